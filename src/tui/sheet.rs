//! The page that is kept between keys: laid out when it is wanted, once for any number of keys.
//!
//! Must not know what a page says: the screens lay it out.

use super::{
    model::{Model, Screen},
    page::Page,
    screens::checklist,
    view,
};
use std::ops::Range;

/// The page that was laid out last.
#[derive(Debug, Default)]
pub struct Sheet {
    page: Page,
    /// Does the page show what the model holds?
    fresh: bool,
    /// What the person was at when the page was last wanted.
    focus: Option<Range<usize>>,
}

impl Sheet {
    /// The page; `settle` has seen to it that it is the right one.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The page, to mark something in it without laying it out again.
    pub fn page_mut(&mut self) -> &mut Page {
        &mut self.page
    }

    /// Something that the page shows has changed.
    pub fn outdate(&mut self) {
        self.fresh = false;
    }

    /// The rows will be others: what the person is at is to be looked for again.
    pub fn lose_sight(&mut self) {
        self.focus = None;
    }
}

/// Makes the page fit the model, and the scroll fit the page: what the person has moved to is in
/// sight, and nothing is scrolled past the end.
pub fn settle(model: &mut Model) {
    if !model.sheet.fresh {
        model.sheet.page = view::page(model);
        model.sheet.fresh = true;
    }
    let (body, page) = (view::body(model), &model.sheet.page);
    // in a checklist one reads, and the person is where one reads (`checklist::follow`)
    let reads = model.over.is_none() && matches!(model.screen, Screen::Checklist(_));
    model.scroll = if reads || page.focus == model.sheet.focus {
        model.scroll.min(page.last_scroll(body))
    } else {
        page.reveal(model.scroll, body)
    };
    checklist::follow(model);
    model.sheet.focus.clone_from(&model.sheet.page.focus);
}
