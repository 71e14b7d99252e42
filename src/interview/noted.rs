//! Notes which answers a computation reads, and lets answers be given one by one: `verify` learns
//! from it what a condition depends on, from the same evaluation that serves a person.
//!
//! Must not evaluate anything itself.

use super::{Context, Truth};
use crate::{
    answers::{Answer, Answers},
    flow::{Id, Table},
    pack::Rulebook,
};
use chrono::NaiveDate;
use std::cell::RefCell;

/// Something of an answer that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Read {
    /// The answer to the question at this place: that there is one, and which.
    Answer(usize),
    /// Of a several-of answer at this place, whether it holds this option.
    Choice(usize, &'static str),
    /// Whether the fact at this place holds: it is taken as given, not computed.
    Fact(usize),
}

/// What was read, and the options that count as chosen.
#[derive(Debug)]
pub(super) struct Noted<'r> {
    /// Figures that differ between places.
    local: &'r Table<()>,
    /// Options chosen of several-of questions.
    chosen: Vec<(usize, &'static str)>,
    /// Facts that are taken as given.
    facts: Vec<(usize, Truth)>,
    /// In the order of reading; the same may stand here more than once.
    reads: RefCell<Vec<Read>>,
}

impl<'r> Context<'r> {
    /// A context that notes what is read. `none` holds no answers; `local` names the figures that
    /// differ between places.
    pub(crate) fn noting(
        rules: &'r Rulebook,
        none: &'r Answers,
        today: NaiveDate,
        local: &'r Table<()>,
    ) -> Self {
        let mut context = Self::new(rules, none, today);
        context.noted = Some(Box::new(Noted {
            local,
            chosen: Vec::new(),
            facts: Vec::new(),
            reads: RefCell::new(Vec::new()),
        }));
        context
    }

    /// Lets this answer count for the question at a place; of several-of answers only that there
    /// is one.
    pub fn give(&mut self, place: usize, answer: Option<&'r Answer>) {
        if let Some(counted) = self.counted.get_mut(place) {
            *counted = answer;
        }
        let flow = &self.rules.flow;
        if flow.header.place == Some(flow.questions.at(place).0) {
            self.region = match answer {
                Some(Answer::One(code)) => self.rules.region(code),
                _ => None,
            };
        }
        self.forget();
    }

    /// Lets an option of the several-of question at a place count as chosen, or not.
    pub(crate) fn choose(&mut self, place: usize, option: &'static str, yes: bool) {
        if let Some(noted) = &mut self.noted {
            noted.chosen.retain(|one| *one != (place, option));
            if yes {
                noted.chosen.push((place, option));
            }
        }
        self.forget();
    }

    /// Takes the fact at a place as given; `None` takes that back.
    pub(crate) fn suppose(&mut self, place: usize, truth: Option<Truth>) {
        if let Some(noted) = &mut self.noted {
            noted.facts.retain(|one| one.0 != place);
            noted.facts.extend(truth.map(|truth| (place, truth)));
        }
        self.forget();
    }

    /// What was read since the last time.
    pub(crate) fn reads(&mut self) -> Vec<Read> {
        let noted = self.noted.as_mut();
        noted.map_or_else(Vec::new, |noted| std::mem::take(noted.reads.get_mut()))
    }

    pub(super) fn note(&self, place: usize) {
        if let Some(noted) = &self.noted {
            noted.reads.borrow_mut().push(Read::Answer(place));
        }
    }

    /// Reading a figure that differs between places is reading the place.
    pub(super) fn note_figure(&self, id: Id) {
        if let Some(noted) = &self.noted
            && noted.local.has(id.0)
            && let Some(question) = self.rules.flow.header.place
            && let Some(place) = self.rules.flow.questions.index(question.0)
        {
            self.note(place);
        }
    }

    /// Does a fact hold, in a context that notes? `None` in any other.
    pub(super) fn noted_fact(&self, place: usize) -> Option<Truth> {
        let noted = self.noted.as_ref()?;
        noted.reads.borrow_mut().push(Read::Fact(place));
        let given = noted.facts.iter().find(|one| one.0 == place);
        Some(given.map_or(Truth::Unknown, |one| one.1))
    }

    /// Is an option chosen, in a context that notes? `None` in any other.
    pub(super) fn noted_choice(&self, question: Id, option: Id) -> Option<Truth> {
        let noted = self.noted.as_ref()?;
        let place = self.rules.flow.questions.index(question.0)?;
        let read = Read::Choice(place, option.0);
        noted.reads.borrow_mut().push(read);
        let chosen = noted.chosen.contains(&(place, option.0));
        Some(if chosen { Truth::Yes } else { Truth::No })
    }
}
