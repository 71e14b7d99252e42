//! Codes for a phone, one at a time, as large as the window lets them be.
//!
//! Must not choose what they hold, nor use colours of the theme: a code is black on white.

use crate::{
    export::{self, Code, HALF, TooSmall},
    text::{ui::essentials as say, wrap},
    tui::{
        footer,
        model::{Desk, Go, Model, Msg, Screen},
        page::{Page, Row, prose},
        theme::{self, Role},
        view,
    },
};
use ratatui::{Frame, buffer::Buffer};

/// Cells for the words beside a code, the gap between both, and the free columns at both edges.
const BESIDE: usize = 26;
const GAP: usize = 2;
const EDGES: usize = 3;

/// Which code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Its place among all.
    pub at: usize,
    /// In both languages?
    pub both: bool,
}

impl State {
    /// The page where there is no room for a code: what it would take.
    #[must_use]
    pub fn page(&self, model: &Model) -> Page {
        let mut page = Page::default();
        if let Err(least) = layout(self, model) {
            let desk = &model.desk;
            let rows = least.rows + view::footer_rows(desk) + 1;
            let columns = (least.columns + EDGES).max(view::LEAST.0.into());
            let text = (say::TOO_SMALL.get(desk.lang))
                .replace("{columns}", &desk.size.0.to_string())
                .replace("{rows}", &desk.size.1.to_string())
                .replace("{wanted}", &format!("{columns}x{rows}"));
            page.prose(0, Role::Warning, &text, view::columns(desk));
        }
        page
    }
}

/// What follows from a message.
pub fn update(model: &mut Model, msg: &Msg) -> Option<Go> {
    let Screen::Codes(state) = &model.screen else {
        return None;
    };
    let last = layout(state, model).map_or(0, |(codes, _)| codes.len().saturating_sub(1));
    let at = state.at.min(last);
    let at = match msg {
        Msg::Back => return Some(Go::Back),
        Msg::NextView | Msg::Down => (at + 1).min(last),
        Msg::PreviousView | Msg::Up => at.saturating_sub(1),
        Msg::Home => 0,
        Msg::End => last,
        _ => at,
    };
    if let Screen::Codes(state) = &mut model.screen {
        state.at = at;
    }
    None
}

/// The codes, and whether words stand beside them or above: whatever takes fewer codes.
fn layout(state: &State, model: &Model) -> Result<(Vec<Code>, bool), TooSmall> {
    let desk = &model.desk;
    let langs = [desk.lang, desk.lang.other()];
    let langs = if state.both { &langs } else { &langs[..1] };
    let text = (model.plan.as_ref()).map_or(String::new(), |plan| {
        export::essentials(desk.rules, plan, langs, model.case)
    });
    let columns = usize::from(desk.size.0).saturating_sub(EDGES);
    let rows = usize::from(desk.size.1).saturating_sub(view::footer_rows(desk));
    let beside = export::codes(&text, columns.saturating_sub(BESIDE + GAP), rows);
    let above = export::codes(&text, columns, rows.saturating_sub(1));
    match (beside, above) {
        (Ok(beside), Ok(above)) if above.len() < beside.len() => Ok((above, false)),
        (Ok(beside), _) => Ok((beside, true)),
        (Err(_), above) => above.map(|codes| (codes, false)),
    }
}

/// Draws the code over the whole window but the footer; false where there is no room for it.
pub fn draw(state: &State, model: &Model, frame: &mut Frame) -> bool {
    let Ok((codes, beside)) = layout(state, model) else {
        return false;
    };
    let Some(code) = codes.get(state.at.min(codes.len().saturating_sub(1))) else {
        return false;
    };
    let desk = &model.desk;
    let rows = usize::from(desk.size.1).saturating_sub(view::footer_rows(desk));
    let top = if beside {
        rows.saturating_sub(code.rows()) / 2
    } else {
        let words = export::caption(code, desk.lang);
        let short = say::SCAN_SHORT.get(desk.lang);
        let row = Row::new(0, Role::Title, &words[0]).and(Role::Plain, format!("  {short}"));
        view::put(frame, desk, 1, 0, &row);
        1
    };
    paint(code, top, frame.buffer_mut());
    if beside {
        let words = words(code, desk, rows);
        let from = 1 + code.columns() + GAP;
        for (y, row) in words.iter().enumerate() {
            view::put(frame, desk, from, y, row);
        }
    }
    let footer = footer::rows(model);
    for (i, row) in footer.iter().enumerate() {
        view::put(frame, desk, 1, rows + i, row);
    }
    true
}

/// What stands beside a code: which it is, what to do, and what is in it.
fn words(code: &Code, desk: &Desk, most: usize) -> Vec<Row> {
    let (lang, mut rows) = (desk.lang, vec![Row::blank()]);
    for (i, line) in export::caption(code, lang).iter().enumerate() {
        let role = if i == 0 { Role::Title } else { Role::Plain };
        rows.extend(prose(0, role, line, BESIDE));
    }
    if !desk.colour {
        rows.push(Row::blank());
        rows.extend(prose(0, Role::Hint, say::STILL_COLOURED.get(lang), BESIDE));
    }
    rows.push(Row::blank());
    rows.push(Row::new(0, Role::Hint, say::HOLDS.get(lang)));
    let lines = code.text.lines().flat_map(|line| wrap(line, BESIDE));
    rows.extend(lines.map(|line| Row::new(0, Role::Hint, line)));
    rows.truncate(most);
    rows
}

fn paint(code: &Code, top: usize, buffer: &mut Buffer) {
    let (area, modules) = (buffer.area, code.modules());
    for row in 0..code.rows() {
        for column in 0..code.columns() {
            let (Ok(x), Ok(y)) = (u16::try_from(1 + column), u16::try_from(top + row)) else {
                continue;
            };
            if x >= area.right() || y >= area.bottom() {
                continue;
            }
            let (upper, lower) = modules.cell(column, row);
            let sign = if upper == lower { ' ' } else { HALF };
            buffer[(x, y)]
                .set_char(sign)
                .set_style(theme::code(upper, lower));
        }
    }
}
