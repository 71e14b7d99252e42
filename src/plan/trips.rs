//! The fewest trips: errands grouped into visits that respect order, waiting times and limits.
//!
//! Must not know tasks, windows or dates: places are numbers, days are counted from today.

use std::collections::HashMap;

/// Something to do at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errand {
    /// Where.
    pub place: usize,
    /// Errands whose result it needs, as places in the list.
    pub after: Vec<usize>,
    /// The first day on which it can be done; 0 is today.
    pub earliest: i64,
    /// Days until its result is there; 0 is at once, so that what needs it can be done on the
    /// same visit.
    pub takes: i64,
    /// The last day for it, where there is one.
    pub due: Option<i64>,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trip {
    /// Where.
    pub place: usize,
    /// What is done there, in an order that works.
    pub errands: Vec<usize>,
    /// The first day on which all of it can be done.
    pub day: i64,
}

/// Groups `errands` (at most 63, without cycles) into visits: the least number of trips to places
/// for which `free` does not hold, and among these the order that serves urgent errands first.
/// Limits that cannot be met at all are set aside.
///
/// Exact: on each visit everything that can be done there that day is done, which never costs a
/// trip later (more results are there sooner), so only the order of places and the days waited for
/// are searched, deepening the number of trips one by one.
#[must_use]
pub fn fewest(errands: &[Errand], free: &dyn Fn(usize) -> bool) -> Vec<Trip> {
    debug_assert!(errands.len() < 64, "a mask holds 63 errands");
    let feasible = relax(errands);
    let mut search = Search {
        errands: &feasible,
        free,
        trips: Vec::new(),
        dead: HashMap::new(),
    };
    for bound in 0..=errands.len() {
        let start = Progress {
            done: 0,
            ready: vec![i64::MAX; errands.len()],
            day: 0,
        };
        if search.deepen(&start, bound) {
            return search.trips;
        }
    }
    // some limits exclude each other: without limits an order always exists
    let unlimited: Vec<Errand> = errands
        .iter()
        .map(|errand| Errand {
            due: None,
            ..errand.clone()
        })
        .collect();
    if errands.iter().all(|errand| errand.due.is_none()) {
        return Vec::new(); // a cycle, which loading refuses
    }
    fewest(&unlimited, free)
}

/// Takes off limits that lie before the first possible day.
fn relax(errands: &[Errand]) -> Vec<Errand> {
    let mut first: Vec<i64> = errands.iter().map(|errand| errand.earliest).collect();
    for _ in errands {
        for (i, errand) in errands.iter().enumerate() {
            for &before in &errand.after {
                first[i] = first[i].max(first[before] + errands[before].takes);
            }
        }
    }
    errands
        .iter()
        .zip(first)
        .map(|(errand, first)| Errand {
            due: errand.due.filter(|due| *due >= first),
            ..errand.clone()
        })
        .collect()
}

struct Progress {
    done: u64,
    ready: Vec<i64>,
    day: i64,
}

/// All that what can still be done depends on: what is done, the day, and the results that come later.
type Here = (u64, i64, Vec<i64>);

struct Search<'a> {
    errands: &'a [Errand],
    free: &'a dyn Fn(usize) -> bool,
    trips: Vec<Trip>,
    /// So many trips more do not do from here, on whatever way one came here.
    dead: HashMap<Here, usize>,
}

impl Search<'_> {
    /// Can the rest be done in so many trips more? Then `trips` holds them.
    fn deepen(&mut self, now: &Progress, left: usize) -> bool {
        let later = now.ready.iter().map(|day| (*day).max(now.day)).collect();
        let here = (now.done, now.day, later);
        if self.dead.get(&here).is_some_and(|dead| left <= *dead) {
            return false;
        }
        let done = self.go_on(now, left);
        if !done {
            self.dead.insert(here, left);
        }
        done
    }

    fn go_on(&mut self, now: &Progress, left: usize) -> bool {
        let rest: Vec<usize> = (0..self.errands.len())
            .filter(|i| now.done & (1 << i) == 0)
            .collect();
        if rest.is_empty() {
            return true;
        }
        let mut places: Vec<usize> = rest.iter().map(|&i| self.errands[i].place).collect();
        places.sort_unstable();
        places.dedup();
        if places.iter().filter(|place| !(self.free)(**place)).count() > left {
            return false; // each place that is left takes a trip at least
        }
        if rest
            .iter()
            .any(|&i| self.errands[i].due.is_some_and(|due| due < now.day))
        {
            return false;
        }
        for trip in self.options(now, &rest, &places) {
            let cost = usize::from(!(self.free)(trip.place));
            if cost > left {
                continue;
            }
            let mut next = Progress {
                done: now.done,
                ready: now.ready.clone(),
                day: trip.day,
            };
            for &i in &trip.errands {
                next.done |= 1 << i;
                next.ready[i] = trip.day + self.errands[i].takes;
            }
            self.trips.push(trip);
            if self.deepen(&next, left - cost) {
                return true;
            }
            self.trips.pop();
        }
        false
    }

    /// The visits that can come next, the most urgent first.
    fn options(&self, now: &Progress, rest: &[usize], places: &[usize]) -> Vec<Trip> {
        let mut options = Vec::new();
        for &place in places {
            let mut days: Vec<i64> = rest
                .iter()
                .filter(|&&i| self.errands[i].place == place)
                .map(|&i| {
                    let after = self.errands[i].after.iter();
                    let ready = after
                        .map(|&before| now.ready[before])
                        .filter(|day| *day != i64::MAX);
                    let ready = ready.max().unwrap_or(now.day);
                    ready.max(self.errands[i].earliest).max(now.day)
                })
                .collect();
            days.sort_unstable();
            days.dedup();
            for day in days {
                let errands = self.doable(now, rest, place, day);
                let missed = errands
                    .iter()
                    .any(|&i| self.errands[i].due.is_some_and(|due| due < day));
                if !errands.is_empty() && !missed {
                    options.push(Trip {
                        place,
                        errands,
                        day,
                    });
                }
            }
        }
        // what is due within a month comes first; then home, then places in their usual order
        let urgency = |trip: &Trip| {
            let due = trip
                .errands
                .iter()
                .filter_map(|&i| self.errands[i].due)
                .min();
            let soon = due.filter(|due| *due <= 31).unwrap_or(i64::MAX);
            let place = if (self.free)(trip.place) {
                0
            } else {
                trip.place + 1
            };
            (trip.day, soon, place)
        };
        options.sort_by_key(urgency);
        options
    }

    /// All that can be done at `place` on `day`, in an order that works.
    fn doable(&self, now: &Progress, rest: &[usize], place: usize, day: i64) -> Vec<usize> {
        let mut here: Vec<usize> = Vec::new();
        loop {
            let next = rest.iter().copied().find(|&i| {
                self.errands[i].place == place
                    && self.errands[i].earliest <= day
                    && !here.contains(&i)
                    && self.errands[i].after.iter().all(|&before| {
                        now.ready[before] <= day
                            || (here.contains(&before) && self.errands[before].takes == 0)
                    })
            });
            match next {
                Some(i) => here.push(i),
                None => return here,
            }
        }
    }
}

#[cfg(test)]
mod tests {
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
}
