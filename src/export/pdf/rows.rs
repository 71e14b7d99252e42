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
    text::{printable, width},
};
use std::mem;

/// The size of running text, in points.
const BODY: f32 = 9.5;
/// From one line to the next, in sizes of type.
const LEADING: f32 = 1.42;
/// A cell of an indent or a picture, in points: half the size of running text.
const CELL: f32 = BODY / 2.0;
/// A marker of more cells reads on as the beginning of the text.
const LONG: usize = 8;
/// From the box to the title of a task.
const TICK: f32 = 15.0;

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
    ink: &'i Ink,
    scale: f32,
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
        let mut twigs: Vec<Twig> = Vec::new();
        for one in branches {
            let at = self.units.len();
            let twig = self.branch(one);
            let after = twigs.last().is_some_and(|last| last.role == Role::Point);
            if after && twig.role == Role::Paragraph && one.block.indent == 0 {
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
            Shape::Picture => Role::Picture(pictured(&branch.block.text)),
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
            Shape::Picture => self.picture(entry, &block.text),
            _ => self.paragraph(entry, block, apart),
        };
        (entry, rows)
    }

    fn paragraph(&self, entry: usize, block: &Block, apart: bool) -> Vec<Row> {
        let body = Style::new(BODY * self.scale);
        let (style, label, above) = match block.shape {
            Shape::Title | Shape::Heading => {
                let style = Style::new(11.5 * self.scale).bold();
                (style, style, 11.0)
            }
            Shape::Task(_) => (body.bold(), body, if apart { 7.0 } else { 2.5 }),
            Shape::Warning => (body, body.bold(), 2.0),
            Shape::Hint => (body.gray(50), body.gray(90), 1.0),
            Shape::Item if trip(block) => (body.bold(), body.bold(), 6.0),
            _ => (body, body.gray(70), 1.5),
        };
        let mut x = LEFT + block.indent as f32 * CELL * self.scale;
        let bar = (block.shape == Shape::Warning).then_some(x);
        if bar.is_some() {
            x += 7.0;
        }
        let marker = match block.marker.as_str() {
            "- " => "•  ".to_owned(),
            marker => printable(marker),
        };
        let text = printable(&block.text);
        let tick = matches!(block.shape, Shape::Task(_));
        let long = width(&marker) > LONG;
        let hang = match () {
            () if tick => TICK * self.scale,
            () if long => 2.0 * CELL,
            () => self.ink.width(&marker, label.size),
        };
        let room = LEFT + WIDTH - x - hang;
        let all = if long {
            format!("{marker}{text}")
        } else {
            text
        };
        let mut lines = self.ink.wrap(&all, style.size, room);
        if lines.is_empty() {
            lines.push(String::new());
        }
        let mut rows = Vec::new();
        for (i, line) in lines.into_iter().enumerate() {
            let mut one = row(entry, style.size);
            one.bar = bar;
            match (i, line.strip_prefix(marker.trim_end())) {
                (0, _) if tick => {
                    one.above = above * self.scale;
                    let wide = 9.0 * self.scale;
                    one.pieces.push(labelled(x, Mark::Tick(wide)));
                    one.pieces.push(text_at(x + hang, line, style));
                }
                (0, Some(rest)) if long => {
                    one.above = above * self.scale;
                    let head = line[..line.len() - rest.len()].to_owned();
                    let after = x + self.ink.width(&head, label.size);
                    let rest = rest.to_owned();
                    one.pieces.push(labelled(x, Mark::Text(head, label, None)));
                    one.pieces.push(text_at(after, rest, style));
                }
                (0, _) => {
                    one.above = above * self.scale;
                    if !marker.trim().is_empty() && !long {
                        let mark = Mark::Text(marker.trim_end().to_owned(), label, None);
                        one.pieces.push(labelled(x, mark));
                    }
                    let x = if long { x } else { x + hang };
                    one.pieces.push(text_at(x, line, style));
                }
                _ => one.pieces.push(text_at(x + hang, line, style)),
            }
            one.pieces
                .retain(|piece| !matches!(&piece.mark, Mark::Text(text, ..) if text.is_empty()));
            rows.push(one);
        }
        if matches!(block.shape, Shape::Heading) && !block.marker.is_empty() {
            rows[0].rule = true;
        }
        rows
    }

    /// Lines of a picture: each word begins at its cell, each number ends at its cell.
    fn picture(&self, entry: usize, text: &str) -> Vec<Row> {
        let cell = CELL * self.scale;
        let mut rows = Vec::new();
        for line in text.lines() {
            let line = printable(line);
            let mut one = row(entry, BODY * self.scale);
            let mut rest = line.as_str();
            let mut at = 0;
            while let Some(first) = rest.chars().next() {
                if first == ' ' {
                    (at, rest) = (at + 1, &rest[1..]);
                    continue;
                }
                let gauge = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
                let gauge = gauge.filter(|(inside, _)| inside.chars().all(|c| "# ".contains(c)));
                let x = LEFT + at as f32 * cell;
                if let Some((inside, after)) = gauge {
                    let (whole, full) = (inside.len(), inside.matches('#').count());
                    let mark = Mark::Gauge(whole as f32 * cell, full as f32 * cell);
                    one.pieces.push(Piece {
                        x: x + cell,
                        mark,
                        label: false,
                    });
                    (at, rest) = (at + whole + 2, after);
                    continue;
                }
                // signs of one cell and of two stand in their own cells
                let same = |c: char| c != ' ' && c.is_ascii() == first.is_ascii();
                let end = rest.find(|c| !same(c)).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                one.pieces.push(self.word(x, word, cell));
                (at, rest) = (at + width(word), after);
            }
            rows.push(one);
        }
        if let Some(first) = rows.first_mut() {
            first.above = 4.0 * self.scale;
        }
        rows
    }

    fn word(&self, x: f32, word: &str, cell: f32) -> Piece {
        let size = BODY * self.scale * if word.is_ascii() { 0.9 } else { 1.0 };
        let room = width(word) as f32 * cell;
        let natural = self.ink.width(word, size).min(room);
        let number = word
            .chars()
            .all(|c| c.is_ascii_digit() || ",.-+".contains(c));
        let x = if number { x + room - natural } else { x };
        let mark = Mark::Text(word.to_owned(), Style::new(size), Some(room));
        Piece {
            x,
            mark,
            label: false,
        }
    }
}

/// Is it a trip on the first page? Those are numbered there.
fn trip(block: &Block) -> bool {
    block.shape == Shape::Item && block.indent == 0 && block.marker.ends_with("  ")
}

/// What a picture shows, on one line.
fn pictured(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| printable(line.trim())).collect();
    lines.join("; ")
}

fn row(entry: usize, size: f32) -> Row {
    Row {
        above: 0.0,
        height: size * LEADING,
        pieces: Vec::new(),
        bar: None,
        rule: false,
        entry,
    }
}

fn text_at(x: f32, text: String, style: Style) -> Piece {
    let mark = Mark::Text(text, style, None);
    Piece {
        x,
        mark,
        label: false,
    }
}

fn labelled(x: f32, mark: Mark) -> Piece {
    Piece {
        x,
        mark,
        label: true,
    }
}
