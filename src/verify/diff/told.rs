//! What is told of a difference: how many answer sets, which part of what, from what to what.
//!
//! Must not find any.

use super::super::person::Witness;
use super::FigureChange;
use crate::{
    flow::{By, Demand, Id},
    text::{Text, Value},
};

/// How many answer sets: at the least and at the most, where two numeric answers decide together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    /// So many for certain.
    pub least: f64,
    /// Not more than so many.
    pub most: f64,
}

impl Count {
    /// Is it known to the last one?
    #[must_use]
    pub fn is_exact(&self) -> bool {
        (self.most - self.least).abs() < 0.5
    }
}

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The sentence at the top.
    Outcome,
    /// An errand.
    Task,
    /// A document.
    Document,
    /// A window.
    Window,
    /// A date that matters.
    Deadline,
    /// An amount.
    Entitlement,
    /// A road of the side-by-side choice.
    Road,
    /// A row of the picture of cover.
    Cover,
    /// A rule worth knowing.
    Note,
    /// What is not known.
    Unknown,
    /// A question: no part of a plan.
    Question,
}

/// A piece of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// What it is.
    pub kind: Kind,
    /// Its id in the newer flow, or in the older where it is gone.
    pub id: &'static str,
    /// Its name; empty where it has none.
    pub title: Text,
}

/// Which part of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Whether it is there: needed, open, shown.
    Standing,
    /// Something to bring: any one of these.
    Need(Vec<Id>),
    /// The window, and whether by its online door.
    Place,
    /// A step, question, warning or note: the list it stands in.
    Line(&'static str),
    /// A text, by the name of its field.
    Words(&'static str),
    /// Something that is the same for all who are told it, by the name of its field.
    Fixed(&'static str),
    /// A figure of the place.
    Figure(Id),
    /// The day.
    Date,
    /// Whether the day has passed.
    Passed,
    /// The figure.
    Amount,
    /// The figure by the month, and for how many.
    Monthly,
    /// A span of months, by its place.
    Span(usize),
    /// Whatever is left: where something is not decided.
    Rest,
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Nothing.
    Absent,
    /// Needed.
    Needed,
    /// Perhaps: needed, open, or to be counted with.
    Perhaps,
    /// For certain.
    Certain,
    /// The road is open.
    Open,
    /// The road is closed.
    Closed,
    /// It is asked.
    Asked,
    /// How firmly a document is wanted, and in how many copies.
    Need(Demand, u8),
    /// At a window, or by its online door.
    Place(Id, bool),
    /// Who covers, for certain or perhaps.
    Covers(By, bool),
    /// A text of the flow.
    Text(Text),
    /// Something for programmers.
    Written(String),
    /// Not decided: two numeric answers decide together, and nobody was found who shows it.
    Undecided,
}

/// How a value differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shift {
    /// It was not known, and is now.
    Appears,
    /// It was known, and is not any more.
    Disappears,
    /// It is less, or earlier.
    Less,
    /// It is more, or later.
    More,
    /// It is of another kind.
    Other,
}

/// All of them.
pub(super) const ALL: [Shift; 5] = [
    Shift::Appears,
    Shift::Disappears,
    Shift::Less,
    Shift::More,
    Shift::Other,
];

impl Shift {
    pub(super) fn between(old: Option<Value>, new: Option<Value>) -> Option<Self> {
        match (old, new) {
            (None, None) => None,
            (None, Some(_)) => Some(Self::Appears),
            (Some(_), None) => Some(Self::Disappears),
            (Some(old), Some(new)) if old == new => None,
            (Some(old), Some(new)) => {
                let alike = std::mem::discriminant(&old) == std::mem::discriminant(&new);
                Some(match alike {
                    true if new < old => Self::Less,
                    true => Self::More,
                    false => Self::Other,
                })
            }
        }
    }
}

/// Somebody with their answers to either flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// As they answer the older flow.
    pub old: Witness,
    /// As they answer the newer flow.
    pub new: Witness,
    /// The value before and after, where one differs.
    pub values: Option<(Option<Value>, Option<Value>)>,
}

/// One kind of change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it is about.
    pub about: About,
    /// Which part.
    pub part: Part,
    /// What the older flow says.
    pub from: Label,
    /// What the newer flow says.
    pub to: Label,
    /// How a value in it differs, where both say the same otherwise.
    pub shift: Option<Shift>,
    /// For how many joint answer sets.
    pub count: Count,
    /// Somebody who shows it, played back through both flows; none where nobody was found.
    pub shown: Option<Pair>,
}

/// Everything that is different.
#[derive(Clone, Debug, Default)]
pub struct Diff {
    /// Answer sets of the older flow, as `check` counts them.
    pub old: Count,
    /// Answer sets of the newer flow.
    pub new: Count,
    /// Joint answer sets.
    pub joint: Count,
    /// Answer sets of the older flow that cannot be given in the newer: an answer is gone.
    pub only_old: Count,
    /// Answer sets of the newer flow that could not be given in the older.
    pub only_new: Count,
    /// Joint answer sets for which some plan differs.
    pub changed: Count,
    /// Each kind of change, in the order of the flow.
    pub changes: Vec<Change>,
    /// Figures of places that are not as they were.
    pub figures: Vec<FigureChange>,
    /// Pieces that are written differently although everybody is told the same.
    pub rewritten: Vec<About>,
    /// Questions that take another kind of answer: each is counted as two.
    pub other_kind: Vec<Id>,
}

impl Diff {
    /// Is there any difference in plans, questions or figures, or one that is not decided?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
            && self.figures.is_empty()
            && self.only_old.most == 0.0
            && self.only_new.most == 0.0
    }
}
