//! A plan in other forms (blocks of text for the faces, plain text, JSON), and a flow in words and
//! drawings.
//!
//! Must not decide what is in a plan or why.

mod brings;
mod difference;
mod explain;
mod graph;
mod json;
mod outline;
pub mod packs;
mod scale;
mod text;
mod why;
mod words;

pub use brings::brings;
pub use difference::{difference, difference_text};
pub use explain::{explain, explain_markdown, explain_text};
pub use graph::{Form, Graph, Node, Way, documents, dot, mermaid, states, svg};
pub use json::{
    difference as difference_json, plan as plan_json, proof as proof_json,
    questions as questions_json, why as why_json,
};
pub use outline::{Block, Shape, View, figures, outline, reasons, urgent};
pub use scale::{bounds, follows};
pub use text::{lines, text};
pub use why::{proof_text, why_text};
pub use words::{Spread, Words};
