//! The book as plain text of 72 columns, and as Markdown.
//!
//! Must not decide what is in it.

use super::super::{
    Handout,
    markup::{for_markdown, in_markdown},
    outline::{Block, Shape},
    text::{COLUMNS, set},
};
use super::{Level, Piece, pieces};
use crate::{
    pack::Rulebook,
    plan::Book,
    text::{Lang, pad, ui::handout as words, width, wrap},
};

/// The book as plain text, in one language after the other.
#[must_use]
pub fn book_text(rules: &Rulebook, book: &Book, langs: &[Lang]) -> String {
    let mut page = String::new();
    for lang in langs {
        for piece in pieces(rules, book, *lang) {
            plain(&mut page, &piece);
        }
    }
    page
}

fn plain(page: &mut String, piece: &Piece) {
    let mut put = |text: &str| {
        page.push_str(text.trim_end());
        page.push('\n');
    };
    let hung = |marker: &str, text: &str, put: &mut dyn FnMut(&str)| {
        let room = COLUMNS.saturating_sub(width(marker)).max(8);
        for (at, line) in wrap(text, room).iter().enumerate() {
            let blank = " ".repeat(width(marker));
            put(&format!("{}{line}", if at == 0 { marker } else { &blank }));
        }
    };
    match piece {
        Piece::Title(title) | Piece::Heading(Level::Part, title) => {
            put("");
            put(title);
            put(&"=".repeat(width(title).min(COLUMNS)));
            put("");
        }
        Piece::Heading(Level::Person, title) => {
            put("");
            put(&"#".repeat(COLUMNS));
            put(title);
            put(&"#".repeat(COLUMNS));
            put("");
        }
        Piece::Heading(Level::Inside, title) => {
            put("");
            put(title);
            put(&"-".repeat(width(title).min(COLUMNS)));
        }
        Piece::Text(text) => hung("", text, &mut put),
        Piece::List(items) => items.iter().for_each(|item| hung("- ", item, &mut put)),
        Piece::Counts(head, rows) => {
            let first = rows.iter().map(|row| width(&row.0)).max().unwrap_or(0);
            let line = |name: &str, cells: &[String]| {
                let mut line = pad(name, first);
                for (cell, title) in cells.iter().zip(&head[1..]) {
                    let blank = (width(title) + 2).saturating_sub(width(cell));
                    line.push_str(&" ".repeat(blank));
                    line.push_str(cell);
                }
                line
            };
            put(&line(&head[0], &head[1..]));
            for (name, counts) in rows {
                let cells: Vec<String> = counts.iter().map(ToString::to_string).collect();
                put(&line(name, &cells));
            }
        }
        Piece::Answers(rows) => {
            let wide = rows.iter().map(|row| width(&row.0)).max().unwrap_or(0);
            for (question, answer) in rows {
                hung(&format!("{}  ", pad(question, wide)), answer, &mut put);
            }
        }
        Piece::Plan(plan) => {
            put("");
            set(plan).lines().for_each(put);
        }
        Piece::Signature(line) => {
            put("");
            put(line);
            put("");
        }
    }
}

/// The book as Markdown, in one language after the other.
#[must_use]
pub fn book_markdown(rules: &Rulebook, book: &Book, langs: &[Lang]) -> String {
    let mut page = String::new();
    for lang in langs {
        for piece in pieces(rules, book, *lang) {
            marked(&mut page, &piece);
        }
    }
    page
}

fn marked(page: &mut String, piece: &Piece) {
    let mut put = |text: &str| {
        page.push_str(text);
        page.push('\n');
    };
    let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
    match piece {
        Piece::Title(title) => put(&format!("# {}", in_markdown(title))),
        Piece::Heading(level, title) => {
            let marks = match level {
                Level::Part => "##",
                Level::Person => "###",
                Level::Inside => "####",
            };
            put(&format!("{marks} {}", in_markdown(title)));
        }
        Piece::Text(text) => put(&for_markdown(text)),
        Piece::List(items) => items
            .iter()
            .for_each(|item| put(&format!("- {}", for_markdown(item)))),
        Piece::Counts(head, rows) => {
            put(&row(head));
            put("|---|--:|--:|--:|");
            for (name, counts) in rows {
                let mut cells = vec![for_markdown(name)];
                cells.extend(counts.iter().map(ToString::to_string));
                put(&row(&cells));
            }
        }
        Piece::Answers(rows) => {
            put("| | |");
            put("|---|---|");
            for (question, answer) in rows {
                put(&row(&[for_markdown(question), for_markdown(answer)]));
            }
        }
        Piece::Plan(plan) => marked_plan(&mut put, plan),
        Piece::Signature(line) => put(&for_markdown(line)),
    }
    put("");
}

fn marked_plan(put: &mut dyn FnMut(&str), plan: &Handout) {
    put(&for_markdown(&plan.made));
    let lang = plan.lang;
    let parts = plan
        .parts
        .iter()
        .map(|(view, blocks)| (view.title(), blocks));
    for (title, blocks) in std::iter::once((words::SUMMARY, &plan.summary)).chain(parts) {
        put("");
        put(&format!("##### {}", in_markdown(title.get(lang))));
        put("");
        listed(put, blocks);
    }
}

/// Blocks as a list whose depth follows their indentation.
fn listed(put: &mut dyn FnMut(&str), blocks: &[Block]) {
    let mut above: Vec<usize> = Vec::new();
    for block in blocks {
        let text = for_markdown(&block.text);
        match block.shape {
            Shape::Blank => {}
            Shape::Title | Shape::Heading => {
                above.clear();
                put("");
                put(&format!("###### {text}"));
                put("");
            }
            Shape::Picture | Shape::Table => {
                above.clear();
                put("");
                put("```text");
                block.text.lines().for_each(&mut *put);
                put("```");
                put("");
            }
            _ => {
                above.retain(|indent| *indent < block.indent);
                let depth = "  ".repeat(above.len());
                above.push(block.indent);
                let marker = match block.marker.trim() {
                    "" | "-" => String::new(),
                    marker => format!("{} ", for_markdown(marker)),
                };
                put(&format!("{depth}- {marker}{text}"));
            }
        }
    }
}
