//! Why a task is needed or not and what would turn it, as versioned JSON. Described in
//! `flows/JSON.md`, field by field.
//!
//! Must not search: `plan` does.

use super::{VERSION, ids, reason_json, said, standing, text};
use crate::{
    answers::Answer,
    flow::Id,
    plan::{Turn, Why},
};
use serde_json::{Value as Json, json};

/// The reasons and the smallest changes.
#[must_use]
pub fn why(why: &Why) -> Json {
    let task = &why.plan.tasks[why.task];
    let (title, id, version) = why.plan.flow;
    let reasons = task.reasons.iter();
    json!({
        "format": "xubao-why",
        "version": VERSION,
        "flow": { "id": id, "version": version, "title": text(title) },
        "today": why.plan.today.to_string(),
        "task": task.id.0,
        "title": text(task.title),
        "state": standing(task.standing),
        "settle": task.settle.as_ref().map(said),
        "settled_by": ids(&task.settled_by),
        "reasons": reasons.map(|reason| reason_json(&why.plan, reason)).collect::<Vec<_>>(),
        "turns": why.turns.iter().map(|one| turn(why, one)).collect::<Vec<_>>(),
        "tried": { "one": why.tried[0], "two": why.tried[1] },
    })
}

/// The answers that settle a task, beside its reasons.
#[must_use]
pub fn proof(cited: &[Id], more: &[Id], proved: bool) -> Json {
    json!({ "proved": proved, "cited": ids(cited), "more": ids(more) })
}

fn turn(why: &Why, turn: &Turn) -> Json {
    let now = |id: Id| why.plan.answer(id).map(Answer::to_json);
    let change = |(id, answer): &(Id, Answer)| json!({ "question": id.0, "before": now(*id), "after": answer.to_json() });
    let taken =
        |(id, answer): &(Id, Answer)| json!({ "question": id.0, "answer": answer.to_json() });
    let ways = turn.ways.iter();
    json!({
        "state": standing(turn.to),
        "ways": ways.map(|way| json!({
            "changes": way.answers.iter().map(change).collect::<Vec<_>>(),
            "also": way.also.iter().map(taken).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "more": turn.more,
    })
}
