//! Packs that are broken, each in one way, and what is said of it; the packs in the binary as a whole.
//!
//! The broken ones are small flows as text; must not depend on any real figure.

#[path = "packs/embedded.rs"]
mod embedded;
#[path = "packs/layers.rs"]
mod layers;
#[path = "packs/money.rs"]
mod money;
#[path = "packs/small.rs"]
mod small;

use small::{CITY, files};
use xubao::{
    flow::Finding,
    pack::{Known, Rulebook},
    text::{Lang, parse_day},
};

fn findings(city: &str) -> Vec<Finding> {
    Rulebook::read(&files(city)).1
}

fn shown(findings: &[Finding], lang: Lang) -> String {
    findings
        .iter()
        .map(|finding| finding.render(lang))
        .collect()
}

/// The city's file with one piece changed.
fn changed(from: &str, to: &str) -> String {
    assert_eq!(CITY.matches(from).count(), 1, "{from}");
    CITY.replace(from, to)
}

/// Where `|` stands in the only piece like this: offset, line and column.
fn place(city: &str, piece: &str) -> (usize, usize) {
    let mark = piece.find('|').expect("a mark");
    let piece = piece.replace('|', "");
    assert_eq!(city.matches(&piece).count(), 1, "{piece}");
    let before = &city[..city.find(&piece).expect("the piece") + mark];
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    (before.matches('\n').count() + 1, column)
}

/// With `from` changed to `to` in the city's file, one mistake is told: `code`, where `|` stands in
/// `piece`; with its place, and a sentence in both languages. Gives it in English.
fn refused(from: &str, to: &str, code: &str, piece: &str) -> String {
    let city = changed(from, to);
    let findings = findings(&city);
    let told = shown(&findings, Lang::En);
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [code], "{told}");
    let (line, column) = place(&city, piece);
    for (lang, stop) in [(Lang::Zh, '。'), (Lang::En, '.')] {
        let shown = findings[0].render(lang);
        let first = shown.lines().next().expect("a line");
        assert!(
            first.starts_with(&format!("regions/city.ron:{line}:{column}: ")),
            "{line}:{column}: {shown}"
        );
        assert!(first.ends_with(&format!("{stop} [{code}]")), "{shown}");
        assert!(findings[0].is_error());
    }
    told
}

#[test]
fn the_small_city_has_no_mistake() {
    let told = shown(&findings(CITY), Lang::En);
    assert!(told.is_empty(), "{told}");
}

#[test]
fn a_gap_in_dates() {
    let city = "from: \"2026-01-01\", seen: \"2026-11-01\", review_by: \"2027-01-01\", expires";
    let told = refused(
        city,
        &city.replacen("2026-01-01", "2026-01-02", 1),
        "gap-between-values",
        "\"|2026-01-02",
    );
    assert!(told.contains("write Unknown"), "{told}");
}

#[test]
fn an_overlap_of_dates() {
    refused(
        "to: \"2025-12-31\", published",
        "to: \"2026-01-31\", published",
        "overlapping-values",
        "from: \"|2026-01-01\", seen: \"2026-11-01\", review_by: \"2027-01-01\", expires",
    );
}

#[test]
fn dates_in_the_wrong_order() {
    refused(
        "from: \"2025-01-01\", to: \"2025-12-31\",",
        "from: \"2026-02-01\",",
        "values-out-of-order",
        "from: \"|2026-01-01\", seen: \"2026-11-01\", review_by: \"2027-01-01\", expires",
    );
}

#[test]
fn a_value_without_source() {
    refused(
        "value: Money(\"5000.00\"), source: \"city-2\", ",
        "value: Money(\"5000.00\"), ",
        "missing-field",
        "|(from: \"2020-01-01\"",
    );
}

#[test]
fn a_value_with_an_unknown_source() {
    let told = refused(
        "Money(\"5000.00\"), source: \"city-2\"",
        "Money(\"5000.00\"), source: \"city-3\"",
        "unknown-id",
        "\"|city-3",
    );
    assert!(told.contains("did you mean \"city-1\"?"), "{told}");
}

#[test]
fn a_value_that_nobody_says_to_have_seen() {
    refused(
        "from: \"2020-01-01\", seen: \"2026-11-01\"",
        "from: \"2020-01-01\"",
        "no-provenance",
        "\"|2020-01-01",
    );
}

#[test]
fn a_value_that_nobody_is_to_look_at_again() {
    refused(
        ", review_by: \"2027-01-02\"",
        "",
        "no-provenance",
        "\"|2020-01-01",
    );
}

#[test]
fn a_value_without_confidence() {
    refused(
        "source: \"city-2\", confidence: Press",
        "source: \"city-2\"",
        "missing-field",
        "|(from: \"2020-01-01\"",
    );
}

#[test]
fn hearsay_as_a_value() {
    let told = refused(
        "source: \"city-2\", confidence: Press",
        "source: \"city-2\", confidence: Blog",
        "unconfirmed-value",
        "\"|2020-01-01",
    );
    assert!(told.contains("put it into `hint`"), "{told}");
}

#[test]
fn hearsay_under_a_better_name() {
    refused(
        "source: \"city-2\", confidence: Press)]",
        "source: \"talk\", confidence: Press)]",
        "unconfirmed-value",
        "\"|2020-01-01",
    );
}

#[test]
fn a_ladder_with_a_hole() {
    refused(
        "(from: \"12\", to: \"36\"",
        "(from: \"13\", to: \"36\"",
        "ladder-hole",
        "from: \"|13\"",
    );
}

#[test]
fn a_ladder_with_rows_that_overlap() {
    refused(
        "(from: \"12\", to: \"36\"",
        "(from: \"11\", to: \"36\"",
        "overlapping-rows",
        "from: \"|11\"",
    );
}

#[test]
fn a_ladder_with_an_open_row_in_its_middle() {
    refused(
        "(from: \"0\", to: \"12\"",
        "(from: \"0\"",
        "overlapping-rows",
        "(from: \"|0\", is",
    );
}

#[test]
fn a_row_that_ends_before_it_begins() {
    refused(
        "to: \"36\", is: \"0.75\"),\n                (from: \"36\"",
        "to: \"12\", is: \"0.75\"),\n                (from: \"12\"",
        "bounds",
        "(from: \"|12\", to",
    );
}

#[test]
fn stretches_that_overlap() {
    refused(
        "(from: \"48\", every: \"8\"",
        "(from: \"40\", every: \"8\"",
        "overlapping-rows",
        "from: \"|40\"",
    );
}

#[test]
fn a_stretch_without_end_before_another() {
    refused(
        "(from: \"0\", to: \"48\", every",
        "(from: \"0\", every",
        "overlapping-rows",
        "(from: \"|0\", every",
    );
}

#[test]
fn a_waiting_ladder_with_a_hole() {
    refused(
        "from: \"4\", wait",
        "from: \"5\", wait",
        "ladder-hole",
        "from: \"|5\", wait",
    );
}

#[test]
fn a_ladder_that_begins_above_nothing() {
    refused(
        "(from: \"0\", to: \"12\"",
        "(from: \"3\", to: \"12\"",
        "ladder-hole",
        "from: \"|3\", to: \"12\"",
    );
}

#[test]
fn a_waiting_ladder_that_begins_above_nothing() {
    refused(
        "(origin: Leaver, from: \"4\", wait",
        "(origin: Any, from: \"4\", wait",
        "ladder-hole",
        "(origin: Any, from: \"|4\"",
    );
}

#[test]
fn a_wait_that_is_not_known() {
    let city = changed("wait: \"1\", start", "start").replace(
        "\"local\": \"0\"}, is: \"1\"",
        "\"local\": \"0\"}, is: \"unknown\"",
    );
    let told = shown(&findings(&city), Lang::En);
    assert!(told.is_empty(), "{told}");
}

#[test]
fn a_unit_that_does_not_exist() {
    let told = refused(
        "\"wage\": (values",
        "\"wage\": (unit: YuanMonht, values",
        "unknown-variant",
        "unit: |YuanMonht",
    );
    assert!(told.contains("\"YuanMonht\""), "{told}");
    assert!(told.contains("did you mean \"YuanMonth\"?"), "{told}");
}

#[test]
fn a_value_that_does_not_fit_its_unit() {
    let told = refused(
        "value: Money(\"5000.00\")",
        "value: Number(\"5000\")",
        "wrong-unit",
        "Number(\"|5000",
    );
    assert!(told.contains("counts YuanMonth"), "{told}");
}

#[test]
fn days_or_waits_for_a_figure_of_yuan() {
    let tiers =
        "value: Tiers([((\"基本\", \"Basic\"), \"400.00\"), ((\"全年\", \"Whole\"), \"900.00\")]),";
    refused(
        tiers,
        "value: Window(open: \"2026-01-05\", close: \"2026-02-01\", cover: \"2026-03-01\", late: NotKnown),",
        "wrong-unit",
        "close: \"|2026-02-01",
    );
    refused(
        tiers,
        "value: Wait(gap: \"months\", rows: []),",
        "wrong-unit",
        "gap: \"|months\", rows: []",
    );
}

#[test]
fn rows_for_a_figure_of_days() {
    refused(
        "value: Window(open: \"2025-11-01\", close: \"2026-02-28\", cover: \"2026-01-01\", late: Months(3))",
        "value: Ladder(by: \"months\", rows: [(from: \"0\", is: \"1\")])",
        "wrong-unit",
        "by: \"|months\", rows: [(from: \"0\", is: \"1\")]",
    );
}

#[test]
fn a_unit_that_is_not_the_countrys() {
    refused(
        "\"high\": (values",
        "\"high\": (unit: YuanYear, values",
        "wrong-unit",
        "\"|high\": (unit",
    );
}

#[test]
fn a_total_that_is_not_the_sum() {
    let told = refused(
        "total: \"0.10\"",
        "total: \"0.11\"",
        "wrong-total",
        "\"|0.11",
    );
    assert!(told.contains("add up to 0.10, not 0.11"), "{told}");
}

#[test]
fn a_vector_that_comes_out_differently() {
    let told = refused("is: \"2412\"", "is: \"2411\"", "wrong-vector", "\"|2411");
    assert!(told.contains("comes to 2,412.00 yuan, not 2,411"), "{told}");
}

#[test]
fn a_vector_of_nothing() {
    refused(
        "(figure: \"gift\", on",
        "(figure: \"gifts\", on",
        "unknown-id",
        "figure: \"|gifts",
    );
    refused(
        "given: {\"months\": \"60\"}",
        "given: {\"month\": \"60\"}",
        "unknown-id",
        "\"|month\"",
    );
}

#[test]
fn a_figure_that_nobody_declares() {
    let told = refused(
        "\"benefit\": (values",
        "\"benefits\": (values",
        "unknown-id",
        "\"|benefits\"",
    );
    assert!(
        told.contains("did you mean \"benefit\"? xubao packs show CN lists all figures"),
        "{told}"
    );
}

#[test]
fn an_id_like_no_other_is_answered_with_where_all_of_its_kind_stand() {
    for (from, to, list) in [
        (
            "\"benefit\": (values",
            "\"zzz\": (values",
            "xubao packs show CN lists all figures",
        ),
        (
            "parent: \"51\"",
            "parent: \"zzz\"",
            "xubao packs lists all regions",
        ),
        (
            "asks: [\"city\"]",
            "asks: [\"zzz\"]",
            "xubao questions lists all questions",
        ),
        (
            "\"desk\": (title",
            "\"zzz\": (title",
            "xubao explain has all names, in square brackets",
        ),
        (
            "chosen: \"base\"",
            "chosen: \"zzz\"",
            "xubao explain has all names, in square brackets",
        ),
        (
            "rate: \"0.01\", needs: \"local\"",
            "rate: \"0.01\", needs: \"zzz\"",
            "xubao explain has all names, in square brackets",
        ),
        (
            "value: Money(\"5000.00\"), source: \"city-2\"",
            "value: Money(\"5000.00\"), source: \"zzz\"",
            "a new source has to stand in `sources` of this file",
        ),
    ] {
        let told = shown(&findings(&changed(from, to)), Lang::En);
        assert!(
            told.contains("There is no ") && told.contains(list),
            "{told}"
        );
    }
}

#[test]
fn a_rule_on_a_figure_that_nobody_declares() {
    refused(
        "Share(of: \"wage\"",
        "Share(of: \"wages\"",
        "unknown-id",
        "of: \"|wages",
    );
}

#[test]
fn a_parent_that_does_not_exist() {
    refused(
        "parent: \"51\"",
        "parent: \"52\"",
        "unknown-id",
        "parent: \"|52",
    );
}

#[test]
fn parents_in_a_circle() {
    refused(
        "parent: \"51\"",
        "parent: \"510100\"",
        "region-circle",
        "parent: \"|510100",
    );
}

#[test]
fn a_door_of_a_window_that_does_not_exist() {
    let told = refused(
        "\"desk\": (title",
        "\"deks\": (title",
        "unknown-id",
        "\"|deks\"",
    );
    assert!(told.contains("did you mean \"desk\"?"), "{told}");
}

#[test]
fn a_window_that_closes_before_it_opens() {
    refused(
        "close: \"2026-02-28\"",
        "close: \"2025-02-28\"",
        "bounds",
        "close: \"|2025-02-28",
    );
}

#[test]
fn a_window_may_lack_its_first_day_and_that_of_cover() {
    let city = changed("open: \"2025-11-01\", close", "close");
    let city = city.replace(", cover: \"2026-01-01\", late", ", late");
    let told = shown(&findings(&city), Lang::En);
    assert!(told.is_empty(), "{told}");
}

#[test]
fn who_may_by_a_fact_that_does_not_exist() {
    let told = refused(
        "when: Not(Fact(\"local\"))",
        "when: Not(Fact(\"lokal\"))",
        "unknown-id",
        "Fact(\"|lokal",
    );
    assert!(told.contains("local"), "{told}");
}

#[test]
fn who_may_by_an_answer() {
    let told = refused(
        "when: Not(Fact(\"local\"))",
        "when: Not(Is(\"city\", \"510100\"))",
        "condition-in-pack",
        "\"who\": (values: [(\n            from: \"|2026-01-01",
    );
    assert!(told.contains("make a fact"), "{told}");
}

#[test]
fn who_may_by_a_fact_that_asks_who_may() {
    let told = refused(
        "when: Not(Fact(\"local\"))",
        "when: Fact(\"may-join\")",
        "figure-circle",
        "\"who\": (values: [(\n            from: \"|2026-01-01",
    );
    assert!(
        told.contains("\"may-join\", which is worked out from \"who\""),
        "{told}"
    );
}

#[test]
fn who_may_for_a_figure_of_another_unit() {
    refused(
        "value: Unknown((\"今年送什么？\", \"What is given this year?\")),\n            hint: (\"有人说是一支笔。\", \"Somebody says it is a pen.\"),\n            source: \"talk\", confidence: Blog",
        "value: Who(words: (\"都可以\", \"Anybody\")),\n            source: \"city-1\", confidence: OfficialVia",
        "wrong-unit",
        "\"|gift\": (values",
    );
}

#[test]
fn a_vector_that_says_that_another_may() {
    refused(
        "given: {\"months\": \"5\", \"local\": \"0\"}, is: \"0\"",
        "given: {\"months\": \"5\", \"local\": \"0\"}, is: \"1\"",
        "wrong-vector",
        "\"months\": \"5\", \"local\": \"0\"}, is: \"|1",
    );
}

#[test]
fn a_supplement_by_a_fact_that_does_not_exist() {
    refused(
        "rate: \"0.01\", needs: \"local\"",
        "rate: \"0.01\", needs: \"lokal\"",
        "unknown-id",
        "rate: \"0.01\", needs: \"|lokal",
    );
}

#[test]
fn a_question_that_a_place_wants_and_that_does_not_exist() {
    refused(
        "asks: [\"city\"]",
        "asks: [\"town\"]",
        "unknown-id",
        "[\"|town",
    );
}

#[test]
fn a_dispute_with_one_side() {
    refused(
        "                (value: Money(\"150.00\"), source: \"talk\", confidence: Blog),\n",
        "",
        "one-candidate",
        "\"|deposit\"",
    );
}

#[test]
fn a_figure_computed_from_itself() {
    let told = refused(
        "value: Share(of: \"wage\"",
        "value: Share(of: \"benefit\"",
        "figure-circle",
        "of: \"|benefit",
    );
    assert!(told.contains("benefit -> benefit"), "{told}");
}

const HIGH: &str = "(from: \"2020-01-01\", seen: \"2026-11-01\", review_by: \"2027-01-02\", value: Money(\"5000.00\")";
const HALF: &str =
    "FixedBase(base: \"fixed\", rate: [((\"全\", \"All\"), \"0.5\")], total: \"0.5\")";

#[test]
fn figures_computed_from_each_other() {
    let told = refused(
        HIGH,
        &HIGH.replace("Money(\"5000.00\")", HALF),
        "figure-circle",
        "base: \"|fixed",
    );
    assert!(told.contains("fixed -> high -> fixed"), "{told}");
}

#[test]
fn figures_computed_from_each_other_at_different_times_are_no_circle() {
    let before = HIGH
        .replace("Money(\"5000.00\")", HALF)
        .replace("2020-01-01\", ", "2020-01-01\", to: \"2025-12-31\", ");
    let source = "source: \"city-2\", confidence: Press), ";
    let after = HIGH.replace("2020-01-01", "2026-01-01");
    let city = changed(HIGH, &format!("{before}, {source}{after}"));
    let told = shown(&findings(&city), Lang::En);
    assert!(told.is_empty(), "{told}");
}

#[test]
fn what_is_computed_from_an_unknown_figure_is_not_known() {
    let day = parse_day("2026-11-23").expect("a day");
    let known = |city: &str, figure: &str| {
        let (book, _) = Rulebook::read(&files(city));
        let at = book.region("510100");
        let standing = book.standing(at, figure, day).expect("a figure");
        let count = book.count(at, day);
        assert_eq!(count.known + count.disputed + count.unknown, count.declared);
        (standing.known, standing.lacks.map(|of| of.0), count.known)
    };
    let city = changed(
        "value: Money(\"1000.00\")",
        "value: Unknown((\"多少？\", \"How much?\"))",
    );
    assert_eq!(known(CITY, "pay"), (Known::Yes, None, 13));
    assert_eq!(known(&city, "pay"), (Known::No, Some("low"), 11));
    assert_eq!(known(&city, "fixed"), (Known::Yes, None, 11));
    assert_eq!(known(CITY, "deposit"), (Known::Disputed, None, 13));
}
