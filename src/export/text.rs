//! The checklist as plain text of 72 columns: for paper, e-mail and reading aloud.
//!
//! Must not know colours or a screen's size.

use super::{
    Handout,
    outline::{Block, Shape},
};
use crate::{
    pack::Rulebook,
    plan::Plan,
    text::{Lang, printable, ui::handout as say, width, wrap},
};

/// Columns of the text export.
pub const COLUMNS: usize = 72;

/// The whole checklist. The same plan gives the same bytes.
#[must_use]
pub fn text(rules: &Rulebook, plan: &Plan, lang: Lang) -> String {
    set(&Handout::new(rules, plan, lang, None, COLUMNS))
}

/// A checklist as lines of 72 columns.
#[must_use]
pub fn set(handout: &Handout) -> String {
    let lang = handout.lang;
    let mut page = String::new();
    let mut line = |text: &str| {
        page.push_str(printable(text).trim_end());
        page.push('\n');
    };
    let case = handout.case_line();
    let head = [Some(&handout.title), Some(&handout.made), case.as_ref()];
    for text in head.into_iter().flatten() {
        wrap(&printable(text), COLUMNS)
            .iter()
            .for_each(|text| line(text));
    }
    let summary = (say::SUMMARY, &handout.summary);
    let parts = handout
        .parts
        .iter()
        .map(|(view, blocks)| (view.title(), blocks));
    for (i, (title, blocks)) in std::iter::once(summary).chain(parts).enumerate() {
        line("");
        if i > 0 {
            line("");
        }
        line(title.get(lang));
        line(&"=".repeat(width(title.get(lang))));
        line("");
        for (_, text) in lines(blocks, COLUMNS) {
            line(&text);
        }
    }
    line("");
    for text in wrap(handout.colophon, COLUMNS) {
        line(&text);
    }
    page
}

/// Sets blocks in lines no wider than `columns` cells.
#[must_use]
pub fn lines(blocks: &[Block], columns: usize) -> Vec<(Shape, String)> {
    let mut all = Vec::new();
    for block in blocks {
        if block.shape == Shape::Blank {
            all.push((Shape::Blank, String::new()));
            continue;
        }
        if matches!(block.shape, Shape::Picture | Shape::Table) {
            if block.text.lines().all(|line| width(line) <= columns) {
                let lines = block.text.lines().map(printable);
                all.extend(lines.map(|line| (block.shape, line)));
            }
            continue;
        }
        let indent = block.indent.min(columns / 4);
        // a long marker reads on as the beginning of the text
        let marker = printable(&block.marker);
        let long = width(&marker) > 8;
        let hang = if long { 2 } else { width(&marker) };
        let text = if long {
            printable(&format!("{marker}{}", block.text))
        } else {
            printable(&block.text)
        };
        let room = columns.saturating_sub(indent + hang).max(8);
        for (i, piece) in wrap(&text, room).iter().enumerate() {
            let (marker, blank) = match i {
                0 if long => ("", 0),
                0 => (marker.as_str(), 0),
                _ => ("", hang),
            };
            let mut line = " ".repeat(indent + blank);
            line.push_str(marker);
            line.push_str(piece);
            all.push((block.shape, line));
        }
    }
    all
}
