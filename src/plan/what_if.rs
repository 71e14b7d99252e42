//! "What if": the plan that other answers or another day would give, beside the real one.
//!
//! Must not change the real answers: they are only read.

use super::{Difference, Plan, build, difference};
use crate::{
    answers::{Answer, Answers},
    flow::Id,
    interview::{self, End},
    pack::Rulebook,
};
use chrono::NaiveDate;

/// What is supposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supposed {
    /// Answers by question; `None` takes an answer back.
    pub answers: Vec<(Id, Option<Answer>)>,
    /// The day of use; `None` leaves it.
    pub today: Option<NaiveDate>,
}

impl Supposed {
    /// One answer only.
    #[must_use]
    pub fn answer(question: Id, answer: Answer) -> Self {
        Self {
            answers: vec![(question, Some(answer))],
            today: None,
        }
    }

    /// The answers as they would be.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        let mut all = answers.clone();
        for (question, answer) in &self.answers {
            match answer {
                Some(answer) => all.set(question.0, answer.clone()),
                None => {
                    all.remove(question.0);
                }
            }
        }
        all
    }
}

/// What would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// The plan that would be. It is incomplete while `waiting` names a question.
    pub plan: Plan,
    /// How it differs from the real one.
    pub difference: Difference,
    /// The question that would have to be answered first.
    pub waiting: Option<Id>,
    /// Questions without an answer that may come after it.
    pub perhaps: Vec<Id>,
}

/// The plan that would follow if `supposed` were so, and how it differs from the one that follows
/// from `answers` on the day `today`.
#[must_use]
pub fn what_if(
    rules: &Rulebook,
    answers: &Answers,
    today: NaiveDate,
    supposed: &Supposed,
) -> WhatIf {
    let before = build(rules, answers, today);
    compare(
        rules,
        &before,
        &supposed.applied(answers),
        supposed.today.unwrap_or(today),
    )
}

/// The same for answers that have been changed already: a face that asks what has become necessary
/// changes a copy.
#[must_use]
pub fn compare(rules: &Rulebook, before: &Plan, answers: &Answers, today: NaiveDate) -> WhatIf {
    let plan = build(rules, answers, today);
    let mut open = interview::unanswered(rules, answers, today).into_iter();
    let path = interview::walk(rules, answers, today);
    let waiting = open.next().filter(|_| matches!(path.end, End::Question(_)));
    WhatIf {
        difference: difference(before, &plan),
        plan,
        waiting,
        perhaps: open.collect(),
    }
}
