//! What can be supposed: the day of use, and the answers that count.
//!
//! Must not compare: the model does, once something is supposed.

use super::check;
use crate::{
    interview::Path,
    text::{date, ui::tui as say},
    tui::{
        guess::DAY,
        model::{Go, Model, Msg},
        page::{Page, Part, Row, prose},
        theme::Role,
        view,
    },
};

/// Where the person is in the list: at the day of use, then at the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The place in the list.
    pub at: usize,
}

impl State {
    /// What follows from a message.
    pub fn update(&mut self, path: &Path, msg: &Msg) -> Option<Go> {
        let last = path.questions.len();
        match msg {
            Msg::Down => self.at = if self.at >= last { 0 } else { self.at + 1 },
            Msg::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
            Msg::Home => self.at = 0,
            Msg::End => self.at = last,
            Msg::Back => return Some(Go::Back),
            Msg::WhatIf => return Some(Go::Leave),
            Msg::Continue => {
                let chosen = (self.at.checked_sub(1)).and_then(|at| path.questions.get(at));
                return Some(Go::Suppose(chosen.copied().unwrap_or(DAY)));
            }
            _ => {}
        }
        None
    }

    /// The page.
    #[must_use]
    pub fn page(&self, model: &Model) -> Page {
        let desk = &model.desk;
        let (lang, columns) = (desk.lang, view::columns(desk));
        let mut page = Page {
            top: prose(0, Role::Title, say::SUPPOSE_WHICH.get(lang), columns),
            ..Page::default()
        };
        if view::roomy(desk) {
            page.top.push(Row::blank());
        }
        let here = self.at == 0;
        let label = say::SUPPOSE_DAY.get(lang);
        let today = date(desk.today, lang);
        page.rows = check::line((label, &today), (say::SUPPOSE_ONE, lang), here, columns);
        if here {
            page.focus = Some(0..page.rows.len());
            page.cursor = Some((Part::Rows, 0, 0));
        }
        let at = self.at.checked_sub(1);
        check::list(&mut page, model, at, say::SUPPOSE_ONE, columns);
        page
    }
}
