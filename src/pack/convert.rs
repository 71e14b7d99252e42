//! What is written in `flows/regions` becomes figures and a calendar: days and numbers are read once.
//!
//! Must not choose among values: `figure` does.

use super::region::{Notice, Place, Written, WrittenAmount, WrittenValue};
use super::{Calendar, Dated, Figure, FigureValue, Year};
use crate::flow::{Flow, Id, Report, Table};
use crate::text::{Text, Value, parse_day};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The figures of a table, in order of time. What cannot be read is told and left out.
pub(super) fn figures(
    written: Table<Written>,
    flow: &Flow,
    report: &mut Report<'_>,
) -> Table<Figure> {
    let mut figures = Table::default();
    report.unique(FIGURE, written.ids());
    for (id, figure) in written.into_entries() {
        report.translated(id, &figure.title);
        if figure.values.is_empty() {
            report.error(
                "no-value",
                id.0,
                format!("数值“{id}”没有写任何值；不知道的，写 Unknown。"),
                format!("The figure \"{id}\" has no values; where it is not known, write Unknown."),
            );
        }
        let mut values: Vec<Dated> = Vec::new();
        for value in figure.values {
            let from = value.from;
            report.in_table(SOURCE, value.source, &flow.sources);
            if let Some(value) = dated(id, value, report) {
                follows(id, from, values.last(), &value, report);
                values.push(value);
            }
        }
        figures.push(
            id,
            Figure {
                title: figure.title,
                values,
            },
        );
    }
    figures
}

const FIGURE: Text = Text::new("数值", "figure");
const SOURCE: Text = Text::new("依据", "source");

fn dated(id: Id, written: WrittenValue, report: &mut Report<'_>) -> Option<Dated> {
    let mut some = |day: Option<Id>| day.and_then(|day| self::day(day, report));
    let (to, published, seen) = (
        some(written.to),
        some(written.published),
        some(written.seen),
    );
    let (review_by, expires) = (some(written.review_by), some(written.expires));
    let from = day(written.from, report)?;
    if to.is_some_and(|to| to < from) {
        report.error(
            "bounds",
            written.from.0,
            format!("“{id}”的终止日早于起始日。"),
            format!("A value of \"{id}\" ends before it begins."),
        );
    }
    Some(Dated {
        from,
        to,
        published,
        seen,
        review_by,
        expires,
        carried: written.carried,
        value: amount(id, written.value, report)?,
        source: written.source,
        confidence: written.confidence,
    })
}

/// Does a value follow on the one before, day by day?
fn follows(id: Id, from: Id, before: Option<&Dated>, value: &Dated, report: &mut Report<'_>) {
    let Some(before) = before else { return };
    // without a last day, a value holds until the next begins
    let end = before
        .to
        .unwrap_or_else(|| value.from.pred_opt().unwrap_or(value.from));
    let (code, zh, en) = if value.from <= before.from {
        (
            "values-out-of-order",
            "要按起始日从早到晚写",
            "must be written in order of time",
        )
    } else if value.from <= end {
        ("overlapping-values", "的两个期间重叠", "overlap here")
    } else if end.succ_opt() != Some(value.from) {
        (
            "gap-between-values",
            "的期间在这之前有空档；不知道的，写 Unknown",
            "leave a gap before this day; where the value is not known, write Unknown",
        )
    } else {
        return;
    };
    report.error(
        code,
        from.0,
        format!("“{id}”{zh}。"),
        format!("The values of \"{id}\" {en}."),
    );
}

fn amount(id: Id, written: WrittenAmount, report: &mut Report<'_>) -> Option<FigureValue> {
    Some(match written {
        WrittenAmount::Unknown(text) => {
            report.translated(id, &text);
            FigureValue::Unknown(text)
        }
        WrittenAmount::Disputed(all) => {
            let values: Vec<Value> = all.iter().filter_map(|one| value(one, report)).collect();
            FigureValue::Disputed(values)
        }
        known => FigureValue::Known(value(&known, report)?),
    })
}

fn value(written: &WrittenAmount, report: &mut Report<'_>) -> Option<Value> {
    let (text, kind): (_, fn(Decimal) -> Value) = match written {
        WrittenAmount::Number(text) => (text, Value::Number),
        WrittenAmount::Money(text) => (text, Value::Money),
        WrittenAmount::Unknown(_) | WrittenAmount::Disputed(_) => return None,
    };
    let number = text.0.parse().ok();
    if number.is_none() {
        report.error(
            "bad-number",
            text.0,
            format!("“{text}”不是数字，要写成 \"400.00\" 这样。"),
            format!("\"{text}\" is no number; write it like \"400.00\"."),
        );
    }
    number.map(kind)
}

/// A day of a file.
fn day(text: Id, report: &mut Report<'_>) -> Option<NaiveDate> {
    let day = parse_day(text.0);
    if day.is_none() {
        report.error(
            "bad-date",
            text.0,
            format!("“{text}”不是日期，要写成 \"2026-11-23\" 这样。"),
            format!("\"{text}\" is no day; write it like \"2026-11-23\"."),
        );
    }
    day
}

/// The calendar of a table of notices.
pub(super) fn calendar(written: &Table<Notice>, flow: &Flow, report: &mut Report<'_>) -> Calendar {
    report.unique(Text::new("年份", "year"), written.ids());
    let mut years = BTreeMap::new();
    for (id, notice) in written.iter() {
        report.in_table(SOURCE, notice.source, &flow.sources);
        let Some(number) = id.0.parse().ok().filter(|_| id.0.len() == 4) else {
            report.error(
                "bad-date",
                id.0,
                format!("“{id}”不是年份。"),
                format!("\"{id}\" is no year."),
            );
            continue;
        };
        let rest = days(&notice.rest, number, report);
        let work = days(&notice.work, number, report);
        for id in notice.work.iter().filter(|id| notice.rest.contains(id)) {
            report.error(
                "duplicate-day",
                id.0,
                format!("“{id}”既是休息日又是工作日。"),
                format!("\"{id}\" is both a rest day and a working day."),
            );
        }
        years.insert(
            number,
            Year {
                rest,
                work,
                source: notice.source,
            },
        );
    }
    Calendar::new(years)
}

fn days(written: &[Id], year: i32, report: &mut Report<'_>) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    for id in written {
        let (first, last) = id.0.split_once("..").unwrap_or((id.0, id.0));
        let (Some(first), Some(last)) = (day(Id(first), report), day(Id(last), report)) else {
            continue;
        };
        if first.year() != year || last.year() != year || last < first {
            report.error(
                "bounds",
                id.0,
                format!("“{id}”不在 {year} 年内，或顺序颠倒。"),
                format!("\"{id}\" does not lie in {year}, or ends before it begins."),
            );
            continue;
        }
        days.extend(first.iter_days().take_while(|day| *day <= last));
    }
    days
}

/// Checks the list of places.
pub(super) fn check_places(places: &[Place], report: &mut Report<'_>) {
    report.unique(
        Text::new("地区", "place"),
        places.iter().map(|place| place.code),
    );
    for place in places {
        report.translated(place.code, &place.title);
        report.translated(place.code, &place.province);
    }
}

#[cfg(test)]
mod tests {
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
        let long = value("2023-01-01", "2024-01-01", "Money(\"1\")");
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
                value("2025-01-01", "", "Number(\"2\")"),
                value("2026-01-01", "2026-12-31", "Unknown((\"问\", \"Ask\"))"),
            ]
            .concat(),
        );
        assert_eq!(codes, [""; 0]);
        let check = |day: &str, expected: Option<Option<Value>>| {
            let day = parse_day(day).expect("a day");
            assert_eq!(
                book.figure("f", day).map(super::Dated::known),
                expected,
                "{day}"
            );
        };
        check("2023-12-31", None);
        check(
            "2024-12-31",
            Some(Some(Value::Money("10.5".parse().expect("a number")))),
        );
        check("2025-06-01", Some(Some(Value::whole(2))));
        check("2026-06-01", Some(None));
        // the value of 2025 has no last day, but ended when the next began
        check("2027-01-01", None);
    }
}
