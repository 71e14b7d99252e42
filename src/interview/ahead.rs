//! What is sure to be asked before anything more is known.
//!
//! Must not guess answers.

use super::{Context, End, Truth, follow};
use crate::{
    answers::Answers,
    flow::{Id, State},
    pack::Rulebook,
};
use chrono::NaiveDate;

/// The questions without an answer that stand on every way that is still open, in order of asking;
/// the first is the one that waits. None once the interview is complete.
#[must_use]
pub fn sure_to_come(rules: &Rulebook, answers: &Answers, today: NaiveDate) -> Vec<Id> {
    let context = &mut Context::new(rules, answers, today);
    let End::Question(first) = follow(context).end else {
        return Vec::new();
    };
    let states = &rules.flow.states;
    let asks =
        |state: &State, id: Id| matches!(state, State::Ask { question, .. } if *question == id);
    let from = states.iter().position(|state| asks(state, first));
    let from = from.unwrap_or(states.len());
    context.look_ahead(true);
    // for each state from the last on: what is asked on every way from there
    let mut sure: Vec<Vec<Id>> = vec![Vec::new(); states.len()];
    for (at, state) in states.iter().enumerate().skip(from).rev() {
        let mut shared: Option<Vec<Id>> = None;
        for way in state.next() {
            let truth = (way.when.as_ref()).map_or(Truth::Yes, |guard| context.holds(guard));
            if truth == Truth::No {
                continue;
            }
            let there = rules.flow.state_index(way.to.0);
            let there = there.filter(|to| *to > at).and_then(|to| sure.get(to));
            let there = there.cloned().unwrap_or_default();
            shared = Some(match shared {
                None => there,
                Some(before) => before.into_iter().filter(|id| there.contains(id)).collect(),
            });
            if truth == Truth::Yes {
                break;
            }
        }
        let mut all = shared.unwrap_or_default();
        if let State::Ask { question, .. } = state
            && answers.get(question.0).is_none()
        {
            all.insert(0, *question);
        }
        if let Some(place) = sure.get_mut(at) {
            *place = all;
        }
    }
    sure.get(from).cloned().unwrap_or_default()
}
