//! The views of dates, money and notes.
//!
//! Must not choose what is in them: the plan does.

use super::{Page, Shape, exact, whose};
use crate::{
    flow::{Weight, Whose},
    plan::EntitlementLine,
    text::{Value, date, fill, money, ui::plan as say},
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
        let marker = if line.is_disputed() {
            self.say(say::FIGURE_DISPUTED)
        } else {
            self.say(part.map_or(exact(line.exact), |_| say::AT_LEAST))
        };
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
                    Weight::Doubt => say::DOUBTS,
                    Weight::Warning => say::WARNINGS,
                    Weight::Information => say::GOOD_TO_KNOW,
                    Weight::Correction => say::CORRECTIONS,
                });
            }
            let shape = if note.weight <= Weight::Warning {
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
}
