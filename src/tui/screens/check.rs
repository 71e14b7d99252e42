//! The answers to check, by stage, each with its way back to change it.
//!
//! Must not change an answer itself.

use crate::{
    flow::State as Place,
    interview::{self, End, Path},
    text::{Lang, Text, pad, ui::tui as say, width},
    tui::{
        model::{Go, Model, Msg},
        page::{Page, Part, Row, hanging, prose},
        theme::Role,
        view,
    },
};

/// Where the person is in the list; past its end is the way on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The place in the list.
    pub at: usize,
}

impl State {
    /// At the way on: nothing has to be changed.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        Self {
            at: model.path.questions.len(),
        }
    }

    /// What follows from a message.
    pub fn update(&mut self, path: &Path, msg: &Msg) -> Option<Go> {
        let last = path.questions.len();
        match msg {
            Msg::Down => self.at = if self.at >= last { 0 } else { self.at + 1 },
            Msg::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
            Msg::Home => self.at = 0,
            Msg::End => self.at = last,
            Msg::Back => return Some(Go::Back),
            Msg::WhatIf => return Some(Go::WhatIf),
            Msg::Continue => {
                return Some(
                    path.questions
                        .get(self.at)
                        .map_or(Go::Checklist, |id| Go::Change(*id)),
                );
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
        let mut page = Page::default();
        page.top
            .push(Row::new(0, Role::Title, say::CHECK.get(lang)));
        if let Some(text) = referral(model) {
            page.top.extend(prose(0, Role::Warning, text, columns));
        }
        if view::roomy(desk) {
            page.top.push(Row::blank());
        }
        for doubt in interview::doubts(desk.rules, &model.answers, desk.today) {
            let mark = crate::text::ui::plan::DOUBT.get(lang);
            let text = format!("{mark}{}", doubt.get(lang));
            page.prose(0, Role::Warning, &text, columns);
        }
        list(&mut page, model, Some(self.at), say::CHANGE, columns);
        let on = self.at >= model.path.questions.len();
        let (mark, role) = if on {
            ("▸ ", Role::Chosen)
        } else {
            ("  ", Role::Title)
        };
        if view::roomy(desk) {
            page.bottom.push(Row::blank());
        }
        if on {
            page.cursor = Some((Part::Bottom, page.bottom.len(), 0));
        }
        page.bottom
            .push(Row::new(0, Role::Plain, mark).and(role, say::TO_CHECKLIST.get(lang)));
        page
    }
}

/// The answers that count, by stage; `what` stands at the one where the person is.
pub fn list(page: &mut Page, model: &Model, at: Option<usize>, what: Text, columns: usize) {
    let flow = &model.desk.rules.flow;
    let mut stage = None;
    for (i, id) in model.path.questions.iter().enumerate() {
        let mine = flow.question_stage(id.0);
        let mut start = page.rows.len();
        if mine != stage {
            if !page.rows.is_empty() {
                page.rows.push(Row::blank());
                start += 1;
            }
            stage = mine;
            let title = mine.and_then(|id| flow.header.stages.get(id.0));
            let title = title.map_or("", |title| title.get(model.desk.lang));
            page.prose(0, Role::Title, title, columns);
        }
        let first = page.rows.len();
        let here = at == Some(i);
        let label = interview::question(model.desk.rules, *id)
            .map_or("", |question| question.label.get(model.desk.lang));
        let words = model.answer_now(*id).unwrap_or_default();
        page.rows.extend(line(
            (label, &words),
            (what, model.desk.lang),
            here,
            columns,
        ));
        if here {
            page.focus = Some(start..page.rows.len());
            page.cursor = Some((Part::Rows, first, 0));
        }
    }
}

/// A label, the words for it, and what can be done on the one where the person is.
pub fn line(
    (label, words): (&str, &str),
    what: (Text, Lang),
    here: bool,
    columns: usize,
) -> Vec<Row> {
    let mark = if here { "▸ " } else { "  " };
    let role = if here { Role::Chosen } else { Role::Plain };
    let what = format!("  {}", what.0.get(what.1));
    let room = columns.saturating_sub(width(&what));
    let mut rows = if columns >= 58 {
        let marker = format!("{mark}{}  ", pad(label, 24));
        hanging(0, (Role::Hint, &marker), role, words, room)
    } else {
        let mut rows = hanging(0, (Role::Plain, mark), Role::Hint, label, room);
        rows.extend(prose(4, role, words, room));
        rows
    };
    if here && let Some(row) = rows.first_mut() {
        *row = std::mem::take(row).and(Role::Key, what);
    }
    rows
}

/// What a referral says, where the way ends in one.
fn referral(model: &Model) -> Option<&'static str> {
    let End::Refer(id) = model.path.end else {
        return None;
    };
    model
        .desk
        .rules
        .flow
        .states
        .iter()
        .find_map(|state| match state {
            Place::Refer { id: mine, text, .. } if *mine == id => Some(text.get(model.desk.lang)),
            _ => None,
        })
}
