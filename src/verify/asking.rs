//! Sets of people as the questions are asked: nobody asked yet, one more answered, one answer held
//! against another.
//!
//! Must not look at conditions: `world` does.

use super::diagram::{Diagrams, NO, Node, YES};
use super::variables::{ABSENT, UNSURE};
use super::world::World;
use crate::text::Month;
use chrono::NaiveDate;

impl World<'_, '_> {
    /// The set of those for whom nothing has been asked.
    pub fn nobody_asked(&mut self) -> Node {
        let mut set = YES;
        for var in (0..self.asked()).rev() {
            let width = self.variables.cells(var).len();
            let children = (0..width).map(|i| if i == 0 { set } else { NO }).collect();
            set = self.diagrams.make(var, children);
        }
        set
    }

    /// The set of those who have been asked the question at a place as well, and have answered.
    pub fn ask(&mut self, set: Node, place: usize) -> Node {
        let Some(var) = self.variables.of(place) else {
            return set;
        };
        let question = self.basis.rules.flow.questions.at(place).1;
        let unsure = question.unsure.is_some();
        let cells = self.variables.cells(var);
        let own: Vec<bool> = cells.iter().map(|cell| !cell.foreign).collect();
        let choices: Vec<u32> = self.variables.choices(place).map(|one| one.0).collect();
        let answered = |diagrams: &mut Diagrams, rest: Node| {
            let any = |_: &mut Diagrams, rest| vec![rest; 2];
            let chosen = (choices.iter()).fold(rest, |set, one| diagrams.free(set, *one, &any));
            let of = |value| match value {
                ABSENT => NO,
                UNSURE if unsure => rest,
                UNSURE => NO,
                _ if own[value] => chosen,
                _ => NO,
            };
            (0..own.len()).map(of).collect()
        };
        self.diagrams.free(set, var, &answered)
    }

    /// Those of a set for whom one answer to the question at a place does not lie past the answer
    /// to another.
    pub fn until(&mut self, set: Node, place: usize, other: usize) -> Node {
        self.no_later(set, (place, other), Some)
    }

    /// Those of a set for whom one month answered at a place lies no more than so many months after
    /// the month of use, or after the day answered to another question where that is later.
    pub fn ahead(&mut self, set: Node, place: usize, other: usize, months: u32) -> Node {
        let today = self.today;
        self.no_later(set, (place, other), |day| {
            let day = i32::try_from(day).ok();
            let day = day.and_then(NaiveDate::from_num_days_from_ce_opt)?;
            Some(Month::of(day.max(today)).index() + i64::from(months))
        })
    }

    /// Those of a set for whom one answer to the first question is no more than what `most` makes of
    /// the answer to the second.
    fn no_later(
        &mut self,
        set: Node,
        (place, other): (usize, usize),
        most: impl Fn(i64) -> Option<i64>,
    ) -> Node {
        let (Some(var), Some(last)) = (self.variables.of(place), self.variables.of(other)) else {
            return set;
        };
        let highest: Vec<Option<i64>> = (self.variables.cells(last).iter())
            .map(|cell| cell.span.and_then(|span| most(span.1)))
            .collect();
        let fits = |low: i64| {
            let fit = |high: &Option<i64>| {
                if high.is_some_and(|h| low > h) {
                    NO
                } else {
                    YES
                }
            };
            highest.iter().map(fit).collect::<Vec<Node>>()
        };
        let lows: Vec<Option<i64>> = (self.variables.cells(var).iter())
            .map(|cell| cell.span.map(|span| span.0))
            .collect();
        let children: Vec<Node> = lows
            .into_iter()
            .map(|low| low.map_or(YES, |low| self.diagrams.make(last, fits(low))))
            .collect();
        let constraint = self.diagrams.switch(var, &children);
        self.diagrams.and(set, constraint)
    }
}
