//! What is measured of a program in a terminal.
//!
//! Must not know which program it is.

use crate::pty::Pty;
use portable_pty::CommandBuilder;
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

/// A program without anything of the environment but the kind of the terminal.
pub fn command(program: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command
}

/// A duration in milliseconds.
pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Milliseconds from a press to the last piece of what it draws.
pub fn answer(pty: &mut Pty, keys: &str, quiet: Duration) -> f64 {
    let before = pty.seen().bytes;
    let pressed = Instant::now();
    pty.press(keys);
    millis(pty.settled(before, quiet) - pressed)
}

/// Presses keys, and waits until the screen has answered.
pub fn press(pty: &mut Pty, keys: &str, quiet: Duration) {
    answer(pty, keys, quiet);
}

/// The most memory that was in use, in MiB.
pub fn peak(pty: &Pty) -> f64 {
    let memory = fs::read_to_string(format!("/proc/{}/status", pty.pid())).expect("a status");
    let mut words = memory
        .split_whitespace()
        .skip_while(|word| *word != "VmHWM:");
    let peak: Option<f64> = words.nth(1).and_then(|kib| kib.parse().ok());
    peak.expect("a peak") / 1024.0
}

/// The value below which a share of the values lies.
pub fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * share).round() as usize]
}

/// Microseconds of processor time that all threads have used.
pub fn cpu(pty: &Pty) -> f64 {
    let threads = fs::read_dir(format!("/proc/{}/task", pty.pid())).expect("threads");
    let used = |thread: fs::DirEntry| {
        let text = fs::read_to_string(thread.path().join("schedstat")).unwrap_or_default();
        let nanos = text
            .split(' ')
            .next()
            .and_then(|nanos| nanos.parse::<f64>().ok());
        nanos.unwrap_or(0.0) / 1e3
    };
    threads.map(|thread| used(thread.expect("a thread"))).sum()
}
