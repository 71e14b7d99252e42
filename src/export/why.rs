//! Why a task is needed or not and what would turn it, as text.
//!
//! Must not search: `plan` does.

use super::{
    outline::{Page, Shape, reasons},
    text::{COLUMNS, lines},
};
use crate::{
    answers::Answer,
    flow::Id,
    interview::accept,
    pack::Rulebook,
    plan::{Standing, Switch, Turn, Why},
    text::{
        Lang, printable,
        ui::{self, difference, why as say},
        width, wrap,
    },
};

/// The reasons, then the smallest changes.
#[must_use]
pub fn why_text(rules: &Rulebook, why: &Why, lang: Lang) -> String {
    let mut page = Page::new(rules, &why.plan, lang);
    let task = &why.plan.tasks[why.task];
    let now = match task.standing {
        Standing::Needed => say::NEEDED,
        Standing::Perhaps => say::PERHAPS,
        Standing::NotNeeded => say::NOT_NEEDED,
    };
    page.push(Shape::Text, 0, "", now.get(lang));
    if let Some(settle) = &task.settle {
        page.push(Shape::Text, 0, say::SETTLED.get(lang), settle.get(lang));
    }
    page.heading(say::REASONS);
    page.blocks
        .extend(reasons(rules, &why.plan, why.task, lang));
    for turn in &why.turns {
        page.turn(turn);
    }
    page.blank();
    let searched = (say::SEARCHED.get(lang))
        .replace("{one}", &why.tried[0].to_string())
        .replace("{two}", &why.tried[1].to_string());
    page.push(Shape::Hint, 0, "", searched);
    let mut text = String::new();
    let title = wrap(&printable(task.title.get(lang)), COLUMNS);
    for line in &title {
        text.push_str(line);
        text.push('\n');
    }
    let wide = title.iter().map(|line| width(line)).max().unwrap_or(0);
    text.push_str(&"=".repeat(wide));
    text.push_str("\n\n");
    for (_, line) in lines(&page.blocks, COLUMNS) {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The answers that settle a task: those cited and more, and whether that was proved.
#[must_use]
pub fn proof_text(
    rules: &Rulebook,
    why: &Why,
    cited: &[Id],
    more: &[Id],
    proved: bool,
    lang: Lang,
) -> String {
    let mut page = Page::new(rules, &why.plan, lang);
    page.heading(say::PROOF);
    if proved {
        let head = if cited.is_empty() && more.is_empty() {
            say::PROOF_NONE
        } else {
            say::PROOF_CITED
        };
        page.push(Shape::Text, 0, "", page.say(head));
        for id in cited {
            page.push(Shape::Item, 0, "- ", page.settling(*id));
        }
        for id in more {
            let text = format!("{}{}", page.say(say::PROOF_MORE), page.settling(*id));
            page.push(Shape::Item, 0, "- ", text);
        }
    } else {
        page.push(Shape::Text, 0, "", page.say(say::PROOF_OPEN));
    }
    let mut text = String::new();
    for (_, line) in lines(&page.blocks, COLUMNS) {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

impl Page<'_> {
    /// A question and what was answered to it.
    fn settling(&self, id: Id) -> String {
        match self.plan.answer(id) {
            Some(answer) => self.given(id, answer),
            None => {
                let (label, colon) = (self.label(id), self.say(ui::plan::COLON));
                format!("{label}{colon}{}", self.say(say::NOT_ASKED))
            }
        }
    }

    fn turn(&mut self, turn: &Turn) {
        self.heading(match turn.to {
            Standing::Needed => say::TO_NEEDED,
            Standing::Perhaps => say::TO_PERHAPS,
            Standing::NotNeeded => say::TO_NOT_NEEDED,
        });
        let head = match turn.ways.first().map(|way| way.answers.len()) {
            None => say::NONE,
            Some(1) => say::ONE,
            Some(_) => say::TWO,
        };
        self.push(Shape::Text, 0, "", self.say(head));
        for way in &turn.ways {
            self.way(way);
        }
        if turn.more > 0 {
            let more = self.say(say::MORE).replace("{n}", &turn.more.to_string());
            self.push(Shape::Hint, 0, "", more);
        }
    }

    fn way(&mut self, way: &Switch) {
        let each = way
            .answers
            .iter()
            .map(|(id, answer)| self.changed(*id, answer));
        let text = each.collect::<Vec<_>>().join(self.say(say::AND));
        self.push(Shape::Item, 0, "- ", text);
        if !way.also.is_empty() {
            let each = way.also.iter().map(|(id, answer)| self.given(*id, answer));
            let text = each.collect::<Vec<_>>().join(self.say(ui::plan::LIST));
            self.push(Shape::Hint, 2, self.say(say::ALSO), text);
        }
    }

    /// The answer that would be, and the one that is.
    fn changed(&self, id: Id, answer: &Answer) -> String {
        let mut given = self.plan.answers.iter();
        let now = given.find(|(other, _)| *other == id).map(|(_, now)| now);
        let after = self.answer_words(id, answer);
        let text = match now {
            Some(now) => (self.say(difference::INSTEAD))
                .replace("{before}", &self.answer_words(id, now))
                .replace("{after}", &after),
            None => self
                .say(difference::ANSWER_ADDED)
                .replace("{after}", &after),
        };
        format!("{}{}{text}", self.label(id), self.say(ui::plan::COLON))
    }

    fn given(&self, id: Id, answer: &Answer) -> String {
        let (label, colon) = (self.label(id), self.say(ui::plan::COLON));
        format!("{label}{colon}{}", self.answer_words(id, answer))
    }

    fn answer_words(&self, id: Id, answer: &Answer) -> String {
        let question = self.rules.flow.questions.get(id.0);
        question.map_or(String::new(), |question| {
            accept::in_words(self.rules, question, answer, self.lang)
        })
    }
}
