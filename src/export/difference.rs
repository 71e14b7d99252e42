//! What would be different, as blocks and lines of text in the style of the checklist.
//!
//! Must not compare plans: `plan` does.

mod dates;
mod local;
mod rest;

use super::{
    outline::{Block, Page, Shape},
    text::{COLUMNS, lines},
};
use crate::{
    answers::Answer,
    flow::{Id, Kind},
    interview::accept,
    pack::Rulebook,
    plan::{Change, NeedLine, Shift, Standing, TaskChange, WhatIf},
    text::{
        Lang, Text, Value, date, fill,
        ui::{self, difference as say},
        width,
    },
};

/// What would be different, as the faces show it.
#[must_use]
pub fn difference(rules: &Rulebook, what_if: &WhatIf, lang: Lang) -> Vec<Block> {
    let mut page = Page::new(rules, &what_if.plan, lang);
    let of = &what_if.difference;
    page.supposed(what_if);
    page.incomplete(what_if);
    if what_if.waiting.is_some() {
        return page.blocks; // nearly all would be "perhaps", which tells nobody anything
    }
    let head = page.blocks.len();
    page.outcome(of);
    page.changed_tasks(&of.tasks);
    page.changed_visits(of);
    page.changed_dates(&of.calendar);
    page.changed_money(&of.entitlements);
    page.changed_documents(&of.documents);
    page.changed_roads(&of.roads);
    page.changed_figures(&of.figures);
    page.changed_cover(what_if);
    page.changed_notes(&of.notes, &of.unknowns);
    if page.blocks.len() == head {
        page.blank();
        page.push(Shape::Text, 0, "", say::NOTHING.get(lang));
    }
    page.blocks
}

/// The same as plain text of as many columns as the checklist has.
#[must_use]
pub fn difference_text(rules: &Rulebook, what_if: &WhatIf, lang: Lang) -> String {
    let title = say::TITLE.get(lang);
    let mut page = format!("{title}\n{}\n\n", "=".repeat(width(title)));
    for (_, line) in lines(&difference(rules, what_if, lang), COLUMNS) {
        page.push_str(line.trim_end());
        page.push('\n');
    }
    page
}

impl Page<'_> {
    /// One of a list: what happens, then to what.
    fn item(&mut self, what: Text, text: &str) {
        let text = format!("{}{text}", self.say(what));
        self.push(Shape::Item, 0, "- ", text);
    }

    /// Something about the item above.
    fn detail(&mut self, what: Text, text: &str) {
        self.push(Shape::Text, 2, self.say(what), text);
    }

    fn instead(&self, before: &str, after: &str) -> String {
        (self.say(say::INSTEAD))
            .replace("{before}", before)
            .replace("{after}", after)
    }

    fn counted(&self, text: Text, number: i64) -> String {
        fill(text, self.lang, &mut |_| Some(Value::whole(number)))
    }

    fn supposed(&mut self, what_if: &WhatIf) {
        let of = &what_if.difference;
        self.push(Shape::Text, 0, "", self.say(say::ONLY_SUPPOSED));
        self.heading(say::SUPPOSED);
        if of.today.before != of.today.after {
            let (before, after) = (of.today.before, of.today.after);
            let text = self.instead(&date(before, self.lang), &date(after, self.lang));
            let colon = self.say(ui::plan::COLON);
            let text = format!("{}{colon}{text}", self.say(say::DAY));
            self.push(Shape::Item, 0, "- ", text);
        }
        if of.today.before == of.today.after && of.answers.is_empty() {
            self.push(Shape::Text, 0, "", self.say(say::SAME));
        }
        for (question, change) in &of.answers {
            let before = self.words(*question, change.before());
            let after = self.words(*question, change.after());
            let text = match change {
                Change::Added(_) => self.say(say::ANSWER_ADDED).replace("{after}", &after),
                Change::Removed(_) => self.say(say::ANSWER_REMOVED).replace("{before}", &before),
                Change::Altered(_) => self.instead(&before, &after),
            };
            let colon = self.say(ui::plan::COLON);
            let text = format!("{}{colon}{text}", self.label(*question));
            self.push(Shape::Item, 0, "- ", text);
        }
    }

    fn words(&self, question: Id, answer: Option<&Answer>) -> String {
        match (self.rules.flow.questions.get(question.0), answer) {
            (Some(question), Some(answer)) => {
                accept::in_words(self.rules, question, answer, self.lang)
            }
            _ => String::new(),
        }
    }

    /// Questions that would be asked too, with the ids to answer them by.
    fn incomplete(&mut self, what_if: &WhatIf) {
        if what_if.complete() {
            return;
        }
        self.blank();
        let words = if what_if.waiting.is_some() {
            say::STOPPED
        } else {
            say::INCOMPLETE
        };
        self.push(Shape::Warning, 0, "", self.say(words));
        let rules = self.rules;
        for id in what_if.unsure.iter().chain(&what_if.waiting) {
            let Some(question) = rules.flow.questions.get(id.0) else {
                continue;
            };
            let text = format!("{} ({id})", question.title.get(self.lang));
            self.item(say::WAITING, &text);
            if what_if.waiting != Some(*id) {
                continue;
            }
            if let Kind::One(options) | Kind::Road(options) = &question.kind {
                for option in options {
                    let text = format!("{} ({})", option.label.get(self.lang), option.id);
                    self.push(Shape::Text, 2, "", text);
                }
            }
        }
    }

    fn outcome(&mut self, of: &crate::plan::Difference) {
        if of.outcome.is_none() && of.urgent.is_none() {
            return;
        }
        self.heading(say::OUTCOME);
        if let Some(Shift { before, after }) = &of.outcome {
            self.push(
                Shape::Text,
                0,
                self.say(say::WOULD_BE),
                after.get(self.lang),
            );
            self.push(Shape::Hint, 0, self.say(say::IS_NOW), before.get(self.lang));
        }
        match of.urgent.as_ref().map(|urgent| &urgent.after) {
            None => {}
            Some(None) => self.push(Shape::Text, 0, "", self.say(say::NO_URGENT)),
            Some(Some(line)) => {
                let text = format!("{}{}", self.day_of(line), line.title.get(self.lang));
                self.push(Shape::Warning, 0, self.say(say::URGENT), text);
            }
        }
    }

    fn changed_tasks(&mut self, tasks: &[TaskChange]) {
        use Standing::{Needed, NotNeeded, Perhaps};
        if tasks.is_empty() {
            return;
        }
        self.heading(say::TASKS);
        // what comes first, then what goes, then what only changes
        let groups = [
            (NotNeeded, Needed, say::NEEDED),
            (Perhaps, Needed, say::FOR_CERTAIN),
            (NotNeeded, Perhaps, say::PERHAPS),
            (Needed, NotNeeded, say::NOT_NEEDED),
            (Needed, Perhaps, say::ONLY_PERHAPS),
            (Perhaps, NotNeeded, say::NOT_EVEN_PERHAPS),
            (Needed, Needed, say::OTHERWISE),
            (Perhaps, Perhaps, say::OTHERWISE),
        ];
        for (before, after, words) in groups {
            let is_of = |task: &&TaskChange| task.standing == Shift { before, after };
            for task in tasks.iter().filter(is_of) {
                self.item(words, task.title.get(self.lang));
                if before == NotNeeded {
                    self.new_task(task.id);
                }
                if before != after && after == Perhaps {
                    self.depends(task.id);
                }
                self.changed_task(task);
            }
        }
    }

    /// Where to go and what to bring for a task that is new.
    fn new_task(&mut self, id: Id) {
        let plan = self.plan;
        let Some(task) = plan.tasks.iter().find(|task| task.id == id) else {
            return;
        };
        let place = match task.online.filter(|_| task.by_online) {
            Some(online) => online.get(self.lang),
            None => self.window(task.window),
        };
        self.detail(ui::plan::WHERE, place);
        if task.standing == Standing::Perhaps {
            return;
        }
        for need in &task.needs {
            let (marker, text) = self.need(need);
            self.push(Shape::Text, 2, marker, text);
        }
        for &line in &task.due {
            let line = &plan.calendar[line];
            let (marker, text) = self.limit_beside(line, task.due.len() > 1);
            self.push(Shape::Text, 2, marker, text);
        }
        self.detail(ui::plan::COST, task.cost.get(self.lang));
    }

    /// What settles whether a task is needed.
    fn depends(&mut self, id: Id) {
        let plan = self.plan;
        let Some(task) = plan.tasks.iter().find(|task| task.id == id) else {
            return;
        };
        let open: Vec<&str> = task.settled_by.iter().map(|id| self.label(*id)).collect();
        let depends = match &task.settle {
            Some(settle) => settle.get(self.lang),
            None => open.join(self.say(ui::plan::LIST)),
        };
        if !depends.is_empty() {
            self.detail(ui::plan::DEPENDS, &depends);
        }
    }

    fn changed_task(&mut self, task: &TaskChange) {
        if let Some(Shift { before, after }) = task.place {
            let text = match (before.1, after.1) {
                (false, true) => self.say(say::BY_ONLINE),
                (true, false) => self.say(say::AT_WINDOW),
                _ => self.window(after.0),
            };
            self.detail(ui::plan::WHERE, text);
        }
        for change in &task.bring {
            let marked = |page: &Self, need: &NeedLine| {
                let (marker, text) = page.need(need);
                format!("{marker}{text}")
            };
            match change {
                Change::Added(need) => self.detail(say::BRING, &self.need(need).1),
                Change::Removed(need) => self.detail(say::NOT_BRING, &self.need(need).1),
                Change::Altered(Shift { after, .. }) => {
                    self.detail(say::BRING_OTHERWISE, &marked(self, after));
                }
            }
        }
        for change in &task.advice {
            let words = match change {
                Change::Added(_) => say::ADVICE,
                Change::Removed(_) => say::NO_ADVICE,
                Change::Altered(_) => say::READS,
            };
            self.detail(words, &change.latest().get(self.lang));
        }
    }
}
