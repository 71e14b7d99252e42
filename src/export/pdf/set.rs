//! One block as lines: its marker, its box, its picture.
//!
//! Must not know what stands before or after it.

use super::{
    ink::Style,
    pages::{LEFT, WIDTH},
    rows::{Mark, Piece, Row, Sheet, labelled, plain, row, text_at, trip},
};
use crate::{
    export::outline::{Block, Shape},
    text::{printable, width},
};

/// The size of running text, in points.
const BODY: f32 = 9.5;
/// A cell of an indent or a picture, in points: half the size of running text.
const CELL: f32 = BODY / 2.0;
/// A marker of more cells reads on as the beginning of the text.
const LONG: usize = 8;
/// From the box to the title of a task.
const TICK: f32 = 15.0;

impl Sheet<'_> {
    /// A block as lines of running text, its marker before the first.
    pub(super) fn paragraph(&self, entry: usize, block: &Block, apart: bool) -> Vec<Row> {
        let body = Style::new(BODY * self.scale);
        let head = apart && block.indent == 0;
        let (style, label, above) = match block.shape {
            Shape::Title | Shape::Heading => {
                let style = Style::new(11.5 * self.scale).bold();
                (style, style, 11.0)
            }
            Shape::Task(_) => (body.bold(), body, if apart { 7.0 } else { 2.5 }),
            Shape::Warning => (body, body.bold(), if head { 5.0 } else { 2.0 }),
            Shape::Hint => (body.gray(50), body.gray(90), 1.0),
            Shape::Item if trip(block) => (body.bold(), body.bold(), 6.0),
            _ => (body, body.gray(70), if head { 5.0 } else { 1.5 }),
        };
        let mut x = LEFT + block.indent as f32 * CELL * self.scale;
        let bar = (block.shape == Shape::Warning).then_some(x);
        if bar.is_some() {
            x += 7.0;
        }
        let dot = block.marker == "- ";
        let marker = if dot {
            String::new()
        } else {
            printable(&block.marker)
        };
        let text = printable(&block.text);
        let tick = matches!(block.shape, Shape::Task(_));
        let long = width(&marker) > LONG;
        let hang = match () {
            () if tick => TICK * self.scale,
            () if dot => body.size,
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
                (0, _) if dot => {
                    one.above = above * self.scale;
                    let wide = style.size * 0.3;
                    one.pieces.push(labelled(x + wide * 0.6, Mark::Dot(wide)));
                    one.pieces.push(text_at(x + hang, line, style));
                }
                (0, Some(rest)) if long => {
                    one.above = above * self.scale;
                    let head = line.strip_suffix(rest).unwrap_or(&line).to_owned();
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

    /// Lines of a picture: each word begins at its cell, each number ends at its cell. Of a table, each
    /// cell as a whole.
    pub(super) fn picture(&self, entry: usize, text: &str, table: bool) -> Vec<Row> {
        let cell = CELL * self.scale;
        let mut rows = Vec::new();
        for line in text.lines() {
            let line = printable(line);
            let mut one = row(entry, BODY * self.scale);
            let mut rest = line.as_str();
            let (mut at, mut gap, mut column) = (0, 0, 0);
            while let Some(first) = rest.chars().next() {
                if first == ' ' {
                    (at, gap) = (at + 1, gap + 1);
                    rest = rest.strip_prefix(' ').unwrap_or_default();
                    continue;
                }
                column += usize::from(gap > 1 && !one.pieces.is_empty());
                gap = 0;
                if table {
                    // cells stand two spaces apart at least
                    let (text, _) = rest.split_once("  ").unwrap_or((rest, ""));
                    let x = LEFT + at as f32 * cell;
                    let piece = self.cell((rows.len(), column), x, text, cell);
                    one.pieces.push(piece);
                    (at, rest) = (
                        at + width(text),
                        rest.strip_prefix(text).unwrap_or_default(),
                    );
                    continue;
                }
                let gauge = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
                let gauge = gauge.filter(|(inside, _)| inside.chars().all(|c| "# ".contains(c)));
                let x = LEFT + at as f32 * cell;
                if let Some((inside, after)) = gauge {
                    let (whole, full) = (inside.len(), inside.matches('#').count());
                    let mark = Mark::Gauge(whole as f32 * cell, full as f32 * cell);
                    one.pieces.push(plain(x + cell, mark));
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

    /// A cell of a table: heads are bold, sums and their heads end where the column ends.
    fn cell(&self, (row, column): (usize, usize), x: f32, text: &str, cell: f32) -> Piece {
        let style = Style {
            bold: row == 0,
            ..Style::new(BODY * self.scale)
        };
        let room = width(text) as f32 * cell;
        let natural = self.ink.width(text, style.size);
        let sum = (1..=3).contains(&column);
        let x = if sum { x + room - natural } else { x };
        Piece {
            cell: Some(column),
            ..text_at(x, text.to_owned(), style)
        }
    }

    fn word(&self, x: f32, word: &str, cell: f32) -> Piece {
        let size = BODY * self.scale * if word.is_ascii() { 0.9 } else { 1.0 };
        let room = width(word) as f32 * cell;
        let natural = self.ink.width(word, size).min(room);
        let number = word
            .chars()
            .all(|c| c.is_ascii_digit() || ",.-+".contains(c));
        let x = if number { x + room - natural } else { x };
        plain(x, Mark::Text(word.to_owned(), Style::new(size), Some(room)))
    }
}
