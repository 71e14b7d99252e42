//! Does somebody get to every state, and take every way on from it?
//!
//! Must not word a finding.

use super::diagram::NO;
use super::prove::{Found, Seen};
use super::reach::Arrived;
use super::{Witness, say, world::World};
use crate::{
    answers::Answers,
    flow::{Flow, State, Transition},
    interview::{Context, End, Truth, walk},
    pack::Rulebook,
};
use chrono::NaiveDate;

/// What is known of all states and ways, on the days looked at so far.
pub(super) struct Ways {
    states: Vec<Seen>,
    ways: Vec<Vec<Way>>,
}

impl Ways {
    /// Nothing yet.
    pub fn new(flow: &Flow) -> Self {
        let ways = flow.states.iter();
        Self {
            states: vec![Seen::Nobody; flow.states.len()],
            ways: ways
                .map(|state| vec![Way::default(); state.next().len()])
                .collect(),
        }
    }

    /// Looks at all of them on one day.
    pub fn look(&mut self, world: &World<'_, '_>, arrived: &[Arrived]) {
        for (at, sets) in arrived.iter().enumerate() {
            look(world, at, sets, &mut self.states[at], &mut self.ways[at]);
        }
    }

    /// Adds what was seen on later days.
    pub fn go_on(&mut self, later: Self) {
        for (sofar, later) in self.states.iter_mut().zip(later.states) {
            *sofar = later.max(*sofar);
        }
        let ways = self.ways.iter_mut().flatten();
        for (sofar, later) in ways.zip(later.ways.into_iter().flatten()) {
            sofar.taken = later.taken.max(sofar.taken);
            if later.holds > sofar.holds {
                (sofar.holds, sofar.shows) = (later.holds, later.shows);
            }
        }
    }

    /// What was found.
    pub fn found(&self, rules: &Rulebook) -> Vec<Found> {
        let states = rules.flow.states.iter().enumerate();
        states
            .flat_map(|(at, state)| of_state(rules, state, self.states[at], &self.ways[at]))
            .collect()
    }
}

/// What is known of a way.
#[derive(Clone, Default)]
struct Way {
    taken: Seen,
    holds: Seen,
    /// Somebody for whom its guard holds.
    shows: Option<Witness>,
}

/// Looks at a state and its ways on one day, and remembers the best that was seen.
fn look(world: &World<'_, '_>, at: usize, sets: &Arrived, state: &mut Seen, ways: &mut [Way]) {
    let rules = world.rules();
    let today = world.today;
    if *state != Seen::Somebody && sets.before != NO {
        let found = world.somebody(sets.before, &mut |answers| {
            arrives(rules, answers, at, today)
        });
        *state = if found.is_some() {
            Seen::Somebody
        } else {
            Seen::Perhaps
        };
    }
    for (i, way) in ways.iter_mut().enumerate() {
        if way.taken != Seen::Somebody && sets.ways[i] != NO {
            let mut test = |answers: &Answers| takes(rules, answers, at, i, today) == Some(true);
            let found = world.somebody(sets.ways[i], &mut test);
            way.taken = if found.is_some() {
                Seen::Somebody
            } else {
                Seen::Perhaps
            };
        }
        if way.taken != Seen::Somebody && way.holds != Seen::Somebody && sets.guards[i] != NO {
            let mut test = |answers: &Answers| takes(rules, answers, at, i, today).is_some();
            way.shows = world.somebody(sets.guards[i], &mut test);
            way.holds = if way.shows.is_some() {
                Seen::Somebody
            } else {
                Seen::Perhaps
            };
        }
    }
}

/// Do these answers, and no others, lead to a state?
fn arrives(rules: &Rulebook, answers: &Answers, at: usize, today: NaiveDate) -> bool {
    let path = walk(rules, answers, today);
    let id = rules.flow.states[at].id();
    let answered = path
        .questions
        .iter()
        .filter(|id| answers.get(id.0).is_some())
        .count();
    answered == answers.len()
        && match (&rules.flow.states[at], path.end) {
            (State::Ask { question, .. }, End::Question(open)) => open == *question,
            (State::Refer { .. }, End::Refer(end)) | (State::Finish { .. }, End::Finish(end)) => {
                end == id
            }
            // a state that asks nothing leaves no trace but what comes after it
            (State::Route { .. }, _) => true,
            _ => false,
        }
}

/// Does the guard of a way hold for these answers, given just before it, and is it the one taken?
/// `None` where it does not hold or the answers do not lead there.
fn takes(
    rules: &Rulebook,
    answers: &Answers,
    at: usize,
    way: usize,
    today: NaiveDate,
) -> Option<bool> {
    let (mut context, path) = Context::on_path(rules, answers, today);
    let answered = path
        .questions
        .iter()
        .filter(|id| answers.get(id.0).is_some())
        .count();
    let state = &rules.flow.states[at];
    let last = path
        .questions
        .iter()
        .rfind(|id| answers.get(id.0).is_some());
    let here = match state {
        State::Ask { question, .. } => last == Some(question),
        _ => true,
    };
    if answered != answers.len() || !here {
        return None;
    }
    let mut holds = |way: &Transition| {
        (way.when.as_ref()).is_none_or(|guard| context.holds(guard) == Truth::Yes)
    };
    let (before, rest) = state.next().split_at(way);
    let earlier = before.iter().any(&mut holds);
    rest.first().is_some_and(holds).then_some(!earlier)
}

fn of_state(rules: &Rulebook, state: &State, seen: Seen, ways: &[Way]) -> Vec<Found> {
    let flow = &rules.flow;
    let found = |finding, witness| Found { finding, witness };
    match seen {
        Seen::Nobody => return vec![found(say::unreachable(flow, state), None)],
        Seen::Perhaps => return vec![found(say::arrival_undecided(flow, state), None)],
        Seen::Somebody => {}
    }
    let mut all = Vec::new();
    for (way, known) in state.next().iter().zip(ways) {
        match (known.taken, known.holds) {
            (Seen::Somebody, _) => {}
            (Seen::Perhaps, _) => {
                all.push(found(say::way_undecided(flow, state, way), None));
            }
            (Seen::Nobody, Seen::Nobody) => {
                all.push(found(say::never_true(flow, state, way), None));
            }
            // that nobody takes it is certain, even where nobody was found to show it
            (Seen::Nobody, Seen::Perhaps | Seen::Somebody) => {
                all.push(found(say::shadowed(flow, state, way), known.shows.clone()));
            }
        }
    }
    all
}
