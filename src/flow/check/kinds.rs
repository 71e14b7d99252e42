//! Conditions and expressions ask of answers and values only what these can give.
//!
//! Must not look at what leads where.

use super::Checker;
use crate::flow::sort::Sorts;
use crate::flow::{Condition, Expression, Id, Kind, Promise, Sort};
use crate::text::{Text, parse_day};
use rust_decimal::Decimal;

impl Checker<'_> {
    /// A condition itself, without those inside it.
    pub(super) fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::Is(question, option) => self.options(question.id(), &[*option], "Is"),
            Condition::In(question, options) => self.options(question.id(), options, "In"),
            Condition::Has(question, option) => self.options(question.id(), &[*option], "Has"),
            Condition::Yes(question) => {
                let kind = self.flow.questions.get(question.0).map(|q| &q.kind);
                if kind.is_some_and(|kind| !matches!(kind, Kind::YesNo)) {
                    self.not_fit(question.id(), "Yes", "YesNo");
                }
            }
            Condition::AtLeast(left, right) | Condition::Below(left, right) => {
                self.comparable(left, right);
            }
            _ => {}
        }
    }

    /// Are these options of the question, and does it take such a condition?
    fn options(&mut self, question: Id, options: &[Id], condition: &str) {
        let Some(kind) = self.flow.questions.get(question.0).map(|q| &q.kind) else {
            return;
        };
        let wanted = if condition == "Has" {
            "Many"
        } else {
            "One, Road, Place"
        };
        let fits = match kind {
            Kind::One(_) | Kind::Road(_) | Kind::Place => condition != "Has",
            Kind::Many { .. } => condition == "Has",
            _ => false,
        };
        if !fits {
            self.not_fit(question, condition, wanted);
            return;
        }
        let names: Vec<&str> = match kind {
            Kind::Place => self.outside.places.ids().map(|id| id.0).collect(),
            _ => kind.choices().iter().map(|choice| choice.id.0).collect(),
        };
        let word = Text::new("选项", "option");
        for option in options {
            let has = names.contains(&option.0);
            self.report.known(word, *option, has, names.iter().copied());
        }
    }

    fn not_fit(&mut self, question: Id, used: &str, wanted: &str) {
        self.report.error(
            "wrong-question-kind",
            question.0,
            format!("{used} 只能用于 {wanted} 类问题，“{question}”不是。"),
            format!("{used} is for questions of the kind {wanted}; \"{question}\" is none."),
        );
    }

    /// An expression itself, without those inside it. `owner` is the entry that holds it.
    pub(super) fn expression(&mut self, owner: Id, expression: &Expression) {
        use Expression as E;
        match expression {
            E::Answer(question) => {
                let kind = self.flow.questions.get(question.0).map(|q| &q.kind);
                if kind.is_some_and(|kind| Sort::of_answers(kind).is_none()) {
                    self.not_fit(question.id(), "Answer", "Whole, Money, Day, Month");
                }
            }
            E::Decimal(number) if number.0.parse::<Decimal>().is_err() => self.report.error(
                "bad-number",
                number.0,
                format!("“{number}”不是数字，要写成 \"0.5\" 这样。"),
                format!("\"{number}\" is no number; write it like \"0.5\"."),
            ),
            E::On(day) => self.day(*day),
            E::Ladder(of, rows) => {
                for (threshold, _) in rows {
                    self.comparable(of, threshold);
                }
                let whole = |one: &E| {
                    if let E::Whole(n) = one {
                        Some(*n)
                    } else {
                        None
                    }
                };
                let steps: Vec<i64> = rows.iter().filter_map(|(at, _)| whole(at)).collect();
                if !steps.is_sorted() {
                    self.report.error(
                        "falling-ladder",
                        owner.0,
                        format!("“{owner}”的 Ladder 要按门槛从低到高写。"),
                        format!("The rows of the Ladder in \"{owner}\" must rise."),
                    );
                }
            }
            E::AddDays(day, count) | E::AddWorkingDays(day, count) => {
                self.wants(owner, day, "a day", "日期", |sort| sort == Sort::Day);
                self.wants(owner, count, "a number", "数字", Sort::counts);
            }
            E::AddMonths(start, count) => {
                self.wants(owner, start, "a day or month", "日期或月份", |sort| {
                    !sort.counts()
                });
                self.wants(owner, count, "a number", "数字", Sort::counts);
            }
            E::FigureOn(_, one) | E::MonthOf(one) | E::EndOfMonth(one) | E::MinimumMonths(one) => {
                self.wants(owner, one, "a day or month", "日期或月份", |sort| {
                    !sort.counts()
                });
            }
            E::MonthsBetween(a, b) | E::DaysBetween(a, b) | E::SeveranceMonths(a, b) => {
                for one in [a, b] {
                    self.wants(owner, one, "a day or month", "日期或月份", |sort| {
                        !sort.counts()
                    });
                }
            }
            E::RetirementMonth(birth, age) => {
                self.wants(owner, birth, "a month", "月份", |sort| {
                    sort == Sort::Month
                });
                self.wants(owner, age, "a number", "数字", Sort::counts);
            }
            E::Minus(a, b) => {
                for one in [a, b] {
                    self.wants(owner, one, "a number or money", "数字或金额", Sort::counts);
                }
            }
            E::YearlyTax(one) => {
                self.wants(owner, one, "a number or money", "数字或金额", Sort::counts);
            }
            E::Sum(all) | E::Product(all) => {
                for one in all {
                    self.wants(owner, one, "a number or money", "数字或金额", Sort::counts);
                }
            }
            E::Min(all) | E::Max(all) | E::First(all) => self.alike(owner, all.iter()),
            E::Case(cases) => self.alike(owner, cases.iter().map(|(_, one)| one)),
            _ => {}
        }
    }

    /// An expression that must give a day.
    pub(super) fn is_day(&mut self, owner: Id, one: &Expression) {
        self.wants(owner, one, "a day", "日期", |sort| sort == Sort::Day);
    }

    /// A day written in a file.
    pub(super) fn day(&mut self, day: Id) {
        if parse_day(day.0).is_none() {
            self.report.error(
                "bad-date",
                day.0,
                format!("“{day}”不是日期，要写成 \"2026-11-23\" 这样。"),
                format!("\"{day}\" is no day; write it like \"2026-11-23\"."),
            );
        }
    }

    fn sort(&self, expression: &Expression) -> Option<Sort> {
        Sorts {
            flow: self.flow,
            outside: self.outside,
        }
        .of(expression)
    }

    fn wants(
        &mut self,
        owner: Id,
        one: &Expression,
        en: &str,
        zh: &str,
        fits: impl Fn(Sort) -> bool,
    ) {
        let Some(sort) = self.sort(one).filter(|sort| !fits(*sort)) else {
            return;
        };
        let (sort_zh, sort_en) = sort.name();
        self.report.error(
            "wrong-sort",
            first_name(one).unwrap_or(owner).0,
            format!("“{owner}”这里要用{zh}，而不是{sort_zh}。"),
            format!("\"{owner}\" needs {en} here, not {sort_en}."),
        );
    }

    fn alike<'e>(&mut self, owner: Id, all: impl Iterator<Item = &'e Expression>) {
        let mut first = None;
        for one in all {
            let Some(sort) = self.sort(one) else { continue };
            let expected = *first.get_or_insert(sort);
            if !sort.compares_with(expected) {
                self.mixed(first_name(one).unwrap_or(owner), expected, sort);
                return;
            }
        }
    }

    fn comparable(&mut self, left: &Expression, right: &Expression) {
        if let (Some(one), Some(other)) = (self.sort(left), self.sort(right))
            && !one.compares_with(other)
        {
            let name = first_name(right).or(first_name(left)).unwrap_or_default();
            self.mixed(name, one, other);
        }
    }

    /// The bounds of a quantity in a claim are of its sort.
    pub(super) fn bounds_of_claims(&mut self) {
        let flow = self.flow;
        for (_, claim) in flow.claims.iter() {
            if let Promise::Bounded(quantity, low, high) = &claim.is {
                let quantity = Expression::Quantity((*quantity).into());
                self.comparable(low, &quantity);
                self.comparable(high, &quantity);
            }
        }
    }

    fn mixed(&mut self, name: Id, one: Sort, other: Sort) {
        let ((one_zh, one_en), (other_zh, other_en)) = (one.name(), other.name());
        self.report.error(
            "wrong-sort",
            name.0,
            format!("{one_zh}和{other_zh}不能比较。"),
            format!("{} cannot be compared with {other_en}.", capital(one_en)),
        );
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|c| c.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// The first name in an expression: its place in the file.
fn first_name(expression: &Expression) -> Option<Id> {
    let mut name = None;
    if let Expression::On(day) | Expression::Decimal(day) = expression {
        return Some(*day);
    }
    crate::flow::walk::in_expression(expression, &mut |seen| {
        name = name.or(match seen {
            crate::flow::walk::Seen::Name(_, id) => Some(id),
            crate::flow::walk::Seen::Value(one) => first_name(one),
            _ => None,
        });
    });
    name
}
