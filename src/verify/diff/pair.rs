//! From a set of joint answer sets to one person, who is played back through both flows.
//!
//! Must not believe a diagram: what interviews and plans do with the answers decides.

use super::super::diagram::{NO, Node};
use super::super::person::{Chance, TRIES, Witness};
use super::delta::Compared;
use super::shared::Renamed;
use super::two::Two;
use super::values::Computed;
use super::{About, Kind, Label, Pair, Part, Shift};
use crate::{
    answers::Answers,
    flow::Id,
    interview::{self, Context},
    pack::Rulebook,
    plan::{self, Plan, Standing},
    text::{Text, Value},
};
use chrono::NaiveDate;
use std::collections::HashMap;

/// How many ways are tried where perhaps there is nobody.
const DOUBTFUL: u32 = 25;

/// What somebody is to show.
pub(super) struct Wanted<'a> {
    /// Is there somebody for certain?
    pub sure: bool,
    /// What it is about.
    pub about: About,
    /// Which part.
    pub part: &'a Part,
    /// What is said in each, as facets are keyed.
    pub keys: (&'a str, &'a str),
    /// The value that differs, and how.
    pub value: Option<(Shift, &'a Computed<'a>, &'a Computed<'a>, Compared)>,
    /// Ids of the older flow.
    pub renamed: &'a Renamed<'a>,
}

/// Somebody of a set who shows it, with as few answers as can be.
pub(super) fn somebody(
    two: &mut Two<'_, '_>,
    (set, rules): (Node, [&Rulebook; 2]),
    wanted: &Wanted<'_>,
) -> Option<Pair> {
    if set == NO {
        return None;
    }
    let mut chance = Chance::new();
    let mut costs = HashMap::new();
    two.side(0).cost(set, &mut costs);
    let days = two.days();
    let rounds = if wanted.sure { TRIES.0 } else { DOUBTFUL };
    for round in 0..rounds {
        let way = two.side(0).way(set, &costs, (round > 0).then_some(&mut chance));
        for choice in 0..TRIES.1 {
            let numbers = two.side(0).numbers(&way, choice, &mut chance);
            let given = [0, 1].map(|side| {
                let answers = two.side(side).answers(&way, &numbers);
                interview::on_path(rules[side], &answers, days[side])
            });
            if let Some(values) = shows(rules, &given, days, wanted) {
                let witness = |side: usize| witness(rules[side], &given[side], days[side]);
                return Some(Pair {
                    old: witness(0),
                    new: witness(1),
                    values: wanted.value.is_some().then_some(values),
                });
            }
            if !way.numbers {
                break; // nothing to choose
            }
        }
    }
    None
}

fn witness(rules: &Rulebook, answers: &Answers, today: NaiveDate) -> Witness {
    let path = interview::walk(rules, answers, today);
    let given = |id: &Id| Some((*id, answers.get(id.0)?.clone()));
    Witness {
        today,
        answers: path.questions.iter().filter_map(given).collect(),
    }
}

/// Does this person show what is wanted? With the value before and after.
fn shows(
    rules: [&Rulebook; 2],
    given: &[Answers; 2],
    days: [NaiveDate; 2],
    wanted: &Wanted<'_>,
) -> Option<(Option<Value>, Option<Value>)> {
    let mut values = [None; 2];
    let mut asked = [const { Vec::new() }; 2];
    for side in 0..2 {
        let (mut context, path) = Context::on_path(rules[side], &given[side], days[side]);
        if !path.complete() {
            return None;
        }
        asked[side] = path.questions;
        if let Some((_, old, new, what)) = wanted.value {
            let value = context.value([old, new][side].get());
            values[side] = match what {
                Compared::Values => value,
                Compared::Passed(moved) => {
                    let day = value.and_then(Value::day);
                    let limit = match moved {
                        true => day.and_then(|day| rules[side].calendar.moved(day)),
                        false => day,
                    };
                    limit.filter(|limit| *limit < days[side]).map(Value::Day)
                }
            };
        }
    }
    if let Some((shift, ..)) = wanted.value {
        let passed = matches!(wanted.value, Some((_, _, _, Compared::Passed(_))));
        let flat = |value: Option<Value>| match passed {
            true => value.map(|_| Value::whole(1)),
            false => value,
        };
        if Shift::between(flat(values[0]), flat(values[1])) != Some(shift) {
            return None;
        }
    }
    let mut said: [Option<String>; 2] = [None, None];
    for side in 0..2 {
        let plan = plan::build(rules[side], &given[side], days[side]);
        let now = |text: String| match side {
            0 => wanted.renamed.written(text),
            _ => text,
        };
        let renamed = (side == 0).then_some(wanted.renamed);
        said[side] = key(&plan, &asked[side], renamed, wanted).map(now);
    }
    let fits = |said: &Option<String>, key: &str| said.as_ref().is_none_or(|said| said == key);
    if !fits(&said[0], wanted.keys.0) || !fits(&said[1], wanted.keys.1) {
        return None;
    }
    Some((values[0], values[1]))
}

fn written(label: &Label) -> String {
    format!("{label:?}")
}

fn text(text: Text) -> String {
    format!("{}\n{}", text.zh, text.en)
}

/// What a plan says of the piece, as facets are keyed; empty for nothing, `None` where the plan does
/// not tell.
fn key(
    plan: &Plan,
    asked: &[Id],
    renamed: Option<&Renamed<'_>>,
    wanted: &Wanted<'_>,
) -> Option<String> {
    let id = wanted.about.id;
    let none = String::new();
    let certainty = |certain: bool| {
        written(if certain {
            &Label::Certain
        } else {
            &Label::Perhaps
        })
    };
    Some(match (wanted.about.kind, wanted.part) {
        (Kind::Task, part) => {
            let task = plan.tasks.iter().find(|task| task.id.0 == id);
            let listed = task.filter(|task| task.standing != Standing::NotNeeded);
            match part {
                Part::Standing => match task.map(|task| task.standing) {
                    Some(Standing::Needed) => written(&Label::Needed),
                    Some(Standing::Perhaps) => written(&Label::Perhaps),
                    _ => none,
                },
                Part::Need(any) => {
                    let needs = &listed?.needs;
                    let need = needs.iter().find(|need| same(&need.any, any));
                    need.map_or(none, |need| written(&Label::Need(need.demand, need.copies)))
                }
                Part::Place => {
                    let task = listed?;
                    written(&Label::Place(task.window, task.by_online))
                }
                _ => return None,
            }
        }
        (Kind::Deadline, Part::Standing) => {
            let line = plan.calendar.iter().find(|line| line.id.0 == id);
            line.map_or(none, |line| certainty(line.certain))
        }
        (Kind::Entitlement, Part::Standing) => {
            let line = plan.entitlements.iter().find(|line| line.id.0 == id);
            line.map_or(none, |line| certainty(line.certain))
        }
        (Kind::Note, Part::Standing) => {
            let line = plan.notes.iter().find(|line| line.id.0 == id);
            line.map_or(none, |line| text(line.text.text))
        }
        (Kind::Unknown, Part::Standing) => {
            let line = plan.unknowns.iter().find(|line| line.id.0 == id);
            line.map_or(none, |line| text(line.text.text))
        }
        (Kind::Outcome, _) => text(plan.outcome.text),
        (Kind::Road, Part::Standing) => {
            let now = |id: Id| renamed.map_or(id.0, |renamed| renamed.any_option(id.0));
            let line = plan.roads.iter().find(|line| now(line.id) == id);
            line.map_or(none, |line| {
                written(match line.open {
                    interview::Truth::Yes => &Label::Open,
                    interview::Truth::Unknown => &Label::Perhaps,
                    interview::Truth::No => &Label::Closed,
                })
            })
        }
        (Kind::Question, Part::Standing) => {
            let now = |id: &Id| renamed.map_or(id.0, |renamed| renamed.question(id.0));
            match asked.iter().any(|one| now(one) == id) {
                true => written(&Label::Asked),
                false => none,
            }
        }
        _ => return None,
    })
}

fn same(one: &[Id], other: &[Id]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a.0 == b.0)
}
