//! `xubao plan`: a file of answers in, a checklist or all mistakes out.
//!
//! Must not test options or exit codes of other commands.

use super::*;

#[test]
fn the_same_answers_give_the_same_plan_from_every_kind_of_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let json = small(&["plan", name(&file(&folder, "a.json", WHOLE))], "");
    assert_eq!((code(&json), err(&json)), (Some(0), ""));
    assert!(
        out(&json).contains("Enrol as a flexible employee"),
        "{}",
        out(&json)
    );
    let ron = format!("( // a person\nanswers: {WHOLE})");
    let ron_file = file(&folder, "a.ron", &ron);
    assert_eq!(small(&["plan", name(&ron_file)], "").stdout, json.stdout);
    assert_eq!(small(&["plan", "-"], &ron).stdout, json.stdout);
    assert_eq!(small(&["plan", "-"], WHOLE).stdout, json.stdout);
    assert_eq!(
        small(&["plan", "-"], &WHOLE.replace("false\n", "false, // yet\n")).stdout,
        json.stdout
    );
}

#[test]
fn a_plan_can_be_json_and_can_go_to_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let wanted = small(&["plan", "-", "--format", "json"], WHOLE);
    serde_json::from_slice::<serde_json::Value>(&wanted.stdout).expect("JSON");
    let path = folder.path().join("plan.json");
    let told = small(
        &["plan", "-", "--format", "json", "--output", name(&path)],
        WHOLE,
    );
    assert_eq!((code(&told), out(&told), err(&told)), (Some(0), "", ""));
    assert_eq!(fs::read(&path).expect("the file"), wanted.stdout);
    let again = ["plan", "-", "--output", name(&path)]; // the form is that of the name
    let refused = small(&again, WHOLE);
    assert_eq!((code(&refused), out(&refused)), (Some(4), ""));
    assert!(
        err(&refused).contains("is there already; nothing was written"),
        "{}",
        err(&refused)
    );
    assert!(err(&refused).contains("--force"), "{}", err(&refused));
    let forced = small(
        &[&again[..], &["--force", "--case", "59dp 37y3"]].concat(),
        WHOLE,
    );
    assert_eq!(
        (code(&forced), out(&forced), err(&forced)),
        (Some(0), "", "")
    );
    let read: serde_json::Value =
        serde_json::from_slice(&fs::read(&path).expect("the file")).expect("JSON");
    assert_eq!(read["case"], "59DP-37Y3");
    let named = small(
        &[
            "plan",
            "-",
            "-o",
            name(folder.path()),
            "--both",
            "--case",
            "59DP37Y3",
        ],
        WHOLE,
    );
    assert_eq!((code(&named), out(&named)), (Some(0), ""));
    let made = folder.path().join("xubao-2026-11-23-59DP-37Y3.txt");
    assert!(err(&named).starts_with("written: "), "{}", err(&named));
    let both = fs::read_to_string(made).expect("a name that was chosen");
    assert!(
        both.contains("Case 59DP-37Y3") && both.contains("编号 59DP-37Y3"),
        "{both}"
    );
    let wrong = small(&["plan", "-", "--case", "59DP-37Y4"], WHOLE);
    assert_eq!((code(&wrong), out(&wrong)), (Some(2), ""));
    let said = err(&wrong);
    assert!(
        said.contains("the last checks") && !said.contains("最后一个用来校验"),
        "in the language that was asked for: {said}"
    );
}

#[test]
fn the_form_is_that_of_the_name_and_a_name_that_cannot_be_used_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |file: &str, more: &[&str]| {
        let file = format!("{}/{file}", folder.path().display());
        let output = small(&[&["plan", "-", "-o", &file], more].concat(), WHOLE);
        let told = err(&output).replace(&format!("{}/", folder.path().display()), "");
        (code(&output), told, fs::read(file).unwrap_or_default())
    };
    let text = small(&["plan", "-"], WHOLE);
    let first = out(&text).lines().next().expect("a title").to_owned();
    for (file, start) in [
        ("a.txt", first.as_str()),
        ("list", &first),
        ("a.markdown", &format!("# {first}")),
        ("a.HTM", "<!DOCTYPE html>"),
        ("a.pdf", "%PDF-"),
        ("a.ics", "BEGIN:VCALENDAR"),
        ("a.json", "{"),
    ] {
        let (code, told, bytes) = write(file, &[]);
        assert_eq!((code, &*told), (Some(0), ""), "{file}");
        assert!(bytes.starts_with(start.as_bytes()), "{file}");
    }
    let long = format!("{}.txt", "x".repeat(300));
    for (file, sentence, hint) in [
        (
            "a.docx",
            "the name a.docx does not tell the form",
            "add --format",
        ),
        ("new/", "there is no folder new/", "mkdir"),
        ("new.d/", "there is no folder new.d/", "mkdir"),
        ("no/where.txt", "there is no such file or folder", ""),
        ("a.txt/b.txt", "part of the path is a file", ""),
        (&long, "the file name is too long", ""),
    ] {
        let (code, told, bytes) = write(file, &[]);
        assert_eq!((code, bytes.len()), (Some(4), 0), "{file}: {told}");
        assert!(
            told.starts_with("xubao: error: ") && !told.contains("os error"),
            "{told}"
        );
        assert!(
            told.contains(sentence) && told.contains(hint),
            "{file}: {told}"
        );
    }
    let (code, told, bytes) = write("a.docx", &["--format", "pdf"]);
    assert_eq!((code, &*told), (Some(0), ""));
    assert!(bytes.starts_with(b"%PDF-"));
    let there = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(there, 8, "nothing else is left");
}

/// `from` in the good answers replaced by `to` must give this line on stderr, and the hint below.
fn refused(from: &str, to: &str, line: &str, hint: &str) {
    let text = WHOLE.replace(from, to);
    assert_ne!(text, WHOLE, "{from}");
    let output = small(&["plan", "-"], &text);
    assert_eq!((code(&output), out(&output)), (Some(1), ""), "{to}");
    assert!(err(&output).contains(line), "{to}:\n{}", err(&output));
    assert!(
        err(&output).contains(&format!("\n  hint: {hint}")),
        "{to}:\n{}",
        err(&output)
    );
}

#[test]
fn every_mistake_in_a_file_is_told_with_place_and_way_out() {
    let at = |line: usize, text: &str| format!("standard input:{line}:3: error: {text}");
    refused(
        "\"wage\"",
        "\"wagr\"",
        &at(7, "there is no question \"wagr\""),
        "did you mean \"wage\"?",
    );
    refused(
        "\"road\"",
        "\"qqq\"",
        &at(8, "there is no question \"qqq\""),
        "xubao questions",
    );
    refused(
        "\"dismissed\"",
        "\"dismised\"",
        &at(4, "ended: There is no such option"),
        "did you mean \"dismissed\"?",
    );
    refused(
        "[]",
        "\"paper\"",
        &at(5, "troubles: A list of option ids"),
        "wanted: a list, [] or some of: \"paper\", \"wages\"",
    );
    refused(
        "false",
        "\"no\"",
        &at(10, "online: true or false"),
        "wanted: true, false",
    );
    refused(
        "74",
        "601",
        &at(6, "months: Enter a number that is at most 600"),
        "wanted: 0..600 months, \"unsure\"",
    );
    refused(
        "\"2026-11-20\"",
        "\"2031-01-01\"",
        &at(3, "last-day: Too late: enter 23 November 2027"),
        "wanted: a day",
    );
    refused(
        "\"510100\"",
        "\"999999\"",
        &at(2, "city: No such city"),
        "wanted: the code of a place",
    );
    refused(
        "\"born\": \"1990-05\",\n",
        "",
        "standard input:1:1: error: an answer to \"born\" is missing: When were you born?",
        "wanted: a month",
    );
    refused(
        "\"1990-05\"",
        "\"unsure\"",
        &at(9, "born: This question needs an answer"),
        "wanted: a month",
    );
}

#[test]
fn all_mistakes_are_told_at_once() {
    let output = small(
        &["plan", "-"],
        &WHOLE.replace("74", "true").replace("\"self\"", "7"),
    );
    assert_eq!(
        err(&output).matches("error: ").count(),
        2,
        "{}",
        err(&output)
    );
}

#[test]
fn an_answer_off_the_way_is_a_warning_and_counts_for_nothing() {
    let output = small(&["plan", "-"], &WHOLE.replace("dismissed", "resigned"));
    assert_eq!(code(&output), Some(0));
    assert!(
        err(&output)
            .starts_with("standard input:5:3: warning: with the other answers, \"troubles\"")
    );
    assert_eq!(err(&output).lines().count(), 3, "troubles, months, wage");
}

#[test]
fn what_stands_beside_the_answers_is_read_or_told() {
    let json = |beside: &str| format!("{{ {beside}, \"answers\": {WHOLE} }}");
    let ron = |beside: &str| format!("({beside}, answers: {WHOLE})");
    let on = |day: &[&str], text: &str| {
        let command = ["--lang", "en", "plan", "-", "--flows", FLOWS];
        xubao(&[&command[..], day].concat(), text, &[])
    };
    let wanted = on(&["--today", "2026-12-28"], WHOLE).stdout;
    let other = small(&["plan", "-"], WHOLE).stdout;
    assert_ne!(wanted, other, "the day counts");
    for text in [
        json("\"today\": \"2026-12-28\""),
        ron("today: \"2026-12-28\""),
    ] {
        let filed = on(&[], &text);
        assert_eq!((code(&filed), err(&filed)), (Some(0), ""));
        assert_eq!(filed.stdout, wanted);
        let asked = small(&["plan", "-"], &text); // the option wins, and is silent
        assert_eq!((&asked.stdout, err(&asked)), (&other, ""));
    }
    for text in [
        json("\"today\": \"2026-13-45\""),
        ron("today: \"2026-13-45\""),
    ] {
        let refused = on(&[], &text);
        assert_eq!((code(&refused), out(&refused)), (Some(1), ""));
        let place = if text.starts_with('(') { "1:2" } else { "1:3" };
        let line = format!("standard input:{place}: error: today: a day that exists is wanted");
        assert!(err(&refused).starts_with(&line), "{}", err(&refused));
    }
    let twice = on(
        &[],
        &format!("{{ \"answers\": {WHOLE}, \"answers\": {WHOLE} }}"),
    );
    assert_eq!((code(&twice), out(&twice)), (Some(1), ""));
    assert!(
        err(&twice).contains("\"answers\" is given twice"),
        "{}",
        err(&twice)
    );
    for text in [json("\"todya\": 1"), ron("todya: 1")] {
        let odd = small(&["plan", "-"], &text);
        assert_eq!(odd.stdout, other);
        let told = err(&odd);
        assert!(
            told.contains(": warning: \"todya\" beside \"answers\""),
            "{told}"
        );
        assert!(told.contains("hint: did you mean \"today\"?"), "{told}");
    }
}

#[test]
fn a_plan_is_a_file_of_answers_and_nothing_in_it_is_odd() {
    let plan = small(&["plan", "-", "--format", "json"], WHOLE);
    let again = small(&["plan", "-", "--format", "json"], out(&plan));
    assert_eq!((out(&again), err(&again)), (out(&plan), ""));
}

#[test]
fn a_place_may_be_named() {
    let wanted = small(&["plan", "-"], WHOLE);
    for name in ["成都", "Chengdu", "chengdu", "成都市"] {
        let named = small(&["plan", "-"], &WHOLE.replace("510100", name));
        assert_eq!((&named.stdout, err(&named)), (&wanted.stdout, ""), "{name}");
    }
    // half a code is a slip
    let half = small(&["plan", "-"], &WHOLE.replace("510100", "51010"));
    assert!(err(&half).contains("city: No such city"), "{}", err(&half));
}

#[test]
fn ids_of_earlier_flows_are_understood() {
    let old = WHOLE.replace("\"ended\": \"dismissed\"", "\"finished\": \"sacked\"");
    assert_eq!(
        small(&["plan", "-"], &old).stdout,
        small(&["plan", "-"], WHOLE).stdout
    );
}

#[test]
fn what_a_terminal_would_obey_is_not_printed() {
    let output = small(
        &["plan", "-"],
        &WHOLE.replace("wage", "w\u{9b}31mage\u{202e}"),
    );
    assert!(err(&output).contains("w?31mage?"), "{}", err(&output));
}

#[test]
fn a_broken_file_is_told_with_its_place() {
    let output = small(&["plan", "-"], "{\n \"city\": }");
    assert_eq!(code(&output), Some(1));
    assert!(
        err(&output).starts_with("standard input:2:"),
        "{}",
        err(&output)
    );
    let nothing = small(&["plan", "/no/such/file.ron"], "");
    assert_eq!(code(&nothing), Some(4));
    assert!(err(&nothing).contains("/no/such/file.ron"));
}
