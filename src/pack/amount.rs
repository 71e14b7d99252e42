//! What a value of a region file says becomes numbers and rules, and each mistake in it is told.
//!
//! Must not look at days of validity: `convert` does.

use super::region::{WrittenAmount, WrittenCandidate, WrittenExtra};
use super::rule::{Candidate, Extra, Rate, Rule, Unit};
use super::{FigureValue, names};
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
                self.fits(self.id, &[Unit::Words, Unit::Who]);
                return Some(FigureValue::Words(text));
            }
            W::Disputed(all) => return self.disputed(all),
            W::Number(text) => {
                let number = self.counted(text)?;
                self.fits(text, &NUMBERS);
                return Some(FigureValue::Known(Value::Number(number)));
            }
            W::Money(text) => {
                let number = self.money(text)?;
                self.fits(text, &MONEY);
                return Some(FigureValue::Known(Value::Money(number)));
            }
            W::Share { of, share } => {
                self.fits(share, &MONEY);
                Rule::Share {
                    of,
                    share: self.share(share)?,
                }
            }
            W::ChosenBase {
                chosen,
                low,
                high,
                rate,
                total,
                extra,
            } => {
                self.fits(total, &[Unit::YuanMonth]);
                let mut rate = self.rate(rate, total)?;
                rate.extra = self.extra(extra)?;
                Rule::ChosenBase {
                    chosen,
                    low,
                    high,
                    rate,
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
                    share: share.map_or(Some(Decimal::ONE), |share| self.share(share))?,
                    rate: self.rate(rate, total)?,
                    plus: plus.map_or(Some(Decimal::ZERO), |plus| self.money(plus))?,
                }
            }
            W::Tiers(tiers) => {
                let mut all = Vec::new();
                for (title, amount) in tiers {
                    self.report.translated(self.id, &title);
                    self.fits(amount, &MONEY);
                    let amount_read = self.money(amount)?;
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
            W::Ladder { by, rows } => {
                self.fits(by, &COUNTED);
                Rule::Ladder {
                    by,
                    rows: self.rungs(&rows)?,
                }
            }
            W::Pieces {
                by,
                least,
                most,
                pieces,
            } => {
                self.fits(by, &COUNTED);
                Rule::Pieces {
                    by,
                    least: self.number(least)?,
                    most: self.counted(most)?,
                    pieces: self.pieces(&pieces)?,
                }
            }
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
                self.fits(close, &[Unit::Window]);
                let last = self.day(close)?;
                let open = open.map_or(Some(None), |open| self.day(open).map(Some))?;
                let cover = cover.map_or(Some(None), |cover| self.day(cover).map(Some))?;
                if open.is_some_and(|first| last < first) {
                    self.wrong(
                        "bounds",
                        close,
                        "的窗口期先关后开",
                        "closes before it opens",
                    );
                }
                Rule::Window {
                    open,
                    close: last,
                    cover,
                    late,
                }
            }
            W::Who { words, may, first } => {
                self.report.translated(self.id, &words);
                self.fits(self.id, &[Unit::Who]);
                for one in &first {
                    self.report.translated(self.id, &one.text);
                }
                Rule::Who { words, may, first }
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
            names::SOURCE.has(one.source, &self.flow.sources, self.report);
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
            read.push((title, self.share(part)?));
        }
        let sum: Decimal = read.iter().map(|(_, part)| *part).sum();
        let stated = self.share(total)?;
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
            extra: Vec::new(),
        })
    }

    fn extra(&mut self, written: Vec<WrittenExtra>) -> Option<Vec<Extra>> {
        let mut all = Vec::new();
        for one in written {
            self.report.translated(self.id, &one.title);
            names::FACT.has(one.needs, &self.flow.facts, self.report);
            all.push(Extra {
                title: one.title,
                rate: self.share(one.rate)?,
                needs: one.needs,
            });
        }
        Some(all)
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

    pub(super) fn wrong(&mut self, code: &'static str, at: Id, zh: &str, en: &str) {
        self.report.error(
            code,
            at.0,
            format!("“{}”{zh}。", self.id),
            format!("\"{}\" {en}.", self.id),
        );
    }

    fn day(&mut self, text: Id) -> Option<NaiveDate> {
        day(text, self.report)
    }
}

const NUMBERS: [Unit; 4] = [Unit::Number, Unit::Months, Unit::Days, Unit::Share];
const MONEY: [Unit; 3] = [Unit::Yuan, Unit::YuanMonth, Unit::YuanYear];
/// What a row or a stretch may give.
const COUNTED: [Unit; 7] = [
    Unit::Number,
    Unit::Months,
    Unit::Days,
    Unit::Share,
    Unit::Yuan,
    Unit::YuanMonth,
    Unit::YuanYear,
];

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
