//! The files of `flows/regions`, as they are written.
//!
//! Must not read days or numbers: `convert` does.

use super::rule::{Asked, Late, Origin, Unit};
use crate::flow::{Aspect, Condition, Confidence, Id, Instrument, Source, Table};
use crate::text::Text;
use serde::Deserialize;

/// A file of figures: the country's, a province's or a city's.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Written {
    /// Its name: `CN`, or the code of the place.
    pub id: Id,
    /// Its name for people; a layer may leave it as it is.
    #[serde(default)]
    pub title: Text,
    /// The place it is, where `places.ron` does not list it.
    #[serde(default)]
    pub place: Option<WrittenPlace>,
    /// The region whose figures hold where it has none of its own; without it, the country.
    #[serde(default)]
    pub parent: Option<Id>,
    /// Questions of the flow that are asked only where a place lists them here.
    #[serde(default)]
    pub asks: Vec<Id>,
    /// Figures.
    #[serde(default)]
    pub figures: Table<WrittenFigure>,
    /// Parts of it where other values hold, by the code of the place.
    #[serde(default)]
    pub areas: Table<WrittenArea>,
    /// What the windows of the flow are called here.
    #[serde(default)]
    pub doors: Table<Door>,
    /// People and what the figures give them: arithmetic that checks every edit.
    #[serde(default)]
    pub vectors: Vec<WrittenVector>,
    /// The State Council's notices on rest days, by year.
    #[serde(default)]
    pub calendar: Table<Notice>,
    /// Notices and rules of this place.
    #[serde(default)]
    pub instruments: Table<Instrument>,
    /// Their articles.
    #[serde(default)]
    pub sources: Table<Source>,
}

/// A part of a region.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenArea {
    /// Its name for people; a layer may leave it as it is.
    #[serde(default)]
    pub title: Text,
    /// The place it is, where `places.ron` does not list it.
    #[serde(default)]
    pub place: Option<WrittenPlace>,
    /// Its own figures.
    #[serde(default)]
    pub figures: Table<WrittenFigure>,
}

/// A place that a region file declares: its code and name are those of the region.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenPlace {
    /// The province it lies in.
    pub province: Text,
    /// What may be typed to find it.
    pub pinyin: Id,
}

/// The local name of a window.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Door {
    /// What it is called here.
    pub title: Text,
    /// The online door, by its exact name.
    #[serde(default)]
    pub online: Option<Text>,
    /// The number to ring.
    #[serde(default)]
    pub hotline: Option<Text>,
    /// Where it was read.
    pub source: Id,
}

/// A figure as it is written. Declared once, for the country; places give values only.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenFigure {
    /// What it is.
    #[serde(default)]
    pub title: Option<Text>,
    /// What it counts.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// The question to ask where it is not known.
    #[serde(default)]
    pub ask: Option<Text>,
    /// Whom to ask.
    #[serde(default)]
    pub whom: Option<Text>,
    /// Its values.
    #[serde(default)]
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
    /// To be checked at the window before relying on it.
    #[serde(default)]
    pub confirm: bool,
    /// The value; in a box, since most are small and the largest kinds are not.
    pub value: Box<WrittenAmount>,
    /// What to know about it.
    #[serde(default)]
    pub note: Option<Text>,
    /// What is told but not confirmed; shown as such, never used.
    #[serde(default)]
    pub hint: Option<Text>,
    /// The rule behind it.
    pub source: Id,
    /// How well it was read.
    pub confidence: Confidence,
}

/// A value as it is written; numbers as text, so that a finding knows their place.
#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum WrittenAmount {
    /// A number.
    Number(Id),
    /// Yuan.
    Money(Id),
    /// A rule in words.
    Words(Text),
    /// Not known; what to ask.
    Unknown(Text),
    /// Told in several ways.
    Disputed(Vec<WrittenCandidate>),
    /// A share of another figure.
    Share {
        /// The other figure.
        of: Id,
        /// The share.
        share: Id,
    },
    /// A base between two bounds, chosen by the person, times a rate.
    ChosenBase {
        /// The quantity that holds the chosen base.
        chosen: Id,
        /// The figure with the least base.
        low: Id,
        /// The figure with the greatest.
        high: Id,
        /// The parts of the rate.
        rate: Vec<(Text, Id)>,
        /// Their sum.
        total: Id,
        /// Parts that some pay besides.
        #[serde(default)]
        extra: Vec<WrittenExtra>,
    },
    /// A set base times a rate, and a flat sum.
    FixedBase {
        /// The figure with the base.
        base: Id,
        /// The share of it that counts; 1 without.
        #[serde(default)]
        share: Option<Id>,
        /// The parts of the rate.
        rate: Vec<(Text, Id)>,
        /// Their sum.
        total: Id,
        /// Yuan added.
        #[serde(default)]
        plus: Option<Id>,
    },
    /// Tiers to choose from, the least first.
    Tiers(Vec<(Text, Id)>),
    /// Rows of a quantity.
    Ladder {
        /// The quantity.
        by: Id,
        /// The rows.
        rows: Vec<WrittenRung>,
    },
    /// Stretches of a quantity, each giving so much for every so many.
    Pieces {
        /// The quantity.
        by: Id,
        /// Below this it gives nothing.
        least: Id,
        /// It never gives more.
        most: Id,
        /// The stretches.
        pieces: Vec<WrittenPiece>,
    },
    /// The wait after a gap.
    Wait {
        /// The quantity that holds the missed months.
        gap: Id,
        /// The rows.
        rows: Vec<WrittenWait>,
    },
    /// A time of the year in which one may join.
    Window {
        /// First day; left out where not known.
        #[serde(default)]
        open: Option<Id>,
        /// Last day.
        close: Id,
        /// Cover starts; left out where not known.
        #[serde(default)]
        cover: Option<Id>,
        /// Who comes later.
        late: Late,
    },
    /// Who may.
    Who {
        /// The rule in words.
        words: Text,
        /// Whoever this is not so for may not; without it, nobody is shut out.
        #[serde(default)]
        may: Condition,
        /// What nobody has been asked.
        #[serde(default)]
        first: Vec<Asked>,
    },
}

/// A part of a rate that some pay besides: `(title: ("…", "…"), rate: "0.01", needs: "hukou-here")`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenExtra {
    /// What it is.
    pub title: Text,
    /// The part.
    pub rate: Id,
    /// The fact that must hold.
    pub needs: Id,
}

/// One of several values that are told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenCandidate {
    /// The value.
    pub value: WrittenAmount,
    /// Where it stands.
    pub source: Id,
    /// How well it was read.
    pub confidence: Confidence,
}

/// A row of a ladder: `(from: "12", to: "36", is: "0.75")`; `to` is not included.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenRung {
    /// From here.
    pub from: Id,
    /// To here, not included.
    #[serde(default)]
    pub to: Option<Id>,
    /// The value.
    pub is: Id,
}

/// A stretch: `(from: "0", to: "48", every: "12", gives: "1")`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenPiece {
    /// Counts what lies above this.
    pub from: Id,
    /// Counts up to this.
    #[serde(default)]
    pub to: Option<Id>,
    /// For every so many.
    pub every: Id,
    /// So much is given.
    pub gives: Id,
    /// A rest of so many or more counts as a whole.
    #[serde(default)]
    pub rest: Option<Id>,
}

/// A row of a waiting ladder; `to` is included.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenWait {
    /// For whom.
    pub origin: Origin,
    /// Missed months, from.
    pub from: Id,
    /// Missed months, to.
    #[serde(default)]
    pub to: Option<Id>,
    /// Months of waiting; left out where not known.
    #[serde(default)]
    pub wait: Option<Id>,
    /// May the missed months be paid? Left out where not known.
    #[serde(default)]
    pub back_pay: Option<bool>,
    /// Are their costs reimbursed then? Left out where not known.
    #[serde(default)]
    pub reimbursed: Option<bool>,
    /// Cover starts so many months after the month of payment, the wait left out.
    pub start: Id,
    /// A fact that must hold for this row to fit.
    #[serde(default)]
    pub needs: Option<Id>,
}

/// A person and what a figure gives them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WrittenVector {
    /// The figure.
    pub figure: Id,
    /// The part of it, where it has several.
    #[serde(default)]
    pub aspect: Option<Aspect>,
    /// The place, where it is not the whole region: the code of an area.
    #[serde(default)]
    pub area: Option<Id>,
    /// The day.
    pub on: Id,
    /// The quantities that the figure asks for; facts as `"1"` (holds) or `"0"`.
    #[serde(default)]
    pub given: Table<Id>,
    /// What comes out: a number, a day, or `unknown`.
    pub is: Id,
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

/// A place to choose. Where a region or an area has its code, the figures there are its own.
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
