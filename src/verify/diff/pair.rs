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
    interview::{self, Context, Truth},
    pack::Rulebook,
    plan::{self, Plan, Said, Standing, TaskLine},
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
        let way = two
            .side(0)
            .way(set, &costs, (round > 0).then_some(&mut chance));
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
    for side in 0..2 {
        let plan = plan::build(rules[side], &given[side], days[side]);
        let told = Told {
            plan: &plan,
            asked: &asked[side],
            renamed: (side == 0).then_some(wanted.renamed),
            id: wanted.about.id,
            key: [wanted.keys.0, wanted.keys.1][side],
            other: [wanted.keys.1, wanted.keys.0][side],
        };
        if !told.fits(wanted.about.kind, wanted.part)? {
            return None;
        }
    }
    Some((values[0], values[1]))
}

/// What one plan tells of the piece.
struct Told<'a> {
    plan: &'a Plan,
    asked: &'a [Id],
    renamed: Option<&'a Renamed<'a>>,
    /// Today's id of the piece.
    id: &'a str,
    /// What it is to say, as facets are keyed; empty for nothing.
    key: &'a str,
    /// What the other plan is to say.
    other: &'a str,
}

impl Told<'_> {
    /// Does the plan say so? `None` where it does not have what is looked at.
    fn fits(&self, kind: Kind, part: &Part) -> Option<bool> {
        let (plan, id) = (self.plan, self.id);
        match kind {
            Kind::Outcome => Some(self.is_text(Some(plan.outcome.text))),
            Kind::Task => self.task(part),
            Kind::Document => plan
                .documents
                .iter()
                .any(|line| line.id.0 == id)
                .then_some(true),
            Kind::Window => {
                let here =
                    |task: &TaskLine| task.window.0 == id && task.standing != Standing::NotNeeded;
                plan.tasks.iter().any(here).then_some(true)
            }
            Kind::Deadline => {
                let line = plan.calendar.iter().find(|line| line.id.0 == id);
                if *part == Part::Standing {
                    return Some(self.is_certain(line.map(|line| line.certain)));
                }
                let line = line?;
                Some(match part {
                    Part::Words("within") => self.is_text(Some(line.within.text)),
                    Part::Words("missed") => self.is_text(Some(line.missed.text)),
                    _ => true,
                })
            }
            Kind::Entitlement => {
                let line = plan.entitlements.iter().find(|line| line.id.0 == id);
                if *part == Part::Standing {
                    return Some(self.is_certain(line.map(|line| line.certain)));
                }
                let line = line?;
                Some(match part {
                    Part::Words("text") => self.is_text(Some(line.text.text)),
                    Part::Words("how") => self.is_text(line.how.as_ref().map(|how| how.text)),
                    Part::Line(_) => self.is_line(&line.notes),
                    _ => true,
                })
            }
            Kind::Road => {
                let now = |id: Id| {
                    self.renamed
                        .map_or(id.0, |renamed| renamed.any_option(id.0))
                };
                let line = plan.roads.iter().find(|line| now(line.id) == id)?;
                let said = match part {
                    Part::Standing => {
                        return Some(self.is_label(match line.open {
                            Truth::Yes => &Label::Open,
                            Truth::Unknown => &Label::Perhaps,
                            Truth::No => &Label::Closed,
                        }));
                    }
                    Part::Words("reason") => &line.reason,
                    Part::Words("cost") => &line.cost,
                    Part::Words("cover") => &line.cover,
                    Part::Words("gap") => &line.gap,
                    Part::Words("years") => &line.years,
                    Part::Words("closes") => &line.closes,
                    _ => return Some(true),
                };
                Some(self.is_text(said.as_ref().map(|said| said.text)))
            }
            Kind::Note => {
                let line = plan.notes.iter().find(|line| line.id.0 == id);
                match part {
                    Part::Standing => Some(self.is_text(line.map(|line| line.text.text))),
                    _ => line.map(|_| true),
                }
            }
            Kind::Unknown => {
                let line = plan.unknowns.iter().find(|line| line.id.0 == id);
                match part {
                    Part::Standing => Some(self.is_text(line.map(|line| line.text.text))),
                    Part::Words("ask") => Some(self.is_text(Some(line?.ask.text))),
                    _ => line.map(|_| true),
                }
            }
            Kind::Question => {
                let now = |id: &Id| self.renamed.map_or(id.0, |renamed| renamed.question(id.0));
                let asked = self.asked.iter().any(|one| now(one) == id);
                match part {
                    Part::Standing if asked => Some(self.is_label(&Label::Asked)),
                    Part::Standing => Some(self.key.is_empty()),
                    _ => asked.then_some(true),
                }
            }
            // spans lie over each other: what a picture shows does not tell them apart
            Kind::Cover => Some(true),
        }
    }

    fn task(&self, part: &Part) -> Option<bool> {
        let task = self.plan.tasks.iter().find(|task| task.id.0 == self.id);
        let standing = task.map_or(Standing::NotNeeded, |task| task.standing);
        if *part == Part::Standing {
            return Some(match standing {
                Standing::Needed => self.is_label(&Label::Needed),
                Standing::Perhaps => self.is_label(&Label::Perhaps),
                Standing::NotNeeded => self.key.is_empty(),
            });
        }
        let task = task.filter(|task| task.standing != Standing::NotNeeded)?;
        Some(match part {
            Part::Need(any) => {
                let need = task.needs.iter().find(|need| same(&need.any, any));
                need.map_or(self.key.is_empty(), |need| {
                    self.is_label(&Label::Need(need.demand, need.copies))
                })
            }
            Part::Place => self.is_label(&Label::Place(task.window, task.by_online)),
            Part::Line("steps") => self.is_line(&task.steps),
            Part::Line("ask") => self.is_line(&task.ask),
            Part::Line(_) => self.is_line(&task.beware),
            Part::Words("settle") => self.is_text(task.settle.as_ref().map(|one| one.text)),
            _ => true,
        })
    }

    fn now(&self, text: String) -> String {
        self.renamed
            .map_or(text.clone(), |renamed| renamed.written(text))
    }

    fn is_label(&self, label: &Label) -> bool {
        self.now(format!("{label:?}")) == self.key
    }

    fn is_certain(&self, certain: Option<bool>) -> bool {
        match certain {
            None => self.key.is_empty(),
            Some(true) => self.is_label(&Label::Certain),
            Some(false) => self.is_label(&Label::Perhaps),
        }
    }

    fn is_text(&self, text: Option<Text>) -> bool {
        text.map_or(String::new(), |text| self.text(text)) == self.key
    }

    fn text(&self, text: Text) -> String {
        self.now(format!("{}\n{}", text.zh, text.en))
    }

    /// Does a list have the line, or not have the one that the other plan has?
    fn is_line(&self, lines: &[Said]) -> bool {
        let has = |key: &str| lines.iter().any(|line| self.text(line.text) == key);
        if self.key.is_empty() {
            !has(self.other)
        } else {
            has(self.key)
        }
    }
}

fn same(one: &[Id], other: &[Id]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a.0 == b.0)
}
