//! Rows on pages: what belongs together stands together, and no heading is alone at a page's foot.
//!
//! Must not change rows or their order.

use super::rows::{Row, Unit};

/// A4 in points.
pub(super) const PAPER: (f32, f32) = (595.28, 841.89);
/// Where text begins: room for the holes of a folder.
pub(super) const LEFT: f32 = 71.0;
/// How wide it is.
pub(super) const WIDTH: f32 = PAPER.0 - LEFT - 45.0;
/// Where the first line may begin.
pub(super) const TOP: f32 = 48.0;
/// Where the last line must have ended; the foot of the page is below.
pub(super) const BOTTOM: f32 = PAPER.1 - 58.0;
/// Where the foot of the page stands.
pub(super) const FOOT: f32 = PAPER.1 - 34.0;

/// Rows that stand together though they are no task.
pub(super) const SHORT: usize = 12;
/// How much of a page may stay empty so that a task is not broken.
const WASTE: f32 = (BOTTOM - TOP) * 0.25;

/// A page: its rows with their upper edges, and what is marked on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Page {
    pub rows: Vec<(f32, Row)>,
    /// How deep, what it says, and where on the page.
    pub bookmarks: Vec<(u8, String, f32)>,
}

impl Page {
    /// Is more than the head of it used?
    pub fn is_used(&self) -> bool {
        let last = self.rows.last();
        last.is_some_and(|(top, row)| top + row.height - TOP > (BOTTOM - TOP) * 0.3)
    }
}

/// Sets units on pages.
#[must_use]
pub(super) fn set(units: Vec<Unit>) -> Vec<Page> {
    let mut pages = Pages {
        done: Vec::new(),
        page: Page::default(),
        y: TOP,
    };
    let mut chain: Vec<Unit> = Vec::new();
    for unit in units {
        let heads = unit.heads;
        chain.push(unit);
        if !heads {
            pages.place(std::mem::take(&mut chain));
        }
    }
    pages.place(chain);
    pages.end()
}

struct Pages {
    done: Vec<Page>,
    page: Page,
    y: f32,
}

impl Pages {
    /// Headings and what must follow on them.
    fn place(&mut self, chain: Vec<Unit>) {
        let rows = || chain.iter().flat_map(|unit| &unit.rows);
        let tall: f32 = rows().map(|row| row.above + row.height).sum();
        let heads: usize = (chain.iter().filter(|unit| unit.heads))
            .map(|unit| unit.rows.len())
            .sum();
        // of what no page holds, the headings and three lines at least
        let least: f32 = (rows().take(heads + 3))
            .map(|row| row.above + row.height)
            .sum();
        let short = rows().count() <= SHORT;
        let whole =
            short || (chain.iter().any(|unit| unit.task.is_some()) && BOTTOM - self.y <= WASTE);
        let holds = whole && tall <= BOTTOM - TOP;
        if self.y + if holds { tall } else { least } > BOTTOM {
            self.turn();
        }
        for unit in chain {
            if let Some((depth, text)) = unit.bookmark {
                let above = unit.rows.first().map_or(0.0, |row| self.above(row));
                self.page.bookmarks.push((depth, text, self.y + above));
            }
            let paragraphs: Vec<&[Row]> = unit.rows.chunk_by(|a, b| a.entry == b.entry).collect();
            for (i, rows) in paragraphs.iter().enumerate() {
                let tall: f32 = rows.iter().map(|row| row.above + row.height).sum();
                let kept = rows.len() <= SHORT && self.y + tall > BOTTOM;
                if kept && !self.page.rows.is_empty() {
                    self.turn();
                    let again = unit.task.as_ref().filter(|_| i > 0);
                    again.into_iter().for_each(|row| self.put(row.clone()));
                }
                rows.iter().for_each(|row| self.put(row.clone()));
            }
        }
    }

    fn above(&self, row: &Row) -> f32 {
        if self.page.rows.is_empty() {
            0.0
        } else {
            row.above
        }
    }

    fn put(&mut self, row: Row) {
        if self.y + self.above(&row) + row.height > BOTTOM {
            self.turn();
        }
        let top = self.y + self.above(&row);
        self.y = top + row.height;
        self.page.rows.push((top, row));
    }

    fn turn(&mut self) {
        if !self.page.rows.is_empty() {
            self.done.push(std::mem::take(&mut self.page));
        }
        self.y = TOP;
    }

    fn end(mut self) -> Vec<Page> {
        self.turn();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(rows: usize, heads: bool, entry: usize) -> Unit {
        let row = Row {
            above: 0.0,
            height: 10.0,
            pieces: Vec::new(),
            bar: None,
            rule: false,
            again: false,
            entry,
        };
        Unit {
            task: Some(row.clone()),
            rows: vec![row; rows],
            heads,
            bookmark: None,
        }
    }

    /// The entries on each page.
    fn entries(pages: &[Page]) -> Vec<Vec<usize>> {
        let of = |page: &Page| {
            let mut all: Vec<usize> = page.rows.iter().map(|(_, row)| row.entry).collect();
            all.dedup();
            all
        };
        pages.iter().map(of).collect()
    }

    #[test]
    fn what_fits_on_a_page_is_not_broken_and_headings_go_with_what_follows() {
        let room = ((BOTTOM - TOP) / 10.0) as usize;
        let pages = set(vec![
            unit(room - 5, false, 0),
            unit(1, true, 1),
            unit(1, true, 2),
            unit(6, false, 3),
        ]);
        assert_eq!(entries(&pages), [vec![0], vec![1, 2, 3]]);
        let pages = set(vec![
            unit(room - 8, false, 0),
            unit(1, true, 1),
            unit(room + 5, false, 2),
        ]);
        assert_eq!(entries(&pages), [vec![0, 1, 2], vec![2]]);
        let pages = set(vec![
            unit(room - 3, false, 0),
            unit(1, true, 1),
            unit(room + 5, false, 2),
        ]);
        assert_eq!(entries(&pages), [vec![0], vec![1, 2], vec![2]]);
        // one that would leave much of a page empty is broken between paragraphs, and named again
        let mut task = unit(14, false, 1);
        for (i, row) in task.rows.iter_mut().enumerate() {
            row.entry = 2 + i / 2;
            row.height = 36.0;
        }
        task.task = Some(Row {
            again: true,
            ..task.rows[0].clone()
        });
        let pages = set(vec![unit(room - 32, false, 0), task]);
        let rows = |page: &Page| -> Vec<(usize, bool)> {
            page.rows
                .iter()
                .map(|(_, row)| (row.entry, row.again))
                .collect()
        };
        let [first, second] = &pages[..] else {
            panic!("{} pages", pages.len())
        };
        let begun: Vec<usize> = rows(first)[room - 32..].iter().map(|row| row.0).collect();
        assert_eq!(begun, [2, 2, 3, 3, 4, 4, 5, 5]);
        let again = [2, 6, 6, 7, 7, 8, 8].map(|entry| (entry, entry == 2));
        assert_eq!(rows(second), again);
        for page in &pages {
            assert!(
                page.rows
                    .iter()
                    .all(|(top, row)| top + row.height <= BOTTOM)
            );
        }
    }
}
