//! An amount to choose within the bounds of the place: the bounds, round steps, and what follows.
//!
//! Must not word anything, and must not judge an amount: one outside the bounds is taken, and the
//! rules count it as the nearest bound.

use super::{FigureLine, FigureState, local};
use crate::{
    answers::{Answer, Answers},
    flow::{Id, Question},
    interview::{self, Context, Truth},
    pack::Rulebook,
    text::Value,
};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The bounds that the place sets for an amount on the day of use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalBounds {
    /// The least that counts.
    pub least: Decimal,
    /// The greatest that counts.
    pub most: Decimal,
    /// The figures behind them, the lower first.
    pub figures: [FigureLine; 2],
}

/// A move within the bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next round amount.
    More,
    /// To the round amount before.
    Less,
    /// A tenth of the span up.
    MuchMore,
    /// A tenth of the span down.
    MuchLess,
    /// To the lower bound.
    Least,
    /// To the upper bound.
    Most,
}

/// How an amount lies to the bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// Below: counts as the least.
    Below,
    /// Within.
    Within,
    /// Above: counts as the greatest.
    Above,
}

/// How many round steps a span has at least, so that keys get somewhere.
const STEPS: i64 = 100;

/// The bounds of the place for a question; `None` where it has none or they are not known.
#[must_use]
pub fn local_bounds(
    rules: &Rulebook,
    answers: &Answers,
    today: NaiveDate,
    question: Id,
) -> Option<LocalBounds> {
    let scale = interview::question(rules, question)?.scale.as_ref()?;
    let (mut context, _) = Context::on_path(rules, answers, today);
    let lines = local::lines(&mut context, &[scale.low, scale.high]);
    let [low, high] = <[FigureLine; 2]>::try_from(lines).ok()?;
    let amount = |line: &FigureLine| match line.state {
        FigureState::Known(value, _) => value.number(),
        _ => None,
    };
    let (least, most) = (amount(&low)?, amount(&high)?);
    (least < most).then_some(LocalBounds {
        least,
        most,
        figures: [low, high],
    })
}

/// What would follow from an amount, supposed as the answer: the figures computed with it. None
/// where the question is not on the way, for then its answer would not count.
#[must_use]
pub fn follows(
    rules: &Rulebook,
    answers: &Answers,
    today: NaiveDate,
    (id, question): (Id, &Question),
    (bounds, amount): (&LocalBounds, Decimal),
) -> Vec<FigureLine> {
    let Some(scale) = &question.scale else {
        return Vec::new();
    };
    let with = |amount: Decimal| {
        let mut supposed = answers.clone();
        supposed.set(id.0, Answer::Money(amount));
        let (mut context, _) = Context::on_path(rules, &supposed, today);
        context.answer(id)?;
        let mut all = vec![scale.gives];
        for also in &scale.also {
            if context.holds(&also.when) == Truth::Yes {
                all.push(also.gives);
            }
        }
        Some(local::lines(&mut context, &all))
    };
    let (Some(lines), Some(least), Some(most)) =
        (with(amount), with(bounds.least), with(bounds.most))
    else {
        return Vec::new();
    };
    // a figure that is the same at both bounds does not follow from the amount
    let state = |lines: &[FigureLine], of: &FigureLine| {
        let line = lines.iter().find(|line| line.id == of.id)?;
        Some(line.state.clone())
    };
    let moves = |line: &FigureLine| {
        let known = matches!(line.state, FigureState::Known(Value::Money(_), _));
        known && state(&least, line) != state(&most, line)
    };
    lines.into_iter().filter(moves).collect()
}

impl LocalBounds {
    /// How an amount lies to the bounds.
    #[must_use]
    pub fn lies(&self, amount: Decimal) -> Lies {
        if amount < self.least {
            Lies::Below
        } else if amount > self.most {
            Lies::Above
        } else {
            Lies::Within
        }
    }

    /// How many of `cells` are filled at an amount: none at the least, all at the greatest.
    #[must_use]
    pub fn filled(&self, amount: Decimal, cells: usize) -> usize {
        let part = (amount.clamp(self.least, self.most) - self.least) / (self.most - self.least);
        let cells = Decimal::from(cells);
        usize::try_from((part * cells).floor()).unwrap_or(0)
    }

    /// A round sum of which the span has many: 100 yuan for a span of 30,000.
    #[must_use]
    pub fn round(&self) -> Decimal {
        let mut round = Decimal::ONE;
        while let Some(next) = round.checked_mul(Decimal::TEN)
            && next * Decimal::from(STEPS) <= self.most - self.least
        {
            round = next;
        }
        round
    }

    /// The amount a step further, within the bounds; without one, the least.
    #[must_use]
    pub fn step(&self, from: Option<Decimal>, step: Step) -> Decimal {
        let round = self.round();
        let far = ((self.most - self.least) / Decimal::TEN / round).floor() * round;
        let moved = match (from, step) {
            (_, Step::Most) => self.most,
            (None, _) | (_, Step::Least) => self.least,
            (Some(at), Step::More) => ((at / round).floor() + Decimal::ONE) * round,
            (Some(at), Step::Less) => ((at / round).ceil() - Decimal::ONE) * round,
            (Some(at), Step::MuchMore) => (at / round).floor() * round + far,
            (Some(at), Step::MuchLess) => (at / round).ceil() * round - far,
        };
        moved.clamp(self.least, self.most).normalize()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds() -> (Rulebook, Answers, LocalBounds) {
        let rules = Rulebook::embedded();
        let mut answers = Answers::default();
        answers.set("city", Answer::One("310000".to_owned()));
        let found = local_bounds(&rules, &answers, today(), Id("pension-base"));
        (rules, answers, found.expect("Shanghai has bounds"))
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
    }

    #[test]
    fn steps_are_round_and_stay_within_the_bounds() {
        let (_, _, bounds) = bounds();
        let yuan = |amount: i64| Decimal::from(amount);
        let check = |from: Option<i64>, step, to: i64| {
            assert_eq!(
                bounds.step(from.map(yuan), step),
                yuan(to),
                "{from:?} {step:?}"
            );
        };
        assert_eq!((bounds.least, bounds.most), (yuan(7546), yuan(37731)));
        check(None, Step::More, 7546);
        check(None, Step::Less, 7546);
        check(None, Step::Most, 37731);
        check(Some(7546), Step::More, 7600);
        check(Some(7600), Step::More, 7700);
        check(Some(7600), Step::Less, 7546);
        check(Some(7546), Step::Less, 7546);
        check(Some(7546), Step::MuchMore, 10500);
        check(Some(10500), Step::MuchLess, 7546);
        check(Some(37700), Step::More, 37731);
        check(Some(37731), Step::Less, 37700);
        check(Some(5000), Step::More, 7546);
        check(Some(90000), Step::Less, 37731);
        assert_eq!(bounds.lies(yuan(7545)), Lies::Below);
        assert_eq!(bounds.lies(yuan(37731)), Lies::Within);
        assert_eq!(bounds.lies(yuan(37732)), Lies::Above);
        assert_eq!(bounds.filled(yuan(5000), 20), 0);
        assert_eq!(bounds.filled(yuan(22638), 20), 9);
        assert_eq!(bounds.filled(yuan(37731), 20), 20);
    }

    #[test]
    fn without_figures_of_the_place_there_are_no_bounds_and_nothing_follows() {
        let (rules, answers, found) = bounds();
        let id = Id("pension-base");
        let nowhere = Answers::default();
        assert!(local_bounds(&rules, &nowhere, today(), id).is_none());
        let question = interview::question(&rules, id).expect("a question");
        let given = (&found, Decimal::from(8000));
        let early = follows(&rules, &answers, today(), (id, question), given);
        assert!(early.is_empty(), "the way has not come to the question");
    }
}
