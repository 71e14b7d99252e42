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
mod tests;
