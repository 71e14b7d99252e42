//! What was typed, or stood in a file, as an answer: every reasonable form is taken, and a message
//! for each way to be wrong.
//!
//! Must not know where the text came from.

use super::Context;
use crate::{
    answers::{Answer, Given, UNSURE},
    flow::{Bound, Choice, Kind, Question},
    pack::Rulebook,
    text::{Month, Text, Value, parse_day},
};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// Why a text is not an answer. One cause, one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The cause, for programs and tests: `empty`, `not-a-day`, `too-early`, …
    pub code: &'static str,
    /// What to do, with places for `values`.
    pub text: Text,
    /// The bounds the sentence names.
    pub values: Vec<(&'static str, Value)>,
}

impl Refused {
    fn new(code: &'static str, text: Text) -> Self {
        Self {
            code,
            text,
            values: Vec::new(),
        }
    }

    /// The sentence.
    #[must_use]
    pub fn get(&self, lang: crate::text::Lang) -> String {
        crate::text::fill(self.text, lang, &mut |name| {
            self.values
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| *value)
        })
    }
}

use crate::text::ui::refused as say;

/// The first and last day (or month) that a question accepts on a day of use.
#[must_use]
pub fn bounds(kind: &Kind, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let resolve = |bound: Bound| match bound {
        Bound::Today => Some(today),
        Bound::YearsAgo(years) => back(today, years),
        Bound::MonthsAhead(months) => ahead(today, months),
        Bound::On(day) => parse_day(day.0),
    };
    match kind {
        Kind::Day { earliest, latest } | Kind::Month { earliest, latest } => {
            Some((resolve(*earliest)?, resolve(*latest)?))
        }
        _ => None,
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

/// Full-width digits, letters and marks as their half-width twins (Unicode block FF00), trimmed.
#[must_use]
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            '\u{3000}' => ' ',
            '。' => '.',
            c => c,
        })
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Reads what a person typed into the field of a question. Options are given by number (`1`…`9`,
/// `0` for "I don't know"), by id or by label; several by numbers with spaces or commas.
///
/// # Errors
/// One cause each, with the sentence to show.
pub fn typed(
    rules: &Rulebook,
    question: &Question,
    text: &str,
    today: NaiveDate,
) -> Result<Answer, Refused> {
    let text = half_width(text);
    if text.is_empty() {
        return Err(Refused::new("empty", empty(&question.kind)));
    }
    let unsure = [
        "0",
        "?",
        UNSURE,
        "不清楚",
        "不知道",
        "i don't know",
        "don't know",
        "dont know",
    ];
    let numeric = matches!(question.kind, Kind::Whole { .. } | Kind::Money { .. });
    let wants_unsure = unsure.contains(&text.to_lowercase().as_str()) && !(numeric && text == "0");
    let zero_is_none = matches!(question.kind, Kind::Many { .. }) && question.unsure.is_none();
    if wants_unsure && !(zero_is_none && text == "0") {
        return if question.unsure.is_some() {
            Ok(Answer::Unsure)
        } else {
            Err(Refused::new("must-answer", say::MUST_ANSWER))
        };
    }
    match &question.kind {
        Kind::One(options) | Kind::Road(options) => {
            choose(options, &text).map(|id| Answer::One(id.to_owned()))
        }
        Kind::Many { options, none } => {
            let lower = text.to_lowercase();
            let is_none = ["none", "无", "没有", "都没有", "0"].contains(&lower.as_str())
                || none.zh == text
                || none.en.to_lowercase() == lower
                || text == (options.len() + 1).to_string();
            if is_none {
                return Ok(Answer::Many(Vec::new()));
            }
            let mut picked = Vec::new();
            for piece in text
                .split([' ', ',', '、', ';'])
                .filter(|piece| !piece.is_empty())
            {
                picked.push(choose(options, piece)?.to_owned());
            }
            Ok(Answer::Many(in_order(options, &picked)))
        }
        Kind::YesNo => match text.to_lowercase().as_str() {
            "1" | "y" | "yes" | "true" | "是" | "有" | "对" | "愿意" => {
                Ok(Answer::YesNo(true))
            }
            "2" | "n" | "no" | "false" | "否" | "不" | "没有" | "不是" | "不愿意" => {
                Ok(Answer::YesNo(false))
            }
            _ => Err(Refused::new("not-yes-or-no", say::NOT_YES_OR_NO)),
        },
        Kind::Whole { min, max, .. } => {
            let digits = text
                .trim_end_matches(|c: char| !c.is_ascii_digit())
                .replace([',', ' '], "");
            let number: i64 = digits
                .parse()
                .map_err(|_| Refused::new("not-a-number", say::NOT_A_NUMBER))?;
            within(number, *min, *max)?;
            Ok(Answer::Whole(number))
        }
        Kind::Money { min, max } => money(&text, *min, *max).map(Answer::Money),
        Kind::Day { .. } => {
            let day = day(&text).ok_or_else(|| Refused::new("not-a-day", say::NOT_A_DAY))?;
            in_days(&question.kind, day, day, today, Value::Day)?;
            Ok(Answer::Day(day))
        }
        Kind::Month { .. } => {
            let month =
                month(&text).ok_or_else(|| Refused::new("not-a-month", say::NOT_A_MONTH))?;
            let value = |day| Value::Month(Month::of(day));
            in_days(
                &question.kind,
                month.last_day(),
                month.first_day(),
                today,
                value,
            )?;
            Ok(Answer::Month(month))
        }
        Kind::Place => place(rules, &text).map(|code| Answer::One(code.to_owned())),
    }
}

/// Gives a value of an answers file the kind of its question. Stricter than typing: ids, not
/// numbers or labels; ISO dates.
///
/// # Errors
/// One cause each, with the sentence to show.
pub fn given(
    rules: &Rulebook,
    question: &Question,
    given: &Given,
    today: NaiveDate,
) -> Result<Answer, Refused> {
    let wrong = |text| Refused::new("wrong-kind", text);
    if let Given::Word(word) = given
        && word == UNSURE
    {
        return if question.unsure.is_some() {
            Ok(Answer::Unsure)
        } else {
            Err(Refused::new("must-answer", say::MUST_ANSWER))
        };
    }
    let known = |options: &[Choice], id: &str| options.iter().any(|option| option.id.0 == id);
    match (&question.kind, given) {
        (Kind::One(options) | Kind::Road(options), Given::Word(id)) if known(options, id) => {
            Ok(Answer::One(id.clone()))
        }
        (Kind::Many { options, .. }, Given::Words(ids)) => {
            if ids.iter().all(|id| known(options, id)) {
                Ok(Answer::Many(in_order(options, ids)))
            } else {
                Err(Refused::new("not-an-option", say::NOT_AN_OPTION))
            }
        }
        (Kind::One(_) | Kind::Road(_), Given::Word(_)) => {
            Err(Refused::new("not-an-option", say::NOT_AN_OPTION))
        }
        (Kind::Place, Given::Word(code)) => {
            let place = rules.places.iter().find(|place| place.code.0 == code);
            place
                .map(|place| Answer::One(place.code.0.to_owned()))
                .ok_or_else(|| Refused::new("no-such-place", say::NO_SUCH_PLACE))
        }
        (Kind::YesNo, Given::Flag(yes)) => Ok(Answer::YesNo(*yes)),
        (Kind::Whole { .. } | Kind::Money { .. }, Given::Number(text) | Given::Word(text)) => {
            typed(rules, question, text, today)
        }
        (Kind::Day { .. } | Kind::Month { .. }, Given::Word(text)) => {
            typed(rules, question, text, today)
        }
        (Kind::One(_) | Kind::Road(_) | Kind::Place, _) => Err(wrong(say::WANTS_ID)),
        (Kind::Many { .. }, _) => Err(wrong(say::WANTS_IDS)),
        (Kind::YesNo, _) => Err(wrong(say::WANTS_FLAG)),
        (Kind::Whole { .. } | Kind::Money { .. }, _) => Err(wrong(say::NOT_A_NUMBER)),
        (Kind::Day { .. }, _) => Err(wrong(say::NOT_A_DAY)),
        (Kind::Month { .. }, _) => Err(wrong(say::NOT_A_MONTH)),
    }
}

/// Does a stored answer still fit its question? (A draft may be older than the flow.)
#[must_use]
pub fn fits(question: &Question, answer: &Answer) -> bool {
    let known = |options: &[Choice], id: &String| options.iter().any(|option| option.id.0 == id);
    match (&question.kind, answer) {
        (_, Answer::Unsure) => question.unsure.is_some(),
        (Kind::One(options) | Kind::Road(options), Answer::One(id)) => known(options, id),
        (Kind::Many { options, .. }, Answer::Many(ids)) => ids.iter().all(|id| known(options, id)),
        (Kind::Whole { min, max, .. }, Answer::Whole(number)) => (min..=max).contains(&number),
        (Kind::Money { .. }, Answer::Money(_))
        | (Kind::YesNo, Answer::YesNo(_))
        | (Kind::Day { .. }, Answer::Day(_))
        | (Kind::Month { .. }, Answer::Month(_))
        | (Kind::Place, Answer::One(_)) => true,
        _ => false,
    }
}

fn empty(kind: &Kind) -> Text {
    match kind {
        Kind::One(_) | Kind::Road(_) | Kind::YesNo => say::CHOOSE_ONE,
        Kind::Many { .. } => say::CHOOSE_SOME,
        Kind::Whole { .. } => say::NOT_A_NUMBER,
        Kind::Money { .. } => say::NOT_MONEY,
        Kind::Day { .. } => say::NOT_A_DAY,
        Kind::Month { .. } => say::NOT_A_MONTH,
        Kind::Place => say::CHOOSE_PLACE,
    }
}

fn choose<'o>(options: &'o [Choice], text: &str) -> Result<&'o str, Refused> {
    let lower = text.to_lowercase();
    let by_number = text
        .parse::<usize>()
        .ok()
        .and_then(|n| options.get(n.checked_sub(1)?));
    by_number
        .or_else(|| {
            options.iter().find(|option| {
                option.id.0 == text
                    || option.label.zh == text
                    || option.label.en.to_lowercase() == lower
            })
        })
        .map(|option| option.id.0)
        .ok_or_else(|| Refused::new("not-an-option", say::NOT_AN_OPTION))
}

fn in_order(options: &[Choice], picked: &[String]) -> Vec<String> {
    let picked = |option: &&Choice| picked.iter().any(|id| id == option.id.0);
    options
        .iter()
        .filter(picked)
        .map(|option| option.id.0.to_owned())
        .collect()
}

fn within(number: i64, min: i64, max: i64) -> Result<(), Refused> {
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
fn money(text: &str, min: i64, max: i64) -> Result<Decimal, Refused> {
    let lower = text.to_lowercase();
    let mut digits = lower.trim_start_matches(['¥', '￥', ' ']);
    for unit in ["元", "块", "yuan", "rmb", "cny"] {
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
fn day(text: &str) -> Option<NaiveDate> {
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
fn month(text: &str) -> Option<Month> {
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

fn in_days(
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

/// Places whose name, province, pinyin or code contains what was typed; all for nothing typed.
#[must_use]
pub fn places<'r>(rules: &'r Rulebook, text: &str) -> Vec<&'r crate::pack::Place> {
    let text = half_width(text).to_lowercase();
    let text = text.trim_end_matches('市');
    rules
        .places
        .iter()
        .filter(|place| {
            text.is_empty()
                || place.title.zh.contains(text)
                || place.title.en.to_lowercase().contains(text)
                || place.province.zh.contains(text)
                || place.province.en.to_lowercase().contains(text)
                || place.pinyin.0.contains(text)
                || place.code.0.starts_with(text)
        })
        .collect()
}

fn place<'r>(rules: &'r Rulebook, text: &str) -> Result<&'r str, Refused> {
    let found = places(rules, text);
    let lower = text.to_lowercase();
    let exact = found.iter().find(|place| {
        place.title.zh == text || place.title.en.to_lowercase() == lower || place.code.0 == text
    });
    match (exact, &found[..]) {
        (Some(place), _) => Ok(place.code.0),
        (None, [place]) => Ok(place.code.0),
        (None, []) => Err(Refused::new("no-such-place", say::NO_SUCH_PLACE)),
        (None, _) => Err(Refused::new("several-places", say::SEVERAL_PLACES)),
    }
}

/// An answer in words: for lists, reasons and the head of the checklist.
#[must_use]
pub fn in_words(
    rules: &Rulebook,
    question: &Question,
    answer: &Answer,
    lang: crate::text::Lang,
) -> String {
    use crate::text::{show, ui};
    let label = |options: &[Choice], id: &str| {
        options
            .iter()
            .find(|option| option.id.0 == id)
            .map_or(id.to_owned(), |option| option.label.get(lang).to_owned())
    };
    match (&question.kind, answer) {
        (_, Answer::Unsure) => ui::UNSURE.get(lang).to_owned(),
        (Kind::One(options) | Kind::Road(options), Answer::One(id)) => label(options, id),
        (Kind::Place, Answer::One(code)) => rules
            .places
            .iter()
            .find(|place| place.code.0 == code)
            .map_or(code.clone(), |place| place.title.get(lang).to_owned()),
        (Kind::Many { none, .. }, Answer::Many(ids)) if ids.is_empty() => none.get(lang).to_owned(),
        (Kind::Many { options, .. }, Answer::Many(ids)) => {
            let labels: Vec<String> = ids.iter().map(|id| label(options, id)).collect();
            labels.join(ui::LIST_MARK.get(lang))
        }
        (_, Answer::YesNo(yes)) => if *yes { ui::YES } else { ui::NO }.get(lang).to_owned(),
        (Kind::Whole { unit, .. }, Answer::Whole(number)) => format!("{number} {}", unit.get(lang)),
        (_, answer) => answer
            .value()
            .map_or(String::new(), |value| show(value, lang)),
    }
}

/// The names a text may use in braces right now, for faces that show question texts.
pub fn filled(context: &mut Context<'_>, text: Text, lang: crate::text::Lang) -> String {
    crate::text::fill(text, lang, &mut |name| context.named(name))
}
