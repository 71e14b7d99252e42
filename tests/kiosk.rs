//! The program in a public place, in a real terminal: no key leads out, nobody's answers stay, nothing
//! is written. And over a real SSH server, where there is one. Unix only; one test at a time.
#![cfg(unix)]

#[path = "terminal/pty.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod pty;
#[path = "kiosk/ssh.rs"]
mod ssh;

use crossterm::event::KeyCode;
use portable_pty::CommandBuilder;
use pty::{PATIENCE, Pty};
use rustix::process::Signal;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use xubao::{
    pack::Rulebook,
    text::ui::tui as say,
    tui::keys::{Key, TABLE},
};

const ENTER: &str = "\r";
const F5: &str = "\x1b[15~";
const F10: &str = "\x1b[21~";
const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";
/// The scroll-back is cleared.
const PURGE: &[u8] = b"\x1b[3J";

static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);

/// Lets one test run at a time, also after another has failed.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn title(question: &str) -> &'static str {
    let question = RULES.flow.questions.get(question);
    question.expect("a question of the flow").title.zh
}

/// A home in which everything that is written can be found.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn command(&self, more: &[&str]) -> CommandBuilder {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_xubao"));
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("PATH", "/usr/bin:/bin");
        command.env("HOME", self.path());
        command.env("TMPDIR", self.path());
        for name in ["DATA", "CONFIG", "STATE", "CACHE"] {
            command.env(format!("XDG_{name}_HOME"), self.path().join(name));
        }
        command.env("XUBAO_DRAFTS", self.path().join("drafts"));
        command.args(["--kiosk", "--lang", "zh", "--today", "2026-11-23"]);
        command.args(more);
        command.cwd(self.path());
        command
    }

    fn assert_empty(&self) {
        let left: Vec<PathBuf> = fs::read_dir(self.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        assert!(left.is_empty(), "something was written: {left:?}");
    }
}

fn begin(home: &Home, more: &[&str]) -> Pty {
    let pty = Pty::start(home.command(more), 100, 40);
    first_page(&pty);
    pty
}

fn first_page(pty: &Pty) {
    pty.wait_for(say::PRIVATE_KIOSK.zh);
}

/// Answers the first question.
fn answer_one(pty: &mut Pty) {
    pty.press(ENTER);
    pty.wait_for(title("city"));
    pty.press("成都");
    pty.wait_for("成都");
    pty.press(ENTER);
    pty.wait_for(title("last-day"));
}

fn purges(pty: &Pty) -> usize {
    pty.seen().count(PURGE)
}

/// It runs, has the keys, and has started nothing.
fn assert_inside(pty: &Pty, what: &str) {
    assert!(
        pty.screen(vt100::Screen::alternate_screen),
        "{what}: the other screen"
    );
    assert!(!pty.cooked(), "{what}: keys make signals");
    let there = pty::left_of(pty.pid());
    assert_eq!(there.len(), 1, "{what}: {there:?}");
    let stopped = there.iter().any(|stat| stat.contains(") T "));
    assert!(!stopped, "{what}: it was stopped");
}

/// What a terminal sends for a key.
fn bytes(key: Key) -> Vec<String> {
    let plain = |text: &str| vec![text.to_owned()];
    match key {
        Key::Digit => (0..10).map(|n| n.to_string()).collect(),
        Key::Ctrl(c) => vec![char::from(c as u8 & 0x1f).to_string()],
        Key::Plain(code) => match code {
            KeyCode::Char(c) => vec![c.to_string()],
            KeyCode::Enter => plain("\r"),
            KeyCode::Esc => plain("\x1b"),
            KeyCode::Tab => plain("\t"),
            KeyCode::BackTab => plain("\x1b[Z"),
            KeyCode::Backspace => plain("\x7f"),
            KeyCode::Delete => plain("\x1b[3~"),
            KeyCode::Up => plain("\x1b[A"),
            KeyCode::Down => plain("\x1b[B"),
            KeyCode::Right => plain("\x1b[C"),
            KeyCode::Left => plain("\x1b[D"),
            KeyCode::Home => plain("\x1b[H"),
            KeyCode::End => plain("\x1b[F"),
            KeyCode::PageUp => plain("\x1b[5~"),
            KeyCode::PageDown => plain("\x1b[6~"),
            KeyCode::F(n) => {
                let number = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24][usize::from(n) - 1];
                vec![format!("\x1b[{number}~")]
            }
            other => panic!("how is {other:?} sent?"),
        },
    }
}

#[test]
fn no_key_leads_out() {
    let (_turn, home) = (alone(), Home::new());
    let mut pty = begin(&home, &[]);
    let all = TABLE
        .iter()
        .flat_map(|row| row.keys.iter().chain(row.letters));
    let mut keys: Vec<String> = all.flat_map(|key| bytes(*key)).collect();
    // and what a shell, a pager, a multiplexer or a terminal would make something of
    let others = [
        "\x04",
        "\x1c",
        "\x1a",
        "\x18",
        "\x02d",
        ":!sh\r",
        "!sh\r",
        "~.",
        "~C",
        "\x1b[200~sh\r\x1b[201~",
    ];
    keys.extend(others.map(str::to_owned));
    keys.sort();
    keys.dedup();
    assert!(keys.len() > 50, "{}", keys.len());
    for to in ["", "\r", "\r成都\r", "\r成都\r2026-10-31\r", "\x1b[11~"] {
        for key in &keys {
            pty.press(CTRL_C); // asks, or is a new beginning
            pty.press(CTRL_C);
            first_page(&pty);
            pty.press(to);
            pty.press(key);
            pty.press(key);
        }
        pty.press(CTRL_C);
        pty.press(CTRL_C);
        first_page(&pty);
        assert_inside(&pty, to);
    }
    pty.signal(Signal::TERM);
    assert_eq!(pty.ended(PATIENCE).exit_code(), 143);
    home.assert_empty();
}

#[test]
fn the_end_of_one_turn_is_the_beginning_of_the_next() {
    let (_turn, home) = (alone(), Home::new());
    let mut pty = begin(&home, &[]);
    for end in [F10, CTRL_C, CTRL_D] {
        answer_one(&mut pty);
        let before = purges(&pty);
        pty.press(end);
        pty.wait_for(say::WIPE.zh); // nothing is saved: it is asked first
        pty.press(end); // who insists is let go
        first_page(&pty);
        assert!(purges(&pty) > before, "the scroll-back stays");
        assert_inside(&pty, "at the end of a turn");
        // the next one begins with nothing, in the language of the place
        pty.press("\x1b[12~");
        pty.wait_for(say::KEY_END.en);
        pty.press(ENTER);
        let shown = pty.wait_for("question 1, ");
        assert!(!shown.contains("2026-"), "{shown}");
        pty.press(end);
        first_page(&pty);
    }
    pty.signal(Signal::TERM);
    pty.ended(PATIENCE);
    home.assert_empty();
}

#[test]
fn nobody_there_is_warned_then_wiped() {
    let (_turn, home) = (alone(), Home::new());
    let mut pty = begin(&home, &["--idle", "1"]);
    answer_one(&mut pty);
    let began = Instant::now();
    let warned = pty.wait_for(say::STILL_THERE.zh);
    assert!(
        !warned.contains(title("last-day")),
        "the answers still show: {warned}"
    );
    pty.press("x"); // any key goes on where it was
    pty.wait_for(title("last-day"));
    pty.wait_for(say::STILL_THERE.zh);
    let before = purges(&pty);
    first_page(&pty);
    assert!(
        began.elapsed() > Duration::from_millis(2500),
        "{:?}",
        began.elapsed()
    );
    assert!(purges(&pty) > before, "the scroll-back stays");
    let shown = pty.screen(vt100::Screen::contents);
    assert!(
        !shown.contains("成都") && !shown.contains(say::RESUME.zh),
        "{shown}"
    );
    pty.press(ENTER);
    pty.wait_for(title("city"));
    pty.signal(Signal::HUP);
    assert_eq!(pty.ended(PATIENCE).exit_code(), 129);
    assert!(pty.cooked());
    home.assert_empty();
}

/// While nobody has begun, it does not even wake up.
#[cfg(target_os = "linux")]
#[test]
fn it_sleeps_until_somebody_comes() {
    let (_turn, home) = (alone(), Home::new());
    let pty = begin(&home, &["--idle", "1"]);
    let waits = || {
        let status = fs::read_to_string(format!("/proc/{}/status", pty.pid())).expect("a status");
        let line = status
            .lines()
            .find(|line| line.starts_with("voluntary_ctxt"));
        line.expect("a count").to_owned()
    };
    std::thread::sleep(Duration::from_millis(500)); // what begins is over
    let before = waits();
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(waits(), before, "it woke up");
    pty.kill();
}

#[test]
fn only_codes_are_taken_away() {
    let (_turn, home) = (alone(), Home::new());
    let mut pty = begin(&home, &[]);
    // the shortest way to a checklist: somebody who has retired
    pty.press(ENTER);
    let way = [
        ("city", "成都"),
        ("last-day", "2026-10-31"),
        ("who-ended", "9"),
        ("employer-issues", "8"),
        ("fund-wish", "0"),
        ("online", "1"),
    ];
    for (question, typed) in way {
        pty.wait_for(title(question));
        pty.press(typed);
        pty.press(ENTER);
    }
    pty.wait_for(say::TO_CHECKLIST.zh);
    pty.press("\x1b[F\r");
    pty.wait_for(say::CHECKLIST.zh);
    pty.press(F5);
    pty.wait_for(xubao::text::ui::essentials::HOLDS.zh);
    assert_inside(&pty, "at the codes");
    pty.press("\x1b");
    pty.wait_for("已完成 0 / ");
    pty.press(F10);
    pty.wait_for(say::WIPE.zh);
    pty.press("1\r");
    first_page(&pty);
    pty.signal(Signal::TERM);
    pty.ended(PATIENCE);
    home.assert_empty();
    let purged = purges(&pty);
    assert!(
        purged >= 3,
        "at the beginning, between and at the end: {purged}"
    );
}

#[test]
fn what_keeps_something_does_not_go_with_it() {
    for more in [
        "--no-save",
        "--new",
        "--plain",
        "--drafts=x",
        "--case=59DP-37Y3",
    ] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_xubao"))
            .args(["--kiosk", more])
            .output();
        assert_eq!(output.expect("it runs").status.code(), Some(2), "{more}");
    }
    let lines = std::process::Command::new(env!("CARGO_BIN_EXE_xubao"))
        .arg("--kiosk")
        .output()
        .expect("it runs");
    assert_eq!(
        lines.status.code(),
        Some(4),
        "without a terminal it does not fall back to lines"
    );
}
