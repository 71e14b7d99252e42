//! `flows/JSON.md` and the JSON say the same: every field that is given is described, every field
//! that is described is given, and its files of answers lead to a checklist.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use serde_json::Value as Json;
use std::collections::BTreeSet;
use xubao::{
    answers::{Answers, Entry, read_json, read_ron},
    export::{difference_json, plan_json, proof_json, questions_json, why_json},
    interview::{accept, walk},
    pack::Rulebook,
    plan::{self, Supposed},
    text::parse_day,
};

#[path = "json/packs.rs"]
mod packs;
#[path = "json/schema.rs"]
mod schema;

const PAGE: &str = include_str!("../flows/JSON.md");

/// Objects whose keys are ids, not fields.
const MAPS: &[&str] = &["figures", "answers", "sources"];

/// Fields that hold one of a few words.
const WORDS: &[&str] = &[
    "state",
    "demand",
    "whose",
    "exact",
    "weight",
    "open",
    "kind",
    "holds",
    "confidence",
    "compare",
];

fn answers(rules: &Rulebook, entries: Vec<Entry>) -> Answers {
    let today = parse_day("2026-11-23").expect("a day");
    let mut answers = Answers::default();
    for entry in entries {
        let question = rules
            .flow
            .questions
            .get(&entry.question)
            .expect("a question of the flow");
        let answer = accept::given(rules, question, &entry.given, today);
        answers.set(
            &entry.question,
            answer.unwrap_or_else(|e| panic!("{}: {e:?}", entry.question)),
        );
    }
    answers
}

fn plan_of(rules: &Rulebook, answers: &Answers) -> Json {
    plan_json(
        rules,
        &plan::build(rules, answers, parse_day("2026-11-23").expect("a day")),
    )
}

/// The answers of all people in `tests/personas`.
fn people(rules: &Rulebook) -> Vec<Answers> {
    let people = people::people(rules);
    people.into_iter().map(|person| person.answers).collect()
}

/// Their plans.
fn plans(rules: &Rulebook) -> Vec<Json> {
    let people = people(rules);
    people
        .iter()
        .map(|answers| plan_of(rules, answers))
        .collect()
}

/// What would be different if each of them were in the place of each other one, or a year older.
fn differences(rules: &Rulebook) -> Vec<Json> {
    let today = parse_day("2026-11-23").expect("a day");
    let people = people(rules);
    let mut all = Vec::new();
    for real in &people {
        for other in &people {
            let ids = rules.flow.questions.ids();
            let supposed = Supposed {
                answers: ids.map(|id| (id, other.get(id.0).cloned())).collect(),
                today: (real == other).then(|| today + chrono::Days::new(365)),
            };
            let what_if = plan::what_if(rules, real, today, &supposed);
            all.push(difference_json(rules, &what_if));
        }
    }
    all
}

/// All fields of a value as `tasks[].needs[].any`; a text in both languages is one field.
fn fields(value: &Json, path: &str, all: &mut BTreeSet<String>) {
    match value {
        Json::Object(object) => {
            let is_text =
                object.len() == 2 && object.contains_key("zh") && object.contains_key("en");
            for (key, inner) in object.iter().filter(|_| !is_text) {
                let key = if MAPS.contains(&path) { "*" } else { key };
                let path = if path.is_empty() {
                    key.to_owned()
                } else {
                    format!("{path}.{key}")
                };
                all.insert(path.clone());
                fields(inner, &path, all);
            }
        }
        Json::Array(list) => list
            .iter()
            .for_each(|one| fields(one, &format!("{path}[]"), all)),
        _ => {}
    }
}

/// The fields that the tables of a section describe.
fn described(section: &str) -> BTreeSet<String> {
    let (_, text) = PAGE.split_once(section).expect("the section");
    let text = text.split("\n## ").next().unwrap_or_default();
    let cell = |line: &str| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned());
    text.lines().filter_map(cell).collect()
}

/// The fields that are null somewhere.
fn nulls(value: &Json, path: &str, all: &mut BTreeSet<String>) {
    match value {
        Json::Object(object) => {
            for (key, inner) in object {
                let key = if MAPS.contains(&path) { "*" } else { key };
                let path = if path.is_empty() {
                    key.to_owned()
                } else {
                    format!("{path}.{key}")
                };
                nulls(inner, &path, all);
            }
        }
        Json::Array(list) => list
            .iter()
            .for_each(|one| nulls(one, &format!("{path}[]"), all)),
        Json::Null => {
            all.insert(path.to_owned());
        }
        _ => {}
    }
}

/// Every field of a section that is null somewhere is said to be so, or to be what another place says.
fn nulls_agree(given: &BTreeSet<String>, section: &str) {
    let (_, text) = PAGE.split_once(section).expect("the section");
    let text = text.split("\n## ").next().unwrap_or_default();
    for field in given {
        let row = text
            .lines()
            .find(|line| line.starts_with(&format!("| `{field}` |")));
        let kind = row
            .and_then(|row| row.split('|').nth(2))
            .unwrap_or_default();
        let told = kind.contains("null") || kind.contains("as the state says");
        assert!(told, "{field} may be null, and is described as {kind:?}");
    }
}

/// The values of the fields that hold one of a few words.
fn words<'j>(value: &'j Json, all: &mut BTreeSet<&'j str>) {
    match value {
        Json::Object(object) => {
            for (key, inner) in object {
                if WORDS.contains(&key.as_str()) {
                    all.extend(inner.as_str());
                }
                words(inner, all);
            }
        }
        Json::Array(list) => list.iter().for_each(|one| words(one, all)),
        _ => {}
    }
}

fn agree(given: &BTreeSet<String>, section: &str) {
    let described = described(section);
    let missing: Vec<_> = given.difference(&described).collect();
    assert!(missing.is_empty(), "given but not described: {missing:#?}");
    let stale: Vec<_> = described.difference(given).collect();
    assert!(stale.is_empty(), "described but never given: {stale:#?}");
}

/// The ids of sources that a value names, wherever it does.
fn named_sources<'j>(value: &'j Json, all: &mut BTreeSet<&'j str>) {
    match value {
        Json::Object(object) => {
            for (key, inner) in object {
                match key.as_str() {
                    "source" => all.extend(inner.as_str()),
                    "sources" => all.extend(
                        inner
                            .as_array()
                            .into_iter()
                            .flatten()
                            .filter_map(Json::as_str),
                    ),
                    _ => {}
                }
                named_sources(inner, all);
            }
        }
        Json::Array(list) => list.iter().for_each(|one| named_sources(one, all)),
        _ => {}
    }
}

#[test]
fn every_source_that_a_plan_names_is_given_and_no_other() {
    let rules = Rulebook::embedded();
    for plan in plans(&rules) {
        let mut named = BTreeSet::new();
        named_sources(&plan, &mut named);
        let given: BTreeSet<&str> = (plan["sources"].as_object())
            .expect("sources")
            .iter()
            .filter(|(_, source)| source["en"].is_string())
            .map(|(id, _)| id.as_str())
            .collect();
        assert_eq!(named, given);
    }
}

#[test]
fn every_field_of_a_plan_is_described() {
    let rules = Rulebook::embedded();
    let plans = plans(&rules);
    let mut given = BTreeSet::new();
    for plan in &plans {
        fields(plan, "", &mut given);
        assert_eq!(
            (&plan["format"], &plan["version"]),
            (&"xubao-plan".into(), &1.into())
        );
    }
    agree(&given, "\n## `xubao plan --format json`\n");
    let mut used = BTreeSet::new();
    plans.iter().for_each(|plan| words(plan, &mut used));
    let unnamed: Vec<_> = used
        .iter()
        .filter(|word| !PAGE.contains(&format!("`{word}`")))
        .collect();
    assert!(
        unnamed.is_empty(),
        "words that are not described: {unnamed:?}"
    );
}

#[test]
fn every_field_of_a_difference_is_described() {
    let rules = Rulebook::embedded();
    let mut given = BTreeSet::new();
    for difference in differences(&rules) {
        fields(&difference, "", &mut given);
        assert_eq!(
            (&difference["format"], &difference["version"]),
            (&"xubao-difference".into(), &1.into())
        );
    }
    agree(&given, "\n## `xubao what-if --format json`\n");
}

#[test]
fn every_field_of_a_why_is_described() {
    let rules = Rulebook::embedded();
    let today = parse_day("2026-11-23").expect("a day");
    let mut given = BTreeSet::new();
    for answers in people(&rules).iter().take(6) {
        for id in ["register", "check-medical-enrolled"] {
            let task = rules.flow.tasks.index(id).expect("a task");
            let mut why = why_json(&plan::why(&rules, answers, today, task));
            why["settled"] = proof_json(&[], &[], true);
            fields(&why, "", &mut given);
            assert_eq!(
                (&why["format"], &why["version"]),
                (&"xubao-why".into(), &1.into())
            );
        }
    }
    agree(&given, "\n## `xubao why --format json`\n");
}

#[test]
fn every_field_of_the_questions_is_described() {
    let rules = Rulebook::embedded();
    let questions = questions_json(&rules);
    assert_eq!(
        (&questions["format"], &questions["version"]),
        (&"xubao-questions".into(), &1.into())
    );
    let mut given = BTreeSet::new();
    fields(&questions, "", &mut given);
    agree(&given, "\n## `xubao questions --format json`\n");
    let mut used = BTreeSet::new();
    words(&questions, &mut used);
    let unnamed: Vec<_> = used
        .iter()
        .filter(|word| !PAGE.contains(&format!("`{word}`")) && **word != "roads")
        .collect();
    assert!(
        unnamed.is_empty(),
        "words that are not described: {unnamed:?}"
    );
}

#[test]
fn the_files_of_answers_on_the_page_lead_to_a_checklist() {
    let rules = Rulebook::embedded();
    let block = |fence: &str| {
        let (_, body) = PAGE.split_once(fence).expect("the example");
        body.split("\n```").next().expect("its text")
    };
    let json = answers(
        &rules,
        read_json(block("\n```json answers\n")).expect("JSON"),
    );
    let ron = answers(&rules, read_ron(block("\n```ron answers\n")).expect("RON"));
    assert_eq!(json, ron);
    let path = walk(&rules, &json, parse_day("2026-11-23").expect("a day"));
    assert!(path.complete(), "stops at {:?}", path.end);
    assert_eq!(
        path.questions.len(),
        json.len(),
        "answers that nobody asks for"
    );
}

#[test]
fn a_plan_is_a_file_of_answers() {
    let rules = Rulebook::embedded();
    for plan in plans(&rules) {
        let text = plan.to_string();
        let again = plan_of(
            &rules,
            &answers(&rules, read_json(&text).expect("a file of answers")),
        );
        assert_eq!(plan, again);
    }
}

#[test]
fn every_field_that_may_be_null_is_said_to_be_so() {
    let rules = Rulebook::embedded();
    let mut given = BTreeSet::new();
    let plans = plans(&rules);
    plans.iter().for_each(|plan| nulls(plan, "", &mut given));
    assert!(given.contains("entitlements[].amount"), "{given:?}");
    nulls_agree(&given, "\n## `xubao plan --format json`\n");
}

/// What the text shows by the month, programs are given by the month.
#[test]
fn costs_by_the_month_are_given_by_the_month() {
    let rules = Rulebook::embedded();
    let (mut paid, mut got) = (0, 0);
    for plan in plans(&rules) {
        for line in plan["entitlements"].as_array().expect("a list") {
            let monthly = &line["monthly"];
            match monthly["side"].as_str() {
                Some("pays") => paid += 1,
                Some("gets") => got += 1,
                other => {
                    assert!(other.is_none() && monthly.is_null(), "{monthly}");
                    continue;
                }
            }
            if let (Some(amount), Some(months), Some(all)) = (
                monthly["amount"].as_str(),
                monthly["months"].as_str(),
                line["amount"].as_str(),
            ) {
                let number = |text: &str| text.parse::<rust_decimal::Decimal>().expect("a number");
                // the figure may rise on the way, never fall by half
                let flat = number(amount) * number(months);
                assert!(number(all) * rust_decimal::Decimal::TWO >= flat, "{line}");
            }
        }
    }
    assert!(paid > 5 && got > 5, "{paid} {got}");
}
