//! `xubao packs` and `--pack`, on the small city with every kind of value.

#[path = "../packs/small.rs"]
mod small_city;

use super::{code, err, file, name, out, xubao};
use std::{fs, process::Output};
use tempfile::TempDir;

/// The small city as a folder.
fn flows() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for of in small_city::files(small_city::CITY) {
        let path = folder.path().join(&of.name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, of.text).expect("a file");
    }
    folder
}

/// Runs a command on it, on a fixed day, in English.
fn packs(folder: &TempDir, arguments: &[&str]) -> Output {
    let mut all = arguments.to_vec();
    let flows = name(folder.path());
    all.extend(["--flows", flows, "--today", "2026-11-23", "--lang", "en"]);
    xubao(&all, "", &[])
}

/// What a command says that succeeds.
fn says(folder: &TempDir, arguments: &[&str]) -> String {
    let output = packs(folder, arguments);
    assert_eq!(
        (code(&output), err(&output)),
        (Some(0), ""),
        "{arguments:?}"
    );
    out(&output).to_owned()
}

/// The paragraphs of a list behind their names, each in one line.
fn rows(list: &str) -> Vec<(&str, String)> {
    let mut rows: Vec<(&str, String)> = Vec::new();
    for line in list.lines() {
        let mut words = line.split_whitespace();
        let name = words.next().unwrap_or_default();
        let rest = words.collect::<Vec<_>>().join(" ");
        match rows.last_mut() {
            Some((_, text)) if line.starts_with(' ') => *text += &format!(" {name} {rest}"),
            _ => rows.push((name, rest)),
        }
    }
    rows
}

#[test]
fn places_are_listed_province_by_province() {
    let folder = flows();
    let list = says(&folder, &["packs"]);
    let lines: Vec<Vec<&str>> = list
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert!(lines.contains(&vec!["Sichuan"]), "{list}");
    // known, complete, to check, carried, past review, disputed, unknown
    assert!(
        lines.contains(&vec![
            "Chengdu", "510100", "13", "86%", "1", "1", "1", "1", "1"
        ]),
        "{list}"
    );
    assert!(!list.contains("Suzhou"), "it has no pack: {list}");
    assert!(list.contains("Places inherit from: Sichuan 51\n"), "{list}");
}

#[test]
fn a_place_is_found_by_code_name_and_pinyin() {
    let folder = flows();
    let by_code = says(&folder, &["packs", "show", "510100"]);
    for called in [
        "成都",
        "成都市",
        "chengdu",
        "Chengdu",
        "CHENG DU",
        "５１０１００",
    ] {
        assert_eq!(
            says(&folder, &["packs", "show", called]),
            by_code,
            "{called}"
        );
    }
    for (row, marks) in [
        ("wage", "2,680.00 yuan a month"),
        ("wage", "to check"),
        ("benefit", "2,412.00 yuan a month (0.90 of Least wage)"),
        ("pay", "carried; past review"),
        ("gift", "hearsay"),
        ("deposit", "disputed: 100.00 yuan / 150.00 yuan"),
        ("rule", "from Sichuan"),
    ] {
        let row = rows(&by_code).into_iter().find(|(name, _)| *name == row);
        assert!(
            row.is_some_and(|(_, text)| text.contains(marks)),
            "{marks}: {by_code}"
        );
    }
    assert!(says(&folder, &["packs", "show", "CN"]).contains("12 months"));
    let none = says(&folder, &["packs", "show", "320500"]);
    assert!(
        none.contains("This place has no figures of its own yet"),
        "{none}"
    );
}

#[test]
fn a_place_or_figure_that_is_not_there_is_told() {
    let folder = flows();
    let check = |arguments: &[&str], cause: &str, hint: &str| {
        let output = packs(&folder, arguments);
        assert_eq!(
            (code(&output), out(&output)),
            (Some(1), ""),
            "{arguments:?}"
        );
        let told = err(&output);
        assert!(
            told.starts_with(&format!("xubao: error: {cause}\n")),
            "{told}"
        );
        assert!(told.contains(&format!("  hint: {hint}")), "{told}");
    };
    check(
        &["packs", "show", "chengdou"],
        "there is no place \"chengdou\"",
        "did you mean \"chengdu\"?",
    );
    check(
        &["packs", "show", "a\u{1b}[31m"],
        "there is no place \"a[31m\"",
        "xubao packs lists the places",
    );
    check(
        &["packs", "show", "chengdu", "benefits"],
        "there is no figure \"benefits\"",
        "did you mean \"benefit\"?",
    );
    check(
        &["packs", "show", "chengdu", "zzz"],
        "there is no figure \"zzz\"",
        "xubao packs show 510100 lists all figures",
    );
    for span in ["3x", "d", "-1d", "99999999999w", "个", ""] {
        let within = format!("--within={span}");
        let output = packs(&folder, &["packs", "due", &within]);
        assert_eq!(code(&output), Some(2), "{span}");
        assert!(err(&output).contains("90d"), "{}", err(&output));
    }
}

#[test]
fn a_name_of_several_places_is_asked_for_by_code() {
    let folder = flows();
    let there = r#"(id: "341300", title: ("宿州", "Suzhou (Anhui)"), place: (province: ("安徽", "Anhui"), pinyin: "suzhou"))"#;
    let there = file(&folder, "there.ron", there);
    let output = packs(
        &folder,
        &["packs", "show", "suzhou", "--pack", name(&there)],
    );
    assert_eq!(code(&output), Some(1));
    let both = "give the code: 341300 Suzhou (Anhui); 320500 Suzhou (Jiangsu)";
    let other = "give the code: 320500 Suzhou (Jiangsu); 341300 Suzhou (Anhui)";
    let told = err(&output);
    assert!(told.contains(both) || told.contains(other), "{told}");
}

#[test]
fn a_figure_is_shown_with_all_its_values_and_where_they_come_from() {
    let folder = flows();
    let wage = says(&folder, &["packs", "show", "chengdu", "wage"]);
    for piece in [
        "1 January 2025 to 31 December 2025\n",
        "From 1 January 2026 (holds on 23 November 2026)\n",
        "Value: 2,330.00 yuan a month\n",
        "Check at the window before relying on it.\n",
        "Note: The same everywhere.\n",
        "Source: Notice of the city, art. 8, 成发〔2025〕8号, read on 1 November 2026\n    [city-1]\n",
        "https://city.example/8\n",
        "Published: 20 December 2024\n",
        "Last seen: 1 November 2026\n",
        "To be reviewed by: 31 December 2025 (past)\n",
        "The rule itself ends: 31 December 2027\n",
        "Confidence: a number in several collections",
    ] {
        assert!(wage.contains(piece), "{piece}: {wage}");
    }
    let on = says(
        &folder,
        &["packs", "show", "chengdu", "wage", "--on", "2025-06-01"],
    );
    assert!(
        on.contains("31 December 2025 (holds on 1 June 2025)\n"),
        "{on}"
    );
    let rule = says(&folder, &["packs", "show", "chengdu", "rule"]);
    assert!(
        rule.contains("these are the values of Sichuan (51)."),
        "{rule}"
    );
}

#[test]
fn every_kind_of_value_is_said_in_words() {
    let folder = flows();
    let check = |figure: &str, pieces: &[&str]| {
        let shown = says(&folder, &["packs", "show", "510100", figure]);
        let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        for piece in pieces {
            assert!(flat.contains(piece), "{piece}: {shown}");
        }
        let flows = name(folder.path());
        let chinese = [
            "packs", "show", "510100", figure, "--lang", "zh", "--flows", flows,
        ];
        let output = xubao(&chinese, "", &[]);
        assert_eq!(code(&output), Some(0));
        assert!(!out(&output).contains(['{', '}']), "{}", out(&output));
    };
    check(
        "benefit",
        &["share 0.90 of Least wage (2,680.00 yuan a month) = 2,412.00 yuan a month"],
    );
    check(
        "who",
        &[
            "Value: People from here may; others register first",
            "- condition: \"Months\" is at least 6",
            "- depends on registration (only for those: not \"you are from here\")",
        ],
    );
    check(
        "pay",
        &[
            "a chosen base from Least base (1,000.00 yuan a month) to Greatest base (5,000.00 yuan a month)",
            "times 0.10 (Part one 0.08 + Part two 0.02), and 0.01 more (Supplement, only if you are from here) = 100.00 yuan a month to 500.00 yuan a month",
            "Its period is over and nothing new is out; it goes on for now.",
        ],
    );
    check(
        "fixed",
        &[
            "share 0.80 of Greatest base (5,000.00 yuan a month), times 0.01 (All), plus 7.00 yuan = 47.00 yuan a month",
        ],
    );
    check(
        "part",
        &[
            "by Months:",
            "- from 0 to under 12: 0.6",
            "- from 36 on: 0.9",
        ],
    );
    check(
        "given",
        &[
            "nothing below 12, 24 months at most",
            "of what lies above 0 up to 48: 1 month for every 12",
            "of what lies above 48: 1 month for every 8; a rest of 4 or more counts as a whole",
        ],
    );
    check(
        "wait",
        &[
            "after leaving an employer, 0 to 3 missed months: a wait of 1 month;",
            "missed months may be paid: not known",
            "only if you are from here",
            "4 missed months or more: a wait of 6 months",
        ],
    );
    check(
        "window",
        &[
            "open from 1 November 2025 to 28 February 2026, cover from 1 January 2026; later: a wait of 3 months",
        ],
    );
    check(
        "fee",
        &["Basic: 400.00 yuan a year", "Whole: 900.00 yuan a year"],
    );
    check(
        "gift",
        &[
            "not known; ask: What is given this year?",
            "Not confirmed, and not used: Somebody says it is a pen.",
        ],
    );
    check(
        "deposit",
        &[
            "told in several ways, none is used:",
            "150.00 yuan - Talk, read on 1 November 2026 (hearsay, not confirmed)",
        ],
    );
}

#[test]
fn what_is_due_is_sorted_by_day() {
    let folder = flows();
    let now = says(&folder, &["packs", "due"]);
    assert!(
        now.contains("2026-10-31  Chengdu, pay: to be reviewed  regions/"),
        "{now}"
    );
    assert_eq!(now.lines().count(), 3, "{now}");
    let due = |span: &str| {
        let due = says(&folder, &["packs", "due", "--within", span]);
        let list = due.split_once("\n\n").expect("a head").1;
        let mut days: Vec<&str> = rows(list).into_iter().map(|(day, _)| day).collect();
        let told = days.len();
        days.sort_unstable();
        days.dedup();
        assert_eq!(days.len(), told, "a day is told once: {due}");
        due.matches("regions/").count()
    };
    assert_eq!(due("37d"), 1);
    assert_eq!(due("38d"), 2); // the window of 2026 ends
    assert_eq!(due("6w"), due("42d"));
    assert_eq!(due("2m"), due("61d"));
    assert!(due("14m") > due("8m"));
    let all = says(&folder, &["packs", "due", "--within", "14m"]);
    assert!(
        all.ends_with(": the rule itself ends  regions/city.ron:11\n"),
        "{all}"
    );
}

/// Where the output is no screen, nothing is wider than a screen usually is.
#[test]
fn no_line_is_wider_than_a_screen() {
    let every = [
        &["packs"][..],
        &["packs", "due", "--within", "12m"],
        &["packs", "show", "CN"],
        &["packs", "show", "wuhan"],
        &["packs", "show", "chongqing"],
        &["packs", "show", "wuhan", "flexible-medical"],
    ];
    for arguments in every {
        for lang in ["zh", "en"] {
            let mut all = arguments.to_vec();
            all.extend(["--today", "2026-11-23", "--lang", lang]);
            let output = xubao(&all, "", &[]);
            assert_eq!(code(&output), Some(0), "{}", err(&output));
            for line in out(&output).lines() {
                assert!(xubao::text::width(line) <= 80, "{arguments:?}: {line}");
            }
        }
    }
}

/// What nobody knows was read nowhere, and what is told in several ways is no blank.
#[test]
fn the_unknown_was_not_read_and_the_disputed_is_told() {
    let folder = flows();
    let gift = says(&folder, &["packs", "show", "chengdu", "gift"]);
    let of_the_unknown: Vec<&str> = gift
        .split("\n\n")
        .filter(|part| part.contains("not known; ask"))
        .collect();
    assert!(!of_the_unknown.is_empty(), "{gift}");
    for part in of_the_unknown {
        assert!(
            !part.contains("read on") && !part.contains("Last seen") && !part.contains("Source:"),
            "{part}"
        );
        assert!(
            part.contains("Told by: ") && part.contains("Last looked for: "),
            "{part}"
        );
    }
    let output = xubao(
        &[
            "packs",
            "show",
            "wuhan",
            "--today",
            "2026-11-23",
            "--lang",
            "en",
        ],
        "",
        &[],
    );
    let list = rows(out(&output));
    let (_, medical) = list
        .iter()
        .find(|(name, _)| *name == "flexible-medical")
        .expect("a row");
    let told = "disputed: Set medical base of flexible employees × 0.06 + 7.00 yuan / Set medical base of flexible employees × 0.048 + 7.00 yuan";
    assert!(medical.contains(told), "{medical}");
    let one = [
        "packs",
        "show",
        "wuhan",
        "flexible-medical",
        "--today",
        "2026-11-23",
        "--lang",
        "en",
    ];
    let output = xubao(&one, "", &[]);
    let flat = out(&output)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(
        flat.contains("Wuhan government page on the medical rate, 2022, read on"),
        "{flat}"
    );
}

#[test]
fn a_file_laid_over_is_used_by_every_command() {
    let folder = flows();
    let next = r#"(
    id: "510100",
    figures: {"wage": (values: [(from: "2026-01-01", seen: "2026-11-20", review_by: "2027-12-31", value: Money("2800.00"), source: "city-1", confidence: OfficialVia)])},
    vectors: [(figure: "benefit", on: "2026-11-23", is: "2520")],
)"#;
    let path = file(&folder, "next.ron", next);
    let pack = ["--pack", name(&path)];
    let shown = says(
        &folder,
        &["packs", "show", "chengdu", "benefit", pack[0], pack[1]],
    );
    assert!(
        shown.contains("(2,800.00 yuan a month) = 2,520.00 yuan a"),
        "{shown}"
    );
    let due = says(
        &folder,
        &["packs", "due", "--within", "14m", pack[0], pack[1]],
    );
    assert!(due.contains(&format!("{}:3\n", name(&path))), "{due}");
    says(&folder, &["check", pack[0], pack[1]]);
    // what still holds and is left out is told, and all works
    let late = file(
        &folder,
        "late.ron",
        &next
            .replace("from: \"2026-01-01\"", "from: \"2027-01-01\"")
            .replace("2026-11-23", "2027-01-01"),
    );
    let late = ["check", "--pack", name(&late)];
    let check = packs(&folder, &late);
    assert_eq!(code(&check), Some(0), "{}", out(&check));
    assert!(
        out(&check).contains(":3:16: warning: ") && out(&check).contains("[value-dropped]"),
        "{}",
        out(&check)
    );
    let list = packs(&folder, &["packs", late[1], late[2]]);
    assert_eq!(code(&list), Some(0));
    assert!(err(&list).contains("[value-dropped]"), "{}", err(&list));
    // a mistake is told by the name as it was given, and nothing is used
    let broken = file(&folder, "broken.ron", &next.replace("2520", "2521"));
    let pack = ["--pack", name(&broken)];
    let check = packs(&folder, &["check", pack[0], pack[1]]);
    assert_eq!(code(&check), Some(1));
    assert!(
        out(&check).starts_with(&format!("{}:4:", name(&broken))),
        "{}",
        out(&check)
    );
    let list = packs(&folder, &["packs", pack[0], pack[1]]);
    assert_eq!((code(&list), out(&list)), (Some(1), ""));
    let missing = packs(&folder, &["packs", "--pack", "/no/such/file"]);
    assert_eq!(code(&missing), Some(4));
    // a place that only the file knows can be answered
    let place = r#"(id: "510700", title: ("绵阳", "Mianyang"), place: (province: ("四川", "Sichuan"), pinyin: "mianyang"), parent: "51")"#;
    let place = file(&folder, "place.ron", place);
    let answers = file(&folder, "answers.json", r#"{"city": "510700"}"#);
    let plan = says(&folder, &["plan", name(&answers), "--pack", name(&place)]);
    assert!(plan.contains("Mianyang"), "{plan}");
    let without = packs(&folder, &["plan", name(&answers)]);
    assert_eq!(code(&without), Some(1));
}

#[test]
fn programs_are_told_the_same_as_json() {
    let folder = flows();
    for (arguments, format) in [
        (&["packs"][..], "xubao-packs"),
        (&["packs", "show", "chengdu"], "xubao-pack"),
        (&["packs", "show", "chengdu", "wage"], "xubao-figure"),
        (&["packs", "due", "--within", "1m"], "xubao-due"),
    ] {
        let mut all = arguments.to_vec();
        all.extend(["--format", "json"]);
        let text = says(&folder, &all);
        let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        // the option may stand before or behind what is asked
        let mut before = vec!["packs", "--format", "json"];
        before.extend(&arguments[1..]);
        assert_eq!(says(&folder, &before), text);
        assert_eq!(json["format"], format);
    }
}
