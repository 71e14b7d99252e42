//! No size of window breaks a screen: nothing panics, and nothing is cut off at the right.
//!
//! Must not look at what the screens say.

use super::{answer_all, drawn, line, model, press};
use crate::{
    answers::Answers,
    text::{Lang, width},
    tui::{Model, Msg, model::Screen, update, view},
};

/// Screens with the most to say, each as it is reached by keys.
fn screens(lang: Lang) -> Vec<Model<'static>> {
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
    vec![
        at(""),
        asking("city", "^U"),
        asking("last-day", "^U 1 Enter"),
        asking("who-ended", "Down"),
        asking("medical-road", "Down"),
        at("Enter Esc"),
        at("Enter"),
        at("Enter 2"),
        at("Enter F1"),
        at("Enter F9 Enter"),
    ]
}

/// Every size from nothing to 200x60, in turn with one of the screens in one of the languages; and
/// each screen at every width, where lines are broken.
#[test]
fn no_size_breaks_a_screen() {
    for lang in [Lang::Zh, Lang::En] {
        let mut screens = screens(lang);
        let count = screens.len();
        for columns in 0..=200 {
            for rows in 0..=60 {
                let turn = usize::from(columns + 3 * rows) % count;
                fits(&mut screens[turn], columns, rows);
            }
        }
    }
}

fn fits(model: &mut Model, columns: u16, rows: u16) {
    update(model, Msg::Size(columns, rows));
    let terminal = drawn(model);
    if columns < view::LEAST.0 || rows < view::LEAST.1 {
        return;
    }
    let least = usize::from(columns) - 2;
    let buffer = terminal.backend().buffer();
    for y in 0..rows {
        let line = line(buffer, y);
        assert!(width(&line) <= least, "{columns}x{rows}: {line}");
    }
    let page = model.sheet.page();
    let margin = view::margin(&model.desk);
    for row in page.top.iter().chain(&page.rows).chain(&page.bottom) {
        assert!(
            margin + row.width() <= least,
            "{columns}x{rows} cuts {row:?}"
        );
    }
}
