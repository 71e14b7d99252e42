//! At which days or numbers a value may change at all, where it sees an answered day only through its
//! month or through dated figures, and an answered number only through the rungs of a table: then only
//! these need be tried.
//!
//! Must not judge how it changes: `trend` does.

use super::closure::{Basis, Closure};
use super::trend::{Trend, needs_other, trend};
use crate::{
    flow::{
        Expression, Id, Kind,
        walk::{Seen, in_expression},
    },
    pack::Rule,
};
use chrono::{Datelike, Days};
use std::collections::BTreeSet;

/// Days or numbers at which something may change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Grain {
    /// The first day of every month.
    pub months: bool,
    /// These days or numbers, counted as [`super::variables::to_answer`] counts.
    pub at: BTreeSet<i64>,
}

impl Grain {
    /// Adds the days or numbers at which a value may change with the answer to a question that takes
    /// a day or a number; false where it may be any. Conditions inside must be settled.
    pub fn add(&mut self, basis: &Basis<'_>, value: &Expression, question: usize) -> bool {
        use Expression as E;
        let still = |seen: Seen<'_>| !Closure::of(basis, seen).questions.contains(&question);
        if still(Seen::Value(value)) {
            return true;
        }
        match value {
            E::Answer(_) => false,
            E::MonthOf(day) if is_day(basis, day, question) => {
                self.months = true;
                true
            }
            E::Quantity(id) => (basis.rules.flow.quantities.get(id.0))
                .is_some_and(|quantity| self.add(basis, &quantity.is, question)),
            E::Figure(id) => self.asked(basis, *id, question),
            E::FigureOn(id, day) | E::Aspect(id, _, day) => {
                if !self.asked(basis, *id, question) {
                    return false;
                }
                if is_day(basis, day, question) {
                    self.changes(basis, *id);
                    return true;
                }
                self.add(basis, day, question)
            }
            E::SumMonths(id, from, count) => {
                self.asked(basis, *id, question)
                    && self.add(basis, from, question)
                    && self.add(basis, count, question)
            }
            // where the other half is another number, this one alone never decides
            E::SeveranceMonths(a, b) | E::MonthsBetween(a, b) | E::DaysBetween(a, b)
                if (is_total(basis, a, question) && needs_other(basis, b, question))
                    || (is_total(basis, b, question) && needs_other(basis, a, question)) =>
            {
                true
            }
            _ => {
                let mut all = true;
                in_expression(value, &mut |one| {
                    if let Seen::Value(part) = one {
                        all &= self.add(basis, part, question);
                    }
                });
                all
            }
        }
    }

    /// The same for what the rules of a figure ask of a person. Their facts are settled.
    fn asked(&mut self, basis: &Basis<'_>, id: Id, question: usize) -> bool {
        let mut all = true;
        basis.rules_of(id, &mut |rule| {
            if let Some(by) = quantity_of(rule) {
                let quantity = basis.rules.flow.quantities.get(by.0);
                all &= quantity.is_some_and(|one| {
                    self.rungs(basis, rule, &one.is, question) || self.add(basis, &one.is, question)
                });
            }
        });
        all
    }

    /// Adds the numbers at which a table counted by the answer itself gives something else; false for
    /// other rules.
    fn rungs(&mut self, basis: &Basis<'_>, rule: &Rule, by: &Expression, question: usize) -> bool {
        let (_, asked) = basis.rules.flow.questions.at(question);
        let (Expression::Answer(id), Kind::Whole { min, max, .. }) = (by, &asked.kind) else {
            return false;
        };
        let table = matches!(rule, Rule::Ladder { .. } | Rule::Pieces { .. });
        if !table || basis.rules.flow.questions.index(id.0) != Some(question) {
            return false;
        }
        let given = |count: i64| rule.of_count(count.into());
        let turns = (min + 1..=*max).filter(|count| given(count - 1) != given(*count));
        self.at.extend(turns);
        true
    }

    /// The days on which a figure, or one it leans on, changes somewhere.
    fn changes(&mut self, basis: &Basis<'_>, id: Id) {
        let rules = basis.rules;
        let mut figures = vec![id];
        basis.figures_of(id, &mut figures);
        let regions = rules.regions().iter().map(|(_, region)| &region.figures);
        for all in regions.chain([&rules.figures]) {
            let own = figures.iter().filter_map(|id| all.get(id.0));
            for dated in own.flat_map(|figure| &figure.values) {
                let after = dated.to.and_then(|day| day.checked_add_days(Days::new(1)));
                let days = [Some(dated.from), after].into_iter().flatten();
                self.at
                    .extend(days.map(|day| i64::from(day.num_days_from_ce())));
            }
        }
    }
}

/// The quantity that a rule asks for.
pub(super) fn quantity_of(rule: &Rule) -> Option<Id> {
    match rule {
        Rule::Ladder { by, .. } | Rule::Pieces { by, .. } => Some(*by),
        Rule::Wait { gap, .. } => Some(*gap),
        Rule::ChosenBase { chosen, .. } => Some(*chosen),
        Rule::Share { .. }
        | Rule::FixedBase { .. }
        | Rule::Tiers(_)
        | Rule::Window { .. }
        | Rule::Who { .. } => None,
    }
}

/// Is a value known for every answer to the question, or for none?
fn is_total(basis: &Basis<'_>, value: &Expression, question: usize) -> bool {
    trend(basis, value, question) != Trend::Unclear
}

/// Is a value the answered day itself, or the later or earlier of it and days that stay?
fn is_day(basis: &Basis<'_>, value: &Expression, question: usize) -> bool {
    use Expression as E;
    let still = !Closure::of(basis, Seen::Value(value))
        .questions
        .contains(&question);
    match value {
        _ if still => true,
        E::Answer(_) => true,
        E::Max(parts) | E::Min(parts) => parts.iter().all(|part| is_day(basis, part, question)),
        E::Quantity(id) => (basis.rules.flow.quantities.get(id.0))
            .is_some_and(|quantity| is_day(basis, &quantity.is, question)),
        _ => false,
    }
}
