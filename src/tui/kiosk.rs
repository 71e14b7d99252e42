//! In a public place: nothing stays of a person who leaves, and nobody gets out of the program.
//!
//! Must not know the screens. Wakes up by itself only where somebody has begun: for the warning, and
//! for the end of the time after it. The one place of this face that looks at a clock.

use super::{model::Model, msg::Msg, overlay::Over};
use chrono::NaiveDate;
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyModifiers};
use std::{
    io,
    time::{Duration, Instant},
};

/// How it runs in a public place.
pub struct Kiosk<'a> {
    /// After so long without a key it warns.
    pub idle: Duration,
    /// So long after the warning it wipes.
    pub grace: Duration,
    /// Which day it is: the program may run for weeks.
    pub today: &'a dyn Fn() -> NaiveDate,
}

/// What came next.
pub(super) enum Heard {
    /// Something from the terminal.
    Event(Event),
    /// Nobody has touched a key for long: warn.
    Warn,
    /// Nor after the warning: wipe.
    Wipe,
}

/// Waits for keys, and for nobody.
pub(super) struct Watch {
    idle: Duration,
    grace: Duration,
    /// The last key; `None` while nobody has begun.
    touched: Option<Instant>,
    warned: bool,
}

impl Watch {
    pub(super) fn new(kiosk: &Kiosk<'_>) -> Self {
        Self {
            idle: kiosk.idle,
            grace: kiosk.grace,
            touched: None,
            warned: false,
        }
    }

    /// Has nobody begun yet?
    pub(super) fn fresh(&self) -> bool {
        self.touched.is_none()
    }

    /// Waits for what comes next.
    pub(super) fn wait(&mut self) -> io::Result<Heard> {
        let Some(touched) = self.touched else {
            return event::read().map(Heard::Event);
        };
        let whole = self.idle
            + if self.warned {
                self.grace
            } else {
                Duration::ZERO
            };
        if event::poll(whole.saturating_sub(touched.elapsed()))? {
            return event::read().map(Heard::Event);
        }
        if self.warned {
            return Ok(Heard::Wipe);
        }
        self.warned = true;
        Ok(Heard::Warn)
    }

    /// Somebody is there, if that came from a key.
    pub(super) fn note(&mut self, event: &Event) -> bool {
        let key = matches!(event, Event::Key(_) | Event::Paste(_));
        if key {
            self.touched = Some(Instant::now());
            self.warned = false;
        }
        key
    }

    /// The next person has not come yet.
    pub(super) fn anew(&mut self) {
        (self.touched, self.warned) = (None, false);
    }
}

impl Model<'_> {
    /// Is it asked first, before a person's turn ends? Nothing is saved here. Who insists is let go.
    pub(super) fn asks_first(&self) -> bool {
        let asked = matches!(self.over, Some(Over::Confirm(_)));
        self.kiosk && !self.answers.is_empty() && !asked
    }
}

/// What a key means here and nowhere else: the end of the input is the end of a person's turn.
pub(super) fn meant(key: KeyEvent) -> Option<Msg> {
    let held = key.modifiers.contains(KeyModifiers::CONTROL);
    (held && key.code == KeyCode::Char('d')).then_some(Msg::Quit)
}
