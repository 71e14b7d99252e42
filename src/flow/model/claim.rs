//! What the writer of a flow states about everybody; `verify` proves it or shows somebody for whom
//! it fails.
//!
//! Must not evaluate anything.

use crate::{
    flow::{Condition, Expression, Id, Ids},
    text::Text,
};
use serde::Deserialize;

/// A promise that holds for every possible person, in every place, on every day looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Claim {
    /// The promise in one sentence.
    pub title: Text,
    /// What is proved.
    pub is: Promise,
    /// The rules behind it.
    pub sources: Ids,
}

/// A kind of promise.
#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Promise {
    /// For whomever the first is so, the second is so too.
    Implies(Statement, Statement),
    /// Both are so for nobody.
    Excludes(Statement, Statement),
    /// It is so for nobody.
    Nobody(Statement),
    /// Where both tasks are needed, the first always waits for the second.
    NeverBefore(Id, Id),
    /// Of these exactly one is so, for everybody.
    ExactlyOne(Vec<Statement>),
    /// Whoever finds a task on the list that cannot be done without the document finds there exactly
    /// one task that yields it.
    OneProducer(Id),
    /// Nobody has to go out more often than so many times.
    AtMostVisits(u8),
    /// The date of the deadline is for nobody a day yet to come on which no needed task that it limits can
    /// be done yet, because of what has to be waited for before.
    InTime(Id),
    /// Where the quantity is known, it is at least the first and at most the second.
    Bounded(Id, Expression, Expression),
    /// These are ceilings: an entitlement whose amount rests on one is `UpTo`, and every text that
    /// prints one says so in words.
    Ceilings {
        /// Quantities.
        #[serde(default)]
        quantities: Vec<Id>,
        /// Figures.
        #[serde(default)]
        figures: Vec<Id>,
    },
}

/// Something that is so or not so for a person who has answered everything.
#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Statement {
    /// The condition certainly holds.
    Certain(Condition),
    /// The condition holds or is unknown.
    Open(Condition),
    /// The task is needed.
    Needed(Id),
    /// The task is needed or perhaps needed.
    Listed(Id),
    /// A task that is needed or perhaps needed cannot be done without the document.
    Required(Id),
    /// The task is needed or perhaps needed, and cannot be done without something besides these
    /// documents.
    RequiredBeyond(Id, Vec<Id>),
    /// The note, unknown, entitlement or deadline of this name is on the checklist.
    Shown(Id),
    /// The question is asked.
    Asked(Id),
    /// All of them.
    Both(Vec<Statement>),
    /// At least one of them.
    Either(Vec<Statement>),
    /// The opposite.
    Fails(Box<Statement>),
}
