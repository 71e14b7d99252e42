//! Promises: for whom one is broken, as a set and for one person who is played back.
//!
//! Must not word a finding.

use super::chains::{first_days, limited_by};
use super::claims::{is_so, needed, waits};
use super::diagram::{NO, Node, YES};
use super::made::{HIGH, LOW, Made, TO_COME};
use super::world::World;
use crate::{
    answers::Answers,
    flow::{Claim, Condition, Demand, Expression, Id, Promise, Task},
    interview::{Context, Truth},
    pack::Rulebook,
    plan::{self, Plan, Standing},
};
use chrono::NaiveDate;

/// How many tasks may stand between two that wait for each other.
const DEEPEST: usize = 6;

impl World<'_, '_> {
    /// Those for whom a claim is broken, among all.
    pub fn breaks(&mut self, id: Id, claim: &Claim, made: &Made) -> Node {
        let rules = self.rules();
        match &claim.is {
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
            Promise::ExactlyOne(all) => {
                let sets: Vec<Node> = all.iter().map(|one| self.so(one)).collect();
                self.not_one(&sets)
            }
            Promise::OneProducer(document) => {
                let wanted = self.wanted(*document);
                let by = rules.flow.tasks.iter();
                let by = by.filter(|(_, task)| task.yields.contains(document));
                let sets: Vec<Node> = by.map(|(_, task)| self.task(task).1).collect();
                let fails = self.not_one(&sets);
                self.diagrams.and(wanted, fails)
            }
            Promise::AtMostVisits(most) => self.goes_out(usize::from(*most)),
            Promise::InTime(deadline) => self.too_early(id, *deadline, made),
            Promise::Bounded(..) => {
                let outside = [LOW, HIGH].map(|part| {
                    let condition = made.get(id, part);
                    condition.map_or(NO, |one| self.certainly(Some(one)))
                });
                self.diagrams.or(outside[0], outside[1])
            }
            // what is printed where depends on nobody: `ceilings` looks at it
            Promise::Ceilings { .. } => NO,
        }
    }

    /// Those who are in none of the sets or in more than one.
    fn not_one(&mut self, sets: &[Node]) -> Node {
        let (some, more) = (self.more_than(sets, 0), self.more_than(sets, 1));
        let one = self.diagrams.without(some, more);
        self.diagrams.without(YES, one)
    }

    /// Those who have a task on the list that cannot be done without a document.
    pub fn wanted(&mut self, document: Id) -> Node {
        let mut all = NO;
        for (_, task) in self.rules().flow.tasks.iter() {
            let listed = self.task(task).1;
            for need in &task.needs {
                if need.demand == Demand::Required && need.any.iter().all(|one| *one == document) {
                    let wanted = self.possibly(need.when.as_ref());
                    let wanted = self.diagrams.and(listed, wanted);
                    all = self.diagrams.or(all, wanted);
                }
            }
        }
        all
    }

    /// Those for whom a deadline is yet to come, but before a task that it limits can be done.
    fn too_early(&mut self, claim: Id, deadline: Id, made: &Made) -> Node {
        let rules = self.rules();
        let Some(limit) = rules.flow.deadlines.get(deadline.0) else {
            return NO;
        };
        let Some(to_come) = made.get(claim, TO_COME) else {
            return NO; // it has no date, or nothing it limits waits for anything
        };
        let (shown, to_come) = (
            self.possibly(Some(&limit.when)),
            self.certainly(Some(to_come)),
        );
        let open = self.diagrams.and(shown, to_come);
        let mut all = NO;
        for task in limited_by(rules, deadline) {
            let needed = self.task(rules.flow.tasks.at(task).1).0;
            for (delay, waits) in self.delayed(task) {
                let early = made.get(claim, delay);
                debug_assert!(early.is_some(), "made for every delay on every day");
                // without the comparison nothing is known: then it may be early
                let early = early.map_or(YES, |early| self.certainly(Some(early)));
                let late = self.diagrams.and(needed, waits);
                let late = self.diagrams.and(late, early);
                all = self.diagrams.or(all, late);
            }
        }
        self.diagrams.and(open, all)
    }

    /// Those for whom a task waits for another, perhaps by way of others that are needed.
    fn waits(&mut self, task: &Task, other: Id, deep: usize) -> Node {
        let rules = self.rules();
        let mut all = NO;
        for (id, between) in rules.flow.tasks.iter() {
            let mut waits = self.waits_for(task, (id, between));
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

/// Is a claim broken for this person? Asks the plan that the person would be given.
pub(super) fn broken(rules: &Rulebook, claim: &Claim, answers: &Answers, today: NaiveDate) -> bool {
    let (mut context, path) = Context::on_path(rules, answers, today);
    let plan = plan::build(rules, answers, today);
    if !path.complete() {
        return false;
    }
    let mut so = |one| is_so(&plan, &mut context, &path.questions, one);
    match &claim.is {
        Promise::Implies(one, other) => so(one) && !so(other),
        Promise::Excludes(one, other) => so(one) && so(other),
        Promise::Nobody(one) => so(one),
        Promise::NeverBefore(first, second) => {
            needed(&plan, *first) && needed(&plan, *second) && !waits(rules, &plan, *first, *second)
        }
        Promise::ExactlyOne(all) => all.iter().filter(|one| so(one)).count() != 1,
        Promise::OneProducer(document) => {
            let listed = || {
                plan.tasks
                    .iter()
                    .filter(|task| task.standing != Standing::NotNeeded)
            };
            let mut needs = listed().flat_map(|task| &task.needs);
            let wanted = needs.any(|need| {
                need.demand == Demand::Required && need.any.iter().all(|one| one == document)
            });
            let by = listed()
                .filter(|task| task.yields.contains(document))
                .count();
            wanted && by != 1
        }
        Promise::AtMostVisits(most) => {
            let out = plan.visits.iter().filter(|visit| visit.window.is_some());
            out.count() > usize::from(*most)
        }
        Promise::InTime(deadline) => is_early(rules, &plan, *deadline),
        Promise::Bounded(quantity, low, high) => {
            let amount = || Expression::Quantity((*quantity).into());
            let below = Condition::Below(amount(), low.clone());
            let above = Condition::Below(high.clone(), amount());
            [below, above]
                .iter()
                .any(|one| context.holds(one) == Truth::Yes)
        }
        Promise::Ceilings { .. } => false,
    }
}

/// Does a deadline of a plan come before a task that it limits can be done?
fn is_early(rules: &Rulebook, plan: &Plan, deadline: Id) -> bool {
    let Some(line) = plan.calendar.iter().find(|line| line.id == deadline) else {
        return false;
    };
    let Some(left) = line.days_left.filter(|left| *left >= 0) else {
        return false;
    };
    let first = first_days(rules, plan);
    limited_by(rules, deadline).any(|task| {
        let id = rules.flow.tasks.at(task).0;
        first.get(&id).is_some_and(|day| left < *day)
    })
}
