//! One test per way to be wrong: a flow that is right, with one piece replaced.

use super::*;
use crate::flow::{File, load};
use crate::text::{Lang, leak};

const HEAD: &str = r#"(
    language: 1, id: "test", version: "1.1", title: ("试", "Test"), about: ("试", "Test"),
    stages: {"start": ("开始", "Start")}, files: ["part"], online: Never, place: "city",
)"#;

const PART: &str = r#"(
    stage: "start",
    questions: {
        "city": (title: ("城", "City"), label: ("城", "City"), why: ("因", "Why"), kind: Place),
        "way": (title: ("路", "Way"), label: ("路", "Way"), why: ("因", "Why"), kind: Road([
            (id: "left", label: ("左", "Left")), (id: "right", label: ("右", "Right")),
        ])),
        "extras": (title: ("加", "Extras"), label: ("加", "Extras"), why: ("因", "Why"), kind: Many(
            options: [(id: "more", label: ("多", "More"))], none: ("无", "None"),
        )),
        "sure": (title: ("定", "Sure"), label: ("定", "Sure"), why: ("因", "Why"), kind: YesNo),
        "wage": (title: ("薪", "Wage"), label: ("薪", "Wage"), why: ("因", "Why {limit}"), kind: Money(min: 0, max: 9)),
        "day": (title: ("日", "Day"), label: ("日", "Day"), why: ("因", "Why"), kind: Day(earliest: YearsAgo(2), latest: Today)),
    },
    states: [
        Ask(question: "city", next: [(when: Is("city", "110000"), to: "way"), (to: "extras")]),
        Ask(question: "way", next: [(to: "extras")]),
        Ask(question: "extras", next: [(to: "sure")]),
        Ask(question: "sure", next: [(to: "wage")]),
        Ask(question: "wage", next: [(to: "day")]),
        Ask(question: "day", next: [(to: "end")]),
        Finish(id: "end"),
    ],
    facts: {
        "rich": (title: ("富", "rich"), is: AtLeast(Answer("wage"), Figure("limit"))),
        "more": (title: ("多", "more"), is: All([Has("extras", "more"), Yes("sure"), Fact("rich")])),
    },
    quantities: {
        "due": (title: ("限", "Due"), is: AddDays(Answer("day"), Figure("limit"))),
    },
    roads: {
        "left": (open: Is("way", "left"), reason: [], cost: [], cover: [], gap: [], years: [], tasks: ["get"], sources: []),
        "right": (open: In("way", ["left", "right"]), reason: [], cost: [], cover: [], gap: [], years: [], tasks: [], sources: []),
    },
    tasks: {
        "get": (title: ("取", "Get"), when: Always, window: "hall", earliest: On("2026-01-01"), yields: ["paper"], due: ["limit-day"], cost: ("无", "None"), sources: ["law-1"]),
        "use": (title: ("用", "Use"), when: Fact("more"), window: "hall", needs: [(any: ["paper"])], after: ["get"], cost: ("无", "None"), sources: []),
    },
    deadlines: {
        "limit-day": (title: ("限", "Limit"), when: Always, date: Quantity("due"), within: ("{due}内", "{due}"), whose: You, missed: ("晚", "Late"), sources: []),
    },
    documents: {"paper": (title: ("纸", "Paper"), origin: Yielded("get"), standing: Current)},
    windows: {"hall": (title: ("厅", "Hall"), about: ("厅", "Hall"))},
    outcomes: [(text: ("完", "Done"))],
    instruments: {"law": (title: ("法", "Law"), from: "2011-07-01", read: "2026-11-23")},
    sources: {"law-1": (of: "law", confidence: ReadA)},
)"#;

fn findings(head: &str, part: &str) -> Vec<Finding> {
    let file = |name: &str, text: &str| File {
        name: name.into(),
        text: leak(text.into()),
    };
    let (flow, mut findings) = load(&[file("test/flow.ron", head), file("test/part.ron", part)]);
    let mut outside = Outside::default();
    outside.figures.push(Id("limit"), Some(Sort::Number));
    outside.places.push(Id("110000"), ());
    findings.extend(check(&flow, &outside));
    findings
}

/// Replaces `from` in the right flow, and expects these codes and nothing else.
#[track_caller]
fn wrong(from: &str, to: &str, expected: &[&str]) {
    assert!(PART.contains(from), "{from} is not in the flow");
    let found = findings(
        HEAD,
        &PART.replacen(from, to, 1).replace("Why {limit}", "Why"),
    );
    let told: Vec<String> = found
        .iter()
        .map(|finding| finding.render(Lang::En))
        .collect();
    let codes: Vec<&str> = found.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, expected, "{}", told.join("\n"));
    assert!(
        found.iter().all(|finding| finding.place.is_some()),
        "{}",
        told.join("\n")
    );
}

#[test]
fn the_flow_of_these_tests_is_right() {
    wrong("Always", "Always", &[]);
    let found = findings(HEAD, PART);
    let codes: Vec<&str> = found.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["different-placeholders"]);
}

#[test]
fn names_of_nothing_are_told() {
    let one = &["unknown-id"];
    wrong("window: \"hall\"", "window: \"hal\"", one);
    wrong("sources: [\"law-1\"]", "sources: [\"law-2\"]", one);
    wrong("of: \"law\"", "of: \"lav\"", one);
    wrong("after: [\"get\"]", "after: [\"got\"]", one);
    wrong("any: [\"paper\"]", "any: [\"papers\"]", one);
    wrong("due: [\"limit-day\"]", "due: [\"limit\"]", one);
    wrong("Quantity(\"due\")", "Quantity(\"duo\")", one);
    wrong("when: Fact(\"more\")", "when: Fact(\"mor\")", one);
    wrong("Yes(\"sure\")", "Yes(\"shure\")", one);
    wrong(
        "AddDays(Answer(\"day\"), Figure(\"limit\"))",
        "AddDays(Answer(\"day\"), Figure(\"l\"))",
        one,
    );
    wrong("\"110000\"", "\"120000\"", one);
    wrong("[\"left\", \"right\"]", "[\"left\", \"write\"]", one);
    wrong(
        "Has(\"extras\", \"more\")",
        "Has(\"extras\", \"moor\")",
        one,
    );
    wrong("stage: \"start\"", "stage: \"stat\"", one);
    wrong("tasks: [\"get\"]", "tasks: [\"gets\"]", one);
    wrong("(\"{due}内\", \"{due}\")", "(\"{duo}内\", \"{duo}\")", one);
    let part = PART.replacen("window: \"hall\"", "window: \"hal\"", 1);
    let found = findings(HEAD, &part.replace("Why {limit}", "Why"));
    let shown = found[0].render(Lang::En);
    assert!(shown.starts_with("test/part.ron:36:"), "{shown}");
    assert!(shown.ends_with("hint: did you mean \"hall\"?\n"), "{shown}");
}

#[test]
fn ids_that_stand_twice_are_told() {
    let one = &["duplicate-id"];
    wrong("\"use\": (", "\"get\": (", one);
    wrong(
        "(id: \"right\", label",
        "(id: \"left\", label",
        &["unknown-id", "duplicate-id", "road-without-option"],
    );
    wrong(
        "Finish(id: \"end\"),",
        "Finish(id: \"end\"), Finish(id: \"end\"),",
        one,
    );
    wrong(
        "Ask(question: \"way\", next: [(to: \"extras\")]),",
        "Ask(question: \"way\", next: [(to: \"extras\")]), Ask(question: \"way\", next: [(to: \"extras\")]),",
        one,
    );
}

#[test]
fn conditions_that_do_not_fit_their_question_are_told() {
    let one = &["wrong-question-kind"];
    wrong("Yes(\"sure\")", "Yes(\"wage\")", one);
    wrong("Has(\"extras\", \"more\")", "Has(\"way\", \"left\")", one);
    wrong("Is(\"way\", \"left\")", "Is(\"extras\", \"more\")", one);
    wrong("AtLeast(Answer(\"wage\")", "AtLeast(Answer(\"sure\")", one);
    let sort = &["wrong-sort"];
    wrong("AtLeast(Answer(\"wage\")", "AtLeast(Answer(\"day\")", sort);
    wrong("AddDays(Answer(\"day\")", "AddDays(Answer(\"wage\")", sort);
    wrong(
        "earliest: On(\"2026-01-01\")",
        "earliest: Answer(\"wage\")",
        sort,
    );
    wrong(
        "AddDays(Answer(\"day\"), Figure(\"limit\"))",
        "Minus(Answer(\"day\"), Whole(1))",
        sort,
    );
    wrong(
        "Figure(\"limit\")))",
        "On(\"2026-02-30\")))",
        &["wrong-sort", "bad-date"],
    );
    wrong("Figure(\"limit\")))", "Decimal(\"1,5\")))", &["bad-number"]);
}

#[test]
fn ways_that_do_not_lead_on_are_told() {
    wrong(
        "next: [(to: \"sure\")]",
        "next: [(to: \"way\")]",
        &["backward-transition", "unreachable-state"],
    );
    wrong(
        "next: [(to: \"wage\")]",
        "next: [(to: \"sure\"), (to: \"wage\")]",
        &["shadowed-transition", "backward-transition"],
    );
    wrong(
        "next: [(to: \"wage\")]",
        "next: [(when: Always, to: \"wage\")]",
        &["guarded-last-transition"],
    );
    wrong(
        "next: [(to: \"end\")]",
        "next: []",
        &["no-way-on", "unreachable-state"],
    );
    wrong(
        "Finish(id: \"end\")",
        "Refer(id: \"end\", text: (\"去\", \"Go\"), sources: [])",
        &["no-finish"],
    );
    wrong(
        "(to: \"sure\")]),\n        Ask(question: \"sure\", next: [",
        "",
        &["never-asked"],
    );
}

#[test]
fn rules_and_tasks_that_need_themselves_are_told() {
    wrong(
        "is: AtLeast(Answer(\"wage\"), Figure(\"limit\"))",
        "is: Fact(\"more\")",
        &["rule-circle"],
    );
    wrong(
        "is: AddDays(Answer(\"day\"), Figure(\"limit\"))",
        "is: Case([(Fact(\"more\"), Quantity(\"due\"))])",
        &["rule-circle"],
    );
    wrong(
        "yields: [\"paper\"]",
        "after: [\"use\"], yields: [\"paper\"]",
        &["task-circle"],
    );
    let between = "due: [\"limit-day\"], cost: (\"无\", \"None\"), sources: [\"law-1\"]),\n        \
                   \"use\": (title: (\"用\", \"Use\"), when: Fact(\"more\"), window: \"hall\",";
    wrong(
        &format!("yields: [\"paper\"], {between} needs: [(any: [\"paper\"])]"),
        &format!("needs: [(any: [\"paper\"])], yields: [\"paper\"], {between} yields: [\"paper\"]"),
        &["paper-circle"],
    );
}

#[test]
fn texts_bounds_and_links_are_told() {
    wrong(
        "(\"厅\", \"Hall\")",
        "(\"厅\", \"\")",
        &["missing-translation"],
    );
    wrong(
        "(\"{due}内\", \"{due}\")",
        "(\"内{due\", \"{due}\")",
        &["bad-placeholder"],
    );
    wrong(
        "(\"晚\", \"Late\")",
        "(\"晚{due}\", \"Late\")",
        &["different-placeholders"],
    );
    wrong(
        "Money(min: 0, max: 9)",
        "Money(min: 10, max: 9)",
        &["bounds"],
    );
    wrong(
        "earliest: YearsAgo(2), latest: Today",
        "earliest: Today, latest: YearsAgo(2)",
        &["bounds"],
    );
    for (least, greatest) in [("-9223372036854775808", "9"), ("0", "1000000001")] {
        let far = format!("Money(min: {least}, max: {greatest})");
        wrong("Money(min: 0, max: 9)", &far, &["bounds"]);
    }
    for far in ["YearsAgo(201)", "YearsAgo(4294967295)"] {
        wrong(
            "earliest: YearsAgo(2)",
            &format!("earliest: {far}"),
            &["bounds"],
        );
    }
    wrong("latest: Today", "latest: MonthsAhead(2401)", &["bounds"]);
    for latest in ["Until(\"day\")", "Until(\"sure\")"] {
        wrong("latest: Today", &format!("latest: {latest}"), &["bounds"]);
    }
    wrong("latest: Today", "latest: Until(\"dya\")", &["unknown-id"]);
    // the answer is no day any more, which is told where one is wanted
    for (of, codes) in [
        ("day", ["wrong-sort", "bounds"]),
        ("sure", ["wrong-sort", "bounds"]),
        ("dya", ["unknown-id", "wrong-sort"]),
    ] {
        let month = format!(
            "Month(earliest: YearsAgo(2), latest: Today, ahead: (months: 1, of: \"{of}\"))"
        );
        wrong(
            "kind: Day(earliest: YearsAgo(2), latest: Today)",
            &format!("kind: {month}"),
            &codes,
        );
    }
    wrong("from: \"2011-07-01\"", "from: \"2011-7-1\"", &["bad-date"]);
    wrong("yields: [\"paper\"]", "yields: []", &["not-yielded"]);
    wrong(
        "options: [(id: \"more\", label: (\"多\", \"More\"))]",
        "options: []",
        &["unknown-id", "too-few-options"],
    );
    let many: String = (0..9)
        .map(|n| format!("(id: \"o{n}\", label: (\"多\", \"More\")),"))
        .collect();
    wrong(
        "options: [",
        &format!("options: [{many}"),
        &["too-many-options"],
    );
    wrong(
        "[(text: (\"完\", \"Done\"))]",
        "[(when: Always, text: (\"完\", \"Done\"))]",
        &["guarded-last-outcome"],
    );
}

#[test]
fn a_mistake_does_not_put_the_blame_on_others() {
    wrong(
        "title: (\"厅\", \"Hall\")",
        "titel: (\"厅\", \"Hall\")",
        &["unknown-field"],
    );
    wrong(
        "title: (\"纸\", \"Paper\")",
        "title: (\"纸\")",
        &["missing-translation"],
    );
}

#[test]
fn files_and_the_list_of_files_agree() {
    let codes = |head: &str| -> Vec<&str> {
        findings(head, PART)
            .iter()
            .map(|finding| finding.code)
            .collect()
    };
    assert_eq!(
        codes(&HEAD.replace("[\"part\"]", "[\"part\", \"part\"]"))[0],
        "duplicate-file"
    );
    assert_eq!(
        codes(&HEAD.replace("[\"part\"]", "[\"parts\"]"))[..2],
        ["missing-file", "unlisted-file"]
    );
    for (head, line, column) in [
        (HEAD.replace("language: 1", "language: 27"), 2, 15),
        // also behind other fields, and not where a remark speaks of it
        (
            HEAD.replace(
                "language: 1, id: \"test\"",
                "// language: 1\n    id: \"test\", language : 27",
            ),
            3,
            28,
        ),
    ] {
        let found = findings(&head, PART);
        let place = found[0].place.as_ref().expect("a place");
        assert_eq!(
            (found[0].code, place.line, place.column, place.length),
            ("unknown-language", line, column, 2)
        );
    }
    assert_eq!(load(&[]).1[0].code, "missing-file");
}
