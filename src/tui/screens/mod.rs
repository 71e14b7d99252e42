//! The screens: each file has a State, what follows from a message, and the page it shows.
//!
//! Must not know each other: they ask the model to go somewhere (`model::Go`).

pub mod check;
pub mod checklist;
pub mod choice;
pub mod codes;
pub mod compared;
pub mod guess;
pub mod options;
pub mod place;
pub mod question;
pub mod scale;
pub mod start;
pub mod take;
pub mod text_field;
