//! Do the answers that an explanation cites settle a task, whatever all others are?
//!
//! Must not explain: `plan` does.

use super::closure::{Basis, atoms};
use super::diagram::{Diagrams, NO, Node, YES};
use super::named_places;
use super::reach::{ends, reach};
use super::variables::{ABSENT, UNSURE};
use super::world::World;
use crate::{
    answers::{Answer, Answers},
    flow::Id,
    interview::{on_path, walk},
    pack::Rulebook,
    plan::{Because, Plan, Standing},
};
use chrono::{Datelike, NaiveDate};

/// Answers that settle whether a task is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sufficient {
    /// Those that the explanation cites.
    pub cited: Vec<Id>,
    /// Others that are needed as well.
    pub more: Vec<Id>,
    /// Was it proved that with these the task stays as it is, whatever else is answered? Otherwise it
    /// rests on two numbers at once, which are not tried in all pairs.
    pub proved: bool,
}

/// The answers that the reasons of a task cite, and as many more as are needed to settle it.
#[must_use]
pub fn sufficient(rules: &Rulebook, answers: &Answers, plan: &Plan, task: usize) -> Sufficient {
    let today: NaiveDate = plan.today;
    let mut cited: Vec<Id> = Vec::new();
    for reason in &plan.tasks[task].reasons {
        if let Because::Answer(question) = reason.because
            && !cited.contains(&question)
        {
            cited.push(question);
        }
    }
    let basis = Basis::new(rules);
    let atoms = atoms(&basis);
    let named = named_places(rules);
    let mut diagrams = Diagrams::new();
    let numbers: Vec<(usize, i64)> = (answers.iter())
        .filter_map(|(id, answer)| Some((rules.flow.questions.index(id)?, number(answer)?)))
        .collect();
    let all = (&atoms.0[..], &atoms.1);
    let mut world = World::around(&basis, all, &mut diagrams, today, &named, &numbers);
    let arrived = reach(&mut world);
    let (ended, _) = ends(&mut world, &arrived);
    let (needed, listed) = world.task(rules.flow.tasks.at(task).1);
    let same = match plan.tasks[task].standing {
        Standing::Needed => needed,
        Standing::Perhaps => world.diagrams.without(listed, needed),
        Standing::NotNeeded => world.diagrams.without(YES, listed),
    };
    let given = on_path(rules, answers, today);
    let other = world.diagrams.without(ended, same);
    let mut open = other;
    for id in &cited {
        open = world.fixed(open, *id, &given);
    }
    let mut rest: Vec<Id> = (walk(rules, answers, today).questions.into_iter())
        .filter(|id| !cited.contains(id))
        .collect();
    let mut more = Vec::new();
    while open != NO && !rest.is_empty() {
        let sizes = rest.iter().map(|id| {
            let left = world.fixed(open, *id, &given);
            let left = world.whatever(left);
            world.count(left)
        });
        let sizes: Vec<f64> = sizes.collect();
        let least = (0..rest.len()).min_by(|a, b| sizes[*a].total_cmp(&sizes[*b]));
        let id = rest.remove(least.unwrap_or(0));
        open = world.fixed(open, id, &given);
        more.push(id);
    }
    let proved = open == NO;
    // what came in early may not be needed with what came in later
    for id in more.clone() {
        let mut left = other;
        for kept in cited.iter().chain(&more).filter(|one| **one != id) {
            left = world.fixed(left, *kept, &given);
        }
        if left == NO {
            more.retain(|one| *one != id);
        }
    }
    let place = |id: &Id| rules.flow.state_index(id.0);
    more.sort_by_key(place);
    Sufficient {
        cited,
        more,
        proved,
    }
}

impl World<'_, '_> {
    /// Those of a set who give the same answer to a question; who are not asked, where there is none.
    fn fixed(&mut self, set: Node, question: Id, given: &Answers) -> Node {
        let flow = &self.rules().flow;
        let Some(place) = flow.questions.index(question.0) else {
            return set;
        };
        let Some(var) = self.variables.of(place) else {
            return set;
        };
        let answer = given.get(question.0);
        let mut set = self.only(set, var, self.value_given(var, answer));
        if let Some(Answer::Many(chosen)) = answer {
            let choices: Vec<_> = self.variables.choices(place).collect();
            for (var, option) in choices {
                let value = usize::from(chosen.iter().any(|one| one == option));
                set = self.only(set, var, value);
            }
        }
        set
    }

    fn only(&mut self, set: Node, var: u32, value: usize) -> Node {
        let width = self.variables.cells(var).len();
        let here = |i| if i == value { YES } else { NO };
        let here = self.diagrams.make(var, (0..width).map(here).collect());
        self.diagrams.and(set, here)
    }

    /// The value of a variable that an answer lies in.
    fn value_given(&self, var: u32, answer: Option<&Answer>) -> usize {
        let number = match answer {
            None => return ABSENT,
            Some(Answer::Unsure) => return UNSURE,
            Some(Answer::Many(_)) => return UNSURE + 1,
            Some(other) => number(other),
        };
        let value = match number {
            Some(number) => self.variables.value_of(var, number),
            None => self.variables.cells(var).iter().position(|cell| {
                cell.answer.as_ref() == answer || cell.places.iter().any(|one| Some(one) == answer)
            }),
        };
        value.unwrap_or(ABSENT)
    }
}

/// An answer as cells count it; `None` where it is no number, yuan, day or month.
fn number(answer: &Answer) -> Option<i64> {
    match answer {
        Answer::Whole(number) => Some(*number),
        Answer::Money(yuan) => i64::try_from(*yuan * rust_decimal::Decimal::ONE_HUNDRED).ok(),
        Answer::Day(day) => Some(i64::from(day.num_days_from_ce())),
        Answer::Month(month) => Some(month.index()),
        Answer::Unsure | Answer::Many(_) | Answer::One(_) | Answer::YesNo(_) => None,
    }
}
