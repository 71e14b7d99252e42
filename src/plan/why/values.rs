//! The answers that a change is searched over: every option; numbers, amounts and days at the points
//! where something turns.
//!
//! Must not try what no rule of the task looks at.

use super::{Outcome, Search};
use crate::{
    answers::{Answer, Answers},
    flow::{Choice, Id, Kind, Question},
    interview::accept,
    text::{Month, Value},
};
use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

/// Numbers of a range that are all tried.
const ALL: i64 = 1200;
/// Days around today and around the answer that are all tried.
const NEAR: i64 = 400;

impl Search<'_> {
    /// Other answers to a question that was asked, of which each may lead elsewhere.
    pub(super) fn changes(&self, id: Id) -> Vec<Answer> {
        let Some(question) = self.rules.flow.questions.get(id.0) else {
            return Vec::new();
        };
        let now = self.answers.get(id.0);
        if !self.reach.asked.contains(&id) {
            return Vec::new();
        }
        let mut all = match &question.kind {
            Kind::Whole { .. } | Kind::Money { .. } | Kind::Day { .. } | Kind::Month { .. } => {
                self.turning(id, question)
            }
            _ => self.options(question, now),
        };
        if question.unsure.is_some() {
            all.push(Answer::Unsure);
        }
        all.retain(|answer| Some(answer) != now);
        all
    }

    /// Answers to a question that was not asked before: numbers at the constants of the rules only.
    pub(super) fn plain(&self, id: Id) -> Vec<Answer> {
        let Some(question) = self.rules.flow.questions.get(id.0) else {
            return Vec::new();
        };
        let numbers = &self.reach.numbers;
        let mut all = match &question.kind {
            Kind::Whole { min, max, .. } => {
                let near = numbers
                    .iter()
                    .flat_map(|n| [n.saturating_sub(1), *n, n.saturating_add(1)]);
                let mut all: Vec<i64> = near.chain([*min, *max]).collect();
                all.retain(|n| (min..=max).contains(&n));
                all.sort_unstable();
                all.dedup();
                all.into_iter().map(Answer::Whole).collect()
            }
            Kind::Money { min, max } => {
                let mut all = amounts(*min, *max);
                all.dedup();
                all.into_iter().map(|n| Answer::Money(n.into())).collect()
            }
            Kind::Day { .. } | Kind::Month { .. } => {
                let all = self.days(question, None);
                all.iter().map(|at| answer(question, *at)).collect()
            }
            _ => self.options(question, None),
        };
        if question.unsure.is_some() {
            all.push(Answer::Unsure);
        }
        all
    }

    fn options(&self, question: &Question, now: Option<&Answer>) -> Vec<Answer> {
        let one = |choice: &Choice| Answer::One(choice.id.0.to_owned());
        match &question.kind {
            Kind::One(choices) | Kind::Road(choices) => choices.iter().map(one).collect(),
            Kind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
            Kind::Many { options, .. } => {
                let given: &[String] = match now {
                    Some(Answer::Many(given)) => given,
                    _ => &[],
                };
                // one more or one less, in the order of the question
                let toggled = |choice: &Choice| {
                    let kept = options.iter().filter(|other| {
                        let has = given.iter().any(|id| id == other.id.0);
                        has != (other.id == choice.id)
                    });
                    Answer::Many(kept.map(|other| other.id.0.to_owned()).collect())
                };
                let mut all: Vec<Answer> = options.iter().map(toggled).collect();
                if given.len() > 1 {
                    all.push(Answer::Many(Vec::new()));
                }
                all
            }
            Kind::Place => {
                // places without figures of their own are all alike
                let held = |code: &str| self.rules.region(code).is_some();
                let places = self.rules.places.iter();
                let mut all: Vec<&str> = places.map(|place| place.code.0).collect();
                let bare = all.iter().copied().find(|code| !held(code));
                all.retain(|code| held(code) || Some(*code) == bare);
                all.into_iter()
                    .map(|code| Answer::One(code.to_owned()))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// Of a number, an amount or a date: for every stretch of values from which the same follows for
    /// the task, the one nearest to the answer.
    fn turning(&self, id: Id, question: &Question) -> Vec<Answer> {
        let now = self.answers.get(id.0).and_then(place);
        let mut points = match &question.kind {
            Kind::Whole { min, max, .. } if max - min <= ALL => (*min..=*max).collect(),
            Kind::Whole { min, max, .. } | Kind::Money { min, max } => amounts(*min, *max),
            _ => self.days(question, now),
        };
        points.extend(now);
        points.sort_unstable();
        points.dedup();
        let at = |point: i64| self.trial(&[(id, answer(question, point))]);
        let mut all: Vec<(i64, Outcome)> = Vec::new();
        for point in points {
            let here = at(point);
            if let Some((before, outcome)) = all.last()
                && !same(outcome, &here)
                && point - before > 1
            {
                // between them it turns at least once: the last value that is as before, and the next
                let (mut low, mut high) = (*before, point);
                while high - low > 1 {
                    let middle = i64::midpoint(low, high);
                    if same(&all[all.len() - 1].1, &at(middle)) {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                all.push((low, at(low)));
                all.push((high, at(high)));
            }
            all.push((point, here));
        }
        let mut nearest: Vec<i64> = Vec::new();
        for (place, (point, outcome)) in all.iter().enumerate() {
            let begins = place == 0 || !same(&all[place - 1].1, outcome);
            let far = |point: i64| (point - now.unwrap_or(point)).abs();
            match nearest.last_mut() {
                Some(best) if !begins => {
                    if far(*point) < far(*best) {
                        *best = *point;
                    }
                }
                _ => nearest.push(*point),
            }
        }
        nearest
            .into_iter()
            .map(|point| answer(question, point))
            .collect()
    }

    /// Days (or months, by their number) that are tried: all near today and the answer, and beyond
    /// that the first of each month.
    fn days(&self, question: &Question, now: Option<i64>) -> Vec<i64> {
        let Some((first, last)) = accept::bounds(&question.kind, self.today) else {
            return Vec::new();
        };
        if matches!(question.kind, Kind::Month { .. }) {
            return (Month::of(first).index()..=Month::of(last).index()).collect();
        }
        let (first, last) = (number(first), number(last));
        let today = number(self.today);
        let near = |day: &i64| {
            let to = |other: i64| (other - day).abs() <= NEAR;
            to(today) || now.is_some_and(to)
        };
        let begins = |day: &i64| {
            use chrono::Datelike as _;
            self.day(*day).is_some_and(|day| day.day() == 1)
        };
        let mut all: Vec<i64> = (first..=last).collect();
        // before it was asked there is no answer to be near to: the months do
        let close = |day: &i64| now.is_some() && near(day);
        all.retain(|day| close(day) || begins(day) || [first, last].contains(day));
        all
    }

    fn day(&self, day: i64) -> Option<NaiveDate> {
        NaiveDate::from_num_days_from_ce_opt(i32::try_from(day).ok()?)
    }

    /// The plainest answer to a question that a change makes be asked.
    pub(super) fn plainest(&self, id: Id, answers: &Answers) -> Option<Answer> {
        let question = self.rules.flow.questions.get(id.0)?;
        if question.unsure.is_some() && answers.get(id.0) != Some(&Answer::Unsure) {
            return Some(Answer::Unsure);
        }
        let bounds = accept::bounds(&question.kind, self.today);
        let plain = match &question.kind {
            Kind::One(choices) | Kind::Road(choices) => {
                Answer::One(choices.first()?.id.0.to_owned())
            }
            Kind::Many { .. } => Answer::Many(Vec::new()),
            Kind::YesNo => Answer::YesNo(false),
            Kind::Place => Answer::One(self.rules.places.first()?.code.0.to_owned()),
            Kind::Whole { min, .. } => Answer::Whole(*min),
            Kind::Money { min, .. } => Answer::Money((*min).into()),
            Kind::Month { .. } => {
                let beside = accept::bounds_beside(&question.kind, answers, self.today);
                let (first, last) = beside?;
                let middle = i64::midpoint(number(first), number(last));
                Answer::Month(Month::of(self.day(middle)?))
            }
            Kind::Day { .. } => {
                let (first, last) = bounds?;
                let mut day = self.today.clamp(first, last);
                while accept::against(question, &Answer::Day(day), answers, self.today).is_err()
                    && day > first
                {
                    day = day.checked_sub_days(Days::new(1))?;
                }
                Answer::Day(day)
            }
        };
        // the same again would be asked for ever
        (answers.get(id.0) != Some(&plain)).then_some(plain)
    }
}

/// Does the same follow for the task?
fn same(one: &Outcome, other: &Outcome) -> bool {
    one.standing == other.standing
        && one.facts == other.facts
        && one.path.questions == other.path.questions
        && one.also.len() == other.also.len()
}

/// Amounts that are tried: rising, each a tenth above the one before.
fn amounts(min: i64, max: i64) -> Vec<i64> {
    let mut all = vec![min];
    let mut at = min;
    while at < max {
        at = max.min(at + 1 + (at / 10).max(0));
        all.push(at);
    }
    all
}

fn number(day: NaiveDate) -> i64 {
    use chrono::Datelike as _;
    day.num_days_from_ce().into()
}

/// The place of an answer in the row of its values.
pub(super) fn place(answer: &Answer) -> Option<i64> {
    match answer.value()? {
        Value::Number(n) | Value::Money(n) => i64::try_from(n.round()).ok(),
        Value::Day(day) => Some(number(day)),
        Value::Month(month) => Some(month.index()),
    }
}

/// The answer at a place in the row of values.
fn answer(question: &Question, at: i64) -> Answer {
    match &question.kind {
        Kind::Money { .. } => Answer::Money(Decimal::from(at)),
        Kind::Day { .. } => {
            let day = i32::try_from(at)
                .ok()
                .and_then(NaiveDate::from_num_days_from_ce_opt);
            day.map_or(Answer::Unsure, Answer::Day)
        }
        Kind::Month { .. } => {
            let month = u32::try_from(at.rem_euclid(12)).ok();
            let year = i32::try_from(at.div_euclid(12)).ok();
            let month = month
                .zip(year)
                .and_then(|(month, year)| Month::new(year, month + 1));
            month.map_or(Answer::Unsure, Answer::Month)
        }
        _ => Answer::Whole(at),
    }
}
