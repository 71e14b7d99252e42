//! A drawing in the language of Graphviz.
//!
//! Must not leave a name unquoted: texts of a flow are data, not commands.

use super::{BOX, Form, Graph, LABEL, Node};
use crate::text::{printable, wrap};
use std::fmt::Write as _;

/// The drawing as a `digraph`.
#[must_use]
pub fn dot(graph: &Graph) -> String {
    let mut text = String::from("digraph flow {\n");
    let direction = if graph.in_stretches { "TB" } else { "LR" };
    let _ = writeln!(text, "  label={};", quoted(&graph.title));
    let _ = writeln!(
        text,
        "  labelloc=t; rankdir={direction}; fontname=\"sans-serif\";"
    );
    text.push_str("  node [fontname=\"sans-serif\", fontsize=11];\n");
    text.push_str("  edge [fontname=\"sans-serif\", fontsize=9, color=\"#5b6b7b\"];\n");
    for (group, title) in graph.groups.iter().enumerate() {
        let mut inside = graph.nodes.iter().enumerate();
        let mut inside = inside
            .by_ref()
            .filter(|(_, node)| node.group == Some(group))
            .peekable();
        if inside.peek().is_none() {
            continue;
        }
        let _ = writeln!(text, "  subgraph cluster_{group} {{");
        let _ = writeln!(text, "    label={}; color=\"#b8c4d0\";", quoted(title));
        for (at, node) in inside {
            let _ = writeln!(text, "    {}", declared(at, node));
        }
        text.push_str("  }\n");
    }
    for (at, node) in graph.nodes.iter().enumerate() {
        if node.group.is_none() {
            let _ = writeln!(text, "  {}", declared(at, node));
        }
    }
    for way in &graph.ways {
        let _ = write!(text, "  n{} -> n{}", way.from, way.to);
        let mut with = Vec::new();
        if !way.label.is_empty() {
            with.push(format!("label={}", quoted(&wrapped(&way.label, LABEL))));
        }
        if !way.more.is_empty() {
            with.push(format!("tooltip={0}, labeltooltip={0}", quoted(&way.more)));
        }
        if way.faint {
            with.push("style=dashed".to_owned());
        }
        if !with.is_empty() {
            let _ = write!(text, " [{}]", with.join(", "));
        }
        text.push_str(";\n");
    }
    text.push_str("}\n");
    text
}

fn declared(at: usize, node: &Node) -> String {
    let shape = match node.form {
        Form::Question | Form::Task => "shape=box, style=\"rounded,filled\", fillcolor=\"#eef4fb\"",
        Form::Route => "shape=diamond",
        Form::Finish => "shape=doublecircle",
        Form::Refer => "shape=octagon",
        Form::Elsewhere => "shape=box, style=\"rounded,dashed\"",
        Form::Held => "shape=ellipse",
        Form::Issued => "shape=hexagon",
        Form::Yielded => "shape=note, style=filled, fillcolor=\"#eef7ee\"",
        Form::Ended => "shape=note, style=dashed",
    };
    format!(
        "n{at} [label={}, tooltip={}, {shape}];",
        quoted(&wrapped(&node.label, BOX)),
        quoted(&node.more)
    )
}

fn wrapped(text: &str, columns: usize) -> String {
    wrap(text, columns).join("\n")
}

/// A text in quotes; a new line is the only thing that is meant.
fn quoted(text: &str) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| printable(line).replace('\\', "\\\\").replace('"', "\\\""))
        .collect();
    format!("\"{}\"", lines.join("\\n"))
}
