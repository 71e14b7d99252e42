//! Figures of the place, with all that is known of where they come from.
//!
//! Must not word anything, and must not compute: the context does.

use super::{Plan, RoadLine};
use crate::{
    answers::Answers,
    flow::{Aspect, Condition, Confidence, Id},
    interview::{Context, Truth},
    pack::{Asked, Candidate, Dated, FigureValue, Rule, Rulebook, Rung, Unit, Used},
    text::{Text, Value},
};
use chrono::NaiveDate;

/// A figure on a day, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureLine {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub title: Text,
    /// What it counts.
    pub unit: Unit,
    /// The region it stands in; the country's without.
    pub region: Option<Text>,
    /// The day it was looked up for.
    pub day: NaiveDate,
    /// What it is.
    pub state: FigureState,
    /// The question to ask where it is not known.
    pub ask: Option<Text>,
    /// Whom to ask.
    pub whom: Option<Text>,
    /// Where it comes from; `None` where nothing at all is written for that day.
    pub basis: Option<Basis>,
}

/// What a figure is on a day for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureState {
    /// A value; true where it was computed rather than published.
    Known(Value, bool),
    /// Tiers to choose from, the least first.
    Tiers(Vec<(Text, Value)>),
    /// Rows by a quantity that is not known of the person: from, to (not included), value.
    Rows(Vec<(Value, Option<Value>, Value)>),
    /// A wait: months, may missed months be paid, are their costs reimbursed then.
    Wait(Value, Option<bool>, Option<bool>),
    /// A window: first day, last day, start of cover, months of waiting for those who come later.
    Window(
        Option<NaiveDate>,
        NaiveDate,
        Option<NaiveDate>,
        Option<Value>,
    ),
    /// A rule in words.
    Words(Text),
    /// Who may: may this person, the rule in words, and what was not asked of those concerned.
    Who(Option<bool>, Text, Vec<Text>),
    /// Several values, or several rates of one amount, are told: what, its unit, where.
    Disputed(Vec<(Value, Unit, Id)>),
    /// Not known.
    Unknown,
}

/// Where a value comes from and how far it can be trusted on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Holds from this day.
    pub from: NaiveDate,
    /// Holds to this day.
    pub to: Option<NaiveDate>,
    /// Announced.
    pub published: Option<NaiveDate>,
    /// Last looked at.
    pub seen: Option<NaiveDate>,
    /// To be looked at again.
    pub review_by: Option<NaiveDate>,
    /// The rule ends.
    pub expires: Option<NaiveDate>,
    /// Its period is over and no new one was announced.
    pub carried: bool,
    /// The day to look at it again has passed on the day of use.
    pub overdue: bool,
    /// It is used for months after the day to look at it again.
    pub later: bool,
    /// To be checked at the window.
    pub confirm: bool,
    /// What to know about it.
    pub note: Option<Text>,
    /// Hearsay, unconfirmed.
    pub hint: Option<Text>,
    /// The rule behind it.
    pub source: Id,
    /// How well it was read.
    pub confidence: Confidence,
}

impl Plan {
    /// The figures of the place that tasks, amounts and roads show, as often as they do.
    pub fn figures(&self) -> impl Iterator<Item = &FigureLine> {
        let tasks = self.tasks.iter().map(|task| &task.local);
        let owed = self.entitlements.iter().map(|line| &line.figures);
        let roads = self.roads.iter().map(|road| &road.local);
        tasks.chain(owed).chain(roads).flatten()
    }
}

impl super::EntitlementLine {
    /// Is it not known because a figure that it needs is told in several ways?
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        let disputed = |line: &FigureLine| matches!(line.state, FigureState::Disputed(_));
        self.amount.is_none() && self.figures.iter().any(disputed)
    }
}

impl FigureLine {
    /// Is it computed, carried over, past its review, or to be checked at the window?
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        let computed = matches!(self.state, FigureState::Known(_, true));
        let doubt = |basis: &Basis| basis.carried || basis.later || basis.overdue || basis.confirm;
        computed || self.basis.as_ref().is_some_and(doubt)
    }
}

impl RoadLine {
    /// What the place says on who may take this road, where it has a rule.
    #[must_use]
    pub fn who(&self) -> Option<&FigureLine> {
        let rule = |line: &&FigureLine| matches!(line.state, FigureState::Who(..));
        self.local.iter().find(rule)
    }
}

/// A figure in a region, or in the country, on the day of use, for nobody in particular.
#[must_use]
pub fn figure(rules: &Rulebook, region: Option<usize>, id: Id, today: NaiveDate) -> FigureLine {
    let answers = Answers::default();
    let mut context = Context::in_region(rules, &answers, today, region);
    let (region, dated) = rules.find(region, id.0, today);
    let used = Used {
        id,
        region,
        day: today,
        until: today,
        dated,
    };
    line(&mut context, used)
}

/// The figures of a list about which the place says something, be it that it is not known; none
/// where the place has no figures.
pub(super) fn lines(context: &mut Context<'_>, ids: &[Id]) -> Vec<FigureLine> {
    let (place, today) = (context.region(), context.today());
    if place.is_none() {
        return Vec::new();
    }
    let mut all = Vec::new();
    for id in ids {
        let (region, dated) = context.rules().find(place, id.0, today);
        if region.is_some() {
            let used = Used {
                id: *id,
                region,
                day: today,
                until: today,
                dated,
            };
            all.push(line(context, used));
        }
    }
    all
}

/// The figures that a quantity was computed from.
pub(super) fn behind(context: &mut Context<'_>, quantity: Id) -> Vec<FigureLine> {
    if context.region().is_none() {
        return Vec::new();
    }
    let (_, used) = context.traced(quantity);
    let local = used.into_iter().filter(|used| {
        let declared = context.rules().figures.get(used.id.0);
        declared.is_some_and(|figure| figure.ask.is_some())
    });
    let local: Vec<Used<'_>> = local.collect();
    local.into_iter().map(|used| line(context, used)).collect()
}

/// May this person, and what leaves it open?
fn who(
    context: &mut Context<'_>,
    used: Used<'_>,
    words: Text,
    (may, first): (&Condition, &[Asked]),
) -> FigureState {
    let verdict = context.figure(used.id, None, used.day);
    let verdict = verdict.and_then(Value::number).map(|yes| !yes.is_zero());
    let mut open = Vec::new();
    if context.holds(may) != Truth::No {
        let concerned = first
            .iter()
            .filter(|one| context.holds(&one.when) != Truth::No);
        open.extend(concerned.map(|one| one.text));
    }
    FigureState::Who(verdict, words, open)
}

fn line<'r>(context: &mut Context<'r>, used: Used<'r>) -> FigureLine {
    let rules = context.rules();
    let declared = rules.figures.get(used.id.0);
    // a value of a period that is over stays as it is: nobody need look again
    let closed = |dated: &Dated, day| dated.to.is_some_and(|to| to < day);
    let due = |dated: &Dated| dated.review_by.filter(|day| !closed(dated, *day));
    let basis = used.dated.map(|dated| Basis {
        from: dated.from,
        to: dated.to,
        published: dated.published,
        seen: dated.seen,
        review_by: due(dated),
        expires: dated.expires,
        carried: dated.carried,
        overdue: due(dated).is_some_and(|day| day < context.today()),
        later: due(dated).is_some_and(|day| day < used.until),
        confirm: dated.confirm,
        note: dated.note,
        hint: dated.hint,
        source: dated.source,
        confidence: dated.confidence,
    });
    let known = |context: &mut Context<'_>, computed| {
        let value = context.figure(used.id, None, used.day);
        value.map_or(FigureState::Unknown, |value| {
            FigureState::Known(value, computed)
        })
    };
    let mut ask = declared.and_then(|figure| figure.ask);
    let state = match used.dated.map(|dated| &dated.value) {
        None => FigureState::Unknown,
        Some(FigureValue::Unknown(question)) => {
            ask = Some(*question);
            FigureState::Unknown
        }
        Some(FigureValue::Words(text)) => FigureState::Words(*text),
        Some(FigureValue::Known(_)) => known(context, false),
        Some(FigureValue::Disputed(all)) => {
            let unit = declared.map_or(Unit::default(), |figure| figure.unit);
            let told = |one: &Candidate| match &one.value {
                FigureValue::Known(value) => Some((*value, unit, one.source)),
                FigureValue::Rule(rule) => match &**rule {
                    Rule::FixedBase { rate, .. } | Rule::ChosenBase { rate, .. } => {
                        Some((Value::Number(rate.total), Unit::Share, one.source))
                    }
                    _ => None,
                },
                _ => None,
            };
            FigureState::Disputed(all.iter().filter_map(told).collect())
        }
        Some(FigureValue::Rule(rule)) => match &**rule {
            Rule::Tiers(tiers) => FigureState::Tiers(
                tiers
                    .iter()
                    .map(|(title, amount)| (*title, Value::Money(*amount)))
                    .collect(),
            ),
            Rule::Window {
                open, close, cover, ..
            } => {
                let late = context.figure(used.id, Some(Aspect::Late), used.day);
                FigureState::Window(*open, *close, *cover, late)
            }
            Rule::Share { .. } | Rule::ChosenBase { .. } | Rule::FixedBase { .. } => {
                known(context, true)
            }
            Rule::Wait { .. } => {
                let mut aspect = |aspect| context.figure(used.id, Some(aspect), used.day);
                let wait = aspect(Aspect::Wait);
                let flag = |value: Option<Value>| value?.number().map(|number| !number.is_zero());
                let (pay, back) = (aspect(Aspect::BackPay), aspect(Aspect::Reimbursed));
                wait.map_or(FigureState::Unknown, |wait| {
                    FigureState::Wait(wait, flag(pay), flag(back))
                })
            }
            Rule::Ladder { rows, .. } => match known(context, false) {
                FigureState::Unknown => {
                    let money = declared.is_some_and(|figure| figure.unit.is_money());
                    let of = if money { Value::Money } else { Value::Number };
                    let row = |row: &Rung| {
                        let to = row.to.map(Value::Number);
                        (Value::Number(row.from), to, of(row.is))
                    };
                    FigureState::Rows(rows.iter().map(row).collect())
                }
                known => known,
            },
            Rule::Pieces { .. } => known(context, false),
            Rule::Who { words, may, first } => who(context, used, *words, (may, first)),
        },
    };
    FigureLine {
        id: used.id,
        title: declared.map_or(Text::default(), |figure| figure.title),
        unit: declared.map_or(Unit::default(), |figure| figure.unit),
        region: used.region.map(|at| rules.regions().at(at).1.title),
        day: used.day,
        state,
        ask,
        whom: declared.and_then(|figure| figure.whom),
        basis,
    }
}
