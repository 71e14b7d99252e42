//! The flow language: model, loading with places, diagnostics.
//!
//! Knows nothing of a person or of today.

mod balance;
mod check;
mod condition;
mod finding;
mod inside;
mod link;
mod load;
mod mistake;
mod model;
mod recover;
mod repair;
mod report;
mod scan;
mod sort;
mod source;
mod table;
mod tidy;
pub(crate) mod walk;

pub use check::{Outside, check, check_conditions, glyphs};
pub use condition::{Aspect, Condition, Expression};
pub use finding::{Finding, Severity, Words, did_you_mean};
pub use link::Link;
pub use load::{Flow, LARGEST, Section, load};
pub use model::*;
pub(crate) use recover::parse;
pub(crate) use report::Report;
pub use sort::Sort;
pub use source::{File, Place, Sources};
pub(crate) use table::Once;
pub use table::{Id, Ids, Table};
pub(crate) use walk::{Names, Seen, inside};

/// Is a text read by the quick reader?
#[cfg(test)]
pub(crate) fn is_tidy<T: serde::Deserialize<'static>>(text: &'static str) -> bool {
    tidy::read::<T>(text).is_some()
}
