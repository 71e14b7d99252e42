//! How far a batch is: on a terminal while it runs, and once at its end.
//!
//! Must not know what the lines are.

use crate::text::{Lang, ui::batch as say};
use std::{
    io::{self, IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

/// How often it is told.
const OFTEN: Duration = Duration::from_millis(500);

/// Lines that are done.
pub(super) struct Tally {
    lang: Lang,
    begun: Instant,
    /// When it was told last; `None` where nobody sees it.
    told: Option<Instant>,
    lines: u64,
    /// Lines that could not be used.
    pub errors: u64,
}

impl Tally {
    pub(super) fn begin(lang: Lang) -> Self {
        let now = Instant::now();
        Self {
            lang,
            begun: now,
            told: io::stderr().is_terminal().then_some(now),
            lines: 0,
            errors: 0,
        }
    }

    pub(super) fn add(&mut self, lines: u64, errors: u64) {
        self.lines += lines;
        self.errors += errors;
        if self.told.is_some_and(|told| told.elapsed() >= OFTEN) {
            self.told = Some(Instant::now());
            let line = self.line(say::SO_FAR.get(self.lang));
            let _ = write!(io::stderr(), "\r\x1b[K{line}"); // nobody has to listen
        }
    }

    pub(super) fn end(&self) {
        let clear = if self.told.is_some() { "\r\x1b[K" } else { "" };
        let line = self.line(say::DONE.get(self.lang));
        let _ = writeln!(io::stderr(), "{clear}{line}");
    }

    fn line(&self, words: &str) -> String {
        let seconds = self.begun.elapsed().as_secs_f64();
        let rate = self.lines as f64 / seconds.max(1e-6);
        words
            .replace("{lines}", &self.lines.to_string())
            .replace("{plans}", &(self.lines - self.errors).to_string())
            .replace("{errors}", &self.errors.to_string())
            .replace("{seconds}", &format!("{seconds:.1}"))
            .replace("{rate}", &format!("{rate:.0}"))
    }
}
