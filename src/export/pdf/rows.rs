//! Blocks as rows of a page: where each piece stands from the left, and what belongs together.
//!
//! Must not know where a page ends.

use super::{
    ink::{Ink, Style},
    pages::{LEFT, SHORT, WIDTH},
    twig::{Role, Twig, pictured},
};
use crate::{
    export::{
        Branch, nest,
        outline::{Block, Shape},
    },
    text::{Lang, printable, ui::handout as say},
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
    /// The mark of a point, so wide. The font has one form for it and for the dot in names, so that
    /// who reads or copies the text of the file could not tell them apart.
    Dot(f32),
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
    /// The cell of a table that it belongs to: its place in the row at first, then its entry.
    pub cell: Option<usize>,
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
    /// Does it repeat what was said on the page before? It is no part of the text then.
    pub again: bool,
    /// Whose line it is.
    pub entry: usize,
}

/// Rows that stand on one page if one page holds them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Unit {
    pub rows: Vec<Row>,
    /// Must more follow on the same page?
    pub heads: bool,
    /// Is it a task? Then it is not broken where that wastes little paper, however long, and this
    /// stands at the head of the next page if it is.
    pub task: Option<Row>,
    /// The bookmark: how deep, and what it says.
    pub bookmark: Option<(u8, String)>,
}

/// Collects rows and the structure.
#[derive(Clone)]
pub(super) struct Sheet<'i> {
    pub(super) ink: &'i Ink,
    lang: Lang,
    pub(super) scale: f32,
    units: Vec<Unit>,
    /// The structure so far.
    pub twigs: Vec<Twig>,
    entries: usize,
}

impl<'i> Sheet<'i> {
    pub fn new(ink: &'i Ink, lang: Lang, scale: f32) -> Self {
        Self {
            ink,
            lang,
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

    pub(super) fn entry(&mut self) -> usize {
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
            let mut unit = Unit::default();
            let twig = self.gather(branch, &mut unit);
            if let Shape::Task(_) = block.shape {
                unit.task = unit.rows.first().map(|row| self.again(row, &block.text));
            }
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
            task: None,
            bookmark: heading.then(|| (2, said.clone())),
        });
        let at = self.units.len();
        let inside = self.branches(&branch.inside);
        self.introduce(at);
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

    /// What stands before the first task of a visit stands on its page, if it is not long.
    fn introduce(&mut self, at: usize) {
        let units = self.units.get_mut(at..).unwrap_or_default();
        let first = units.iter().position(|unit| unit.task.is_some());
        let before = units.get_mut(..first.unwrap_or(0)).unwrap_or_default();
        if before.iter().map(|unit| unit.rows.len()).sum::<usize>() <= SHORT {
            before.iter_mut().for_each(|unit| unit.heads = true);
        }
    }

    /// The line that says of which task a page holds the rest.
    fn again(&self, first: &Row, title: &str) -> Row {
        let x = first.pieces.last().map_or(LEFT, |piece| piece.x);
        let style = Style::new(8.5 * self.scale).gray(60);
        let words = printable(&say::CONTINUED.get(self.lang).replace("{title}", title));
        let words = self.ink.wrap(&words, style.size, LEFT + WIDTH - x);
        let mut row = row(first.entry, style.size);
        row.again = true;
        row.pieces.extend(
            words
                .into_iter()
                .next()
                .map(|words| text_at(x, words, style)),
        );
        row
    }

    fn gather(&mut self, branch: &Branch<'_>, unit: &mut Unit) -> Twig {
        let (entry, mut rows) = self.rows(branch.block, !branch.inside.is_empty());
        let table = branch.block.shape == Shape::Table;
        let mut inside = if table {
            self.lines(&mut rows)
        } else {
            Vec::new()
        };
        unit.rows.extend(rows);
        inside.extend(branch.inside.iter().map(|one| self.gather(one, unit)));
        let role = match branch.block.shape {
            Shape::Task(_) | Shape::Item => Role::Point,
            Shape::Picture => Role::Picture(pictured(&branch.block.text)),
            Shape::Table => Role::Table,
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
            Shape::Table | Shape::Picture => {
                self.picture(entry, &block.text, block.shape == Shape::Table)
            }
            _ => self.paragraph(entry, block, apart),
        };
        (entry, rows)
    }
}

/// Is it a trip on the first page? Those are numbered there.
pub(super) fn trip(block: &Block) -> bool {
    block.shape == Shape::Item && block.indent == 0 && block.marker.ends_with("  ")
}

pub(super) fn row(entry: usize, size: f32) -> Row {
    Row {
        above: 0.0,
        height: size * LEADING,
        pieces: Vec::new(),
        bar: None,
        rule: false,
        again: false,
        entry,
    }
}

pub(super) fn text_at(x: f32, text: String, style: Style) -> Piece {
    plain(x, Mark::Text(text, style, None))
}

pub(super) fn plain(x: f32, mark: Mark) -> Piece {
    Piece {
        x,
        mark,
        label: false,
        cell: None,
    }
}

pub(super) fn labelled(x: f32, mark: Mark) -> Piece {
    Piece {
        label: true,
        ..plain(x, mark)
    }
}
