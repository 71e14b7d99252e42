//! `xubao check`: every finding in a flow, and a summary.
//!
//! Must not look for mistakes: loading and `verify` do.

use super::{Failure, flows, options, print, say, scenarios};
use crate::{
    export,
    flow::Severity,
    pack::Rulebook,
    text::{Lang, Value as Number, fill},
    verify::{self, Found, Proof},
};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::{
    io::{self, IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

/// What takes no longer is done before anybody has read how far it is.
const SOON: Duration = Duration::from_millis(500);

/// Runs the command.
pub(super) fn run(
    asked: &options::Check,
    flows: flows::Given<'_>,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let (book, findings) = match flows.checked(lang)? {
        Ok(mut book) => {
            let warnings = std::mem::take(&mut book.warnings);
            (Some(book), warnings)
        }
        Err(findings) => (None, findings),
    };
    let began = Instant::now();
    let proof = book.as_ref().map(|book| proved(book, today, lang));
    let time = began.elapsed();
    let found: Vec<Found> = (findings.into_iter())
        .map(|finding| Found {
            finding,
            witness: None,
        })
        .chain(proof.iter().flat_map(|proof| proof.found.clone()))
        .collect();
    let errors = found.iter().filter(|one| one.finding.is_error()).count();
    let warnings = found.len() - errors;
    let replay = match (&book, &asked.scenarios) {
        (Some(book), Some(folder)) => Some(scenarios::replay(folder, book, lang)?),
        _ => None,
    };
    let counts = |book: &Rulebook| {
        let flow = &book.flow;
        [
            ("files", flow.files.files().len()),
            ("questions", flow.questions.len()),
            ("tasks", flow.tasks.len()),
        ]
    };
    let text = match asked.printed.format {
        options::Format::Json => {
            let mut all = json!({
                "format": 1,
                "errors": errors,
                "warnings": warnings,
                "findings": found.iter().map(as_json).collect::<Vec<_>>(),
                "proof": proof.as_ref().map(|proof| json!({
                    "states": proof.states,
                    "transitions": proof.ways,
                    "claims": proof.claims,
                    "answer_sets": proof.answer_sets,
                    "checklists": proof.plans.bound().map(|bound| json!({
                        "count": proof.plans.count,
                        "bound": bound,
                    })),
                    "between": proof.turning.iter().map(|id| id.0).collect::<Vec<_>>(),
                    "days": proof.days.iter().map(ToString::to_string).collect::<Vec<_>>(),
                    "undecided": undecided(proof),
                    "seconds": time.as_secs_f64(),
                })),
            });
            for (name, count) in book.as_ref().map(counts).into_iter().flatten() {
                all[name] = count.into();
            }
            if let Some(replay) = &replay {
                all["scenarios"] = replay.json();
            }
            export::json_text(&all)
        }
        options::Format::Text => {
            let mut text = String::new();
            for one in &found {
                text.push_str(&one.finding.render(lang));
                if let Some(witness) = &one.witness {
                    let day = witness.today.to_string();
                    text.push_str(&say::WITNESS.get(lang).replace("{day}", &day));
                    text.push('\n');
                    text.push_str(&witness.to_file());
                }
                text.push('\n');
            }
            if let Some(proof) = &proof {
                let line = (say::PROVED.get(lang))
                    .replace("{states}", &proof.states.to_string())
                    .replace("{ways}", &proof.ways.to_string())
                    .replace("{claims}", &proof.claims.to_string())
                    .replace("{sets}", &great(proof.answer_sets))
                    .replace("{days}", &proof.days.len().to_string())
                    .replace("{time}", &format!("{:.2}", time.as_secs_f64()))
                    .replace("{undecided}", &undecided(proof).to_string());
                text.push_str(&line);
                text.push('\n');
                text.push_str(&checklists(proof, lang));
                text.push_str(&between(proof, lang));
            }
            let summary = if book.is_some() {
                say::SUMMARY
            } else {
                say::SUMMARY_BROKEN
            };
            let more = book.as_ref().map(counts).into_iter().flatten();
            let all: Vec<(&str, usize)> = [("errors", errors), ("warnings", warnings)]
                .into_iter()
                .chain(more)
                .collect();
            let summary = fill(summary, lang, &mut |name| {
                let (_, count) = all.iter().find(|(known, _)| *known == name)?;
                i64::try_from(*count).ok().map(Number::whole)
            });
            let open = proof.as_ref().map_or(0, undecided);
            let open = match i64::try_from(open) {
                Ok(1..) => fill(say::SUMMARY_OPEN, lang, &mut |_| {
                    i64::try_from(open).ok().map(Number::whole)
                }),
                _ => String::new(),
            };
            let replayed = replay.as_ref().map_or(String::new(), |one| one.text(lang));
            text + &replayed + &summary + &open + "\n"
        }
    };
    print(&text, lang)?;
    if errors == 0 && replay.is_none_or(|one| one.is_clean()) {
        Ok(())
    } else {
        Err(Failure::Findings)
    }
}

/// The proof; whoever waits at a terminal for it is told how far it is.
fn proved(book: &Rulebook, today: NaiveDate, lang: Lang) -> Proof {
    let seen = io::stderr().is_terminal();
    let (begun, mut shown) = (Instant::now(), false);
    let proof = verify::prove_telling(book, today, &mut |done, all| {
        if seen && begun.elapsed() >= SOON {
            shown = true;
            let line = (say::PROVING.get(lang))
                .replace("{done}", &done.to_string())
                .replace("{all}", &all.to_string());
            let _ = write!(io::stderr(), "\r\x1b[K{line}"); // nobody has to listen
        }
    });
    if shown {
        let _ = write!(io::stderr(), "\r\x1b[K");
    }
    proof
}

/// How many checklists are told apart.
fn checklists(proof: &Proof, lang: Lang) -> String {
    let plans = proof.plans;
    let bound = match plans.bound() {
        Some("at-least") => say::AT_LEAST.get(lang),
        Some("at-most") => say::AT_MOST.get(lang),
        Some(_) => "",
        None => return String::new(),
    };
    let line = (say::CHECKLISTS.get(lang))
        .replace("{bound}", bound)
        .replace("{plans}", &great(plans.count));
    line + "\n"
}

/// What may turn between the days looked at.
fn between(proof: &Proof, lang: Lang) -> String {
    let [first, .., last] = &proof.days[..] else {
        return String::new();
    };
    let line = (say::BETWEEN.get(lang))
        .replace("{first}", &first.to_string())
        .replace("{last}", &last.to_string())
        .replace("{entries}", &proof.turning.len().to_string());
    line + "\n"
}

/// What could not be decided.
fn undecided(proof: &Proof) -> usize {
    let open = |one: &&Found| one.finding.code == "cannot-decide";
    proof.found.iter().filter(open).count()
}

/// A number as 3.1 × 10^14; small ones as they are.
pub(super) fn great(number: f64) -> String {
    let text = format!("{number:.1e}");
    match text.split_once('e') {
        Some((digits, power)) if number >= 1e6 => format!("{digits} × 10^{power}"),
        _ => format!("{number}"),
    }
}

fn as_json(found: &Found) -> Value {
    let finding = &found.finding;
    let witness = found.witness.as_ref();
    let place = finding.place.as_ref();
    json!({
        "code": finding.code,
        "severity": match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "file": place.map(|place| &place.file),
        "line": place.map(|place| place.line),
        "column": place.map(|place| place.column),
        "length": place.map(|place| place.length),
        "message": { "zh": finding.message.zh, "en": finding.message.en },
        "witness": witness.map(|witness| json!({
            "today": witness.today.to_string(),
            "answers": witness.answers.iter()
                .map(|(question, answer)| (question.0.to_owned(), answer.to_json()))
                .collect::<serde_json::Map<_, _>>(),
        })),
        "hint": finding.hint.as_ref().map(|hint| json!({ "zh": hint.zh, "en": hint.en })),
    })
}
