//! Conditions with three values, and expressions that may be unknown.
//!
//! Must not decide what an unknown means for advice: `plan` does ("perhaps").

use super::{accept, calculate, noted::Noted};
use crate::{
    answers::{Answer, Answers},
    flow::{Condition, Expression, Id, Link},
    pack::{Rulebook, Used},
    text::{Value, parse_day},
};
use chrono::NaiveDate;

/// Yes, no, or not known (yet).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Certainly not.
    No,
    /// Not known: unanswered, "I don't know", or a figure that is not known.
    Unknown,
    /// Certainly.
    Yes,
}

impl Truth {
    fn of(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }

    pub(crate) fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::Unknown => Self::Unknown,
            Self::No => Self::Yes,
        }
    }
}

/// Answers, rules and the day of use, with what has been computed from them so far.
pub struct Context<'r> {
    pub(super) rules: &'r Rulebook,
    answers: &'r Answers,
    today: NaiveDate,
    /// The answers that count, by the place of their question in the flow.
    pub(super) counted: Vec<Option<&'r Answer>>,
    /// Questions that have no answer may still get any: what would follow from their silence is
    /// unknown.
    ahead: bool,
    pub(super) facts: Vec<Option<Truth>>,
    pub(super) quantities: Vec<Option<Option<Value>>>,
    /// The region of the place that was named, once it counts.
    pub(super) region: Option<usize>,
    /// The figures used, while they are being noted.
    pub(super) used: Option<Vec<Used<'r>>>,
    /// How far sums over months are known, while only that part of them is wanted.
    pub(super) known: Option<super::local::Reached>,
    /// What is read, while that is being noted.
    pub(super) noted: Option<Box<Noted<'r>>>,
}

impl<'r> Context<'r> {
    /// A context in which no answer counts yet.
    #[must_use]
    pub fn new(rules: &'r Rulebook, answers: &'r Answers, today: NaiveDate) -> Self {
        Self {
            rules,
            answers,
            today,
            counted: vec![None; rules.flow.questions.len()],
            ahead: false,
            facts: vec![None; rules.flow.facts.len()],
            quantities: vec![None; rules.flow.quantities.len()],
            region: None,
            used: None,
            known: None,
            noted: None,
        }
    }

    /// A context in which exactly the answers on the way count.
    #[must_use]
    pub fn on_path(
        rules: &'r Rulebook,
        answers: &'r Answers,
        today: NaiveDate,
    ) -> (Self, super::Path) {
        let mut context = Self::new(rules, answers, today);
        let path = super::follow(&mut context);
        (context, path)
    }

    /// The rules.
    #[must_use]
    pub fn rules(&self) -> &'r Rulebook {
        self.rules
    }

    /// The day of use.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    pub(super) fn count_nothing(&mut self) {
        self.counted.fill(None);
        self.region = None;
        self.forget();
    }

    /// Lets the answer to `question` count; false where it has none, or one that another answer has
    /// made impossible.
    pub(super) fn count(&mut self, question: Id) -> bool {
        let answer = self.answers.get(question.0);
        let place = self.rules.flow.questions.index(question.0);
        let asked = place.map(|place| self.rules.flow.questions.at(place).1);
        let answer = answer.filter(|answer| {
            asked.is_none_or(|asked| {
                accept::against(asked, answer, self.answers, self.today).is_ok()
            })
        });
        let counted = place.and_then(|place| self.counted.get_mut(place));
        if let (Some(counted @ None), Some(_)) = (counted, answer) {
            *counted = answer;
            if self.rules.flow.header.place == Some(question)
                && let Some(Answer::One(place)) = answer
            {
                self.region = self.rules.region(place);
            }
            self.forget();
        }
        answer.is_some()
    }

    /// Looks ahead: what rests on the silence of a question is unknown, as it may still be answered.
    pub(super) fn look_ahead(&mut self, ahead: bool) {
        self.ahead = ahead;
        self.forget();
    }

    pub(super) fn forget(&mut self) {
        self.facts.fill(None);
        self.quantities.fill(None);
    }

    /// The answer to a question, if it counts.
    #[must_use]
    pub fn answer(&self, question: Id) -> Option<&'r Answer> {
        self.answer_at(self.rules.flow.questions.index(question.0)?)
    }

    /// The answer to a question that a condition or an expression names, if it counts.
    pub(crate) fn answer_to(&self, question: &Link) -> Option<&'r Answer> {
        self.answer_at(self.rules.flow.questions.follow(question)?)
    }

    fn answer_at(&self, place: usize) -> Option<&'r Answer> {
        self.note(place);
        self.counted.get(place).copied().flatten()
    }

    /// Does the condition hold?
    pub fn holds(&mut self, condition: &Condition) -> Truth {
        match condition {
            Condition::Always => Truth::Yes,
            Condition::Never => Truth::No,
            Condition::Local => self.local(),
            Condition::Asks(question) => self.local_asks(question.id()),
            Condition::Is(question, option) => match self.answer_to(question) {
                Some(Answer::One(given)) => Truth::of(given == option.0),
                _ => Truth::Unknown,
            },
            Condition::In(question, options) => match self.answer_to(question) {
                Some(Answer::One(given)) => {
                    Truth::of(options.iter().any(|option| given == option.0))
                }
                _ => Truth::Unknown,
            },
            Condition::Has(question, option) => match self.answer_to(question) {
                Some(Answer::Many(given)) => self
                    .noted_choice(question.id(), *option)
                    .unwrap_or_else(|| Truth::of(given.iter().any(|id| id == option.0))),
                _ => Truth::Unknown,
            },
            Condition::Yes(question) => match self.answer_to(question) {
                Some(Answer::YesNo(yes)) => Truth::of(*yes),
                _ => Truth::Unknown,
            },
            Condition::AtLeast(left, right) => self.compare(left, right),
            Condition::Below(left, right) => self.compare(left, right).not(),
            Condition::Fact(fact) => self.fact_at(self.rules.flow.facts.follow(fact)),
            Condition::All(all) => {
                let mut least = Truth::Yes;
                for one in all {
                    least = least.min(self.holds(one));
                    if least == Truth::No {
                        break;
                    }
                }
                least
            }
            Condition::Any(any) => {
                let mut most = Truth::No;
                for one in any {
                    most = most.max(self.holds(one));
                    if most == Truth::Yes {
                        break;
                    }
                }
                most
            }
            Condition::Not(one) => self.holds(one).not(),
            Condition::Possibly(one) => match self.holds(one) {
                Truth::Unknown if !self.ahead => Truth::Yes,
                truth => truth,
            },
            Condition::NotKnown(value) => match self.value(value) {
                Some(_) => Truth::No,
                None if self.ahead => Truth::Unknown,
                None => Truth::Yes,
            },
        }
    }

    /// Does the named fact hold?
    pub fn fact(&mut self, id: Id) -> Truth {
        self.fact_at(self.rules.flow.facts.index(id.0))
    }

    fn fact_at(&mut self, place: Option<usize>) -> Truth {
        let Some(place) = place else {
            return Truth::Unknown;
        };
        let known = self.facts.get(place).copied().flatten();
        if let Some(known) = self.noted_fact(place).or(known) {
            return known;
        }
        let rules = self.rules;
        let truth = self.holds(&rules.flow.facts.at(place).1.is);
        if let Some(fact) = self.facts.get_mut(place) {
            *fact = Some(truth);
        }
        truth
    }

    fn compare(&mut self, left: &Expression, right: &Expression) -> Truth {
        let (Some(left), Some(right)) = (self.value(left), self.value(right)) else {
            return Truth::Unknown;
        };
        match (left.number(), right.number()) {
            (Some(left), Some(right)) => Truth::of(left >= right),
            _ => match (left, right) {
                (Value::Month(left), right) if right.month().is_some() => {
                    Truth::of(Some(left) >= right.month())
                }
                (left, right) => Truth::of(left.day() >= right.day()),
            },
        }
    }

    /// The value of a quantity; `None` while it is unknown.
    pub fn quantity(&mut self, id: Id) -> Option<Value> {
        self.quantity_at(self.rules.flow.quantities.index(id.0)?)
    }

    /// The value of the quantity at a place of the flow; `None` while it is unknown.
    pub(crate) fn quantity_at(&mut self, place: usize) -> Option<Value> {
        if let Some(known) = self.quantities.get(place).copied().flatten() {
            return known;
        }
        let rules = self.rules;
        let value = self.value(&rules.flow.quantities.at(place).1.is);
        if let Some(quantity) = self.quantities.get_mut(place) {
            *quantity = Some(value);
        }
        value
    }

    /// What `{name}` stands for in a text: a quantity, a figure or an answer.
    pub fn named(&mut self, name: &str) -> Option<Value> {
        if let Some(place) = self.rules.flow.quantities.index(name) {
            return self.quantity_at(place);
        }
        if let Some(place) = self.rules.flow.questions.index(name) {
            return self.answer_at(place).and_then(Answer::value);
        }
        let place = self.rules.figures.index(name)?;
        let id = self.rules.figures.at(place).0;
        self.figure(id, None, self.today)
    }

    /// The value of an expression; `None` while it is unknown.
    pub fn value(&mut self, expression: &Expression) -> Option<Value> {
        use Expression as E;
        match expression {
            E::Answer(question) => self.answer_to(question)?.value(),
            E::Quantity(one) => self.quantity_at(self.rules.flow.quantities.follow(one)?),
            E::Figure(id) => self.figure(*id, None, self.today),
            E::FigureOn(id, day) => {
                let day = self.value(day)?.day()?;
                self.figure(*id, None, day)
            }
            E::Aspect(id, part, day) => {
                let day = self.value(day)?.day()?;
                self.figure(*id, Some(*part), day)
            }
            E::SumMonths(id, from, count) => {
                let (from, count) = (self.value(from)?, self.value(count)?);
                self.sum_months(*id, from, count)
            }
            E::Today => Some(Value::Day(self.today)),
            E::Whole(number) => Some(Value::whole(*number)),
            E::Decimal(number) => number.0.parse().ok().map(Value::Number),
            E::On(day) => parse_day(day.0).map(Value::Day),
            E::First(all) if self.ahead => self.value(all.first()?),
            E::First(all) => all.iter().find_map(|one| self.value(one)),
            E::Case(cases) => {
                for (when, then) in cases {
                    match self.holds(when) {
                        Truth::Yes => return self.value(then),
                        Truth::Unknown if self.ahead => return None,
                        Truth::Unknown | Truth::No => {}
                    }
                }
                None
            }
            E::MonthOf(day) => self.value(day)?.month().map(Value::Month),
            E::EndOfMonth(month) => self.value(month)?.month().map(|m| Value::Day(m.last_day())),
            E::AddDays(day, days) => {
                calculate::add_days(self.value(day)?.day()?, self.value(days)?).map(Value::Day)
            }
            E::AddWorkingDays(day, days) => {
                let (day, days) = (
                    self.value(day)?.day()?,
                    calculate::whole(self.value(days)?)?,
                );
                let days = u32::try_from(days).ok()?;
                self.rules
                    .calendar
                    .add_working_days(day, days)
                    .map(Value::Day)
            }
            E::AddMonths(start, months) => {
                calculate::add_months(self.value(start)?, self.value(months)?)
            }
            E::MonthsBetween(from, to) => {
                calculate::months_between(self.value(from)?, self.value(to)?)
            }
            E::DaysBetween(from, to) => {
                let (from, to) = (self.value(from)?.day()?, self.value(to)?.day()?);
                Some(Value::whole((to - from).num_days()))
            }
            E::Ladder(of, rows) => {
                let of = self.value(of)?;
                let mut reached = None;
                for (threshold, value) in rows {
                    if self.value(threshold)?.number()? > of.number()? {
                        break;
                    }
                    reached = Some(value);
                }
                self.value(reached?)
            }
            E::Sum(all) => self.fold(all, calculate::add),
            E::Minus(left, right) => calculate::minus(self.value(left)?, self.value(right)?),
            E::Product(all) => self.fold(all, calculate::times).map(Value::to_fen),
            E::Min(all) => self.fold(all, |a, b| Some(a.min(b))),
            E::Max(all) => self.fold(all, |a, b| Some(a.max(b))),
            E::RetirementMonth(birth, age) => {
                let (birth, age) = (
                    self.value(birth)?.month()?,
                    calculate::whole(self.value(age)?)?,
                );
                calculate::retirement_month(birth, age).map(Value::Month)
            }
            E::MinimumMonths(month) => Some(Value::whole(calculate::minimum_months(
                self.value(month)?.month()?,
            ))),
            E::SeveranceMonths(from, to) => {
                calculate::severance_months(self.value(from)?.day()?, self.value(to)?.day()?)
            }
            E::YearlyTax(of) => calculate::yearly_tax(self.value(of)?.number()?),
        }
    }

    fn fold(
        &mut self,
        all: &[Expression],
        join: impl Fn(Value, Value) -> Option<Value>,
    ) -> Option<Value> {
        let mut total = None;
        for one in all {
            let value = self.value(one)?;
            total = Some(match total {
                None => value,
                Some(total) => join(total, value)?,
            });
        }
        total
    }
}
