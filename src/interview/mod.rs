//! What comes next: the path through the flow, its end, progress, and what was typed as an answer.
//!
//! Ground state only: position is computed from the answers each time, from the start. Knows
//! nothing of the result (`plan`) or of screens.

// what comes from outside must not end the program
#![cfg_attr(not(test), warn(clippy::indexing_slicing))]

pub mod accept;
mod ahead;
mod calculate;
mod doubts;
mod evaluate;
mod local;
mod noted;

pub use ahead::sure_to_come;
pub use doubts::doubts;
pub use evaluate::{Context, Truth};
pub use local::KnownPart;
pub(crate) use noted::Read;

use crate::{
    answers::Answers,
    flow::{Id, Question, State},
    pack::Rulebook,
};
use chrono::NaiveDate;

/// The way through the flow that the answers lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The questions on the way, answered ones in order of asking; the last may be unanswered.
    pub questions: Vec<Id>,
    /// Where the way ends just now.
    pub end: End,
    /// The greatest number of questions that can still come, the one waiting included.
    pub at_most_left: usize,
}

/// Where a way ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// At a question that has no answer yet.
    Question(Id),
    /// At the checklist: the state's name.
    Finish(Id),
    /// At a referral: the state's name.
    Refer(Id),
}

impl Path {
    /// Is the interview complete?
    #[must_use]
    pub fn complete(&self) -> bool {
        !matches!(self.end, End::Question(_))
    }

    /// The place of a question on the way, from 0.
    #[must_use]
    pub fn position(&self, question: Id) -> Option<usize> {
        self.questions.iter().position(|id| *id == question)
    }
}

/// Walks the flow with the answers: an answer that is off the way counts for nothing, but stays
/// where it is and counts again when the way comes back to it.
#[must_use]
pub fn walk(rules: &Rulebook, answers: &Answers, today: NaiveDate) -> Path {
    follow(&mut Context::new(rules, answers, today))
}

/// The answers on the way only.
#[must_use]
pub fn on_path(rules: &Rulebook, answers: &Answers, today: NaiveDate) -> Answers {
    let path = walk(rules, answers, today);
    let mut kept = Answers::default();
    for id in &path.questions {
        if let Some(answer) = answers.get(id.0) {
            kept.set(id.0, answer.clone());
        }
    }
    kept
}

/// The ways taken through the flow: for each state passed, its place and the place of its way on.
#[must_use]
pub fn ways(rules: &Rulebook, answers: &Answers, today: NaiveDate) -> Vec<(usize, usize)> {
    let mut ways = Vec::new();
    let context = &mut Context::new(rules, answers, today);
    follow_seeing(context, &mut |state, way| ways.push((state, way)));
    ways
}

/// Walks the flow in a context, asking it to count only the answers met so far.
pub(crate) fn follow(context: &mut Context<'_>) -> Path {
    follow_seeing(context, &mut |_, _| {})
}

/// The same, telling each state passed and which of its ways is taken.
fn follow_seeing(context: &mut Context<'_>, see: &mut dyn FnMut(usize, usize)) -> Path {
    let flow = &context.rules().flow;
    let mut questions = Vec::new();
    let mut at = 0;
    context.count_nothing();
    let end = loop {
        let Some(state) = flow.states.get(at) else {
            break End::Finish(Id("")); // an empty flow; loading refuses it
        };
        match state {
            State::Ask { question, .. } => {
                questions.push(*question);
                if !context.count(*question) {
                    break End::Question(*question);
                }
            }
            State::Route { .. } => {}
            State::Refer { id, .. } => break End::Refer(*id),
            State::Finish { id } => break End::Finish(*id),
        }
        let mut ways = state.next().iter().enumerate();
        let next = ways.find(|(_, way)| match &way.when {
            None => true,
            Some(guard) => context.holds(guard) == Truth::Yes,
        });
        if let Some((way, _)) = next {
            see(at, way);
        }
        // loading has checked that the last way has no guard and that ways lead forward
        match next.and_then(|(_, way)| flow.state_index(way.to.0)) {
            Some(place) if place > at => at = place,
            _ => at = flow.states.len(),
        }
    };
    let at_most_left = if matches!(end, End::Question(_)) {
        longest(context, at)
    } else {
        0
    };
    Path {
        questions,
        end,
        at_most_left,
    }
}

/// The longest way from state `from` in questions, leaving out ways whose guard certainly fails.
fn longest(context: &mut Context<'_>, from: usize) -> usize {
    context.look_ahead(true);
    let flow = &context.rules().flow;
    let mut most = vec![0; flow.states.len()];
    for (at, state) in flow.states.iter().enumerate().skip(from).rev() {
        let mut left = 0;
        for way in state.next() {
            let truth = way
                .when
                .as_ref()
                .map_or(Truth::Yes, |guard| context.holds(guard));
            if truth == Truth::No {
                continue;
            }
            let to = flow.state_index(way.to.0).unwrap_or(at);
            left = left.max(most.get(to).copied().unwrap_or_default());
            if truth == Truth::Yes {
                break;
            }
        }
        if let Some(most) = most.get_mut(at) {
            *most = left + usize::from(matches!(state, State::Ask { .. }));
        }
    }
    context.look_ahead(false);
    most.get(from).copied().unwrap_or_default()
}

/// The question called `id`, where the flow has it.
#[must_use]
pub fn question(rules: &Rulebook, id: Id) -> Option<&Question> {
    rules.flow.questions.get(id.0)
}
