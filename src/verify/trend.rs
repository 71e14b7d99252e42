//! How a value moves when one numeric answer grows and all else stays: from it follows whether the
//! ends of a stretch decide all of it.
//!
//! Must not promise more than holds for every value of the other answers; what is not seen through
//! is unclear.

use super::closure::{Basis, Closure, is_numeric};
use super::grain::{Grain, quantity_of};
use crate::{
    flow::{
        Condition, Expression, Id, Kind,
        walk::{Names, Seen, inside},
    },
    pack::Rule,
};

/// How a value moves, while it stays known or stays unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trend {
    /// Not at all.
    Still,
    /// It never falls.
    Up,
    /// It never rises.
    Down,
    /// One of the two, which depends on other answers.
    OneWay,
    /// Anything, or it may become known or unknown on the way.
    Unclear,
}

use Trend::{Down, OneWay, Still, Unclear, Up};

impl Trend {
    fn turned(self) -> Self {
        match self {
            Up => Down,
            Down => Up,
            other => other,
        }
    }

    /// Of a value made of two, rising with each.
    fn with(self, other: Self) -> Self {
        match (self, other) {
            (Unclear, _) | (_, Unclear) => Unclear,
            (Still, one) | (one, Still) => one,
            (a, b) if a == b && a != OneWay => a,
            _ => Unclear,
        }
    }
}

/// How often the truth of a comparison may turn along a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Turns {
    /// It stays as it is.
    Never,
    /// Once at most, for each choice of the other answers.
    Once,
    /// On these days, or at these numbers, only.
    On(Grain),
    /// Any number of times.
    Often,
    /// The same, and trying every number costs too much.
    Costly,
}

/// How often the truth of a comparison may turn with the answer to the question at a place, where
/// conditions inside it are settled.
pub(super) fn turns(basis: &Basis<'_>, condition: &Condition, question: usize) -> Turns {
    let of = |value| trend(basis, value, question);
    let often = |values: &[&Expression]| {
        let kind = &basis.rules.flow.questions.at(question).1.kind;
        let many = matches!(kind, Kind::Money { .. });
        if many || values.iter().any(|value| is_costly(basis, value, question)) {
            return Turns::Costly;
        }
        let mut grain = Grain::default();
        let seldom = matches!(kind, Kind::Day { .. } | Kind::Whole { .. })
            && values.iter().all(|value| grain.add(basis, value, question));
        if seldom {
            Turns::On(grain)
        } else {
            Turns::Often
        }
    };
    match condition {
        Condition::AtLeast(left, right) | Condition::Below(left, right) => {
            match of(left).with(of(right).turned()) {
                Still => Turns::Never,
                Unclear => often(&[left, right]),
                _ => Turns::Once,
            }
        }
        Condition::NotKnown(value) if is_steady(basis, value, question) => Turns::Never,
        Condition::NotKnown(value) => often(&[value]),
        _ => Turns::Costly,
    }
}

/// Is a sum over months inside that moves with the answer?
fn is_costly(basis: &Basis<'_>, value: &Expression, question: usize) -> bool {
    let mut costly = false;
    inside(Seen::Value(value), &mut |one| match one {
        Seen::Value(sum @ Expression::SumMonths(..)) => {
            let closure = Closure::of(basis, Seen::Value(sum));
            costly |= closure.questions.contains(&question);
        }
        Seen::Value(Expression::Quantity(id)) => {
            let quantity = basis.rules.flow.quantities.get(id.0);
            costly |= quantity.is_some_and(|one| is_costly(basis, &one.is, question));
        }
        _ => {}
    });
    costly
}

/// How a value moves with the answer to the question at a place.
pub(super) fn trend(basis: &Basis<'_>, value: &Expression, question: usize) -> Trend {
    use Expression as E;
    let closure = Closure::of(basis, Seen::Value(value));
    if !closure.questions.contains(&question) {
        return Still;
    }
    let flow = &basis.rules.flow;
    let of = |one: &Expression| trend(basis, one, question);
    let all = |all: &[Expression]| all.iter().map(of).fold(Still, Trend::with);
    match value {
        E::Answer(id) if flow.questions.index(id.0) == Some(question) => Up,
        E::Quantity(id) => flow.quantities.get(id.0).map_or(Unclear, |one| of(&one.is)),
        E::First(parts) | E::Sum(parts) | E::Min(parts) | E::Max(parts) => all(parts),
        // which case fits is settled along the stretch, but not which one that is
        E::Case(cases) => cases
            .iter()
            .map(|(_, value)| of(value))
            .fold(Still, |a, b| match (a, b) {
                (Unclear, _) | (_, Unclear) => Unclear,
                (Still, one) | (one, Still) => one,
                (a, b) if a == b => a,
                _ => OneWay,
            }),
        E::MonthOf(one) | E::EndOfMonth(one) | E::MinimumMonths(one) | E::YearlyTax(one) => of(one),
        E::AddDays(a, b) | E::AddMonths(a, b) | E::RetirementMonth(a, b) => of(a).with(of(b)),
        E::MonthsBetween(a, b) | E::DaysBetween(a, b) => of(a).turned().with(of(b)),
        E::Minus(a, b) => of(a).with(of(b).turned()),
        // who may is settled with the conditions inside
        E::Figure(id) if is_settled(basis, *id) => Still,
        E::Aspect(id, _, day) if of(day) == Still && is_settled(basis, *id) => Still,
        // the others may be below zero
        E::Product(parts) => {
            let moving: Vec<Trend> = parts.iter().map(of).filter(|one| *one != Still).collect();
            match moving[..] {
                [Up | Down | OneWay] => OneWay,
                _ => Unclear,
            }
        }
        _ => Unclear,
    }
}

/// Does it not matter, for whether a value is known, which number answers the question? Conditions
/// inside must be settled along the stretch.
fn is_steady(basis: &Basis<'_>, value: &Expression, question: usize) -> bool {
    use Expression as E;
    if trend(basis, value, question) != Unclear {
        return true;
    }
    let flow = &basis.rules.flow;
    let steady = |one: &Expression| is_steady(basis, one, question);
    match value {
        E::Quantity(id) => (flow.quantities.get(id.0)).is_some_and(|one| steady(&one.is)),
        E::First(parts) | E::Sum(parts) | E::Min(parts) | E::Max(parts) | E::Product(parts) => {
            parts.iter().all(steady)
        }
        E::Case(cases) => cases.iter().all(|(_, value)| steady(value)),
        E::MonthOf(one) | E::EndOfMonth(one) | E::MinimumMonths(one) | E::YearlyTax(one) => {
            steady(one)
        }
        E::MonthsBetween(a, b) | E::DaysBetween(a, b) | E::Minus(a, b) => steady(a) && steady(b),
        // whether a figure is known may turn on the day, and on what its rules ask
        E::Figure(id) => figure_is_steady(basis, *id, question),
        E::FigureOn(id, day) | E::Aspect(id, _, day) => {
            trend(basis, day, question) == Still && figure_is_steady(basis, *id, question)
        }
        E::SumMonths(id, from, count) => {
            trend(basis, from, question) == Still
                && trend(basis, count, question) == Still
                && figure_is_steady(basis, *id, question)
        }
        _ => false,
    }
}

/// The same for a figure: a chosen base lies within its bounds whatever it is.
fn figure_is_steady(basis: &Basis<'_>, id: Id, question: usize) -> bool {
    let mut steady = true;
    basis.rules_of(id, &mut |rule| match rule {
        Rule::Ladder { by, .. } => steady &= still(basis, Names::Quantity, *by, question),
        Rule::Wait { gap, rows } => {
            steady &= still(basis, Names::Quantity, *gap, question);
            let mut needs = rows.iter().filter_map(|row| row.needs);
            steady &= needs.all(|fact| still(basis, Names::Fact, fact, question));
        }
        // these are known when what they lean on is, which is looked at in its turn
        Rule::ChosenBase { chosen, .. } | Rule::Pieces { by: chosen, .. } => {
            let quantity = basis.rules.flow.quantities.get(chosen.0);
            steady &= quantity.is_some_and(|one| is_steady(basis, &one.is, question));
        }
        // what a rule on who may asks is settled
        Rule::Share { .. }
        | Rule::FixedBase { .. }
        | Rule::Tiers(_)
        | Rule::Window { .. }
        | Rule::Who { .. } => {}
    });
    steady
}

/// Do only conditions decide what a figure is, in whatever place and on whatever day?
fn is_settled(basis: &Basis<'_>, id: Id) -> bool {
    let mut settled = true;
    basis.rules_of(id, &mut |rule| {
        settled &= matches!(
            rule,
            Rule::Who { .. } | Rule::Tiers(_) | Rule::Window { .. }
        );
    });
    settled
}

fn still(basis: &Basis<'_>, kind: Names, id: Id, question: usize) -> bool {
    let closure = Closure::of(basis, Seen::Name(kind, id));
    !closure.questions.contains(&question)
}

/// Does a comparison stay open, or unknown, whatever number answers the question at a place, until
/// another question is answered with a number too? Conditions inside must be settled.
pub(super) fn needs_company(basis: &Basis<'_>, condition: &Condition, question: usize) -> bool {
    let (Condition::AtLeast(left, right) | Condition::Below(left, right)) = condition else {
        return false;
    };
    let both = [left, right];
    (both.iter()).all(|value| is_steady(basis, value, question))
        && (both.iter()).any(|value| needs_other(basis, value, question))
}

/// Is a value known only where another question than this one was answered with a number?
pub(super) fn needs_other(basis: &Basis<'_>, value: &Expression, question: usize) -> bool {
    use Expression as E;
    let flow = &basis.rules.flow;
    let other = |part: &Expression| needs_other(basis, part, question);
    let quantity = |id: &Id| flow.quantities.get(id.0).is_some_and(|one| other(&one.is));
    match value {
        E::Answer(id) => flow
            .questions
            .index(id.0)
            .is_some_and(|place| place != question && is_numeric(&flow.questions.at(place).1.kind)),
        E::Quantity(id) => quantity(id),
        E::MonthOf(part) | E::EndOfMonth(part) => other(part),
        E::AddDays(a, b)
        | E::AddMonths(a, b)
        | E::MonthsBetween(a, b)
        | E::DaysBetween(a, b)
        | E::Minus(a, b)
        | E::RetirementMonth(a, b) => other(a) || other(b),
        E::Sum(all) | E::Min(all) | E::Max(all) | E::Product(all) => all.iter().any(other),
        E::First(all) => all.iter().all(other),
        E::Case(cases) => cases.iter().all(|(_, value)| other(value)),
        // known by tables alone that count by such a number
        E::Figure(id) => {
            basis.only_rules(*id) && {
                let mut all = true;
                basis.rules_of(*id, &mut |rule| {
                    all &= quantity_of(rule).is_some_and(|by| quantity(&by));
                });
                all
            }
        }
        _ => false,
    }
}
