//! Comparisons that stand in no file but that claims need: an amount beside its bounds, a date beside
//! the first day on which something can be done.
//!
//! Must not decide anything.

use super::chains::{delays, limited_by};
use crate::{
    flow::{Condition, Expression, Id, Promise},
    pack::Rulebook,
};
use chrono::NaiveDate;

/// The comparisons, by claim and a number within it.
#[derive(Default)]
pub(super) struct Made(Vec<((Id, i64), Condition)>);

/// Of a bounded quantity: it is below the least.
pub(super) const LOW: i64 = 0;
/// It is above the greatest.
pub(super) const HIGH: i64 = 1;
/// Of a deadline: its date is today or later. Every greater number of days stands for "it is before
/// so many days from today".
pub(super) const TO_COME: i64 = 0;

impl Made {
    /// All that the claims of a flow need on these days.
    pub fn new(rules: &Rulebook, days: &[NaiveDate]) -> Self {
        let mut made = Self::default();
        for (id, claim) in rules.flow.claims.iter() {
            match &claim.is {
                Promise::Bounded(quantity, low, high) => {
                    let amount = Expression::Quantity((*quantity).into());
                    for (part, bound) in [(LOW, low), (HIGH, high)] {
                        let outside = outside(rules, part, &amount, bound);
                        made.add(id, part, outside);
                    }
                }
                Promise::InTime(deadline) => {
                    let limit = rules.flow.deadlines.get(deadline.0);
                    let Some(date) = limit.and_then(|one| one.date.as_ref()) else {
                        continue;
                    };
                    let all = limited_by(rules, *deadline).flat_map(|task| {
                        days.iter().flat_map(move |day| delays(rules, task, *day))
                    });
                    for delay in all {
                        let to_come = Condition::AtLeast(date.clone(), Expression::Today);
                        made.add(id, TO_COME, to_come);
                        let first = Expression::AddDays(
                            Box::new(Expression::Today),
                            Box::new(Expression::Whole(delay)),
                        );
                        let before = Condition::Below(date.clone(), first);
                        made.add(id, delay, before);
                    }
                }
                _ => {}
            }
        }
        made
    }

    fn add(&mut self, claim: Id, part: i64, condition: Condition) {
        if self.get(claim, part).is_none() {
            self.0.push(((claim, part), condition));
        }
    }

    /// One of them.
    pub fn get(&self, claim: Id, part: i64) -> Option<&Condition> {
        let one = self.0.iter().find(|one| one.0 == (claim, part))?;
        Some(&one.1)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Condition> {
        self.0.iter().map(|one| &one.1)
    }
}

/// A condition that holds for everybody for whom a value lies outside a bound, and perhaps for some
/// others: a least value is below a bound where one of its parts is, a greatest where all are. So what
/// several numbers decide together comes apart into what each decides alone.
fn outside(rules: &Rulebook, part: i64, value: &Expression, bound: &Expression) -> Condition {
    use Expression as E;
    let of = |one: &E| outside(rules, part, one, bound);
    let all = |parts: &[E]| parts.iter().map(of).collect();
    match value {
        E::Quantity(id) => {
            (rules.flow.quantities.get(id.0)).map_or(Condition::Always, |one| of(&one.is))
        }
        E::Min(parts) if part == HIGH => Condition::All(all(parts)),
        E::Max(parts) if part == LOW => Condition::All(all(parts)),
        // a sum below nothing has a part below nothing
        E::Sum(parts) if part == LOW && matches!(bound, E::Whole(0)) => Condition::Any(all(parts)),
        E::Min(parts) | E::Max(parts) | E::First(parts) => Condition::Any(all(parts)),
        E::Case(cases) => Condition::Any(
            cases
                .iter()
                .map(|(when, then)| Condition::All(vec![when.clone(), of(then)]))
                .collect(),
        ),
        _ if part == LOW => Condition::Below(value.clone(), bound.clone()),
        _ => Condition::Below(bound.clone(), value.clone()),
    }
}
