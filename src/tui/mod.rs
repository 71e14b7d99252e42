//! The full-screen face: one model, one list of messages, one blocking loop, one view.
//!
//! Must not hold a rule or a wording, nor know the plain face. Reads no clock (but for the deadline in
//! `kiosk.rs`), no environment and no file: what it needs is in `Settings`, what it asks to be kept goes through `Settings::save`.
//!
//! | To change | open |
//! |---|---|
//! | a key, the help's list | `keys.rs` |
//! | what a key may depend on | `scene.rs` |
//! | which keys the footer shows | `footer.rs` |
//! | what is supposed in "what if" | `guess.rs` |
//! | what follows from a key | `model.rs`, or the screen's `update` |
//! | what a screen shows | `screens/` |
//! | the frame around it, sizes | `view.rs` |
//! | when a page is laid out | `sheet.rs` |
//! | how a meaning looks | `theme.rs` |
//! | how the terminal is given back | `terminal.rs` |
//! | what is different in a public place | `kiosk.rs` |

pub mod desk;
pub mod footer;
pub mod guess;
mod key;
pub mod keys;
mod kiosk;
pub mod model;
pub mod msg;
pub mod overlay;
pub mod page;
pub mod parcel;
pub mod roster;
pub mod scene;
pub mod screens;
mod secret;
pub mod sheet;
#[cfg(test)]
mod table_tests;
mod terminal;
#[cfg(test)]
mod tests;
pub mod theme;
pub mod view;

pub use kiosk::Kiosk;
pub use model::{Desk, Effect, Model, Msg, update};
pub use parcel::{Parcel, Taken};
pub use secret::Secrets;
pub use view::view;

use crate::{
    answers::{Answers, CaseCode},
    pack::Rulebook,
    plan::Plan,
    text::{
        Lang, printable,
        ui::{plain::NOT_KEPT, tui as say},
    },
};
use chrono::NaiveDate;
use crossterm::event::{self, Event};
use kiosk::{Heard, Watch};
use std::{cell::Cell, collections::BTreeSet, io, time::Duration};

/// Keeps answers, ticks and language; called after every change, before the next frame. Empty
/// answers mean that everything was wiped and the draft is to be forgotten. Gives what is to be told
/// of where they are, if they could not be put in their place.
pub type Save<'a> =
    &'a mut dyn FnMut(&Answers, &BTreeSet<String>, Lang) -> io::Result<Option<String>>;

/// Writes a checklist as a file, in the language of the screen or in both, and tells what came of it.
pub type Take<'a> = &'a mut dyn FnMut(&Plan, Parcel, Lang) -> Taken;

/// What a draft held.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The answers.
    pub answers: Answers,
    /// Ticked tasks, by id.
    pub done: BTreeSet<String>,
    /// Something to tell first, such as that a draft could not be read.
    pub notice: Option<String>,
    /// Is a counselor there, who has chosen the case? Then the first page is passed over, and a new
    /// client gets a case of their own.
    pub counter: bool,
}

/// What the face needs to run.
pub struct Settings<'a> {
    /// The rules.
    pub rules: &'a Rulebook,
    /// The day of use.
    pub today: NaiveDate,
    /// The language to begin in.
    pub lang: Lang,
    /// Does a digit answer and go on?
    pub fast: bool,
    /// May colours be used?
    pub colour: bool,
    /// What a draft held.
    pub start: Start,
    /// Is anything kept at all?
    pub keeps: bool,
    /// Keeps what changes.
    pub save: Save<'a>,
    /// The code of the case; another one once everything was wiped.
    pub case: &'a Cell<Option<CaseCode>>,
    /// The folder into which files to take away are written, to be shown.
    pub folder: String,
    /// Writes them.
    pub take: Take<'a>,
    /// In a public place: how. Then it never returns well: a signal ends it.
    pub kiosk: Option<Kiosk<'a>>,
}

/// What the person left with.
#[derive(Clone, Debug)]
pub struct Left {
    /// The answers.
    pub answers: Answers,
    /// The language.
    pub lang: Lang,
}

/// Runs the face until the person leaves. The terminal is given back on every way out.
///
/// # Errors
/// When the terminal cannot be taken, read or written.
pub fn run(settings: Settings) -> io::Result<Left> {
    if settings.kiosk.is_some() {
        terminal::in_public()?;
    }
    let mut terminal = terminal::enter()?;
    let left = converse(&mut terminal, settings);
    drop(terminal);
    terminal::leave();
    left
}

fn converse(terminal: &mut ratatui::DefaultTerminal, settings: Settings) -> io::Result<Left> {
    let Settings {
        rules,
        today,
        lang,
        fast,
        colour,
        start,
        keeps,
        save,
        case,
        folder,
        take,
        kiosk,
    } = settings;
    let size = terminal.size()?;
    let mut desk = Desk {
        rules,
        today,
        lang,
        fast,
        colour,
        size: (size.width, size.height),
    };
    let mut model = Model::new(desk, start.answers, start.done);
    let mut watch = kiosk.as_ref().map(Watch::new);
    model.kiosk = kiosk.is_some();
    if start.counter {
        model.at_the_counter();
    }
    model.notice = start.notice.map(|text| (true, text));
    (model.case, model.folder) = (case.get(), folder);
    let mut elsewhere = None;
    let mut told = event::poll(Duration::ZERO).is_err(); // from here on sizes are told
    loop {
        if let Some((columns, rows)) = terminal::resized(terminal, told)? {
            update(&mut model, Msg::Size(columns, rows));
        }
        told = false;
        terminal.draw(|frame| view(&mut model, frame))?;
        let mut event = match watch.as_mut().map(Watch::wait).transpose()? {
            None => event::read()?,
            Some(Heard::Event(event)) => event,
            Some(Heard::Warn) => {
                model.warned = kiosk.as_ref().map(|kiosk| kiosk.grace.as_secs());
                continue;
            }
            Some(Heard::Wipe) => {
                terminal::wipe(terminal)?;
                model = anew(&mut desk, &model, kiosk.as_ref());
                watch.iter_mut().for_each(Watch::anew);
                continue;
            }
        };
        if let Some(watch) = &mut watch {
            if watch.fresh() {
                model = anew(&mut desk, &model, kiosk.as_ref());
            }
            if watch.note(&event) && model.warned.take().is_some() {
                continue; // any key, whatever it means elsewhere
            }
        }
        loop {
            told |= matches!(event, Event::Resize(..));
            let (msg, asked) = message(&model, event).map_or((None, false), |msg| {
                let asked = msg == Msg::Save;
                (Some(msg), asked)
            });
            match msg.and_then(|msg| update(&mut model, msg)) {
                Some(Effect::Quit) if kiosk.is_some() => {
                    terminal::wipe(terminal)?;
                    model = anew(&mut desk, &model, kiosk.as_ref());
                    watch.iter_mut().for_each(Watch::anew);
                    break;
                }
                Some(Effect::Suspend | Effect::Take(_)) if kiosk.is_some() => {}
                Some(Effect::Quit) => {
                    let (answers, lang) = (model.answers, model.desk.lang);
                    return Ok(Left { answers, lang });
                }
                Some(Effect::Suspend) => {
                    terminal::suspend(terminal)?;
                    let size = terminal.size()?;
                    update(&mut model, Msg::Size(size.width, size.height));
                }
                Some(Effect::Save) => {
                    let kept = save(&model.answers, &model.done, model.desk.lang);
                    model.case = case.get();
                    keep(&mut model, kept, &mut elsewhere, asked.then_some(keeps));
                }
                Some(Effect::Take(parcel)) => {
                    let lang = model.desk.lang;
                    if let Some(taken) = (model.plan.as_ref()).map(|plan| take(plan, parcel, lang))
                    {
                        update(&mut model, Msg::Taken(taken));
                    }
                }
                None => {}
            }
            if !event::poll(Duration::ZERO)? {
                break;
            }
            event = event::read()?;
            if let Some(watch) = &mut watch {
                watch.note(&event);
            }
        }
    }
}

/// The first page for the next person, as of the day that it is now.
fn anew<'r>(desk: &mut Desk<'r>, before: &Model<'r>, kiosk: Option<&Kiosk<'_>>) -> Model<'r> {
    desk.size = before.desk.size;
    if let Some(kiosk) = kiosk {
        desk.today = (kiosk.today)();
    }
    let mut model = Model::new(*desk, Answers::default(), BTreeSet::new());
    model.kiosk = kiosk.is_some();
    model
}

/// Tells the model what came of saving. Where the answers are is told once, and when it is asked;
/// who asks is told whether anything is kept at all.
fn keep(
    model: &mut Model,
    kept: io::Result<Option<String>>,
    told: &mut Option<String>,
    asked: Option<bool>,
) {
    let lang = model.desk.lang;
    let msg = match kept {
        Ok(elsewhere) => {
            let tell = asked.is_some() || elsewhere != *told;
            told.clone_from(&elsewhere);
            Msg::Saved(elsewhere.filter(|_| tell))
        }
        Err(error) => {
            let trouble = printable(&error.to_string());
            Msg::Saved(Some(format!("{}{trouble}", say::NOT_SAVED.get(lang))))
        }
    };
    let fine = msg == Msg::Saved(None);
    update(model, msg);
    if fine && let Some(keeps) = asked {
        let words = if keeps { say::SAVED } else { NOT_KEPT };
        model.notice = Some((false, words.get(lang).to_owned()));
    }
}

/// What an event means here. Releases are left out, repeats are not.
#[must_use]
pub fn message(model: &Model, event: Event) -> Option<Msg> {
    let msg = meant(model, event)?;
    // nobody answers what cannot be seen
    let blind = view::too_small(model.desk.size);
    let leaves = matches!(msg, Msg::Size(..) | Msg::Quit | Msg::Suspend);
    (!blind || leaves).then_some(msg)
}

fn meant(model: &Model, event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if model.kiosk && kiosk::meant(key).is_some() => kiosk::meant(key),
        Event::Key(key) if !key.is_release() => keys::message(model.scene(), key),
        Event::Paste(text) if model.scene().typing() => Some(Msg::Paste(text)),
        Event::Resize(columns, rows) => Some(Msg::Size(columns, rows)),
        _ => None,
    }
}
