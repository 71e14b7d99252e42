//! Numbers of a region file, each held to what it can be at all: no amount below nothing, no share
//! above the whole, no time longer than a life. What is typed wrong is told where it stands.
//!
//! Must not know days or rules.

use super::amount::Reader;
use super::rule::Unit;
use crate::flow::{Id, Words};
use rust_decimal::Decimal;

/// More yuan than any wage, base, fee or fund of one person.
const MOST_YUAN: i64 = 10_000_000;
/// More months than anybody works.
const MOST_MONTHS: i64 = 1_200;
/// More days than any limit has.
const MOST_DAYS: i64 = 36_500;
/// More than any other number of a rule.
const MOST: i64 = 1_000_000;

impl Reader<'_, '_> {
    /// The end of a row, where it has one.
    pub(super) fn bound(&mut self, text: Option<Id>) -> Option<Option<Decimal>> {
        match text {
            None => Some(None),
            Some(text) => self.number(text).map(Some),
        }
    }

    /// A number of a file: not below nothing.
    pub(super) fn number(&mut self, text: Id) -> Option<Decimal> {
        let number = self.read(text)?;
        self.within(text, number, MOST);
        Some(number)
    }

    /// A share or a rate: a part of one.
    pub(super) fn share(&mut self, text: Id) -> Option<Decimal> {
        let share = self.read(text)?;
        if share < Decimal::ZERO || share > Decimal::ONE {
            self.wrong(
                "implausible-share",
                text,
                "的比例要在 0 到 1 之间",
                "has a share that is not between 0 and 1",
            );
            let part = (share / Decimal::ONE_HUNDRED).normalize();
            if share > Decimal::ONE && part <= Decimal::ONE {
                self.report.hint(Words::new(
                    format!("{share}% 写成 \"{part}\""),
                    format!("write {share}% as \"{part}\""),
                ));
            }
        }
        Some(share)
    }

    /// What a row, a stretch or a value gives, by the unit of the figure: yuan where it counts yuan.
    pub(super) fn counted(&mut self, text: Id) -> Option<Decimal> {
        match self.unit {
            unit if unit.is_money() => self.money(text),
            Unit::Share => self.share(text),
            unit => {
                let number = self.read(text)?;
                self.within(text, number, most(unit));
                Some(number)
            }
        }
    }

    /// Yuan of a file: whole fen, and not below nothing.
    pub(super) fn money(&mut self, text: Id) -> Option<Decimal> {
        let amount = self.read(text)?;
        if amount.normalize().scale() > 2 {
            self.wrong(
                "broken-fen",
                text,
                "的金额最多写到分（两位小数）",
                "has an amount of more than two decimals",
            );
        }
        if amount < Decimal::ZERO {
            self.wrong(
                "negative-amount",
                text,
                "的金额不能是负数",
                "has an amount below 0",
            );
        } else {
            self.within(text, amount, MOST_YUAN);
        }
        Some(amount)
    }

    fn within(&mut self, text: Id, number: Decimal, most: i64) {
        if number < Decimal::ZERO || number > Decimal::from(most) {
            self.wrong(
                "implausible-number",
                text,
                &format!("的 {number} 不合常理，要在 0 到 {most} 之间"),
                &format!("has {number}, which cannot be: it must lie between 0 and {most}"),
            );
        }
    }

    fn read(&mut self, text: Id) -> Option<Decimal> {
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
}

fn most(unit: Unit) -> i64 {
    match unit {
        Unit::Months => MOST_MONTHS,
        Unit::Days => MOST_DAYS,
        _ => MOST,
    }
}
