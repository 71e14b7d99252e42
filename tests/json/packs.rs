//! The JSON of `xubao packs` and the page say the same, on a small city with every kind of value.

#[path = "../packs/small.rs"]
mod small;

use super::{PAGE, agree, fields, nulls, nulls_agree, words};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use xubao::{
    export::packs::{due_json, figure_json, pack_json, packs_json},
    pack::{Named, Rulebook},
    text::parse_day,
};

fn rules() -> Rulebook {
    Rulebook::load(&small::files(small::CITY)).expect("the small city has no mistakes")
}

fn day(text: &str) -> chrono::NaiveDate {
    parse_day(text).expect("a day")
}

fn city(rules: &Rulebook) -> Named {
    rules.called("chengdu")[0]
}

/// All that can be said of figures of the city.
fn figures(rules: &Rulebook) -> Vec<Json> {
    let ids = rules.figures.ids();
    ids.map(|id| figure_json(rules, city(rules), id, day("2026-11-23")))
        .collect()
}

fn given<'j>(all: impl IntoIterator<Item = &'j Json>) -> BTreeSet<String> {
    let mut given = BTreeSet::new();
    all.into_iter()
        .for_each(|json| fields(json, "", &mut given));
    given
}

fn named(json: &Json, format: &str) {
    assert_eq!(
        (&json["format"], &json["version"]),
        (&format.into(), &1.into())
    );
}

#[test]
fn every_field_of_the_list_is_described() {
    let packs = packs_json(&rules(), day("2026-11-23"));
    named(&packs, "xubao-packs");
    agree(&given([&packs]), "\n## `xubao packs --format json`\n");
    let counts = &packs["provinces"][0]["places"][0]["figures"];
    assert_eq!(counts["declared"], 15);
    let sum = ["known", "disputed", "unknown"].map(|name| counts[name].as_u64().expect("a number"));
    assert_eq!(sum.iter().sum::<u64>(), 15);
    assert_eq!(
        (&counts["confirm"], &counts["carried"]),
        (&1.into(), &1.into())
    );
    assert_eq!(
        (&counts["past_review"], &counts["disputed"]),
        (&1.into(), &1.into())
    );
    assert_eq!(counts["unknown"], 1);
}

#[test]
fn every_field_of_a_figure_is_described() {
    let rules = rules();
    let figures = figures(&rules);
    figures.iter().for_each(|json| named(json, "xubao-figure"));
    // what is told by several has the fields of a value and of its source
    let inner =
        |field: &String| !field.contains(".candidates[].") || field.matches('.').count() == 3;
    let given = given(&figures).into_iter().filter(inner).collect();
    agree(
        &given,
        "\n## `xubao packs show PLACE FIGURE --format json`\n",
    );
    let mut used = BTreeSet::new();
    figures.iter().for_each(|json| words(json, &mut used));
    let extra = figures.iter().flat_map(|json| {
        let values = json["values"].as_array().into_iter().flatten();
        values.filter_map(|value| value["value"]["late"].as_str())
    });
    used.extend(extra);
    for figure in &figures {
        used.extend(figure["figure"]["unit"].as_str());
    }
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
fn every_field_of_a_place_is_described() {
    let rules = rules();
    let pack = pack_json(&rules, city(&rules), day("2026-11-23"));
    named(&pack, "xubao-pack");
    let prefix = ["figures[].", "count."];
    let own = |field: &String| !prefix.iter().any(|prefix| field.starts_with(prefix));
    let mut given: BTreeSet<String> = given([&pack]).into_iter().filter(own).collect();
    given.extend(["count.*", "figures[]...", "figures[].value"].map(str::to_owned));
    agree(&given, "\n## `xubao packs show PLACE --format json`\n");
    // the figures are those of the section of one figure, and the counts those of the list
    for figure in pack["figures"].as_array().expect("a list") {
        let id = rules
            .named(None, figure["id"].as_str().expect("an id"))
            .expect("a figure");
        let alone = figure_json(&rules, city(&rules), id, day("2026-11-23"));
        let values = alone["values"].as_array().expect("a list");
        let held = values.iter().find(|value| value["holds"] == true);
        assert_eq!(figure["value"], held.cloned().unwrap_or_default());
        let mut figure = figure.clone();
        figure.as_object_mut().expect("an object").remove("value");
        assert_eq!(figure, alone["figure"]);
    }
    let list = packs_json(&rules, day("2026-11-23"));
    assert_eq!(pack["count"], list["provinces"][0]["places"][0]["figures"]);
}

#[test]
fn every_field_of_what_is_due_is_described() {
    let rules = rules();
    let due = due_json(&rules, day("2026-11-23"), day("2028-01-01"));
    named(&due, "xubao-due");
    agree(&given([&due]), "\n## `xubao packs due --format json`\n");
    let of = |figure: &str| -> Vec<(String, String)> {
        let all = due["due"].as_array().expect("a list").iter();
        let own = all.filter(|one| one["figure"] == figure);
        own.map(|one| (one["day"].to_string(), one["why"].to_string()))
            .collect()
    };
    let pair = |day: &str, why: &str| (format!("\"{day}\""), format!("\"{why}\""));
    // the value of 2025 has been followed; the one of 2026 is to be looked at, and its rule ends
    assert_eq!(
        of("wage"),
        [pair("2027-01-01", "review"), pair("2027-12-31", "expires")]
    );
    assert_eq!(of("window"), [pair("2026-12-31", "ends")]);
    assert_eq!(of("pay"), [pair("2026-10-31", "review")]);
    let first = &due["due"][0];
    assert_eq!(first["figure"], "pay");
    let line = small::CITY
        .lines()
        .position(|line| line.contains("review_by: \"2026-10-31\""));
    let at = format!("regions/city.ron:{}", line.expect("the line") + 1);
    assert_eq!(first["at"], at);
}

/// In the cities too, where most is not known.
#[test]
fn every_field_of_a_figure_that_may_be_null_is_said_to_be_so() {
    let rules = Rulebook::embedded();
    let mut given = BTreeSet::new();
    for place in ["chengdu", "wuhan", "shenzhen"] {
        for id in rules.figures.ids() {
            let json = figure_json(&rules, rules.called(place)[0], id, day("2026-11-23"));
            nulls(&json, "", &mut given);
        }
    }
    let wait = "values[].value.rows[].wait";
    assert!(given.contains(wait), "{given:?}");
    let inner = |field: &String| !field.contains(".candidates[].");
    let given = given.into_iter().filter(inner).collect();
    nulls_agree(
        &given,
        "\n## `xubao packs show PLACE FIGURE --format json`\n",
    );
}
