//! The views of visits and documents.
//!
//! Must not choose what is in them: the plan does.

use super::{Page, Shape, demand, demanded};
use crate::{
    flow::{Demand, Id, Origin, Standing as Worth},
    plan::{NeedLine, Standing, Visit},
    text::{date, ui::plan as say},
};

impl Page<'_> {
    pub(super) fn visits(&mut self) {
        for (number, visit) in self.plan.visits.iter().enumerate() {
            self.blank();
            self.visit(number + 1, visit);
        }
        if self.plan.visits.is_empty() {
            self.push(Shape::Text, 0, "", self.say(say::NOTHING_TO_DO));
        }
        let perhaps: Vec<usize> = self.with(Standing::Perhaps);
        if !perhaps.is_empty() {
            self.heading(say::PERHAPS);
            for i in perhaps {
                self.perhaps(i);
            }
        }
    }

    pub(super) fn with(&self, standing: Standing) -> Vec<usize> {
        let tasks = &self.plan.tasks;
        (0..tasks.len())
            .filter(|i| tasks[*i].standing == standing)
            .collect()
    }

    pub(super) fn visit(&mut self, number: usize, visit: &Visit) {
        let place = visit
            .window
            .map_or(self.say(say::AT_HOME), |window| self.window(window));
        self.push(Shape::Heading, 0, &format!("{number}  "), place);
        let window = visit
            .window
            .and_then(|id| self.rules.flow.windows.get(id.0));
        if let Some(window) = window {
            self.push(Shape::Hint, 3, "", window.about.get(self.lang));
            let door = visit.window.and_then(|id| self.door(id)).cloned();
            let hotline = door.as_ref().and_then(|door| door.hotline);
            if let Some(hotline) = hotline.or(window.hotline) {
                self.push(Shape::Hint, 3, self.say(say::PHONE), hotline.get(self.lang));
            }
            if let Some(online) = door.and_then(|door| door.online) {
                self.push(
                    Shape::Hint,
                    3,
                    self.say(say::ALSO_ONLINE),
                    online.get(self.lang),
                );
            }
        }
        if let Some(latest) = visit.latest {
            self.push(
                Shape::Warning,
                3,
                self.say(say::LATEST),
                date(latest, self.lang),
            );
        }
        if visit.earliest > self.plan.today {
            let about = if visit.earliest_certain {
                ""
            } else {
                self.say(say::NOT_ANNOUNCED)
            };
            let day = date(visit.earliest, self.lang);
            self.push(
                Shape::Text,
                3,
                self.say(say::EARLIEST),
                format!("{day}{about}"),
            );
        }
        for need in &visit.bring {
            let (marker, text) = self.need(need);
            // at home nothing is brought anywhere
            let home = visit.window.is_none() && need.demand == Demand::Required;
            let marker = if home { self.say(say::AT_HAND) } else { marker };
            self.push(Shape::Item, 3, marker, text);
        }
        for &i in &visit.tasks {
            self.task(i);
        }
        if !visit.away_with.is_empty() {
            let all: Vec<&str> = visit
                .away_with
                .iter()
                .map(|id| self.document(*id))
                .collect();
            self.push(
                Shape::Text,
                3,
                self.say(say::AWAY_WITH),
                all.join(self.say(say::LIST)),
            );
        }
    }

    pub(in crate::export) fn need(&self, need: &NeedLine) -> (&'static str, String) {
        let names: Vec<&str> = need.any.iter().map(|id| self.document(*id)).collect();
        let mut text = names.join(self.say(say::OR));
        if need.copies > 0 {
            text.push_str(
                &self
                    .say(say::COPIES)
                    .replace("{n}", &need.copies.to_string()),
            );
        }
        (self.say(demand(need.demand)), text)
    }

    pub(super) fn task(&mut self, i: usize) {
        let task = &self.plan.tasks[i];
        self.push(Shape::Task(i), 3, "[ ] ", task.title.get(self.lang));
        // at home the local door is named first: nobody looks for a window's heading there
        let local = self.door(task.window).and_then(|door| door.online);
        if let Some(local) = local.filter(|_| task.by_online) {
            self.push(Shape::Hint, 7, self.say(say::ONLINE), local.get(self.lang));
        }
        if let Some(online) = task.online {
            let words = if task.by_online && local.is_none() {
                say::ONLINE
            } else {
                say::ALSO_ONLINE
            };
            self.push(Shape::Hint, 7, self.say(words), online.get(self.lang));
        }
        for (step, said) in task.steps.iter().enumerate() {
            self.push(
                Shape::Item,
                7,
                &format!("{}. ", step + 1),
                said.get(self.lang),
            );
        }
        for said in &task.beware {
            self.push(
                Shape::Warning,
                7,
                self.say(say::BEWARE),
                said.get(self.lang),
            );
        }
        for said in &task.ask {
            self.push(Shape::Item, 7, self.say(say::ASK), said.get(self.lang));
        }
        for &line in &task.due {
            let line = &self.plan.calendar[line];
            let (marker, text) = self.limit_beside(line, task.due.len() > 1);
            self.push(Shape::Item, 7, marker, text);
        }
        self.push(
            Shape::Hint,
            7,
            self.say(say::COST),
            task.cost.get(self.lang),
        );
        self.figures(7, &task.local);
        self.cited(7, &task.sources);
    }

    pub(super) fn perhaps(&mut self, i: usize) {
        let task = &self.plan.tasks[i];
        self.push(Shape::Task(i), 3, "[ ] ", task.title.get(self.lang));
        self.push(
            Shape::Hint,
            7,
            self.say(say::WHERE),
            self.window(task.window),
        );
        if let Some(settle) = &task.settle {
            self.push(
                Shape::Text,
                7,
                self.say(say::DEPENDS),
                settle.get(self.lang),
            );
        } else if !task.settled_by.is_empty() {
            let all: Vec<&str> = task.settled_by.iter().map(|id| self.label(*id)).collect();
            self.push(
                Shape::Text,
                7,
                self.say(say::DEPENDS),
                all.join(self.say(say::LIST)),
            );
        }
        for said in task.steps.iter().take(2) {
            self.push(Shape::Item, 7, "- ", said.get(self.lang));
        }
    }

    pub(super) fn documents(&mut self) {
        let mut last = None;
        for line in &self.plan.documents {
            if last != Some(line.demand) {
                last = Some(line.demand);
                self.heading(demanded(line.demand));
            }
            let mut text = self.document(line.id).to_owned();
            if line.copies > 0 {
                text.push_str(
                    &self
                        .say(say::COPIES)
                        .replace("{n}", &line.copies.to_string()),
                );
            }
            self.push(Shape::Item, 0, "- ", text);
            let or: Vec<&str> = line.or.iter().map(|id| self.document(*id)).collect();
            if !or.is_empty() {
                self.push(
                    Shape::Hint,
                    2,
                    self.say(say::INSTEAD),
                    or.join(self.say(say::OR)),
                );
            }
            self.origin(line.id);
            let tasks = line
                .tasks
                .iter()
                .map(|&i| self.plan.tasks[i].title.get(self.lang));
            let tasks = tasks.collect::<Vec<_>>().join(self.say(say::LIST));
            self.push(Shape::Hint, 2, self.say(say::FOR), tasks);
        }
        self.old_documents();
    }

    pub(in crate::export) fn origin(&mut self, id: Id) {
        let rules = self.rules;
        let Some(document) = rules.flow.documents.get(id.0) else {
            return;
        };
        match &document.origin {
            Origin::Held(how) | Origin::Ended(how) => {
                self.push(Shape::Hint, 2, self.say(say::FROM), how.get(self.lang));
            }
            Origin::Issued { by, refused } => {
                self.push(Shape::Hint, 2, self.say(say::FROM), by.get(self.lang));
                self.push(
                    Shape::Hint,
                    2,
                    self.say(say::REFUSED),
                    refused.get(self.lang),
                );
            }
            Origin::Yielded(task) => {
                let title = rules
                    .flow
                    .tasks
                    .get(task.0)
                    .map_or(task.0, |t| t.title.get(self.lang));
                self.push(Shape::Hint, 2, self.say(say::FROM), title);
            }
        }
        if let Some(note) = document.note {
            self.push(Shape::Hint, 2, "", note.get(self.lang));
        }
    }

    /// Documents of old guides that nobody needs any more: so that a person who holds such a guide
    /// is answered.
    pub(super) fn old_documents(&mut self) {
        self.heading(say::OLD_DOCUMENTS);
        let rules = self.rules;
        for (id, document) in rules.flow.documents.iter() {
            let now = match document.standing {
                Worth::ReplacedBy(by) => {
                    format!("{}{}", self.say(say::REPLACED_BY), self.document(by))
                }
                Worth::MayNotBeDemanded => self.say(say::MAY_NOT_BE_DEMANDED).to_owned(),
                Worth::EvidenceOnly => self.say(say::EVIDENCE_ONLY).to_owned(),
                Worth::Current | Worth::BringIfHeld | Worth::Local => continue,
            };
            if self
                .plan
                .documents
                .iter()
                .any(|line| line.id == id && line.demand == Demand::Required)
            {
                continue;
            }
            let title = document.title.get(self.lang);
            self.push(
                Shape::Item,
                0,
                "- ",
                format!("{title}{}{now}", self.say(say::COLON)),
            );
        }
    }
}
