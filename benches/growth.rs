//! How the proof grows with the flow: generated flows of 10 to 1,000 questions with guards of the kind
//! that real flows have, each proved once. Prints time, memory and diagrams.
//!
//! Must not measure anything but the proof.

use chrono::NaiveDate;
use std::{fmt::Write as _, time::Instant};
use xubao::{flow::File, pack::Rulebook, text::leak, verify};

/// The goal: so many questions in less than so many seconds and MiB.
const GOAL: (usize, f64, f64) = (1000, 5.0, 500.0);

fn main() {
    // cargo test runs benches too, with this flag: then one small flow is enough
    let quick = !std::env::args().any(|one| one == "--bench");
    let sizes: &[usize] = if quick {
        &[10]
    } else {
        &[10, 20, 40, 80, 160, 1000]
    };
    println!("questions  answer sets        s     MiB");
    for &size in sizes {
        let rules = match Rulebook::load(&flow(size)) {
            Ok(rules) => rules,
            Err(findings) => {
                for finding in findings.iter().take(3) {
                    println!("{}", finding.render(xubao::text::Lang::En));
                }
                std::process::exit(1);
            }
        };
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
        let began = Instant::now();
        let proof = verify::prove(&rules, today);
        let seconds = began.elapsed().as_secs_f64();
        let mib = peak();
        let bar = "#".repeat(bar(seconds));
        println!(
            "{size:>9}  {:>11.1e}  {seconds:>7.3}  {mib:>6.0}  {bar}",
            proof.answer_sets
        );
        let wrong = proof
            .found
            .iter()
            .filter(|one| one.finding.is_error())
            .count();
        assert_eq!(wrong, 0, "{:?}", proof.found.first());
        if size == GOAL.0 {
            assert!(seconds < GOAL.1 && mib < GOAL.2, "over the goal");
        }
    }
}

/// Length of a bar on a scale of powers of two, from a millisecond.
fn bar(seconds: f64) -> usize {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small number of signs"
    )]
    let length = (seconds * 1000.0).max(1.0).log2() as usize;
    length * 2
}

/// The most memory the process has held, in MiB; of all flows so far.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1024.0
}

/// A flow of so many questions: of every kind in turn, some asked only after certain answers, with a
/// fact and a task for each few of them.
fn flow(size: usize) -> Vec<File> {
    let (mut questions, mut states, mut facts, mut tasks) =
        (String::new(), String::new(), String::new(), String::new());
    let named = "title: (\"问\", \"Q\"), label: (\"问\", \"Q\"), why: (\"因\", \"W\"), unsure: (\"问\", \"Ask\"),";
    for i in 0..size {
        let (kind, holds) = match i % 5 {
            0 => ("YesNo".to_owned(), format!("Yes(\"q{i}\")")),
            1 => (
                "One([(id: \"a\", label: (\"甲\", \"A\")), (id: \"b\", label: (\"乙\", \"B\")), (id: \"c\", label: (\"丙\", \"C\"))])".to_owned(),
                format!("In(\"q{i}\", [\"a\", \"b\"])"),
            ),
            2 => (
                "Whole(min: 0, max: 600, unit: (\"月\", \"months\"))".to_owned(),
                format!("AtLeast(Answer(\"q{i}\"), Whole(12))"),
            ),
            3 => (
                "Day(earliest: YearsAgo(5), latest: Today)".to_owned(),
                format!("Below(AddMonths(Answer(\"q{i}\"), Whole(3)), Today)"),
            ),
            _ => (
                "Many(options: [(id: \"x\", label: (\"甲\", \"X\")), (id: \"y\", label: (\"乙\", \"Y\"))], none: (\"无\", \"None\"))".to_owned(),
                format!("Any([Has(\"q{i}\", \"x\"), All([Has(\"q{i}\", \"y\"), Fact(\"f{}\")])])", i - 1),
            ),
        };
        let _ = write!(questions, "\"q{i}\": ({named} kind: {kind}),");
        let _ = write!(facts, "\"f{i}\": (title: (\"实\", \"F\"), is: {holds}),");
        let next = |to: usize| {
            if to < size {
                format!("q{to}")
            } else {
                "done".to_owned()
            }
        };
        // every third question is asked only of some
        let skip = if i % 3 == 0 {
            format!("(when: Fact(\"f{i}\"), to: \"{}\"),", next(i + 2))
        } else {
            String::new()
        };
        let _ = write!(
            states,
            "Ask(question: \"q{i}\", next: [{skip} (to: \"{}\")]),",
            next(i + 1)
        );
        if i % 2 == 1 {
            let _ = write!(
                tasks,
                "\"t{i}\": (title: (\"办\", \"T\"), when: Any([Fact(\"f{i}\"), All([Fact(\"f{}\"), Not(Fact(\"f{}\"))])]), \
                 window: \"w\", cost: (\"无\", \"none\"), sources: [\"law-1\"]),",
                i - 1,
                i / 2
            );
        }
    }
    let last = size - 1;
    let part = format!(
        "(stage: \"s\", questions: {{{questions}}}, facts: {{{facts}}}, tasks: {{{tasks} \"all\": (title: (\"办\", \"T\"), when: Fact(\"f{last}\"), \
         window: \"w\", cost: (\"无\", \"none\"), sources: [\"law-1\"]),}}, states: [{states} Finish(id: \"done\")], \
         windows: {{\"w\": (title: (\"厅\", \"Hall\"), about: (\"区\", \"there\"))}}, outcomes: [(text: (\"单\", \"List\"))], \
         instruments: {{\"law\": (title: (\"法\", \"Law\"), read: \"2026-11-01\")}}, \
         sources: {{\"law-1\": (of: \"law\", confidence: ReadA)}})"
    );
    let head = "(language: 1, id: \"i\", version: \"2026.1\", title: (\"甲\", \"A\"), about: (\"乙\", \"B\"), \
                stages: {\"s\": (\"甲\", \"S\")}, files: [\"all\"], online: Never)";
    let file = |name: &str, text: String| File {
        name: name.to_owned(),
        text: leak(text),
    };
    vec![file("i/flow.ron", head.to_owned()), file("i/all.ron", part)]
}
