//! What was typed, or stood in a file, as an answer: every reasonable form is taken, and a message
//! for each way to be wrong.
//!
//! Must not know where the text came from.

mod options;
mod values;

pub use options::{in_words, places};
pub use values::{against, bounds, bounds_beside};

use options::{choose, in_order, place};
use values::{day, in_days, money, month, whole, within};

use super::Context;
use crate::{
    answers::{Answer, Given, UNSURE},
    flow::{Choice, Kind, Question},
    pack::Rulebook,
    text::{Month, Text, Value},
};
use chrono::NaiveDate;

/// Why a text is not an answer. One cause, one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The cause, for programs and tests: `empty`, `not-a-day`, `too-early`, …
    pub code: &'static str,
    /// What to do, with places for `values`.
    pub text: Text,
    /// The bounds the sentence names.
    pub values: Vec<(&'static str, Value)>,
    /// The option "none of these", as the question calls it.
    pub none: Option<Text>,
}

impl Refused {
    /// The code of an answer that is taken, but should be looked at again.
    pub const DOUBT: &'static str = "doubt";

    pub(super) fn new(code: &'static str, text: Text) -> Self {
        Self {
            code,
            text,
            values: Vec::new(),
            none: None,
        }
    }

    /// The sentence.
    #[must_use]
    pub fn get(&self, lang: crate::text::Lang) -> String {
        if let Some(none) = self.none {
            return self.text.get(lang).replace("{none}", none.get(lang));
        }
        crate::text::fill(self.text, lang, &mut |name| {
            self.values
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| *value)
        })
    }
}

use crate::text::ui::refused as say;

/// Full-width digits, letters and marks as their half-width twins (Unicode block FF00), trimmed, and
/// without what is not seen: it comes along when something is copied from elsewhere.
#[must_use]
pub fn half_width(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_whitespace() || !crate::text::is_sly(*c))
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
        let none = match &question.kind {
            Kind::Many { none, .. } => Some(*none),
            _ => None,
        };
        return Err(Refused {
            none,
            ..Refused::new("empty", empty(&question.kind))
        });
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
            let is_none = ["none", "无", "没有", "都没有", "0", "[]"].contains(&lower.as_str())
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
            let number = whole(&digits)?;
            within(number, *min, *max)?;
            Ok(Answer::Whole(number))
        }
        Kind::Money { min, max } => money(&text, *min, *max).map(Answer::Money),
        Kind::Day { .. } => {
            let day = day(&text)?;
            in_days(&question.kind, day, day, today, Value::Day)?;
            Ok(Answer::Day(day))
        }
        Kind::Month { .. } => {
            let month = month(&text)?;
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
                Err(Refused::new("not-an-option", say::NO_SUCH_OPTION))
            }
        }
        (Kind::One(_) | Kind::Road(_), Given::Word(_)) => {
            Err(Refused::new("not-an-option", say::NO_SUCH_OPTION))
        }
        // a place may be named, as when it is typed; half a code is a slip
        (Kind::Place, Given::Word(text)) => {
            let code = rules.places.iter().find(|place| place.code.0 == text);
            match code.map(|place| place.code.0) {
                None if !text.starts_with(|c: char| c.is_ascii_digit()) => {
                    place(rules, &half_width(text))
                }
                code => code.ok_or_else(|| Refused::new("no-such-place", say::NO_SUCH_PLACE)),
            }
            .map(|code| Answer::One(code.to_owned()))
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

/// The names a text may use in braces right now, for faces that show question texts.
pub fn filled(context: &mut Context<'_>, text: Text, lang: crate::text::Lang) -> String {
    crate::text::fill(text, lang, &mut |name| context.named(name))
}
