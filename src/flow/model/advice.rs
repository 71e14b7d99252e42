//! What a plan says besides errands: amounts, notes, unknowns, outcomes, roads.
//!
//! Must not evaluate anything.

use super::Line;
use crate::{
    flow::{Condition, Id, Ids},
    text::Text,
};
use serde::Deserialize;

/// What a person is owed, or what it costs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Entitlement {
    /// What it is.
    pub title: Text,
    /// Holds when this holds; perhaps when it is unknown.
    pub when: Condition,
    /// The figure, a quantity; without it, or when it is unknown, the figure is unknown.
    #[serde(default)]
    pub amount: Option<Id>,
    /// By the month, where it is an amount of some months: for the table of money.
    #[serde(default)]
    pub monthly: Option<Monthly>,
    /// How exact the figure is.
    pub exact: Exactness,
    /// In words; `{quantity}` is filled in.
    pub text: Text,
    /// How it is computed.
    #[serde(default)]
    pub how: Option<Text>,
    /// What to know about it.
    #[serde(default)]
    pub notes: Vec<Line>,
    /// The rules behind it.
    pub sources: Ids,
}

/// An amount that runs over months.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Monthly {
    /// One word for it.
    pub name: Text,
    /// The amount of the first month, a quantity.
    pub amount: Id,
    /// How many months, a quantity.
    pub months: Id,
    /// Does the person get or pay it?
    pub side: Side,
}

/// Which way money goes.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum Side {
    /// The person gets it.
    Gets,
    /// The person pays it.
    Pays,
}

/// How exact a figure is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum Exactness {
    /// To the fen or the day.
    Exact,
    /// A ceiling, never an entitlement.
    UpTo,
    /// Computed from something that may differ.
    About,
    /// Not known.
    Unknown,
}

/// A rule worth knowing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Note {
    /// Shown when this certainly holds.
    pub when: Condition,
    /// What kind of note.
    #[serde(default)]
    pub weight: Weight,
    /// The rule; `{quantity}` is filled in.
    pub text: Text,
    /// The rules behind it.
    pub sources: Ids,
}

/// What kind of note.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Answers that cannot all be as they are, or one that does not hold here: said at the question,
    /// beside the answers to check, and before all else in the plan. Nothing is refused.
    Doubt,
    /// Money or cover is at stake.
    Warning,
    /// Good to know.
    #[default]
    Information,
    /// Corrects what old guides say.
    Correction,
}

/// What the program does not know.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Unknown {
    /// Shown when this possibly holds.
    pub when: Condition,
    /// What is not known, and why.
    pub text: Text,
    /// The question to ask, in words to read out.
    pub ask: Text,
    /// Whom to ask.
    pub whom: Text,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Ids,
}

/// A sentence of outcome.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Outcome {
    /// Said when this certainly holds; the last has no condition.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The sentence; `{quantity}` is filled in.
    pub text: Text,
}

/// One option of the side-by-side choice; its id is the option's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Road {
    /// Open, closed, or perhaps open.
    pub open: Condition,
    /// Why it is open, perhaps open or closed; the first that fits.
    pub reason: Vec<Line>,
    /// The day on which it closes or gets worse, in words.
    #[serde(default)]
    pub closes: Option<Text>,
    /// What it costs.
    pub cost: Vec<Line>,
    /// When cover starts.
    pub cover: Vec<Line>,
    /// Months without reimbursement.
    pub gap: Vec<Line>,
    /// What it does to continuous months and paid years.
    pub years: Vec<Line>,
    /// Figures of the place that belong to it.
    #[serde(default)]
    pub local: Vec<Id>,
    /// Tasks it brings: the windows and documents are theirs.
    pub tasks: Vec<Id>,
    /// The rules behind it.
    pub sources: Ids,
}
