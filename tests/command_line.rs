//! The program as it is run: options, exit codes, what goes to stdout and what to stderr.
//!
//! Runs the real binary on the small flow of `tests/flows/small`; must not depend on the real one.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};
use xubao::{
    answers::CaseCode,
    cases::{Search, Sqlite, Store as _},
};

#[path = "command_line/answers_file.rs"]
mod answers_file;
#[path = "command_line/book.rs"]
mod book;
#[path = "command_line/kept.rs"]
mod kept;
#[path = "command_line/logic.rs"]
mod logic;
#[path = "command_line/packs.rs"]
mod packs;
#[path = "command_line/passphrase.rs"]
mod passphrase;
#[path = "command_line/what_if.rs"]
mod what_if;

const FLOWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/flows/small");
const WHOLE: &str = r#"{
  "city": "510100",
  "last-day": "2026-11-20",
  "ended": "dismissed",
  "troubles": [],
  "months": 74,
  "wage": "8000.50",
  "road": "self",
  "born": "1990-05",
  "online": false
}"#;

/// Runs `xubao` with nothing of the environment that would change it.
fn xubao(arguments: &[&str], input: &str, set: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
    for name in [
        "LANG",
        "LC_ALL",
        "LC_MESSAGES",
        "LC_CTYPE",
        "LANGUAGE",
        "ACCESSIBLE",
        "XUBAO_DRAFTS",
        "XUBAO_PASSPHRASE_FILE",
    ] {
        command.env_remove(name);
    }
    command.args(arguments).envs(set.iter().copied());
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("xubao starts");
    // it may end without reading
    let _ = child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(input.as_bytes());
    child.wait_with_output().expect("xubao ends")
}

/// The same with the small flow, on a fixed day, in English.
fn small(arguments: &[&str], input: &str) -> Output {
    let mut all = arguments.to_vec();
    all.extend(["--flows", FLOWS, "--today", "2026-11-23", "--lang", "en"]);
    xubao(&all, input, &[])
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("stdout is UTF-8")
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("stderr is UTF-8")
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn file(folder: &tempfile::TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).expect("a file");
    path
}

fn name(path: &Path) -> &str {
    path.to_str().expect("a UTF-8 name")
}

#[test]
fn questions_are_listed_for_people_and_programs() {
    let text = small(&["questions"], "");
    assert!(
        out(&text).contains("ended (one): How did it end?\n    dismissed: The employer ended it\n")
    );
    assert!(out(&text).contains("    unsure: I don't know\n"));
    let json = small(&["questions", "--format", "json"], "");
    serde_json::from_slice::<serde_json::Value>(&json.stdout).expect("JSON");
}

#[test]
fn check_tells_findings_and_sums_up() {
    let good = small(&["check"], "");
    assert_eq!(code(&good), Some(0), "{}", out(&good));
    assert!(out(&good).ends_with("5 files, 9 questions, 3 tasks: 0 errors, 0 warnings\n"));
    let folder = tempfile::tempdir().expect("a folder");
    for name in [
        "leaving/flow.ron",
        "leaving/start.ron",
        "leaving/money.ron",
        "regions/places.ron",
        "regions/national.ron",
    ] {
        let to = folder.path().join(name);
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        let text = fs::read_to_string(Path::new(FLOWS).join(name)).expect("a file of the flow");
        fs::write(to, text.replace("window: \"hall\"", "window: \"hal\"")).expect("a copy");
    }
    let flows = name(folder.path());
    let bad = xubao(&["check", "--flows", flows, "--lang", "en"], "", &[]);
    assert_eq!(code(&bad), Some(1));
    assert!(out(&bad).contains("leaving/money.ron:"), "{}", out(&bad));
    assert!(
        out(&bad).contains("did you mean \"hall\"?"),
        "{}",
        out(&bad)
    );
    let json = xubao(&["check", "--flows", flows, "--format", "json"], "", &[]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["findings"][0]["file"], "leaving/money.ron");
    assert!(json["errors"].as_u64() >= Some(1));
    // a flow with errors gives no advice
    let plan = xubao(&["plan", "-", "--flows", flows], WHOLE, &[]);
    assert_eq!((code(&plan), out(&plan)), (Some(1), ""));
}

#[test]
fn a_folder_that_cannot_be_read_is_told() {
    let missing = xubao(
        &["check", "--flows", "/no/such/folder", "--lang", "en"],
        "",
        &[],
    );
    assert_eq!(code(&missing), Some(4));
    let folder = tempfile::tempdir().expect("a folder");
    let empty = xubao(
        &["check", "--flows", name(folder.path()), "--lang", "en"],
        "",
        &[],
    );
    assert_eq!(code(&empty), Some(4));
    assert!(
        err(&empty).contains("there are no .ron files in it"),
        "{}",
        err(&empty)
    );
    let one = xubao(
        &[
            "check",
            "--flows",
            &format!("{FLOWS}/leaving"),
            "--lang",
            "en",
        ],
        "",
        &[],
    );
    let told = err(&one);
    assert_eq!((code(&one), out(&one)), (Some(4), ""));
    assert!(
        told.contains(&format!("give the one above it, \"{FLOWS}\"")),
        "{told}"
    );
    file(&folder, "large.ron", &" ".repeat((1 << 20) + 1));
    let large = xubao(
        &["check", "--flows", name(folder.path()), "--lang", "en"],
        "",
        &[],
    );
    assert_eq!(code(&large), Some(4));
    assert!(
        err(&large).contains("too large; at most 1048576 bytes"),
        "{}",
        err(&large)
    );
}

#[test]
fn a_wrong_command_line_is_told_on_stderr() {
    let check = |arguments: &[&str]| {
        let output = xubao(arguments, "", &[]);
        assert_eq!(
            (code(&output), out(&output)),
            (Some(2), ""),
            "{arguments:?}"
        );
        assert!(
            err(&output).starts_with("xubao: 错误："),
            "Chinese without a locale: {arguments:?}"
        );
        let output = xubao(arguments, "", &[("LANG", "en_US.UTF-8")]);
        assert!(err(&output).starts_with("error: "), "{arguments:?}");
    };
    check(&["--nonsense"]);
    check(&["plan"]);
    check(&["check", "--today", "23.11.2026"]);
    check(&["--lang", "fr"]);
    check(&["--plain", "check"]);
    check(&["--no-save", "--new"]);
}

#[test]
fn help_is_in_both_languages_and_names_the_exit_codes() {
    let help = xubao(&["--help"], "", &[]);
    assert_eq!((code(&help), err(&help)), (Some(0), ""));
    for piece in [
        "续保",
        "Xubao",
        "--no-save",
        "不读取也不保存回答",
        "退出码 / Exit codes",
        "  3  ",
    ] {
        assert!(out(&help).contains(piece), "{piece}");
    }
    for command in ["plan", "questions", "check", "packs"] {
        assert_eq!(code(&xubao(&[command, "--help"], "", &[])), Some(0));
    }
}

#[test]
fn the_language_is_the_option_then_the_system_then_chinese() {
    let check = |option: &[&str], set: &[(&str, &str)], zh: bool| {
        let mut arguments = vec!["check", "--flows", FLOWS];
        arguments.extend(option);
        let output = xubao(&arguments, "", set);
        assert_eq!(out(&output).contains("个问题"), zh, "{option:?} {set:?}");
    };
    check(&[], &[], true);
    check(&[], &[("LANG", "en_GB.UTF-8")], false);
    check(
        &[],
        &[("LANG", "en_GB.UTF-8"), ("LC_ALL", "zh_CN.UTF-8")],
        true,
    );
    check(&[], &[("LANG", "C")], true);
    check(&["--lang", "zh"], &[("LANG", "en_GB.UTF-8")], true);
}

#[test]
fn the_first_line_says_why_there_is_no_full_screen() {
    let check = |arguments: &[&str], set: &[(&str, &str)], why: &str| {
        let mut all = vec!["--no-save", "--flows", FLOWS, "--lang", "en"];
        all.extend(arguments);
        let output = xubao(&all, "", set);
        assert_eq!(code(&output), Some(3), "the input ended");
        assert!(out(&output).starts_with(why), "{}", out(&output));
    };
    check(
        &[],
        &[],
        "Plain lines, because the input is not a terminal.\n",
    );
    check(
        &[],
        &[("ACCESSIBLE", "1")],
        "Plain lines, because ACCESSIBLE is set",
    );
    check(
        &["--plain"],
        &[("ACCESSIBLE", "1")],
        "Plain lines, because of --plain.\n",
    );
}

#[test]
fn an_interview_ends_with_the_plan_of_its_answers_byte_for_byte() {
    let lines = "510100\n2026-11-20\n1\n3\n74\n8000.50\n2\n1990-05\nno\n\n";
    let talk = small(&["--no-save"], lines);
    assert_eq!((code(&talk), err(&talk)), (Some(0), ""));
    let plan = small(&["plan", "-"], WHOLE);
    let end = format!(
        "\n\n{}\nTo see what another answer or another day would change, type what if; for codes that a phone reads, type qr; Enter ends. \
         Nothing is saved, because of --no-save.\n",
        out(&plan)
    );
    assert!(out(&talk).ends_with(&end), "{}", out(&talk));
}

#[test]
fn an_interview_goes_on_where_its_input_ended() {
    let folder = tempfile::tempdir().expect("a folder");
    let drafts = folder.path().join("data/xubao");
    let set = [("XUBAO_DRAFTS", name(&drafts))];
    let arguments = ["--flows", FLOWS, "--today", "2026-11-23", "--lang", "en"];
    let first = xubao(&arguments, "510100\n2026-11-20\n1\n3\n74\n", &set);
    assert_eq!(code(&first), Some(3));
    let second = xubao(&arguments, "8000.50\n2\n1990-05\nno\n\n", &set);
    assert_eq!(code(&second), Some(0));
    assert!(out(&second).contains(out(&small(&["plan", "-"], WHOLE))));
    let mut anew = arguments.to_vec();
    anew.push("--new");
    let third = xubao(&anew, "", &set);
    assert!(out(&third).contains("Question 1, "), "{}", out(&third));
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_xubao"))
        .args(["questions", "--flows", FLOWS])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("xubao starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("xubao ends");
    assert_eq!((code(&output), err(&output)), (Some(0), ""));
}

#[test]
fn two_programs_on_one_folder_lose_no_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let all = [
        "--plain",
        "--drafts",
        name(folder.path()),
        "--flows",
        FLOWS,
        "--today",
        "2026-11-23",
        "--lang",
        "en",
    ];
    let mut first = Command::new(env!("CARGO_BIN_EXE_xubao"))
        .args(all)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("xubao starts");
    let mut lines = first.stdin.take().expect("a pipe");
    lines.write_all(b"510100\n").expect("it reads");
    let begun = std::time::Instant::now();
    let (mut store, _) = Sqlite::open(folder.path()).expect("a store");
    // the file is there a moment before the case is
    while store.own("small").expect("read").is_none() {
        assert!(begun.elapsed().as_secs() < 20, "nothing is saved");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let second = xubao(&all, "2026-11-20\n", &[]);
    assert!(
        out(&second).contains("Another window ("),
        "{}",
        out(&second)
    );
    // alone so far; named as it was started
    let back = format!("to come back, run: {} --flows", env!("CARGO_BIN_EXE_xubao"));
    assert!(out(&second).contains(&back), "{}", out(&second));
    let theirs = store.own("small").expect("read").expect("a case");
    assert!(theirs.text.contains("2026-11-20"), "{}", theirs.text);
    lines.write_all(b"2026-11-19\n").expect("it reads");
    drop(lines);
    let first = first.wait_with_output().expect("xubao ends");
    assert_eq!(store.own("small").expect("read"), Some(theirs.clone()));
    let split = Search {
        split: true,
        most: 9,
        ..Search::default()
    };
    let apart = store.list(&split).expect("listed");
    assert_eq!(apart.len(), 1);
    let code = apart[0].code;
    let ours = store.read(code).expect("read").expect("ours");
    assert!(ours.text.contains("2026-11-19"), "{}", ours.text);
    let told = format!("Another window has changed case {}", theirs.head.code);
    assert_eq!(
        out(&first).matches(&told).count(),
        2,
        "when it happens and at the end"
    );
    assert!(!out(&first).contains("to come back"), "{}", out(&first));
    // whoever starts next is told that they are there, also when all begins anew
    for more in [&[][..], &["--new"]] {
        let third = xubao(&[&all[..], more].concat(), "", &[]);
        let told = format!(
            "Answers kept apart when two windows changed a case: {code}; xubao --case {code} opens"
        );
        assert!(out(&third).contains(&told), "{}", out(&third));
    }
    // they are opened by their code, and named so to come back
    let shown = code.to_string();
    let opened = xubao(
        &[&all[..], &["--case", &shown.to_lowercase()]].concat(),
        "1\n",
        &[],
    );
    let back = format!("--case {code} --plain");
    assert!(out(&opened).contains(&back), "{}", out(&opened));
    assert!(!out(&opened).contains("kept apart"), "{}", out(&opened));
    let ours = store.read(code).expect("read").expect("ours");
    assert!(ours.text.contains("\"ended\""), "{}", ours.text);
    let none = CaseCode::from_chance(1).to_string();
    let missing = xubao(&[&all[..], &["--case", &none]].concat(), "", &[]);
    assert_eq!(self::code(&missing), Some(4));
    assert!(
        err(&missing).contains(&format!("there is no case {none} in")),
        "{}",
        err(&missing)
    );
}

#[test]
fn signs_of_chinese_typing_are_told_with_what_to_put() {
    let whole = fs::read_to_string(Path::new(FLOWS).join("leaving/start.ron")).expect("a flow");
    for (from, to, sign) in [
        ("kind:", "kind：", "\"：\""),
        ("title: (\"", "title: (“", "\"“\""),
        ("\"),\n", "\")，\n", "\"，\""),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        for part in ["leaving", "regions"] {
            fs::create_dir(folder.path().join(part)).expect("a folder");
            for entry in fs::read_dir(Path::new(FLOWS).join(part)).expect("a flow") {
                let entry = entry.expect("an entry");
                let copy = folder.path().join(part).join(entry.file_name());
                fs::copy(entry.path(), copy).expect("a copy");
            }
        }
        let text = whole.replacen(from, to, 1);
        fs::write(folder.path().join("leaving/start.ron"), text).expect("a flow");
        let told = xubao(
            &["check", "--lang", "en", "--flows", name(folder.path())],
            "",
            &[],
        );
        let wanted = format!("{sign} is Chinese punctuation; replace it by");
        assert!(out(&told).contains(&wanted), "{}", out(&told));
    }
}
