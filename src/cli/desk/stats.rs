//! `xubao desk stats`: how many cases there are, by stage, city, road and limit; small numbers are
//! not told, as they might show a person.
//!
//! Must not tell anything of a single case.

use super::{super::case::stage, cases, options, print};
use crate::{
    cases::{Head, Search, Store},
    cli::Failure,
    flow::Kind,
    pack::Rulebook,
    text::{Lang, pad, printable, ui::roster as say, width},
};
use chrono::NaiveDate;
use serde_json::json;
use std::collections::BTreeMap;

/// A part of the table: its id and title, and the counts by what is counted.
struct Part {
    id: &'static str,
    title: &'static str,
    /// `None` for a number that is not told.
    counts: Vec<(String, Option<u64>)>,
}

pub(super) fn run(
    asked: &options::Stats,
    mut store: Box<dyn Store>,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let search = Search {
        most: u32::MAX,
        ..Search::default()
    };
    let place = store.place();
    let heads = store.list(&search);
    let heads = heads.map_err(|trouble| cases::unreadable(&place, &trouble, lang))?;
    let least = u64::from(asked.least);
    let parts = parts(&heads, rules, today, least, lang);
    let all = heads.len() as u64;
    let all = (all == 0 || all >= least).then_some(all);
    if asked.printed.format == options::Format::Json {
        let mut whole =
            json!({ "format": "xubao-stats", "version": 1, "least": least, "cases": all });
        for part in &parts {
            let counts = part
                .counts
                .iter()
                .map(|(what, count)| json!({ "what": what, "cases": count }));
            whole[part.id] = counts.collect();
        }
        return print(&format!("{whole:#}\n"), lang);
    }
    let told = |count: Option<u64>| count.map_or(format!("<{least}"), |count| count.to_string());
    let mut text = format!("{}\n", say::STATS_ALL.get(lang).replace("{n}", &told(all)));
    for part in &parts {
        text.push_str(&format!("\n{}\n", part.title));
        let names = part.counts.iter().map(|(what, _)| width(what));
        let widest = names.max().unwrap_or_default();
        for (what, count) in &part.counts {
            let what = printable(what);
            text.push_str(&format!("  {}  {:>8}\n", pad(&what, widest), told(*count)));
        }
    }
    text.push_str(&format!(
        "\n{}\n",
        say::STATS_SMALL
            .get(lang)
            .replace("{n}", &least.to_string())
    ));
    print(&text, lang)
}

fn parts(heads: &[Head], rules: &Rulebook, today: NaiveDate, least: u64, lang: Lang) -> Vec<Part> {
    let place = |code: &str| {
        let place = rules.places.iter().find(|place| place.code.0 == code);
        place.map_or(code, |place| place.title.get(lang)).to_owned()
    };
    let road = |id: &str| {
        let roads = rules
            .flow
            .questions
            .iter()
            .find_map(|(_, question)| match &question.kind {
                Kind::Road(roads) => Some(roads),
                _ => None,
            });
        let mut roads = roads.into_iter().flatten();
        let found = roads.find(|road| road.id.0 == id);
        found.map_or(id, |road| road.label.get(lang)).to_owned()
    };
    let none = || say::STATS_NONE.get(lang).to_owned();
    let limit = |head: &Head| {
        let days = head.index.deadline.map(|day| (day - today).num_days());
        let words = match days {
            None => say::STATS_NONE,
            Some(..0) => say::STATS_LATE,
            Some(0..=7) => say::STATS_WEEK,
            Some(8..=30) => say::STATS_MONTH,
            Some(_) => say::STATS_LATER,
        };
        words.get(lang).to_owned()
    };
    let count = |id, title: crate::text::Text, of: &dyn Fn(&Head) -> String| {
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for head in heads {
            *counts.entry(of(head)).or_default() += 1;
        }
        Part {
            id,
            title: title.get(lang),
            counts: suppressed(counts, least),
        }
    };
    vec![
        count("stage", say::COLUMN_STAGE, &|head| {
            stage(head.index.stage.as_deref(), rules, lang)
        }),
        count("city", say::COLUMN_PLACE, &|head| {
            head.index.city.as_deref().map_or_else(none, place)
        }),
        count("road", say::STATS_ROAD, &|head| {
            head.index.road.as_deref().map_or_else(none, road)
        }),
        count("deadline", say::COLUMN_DEADLINE, &limit),
    ]
}

/// The counts, the largest first; those below `least` are not told. Where that is only one, the
/// next smallest is not told either: it could be worked out from the sum.
fn suppressed(counts: BTreeMap<String, u64>, least: u64) -> Vec<(String, Option<u64>)> {
    let mut counts: Vec<(String, u64)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let told = counts
        .iter()
        .take_while(|(_, count)| *count >= least)
        .count();
    let told = if told + 1 == counts.len() {
        told.saturating_sub(1)
    } else {
        told
    };
    let cells = counts.into_iter().enumerate();
    cells
        .map(|(at, (what, count))| (what, (at < told).then_some(count)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_number_cannot_be_worked_out() {
        let counts = |pairs: &[(&str, u64)]| {
            let pairs = pairs
                .iter()
                .map(|(what, count)| ((*what).to_owned(), *count));
            let told = suppressed(pairs.collect(), 5);
            told.into_iter().map(|(_, count)| count).collect::<Vec<_>>()
        };
        assert_eq!(
            counts(&[("a", 9), ("b", 7), ("c", 5)]),
            [Some(9), Some(7), Some(5)]
        );
        assert_eq!(
            counts(&[("a", 9), ("b", 7), ("c", 3), ("d", 1)]),
            [Some(9), Some(7), None, None]
        );
        assert_eq!(
            counts(&[("a", 9), ("b", 7), ("c", 3)]),
            [Some(9), None, None]
        );
        assert_eq!(counts(&[("a", 3)]), [None]);
        assert_eq!(counts(&[]), []);
    }
}
