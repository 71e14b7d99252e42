//! A drawing in the language of Mermaid, which many sites draw inside Markdown.
//!
//! Must not leave a text unescaped. Mermaid has no tooltip on a way: words that were shortened stand
//! in a comment.

use super::{Form, Graph, Node};
use crate::text::printable;
use std::fmt::Write as _;

/// The drawing as a `flowchart`.
#[must_use]
pub fn mermaid(graph: &Graph) -> String {
    let direction = if graph.in_stretches { "TD" } else { "LR" };
    let mut text = format!("%% {}\nflowchart {direction}\n", printable(&graph.title));
    for (group, title) in graph.groups.iter().enumerate() {
        if graph.nodes.iter().all(|node| node.group != Some(group)) {
            continue;
        }
        let _ = writeln!(text, "  subgraph g{group}[\"{}\"]", escaped(title));
        for (at, node) in graph.nodes.iter().enumerate() {
            if node.group == Some(group) {
                let _ = writeln!(text, "    {}", declared(at, node));
            }
        }
        text.push_str("  end\n");
    }
    for (at, node) in graph.nodes.iter().enumerate() {
        if node.group.is_none() {
            let _ = writeln!(text, "  {}", declared(at, node));
        }
    }
    for way in &graph.ways {
        let arrow = if way.faint { "-.->" } else { "-->" };
        if way.label != way.more && !way.label.is_empty() && way.label.ends_with("..") {
            let _ = writeln!(
                text,
                "  %% n{} to n{}: {}",
                way.from,
                way.to,
                printable(&way.more)
            );
        }
        let _ = write!(text, "  n{} {arrow}", way.from);
        if !way.label.is_empty() {
            let _ = write!(text, "|\"{}\"|", escaped(&way.label));
        }
        let _ = writeln!(text, " n{}", way.to);
    }
    text
}

fn declared(at: usize, node: &Node) -> String {
    let (open, close) = match node.form {
        Form::Question | Form::Task => ("[\"", "\"]"),
        Form::Route => ("{\"", "\"}"),
        Form::Finish => ("(((\"", "\")))"),
        Form::Refer => ("[/\"", "\"/]"),
        Form::Elsewhere | Form::Held => ("([\"", "\"])"),
        Form::Issued => ("{{\"", "\"}}"),
        Form::Yielded => ("[[\"", "\"]]"),
        Form::Ended => (">\"", "\"]"),
    };
    format!("n{at}{open}{}{close}", escaped(&node.label))
}

/// A text that holds nothing Mermaid or a browser would obey.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for c in printable(text).chars() {
        match c {
            '"' | '#' | '<' | '>' | '&' | '`' | '{' | '}' | '[' | ']' | '|' | '\\' | ';' => {
                let _ = write!(safe, "#{};", u32::from(c));
            }
            c => safe.push(c),
        }
    }
    safe
}
