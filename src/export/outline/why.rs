//! The view of reasons: why each task is there or not, down to the article.
//!
//! Must not look for reasons: the plan has them.

use super::{Page, Shape};
use crate::{
    answers::Answer,
    flow::Id,
    interview::{Truth, accept},
    plan::{Because, Reason, Standing, TaskLine},
    text::{show, ui::plan as say},
};

/// How much is said of why a task is not needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Its name only.
    Shut,
    /// The reason in a few words.
    Short,
    /// All reasons with their articles.
    Open,
}

impl<'a> Page<'a> {
    pub(super) fn why(&mut self, fold: Fold) {
        let parts = [
            (Standing::Needed, say::NEEDED),
            (Standing::Perhaps, say::PERHAPS),
            (Standing::NotNeeded, say::NOT_NEEDED),
        ];
        let mut told = Vec::new();
        for (standing, title) in parts {
            let tasks = self.with(standing);
            if !tasks.is_empty() {
                self.heading(title);
                if (standing, fold) == (Standing::NotNeeded, Fold::Short) {
                    self.push(Shape::Hint, 0, "", self.say(say::WHOLE_REASONS));
                }
            }
            for i in tasks {
                let task = &self.plan.tasks[i];
                let mut title = task.title.get(self.lang).to_owned();
                let all = standing != Standing::NotNeeded || fold == Fold::Open;
                if !all && fold == Fold::Short {
                    title = format!("{title}{}{}", self.say(say::COLON), self.short(task));
                }
                self.push(Shape::Item, 0, "- ", title);
                if all {
                    self.reasons_once(task, 2, &mut told);
                }
            }
        }
        self.heading(say::YOUR_ANSWERS);
        for (question, answer) in &self.plan.answers {
            let text = self.answered(*question, Some(answer));
            self.push(Shape::Item, 0, "- ", text);
        }
    }

    /// The plainest of the outermost reasons, in a few words.
    fn short(&self, task: &TaskLine) -> String {
        let plain =
            |reason: &&Reason| matches!(reason.because, Because::Fact { .. } | Because::Answer(_));
        let outer = |reason: &&Reason| reason.depth == 0 && plain(reason);
        let reasons = &task.reasons;
        let short = reasons.iter().find(outer);
        let short = short.or(reasons.iter().find(plain)).or(reasons.first());
        short.map_or(String::new(), |reason| {
            let (marker, text) = self.because(&reason.because, false);
            let marker = if marker == self.say(say::HOLDS) {
                ""
            } else {
                marker
            };
            format!("{marker}{text}")
        })
    }

    /// The reasons of a task; what was explained before is only named.
    fn reasons_once(&mut self, task: &'a TaskLine, indent: usize, told: &mut Vec<&'a Because>) {
        let mut above: Option<usize> = None;
        for (i, reason) in task.reasons.iter().enumerate() {
            if above.is_some_and(|depth| reason.depth > depth) {
                continue;
            }
            above = None;
            let next = task.reasons.get(i + 1);
            let deeper = next.is_some_and(|next| next.depth > reason.depth);
            let fact = matches!(reason.because, Because::Fact { .. });
            if fact && deeper && told.contains(&&reason.because) {
                let (marker, text) = self.because(&reason.because, false);
                let text = format!("{text}{}", self.say(say::TOLD_ABOVE));
                self.push(Shape::Hint, inward(indent, reason), marker, text);
                above = Some(reason.depth);
                continue;
            }
            if fact && deeper {
                told.push(&reason.because);
            }
            self.reason(reason, indent);
        }
        self.cited(indent, &task.sources);
    }

    pub(super) fn reasons_of(&mut self, task: &TaskLine, indent: usize) {
        for reason in &task.reasons {
            self.reason(reason, indent);
        }
        self.cited(indent, &task.sources);
    }

    pub(super) fn reason(&mut self, reason: &Reason, indent: usize) {
        let (marker, text) = self.because(&reason.because, true);
        self.push(Shape::Hint, inward(indent, reason), marker, text);
    }

    /// A reason in words, with what stands before it; with its articles where they are wanted.
    fn because(&self, because: &Because, articles: bool) -> (&'static str, String) {
        match because {
            Because::Everyone => ("", self.say(say::FOR_EVERYONE).to_owned()),
            Because::Fact {
                title,
                otherwise,
                truth,
                sources,
            } => {
                let (marker, text) = match (truth, otherwise) {
                    (Truth::Yes, _) => (say::HOLDS, title),
                    (Truth::No, Some(otherwise)) => (say::HOLDS, otherwise),
                    (Truth::No, None) => (say::DOES_NOT_HOLD, title),
                    (Truth::Unknown, _) => (say::OPEN, title),
                };
                let mut text = text.get(self.lang).to_owned();
                if articles && !sources.is_empty() {
                    let sources = self.sources(sources);
                    text.push_str(&self.say(say::BRACKETS).replace("{text}", &sources));
                }
                (self.say(marker), text)
            }
            Because::Answer(question) => {
                let words = self.words_of_answer(*question, self.plan.answer(*question));
                let text = self.named(self.label(*question), &words);
                (self.say(say::ANSWERED), text)
            }
            Because::Value { title, value } => {
                let value = value.map_or(self.say(crate::text::ui::NOT_KNOWN).to_owned(), |v| {
                    show(v, self.lang)
                });
                let text = self.named(title.get(self.lang), &value);
                (self.say(say::COUNTED), text)
            }
        }
    }

    fn named(&self, name: &str, value: &str) -> String {
        let words = self.say(say::NAMED).replace("{name}", name);
        words.replace("{value}", value)
    }

    pub(super) fn answered(&self, question: Id, answer: Option<&Answer>) -> String {
        let words = self.words_of_answer(question, answer);
        format!("{}{}{words}", self.label(question), self.say(say::COLON))
    }

    fn words_of_answer(&self, question: Id, answer: Option<&Answer>) -> String {
        match (self.rules.flow.questions.get(question.0), answer) {
            (Some(question), Some(answer)) => {
                accept::in_words(self.rules, question, answer, self.lang)
            }
            _ => self.say(say::NOT_ASKED).to_owned(),
        }
    }
}

/// How far in a reason stands.
fn inward(indent: usize, reason: &Reason) -> usize {
    indent + 2 * reason.depth.min(4)
}
