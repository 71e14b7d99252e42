//! The flow language: model, loading with places, diagnostics.
//!
//! Knows nothing of a person or of today.

mod condition;
mod finding;
mod load;
mod model;
mod recover;
mod source;
mod table;

pub use condition::{Condition, Expression};
pub use finding::{Finding, Severity, Words, did_you_mean};
pub use load::{Flow, LARGEST, Section, load};
pub use model::*;
pub use source::{File, Place, Sources};
pub use table::{Id, Table};
