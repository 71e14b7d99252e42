//! The roads side by side: in columns where there is room, one under the other where not.
//!
//! Must not choose, recommend or hide a road: a closed one is shown with its reason.

use super::options::{self, Item};
use crate::{
    export,
    flow::Question,
    interview::Truth,
    plan::{self, Plan, RoadLine},
    text::{Lang, Text, pad, ui::tui as say, width, wrap},
    tui::{
        model::{Desk, Model, Screen},
        page::{Page, Part, Row, prose},
        theme::Role,
        view,
    },
};

/// The most rows below the options, and in a tall window: what takes more goes before the columns, where
/// there is no end of room.
const BELOW: usize = 3;
const BELOW_TALL: usize = 8;
/// The narrowest column in which sentences read well.
const NARROWEST: usize = 22;

/// The options, with their roads' standing after their words.
#[must_use]
pub fn items(question: &Question, plan: Option<&Plan>, lang: Lang) -> Vec<Item> {
    let mut items = options::items(question, lang);
    for (item, road) in items
        .iter_mut()
        .zip(plan.iter().flat_map(|plan| &plan.roads))
    {
        item.tag = standing(road.open).get(lang).to_owned();
    }
    items
}

/// The roads in the rows that scroll; in a wide window the options stay below them.
pub fn rows(
    page: &mut Page,
    model: &Model,
    question: &Question,
    plan: &Plan,
    state: &options::State,
    columns: usize,
) {
    let desk = &model.desk;
    let items = items(question, Some(plan), desk.lang);
    let brings = brings(model, question, plan, state.at);
    if desk.size.0 >= 80 && view::roomy(desk) {
        let tall = desk.size.1 >= 30;
        let whole = usize::from(desk.size.0).saturating_sub(view::margin(desk) + 2);
        let width = if tall { columns } else { whole };
        let below = brings.iter();
        let below: Vec<Row> = below
            .flat_map(|line| prose(0, Role::Plain, line, width))
            .collect();
        let room = if tall { BELOW_TALL } else { BELOW };
        let below = if below.len() > room {
            page.focus = Some(0..below.len());
            page.rows.extend(below);
            page.rows.push(Row::blank());
            Vec::new()
        } else {
            below
        };
        side_by_side(page, desk, plan, &items, state.at);
        let bare: Vec<Item> = items
            .into_iter()
            .map(|item| Item {
                hint: None,
                apart: false,
                ..item
            })
            .collect();
        page.bottom.push(Row::blank());
        let focus = page.focus.clone();
        if tall {
            state.rows(page, Part::Bottom, &bare, false, columns);
            page.bottom.push(Row::blank());
        } else {
            strip(page, &bare, state.at, columns);
        }
        page.focus = focus;
        page.bottom.extend(below);
    } else {
        stacked(page, desk, plan, (&items, &brings), state, columns);
    }
}

/// What choosing the road where the person is would bring.
pub fn brings(model: &Model, question: &Question, plan: &Plan, at: Option<usize>) -> Vec<String> {
    let rules = model.desk.rules;
    let option = at.and_then(|at| question.kind.choices().get(at));
    let (Some(option), Screen::Question(asked)) = (option, &model.screen) else {
        return Vec::new();
    };
    let person = (model.told(), model.desk.today);
    let brings = plan::brings(rules, person, plan, (asked.id, option.id));
    export::brings(rules, &brings, model.desk.lang)
}

/// The options in a row or two: number and standing; their words head the columns above.
fn strip(page: &mut Page, items: &[Item], at: Option<usize>, columns: usize) {
    let mut row = Row::blank();
    for (i, item) in items.iter().enumerate() {
        let here = at == Some(i);
        let digit = item.digit.map_or(String::new(), |digit| digit.to_string());
        let words = if item.tag.is_empty() {
            &item.label
        } else {
            &item.tag
        };
        let text = format!("{digit} {words}");
        if row.width() + width(&text) + 4 > columns {
            page.bottom.push(std::mem::take(&mut row));
        }
        if here || (at.is_none() && i == 0) {
            page.cursor = Some((Part::Bottom, page.bottom.len(), row.width()));
        }
        let role = if here { Role::Chosen } else { Role::Plain };
        row = row.and(Role::Plain, if here { "▸ " } else { "  " });
        row = row.and(role, text).and(Role::Plain, "  ");
    }
    page.bottom.push(row);
}

/// A word for what the conditions say.
fn standing(open: Truth) -> Text {
    match open {
        Truth::Yes => say::OPEN,
        Truth::Unknown => say::PERHAPS,
        Truth::No => say::CLOSED,
    }
}

fn role(open: Truth) -> Role {
    match open {
        Truth::Yes => Role::Good,
        Truth::Unknown => Role::Plain,
        Truth::No => Role::Hint,
    }
}

/// What is compared: a heading and each road's words.
fn aspects(desk: &Desk, plan: &Plan, road: &RoadLine) -> Vec<(Text, String)> {
    let lang = desk.lang;
    let window = |id: &crate::flow::Id| {
        let here = plan.doors.iter().find(|door| door.window == *id);
        let title = here.map(|door| door.title).or_else(|| {
            let window = desk.rules.flow.windows.get(id.0);
            window.map(|window| window.title)
        });
        title.map_or(id.0, |title| title.get(lang)).to_owned()
    };
    let document = |id: &crate::flow::Id| {
        let document = desk.rules.flow.documents.get(id.0);
        let title = document.map(|document| document.title);
        title.map_or(id.0, |title| title.get(lang)).to_owned()
    };
    let list = crate::text::ui::plan::LIST.get(lang);
    let documents: Vec<String> = road.documents.iter().map(document).collect();
    let said = |said: &Option<crate::plan::Said>| {
        said.as_ref().map_or(String::new(), |said| said.get(lang))
    };
    let windows: Vec<String> = road.windows.iter().map(window).collect();
    vec![
        (say::ROAD_COST, said(&road.cost)),
        (say::ROAD_OPEN, said(&road.reason)),
        (
            say::ROAD_RULE,
            export::who_may(road, lang).unwrap_or_default(),
        ),
        (say::ROAD_COVER, said(&road.cover)),
        (say::ROAD_GAP, said(&road.gap)),
        (say::ROAD_YEARS, said(&road.years)),
        (say::ROAD_CLOSES, said(&road.closes)),
        (say::ROAD_DOCUMENTS, documents.join(list)),
        (say::ROAD_WINDOWS, windows.join(list)),
    ]
}

fn side_by_side(page: &mut Page, desk: &Desk, plan: &Plan, items: &[Item], at: Option<usize>) {
    let whole = usize::from(desk.size.0).saturating_sub(view::margin(desk) + 2);
    let roads = plan.roads.len().min(items.len());
    let shown = (whole / (NARROWEST + 2)).clamp(1, roads.max(1));
    let column = (whole / shown).saturating_sub(2);
    let at = at.filter(|at| *at < roads).unwrap_or(0);
    let first = (at + 1).saturating_sub(shown).min(roads - shown.min(roads));
    let range = first..(first + shown).min(roads);
    if shown < roads {
        let numbers = [("{n}", first + 1), ("{m}", range.end), ("{k}", roads)];
        let text = numbers
            .iter()
            .fold(say::COLUMNS.get(desk.lang).to_owned(), |text, (name, n)| {
                text.replace(name, &n.to_string())
            });
        page.top.push(Row::new(0, Role::Hint, text));
    }
    let heads: Vec<Vec<String>> = range
        .clone()
        .map(|i| {
            let number = items[i]
                .digit
                .map_or(String::new(), |digit| format!("{digit} "));
            wrap(&format!("{number}{}", items[i].label), column)
        })
        .collect();
    page.top.extend(table(&heads, column, |_| Role::Title));
    let tags: Vec<Vec<String>> = range.clone().map(|i| vec![items[i].tag.clone()]).collect();
    page.top
        .extend(table(&tags, column, |i| role(plan.roads[first + i].open)));
    let cells: Vec<Vec<(Text, String)>> =
        range.map(|i| aspects(desk, plan, &plan.roads[i])).collect();
    let Some(model) = cells.first() else { return };
    for (row, (heading, _)) in model.iter().enumerate() {
        if cells.iter().all(|column| column[row].1.is_empty()) {
            continue;
        }
        page.rows
            .push(Row::new(0, Role::Title, heading.get(desk.lang)));
        let texts: Vec<Vec<String>> = cells
            .iter()
            .map(|cells| {
                wrap(
                    if cells[row].1.is_empty() {
                        "-"
                    } else {
                        &cells[row].1
                    },
                    column,
                )
            })
            .collect();
        page.rows.extend(table(&texts, column, |_| Role::Plain));
        page.rows.push(Row::blank());
    }
    page.rows.pop();
}

/// Columns of lines as rows.
fn table(columns: &[Vec<String>], cells: usize, role: impl Fn(usize) -> Role) -> Vec<Row> {
    let height = columns.iter().map(Vec::len).max().unwrap_or_default();
    let mut rows = Vec::new();
    for line in 0..height {
        let mut row = Row::blank();
        for (i, column) in columns.iter().enumerate() {
            let text = column.get(line).map_or("", String::as_str);
            row = row.and(role(i), pad(text, cells)).and(Role::Plain, "  ");
        }
        rows.push(row);
    }
    rows
}

fn stacked(
    page: &mut Page,
    desk: &Desk,
    plan: &Plan,
    (items, brings): (&[Item], &[String]),
    state: &options::State,
    columns: usize,
) {
    let roads = plan.roads.len().min(items.len());
    let words = match state.at.filter(|at| *at < roads) {
        Some(_) => say::WAY_OF,
        None => say::WAYS,
    };
    let at = state.at.map_or(0, |at| at + 1);
    let words = words.get(desk.lang).replace("{n}", &at.to_string());
    let words = words.replace("{k}", &roads.to_string());
    page.top.extend(prose(0, Role::Hint, &words, columns));
    for (i, item) in items.iter().enumerate() {
        let one = options::State {
            at: (state.at == Some(i)).then_some(0),
            ticked: Vec::new(),
        };
        let start = page.rows.len();
        let (cursor, focus) = (page.cursor, page.focus.take());
        one.rows(page, Part::Rows, std::slice::from_ref(item), false, columns);
        let mine = state.at == Some(i) || (state.at.is_none() && i == 0);
        if !mine {
            page.cursor = cursor;
        }
        if state.at == Some(i) {
            for line in brings {
                page.prose(4, Role::Plain, line, columns);
            }
        }
        if let Some(road) = plan.roads.get(i) {
            for (heading, text) in aspects(desk, plan, road) {
                if !text.is_empty() {
                    let colon = crate::text::ui::plan::COLON.get(desk.lang);
                    let text = format!("{}{colon}{text}", heading.get(desk.lang));
                    page.rows.extend(prose(4, Role::Hint, &text, columns));
                }
            }
        }
        page.focus = if state.at == Some(i) {
            Some(start..page.rows.len())
        } else {
            focus
        };
    }
}
