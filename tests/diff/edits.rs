//! The shipped flow with one edit each, through the real program: the difference is found, and the
//! person who shows it gets two plans that differ so.

use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const FLOWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/flows");

fn xubao(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
    command.args(arguments).args(["--lang", "en"]);
    command.output().expect("xubao ends")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
}

const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/flows/small");

/// A copy of a flow with one edit, and what is different to it.
struct Edit {
    old: &'static str,
    folder: tempfile::TempDir,
    diff: Value,
}

impl Edit {
    fn new(file: &str, edits: &[(&str, &str)]) -> Self {
        Self::of(FLOWS, file, edits)
    }

    fn of(old: &'static str, file: &str, edits: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(Path::new(old), &folder.path().join("new"));
        let path = folder.path().join("new").join(file);
        let mut text = fs::read_to_string(&path).expect("a file");
        for (from, to) in edits {
            assert!(text.contains(from), "{file} has no {from}");
            text = text.replacen(from, to, 1);
        }
        fs::write(path, text).expect("an edit");
        let new = folder.path().join("new");
        let arguments = [
            "diff",
            old,
            name(&new),
            "--today",
            "2026-11-24",
            "--format",
            "json",
        ];
        let output = xubao(&arguments);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{told}");
        let diff = serde_json::from_slice(&output.stdout).expect("JSON");
        Self { old, folder, diff }
    }

    fn change(&self, kind: &str, id: &str, part: &str) -> &Value {
        let all = self.diff["changes"].as_array().expect("a list");
        let is = |one: &&Value| one["kind"] == kind && one["id"] == id && one["part"] == part;
        let found = all.iter().find(is);
        found.unwrap_or_else(|| panic!("no {kind} {id} {part} in {:#}", self.diff))
    }

    /// The kinds and ids of all that changes.
    fn about(&self) -> Vec<String> {
        let all = self.diff["changes"].as_array().expect("a list");
        let mut about: Vec<String> = all
            .iter()
            .map(|one| format!("{} {}", one["kind"], one["id"]).replace('"', ""))
            .collect();
        about.dedup();
        about
    }

    /// The plans of the person who shows a change, before and after.
    fn plans(&self, change: &Value) -> [Value; 2] {
        let new = self.folder.path().join("new");
        [("old", self.old), ("new", name(&new))].map(|(side, flows)| {
            let witness = &change["witness"][side];
            let file: PathBuf = self.folder.path().join(format!("{side}.json"));
            fs::write(&file, witness["answers"].to_string()).expect("a file");
            let today = witness["today"].as_str().expect("a day");
            let arguments = [
                "plan",
                name(&file),
                "--flows",
                flows,
                "--today",
                today,
                "--format",
                "json",
            ];
            let output = xubao(&arguments);
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success() && told.is_empty(), "{told}");
            serde_json::from_slice(&output.stdout).expect("JSON")
        })
    }
}

fn name(path: &Path) -> &str {
    path.to_str().expect("a UTF-8 name")
}

fn entry<'v>(plan: &'v Value, list: &str, id: &str) -> &'v Value {
    let all = plan[list].as_array().expect("a list");
    all.iter()
        .find(|one| one["id"] == id)
        .unwrap_or(&Value::Null)
}

#[test]
fn a_task_condition() {
    let edit = Edit::new(
        "leaving-a-job/tasks-unemployment.ron",
        &[(
            "Not(Any([Fact(\"ui-registered\"), Fact(\"ui-applied\"), Fact(\"ui-refused\")]))",
            "Not(Any([Fact(\"ui-registered\"), Fact(\"ui-applied\")]))",
        )],
    );
    assert_eq!(edit.about(), ["task register"]);
    let change = edit.change("task", "register", "standing");
    assert_eq!(
        (&change["from"], &change["to"]),
        (&Value::Null, &json!("needed"))
    );
    assert_eq!(change["answer_sets"]["exact"], true);
    let [before, after] = edit.plans(change);
    assert_eq!(entry(&before, "tasks", "register")["state"], "not-needed");
    assert_eq!(entry(&after, "tasks", "register")["state"], "needed");
}

#[test]
fn a_document() {
    let edit = Edit::new(
        "leaving-a-job/tasks-unemployment.ron",
        &[(
            "(any: [\"id-card\", \"ss-card\"]),",
            "(any: [\"id-card\", \"ss-card\"]), (any: [\"birth-docs\"], copies: 1),",
        )],
    );
    assert_eq!(edit.about(), ["task register"]);
    let change = edit.change("task", "register", "need");
    assert_eq!(change["to"], json!({ "demand": "required", "copies": 1 }));
    let [before, after] = edit.plans(change);
    let brings = |plan: &Value| {
        let needs = entry(plan, "tasks", "register")["needs"].clone();
        needs
            .as_array()
            .expect("a list")
            .iter()
            .any(|need| need["any"] == json!(["birth-docs"]))
    };
    assert_eq!((brings(&before), brings(&after)), (false, true));
}

#[test]
fn a_deadline() {
    let edit = Edit::new(
        "leaving-a-job/tasks-leaving.ron",
        &[(
            "date: AddDays(Answer(\"last-day\"), Figure(\"cert-days\"))",
            "date: AddDays(Answer(\"last-day\"), Whole(30))",
        )],
    );
    assert_eq!(edit.about(), ["deadline due-certificate"]);
    let change = edit.change("deadline", "due-certificate", "date");
    assert_eq!(change["shift"], "more");
    let plans = edit.plans(change);
    let dates = plans
        .each_ref()
        .map(|plan| entry(plan, "calendar", "due-certificate")["date"].clone());
    assert_eq!(
        dates,
        [
            change["value_before"].clone(),
            change["value_after"].clone()
        ]
    );
    assert!(dates[0].as_str() < dates[1].as_str(), "{dates:?}");
}

#[test]
fn a_guard() {
    // who resigned is now asked about the months and the wage too, who was dismissed is not
    let edit = Edit::of(
        SMALL,
        "leaving/start.ron",
        &[(
            "Is(\"ended\", \"resigned\")",
            "Is(\"ended\", \"dismissed\")",
        )],
    );
    let all = edit.diff["changes"].as_array().expect("a list");
    let asks = |change: &&Value| change["kind"] == "question" && change["id"] == "months";
    let months: Vec<&Value> = all.iter().filter(asks).collect();
    assert_eq!(
        months.len(),
        2,
        "asked by the one, not by the other, and the other way round"
    );
    for change in months {
        assert_eq!(change["answer_sets"]["exact"], true);
        let [before, after] = edit.plans(change);
        let asked = |plan: &Value| plan["answers"].to_string().contains("months");
        assert_eq!(asked(&before), change["from"] == "asked");
        assert_eq!(asked(&after), change["to"] == "asked");
    }
    let joint = edit.diff["answer_sets"]["joint"]
        .as_f64()
        .expect("a number");
    let old = edit.diff["answer_sets"]["old"].as_f64().expect("a number");
    assert!(joint > old, "they answer more");
    // what follows for tasks is played back as well
    for change in all {
        if change["kind"] == "task" && change["part"] == "standing" {
            let id = change["id"].as_str().expect("an id");
            let [before, after] = edit.plans(change);
            let state = |plan: &Value| entry(plan, "tasks", id)["state"].clone();
            assert_ne!(state(&before), state(&after), "{id}");
        }
    }
}

#[test]
fn the_first_day_of_a_task() {
    let edit = Edit::of(
        SMALL,
        "leaving/money.ron",
        &[(
            "cost: (\"不收费\", \"free\"),\n            steps",
            "earliest: AddDays(Today, Whole(7)),\n            cost: (\"不收费\", \"free\"),\n            steps",
        )],
    );
    let change = edit.change("task", "claim", "date");
    let [before, after] = edit.plans(change);
    let first = |plan: &Value| {
        let visits = plan["visits"].as_array().expect("a list");
        let claim = |one: &&Value| one["tasks"].to_string().contains("claim");
        visits.iter().find(claim).expect("a visit")["earliest"].clone()
    };
    assert_eq!(first(&before), "2026-11-24");
    assert_eq!(first(&after), "2026-12-01");
}

#[test]
fn a_figure() {
    let edit = Edit::new(
        "regions/chengdu.ron",
        &[
            ("\"Lower tier\"), \"400.00\"", "\"Lower tier\"), \"450.00\""),
            (
                "(figure: \"resident-fee\", on: \"2026-06-01\", is: \"400\")",
                "(figure: \"resident-fee\", on: \"2026-06-01\", is: \"450\")",
            ),
        ],
    );
    let figures = edit.diff["figures"].as_array().expect("a list");
    assert_eq!(figures.len(), 1, "{figures:#?}");
    assert_eq!(figures[0]["id"], "resident-fee");
    assert_eq!(figures[0]["places"][0]["en"], "Chengdu");
    let all = edit.diff["changes"].as_array().expect("a list");
    let more = all
        .iter()
        .find(|one| one["shift"] == "more")
        .expect("an amount that is more");
    assert_eq!(more["witness"]["new"]["answers"]["city"], "510100");
    let [before, after] = edit.plans(more);
    assert_ne!(before, after);
}

#[test]
fn mistakes_are_told_and_two_days_are_compared() {
    let one = xubao(&["diff", FLOWS, "2026-11-24"]);
    assert_eq!(one.status.code(), Some(2));
    let nowhere = xubao(&["diff", FLOWS, "/nowhere/at/all"]);
    assert_eq!(nowhere.status.code(), Some(4));
    let both = xubao(&["diff", FLOWS, FLOWS, "--flows", FLOWS]);
    assert_eq!(both.status.code(), Some(2));
    let same = xubao(&["diff", SMALL, SMALL]);
    assert_eq!(
        same.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&same.stdout)
    );
    let days = xubao(&[
        "diff",
        "2026-11-23",
        "2027-01-05",
        "--flows",
        SMALL,
        "--format",
        "json",
    ]);
    assert_eq!(days.status.code(), Some(1));
    let days: Value = serde_json::from_slice(&days.stdout).expect("JSON");
    assert_eq!(days["new"]["today"], "2027-01-05");
}
