//! Plans in bulk: a line for a line, in order, whatever is wrong with some of them.
//!
//! Must not test what is in a plan: each record is held against the JSON of `xubao plan`.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use people::{people, today};
use serde_json::{Value as Json, json};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, Output, Stdio},
    thread,
};
use xubao::{answers::Answers, export, pack::Rulebook, plan};

fn batch(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
    command.args(["batch", "--today", "2026-11-23", "--lang", "en"]);
    command.args(arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = batch(arguments).spawn().expect("it starts");
    let mut to = child.stdin.take().expect("a pipe");
    thread::scope(|scope| {
        scope.spawn(move || to.write_all(input).expect("it reads all"));
        child.wait_with_output().expect("it ends")
    })
}

fn json_of(answers: &Answers) -> Json {
    let fields = answers
        .iter()
        .map(|(id, answer)| (id.to_owned(), answer.to_json()));
    Json::Object(fields.collect())
}

fn lines(output: &Output) -> Vec<Json> {
    let text = std::str::from_utf8(&output.stdout).expect("UTF-8");
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

#[test]
fn a_record_says_what_the_plan_says() {
    let rules = Rulebook::embedded();
    let people = people(&rules);
    let whole: Vec<_> = people
        .iter()
        .filter(|person| person.plan.complete)
        .collect();
    assert!(whole.len() > 40);
    let mut input = String::new();
    for person in &whole {
        input += &format!("{}\n", json_of(&person.answers));
    }
    let records = lines(&run(&[], input.as_bytes()));
    assert_eq!(records.len(), whole.len());
    let full = run(&["--full"], input.as_bytes());
    for ((record, full), person) in records.iter().zip(lines(&full)).zip(whole) {
        let name = &person.name;
        let wanted = export::plan_json(&rules, &plan::build(&rules, &person.answers, today()));
        let mut full = full;
        let fields = full.as_object_mut().expect("an object");
        fields.remove("line");
        fields.remove("id");
        assert_eq!(full, wanted, "{name}: --full is the plan");
        let of = |list: &str, wanted_fields: &[(&str, &str)]| -> Json {
            let items = wanted[list].as_array().expect("a list").iter();
            items
                .map(|item| {
                    let fields = wanted_fields.iter();
                    let field =
                        |(here, there): &(&str, &str)| ((*here).to_owned(), item[*there].clone());
                    Json::Object(fields.map(field).collect())
                })
                .collect()
        };
        let only = |list: &str| -> Json {
            let items = wanted[list].as_array().expect("a list").iter();
            items.map(|item| item["id"].clone()).collect()
        };
        let standing = |state: &str| -> Json {
            let tasks = wanted["tasks"].as_array().expect("a list").iter();
            let those = tasks.filter(|task| task["state"] == state);
            those.map(|task| task["id"].clone()).collect()
        };
        let same = |names: &[&'static str]| -> Vec<(&'static str, &'static str)> {
            names.iter().map(|name| (*name, *name)).collect()
        };
        assert_eq!(record["rules"], wanted["flow"]["version"], "{name}");
        for field in ["today", "complete", "local"] {
            assert_eq!(record[field], wanted[field], "{name}: {field}");
        }
        assert_eq!(record["place"], wanted["answers"]["city"], "{name}");
        assert_eq!(record["urgent"], wanted["most_urgent"], "{name}");
        assert_eq!(record["needed"], standing("needed"), "{name}");
        assert_eq!(record["perhaps"], standing("perhaps"), "{name}");
        let visits = of("visits", &same(&["window", "tasks", "earliest", "latest"]));
        assert_eq!(record["visits"], visits, "{name}");
        for list in ["documents", "notes", "unknowns"] {
            assert_eq!(record[list], only(list), "{name}: {list}");
        }
        let dates = same(&["id", "whose", "certain", "date", "moved", "passed"]);
        assert_eq!(record["dates"], of("calendar", &dates), "{name}");
        assert_eq!(
            record["roads"],
            of("roads", &same(&["id", "open", "chosen"])),
            "{name}"
        );
        let sources = wanted["sources"].as_object().expect("an object").keys();
        assert_eq!(
            record["sources"],
            Json::from_iter(sources.map(String::as_str)),
            "{name}"
        );
        let amounts = record["amounts"].as_array().expect("a list");
        let sums = wanted["entitlements"].as_array().expect("a list");
        assert_eq!(amounts.len(), sums.len(), "{name}");
        for (amount, sum) in amounts.iter().zip(sums) {
            for field in ["id", "certain", "amount", "exact"] {
                assert_eq!(amount[field], sum[field], "{name}: {field}");
            }
            let monthly = json!([sum["monthly"]["amount"], sum["monthly"]["months"]]);
            assert_eq!(
                json!([amount["monthly"], amount["months"]]),
                monthly,
                "{name}"
            );
        }
    }
}

#[test]
fn every_field_is_described() {
    let rules = Rulebook::embedded();
    let described = include_str!("../flows/JSON.md");
    let start = described.find("## `xubao batch`").expect("a section");
    let section = described[start..].split("\n## ").next().expect("a section");
    let documented: std::collections::BTreeSet<&str> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    let mut found = std::collections::BTreeSet::new();
    let (input, _) = mixed(&rules, 60);
    for record in lines(&run(&[], &input)) {
        for (name, value) in record.as_object().expect("an object") {
            found.insert(name.clone());
            for item in value.as_array().into_iter().flatten() {
                let fields = item.as_object().into_iter().flatten();
                found.extend(fields.map(|(field, _)| format!("{name}[].{field}")));
            }
        }
    }
    let found: std::collections::BTreeSet<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(
        documented, found,
        "left: flows/JSON.md; right: what is written"
    );
}

/// Lines of which some cannot be used, and what is to come of each.
fn mixed(rules: &Rulebook, count: usize) -> (Vec<u8>, Vec<(usize, bool)>) {
    let people = people(rules);
    let good: Vec<String> = people
        .iter()
        .filter(|person| person.plan.complete)
        .map(|person| json_of(&person.answers).to_string())
        .collect();
    let (mut input, mut wanted) = (Vec::new(), Vec::new());
    for n in 1..=count {
        let fine = match n % 7 {
            0 => {
                input.extend_from_slice(b"{\"city\": \"510100\", \"oops\n");
                false
            }
            3 if n % 2 == 0 => {
                input.extend_from_slice(b"  \n"); // nothing
                continue;
            }
            5 => {
                let line = format!(
                    "{{\"id\": \"n-{n}\", \"answers\": {}}}\r\n",
                    good[n % good.len()]
                );
                input.extend_from_slice(line.as_bytes());
                true
            }
            6 if n % 3 == 0 => {
                input.extend_from_slice(b"\xff\xfe{}\n");
                false
            }
            _ => {
                input.extend_from_slice(good[n % good.len()].as_bytes());
                input.push(b'\n');
                true
            }
        };
        wanted.push((n, fine));
    }
    input.pop(); // the last line need not end
    (input, wanted)
}

#[test]
fn lines_keep_their_order_and_bad_ones_say_what_is_wrong() {
    let rules = Rulebook::embedded();
    let (input, wanted) = mixed(&rules, 400);
    let alone = run(&["--jobs", "1"], &input);
    assert_eq!(alone.status.code(), Some(1), "some lines cannot be used");
    let records = lines(&alone);
    let got: Vec<(usize, bool)> = records
        .iter()
        .map(|record| {
            let line = record["line"].as_u64().expect("a number");
            let fine = record["errors"].is_null();
            if !fine {
                let problem = record["errors"][0]["problem"].as_str().expect("a sentence");
                assert!(!problem.is_empty());
            }
            (usize::try_from(line).expect("small"), fine)
        })
        .collect();
    assert_eq!(got, wanted);
    let named = records.iter().filter(|record| !record["id"].is_null());
    for record in named {
        assert_eq!(record["id"], format!("n-{}", record["line"]));
    }
    let errors = wanted.iter().filter(|(_, fine)| !fine).count();
    let told = String::from_utf8_lossy(&alone.stderr).into_owned();
    let summary = format!(
        "{} lines: {} plans, {errors} cannot be used; ",
        wanted.len(),
        wanted.len() - errors
    );
    assert!(told.starts_with(&summary), "{told}");
    assert_eq!(told.lines().count(), 1, "no terminal, no progress");
    for jobs in ["2", "5"] {
        let many = run(&["--jobs", jobs], &input);
        assert!(
            many.stdout == alone.stdout,
            "--jobs {jobs} gives something else"
        );
    }
}

#[test]
fn each_mistake_in_a_line_is_told() {
    let output = run(
        &["--flows", "tests/flows/small"],
        b"{\"id\": 7, \"answers\": {\"city\": \"510100\", \"ended\": \"dismised\", \"wage\": -1, \"nothing\": 3}}\n{\"city\": \"510100\"}\n",
    );
    let records = lines(&output);
    assert_eq!(records[0]["id"], 7);
    let errors = records[0]["errors"].as_array().expect("a list");
    let questions: Vec<&str> = errors
        .iter()
        .filter_map(|one| one["question"].as_str())
        .collect();
    assert_eq!(questions, ["ended", "wage", "nothing"]);
    assert_eq!(errors[0]["hint"], "did you mean \"dismissed\"?");
    assert!(errors[0]["column"].as_u64().expect("a number") > 10);
    let missing = records[1]["errors"][0]["problem"]
        .as_str()
        .expect("a sentence");
    assert!(
        missing.starts_with("an answer to \"last-day\" is missing"),
        "{missing}"
    );
}

#[test]
fn a_line_may_bring_its_own_day() {
    let rules = Rulebook::embedded();
    let (good, _) = mixed(&rules, 1);
    let good = String::from_utf8(good).expect("UTF-8");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
    command.args(["batch", "--lang", "en"]);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let line = |day: &str| format!("{{\"today\": \"{day}\", \"answers\": {good}}}\n");
    let input = line("2026-11-20") + &line("2026-12-01") + &line("soon");
    let mut to = child.stdin.take().expect("a pipe");
    to.write_all(input.as_bytes()).expect("it reads");
    drop(to);
    let records = lines(&child.wait_with_output().expect("it ends"));
    assert_eq!(records[0]["today"], "2026-11-20");
    assert_eq!(records[1]["today"], "2026-12-01");
    assert_eq!(records[2]["errors"][0]["question"], "today");
    // what the command line says goes before
    let asked = lines(&run(&[], input.lines().next().expect("a line").as_bytes()));
    assert_eq!(asked[0]["today"], "2026-11-23");
}

#[test]
fn a_line_without_end_takes_no_memory() {
    let rules = Rulebook::embedded();
    let (good, _) = mixed(&rules, 1);
    let mut input = vec![b' '; 3 << 20];
    input.extend_from_slice(b"\n");
    input.extend_from_slice(&good);
    input.push(b'\n');
    input.extend(vec![b'x'; 2 << 20]);
    let records = lines(&run(&["--jobs", "1"], &input));
    assert_eq!(records.len(), 3);
    let problem = "the line is too long; at most 1 MB";
    assert_eq!(records[0]["errors"][0]["problem"], problem);
    assert!(records[1]["errors"].is_null() && records[1]["line"] == 2);
    assert_eq!(
        (&records[2]["line"], &records[2]["errors"][0]["problem"]),
        (&json!(3), &json!(problem))
    );
}

#[test]
fn a_line_gets_its_plan_before_the_next_one_is_sent() {
    let rules = Rulebook::embedded();
    let (good, _) = mixed(&rules, 1);
    for jobs in ["1", "2"] {
        let mut child = batch(&["--jobs", jobs]).spawn().expect("it starts");
        let mut to = child.stdin.take().expect("a pipe");
        let mut from = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        for n in 1..=3 {
            to.write_all(&good)
                .and_then(|()| to.write_all(b"\n"))
                .expect("it reads");
            let line = from.next().expect("an answer").expect("text");
            assert!(line.starts_with(&format!("{{\"line\":{n},")), "{line}");
        }
        drop(to);
        assert!(child.wait().expect("it ends").success());
    }
}

#[test]
fn whoever_stops_reading_ends_it_quietly() {
    let rules = Rulebook::embedded();
    let (input, _) = mixed(&rules, 600);
    for jobs in ["1", "3"] {
        let mut child = batch(&["--jobs", jobs]).spawn().expect("it starts");
        let mut to = child.stdin.take().expect("a pipe");
        let mut from = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        thread::scope(|scope| {
            let input = &input;
            scope.spawn(move || drop(to.write_all(input))); // it may end before all is read
            from.next().expect("a line").expect("text");
            drop(from);
            let output = child.wait_with_output().expect("it ends");
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{told}");
            assert!(!told.contains("error"), "{told}");
        });
    }
}

/// The most memory that a run takes, in KiB.
#[cfg(target_os = "linux")]
fn peak(lines: usize, good: &[u8]) -> u64 {
    let mut child = batch(&["--jobs", "2"]).spawn().expect("it starts");
    let mut to = child.stdin.take().expect("a pipe");
    let from = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    thread::scope(|scope| {
        let to = &mut to;
        scope.spawn(move || {
            for _ in 0..lines {
                to.write_all(good)
                    .and_then(|()| to.write_all(b"\n"))
                    .expect("it reads");
            }
        });
        assert_eq!(from.take(lines).count(), lines);
    });
    // all is done, and it still runs: it waits for more
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).expect("a status");
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .expect("a peak");
    let peak = line
        .split_whitespace()
        .nth(1)
        .and_then(|number| number.parse().ok());
    drop(to);
    assert!(child.wait().expect("it ends").success());
    peak.expect("a number")
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_lines() {
    let rules = Rulebook::embedded();
    let (good, _) = mixed(&rules, 1);
    let (few, many) = (peak(500, &good), peak(4000, &good));
    println!("500 lines: {few} KiB, 4000 lines: {many} KiB");
    assert!(many < few + few / 4, "{few} KiB, then {many} KiB");
}
