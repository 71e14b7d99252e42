//! What a case is looked for by, worked out from its answers.
//!
//! Must not keep anything.

use crate::{
    answers::{Answer, Answers},
    cases::Index,
    flow::{Kind, Whose},
    interview::{self, End},
    pack::Rulebook,
    plan::{self, Plan},
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What a case is looked for by.
pub(super) fn index(
    rules: &Rulebook,
    answers: &Answers,
    done: &BTreeSet<String>,
    today: NaiveDate,
) -> Index {
    let path = interview::walk(rules, answers, today);
    let of_kind = |wanted: fn(&Kind) -> bool| {
        path.questions.iter().find_map(|id| {
            let question = interview::question(rules, *id)?;
            match answers.get(id.0) {
                Some(Answer::One(chosen)) if wanted(&question.kind) => Some(chosen.clone()),
                _ => None,
            }
        })
    };
    let (stage, deadline) = match path.end {
        End::Question(id) => {
            let stage = rules.flow.question_stage(id.0).unwrap_or_default();
            (Some(stage.0.to_owned()), None)
        }
        End::Finish(_) | End::Refer(_) => {
            let plan = plan::build(rules, answers, today);
            (None, next_deadline(&plan, done))
        }
    };
    Index {
        stage,
        city: of_kind(|kind| matches!(kind, Kind::Place)),
        road: of_kind(|kind| matches!(kind, Kind::Road(_))),
        deadline,
    }
}

/// The next of the person's own days for which something is still to do.
fn next_deadline(plan: &Plan, done: &BTreeSet<String>) -> Option<NaiveDate> {
    let open = |at: usize| {
        let mut tasks = plan.tasks.iter().filter(|task| task.due.contains(&at));
        let mut there = false;
        let waits = tasks.any(|task| {
            there = true;
            task.standing != plan::Standing::NotNeeded && !done.contains(task.id.0)
        });
        waits || !there
    };
    let lines = plan.calendar.iter().enumerate();
    let mine = lines.filter(|(_, line)| line.whose == Whose::You && line.certain && !line.passed);
    mine.filter(|(at, _)| open(*at))
        .filter_map(|(_, line)| line.date)
        .min()
}
