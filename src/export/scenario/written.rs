//! A person's scenario as the text of a file.
//!
//! Must not write files.

use super::{Amount, Bring, Date, Errand, Expected, VERSION, Visit};
use crate::{
    answers::{Answer, Answers},
    flow::{Demand, Id},
    pack::Rulebook,
    plan::{Book, build},
    text::ui::book as say,
};
use chrono::NaiveDate;
use std::fmt::{Display, Write as _};

/// The name of the file of the person at a place in a book of so many people.
#[must_use]
pub fn file_name(book: &Book, person: usize) -> String {
    let digits = book.people.len().to_string().len().max(2);
    let name = say::name(person).1.to_lowercase().replace(' ', "-");
    format!("{:0digits$}-{name}.ron", person + 1)
}

/// The file of the person at a place of a book: answers and what is expected.
#[must_use]
pub fn scenario(rules: &Rulebook, book: &Book, person: usize) -> String {
    let Some(one) = book.people.get(person) else {
        return String::new();
    };
    let (zh, en) = say::name(person);
    scenario_of(rules, (&zh, &en), &one.answers, book.today)
}

/// The file of somebody with a name and answers, in the order of asking, on a day.
#[must_use]
pub fn scenario_of(
    rules: &Rulebook,
    (zh, en): (&str, &str),
    given: &[(Id, Answer)],
    today: NaiveDate,
) -> String {
    let mut answers = Answers::default();
    for (id, answer) in given {
        answers.set(id.0, answer.clone());
    }
    let plan = build(rules, &answers, today);
    let mut page = Page(String::new());
    page.line(0, format_args!("{}", say::SCENARIO_HEAD));
    page.line(0, format_args!("("));
    page.line(1, format_args!("scenario: {VERSION},"));
    page.line(1, format_args!("name: ({zh:?}, {en:?}),"));
    page.line(1, format_args!("today: \"{today}\","));
    let answers = given.iter().map(|(id, answer)| (*id, answer.to_json()));
    page.table(1, "answers", answers);
    page.line(1, format_args!("expected: ("));
    page.expected(&Expected::of(rules, &plan));
    page.line(1, format_args!("),"));
    page.line(0, format_args!(")"));
    page.0
}

struct Page(String);

impl Page {
    fn line(&mut self, depth: usize, text: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.0, "{}{text}", "    ".repeat(depth));
    }

    fn table(&mut self, depth: usize, name: &str, rows: impl Iterator<Item = (Id, impl Display)>) {
        let mut rows = rows.peekable();
        if rows.peek().is_none() {
            return;
        }
        self.line(depth, format_args!("{name}: {{"));
        for (id, value) in rows {
            self.line(depth + 1, format_args!("{:?}: {value},", id.0));
        }
        self.line(depth, format_args!("}},"));
    }

    fn expected(&mut self, expected: &Expected) {
        self.line(2, format_args!("end: {:?},", expected.end));
        let (zh, en) = &expected.outcome;
        self.line(2, format_args!("outcome: ({zh:?}, {en:?}),"));
        let tasks = expected.tasks.iter();
        self.table(
            2,
            "tasks",
            tasks.map(|(id, stands)| (id, format!("{stands:?}"))),
        );
        let errands = expected.errands.iter();
        self.table(2, "errands", errands.map(|(id, one)| (id, errand(one))));
        if !expected.visits.is_empty() {
            self.line(2, format_args!("visits: ["));
            for visit in &expected.visits {
                self.line(3, format_args!("{},", written(visit)));
            }
            self.line(2, format_args!("],"));
        }
        let documents = expected.documents.iter();
        self.table(
            2,
            "documents",
            documents.map(|(id, demand)| (id, format!("{demand:?}"))),
        );
        self.table(
            2,
            "dates",
            expected.dates.iter().map(|(id, date)| (id, dated(date))),
        );
        self.table(
            2,
            "amounts",
            expected.amounts.iter().map(|(id, one)| (id, amount(one))),
        );
        let roads = expected.roads.iter();
        self.table(
            2,
            "roads",
            roads.map(|(id, open)| (id, format!("{open:?}"))),
        );
        for (name, ids) in [("notes", &expected.notes), ("unknowns", &expected.unknowns)] {
            if !ids.is_empty() {
                self.line(2, format_args!("{name}: {},", list(ids)));
            }
        }
        let lines = expected.lines.iter();
        self.table(2, "lines", lines.map(|(id, named)| (id, list(named))));
        let cover = expected.cover.iter();
        self.table(
            2,
            "cover",
            cover.map(|(id, one)| (id, format!("{:?}", one.0))),
        );
    }
}

fn list(ids: &[Id]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| format!("{:?}", id.0)).collect();
    format!("[{}]", ids.join(", "))
}

/// Fields that there are, in brackets.
fn fields(all: &[(&str, Option<String>)]) -> String {
    let there = all
        .iter()
        .filter_map(|(name, value)| Some(format!("{name}: {}", value.as_ref()?)));
    format!("({})", there.collect::<Vec<_>>().join(", "))
}

fn quoted(id: Option<Id>) -> Option<String> {
    id.map(|id| format!("{:?}", id.0))
}

fn errand(one: &Errand) -> String {
    let some = |ids: &[Id]| (!ids.is_empty()).then(|| list(ids));
    let bring: Vec<String> = one.bring.iter().map(brought).collect();
    fields(&[
        ("at", quoted(Some(one.at))),
        (
            "bring",
            (!bring.is_empty()).then(|| format!("[{}]", bring.join(", "))),
        ),
        ("away", some(&one.away)),
        ("due", some(&one.due)),
        ("after", some(&one.after)),
    ])
}

fn brought(one: &Bring) -> String {
    let demand = (one.demand != Demand::default()).then(|| format!("{:?}", one.demand));
    let copies = (one.copies > 0).then(|| one.copies.to_string());
    fields(&[
        ("any", Some(list(&one.any))),
        ("demand", demand),
        ("copies", copies),
    ])
}

fn written(visit: &Visit) -> String {
    fields(&[
        ("at", quoted(visit.at)),
        ("tasks", Some(list(&visit.tasks))),
        ("earliest", quoted(Some(visit.earliest))),
        ("latest", quoted(visit.latest)),
    ])
}

fn dated(date: &Date) -> String {
    fields(&[
        ("day", quoted(date.day)),
        ("moved", quoted(date.moved)),
        ("whose", Some(format!("{:?}", date.whose))),
        ("side", Some(format!("{:?}", date.side))),
    ])
}

fn amount(one: &Amount) -> String {
    fields(&[
        ("amount", quoted(one.amount)),
        ("monthly", quoted(one.monthly)),
        ("months", quoted(one.months)),
        ("certain", Some(one.certain.to_string())),
    ])
}
