//! Computations of a flow in words.
//!
//! Must not compute.

use super::{Spread, Words};
use crate::{
    flow::{Aspect, Condition, Expression, Id, Kind},
    text::{Text, Value, date, decimal, fill, parse_day, ui::words as say, width},
};

/// How firmly the parts of a computation hold together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grip {
    /// A name or a number.
    One,
    /// Words around other values.
    Around,
    /// Signs between values.
    Between,
    /// A list.
    List,
}

impl Words<'_> {
    /// A computation in one sentence.
    #[must_use]
    pub fn value(&self, value: &Expression) -> String {
        self.term(value).0
    }

    /// A computation as one line where it fits into `columns` cells, else cases and rows as a list.
    #[must_use]
    pub fn spread_value(&self, value: &Expression, columns: usize) -> Spread {
        let whole = self.value(value);
        if width(&whole) <= columns {
            return vec![(0, whole)];
        }
        let mut lines = Vec::new();
        let mut head = |text: &str| lines.push((0, text.to_owned()));
        match value {
            Expression::Case(cases) => {
                head(self.say(say::CASES));
                for (when, value) in cases {
                    lines.push((1, self.case(when, value)));
                }
            }
            Expression::First(all) => {
                head(self.say(say::FIRST_KNOWN));
                lines.extend(all.iter().map(|one| (1, self.value(one))));
            }
            Expression::Ladder(of, rows) => {
                head(&self.put(say::LADDER_OF, &[("x", &self.value(of))]));
                for (from, value) in rows {
                    lines.push((1, self.rung(from, value)));
                }
            }
            _ => lines.push((0, whole)),
        }
        lines
    }

    /// The place wants a question asked, or does not.
    pub(super) fn asks(&self, question: Id, negated: bool) -> String {
        let text = if negated { say::ASKS_NOT } else { say::ASKS };
        self.put(text, &[("label", &self.label(question))])
    }

    /// A computation inside a sentence: a list in brackets.
    pub(super) fn within(&self, value: &Expression) -> String {
        self.held(value, Grip::Between)
    }

    /// The value, in brackets where it holds together less firmly than is wanted.
    fn held(&self, value: &Expression, wanted: Grip) -> String {
        let (text, grip) = self.term(value);
        if grip <= wanted {
            text
        } else {
            self.put(say::BRACKETS, &[("x", &text)])
        }
    }

    fn case(&self, when: &Condition, value: &Expression) -> String {
        let value = self.held(value, Grip::Between);
        if matches!(when, Condition::Always) {
            self.put(say::OTHERWISE, &[("x", &value)])
        } else {
            let when = self.condition(when);
            self.put(say::CASE, &[("when", &when), ("x", &value)])
        }
    }

    fn rung(&self, from: &Expression, value: &Expression) -> String {
        let (from, value) = (self.within(from), self.within(value));
        self.put(say::RUNG, &[("from", &from), ("x", &value)])
    }

    fn term(&self, value: &Expression) -> (String, Grip) {
        use Expression as E;
        let one = |text| (text, Grip::One);
        let around = |text| (text, Grip::Around);
        let inside = |value| self.held(value, Grip::Around);
        match value {
            E::Answer(id) => one(self.label(id.id())),
            E::Quantity(id) => {
                let found = self.rules.flow.quantities.get(id.0);
                one(self.quoted(found.map_or(id.0, |found| found.title.get(self.lang))))
            }
            E::Figure(id) if self.never_known(*id) => {
                one(self.put(say::OPEN, &[("x", &self.figure(*id))]))
            }
            E::Figure(id) => one(self.figure(*id)),
            E::FigureOn(id, day) => {
                let (x, day) = (self.figure(*id), inside(day));
                one(self.put(say::ON, &[("x", &x), ("day", &day)]))
            }
            E::Aspect(id, aspect, day) => around(self.aspect(*id, *aspect, day)),
            E::SumMonths(id, from, count) => {
                let parts = [self.figure(*id), inside(from), self.held(count, Grip::One)];
                let [x, from, count] = &parts;
                let text = self.put(
                    say::SUM_MONTHS,
                    &[("x", x), ("from", from), ("count", count)],
                );
                (text, Grip::List)
            }
            E::Today => one(self.say(say::TODAY).to_owned()),
            E::Whole(number) => one(decimal((*number).into())),
            E::Decimal(text) => one(text.0.parse().map_or(text.0.to_owned(), decimal)),
            E::On(day) => {
                one(parse_day(day.0).map_or(day.0.to_owned(), |day| date(day, self.lang)))
            }
            E::First(all) => self.row(say::FIRST, all),
            E::Min(all) => self.row(say::LEAST, all),
            E::Max(all) => self.row(say::GREATEST, all),
            E::Case(cases) => {
                let each = cases.iter().map(|(when, value)| self.case(when, value));
                (
                    each.collect::<Vec<_>>().join(self.say(say::LIST)),
                    Grip::List,
                )
            }
            E::Ladder(of, rows) => {
                let rows = rows.iter().map(|(from, value)| self.rung(from, value));
                let rows = rows.collect::<Vec<_>>().join(self.say(say::LIST));
                let x = self.within(of);
                (
                    self.put(say::LADDER, &[("x", &x), ("rows", &rows)]),
                    Grip::List,
                )
            }
            E::Sum(all) => self.signs(say::PLUS, all.iter()),
            E::Product(all) => self.signs(say::TIMES, all.iter()),
            E::Minus(a, b) => self.signs(say::MINUS, [&**a, &**b].into_iter()),
            E::MonthOf(x) => around(self.put(say::MONTH_OF, &[("x", &inside(x))])),
            E::EndOfMonth(x) => around(self.put(say::END_OF_MONTH, &[("x", &inside(x))])),
            E::MinimumMonths(x) => around(self.put(say::MINIMUM_MONTHS, &[("x", &inside(x))])),
            E::YearlyTax(x) => around(self.put(say::TAX, &[("x", &inside(x))])),
            E::AddDays(x, n) => around(self.moved(x, n, say::DAYS, say::PLUS_DAYS)),
            E::AddWorkingDays(x, n) => {
                around(self.moved(x, n, say::WORKING_DAYS, say::PLUS_WORKING_DAYS))
            }
            E::AddMonths(x, n) => around(self.moved(x, n, say::MONTHS, say::PLUS_MONTHS)),
            E::MonthsBetween(a, b) => around(self.pair(say::MONTHS_BETWEEN, a, b)),
            E::DaysBetween(a, b) => around(self.pair(say::DAYS_BETWEEN, a, b)),
            E::RetirementMonth(a, b) => around(self.pair(say::RETIREMENT, a, b)),
            E::SeveranceMonths(a, b) => around(self.pair(say::SEVERANCE, a, b)),
        }
    }

    fn pair(&self, text: Text, a: &Expression, b: &Expression) -> String {
        let (a, b) = (self.held(a, Grip::Around), self.held(b, Grip::Around));
        self.put(text, &[("a", &a), ("b", &b)])
    }

    fn row(&self, text: Text, all: &[Expression]) -> (String, Grip) {
        let each = all.iter().map(|one| self.within(one));
        let x = each.collect::<Vec<_>>().join(self.say(say::LIST));
        (self.put(text, &[("x", &x)]), Grip::List)
    }

    fn signs<'e>(&self, sign: Text, all: impl Iterator<Item = &'e Expression>) -> (String, Grip) {
        let each: Vec<String> = all.map(|one| self.held(one, Grip::One)).collect();
        (each.join(self.say(sign)), Grip::Between)
    }

    /// A day or month moved: by a stated number after or before it, else by what is computed.
    fn moved(&self, x: &Expression, n: &Expression, unit: Text, plus: Text) -> String {
        let x = self.held(x, Grip::Around);
        let Expression::Whole(number) = n else {
            let n = self.held(n, Grip::One);
            return self.put(plus, &[("x", &x), ("n", &n)]);
        };
        let frame = if *number < 0 {
            say::EARLIER
        } else {
            say::LATER
        };
        let number = Value::whole(number.saturating_abs());
        let n = fill(unit, self.lang, &mut |_| Some(number));
        self.put(frame, &[("x", &x), ("n", &n)])
    }

    fn aspect(&self, id: Id, aspect: Aspect, day: &Expression) -> String {
        let text = match aspect {
            Aspect::Open => say::OPENS,
            Aspect::Close => say::CLOSES,
            Aspect::Cover => say::COVERS,
            Aspect::Late => say::LATE,
            Aspect::Wait => say::WAIT,
            Aspect::BackPay => say::BACK_PAY,
            Aspect::Reimbursed => say::REIMBURSED,
            Aspect::Start => say::STARTS,
            Aspect::Until => say::WAIT_UNTIL,
            Aspect::Rate => say::RATE,
            Aspect::Base => say::BASE,
            Aspect::Most => say::MOST,
            Aspect::Told => say::TOLD,
        };
        let mut figure = self.figure(id);
        if !matches!(day, Expression::Today) {
            let day = self.held(day, Grip::Around);
            figure = self.put(say::ON, &[("x", &figure), ("day", &day)]);
        }
        self.put(text, &[("x", &figure)])
    }

    /// Is the value a day or a month?
    pub(super) fn is_day(&self, value: &Expression) -> bool {
        use Expression as E;
        match value {
            E::Today
            | E::On(_)
            | E::MonthOf(_)
            | E::EndOfMonth(_)
            | E::AddDays(..)
            | E::AddWorkingDays(..)
            | E::AddMonths(..)
            | E::RetirementMonth(..) => true,
            E::Aspect(_, aspect, _) => aspect.is_day(),
            E::Answer(id) => {
                let kind = self.rules.flow.questions.get(id.0).map(|q| &q.kind);
                matches!(kind, Some(Kind::Day { .. } | Kind::Month { .. }))
            }
            E::Quantity(id) => {
                let found = self.rules.flow.quantities.get(id.0);
                found.is_some_and(|quantity| self.is_day(&quantity.is))
            }
            E::First(all) | E::Min(all) | E::Max(all) => all.iter().any(|one| self.is_day(one)),
            E::Case(cases) => cases.iter().any(|(_, one)| self.is_day(one)),
            E::Ladder(_, rows) => rows.iter().any(|(_, one)| self.is_day(one)),
            _ => false,
        }
    }
}

/// What is asked comes before what is computed, and that before what is set.
pub(super) fn plainness(value: &Expression) -> u8 {
    match value {
        Expression::Answer(_) => 0,
        Expression::Quantity(_) => 1,
        Expression::Figure(_) | Expression::FigureOn(..) => 3,
        Expression::Today | Expression::Whole(_) | Expression::Decimal(_) | Expression::On(_) => 4,
        _ => 2,
    }
}
