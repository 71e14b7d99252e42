//! Tasks, deadlines, documents and windows.
//!
//! Must not say when a task is needed for anybody, only when it would be.

use super::{Explain, LINE, say};
use crate::{
    export::outline::{demand, whose},
    flow::{Expression, Id, Line, Names, Need, Origin, Seen, Standing, Takes, Task, inside},
    text::{
        Text, Value, fill, show,
        ui::{NOT_KNOWN, plan as common},
    },
};

impl Explain<'_> {
    pub(super) fn tasks(&mut self) {
        self.section(say::TASKS);
        for (id, task) in self.rules.flow.tasks.iter() {
            self.entry(&self.words.text(task.title), id);
            self.task(task);
        }
    }

    fn task(&mut self, task: &Task) {
        let flow = &self.rules.flow;
        self.when(say::NEEDED, &task.when);
        if let Some(perhaps) = &task.perhaps {
            self.when(say::PERHAPS, &perhaps.when);
            let settle = self.words.text(perhaps.settle);
            self.line(say::SETTLED, &settle);
        }
        let window = flow.windows.get(task.window.0).map(|window| window.title);
        let window = window.map_or(task.window.0, |title| title.get(self.lang));
        self.line(say::WINDOW, window);
        if let Some(online) = task.online {
            let online = self.words.text(online);
            self.line(common::ALSO_ONLINE, &online);
        }
        for need in &task.needs {
            let (what, text) = self.need(need);
            self.line(what, &text);
        }
        let yields = self.documents_named(&task.yields);
        self.list(say::YIELDS, &yields);
        let after = self.tasks_named(&task.after);
        self.list(say::DONE_AFTER, &after);
        if let Some(day) = &task.earliest {
            let day = self.words.value(day);
            self.line(say::NOT_BEFORE, &day);
        }
        if let Some(takes) = task.takes {
            let (text, number) = match takes {
                Takes::Days(number) => (say::DAYS, number),
                Takes::WorkingDays(number) => (say::WORKING_DAYS, number),
            };
            let value = Value::whole(number.into());
            let text = fill(text, self.lang, &mut |_| Some(value));
            self.line(say::TAKES, &text);
        }
        let due = task.due.iter();
        let due: Vec<String> = due
            .map(|id| self.titled(flow.deadlines.get(id.0).map(|due| due.title), *id))
            .collect();
        self.list(say::DUE, &due);
        let cost = self.words.text(task.cost);
        self.line(common::COST, &cost);
        let local = self.figures_named(&task.local);
        self.list(say::LOCAL, &local);
        self.lines(say::STEPS, &task.steps);
        self.lines(say::ASK, &task.ask);
        self.lines(say::BEWARE, &task.beware);
        self.sources(&task.sources);
    }

    fn need(&self, need: &Need) -> (Text, String) {
        let mut text = self
            .documents_named(&need.any)
            .join(common::OR.get(self.lang));
        if need.copies > 0 {
            let copies = common::COPIES.get(self.lang);
            text.push_str(&copies.replace("{n}", &need.copies.to_string()));
        }
        if let Some(when) = &need.when {
            let when = self.words.condition(when);
            text.push_str(&self.put(say::ONLY_IF, &[("when", &when)]));
        }
        (demand(need.demand), text)
    }

    fn documents_named(&self, ids: &[Id]) -> Vec<String> {
        let documents = &self.rules.flow.documents;
        let named = |id: &Id| self.titled(documents.get(id.0).map(|one| one.title), *id);
        ids.iter().map(named).collect()
    }

    /// Lines under a head, each with its condition.
    pub(super) fn lines(&mut self, what: Text, lines: &[Line]) {
        if lines.is_empty() {
            return;
        }
        self.plain(what.get(self.lang));
        for line in lines {
            let mut text = self.words.text(line.text);
            if let Some(when) = &line.when {
                let when = self.words.condition(when);
                text.push_str(&self.put(say::ONLY_IF, &[("when", &when)]));
            }
            self.item(&text);
        }
    }

    pub(super) fn deadlines(&mut self) {
        self.section(say::DEADLINES);
        for (id, deadline) in self.rules.flow.deadlines.iter() {
            self.entry(&self.words.text(deadline.title), id);
            let whose = whose(deadline.whose).get(self.lang);
            self.line(say::WHOSE, whose.trim_end().trim_end_matches([':', '：']));
            self.when(say::MATTERS, &deadline.when);
            match &deadline.date {
                Some(date) => self.date(date),
                None => self.line(say::DATE, say::NO_DATE.get(self.lang)),
            }
            let within = self.words.text(deadline.within);
            self.line(say::WITHIN, &within);
            let missed = self.words.text(deadline.missed);
            self.line(common::IF_MISSED, &missed);
            self.sources(&deadline.sources);
        }
    }

    /// How a day is counted, down to the figures.
    fn date(&mut self, date: &Expression) {
        let flow = &self.rules.flow;
        match date {
            Expression::Quantity(id) => {
                let is = flow.quantities.get(id.0).map(|quantity| &quantity.is);
                let (name, is) = (self.words.value(date), is.map(|is| self.words.value(is)));
                let text = is.map(|is| self.put(say::THAT_IS, &[("x", &name), ("y", &is)]));
                self.line(say::DATE, &text.unwrap_or(name));
            }
            _ => {
                let spread = self.words.spread_value(date, LINE);
                self.spread(say::DATE, &spread);
            }
        }
        let mut figures = Vec::new();
        self.figures_in(date, &mut figures);
        let valued = figures.iter().map(|id| {
            let value = self.words.of_country(id.0);
            let value = value.map_or(NOT_KNOWN.get(self.lang).to_owned(), |value| {
                show(value, self.lang)
            });
            let name = self.figures_named(&[*id]).join("");
            self.put(say::VALUED, &[("x", &name), ("y", &value)])
        });
        let valued: Vec<String> = valued.collect();
        self.list(say::USED, &valued);
    }

    /// The figures that a computation names, through the values it is made of.
    fn figures_in(&self, value: &Expression, found: &mut Vec<Id>) {
        let mut quantities = Vec::new();
        inside(Seen::Value(value), &mut |part| match part {
            Seen::Name(Names::Figure, id) if !found.contains(&id) => found.push(id),
            Seen::Name(Names::Quantity, id) => quantities.push(id),
            _ => {}
        });
        for id in quantities {
            if let Some(quantity) = self.rules.flow.quantities.get(id.0) {
                self.figures_in(&quantity.is, found);
            }
        }
    }

    pub(super) fn documents(&mut self) {
        self.section(say::DOCUMENTS);
        let flow = &self.rules.flow;
        for (id, document) in flow.documents.iter() {
            self.entry(&self.words.text(document.title), id);
            match &document.origin {
                Origin::Held(text) => {
                    let text = self.words.text(*text);
                    self.line(say::ORIGIN_HELD, &text);
                }
                Origin::Issued { by, refused } => {
                    let (by, refused) = (self.words.text(*by), self.words.text(*refused));
                    self.line(say::ORIGIN_ISSUED, &by);
                    self.line(common::REFUSED, &refused);
                }
                Origin::Yielded(task) => {
                    let task = self.tasks_named(&[*task]);
                    self.list(say::ORIGIN_YIELDED, &task);
                }
                Origin::Ended(text) => {
                    let text = self.words.text(*text);
                    self.line(say::ORIGIN_ENDED, &text);
                }
            }
            let standing = self.standing(document.standing);
            self.line(say::STANDING, &standing);
            if let Some(note) = document.note {
                let note = self.words.text(note);
                self.line(common::BEWARE, &note);
            }
            if let Some(formerly) = document.formerly {
                let formerly = self.words.text(formerly);
                self.line(say::FORMERLY, &formerly);
            }
            let takes = |task: &Task| task.needs.iter().any(|need| need.any.contains(&id));
            let takers = flow.tasks.iter().filter(|(_, task)| takes(task));
            let takers: Vec<Id> = takers.map(|(id, _)| id).collect();
            if takers.is_empty() {
                self.plain(say::TAKEN_BY_NONE.get(self.lang));
            }
            let takers = self.tasks_named(&takers);
            self.list(say::TAKEN_BY, &takers);
            self.sources(&document.sources);
        }
    }

    fn standing(&self, standing: Standing) -> String {
        let text = match standing {
            Standing::Current => say::CURRENT,
            Standing::BringIfHeld => say::BRING_IF_HELD,
            Standing::MayNotBeDemanded => common::MAY_NOT_BE_DEMANDED,
            Standing::Local => say::SOME_PLACES,
            Standing::EvidenceOnly => common::EVIDENCE_ONLY,
            Standing::ReplacedBy(other) => {
                let other = self.documents_named(&[other]).join("");
                return format!("{}{other}", common::REPLACED_BY.get(self.lang));
            }
        };
        text.get(self.lang).to_owned()
    }

    pub(super) fn windows(&mut self) {
        self.section(say::WINDOWS);
        for (id, window) in self.rules.flow.windows.iter() {
            self.entry(&self.words.text(window.title), id);
            let about = self.words.text(window.about);
            self.plain(&about);
            if window.remote {
                self.plain(say::REMOTE.get(self.lang));
            }
            if let Some(hotline) = window.hotline {
                let hotline = self.words.text(hotline);
                self.line(common::PHONE, &hotline);
            }
            self.sources(&window.sources);
        }
    }
}
