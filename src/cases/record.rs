//! What a store keeps of a case, and of what was done with it.
//!
//! Must not know which store keeps it, nor look into the answers.

use crate::answers::CaseCode;
use chrono::NaiveDate;

/// A moment: seconds since the beginning of 1970, UTC. For people to read; decides nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub i64);

/// How often a case was changed; what a change was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub i64);

/// A window on a store: one running program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The name of the workstation.
    pub workstation: String,
    /// The program's number there.
    pub process: u32,
}

/// The window that works on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Which window.
    pub window: Window,
    /// When it opened the case, or last changed it.
    pub since: Moment,
}

/// What a case is looked for by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// The stage of the flow that is being asked; `None` when the checklist is reached.
    pub stage: Option<String>,
    /// The place's code.
    pub city: Option<String>,
    /// The road that was chosen.
    pub road: Option<String>,
    /// The next day by which something is to be done.
    pub deadline: Option<NaiveDate>,
}

/// What changes when a case is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The flow's id.
    pub flow: String,
    /// The flow's version.
    pub rules: String,
    /// The day of use.
    pub day: NaiveDate,
    /// The case as text.
    pub text: String,
    /// What it is looked for by.
    pub index: Index,
}

/// How a case came from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// As a copy, to try something with.
    Copied,
    /// Two windows changed the case at a time: this is what one of them kept.
    Split,
}

impl How {
    /// As stores keep it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Copied => "copied",
            Self::Split => "split",
        }
    }
}

/// The case that a case came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// That case.
    pub code: CaseCode,
    /// How.
    pub how: How,
}

impl Origin {
    /// What a store has kept; `None` where there is none, or one of a code that cannot be.
    #[must_use]
    pub fn of_words(code: Option<&str>, how: Option<&str>) -> Option<Self> {
        let code = CaseCode::parse(code?)?;
        let split = how == Some(How::Split.word());
        let how = if split { How::Split } else { How::Copied };
        Some(Self { code, how })
    }
}

/// A case without its content, as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its code.
    pub code: CaseCode,
    /// How often it was changed.
    pub version: Version,
    /// When it was made.
    pub created: Moment,
    /// When it was last changed.
    pub touched: Moment,
    /// The flow's id.
    pub flow: String,
    /// The flow's version when it was last changed.
    pub rules: String,
    /// The day of use when it was last changed.
    pub day: NaiveDate,
    /// What it is looked for by.
    pub index: Index,
    /// Who works on it.
    pub holder: Option<Holder>,
    /// Where it came from.
    pub origin: Option<Origin>,
    /// Is it what the program opens by itself?
    pub own: bool,
}

/// A case as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// All but its content.
    pub head: Head,
    /// Its content.
    pub text: String,
}

/// What kind of thing was done with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It was begun.
    Begun,
    /// A task was ticked: its id.
    Ticked,
    /// A tick was taken back: the task's id.
    Unticked,
    /// The note was changed.
    Noted,
    /// It was written as a file, printed or shown as codes: the form.
    Exported,
    /// It was handed over to another workstation: its name.
    HandedOver,
    /// It was taken over from another window: that workstation.
    TakenOver,
    /// It was copied: the copy's code, or where it was copied from.
    Copied,
    /// Two windows changed it: the code of the other case.
    Split,
    /// It came from a draft of an earlier version.
    Imported,
}

/// All of [`What`] with the words that stores keep for them.
const WORDS: [(What, &str); 10] = [
    (What::Begun, "begun"),
    (What::Ticked, "ticked"),
    (What::Unticked, "unticked"),
    (What::Noted, "noted"),
    (What::Exported, "exported"),
    (What::HandedOver, "handed-over"),
    (What::TakenOver, "taken-over"),
    (What::Copied, "copied"),
    (What::Split, "split"),
    (What::Imported, "imported"),
];

impl What {
    /// As stores keep it.
    #[must_use]
    pub fn word(self) -> &'static str {
        let found = WORDS.iter().find(|(what, _)| *what == self);
        found.map_or("", |(_, word)| word)
    }

    /// What a store has kept; `None` for a word of a later version.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        let found = WORDS.iter().find(|(_, one)| *one == word);
        found.map(|(what, _)| *what)
    }
}

/// Something done with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What.
    pub what: What,
    /// With what: an id, a form, a code; empty where there is nothing to tell.
    pub about: String,
}

impl Deed {
    /// A deed.
    #[must_use]
    pub fn new(what: What, about: impl ToString) -> Self {
        let about = about.to_string();
        Self { what, about }
    }
}

/// Something done with a case: when, where, what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// At which workstation.
    pub who: String,
    /// What.
    pub deed: Deed,
}

impl Head {
    /// Does another window than this one work on the case?
    #[must_use]
    pub fn held_by_other(&self, window: &Window) -> Option<&Holder> {
        self.holder
            .as_ref()
            .filter(|holder| holder.window != *window)
    }

    /// Gives the case to a window, from another only where that one is `over`: the version that the
    /// case has then.
    ///
    /// # Errors
    /// With the other that works on it.
    pub fn given(&self, window: &Window, over: Option<&Window>) -> Result<Version, Holder> {
        match self.held_by_other(window) {
            Some(holder) if over != Some(&holder.window) => Err(holder.clone()),
            other => Ok(Version(self.version.0 + i64::from(other.is_some()))),
        }
    }
}
