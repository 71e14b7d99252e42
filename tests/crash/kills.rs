//! Killed at every question, and while it writes: by each signal, and by a panic.
//!
//! Must not trust the program about what it keeps: the file is read.

use crate::{
    FLOWS, WAY, alone, assert_kept,
    pty::{PATIENCE, Pty},
};
use portable_pty::CommandBuilder;
use rustix::process::Signal;
use std::{path::Path, sync::LazyLock, time::Instant};
use xubao::{pack::Rulebook, text::ui::tui as say};

#[path = "../flows/small/mod.rs"]
mod small;

static RULES: LazyLock<Rulebook> = LazyLock::new(small::rules);

const ENTER: &str = "\r";

fn title(question: &str) -> &'static str {
    RULES
        .flow
        .questions
        .get(question)
        .expect("a question")
        .title
        .zh
}

pub fn command(drafts: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_xubao"));
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.args([
        "--today",
        "2026-11-23",
        "--lang",
        "zh",
        "--flows",
        FLOWS,
        "--drafts",
    ]);
    command.arg(drafts);
    command
}

/// The title of the question at that place of the way.
pub fn title_of(at: usize) -> &'static str {
    WAY.get(at).map_or(say::CHECK.zh, |one| title(one.0))
}

/// Where one comes back to after so many answers: with all of them, to the checklist.
fn resumed_at(told: usize) -> &'static str {
    if told == WAY.len() {
        say::CHECKLIST.zh
    } else {
        title_of(told)
    }
}

/// At the question after so many answers.
fn at(command: CommandBuilder, told: usize) -> Pty {
    let mut pty = Pty::start(command, 80, 24);
    if told > 0 {
        pty.wait_for(say::RESUME.zh);
        pty.wait_for(&say::RESUME_HINT.zh.replace("{n}", &told.to_string()));
        pty.press("1");
    } else {
        pty.wait_for(say::PRIVATE.zh);
    }
    pty.press(ENTER);
    pty.wait_for(resumed_at(told));
    pty
}

/// Types the answer to the question that waits; does not wait for what follows.
fn typed(pty: &mut Pty, told: usize) {
    let (_, text, _) = WAY[told];
    pty.press(text);
    pty.wait_for(text);
    pty.press(ENTER);
}

fn assert_given_back(pty: &Pty) {
    pty.screen(|screen| {
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pasting is still bracketed");
    });
    assert!(pty.cooked(), "no echo or no lines");
}

#[test]
fn killed_at_every_question() {
    let (_turn, mut kills) = (alone(), 0);
    for signal in [Signal::KILL, Signal::TERM, Signal::HUP, Signal::INT] {
        let drafts = tempfile::tempdir().expect("a folder");
        for told in 0..WAY.len() {
            let mut pty = at(command(drafts.path()), told);
            typed(&mut pty, told);
            pty.wait_for(title_of(told + 1)); // now it is said to be kept
            pty.signal(signal);
            pty.ended(PATIENCE);
            if signal != Signal::KILL {
                assert_given_back(&pty);
            }
            assert_kept(drafts.path(), told + 1, 0, &format!("{signal:?} at {told}"));
            kills += 1;
        }
        drop(at(command(drafts.path()), WAY.len()));
    }
    println!(
        "{kills} of {kills} kills at a question survived: no answer lost, the terminal given back"
    );
}

/// Only a debug build has the variable that makes it panic, at the moment of saving.
#[test]
#[cfg(debug_assertions)]
fn panics_at_every_question() {
    let (_turn, drafts) = (alone(), tempfile::tempdir().expect("a folder"));
    for told in 0..WAY.len() {
        let mut panics = command(drafts.path());
        panics.env("XUBAO_PANIC", "1");
        let mut pty = at(panics, told);
        typed(&mut pty, told);
        assert_eq!(pty.ended(PATIENCE).exit_code(), 101);
        assert_given_back(&pty);
        assert_kept(drafts.path(), told, 0, &format!("a panic at {told}"));
        let mut pty = at(command(drafts.path()), told);
        typed(&mut pty, told);
        pty.wait_for(title_of(told + 1));
        pty.kill();
    }
    println!("{0} of {0} panics survived", WAY.len());
}

/// Between the key and the next question: what is kept is whole, and no more than one is missing that
/// nobody was told of.
#[test]
fn killed_while_it_writes() {
    let (_turn, mut kills, mut before) = (alone(), 0, 0);
    for signal in [Signal::KILL, Signal::TERM, Signal::HUP] {
        let drafts = tempfile::tempdir().expect("a folder");
        let mut pty = at(command(drafts.path()), 0);
        typed(&mut pty, 0);
        let begun = Instant::now();
        pty.wait_for(title_of(1));
        let usual = begun.elapsed(); // from the key to the next question, here and now
        pty.kill();
        let mut told = 1;
        for try_number in 0..40_u32 {
            if told == WAY.len() {
                break;
            }
            let mut pty = at(command(drafts.path()), told);
            typed(&mut pty, told);
            // anywhere from at once to well after the disk has it
            let wait = usual * (try_number * 37 % 16) / 10;
            let begun = Instant::now();
            while begun.elapsed() < wait {
                std::hint::spin_loop();
            }
            pty.signal(signal);
            pty.ended(PATIENCE);
            if signal != Signal::KILL {
                assert_given_back(&pty);
            }
            assert_kept(
                drafts.path(),
                told,
                1,
                &format!("{signal:?} while writing, {wait:?}"),
            );
            kills += 1;
            let now = crate::kept(drafts.path()).len();
            before += usize::from(now == told);
            told = now;
        }
    }
    println!("{kills} of {kills} kills while writing survived; {before} came before the write");
}
