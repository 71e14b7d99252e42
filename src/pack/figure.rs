//! Figures: values of rules that change with time, known, unknown or disputed, for a place.
//!
//! Must not compute with them: `worth` does.

use super::region::Door;
use super::rule::{Candidate, Rule, Unit};
use crate::flow::{Confidence, Id, Table};
use crate::text::{Text, Value};
use chrono::NaiveDate;

/// The country, a province, a city, or a part of one.
#[derive(Debug, Default)]
pub struct Region {
    /// Its name for people.
    pub title: Text,
    /// Its place among the regions and those of its parents, nearest first, the country left out.
    pub chain: Vec<usize>,
    /// Questions of the flow that this place wants to be asked.
    pub asks: Vec<Id>,
    /// Its own figures.
    pub figures: Table<Figure>,
    /// What windows are called here.
    pub doors: Table<Door>,
    /// People and what the figures give them.
    pub vectors: Vec<super::Vector>,
}

/// A figure and its values through time.
#[derive(Debug)]
pub struct Figure {
    /// What it is.
    pub title: Text,
    /// What it counts.
    pub unit: Unit,
    /// The question to ask where it is not known.
    pub ask: Option<Text>,
    /// Whom to ask.
    pub whom: Option<Text>,
    /// Its values, by the day from which they hold, rising.
    pub values: Vec<Dated>,
}

/// What a figure is for a while.
#[derive(Debug, PartialEq)]
pub struct Dated {
    /// Holds from this day.
    pub from: NaiveDate,
    /// Holds to this day, included; open without.
    pub to: Option<NaiveDate>,
    /// The day it was announced.
    pub published: Option<NaiveDate>,
    /// The day somebody last looked.
    pub seen: Option<NaiveDate>,
    /// The day by which somebody should look again.
    pub review_by: Option<NaiveDate>,
    /// The day the rule itself ends.
    pub expires: Option<NaiveDate>,
    /// The last published value, still applied although its period is over.
    pub carried: bool,
    /// To be checked at the window before relying on it.
    pub confirm: bool,
    /// The value.
    pub value: FigureValue,
    /// What to know about it.
    pub note: Option<Text>,
    /// What is told but not confirmed: never used.
    pub hint: Option<Text>,
    /// The rule behind it.
    pub source: Id,
    /// How well it was read.
    pub confidence: Confidence,
    /// Where it stands in its file.
    pub at: Id,
}

/// A value, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureValue {
    /// A number or yuan.
    Known(Value),
    /// An amount that has to be computed, a ladder, a window.
    Rule(Box<Rule>),
    /// A rule in words.
    Words(Text),
    /// Not known: what to ask.
    Unknown(Text),
    /// Several values are told; none is used in computing.
    Disputed(Vec<Candidate>),
}

impl Dated {
    /// Does it hold on this day?
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Is it known, as far as it can be without a person?
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(
            self.value,
            FigureValue::Unknown(_) | FigureValue::Disputed(_)
        )
    }
}

impl Figure {
    /// What it is on a day: the value that began last.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<&Dated> {
        // a value without a last day ends when the next begins
        let last = self.values.iter().rev().find(|value| value.from <= day)?;
        last.holds_on(day).then_some(last)
    }
}
