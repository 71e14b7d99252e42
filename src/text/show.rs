//! Values as words: days, months, money, numbers, and texts with places to fill.
//!
//! Must not compute: it only writes down.

use super::{Lang, Month, Text, Value};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in full, so that it cannot be misread: `2026年3月31日`, `31 March 2026`.
#[must_use]
pub fn date(day: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Lang::En => format!(
            "{} {} {}",
            day.day(),
            MONTHS[day.month0() as usize],
            day.year()
        ),
    }
}

/// A month in full: `2026年3月`, `March 2026`.
#[must_use]
pub fn month(month: Month, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月", month.year(), month.month()),
        Lang::En => format!("{} {}", MONTHS[(month.month() - 1) as usize], month.year()),
    }
}

/// The number of an English month, in full or by three letters and more.
#[must_use]
pub fn month_number(name: &str) -> Option<u32> {
    let name = name.trim_end_matches('.').to_lowercase();
    let is = |month: &str| name.len() >= 3 && month.to_lowercase().starts_with(&name);
    let at = MONTHS.iter().position(|month| is(month))?;
    u32::try_from(at + 1).ok()
}

/// An amount with thousands separators and two decimals: `4,812.00 元`, `4,812.00 yuan`.
#[must_use]
pub fn money(amount: Decimal, lang: Lang) -> String {
    let unit = match lang {
        Lang::Zh => "元",
        Lang::En => "yuan",
    };
    format!("{} {unit}", group(&format!("{:.2}", amount.round_dp(2))))
}

/// A number without needless zeros, with thousands separators.
#[must_use]
pub fn decimal(number: Decimal) -> String {
    group(&number.normalize().to_string())
}

fn group(digits: &str) -> String {
    let (whole, rest) = match digits.split_once('.') {
        Some((whole, rest)) => (whole, format!(".{rest}")),
        None => (digits, String::new()),
    };
    let (sign, whole) = match whole.strip_prefix('-') {
        Some(whole) => ("-", whole),
        None => ("", whole),
    };
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}{rest}")
}

/// A value in words.
#[must_use]
pub fn show(value: Value, lang: Lang) -> String {
    match value {
        Value::Number(n) => decimal(n),
        Value::Money(n) => money(n, lang),
        Value::Day(d) => date(d, lang),
        Value::Month(m) => month(m, lang),
    }
}

/// The names in braces that `text` wants filled, in order: `{a}`, and `{a|month|months}` for
/// English plurals. `Err` holds the piece that is not closed or has no name.
///
/// # Errors
/// When a brace is not closed, or a name is empty.
pub fn placeholders(text: &'static str) -> Result<Vec<&'static str>, &'static str> {
    let mut names = Vec::new();
    let mut rest = text;
    // a plan asks this of a hundred texts, few of which have any
    while let Some(at) = memchr::memchr(b'{', rest.as_bytes()) {
        let tail = rest.split_at(at + 1).1;
        let (inside, after) = tail.split_once('}').ok_or(tail)?;
        let name = inside.split('|').next().unwrap_or_default();
        if name.is_empty() || name.contains(char::is_whitespace) {
            return Err(inside);
        }
        names.push(name);
        rest = after;
    }
    Ok(names)
}

/// Fills the places of `text`. `value` gives each named value; what is unknown is said to be so.
/// `{n|month|months}` writes the number and the fitting word.
pub fn fill(text: Text, lang: Lang, value: &mut dyn FnMut(&str) -> Option<Value>) -> String {
    let mut filled = String::new();
    let mut rest = text.get(lang);
    while let Some((before, tail)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((inside, after)) = tail.split_once('}') else {
            filled.push('{');
            rest = tail;
            continue;
        };
        rest = after;
        let mut parts = inside.split('|');
        match value(parts.next().unwrap_or_default()) {
            None => filled.push_str(super::ui::NOT_KNOWN.get(lang)),
            Some(value) => {
                filled.push_str(&show(value, lang));
                if let (Some(one), Some(many)) = (parts.next(), parts.next()) {
                    filled.push(' ');
                    filled.push_str(if value == Value::whole(1) { one } else { many });
                }
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_has_separators_and_two_decimals() {
        let check = |text: &str, shown: &str| {
            assert_eq!(money(text.parse().expect("a number"), Lang::Zh), shown);
        };
        check("4812", "4,812.00 元");
        check("0.5", "0.50 元");
        check("1234567.891", "1,234,567.89 元");
        check("-1200", "-1,200.00 元");
    }

    #[test]
    fn days_and_months_are_written_in_full() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 31).expect("a day");
        assert_eq!(date(day, Lang::Zh), "2026年3月31日");
        assert_eq!(date(day, Lang::En), "31 March 2026");
        assert_eq!(month(Month::of(day), Lang::En), "March 2026");
    }

    #[test]
    fn places_are_filled_and_unknown_ones_are_said_to_be_so() {
        let text = Text::new("最多 {n} 个月，到 {d}", "up to {n|month|months}, until {d}");
        let mut value = |name: &str| (name == "n").then(|| Value::whole(1));
        assert_eq!(
            fill(text, Lang::En, &mut value),
            "up to 1 month, until [not known]"
        );
        assert_eq!(fill(text, Lang::Zh, &mut value), "最多 1 个月，到 [未知]");
        assert_eq!(placeholders(text.en), Ok(vec!["n", "d"]));
        assert!(placeholders("{n").is_err());
    }
}
