//! The result, from tasks to reasons: the same answers, rules and day give the same plan each time.
//!
//! Must not know how it will look: no language is chosen here, no line is broken.

mod advice;
mod brings;
mod build;
mod cover;
mod coverage;
mod difference;
mod folder;
mod local;
mod reason;
mod scale;
mod sources;
mod trips;
mod what_if;
mod why;

pub use brings::{Brings, brings};
pub use build::build;
pub use cover::{CoverPicture, CoverRow, Covered};
pub use coverage::{
    Answered, Book, BookPerson, DeadlineSide, NotShown, Target, TargetKind, shows, side, targets,
};
pub use difference::{Change, Difference, Shift, TaskChange, difference};
pub(crate) use folder::days as days_for;
pub use local::{Basis, FigureLine, FigureState, figure};
pub use scale::{Lies, LocalBounds, Step, follows, local_bounds};
pub use trips::{Errand, Trip, fewest};
pub use what_if::{Supposed, WhatIf, what_if};
pub use why::{Switch, Turn, Why, why};

use crate::{
    answers::Answer,
    flow::{Demand, Exactness, Id, Ids, Side, Weight, Whose},
    interview::{KnownPart, Truth},
    text::{Lang, Text, Value, fill},
};
use chrono::NaiveDate;

/// A text of the flow with the values that its places stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The text with its places.
    pub text: Text,
    /// What the places stand for; `None` where it is not known.
    pub values: Vec<(&'static str, Option<Value>)>,
}

impl Said {
    /// The text in one language, its places filled.
    #[must_use]
    pub fn get(&self, lang: Lang) -> String {
        if self.values.is_empty() {
            return self.text.get(lang).to_owned();
        }
        fill(self.text, lang, &mut |name| {
            self.values
                .iter()
                .find(|(known, _)| *known == name)
                .and_then(|(_, value)| *value)
        })
    }
}

/// Everything that follows from the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The day it was made for.
    pub today: NaiveDate,
    /// The flow's title, id and version.
    pub flow: (Text, &'static str, &'static str),
    /// The place the person named.
    pub place: Option<Text>,
    /// The answers that count, in the order of asking.
    pub answers: Vec<(Id, Answer)>,
    /// Are figures of that place known?
    pub local: bool,
    /// Were all questions on the way answered?
    pub complete: bool,
    /// The outcome in one sentence.
    pub outcome: Said,
    /// The most urgent of the person's own dates: a place in `calendar`.
    pub urgent: Option<usize>,
    /// All tasks of the flow, in its order, with their standing.
    pub tasks: Vec<TaskLine>,
    /// Needed tasks in the fewest trips.
    pub visits: Vec<Visit>,
    /// Each document once.
    pub documents: Vec<DocumentLine>,
    /// Dates, the earliest first; those without a date last.
    pub calendar: Vec<DeadlineLine>,
    /// What is owed or costs.
    pub entitlements: Vec<EntitlementLine>,
    /// Rules worth knowing, warnings first.
    pub notes: Vec<NoteLine>,
    /// What is not known and whom to ask.
    pub unknowns: Vec<UnknownLine>,
    /// The roads side by side.
    pub roads: Vec<RoadLine>,
    /// Who covers what, month by month.
    pub cover: CoverPicture,
    /// What windows are called in the place, where that is known.
    pub doors: Vec<DoorLine>,
}

impl Plan {
    /// The answer to a question, if it counts.
    #[must_use]
    pub fn answer(&self, question: Id) -> Option<&Answer> {
        let mut given = self.answers.iter();
        given
            .find(|(id, _)| *id == question)
            .map(|(_, answer)| answer)
    }
}

/// The local name of a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorLine {
    /// The window.
    pub window: Id,
    /// What it is called here.
    pub title: Text,
    /// The online door.
    pub online: Option<Text>,
    /// The number to ring.
    pub hotline: Option<Text>,
    /// Where it was read.
    pub source: Id,
}

/// Is a task needed?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Yes.
    Needed,
    /// Perhaps: something has to be settled first.
    Perhaps,
    /// No.
    NotNeeded,
}

/// A task, with what it needs for this person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskLine {
    /// Its id.
    pub id: Id,
    /// The stage it belongs to.
    pub stage: Id,
    /// What is done.
    pub title: Text,
    /// Is it needed?
    pub standing: Standing,
    /// What would settle it, where it is only perhaps needed.
    pub settle: Option<Said>,
    /// Questions whose answers would settle it.
    pub settled_by: Vec<Id>,
    /// Why (or why not), outermost reason first.
    pub reasons: Vec<Reason>,
    /// Where.
    pub window: Id,
    /// The online door.
    pub online: Option<Text>,
    /// Will the person use the online door?
    pub by_online: bool,
    /// What to bring.
    pub needs: Vec<NeedLine>,
    /// What comes out of it.
    pub yields: Ids,
    /// Limits on it: places in `Plan::calendar`.
    pub due: Vec<usize>,
    /// What it costs.
    pub cost: Text,
    /// How long the result takes, in words of the flow's units.
    pub takes: Option<crate::flow::Takes>,
    /// Figures of the place that belong to it.
    pub local: Vec<FigureLine>,
    /// What to do.
    pub steps: Vec<Said>,
    /// What to ask.
    pub ask: Vec<Said>,
    /// What to beware of.
    pub beware: Vec<Said>,
    /// The articles behind it.
    pub sources: Ids,
}

/// One thing to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedLine {
    /// Any one of these.
    pub any: Ids,
    /// How many copies.
    pub copies: u8,
    /// How firmly it is wanted.
    pub demand: Demand,
}

/// One line of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// How far it is indented: reasons of reasons.
    pub depth: usize,
    /// What it says.
    pub because: Because,
}

/// What a reason rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// It holds for everyone.
    Everyone,
    /// A named fact holds, does not hold, or is not known.
    Fact {
        /// The statement.
        title: Text,
        /// What is said where it does not hold; without it, that it is not so.
        otherwise: Option<Text>,
        /// Does it hold?
        truth: Truth,
        /// The articles behind it.
        sources: Ids,
    },
    /// What the person answered to this question, as [`Plan::answer`] has it.
    Answer(Id),
    /// A computed value; `None` where it is not known.
    Value {
        /// What it is.
        title: Text,
        /// The value.
        value: Option<Value>,
    },
}

/// A trip to one window, or what is done at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The window; `None` for what is done at home (online or by phone).
    pub window: Option<Id>,
    /// Tasks, in order: places in `Plan::tasks`.
    pub tasks: Vec<usize>,
    /// What to bring, each once, with the most copies added up over the visit.
    pub bring: Vec<NeedLine>,
    /// What one comes away with.
    pub away_with: Vec<Id>,
    /// The latest day that meets every limit of its tasks.
    pub latest: Option<NaiveDate>,
    /// The first day on which everything it needs can be there.
    pub earliest: NaiveDate,
    /// Is that day certain? Not where working days run into a year whose rest days are not announced.
    pub earliest_certain: bool,
}

/// A document in the folder list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentLine {
    /// The document.
    pub id: Id,
    /// The firmest demand any task makes.
    pub demand: Demand,
    /// The most copies that one visit wants.
    pub copies: u8,
    /// Other documents that do instead, for all tasks that name it.
    pub or: Vec<Id>,
    /// Tasks that use it: places in `Plan::tasks`.
    pub tasks: Vec<usize>,
}

/// A date in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineLine {
    /// Its id.
    pub id: Id,
    /// What is to happen.
    pub title: Text,
    /// Whose duty.
    pub whose: Whose,
    /// Does it certainly apply?
    pub certain: bool,
    /// The day as the rule counts it, unmoved.
    pub date: Option<NaiveDate>,
    /// The day after which lateness may be claimed: moved over rest days. `None` where there is no
    /// date, or the calendar of that year is not announced.
    pub moved: Option<NaiveDate>,
    /// Has it passed? For others' duties: after the moved day.
    pub passed: bool,
    /// Days left until the date, negative when it has passed.
    pub days_left: Option<i64>,
    /// The limit in words.
    pub within: Said,
    /// What lateness means.
    pub missed: Said,
    /// The articles behind it.
    pub sources: Ids,
}

/// Something owed or to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntitlementLine {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub title: Text,
    /// Does it certainly apply?
    pub certain: bool,
    /// The figure.
    pub amount: Option<Value>,
    /// The months of it that are known, where it is not known because of a later one.
    pub part: Option<KnownPart>,
    /// By the month, where it runs over months.
    pub monthly: Option<MonthlyLine>,
    /// How exact it is.
    pub exact: Exactness,
    /// In words.
    pub text: Said,
    /// How it is computed.
    pub how: Option<Said>,
    /// The figures of the place that it was computed from.
    pub figures: Vec<FigureLine>,
    /// What to know about it.
    pub notes: Vec<Said>,
    /// The articles behind it.
    pub sources: Ids,
}

/// An amount by the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthlyLine {
    /// One word for it.
    pub name: Text,
    /// The amount of the first month.
    pub amount: Option<Value>,
    /// How many months.
    pub months: Option<Value>,
    /// Does the person get or pay it?
    pub side: Side,
}

/// A rule worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// Its id.
    pub id: Id,
    /// The stage it belongs to.
    pub stage: Id,
    /// What kind.
    pub weight: Weight,
    /// The rule.
    pub text: Said,
    /// The articles behind it.
    pub sources: Ids,
}

/// Something not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLine {
    /// Its id.
    pub id: Id,
    /// What is not known, and why.
    pub text: Said,
    /// The question to ask.
    pub ask: Said,
    /// Whom to ask.
    pub whom: Text,
    /// The articles behind it.
    pub sources: Ids,
}

/// A road of the side-by-side choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadLine {
    /// The option's id.
    pub id: Id,
    /// Open, perhaps, or closed.
    pub open: Truth,
    /// Has the person chosen it?
    pub chosen: bool,
    /// Why.
    pub reason: Option<Said>,
    /// The day on which it closes or gets worse.
    pub closes: Option<Said>,
    /// Cost.
    pub cost: Option<Said>,
    /// First day of cover.
    pub cover: Option<Said>,
    /// Months without reimbursement.
    pub gap: Option<Said>,
    /// Effect on continuous months and years.
    pub years: Option<Said>,
    /// Figures of the place that belong to it.
    pub local: Vec<FigureLine>,
    /// Windows it leads to, each once.
    pub windows: Vec<Id>,
    /// Documents it takes, each once.
    pub documents: Vec<Id>,
    /// The articles behind it.
    pub sources: Ids,
}
