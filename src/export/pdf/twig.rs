//! What is on a page for a reader who does not see it: a tree of entries.
//!
//! Must not draw, nor know how it is written into the file.

use super::rows::{Row, Sheet};
use crate::text::printable;

/// What an entry is for a reader who does not see the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading of a level, with its text.
    Heading(u16, String),
    /// One of a list.
    Point,
    /// A paragraph.
    Paragraph,
    /// A picture, with what it shows.
    Picture(String),
    /// A table; then its rows, the first of them heads; then their cells, the first of them heads.
    Table,
    Line,
    Head(Scope),
    Cell,
    /// A part: it holds entries only.
    Part,
}

/// Of what a cell is the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Row,
    Column,
}

/// An entry and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Twig {
    pub entry: usize,
    pub role: Role,
    pub inside: Vec<Twig>,
}

impl Sheet<'_> {
    /// The rows of a table for those who do not see it: each cell gets an entry of its own.
    pub(super) fn lines(&mut self, rows: &mut [Row]) -> Vec<Twig> {
        let mut lines = Vec::new();
        for (i, row) in rows.iter_mut().enumerate() {
            let mut cells: Vec<Twig> = Vec::new();
            for piece in &mut row.pieces {
                let Some(at) = piece.cell else { continue };
                while cells.len() <= at {
                    let role = match (i, cells.len()) {
                        (0, _) => Role::Head(Scope::Column),
                        (_, 0) => Role::Head(Scope::Row),
                        _ => Role::Cell,
                    };
                    cells.push(twig(self.entry(), role, Vec::new()));
                }
                piece.cell = Some(cells[at].entry);
            }
            lines.push(twig(self.entry(), Role::Line, cells));
        }
        lines
    }
}

fn twig(entry: usize, role: Role, inside: Vec<Twig>) -> Twig {
    Twig {
        entry,
        role,
        inside,
    }
}

/// What a picture shows, on one line.
pub(super) fn pictured(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| printable(line.trim())).collect();
    lines.join("; ")
}
