//! What a figure is worth for a person in a place on a day: the arithmetic of the kinds of amounts.
//!
//! Must not know questions: what it needs of a person it asks by name.

use super::rule::{Asked, Late, Origin, Piece, Rate, Rule, WaitRow};
use super::{Dated, FigureValue, Rulebook};
use crate::flow::{Aspect, Condition, Expression, Id};
use crate::text::Value;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// How deep figures may lean on figures.
pub const DEEPEST: u8 = 8;

/// What a figure may ask about a person.
pub trait Person {
    /// A quantity; `None` while it is unknown.
    fn asked(&mut self, quantity: Id) -> Option<Value>;
    /// Does a fact hold? `None` while it is unknown.
    fn holds_for(&mut self, fact: Id) -> Option<bool>;
    /// Does a condition hold? `None` while it is unknown. Facts and quantities settle it, of those
    /// kinds that a pack may write.
    fn holds(&mut self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::Always => Some(true),
            Condition::Never => Some(false),
            Condition::Fact(fact) => self.holds_for(fact.id()),
            Condition::Not(one) => self.holds(one).map(|yes| !yes),
            Condition::AtLeast(left, right) => reaches(self.asked(quantity(left)?)?, right),
            Condition::Below(left, right) => {
                reaches(self.asked(quantity(left)?)?, right).map(|yes| !yes)
            }
            Condition::All(all) | Condition::Any(all) => {
                let settles = matches!(condition, Condition::Any(_));
                let each: Vec<_> = all.iter().map(|one| self.holds(one)).collect();
                if each.contains(&Some(settles)) {
                    return Some(settles);
                }
                (!each.contains(&None)).then_some(!settles)
            }
            _ => None,
        }
    }
}

fn quantity(expression: &Expression) -> Option<Id> {
    match expression {
        Expression::Quantity(id) => Some(id.id()),
        _ => None,
    }
}

fn reaches(value: Value, least: &Expression) -> Option<bool> {
    match least {
        Expression::Whole(least) => Some(value.number()? >= Decimal::from(*least)),
        _ => None,
    }
}

/// A figure that a computation used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Used<'r> {
    /// The figure.
    pub id: Id,
    /// The region it was found in; the country's without.
    pub region: Option<usize>,
    /// The day it was looked up for.
    pub day: NaiveDate,
    /// The last day it was looked up for.
    pub until: NaiveDate,
    /// The value; `None` where none holds on that day.
    pub dated: Option<&'r Dated>,
}

/// Looks figures up for a place, and computes.
pub struct Desk<'r, 'p> {
    /// The rules.
    pub rules: &'r Rulebook,
    /// The region of the place, where there is one.
    pub region: Option<usize>,
    /// The person.
    pub person: &'p mut dyn Person,
    /// The figures used, where they are wanted.
    pub used: Option<&'p mut Vec<Used<'r>>>,
    /// How much deeper figures may lean on figures: [`DEEPEST`] at first.
    pub depth: u8,
}

impl<'r> Desk<'r, '_> {
    /// The value of a figure, or of a part of it; `None` where it is not known.
    pub fn worth(&mut self, id: Id, part: Option<Aspect>, day: NaiveDate) -> Option<Value> {
        self.depth = self.depth.checked_sub(1)?;
        let found = self.rules.find(self.region, id.0, day);
        if let Some(used) = &mut self.used {
            let (region, dated) = found;
            used.push(Used {
                id,
                region,
                day,
                until: day,
                dated,
            });
        }
        let value = found.1.and_then(|dated| match &dated.value {
            FigureValue::Known(value) => part.is_none().then_some(*value),
            FigureValue::Rule(rule) => self.rule(id, rule, part, day),
            FigureValue::Words(_) | FigureValue::Unknown(_) | FigureValue::Disputed(_) => None,
        });
        self.depth += 1;
        value
    }

    fn number(&mut self, id: Id, day: NaiveDate) -> Option<Decimal> {
        self.worth(id, None, day)?.number()
    }

    fn rule(&mut self, id: Id, rule: &Rule, part: Option<Aspect>, day: NaiveDate) -> Option<Value> {
        let money = self
            .rules
            .figures
            .get(id.0)
            .is_some_and(|figure| figure.unit.is_money());
        let as_unit = |number: Decimal| {
            if money {
                Value::Money(number).to_fen()
            } else {
                Value::Number(number)
            }
        };
        match (rule, part) {
            (Rule::Share { of, share }, None) => {
                Some(as_unit(self.number(*of, day)?.checked_mul(*share)?))
            }
            (Rule::ChosenBase { rate, .. } | Rule::FixedBase { rate, .. }, Some(Aspect::Rate)) => {
                let extra = self.extra(rate);
                Some(Value::Number(
                    rate.total + extra.into_iter().sum::<Decimal>(),
                ))
            }
            (Rule::ChosenBase { .. } | Rule::FixedBase { .. }, Some(Aspect::Base)) => {
                Some(Value::Money(self.base(rule, day)?))
            }
            (Rule::ChosenBase { rate, .. }, None) => {
                let extra = self.extra(rate);
                let base = self.base(rule, day)?;
                Some(as_unit(paid(base, rate, &extra, Decimal::ZERO)?))
            }
            (Rule::FixedBase { rate, plus, .. }, None) => {
                Some(as_unit(paid(self.base(rule, day)?, rate, &[], *plus)?))
            }
            (Rule::Tiers(tiers), Some(Aspect::Most)) => {
                tiers.last().map(|(_, amount)| as_unit(*amount))
            }
            (Rule::Tiers(tiers), None) => tiers.first().map(|(_, amount)| as_unit(*amount)),
            (Rule::Ladder { by, .. } | Rule::Pieces { by, .. }, None) => {
                let count = self.person.asked(*by)?.number()?;
                rule.of_count(count).map(as_unit)
            }
            (Rule::Wait { gap, rows }, Some(part)) => self.wait(*gap, rows, part),
            (Rule::Wait { gap, rows }, None) => self.wait(*gap, rows, Aspect::Wait),
            (
                Rule::Window {
                    open,
                    close,
                    cover,
                    late,
                },
                Some(part),
            ) => match part {
                Aspect::Open => open.map(Value::Day),
                Aspect::Close => Some(Value::Day(*close)),
                Aspect::Cover => cover.map(Value::Day),
                Aspect::Late => match late {
                    Late::Months(months) | Late::NthMonth(months) => {
                        Some(Value::whole(i64::from(*months)))
                    }
                    Late::AnyMonth => Some(Value::whole(0)),
                    Late::NotKnown => None,
                },
                _ => None,
            },
            (Rule::Who { .. }, Some(Aspect::Told)) => Some(Value::whole(1)),
            (Rule::Who { may, first, .. }, None) => {
                let may = self.may(may, first)?;
                Some(Value::whole(i64::from(may)))
            }
            _ => None,
        }
    }

    /// May this person? What concerns them and was not asked leaves it open.
    fn may(&mut self, may: &Condition, first: &[Asked]) -> Option<bool> {
        match self.person.holds(may) {
            Some(true) => {
                let mut free = first
                    .iter()
                    .map(|one| self.person.holds(&one.when) == Some(false));
                free.all(|free| free).then_some(true)
            }
            other => other,
        }
    }

    /// The parts that this person pays besides.
    fn extra(&mut self, rate: &Rate) -> Vec<Decimal> {
        let mut pays =
            |extra: &&super::rule::Extra| self.person.holds_for(extra.needs) == Some(true);
        let extra = rate.extra.iter().filter(|extra| pays(extra));
        extra.map(|extra| extra.rate).collect()
    }

    /// The base that counts: the chosen one within its bounds, or the set one.
    fn base(&mut self, rule: &Rule, day: NaiveDate) -> Option<Decimal> {
        match rule {
            Rule::ChosenBase {
                chosen, low, high, ..
            } => {
                let low = self.number(*low, day)?;
                match self.person.asked(*chosen).and_then(Value::number) {
                    None => Some(low),
                    Some(chosen) => {
                        let high = self.number(*high, day)?;
                        Some(chosen.min(high).max(low))
                    }
                }
            }
            Rule::FixedBase { base, share, .. } => self.number(*base, day)?.checked_mul(*share),
            _ => None,
        }
    }

    /// The first row for somebody who leaves an employer; a row whose fact is unknown leaves all unknown.
    fn wait(&mut self, gap: Id, rows: &[WaitRow], part: Aspect) -> Option<Value> {
        let gap = self.person.asked(gap)?.number()?;
        for row in rows {
            let fits = matches!(row.origin, Origin::Any | Origin::Leaver)
                && gap >= row.from
                && row.to.is_none_or(|to| gap <= to);
            if !fits {
                continue;
            }
            match row.needs.map(|fact| self.person.holds_for(fact)) {
                None | Some(Some(true)) => {}
                Some(Some(false)) => continue,
                Some(None) => return None,
            }
            let flag = |flag: Option<bool>| flag.map(|yes| Value::whole(i64::from(yes)));
            return match part {
                Aspect::Wait => row.wait.map(Value::Number),
                Aspect::Start => row.wait.map(|wait| Value::Number(row.start + wait)),
                Aspect::BackPay => flag(row.back_pay),
                Aspect::Reimbursed => flag(row.reimbursed),
                Aspect::Until => row.to.map(Value::Number),
                _ => None,
            };
        }
        None
    }
}

/// A base times its rate, each part rounded by itself as it is charged, and a flat sum.
fn paid(base: Decimal, rate: &Rate, extra: &[Decimal], plus: Decimal) -> Option<Decimal> {
    let mut sum = plus;
    for part in rate.parts.iter().map(|(_, part)| part).chain(extra) {
        let part = Value::Money(base.checked_mul(*part)?).to_fen().number()?;
        sum = sum.checked_add(part)?;
    }
    Some(sum)
}

impl Rule {
    /// What a ladder or stretches give for a count; `None` where no rung holds it, and of other rules.
    pub(crate) fn of_count(&self, count: Decimal) -> Option<Decimal> {
        match self {
            Self::Ladder { rows, .. } => rows
                .iter()
                .find(|row| row.from <= count && row.to.is_none_or(|to| count < to))
                .map(|row| row.is),
            Self::Pieces { least, .. } if count < *least => Some(Decimal::ZERO),
            Self::Pieces { most, pieces, .. } => {
                let all: Decimal = pieces.iter().map(|piece| given(piece, count)).sum();
                Some(all.min(*most))
            }
            _ => None,
        }
    }
}

/// What a stretch gives for `count`: so much for every full step in it, a great rest as a whole one.
fn given(piece: &Piece, count: Decimal) -> Decimal {
    let top = piece.to.map_or(count, |to| count.min(to));
    let inside = (top - piece.from).max(Decimal::ZERO);
    let full = (inside / piece.every).floor();
    let rest = inside - full * piece.every;
    let counts = piece.rest.is_some_and(|least| rest >= least);
    (full + if counts { Decimal::ONE } else { Decimal::ZERO }) * piece.gives
}
