//! A scenario: a file with a person's answers and what their plan is expected to be. Written by
//! `xubao book`, replayed by `xubao check --scenarios`; the form is described in `flows/README.md`.
//!
//! Must not read files, and must not read the answers: the reader of answers files does.

mod compared;
mod said;
mod written;

use crate::{
    flow::{self, Demand, File, Finding, Id, Sources, Table, Whose, Words},
    interview::{End, Truth, walk},
    pack::Rulebook,
    plan::{DeadlineSide, NeedLine, Plan, Standing, TaskLine, side},
    text::{Lang, Text, Value, parse_day, ui::book as say},
};
use chrono::NaiveDate;
use serde::Deserialize;

pub use compared::differences;
pub use written::{file_name, scenario, scenario_of};

/// The version of the form.
pub const VERSION: u32 = 1;

/// A scenario file, without its answers.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Scenario {
    /// The version of the form, 1.
    pub scenario: u32,
    /// An invented name.
    pub name: Text,
    /// The day of use, `2026-11-24`.
    today: Id,
    /// Read by the reader of answers files.
    #[serde(rename = "answers")]
    _answers: serde::de::IgnoredAny,
    /// What the plan is expected to be.
    pub expected: Expected,
}

/// The essence of a plan: enough to notice that somebody is told something else.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "'de: 'static"))]
pub struct Expected {
    /// The state in which the interview ends.
    pub end: String,
    /// The sentence at the top, in both languages.
    pub outcome: (String, String),
    /// Tasks that are needed or perhaps needed.
    pub tasks: Table<Stands>,
    /// What each of them takes.
    pub errands: Table<Errand>,
    /// Visits in order.
    pub visits: Vec<Visit>,
    /// The folder.
    pub documents: Table<Demand>,
    /// Deadlines that apply, or perhaps do.
    pub dates: Table<Date>,
    /// Amounts, in yuan, months, or what they are counted in.
    pub amounts: Table<Amount>,
    /// The roads.
    pub roads: Table<Open>,
    /// Rules worth knowing.
    pub notes: Vec<Id>,
    /// What is not known.
    pub unknowns: Vec<Id>,
    /// Lines on a condition that are shown, by the entry they stand in: `step 2`.
    pub lines: Table<Vec<Id>>,
    /// Who covers which months: `2 Employer, 12 Fund?`.
    pub cover: Table<Id>,
}

/// A task's standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Stands {
    /// It is needed.
    Needed,
    /// It is perhaps needed.
    Perhaps,
}

/// What a task takes: where, with what, by when, after what.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Errand {
    /// The window.
    pub at: Id,
    /// What to bring; documents any one of which does stand together.
    #[serde(default)]
    pub bring: Vec<Bring>,
    /// Documents that come out of it.
    #[serde(default)]
    pub away: Vec<Id>,
    /// Deadlines that apply to it, or perhaps do, the earliest first.
    #[serde(default)]
    pub due: Vec<Id>,
    /// Tasks of this person that come before it.
    #[serde(default)]
    pub after: Vec<Id>,
}

/// One thing to bring.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Bring {
    /// Any one of these.
    pub any: Vec<Id>,
    /// How firmly it is wanted.
    #[serde(default)]
    pub demand: Demand,
    /// How many copies.
    #[serde(default)]
    pub copies: u8,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Visit {
    /// The window; without it, what is done at home.
    #[serde(default)]
    pub at: Option<Id>,
    /// Its tasks, in order.
    pub tasks: Vec<Id>,
    /// The first day on which it can be made.
    pub earliest: Id,
    /// The last day for it, where there is one.
    #[serde(default)]
    pub latest: Option<Id>,
}

/// A deadline.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Date {
    /// Its day, where it is known.
    #[serde(default)]
    pub day: Option<Id>,
    /// The day after rest days have been counted off, where that is another.
    #[serde(default)]
    pub moved: Option<Id>,
    /// Whose duty it is.
    pub whose: Whose,
    /// On which side of it the person is.
    pub side: Side,
}

/// On which side of a deadline the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Side {
    /// There is still time.
    InTime,
    /// It has passed.
    Missed,
    /// Its day is not known.
    NoDay,
    /// It perhaps applies.
    Perhaps,
}

/// An amount.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Amount {
    /// The figure, where it is known.
    #[serde(default)]
    pub amount: Option<Id>,
    /// The amount of a month, where it runs over months.
    #[serde(default)]
    pub monthly: Option<Id>,
    /// How many months.
    #[serde(default)]
    pub months: Option<Id>,
    /// Does it certainly apply?
    pub certain: bool,
}

/// Is a road open?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Open {
    /// Yes.
    Open,
    /// Perhaps.
    Perhaps,
    /// No.
    Closed,
}

impl Scenario {
    /// Reads a scenario file.
    ///
    /// # Errors
    /// All that is wrong with it, with places; its answers are not looked at.
    pub fn read(file: File) -> Result<(Self, NaiveDate), Vec<Finding>> {
        let mut findings = Vec::new();
        let mut sources = Sources::new(vec![file]);
        let read = flow::parse::<Self>(&mut sources, 0, &mut findings).value;
        if findings.iter().any(Finding::is_error) {
            return Err(findings);
        }
        let mut wrong = |code, place, text: Text| {
            findings.push(Finding::error(code, place, Words::new(text.zh, text.en)));
        };
        if read.scenario != VERSION {
            let place = Some(sources.at(0, 0, 1));
            wrong("scenario-version", place, say::WRONG_VERSION);
        }
        let Some(today) = parse_day(read.today.0) else {
            wrong("bad-day", sources.place(read.today.0), say::WRONG_DAY);
            return Err(findings);
        };
        if findings.is_empty() {
            Ok((read, today))
        } else {
            Err(findings)
        }
    }
}

impl Expected {
    /// The essence of a plan.
    #[must_use]
    pub fn of(rules: &Rulebook, plan: &Plan) -> Self {
        let mut answers = crate::answers::Answers::default();
        for (id, answer) in &plan.answers {
            answers.set(id.0, answer.clone());
        }
        let (End::Question(end) | End::Finish(end) | End::Refer(end)) =
            walk(rules, &answers, plan.today).end;
        let mut expected = Self {
            end: end.0.to_owned(),
            outcome: (plan.outcome.get(Lang::Zh), plan.outcome.get(Lang::En)),
            ..Self::default()
        };
        for task in &plan.tasks {
            let stands = match task.standing {
                Standing::Needed => Stands::Needed,
                Standing::Perhaps => Stands::Perhaps,
                Standing::NotNeeded => continue,
            };
            expected.tasks.push(task.id, stands);
            expected.errands.push(task.id, errand(rules, plan, task));
        }
        for visit in &plan.visits {
            expected.visits.push(Visit {
                at: visit.window,
                tasks: visit.tasks.iter().map(|at| plan.tasks[*at].id).collect(),
                earliest: day(visit.earliest),
                latest: visit.latest.map(day),
            });
        }
        for line in &plan.documents {
            expected.documents.push(line.id, line.demand);
        }
        for line in &plan.calendar {
            let side = match side(plan, line.id) {
                DeadlineSide::InTime => Side::InTime,
                DeadlineSide::Missed => Side::Missed,
                DeadlineSide::NoDay => Side::NoDay,
                DeadlineSide::Perhaps | DeadlineSide::NotApplicable => Side::Perhaps,
            };
            let moved = line.moved.filter(|moved| Some(*moved) != line.date);
            let date = Date {
                day: line.date.map(day),
                moved: moved.map(day),
                whose: line.whose,
                side,
            };
            expected.dates.push(line.id, date);
        }
        for line in &plan.entitlements {
            let monthly = line.monthly.as_ref();
            let amount = Amount {
                amount: line.amount.map(plain),
                monthly: monthly.and_then(|one| one.amount).map(plain),
                months: monthly.and_then(|one| one.months).map(plain),
                certain: line.certain,
            };
            expected.amounts.push(line.id, amount);
        }
        for road in &plan.roads {
            let open = match road.open {
                Truth::Yes => Open::Open,
                Truth::Unknown => Open::Perhaps,
                Truth::No => Open::Closed,
            };
            expected.roads.push(road.id, open);
        }
        expected.notes = plan.notes.iter().map(|note| note.id).collect();
        expected.unknowns = plan.unknowns.iter().map(|one| one.id).collect();
        expected.lines = said::lines(rules, plan);
        expected.cover = said::cover(plan);
        expected
    }
}

/// What a task takes, for the person of a plan.
fn errand(rules: &Rulebook, plan: &Plan, task: &TaskLine) -> Errand {
    let listed = |id: &Id| {
        let mut others = plan.tasks.iter();
        others.any(|other| other.id == *id && other.standing != Standing::NotNeeded)
    };
    let before = rules.flow.tasks.get(task.id.0);
    let before = before.map_or(&[][..], |task| &task.after);
    let bring = |need: &NeedLine| Bring {
        any: need.any.to_vec(),
        demand: need.demand,
        copies: need.copies,
    };
    Errand {
        at: task.window,
        bring: task.needs.iter().map(bring).collect(),
        away: task.yields.to_vec(),
        due: task.due.iter().map(|at| plan.calendar[*at].id).collect(),
        after: before.iter().copied().filter(listed).collect(),
    }
}

fn day(day: NaiveDate) -> Id {
    Id(crate::text::leak(day.to_string()))
}

/// A value as it stands in a scenario.
fn plain(value: Value) -> Id {
    Id(crate::text::leak(match value.to_fen() {
        Value::Number(number) => number.normalize().to_string(),
        Value::Money(amount) => format!("{} CNY", amount.normalize()),
        Value::Day(day) => day.to_string(),
        Value::Month(month) => month.to_string(),
    }))
}
