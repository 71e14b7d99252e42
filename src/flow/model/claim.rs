//! What the writer of a flow states about everybody; `verify` proves it or shows somebody for whom
//! it fails.
//!
//! Must not evaluate anything.

use crate::{
    flow::{Condition, Id, Ids},
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
