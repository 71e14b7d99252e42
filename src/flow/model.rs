//! The flow language: what a flow file may hold, as plain data. `flows/README.md` teaches it.
//!
//! Must not evaluate anything: no person, no day, no file.

mod advice;
mod claim;
mod cover;
mod errand;
mod paper;

pub use advice::*;
pub use claim::*;
pub use cover::*;
pub use errand::*;
pub use paper::*;

use super::condition::{Condition, Expression};
use super::{Id, Ids, Table};
use crate::text::{Text, word};
use serde::Deserialize;

/// One file of a flow. Every section may stand in any file; they are joined in the order of the
/// header's `files`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "'de: 'static"))]
pub struct Part {
    /// The stage (a section of the interview and of the checklist) that this file belongs to.
    pub stage: Option<Id>,
    /// What is asked.
    pub questions: Table<Question>,
    /// The order of asking.
    pub states: Vec<State>,
    /// Named conditions.
    pub facts: Table<Fact>,
    /// Derived quantities.
    pub quantities: Table<Quantity>,
    /// The side-by-side choice: one entry an option of the choice question.
    pub roads: Table<Road>,
    /// Errands.
    pub tasks: Table<Task>,
    /// Dates that matter.
    pub deadlines: Table<Deadline>,
    /// Papers, and electronic records that stand for papers.
    pub documents: Table<Document>,
    /// Places and online doors where tasks are done.
    pub windows: Table<Window>,
    /// Who covers what, month by month.
    pub cover: Table<Cover>,
    /// What a person is owed: amounts and months.
    pub entitlements: Table<Entitlement>,
    /// Rules worth knowing that are no errand.
    pub notes: Table<Note>,
    /// What the program does not know, and whom to ask in which words.
    pub unknowns: Table<Unknown>,
    /// The sentence at the top of the checklist; the first that fits.
    pub outcomes: Vec<Outcome>,
    /// Laws, regulations, notices.
    pub instruments: Table<Instrument>,
    /// Articles of instruments, as cited by everything else.
    pub sources: Table<Source>,
    /// What holds for everybody, proved by `xubao check`.
    pub claims: Table<Claim>,
    /// Ids that earlier versions of the flow used, so that saved answers survive.
    pub migrations: Vec<Migration>,
}

/// The head of a flow: the file `flow.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The version of the language that the files are written in; 1.
    pub language: u32,
    /// The flow's name in saved files.
    pub id: Id,
    /// Raised with every change of advice, `YYYY.N`.
    #[serde(deserialize_with = "word")]
    pub version: &'static str,
    /// Its name for people.
    pub title: Text,
    /// What it is for, in one or two sentences.
    pub about: Text,
    /// Sections in order.
    pub stages: Table<Text>,
    /// The other files of its folder, in order, without `.ron`.
    pub files: Vec<Id>,
    /// Holds when a person would rather use online doors than counters.
    pub online: Condition,
    /// The question whose answer is the place (for the head of the checklist).
    pub place: Option<Id>,
    /// Where the picture of cover begins, and which month it marks as safe.
    #[serde(default)]
    pub cover: Option<Marks>,
}

/// The months that the picture of cover marks: quantities.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Marks {
    /// The last covered month: its first column.
    pub from: Id,
    /// The last safe month.
    pub safe: Id,
}

/// A question and the answers it accepts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Question {
    /// The question itself.
    pub title: Text,
    /// Two to six words that name the answer: for lists and reasons.
    pub label: Text,
    /// One short sentence under the question.
    #[serde(default)]
    pub hint: Option<Text>,
    /// Why it is asked: the rule that uses it.
    pub why: Text,
    /// What can be answered.
    pub kind: Kind,
    /// Offers "I don't know", and says how to find out.
    #[serde(default)]
    pub unsure: Option<Text>,
    /// Of an amount: the bounds that hold in the place, and what follows from it.
    #[serde(default)]
    pub scale: Option<Scale>,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Ids,
}

/// The local bounds of an amount, to move between by keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Scale {
    /// The figure with the least.
    pub low: Id,
    /// The figure with the greatest.
    pub high: Id,
    /// The figure that is computed from it and shown beside it.
    pub gives: Id,
    /// More such figures, each where its condition certainly holds and where it follows the amount.
    #[serde(default)]
    pub also: Vec<Also>,
}

/// One more figure that an amount decides about.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Also {
    /// When it concerns the person.
    pub when: Condition,
    /// The figure.
    pub gives: Id,
}

/// The kinds of answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub enum Kind {
    /// One of up to nine options.
    One(Vec<Choice>),
    /// One of the roads, shown side by side.
    Road(Vec<Choice>),
    /// Any of up to nine options, or none of them.
    Many {
        /// The options.
        options: Vec<Choice>,
        /// What "none of these" is called here.
        none: Text,
    },
    /// Yes or no.
    YesNo,
    /// A whole number within bounds.
    Whole {
        /// Least.
        min: i64,
        /// Greatest.
        max: i64,
        /// What is counted, for instance `("个月", "months")`.
        unit: Text,
    },
    /// Yuan within bounds, given as whole yuan.
    Money {
        /// Least.
        min: i64,
        /// Greatest.
        max: i64,
    },
    /// A calendar day within bounds.
    Day {
        /// First.
        earliest: Bound,
        /// Last.
        latest: Bound,
    },
    /// A calendar month within bounds.
    Month {
        /// First.
        earliest: Bound,
        /// Last.
        latest: Bound,
        /// And no later than this, which another answer moves.
        #[serde(default)]
        ahead: Option<Ahead>,
    },
    /// A place of the list in `flows/regions/places.ron`.
    Place,
}

impl Kind {
    /// The options, where there are any.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::One(options) | Self::Road(options) | Self::Many { options, .. } => options,
            _ => &[],
        }
    }
}

/// One option.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Choice {
    /// Its id: what is stored.
    pub id: Id,
    /// What is shown.
    pub label: Text,
    /// A short explanation under it.
    #[serde(default)]
    pub hint: Option<Text>,
}

/// An end of a range of days, seen from the day of use.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Bound {
    /// The day of use.
    Today,
    /// So many years before it.
    YearsAgo(u32),
    /// So many months after it.
    MonthsAhead(u32),
    /// A fixed day, `2008-01-01`.
    On(Id),
    /// The day of use, or the day answered to this earlier question where that is before it. Only
    /// as a last day.
    Until(Id),
}

/// So many months after the month of use, or after that of the day answered to an earlier question
/// where that is later.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Ahead {
    /// How many.
    pub months: u32,
    /// The question that takes a day.
    pub of: Id,
}

/// A place in the order of asking. Its transitions point only further down the list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub enum State {
    /// Asks one question; the state is called like the question.
    Ask {
        /// What is asked.
        question: Id,
        /// Where to go then: the first whose guard holds; the last has none.
        next: Vec<Transition>,
    },
    /// Asks nothing, only chooses the way.
    Route {
        /// Its name.
        id: Id,
        /// Where to go: as in `Ask`.
        next: Vec<Transition>,
    },
    /// Ends by sending the person elsewhere.
    Refer {
        /// Its name.
        id: Id,
        /// One sentence: what was decided and what to do instead.
        text: Text,
        /// The rules behind it.
        sources: Ids,
    },
    /// Ends with the checklist.
    Finish {
        /// Its name.
        id: Id,
    },
}

impl State {
    /// The state's name.
    #[must_use]
    pub fn id(&self) -> Id {
        match self {
            Self::Ask { question: id, .. }
            | Self::Route { id, .. }
            | Self::Refer { id, .. }
            | Self::Finish { id } => *id,
        }
    }

    /// The ways on from here.
    #[must_use]
    pub fn next(&self) -> &[Transition] {
        match self {
            Self::Ask { next, .. } | Self::Route { next, .. } => next,
            Self::Refer { .. } | Self::Finish { .. } => &[],
        }
    }
}

/// A way from one state to a later one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Transition {
    /// Taken when this certainly holds; the last transition has no guard.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The state it leads to.
    pub to: Id,
}

/// A condition with a name and a reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Fact {
    /// A statement that reads well after "because": `("离职非本人意愿", "you did not choose to leave")`.
    pub title: Text,
    /// What is said where it does not hold, and reads well after "because"; without it, that it is not so
    /// that the title.
    #[serde(default)]
    pub otherwise: Option<Text>,
    /// When it holds.
    pub is: Condition,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Ids,
}

/// A value computed from answers and figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Quantity {
    /// What it is.
    pub title: Text,
    /// How it is computed.
    pub is: Expression,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Ids,
}

/// An id that an earlier version used.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub enum Migration {
    /// A question has a new id.
    Question {
        /// The old id.
        from: Id,
        /// The new one.
        to: Id,
    },
    /// An option has a new id.
    Option {
        /// The question (its new id).
        question: Id,
        /// The old option.
        from: Id,
        /// The new one.
        to: Id,
    },
}
