//! What would be different: to read, and to leave or try another value.
//!
//! Must not compare or word anything: `plan` and `export` do.

use super::checklist;
use crate::{
    export,
    plan::WhatIf,
    text::ui::difference as words,
    tui::{
        model::{Go, Model, Msg},
        page::{Page, Row},
        theme::Role,
        view,
    },
};

/// The comparison that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    what_if: Box<WhatIf>,
}

impl State {
    /// A comparison to read.
    #[must_use]
    pub fn new(what_if: WhatIf) -> Self {
        Self {
            what_if: Box::new(what_if),
        }
    }

    /// The page.
    #[must_use]
    pub fn page(&self, model: &Model) -> Page {
        let desk = &model.desk;
        let columns = view::columns(desk);
        let mut page = Page::default();
        page.top
            .push(Row::new(0, Role::Title, words::TITLE.get(desk.lang)));
        if view::roomy(desk) {
            page.top.push(Row::blank());
        }
        for block in export::difference(desk.rules, &self.what_if, desk.lang) {
            page.rows.extend(checklist::set(&block, columns));
        }
        page
    }
}

/// What follows from a message.
pub fn update(scroll: &mut usize, msg: &Msg) -> Option<Go> {
    match msg {
        Msg::Back => return Some(Go::Back),
        Msg::WhatIf => return Some(Go::Leave),
        Msg::Down => *scroll = scroll.saturating_add(1),
        Msg::Up => *scroll = scroll.saturating_sub(1),
        Msg::Home => *scroll = 0,
        Msg::End => *scroll = usize::MAX,
        _ => {}
    }
    None
}
