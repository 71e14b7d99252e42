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

    /// The answers that are not the same.
    #[must_use]
    pub fn between(rules: &Rulebook, real: &Answers, supposed: &Answers) -> Self {
        let ids = rules.flow.questions.ids();
        let other = ids.filter(|id| real.get(id.0) != supposed.get(id.0));
        Self {
            answers: other.map(|id| (id, supposed.get(id.0).cloned())).collect(),
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
    /// The plan that would be.
    pub plan: Plan,
    /// How it differs from the real one.
    pub difference: Difference,
    /// Questions that would be asked and have no answer yet: taken as "I don't know", so the plan
    /// says "perhaps" where it rests on them.
    pub unsure: Vec<Id>,
    /// The question that would have to be answered first; the plan ends there and tells little.
    pub waiting: Option<Id>,
}

impl WhatIf {
    /// Is every question that would be asked answered?
    #[must_use]
    pub fn complete(&self) -> bool {
        self.unsure.is_empty() && self.waiting.is_none()
    }
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
    let mut answers = supposed.applied(answers);
    let today = supposed.today.unwrap_or(today);
    let mut unsure = Vec::new();
    let waiting = loop {
        let End::Question(id) = interview::walk(rules, &answers, today).end else {
            break None;
        };
        if interview::question(rules, id).is_none_or(|question| question.unsure.is_none()) {
            break Some(id);
        }
        answers.set(id.0, Answer::Unsure);
        unsure.push(id);
    };
    let plan = build(rules, &answers, today);
    WhatIf {
        difference: difference(&before, &plan),
        plan,
        unsure,
        waiting,
    }
}
