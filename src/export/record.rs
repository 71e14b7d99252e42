//! A plan as one short line of JSON, for many at a time: ids, dates and amounts, no words.
//!
//! Must not say anything that [`plan_json`](super::plan_json) does not say; `flows/JSON.md` has its fields.

use super::json::{exactness, json_line, truth, whose};
use crate::{
    flow::Id,
    pack::Rulebook,
    plan::{Plan, Standing},
    text::Value,
};
use chrono::{Datelike as _, NaiveDate};
use std::fmt::Write as _;

/// Writes the fields of a record, without the braces around them, at the end of `out`.
pub fn record(rules: &Rulebook, plan: &Plan, out: &mut String) {
    let mut line = Line { out, first: true };
    line.key("rules").text(plan.flow.2);
    line.key("today").day(Some(plan.today));
    line.key("complete").flag(plan.complete);
    let place = (rules.flow.header.place).and_then(|question| plan.answer(question));
    line.key("place");
    match place {
        Some(crate::answers::Answer::One(code)) => line.text(code),
        _ => line.null(),
    }
    line.key("local").flag(plan.local);
    line.key("urgent")
        .id(plan.urgent.map(|at| plan.calendar[at].id));
    for (key, standing) in [("needed", Standing::Needed), ("perhaps", Standing::Perhaps)] {
        let tasks = plan.tasks.iter().filter(|task| task.standing == standing);
        line.key(key).ids(tasks.map(|task| task.id));
    }
    line.key("visits").list(&plan.visits, |line, visit| {
        line.key("window").id(visit.window);
        line.key("tasks")
            .ids(visit.tasks.iter().map(|at| plan.tasks[*at].id));
        line.key("earliest").day(Some(visit.earliest));
        line.key("latest").day(visit.latest);
    });
    line.key("documents")
        .ids(plan.documents.iter().map(|document| document.id));
    line.key("dates").list(&plan.calendar, |line, one| {
        line.key("id").id(Some(one.id));
        line.key("whose").text(whose(one.whose));
        line.key("certain").flag(one.certain);
        line.key("date").day(one.date);
        line.key("moved").day(one.moved);
        line.key("passed").flag(one.passed);
    });
    line.key("amounts").list(&plan.entitlements, |line, one| {
        line.key("id").id(Some(one.id));
        line.key("certain").flag(one.certain);
        line.key("amount").value(one.amount);
        line.key("exact").text(exactness(one.exact));
        if let Some(monthly) = one.monthly {
            line.key("monthly").value(monthly.amount);
            line.key("months").value(monthly.months);
        }
    });
    line.key("roads").list(&plan.roads, |line, road| {
        line.key("id").id(Some(road.id));
        line.key("open").text(truth(road.open));
        line.key("chosen").flag(road.chosen);
    });
    line.key("notes").ids(plan.notes.iter().map(|note| note.id));
    line.key("unknowns")
        .ids(plan.unknowns.iter().map(|unknown| unknown.id));
    line.key("sources").ids(plan.sources().into_iter());
}

/// A line being written.
struct Line<'a> {
    out: &'a mut String,
    /// Does nothing stand before what comes next?
    first: bool,
}

impl Line<'_> {
    fn comma(&mut self) {
        if !self.first {
            self.out.push(',');
        }
        self.first = false;
    }

    fn key(&mut self, key: &str) -> &mut Self {
        self.comma();
        self.out.push('"');
        self.out.push_str(key);
        self.out.push_str("\":");
        self
    }

    fn null(&mut self) {
        self.out.push_str("null");
    }

    fn flag(&mut self, flag: bool) {
        self.out.push_str(if flag { "true" } else { "false" });
    }

    fn text(&mut self, text: &str) {
        let plain = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
        if text.bytes().all(plain) {
            self.out.push('"');
            self.out.push_str(text);
            self.out.push('"');
        } else {
            self.out.push_str(&json_line(&text.into()));
        }
    }

    fn id(&mut self, id: Option<Id>) {
        match id {
            Some(id) => self.text(id.0),
            None => self.null(),
        }
    }

    fn day(&mut self, day: Option<NaiveDate>) {
        let Some(day) = day else {
            return self.null();
        };
        let (year, month, day) = (day.year(), day.month(), day.day());
        let _ = write!(self.out, "\"{year:04}-{month:02}-{day:02}\""); // a text grows
    }

    fn value(&mut self, value: Option<Value>) {
        let written = match value {
            None => return self.null(),
            Some(Value::Number(n)) => write!(self.out, "\"{}\"", n.normalize()),
            Some(Value::Money(n)) => write!(self.out, "\"{:.2}\"", n.round_dp(2)),
            Some(Value::Day(day)) => return self.day(Some(day)),
            Some(Value::Month(month)) => write!(self.out, "\"{month}\""),
        };
        let _ = written; // a text grows
    }

    fn ids(&mut self, ids: impl Iterator<Item = Id>) {
        self.out.push('[');
        self.first = true;
        for id in ids {
            self.comma();
            self.text(id.0);
        }
        self.out.push(']');
        self.first = false;
    }

    fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Line<'_>, &T)) {
        self.out.push('[');
        self.first = true;
        for item in items {
            self.comma();
            self.out.push('{');
            let out = &mut *self.out;
            write(&mut Line { out, first: true }, item);
            self.out.push('}');
        }
        self.out.push(']');
        self.first = false;
    }
}
