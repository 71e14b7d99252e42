//! No size of window breaks a screen: nothing panics, and nothing is cut off at the right.
//!
//! Must not look at what the screens say.

use super::{answer_all, drawn, model, press};
use crate::{
    answers::Answers,
    text::Lang,
    tui::{Model, Msg, model::Screen, update, view},
};

/// Screens as they are reached by keys; then those with hundreds of rows.
fn screens(lang: Lang) -> [Vec<Model<'static>>; 2] {
    let mut full = model(lang, 80, 24);
    press(&mut full, "Enter");
    answer_all(&mut full);
    let answers: Answers = full.answers;
    let at = |script: &str| {
        let mut model = Model::new(model(lang, 80, 24).desk, answers.clone(), full.done.clone());
        press(&mut model, script);
        model
    };
    let asking = |question: &str, script: &str| {
        let mut model = at("Enter Esc");
        for _ in 0..60 {
            match &model.screen {
                Screen::Question(state) if state.id.0 == question => break,
                _ => press(&mut model, "Esc"),
            };
        }
        press(&mut model, script);
        model
    };
    let short = vec![
        at(""),
        asking("city", "^U"),
        asking("last-day", "^U 1 Enter"),
        asking("who-ended", "Down"),
        asking("medical-road", "Down"),
        asking("pension-base", "^U Up PgUp"),
        at("Enter F4"),
        at("Enter F4 Down Down Down Enter 4 Enter"),
        at("Enter Esc"),
        at("Enter F1"),
        at("Enter F9 Enter"),
        at("Enter F5 Down"),
        at("Enter F5 End Enter"),
    ];
    let different = at("Enter F4 Enter 2027-03-01 Enter");
    [
        short,
        vec![
            at("Enter"),
            at("Enter 2"),
            at("Enter 4"),
            at("Enter 5"),
            different,
        ],
    ]
}

/// Every size from nothing to 200x60, in turn with one of the screens; the long ones, whose height
/// only says where they are cut, at every width and at every height.
#[test]
fn no_size_breaks_a_screen() {
    let (mut short, mut long) = (Vec::new(), Vec::new());
    for lang in [Lang::Zh, Lang::En] {
        let [some, more] = screens(lang);
        short.extend(some);
        long.extend(more);
    }
    let count = short.len();
    for columns in 0..=200 {
        for rows in 0..=60 {
            let turn = usize::from(columns + 3 * rows) % count;
            fits(&mut short[turn], columns, rows);
        }
    }
    for model in &mut long {
        (0..=200).for_each(|columns| fits(model, columns, 12 + columns % 20));
        (0..=60).for_each(|rows| fits(model, 40 + rows, rows));
    }
}

fn fits(model: &mut Model, columns: u16, rows: u16) {
    update(model, Msg::Size(columns, rows));
    let terminal = drawn(model);
    if columns < view::LEAST.0 || rows < view::LEAST.1 {
        return;
    }
    let buffer = terminal.backend().buffer();
    let free = |x, y| buffer[(x, y)].symbol() == " ";
    let free = (0..rows).all(|y| free(columns - 2, y) && free(columns - 1, y));
    assert!(free, "{columns}x{rows}: a row goes to the edge");
    let least = usize::from(columns) - 2;
    let page = model.sheet.page();
    let margin = view::margin(&model.desk);
    for row in page.top.iter().chain(&page.rows).chain(&page.bottom) {
        assert!(
            margin + row.width() <= least,
            "{columns}x{rows} cuts {row:?}"
        );
    }
}
