//! What a flow means, checked without looking at any person.
//!
//! Must not read files.

use super::{Finding, Flow, Sort, Table};

/// What a flow may name that is not in the flow.
#[derive(Debug, Default)]
pub struct Outside {
    /// The figures, with the sort of their values where one is known.
    pub figures: Table<Option<Sort>>,
    /// The codes of the places that the place question offers.
    pub places: Table<()>,
}

/// Every finding in the meaning of a flow.
#[must_use]
pub fn check(_flow: &Flow, _outside: &Outside) -> Vec<Finding> {
    Vec::new()
}
