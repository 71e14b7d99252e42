//! `xubao --kiosk`: the full screen in a public place, one person after the other.
//!
//! Must not read or write a file, nor open a store.

use super::{Failure, options::Options, screen};
use crate::{
    pack::Rulebook,
    text::{Lang, ui::cli as say},
    tui,
};
use std::{
    cell::Cell,
    env,
    io::{self, IsTerminal as _},
    time::Duration,
};

/// Without `--idle`, it warns after so many seconds.
const IDLE: u32 = 120;
/// So many seconds later it wipes, or after as long again where that is less.
const GRACE: u32 = 30;

/// Runs until a signal, or until the terminal is gone.
pub(super) fn run(options: &Options, rules: &Rulebook, lang: Lang) -> Result<(), Failure> {
    let dumb = env::var_os("TERM").is_none_or(|term| term == "dumb" || term.is_empty());
    if dumb || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Failure::File(
            say::KIOSK_TERMINAL.get(lang).to_owned(),
            None,
        ));
    }
    let today = || {
        let now = || chrono::Local::now().date_naive();
        options.today.unwrap_or_else(now)
    };
    let idle = options.wizard.idle.unwrap_or(IDLE);
    let seconds = |seconds: u32| Duration::from_secs(seconds.into());
    let settings = tui::Settings {
        rules,
        today: today(),
        lang,
        fast: options.wizard.fast,
        colour: screen::colour(options.wizard.color),
        start: tui::Start::default(),
        keeps: false,
        save: &mut |_, _, _| Ok(None),
        case: &Cell::new(None),
        folder: String::new(),
        take: &mut |_, _, _| tui::Taken::Failed(String::new()),
        kiosk: Some(tui::Kiosk {
            idle: seconds(idle),
            grace: seconds(GRACE.min(idle)),
            today: &today,
        }),
    };
    let left = tui::run(settings).map_err(|error| Failure::output(&error, lang));
    left.map(|_| ())
}
