//! Odd places to be run in: nobody reads its output, nobody types, no home, no terminal to speak of, a
//! window of one cell, stopped and woken, everything read-only.
//!
//! Must not wait for what may never come: all ends within a limit.

use crate::{
    FLOWS, WAY, alone, assert_kept, kept,
    kills::command,
    pty::{PATIENCE, Pty},
};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use std::{
    io::Write as _,
    process::{Child, Command, ExitStatus, Output, Stdio},
    time::{Duration, Instant},
};
use xubao::text::ui::tui as say;

const ENTER: &str = "\r";
const ESCAPE: &str = "\x1b";
const CTRL_C: &str = "\x03";
const CTRL_Z: &str = "\x1a";
/// How soon it has to be gone.
const SOON: Duration = Duration::from_secs(10);

/// Waits for the end, for a limited time.
fn ended(child: &mut Child) -> Option<ExitStatus> {
    let begun = Instant::now();
    while begun.elapsed() < SOON {
        if let Some(status) = child.try_wait().expect("a child") {
            return Some(status);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let _ = child.kill();
    None
}

/// Nobody reads the terminal: its buffer fills, and the program waits for it. A signal ends it all the
/// same, with its answers kept.
#[test]
fn a_terminal_that_nobody_reads() {
    let _turn = alone();
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let drafts = tempfile::tempdir().expect("a folder");
        let size = PtySize {
            rows: 24,
            cols: 80,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut child = (pair.slave.spawn_command(command(drafts.path()))).expect("it starts");
        drop(pair.slave);
        let mut keys = pair.master.take_writer().expect("keys");
        let mut typed = ENTER.to_owned();
        for (_, text, _) in &WAY[..2] {
            typed += &format!("{text}{ENTER}");
        }
        keys.write_all(typed.as_bytes()).expect("typed");
        // every one of these draws the whole screen anew
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_millis(1500) {
            let _ = keys.write_all(b"\x1bOQ"); // the other language
            std::thread::sleep(Duration::from_millis(10));
        }
        let pid = i32::try_from(child.process_id().expect("a process")).expect("a number");
        kill_process(Pid::from_raw(pid).expect("a process"), signal).expect("signalled");
        let begun = Instant::now();
        while child.try_wait().expect("a child").is_none() {
            if begun.elapsed() > SOON {
                let _ = child.kill();
                panic!("{signal:?} does not end it");
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let told = kept(drafts.path()).len();
        assert!(told <= 2);
        assert_kept(drafts.path(), told, 0, "nobody reads");
    }
}

/// The program with options, and streams as a shell writes them.
fn lines(options: &str, streams: &str) -> Command {
    let mut command = Command::new("sh");
    let xubao = env!("CARGO_BIN_EXE_xubao");
    let always = format!("--today 2026-11-23 --lang en --flows '{FLOWS}'");
    let exec = if streams.contains('|') { "" } else { "exec" };
    command.args([
        "-c",
        &format!("{exec} '{xubao}' {options} {always} {streams}"),
    ]);
    command.env("RUST_BACKTRACE", "0");
    command
}

/// A pipe that is full: a signal ends it, and when it is read nothing is missing.
#[test]
fn a_pipe_that_nobody_reads() {
    let (_turn, drafts) = (alone(), tempfile::tempdir().expect("a folder"));
    let folder = drafts.path().display();
    let mut child = lines(&format!("--plain --drafts '{folder}'"), "")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut keys = child.stdin.take().expect("a pipe");
    keys.write_all(b"510100\n2026-11-20\n").expect("typed");
    let asked = std::thread::spawn(move || {
        for _ in 0..20_000 {
            if keys.write_all(b"?\n").is_err() {
                break;
            }
        }
    });
    std::thread::sleep(Duration::from_millis(1500));
    assert!(child.try_wait().expect("a child").is_none(), "it waits");
    let pid = Pid::from_raw(i32::try_from(child.id()).expect("a number")).expect("a process");
    kill_process(pid, Signal::TERM).expect("signalled");
    assert!(ended(&mut child).is_some(), "it does not end");
    asked.join().expect("typed");
    assert_kept(drafts.path(), 2, 0, "a full pipe");
}

fn output(command: &mut Command, input: &str) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let _ = child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(input.as_bytes());
    assert!(ended(&mut child).is_some(), "it does not end");
    child.wait_with_output().expect("it has ended")
}

#[test]
fn streams_that_are_closed_or_full() {
    let _turn = alone();
    let typed = "510100\n2026-11-20\n";
    // options, streams, the exit codes that are right, how many answers are kept at least
    let rows: [(&str, &str, &[i32], usize); 9] = [
        ("--plain", "<&-", &[3, 4], 0),
        ("", "<&-", &[3, 4], 0),
        ("--plain", ">&-", &[0, 3, 4], 0),
        ("--plain", "2>&-", &[3], 2),
        ("--plain", ">/dev/full", &[4], 0),
        ("--plain", "2>/dev/full", &[3], 2),
        ("", "<&- >&- 2>&-", &[0, 3, 4], 0),
        ("--plain", "</proc/self/mem", &[3, 4], 0),
        ("--plain", "</", &[4], 0),
    ];
    for (options, streams, codes, told) in rows {
        let drafts = tempfile::tempdir().expect("a folder");
        let folder = drafts.path().display();
        let program = format!("{options} --drafts '{folder}'");
        let output = output(&mut lines(&program, streams), typed);
        let what = format!("{options} {streams}: {output:?}");
        let code = output.status.code().expect("not by a signal");
        assert!(codes.contains(&code), "{what}");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(!err.contains("panicked"), "{what}");
        assert_kept(drafts.path(), told, 2 - told, &what);
    }
    for (command, streams) in [
        ("packs", "| head -1"),
        ("explain", "| head -1"),
        ("questions", ">/dev/full"),
    ] {
        let output = output(&mut lines(command, streams), "");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(!err.contains("panicked"), "{command} {streams}: {err}");
    }
}

/// What stands in the environment, and whether the full screen comes.
#[test]
fn environments_that_say_nothing() {
    let _turn = alone();
    type Row<'a> = (&'a str, &'a [(&'a str, &'a str)], bool);
    let rows: [Row<'_>; 8] = [
        ("locale C", &[("LC_ALL", "C"), ("TERM", "xterm")], true),
        (
            "locale POSIX",
            &[("LANG", "POSIX"), ("TERM", "vt100")],
            true,
        ),
        ("no TERM", &[], true),
        ("empty TERM", &[("TERM", "")], true),
        ("unknown TERM", &[("TERM", "nobody-knows-2000")], true),
        ("dumb", &[("TERM", "dumb")], false),
        (
            "odd locale",
            &[("LC_ALL", "xx_YY.KOI8-R@x"), ("TERM", "linux")],
            true,
        ),
        (
            "odd colours",
            &[
                ("TERM", "xterm"),
                ("COLORTERM", "\u{1b}"),
                ("COLUMNS", "0"),
                ("LINES", "-5"),
            ],
            true,
        ),
    ];
    for (what, set, full) in rows {
        let drafts = tempfile::tempdir().expect("a folder");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_xubao"));
        command.env_clear(); // no HOME, no PATH
        for (name, value) in set {
            command.env(name, value);
        }
        command.args([
            "--today",
            "2026-11-23",
            "--flows",
            FLOWS,
            "--lang",
            "zh",
            "--drafts",
        ]);
        command.arg(drafts.path());
        let mut pty = Pty::start(command, 80, 24);
        if full {
            pty.wait_for(say::PRIVATE.zh);
            assert!(pty.screen(vt100::Screen::alternate_screen), "{what}");
            pty.press(CTRL_C);
        } else {
            pty.wait_for("参保城市");
            assert!(!pty.screen(vt100::Screen::alternate_screen), "{what}");
            pty.press("\x04");
        }
        let code = pty.ended(PATIENCE).exit_code();
        assert!([0, 3].contains(&code), "{what}: {code}");
        assert!(
            !pty.screen(vt100::Screen::alternate_screen) && pty.cooked(),
            "{what}"
        );
    }
    // no home: what can be done is said, and without keeping it goes on
    let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
    command
        .env_clear()
        .args(["--plain", "--lang", "en", "--flows", FLOWS]);
    let told = output(&mut command, "510100\n");
    let words = String::from_utf8_lossy(&told.stderr).into_owned();
    if told.status.code() == Some(4) {
        assert!(
            words.contains("--drafts") && words.contains("--no-save"),
            "{words}"
        );
    }
    assert!(!words.contains("panicked"), "{words}");
}

/// Down to one cell and back, at every question.
#[test]
fn a_window_of_one_cell_and_back() {
    let (_turn, drafts) = (alone(), tempfile::tempdir().expect("a folder"));
    let mut pty = Pty::start(command(drafts.path()), 80, 24);
    pty.wait_for(say::PRIVATE.zh);
    pty.press(ENTER);
    let mut sizes = 0;
    for (at, (_, text, _)) in WAY.iter().enumerate() {
        pty.wait_for(crate::kills::title_of(at));
        for (columns, rows) in [(1, 1), (2, 1), (1, 50), (200, 1), (40, 11), (39, 12)] {
            pty.resize(columns, rows);
            pty.press(" "); // nobody answers what cannot be seen
            sizes += 1;
        }
        // drawn once more, it has taken the keys from before: none is left for the large window
        let before = pty.seen().bytes;
        pty.resize(7, 7);
        pty.settled(before, Duration::from_millis(50));
        pty.resize(80, 24);
        pty.wait_for(crate::kills::title_of(at));
        pty.press(text);
        pty.wait_for(text);
        pty.press(ENTER);
    }
    pty.wait_for(say::CHECK.zh);
    pty.press(CTRL_C);
    pty.ended(PATIENCE);
    assert_kept(drafts.path(), WAY.len(), 0, "one cell");
    println!("{} sizes survived", sizes + WAY.len());
}

#[test]
fn stopped_and_woken_at_every_question() {
    let (_turn, drafts) = (alone(), tempfile::tempdir().expect("a folder"));
    let mut pty = Pty::start(command(drafts.path()), 80, 24);
    pty.wait_for(say::PRIVATE.zh);
    pty.press(ENTER);
    for (at, (_, text, _)) in WAY.iter().enumerate() {
        pty.wait_for(crate::kills::title_of(at));
        pty.press(CTRL_Z);
        pty.wait_until("the normal screen", |screen| !screen.alternate_screen());
        stopped(&pty);
        assert!(pty.cooked(), "the shell gets its terminal");
        if at % 2 == 1 {
            pty.resize(60, 20);
        } else {
            pty.resize(80, 24);
        }
        pty.signal(Signal::CONT);
        pty.wait_until("the full screen", vt100::Screen::alternate_screen);
        pty.wait_for(crate::kills::title_of(at));
        pty.press(text);
        pty.wait_for(text);
        pty.press(ENTER);
    }
    pty.wait_for(say::CHECK.zh);
    // and stopped from outside, without being asked
    pty.signal(Signal::STOP);
    stopped(&pty);
    pty.signal(Signal::CONT);
    pty.press(ESCAPE);
    pty.press(CTRL_C);
    pty.ended(PATIENCE);
    assert_kept(drafts.path(), WAY.len(), 0, "stopped");
}

fn stopped(pty: &Pty) {
    let begun = Instant::now();
    let state = format!("/proc/{}/stat", pty.pid());
    while !std::fs::read_to_string(&state).is_ok_and(|stat| stat.contains(") T ")) {
        assert!(begun.elapsed() < PATIENCE, "does not stop");
        std::thread::yield_now();
    }
}

/// Everything may only be read: it is told with a way out, and the interview goes on where it can.
#[cfg(target_os = "linux")]
#[test]
fn everything_read_only() {
    let (_turn, folder) = (alone(), tempfile::tempdir().expect("a folder"));
    let place = folder.path().display();
    let run = |arguments: &str| {
        let script = format!(
            "mount -t tmpfs -o ro none '{place}' && mount -o bind,ro / /mnt 2>/dev/null; \
             cd '{place}' && exec '{}' {arguments} --flows '{FLOWS}' --today 2026-11-23 --lang en",
            env!("CARGO_BIN_EXE_xubao")
        );
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", &script]);
        command.env("HOME", folder.path());
        let typed: String = WAY.iter().map(|(_, text, _)| format!("{text}\n")).collect();
        output(&mut command, &(typed + "\n"))
    };
    let answers = r#"{"city":"510100","last-day":"2026-11-20","ended":"resigned","road":"self","born":"1990-05","online":false}"#;
    std::fs::write(folder.path().join("a.json"), answers).expect("written");
    let first = run(&format!("--plain --drafts '{place}/drafts'"));
    let told = String::from_utf8_lossy(&first.stderr).into_owned();
    if told.contains("unshare") || told.contains("mount:") {
        println!("not tried: {told}");
        return;
    }
    assert_eq!(first.status.code(), Some(4), "{told}");
    assert!(
        told.contains("may only be read") || told.contains("read-only"),
        "{told}"
    );
    assert!(told.contains("--no-save"), "a way out: {told}");
    let unkept = run("--plain --no-save");
    assert_eq!(unkept.status.code(), Some(0), "{unkept:?}");
    let written = run("packs");
    assert_eq!(written.status.code(), Some(0), "{written:?}");
    let list = run(&format!("plan - -o '{place}/list.md'"));
    assert!(
        !String::from_utf8_lossy(&list.stderr).contains("panicked"),
        "{list:?}"
    );
    assert_ne!(list.status.code(), Some(0));
}
