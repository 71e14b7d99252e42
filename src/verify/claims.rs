//! Claims: for whom a statement is so, as a set and for one person who is played back.
//!
//! Must not word a finding.

use super::diagram::{NO, Node, YES};
use super::variables::ABSENT;
use super::world::World;
use crate::{
    answers::Answers,
    flow::{Demand, Id, Promise, Statement, Task},
    interview::{Context, Truth},
    pack::Rulebook,
    plan::{self, Plan, Standing},
};
use chrono::NaiveDate;

impl World<'_, '_> {
    /// Those for whom a promise is broken, among all.
    pub fn breaks(&mut self, promise: &Promise) -> Node {
        match promise {
            Promise::Implies(one, other) => {
                let (one, other) = (self.so(one), self.so(other));
                self.diagrams.without(one, other)
            }
            Promise::Excludes(one, other) => {
                let (one, other) = (self.so(one), self.so(other));
                self.diagrams.and(one, other)
            }
            Promise::Nobody(one) => self.so(one),
            Promise::NeverBefore(first, second) => {
                let rules = self.rules();
                let (Some(one), Some(other)) = (
                    rules.flow.tasks.get(first.0),
                    rules.flow.tasks.get(second.0),
                ) else {
                    return NO;
                };
                let (a, b) = (self.task(one).0, self.task(other).0);
                let both = self.diagrams.and(a, b);
                let waits = self.waits(one, *second, rules.flow.tasks.len().min(DEEPEST));
                self.diagrams.without(both, waits)
            }
        }
    }

    /// Those for whom a statement is so.
    pub fn so(&mut self, statement: &Statement) -> Node {
        let rules = self.rules();
        let flow = &rules.flow;
        match statement {
            Statement::Certain(when) => self.certainly(Some(when)),
            Statement::Open(when) => self.possibly(Some(when)),
            Statement::Needed(id) => flow.tasks.get(id.0).map_or(NO, |task| self.task(task).0),
            Statement::Listed(id) => flow.tasks.get(id.0).map_or(NO, |task| self.task(task).1),
            Statement::Required(id) => {
                let mut all = NO;
                for (_, task) in flow.tasks.iter() {
                    let listed = self.task(task).1;
                    for need in task.needs.iter().filter(|need| {
                        need.demand == Demand::Required && need.any.iter().all(|one| one == id)
                    }) {
                        let wanted = self.possibly(need.when.as_ref());
                        let wanted = self.diagrams.and(listed, wanted);
                        all = self.diagrams.or(all, wanted);
                    }
                }
                all
            }
            Statement::Shown(id) => {
                let mut all = NO;
                let shown = [
                    flow.notes
                        .get(id.0)
                        .map(|one| self.certainly(Some(&one.when))),
                    flow.unknowns
                        .get(id.0)
                        .map(|one| self.possibly(Some(&one.when))),
                    flow.entitlements
                        .get(id.0)
                        .map(|one| self.possibly(Some(&one.when))),
                    flow.deadlines
                        .get(id.0)
                        .map(|one| self.possibly(Some(&one.when))),
                ];
                for set in shown.into_iter().flatten() {
                    all = self.diagrams.or(all, set);
                }
                all
            }
            Statement::Asked(id) => {
                let place = flow.questions.index(id.0);
                let Some(var) = place.and_then(|place| self.variables.of(place)) else {
                    return NO;
                };
                let width = self.variables.cells(var).len();
                let asked = |i| if i == ABSENT { NO } else { YES };
                self.diagrams.make(var, (0..width).map(asked).collect())
            }
            Statement::Both(all) => all.iter().fold(YES, |sofar, one| {
                let one = self.so(one);
                self.diagrams.and(sofar, one)
            }),
            Statement::Either(all) => all.iter().fold(NO, |sofar, one| {
                let one = self.so(one);
                self.diagrams.or(sofar, one)
            }),
            Statement::Fails(one) => {
                let one = self.so(one);
                self.diagrams.without(YES, one)
            }
        }
    }

    /// Those for whom a task waits for another, perhaps by way of others that are needed.
    fn waits(&mut self, task: &Task, other: Id, deep: usize) -> Node {
        let rules = self.rules();
        let mut all = NO;
        for (id, between) in rules.flow.tasks.iter() {
            let mut waits = if task.after.contains(&id) { YES } else { NO };
            for need in task.needs.iter().filter(|need| {
                need.demand == Demand::Required
                    && need
                        .any
                        .iter()
                        .all(|document| between.yields.contains(document))
            }) {
                let wanted = self.possibly(need.when.as_ref());
                waits = self.diagrams.or(waits, wanted);
            }
            if waits != NO && id != other {
                let needed = self.task(between).0;
                let on = if deep > 0 {
                    self.waits(between, other, deep - 1)
                } else {
                    NO
                };
                let on = self.diagrams.and(needed, on);
                waits = self.diagrams.and(waits, on);
            }
            all = self.diagrams.or(all, waits);
        }
        all
    }
}

/// How many tasks may stand between two that wait for each other.
const DEEPEST: usize = 6;

/// Is a promise broken for this person? Asks the plan that the person would be given.
pub(super) fn broken(
    rules: &Rulebook,
    promise: &Promise,
    answers: &Answers,
    today: NaiveDate,
) -> bool {
    let (mut context, path) = Context::on_path(rules, answers, today);
    let plan = plan::build(rules, answers, today);
    if !path.complete() {
        return false;
    }
    let mut so = |one: &Statement| is_so(&plan, &mut context, &path.questions, one);
    match promise {
        Promise::Implies(one, other) => so(one) && !so(other),
        Promise::Excludes(one, other) => so(one) && so(other),
        Promise::Nobody(one) => so(one),
        Promise::NeverBefore(first, second) => {
            needed(&plan, *first) && needed(&plan, *second) && !waits(rules, &plan, *first, *second)
        }
    }
}

fn needed(plan: &Plan, id: Id) -> bool {
    let task = plan.tasks.iter().find(|task| task.id == id);
    task.is_some_and(|task| task.standing == Standing::Needed)
}

fn is_so(plan: &Plan, context: &mut Context<'_>, asked: &[Id], statement: &Statement) -> bool {
    let listed = || {
        plan.tasks
            .iter()
            .filter(|task| task.standing != Standing::NotNeeded)
    };
    match statement {
        Statement::Certain(when) => context.holds(when) == Truth::Yes,
        Statement::Open(when) => context.holds(when) != Truth::No,
        Statement::Needed(id) => needed(plan, *id),
        Statement::Listed(id) => listed().any(|task| task.id == *id),
        Statement::Required(id) => listed()
            .flat_map(|task| &task.needs)
            .any(|need| need.demand == Demand::Required && need.any.iter().all(|one| one == id)),
        Statement::Shown(id) => {
            plan.notes.iter().any(|line| line.id == *id)
                || plan.unknowns.iter().any(|line| line.id == *id)
                || plan.entitlements.iter().any(|line| line.id == *id)
                || plan.calendar.iter().any(|line| line.id == *id)
        }
        Statement::Asked(id) => asked.contains(id),
        Statement::Both(all) => all.iter().all(|one| is_so(plan, context, asked, one)),
        Statement::Either(all) => all.iter().any(|one| is_so(plan, context, asked, one)),
        Statement::Fails(one) => !is_so(plan, context, asked, one),
    }
}

fn waits(rules: &Rulebook, plan: &Plan, first: Id, second: Id) -> bool {
    let (mut todo, mut seen) = (vec![first], Vec::new());
    while let Some(id) = todo.pop() {
        seen.push(id);
        let Some(line) = plan.tasks.iter().find(|task| task.id == id) else {
            continue;
        };
        let after = rules.flow.tasks.get(id.0).map(|task| &task.after);
        for other in &plan.tasks {
            let yields = line.needs.iter().any(|need| {
                need.demand == Demand::Required
                    && need.any.iter().all(|one| other.yields.contains(one))
            });
            if !yields && !after.is_some_and(|after| after.contains(&other.id)) {
                continue;
            }
            if other.id == second {
                return true;
            }
            if other.standing == Standing::Needed && !seen.contains(&other.id) {
                todo.push(other.id);
            }
        }
    }
    false
}
