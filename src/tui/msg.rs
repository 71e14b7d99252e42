//! The closed lists: what can happen, what the loop has to do, where a screen asks to go.
//!
//! Must not act: `model` does.

use super::parcel::{Parcel, Taken};
use crate::{answers::Answer, flow::Id};

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The window has this many columns and rows.
    Size(u16, u16),
    /// To the one before.
    Up,
    /// To the one after.
    Down,
    /// The caret one to the left.
    Left,
    /// The caret one to the right.
    Right,
    /// A page back.
    PageUp,
    /// A page on.
    PageDown,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// A digit that chooses.
    Digit(u8),
    /// Tick or untick.
    Tick,
    /// Unfold what is folded away, or fold it again.
    Fold,
    /// Between the field and "I don't know".
    Other,
    /// A day or month less, or a dash where that is typed.
    Less,
    /// A character typed.
    Type(char),
    /// A text pasted.
    Paste(String),
    /// Erase before the caret.
    Erase,
    /// Erase behind it.
    EraseAhead,
    /// Erase all.
    EraseAll,
    /// Go on.
    Continue,
    /// Go back.
    Back,
    /// The next view.
    NextView,
    /// The view before.
    PreviousView,
    /// Open or close the help.
    Help,
    /// Why is this here?
    Why,
    /// What if? Or no longer.
    WhatIf,
    /// To the forms in which the checklist is taken away.
    TakeAway,
    /// What came of taking it away.
    Taken(Taken),
    /// The other language.
    Language,
    /// Save now.
    Save,
    /// Wipe for a new client, after asking.
    NewClient,
    /// Leave.
    Quit,
    /// To the background.
    Suspend,
    /// What came of saving: the message of what went wrong.
    Saved(Option<String>),
}

/// What the loop has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put the answers on disk, before the next frame.
    Save,
    /// Write the checklist as a file.
    Take(Parcel),
    /// Leave.
    Quit,
    /// Give the terminal back and stop, until woken.
    Suspend,
}

/// What a screen asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Go {
    /// This is the answer: on to the next question.
    Answer(Answer),
    /// Back to where one came from.
    Back,
    /// Begin, or go on with the saved answers.
    Begin,
    /// Begin anew.
    Anew,
    /// Change the answer to a question.
    Change(Id),
    /// To the checklist.
    Checklist,
    /// Tick or untick a task, by its place in the plan.
    Tick(usize),
    /// Show why a task is there; without one, why the question is asked.
    Why(Option<usize>),
    /// To the forms in which the checklist is taken away.
    TakeAway,
    /// To the codes for a phone.
    Codes,
    /// Write the checklist as a file.
    Take(Parcel),
    /// To what can be supposed.
    WhatIf,
    /// Suppose another answer to a question, or another day.
    Suppose(Id),
    /// Suppose nothing any more: back to where "what if" was asked for.
    Leave,
    /// Close what lies over the screen.
    Close,
    /// Wipe everything.
    Wipe,
}
