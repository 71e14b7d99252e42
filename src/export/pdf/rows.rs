//! Blocks as rows of a page: where each piece stands from the left, and what belongs together.
//!
//! Must not know where a page ends.

use super::{
    ink::{Ink, Style},
    pages::{LEFT, WIDTH},
};
use crate::{
    export::{
        Branch, nest,
        outline::{Block, Shape},
    },
    text::printable,
};
use std::mem;

/// From one line to the next, in sizes of type.
const LEADING: f32 = 1.42;

/// What is put on the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// A text, in at most so many points where they are given.
    Text(String, Style, Option<f32>),
    /// A box to tick, so wide.
    Tick(f32),
    /// A bar of a picture: the whole and the full part, in points.
    Gauge(f32, f32),
}

/// A mark and where it stands from the left edge of the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub x: f32,
    pub mark: Mark,
    /// Does it only say of what kind the text is?
    pub label: bool,
}

/// A line of the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// Free space above, save at the head of a page.
    pub above: f32,
    pub height: f32,
    pub pieces: Vec<Piece>,
    /// Where the bar of a warning stands.
    pub bar: Option<f32>,
    /// Is there a rule above it?
    pub rule: bool,
    /// Whose line it is.
    pub entry: usize,
}

/// Rows that stand on one page if one page holds them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Unit {
    pub rows: Vec<Row>,
    /// Must more follow on the same page?
    pub heads: bool,
    /// Is it a task, which is not broken where a page holds it, however long?
    pub whole: bool,
    /// The bookmark: how deep, and what it says.
    pub bookmark: Option<(u8, String)>,
}

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
    /// A part: it holds entries only.
    Part,
}

/// An entry and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Twig {
    pub entry: usize,
    pub role: Role,
    pub inside: Vec<Twig>,
}

/// Collects rows and the structure.
pub(super) struct Sheet<'i> {
    pub(super) ink: &'i Ink,
    pub(super) scale: f32,
    units: Vec<Unit>,
    /// The structure so far.
    pub twigs: Vec<Twig>,
    entries: usize,
}

impl<'i> Sheet<'i> {
    pub fn new(ink: &'i Ink, scale: f32) -> Self {
        Self {
            ink,
            scale,
            units: Vec::new(),
            twigs: Vec::new(),
            entries: 0,
        }
    }

    /// From here on everything is so much smaller.
    pub fn scale(&mut self, scale: f32) {
        self.scale = scale;
    }

    /// The units since the last time.
    pub fn take(&mut self) -> Vec<Unit> {
        mem::take(&mut self.units)
    }

    fn entry(&mut self) -> usize {
        self.entries += 1;
        self.entries - 1
    }

    /// A paragraph over the whole width, as a unit of its own.
    fn line(&mut self, text: &str, style: Style, above: f32) -> Unit {
        let entry = self.entry();
        let mut rows = Vec::new();
        for piece in self.ink.wrap(&printable(text), style.size, WIDTH) {
            let mut row = row(entry, style.size);
            row.pieces.push(text_at(LEFT, piece, style));
            rows.push(row);
        }
        if let Some(first) = rows.first_mut() {
            first.above = above;
        }
        Unit {
            rows,
            ..Unit::default()
        }
    }

    /// The head of the first page.
    pub fn title(&mut self, title: &str, made: &str, case: Option<&str>) {
        let mut unit = self.line(title, Style::new(18.0 * self.scale).bold(), 0.0);
        self.twig(Role::Heading(1, printable(title)));
        for text in [Some(made), case].into_iter().flatten() {
            let style = Style::new(9.0 * self.scale).gray(60);
            unit.rows.extend(self.line(text, style, 1.0).rows);
            self.twig(Role::Paragraph);
        }
        unit.bookmark = Some((0, printable(title)));
        unit.heads = true;
        self.units.push(unit);
    }

    /// What the last entry was.
    fn twig(&mut self, role: Role) {
        self.twigs.push(Twig {
            entry: self.entries - 1,
            role,
            inside: Vec::new(),
        });
    }

    /// A part with its heading.
    pub fn part(&mut self, title: &str, blocks: &[Block]) {
        let mut unit = self.line(
            title,
            Style::new(14.0 * self.scale).bold(),
            22.0 * self.scale,
        );
        let entry = self.entries - 1;
        let at = self.units.len();
        unit.heads = true;
        unit.bookmark = Some((1, printable(title)));
        if let Some(first) = unit.rows.first_mut() {
            first.rule = true;
        }
        self.units.push(unit);
        let mut inside = vec![Twig {
            entry,
            role: Role::Heading(2, printable(title)),
            inside: Vec::new(),
        }];
        inside.extend(self.branches(&nest(blocks)));
        // the first heading stands under the rule of its part
        let first = self
            .units
            .get_mut(at + 1)
            .and_then(|one| one.rows.first_mut());
        if let Some(first) = first {
            first.rule = false;
        }
        self.twigs.push(Twig {
            entry,
            role: Role::Part,
            inside,
        });
    }

    /// What the whole rests on.
    pub fn colophon(&mut self, text: &str) {
        let unit = self.line(text, Style::new(8.5).gray(60), 20.0);
        self.twig(Role::Paragraph);
        self.units.push(unit);
    }

    /// One after the other; what is no longer of a list stands apart from it.
    fn branches(&mut self, branches: &[Branch<'_>]) -> Vec<Twig> {
        let (mut twigs, mut last) = (Vec::new(), None);
        for one in branches {
            let at = self.units.len();
            let twig = self.branch(one);
            let after = last.is_some_and(|last: &Block| match last.shape {
                Shape::Task(_) => true,
                _ => last.shape == Shape::Item && one.block.indent == 0,
            });
            last = Some(one.block);
            if after && twig.role == Role::Paragraph {
                let first = self
                    .units
                    .get_mut(at)
                    .and_then(|unit| unit.rows.first_mut());
                if let Some(first) = first {
                    first.above = 6.0 * self.scale;
                }
            }
            twigs.push(twig);
        }
        twigs
    }

    /// A block and all that belongs to it: headings open units, all else stays together.
    fn branch(&mut self, branch: &Branch<'_>) -> Twig {
        let block = branch.block;
        if !matches!(block.shape, Shape::Title | Shape::Heading) && !trip(block) {
            let mut unit = Unit {
                whole: matches!(block.shape, Shape::Task(_)),
                ..Unit::default()
            };
            let twig = self.gather(branch, &mut unit);
            self.units.push(unit);
            return twig;
        }
        let (entry, rows) = self.rows(block, true);
        let label = printable(block.marker.trim_end());
        let text = printable(&block.text);
        let said = format!("{label} {text}").trim_start().to_owned();
        let heading = !trip(block);
        self.units.push(Unit {
            rows,
            heads: heading || !branch.inside.is_empty(),
            whole: false,
            bookmark: heading.then(|| (2, said.clone())),
        });
        let inside = self.branches(&branch.inside);
        let role = if heading {
            Role::Heading(3, said)
        } else {
            Role::Point
        };
        Twig {
            entry,
            role,
            inside,
        }
    }

    fn gather(&mut self, branch: &Branch<'_>, unit: &mut Unit) -> Twig {
        let (entry, rows) = self.rows(branch.block, !branch.inside.is_empty());
        unit.rows.extend(rows);
        let inside = (branch.inside.iter())
            .map(|one| self.gather(one, unit))
            .collect();
        let role = match branch.block.shape {
            Shape::Task(_) | Shape::Item => Role::Point,
            Shape::Picture | Shape::Table => Role::Picture(pictured(&branch.block.text)),
            _ => Role::Paragraph,
        };
        Twig {
            entry,
            role,
            inside,
        }
    }

    /// The lines of a block, its number with them; tasks that say more stand apart.
    fn rows(&mut self, block: &Block, apart: bool) -> (usize, Vec<Row>) {
        let entry = self.entry();
        let rows = match block.shape {
            Shape::Picture | Shape::Table => self.picture(entry, &block.text),
            _ => self.paragraph(entry, block, apart),
        };
        (entry, rows)
    }
}

/// Is it a trip on the first page? Those are numbered there.
pub(super) fn trip(block: &Block) -> bool {
    block.shape == Shape::Item && block.indent == 0 && block.marker.ends_with("  ")
}

/// What a picture shows, on one line.
fn pictured(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| printable(line.trim())).collect();
    lines.join("; ")
}

pub(super) fn row(entry: usize, size: f32) -> Row {
    Row {
        above: 0.0,
        height: size * LEADING,
        pieces: Vec::new(),
        bar: None,
        rule: false,
        entry,
    }
}

pub(super) fn text_at(x: f32, text: String, style: Style) -> Piece {
    let mark = Mark::Text(text, style, None);
    Piece {
        x,
        mark,
        label: false,
    }
}

pub(super) fn labelled(x: f32, mark: Mark) -> Piece {
    Piece {
        x,
        mark,
        label: true,
    }
}
