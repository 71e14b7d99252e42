//! The sorts of values that expressions give: numbers, money, days, months.
//!
//! Must not compute values.

use super::{Aspect, Expression, Flow, Id, Kind, Outside};
use crate::text::Value;

/// The sort of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A number.
    Number,
    /// Yuan.
    Money,
    /// A calendar day.
    Day,
    /// A calendar month.
    Month,
}

impl Sort {
    /// The sort of a value.
    #[must_use]
    pub fn of(value: Value) -> Self {
        match value {
            Value::Number(_) => Self::Number,
            Value::Money(_) => Self::Money,
            Value::Day(_) => Self::Day,
            Value::Month(_) => Self::Month,
        }
    }

    /// The sort of the answers to a question, if they can be computed with.
    #[must_use]
    pub fn of_answers(kind: &Kind) -> Option<Self> {
        match kind {
            Kind::Whole { .. } => Some(Self::Number),
            Kind::Money { .. } => Some(Self::Money),
            Kind::Day { .. } => Some(Self::Day),
            Kind::Month { .. } => Some(Self::Month),
            Kind::One(_) | Kind::Road(_) | Kind::Many { .. } | Kind::YesNo | Kind::Place => None,
        }
    }

    /// Can it be added and multiplied?
    #[must_use]
    pub fn counts(self) -> bool {
        matches!(self, Self::Number | Self::Money)
    }

    /// Can two values of these sorts be compared? Numbers with yuan, days with months.
    #[must_use]
    pub fn compares_with(self, other: Self) -> bool {
        self.counts() == other.counts()
    }

    /// Its name in both languages.
    #[must_use]
    pub fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Number => ("数字", "a number"),
            Self::Money => ("金额", "money"),
            Self::Day => ("日期", "a day"),
            Self::Month => ("月份", "a month"),
        }
    }
}

/// Finds sorts in a flow.
pub(super) struct Sorts<'f> {
    pub flow: &'f Flow,
    pub outside: &'f Outside,
}

impl Sorts<'_> {
    /// The sort of an expression; `None` where it cannot be told.
    pub fn of(&self, expression: &Expression) -> Option<Sort> {
        self.within(expression, 32)
    }

    /// `depth` ends the search in a circle of quantities.
    fn within(&self, expression: &Expression, depth: usize) -> Option<Sort> {
        use Expression as E;
        let depth = depth.checked_sub(1)?;
        let of = |one: &Expression| self.within(one, depth);
        // money, if one of them is money
        let widest = |all: &[Expression]| {
            let mut sorts = all.iter().filter_map(of);
            let first = sorts.next()?;
            Some(sorts.fold(first, |a, b| if b == Sort::Money { b } else { a }))
        };
        match expression {
            E::Answer(id) => Sort::of_answers(&self.flow.questions.get(id.0)?.kind),
            E::Quantity(id) => of(&self.flow.quantities.get(id.0)?.is),
            E::Figure(id) | E::FigureOn(id, _) | E::SumMonths(id, ..) => self.figure(*id),
            E::Aspect(_, part, _) if part.is_day() => Some(Sort::Day),
            E::Aspect(_, Aspect::Base, _) => Some(Sort::Money),
            E::Aspect(..) => Some(Sort::Number),
            E::Today | E::On(_) | E::EndOfMonth(_) | E::AddDays(..) | E::AddWorkingDays(..) => {
                Some(Sort::Day)
            }
            E::MonthOf(_) | E::RetirementMonth(..) => Some(Sort::Month),
            E::Whole(_)
            | E::Decimal(_)
            | E::MonthsBetween(..)
            | E::DaysBetween(..)
            | E::MinimumMonths(_)
            | E::SeveranceMonths(..) => Some(Sort::Number),
            E::YearlyTax(_) => Some(Sort::Money),
            E::AddMonths(start, _) => of(start),
            E::First(all) => all.iter().find_map(of),
            E::Case(cases) => cases.iter().find_map(|(_, one)| of(one)),
            E::Ladder(_, rows) => rows.iter().find_map(|(_, one)| of(one)),
            E::Minus(left, right) => match (of(left)?, of(right)) {
                (_, Some(Sort::Money)) => Some(Sort::Money),
                (left, _) => Some(left),
            },
            E::Sum(all) | E::Product(all) | E::Min(all) | E::Max(all) => widest(all),
        }
    }

    fn figure(&self, id: Id) -> Option<Sort> {
        *self.outside.figures.get(id.0)?
    }
}
