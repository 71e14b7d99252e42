//! Answers that cannot all be so: each such pair is told to whoever gives it, in the plan too, and nobody
//! of the people in `tests/personas` hears of one.

use chrono::NaiveDate;
use std::{fs, path::Path, sync::LazyLock};
use xubao::{
    answers::{Answers, read_ron},
    flow::Weight,
    interview::{self, accept},
    pack::Rulebook,
    plan,
    text::{Lang, parse_day},
};

static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/personas");

fn today() -> NaiveDate {
    parse_day("2026-11-23").expect("a day")
}

fn answers(text: &str) -> Answers {
    let mut answers = Answers::default();
    for entry in read_ron(text).expect("answers") {
        let question = RULES.flow.questions.get(&entry.question).expect("known");
        let answer = accept::given(&RULES, question, &entry.given, today());
        answers.set(&entry.question, answer.expect("an answer"));
    }
    answers
}

/// The notes of doubt in the plan, which are those of the interview.
fn doubts(answers: &Answers) -> Vec<&'static str> {
    let plan = plan::build(&RULES, answers, today());
    let notes = plan.notes.iter();
    let doubts: Vec<_> = notes.filter(|note| note.weight == Weight::Doubt).collect();
    let said = interview::doubts(&RULES, answers, today());
    for lang in [Lang::Zh, Lang::En] {
        let planned: Vec<_> = doubts.iter().map(|note| note.text.get(lang)).collect();
        let asked: Vec<_> = said.iter().map(|doubt| doubt.get(lang)).collect();
        assert_eq!(planned, asked);
        assert!(planned.iter().all(|text| !text.contains(['{', '}'])));
    }
    doubts.iter().map(|note| note.id.0).collect()
}

#[test]
fn people_whose_answers_go_together_hear_of_no_doubt() {
    let mut seen = 0;
    for entry in fs::read_dir(FOLDER).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "ron") {
            let name = path.file_stem().expect("a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("a text");
            let own: &[_] = match name.as_ref() {
                "answers_that_do_not_go_together" => {
                    &["doubt-pregnant-man", "doubt-drawing-before-end"]
                }
                // paid on the least base all the same
                "beijing_retires_before_benefit_ends" | "shanghai_flexible_after_resigning" => {
                    &["doubt-pension-base-low"]
                }
                _ => &[],
            };
            assert_eq!(doubts(&answers(&text)), own, "{name}");
            seen += 1;
        }
    }
    assert!(seen > 30);
}

#[test]
fn what_cannot_be_so_is_told() {
    let with = |person: &str, changes: &[(&str, &str)]| {
        let path = Path::new(FOLDER).join(person).with_extension("ron");
        let mut text = fs::read_to_string(path).expect("a text");
        for (id, answer) in changes {
            let head = format!("\"{id}\":");
            let kept: Vec<_> = text.lines().filter(|line| !line.contains(&head)).collect();
            let line = format!("answers: {{ {head} {answer},");
            text = kept.join("\n").replacen("answers: {", &line, 1);
        }
        doubts(&answers(&text))
    };
    let laid_off = |changes: &[_]| with("laid_off_after_six_years", changes);
    let resigned = |changes: &[_]| with("resigned_with_notice", changes);
    let cases: Vec<(Vec<&str>, &[&str])> = vec![
        (laid_off(&[("birth", "\"2004-11\"")]), &[]),
        (
            laid_off(&[("birth", "\"2004-12\""), ("ui-months", "20")]),
            &["doubt-young-at-start"],
        ),
        (resigned(&[("birth", "\"2010-10\"")]), &[]),
        (
            resigned(&[("birth", "\"2010-11\"")]),
            &["doubt-young-at-end"],
        ),
        // May 2008, sixteen, to November 2026
        (laid_off(&[("ui-months", "222")]), &[]),
        (laid_off(&[("ui-months", "223")]), &["doubt-ui-months"]),
        (
            with("seven_months_from_retirement", &[("pension-months", "700")]),
            &["doubt-pension-months"],
        ),
        (
            with(
                "seven_months_from_retirement",
                &[("circumstances", "[\"pregnant\"]")],
            ),
            &["doubt-pregnant-man"],
        ),
        (
            laid_off(&[
                ("last-day", "\"2026-12-31\""),
                ("circumstances", "[\"claim-begun\"]"),
                ("ui-stage", "\"drawing\""),
            ]),
            &["doubt-drawing-before-end"],
        ),
        (
            laid_off(&[("next", "\"new-job\""), ("new-job-day", "\"2026-10-30\"")]),
            &["doubt-new-job-before-end"],
        ),
        (
            laid_off(&[("next", "\"new-job\""), ("new-job-day", "\"2026-10-31\"")]),
            &[],
        ),
        (laid_off(&[("last-covered", "\"2026-11\"")]), &[]),
        (
            laid_off(&[
                ("last-day", "\"2026-09-30\""),
                ("last-covered", "\"2026-11\""),
            ]),
            &["doubt-covered-long-after"],
        ),
        (
            laid_off(&[
                ("birth", "\"1960-05\""),
                ("work-class", "\"man\""),
                ("pension-months", "300"),
            ]),
            &["doubt-past-retirement"],
        ),
        (
            with(
                "shenzhen_resigned_pays_on",
                &[("pension-base", "\"4774.99\"")],
            ),
            &["doubt-pension-base-low"],
        ),
        (
            with(
                "shenzhen_resigned_pays_on",
                &[("pension-base", "\"200000\"")],
            ),
            &["doubt-pension-base-high"],
        ),
        (
            with("shenzhen_resigned_pays_on", &[("medical-base", "\"1000\"")]),
            &["doubt-medical-base-low"],
        ),
        (
            with(
                "shenzhen_resigned_pays_on",
                &[("medical-base", "\"200000\"")],
            ),
            &["doubt-medical-base-high"],
        ),
    ];
    for (i, (told, wanted)) in cases.iter().enumerate() {
        assert_eq!(told, wanted, "case {i}");
    }
    let notes = RULES.flow.notes.iter();
    for (id, _) in notes.filter(|(_, note)| note.weight == Weight::Doubt) {
        let shown = cases.iter().any(|(told, _)| told.contains(&id.0));
        assert!(shown, "{} is tried here", id.0);
    }
}
