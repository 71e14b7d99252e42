//! The fewest trips, held against trying every order.
//!
//! Must not know tasks: errands are numbers here too.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Every way to go: any place, any day that matters, any subset that can be done then.
fn brute_force(errands: &[Errand], free: &dyn Fn(usize) -> bool) -> Option<usize> {
    fn go(
        errands: &[Errand],
        free: &dyn Fn(usize) -> bool,
        ready: &mut [Option<i64>],
        day: i64,
        spent: usize,
        best: &mut Option<usize>,
    ) {
        if best.is_some_and(|best| spent >= best) && ready.iter().any(Option::is_none) {
            return;
        }
        if ready.iter().all(Option::is_some) {
            *best = Some(best.map_or(spent, |best| best.min(spent)));
            return;
        }
        let places: BTreeSet<usize> = (0..errands.len())
            .filter(|i| ready[*i].is_none())
            .map(|i| errands[i].place)
            .collect();
        let mut days: BTreeSet<i64> = ready
            .iter()
            .flatten()
            .copied()
            .filter(|d| *d > day)
            .collect();
        days.insert(day);
        let later = errands.iter().map(|errand| errand.earliest);
        days.extend(later.filter(|first| *first > day));
        for place in places {
            for &on in &days {
                let here: Vec<usize> = (0..errands.len())
                    .filter(|i| ready[*i].is_none() && errands[*i].place == place)
                    .collect();
                for mask in 1_u32..(1 << here.len()) {
                    let some: Vec<usize> = (0..here.len())
                        .filter(|b| mask & (1 << b) != 0)
                        .map(|b| here[b])
                        .collect();
                    let can = some.iter().all(|&i| {
                        errands[i].due.is_none_or(|due| due >= on)
                            && errands[i].earliest <= on
                            && errands[i].after.iter().all(|&before| {
                                ready[before].is_some_and(|day| day <= on)
                                    || (some.contains(&before) && errands[before].takes == 0)
                            })
                    });
                    if can {
                        let mut then = ready.to_vec();
                        for &i in &some {
                            then[i] = Some(on + errands[i].takes);
                        }
                        let cost = usize::from(!free(place));
                        go(errands, free, &mut then, on, spent + cost, best);
                    }
                }
            }
        }
    }
    let mut best = None;
    go(
        errands,
        free,
        &mut vec![None; errands.len()],
        0,
        0,
        &mut best,
    );
    best
}

fn random_errands(most: usize) -> impl Strategy<Value = Vec<Errand>> {
    prop::collection::vec(
        (
            0..4_usize,
            prop::collection::vec(any::<prop::sample::Index>(), 0..3),
            0..3_i64,
            prop::option::weighted(0.2, 0..6_i64),
            prop::option::weighted(0.3, 1..8_i64),
        ),
        1..most,
    )
    .prop_map(|all| {
        all.into_iter()
            .enumerate()
            .map(|(i, (place, after, takes, due, earliest))| {
                let mut after: Vec<usize> = if i == 0 {
                    Vec::new()
                } else {
                    after.iter().map(|a| a.index(i)).collect()
                };
                after.sort_unstable();
                after.dedup();
                Errand {
                    place,
                    after,
                    earliest: earliest.unwrap_or(0),
                    takes: takes * 5 * (takes % 2),
                    due,
                }
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn the_number_of_trips_is_the_least(errands in random_errands(8)) {
        let free = |place| place == 3;
        let trips = fewest(&errands, &free);
        let relaxed = relax(&errands);
        let least = brute_force(&relaxed, &free).or_else(|| {
            let unlimited: Vec<Errand> = errands.iter().map(|e| Errand { due: None, ..e.clone() }).collect();
            brute_force(&unlimited, &free)
        });
        prop_assert_eq!(Some(trips.iter().filter(|trip| !free(trip.place)).count()), least);
        let done: BTreeSet<usize> = trips.iter().flat_map(|trip| trip.errands.clone()).collect();
        prop_assert_eq!(done.len(), errands.len());
    }
}

/// Each of seven places must be gone to twice: without remembering dead ends, more than 10^8 orders of
/// thirteen trips would be tried before it is known that thirteen do not do.
#[test]
fn what_was_tried_in_vain_is_not_tried_again() {
    let errand = |place, after| Errand {
        place,
        after,
        earliest: 0,
        takes: 5,
        due: None,
    };
    let first = (0..7).map(|place| errand(place, vec![]));
    let again = (0..7).map(|place| errand(place, vec![place]));
    let all: Vec<Errand> = first.chain(again).collect();
    assert_eq!(fewest(&all, &|_| false).len(), 14);
}

#[test]
fn a_result_that_is_there_at_once_saves_a_trip() {
    let errand = |place, after: &[usize], takes| Errand {
        place,
        after: after.to_vec(),
        earliest: 0,
        takes,
        due: None,
    };
    let same_visit = [errand(0, &[], 0), errand(0, &[0], 10), errand(1, &[], 0)];
    assert_eq!(fewest(&same_visit, &|_| false).len(), 2);
    let waits = [errand(0, &[], 10), errand(0, &[0], 0), errand(1, &[], 0)];
    let trips = fewest(&waits, &|_| false);
    assert_eq!(trips.len(), 3);
    assert_eq!(trips[2].day, 10);
}

/// Two errands at one place, of which one is possible only later: one trip, on the later day.
#[test]
fn what_is_possible_later_is_waited_for_only_where_that_saves_a_trip() {
    let errand = |place, earliest| Errand {
        place,
        after: Vec::new(),
        earliest,
        takes: 0,
        due: None,
    };
    let trips = fewest(&[errand(0, 0), errand(0, 9), errand(1, 0)], &|_| false);
    let days: Vec<_> = trips.iter().map(|trip| (trip.place, trip.day)).collect();
    assert_eq!(days, [(1, 0), (0, 9)]);
    let at_home = fewest(&[errand(0, 0), errand(0, 9)], &|_| true);
    let days: Vec<_> = at_home.iter().map(|trip| trip.day).collect();
    assert_eq!(days, [0, 9]);
}
