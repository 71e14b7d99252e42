//! Figures of the place that the person named: their values, sums over months, and which were used.
//!
//! Must not hold the arithmetic of amounts: `pack` does.

use super::{Context, Truth, calculate};
use crate::{
    answers::Answers,
    flow::{Aspect, Condition, Id},
    pack::{DEEPEST, Desk, Person, Rulebook, Used},
    text::{Month, Value},
};
use chrono::NaiveDate;

/// How far sums over months are known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reached {
    months: i64,
    open: Option<(Id, Month)>,
}

/// The part of a sum over months that is known: the months before the first that is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownPart {
    /// The sum of these months.
    pub amount: Value,
    /// How many they are.
    pub months: i64,
    /// The last of them.
    pub until: Month,
    /// The figure that is not known in the month after.
    pub open: Id,
}

impl<'r> Context<'r> {
    /// A context in which no answer counts yet, in a region: for what a figure is there for anybody.
    #[must_use]
    pub fn in_region(
        rules: &'r Rulebook,
        answers: &'r Answers,
        today: NaiveDate,
        region: Option<usize>,
    ) -> Self {
        let mut context = Self::new(rules, answers, today);
        context.region = region;
        context
    }

    /// The region of the place that was named: `None` where no figures of its own are known.
    #[must_use]
    pub fn region(&self) -> Option<usize> {
        self.region
    }

    /// Are figures of the place held? Unknown until it is named.
    pub(super) fn local(&self) -> Truth {
        match self.rules.flow.header.place {
            Some(place) if self.answer(place).is_none() => Truth::Unknown,
            _ if self.region.is_some() => Truth::Yes,
            _ => Truth::No,
        }
    }

    /// Does the place want a question to be asked? Unknown until it is named.
    pub(super) fn local_asks(&self, question: Id) -> Truth {
        match self.local() {
            Truth::Yes if self.rules.asks(self.region, question.0) => Truth::Yes,
            Truth::Yes => Truth::No,
            other => other,
        }
    }

    /// The value of a figure, or of a part of it, on a day; `None` where it is not known then.
    pub fn figure(&mut self, id: Id, part: Option<Aspect>, day: NaiveDate) -> Option<Value> {
        self.note_figure(id);
        let (rules, region) = (self.rules, self.region);
        let mut used = self.used.take();
        let value = Desk {
            rules,
            region,
            person: self,
            used: used.as_mut(),
            depth: DEEPEST,
        }
        .worth(id, part, day);
        self.used = used;
        value
    }

    /// A monthly figure added up over `count` months from a month.
    pub(super) fn sum_months(&mut self, id: Id, from: Value, count: Value) -> Option<Value> {
        let (from, count) = (from.month()?, calculate::whole(count)?);
        if count <= 0 {
            return Some(Value::Money(0.into()));
        }
        let mut total = None;
        for month in 0..count {
            if self.known.is_some_and(|known| known.open.is_some()) {
                break; // what comes after a month that is not known is no part of it
            }
            let at = from.plus(month)?;
            let Some(value) = self.figure(id, None, at.first_day()) else {
                self.known.as_mut()?.open = Some((id, at));
                break;
            };
            self.known.iter_mut().for_each(|known| known.months += 1);
            total = Some(match total {
                None => value,
                Some(total) => calculate::add(total, value)?,
            });
        }
        total.or_else(|| self.known.map(|_| Value::Money(0.into())))
    }

    /// Of a sum over months that is not known because of one month, the part before that month.
    pub fn known_part(&mut self, id: Id) -> Option<KnownPart> {
        let none = vec![None; self.quantities.len()];
        let quantities = std::mem::replace(&mut self.quantities, none);
        let facts = self.facts.clone();
        self.known = Some(Reached::default());
        let amount = self.quantity(id);
        let reached = self.known.take();
        (self.quantities, self.facts) = (quantities, facts);
        let Reached { months, open } = reached?;
        let (open, first) = open?;
        (months > 0).then_some(KnownPart {
            amount: amount?,
            months,
            until: first.plus(-1)?,
            open,
        })
    }

    /// The value of a quantity, and the figures it was computed from, each once.
    pub fn traced(&mut self, id: Id) -> (Option<Value>, Vec<Used<'r>>) {
        let rules = self.rules;
        let kept = std::mem::replace(
            &mut self.quantities,
            vec![None; rules.flow.quantities.len()],
        );
        self.used = Some(Vec::new());
        let value = self.quantity(id);
        let mut used = self.used.take().unwrap_or_default();
        self.quantities = kept;
        // each value once, with the last day it was used for
        let mut seen: Vec<Used<'r>> = Vec::new();
        for one in used.drain(..) {
            let same = |other: &&mut Used<'r>| {
                other.id == one.id && other.dated.map(|d| d.from) == one.dated.map(|d| d.from)
            };
            match seen.iter_mut().find(same) {
                Some(known) => known.until = known.until.max(one.day),
                None => seen.push(one),
            }
        }
        (value, seen)
    }
}

impl Person for Context<'_> {
    fn holds(&mut self, condition: &Condition) -> Option<bool> {
        known(Context::holds(self, condition))
    }

    fn asked(&mut self, quantity: Id) -> Option<Value> {
        self.quantity(quantity)
    }

    fn holds_for(&mut self, fact: Id) -> Option<bool> {
        known(self.fact(fact))
    }
}

fn known(truth: Truth) -> Option<bool> {
    match truth {
        Truth::Yes => Some(true),
        Truth::No => Some(false),
        Truth::Unknown => None,
    }
}
