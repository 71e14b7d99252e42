//! `xubao what-if`, and "what if" in plain lines: nothing on disk changes.
//!
//! Must not test what a difference is: `properties` and `plain` do.

use super::*;

#[test]
fn what_another_answer_would_change_is_told_and_the_file_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder, "a.json", WHOLE);
    let text = small(&["what-if", name(&path), "--set", "ended=2"], "");
    assert_eq!((code(&text), err(&text)), (Some(0), ""));
    assert!(
        out(&text).contains("\n- No longer needed: Claim benefit\n"),
        "{}",
        out(&text)
    );
    let json = small(
        &[
            "what-if",
            name(&path),
            "--set",
            "ended=resigned",
            "--then",
            "2027-01-04",
            "--format",
            "json",
        ],
        "",
    );
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["today"]["after"], "2027-01-04");
    assert_eq!(json["complete"], true);
    assert_eq!(fs::read_to_string(&path).expect("the file"), WHOLE);
}

#[test]
fn new_questions_are_named() {
    let resigned = r#"{"city": "510100", "last-day": "2026-11-20", "ended": "resigned",
        "road": "self", "born": "1990-05", "online": false}"#;
    let output = small(&["what-if", "-", "--set", "ended=dismissed"], resigned);
    assert_eq!(code(&output), Some(0), "{}", err(&output));
    assert!(
        out(&output).contains("No comparison yet"),
        "{}",
        out(&output)
    );
    assert!(out(&output).contains("(troubles)"), "{}", out(&output));
    let output = small(
        &[
            "what-if",
            "-",
            "--set",
            "ended=1",
            "--set",
            "troubles=[]",
            "--set",
            "months=74",
        ],
        resigned,
    );
    assert!(out(&output).contains("Not complete"), "{}", out(&output));
    assert!(out(&output).contains("(wage)"), "{}", out(&output));
}

#[test]
fn every_mistake_is_told_with_a_way_out() {
    let check = |arguments: &[&str], wanted: &str, hint: &str| {
        let mut all = vec!["what-if", "-"];
        all.extend(arguments);
        let output = small(&all, WHOLE);
        assert_eq!(
            (code(&output), out(&output)),
            (Some(1), ""),
            "{arguments:?}"
        );
        assert!(err(&output).contains(wanted), "{}", err(&output));
        assert!(err(&output).contains(hint), "{}", err(&output));
        assert!(!err(&output).contains('\u{1b}'), "{arguments:?}");
    };
    check(
        &["--set", "wagr=1"],
        "there is no question \"wagr\"",
        "did you mean \"wage\"?",
    );
    check(
        &["--unset", "wagr"],
        "there is no question \"wagr\"",
        "did you mean \"wage\"?",
    );
    check(
        &["--set", "ended=resignd"],
        "ended: There is no such option",
        "did you mean \"resigned\"?",
    );
    check(
        &["--set", "wage=lots\u{1b}[2J"],
        "wage: Enter an amount",
        "hint: wanted: ",
    );
    check(
        &["--set", "a\u{1b}[2J=1"],
        "there is no question \"a[2J\"",
        "xubao questions",
    );
    check(
        &["--set", "wage"],
        "--set wants question=answer",
        "\"wage\"",
    );
    check(
        &["--set", "city=suzhou"],
        "Several cities fit",
        "320500 Suzhou (Jiangsu), 341300",
    );
    check(
        &["--set", "wage=1", "--unset", "wage"],
        "\"wage\" is given twice",
        "",
    );
    let nothing = small(&["what-if", "-"], WHOLE);
    assert_eq!(code(&nothing), Some(2));
    let day = small(&["what-if", "-", "--then", "\u{1b}[2J"], WHOLE);
    assert_eq!((code(&day), err(&day).contains('\u{1b}')), (Some(2), false));
}

#[test]
fn supposing_in_plain_lines_changes_no_saved_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let drafts = folder.path().join("drafts");
    let whole = "510100\n2026-11-20\n1\n3\n74\n8000\n2\n1990-05\n2\n";
    let saved = |input: &str| {
        let output = small(&["--plain", "--new", "--drafts", name(&drafts)], input);
        let (mut store, _) = Sqlite::open(&drafts).expect("a store");
        let own = store.own("small").expect("read").expect("a case");
        // each begins anew, and so has a code of its own
        let code = own.head.code.to_string();
        assert_eq!(own.text.matches(&code).count(), 1, "{}", own.text);
        let text = own.text.replace(&code, "");
        let texts = (text, store.count(&Search::default()).expect("counted"));
        (texts, output)
    };
    let (real, _) = saved(&format!("{whole}\n"));
    for lines in [
        "what if 3\n2\n",
        "\nwhat if 3\n2\n\n",
        "\nwhat if 3\n",
        "what if 6\n9000\nquit\n",
    ] {
        let (after, output) = saved(&format!("{whole}{lines}"));
        assert!(out(&output).contains("Only supposed"), "{}", out(&output));
        assert_eq!(after, real, "{lines:?}");
    }
}
