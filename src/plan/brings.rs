//! What choosing a road brings, before it is chosen: its tasks, and where and with what they are done.
//!
//! Must not choose, and must not change the answers: they are only read.

use super::{Plan, Standing, build};
use crate::{
    answers::{Answer, Answers},
    flow::{Demand, Id},
    pack::Rulebook,
};
use chrono::NaiveDate;

/// What follows from an option of the road question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brings {
    /// The plan as it would be.
    pub plan: Plan,
    /// Is the outcome another than before?
    pub outcome: bool,
    /// The tasks of the road, and those that the choice adds: places in `plan.tasks`.
    pub tasks: Vec<usize>,
    /// The windows where they are done, each once.
    pub windows: Vec<Id>,
    /// What has to be brought for them, each once.
    pub documents: Vec<Id>,
}

/// What choosing `option` of the question `road` would bring. `before` is the plan of the answers.
#[must_use]
pub fn brings(
    rules: &Rulebook,
    (answers, today): (&Answers, NaiveDate),
    before: &Plan,
    (road, option): (Id, Id),
) -> Brings {
    let mut supposed = answers.clone();
    supposed.set(road.0, Answer::One(option.0.to_owned()));
    let plan = build(rules, &supposed, today);
    let own = rules.flow.roads.get(option.0);
    let own = own.map_or(&[][..], |road| &road.tasks[..]);
    let mut brings = Brings {
        outcome: before.outcome != plan.outcome,
        plan,
        tasks: Vec::new(),
        windows: Vec::new(),
        documents: Vec::new(),
    };
    for (place, (was, task)) in before.tasks.iter().zip(&brings.plan.tasks).enumerate() {
        let mine = own.contains(&task.id) && task.standing != Standing::NotNeeded;
        let comes = task.standing < was.standing; // the surer, the earlier
        if !mine && !comes {
            continue;
        }
        brings.tasks.push(place);
        if !brings.windows.contains(&task.window) {
            brings.windows.push(task.window);
        }
        let wanted = (task.needs.iter()).filter(|need| need.demand == Demand::Required);
        for document in wanted.filter_map(|need| need.any.first()) {
            if !brings.documents.contains(document) {
                brings.documents.push(*document);
            }
        }
    }
    brings
}
