//! Numbers, money, days and months as people write them, and their bounds.
//!
//! Must not know options or places.

use super::{Refused, say};
use crate::{
    answers::{Answer, Answers},
    flow::{Ahead, Bound, Kind, Question},
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
        Kind::Day { earliest, latest }
        | Kind::Month {
            earliest, latest, ..
        } => Some((resolve(*earliest)?, resolve(*latest)?)),
        _ => None,
    }
}

/// The same beside the other answers, some of which move the last one.
#[must_use]
pub fn bounds_beside(
    kind: &Kind,
    answers: &Answers,
    today: NaiveDate,
) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = bounds(kind, today)?;
    let moved = match kind {
        Kind::Month {
            ahead: Some(ahead), ..
        } => last_ahead(*ahead, answers, today).map(Month::last_day),
        Kind::Day {
            latest: Bound::Until(other),
            ..
        } => match answers.get(other.0) {
            Some(Answer::Day(day)) => Some(*day),
            _ => None,
        },
        _ => None,
    };
    Some((first, moved.map_or(last, |moved| moved.min(last))))
}

/// The last month that a question accepts which ends so many months after today or another answer.
fn last_ahead(ahead: Ahead, answers: &Answers, today: NaiveDate) -> Option<Month> {
    let day = match answers.get(ahead.of.0) {
        Some(Answer::Day(day)) => today.max(*day),
        _ => today,
    };
    Month::of(day).plus(ahead.months.into())
}

/// Refuses a day that lies past another answer, where the question ends with that one, and a month
/// that lies too far after it.
///
/// # Errors
/// The sentence that names the day of the other answer, or the last month.
pub fn against(
    question: &Question,
    answer: &Answer,
    answers: &Answers,
    today: NaiveDate,
) -> Result<(), Refused> {
    if let (
        Kind::Month {
            ahead: Some(ahead), ..
        },
        Answer::Month(month),
    ) = (&question.kind, answer)
    {
        return match last_ahead(*ahead, answers, today) {
            Some(last) if *month > last => Err(Refused {
                values: vec![("max", Value::Month(last))],
                ..Refused::new("too-far-ahead", say::TOO_FAR_AHEAD)
            }),
            _ => Ok(()),
        };
    }
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

/// A whole number; one that is too long for any question is the greatest or the least there is.
pub(super) fn whole(digits: &str) -> Result<i64, Refused> {
    use std::num::IntErrorKind as Is;
    match digits.parse::<i64>() {
        Ok(number) => Ok(number),
        Err(error) if *error.kind() == Is::PosOverflow => Ok(i64::MAX),
        Err(error) if *error.kind() == Is::NegOverflow => Ok(i64::MIN),
        Err(_) => Err(Refused::new("not-a-number", say::NOT_A_NUMBER)),
    }
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

/// More digits than any amount has.
const LONGEST: usize = 20;

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
    let values = vec![
        ("min", Value::Money(min.into())),
        ("max", Value::Money(max.into())),
    ];
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let long = plain.split('.').next().unwrap_or_default();
    if shape && long.len() > LONGEST && all_digits(long) {
        return Err(Refused {
            values,
            ..Refused::new("too-large", say::TOO_LARGE)
        });
    }
    let amount = shape
        .then(|| plain.parse::<Decimal>().ok()?.checked_mul(times))
        .flatten();
    let amount = amount
        .ok_or_else(|| Refused::new("not-money", say::NOT_MONEY))?
        .normalize();
    if amount.scale() > 2 {
        return Err(Refused::new("too-fine", say::TOO_FINE));
    }
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

/// `2026-3-31`, `2026/03/31`, `2026.3.31`, `20260331`, `2026年3月31日`: in figures the year is first,
/// always; `31 March 2026`, `Mar 31, 2026`.
///
/// # Errors
/// What is written like a day, though there is none such, is told apart from what is not.
pub(super) fn day(text: &str) -> Result<NaiveDate, Refused> {
    let numbers = numbers(text).unwrap_or_default();
    let (year, month, day) = match numbers[..] {
        [year, month, day] => (year, month, day),
        [packed] if text.len() == 8 => (packed / 10_000, packed / 100 % 100, packed % 100),
        _ => return Err(Refused::new("not-a-day", say::NOT_A_DAY)),
    };
    let year = year_of_four(year).ok_or_else(|| Refused::new("not-a-day", say::NOT_A_DAY))?;
    NaiveDate::from_ymd_opt(year, month, day)
        .ok_or_else(|| Refused::new("no-such-day", say::NO_SUCH_DAY))
}

/// `2026-3`, `2026/03`, `202603`, `2026年3月`, `March 2026`; a full day gives its month.
///
/// # Errors
/// What is written like a month, though there is none such, is told apart from what is not.
pub(super) fn month(text: &str) -> Result<Month, Refused> {
    let not_a_month = || Refused::new("not-a-month", say::NOT_A_MONTH);
    let numbers = numbers(text).unwrap_or_default();
    let (year, month) = match numbers[..] {
        [year, month] => (year, month),
        [packed] if text.len() == 6 => (packed / 100, packed % 100),
        _ => {
            return match day(text) {
                Ok(day) => Ok(Month::of(day)),
                Err(refused) if refused.code == "no-such-day" => Err(refused),
                Err(_) => Err(not_a_month()),
            };
        }
    };
    let year = year_of_four(year).ok_or_else(not_a_month)?;
    // a year that months are not kept for lies outside all bounds, as the nearest does that they are
    Month::new(year.clamp(1900, 2200), month)
        .ok_or_else(|| Refused::new("no-such-month", say::NO_SUCH_MONTH))
}

/// A year as people write it in full. Which years a question takes is told by its bounds.
fn year_of_four(year: u32) -> Option<i32> {
    let whole = i32::try_from(year).ok();
    whole.filter(|year| (1000..=9999).contains(year))
}

/// The numbers of a day or month, the year first.
fn numbers(text: &str) -> Option<Vec<u32>> {
    if text.contains(|c: char| c.is_ascii_alphabetic()) {
        return named(text);
    }
    let marks = ['-', '/', '.', '年', '月', ' '];
    let text = text.trim_end_matches(['日', '号', '月', ' ']);
    text.split(marks)
        .filter(|piece| !piece.is_empty())
        .map(|piece| piece.parse().ok())
        .collect()
}

/// The same with the month in English: a year has four figures, a day has two at most.
fn named(text: &str) -> Option<Vec<u32>> {
    let marks = ['-', '/', '.', ',', ' '];
    let (mut year, mut month, mut day) = (None, None, None);
    for piece in text.split(marks).filter(|piece| !piece.is_empty()) {
        let ending = |end: &&str| piece.ends_with(end);
        let end = ["st", "nd", "rd", "th"].into_iter().find(ending);
        let figures = end.and_then(|end| piece.strip_suffix(end)).unwrap_or(piece);
        let (place, number) = match figures.parse::<u32>() {
            Ok(number) if figures.len() == 4 => (&mut year, number),
            Ok(number) if figures.len() <= 2 => (&mut day, number),
            _ => (&mut month, crate::text::month_number(piece)?),
        };
        if place.replace(number).is_some() {
            return None;
        }
    }
    let mut numbers = vec![year?, month?];
    numbers.extend(day);
    Some(numbers)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, date};

    #[test]
    fn days_are_taken_as_the_program_writes_them() {
        let wanted = parse_day("2026-11-05").expect("a day");
        let written = [Lang::Zh, Lang::En].map(|lang| date(wanted, lang));
        let typed = [
            "Nov 5 2026",
            "nov 5, 2026",
            "5th November 2026",
            "2026 Nov 5",
        ];
        for text in written.iter().map(String::as_str).chain(typed) {
            assert_eq!(day(text), Ok(wanted), "{text}");
            assert_eq!(month(text), Ok(Month::of(wanted)), "{text}");
        }
        assert_eq!(month("November 2026"), Ok(Month::of(wanted)));
        assert_eq!(month("2026年11月"), Ok(Month::of(wanted)));
    }

    #[test]
    fn a_day_that_does_not_exist_is_told_apart() {
        let code = |text| day(text).expect_err(text).code;
        for text in [
            "2026-02-30",
            "30 February 2026",
            "20261301",
            "2026年2月29日",
        ] {
            assert_eq!(code(text), "no-such-day", "{text}");
        }
        for text in [
            "5",
            "soon",
            "5 Nov",
            "11 5 2026",
            "5 6 Nov 2026",
            "No 5 2026",
        ] {
            assert_eq!(code(text), "not-a-day", "{text}");
        }
    }
}
