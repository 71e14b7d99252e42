//! The counselor's screen: the cases of a store, found as one types, and what can be done with one.
//!
//! Must not know how cases are kept: whoever runs it gives a [`Counter`]. Must not hold a rule.

mod chosen;
mod draw;
mod foot;
mod keys;
mod model;
#[cfg(test)]
mod tests;

pub use chosen::{Act, Chosen};
pub use draw::draw;
pub use model::Model;

use super::{msg::Msg, terminal};
use crate::{answers::CaseCode, text::Lang};
use crossterm::event::{self, Event};
use std::{io, time::Duration};

/// How often one who waits for a case looks whether it is free.
const LOOK: Duration = Duration::from_secs(1);

/// A case in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its code.
    pub code: CaseCode,
    /// Where, in words.
    pub place: String,
    /// How far, in words.
    pub stage: String,
    /// The next limit, as a day; empty without one.
    pub deadline: String,
    /// Has that day passed?
    pub late: bool,
    /// When it was changed last.
    pub touched: String,
    /// The workstation that works on it.
    pub held: Option<String>,
    /// Is it a copy, or was it kept apart?
    pub kind: String,
}

/// In which order cases are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Last changed first.
    #[default]
    Touched,
    /// Next limit first.
    Deadline,
    /// By code.
    Code,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What was typed.
    pub text: String,
    /// In which order.
    pub order: Order,
    /// How many to leave out.
    pub skip: usize,
    /// How many at most.
    pub most: usize,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The cases of this page.
    pub lines: Vec<Line>,
    /// How many there are in all.
    pub all: u64,
}

/// A case that was picked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// What has changed since it was last open, and what is next.
    pub news: Vec<String>,
    /// Who works on it, and since when.
    pub held: Option<(String, String)>,
    /// The note; `None` where notes are not switched on.
    pub note: Option<String>,
}

/// The store as this screen needs it. What goes wrong is a sentence to show.
pub trait Counter {
    /// Finds cases.
    ///
    /// # Errors
    /// The sentence to show.
    fn find(&mut self, wanted: &Wanted, lang: Lang) -> Result<Found, String>;

    /// Looks at a case.
    ///
    /// # Errors
    /// The sentence to show.
    fn pick(&mut self, code: CaseCode, lang: Lang) -> Result<Picked, String>;

    /// Does something with a case, and tells that it is done.
    ///
    /// # Errors
    /// The sentence to show.
    fn act(&mut self, code: CaseCode, act: &Act, lang: Lang) -> Result<String, String>;
}

/// Shows the cases until one is to be opened, or the counselor leaves. The model keeps its place
/// between two calls.
///
/// # Errors
/// When the terminal cannot be taken, read or written.
pub fn run(model: &mut Model, counter: &mut dyn Counter) -> io::Result<Chosen> {
    let mut terminal = terminal::enter()?;
    let chosen = converse(&mut terminal, model, counter);
    drop(terminal);
    terminal::leave();
    chosen
}

fn converse(
    terminal: &mut ratatui::DefaultTerminal,
    model: &mut Model,
    counter: &mut dyn Counter,
) -> io::Result<Chosen> {
    let size = terminal.size()?;
    model.update(&Msg::Size(size.width, size.height), counter);
    let mut told = event::poll(Duration::ZERO).is_err(); // from here on sizes are told
    loop {
        if let Some((columns, rows)) = terminal::resized(terminal, told)? {
            model.update(&Msg::Size(columns, rows), counter);
        }
        terminal.draw(|frame| draw(model, frame))?;
        let event = match model.waits() {
            true if !event::poll(LOOK)? => None,
            _ => Some(event::read()?),
        };
        told = matches!(event, Some(Event::Resize(..)));
        let chosen = match event.map(|event| message(model, event)) {
            None => model.look_again(counter),
            Some(Some(Msg::Suspend)) => {
                terminal::suspend(terminal)?;
                let size = terminal.size()?;
                model.update(&Msg::Size(size.width, size.height), counter)
            }
            Some(Some(msg)) => model.update(&msg, counter),
            Some(None) => None,
        };
        if let Some(chosen) = chosen {
            return Ok(chosen);
        }
    }
}

/// What an event means here.
#[must_use]
pub fn message(model: &Model, event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if !key.is_release() => keys::message(model.scene(), key),
        Event::Paste(text) if model.scene() == keys::TYPING => Some(Msg::Paste(text)),
        Event::Resize(columns, rows) => Some(Msg::Size(columns, rows)),
        _ => None,
    }
}
