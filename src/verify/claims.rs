//! Statements of claims: for whom one is so, as a set and for one person who is played back.
//!
//! Must not word a finding.

use super::diagram::{NO, Node, YES};
use super::variables::ABSENT;
use super::world::World;
use crate::{
    flow::{Demand, Id, Statement},
    interview::{Context, Truth},
    pack::Rulebook,
    plan::{Plan, Standing},
};

impl World<'_, '_> {
    /// Those for whom a statement is so.
    pub fn so(&mut self, statement: &Statement) -> Node {
        let rules = self.rules();
        let flow = &rules.flow;
        match statement {
            Statement::Certain(when) => self.certainly(Some(when)),
            Statement::Open(when) => self.possibly(Some(when)),
            Statement::Needed(id) => flow.tasks.get(id.0).map_or(NO, |task| self.task(task).0),
            Statement::Listed(id) => flow.tasks.get(id.0).map_or(NO, |task| self.task(task).1),
            Statement::Required(id) => self.wanted(*id),
            Statement::RequiredBeyond(id, besides) => {
                let Some(task) = flow.tasks.get(id.0) else {
                    return NO;
                };
                let mut all = NO;
                for need in task
                    .needs
                    .iter()
                    .filter(|need| is_beyond(need.demand, &need.any, besides))
                {
                    let wanted = self.possibly(need.when.as_ref());
                    all = self.diagrams.or(all, wanted);
                }
                let listed = self.task(task).1;
                self.diagrams.and(listed, all)
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
}

/// Is something firmly wanted that none of these documents does for?
fn is_beyond(demand: Demand, any: &[Id], besides: &[Id]) -> bool {
    demand == Demand::Required && !any.iter().any(|one| besides.contains(one))
}

/// Does this person need a task?
pub(super) fn needed(plan: &Plan, id: Id) -> bool {
    let task = plan.tasks.iter().find(|task| task.id == id);
    task.is_some_and(|task| task.standing == Standing::Needed)
}

/// Is a statement so for this person?
pub(super) fn is_so(
    plan: &Plan,
    context: &mut Context<'_>,
    asked: &[Id],
    statement: &Statement,
) -> bool {
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
        Statement::RequiredBeyond(id, besides) => listed()
            .filter(|task| task.id == *id)
            .flat_map(|task| &task.needs)
            .any(|need| is_beyond(need.demand, &need.any, besides)),
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

/// Does a task of this person wait for another, perhaps by way of others that are needed?
pub(super) fn waits(rules: &Rulebook, plan: &Plan, first: Id, second: Id) -> bool {
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
