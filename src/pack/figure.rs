//! Figures: values of rules that change with time, known, unknown or disputed.
//!
//! Must not compute with them: `interview::evaluate` does.

use crate::flow::{Confidence, Id};
use crate::text::{Text, Value};
use chrono::NaiveDate;

/// A figure and its values through time.
#[derive(Debug)]
pub struct Figure {
    /// What it is.
    pub title: Text,
    /// Its values, by the day from which they hold, rising.
    pub values: Vec<Dated>,
}

/// What a figure is for a while.
#[derive(Debug)]
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
    /// The value.
    pub value: FigureValue,
    /// The rule behind it.
    pub source: Id,
    /// How well it was read.
    pub confidence: Confidence,
}

/// A value, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureValue {
    /// Known.
    Known(Value),
    /// Not known: what to ask.
    Unknown(Text),
    /// Several values are told; none is used in computing.
    Disputed(Vec<Value>),
}

impl Dated {
    /// The value to compute with: only a known one.
    #[must_use]
    pub fn known(&self) -> Option<Value> {
        match self.value {
            FigureValue::Known(value) => Some(value),
            FigureValue::Unknown(_) | FigureValue::Disputed(_) => None,
        }
    }

    /// Does it hold on this day?
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
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
