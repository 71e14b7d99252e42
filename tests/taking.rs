//! Taking the checklist away in a real terminal: files are written where it is said, nothing is
//! replaced unasked, trouble is told, and codes are black on white even without colours. Unix only.
#![cfg(unix)]

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;
#[path = "terminal/pty.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod pty;

use people::people;
use portable_pty::CommandBuilder;
use pty::Pty;
use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};
use tempfile::TempDir;
use xubao::export::Format;
use xubao::{
    answers::CaseCode,
    cases::{Case, Sqlite, Store},
    pack::Rulebook,
    text::ui::{system, take, tui as say},
};

const ENTER: &str = "\r";
const ESCAPE: &str = "\x1b";
const END: &str = "\x1b[F";
const F5: &str = "\x1b[15~";

/// A folder with the finished draft of before there were codes, and one to write into.
fn folders() -> (TempDir, TempDir) {
    let rules = Rulebook::embedded();
    let drafts = tempfile::tempdir().expect("a folder");
    let people = people(&rules);
    let person = people.iter().find(|person| person.plan.complete);
    let mut case = Case::new(&rules, CaseCode::from_chance(1));
    case.answers = person.expect("somebody").answers.clone();
    let mut old: serde_json::Value = serde_json::from_str(&case.to_text()).expect("JSON");
    old.as_object_mut().expect("an object").remove("case");
    fs::write(drafts.path().join("draft.json"), old.to_string()).expect("an old draft");
    (drafts, tempfile::tempdir().expect("a folder"))
}

/// Xubao at its checklist.
fn at_the_checklist(drafts: &Path, folder: &Path) -> Pty {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_xubao"));
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("NO_COLOR", "1");
    command.args(["--today", "2026-11-23", "--lang", "zh", "--drafts"]);
    command.arg(drafts);
    command.cwd(folder);
    let mut pty = Pty::start(command, 80, 24);
    pty.wait_for(say::RESUME.zh);
    pty.press(ENTER);
    pty.wait_for(say::CHECKLIST.zh);
    pty
}

fn code(drafts: &Path) -> String {
    let (mut store, _) = Sqlite::open(drafts).expect("a store");
    let own = store.own("leaving-a-job").expect("read");
    own.expect("a case").head.code.to_string()
}

#[test]
fn files_are_written_where_it_is_said_and_trouble_is_told() {
    let (drafts, folder) = folders();
    let mut pty = at_the_checklist(drafts.path(), folder.path());
    let case = code(drafts.path());
    pty.wait_for(&case);
    pty.press(F5);
    pty.wait_for(take::TITLE.zh);
    let calendar = Format::ALL.iter().position(|one| *one == Format::Ics);
    pty.press(&(calendar.expect("offered") + 1).to_string());
    pty.press(ENTER);
    pty.wait_for("已写入");
    let name = format!("xubao-2026-11-23-{case}.ics");
    let file = folder.path().join(&name);
    let text = fs::read_to_string(&file).expect("the calendar");
    assert!(text.contains(&case) && text.starts_with("BEGIN:VCALENDAR\r\n"));
    let mode = fs::metadata(&file).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    // a second time it is asked, and "no" leaves it as it is
    fs::write(&file, "mine").expect("written");
    pty.press(ENTER);
    pty.wait_for(take::REPLACE_NO.zh);
    pty.press("2");
    pty.press(ENTER);
    pty.wait_for(take::TITLE.zh);
    assert_eq!(fs::read_to_string(&file).expect("there"), "mine");
    pty.press(ENTER);
    pty.wait_for(take::REPLACE_YES.zh);
    pty.press("1");
    pty.press(ENTER);
    pty.wait_for("已写入");
    assert_ne!(fs::read_to_string(&file).expect("there"), "mine");
    // a full disk
    let full = folder.path().join(format!("xubao-2026-11-23-{case}.txt"));
    std::os::unix::fs::symlink("/dev/full", &full).expect("a link");
    pty.press("1");
    pty.press(ENTER);
    pty.wait_for(system::FULL.zh);
    // a folder that has gone
    let kept = folder.keep();
    fs::remove_dir_all(&kept).expect("gone");
    pty.press("2");
    pty.press(ENTER);
    pty.wait_for(system::NOT_FOUND.zh);
    pty.press(ESCAPE);
    pty.wait_for(say::CHECKLIST.zh);
    assert_eq!(code(drafts.path()), case, "the draft is as it was");
}

#[test]
fn codes_have_their_two_colours_also_without_colour_and_a_case_keeps_its_code() {
    let (drafts, folder) = folders();
    let mut pty = at_the_checklist(drafts.path(), folder.path());
    let case = code(drafts.path());
    pty.press(F5);
    pty.wait_for(take::QR.zh);
    pty.press(END);
    pty.press(ENTER);
    pty.wait_for("二维码 1 / ");
    let count = |screen: &vt100::Screen, of| {
        let (rows, columns) = screen.size();
        let cells = (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x)));
        let cells = cells.filter_map(|(y, x)| screen.cell(y, x));
        cells.filter(|cell| cell.bgcolor() == of).count()
    };
    pty.wait_until("a code", |screen| {
        let light = count(screen, vt100::Color::Idx(231));
        let dark = count(screen, vt100::Color::Idx(16));
        let none = count(screen, vt100::Color::Default);
        light > 500 && dark > 200 && light + dark + none == 80 * 24
    });
    drop(pty);
    let pty = at_the_checklist(drafts.path(), folder.path());
    pty.wait_for(&case);
}
