//! What waits for what: how long before a task can be done, and in how many trips all can be.
//!
//! Must not decide who needs a task.

use super::diagram::{NO, Node, YES};
use super::world::World;
use crate::{
    flow::{Demand, Id, Task, Window},
    pack::Rulebook,
    plan::{Plan, Standing, days_for},
};
use chrono::NaiveDate;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// May a task wait for another, where both are needed: as `plan::build` has it.
fn may_wait(task: &Task, other: (Id, &Task)) -> bool {
    let papers = |all: &[Id]| all.iter().all(|one| other.1.yields.contains(one));
    task.after.contains(&other.0)
        || (task.needs.iter()).any(|need| need.demand == Demand::Required && papers(&need.any))
}

/// The tasks that a task may wait for, by their places.
fn before(rules: &Rulebook, task: usize) -> Vec<usize> {
    let tasks = &rules.flow.tasks;
    (0..tasks.len())
        .filter(|other| *other != task && may_wait(tasks.at(task).1, tasks.at(*other)))
        .collect()
}

/// The places of the tasks that a deadline limits.
pub(super) fn limited_by(rules: &Rulebook, deadline: Id) -> impl Iterator<Item = usize> {
    let tasks = rules.flow.tasks.iter().enumerate();
    tasks
        .filter(move |(_, (_, task))| task.due.contains(&deadline))
        .map(|(place, _)| place)
}

/// The days that may pass, on a day of use, before a task can be done: more than none.
pub(super) fn delays(rules: &Rulebook, task: usize, today: NaiveDate) -> BTreeSet<i64> {
    let mut all = BTreeSet::new();
    let takes = |task: usize| {
        let takes = rules.flow.tasks.at(task).1.takes;
        takes.map_or(0, |takes| days_for(rules, today, takes))
    };
    for other in before(rules, task) {
        all.insert(takes(other));
        all.extend(
            delays(rules, other, today)
                .into_iter()
                .map(|one| one + takes(other)),
        );
    }
    all.retain(|days| *days > 0);
    all
}

/// The first day, counted from today, on which each needed task of a plan can be done, by what it
/// waits for. That a window does not serve somebody before a day of their own (`earliest`) is left
/// out: no order of tasks mends that.
pub(super) fn first_days(rules: &Rulebook, plan: &Plan) -> BTreeMap<Id, i64> {
    let needed = |line: &&crate::plan::TaskLine| line.standing == Standing::Needed;
    let mut first: BTreeMap<Id, i64> = (plan.tasks.iter().filter(needed))
        .map(|line| (line.id, 0))
        .collect();
    for _ in 0..first.len() {
        for line in plan.tasks.iter().filter(needed) {
            let after = rules.flow.tasks.get(line.id.0).map(|task| &task.after);
            for other in plan
                .tasks
                .iter()
                .filter(needed)
                .filter(|one| one.id != line.id)
            {
                let waits = after.is_some_and(|after| after.contains(&other.id))
                    || line.needs.iter().any(|need| {
                        need.demand == Demand::Required
                            && need.any.iter().all(|one| other.yields.contains(one))
                    });
                if waits {
                    let takes = other
                        .takes
                        .map_or(0, |one| days_for(rules, plan.today, one));
                    let ready = first[&other.id] + takes;
                    let known = first.entry(line.id).or_default();
                    *known = ready.max(*known);
                }
            }
        }
    }
    first
}

impl World<'_, '_> {
    /// For each delay, those who have to wait so many days at least before they can do a task.
    pub fn delayed(&mut self, task: usize) -> BTreeMap<i64, Node> {
        let rules = self.rules();
        let mut all = BTreeMap::new();
        for other in before(rules, task) {
            let (id, by) = rules.flow.tasks.at(other);
            let waits = self.waits_for(rules.flow.tasks.at(task).1, (id, by));
            let needed = self.task(by).0;
            let waits = self.diagrams.and(waits, needed);
            let takes = by
                .takes
                .map_or(0, |takes| days_for(rules, self.today, takes));
            let mut later: Vec<(i64, Node)> = self.delayed(other).into_iter().collect();
            later.push((0, YES));
            for (delay, set) in later {
                let set = self.diagrams.and(set, waits);
                let known = all.entry(delay + takes).or_insert(NO);
                *known = self.diagrams.or(*known, set);
            }
        }
        all.retain(|delay, set| *delay > 0 && *set != NO);
        all
    }

    /// Those for whom a task waits for another, where both are needed.
    pub fn waits_for(&mut self, task: &Task, (id, other): (Id, &Task)) -> Node {
        let mut waits = if task.after.contains(&id) { YES } else { NO };
        for need in &task.needs {
            let papers = need.any.iter().all(|one| other.yields.contains(one));
            if need.demand == Demand::Required && papers {
                let wanted = self.possibly(need.when.as_ref());
                waits = self.diagrams.or(waits, wanted);
            }
        }
        waits
    }

    /// Those who may have to go out more often than so many times.
    ///
    /// Whatever waits for no result can be done on its first day, those with the same first day window
    /// by window, in an order that respects what comes after what; every other task gets a trip of its
    /// own on its first possible day. That plan keeps every limit that can be kept, so the best one
    /// takes no more trips.
    pub fn goes_out(&mut self, more_than: usize) -> Node {
        let rules = self.rules();
        let tasks = &rules.flow.tasks;
        let mut groups: BTreeMap<(usize, String), Node> = BTreeMap::new();
        let mut single = Vec::new();
        let at_once = at_once(rules);
        for (place, (_, task)) in tasks.iter().enumerate() {
            let Some(window) = window(rules, task) else {
                continue;
            };
            let mut out = self.task(task).0;
            if task.online.is_some() {
                let online = self.certainly(Some(&rules.flow.header.online));
                out = self.diagrams.without(out, online);
            }
            if at_once.contains(&place) {
                let group = groups.entry((window, first_day(task))).or_insert(NO);
                *group = self.diagrams.or(*group, out);
            } else {
                single.push(out);
            }
        }
        let mut trips: Vec<Node> = groups.into_values().collect();
        trips.extend(single);
        self.more_than(&trips, more_than)
    }

    /// Of some, those who may have to go out most often, and more often than so many times.
    pub fn most_visits(&mut self, of: Node, more_than: usize) -> Node {
        let mut most = NO;
        for count in more_than.. {
            let out = self.goes_out(count);
            let out = self.diagrams.and(of, out);
            if out == NO {
                break;
            }
            most = out;
        }
        most
    }

    /// Those who are in more than so many of the sets.
    pub fn more_than(&mut self, sets: &[Node], count: usize) -> Node {
        // from the last variable up: what is counted so far then stands below what comes next, and is
        // shared; in the order of the flow it takes five times as many diagrams
        let mut sets = sets.to_vec();
        sets.sort_by_key(|set| Reverse(self.diagrams.var(*set)));
        let mut least = vec![NO; count + 2];
        least[0] = YES;
        for set in sets.iter().filter(|set| **set != NO) {
            for i in (1..least.len()).rev() {
                let with = self.diagrams.and(least[i - 1], *set);
                least[i] = self.diagrams.or(least[i], with);
            }
        }
        least[count + 1]
    }
}

/// The window that a task may be done at; `None` where it is always done at home.
fn window(rules: &Rulebook, task: &Task) -> Option<usize> {
    let place = rules.flow.windows.index(task.window.0)?;
    let window: &Window = rules.flow.windows.at(place).1;
    (!window.remote).then_some(place)
}

/// The day before which a task cannot be done, as written; empty where that is any day.
fn first_day(task: &Task) -> String {
    (task.earliest.as_ref()).map_or_else(String::new, |day| format!("{day:?}"))
}

/// Tasks that wait for no result, nor for what has another first day, as many of them as can be done
/// with one trip to each window on each first day.
fn at_once(rules: &Rulebook) -> BTreeSet<usize> {
    let tasks = &rules.flow.tasks;
    let mut taken = BTreeSet::new();
    let mut open: Vec<usize> = (0..tasks.len()).collect();
    // loading has checked that tasks go in no circle by `after`; one by papers stays open
    while let Some(at) = open.iter().position(|task| {
        let ready = |other: &usize| !open.contains(other);
        before(rules, *task).iter().all(ready)
    }) {
        let task = open.remove(at);
        let own = first_day(tasks.at(task).1);
        let free = |other: &usize| {
            let (_, before) = tasks.at(*other);
            let day = first_day(before);
            taken.contains(other) && before.takes.is_none() && (day.is_empty() || day == own)
        };
        if before(rules, task).iter().all(free) {
            taken.insert(task);
            if circle(rules, &taken) {
                taken.remove(&task);
            }
        }
    }
    taken
}

/// Must one of these tasks' windows be gone to before another and after it?
fn circle(rules: &Rulebook, taken: &BTreeSet<usize>) -> bool {
    // a task that is always done at home is a place of its own
    let windows = rules.flow.windows.len();
    let at = |task: usize| window(rules, rules.flow.tasks.at(task).1).unwrap_or(windows + task);
    let edges: BTreeSet<(usize, usize)> = taken
        .iter()
        .flat_map(|task| {
            before(rules, *task)
                .into_iter()
                .map(move |other| (other, *task))
        })
        .map(|(from, to)| (at(from), at(to)))
        .filter(|(from, to)| from != to)
        .collect();
    let mut places: BTreeSet<usize> = edges.iter().flat_map(|edge| [edge.0, edge.1]).collect();
    while let Some(first) = places
        .iter()
        .find(|place| {
            !edges
                .iter()
                .any(|(from, to)| to == *place && places.contains(from))
        })
        .copied()
    {
        places.remove(&first);
    }
    !places.is_empty()
}
