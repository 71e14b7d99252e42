//! Who covers what, month by month: the rows of the picture and their spans.
//!
//! Must not evaluate anything.

use crate::{
    flow::{Condition, Expression, Id},
    text::Text,
};
use serde::Deserialize;

/// A row of the picture: one insurance.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Cover {
    /// The insurance.
    pub title: Text,
    /// Who covers when; a later span lies over an earlier one.
    pub spans: Vec<Span>,
    /// The rules behind it.
    pub sources: Vec<Id>,
}

/// Some months of a row.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Span {
    /// Who covers.
    pub by: By,
    /// Shown when this holds, as a perhaps when it is unknown.
    #[serde(default)]
    pub when: Option<Condition>,
    /// First month; from the start of the picture without. Where it is not known, nothing is shown.
    #[serde(default)]
    pub from: Option<Expression>,
    /// Last month, included; to the end of the picture without.
    #[serde(default)]
    pub to: Option<Expression>,
}

/// Who covers a month.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum By {
    /// The former employer.
    Employer,
    /// A new employer.
    NewEmployer,
    /// The unemployment fund.
    Fund,
    /// The person, as a flexible employee.
    Flexible,
    /// Resident insurance.
    Resident,
    /// Paid, but still waiting: nothing is reimbursed.
    Waiting,
    /// Nobody.
    Gap,
    /// Paused: nothing is paid, nothing is lost.
    Paused,
    /// The rules for retired people.
    Retired,
    /// The account is sealed: kept, nothing is paid in.
    Sealed,
}
