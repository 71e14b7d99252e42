//! The kinds of values a rule computes with: numbers, money, days, months.
//!
//! Must not hold floating point, a time of day, or a time zone: dates are calendar dates.

use chrono::{Datelike, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};
use std::fmt;

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// The month `month` (1–12) of `year`, for years 1900–2200.
    #[must_use]
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1900..=2200).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The month a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, 1–12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// Months since the year 0, for counting.
    #[must_use]
    pub fn index(self) -> i64 {
        i64::from(self.year) * 12 + i64::from(self.month) - 1
    }

    /// The month `months` later (earlier when negative); `None` outside 1900–2200.
    #[must_use]
    pub fn plus(self, months: i64) -> Option<Self> {
        let index = self.index().checked_add(months)?;
        let year = i32::try_from(index.div_euclid(12)).ok()?;
        Self::new(year, u32::try_from(index.rem_euclid(12)).ok()? + 1)
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).expect("a month has a first day")
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        (28..=31)
            .rev()
            .find_map(|day| NaiveDate::from_ymd_opt(self.year, self.month, day))
            .expect("a month has a last day")
    }

    /// Reads `2026-11`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        (year.len() == 4 && month.len() == 2)
            .then(|| Self::new(year.parse().ok()?, month.parse().ok()?))?
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// Reads a day of a file: `2026-11-23`, nothing else. (What people type is read by
/// `interview::accept`.)
#[must_use]
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let number = |digits: &[u8]| {
        let digit = |number: Option<u32>, byte: &u8| {
            let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
            Some(number? * 10 + digit)
        };
        digits.iter().fold(Some(0), digit)
    };
    let [y @ .., b'-', m1, m2, b'-', d1, d2] = bytes else {
        return None;
    };
    let year = i32::try_from(number(y)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[*m1, *m2])?, number(&[*d1, *d2])?)
}

/// A value that a rule computes with or an answer gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A number: months, days, years, a share.
    Number(Decimal),
    /// Yuan, exact.
    Money(Decimal),
    /// A calendar day.
    Day(NaiveDate),
    /// A calendar month.
    Month(Month),
}

impl Value {
    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self::Number(Decimal::from(number))
    }

    /// The number or the amount of yuan.
    #[must_use]
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(n) | Self::Money(n) => Some(n),
            _ => None,
        }
    }

    /// The day; of a month its first.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(month) => Some(month.first_day()),
            _ => None,
        }
    }

    /// Money to the fen, half up; anything else as it is.
    #[must_use]
    pub fn to_fen(self) -> Self {
        match self {
            Self::Money(amount) => Self::Money(
                amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero),
            ),
            other => other,
        }
    }

    /// The month, or the month a day lies in.
    #[must_use]
    pub fn month(self) -> Option<Month> {
        match self {
            Self::Month(month) => Some(month),
            Self::Day(day) => Some(Month::of(day)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_a_file_has_one_form() {
        let check = |text, day: Option<(i32, u32, u32)>| {
            let day = day.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d));
            assert_eq!(parse_day(text), day, "{text}");
        };
        check("2026-11-23", Some((2026, 11, 23)));
        check("2024-02-29", Some((2024, 2, 29)));
        check("2026-02-29", None);
        check("2026-1-23", None);
        check("2026/11/23", None);
        check("2026-11-2x", None);
        check("+026-11-23", None);
        check("２０２６", None);
        check("", None);
    }
}
