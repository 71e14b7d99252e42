//! A page as rows of text: what stays in sight, what scrolls, and where the cursor stands.
//!
//! Must not know what the rows say. All measuring is `text::width`'s.

use super::theme::Role;
use crate::text::{self, width};
use std::ops::Range;

/// A row of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(pub Vec<(Role, String)>);

impl Row {
    /// An empty row.
    #[must_use]
    pub fn blank() -> Self {
        Self::default()
    }

    /// A row with one piece of text, so many cells from the left.
    #[must_use]
    pub fn new(indent: usize, role: Role, text: impl Into<String>) -> Self {
        let mut row = Self::default();
        if indent > 0 {
            row.0.push((Role::Plain, " ".repeat(indent)));
        }
        row.and(role, text)
    }

    /// The row with one more piece at its end.
    #[must_use]
    pub fn and(mut self, role: Role, text: impl Into<String>) -> Self {
        self.0.push((role, text.into()));
        self
    }

    /// Its width in cells.
    #[must_use]
    pub fn width(&self) -> usize {
        self.0.iter().map(|(_, text)| width(text)).sum()
    }
}

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What stays on top.
    Top,
    /// What scrolls.
    Rows,
    /// What stays at the bottom.
    Bottom,
}

/// All that a screen shows between head and footer.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Stays on top.
    pub top: Vec<Row>,
    /// Scrolls when there is too much of it.
    pub rows: Vec<Row>,
    /// Stays at the bottom.
    pub bottom: Vec<Row>,
    /// The scrolling rows that hold what the person is at.
    pub focus: Option<Range<usize>>,
    /// Where the real cursor stands: part, row in it, column.
    pub cursor: Option<(Part, usize, usize)>,
    /// The tasks of a checklist, in the order of their rows.
    pub tasks: Vec<TaskRows>,
}

/// Where a task stands on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRows {
    /// Its place in the plan.
    pub task: usize,
    /// Its scrolling rows.
    pub rows: Range<usize>,
}

/// How many rows each part of a page gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Rows of the top.
    pub top: usize,
    /// Rows that scroll.
    pub rows: usize,
    /// Rows of the bottom.
    pub bottom: usize,
    /// Is a row needed to say that there is more?
    pub more: bool,
}

impl Page {
    /// Shares out `body` rows.
    #[must_use]
    pub fn shares(&self, body: usize) -> Shares {
        let least = self.rows.len().min(3);
        let bottom = self.bottom.len().min(body.saturating_sub(least + 1));
        let top = self.top.len().min(body.saturating_sub(bottom + least));
        let room = body.saturating_sub(top + bottom);
        let more = self.rows.len() > room;
        let rows = if more {
            room.saturating_sub(1)
        } else {
            self.rows.len()
        };
        Shares {
            top,
            rows,
            bottom,
            more,
        }
    }

    /// The furthest it can be scrolled.
    #[must_use]
    pub fn last_scroll(&self, body: usize) -> usize {
        self.rows.len().saturating_sub(self.shares(body).rows)
    }

    /// The scroll nearest to `scroll` that shows what the person is at.
    #[must_use]
    pub fn reveal(&self, scroll: usize, body: usize) -> usize {
        let shown = self.shares(body).rows;
        let mut scroll = scroll;
        if let Some(focus) = &self.focus {
            if focus.end > scroll + shown {
                scroll = focus.end.saturating_sub(shown);
            }
            scroll = scroll.min(focus.start);
        }
        scroll.min(self.last_scroll(body))
    }

    /// Adds wrapped text to the scrolling rows.
    pub fn prose(&mut self, indent: usize, role: Role, words: &str, columns: usize) {
        self.rows.extend(prose(indent, role, words, columns));
    }
}

/// Text broken into rows of at most `columns` cells, indent included.
#[must_use]
pub fn prose(indent: usize, role: Role, words: &str, columns: usize) -> Vec<Row> {
    let lines = text::wrap(words, columns.saturating_sub(indent));
    lines
        .into_iter()
        .map(|line| Row::new(indent, role, line))
        .collect()
}

/// Text with something before its first line; further lines begin under the text.
#[must_use]
pub fn hanging(
    indent: usize,
    marker: (Role, &str),
    role: Role,
    words: &str,
    columns: usize,
) -> Vec<Row> {
    let hang = width(marker.1);
    let lines = text::wrap(words, columns.saturating_sub(indent + hang));
    let mut rows: Vec<Row> = Vec::new();
    for line in lines {
        rows.push(if rows.is_empty() {
            Row::new(indent, marker.0, marker.1).and(role, line)
        } else {
            Row::new(indent + hang, role, line)
        });
    }
    if rows.is_empty() {
        rows.push(Row::new(indent, marker.0, marker.1));
    }
    rows
}
