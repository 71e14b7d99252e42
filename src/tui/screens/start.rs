//! The first page: what this is, that nothing leaves the machine, and where to begin.
//!
//! Must not wipe a saved draft without asking.

use super::options::{self, Item};
use crate::{
    answers::Answers,
    text::{Lang, ui::tui as say},
    tui::{
        model::{Desk, Go, Model, Msg},
        page::{Page, Part, Row},
        theme::Role,
        view,
    },
};

/// Where the person is on the first page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The choice, where there is a draft to go on with.
    pub list: options::State,
    /// How many answers the draft holds.
    pub answered: usize,
}

impl State {
    /// The first page, with or without a draft.
    #[must_use]
    pub fn new(answers: &Answers) -> Self {
        Self {
            answered: answers.len(),
            ..Self::default()
        }
    }

    fn items(&self, lang: Lang) -> Vec<Item> {
        if self.answered == 0 {
            return vec![Item::new(1, say::BEGIN.get(lang), None)];
        }
        let count = say::RESUME_HINT
            .get(lang)
            .replace("{n}", &self.answered.to_string());
        let anew = say::BEGIN_NEW_HINT.get(lang).to_owned();
        vec![
            Item::new(1, say::RESUME.get(lang), Some(count)),
            Item::new(2, say::BEGIN_NEW.get(lang), Some(anew)),
        ]
    }

    /// What follows from a message.
    pub fn update(&mut self, desk: &Desk, msg: &Msg) -> Option<Go> {
        let count = if self.answered == 0 { 1 } else { 2 };
        let chosen = self.list.update(options::Extent::numbered(count), msg);
        let goes = matches!(msg, Msg::Continue) || (chosen && desk.fast);
        if !goes {
            return None;
        }
        match (self.answered, self.list.at) {
            // Enter alone goes on with what is there: it loses nothing
            (0, _) | (_, Some(0) | None) => Some(Go::Begin),
            (_, Some(_)) => Some(Go::Anew),
        }
    }

    /// The page: first with everything, then with less, until it fits.
    #[must_use]
    pub fn page(&self, model: &Model) -> Page {
        let mut page = self.level(model, 0);
        for level in 1..=2 {
            if page.rows.len() > view::body(model) {
                page = self.level(model, level);
            }
        }
        page
    }

    /// With less said the higher the level: without air and the other language, which the footer
    /// names too; then, for those who have been here, without what this is.
    fn level(&self, model: &Model, level: usize) -> Page {
        let desk = &model.desk;
        let (lang, columns) = (desk.lang, view::columns(desk));
        let header = &desk.rules.flow.header;
        let mut page = Page::default();
        page.prose(0, Role::Title, header.title.get(lang), columns);
        if view::roomy(desk) {
            page.rows.push(Row::blank());
        }
        if level < 2 || self.answered == 0 {
            page.prose(0, Role::Plain, header.about.get(lang), columns);
        }
        let private = if model.kiosk {
            say::PRIVATE_KIOSK
        } else {
            say::PRIVATE
        };
        page.prose(0, Role::Hint, private.get(lang), columns);
        if level == 0 {
            page.rows.push(Row::blank());
        }
        self.list
            .rows(&mut page, Part::Rows, &self.items(lang), true, columns);
        if level == 0 {
            page.rows.push(Row::blank());
            page.rows
                .push(Row::new(0, Role::Hint, say::OTHER_LANGUAGE.get(lang)));
        }
        page
    }
}
