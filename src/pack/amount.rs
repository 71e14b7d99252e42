//! What a value of a region file says becomes numbers and rules, and each mistake in it is told.
//!
//! Must not look at days of validity: `convert` does.

use super::FigureValue;
use super::region::{WrittenAmount, WrittenCandidate, WrittenPiece, WrittenRung, WrittenWait};
use super::rule::{Candidate, Piece, Rate, Rule, Rung, Unit, WaitRow};
use crate::flow::{Flow, Id, Report};
use crate::text::{Text, Value, parse_day};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Reads the values of one figure.
pub(super) struct Reader<'a, 'f> {
    /// The figure.
    pub id: Id,
    /// What it counts.
    pub unit: Unit,
    /// The flow, for the sources that are named.
    pub flow: &'a Flow,
    /// Where mistakes are told.
    pub report: &'a mut Report<'f>,
}

impl Reader<'_, '_> {
    /// A value.
    pub fn value(&mut self, written: WrittenAmount) -> Option<FigureValue> {
        use WrittenAmount as W;
        let rule = match written {
            W::Unknown(text) => {
                self.report.translated(self.id, &text);
                return Some(FigureValue::Unknown(text));
            }
            W::Words(text) => {
                self.report.translated(self.id, &text);
                self.fits(self.id, &[Unit::Words]);
                return Some(FigureValue::Words(text));
            }
            W::Disputed(all) => return self.disputed(all),
            W::Number(text) => {
                let number = self.number(text)?;
                self.fits(text, &[Unit::Number, Unit::Months, Unit::Days, Unit::Share]);
                return Some(FigureValue::Known(Value::Number(number)));
            }
            W::Money(text) => {
                let number = self.number(text)?;
                self.fits(text, &MONEY);
                return Some(FigureValue::Known(Value::Money(number)));
            }
            W::Share { of, share } => {
                self.fits(share, &MONEY);
                Rule::Share {
                    of,
                    share: self.number(share)?,
                }
            }
            W::ChosenBase {
                chosen,
                low,
                high,
                rate,
                total,
            } => {
                self.fits(total, &[Unit::YuanMonth]);
                Rule::ChosenBase {
                    chosen,
                    low,
                    high,
                    rate: self.rate(rate, total)?,
                }
            }
            W::FixedBase {
                base,
                share,
                rate,
                total,
                plus,
            } => {
                self.fits(total, &[Unit::YuanMonth, Unit::YuanYear]);
                Rule::FixedBase {
                    base,
                    share: share.map_or(Some(Decimal::ONE), |share| self.number(share))?,
                    rate: self.rate(rate, total)?,
                    plus: plus.map_or(Some(Decimal::ZERO), |plus| self.number(plus))?,
                }
            }
            W::Tiers(tiers) => {
                let mut all = Vec::new();
                for (title, amount) in tiers {
                    self.report.translated(self.id, &title);
                    self.fits(amount, &MONEY);
                    let amount_read = self.number(amount)?;
                    if all.last().is_some_and(|(_, before)| *before > amount_read) {
                        self.wrong(
                            "falling-tiers",
                            amount,
                            "的档次要从低到高写",
                            "must list its tiers from the least",
                        );
                    }
                    all.push((title, amount_read));
                }
                Rule::Tiers(all)
            }
            W::Ladder { by, rows } => Rule::Ladder {
                by,
                rows: self.rungs(&rows)?,
            },
            W::Pieces {
                by,
                least,
                most,
                pieces,
            } => Rule::Pieces {
                by,
                least: self.number(least)?,
                most: self.number(most)?,
                pieces: self.pieces(&pieces)?,
            },
            W::Wait { gap, rows } => {
                self.fits(gap, &[Unit::Wait]);
                Rule::Wait {
                    gap,
                    rows: self.waits(&rows)?,
                }
            }
            W::Window {
                open,
                close,
                cover,
                late,
            } => {
                self.fits(open, &[Unit::Window]);
                let (first, last) = (self.day(open)?, self.day(close)?);
                if last < first {
                    self.wrong(
                        "bounds",
                        close,
                        "的窗口期先关后开",
                        "closes before it opens",
                    );
                }
                Rule::Window {
                    open: first,
                    close: last,
                    cover: self.day(cover)?,
                    late,
                }
            }
        };
        Some(FigureValue::Rule(Box::new(rule)))
    }

    fn disputed(&mut self, all: Vec<WrittenCandidate>) -> Option<FigureValue> {
        if all.len() < 2 {
            self.wrong(
                "one-candidate",
                self.id,
                "写成 Disputed，就要有两个以上的说法",
                "is Disputed and needs two candidates or more",
            );
        }
        let mut candidates = Vec::new();
        for one in all {
            self.report
                .in_table(Text::new("依据", "source"), one.source, &self.flow.sources);
            candidates.push(Candidate {
                value: self.value(one.value)?,
                source: one.source,
                confidence: one.confidence,
            });
        }
        Some(FigureValue::Disputed(candidates))
    }

    fn rate(&mut self, parts: Vec<(Text, Id)>, total: Id) -> Option<Rate> {
        let mut read = Vec::new();
        for (title, part) in parts {
            self.report.translated(self.id, &title);
            read.push((title, self.number(part)?));
        }
        let sum: Decimal = read.iter().map(|(_, part)| *part).sum();
        let stated = self.number(total)?;
        if sum != stated {
            self.report.error(
                "wrong-total",
                total.0,
                format!("“{}”的费率各部分合计 {sum}，不是 {stated}。", self.id),
                format!(
                    "The parts of the rate of \"{}\" add up to {sum}, not {stated}.",
                    self.id
                ),
            );
        }
        Some(Rate {
            parts: read,
            total: stated,
        })
    }

    fn rungs(&mut self, rows: &[WrittenRung]) -> Option<Vec<Rung>> {
        let mut read: Vec<Rung> = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            let from = self.number(row.from)?;
            let to = self.bound(row.to)?;
            self.follows(row.from, read.last().map(|before| before.to), from);
            self.rises(row.from, from, to, i + 1 == rows.len());
            read.push(Rung {
                from,
                to,
                is: self.number(row.is)?,
            });
        }
        Some(read)
    }

    fn pieces(&mut self, pieces: &[WrittenPiece]) -> Option<Vec<Piece>> {
        let mut read: Vec<Piece> = Vec::new();
        for piece in pieces {
            let (from, to) = (self.number(piece.from)?, self.bound(piece.to)?);
            let every = self.number(piece.every)?;
            if every <= Decimal::ZERO {
                self.wrong(
                    "bounds",
                    piece.every,
                    "的 every 要大于 0",
                    "needs `every` above 0",
                );
                return None;
            }
            if let Some(Some(before)) = read.last().map(|before| before.to)
                && before > from
            {
                self.wrong(
                    "overlapping-rows",
                    piece.from,
                    "的两段重叠",
                    "has rows that overlap",
                );
            }
            read.push(Piece {
                from,
                to,
                every,
                gives: self.number(piece.gives)?,
                rest: self.bound(piece.rest)?,
            });
        }
        Some(read)
    }

    fn waits(&mut self, rows: &[WrittenWait]) -> Option<Vec<WaitRow>> {
        let mut read: Vec<WaitRow> = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            let (from, to) = (self.number(row.from)?, self.bound(row.to)?);
            // rows of one origin stand together and follow on each other, month by month
            let before = read.last().filter(|before| before.origin == row.origin);
            if row.needs.is_none() && before.is_none_or(|before| before.needs.is_none()) {
                let next = before.map(|before| before.to.map(|to| to + Decimal::ONE));
                self.follows(row.from, next, from);
            }
            let last = rows.get(i + 1).is_none_or(|next| next.origin != row.origin);
            self.rises(row.from, from, to.map(|to| to + Decimal::ONE), last);
            read.push(WaitRow {
                origin: row.origin,
                from,
                to,
                wait: self.number(row.wait)?,
                back_pay: row.back_pay,
                reimbursed: row.reimbursed,
                start: self.number(row.start)?,
                needs: row.needs,
            });
        }
        Some(read)
    }

    /// Does a row begin where the one before ends?
    fn follows(&mut self, at: Id, before: Option<Option<Decimal>>, from: Decimal) {
        match before {
            None => {}
            Some(Some(end)) if end == from => {}
            Some(Some(end)) if end < from => self.wrong(
                "ladder-hole",
                at,
                "的阶梯在这一行之前有空档",
                "has a hole before this row",
            ),
            Some(_) => self.wrong(
                "overlapping-rows",
                at,
                "的阶梯在这一行重叠",
                "has rows that overlap here",
            ),
        }
    }

    /// Does a row end after it begins, and only the last stay open?
    fn rises(&mut self, at: Id, from: Decimal, to: Option<Decimal>, last: bool) {
        match to {
            Some(to) if to <= from => self.wrong(
                "bounds",
                at,
                "有一行先止后起",
                "has a row that ends before it begins",
            ),
            None if !last => self.wrong(
                "overlapping-rows",
                at,
                "的阶梯只有最后一行可以不写 to",
                "may leave `to` out in its last row only",
            ),
            _ => {}
        }
    }

    /// May a figure of this unit hold such a value?
    fn fits(&mut self, at: Id, units: &[Unit]) {
        if !units.contains(&self.unit) {
            self.report.error(
                "wrong-unit",
                at.0,
                format!("“{}”的单位是 {:?}，这样的值写不了。", self.id, self.unit),
                format!(
                    "\"{}\" counts {:?} and cannot hold such a value.",
                    self.id, self.unit
                ),
            );
        }
    }

    fn wrong(&mut self, code: &'static str, at: Id, zh: &str, en: &str) {
        self.report.error(
            code,
            at.0,
            format!("“{}”{zh}。", self.id),
            format!("\"{}\" {en}.", self.id),
        );
    }

    fn bound(&mut self, text: Option<Id>) -> Option<Option<Decimal>> {
        match text {
            None => Some(None),
            Some(text) => self.number(text).map(Some),
        }
    }

    /// A number of a file.
    pub fn number(&mut self, text: Id) -> Option<Decimal> {
        let number = text.0.parse().ok();
        if number.is_none() {
            self.report.error(
                "bad-number",
                text.0,
                format!("“{text}”不是数字，要写成 \"400.00\" 这样。"),
                format!("\"{text}\" is no number; write it like \"400.00\"."),
            );
        }
        number
    }

    fn day(&mut self, text: Id) -> Option<NaiveDate> {
        day(text, self.report)
    }
}

const MONEY: [Unit; 3] = [Unit::Yuan, Unit::YuanMonth, Unit::YuanYear];

/// A day of a file.
pub(super) fn day(text: Id, report: &mut Report<'_>) -> Option<NaiveDate> {
    let day = parse_day(text.0);
    if day.is_none() {
        report.error(
            "bad-date",
            text.0,
            format!("“{text}”不是日期，要写成 \"2026-11-23\" 这样。"),
            format!("\"{text}\" is no day; write it like \"2026-11-23\"."),
        );
    }
    day
}
