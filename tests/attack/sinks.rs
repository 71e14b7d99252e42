//! One test for each way out: what a terminal would obey, or a reader would not see, never leaves the
//! program as it came in, by whatever door. (The forms of a checklist by themselves: `tests/formats`,
//! `calendar`, `codes`, `pdf`; cells of the two screens: the attacks.)
//!
//! Must not test what is said otherwise.

use crate::{
    chance::Chance,
    targets::{self, EVIL, EVIL_RULES, Target, answered, harmless, today},
};
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;
use xubao::{
    answers::CaseCode,
    cases::{Content, Deed, Index, Moment, New, Sqlite, Store as _, What, Window},
    export, plan,
    text::{Lang, is_sly},
};

/// Answers that lead through the small flow.
const WHOLE: &str = r#"{"city":"510100","last-day":"2026-11-20","ended":"dismissed","troubles":[],
    "months":74,"wage":"8000.50","road":"self","born":"1990-05","online":false}"#;

/// A folder with the evil flow.
fn flows(folder: &TempDir) -> PathBuf {
    let flows = folder.path().join("flows");
    for file in targets::evil_files() {
        let path = flows.join(&file.name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, file.text).expect("written");
    }
    flows
}

fn run(arguments: &[&str], input: &[u8], set: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
    command.env_clear().env("LANG", "en_US.UTF-8");
    command.args(arguments).envs(set.iter().copied());
    let piped = Stdio::piped;
    command.stdin(piped()).stdout(piped()).stderr(piped());
    let mut child = command.spawn().expect("it starts");
    let _ = child.stdin.take().expect("a pipe").write_all(input); // it may end without reading
    child.wait_with_output().expect("it ends")
}

/// Runs the program on the small flow in both languages; gives what was written.
fn both(arguments: &[&str], input: &str) -> String {
    let mut all = String::new();
    for lang in ["zh", "en"] {
        let flows = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/flows/small");
        let more = ["--flows", flows, "--today", "2026-11-23", "--lang", lang];
        let output = run(&[arguments, &more[..]].concat(), input.as_bytes(), &[]);
        let what = format!("{arguments:?}");
        let [out, err] =
            [output.stdout, output.stderr].map(|one| String::from_utf8(one).expect("text"));
        assert!(out.len() + err.len() > 20, "{what} says nothing");
        harmless(&err, &what);
        all += &out;
    }
    all
}

fn code() -> CaseCode {
    CaseCode::from_chance(77)
}

/// A store whose every text is evil.
fn store(folder: &Path) {
    let (mut store, _) = Sqlite::open(folder).expect("opened");
    let window = Window {
        workstation: format!("desk{EVIL}"),
        process: 1,
    };
    let evil = serde_json::Value::from(EVIL);
    let content = Content {
        flow: "small".to_owned(),
        rules: EVIL.to_owned(),
        day: today(),
        text: format!(
            r#"{{"format":1,"flow":"small","version":{evil},"answers":{{"city":"510100","ended":{evil},"last-day":"2026-11-20",{evil}:{evil}}},
            "done":[{evil}],"set_aside":{{{evil}:{evil}}},"note":{evil}}}"#
        ),
        index: Index {
            stage: Some(EVIL.to_owned()),
            city: Some(EVIL.to_owned()),
            road: Some(EVIL.to_owned()),
            deadline: None,
        },
    };
    let deeds = [What::Noted, What::Ticked, What::Exported, What::HandedOver]
        .map(|what| Deed::new(what, EVIL));
    let new = New {
        code: code(),
        content: &content,
        origin: None,
        own: true,
        deeds: &deeds,
    };
    store.create(new, &window, Moment(1)).expect("made");
}

/// Nobody is ever asked by such a flow: it is refused, with findings that can be read.
#[test]
fn findings_in_a_flow() {
    let folder = tempfile::tempdir().expect("a folder");
    let flows = flows(&folder);
    let name = flows.to_str().expect("a name");
    for command in [
        &["check"][..],
        &["check", "--format", "json"],
        &["plan", "-"],
        &["explain"],
    ] {
        let more = ["--flows", name, "--today", "2026-11-23"];
        let output = run(&[command, &more[..]].concat(), WHOLE.as_bytes(), &[]);
        assert_eq!(output.status.code(), Some(1), "{command:?}: it is refused");
        let told = [output.stdout, output.stderr].concat();
        let told = String::from_utf8(told).expect("text");
        assert!(told.contains("missing-glyph"), "{told}");
        harmless(&told, &format!("{command:?}"));
    }
}

/// And if it were not refused: all that the core makes of it.
#[test]
fn everything_made_of_a_flow() {
    for start in 1..5 {
        targets::made_of(&EVIL_RULES, &mut Chance(start * 77), true);
    }
}

#[test]
fn codes_for_a_phone() {
    let mut chance = Chance(9);
    let answers = answered(&EVIL_RULES, &mut chance, today());
    let plan = plan::build(&EVIL_RULES, &answers, today());
    let text = export::essentials(&EVIL_RULES, &plan, &[Lang::Zh, Lang::En], Some(code()));
    harmless(&text, "the essentials");
    let codes = export::codes(&text, 120, 60).expect("room");
    let drawn = codes
        .iter()
        .map(|code| export::drawn(code, &[EVIL.to_owned()]));
    let out: String = drawn.collect();
    // the two colours of modules are all that is sent
    let mut plain = String::new();
    for (at, piece) in out.split("\u{1b}[").enumerate() {
        let (colours, text) = if at == 0 {
            ("", piece)
        } else {
            piece.split_once('m').expect("a colour")
        };
        let known = colours
            .split(';')
            .all(|one| ["", "0", "38", "48", "5", "16", "231"].contains(&one));
        assert!(known, "{colours}");
        plain += text;
    }
    harmless(&plain, "codes");
}

#[test]
fn plans_in_bulk() {
    let evil = serde_json::Value::from(EVIL);
    let line = WHOLE.replace('\n', "");
    let lines = format!(
        "{{\"id\":{evil},\"answers\":{line}}}\n{{\"id\":{evil},\"answers\":{{{evil}:{evil}}}}}\n{{{EVIL}\n"
    );
    for command in [&["batch"][..], &["batch", "--full"]] {
        harmless(&both(command, &lines), "a batch");
    }
}

#[test]
fn plain_lines() {
    let folder = tempfile::tempdir().expect("a folder");
    let typed = format!(
        "{EVIL}\n510100\nwhy\n{EVIL}\n2026-11-20\n1\n3\n74\n8000\nwhy\n2\n1990-05\n2\nchange\n\nwhat if\n3\n{EVIL}\n2\n\n\n\n"
    );
    harmless(&both(&["--plain", "--no-save"], &typed), "plain lines");
    store(folder.path());
    let drafts = folder.path().to_str().expect("a name");
    harmless(
        &both(&["--plain", "--drafts", drafts], &typed),
        "plain lines",
    );
}

#[test]
fn the_full_screen_and_the_desk() {
    for name in ["screen", "desk"] {
        let target: &Target = targets::ALL
            .iter()
            .find(|one| one.name == name)
            .expect("a screen");
        for (at, seed) in (target.seeds)().into_iter().enumerate() {
            for first in (2..255).step_by(3).skip(at).step_by(23) {
                let mut keys = seed.clone();
                if let Some(byte) = keys.first_mut() {
                    *byte = first; // the evil flow, and every way to save
                }
                (target.run)(&keys);
            }
        }
    }
}

#[test]
fn files_of_a_checklist() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut chance = Chance(5);
    let answers = answered(&EVIL_RULES, &mut chance, today());
    let plan = plan::build(&EVIL_RULES, &answers, today());
    for format in export::Format::ALL {
        let wanted = export::Wanted {
            langs: &[Lang::Zh],
            case: Some(code()),
        };
        let name = export::file_name(format, &plan, wanted);
        harmless(&name, "the name of a file");
        assert!(
            name.is_ascii() && !name.contains(['/', '\\', ' ']),
            "{name}"
        );
        let bytes = export::take_away(format, &EVIL_RULES, &plan, wanted);
        fs::write(folder.path().join(&name), bytes.expect("made")).expect("written");
        if format != export::Format::Pdf {
            let text = fs::read_to_string(folder.path().join(name)).expect("text");
            harmless(&text, "a file");
        }
    }
    let pdf = folder
        .path()
        .join(format!("xubao-2026-11-23-{}.pdf", code()));
    let pdf = lopdf::Document::load(pdf).expect("a PDF");
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    let text = pdf.extract_text(&pages).unwrap_or_default();
    let sly = |c: char| is_sly(c) && !c.is_whitespace();
    assert!(!text.contains(sly), "{text:?}");
    let strings = format!("{:?}", pdf.objects);
    assert!(
        !strings.contains("\\x1b") && !strings.contains('\u{1b}'),
        "in the PDF"
    );
}

#[test]
fn names_of_files_and_folders_and_the_environment() {
    let folder = tempfile::tempdir().expect("a folder");
    let evil = EVIL.replace('\u{2028}', "");
    let named = folder.path().join(format!("a{evil}.json"));
    fs::write(&named, "{\"gone\": 1}").expect("written");
    let broken = folder.path().join(format!("b{evil}.ron"));
    fs::write(&broken, b"( \xff").expect("written");
    let evil_folder = folder.path().join(format!("c{evil}"));
    fs::create_dir_all(evil_folder.join("x")).expect("made");
    fs::write(evil_folder.join("x/flow.ron"), "(").expect("written");
    fs::write(evil_folder.join(format!("x/{evil}.ron")), "(").expect("written");
    let [named, broken, evil_folder] =
        [&named, &broken, &evil_folder].map(|path| path.to_str().expect("a name"));
    let gone = format!("{evil_folder}/gone");
    let output = format!("{evil_folder}/gone/x.md");
    let commands: [&[&str]; 18] = [
        &["plan", named],
        &["plan", broken],
        &["plan", &gone],
        &["plan", evil_folder],
        &["plan", "-", "-o", &output],
        &["plan", "-", "-o", named],
        &["check", "--flows", evil_folder],
        &["check", "--flows", &gone],
        &["check", "--pack", broken],
        &["check", "--pack", named],
        &["check", "--scenarios", &gone],
        &["diff", evil_folder, &gone],
        &["--plain", "--drafts", named],
        &[&gone],
        &["--lang", &gone],
        &["why", named, &gone],
        &["packs", "show", &gone],
        &["graph", "--stage", &gone],
    ];
    for command in commands {
        for lang in ["zh_CN.UTF-8", "en_US.UTF-8"] {
            let output = run(command, b"{}", &[("LANG", lang)]);
            let what = format!("{command:?}");
            assert_ne!(output.status.code(), Some(0), "{what} is no mistake");
            for bytes in [output.stdout, output.stderr] {
                harmless(&String::from_utf8(bytes).expect("text"), &what);
            }
        }
    }
    for command in [&["doctor"][..], &["--plain"], &["case", "59DP-37Y3"]] {
        let set = [
            ("XUBAO_DRAFTS", evil_folder),
            ("TERM", &*evil),
            ("HOME", evil_folder),
            ("XDG_DATA_HOME", evil_folder),
            ("COLORTERM", &*evil),
            ("LC_MESSAGES", &*evil),
        ];
        let output = run(command, b"", &set);
        for bytes in [output.stdout, output.stderr] {
            harmless(
                &String::from_utf8(bytes).expect("text"),
                &format!("{command:?}"),
            );
        }
    }
}

#[test]
fn what_is_kept_of_a_case_and_its_history() {
    let folder = tempfile::tempdir().expect("a folder");
    store(folder.path());
    let drafts = folder.path().to_str().expect("a name");
    let code = code().to_string();
    for more in [&[][..], &["--format", "json"]] {
        let out = both(&[&["case", &code, "--drafts", drafts], more].concat(), "");
        harmless(&out, "a case");
        assert!(out.contains("desk"), "the history is shown: {out}");
    }
    for command in [
        &["desk", "stats", "--drafts", drafts][..],
        &["doctor", "--drafts", drafts],
    ] {
        harmless(&both(command, ""), &format!("{command:?}"));
    }
}
