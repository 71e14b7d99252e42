//! A plan in other forms: blocks of text for the faces, plain text, JSON.
//!
//! Must not decide what is in a plan or why.

mod brings;
mod difference;
mod json;
mod outline;
pub mod packs;
mod scale;
mod text;

pub use brings::brings;
pub use difference::{difference, difference_text};
pub use json::{difference as difference_json, plan as plan_json, questions as questions_json};
pub use outline::{Block, Shape, View, figures, outline, reasons, urgent};
pub use scale::{bounds, follows};
pub use text::{lines, text};
