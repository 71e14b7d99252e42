//! Who gets where: for each state and each way on from it, the set of answer sets that lead there.
//!
//! A guard sees only answers asked before it: in these sets every other question has no answer. Must
//! not judge.

use super::diagram::{NO, Node};
use super::world::World;
use crate::flow::{Bound, Kind, State};

/// The sets of one state.
#[derive(Clone, Debug)]
pub(super) struct Arrived {
    /// Those who arrive, with what they have answered before.
    pub before: Node,
    /// The same with the answer given here.
    pub here: Node,
    /// Those who take each way on.
    pub ways: Vec<Node>,
    /// Those for whom each way's guard holds, whether or not an earlier one was taken.
    pub guards: Vec<Node>,
}

/// The sets of all states, in their order.
pub(super) fn reach(world: &mut World<'_, '_>) -> Vec<Arrived> {
    let rules = world.rules();
    let flow = &rules.flow;
    let mut before = vec![NO; flow.states.len()];
    if let Some(first) = before.first_mut() {
        *first = world.nobody_asked();
    }
    let mut all = Vec::with_capacity(flow.states.len());
    for (at, state) in flow.states.iter().enumerate() {
        let mut here = before[at];
        if let State::Ask { question, .. } = state
            && let Some(place) = flow.questions.index(question.0)
            && here != NO
        {
            here = world.ask(here, place);
            if let Kind::Day {
                latest: Bound::Until(other),
                ..
            } = &flow.questions.at(place).1.kind
                && let Some(other) = flow.questions.index(other.0)
            {
                here = world.until(here, place, other);
            }
            if let Kind::Month {
                ahead: Some(ahead), ..
            } = &flow.questions.at(place).1.kind
                && let Some(other) = flow.questions.index(ahead.of.0)
            {
                here = world.ahead(here, place, other, ahead.months);
            }
        }
        let (mut ways, mut guards) = (Vec::new(), Vec::new());
        let mut left = here;
        for way in state.next() {
            if here == NO {
                ways.push(NO);
                guards.push(NO);
                continue;
            }
            let guard = world.certainly(way.when.as_ref());
            let holds = world.diagrams.and(here, guard);
            let taken = world.diagrams.and(left, guard);
            left = world.diagrams.without(left, guard);
            // loading has checked that ways lead forward and that the last has no guard: none is lost
            if let Some(to) = flow.state_index(way.to.0).filter(|to| *to > at) {
                before[to] = world.diagrams.or(before[to], taken);
            }
            guards.push(holds);
            ways.push(taken);
        }
        all.push(Arrived {
            before: before[at],
            here,
            ways,
            guards,
        });
    }
    all
}

/// Those who reach an end, and those who reach a checklist.
pub(super) fn ends(world: &mut World<'_, '_>, arrived: &[Arrived]) -> (Node, Node) {
    let rules = world.rules();
    let (mut ended, mut finished) = (NO, NO);
    for (state, sets) in rules.flow.states.iter().zip(arrived) {
        match state {
            State::Finish { .. } => finished = world.diagrams.or(finished, sets.here),
            State::Refer { .. } => ended = world.diagrams.or(ended, sets.here),
            _ => {}
        }
    }
    (world.diagrams.or(ended, finished), finished)
}
