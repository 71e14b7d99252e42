//! What a counselor types to find cases, understood: codes, places, stages, limits.
//!
//! Must not look for anything itself.

use crate::{
    cases::{self, Search},
    pack::Rulebook,
    text::ui::cases::AT_LIST,
    tui::roster::{Order, Wanted},
};
use chrono::{Days, NaiveDate};

/// The most places that a word can mean.
const MOST_PLACES: usize = 40;

/// The search that was typed.
pub(super) fn search(wanted: &Wanted, rules: &Rulebook, today: NaiveDate) -> Search {
    let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut search = Search {
        order: match wanted.order {
            Order::Touched => cases::Order::Touched,
            Order::Deadline => cases::Order::Deadline,
            Order::Code => cases::Order::Code,
        },
        skip: cut(wanted.skip),
        most: cut(wanted.most),
        ..Search::default()
    };
    for word in crate::interview::accept::half_width(&wanted.text).split_whitespace() {
        word_of(word, rules, today, &mut search);
    }
    search
}

fn word_of(word: &str, rules: &Rulebook, today: NaiveDate, search: &mut Search) {
    if let Some(until) = limit(word, today) {
        search.until = Some(until);
        return;
    }
    let lower = word.to_lowercase();
    let names = |zh: &str, en: &str| {
        zh.contains(word) || (word.is_ascii() && en.to_lowercase().starts_with(&lower))
    };
    let of_digits = word.chars().any(|c| c.is_ascii_digit());
    // a code in the making may be any letters and digits; a name has no digits
    if !of_digits {
        if names(AT_LIST.zh, AT_LIST.en) {
            search.stage = Some(None);
            return;
        }
        let mut stages = rules.flow.header.stages.iter();
        if let Some((id, _)) = stages.find(|(_, title)| names(title.zh, title.en)) {
            search.stage = Some(Some(id.0.to_owned()));
            return;
        }
        let places = rules.places.iter();
        let found = places.filter(|place| names(place.title.zh, place.title.en));
        let codes: Vec<String> = found.map(|place| place.code.0.to_owned()).collect();
        if !codes.is_empty() {
            search.cities = codes;
            search.cities.truncate(MOST_PLACES);
            return;
        }
    }
    search.code.push_str(word);
    if !word.is_ascii() {
        search.code = "-none-".to_owned(); // no code is so: nothing is found
    }
}

/// `14d`, `14天` or a day: up to when.
fn limit(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(day) = crate::text::parse_day(word) {
        return Some(day);
    }
    let lower = word.to_lowercase();
    let days = lower
        .strip_suffix('d')
        .or_else(|| lower.strip_suffix(super::say::DAY_SIGN))?;
    today.checked_add_days(Days::new(days.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::parse_day;

    fn typed(text: &str) -> Search {
        let rules = Rulebook::embedded();
        let wanted = Wanted {
            text: text.to_owned(),
            most: 9,
            ..Wanted::default()
        };
        search(&wanted, &rules, parse_day("2026-11-23").expect("a day"))
    }

    #[test]
    fn words_mean_codes_places_stages_or_limits() {
        assert_eq!(typed("k7mx-3").code, "k7mx-3");
        assert_eq!(typed("7").code, "7");
        for name in ["成都", "成", "Chengdu", "chengd"] {
            assert!(typed(name).cities.contains(&"510100".to_owned()), "{name}");
            assert_eq!(typed(name).code, "", "{name}");
        }
        assert_eq!(typed("清单").stage, Some(None));
        assert_eq!(typed("checklist").stage, Some(None));
        assert_eq!(typed("离职").stage, Some(Some("resignation".to_owned())));
        let in_two_weeks = parse_day("2026-12-07");
        for text in ["14d", "14D", "14天", "１４天", "2026-12-07"] {
            assert_eq!(typed(text).until, in_two_weeks, "{text}");
        }
        // letters that begin no name begin a code
        assert_eq!(typed("qx").code, "qx");
        // several words narrow together
        let both = typed(" 成都  14天 ");
        assert!(!both.cities.is_empty() && both.until.is_some());
    }

    #[test]
    fn what_means_nothing_finds_nothing() {
        for text in ["没有这个地方", "成都武侯祠东街", "é"] {
            let search = typed(text);
            assert!(
                !search.code.is_empty() && search.cities.is_empty(),
                "{text}"
            );
        }
    }
}
