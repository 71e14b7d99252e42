//! Amounts over the months beside each other: bars of safe cells, and a table.
//!
//! Must not add anything up: the plan does. Where no figures of the place are held it shows nothing.

use super::{Page, Shape};
use crate::{
    flow::{Confidence, Exactness, Side},
    plan::{EntitlementLine, FigureLine, FigureState, MonthlyLine},
    text::{Text, Value, decimal, pad, ui::local as say, width},
};
use rust_decimal::Decimal;

/// Cells of the longest bar: with name and sum it fits the narrowest window.
const LONGEST: usize = 16;
/// Cells between columns.
const GAP: usize = 2;

/// A line of both: the entry, by the month, and its sum.
type Sum<'p> = (&'p EntitlementLine, MonthlyLine, Decimal);

impl Page<'_> {
    /// The picture and the table; nothing where the place has no figures of its own.
    pub(super) fn sums(&mut self) {
        let plan = self.plan;
        let sum = |line| {
            let line: &EntitlementLine = line;
            let Some(Value::Money(total)) = line.amount else {
                return None;
            };
            let local = !line.figures.is_empty() && total > Decimal::ZERO;
            local.then_some((line, line.monthly?, total))
        };
        let sums: Vec<Sum<'_>> = plan.entitlements.iter().filter_map(sum).collect();
        // a sum that is not known is a row too: what is left out looks like nothing to pay
        let open = |line: &&EntitlementLine| {
            line.amount.is_none() && line.monthly.is_some() && !line.figures.is_empty()
        };
        let open: Vec<&EntitlementLine> = plan.entitlements.iter().filter(open).collect();
        if sums.is_empty() && open.is_empty() {
            return;
        }
        let (drawn, head) = if sums.len() > 1 {
            (true, say::SUMS_SIGNED)
        } else {
            (false, say::SUMS)
        };
        self.push(Shape::Heading, 0, "", self.say(head));
        if drawn {
            let bars = self.bars(&sums);
            self.push(Shape::Picture, 0, "", bars);
            self.blank();
        }
        let rows = self.rows(&sums, &open);
        let table = set(&rows);
        if table.lines().all(|line| width(line) <= self.tables) {
            self.push(Shape::Table, 0, "", table);
        } else {
            self.in_lines(&rows);
        }
        let bars = if drawn { self.say(say::BARS_ABOUT) } else { "" };
        let about = self.say(say::SUMS_ABOUT);
        self.push(Shape::Hint, 0, "", format!("{bars}{about}"));
    }

    /// One bar a sum, to the scale of the greatest.
    fn bars(&self, sums: &[Sum<'_>]) -> String {
        let greatest = sums.iter().map(|(.., total)| *total).max();
        let greatest = greatest.unwrap_or(Decimal::ONE);
        let names = sums.iter().map(|(_, monthly, _)| monthly.name);
        let name = names.map(|name| width(self.say(name))).max().unwrap_or(0);
        let yuan: Vec<String> = sums
            .iter()
            .map(|(.., total)| decimal(total.round()))
            .collect();
        let digits = yuan.iter().map(|text| width(text)).max().unwrap_or(0);
        let mut lines = Vec::new();
        for ((_, monthly, total), yuan) in sums.iter().zip(&yuan) {
            let part = (total / greatest * Decimal::from(LONGEST)).ceil();
            let cells = usize::try_from(part).unwrap_or(0).min(LONGEST);
            let sign = match monthly.side {
                Side::Gets => "+",
                Side::Pays => "-",
            };
            let bar = format!("{}{}", "#".repeat(cells), " ".repeat(LONGEST - cells));
            let name = pad(self.say(monthly.name), name);
            let space = " ".repeat(digits - width(yuan));
            lines.push(format!("{name} {sign} [{bar}] {space}{yuan}"));
        }
        lines.join("\n")
    }

    /// What each is a month, for how many, in all, and how sure; the heads first.
    fn rows(&self, sums: &[Sum<'_>], open: &[&EntitlementLine]) -> Vec<[String; 5]> {
        let head = [
            say::SUM_OF,
            say::SUM_MONTH,
            say::SUM_MONTHS,
            say::SUM_ALL,
            say::SUM_SURE,
        ];
        let mut rows = vec![head.map(|text| self.say(text).to_owned())];
        for (line, monthly, total) in sums {
            let or_dash = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
            let month = monthly.amount.and_then(Value::number);
            let months = monthly.months.and_then(Value::number);
            rows.push([
                self.say(monthly.name).to_owned(),
                or_dash(month.map(fen)),
                or_dash(months.map(decimal)),
                fen(*total),
                self.sure(line),
            ]);
        }
        for line in open {
            let Some(monthly) = line.monthly else {
                continue;
            };
            let unknown = if line.is_disputed() {
                self.say(crate::text::ui::plan::DISPUTED)
            } else {
                self.say(crate::text::ui::NOT_KNOWN)
            };
            let month = monthly.amount.and_then(Value::number);
            let months = monthly.months.and_then(Value::number);
            rows.push([
                self.say(monthly.name).to_owned(),
                month.map_or(unknown.to_owned(), fen),
                months.map_or(unknown.to_owned(), decimal),
                match line.part.map(|part| part.amount) {
                    Some(Value::Money(part)) => {
                        self.say(say::AT_LEAST).replace("{amount}", &fen(part))
                    }
                    _ => unknown.to_owned(),
                },
                "-".to_owned(),
            ]);
        }
        rows
    }

    /// The table as a list, where there is no room for it.
    fn in_lines(&mut self, rows: &[[String; 5]]) {
        let Some((head, rows)) = rows.split_first() else {
            return;
        };
        for [name, month, months, all, sure] in rows {
            let [_, of_month, of_months, of_all, _] = head;
            let parts = [
                format!("{of_month} {month}"),
                format!("{of_months} {months}"),
                format!("{of_all} {all}"),
                sure.clone(),
            ];
            let text = parts.join(self.say(say::SEMICOLON));
            let colon = self.say(say::COLON);
            self.push(Shape::Item, 0, "", format!("{name}{colon}{text}"));
        }
    }

    /// The weakest of the figures behind a sum decides.
    fn sure(&self, line: &EntitlementLine) -> String {
        let any = |test: fn(&FigureLine) -> bool| line.figures.iter().any(test);
        let carried = any(|line| line.basis.as_ref().is_some_and(|basis| basis.carried));
        let computed = any(|line| {
            let derived =
                (line.basis.as_ref()).is_some_and(|basis| basis.confidence == Confidence::Derived);
            derived || matches!(line.state, FigureState::Known(_, true))
        });
        let reported = any(|line| {
            line.basis.as_ref().is_some_and(|basis| {
                use Confidence::{Derived, OfficialVia, ReadA};
                !matches!(basis.confidence, ReadA | OfficialVia | Derived)
            })
        });
        let words: Text = match () {
            () if carried => say::SURE_CARRIED,
            () if computed => say::SURE_COMPUTED,
            () if reported => say::REPORTED,
            () => say::PUBLISHED,
        };
        let check =
            any(|line| (line.basis.as_ref()).is_some_and(|basis| basis.confirm || basis.overdue));
        let check = check && line.exact != Exactness::Exact;
        let check = if check { self.say(say::SURE_CHECK) } else { "" };
        format!("{}{check}", self.say(words))
    }
}

/// Yuan and fen without the unit, which the head of the column names.
fn fen(amount: Decimal) -> String {
    let text = crate::text::money(amount, crate::text::Lang::En);
    text.trim_end_matches(|c: char| !c.is_ascii_digit())
        .to_owned()
}

/// The cells of a table that [`set`] has set: none is empty, and none has two spaces inside.
pub(in crate::export) fn cells(table: &str) -> Vec<Vec<&str>> {
    let gap = " ".repeat(GAP);
    let row = |line| {
        let cells = str::split(line, gap.as_str()).map(str::trim);
        cells.filter(|cell| !cell.is_empty()).collect()
    };
    table.lines().map(row).collect()
}

/// Rows as a table whose numbers stand under each other at their last digit.
fn set(rows: &[[String; 5]]) -> String {
    let columns = [0, 1, 2, 3, 4];
    let cells = columns.map(|i| rows.iter().map(|row| width(&row[i])).max().unwrap_or(0));
    let mut lines = Vec::new();
    for row in rows {
        let mut text = String::new();
        for (i, (cell, cells)) in row.iter().zip(cells).enumerate() {
            let space = " ".repeat(cells - width(cell));
            // numbers stand under each other at their last digit
            text += &match i {
                1..=3 => format!("{space}{cell}"),
                _ => format!("{cell}{space}"),
            };
            text += &" ".repeat(GAP);
        }
        lines.push(text.trim_end().to_owned());
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_of_a_table_are_found_again() {
        let rows = [
            ["What", "First month", "Months", "In all", "Figures"],
            [
                "a name of some length",
                "-",
                "14",
                "30,130.00",
                "published, to check",
            ],
            ["\u{5931}\u{4e1a}", "2,156.00", "1", "-", "-"],
        ];
        let table = set(&rows.map(|row| row.map(str::to_owned)));
        assert_eq!(cells(&table), rows.map(Vec::from));
    }
}
