//! Goes through the days, and gathers what is found: who never gets where, and which claims fail.
//!
//! Must not call proved what is only likely: what rests on two numbers together and cannot be played
//! back is said to be undecided.

use super::claims::broken;
use super::closure::{Basis, atoms};
use super::diagram::{Diagrams, NO};
use super::person::Witness;
use super::reach::{Arrived, ends, reach};
use super::uses::{firm, is_lacking, is_shown, items};
use super::world::World;
use super::{days, named_places, say};
use crate::{
    answers::Answers,
    flow::{Finding, State, Transition},
    interview::{Context, End, Truth, walk},
    pack::Rulebook,
};
use chrono::NaiveDate;

/// One thing that is not as it should be, or that could not be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What and where.
    pub finding: Finding,
    /// Somebody who shows it, played back; none where nobody can.
    pub witness: Option<Witness>,
}

/// What was looked at, and what was found.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// Everything found, in the order of the flow.
    pub found: Vec<Found>,
    /// The days of use that were looked at, the given one first.
    pub days: Vec<NaiveDate>,
    /// States of the flow.
    pub states: usize,
    /// Ways from state to state.
    pub ways: usize,
    /// Complete answer sets on the given day.
    pub answer_sets: f64,
    /// Claims that hold for everybody on all days.
    pub claims: usize,
}

/// What is known of a state or a way, on some day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Seen {
    /// Nobody, on no day so far.
    #[default]
    Nobody,
    /// Somebody by the diagrams, but none of those tried when played back.
    Perhaps,
    /// Somebody, played back.
    Somebody,
}

/// Proves a flow for every answer set, on a day and on each within two years on which a dated value
/// changes.
#[must_use]
pub fn prove(rules: &Rulebook, today: NaiveDate) -> Proof {
    let flow = &rules.flow;
    let basis = Basis::new(rules);
    let atoms = atoms(&basis);
    let named = named_places(rules);
    let mut diagrams = Diagrams::new();
    let mut proof = Proof {
        days: days::days(rules, today),
        states: flow.states.len(),
        ways: flow.states.iter().map(|state| state.next().len()).sum(),
        ..Proof::default()
    };
    let mut states = vec![Seen::Nobody; flow.states.len()];
    let mut ways: Vec<Vec<Way>> = flow
        .states
        .iter()
        .map(|state| vec![Way::default(); state.next().len()])
        .collect();
    let mut claims: Vec<Option<Found>> = vec![None; flow.claims.len()];
    let items = items(flow);
    let mut shown = vec![Seen::Nobody; items.len()];
    let needs: Vec<_> = firm(flow).collect();
    let mut lacking: Vec<Option<Found>> = vec![None; needs.len()];
    for day in proof.days.clone() {
        let mut world = World::new(&basis, &atoms, &mut diagrams, day, &named);
        let arrived = reach(&mut world);
        let (ended, _) = ends(&mut world, &arrived);
        if day == today {
            let all = world.whatever(ended);
            proof.answer_sets = world.count(all);
        }
        for (at, sets) in arrived.iter().enumerate() {
            look(&world, at, sets, &mut states[at], &mut ways[at]);
        }
        for (item, seen) in items.iter().zip(&mut shown) {
            if *seen == Seen::Somebody {
                continue;
            }
            let set = world.shows(item);
            let set = world.diagrams.and(ended, set);
            if set != NO {
                let mut test = |answers: &Answers| is_shown(rules, item, answers, day);
                let found = world.somebody(set, &mut test);
                *seen = if found.is_some() {
                    Seen::Somebody
                } else {
                    Seen::Perhaps
                };
            }
        }
        for ((id, task, need), result) in needs.iter().zip(&mut lacking) {
            if result.as_ref().is_some_and(|found| found.witness.is_some()) {
                continue;
            }
            let lacks = world.lacks(task, need);
            let lacks = world.diagrams.and(ended, lacks);
            if lacks == NO {
                continue;
            }
            let mut test = |answers: &Answers| is_lacking(rules, (*id, need), answers, day);
            let witness = world.somebody(lacks, &mut test);
            let paper = need.any.first().copied().unwrap_or_default();
            let finding = match &witness {
                Some(_) => say::not_to_be_had(flow, *id, paper),
                None => say::lack_undecided(flow, *id, paper),
            };
            *result = Some(Found { finding, witness });
        }
        for ((id, claim), result) in flow.claims.iter().zip(&mut claims) {
            if result.as_ref().is_some_and(|found| found.witness.is_some()) {
                continue;
            }
            let breaks = world.breaks(&claim.is);
            let breaks = world.diagrams.and(ended, breaks);
            if breaks == NO {
                continue;
            }
            let mut test = |answers: &Answers| broken(rules, &claim.is, answers, day);
            let witness = world.somebody(breaks, &mut test);
            let finding = match &witness {
                Some(_) => say::claim_fails(flow, id, claim.title),
                None => say::claim_undecided(flow, id, claim.title),
            };
            *result = Some(Found { finding, witness });
        }
    }
    proof.claims = claims.iter().filter(|claim| claim.is_none()).count();
    for (at, state) in flow.states.iter().enumerate() {
        proof
            .found
            .extend(of_state(rules, state, states[at], &ways[at]));
    }
    for (item, seen) in items.iter().zip(shown) {
        let finding = match seen {
            Seen::Nobody => say::for_nobody(flow, item.id, item.word),
            Seen::Perhaps => say::use_undecided(flow, item.id, item.word),
            Seen::Somebody => continue,
        };
        proof.found.push(Found {
            finding,
            witness: None,
        });
    }
    proof.found.extend(lacking.into_iter().flatten());
    proof.found.extend(claims.into_iter().flatten());
    proof
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
