//! Figures of the place as lines, with where they come from and how far they hold.
//!
//! Must not choose which figures are shown: the plan does.

use super::{Page, Shape, cite};
use crate::{
    flow::Confidence,
    pack::Unit,
    plan::{Basis, FigureLine, FigureState, RoadLine},
    text::{Lang, Text, Value, date, decimal, show, ui::local as say},
};
use chrono::NaiveDate;
use rust_decimal::Decimal;

impl Page<'_> {
    /// One line a figure: its value or the question to ask, and what to know about it. Those of one
    /// document stand together, and the first of them names it.
    pub(super) fn figures(&mut self, indent: usize, figures: &[FigureLine]) {
        let source = |figure: &FigureLine| figure.basis.as_ref().map(|basis| basis.source);
        let mut order: Vec<(&FigureLine, bool)> = Vec::new();
        for figure in figures {
            let of = source(figure);
            let same = order
                .iter()
                .rposition(|(other, _)| of.is_some() && source(other) == of && Self::cites(other));
            match same.filter(|_| Self::cites(figure)) {
                Some(last) => order.insert(last + 1, (figure, true)),
                None => order.push((figure, false)),
            }
        }
        for (figure, same) in order {
            let region = figure
                .region
                .or(self.plan.place)
                .map_or("", |region| region.get(self.lang));
            let marker = format!("{region}{}", self.say(say::COLON));
            let value = self.in_words_after(figure, same);
            let title = figure.title.get(self.lang);
            let colon = self.say(say::COLON);
            self.push(
                Shape::Item,
                indent,
                "",
                format!("{marker}{title}{colon}{value}"),
            );
            let Some(basis) = &figure.basis else { continue };
            if let Some(note) = basis.note {
                self.push(
                    Shape::Hint,
                    indent + 2,
                    self.say(say::NOTE),
                    note.get(self.lang),
                );
            }
            if let Some(hint) = basis.hint {
                self.push(
                    Shape::Hint,
                    indent + 2,
                    self.say(say::HINT),
                    hint.get(self.lang),
                );
            }
        }
    }

    /// Does the line of a figure name its document?
    fn cites(figure: &FigureLine) -> bool {
        let open = matches!(
            figure.state,
            FigureState::Unknown | FigureState::Disputed(_)
        );
        figure.basis.is_some() && !open
    }

    /// A figure in words, with its remarks in brackets.
    pub(in crate::export) fn in_words(&self, figure: &FigureLine) -> String {
        self.in_words_after(figure, false)
    }

    /// The same; its document is the `same` as that of the figure before it.
    fn in_words_after(&self, figure: &FigureLine, same: bool) -> String {
        let lang = self.lang;
        let words = match &figure.state {
            FigureState::Known(value, computed) => {
                let about = if *computed { self.say(say::ABOUT) } else { "" };
                format!("{about}{}", self.with_unit(*value, figure.unit))
            }
            FigureState::Tiers(tiers) => {
                let each = tiers.iter().map(|(title, amount)| {
                    format!(
                        "{} {}",
                        title.get(lang),
                        self.with_unit(*amount, figure.unit)
                    )
                });
                each.collect::<Vec<_>>().join(self.say(say::OR))
            }
            FigureState::Window(open, close, cover, late) => {
                let late = late.and_then(Value::number).filter(|n| !n.is_zero());
                let late = late.map_or(String::new(), |months| {
                    self.say(say::LATE)
                        .replace("{n}", &months.normalize().to_string())
                });
                let frame = open.map_or(say::WINDOW_CLOSES, |_| say::WINDOW);
                let day =
                    |day: &Option<NaiveDate>| day.map_or(String::new(), |day| date(day, lang));
                let words = self.say(frame).replace("{open}", &day(open));
                let words = words.replace("{close}", &date(*close, lang));
                let cover = cover.map_or(String::new(), |day| {
                    self.say(say::WINDOW_COVER)
                        .replace("{cover}", &date(day, lang))
                });
                format!("{words}{cover}{late}")
            }
            FigureState::Rows(rows) => {
                let each = rows.iter().map(|(from, to, value)| {
                    let text = if to.is_some() {
                        say::ROW
                    } else {
                        say::LAST_ROW
                    };
                    let number = |value: Value| show(value, lang);
                    self.say(text)
                        .replace("{from}", &number(*from))
                        .replace("{to}", &to.map_or(String::new(), number))
                        .replace("{value}", &self.with_unit(*value, figure.unit))
                });
                each.collect::<Vec<_>>().join(self.say(say::SEMICOLON))
            }
            FigureState::Wait(months, pay, back) => {
                let mut words = if months.number().is_some_and(|n| n.is_zero()) {
                    self.say(say::NO_WAIT).to_owned()
                } else {
                    self.say(say::WAIT).replace("{n}", &show(*months, lang))
                };
                let more = match (pay, back) {
                    (Some(true), Some(true)) => Some(say::BACK_PAY_REIMBURSED),
                    (Some(true), _) => Some(say::BACK_PAY),
                    (Some(false), _) => Some(say::NO_BACK_PAY),
                    (None, _) => None,
                };
                if let Some(more) = more {
                    words.push_str(self.say(say::SEMICOLON));
                    words.push_str(self.say(more));
                }
                words
            }
            FigureState::Words(text) => text.get(lang).to_owned(),
            FigureState::Who(verdict, text, open) => self.who(*verdict, *text, open),
            FigureState::Unknown => return self.asking(figure, say::UNKNOWN),
            FigureState::Disputed(all) => {
                let each = all
                    .iter()
                    .map(|(value, unit, _)| self.with_unit(*value, *unit));
                let all = each.collect::<Vec<_>>().join(self.say(say::OR));
                return self.asking(figure, say::DISPUTED).replace("{all}", &all);
            }
        };
        let words = words.trim_end_matches(['。', '.']);
        let Some(basis) = &figure.basis else {
            return words.to_owned();
        };
        let computed = matches!(figure.state, FigureState::Known(_, true));
        let [open, close] = say::BRACKETS.map(|text| self.say(text));
        let remarks = self
            .remarks(basis, computed, same)
            .join(self.say(say::SEMICOLON));
        format!("{words}{open}{remarks}{close}")
    }

    /// A rule on who may, and what it comes to for this person.
    fn who(&self, verdict: Option<bool>, words: Text, open: &[Text]) -> String {
        who(verdict, words, open, self.lang)
    }

    fn asking(&self, figure: &FigureLine, text: Text) -> String {
        let whom = figure.whom.map_or("12345", |whom| whom.get(self.lang));
        let ask = figure.ask.map_or("", |ask| ask.get(self.lang));
        self.say(text).replace("{whom}", whom).replace("{ask}", ask)
    }

    fn with_unit(&self, value: Value, unit: Unit) -> String {
        let per = match unit {
            Unit::YuanMonth => self.say(say::A_MONTH),
            Unit::YuanYear => self.say(say::A_YEAR),
            Unit::Months | Unit::Wait => self.say(say::MONTHS),
            Unit::Days => self.say(say::DAYS),
            Unit::Number | Unit::Share | Unit::Yuan | Unit::Words | Unit::Window | Unit::Who => "",
        };
        let value = match value {
            Value::Number(share) if unit == Unit::Share => {
                format!("{}%", decimal(share * Decimal::ONE_HUNDRED))
            }
            value => show(value, self.lang),
        };
        format!("{value}{per}")
    }

    /// Since when it holds, how sure it is, and the document.
    fn remarks(&self, basis: &Basis, computed: bool, same: bool) -> Vec<String> {
        let lang = self.lang;
        let dated = |text: Text, day| self.say(text).replace("{day}", &date(day, lang));
        let mut all = vec![dated(say::SINCE, basis.from)];
        all.extend(basis.to.map(|day| dated(say::UNTIL, day)));
        let sure = match basis.confidence {
            _ if computed => say::COMPUTED,
            Confidence::ReadA | Confidence::OfficialVia => say::PUBLISHED,
            Confidence::Derived => say::COMPUTED,
            _ => say::REPORTED,
        };
        all.push(self.say(sure).to_owned());
        if basis.carried {
            all.push(self.say(say::CARRIED).to_owned());
        }
        let overdue = basis.review_by.filter(|_| basis.overdue);
        let later = basis.review_by.filter(|_| basis.later && !basis.overdue);
        all.extend(overdue.map(|day| dated(say::OVERDUE, day)));
        all.extend(later.map(|day| dated(say::LATER, day)));
        // what was to be looked at again says already where to ask
        if basis.confirm && !basis.overdue {
            all.push(self.say(say::CONFIRM).to_owned());
        }
        let expires = basis.expires.filter(|day| Some(*day) != basis.to);
        all.extend(expires.map(|day| dated(say::EXPIRES, day)));
        all.push(if same {
            self.say(say::SAME_DOCUMENT).to_owned()
        } else {
            self.document_of(basis)
        });
        all
    }

    fn document_of(&self, basis: &Basis) -> String {
        let source = self.rules.source(basis.source.0);
        let number = source.and_then(|source| self.rules.instrument(source.of.0));
        let number = number.map_or("", |instrument| instrument.number);
        let cited = cite(self.rules, basis.source, self.lang);
        if number.is_empty() {
            cited
        } else {
            format!("{cited} {number}")
        }
    }
}

/// What the place says on who may take a road, and what it comes to; `None` where it has no rule.
#[must_use]
pub fn who_may(road: &RoadLine, lang: Lang) -> Option<String> {
    match &road.who()?.state {
        FigureState::Who(verdict, words, open) => Some(who(*verdict, *words, open, lang)),
        _ => None,
    }
}

fn who(verdict: Option<bool>, words: Text, open: &[Text], lang: Lang) -> String {
    let verdict = match verdict {
        Some(true) => say::MAY.get(lang).to_owned(),
        Some(false) => say::MAY_NOT.get(lang).to_owned(),
        None if open.is_empty() => say::MAY_OPEN.get(lang).to_owned(),
        None => {
            let each: Vec<_> = open.iter().map(|one| one.get(lang)).collect();
            let first = each.join(say::COMMA.get(lang));
            say::MAY_IF.get(lang).replace("{first}", &first)
        }
    };
    let words = words.get(lang).trim_end_matches(['。', '.']);
    format!("{words}{}{verdict}", say::SEMICOLON.get(lang))
}
