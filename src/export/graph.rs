//! A flow as a drawing: what is drawn, apart from how. States with their guards in words, or tasks
//! with the documents that go from one to the next.
//!
//! Must not evaluate: it shows what is possible for anybody.

mod documents;
mod dot;
mod layout;
mod mermaid;
mod states;
mod svg;

pub use documents::documents;
pub use dot::dot;
pub use mermaid::mermaid;
pub use states::states;
pub use svg::svg;

/// Cells of a label on a way; the full words are the tooltip.
const LABEL: usize = 40;
/// Cells of a line in a box.
const BOX: usize = 26;

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// What it shows.
    pub title: String,
    /// Groups of nodes, by their titles.
    pub groups: Vec<String>,
    /// What is joined.
    pub nodes: Vec<Node>,
    /// Ways, from node to node.
    pub ways: Vec<Way>,
    /// Are the groups stretches, one after another? Then it is drawn from above; else from the left.
    pub in_stretches: bool,
}

/// A box of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it stands for, which decides its form.
    pub form: Form,
    /// Its name.
    pub label: String,
    /// All that there is to say.
    pub more: String,
    /// The group it belongs to.
    pub group: Option<usize>,
}

/// What a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A question.
    Question,
    /// A place where the way parts.
    Route,
    /// The end with a checklist.
    Finish,
    /// The end elsewhere.
    Refer,
    /// A state of another stage than the one drawn.
    Elsewhere,
    /// A task.
    Task,
    /// A document that the person has.
    Held,
    /// A document that somebody issues.
    Issued,
    /// A document that a task yields.
    Yielded,
    /// A document that nobody issues any more.
    Ended,
}

/// A way of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// From this node.
    pub from: usize,
    /// To this one.
    pub to: usize,
    /// A few words, or none.
    pub label: String,
    /// All of the words.
    pub more: String,
    /// Is it one that matters less (a document nobody may refuse without)?
    pub faint: bool,
}
