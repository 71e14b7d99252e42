//! The views of dates, money, notes and reasons.
//!
//! Must not choose what is in them: the plan does.

use super::{Page, Shape, exact, whose};
use crate::{
    answers::Answer,
    flow::{Id, Weight, Whose},
    interview::{Truth, accept},
    plan::{Because, EntitlementLine, Reason, Standing, TaskLine},
    text::{Value, date, fill, money, show, ui::plan as say},
};

impl Page<'_> {
    pub(super) fn calendar(&mut self) {
        for line in &self.plan.calendar {
            self.blank();
            let shape = if line.passed {
                Shape::Warning
            } else {
                Shape::Item
            };
            let day = line
                .date
                .map_or(self.say(say::NO_DATE).to_owned(), |_| self.day_of(line));
            self.push(shape, 0, "", format!("{day}{}", line.title.get(self.lang)));
            let whose = self.say(whose(line.whose));
            let perhaps = if line.certain {
                ""
            } else {
                self.say(say::IF_IT_APPLIES)
            };
            self.push(
                Shape::Text,
                2,
                "",
                format!("{whose}{perhaps}{}", line.within.get(self.lang)),
            );
            if line.whose != Whose::You && line.date.is_some() {
                let moved = match line.moved {
                    Some(moved) if Some(moved) != line.date => {
                        format!(
                            "{}{}",
                            self.say(say::LATE_ONLY_AFTER),
                            date(moved, self.lang)
                        )
                    }
                    Some(_) => String::new(),
                    None => self.say(say::CALENDAR_UNKNOWN).to_owned(),
                };
                if !moved.is_empty() {
                    self.push(Shape::Hint, 2, "", moved);
                }
            }
            self.push(
                Shape::Hint,
                2,
                self.say(say::IF_MISSED),
                line.missed.get(self.lang),
            );
            self.cited(2, &line.sources);
        }
        if self.plan.calendar.is_empty() {
            self.push(Shape::Text, 0, "", self.say(say::NO_DATES));
        }
    }

    pub(super) fn money(&mut self) {
        self.sums();
        for line in &self.plan.entitlements {
            self.blank();
            let perhaps = if line.certain {
                ""
            } else {
                self.say(say::IF_IT_APPLIES)
            };
            self.push(
                Shape::Heading,
                0,
                "",
                format!("{perhaps}{}", line.title.get(self.lang)),
            );
            self.figure(line);
            if let Some(how) = &line.how {
                self.push(Shape::Hint, 2, self.say(say::COMPUTED), how.get(self.lang));
            }
            if !line.figures.is_empty() {
                let words = crate::text::ui::local::FROM_FIGURES;
                self.push(Shape::Hint, 2, "", self.say(words));
                self.figures(4, &line.figures);
            }
            for note in &line.notes {
                self.push(Shape::Item, 2, "- ", note.get(self.lang));
            }
            self.cited(2, &line.sources);
        }
        if self.plan.entitlements.is_empty() {
            self.push(Shape::Text, 0, "", self.say(say::NO_MONEY));
        }
    }

    /// The amount, how exact it is, and what is said of it.
    pub(in crate::export) fn figure(&mut self, line: &EntitlementLine) {
        let part = line.part.map(|part| part.amount);
        let amount = match line.amount.or(part) {
            Some(Value::Money(amount)) => {
                format!("{}{}", money(amount, self.lang), self.say(say::STOP))
            }
            _ => String::new(),
        };
        // a sentence about a figure that is not known would only say so twice
        let known = line.text.values.iter().all(|(_, value)| value.is_some());
        let text = if known {
            line.text.get(self.lang)
        } else {
            self.say(say::TO_BE_ASKED).to_owned()
        };
        let marker = self.say(part.map_or(exact(line.exact), |_| say::AT_LEAST));
        self.push(Shape::Text, 2, marker, format!("{amount}{text}"));
        if let Some(part) = &line.part {
            let figure = self.rules.figures.get(part.open.0);
            let figure = figure.map_or(part.open.0, |figure| figure.title.get(self.lang));
            let mut named = |name: &str| match name {
                "n" => Some(Value::whole(part.months)),
                "until" => Some(Value::Month(part.until)),
                "next" => part.until.plus(1).map(Value::Month),
                _ => None,
            };
            let words = fill(say::KNOWN_PART, self.lang, &mut named);
            self.push(Shape::Text, 2, "", words.replace("[figure]", figure));
        }
    }

    pub(super) fn notes(&mut self) {
        let mut last = None;
        for note in &self.plan.notes {
            if last != Some(note.weight) {
                last = Some(note.weight);
                self.heading(match note.weight {
                    Weight::Warning => say::WARNINGS,
                    Weight::Information => say::GOOD_TO_KNOW,
                    Weight::Correction => say::CORRECTIONS,
                });
            }
            let shape = if note.weight == Weight::Warning {
                Shape::Warning
            } else {
                Shape::Item
            };
            self.push(shape, 0, "- ", note.text.get(self.lang));
            self.cited(2, &note.sources);
        }
        if !self.plan.unknowns.is_empty() {
            self.heading(say::NOT_KNOWN);
        }
        for unknown in &self.plan.unknowns {
            self.push(Shape::Item, 0, "- ", unknown.text.get(self.lang));
            self.push(
                Shape::Text,
                2,
                self.say(say::ASK),
                unknown.ask.get(self.lang),
            );
            self.push(
                Shape::Hint,
                2,
                self.say(say::WHOM),
                unknown.whom.get(self.lang),
            );
        }
    }

    pub(super) fn why(&mut self) {
        let parts = [
            (Standing::Needed, say::NEEDED),
            (Standing::Perhaps, say::PERHAPS),
            (Standing::NotNeeded, say::NOT_NEEDED),
        ];
        for (standing, title) in parts {
            let tasks = self.with(standing);
            if !tasks.is_empty() {
                self.heading(title);
            }
            for i in tasks {
                let task = &self.plan.tasks[i];
                self.push(Shape::Item, 0, "- ", task.title.get(self.lang));
                if standing == Standing::NotNeeded {
                    // one line each: what is not needed is not to bury what is
                    let plain = |reason: &&Reason| {
                        let because = &reason.because;
                        matches!(because, Because::Fact { .. } | Because::Answer { .. })
                    };
                    let outer = |reason: &&Reason| reason.depth == 0 && plain(reason);
                    let short = task.reasons.iter().find(outer);
                    let short = short.or(task.reasons.iter().find(plain));
                    for reason in short.or(task.reasons.first()).into_iter() {
                        self.reason(
                            &Reason {
                                depth: 0,
                                ..reason.clone()
                            },
                            2,
                        );
                    }
                } else {
                    self.reasons_of(task, 2);
                }
            }
        }
        self.heading(say::YOUR_ANSWERS);
        for (question, answer) in &self.plan.answers {
            let text = self.answered(*question, Some(answer));
            self.push(Shape::Item, 0, "- ", text);
        }
    }

    pub(super) fn reasons_of(&mut self, task: &TaskLine, indent: usize) {
        for reason in &task.reasons {
            self.reason(reason, indent);
        }
        self.cited(indent, &task.sources);
    }

    pub(super) fn reason(&mut self, reason: &Reason, indent: usize) {
        let indent = indent + 2 * reason.depth.min(4);
        let (marker, text) = match &reason.because {
            Because::Everyone => ("", self.say(say::FOR_EVERYONE).to_owned()),
            Because::Fact {
                title,
                truth,
                sources,
            } => {
                let marker = match truth {
                    Truth::Yes => say::HOLDS,
                    Truth::No => say::DOES_NOT_HOLD,
                    Truth::Unknown => say::OPEN,
                };
                let mut text = title.get(self.lang).to_owned();
                if !sources.is_empty() {
                    text.push_str(&format!(" ({})", self.sources(sources)));
                }
                (self.say(marker), text)
            }
            Because::Answer { question, answer } => (
                self.say(say::ANSWERED),
                self.answered(*question, answer.as_ref()),
            ),
            Because::Value { title, value } => {
                let value = value.map_or(self.say(crate::text::ui::NOT_KNOWN).to_owned(), |v| {
                    show(v, self.lang)
                });
                let colon = self.say(say::COLON);
                (
                    self.say(say::COUNTED),
                    format!("{}{colon}{value}", title.get(self.lang)),
                )
            }
        };
        self.push(Shape::Hint, indent, marker, text);
    }

    pub(super) fn answered(&self, question: Id, answer: Option<&Answer>) -> String {
        let words = match (self.rules.flow.questions.get(question.0), answer) {
            (Some(question), Some(answer)) => {
                accept::in_words(self.rules, question, answer, self.lang)
            }
            _ => self.say(say::NOT_ASKED).to_owned(),
        };
        format!("{}{}{words}", self.label(question), self.say(say::COLON))
    }
}
