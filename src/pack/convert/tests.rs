//! Values of a figure, read from small files: mistakes, and the value of a day.
//!
//! Must not need the flow of the binary.

use crate::flow::File;
use crate::pack::Rulebook;
use crate::text::{Value, leak, parse_day};

/// The codes of the findings in a file of figures that holds these values of one figure.
fn codes(values: &str) -> Vec<&'static str> {
    let (_, findings) = read(values);
    findings
}

fn read(values: &str) -> (Rulebook, Vec<&'static str>) {
    let head = r#"(language: 1, id: "t", version: "1.1", title: ("试", "T"), about: ("试", "T"),
        stages: {}, files: ["law"], online: Never)"#;
    let law = r#"(instruments: {"law": (title: ("法", "Law"), read: "")},
        sources: {"law": (of: "law", confidence: ReadA)}, states: [Finish(id: "end")])"#;
    let region = format!(
        r#"(id: "CN", title: ("国", "Country"), figures: {{"f": (title: ("值", "F"), values: [{values}])}})"#
    );
    let file = |name: &str, text: &str| File {
        name: name.into(),
        text: leak(text.into()),
    };
    let (book, findings) = Rulebook::read(&[
        file("t/flow.ron", head),
        file("t/law.ron", law),
        file("regions/national.ron", &region),
        file("regions/places.ron", "(places: [])"),
    ]);
    (book, findings.iter().map(|finding| finding.code).collect())
}

fn value(from: &str, to: &str, value: &str) -> String {
    let to = if to.is_empty() {
        String::new()
    } else {
        format!("to: \"{to}\", ")
    };
    format!("(from: \"{from}\", {to}value: {value}, source: \"law\", confidence: ReadA),")
}

#[test]
fn mistakes_in_values_are_told() {
    let check = |values: &[String], expected: &[&str]| {
        assert_eq!(codes(&values.concat()), expected, "{values:?}");
    };
    let year = |year: u32, number: &str| {
        let number = format!("Number(\"{number}\")");
        value(&format!("{year}-01-01"), &format!("{year}-12-31"), &number)
    };
    check(&[year(2024, "1"), year(2025, "2.5")], &[]);
    check(&[], &["no-value"]);
    check(&[year(2024, "1"), year(2026, "2")], &["gap-between-values"]);
    check(
        &[year(2025, "1"), year(2024, "2")],
        &["values-out-of-order"],
    );
    let long = value("2023-01-01", "2024-01-01", "Number(\"1\")");
    check(&[long, year(2024, "1")], &["overlapping-values"]);
    check(&[year(2024, "one")], &["bad-number"]);
    check(&[value("2024-1-1", "", "Number(\"1\")")], &["bad-date"]);
    check(
        &[value("2024-01-02", "2024-01-01", "Number(\"1\")")],
        &["bounds"],
    );
    check(
        &[year(2024, "1").replace("\"law\"", "\"lawn\"")],
        &["unknown-id"],
    );
    check(
        &[value("2024-01-01", "", "Unknown((\"问\", \"\"))")],
        &["missing-translation"],
    );
}

#[test]
fn the_value_is_chosen_by_the_day() {
    let (book, codes) = read(
        &[
            value("2024-01-01", "2024-12-31", "Money(\"10.50\")"),
            value("2025-01-01", "", "Money(\"2\")"),
            value("2026-01-01", "2026-12-31", "Unknown((\"问\", \"Ask\"))"),
        ]
        .concat(),
    );
    assert_eq!(codes, [""; 0]);
    let check = |day: &str, expected: Option<Option<Value>>| {
        let day = parse_day(day).expect("a day");
        assert_eq!(
            book.find(None, "f", day).1.map(|dated| match dated.value {
                crate::pack::FigureValue::Known(value) => Some(value),
                _ => None,
            }),
            expected,
            "{day}"
        );
    };
    check("2023-12-31", None);
    check(
        "2024-12-31",
        Some(Some(Value::Money("10.5".parse().expect("a number")))),
    );
    check("2025-06-01", Some(Some(Value::Money(2.into()))));
    check("2026-06-01", Some(None));
    // the value of 2025 has no last day, but ended when the next began
    check("2027-01-01", None);
}
