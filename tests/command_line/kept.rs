//! `xubao case` and `xubao forget`: all that is held is shown, and then none of it is there.
//!
//! Must not test how it is kept: `stores` and `cases` do.

use super::*;

/// Answers some questions; gives the code.
fn kept(drafts: &Path) -> String {
    let all = ["--plain", "--drafts", name(drafts)];
    let output = small(&all, "510100\n2026-11-20\n1\n");
    assert_eq!(code(&output), Some(3), "{}", err(&output));
    let (mut store, _) = Sqlite::open(drafts).expect("a store");
    let own = store.own("small").expect("read").expect("a case");
    own.head.code.to_string()
}

#[test]
fn all_that_is_held_on_a_case_is_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let case = kept(folder.path());
    let show = |flows: &str, more: &[&str]| {
        let mut all = vec![
            "case",
            &case,
            "--drafts",
            name(folder.path()),
            "--lang",
            "en",
        ];
        all.extend(more);
        if !flows.is_empty() {
            all.extend(["--flows", flows]);
        }
        let output = xubao(&all, "", &[]);
        assert_eq!((code(&output), err(&output)), (Some(0), ""));
        out(&output).to_owned()
    };
    let text = show(FLOWS, &[]);
    for piece in [
        &format!("Case {case}\n"),
        "flow small, rules 2026.1, counted from 23 November 2026\n",
        "at: Start\n",
        "\n  City: Chengdu\n",
        "\n  Last day: 20 November 2026\n",
        "\nHistory\n",
        "begun\n",
    ] {
        assert!(text.contains(piece), "{piece}:\n{text}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&show(FLOWS, &["--format", "json"])).expect("JSON");
    assert_eq!(json["case"], case.as_str());
    assert_eq!(json["content"]["answers"]["last-day"], "2026-11-20");
    assert_eq!(json["history"][0]["what"], "begun");
    assert_eq!(json["city"], "510100");
    // also with another flow than its own
    let text = show("", &[]);
    assert!(text.contains("\n  last-day: \"2026-11-20\"\n"), "{text}");
}

#[test]
fn a_forgotten_case_is_gone_and_an_unknown_one_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let case = kept(folder.path());
    let forget = |case: &str| {
        let all = [
            "forget",
            case,
            "--drafts",
            name(folder.path()),
            "--lang",
            "en",
        ];
        xubao(&all, "", &[])
    };
    let done = forget(&case.to_lowercase());
    assert_eq!(code(&done), Some(0), "{}", err(&done));
    assert_eq!(out(&done), format!("Case {case} is erased.\n"));
    let bytes = fs::read(folder.path().join("cases.db")).expect("a file");
    for secret in [case.as_bytes(), b"2026-11-20"] {
        assert!(memchr::memmem::find(&bytes, secret).is_none());
    }
    let again = forget(&case);
    assert_eq!(code(&again), Some(4));
    assert!(
        err(&again).contains(&format!("there is no case {case}")),
        "{}",
        err(&again)
    );
    let wrong = forget("K7MX-3PQ3");
    assert_eq!(code(&wrong), Some(2), "a code that does not check");
    let anew = small(&["--plain", "--drafts", name(folder.path())], "");
    assert!(out(&anew).contains("Question 1, "), "{}", out(&anew));
}

#[test]
fn a_damaged_store_is_told_set_aside_and_begun_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    kept(folder.path());
    let file = folder.path().join("cases.db");
    let sound = fs::read(&file).expect("a store");
    fs::write(&file, &sound[..sound.len() / 2]).expect("torn");
    let all = ["--plain", "--drafts", name(folder.path())];
    let told = small(&all, "510100\n");
    let aside = folder.path().join("cases.damaged-1.db");
    let sentence = format!(
        "it is kept untouched as {}, and you begin anew.",
        aside.display()
    );
    assert!(out(&told).contains(&sentence), "{}", out(&told));
    assert!(out(&told).contains("Question 1, "));
    assert_eq!(fs::read(&aside).expect("kept").len(), sound.len() / 2);
    // what is answered then is there, and it is not told again
    let again = small(&all, "");
    assert!(out(&again).contains("Question 2, "), "{}", out(&again));
    assert!(!out(&again).contains("untouched"));
}

#[test]
fn a_draft_of_before_is_gone_on_with() {
    let folder = tempfile::tempdir().expect("a folder");
    let draft = "{\"format\": 1, \"flow\": \"small\", \"version\": \"2025.1\", \"case\": null, \"lang\": \"en\", \
        \"answers\": {\"city\": \"510100\", \"months\": 700}, \"done\": [], \"set_aside\": {}}";
    fs::write(folder.path().join("draft.json"), draft).expect("written");
    let told = small(&["--plain", "--drafts", name(folder.path())], "");
    assert!(out(&told).contains("Question 2, "), "{}", out(&told));
    assert!(
        out(&told).contains("(700) no longer fits"),
        "{}",
        out(&told)
    );
    assert!(!folder.path().join("draft.json").exists());
}

#[cfg(not(feature = "postgres"))]
#[test]
fn a_program_without_databases_says_how_to_build_one() {
    let word = "postgres://w:s3cret-word@db.example/x";
    for (lang, told) in [("zh", "没有带中心数据库"), ("en", "was built without")] {
        for arguments in [vec!["--store", word], vec!["desk", "--store", word]] {
            let arguments = [arguments, vec!["--lang", lang]].concat();
            let output = xubao(&arguments, "", &[]);
            assert_eq!(code(&output), Some(4));
            let text = err(&output);
            assert!(
                text.contains(told) && text.contains("--features postgres"),
                "{text}"
            );
            assert!(text.contains("postgres://w@db.example/x"), "{text}");
            assert!(!text.contains("s3cret"), "{text}");
        }
    }
}
