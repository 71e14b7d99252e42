//! How the counselor's screen looks.
//!
//! Must not change what it knows.

use super::{
    Line, Order,
    chosen::Item,
    foot::{footer, help},
    model::{Model, Over},
};
use crate::{
    answers::CaseCode,
    text::{Lang, pad, printable, ui::roster as say, ui::tui, width},
    tui::{
        page::{Row, prose},
        theme::Role,
    },
};
use ratatui::{Frame, layout::Rect};

/// The least columns and rows in which everything can be shown.
const LEAST: (u16, u16) = crate::tui::view::LEAST;

/// Draws the counselor's screen.
pub fn draw(model: &Model, frame: &mut Frame) {
    let area = frame.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let words = tui::TOO_SMALL.get(model.lang);
        for (y, row) in prose(0, Role::Plain, words, usize::from(area.width))
            .iter()
            .enumerate()
        {
            put(frame, model, 0, y, row);
        }
        return;
    }
    let (mut rows, cursor) = body(model);
    let footer = footer(model);
    let bottom = usize::from(area.height) - footer.len();
    let notice = model.notice.as_ref().map_or(Vec::new(), |(trouble, text)| {
        let role = if *trouble { Role::Error } else { Role::Good };
        prose(0, role, text, usize::from(area.width) - 3)
    });
    rows.truncate(bottom.saturating_sub(notice.len()));
    for (y, row) in rows.iter().enumerate() {
        put(frame, model, 1, y, row);
    }
    for (i, row) in notice.iter().enumerate() {
        put(
            frame,
            model,
            1,
            bottom.saturating_sub(notice.len()) + i,
            row,
        );
    }
    for (i, row) in footer.iter().enumerate() {
        put(frame, model, 1, bottom + i, row);
    }
    if let Some((x, y)) = cursor {
        let cell = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let x = cell(x + 1).min(area.right().saturating_sub(1));
        frame.set_cursor_position((x, cell(y).min(area.bottom().saturating_sub(1))));
    }
}

/// The rows, and where the real cursor stands.
fn body(model: &Model) -> (Vec<Row>, Option<(usize, usize)>) {
    let mut rows = vec![head(model)];
    if model.size.1 >= 18 {
        rows.push(Row::blank());
    }
    match &model.over {
        None | Some(Over::Find) => list(model, rows),
        Some(Over::Help) => {
            rows.extend(help(model).into_iter().skip(model.at.unwrap_or_default()));
            (rows, None)
        }
        Some(Over::Case(code, picked)) => {
            let columns = usize::from(model.size.0) - 4;
            rows.push(named_row(model, *code));
            if let Some((who, time)) = &picked.held {
                let words = say::HELD_BY.get(model.lang);
                let words = words.replace("{who}", who).replace("{time}", time);
                rows.extend(prose(0, Role::Warning, &words, columns));
            }
            // what is asked must stay in sight
            let room =
                usize::from(model.size.1).saturating_sub(rows.len() + 3 + model.items().len());
            let mut news = Vec::new();
            for line in &picked.news {
                news.extend(prose(0, Role::Plain, line, columns));
            }
            if let Some(note) = picked.note.as_ref().filter(|note| !note.is_empty()) {
                news.extend(prose(0, Role::Hint, note, columns));
            }
            news.truncate(room);
            rows.extend(news);
            if model.size.1 >= 18 {
                rows.push(Row::blank());
            }
            rows.extend(items(model));
            (rows, None)
        }
        Some(Over::Sure(code)) => {
            let words = named(say::FORGET_SURE.get(model.lang), *code);
            rows.extend(prose(
                0,
                Role::Warning,
                &words,
                usize::from(model.size.0) - 4,
            ));
            rows.extend(items(model));
            (rows, None)
        }
        Some(Over::Wait(code, who)) => {
            rows.push(Row::new(0, Role::Title, code.to_string()));
            let words = say::WAITING.get(model.lang).replace("{who}", who);
            rows.extend(prose(0, Role::Plain, &words, usize::from(model.size.0) - 4));
            (rows, None)
        }
        Some(Over::Type(code, item, field)) => {
            rows.push(Row::new(0, Role::Title, code.to_string()));
            let words = match item {
                Item::Note => say::NOTE_FIELD,
                _ => say::HAND_FIELD,
            };
            rows.push(Row::new(0, Role::Plain, words.get(model.lang)));
            let (row, column) = field.row(0, usize::from(model.size.0).saturating_sub(6));
            rows.push(row);
            let y = rows.len() - 1;
            (rows, Some((column, y)))
        }
    }
}

/// A case in one row: its code, where, how far, by when.
fn named_row(model: &Model, code: CaseCode) -> Row {
    let row = Row::new(0, Role::Title, code.to_string());
    let line = model.found.lines.iter().find(|line| line.code == code);
    let Some(line) = line else {
        return row;
    };
    let texts = [&line.place, &line.stage, &line.kind];
    let texts = texts.into_iter().filter(|text| !text.is_empty());
    texts.fold(row, |row, text| row.and(Role::Plain, format!("  {text}")))
}

fn named(words: &str, code: CaseCode) -> String {
    words.replace("{code}", &code.to_string())
}

/// What this is, how many, in which order.
fn head(model: &Model) -> Row {
    let lang = model.lang;
    let order = match model.order {
        Order::Touched => say::BY_TOUCHED,
        Order::Deadline => say::BY_DEADLINE,
        Order::Code => say::BY_CODE,
    };
    let count = (say::COUNT.get(lang))
        .replace("{n}", &grouped(model.found.all))
        .replace("{order}", order.get(lang));
    let title = say::TITLE.get(lang);
    let room = usize::from(model.size.0).saturating_sub(3);
    let gap = room.saturating_sub(width(title) + width(&count)).max(2);
    Row::new(0, Role::Title, title)
        .and(Role::Plain, " ".repeat(gap))
        .and(Role::Hint, count)
}

fn grouped(number: u64) -> String {
    crate::text::decimal(number.into())
}

/// The cases, and the field above them where something is looked for.
fn list(model: &Model, mut rows: Vec<Row>) -> (Vec<Row>, Option<(usize, usize)>) {
    let (lang, columns) = (model.lang, usize::from(model.size.0));
    let mut cursor = None;
    let finding = matches!(model.over, Some(Over::Find));
    if finding || !model.find.text.is_empty() {
        let label = say::SEARCH.get(lang);
        let indent = width(label);
        let (field, column) = model
            .find
            .row(0, columns.saturating_sub(indent + 6).min(30));
        let mut row = Row::new(0, Role::Key, label);
        row.0.extend(field.0);
        rows.push(row);
        if finding {
            cursor = Some((indent + column, rows.len() - 1));
        }
        if finding && model.find.text.is_empty() {
            rows.push(Row::new(0, Role::Hint, say::SEARCH_HINT.get(lang)));
        }
    }
    if model.found.lines.is_empty() {
        let words = if model.find.text.is_empty() {
            say::EMPTY
        } else {
            say::NONE
        };
        rows.extend(prose(0, Role::Plain, words.get(lang), columns - 4));
        return (rows, cursor);
    }
    let widths = Widths::of(columns);
    if model.size.1 >= 18 {
        rows.push(Row::new(0, Role::Hint, widths.heads(lang)));
    }
    for (at, line) in model.found.lines.iter().enumerate() {
        rows.push(widths.row(line, at, model.at == Some(at), lang));
    }
    if model.pages() > 1 {
        let words = (say::PAGE.get(lang))
            .replace("{n}", &grouped(model.page as u64 + 1))
            .replace("{m}", &grouped(model.pages() as u64));
        rows.push(Row::new(0, Role::Key, format!("-- {words} --")));
    }
    (rows, cursor)
}

/// Cells of the columns; 0 for one that is not shown.
struct Widths {
    place: usize,
    stage: usize,
    deadline: usize,
    touched: usize,
}

impl Widths {
    fn of(columns: usize) -> Self {
        match columns {
            ..60 => Self {
                place: 10,
                stage: 0,
                deadline: 11,
                touched: 0,
            },
            60..80 => Self {
                place: 14,
                stage: 14,
                deadline: 11,
                touched: 0,
            },
            _ => Self {
                place: 14,
                stage: 16,
                deadline: 11,
                touched: 17,
            },
        }
    }

    fn columns(&self) -> [usize; 4] {
        [self.place, self.stage, self.deadline, self.touched]
    }

    fn heads(&self, lang: Lang) -> String {
        let heads = [
            say::COLUMN_PLACE,
            say::COLUMN_STAGE,
            say::COLUMN_DEADLINE,
            say::COLUMN_TOUCHED,
        ];
        let mut text = format!("    {}", pad(say::COLUMN_CODE.get(lang), 11));
        for (cells, head) in self.columns().into_iter().zip(heads) {
            if cells > 0 {
                text.push_str(&pad(head.get(lang), cells));
                text.push(' ');
            }
        }
        text
    }

    fn row(&self, line: &Line, at: usize, here: bool, lang: Lang) -> Row {
        let mark = if here { "▸ " } else { "  " };
        let role = if here { Role::Chosen } else { Role::Plain };
        let mut row = Row::new(0, Role::Key, format!("{mark}{} ", at + 1))
            .and(role, pad(&line.code.to_string(), 10))
            .and(Role::Plain, " ");
        let stage = match line.kind.as_str() {
            "" => line.stage.clone(),
            kind => format!("{kind} {}", line.stage),
        };
        // who has it open is worth more than the last column
        let (mut texts, mut last) = (
            [&line.place, &stage, &line.deadline, &line.touched].map(String::as_str),
            Role::Hint,
        );
        let held = line.held.as_ref();
        let held = held.map(|who| say::HELD.get(lang).replace("{who}", who));
        let at_last = if self.touched > 0 { 3 } else { 2 };
        if let Some(held) = &held {
            texts[at_last] = held;
            last = Role::Warning;
        }
        for (i, (cells, text)) in self.columns().into_iter().zip(texts).enumerate() {
            let role = match i {
                _ if i == at_last && held.is_some() => last,
                2 if line.late => Role::Error,
                3 => last,
                _ => Role::Plain,
            };
            if cells > 0 {
                row = row.and(role, pad(text, cells)).and(Role::Plain, " ");
            }
        }
        row
    }
}

/// What can be chosen, numbered; 0 is the way back.
fn items(model: &Model) -> Vec<Row> {
    let items = model.items();
    let rows = items.iter().enumerate().map(|(at, item)| {
        let here = model.at == Some(at);
        let mark = if here { "▸ " } else { "  " };
        let digit = if *item == Item::Back { 0 } else { at + 1 };
        let role = if here { Role::Chosen } else { Role::Plain };
        let says = match (item, &model.over) {
            (Item::Back, Some(Over::Sure(_))) => say::FORGET_NO,
            _ => item.says(),
        };
        Row::new(0, Role::Key, format!("{mark}{digit} ")).and(role, says.get(model.lang))
    });
    rows.collect()
}

/// Writes a row, cut at the two columns that stay free.
fn put(frame: &mut Frame, model: &Model, x: usize, y: usize, row: &Row) {
    let area: Rect = frame.area();
    let (Ok(mut x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) else {
        return;
    };
    let right = area
        .right()
        .saturating_sub(if area.width >= LEAST.0 { 2 } else { 0 });
    if y >= area.bottom() {
        return;
    }
    for (role, text) in &row.0 {
        if x >= right {
            return;
        }
        let (room, style) = (usize::from(right - x), role.style(model.colour));
        (x, _) = frame
            .buffer_mut()
            .set_stringn(x, y, printable(text), room, style);
    }
}
