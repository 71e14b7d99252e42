//! What a person has told us, by question id: the only thing that is stored.
//!
//! Knows nothing of how a question was asked, of its bounds, or of rules.

mod broken;
mod case;
mod read;

pub use broken::Problem;
pub use case::CaseCode;
pub use read::{Entry, Given, Sheet, json_sheet, read_json, read_ron, ron_sheet};

use crate::text::{Month, Value};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// "I don't know".
    Unsure,
    /// An option of a one-of question, or a place's code.
    One(String),
    /// Options of a several-of question, in the question's order; empty is "none of these".
    Many(Vec<String>),
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Whole(i64),
    /// Yuan.
    Money(Decimal),
    /// A calendar day.
    Day(NaiveDate),
    /// A calendar month.
    Month(Month),
}

impl Answer {
    /// The value a rule can compute with, where there is one.
    #[must_use]
    pub fn value(&self) -> Option<Value> {
        match self {
            Self::Whole(number) => Some(Value::whole(*number)),
            Self::Money(amount) => Some(Value::Money(*amount)),
            Self::Day(day) => Some(Value::Day(*day)),
            Self::Month(month) => Some(Value::Month(*month)),
            Self::Unsure | Self::One(_) | Self::Many(_) | Self::YesNo(_) => None,
        }
    }

    /// The answer as it is written in an answers file.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Unsure => UNSURE.into(),
            Self::One(id) => id.as_str().into(),
            Self::Many(ids) => ids.clone().into(),
            Self::YesNo(yes) => (*yes).into(),
            Self::Whole(number) => (*number).into(),
            Self::Money(amount) => amount.to_string().into(),
            Self::Day(day) => day.to_string().into(),
            Self::Month(month) => month.to_string().into(),
        }
    }
}

/// How "I don't know" is written in an answers file.
pub const UNSURE: &str = "unsure";

/// All answers given so far, also those that are off the path just now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// The answer to a question.
    #[must_use]
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.0.get(question)
    }

    /// Gives or changes an answer.
    pub fn set(&mut self, question: &str, answer: Answer) {
        self.0.insert(question.to_owned(), answer);
    }

    /// Takes an answer back.
    pub fn remove(&mut self, question: &str) -> Option<Answer> {
        self.0.remove(question)
    }

    /// All answers by question id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(id, answer)| (id.as_str(), answer))
    }

    /// How many questions have an answer.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Has nothing been answered?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
