//! What is true only in a real terminal: it is given back on every way out, keys and Chinese
//! arrive, and no answer is lost. Unix only; one test at a time.
#![cfg(unix)]

#[path = "terminal/pty.rs"]
#[allow(dead_code, reason = "the benches use the rest")]
mod pty;

use portable_pty::CommandBuilder;
use pty::{PATIENCE, Pty};
use rustix::process::Signal;
use std::{
    fs,
    path::Path,
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use xubao::{
    pack::Rulebook,
    text::ui::{passphrase, plain, tui as say},
};

const ENTER: &str = "\r";
const DOWN: &str = "\x1b[B";
const ESCAPE: &str = "\x1b";
const F5: &str = "\x1b[15~";
const F10: &str = "\x1b[21~";
const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";
const CTRL_U: &str = "\x15";
const CTRL_Z: &str = "\x1a";
const SECOND: Duration = Duration::from_secs(1);
/// Left before the checklist: the exit code that the help names.
const INTERRUPTED: u32 = 3;

static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);

/// Lets one test run at a time, also after another has failed.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn drafts() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn title(question: &str) -> &'static str {
    RULES
        .flow
        .questions
        .get(question)
        .expect("a question of the flow")
        .title
        .zh
}

fn with_environment(program: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("PATH", "/usr/bin:/bin");
    command
}

fn xubao(drafts: &Path) -> CommandBuilder {
    let mut command = with_environment(env!("CARGO_BIN_EXE_xubao"));
    command.args(["--today", "2026-11-23", "--lang", "zh", "--drafts"]);
    command.arg(drafts);
    command
}

/// Xubao with its first page on the screen.
fn started(command: CommandBuilder) -> Pty {
    let pty = Pty::start(command, 80, 24);
    pty.wait_for(say::PRIVATE.zh);
    pty
}

/// Xubao at its first question.
fn at_a_question(drafts: &Path) -> Pty {
    let mut pty = started(xubao(drafts));
    pty.press(ENTER);
    pty.wait_for(title("city"));
    pty
}

/// Types an answer and goes on to the next question.
fn answer(pty: &mut Pty, typed: &str, next: &str) {
    pty.press(typed);
    pty.wait_for(typed);
    pty.press(ENTER);
    pty.wait_for(title(next));
}

fn assert_given_back(pty: &Pty) {
    pty.screen(|screen| {
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pasting is still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    });
    assert!(pty.cooked(), "no echo or no lines");
}

/// The program has ended, and so has all that it may have started.
fn assert_gone(pid: i32) {
    let left = pty::left_of(pid);
    assert!(left.is_empty(), "left behind: {left:?}");
}

#[test]
fn starts_and_quits_clean() {
    let (_turn, drafts) = (alone(), drafts());
    let mut pty = started(xubao(drafts.path()));
    assert!(pty.screen(vt100::Screen::alternate_screen));
    assert!(!pty.cooked(), "keys would be echoed");
    pty.press(F10);
    assert_eq!(pty.ended(PATIENCE).exit_code(), 0, "nothing was begun");
    assert_given_back(&pty);
}

/// The other screen is wiped before it is left (tmux would bring its rows along), the usual one never.
#[test]
fn what_stood_on_the_screen_before_stands_there_again() {
    let _turn = alone();
    for key in [F10, CTRL_C] {
        let mut command = with_environment("sh");
        let script = "echo before; \"$0\" --no-save --lang zh; echo after";
        command.args(["-c", script, env!("CARGO_BIN_EXE_xubao")]);
        let mut pty = started(command);
        pty.press(key);
        pty.wait_until("what is there after", |screen| {
            !screen.alternate_screen() && screen.contents().starts_with("before\n")
        });
        pty.ended(PATIENCE);
        assert_given_back(&pty);
    }
}

#[test]
fn ctrl_c_at_a_question_leaves_clean() {
    let (_turn, drafts) = (alone(), drafts());
    let mut pty = at_a_question(drafts.path());
    answer(&mut pty, "成都", "last-day");
    assert_eq!(pty::left_of(pty.pid()).len(), 1, "who is looked for?");
    pty.press(CTRL_C);
    assert_eq!(pty.ended(PATIENCE).exit_code(), INTERRUPTED);
    assert_given_back(&pty);
    assert_gone(pty.pid());
}

#[test]
fn a_signal_gives_the_terminal_back() {
    let (_turn, drafts) = (alone(), drafts());
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::QUIT, 131)] {
        let pty = at_a_question(drafts.path());
        pty.signal(signal);
        assert_eq!(pty.ended(PATIENCE).exit_code(), code);
        assert_given_back(&pty);
        assert_gone(pty.pid());
    }
}

#[test]
fn sighup_ends_it_within_a_second() {
    let (_turn, drafts) = (alone(), drafts());
    let pty = at_a_question(drafts.path());
    pty.signal(Signal::HUP);
    assert_eq!(pty.ended(SECOND).exit_code(), 129);
    assert_gone(pty.pid());
    // and as it really comes, with the window gone: by the signal, or by the error of reading
    let pty = at_a_question(drafts.path());
    let pid = pty.pid();
    let status = pty.hang_up(DOWN, SECOND);
    assert!([129, 4].contains(&status.exit_code()), "{status:?}");
    assert_gone(pid);
}

/// Only a debug build has the variable that makes it panic.
#[test]
#[cfg(debug_assertions)]
fn a_panic_gives_the_terminal_back_and_can_be_read() {
    let (_turn, drafts) = (alone(), drafts());
    for backtrace in ["0", "1"] {
        let mut command = xubao(drafts.path());
        command.env("XUBAO_PANIC", "1");
        command.env("RUST_BACKTRACE", backtrace);
        let mut pty = started(command);
        pty.press(ENTER);
        pty.wait_for(title("city"));
        pty.press("成都");
        pty.press(ENTER);
        assert_eq!(pty.ended(PATIENCE).exit_code(), 101);
        assert_given_back(&pty);
        assert_gone(pty.pid());
        let text = pty.screen(vt100::Screen::contents);
        // no row of the report begins where the one before has ended, and no escape is shown as text
        let report = text
            .lines()
            .position(|row| row.starts_with("thread 'main'"));
        let cause = text.lines().position(|row| row == "XUBAO_PANIC is set");
        if backtrace == "0" {
            assert_eq!(report.map(|row| row + 1), cause, "{text}");
        }
        assert!(!text.contains("[?") && !text.contains("\u{1b}"), "{text}");
        assert!(!text.contains(title("city")), "{text}");
    }
}

#[test]
fn a_window_too_small_says_so_and_comes_back() {
    let (_turn, drafts) = (alone(), drafts());
    let pty = at_a_question(drafts.path());
    pty.resize(20, 5);
    pty.wait_for("40x12");
    pty.resize(80, 24);
    pty.wait_for(title("city"));
    pty.wait_until("no trace of the small window", |screen| {
        !screen.contents().contains("40x12")
    });
}

#[test]
fn without_colour_the_selection_still_shows() {
    let (_turn, drafts) = (alone(), drafts());
    let mut command = xubao(drafts.path());
    command.env("NO_COLOR", "1");
    let mut pty = started(command);
    pty.press(ENTER);
    pty.wait_for("北京");
    assert_eq!(
        pty.screen(reversed_rows),
        0,
        "something is chosen beforehand"
    );
    pty.press(DOWN);
    pty.wait_until("a selection", |screen| reversed_rows(screen) == 1);
    pty.screen(|screen| {
        for cell in cells(screen) {
            assert_eq!([cell.fgcolor(), cell.bgcolor()], [vt100::Color::Default; 2]);
        }
    });
}

fn cells(screen: &vt100::Screen) -> impl Iterator<Item = &vt100::Cell> {
    let (rows, columns) = screen.size();
    (0..rows).flat_map(move |y| (0..columns).filter_map(move |x| screen.cell(y, x)))
}

fn reversed_rows(screen: &vt100::Screen) -> usize {
    let (rows, columns) = screen.size();
    let reversed = |y| (0..columns).any(|x| screen.cell(y, x).is_some_and(vt100::Cell::inverse));
    (0..rows).filter(|y| reversed(*y)).count()
}

#[test]
fn output_to_a_file_is_asked_in_lines() {
    let (_turn, drafts) = (alone(), drafts());
    let file = drafts.path().join("lines.txt");
    let mut command = with_environment("sh");
    let start = format!(
        "exec '{}' --today 2026-11-23 --lang zh --drafts '{}' > '{}'",
        env!("CARGO_BIN_EXE_xubao"),
        drafts.path().display(),
        file.display()
    );
    command.args(["-c", &start]);
    let mut pty = Pty::start(command, 80, 24);
    pty.press(CTRL_D);
    assert_eq!(pty.ended(PATIENCE).exit_code(), INTERRUPTED);
    let lines = fs::read_to_string(file).expect("lines");
    assert!(lines.starts_with(plain::WHY_OUTPUT.zh), "{lines}");
    assert!(
        lines.contains(title("city")) && !lines.contains('\x1b'),
        "{lines}"
    );
}

#[test]
fn chinese_is_typed_and_pasted() {
    let (_turn, drafts) = (alone(), drafts());
    let mut pty = at_a_question(drafts.path());
    let only = |name: &'static str, other: &'static str| {
        move |screen: &vt100::Screen| {
            let text = screen.contents();
            text.contains(name) && !text.contains(other)
        }
    };
    pty.wait_for("北京");
    pty.press("成都");
    pty.wait_until("only 成都", only("成都", "北京"));
    pty.press(CTRL_U);
    pty.wait_for("北京");
    pty.press("\x1b[200~北京\x1b[201~");
    pty.wait_until("only 北京", only("北京", "成都"));
    pty.press(ENTER);
    pty.wait_for(title("last-day"));
    pty.press(ESCAPE);
    pty.wait_for(title("city"));
}

#[test]
fn it_can_be_suspended_and_resumed() {
    let (_turn, drafts) = (alone(), drafts());
    let mut pty = at_a_question(drafts.path());
    pty.press(CTRL_Z);
    pty.wait_until("the normal screen", |screen| !screen.alternate_screen());
    let began = Instant::now();
    let state = format!("/proc/{}/stat", pty.pid());
    while !fs::read_to_string(&state).is_ok_and(|stat| stat.contains(") T ")) {
        assert!(began.elapsed() < PATIENCE, "does not stop");
        std::thread::yield_now();
    }
    assert_given_back(&pty);
    pty.signal(Signal::CONT);
    pty.wait_until("the full screen", vt100::Screen::alternate_screen);
    pty.wait_for(title("city"));
    assert!(!pty.cooked(), "keys would be echoed");
    pty.press(CTRL_C);
    pty.ended(PATIENCE);
    assert_given_back(&pty);
}

#[test]
fn no_answer_is_lost_to_a_kill() {
    let (_turn, drafts) = (alone(), drafts());
    let mut pty = at_a_question(drafts.path());
    answer(&mut pty, "成都", "last-day");
    answer(&mut pty, "2026-10-31", "who-ended");
    pty.kill();
    let mut pty = started(xubao(drafts.path()));
    pty.wait_for(say::RESUME.zh);
    pty.wait_for(&say::RESUME_HINT.zh.replace("{n}", "2"));
    pty.press("1");
    pty.press(ENTER);
    pty.wait_for(title("who-ended"));
    pty.press(ESCAPE);
    pty.wait_for("2026-10-31");
}

/// A list is laid out for the screen it is shown on: no row goes on at the edge, in the middle of a word.
#[test]
fn lists_of_figures_fit_the_screen() {
    let _turn = alone();
    for (columns, under) in [(80, false), (40, true)] {
        let mut command = with_environment(env!("CARGO_BIN_EXE_xubao"));
        command.args([
            "packs",
            "show",
            "wuhan",
            "--today",
            "2026-11-23",
            "--lang",
            "en",
        ]);
        let pty = Pty::start(command, columns, 200);
        pty.ended(PATIENCE);
        pty.screen(|screen| {
            let wrapped = (0..200).filter(|row| screen.row_wrapped(*row));
            assert_eq!(wrapped.count(), 0, "{}", screen.contents());
            let text = screen.contents();
            let named = |line: &str| line == "minimum-wage";
            assert_eq!(text.lines().any(named), under, "{text}");
            assert!(text.contains("2,400.00 yuan"), "{text}");
        });
    }
}

#[test]
fn without_saving_nobody_is_told_that_it_is_saved() {
    let _turn = alone();
    let mut command = with_environment(env!("CARGO_BIN_EXE_xubao"));
    command.args(["--today", "2026-11-23", "--lang", "zh", "--no-save"]);
    let mut pty = started(command);
    pty.press(ENTER);
    pty.wait_for(title("city"));
    pty.press(F5);
    let shown = pty.wait_for(plain::NOT_KEPT.zh);
    assert!(!shown.contains(say::SAVED.zh), "{shown}");
}

#[test]
fn a_passphrase_is_asked_for_and_never_shown() {
    let (_turn, drafts) = (alone(), drafts());
    let (first, second) = ("四个 不相干 的词", "correct horse battery");
    let asked = |words: &[&str]| {
        let mut command = xubao(drafts.path());
        command.args(["--plain"]); // so that what is shown stays
        if !words.is_empty() {
            command = with_environment(env!("CARGO_BIN_EXE_xubao"));
            command.args(words);
            command.args(["--lang", "zh", "--drafts"]);
            command.arg(drafts.path());
        }
        Pty::start(command, 80, 24)
    };
    let hidden = |pty: &Pty| {
        let text = pty.screen(vt100::Screen::contents);
        let shows = [first, second, "wrong", "****"]
            .iter()
            .any(|typed| text.contains(typed));
        assert!(!shows, "{text}");
    };
    let mut pty = at_a_question(drafts.path());
    answer(&mut pty, "成都", "last-day");
    pty.press(F10);
    pty.ended(PATIENCE);
    // set, put right on the way
    let mut pty = asked(&["passphrase", "set"]);
    pty.wait_for(passphrase::ASK_NEW.zh);
    pty.press("wrong\r");
    pty.wait_for("8 个字符");
    pty.press(&format!("wrong\x15{first}x\x7f\r"));
    pty.wait_for(passphrase::ASK_AGAIN.zh);
    pty.press("wrong wrong\r");
    pty.wait_for(passphrase::NOT_ALIKE.zh);
    for _ in 0..2 {
        pty.press(&format!("{first}\r"));
    }
    pty.wait_for("1 个个案已加密");
    hidden(&pty);
    assert!(pty.ended(PATIENCE).success());
    assert!(pty.cooked(), "the terminal is not given back");
    // asked for, told when it is another one
    let mut pty = asked(&[]);
    pty.wait_for(passphrase::ASK.zh);
    pty.press("wrong\r");
    pty.wait_for(passphrase::TRY_AGAIN.zh);
    pty.press(&format!("{first}\r"));
    pty.wait_for(title("last-day"));
    hidden(&pty);
    pty.press(CTRL_D);
    pty.ended(PATIENCE);
    // changed
    let mut pty = asked(&["passphrase", "change"]);
    for (words, typed) in [
        (passphrase::ASK, first),
        (passphrase::ASK_NEW, second),
        (passphrase::ASK_AGAIN, second),
    ] {
        pty.wait_for(words.zh);
        pty.press(&format!("{typed}\r"));
    }
    pty.wait_for("口令已改换");
    assert!(pty.ended(PATIENCE).success());
    // three times another one: told, and nothing is lost
    let mut pty = asked(&["passphrase"]);
    for n in 1..=3 {
        pty.wait_until("the question once more", |screen| {
            screen.contents().matches(passphrase::ASK.zh).count() == n
        });
        pty.press(&format!("{first}\r"));
    }
    pty.wait_for("保存的回答都还在");
    hidden(&pty);
    assert_eq!(pty.ended(PATIENCE).exit_code(), 4);
    // left, by a key or by a signal, the terminal is given back
    let mut pty = asked(&["passphrase"]);
    pty.wait_for(passphrase::ASK.zh);
    pty.press(CTRL_C);
    assert_eq!(pty.ended(PATIENCE).exit_code(), INTERRUPTED);
    assert!(pty.cooked());
    let pty = asked(&["passphrase"]);
    pty.wait_for(passphrase::ASK.zh);
    pty.signal(Signal::TERM);
    assert_eq!(pty.ended(PATIENCE).exit_code(), 143);
    assert!(pty.cooked());
    // and it is the door of the full screen too
    let mut pty = Pty::start(xubao(drafts.path()), 80, 24);
    pty.wait_for(passphrase::ASK.zh);
    pty.press(&format!("{second}\r"));
    pty.wait_for(say::RESUME.zh);
    pty.press(F10);
    pty.ended(PATIENCE);
}
