//! The fewest trips, held against every other way to go: all sets of up to nine tasks that the
//! people of `tests/personas` need together, and the promise that no needed task is left out.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use people::{Person, people};
use std::collections::{BTreeSet, HashMap, HashSet};
use xubao::{
    flow::{Demand, Takes},
    pack::Rulebook,
    plan::{Errand, Plan, Standing, fewest},
};

/// The errands of some tasks, read off the flow without the program's own grouping.
fn errands(rules: &Rulebook, plan: &Plan, tasks: &[usize]) -> Vec<Errand> {
    let home = rules.flow.windows.len();
    let errand = |&i: &usize| {
        let task = &plan.tasks[i];
        let window = rules.flow.windows.index(task.window.0).expect("a window");
        let remote = task.by_online || rules.flow.windows.at(window).1.remote;
        let after = |j: &usize| {
            let (other, order) = (&plan.tasks[tasks[*j]], rules.flow.tasks.get(task.id.0));
            let named = order.is_some_and(|order| order.after.contains(&other.id));
            let yields = task.needs.iter().any(|need| {
                need.demand == Demand::Required
                    && need.any.iter().all(|one| other.yields.contains(one))
            });
            tasks[*j] != i && (named || yields)
        };
        Errand {
            place: if remote { home } else { window },
            after: (0..tasks.len()).filter(after).collect(),
            takes: task.takes.map_or(0, |takes| match takes {
                Takes::Days(days) | Takes::WorkingDays(days) => i64::from(days),
            }),
            due: None,
        }
    };
    tasks.iter().map(errand).collect()
}

/// The least number of trips over every order of places, days and parts of what can be done.
fn least(errands: &[Errand], home: usize) -> usize {
    fn go(
        errands: &[Errand],
        home: usize,
        ready: &[Option<i64>],
        day: i64,
        known: &mut HashMap<(Vec<Option<i64>>, i64), usize>,
    ) -> usize {
        if ready.iter().all(Option::is_some) {
            return 0;
        }
        if let Some(cost) = known.get(&(ready.to_vec(), day)) {
            return *cost;
        }
        let open: Vec<usize> = (0..errands.len()).filter(|i| ready[*i].is_none()).collect();
        let places: BTreeSet<usize> = open.iter().map(|&i| errands[i].place).collect();
        let mut days: BTreeSet<i64> = ready
            .iter()
            .flatten()
            .copied()
            .filter(|d| *d > day)
            .collect();
        days.insert(day);
        let mut best = usize::MAX / 2;
        for place in places {
            let here: Vec<usize> = open
                .iter()
                .copied()
                .filter(|&i| errands[i].place == place)
                .collect();
            for &on in &days {
                for mask in 1_u32..(1 << here.len()) {
                    let some: Vec<usize> = (0..here.len())
                        .filter(|b| mask & (1 << b) != 0)
                        .map(|b| here[b])
                        .collect();
                    let can = |&i: &usize| {
                        errands[i].after.iter().all(|&before| {
                            ready[before].is_some_and(|day| day <= on)
                                || (some.contains(&before) && errands[before].takes == 0)
                        })
                    };
                    if some.iter().all(can) {
                        let mut then = ready.to_vec();
                        for &i in &some {
                            then[i] = Some(on + errands[i].takes);
                        }
                        let rest = go(errands, home, &then, on, known);
                        best = best.min(rest + usize::from(place != home));
                    }
                }
            }
        }
        known.insert((ready.to_vec(), day), best);
        best
    }
    go(
        errands,
        home,
        &vec![None; errands.len()],
        0,
        &mut HashMap::new(),
    )
}

#[test]
fn no_way_to_go_takes_fewer_trips() {
    let rules = Rulebook::embedded();
    let home = rules.flow.windows.len();
    let (mut seen, mut sets) = (HashSet::new(), 0);
    for Person { name, plan, .. } in people(&rules) {
        let needed: Vec<usize> = (0..plan.tasks.len())
            .filter(|i| plan.tasks[*i].standing == Standing::Needed)
            .collect();
        for mask in 1_u32..(1 << needed.len()) {
            if mask.count_ones() > 9 {
                continue;
            }
            sets += 1;
            let tasks: Vec<usize> = (0..needed.len())
                .filter(|b| mask & (1 << b) != 0)
                .map(|b| needed[b])
                .collect();
            let errands = errands(&rules, &plan, &tasks);
            // errands that nothing ties to others only multiply equal cases: one of a place is kept
            let tied = |i: usize| {
                !errands[i].after.is_empty() || errands.iter().any(|other| other.after.contains(&i))
            };
            let shape: BTreeSet<(usize, Vec<usize>, i64, Option<usize>)> = (0..errands.len())
                .map(|i| {
                    let errand = &errands[i];
                    (
                        errand.place,
                        errand.after.iter().map(|&j| tasks[j]).collect(),
                        errand.takes,
                        tied(i).then_some(tasks[i]),
                    )
                })
                .collect();
            if !seen.insert(shape) {
                continue;
            }
            let trips = fewest(&errands, &|place| place == home);
            let done: usize = trips.iter().map(|trip| trip.errands.len()).sum();
            assert_eq!(
                done,
                errands.len(),
                "{name}: a task is left out of {tasks:?}"
            );
            let counted = trips.iter().filter(|trip| trip.place != home).count();
            assert_eq!(counted, least(&errands, home), "{name}: {tasks:?}");
        }
    }
    assert!(sets > 10_000, "only {sets} sets");
}

#[test]
fn every_needed_task_has_exactly_one_visit() {
    let rules = Rulebook::embedded();
    for Person { name, plan, .. } in people(&rules) {
        let mut visited: Vec<usize> = plan
            .visits
            .iter()
            .flat_map(|visit| visit.tasks.clone())
            .collect();
        visited.sort_unstable();
        let needed: Vec<usize> = (0..plan.tasks.len())
            .filter(|i| plan.tasks[*i].standing == Standing::Needed)
            .collect();
        assert_eq!(visited, needed, "{name}");
    }
}
