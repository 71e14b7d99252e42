//! What can be chosen of a case, and what is then wanted.
//!
//! Must not act.

use crate::{
    answers::CaseCode,
    text::{Text, ui::roster as say},
};

/// Something done with a case without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Copy it, to try something.
    Duplicate,
    /// Write its checklist as a file to print.
    Print,
    /// Hand it over to that workstation.
    HandOver(String),
    /// Change its note.
    Note(String),
    /// Erase it.
    Forget,
}

/// What the counselor wants that is not done on this screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// A new case.
    New,
    /// This case.
    Open(CaseCode),
    /// This case, which another window works on, to read.
    Read(CaseCode),
    /// This case, from the window that works on it.
    TakeOver(CaseCode),
    /// To leave.
    Quit,
}

/// What can be chosen of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Open,
    Read,
    TakeOver,
    Wait,
    Duplicate,
    Print,
    HandOver,
    Note,
    Forget,
    /// Yes, erase it.
    Sure,
    Back,
}

impl Item {
    pub(super) fn says(self) -> Text {
        match self {
            Self::Open => say::OPEN,
            Self::Read => say::READ,
            Self::TakeOver => say::TAKE,
            Self::Wait => say::WAIT,
            Self::Duplicate => say::DUPLICATE,
            Self::Print => say::PRINT,
            Self::HandOver => say::HAND_OVER,
            Self::Note => say::NOTE,
            Self::Forget => say::FORGET,
            Self::Sure => say::FORGET_YES,
            Self::Back => say::BACK,
        }
    }
}
