//! The frame around every screen: head, body, what is left to read, notice, footer.
//!
//! Must not change the model but for its scroll, and must not panic at any size.

use super::{
    footer, keys,
    model::{Desk, Model, Msg, Screen},
    overlay,
    page::{Page, Part, Row, prose},
    screens::{checklist, codes},
    sheet,
    theme::Role,
};
use crate::{
    answers::Answer,
    interview::End,
    text::{Lang, Text, printable, shorten, ui::tui as say, width},
};
use ratatui::{Frame, layout::Rect};

/// The least columns and rows in which everything can be shown.
pub const LEAST: (u16, u16) = (40, 12);

/// Is the window too small to show anything?
#[must_use]
pub fn too_small(size: (u16, u16)) -> bool {
    size.0 < LEAST.0 || size.1 < LEAST.1
}

/// Is there room for empty lines and second thoughts?
#[must_use]
pub fn roomy(desk: &Desk) -> bool {
    desk.size.1 >= 18
}

/// Cells left free at the left of the body.
#[must_use]
pub fn margin(desk: &Desk) -> usize {
    if desk.size.0 >= 60 { 3 } else { 1 }
}

/// Cells for prose: a line that reads well, two columns left free at the right.
#[must_use]
pub fn columns(desk: &Desk) -> usize {
    let longest = if desk.lang == Lang::Zh { 76 } else { 66 };
    usize::from(desk.size.0)
        .saturating_sub(margin(desk) + 2)
        .clamp(10, longest)
}

/// Rows between head and footer.
#[must_use]
pub fn body(model: &Model) -> usize {
    around(&model.desk).saturating_sub(notice(model).len())
}

/// Rows between head and footer, the notice included.
fn around(desk: &Desk) -> usize {
    let head = if roomy(desk) { 3 } else { 1 }; // with an empty row below it and above the footer
    usize::from(desk.size.1).saturating_sub(head + footer_rows(desk))
}

/// The rows above the footer that tell what has happened: all of it, as it may name a file, but
/// the screen keeps three rows.
fn notice(model: &Model) -> Vec<Row> {
    let Some((trouble, text)) = &model.notice else {
        return Vec::new();
    };
    let role = if *trouble { Role::Error } else { Role::Good };
    let columns = usize::from(model.desk.size.0).saturating_sub(3);
    let mut rows = prose(0, role, text, columns);
    rows.truncate(around(&model.desk).saturating_sub(3).max(1));
    rows
}

/// Rows of the footer: in one narrow row the ways on, back, to help and out would not all fit.
pub(super) fn footer_rows(desk: &Desk) -> usize {
    if desk.size.0 >= 60 { 1 } else { 2 }
}

/// Lays out the page that is shown.
#[must_use]
pub fn page(model: &Model) -> Page {
    match (&model.over, &model.screen) {
        (Some(over), _) => overlay::page(over, model),
        (None, Screen::Start(state)) => state.page(model),
        (None, Screen::Question(state)) => state.page(model),
        (None, Screen::Check(state)) => state.page(model),
        (None, Screen::Checklist(state)) => state.page(model),
        (None, Screen::Guess(state)) => state.page(model),
        (None, Screen::Compared(state)) => state.page(model),
        (None, Screen::Take(state)) => state.page(model),
        (None, Screen::Codes(state)) => state.page(model),
    }
}

/// Draws everything.
pub fn view(model: &mut Model, frame: &mut Frame) {
    let area = frame.area();
    if let Some(seconds) = model.warned {
        // nothing of the answers shows any more
        let desk = &model.desk;
        let hint = say::STILL_THERE_HINT.get(desk.lang);
        let hint = hint.replace("{n}", &seconds.to_string());
        let columns = usize::from(free(area)).saturating_sub(margin(desk));
        let mut rows = prose(0, Role::Title, say::STILL_THERE.get(desk.lang), columns);
        rows.extend(prose(0, Role::Warning, &hint, columns));
        for (y, row) in rows.iter().enumerate() {
            put(
                frame,
                desk,
                margin(desk),
                y + usize::from(area.height) / 4,
                row,
            );
        }
        return;
    }
    if too_small((area.width, area.height)) {
        let desk = &model.desk;
        let columns = usize::from(free(area));
        let (size, keys) = (say::TOO_SMALL, say::TOO_SMALL_KEYS);
        let text = format!("{}{}", size.get(desk.lang), keys.get(desk.lang));
        let rows = prose(0, Role::Plain, &text, columns);
        for (y, row) in rows.iter().enumerate() {
            put(frame, desk, 0, y, row);
        }
        return;
    }
    sheet::settle(model);
    let model = &*model;
    if let (None, Screen::Codes(state)) = (&model.over, &model.screen)
        && codes::draw(state, model, frame)
    {
        return; // a code takes all the room there is
    }
    let desk = &model.desk;
    put(frame, desk, 1, 0, &head(model));
    let top = if roomy(desk) { 2 } else { 1 };
    draw(model, frame, top);
    let bottom = usize::from(area.height) - footer_rows(desk);
    let notice = notice(model);
    for (i, row) in notice.iter().enumerate() {
        put(frame, desk, 1, bottom - notice.len() + i, row);
    }
    for (i, row) in footer::rows(model).iter().enumerate() {
        put(frame, desk, 1, bottom + i, row);
    }
}

fn draw(model: &Model, frame: &mut Frame, top: usize) {
    let (desk, page) = (&model.desk, model.sheet.page());
    let (x, shares) = (margin(desk), page.shares(body(model)));
    let scroll = model.scroll;
    let rows_at = top + shares.top;
    let bottom_at = rows_at + shares.rows + usize::from(shares.more);
    for (i, row) in page.top.iter().take(shares.top).enumerate() {
        put(frame, desk, x, top + i, row);
    }
    for (i, row) in page.rows.iter().skip(scroll).take(shares.rows).enumerate() {
        put(frame, desk, x, rows_at + i, row);
    }
    for (i, row) in page.bottom.iter().take(shares.bottom).enumerate() {
        put(frame, desk, x, bottom_at + i, row);
    }
    if shares.more {
        let below = page.rows.len().saturating_sub(scroll + shares.rows);
        let count = |text: crate::text::Text, n: usize| {
            if n == 0 {
                String::new()
            } else {
                text.get(desk.lang).replace("{n}", &n.to_string())
            }
        };
        let words = [count(say::MORE, below), count(say::ABOVE, scroll)];
        let words: Vec<_> = words.into_iter().filter(|text| !text.is_empty()).collect();
        let and = say::MORE_AND_ABOVE.get(desk.lang);
        let row = Row::new(0, Role::Key, format!("-- {} --", words.join(and)));
        put(frame, desk, x, rows_at + shares.rows, &row);
    }
    let at = match page.cursor {
        Some((Part::Top, row, column)) => (row < shares.top).then_some((top + row, column)),
        Some((Part::Rows, row, column)) => row
            .checked_sub(scroll)
            .filter(|row| *row < shares.rows)
            .map(|row| (rows_at + row, column)),
        Some((Part::Bottom, row, column)) => {
            (row < shares.bottom).then_some((bottom_at + row, column))
        }
        None => None,
    };
    if let Some((row, column)) = at {
        let cell = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let area = frame.area();
        let column = cell(x + column).min(area.right().saturating_sub(1));
        if cell(row) < area.bottom() {
            frame.set_cursor_position((column, cell(row)));
        }
    }
}

/// The column where text must end: two stay free, where there are so many.
fn free(area: Rect) -> u16 {
    let kept = if area.width >= LEAST.0 { 2 } else { 0 };
    area.right().saturating_sub(kept)
}

/// Writes a row, cut at the two columns that stay free.
pub(super) fn put(frame: &mut Frame, desk: &Desk, x: usize, y: usize, row: &Row) {
    let area: Rect = frame.area();
    let (Ok(mut x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) else {
        return;
    };
    let right = free(area);
    if y >= area.bottom() {
        return;
    }
    for (role, text) in &row.0 {
        if x >= right {
            return;
        }
        let room = usize::from(right - x);
        (x, _) =
            frame
                .buffer_mut()
                .set_stringn(x, y, printable(text), room, role.style(desk.colour));
    }
}

/// The first row: what this is, the place, and how far one has come.
fn head(model: &Model) -> Row {
    let desk = &model.desk;
    let room = usize::from(desk.size.0).saturating_sub(3);
    let left = match &model.screen {
        _ if model.guess.is_some() => supposing(model).to_owned(),
        Screen::Start(_) | Screen::Guess(_) | Screen::Compared(_) => String::new(),
        Screen::Checklist(_) | Screen::Take(_) | Screen::Codes(_) => {
            say::CHECKLIST.get(desk.lang).to_owned()
        }
        Screen::Question(state) => stage(model, state.id),
        Screen::Check(_) => desk.rules.flow.header.title.get(desk.lang).to_owned(),
    };
    let right = [place(model), progress(model)];
    let right: Vec<_> = right.into_iter().filter(|text| !text.is_empty()).collect();
    let whole = right.join("  ");
    let fits = |left: &str, right: &str| width(left) + 2 + width(right) <= room;
    // half a title says nothing; how far one has come does
    let (left, right) = match progress(model) {
        _ if model.guess.is_some() && !fits(&left, &whole) => (shorten(&left, room), String::new()),
        _ if fits(&left, &whole) => (left, whole),
        // the place decides about figures and rules: it is worth more than the stage
        _ if fits("", &whole) => (String::new(), whole),
        progress if fits(&left, &progress) => (left, progress),
        progress => (String::new(), shorten(&progress, room)),
    };
    let gap = room.saturating_sub(width(&left) + width(&right));
    // what is only supposed must not be taken for the real thing
    let role = if model.guess.is_some() {
        Role::Warning
    } else {
        Role::Hint
    };
    Row::new(0, role, left)
        .and(Role::Plain, " ".repeat(gap))
        .and(Role::Hint, right)
}

/// What the first row says while something is supposed.
pub(super) fn supposing(model: &Model) -> &'static str {
    say::SUPPOSING.get(model.desk.lang)
}

fn stage(model: &Model, id: crate::flow::Id) -> String {
    let flow = &model.desk.rules.flow;
    let stage = flow
        .question_stage(id.0)
        .and_then(|stage| flow.header.stages.get(stage.0));
    stage.map_or(String::new(), |title| title.get(model.desk.lang).to_owned())
}

fn place(model: &Model) -> String {
    let rules = model.desk.rules;
    let asked = rules
        .flow
        .header
        .place
        .filter(|id| model.path.position(*id).is_some());
    match (asked.and_then(|id| model.answers.get(id.0)), &model.screen) {
        (_, Screen::Start(_)) => String::new(),
        (Some(Answer::One(code)), _) => rules
            .places
            .iter()
            .find(|place| place.code.0 == code)
            .map_or(String::new(), |place| {
                place.title.get(model.desk.lang).to_owned()
            }),
        _ => String::new(),
    }
}

fn progress(model: &Model) -> String {
    let lang = model.desk.lang;
    match &model.screen {
        _ if model.guess.is_some() => String::new(),
        Screen::Checklist(_) => checklist::progress(model),
        Screen::Question(state) => {
            let path = &model.path;
            let Some(at) = path.position(state.id) else {
                return String::new();
            };
            let waiting = usize::from(matches!(path.end, End::Question(_)));
            let on = path.questions.len().saturating_sub(at + 1);
            let more = on + path.at_most_left.saturating_sub(waiting);
            let text = if more == 0 {
                say::PROGRESS_LAST
            } else {
                say::PROGRESS
            };
            let text = text.get(lang).replace("{n}", &(at + 1).to_string());
            text.replace("{m}", &more.to_string())
        }
        _ => String::new(),
    }
}

/// What a key does, in words.
#[must_use]
pub fn says(model: &Model, binding: &keys::Binding) -> Text {
    match (binding.msg)(0) {
        Msg::Quit if model.kiosk => say::KEY_END,
        _ => binding.says,
    }
}

/// Can a key of this scene be used just now? "I don't know" is not offered everywhere, and in a public
/// place nothing is saved or stopped.
#[must_use]
pub fn possible(model: &Model, binding: &keys::Binding) -> bool {
    if model.kiosk && matches!((binding.msg)(0), Msg::Suspend | Msg::Save) {
        return false;
    }
    let Screen::Question(state) = &model.screen else {
        return true;
    };
    let question = super::guess::question(model.desk.rules, state.id);
    let offered = question.is_some_and(|question| question.unsure.is_some());
    offered || (binding.msg)(0) != Msg::Other
}
