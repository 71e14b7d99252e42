//! The files of `flows/regions`, as they are written.
//!
//! Must not read days or numbers: `convert` does.

use crate::flow::{Confidence, Id, Table};
use crate::text::Text;
use serde::Deserialize;

/// A file of figures: the country's.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Region {
    /// Its name in files.
    pub id: Id,
    /// Its name for people.
    pub title: Text,
    /// Figures.
    #[serde(default)]
    pub figures: Table<Written>,
    /// The State Council's notices on rest days, by year.
    #[serde(default)]
    pub calendar: Table<Notice>,
}

/// A figure as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Written {
    /// What it is.
    pub title: Text,
    /// Its values.
    pub values: Vec<WrittenValue>,
}

/// A value as it is written; days as `2026-11-23`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenValue {
    /// First day.
    pub from: Id,
    /// Last day.
    #[serde(default)]
    pub to: Option<Id>,
    /// Announced.
    #[serde(default)]
    pub published: Option<Id>,
    /// Last looked at.
    #[serde(default)]
    pub seen: Option<Id>,
    /// To be looked at again.
    #[serde(default)]
    pub review_by: Option<Id>,
    /// The rule ends.
    #[serde(default)]
    pub expires: Option<Id>,
    /// Goes on although its period is over.
    #[serde(default)]
    pub carried: bool,
    /// The value.
    pub value: WrittenAmount,
    /// The rule behind it.
    pub source: Id,
    /// How well it was read.
    pub confidence: Confidence,
}

/// An amount as it is written.
#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum WrittenAmount {
    /// A number.
    Number(Id),
    /// Yuan.
    Money(Id),
    /// Not known; what to ask.
    Unknown(Text),
    /// Told in several ways.
    Disputed(Vec<WrittenAmount>),
}

/// The notice for a year: days, or stretches of days as `2026-02-15..2026-02-23`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Notice {
    /// Rest days.
    pub rest: Vec<Id>,
    /// Worked Saturdays and Sundays.
    #[serde(default)]
    pub work: Vec<Id>,
    /// The notice.
    pub source: Id,
}

/// The file of places.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "'de: 'static"))]
pub struct Places {
    /// The places, in the order of the list.
    pub places: Vec<Place>,
}

/// A place to choose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Place {
    /// Its code: what is stored.
    pub code: Id,
    /// Its name.
    pub title: Text,
    /// The province it lies in.
    pub province: Text,
    /// What may be typed to find it.
    pub pinyin: Id,
}
