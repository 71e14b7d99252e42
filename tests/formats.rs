//! The same checklist in all its forms says the same: each form is read back by a reader that knows
//! nothing of how it was written, and held against the JSON, fact by fact, and against the others.

#[path = "formats/events.rs"]
mod events;
#[path = "formats/facts.rs"]
mod facts;
#[path = "formats/hostile.rs"]
mod hostile;
#[path = "formats/page.rs"]
mod page;
#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;
#[path = "formats/printed.rs"]
mod printed;
#[path = "formats/read.rs"]
mod read;

use facts::{Fact, Kind, facts, missing};
use people::{Person, people};
use read::{Reading, html, markdown, text};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use xubao::{
    answers::CaseCode,
    export::{Format, Wanted, take_away},
    pack::Rulebook,
    text::Lang,
};

fn bytes(rules: &Rulebook, person: &Person, format: Format, langs: &[Lang]) -> Vec<u8> {
    let case = CaseCode::from_chance(7);
    let wanted = Wanted {
        langs,
        case: Some(case),
    };
    take_away(format, rules, &person.plan, wanted).expect("glyphs for all")
}

fn written(rules: &Rulebook, person: &Person, format: Format, langs: &[Lang]) -> String {
    String::from_utf8(bytes(rules, person, format, langs)).expect("UTF-8")
}

/// The readable forms of a checklist in one language. Another form joins by a line here and a reader.
fn readings(rules: &Rulebook, person: &Person, lang: Lang) -> Vec<Reading> {
    let of = |format| written(rules, person, format, &[lang]);
    let (marked, pictures) = markdown(&of(Format::Markdown));
    vec![
        text(&of(Format::Text), &pictures, &marked.colophon),
        html(&of(Format::Html), lang),
        marked,
        printed::pdf(&bytes(rules, person, Format::Pdf, &[lang])),
    ]
}

fn json(rules: &Rulebook, person: &Person) -> Json {
    serde_json::from_str(&written(rules, person, Format::Json, &[Lang::Zh])).expect("JSON")
}

#[test]
fn every_form_says_all_that_the_json_says() {
    let rules = Rulebook::embedded();
    let mut used = BTreeSet::new();
    for person in people(&rules) {
        let json = json(&rules, &person);
        for lang in [Lang::Zh, Lang::En] {
            let facts = facts(&json, lang);
            used.extend(facts.iter().map(|fact| fact.kind));
            for reading in readings(&rules, &person, lang) {
                let lost = missing(&reading, &facts, &Kind::ALL);
                assert!(
                    lost.is_empty(),
                    "{} {lang:?} {}: {lost:#?}",
                    person.name,
                    reading.name
                );
            }
        }
    }
    assert_eq!(used, Kind::ALL.into(), "kinds of facts that somebody has");
}

#[test]
fn every_form_says_the_same_words() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        for lang in [Lang::Zh, Lang::En] {
            let readings = readings(&rules, &person, lang);
            let (first, others) = readings.split_first().expect("forms");
            for other in others {
                let who = format!(
                    "{} {lang:?}: {} and {}",
                    person.name, first.name, other.name
                );
                assert_eq!(first.head, other.head, "{who}");
                assert_eq!(first.colophon, other.colophon, "{who}");
                assert!(other.parts.len() >= first.parts.len(), "{who}");
                for (i, (title, words)) in first.parts.iter().enumerate() {
                    let (of, same) = &other.parts[i];
                    assert_eq!(title, of, "{who}");
                    let (words, same) = (read::bare(words), read::bare(same));
                    assert!(words == same, "{who}, {title}: {}", differ(&words, &same));
                }
            }
            // the list of sources stands in those that can be clicked
            let [_, page, marked, _] = &readings[..] else {
                panic!("four forms")
            };
            assert_eq!(page.parts.len(), marked.parts.len());
            let (a, b) = (
                page.parts.last().expect("sources"),
                marked.parts.last().expect("sources"),
            );
            let bare = |part: &(String, String)| read::bare(&part.1).replace("https://", "");
            assert!(
                bare(a) == bare(b),
                "{}: {}",
                a.0,
                differ(&bare(a), &bare(b))
            );
        }
    }
}

/// Where two texts part.
fn differ(a: &str, b: &str) -> String {
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let tail = |text: &str| -> String {
        text.chars()
            .skip(same.saturating_sub(30))
            .take(110)
            .collect()
    };
    format!("\n{}\n{}", tail(a), tail(b))
}

#[test]
fn both_languages_in_one_file_are_what_each_is_alone() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        for langs in [[Lang::Zh, Lang::En], [Lang::En, Lang::Zh]] {
            let both = written(&rules, &person, Format::Html, &langs);
            for lang in langs {
                let alone = html(&written(&rules, &person, Format::Html, &[lang]), lang);
                assert!(html(&both, lang) == alone, "{} {lang:?}", person.name);
            }
        }
    }
}

/// The readers and the comparison are no use if something could be dropped behind their back.
#[test]
fn a_fact_that_is_dropped_is_missed() {
    let rules = Rulebook::embedded();
    let chosen = [
        "beijing_laid_off_after_six_years",
        "does_not_know",
        "certificate_refused",
    ];
    let mut dropped = BTreeSet::new();
    for person in people(&rules)
        .iter()
        .filter(|one| chosen.contains(&one.name.as_str()))
    {
        let json = json(&rules, person);
        for lang in [Lang::Zh, Lang::En] {
            let facts = facts(&json, lang);
            for reading in readings(&rules, person, lang) {
                for fact in &facts {
                    let poorer = without(&reading, fact);
                    let who = (&reading.name, fact);
                    assert!(
                        !missing(&poorer, &facts, &[fact.kind]).is_empty(),
                        "{who:?}"
                    );
                    dropped.insert(fact.kind);
                }
            }
        }
    }
    assert_eq!(dropped, Kind::ALL.into());
}

/// A reading from which the first place that says a fact is taken.
fn without(reading: &Reading, fact: &Fact) -> Reading {
    let mut poorer = reading.clone();
    poorer.parts[fact.part].1 = facts::said(reading, fact).replacen(&fact.words, "", 1);
    poorer
}

/// Nothing is a date or an amount in one form only.
#[test]
fn dates_and_amounts_are_read_back() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        let json = json(&rules, &person);
        for lang in [Lang::Zh, Lang::En] {
            let due = facts::dates(&json, lang);
            let owed = facts::amounts(&json);
            for reading in readings(&rules, &person, lang) {
                let who = format!("{} {lang:?} {}", person.name, reading.name);
                let found = read::dates(&reading.parts[read::CALENDAR].1, lang);
                assert_eq!(found, due, "{who}");
                let found = read::amounts(&reading.parts[read::MONEY].1, lang);
                let lost: Vec<_> = owed.difference(&found).collect();
                assert!(lost.is_empty(), "{who}: {lost:?} not in {found:?}");
            }
        }
    }
}

#[test]
fn the_calendar_names_the_tasks_documents_days_and_sums_that_the_json_names() {
    let rules = Rulebook::embedded();
    let mut sums = 0;
    for person in people(&rules) {
        let json = json(&rules, &person);
        for lang in [Lang::Zh, Lang::En] {
            let who = format!("{} {lang:?}", person.name);
            let calendar = written(&rules, &person, Format::Ics, &[lang]);
            let events = events::Events::of(&calendar);
            let facts = facts(&json, lang);
            let tasks = events.tasks();
            let wanted = events::of_kind(&facts, Kind::Task);
            let wanted = wanted
                .iter()
                .map(|task| task.trim_start_matches(read::TASK));
            let wanted: Vec<&str> = wanted.take(facts::needed(&json)).collect();
            assert_eq!(tasks, wanted, "{who}");
            assert_eq!(
                events.bring(lang),
                events::of_kind(&facts, Kind::Bring),
                "{who}"
            );
            let days = events.days();
            let wanted = facts::days(&json, lang);
            assert_eq!(days.len(), wanted.len(), "{who}");
            for (day, title) in &wanted {
                let mut named = days.iter().filter(|one| one.0 == *day);
                assert!(
                    named.any(|one| one.1.ends_with(title)),
                    "{who}: {day} {title}"
                );
            }
            let found = events.amounts(lang);
            let wanted = facts::published(&json);
            let lost: Vec<_> = wanted.difference(&found).collect();
            assert!(lost.is_empty(), "{who}: {lost:?} not in {found:?}");
            let text = read::amounts(
                &read::tight(&written(&rules, &person, Format::Text, &[lang])),
                lang,
            );
            let odd: Vec<_> = found.difference(&text).collect();
            assert!(odd.is_empty(), "{who}: {odd:?} only in the calendar");
            sums += wanted.len();
        }
    }
    assert!(sums > 50, "only {sums} sums");
}
