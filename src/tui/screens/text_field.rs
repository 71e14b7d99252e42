//! A line to type in: caret, paste, erasing, and stepping through days and months.
//!
//! Must not judge what is typed: `interview::accept` does, when the person continues.

use super::scale;
use crate::{
    answers::{Answer, Answers},
    flow::{Kind, Question},
    interview::accept,
    plan::LocalBounds,
    text::{Month, Value, is_sly, show, ui::tui as say, width},
    tui::{
        model::{Desk, Msg},
        page::Row,
        theme::Role,
    },
};
use chrono::{Days, NaiveDate};
use unicode_segmentation::UnicodeSegmentation;

/// The most bytes that a field takes.
const LONGEST: usize = 120;

/// A line being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The text.
    pub text: String,
    /// The caret, as a place in the bytes of the text.
    pub caret: usize,
    /// Is the person at "I don't know" instead?
    pub unsure: bool,
}

/// A step through days or months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Forward?
    pub later: bool,
    /// A month instead of a day, a year instead of a month.
    pub far: bool,
}

impl State {
    /// A field that holds a text, the caret at its end.
    #[must_use]
    pub fn with(text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            caret: text.len(),
            text,
            unsure: false,
        }
    }

    /// A field that holds an answer as it may be typed.
    #[must_use]
    pub fn of(answer: Option<&Answer>) -> Self {
        match answer {
            Some(Answer::Unsure) => Self {
                unsure: true,
                ..Self::default()
            },
            Some(Answer::Whole(number)) => Self::with(number.to_string()),
            Some(Answer::Money(amount)) => Self::with(amount.to_string()),
            Some(Answer::Day(day)) => Self::with(day.to_string()),
            Some(Answer::Month(month)) => Self::with(month.to_string()),
            _ => Self::default(),
        }
    }

    /// The place of the caret in cells.
    #[must_use]
    pub fn column(&self) -> usize {
        width(self.text.get(..self.caret).unwrap_or_default())
    }

    /// Edits; true when the text has changed.
    pub fn edit(&mut self, msg: &Msg) -> bool {
        let before = self.text.len();
        match msg {
            Msg::Type(c) if is_sly(*c) => {}
            Msg::Type(c) => self.insert(&c.to_string()),
            Msg::Less => self.insert("-"),
            Msg::Paste(text) => {
                let line: String = text.trim().chars().filter(|c| !is_sly(*c)).collect();
                self.insert(&line);
            }
            Msg::Left => self.caret -= self.before(),
            Msg::Right => self.caret += self.after(),
            Msg::Home => self.caret = 0,
            Msg::End => self.caret = self.text.len(),
            Msg::Erase => {
                let start = self.caret - self.before();
                self.text.replace_range(start..self.caret, "");
                self.caret = start;
            }
            Msg::EraseAhead => {
                let end = self.caret + self.after();
                self.text.replace_range(self.caret..end, "");
            }
            Msg::EraseAll => {
                self.text.clear();
                self.caret = 0;
            }
            _ => {}
        }
        self.text.len() != before
    }

    fn insert(&mut self, text: &str) {
        self.unsure = false;
        for cluster in text.graphemes(true) {
            if self.text.len() + cluster.len() <= LONGEST {
                self.text.insert_str(self.caret, cluster);
                self.caret += cluster.len();
            }
        }
    }

    /// Bytes of the grapheme before the caret.
    fn before(&self) -> usize {
        let text = self.text.get(..self.caret).unwrap_or_default();
        text.graphemes(true).next_back().map_or(0, str::len)
    }

    /// Bytes of the grapheme behind the caret.
    fn after(&self) -> usize {
        let text = self.text.get(self.caret..).unwrap_or_default();
        text.graphemes(true).next().map_or(0, str::len)
    }

    /// Steps a day or month that is understood; an empty field starts at today. False where there
    /// is nothing to step.
    pub fn step(&mut self, desk: &Desk, kind: &Kind, given: Option<&Answer>, step: Step) -> bool {
        let Some((first, last)) = accept::bounds(kind, desk.today) else {
            return false;
        };
        let within = |day: NaiveDate| day.clamp(first.min(last), last);
        let fresh = self.text.trim().is_empty();
        let day = match given {
            Some(Answer::Day(day)) => Some(*day),
            Some(Answer::Month(month)) => Some(month.first_day()),
            _ => fresh.then_some(desk.today),
        };
        let Some(day) = day else { return false };
        let month = |months: i64| Month::of(day).plus(if step.later { months } else { -months });
        let moved = if fresh {
            Some(day)
        } else if matches!(kind, Kind::Month { .. }) {
            month(if step.far { 12 } else { 1 }).map(Month::first_day)
        } else if step.far {
            let months = chrono::Months::new(1);
            if step.later {
                day.checked_add_months(months)
            } else {
                day.checked_sub_months(months)
            }
        } else if step.later {
            day.checked_add_days(Days::new(1))
        } else {
            day.checked_sub_days(Days::new(1))
        };
        let Some(moved) = moved.map(within) else {
            return false;
        };
        let text = match kind {
            Kind::Month { .. } => Month::of(moved).to_string(),
            _ => moved.to_string(),
        };
        *self = Self::with(text);
        true
    }

    /// The field as a row of so many cells, and the column of the caret in it. A text that is too
    /// long shows the piece around the caret.
    #[must_use]
    pub fn row(&self, indent: usize, cells: usize) -> (Row, usize) {
        let cells = cells.max(4);
        let mut start = 0;
        for (at, cluster) in self.text.grapheme_indices(true) {
            let shown = self.text.get(start..self.caret).unwrap_or_default();
            if at >= self.caret || width(shown) < cells {
                break;
            }
            start = at + cluster.len();
        }
        let mut shown = String::new();
        for cluster in self.text.get(start..).unwrap_or_default().graphemes(true) {
            if width(&shown) + width(cluster) > cells {
                break;
            }
            shown.push_str(cluster);
        }
        let column = width(self.text.get(start..self.caret).unwrap_or_default());
        let row = Row::new(indent, Role::Field, crate::text::pad(&shown, cells));
        (row, indent + column)
    }
}

/// Edits a field, or moves between it and "I don't know"; true when something has changed.
pub fn write(
    state: &mut State,
    desk: &Desk,
    question: &Question,
    bounds: Option<&LocalBounds>,
    msg: &Msg,
) -> bool {
    if let Some(bounds) = bounds
        && let Some(step) = scale::step(msg)
    {
        return scale::moved(state, desk, question, bounds, step);
    }
    let dated = matches!(question.kind, Kind::Day { .. } | Kind::Month { .. });
    let other = matches!(msg, Msg::Other) || (!dated && matches!(msg, Msg::Up | Msg::Down));
    if other {
        state.unsure = !state.unsure && question.unsure.is_some();
        return true;
    }
    let step = match msg {
        Msg::Up => Some((true, false)),
        Msg::Down | Msg::Less => Some((false, false)),
        Msg::PageUp => Some((true, true)),
        Msg::PageDown => Some((false, true)),
        _ => None,
    };
    if let Some((later, far)) = step {
        let given = accept::typed(desk.rules, question, &state.text, desk.today).ok();
        let fresh = state.text.is_empty();
        let dash = matches!(msg, Msg::Less);
        if dash && fresh {
            return false;
        }
        let step = Step { later, far };
        if state.step(desk, &question.kind, given.as_ref(), step) || !dash {
            return true;
        }
    }
    state.edit(msg)
}

/// The bounds of a date or number in words, beside the other answers.
pub fn bounds(desk: &Desk, told: &Answers, kind: &Kind) -> Option<String> {
    let (min, max) = match kind {
        Kind::Whole { min, max, .. } => (Value::whole(*min), Value::whole(*max)),
        Kind::Money { min, max } => (Value::Money((*min).into()), Value::Money((*max).into())),
        _ => {
            let (first, last) = accept::bounds_beside(kind, told, desk.today)?;
            match kind {
                Kind::Month { .. } => (
                    Value::Month(Month::of(first)),
                    Value::Month(Month::of(last)),
                ),
                _ => (Value::Day(first), Value::Day(last)),
            }
        }
    };
    let text = say::FROM_TO.get(desk.lang);
    Some(
        text.replace("{min}", &show(min, desk.lang))
            .replace("{max}", &show(max, desk.lang)),
    )
}
