//! `xubao book` and `xubao check --scenarios`: what is written, replayed, and told when it differs.
//!
//! Must not test who is in a book: `tests/book.rs` does.

use super::*;

/// A copy of the small flow, with one file changed.
fn copied(folder: &tempfile::TempDir, changed: &str, from: &str, to: &str) -> PathBuf {
    let flows = folder.path().join("flows");
    for part in ["leaving", "regions"] {
        fs::create_dir_all(flows.join(part)).expect("a folder");
        for entry in fs::read_dir(Path::new(FLOWS).join(part)).expect("the small flow") {
            let entry = entry.expect("an entry");
            let mut text = fs::read_to_string(entry.path()).expect("a text");
            if entry.file_name() == changed {
                assert!(text.contains(from), "{from}");
                text = text.replace(from, to);
            }
            fs::write(flows.join(part).join(entry.file_name()), text).expect("a copy");
        }
    }
    flows
}

/// `check` with a folder of flows and one of scenarios, in English.
fn check(flows: &Path, scenarios: &Path) -> Output {
    let arguments = [
        "check",
        "--flows",
        name(flows),
        "--scenarios",
        name(scenarios),
    ];
    xubao(
        &[&arguments[..], &["--today", "2026-11-23", "--lang", "en"]].concat(),
        "",
        &[],
    )
}

#[test]
fn a_book_is_printed_in_each_form_and_over_no_file() {
    let text = small(&["book"], "");
    assert_eq!((code(&text), err(&text)), (Some(0), ""));
    assert!(
        out(&text).contains("The book of people: Small flow"),
        "{}",
        out(&text)
    );
    assert!(out(&text).contains("\n1. Chen An\n") && out(&text).contains("Checked by: ____"));
    let markdown = small(&["book", "--format", "markdown"], "");
    assert!(
        out(&markdown).contains("\n### 1. Chen An\n"),
        "{}",
        out(&markdown)
    );
    let html = small(&["book", "--format", "html", "--both"], "");
    assert!(out(&html).starts_with("<!DOCTYPE html>") && out(&html).ends_with("</html>\n"));
    assert!(out(&html).contains("<h3>1. 陈安</h3>") && out(&html).contains("<h3>1. Chen An</h3>"));
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder, "book.html", "mine");
    let refused = small(&["book", "--format", "html", "-o", name(&path)], "");
    assert_eq!(code(&refused), Some(4));
    assert!(err(&refused).contains("--force"), "{}", err(&refused));
    assert_eq!(fs::read_to_string(&path).expect("the file"), "mine");
    let forced = small(
        &["book", "--format", "html", "-o", name(&path), "--force"],
        "",
    );
    assert_eq!(code(&forced), Some(0), "{}", err(&forced));
    assert!(
        fs::read_to_string(&path)
            .expect("the file")
            .starts_with("<!DOCTYPE html>")
    );
    let ron = small(&["book", "--format", "ron"], "");
    assert_eq!((code(&ron), out(&ron)), (Some(4), ""));
    assert!(err(&ron).contains("give a folder with -o"), "{}", err(&ron));
}

#[test]
fn a_changed_rule_is_told_line_by_line_for_each_person() {
    let folder = tempfile::tempdir().expect("a folder");
    let people = folder.path().join("people");
    let written = small(&["book", "--format", "ron", "-o", name(&people)], "");
    assert_eq!((code(&written), err(&written)), (Some(0), ""));
    let count = fs::read_dir(&people).expect("the people").count();
    assert!(count >= 3, "only {count}");
    let same = check(Path::new(FLOWS), &people);
    assert_eq!((code(&same), err(&same)), (Some(0), ""), "{}", out(&same));
    let all = format!("{count} people replayed: {count} unchanged, 0 changed, 0 cannot be used");
    assert!(out(&same).contains(&all), "{}", out(&same));
    // each person is also a file of answers
    let first = people.join("01-chen-an.ron");
    let plan = small(&["plan", name(&first)], "");
    assert_eq!((code(&plan), err(&plan)), (Some(0), ""));

    let flows = copied(
        &folder,
        "money.ron",
        "Is(\"ended\", \"dismissed\"), AtLeast",
        "AtLeast",
    );
    let changed = check(&flows, &people);
    assert_eq!(code(&changed), Some(1), "{}", out(&changed));
    assert!(
        out(&changed).contains("\n+ task claim: perhaps needed\n"),
        "{}",
        out(&changed)
    );
    let flows = copied(
        &folder,
        "money.ron",
        "Not(Fact(\"clicks\"))",
        "Fact(\"clicks\")",
    );
    let changed = check(&flows, &people);
    assert_eq!(code(&changed), Some(1), "{}", out(&changed));
    for line in [
        "\n- task enrol: needed\n",
        "the list of Zhou Wen has changed",
    ] {
        assert!(out(&changed).contains(line), "{line:?}: {}", out(&changed));
    }
    let arguments = [
        "check",
        "--flows",
        name(&flows),
        "--scenarios",
        name(&people),
    ];
    let json = xubao(
        &[
            &arguments[..],
            &["--today", "2026-11-23", "--format", "json"],
        ]
        .concat(),
        "",
        &[],
    );
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["scenarios"]["people"], count);
    assert!(
        !json["scenarios"]["changed"][0]["lines"]
            .as_array()
            .expect("lines")
            .is_empty()
    );
}

#[test]
fn a_broken_scenario_is_told_with_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let people = folder.path().join("people");
    small(&["book", "--format", "ron", "-o", name(&people)], "");
    let first = people.join("01-chen-an.ron");
    let good = fs::read_to_string(&first).expect("a scenario");
    let told = |from: &str, to: &str, wanted: &str| {
        assert!(good.contains(from), "{from} in {good}");
        fs::write(&first, good.replacen(from, to, 1)).expect("a file");
        let output = check(Path::new(FLOWS), &people);
        assert_eq!(code(&output), Some(1), "{}", out(&output));
        assert!(
            out(&output).contains("1 cannot be used"),
            "{}",
            out(&output)
        );
        let place = format!("{}:", name(&first));
        assert!(
            err(&output).contains(&format!("{place}{wanted}")),
            "{}",
            err(&output)
        );
    };
    told(
        "scenario: 1,",
        "scenario: 2,",
        "1:1: error: Only scenario files of version 1",
    );
    told(
        "today: \"2026-11-23\"",
        "today: \"soon\"",
        "5:13: error: today wants a day",
    );
    told("end: \"done\"", "ending: \"done\"", "");
    told(
        "\"city\":",
        "\"town\":",
        "7:9: error: there is no question \"town\"",
    );
    told("expected: (", "expected (", "");
    fs::write(&first, &good).expect("a file");
    fs::write(people.join("old.ron"), &good).expect("a file");
    let again = small(&["book", "--format", "ron", "-o", name(&people)], "");
    assert_eq!(code(&again), Some(0));
    assert!(
        err(&again).contains("old.ron does not belong to this book"),
        "{}",
        err(&again)
    );
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).expect("a folder");
    let none = check(Path::new(FLOWS), &empty);
    assert_eq!(code(&none), Some(4), "{}", out(&none));
}

#[test]
fn people_in_a_folder_of_flows_are_no_part_of_the_flow() {
    let folder = tempfile::tempdir().expect("a folder");
    let flows = copied(&folder, "", "", "");
    fs::create_dir(flows.join("scenarios")).expect("a folder");
    fs::write(flows.join("scenarios/a.ron"), "no flow at all").expect("a file");
    let output = xubao(
        &[
            "check",
            "--flows",
            name(&flows),
            "--today",
            "2026-11-23",
            "--lang",
            "en",
        ],
        "",
        &[],
    );
    assert_eq!(
        (code(&output), err(&output)),
        (Some(0), ""),
        "{}",
        out(&output)
    );
}
