//! One test per way to write a file wrongly, and one file with everything wrong.

use super::*;
use crate::flow::{File, Part};
use crate::text::Lang;

fn findings(text: &str) -> (Read<Part>, Vec<Finding>) {
    let mut sources = Sources::new(vec![File {
        name: "a.ron".into(),
        text: leak(text.into()),
    }]);
    let mut findings = Vec::new();
    let read = parse::<Part>(&mut sources, 0, &mut findings);
    (read, findings)
}

/// The findings as `line:column code`, and the part of the message that is given.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let (_, findings) = findings(text);
    let found: Vec<String> = findings
        .iter()
        .map(|finding| {
            let place = finding.place.as_ref().expect("a place");
            format!("{}:{} {}", place.line, place.column, finding.code)
        })
        .collect();
    let all: Vec<String> = findings
        .iter()
        .map(|finding| finding.render(Lang::En))
        .collect();
    assert_eq!(found, expected, "{}", all.join("\n"));
}

/// A note in a file; the mistake stands in line 3 or later.
fn note(body: &str) -> String {
    format!("(notes: {{\n\"a\": (when: Always, text: (\"甲\", \"a\"), sources: []),\n{body}\n}})")
}

#[test]
fn each_mistake_has_its_place_and_code() {
    check(
        &note("\"b\": (when: Always, text: (\"乙\", \"b\"), sources: [])"),
        &[],
    );
    check(
        &note("\"b\": (when: Always, text: (\"乙\"), sources: [])"),
        &["3:21 missing-translation"],
    );
    check(
        &note("\"b\": (when: Always, text: \"乙\", sources: [])"),
        &["3:27 wrong-kind"],
    );
    check(
        &note("\"b\": (when: Always, txt: (\"乙\", \"b\"), sources: [])"),
        &["3:21 unknown-field"],
    );
    check(
        &note("\"b\": (when: Always, text: (\"乙\", \"b\"))"),
        &["3:1 missing-field"],
    );
    check(
        &note("\"b\": (when: Alway, text: (\"乙\", \"b\"), sources: [])"),
        &["3:13 unknown-variant"],
    );
    check(
        &note("\"b\": (when: Fact(1), text: (\"乙\", \"b\"), sources: [])"),
        &["3:18 wrong-kind"],
    );
    check(
        &note("\"b\": (when: Fact(\"a\", \"b\"), text: (\"乙\", \"b\"), sources: [])"),
        &["3:23 too-many-values"],
    );
    check(
        &note("\"b\": (when: Is(\"a\"), text: (\"乙\", \"b\"), sources: [])"),
        &["3:7 wrong-number-of-values"],
    );
    check(
        &note("\"b\": (when: Always text: (\"乙\", \"b\"), sources: [])"),
        &["3:20 missing-comma"],
    );
    check(
        &note("\"b\": (when: Always, when: Never, text: (\"乙\", \"b\"), sources: [])"),
        &["3:21 duplicate-field"],
    );
    check(
        &note("\"b\": (when: Always, text: (\"乙\", \"b\"], sources: [])"),
        &["3:36 wrong-bracket"],
    );
    check(
        &note("\"b\": (when: Always, text: (\"乙, \"b\"), sources: [])"),
        &["3:34 unclosed-text"],
    );
    check(
        &note("\"b\": (when: Always, text: (\"乙\", \"b\"), sources: []"),
        &["3:6 unclosed-bracket"],
    );
    check(
        &note("\"b\": (when: Always, text: (\"乙\", \"b\"), sources: [])),"),
        &["3:51 extra-bracket"],
    );
    check("notes", &["1:1 wrong-kind"]);
    check("", &["1:1 wrong-kind"]);
    check("() rest", &["1:4 after-the-end"]);
    check("\u{feff}(stage: \"a\")", &[]);
}

const EVERYTHING: &str = r#"// Eight mistakes.
(
    stage: "start",
    tasks: {
        "first": (
            titel: ("一", "One"),
            when: Always,
            window: "hall",
            cost: ("免费", "free"),
            sources: [],
        ),
        "second": (
            title: ("二"),
            when: Allways,
            window: 5,
            cost: ("免费", "free"),
            sources: [],
        ),
        "third": (
            title: ("三", "Three")
            when: Always,
            window: "hall",
            cost: ("免费", "free"),
            needs: [(any: ["id"], copies: many)],
            sources: [],
        ),
        "fourth": (
            title: ("四", "Four"),
            when: Always,
            cost: ("免费", "free"),
            sources: [],
        ),
        "fifth": (
            title: ("五", "Five"),
            when: All([Fact("a"), Fact("b"),
            window: "hall",
            cost: ("免费", "free"),
            sources: [],
        ),
        "sixth": (
            title: ("六", "Six"),
            when: Always,
            window: "hall",
            cost: ("免费", "free"),
            sources: [],
        ),
    },
)
"#;

#[test]
fn every_mistake_of_a_file_is_told_in_one_go() {
    check(
        EVERYTHING,
        &[
            "6:13 unknown-field",
            "13:13 missing-translation",
            "14:19 unknown-variant",
            "15:21 wrong-kind",
            "21:13 missing-comma",
            "24:43 wrong-kind",
            "27:9 missing-field",
            "35:22 unclosed-bracket",
            "35:23 unclosed-bracket",
        ],
    );
    let (read, _) = findings(EVERYTHING);
    let tasks: Vec<_> = read.value.tasks.ids().map(|id| id.0).collect();
    assert_eq!(tasks, ["third", "fifth", "sixth"]);
    assert!(read.lost.contains(&"second"));
}

#[test]
fn hints_name_what_was_meant() {
    let shown = findings(EVERYTHING).1[0].render(Lang::En);
    assert_eq!(
        shown,
        "a.ron:6:13: error: There is no field \"titel\" in Task. [unknown-field]\n  \
         6 | titel: (\"一\", \"One\"),\n    | ^^^^^\nhint: did you mean \"title\"?\n"
    );
}

#[test]
fn deep_and_large_files_are_refused_without_a_crash() {
    let deep = format!(
        "(outcomes: [(when: {}Always{}, text: (\"甲\", \"a\"))])",
        "Not(".repeat(5000),
        ")".repeat(5000)
    );
    let found = findings(&deep).1;
    assert_eq!(found[0].code, "too-deep");
    let large = format!("(stage: \"{}\")", "x".repeat(crate::flow::LARGEST));
    assert_eq!(findings(&large).1[0].code, "file-too-large");
}

/// Cut off anywhere, or with any byte broken, a file gives findings and never a panic.
#[test]
fn no_broken_file_makes_it_panic() {
    for (at, _) in EVERYTHING.char_indices().step_by(7) {
        let head = EVERYTHING.get(..at).expect("a boundary");
        assert!(!findings(head).1.is_empty(), "cut at {at}");
        for sign in ["(", ")", "\"", ",", "}", "r#\"", "/*", "\u{202e}"] {
            let rest = EVERYTHING.get(at..).expect("a boundary");
            assert!(!findings(&format!("{head}{sign}{rest}")).1.is_empty());
        }
    }
}
