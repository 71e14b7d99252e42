//! `xubao graph`, `xubao explain`, `xubao why`: options, output and mistakes.

use super::{FLOWS, WHOLE, code, err, file, name, out, small, xubao};

#[test]
fn a_flow_is_drawn_in_three_languages() {
    let svg = small(&["graph"], "");
    assert_eq!(code(&svg), Some(0), "{}", err(&svg));
    assert!(out(&svg).starts_with("<svg ") && out(&svg).ends_with("</svg>\n"));
    let dot = small(&["graph", "--format", "dot", "--what", "documents"], "");
    assert!(out(&dot).contains("Identity card"), "{}", out(&dot));
    let mermaid = small(&["graph", "--format", "mermaid", "--stage", "money"], "");
    assert!(out(&mermaid).contains("flowchart TD") && out(&mermaid).contains("Average wage"));
    assert!(!out(&mermaid).contains("Still open"), "{}", out(&mermaid));
    let wrong = small(&["graph", "--stage", "monney"], "");
    assert_eq!(code(&wrong), Some(1));
    assert!(
        err(&wrong).contains("there is no stage \"monney\""),
        "{}",
        err(&wrong)
    );
    assert!(err(&wrong).contains("\"money\""), "{}", err(&wrong));
}

#[test]
fn a_flow_is_explained_in_both_languages() {
    let english = small(&["explain"], "");
    assert!(out(&english).contains("Needed when: \"a year is paid\"\n"));
    let arguments = [
        "explain",
        "--flows",
        FLOWS,
        "--today",
        "2026-11-23",
        "--lang",
        "zh",
    ];
    let chinese = xubao(&arguments, "", &[]);
    assert!(
        out(&chinese).contains("要办的条件：“缴费满一年”\n"),
        "{}",
        out(&chinese)
    );
    let markdown = small(&["explain", "--format", "markdown"], "");
    assert!(out(&markdown).contains("### Claim benefit \\[claim\\]\n"));
}

#[test]
fn why_says_the_reason_and_what_would_turn_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder, "a.json", WHOLE);
    let text = small(&["why", name(&path), "claim"], "");
    assert_eq!(code(&text), Some(0), "{}", err(&text));
    assert!(out(&text).contains("By your answers this is needed.\n"));
    assert!(
        out(&text).contains("- Months paid: 11 months (now: 74 months)\n"),
        "{}",
        out(&text)
    );
    let json = small(&["why", name(&path), "claim", "--format", "json"], "");
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["turns"][0]["state"], "not-needed");
    let piped = small(&["why", "-", "claim"], WHOLE);
    assert_eq!(out(&piped), out(&text));
}

#[test]
fn why_tells_mistakes_as_plan_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder, "a.json", WHOLE);
    let task = small(&["why", name(&path), "clam"], "");
    assert_eq!(code(&task), Some(1));
    assert!(
        err(&task).contains("there is no task \"clam\""),
        "{}",
        err(&task)
    );
    assert!(err(&task).contains("\"claim\""), "{}", err(&task));
    let bad = file(
        &folder,
        "b.json",
        &WHOLE.replace("\"dismissed\"", "\"dismised\""),
    );
    let why = small(&["why", name(&bad), "claim"], "");
    let plan = small(&["plan", name(&bad)], "");
    assert_eq!((code(&why), err(&why)), (code(&plan), err(&plan)));
    assert_eq!(code(&small(&["why", name(&path)], "")), Some(2));
}
