//! The flow language: model, loading with places, diagnostics.
//!
//! Knows nothing of a person or of today.

mod condition;
mod model;
mod table;

pub use condition::{Condition, Expression};
pub use model::*;
pub use table::{Id, Table};
