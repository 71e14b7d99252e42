//! Saved interviews: one draft in one folder, on disk before the next question shows; and files to
//! take away.
//!
//! Must not choose the folder, and must not lose an answer: what cannot be used is kept and told.

mod deliver;
mod draft;
mod migrate;
mod saved;
mod store;

pub use deliver::deliver;
pub use draft::{Draft, SetAside};
pub use migrate::migrate;
pub use saved::Saved;
pub use store::{Cause, Kept, Loaded, Problem, Store};
