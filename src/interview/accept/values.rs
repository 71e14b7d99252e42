//! Numbers, money, days and months as people write them, and their bounds.
//!
//! Must not know options or places.

use super::{Refused, say};
use crate::{
    answers::{Answer, Answers},
    flow::{Bound, Kind, Question},
    text::{Month, Value, parse_day},
};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// The first and last day (or month) that a question accepts on a day of use.
#[must_use]
pub fn bounds(kind: &Kind, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let resolve = |bound: Bound| match bound {
        Bound::Today => Some(today),
        Bound::YearsAgo(years) => back(today, years),
        Bound::MonthsAhead(months) => ahead(today, months),
        Bound::On(day) => parse_day(day.0),
        Bound::Until(_) => Some(today), // `against` knows the answer
    };
    match kind {
        Kind::Day { earliest, latest } | Kind::Month { earliest, latest } => {
            Some((resolve(*earliest)?, resolve(*latest)?))
        }
        _ => None,
    }
}

/// Refuses a day that lies past another answer, where the question ends with that one.
///
/// # Errors
/// The sentence that names the day of the other answer.
pub fn against(question: &Question, answer: &Answer, answers: &Answers) -> Result<(), Refused> {
    let (Kind::Day { latest, .. }, Answer::Day(day)) = (&question.kind, answer) else {
        return Ok(());
    };
    let Bound::Until(other) = latest else {
        return Ok(());
    };
    match answers.get(other.0) {
        Some(Answer::Day(last)) if day > last => Err(Refused {
            values: vec![("max", Value::Day(*last))],
            ..Refused::new("after-answer", say::AFTER_ANSWER)
        }),
        _ => Ok(()),
    }
}

fn back(today: NaiveDate, years: u32) -> Option<NaiveDate> {
    let year = today.year() - i32::try_from(years).ok()?;
    NaiveDate::from_ymd_opt(year, today.month(), today.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, today.month(), 28))
}

fn ahead(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    let month = Month::of(today).plus(i64::from(months))?;
    NaiveDate::from_ymd_opt(month.year(), month.month(), today.day()).or(Some(month.last_day()))
}

pub(super) fn within(number: i64, min: i64, max: i64) -> Result<(), Refused> {
    let values = vec![("min", Value::whole(min)), ("max", Value::whole(max))];
    if number < min {
        Err(Refused {
            values,
            ..Refused::new("too-small", say::TOO_SMALL)
        })
    } else if number > max {
        Err(Refused {
            values,
            ..Refused::new("too-large", say::TOO_LARGE)
        })
    } else {
        Ok(())
    }
}

/// `4,812`, `4812.5`, `4812元`, `¥4812`, `0.8万`: exact, at most two decimals.
pub(super) fn money(text: &str, min: i64, max: i64) -> Result<Decimal, Refused> {
    let lower = text.to_lowercase();
    let mut digits = lower.trim_start_matches(['¥', '￥', ' ']);
    for unit in crate::text::ui::MONEY_UNITS {
        digits = digits.trim_end().trim_end_matches(unit);
    }
    let (digits, times) = match digits.trim_end().strip_suffix('万') {
        Some(digits) => (digits, Decimal::from(10_000)),
        None => (digits, Decimal::ONE),
    };
    let plain = digits.trim().replace([',', ' '], "");
    let shape = !plain.is_empty()
        && plain
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == '-');
    let amount = shape
        .then(|| plain.parse::<Decimal>().ok()?.checked_mul(times))
        .flatten();
    let amount = amount
        .ok_or_else(|| Refused::new("not-money", say::NOT_MONEY))?
        .normalize();
    if amount.scale() > 2 {
        return Err(Refused::new("too-fine", say::TOO_FINE));
    }
    let values = vec![
        ("min", Value::Money(min.into())),
        ("max", Value::Money(max.into())),
    ];
    if amount < Decimal::from(min) {
        return Err(Refused {
            values,
            ..Refused::new("too-small", say::TOO_SMALL)
        });
    }
    if amount > Decimal::from(max) {
        return Err(Refused {
            values,
            ..Refused::new("too-large", say::TOO_LARGE)
        });
    }
    Ok(amount)
}

/// `2026-3-31`, `2026/03/31`, `2026.3.31`, `20260331`, `2026年3月31日`; year first, always.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let numbers = numbers(text)?;
    match numbers[..] {
        [year, month, day] => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day),
        [packed] if text.len() == 8 => NaiveDate::from_ymd_opt(
            i32::try_from(packed / 10_000).ok()?,
            packed / 100 % 100,
            packed % 100,
        ),
        _ => None,
    }
    .filter(|day| (1900..=2200).contains(&day.year()))
}

/// `2026-3`, `2026/03`, `202603`, `2026年3月`; a full day gives its month.
pub(super) fn month(text: &str) -> Option<Month> {
    let numbers = numbers(text)?;
    match numbers[..] {
        [year, month] => Month::new(i32::try_from(year).ok()?, month),
        [packed] if text.len() == 6 => Month::new(i32::try_from(packed / 100).ok()?, packed % 100),
        _ => day(text).map(Month::of),
    }
}

fn numbers(text: &str) -> Option<Vec<u32>> {
    let marks = ['-', '/', '.', '年', '月', ' '];
    let text = text.trim_end_matches(['日', '号', '月', ' ']);
    text.split(marks)
        .filter(|piece| !piece.is_empty())
        .map(|piece| piece.parse().ok())
        .collect()
}

pub(super) fn in_days(
    kind: &Kind,
    last: NaiveDate,
    first: NaiveDate,
    today: NaiveDate,
    value: impl Fn(NaiveDate) -> Value,
) -> Result<(), Refused> {
    let Some((earliest, latest)) = bounds(kind, today) else {
        return Ok(());
    };
    let values = vec![("min", value(earliest)), ("max", value(latest))];
    if last < earliest {
        Err(Refused {
            values,
            ..Refused::new("too-early", say::TOO_EARLY)
        })
    } else if first > latest {
        Err(Refused {
            values,
            ..Refused::new("too-late", say::TOO_LATE)
        })
    } else {
        Ok(())
    }
}
