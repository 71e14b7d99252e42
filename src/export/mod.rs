//! A plan in other forms (blocks of text for the faces, plain text, a page, JSON), and a flow in words and
//! drawings.
//!
//! Must not decide what is in a plan or why.

mod book;
mod brings;
mod code;
mod difference;
mod essentials;
mod explain;
mod format;
mod graph;
mod handout;
mod html;
mod ics;
mod json;
mod markdown;
mod markup;
mod nest;
mod outline;
pub mod packs;
mod pdf;
mod record;
mod scale;
pub mod scenario;
mod sources;
mod text;
mod why;
mod words;

pub use book::{book_html, book_markdown, book_text};
pub use brings::brings;
pub use code::{Code, HALF, Modules, TooSmall, codes, drawn};
pub use difference::{difference, difference_text};
pub use essentials::{caption, essentials};
pub use explain::{explain, explain_markdown, explain_text};
pub use format::{Format, Wanted, file_name, take_away};
pub use graph::{Form, Graph, Node, Way, documents, dot, mermaid, states, svg};
pub use handout::Handout;
pub use html::html;
pub use json::{
    demand, difference as difference_json, json_line, json_text, plan as plan_json,
    proof as proof_json, questions as questions_json, why as why_json,
};
pub use markdown::markdown;
pub use nest::{Branch, nest};
pub use outline::{Block, Fold, Shape, View, figures, outline, reasons, urgent, who_may, whys};
pub use pdf::{NoPdf, pdf};
pub use record::record;
pub use scale::{bounds, follows};
pub use sources::{Reference, references};
pub use text::{COLUMNS, lines, set, text};
pub use why::{proof_text, why_text};
pub use words::{Spread, Words};
