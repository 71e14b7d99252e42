//! Saved interviews: one draft in one folder, on disk before the next question shows.
//!
//! Must not choose the folder, and must not lose an answer: what cannot be used is kept and told.

mod draft;
mod migrate;
mod store;

pub use draft::{Draft, SetAside};
pub use migrate::migrate;
pub use store::{Cause, Kept, Loaded, Problem, Store};
