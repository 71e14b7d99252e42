//! The calendar read back by another program's reader: which tasks, documents, days and sums it names.
//!
//! Must not use anything of how it was written.

use super::{
    facts::{Fact, Kind},
    read::{self, TASK},
};
use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use xubao::text::{Lang, ui::plan as say};

/// What a calendar says.
#[derive(Clone, Debug, Default)]
pub struct Events {
    /// Title, day and words of each event; without white space, as those of other forms.
    pub all: Vec<Event>,
}

/// What an event says.
#[derive(Clone, Debug)]
pub struct Event {
    pub day: NaiveDate,
    pub title: String,
    /// The lines of its text.
    pub lines: Vec<String>,
    /// Is it a visit? Else it is a day to keep.
    pub visit: bool,
}

impl Events {
    /// Of a calendar in one language.
    pub fn of(text: &str) -> Self {
        let calendar = ICalendar::parse(text).expect("a calendar");
        let events = calendar.components.iter();
        let events = events.filter(|one| one.component_type == ICalendarComponentType::VEvent);
        let each = events.map(|event| {
            let value = |name| &event.property(&name).expect("a property").values[0];
            let text = |name| value(name).as_text().expect("text").to_owned();
            let start = value(ICalendarProperty::Dtstart).as_partial_date_time();
            let start = start.expect("a day");
            let day = NaiveDate::from_ymd_opt(
                start.year.expect("a year").into(),
                start.month.expect("a month").into(),
                start.day.expect("a day").into(),
            );
            let lines = text(ICalendarProperty::Description);
            Event {
                day: day.expect("a day"),
                title: read::tight(&text(ICalendarProperty::Summary)),
                lines: lines.lines().map(read::tight).collect(),
                visit: event.uid().expect("a UID").starts_with("visit-"),
            }
        });
        Self {
            all: each.collect(),
        }
    }

    /// The titles of tasks to be done on visits, in order.
    pub fn tasks(&self) -> Vec<String> {
        let lines = self.visits().flat_map(|event| &event.lines);
        let tasks = lines.filter_map(|line| line.strip_prefix("[]"));
        tasks.map(str::to_owned).collect()
    }

    /// What is to be brought to each visit, with its labels, up to the first task.
    pub fn bring(&self, lang: Lang) -> Vec<String> {
        let labels = [
            say::AT_HAND,
            say::BRING,
            say::IF_HELD,
            say::LOCALLY,
            say::NOT_DEMANDED,
        ]
        .map(|label| read::tight(label.get(lang)));
        let named = |line: &&String| labels.iter().any(|label| line.starts_with(label.as_str()));
        let all = self.visits().map(|event| {
            let first = event.lines.iter().position(|line| line.starts_with("[]"));
            let before = event.lines[..first.unwrap_or(0)].iter();
            before.filter(named).cloned().collect::<String>()
        });
        let all = all.filter(|bring| !bring.is_empty());
        all.map(|bring| format!("{bring}{TASK}")).collect()
    }

    /// The days to keep, with their titles.
    pub fn days(&self) -> BTreeSet<(NaiveDate, String)> {
        let days = self.all.iter().filter(|event| !event.visit);
        days.map(|event| (event.day, event.title.clone())).collect()
    }

    /// All sums of yuan that visits name.
    pub fn amounts(&self, lang: Lang) -> BTreeSet<String> {
        let lines = self.visits().flat_map(|event| &event.lines);
        lines.flat_map(|line| read::amounts(line, lang)).collect()
    }

    fn visits(&self) -> impl Iterator<Item = &Event> {
        self.all.iter().filter(|event| event.visit)
    }
}

/// The facts of visits that are of one kind, in order.
pub fn of_kind(facts: &[Fact], kind: Kind) -> Vec<&str> {
    let facts = facts.iter().filter(|fact| fact.kind == kind);
    facts.map(|fact| fact.words.as_str()).collect()
}
