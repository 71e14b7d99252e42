//! Who covers what, month by month: a picture of safe cells, and the same in words.
//!
//! Must not work out who covers: the plan does.

use super::{Page, Shape};
use crate::{
    flow::By,
    plan::{CoverRow, Covered},
    text::{Month, Text, month, pad, ui::local as say, width},
};
use std::ops::Range;

/// The most months beside each other; more go below.
const BAND: usize = 18;
/// The fewest, in a narrow window.
const NARROWEST: usize = 6;
/// Cells of a month: two for who covers, one for a mark.
const CELL: usize = 3;

impl Page<'_> {
    pub(super) fn cover(&mut self) {
        let plan = self.plan;
        let Some(start) = plan.cover.start else {
            self.push(Shape::Text, 0, "", self.say(say::OPEN.0));
            return;
        };
        self.push(Shape::Hint, 0, "", self.say(say::COVER_ABOUT));
        let length = plan.cover.rows.first().map_or(0, |row| row.months.len());
        let titles = plan.cover.rows.iter().map(|row| row.title.get(self.lang));
        let label = titles.map(width).max().unwrap_or(0) + 1;
        let months = self.columns.saturating_sub(label) / CELL;
        let months = months.clamp(NARROWEST, BAND);
        for band in (0..length).step_by(months) {
            self.blank();
            let band = band..length.min(band + months);
            self.push(Shape::Picture, 0, "", self.band(start, label, band));
        }
        self.blank();
        for (mark, words) in say::MARKS {
            self.push(Shape::Hint, 0, mark, self.say(words));
        }
        self.push(Shape::Hint, 0, self.say(say::LEGEND), self.legend());
        for row in &plan.cover.rows {
            self.blank();
            self.push(Shape::Heading, 0, "", row.title.get(self.lang));
            for stretch in self.stretches(start, row) {
                self.push(Shape::Item, 2, "", stretch);
            }
            self.cited(2, &row.sources);
        }
    }

    /// Some months of all rows, with years, months and marks above them.
    fn band(&self, start: Month, label: usize, band: Range<usize>) -> String {
        let plan = self.plan;
        let months: Vec<Month> = (band.clone())
            .filter_map(|i| start.plus(i64::try_from(i).ok()?))
            .collect();
        let mut lines = vec![" ".repeat(label), " ".repeat(label), " ".repeat(label)];
        for (i, one) in months.iter().enumerate() {
            if i == 0 || one.month() == 1 {
                lines[0] = pad(&lines[0], label + i * CELL);
                lines[0].push_str(&one.year().to_string());
            }
            lines[1].push_str(&pad(&one.month().to_string(), CELL));
            let (now, safe) = (
                Some(*one) == plan.cover.today,
                Some(*one) == plan.cover.safe,
            );
            let mark = match (now, safe) {
                (true, true) => "^!",
                (true, false) => "^",
                (false, true) => "!",
                (false, false) => "",
            };
            lines[2].push_str(&pad(mark, CELL));
        }
        for row in &plan.cover.rows {
            let mut line = pad(row.title.get(self.lang), label);
            for cell in row.months.iter().skip(band.start).take(band.len()) {
                line.push_str(&pad(&self.cell(*cell), CELL));
            }
            lines.push(line);
        }
        let trimmed = lines.iter().map(|line| line.trim_end());
        trimmed
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn cell(&self, cell: Option<Covered>) -> String {
        match cell {
            None => self.say(say::OPEN.1).to_owned(),
            Some(covered) => {
                let sign = self.say(named(covered.by).1);
                let perhaps = if covered.certain { "" } else { "?" };
                format!("{sign}{perhaps}")
            }
        }
    }

    /// The signs that the picture uses, as they stand there: with a question mark where it is not certain.
    fn legend(&self) -> String {
        let mut used: Vec<(Option<By>, bool)> = Vec::new();
        for cell in self.plan.cover.rows.iter().flat_map(|row| &row.months) {
            let sign = cell.map_or((None, true), |covered| (Some(covered.by), covered.certain));
            if !used.contains(&sign) {
                used.push(sign);
            }
        }
        // its sign is that of a list: at the beginning of a broken line it would look like one
        used.sort_by_key(|(by, _)| *by != Some(By::Gap));
        let each = used.iter().map(|(by, certain)| {
            let (name, sign) = by.map_or(say::OPEN, named);
            let (sign, name) = (self.say(sign), self.say(name));
            if *certain {
                format!("{sign} {name}")
            } else {
                format!("{sign}? {}{name}", self.say(say::PERHAPS_IS))
            }
        });
        each.collect::<Vec<_>>().join(self.say(say::SEMICOLON))
    }

    /// The same in words: each stretch of months with who covers it.
    pub(in crate::export) fn stretches(&self, start: Month, row: &CoverRow) -> Vec<String> {
        let mut all = Vec::new();
        let mut from = 0;
        while from < row.months.len() {
            let cell = row.months[from];
            let count = row.months[from..]
                .iter()
                .take_while(|one| **one == cell)
                .count();
            let at = |i: usize| start.plus(i64::try_from(i).unwrap_or(0)).unwrap_or(start);
            let when = if count == 1 {
                say::ONE_MONTH
            } else {
                say::STRETCH
            };
            let when = self
                .say(when)
                .replace("{from}", &month(at(from), self.lang))
                .replace("{to}", &month(at(from + count - 1), self.lang))
                .replace("{n}", &count.to_string());
            let who = cell.map_or(say::OPEN, |covered| named(covered.by)).0;
            let perhaps = match cell {
                Some(covered) if !covered.certain => self.say(say::PERHAPS),
                _ => "",
            };
            all.push(format!("{when}{}{perhaps}", self.say(who)));
            from += count;
        }
        all
    }
}

/// The name of who covers, and the sign in the picture.
pub(in crate::export) fn named(by: By) -> (Text, Text) {
    match by {
        By::Employer => say::EMPLOYER,
        By::NewEmployer => say::NEW_EMPLOYER,
        By::Fund => say::FUND,
        By::Flexible => say::FLEXIBLE,
        By::Resident => say::RESIDENT,
        By::Waiting => say::WAITING,
        By::Gap => say::GAP,
        By::Paused => say::PAUSED,
        By::Sealed => say::SEALED,
        By::Retired => say::RETIRED,
    }
}
