//! The arithmetic of the rules: dates, retirement, severance, tax, each with its source and tests.
//!
//! Must not know questions or texts; flows say which value goes where.

use crate::text::{Month, Value};
use chrono::{Datelike, Days, NaiveDate};
use rust_decimal::Decimal;

/// A number without a fraction.
pub fn whole(value: Value) -> Option<i64> {
    let number = value.number()?;
    number
        .fract()
        .is_zero()
        .then(|| i64::try_from(number.trunc()).ok())?
}

/// So many days after `day`; the day itself is not counted (Civil Code art. 201).
pub fn add_days(day: NaiveDate, days: Value) -> Option<NaiveDate> {
    let days = whole(days)?;
    match u64::try_from(days) {
        Ok(days) => day.checked_add_days(Days::new(days)),
        Err(_) => day.checked_sub_days(Days::new(days.unsigned_abs())),
    }
}

/// So many months after a day or month: the corresponding day, or the end of a month that has
/// no such day (Civil Code art. 202).
pub fn add_months(start: Value, months: Value) -> Option<Value> {
    let months = whole(months)?;
    match start {
        Value::Month(month) => month.plus(months).map(Value::Month),
        Value::Day(day) => {
            let month = Month::of(day).plus(months)?;
            let day = NaiveDate::from_ymd_opt(month.year(), month.month(), day.day());
            Some(Value::Day(day.unwrap_or_else(|| month.last_day())))
        }
        Value::Number(_) | Value::Money(_) => None,
    }
}

/// Whole months from one day or month to another. Between months: the difference of their numbers.
/// Between days: the last corresponding day that has been reached, month ends corresponding.
pub fn months_between(from: Value, to: Value) -> Option<Value> {
    let between = |from: Month, to: Month| to.index() - from.index();
    let months = match (from, to) {
        (Value::Day(start), Value::Day(end)) => {
            let months = between(Month::of(start), Month::of(end));
            let reached = |n: i64| {
                add_months(Value::Day(start), Value::whole(n))
                    .and_then(Value::day)
                    .is_some_and(|day| if n > 0 { day <= end } else { day >= end })
            };
            match months.signum() {
                1 if !reached(months) => months - 1,
                -1 if !reached(months) => months + 1,
                _ => months,
            }
        }
        _ => between(from.month()?, to.month()?),
    };
    Some(Value::whole(months))
}

/// Adds numbers, or amounts of money.
pub fn add(left: Value, right: Value) -> Option<Value> {
    let sum = left.number()?.checked_add(right.number()?)?;
    Some(like(left, right, sum))
}

/// Takes the second from the first.
pub fn minus(left: Value, right: Value) -> Option<Value> {
    let rest = left.number()?.checked_sub(right.number()?)?;
    Some(like(left, right, rest))
}

/// Multiplies; money times a number is money.
pub fn times(left: Value, right: Value) -> Option<Value> {
    let product = left.number()?.checked_mul(right.number()?)?;
    Some(like(left, right, product))
}

fn like(left: Value, right: Value, number: Decimal) -> Value {
    if matches!(left, Value::Money(_)) || matches!(right, Value::Money(_)) {
        Value::Money(number)
    } else {
        Value::Number(number)
    }
}

/// The month of legal retirement for a birth month and an old age of 60, 55 or 50 years: the old
/// month, later by one month for every four begun from January 2025 (60, 55; at most 36), or for
/// every two (50; at most 60). Decision of the NPC Standing Committee of 2024-09-13.
pub fn retirement_month(birth: Month, old_age: i64) -> Option<Month> {
    let (step, most) = match old_age {
        60 | 55 => (4, 36),
        50 => (2, 60),
        _ => return None,
    };
    let old = birth.plus(old_age * 12)?;
    let behind = old.index() - (2025 * 12) + 1; // January 2025 is the first month that moves
    old.plus(if behind <= 0 {
        0
    } else {
        most.min((behind + step - 1) / step)
    })
}

/// Least paid months for a pension when retiring in `month`: 180 to 2029, then 6 more each year,
/// 240 from 2039 (same decision).
pub fn minimum_months(month: Month) -> i64 {
    180 + 6 * i64::from((month.year() - 2029).clamp(0, 10))
}

/// Months of severance for service from the first day to the last, both worked: one for each full
/// year, one for a rest of six months or more, half of one for a shorter rest. Labour Contract Law
/// art. 47(1).
pub fn severance_months(first: NaiveDate, last: NaiveDate) -> Option<Value> {
    let end = last.succ_opt()?;
    if end <= first {
        return None;
    }
    let months = whole(months_between(Value::Day(first), Value::Day(end))?)?;
    let (years, rest) = (months / 12, months % 12);
    let begun = add_months(Value::Day(first), Value::whole(years * 12))?.day()? < end;
    let rest = match rest {
        6.. => Decimal::ONE,
        _ if begun => Decimal::new(5, 1),
        _ => Decimal::ZERO,
    };
    Some(Value::Number(Decimal::from(years) + rest))
}

/// Tax on an amount by the yearly comprehensive table of the Individual Income Tax Law (annex):
/// rate and quick deduction of the bracket that the amount lies in; nothing for less than zero.
pub fn yearly_tax(amount: Decimal) -> Option<Value> {
    const TABLE: [(i64, i64, i64); 7] = [
        (36_000, 3, 0),
        (144_000, 10, 2_520),
        (300_000, 20, 16_920),
        (420_000, 25, 31_920),
        (660_000, 30, 52_920),
        (960_000, 35, 85_920),
        (i64::MAX, 45, 181_920),
    ];
    let amount = amount.max(Decimal::ZERO);
    let (_, rate, quick) = TABLE
        .iter()
        .find(|(most, ..)| amount <= Decimal::from(*most))?;
    let tax = amount
        .checked_mul(Decimal::new(*rate, 2))?
        .checked_sub(Decimal::from(*quick))?;
    Some(Value::Money(tax).to_fen())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::parse_day;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).expect("a day")
    }

    #[test]
    fn retirement_follows_the_published_schedule() {
        let check = |birth: &str, age: i64, month: &str, minimum: &str| {
            let retires =
                retirement_month(Month::parse(birth).expect("a month"), age).expect("a month");
            assert_eq!(retires.to_string(), month, "{birth} at {age}");
            let years = Decimal::from(minimum_months(retires)) / Decimal::from(12);
            assert_eq!(
                years,
                minimum.parse().expect("a number"),
                "{birth} at {age}"
            );
        };
        check("1965-01", 60, "2025-02", "15");
        check("1966-12", 60, "2027-06", "15");
        check("1967-05", 60, "2028-01", "15");
        check("1975-05", 60, "2038-01", "19.5");
        check("1976-08", 60, "2039-07", "20");
        check("1976-09", 60, "2039-09", "20");
        check("1970-01", 55, "2025-02", "15");
        check("1974-10", 55, "2031-01", "16");
        check("1981-08", 55, "2039-07", "20");
        check("1981-09", 55, "2039-09", "20");
        check("1975-01", 50, "2025-02", "15");
        check("1977-03", 50, "2028-05", "15");
        check("1980-03", 50, "2032-11", "16.5");
        check("1984-10", 50, "2039-09", "20");
        check("1984-11", 50, "2039-11", "20");
        check("1964-12", 60, "2024-12", "15");
    }

    #[test]
    fn severance_counts_years_and_halves() {
        let check = |first: &str, last: &str, months: &str| {
            let counted = severance_months(day(first), day(last)).and_then(Value::number);
            assert_eq!(counted, months.parse().ok(), "{first} to {last}");
        };
        check("2020-11-01", "2026-10-31", "6");
        check("2020-11-01", "2026-11-01", "6.5");
        check("2020-11-01", "2027-04-30", "7");
        check("2020-11-01", "2027-04-29", "6.5");
        check("2026-10-31", "2026-10-31", "0.5");
        assert_eq!(severance_months(day("2026-11-01"), day("2026-10-30")), None);
    }

    #[test]
    fn months_and_days_are_counted_as_the_civil_code_does() {
        let add = |start: &str, months| {
            add_months(Value::Day(day(start)), Value::whole(months)).and_then(Value::day)
        };
        assert_eq!(add("2026-01-31", 1), Some(day("2026-02-28")));
        assert_eq!(add("2025-11-30", 12), Some(day("2026-11-30")));
        assert_eq!(
            add_days(day("2026-10-31"), Value::whole(15)),
            Some(day("2026-11-15"))
        );
        let between = |from: &str, to: &str| {
            months_between(Value::Day(day(from)), Value::Day(day(to))).and_then(whole)
        };
        assert_eq!(between("2026-01-31", "2026-07-01"), Some(5));
        assert_eq!(between("2026-01-31", "2026-02-28"), Some(1));
        assert_eq!(between("2026-07-01", "2026-01-31"), Some(-5));
    }

    #[test]
    fn tax_uses_the_yearly_table() {
        let check = |amount: &str, tax: &str| {
            let of = yearly_tax(amount.parse().expect("a number")).and_then(Value::number);
            assert_eq!(of, tax.parse().ok(), "{amount}");
        };
        check("0", "0");
        check("36000", "1080");
        check("100000", "7480");
        check("1000000", "268080");
    }
}
