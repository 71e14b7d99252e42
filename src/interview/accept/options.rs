//! Options and places: found by number, id, label or pinyin, and said in words again.
//!
//! Must not know numbers or dates.

use super::{Refused, half_width, say};
use crate::{
    answers::Answer,
    flow::{Choice, Kind, Question},
    pack::Rulebook,
};

pub(super) fn choose<'o>(options: &'o [Choice], text: &str) -> Result<&'o str, Refused> {
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

pub(super) fn in_order(options: &[Choice], picked: &[String]) -> Vec<String> {
    let picked = |option: &&Choice| picked.iter().any(|id| id == option.id.0);
    options
        .iter()
        .filter(picked)
        .map(|option| option.id.0.to_owned())
        .collect()
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
                || half_width(place.title.zh).contains(text)
                || place.title.en.to_lowercase().contains(text)
                || place.province.zh.contains(text)
                || place.province.en.to_lowercase().contains(text)
                || place.pinyin.0.contains(text)
                || place.code.0.starts_with(text)
        })
        .collect()
}

pub(super) fn place<'r>(rules: &'r Rulebook, text: &str) -> Result<&'r str, Refused> {
    let found = places(rules, text);
    let lower = text.to_lowercase();
    // 成都市 is 成都, not one of its parts
    let bare = text.strip_suffix('市').unwrap_or(text);
    let called = |place: &&&crate::pack::Place| {
        half_width(place.title.zh) == bare
            || place.title.en.to_lowercase() == lower
            || place.code.0 == text
    };
    let mut spelt = found.iter().filter(|place| place.pinyin.0 == lower);
    let exact = found
        .iter()
        .find(called)
        .or(match (spelt.next(), spelt.next()) {
            (Some(one), None) => Some(one),
            _ => None,
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
