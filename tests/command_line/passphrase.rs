//! `xubao passphrase`, and every face through the same door.
//!
//! Must not test how anything is sealed: `stores` does.

use super::*;

const FIRST: &str = "correct horse battery";
const SECOND: &str = "四个 不相干 的词";

/// A folder with an interview in it, and files with passphrases.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self {
            folder: tempfile::tempdir().expect("a folder"),
        };
        for (name, text) in [("first", FIRST), ("second", SECOND), ("short", "short")] {
            let path = file(&place.folder, name, &format!("{text}\r\nmore\n"));
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt as _;
                fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("set");
            }
        }
        let told = place.run("", &["--plain"], "510100\n2026-11-20\n1\n");
        assert_eq!(code(&told), Some(3), "{}", err(&told));
        place
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Runs with the passphrase of that file; of none where it has no name.
    fn run(&self, passphrase: &str, arguments: &[&str], input: &str) -> Output {
        let drafts = self.path("xubao");
        let mut all = arguments.to_vec();
        all.extend(["--drafts", &drafts, "--flows", FLOWS]);
        all.extend(["--today", "2026-11-23", "--lang", "en"]);
        let given = self.path(passphrase);
        let set: &[(&str, &str)] = match passphrase {
            "" => &[],
            _ => &[("XUBAO_PASSPHRASE_FILE", &given)],
        };
        xubao(&all, input, set)
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.folder.path().join("xubao/cases.db")).expect("a file")
    }

    fn holds(&self, text: &str) -> bool {
        memchr::memmem::find(&self.bytes(), text.as_bytes()).is_some()
    }

    /// Sets the first one.
    fn sealed() -> Self {
        let place = Self::new();
        let new = place.path("first");
        let set = place.run("", &["passphrase", "set", "--new-file", &new], "");
        assert_eq!((code(&set), err(&set)), (Some(0), ""));
        assert_eq!(out(&set), "The passphrase is set; 1 case is sealed.\n");
        place
    }

    fn case(&self) -> String {
        let told = self.run("first", &["--plain"], "");
        assert!(out(&told).contains("Question 4, "), "{}", out(&told));
        let store = rusqlite::Connection::open(self.path("xubao/cases.db")).expect("opened");
        let code = store.query_row("SELECT code FROM cases", [], |row| row.get(0));
        code.expect("a case")
    }
}

#[test]
fn every_face_goes_through_the_same_door() {
    let place = Place::sealed();
    assert!(!place.holds("2026-11-20") && !place.holds("510100"));
    let case = place.case();
    let shown = place.run("first", &["case", &case], "");
    assert_eq!((code(&shown), err(&shown)), (Some(0), ""));
    assert!(
        out(&shown).contains("\n  Last day: 20 November 2026\n"),
        "{}",
        out(&shown)
    );
    assert!(out(&shown).contains("at: Start\n"), "{}", out(&shown));
    let counted = place.run("first", &["desk", "stats", "--least", "1"], "");
    assert!(
        out(&counted).contains("Chengdu"),
        "{}{}",
        out(&counted),
        err(&counted)
    );
    let noted = place.run("first", &["desk", "--notes", "on"], "");
    assert_eq!(code(&noted), Some(0), "{}", err(&noted));
    let status = place.run("first", &["passphrase"], "");
    assert!(
        out(&status).starts_with("There is a passphrase"),
        "{}",
        out(&status)
    );
    // an answer that is given now is sealed too
    place.run("first", &["--plain"], "74\n");
    assert!(!place.holds("2026-11-20"));
    // a draft of before comes in sealed
    let draft = "{\"format\": 1, \"flow\": \"small\", \"version\": \"2025.1\", \"case\": null, \"lang\": \"en\", \
        \"answers\": {\"city\": \"510100\", \"last-day\": \"2026-11-19\"}, \"done\": [], \"set_aside\": {}}";
    fs::write(place.path("xubao/draft.json"), draft).expect("written");
    place.run("first", &["--plain"], "");
    assert!(!Path::new(&place.path("xubao/draft.json")).exists());
    assert!(!place.holds("2026-11-19"));
    let gone = place.run("first", &["forget", &case], "");
    assert_eq!(code(&gone), Some(0), "{}", err(&gone));
}

#[test]
fn without_the_passphrase_nothing_opens_and_nothing_changes() {
    let place = Place::sealed();
    let case = place.case();
    let before = place.bytes();
    let faces: [&[&str]; 6] = [
        &["--plain"],
        &["case", &case],
        &["forget", &case],
        &["desk", "stats"],
        &["desk", "--keep", "10d"],
        &["passphrase", "remove"],
    ];
    for arguments in faces {
        let wrong = place.run("second", arguments, "510100\n");
        assert_eq!(code(&wrong), Some(4), "{arguments:?}");
        assert!(
            err(&wrong).contains("not the passphrase of")
                && err(&wrong).contains("nothing was changed"),
            "{}",
            err(&wrong)
        );
        let nobody = place.run("", arguments, "510100\n");
        assert_eq!(code(&nobody), Some(4), "{arguments:?}");
        assert!(
            err(&nobody).contains("XUBAO_PASSPHRASE_FILE"),
            "{}",
            err(&nobody)
        );
        let nowhere = place.run("no such file", arguments, "");
        assert_eq!(code(&nowhere), Some(4), "{arguments:?}");
        for output in [wrong, nobody, nowhere] {
            assert!(!out(&output).contains("Chengdu") && !out(&output).contains("2026-11-20"));
        }
    }
    assert!(place.bytes() == before, "something was written");
}

#[test]
fn it_is_changed_and_removed() {
    let place = Place::sealed();
    let (second, short) = (place.path("second"), place.path("short"));
    let twice = place.run("first", &["passphrase", "set", "--new-file", &second], "");
    assert_eq!(code(&twice), Some(2), "there is one already");
    let too_short = place.run("first", &["passphrase", "change", "--new-file", &short], "");
    assert_eq!(code(&too_short), Some(4));
    assert!(
        err(&too_short).contains("8 characters"),
        "{}",
        err(&too_short)
    );
    let changed = place.run(
        "first",
        &["passphrase", "change", "--new-file", &second],
        "",
    );
    assert_eq!((code(&changed), err(&changed)), (Some(0), ""));
    assert_eq!(
        code(&place.run("first", &["--plain"], "")),
        Some(4),
        "the old one"
    );
    let told = place.run("second", &["--plain"], "");
    assert!(out(&told).contains("Question 4, "), "{}", out(&told));
    let removed = place.run("second", &["passphrase", "remove"], "");
    assert_eq!(
        out(&removed),
        "The passphrase is removed; 1 case is no longer sealed.\n"
    );
    assert!(place.holds("2026-11-20"));
    let told = place.run("", &["--plain"], "");
    assert!(out(&told).contains("Question 4, "), "{}", out(&told));
    for command in ["change", "remove"] {
        let none = place.run("", &["passphrase", command], "");
        assert_eq!(code(&none), Some(2), "{command}: there is none");
    }
}

#[test]
fn what_was_tampered_with_is_told_and_what_others_may_read_too() {
    let place = Place::sealed();
    let case = place.case();
    let store = rusqlite::Connection::open(place.path("xubao/cases.db")).expect("opened");
    store
        .execute(
            "UPDATE contents SET content = replace(content, 'sealed:1:', 'sealed:1:A')",
            [],
        )
        .expect("changed");
    drop(store);
    let told = place.run("first", &["--plain"], "");
    let sentence = format!("Case {case} is damaged: the passphrase does not open it");
    assert!(out(&told).contains(&sentence), "{}", out(&told));
    let shown = place.run("first", &["case", &case], "");
    assert!(out(&shown).contains(&sentence), "{}", out(&shown));
    let removed = place.run("first", &["passphrase", "remove"], "");
    assert_eq!(code(&removed), Some(4));
    assert!(
        err(&removed).contains(&format!("case {case} does not open")),
        "{}",
        err(&removed)
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let open = fs::Permissions::from_mode(0o644);
        fs::set_permissions(place.path("first"), open).expect("set");
        let told = place.run("first", &["passphrase"], "");
        assert!(err(&told).contains("others may read"), "{}", err(&told));
    }
}
