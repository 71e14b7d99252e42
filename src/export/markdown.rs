//! The checklist as Markdown: headings, task lists, nested points. It reads well unrendered, too.
//!
//! Must not let a text become markup, nor add or leave out anything: the blocks decide.

use super::{
    Branch, Handout,
    markup::for_markdown,
    nest,
    outline::{Block, Shape, bars::cells},
};
use crate::text::{printable, ui::handout as say};

/// A checklist as Markdown.
#[must_use]
pub fn markdown(handout: &Handout) -> String {
    let lang = handout.lang;
    let mut page = format!("# {}\n\n", for_markdown(&handout.title));
    page.push_str(&for_markdown(&handout.made));
    page.push_str("\n\n");
    if let Some(case) = handout.case_line() {
        page.push_str(&format!("{}\n\n", for_markdown(&case)));
    }
    let mut part = |title: &str, blocks: &[Block]| {
        page.push_str(&format!("## {}\n\n", for_markdown(title)));
        write(&nest(blocks), 0, &mut page);
        if !page.ends_with("\n\n") {
            page.push('\n');
        }
    };
    part(say::SUMMARY.get(lang), &handout.summary);
    for (view, blocks) in &handout.parts {
        part(view.title().get(lang), blocks);
    }
    page.push_str(&format!("## {}\n\n", for_markdown(say::SOURCES.get(lang))));
    for one in &handout.sources {
        let address = match one.link() {
            Some(link) => format!("<{link}>"),
            None => for_markdown(one.address),
        };
        let all = [
            for_markdown(&one.title),
            for_markdown(one.number),
            address,
            for_markdown(&one.read),
        ];
        let all: Vec<&str> = all
            .iter()
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        page.push_str(&format!("- {}\n", all.join(" ")));
    }
    page.push_str(&format!("\n---\n\n{}\n", for_markdown(handout.colophon)));
    page
}

/// Nodes at a depth of the list: paragraphs at the first, points below.
fn write(nodes: &[Branch<'_>], depth: usize, page: &mut String) {
    for node in nodes {
        let Branch { block, inside } = node;
        let pad = "  ".repeat(depth);
        let (marker, text) = (for_markdown(&block.marker), for_markdown(&block.text));
        let label = marker.trim_start_matches("\\-").trim();
        let point = match block.shape {
            Shape::Title | Shape::Heading => {
                open(page);
                page.push_str(&format!("### {}\n\n", joined(label, &text)));
                write(inside, 0, page);
                continue;
            }
            Shape::Picture => {
                open(page);
                let picture: Vec<String> = block.text.lines().map(printable).collect();
                page.push_str(&format!(
                    "```text\n{}\n```\n\n",
                    picture.join("\n").replace("```", "'''")
                ));
                continue;
            }
            Shape::Table => {
                open(page);
                page.push_str(&table(&block.text));
                continue;
            }
            Shape::Blank => continue,
            Shape::Task(_) => format!("- [ ] {text}"),
            Shape::Warning => format!("- **{}**", joined(label, &text)),
            _ if numbered(&block.marker) => format!("{} {text}", block.marker.trim()),
            Shape::Item => format!("- {}", joined(label, &text)),
            Shape::Text | Shape::Hint if depth > 0 || !inside.is_empty() => {
                format!("- {}", joined(label, &text))
            }
            Shape::Text | Shape::Hint => {
                open(page);
                page.push_str(&format!("{}\n\n", joined(label, &text)));
                continue;
            }
        };
        page.push_str(&format!("{pad}{point}\n"));
        write(inside, depth + 1, page);
    }
}

/// A table as GitHub's Markdown has it: a line below the heads, numbers at the right.
fn table(text: &str) -> String {
    let mut page = String::new();
    for (i, row) in cells(text).iter().enumerate() {
        let row: Vec<String> = row.iter().map(|cell| for_markdown(cell)).collect();
        page.push_str(&format!("| {} |\n", row.join(" | ")));
        if i == 0 {
            let ruled = (0..row.len()).map(|i| if (1..=3).contains(&i) { "---:" } else { "---" });
            page.push_str(&format!("| {} |\n", ruled.collect::<Vec<_>>().join(" | ")));
        }
    }
    page.push('\n');
    page
}

/// A list ends before this.
fn open(page: &mut String) {
    if !page.ends_with("\n\n") {
        page.push('\n');
    }
}

fn numbered(marker: &str) -> bool {
    let number = marker.trim().strip_suffix('.');
    number.is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

/// A label and its text; a label that ends in a wide sign needs no space.
fn joined(label: &str, text: &str) -> String {
    if label.is_empty() || text.is_empty() || label.ends_with('：') {
        format!("{label}{text}")
    } else {
        format!("{label} {text}")
    }
}
