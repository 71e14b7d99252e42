//! A place to find: the list shrinks while one types.
//!
//! Must not know places itself: the rulebook holds them.

use super::text_field;
use crate::{
    answers::Answer,
    flow::Question,
    interview::accept::{self, Refused},
    pack::Place,
    text::{pad, ui, width},
    tui::{
        model::{Desk, Msg},
        page::{Page, Part, Row, hanging},
        theme::Role,
    },
};

/// Cells of a name, beyond which its province no longer stands below those of the others.
const NAME: usize = 18;

/// What is typed and where the person is in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The field.
    pub field: text_field::State,
    /// The place in the list; none at first.
    pub at: Option<usize>,
}

/// The places that fit, and the one that stands for all others.
fn fitting<'r>(desk: &Desk<'r>, text: &str) -> Vec<&'r Place> {
    let mut found = accept::places(desk.rules, text);
    if let Some(other) = desk.rules.places.last()
        && found.last().is_none_or(|place| place.code != other.code)
    {
        found.push(other);
    }
    found
}

impl State {
    /// The field with the place that was given before, if any.
    #[must_use]
    pub fn of(desk: &Desk, question: &Question, answer: Option<&Answer>) -> Self {
        let text = answer.map(|answer| accept::in_words(desk.rules, question, answer, desk.lang));
        let field = text_field::State::with(text.unwrap_or_default());
        Self { field, at: None }
    }

    /// Types, or moves in the list.
    pub fn update(&mut self, desk: &Desk, msg: &Msg) {
        let last = fitting(desk, &self.field.text).len().saturating_sub(1);
        match msg {
            Msg::Down => {
                self.at = Some(self.at.map_or(0, |at| if at >= last { 0 } else { at + 1 }))
            }
            Msg::Up => self.at = Some(self.at.map_or(last, |at| at.checked_sub(1).unwrap_or(last))),
            msg => {
                if self.field.edit(msg) {
                    self.at = None;
                }
            }
        }
    }

    /// The place that is chosen, or typed in full.
    ///
    /// # Errors
    /// Where none or several fit.
    pub fn answer(&self, desk: &Desk, question: &Question) -> Result<Answer, Refused> {
        let found = fitting(desk, &self.field.text);
        match self.at.and_then(|at| found.get(at)) {
            Some(place) => Ok(Answer::One(place.code.0.to_owned())),
            None => accept::typed(desk.rules, question, &self.field.text, desk.today),
        }
    }

    /// The field, then the list.
    pub fn rows(&self, page: &mut Page, desk: &Desk, columns: usize) {
        let longest = width(&self.field.text) + 1; // with the caret behind it
        let cells = columns.saturating_sub(4).min(longest.max(30));
        let (row, caret) = self.field.row(2, cells);
        page.cursor = Some((Part::Top, page.top.len(), caret));
        page.top.push(row);
        let found = fitting(desk, &self.field.text);
        if found.len() == 1 && accept::places(desk.rules, &self.field.text).is_empty() {
            page.prose(2, Role::Hint, ui::tui::NO_MATCH.get(desk.lang), columns);
        }
        for (i, place) in found.iter().enumerate() {
            let here = self.at == Some(i);
            let at = if here { "▸ " } else { "  " };
            let role = if here { Role::Chosen } else { Role::Plain };
            let (name, province) = (place.title.get(desk.lang), place.province.get(desk.lang));
            let start = page.rows.len();
            if width(name) <= NAME {
                let row = Row::new(0, Role::Plain, at).and(role, pad(name, NAME));
                page.rows.push(row.and(Role::Hint, format!("  {province}")));
            } else {
                let mut rows = hanging(0, (Role::Plain, at), role, name, columns);
                let fits = |row: &&mut Row| row.width() + 2 + width(province) <= columns;
                match rows.last_mut().filter(fits) {
                    Some(row) => {
                        *row = std::mem::take(row).and(Role::Hint, format!("  {province}"));
                    }
                    None => rows.push(Row::new(4, Role::Hint, province)),
                }
                page.rows.extend(rows);
            }
            if here {
                page.focus = Some(start..page.rows.len());
            }
        }
    }
}
