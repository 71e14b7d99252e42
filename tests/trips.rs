//! The fewest trips, held against every other way to go: all sets of up to five tasks of the flow,
//! all sets of up to nine tasks that the people of `tests/personas` need together, and the promise
//! that no needed task is left out.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use people::{Person, people};
use std::collections::{BTreeSet, HashMap, HashSet};
use xubao::{
    answers::{Answer, Answers},
    flow::{Demand, Need, Takes},
    pack::Rulebook,
    plan::{self, Errand, NeedLine, Plan, Standing, fewest},
    text::parse_day,
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
            earliest: 0,
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

/// What decides the trips of some tasks: for each, in an order that the structure alone gives, the
/// first that shares its place, what it waits for, how long it takes, and whether it is at home.
/// Sets that give the same are alike: only their names differ.
fn structure(all: &[Errand], before: &[u64], set: &[usize], home: usize) -> [u64; LARGEST] {
    let mask = set.iter().fold(0_u64, |mask, &i| mask | 1 << i);
    let mut order = [(0_u64, 0_usize); LARGEST];
    for (slot, &i) in order.iter_mut().zip(set) {
        let errand = &all[i];
        let shared = set.iter().filter(|&&j| all[j].place == errand.place);
        let waits = errand.after.iter().filter(|&&j| mask & (1 << j) != 0);
        let awaited = (before[i] & mask).count_ones();
        let takes = u64::try_from(errand.takes).expect("days");
        let key = takes << 16 | (shared.count() as u64) << 12 | (waits.count() as u64) << 6;
        let key = key | u64::from(awaited) << 1 | u64::from(errand.place == home);
        *slot = (key, i);
    }
    order[..set.len()].sort_unstable();
    let mut structure = [u64::MAX; LARGEST];
    for (slot, (key, i)) in structure.iter_mut().zip(&order[..set.len()]) {
        let at = |wanted: &dyn Fn(usize) -> bool| -> u32 {
            let some = (0..set.len()).filter(|other| wanted(order[*other].1));
            some.fold(0, |mask, other| mask | 1 << other)
        };
        let first = at(&|j| all[j].place == all[*i].place).trailing_zeros();
        let waits = at(&|j| before[j] & (1 << i) != 0);
        *slot = key << 32 | u64::from(first) << 16 | u64::from(waits);
    }
    structure
}

/// The largest sets of which all are tried.
const LARGEST: usize = 5;

/// All sets of up to five tasks of the flow, whether anybody needs them together or not, done at
/// the counter. Sets that are alike have the same answer, so one of each kind is tried; that every
/// set was met is counted. (Of nine tasks there are 350 million sets of millions of kinds: of
/// these, the test above tries those that people need together.)
#[test]
fn no_set_of_few_tasks_takes_more_trips_than_it_must() {
    let rules = Rulebook::embedded();
    let home = rules.flow.windows.len();
    let all: Vec<usize> = (0..rules.flow.tasks.len()).collect();
    let mut plan = plan::build(&rules, &Answers::default(), people::today());
    for (task, (_, written)) in plan.tasks.iter_mut().zip(rules.flow.tasks.iter()) {
        task.by_online = false;
        let line = |need: &Need| NeedLine {
            any: need.any,
            copies: need.copies,
            demand: need.demand,
        };
        task.needs = written.needs.iter().map(line).collect(); // whatever is answered
    }
    let errands = errands(&rules, &plan, &all);
    let waiting = |i: &usize| {
        let some = all.iter().filter(|j| errands[**j].after.contains(i));
        some.fold(0_u64, |mask, j| mask | 1 << j)
    };
    let before: Vec<u64> = all.iter().map(waiting).collect();
    let (mut seen, mut sets) = (HashSet::new(), 0);
    for size in 1..=LARGEST {
        let mut set: Vec<usize> = (0..size).collect();
        loop {
            sets += 1;
            if seen.insert(structure(&errands, &before, &set, home)) {
                let some: Vec<Errand> = set
                    .iter()
                    .map(|&i| Errand {
                        after: (0..size)
                            .filter(|b| errands[i].after.contains(&set[*b]))
                            .collect(),
                        ..errands[i].clone()
                    })
                    .collect();
                let trips = fewest(&some, &|place| place == home);
                let done: usize = trips.iter().map(|trip| trip.errands.len()).sum();
                assert_eq!(done, size, "a task is left out of {set:?}");
                let counted = trips.iter().filter(|trip| trip.place != home).count();
                assert_eq!(counted, least(&some, home), "{set:?}");
            }
            // the next set of this size in rising order
            let last = |at: &usize| set[*at] + (size - at) < all.len();
            let Some(at) = (0..size).rev().find(last) else {
                break;
            };
            let from = set[at] + 1;
            for (next, task) in set[at..].iter_mut().enumerate() {
                *task = from + next;
            }
        }
    }
    let choose = |k: usize| (0..k).fold(1, |sets, i| sets * (all.len() - i) / (i + 1));
    assert_eq!(sets, (1..=LARGEST).map(choose).sum::<usize>());
    println!("{sets} sets of {} kinds", seen.len());
}

/// What waits for the end of employment, and what for the first day of a new job.
const AFTER_THE_END: [&str; 10] = [
    "hr-visit",
    "register",
    "claim-benefit",
    "check-medical-enrolled",
    "enrol-flexible-medical",
    "enrol-resident",
    "enrol-flexible-pension",
    "pay-premiums",
    "fund-check-seal",
    "fund-voluntary",
];

/// Everybody once more, leaving at the end of January only, and hired (who is) a month later.
#[test]
fn who_has_not_left_yet_is_sent_nowhere_too_early() {
    let rules = Rulebook::embedded();
    let [last, hired] = ["2027-01-31", "2027-03-01"].map(|day| parse_day(day).expect("a day"));
    let mut met: BTreeSet<&str> = BTreeSet::new();
    for Person { name, answers, .. } in people(&rules) {
        let mut answers = answers.clone();
        answers.set("last-day", Answer::Day(last));
        answers.set("last-covered", Answer::Unsure);
        if answers.get("new-job-day").is_some() {
            answers.set("new-job-day", Answer::Day(hired));
        }
        let plan = plan::build(&rules, &answers, people::today());
        for visit in &plan.visits {
            assert!(
                visit.latest.is_none_or(|latest| latest >= visit.earliest),
                "{name}: no later than {:?}, not before {}",
                visit.latest,
                visit.earliest
            );
            for &task in &visit.tasks {
                let id = plan.tasks[task].id.0;
                let least = match id {
                    "new-employer-check" | "fund-move" if answers.get("new-job-day").is_some() => {
                        hired
                    }
                    _ if AFTER_THE_END.contains(&id) => last,
                    "check-record" => {
                        assert_eq!(visit.earliest, people::today(), "{name}: {id}");
                        continue;
                    }
                    _ => continue,
                };
                assert!(
                    visit.earliest >= least,
                    "{name}: {id} on {}",
                    visit.earliest
                );
                met.insert(id);
            }
        }
    }
    let never: Vec<_> = AFTER_THE_END
        .iter()
        .filter(|id| !met.contains(*id))
        .collect();
    assert!(never.is_empty(), "nobody needs {never:?}");
    assert!(met.contains("new-employer-check"), "nobody has a new job");
}

/// Rent is a reason at any time, retirement only after the end.
#[test]
fn the_fund_is_drawn_for_rent_before_leaving_and_for_retirement_after() {
    let rules = Rulebook::embedded();
    let all = people(&rules);
    let wants = all
        .iter()
        .find(|one| one.answers.get("fund-case").is_some());
    let last = parse_day("2027-01-31").expect("a day");
    for (reason, day) in [("rent", people::today()), ("retire", last)] {
        let mut answers = wants.expect("somebody withdraws").answers.clone();
        answers.set("last-day", Answer::Day(last));
        answers.set("last-covered", Answer::Unsure);
        answers.set("fund-case", Answer::Many(vec![reason.to_owned()]));
        let plan = plan::build(&rules, &answers, people::today());
        let task = plan
            .tasks
            .iter()
            .position(|task| task.id.0 == "fund-withdraw");
        let task = task.expect("a task of the flow");
        let visit = plan.visits.iter().find(|visit| visit.tasks.contains(&task));
        assert_eq!(visit.map(|visit| visit.earliest), Some(day), "{reason}");
    }
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
