//! Tests: keys lead where they should, no size breaks a screen, the cursor stands at the caret.
//!
//! Must not open a terminal: `tests/terminal.rs` does.

use super::{
    Desk, Effect, Model, Msg, keys, model::Screen, overlay::Over, screens::question::Input, update,
    view,
};
use crate::{
    answers::Answers,
    flow::Kind,
    pack::Rulebook,
    text::{Lang, width},
};
use chrono::NaiveDate;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};
use std::{collections::BTreeSet, sync::LazyLock};

mod counter;
mod heard;
mod local;
mod looks;
mod pictures;
mod sizes;
mod supposing;
mod taking;

static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);

fn model(lang: Lang, columns: u16, rows: u16) -> Model<'static> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let desk = Desk {
        rules: &RULES,
        today,
        lang,
        fast: false,
        colour: false,
        size: (columns, rows),
    };
    Model::new(desk, Answers::default(), BTreeSet::new())
}

fn key(name: &str) -> KeyEvent {
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Tab" => KeyCode::Tab,
        "Space" => KeyCode::Char(' '),
        "PgDn" => KeyCode::PageDown,
        "PgUp" => KeyCode::PageUp,
        "End" => KeyCode::End,
        "Home" => KeyCode::Home,
        "^C" => return KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL),
        "^U" => return KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL),
        name if name.len() > 1 && name.starts_with('F') => {
            KeyCode::F(name[1..].parse().expect("F"))
        }
        name => KeyCode::Char(name.chars().next().expect("a key")),
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}

fn press(model: &mut Model, script: &str) -> Option<Effect> {
    let mut effect = None;
    for word in script.split_whitespace() {
        let named = word.len() > 1 && word.is_ascii() && !word.starts_with('"');
        if named && (word.starts_with('^') || word.starts_with(|c: char| c.is_ascii_uppercase())) {
            effect = keys::message(model.scene(), key(word)).and_then(|msg| update(model, msg));
            continue;
        }
        for c in word.trim_matches('"').chars() {
            let key = KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE);
            effect = keys::message(model.scene(), key).and_then(|msg| update(model, msg));
        }
    }
    effect
}

fn place(model: &Model) -> String {
    let mut text = match (&model.over, &model.screen) {
        (Some(Over::Help { .. }), _) => "help".to_owned(),
        (Some(Over::Why { .. }), _) => "why".to_owned(),
        (Some(Over::Confirm(_)), _) => "confirm".to_owned(),
        (None, Screen::Start(_)) => "start".to_owned(),
        (None, Screen::Check(_)) => "check".to_owned(),
        (None, Screen::Guess(state)) => format!("what if, at {}", state.at),
        (None, Screen::Compared(_)) => "different".to_owned(),
        (None, Screen::Take(state)) if state.asks() => "replace".to_owned(),
        (None, Screen::Take(_)) => "take".to_owned(),
        (None, Screen::Codes(state)) => format!("code {}", state.at + 1),
        (None, Screen::Checklist(state)) => format!("checklist {}", state.view + 1),
        (None, Screen::Question(state)) => format!("question {}", state.id.0),
    };
    if let (None, Screen::Question(state)) = (&model.over, &model.screen) {
        match &state.input {
            Input::Options(list) => {
                if let Some(at) = list.at {
                    text += &format!(", at {}", at + 1);
                }
            }
            Input::Text(field) if !field.text.is_empty() => text += &format!(", {}", field.text),
            _ => {}
        }
        if let Some(error) = &state.error {
            text += &format!(", error {}", error.code);
        }
    }
    text
}

/// What a reader sees, and where the cursor stands.
fn draw(model: &mut Model) -> (String, Option<(u16, u16)>) {
    let terminal = drawn(model);
    let (buffer, at) = (
        terminal.backend().buffer(),
        terminal.backend().cursor_position(),
    );
    let lines: Vec<String> = (0..buffer.area.height).map(|y| line(buffer, y)).collect();
    let cursor = terminal.backend().cursor_visible();
    (lines.join("\n"), cursor.then_some((at.x, at.y)))
}

/// A row as it is read.
fn line(buffer: &Buffer, y: u16) -> String {
    let (mut line, mut x) = (String::new(), 0);
    while x < buffer.area.width {
        let symbol = buffer[(x, y)].symbol();
        line.push_str(symbol);
        x += u16::try_from(width(symbol).max(1)).expect("a cell");
    }
    line.trim_end().to_owned()
}

fn drawn(model: &mut Model) -> Terminal<TestBackend> {
    let (columns, rows) = model.desk.size;
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
    terminal.draw(|frame| view(model, frame)).expect("a frame");
    terminal
}

/// Answers everything with the first that is accepted, until the answers are to be checked.
fn answer_all(model: &mut Model) {
    for _ in 0..60 {
        let Screen::Question(state) = &model.screen else {
            return;
        };
        let before = state.id;
        step(model);
        let doubts = |model: &Model| matches!(&model.screen, Screen::Question(state) if state.error.as_ref().is_some_and(|error| error.code == "doubt"));
        if doubts(model) {
            press(model, "Enter"); // the first option need not go with the others
        }
        if let Screen::Question(state) = &model.screen {
            assert_ne!(state.id, before, "{}", place(model));
        }
    }
    panic!("no end");
}

fn leads(script: &str, expected: &str) {
    let mut model = model(Lang::Zh, 80, 24);
    press(&mut model, script);
    assert_eq!(place(&model), expected, "after {script}");
}

#[test]
fn keys_lead_where_they_should() {
    leads("", "start");
    leads("Enter", "question city");
    leads(
        "Enter Enter",
        "question city, error empty"
            .replace("choose-place", "empty")
            .as_str(),
    );
    leads("Enter Esc", "start");
    leads("Enter Down Enter", "question last-day");
    leads("Enter Down Enter Esc", "question city");
    leads("Enter Down Enter Up", "question last-day, 2026-11-23");
    leads("Enter Down Enter Up Up", "question last-day, 2026-11-24");
    leads("Enter Down Enter Up -", "question last-day, 2026-11-22");
    leads("Enter Down Enter Up PgDn", "question last-day, 2026-10-23");
    leads(
        "Enter Down Enter abc Enter",
        "question last-day, abc, error not-a-day",
    );
    leads(
        "Enter Down Enter 1980-1-2 Enter",
        "question last-day, 1980-1-2, error too-early",
    );
    leads(
        "Enter Down Enter ２０２６年１０月３１日 Enter",
        "question who-ended",
    );
    leads(
        "Enter Down Enter 2026-10-31 Enter Enter",
        "question who-ended, error empty",
    );
    leads(
        "Enter Down Enter 2026-10-31 Enter 2",
        "question who-ended, at 2",
    );
    leads(
        "Enter Down Enter 2026-10-31 Enter Down",
        "question who-ended, at 1",
    );
    leads(
        "Enter Down Enter 2026-10-31 Enter 4 Enter",
        "question how-me",
    );
    leads(
        "Enter Down Enter 2026-10-31 Enter 4 Enter Left",
        "question who-ended, at 4",
    );
    leads(
        "Enter Down Enter 2026-10-31 Enter 4 Enter 1 Enter 0 Enter",
        "question employer-issues",
    );
    leads("Enter Down Enter 2026-10-31 Enter F1", "help");
    leads(
        "Enter Down Enter 2026-10-31 Enter F1 Esc",
        "question who-ended",
    );
    leads("Enter Down Enter 2026-10-31 Enter F3", "why");
    leads("Enter Down Enter 2026-10-31 Enter F9", "confirm");
    leads("Enter Down Enter 2026-10-31 Enter F9 Enter", "confirm");
    leads(
        "Enter Down Enter 2026-10-31 Enter F9 2 Enter",
        "question who-ended",
    );
    leads(
        "Enter Down Enter 2026-10-31 Enter F9 1 Enter",
        "question city",
    );
}

#[test]
fn each_answer_asks_to_be_saved_and_back_destroys_none() {
    let mut model = model(Lang::En, 80, 24);
    assert_eq!(press(&mut model, "Enter Down Enter"), Some(Effect::Save));
    assert_eq!(press(&mut model, "2026-10-31 Enter"), Some(Effect::Save));
    assert_eq!(press(&mut model, "Esc Esc Esc"), None);
    assert_eq!(model.answers.len(), 2);
    assert_eq!(press(&mut model, "^C"), Some(Effect::Quit));
}

#[test]
fn fast_answers_with_a_digit() {
    let mut model = model(Lang::Zh, 80, 24);
    model.desk.fast = true;
    press(&mut model, "Enter Down Enter 2026-10-31 Enter ４");
    assert_eq!(place(&model), "question how-me");
}

#[test]
fn changing_an_answer_comes_back_to_the_answers() {
    let mut model = model(Lang::Zh, 80, 24);
    press(&mut model, "Enter");
    answer_all(&mut model);
    assert_eq!(place(&model), "check");
    press(&mut model, "Home Down Enter");
    assert_eq!(place(&model), "question last-day, 2026-10-31");
    press(&mut model, "Esc");
    assert_eq!(place(&model), "check");
    press(&mut model, "Down Down Enter Enter");
    assert_eq!(place(&model), "check");
    press(&mut model, "End Enter");
    assert_eq!(place(&model), "checklist 1");
    press(&mut model, "3");
    assert_eq!(place(&model), "checklist 3");
    press(&mut model, "1");
    assert_eq!(press(&mut model, "Space"), Some(Effect::Save));
    assert_eq!(model.done.len(), 1);
    press(&mut model, "Enter");
    assert_eq!(place(&model), "why");
}

/// All screens, one after the other.
fn every_screen(check: &mut dyn FnMut(&mut Model, &str)) {
    for lang in [Lang::Zh, Lang::En] {
        let mut model = model(lang, 80, 24);
        check(&mut model, "start");
        press(&mut model, "Enter");
        for _ in 0..60 {
            let Screen::Question(state) = &model.screen else {
                break;
            };
            let name = state.id.0;
            check(&mut model, name);
            press(&mut model, "Enter");
            check(&mut model, "error");
            let mut one = Model {
                over: None,
                ..self::model(lang, 80, 24)
            };
            one.answers = model.answers.clone();
            std::mem::swap(&mut one, &mut model);
            model = one;
            step(&mut model);
        }
        check(&mut model, "check");
        press(&mut model, "F1");
        check(&mut model, "help");
        press(&mut model, "Esc End Enter");
        for view in 1..=6 {
            check(&mut model, &format!("checklist {view}"));
            press(&mut model, "Tab");
        }
        press(&mut model, "Enter");
        check(&mut model, "why");
        press(&mut model, "Esc F9");
        check(&mut model, "confirm");
    }
}

fn step(model: &mut Model) {
    let Screen::Question(state) = &model.screen else {
        return;
    };
    let question = crate::interview::question(&RULES, state.id).expect("a question");
    let script = match &question.kind {
        Kind::Place => "Down Enter",
        Kind::Whole { .. } => "24 Enter",
        Kind::Money { .. } => "8000 Enter",
        Kind::Day { .. } => "2026-10-31 Enter",
        Kind::Month { .. } if state.id.0 == "birth" => "1980-05 Enter",
        Kind::Month { .. } => "2026-10 Enter",
        _ => "1 Enter",
    };
    press(model, script);
}

#[test]
fn two_columns_stay_free_on_every_screen() {
    every_screen(&mut |model, name| {
        for (columns, rows) in [(40, 12), (60, 18), (80, 24), (120, 40)] {
            update(model, Msg::Size(columns, rows));
            for line in draw(model).0.lines() {
                let least = usize::from(columns) - 2;
                assert!(width(line) <= least, "{name} {columns}: {line}");
            }
        }
        update(model, Msg::Size(80, 24));
    });
}

#[test]
fn a_key_changes_the_state_and_lays_no_page_out() {
    let mut model = model(Lang::Zh, 80, 24);
    press(&mut model, "Enter");
    draw(&mut model);
    let before = model.sheet.page().focus.clone();
    press(&mut model, "Down Down Down");
    assert_eq!(model.sheet.page().focus, before, "laid out by a key");
    draw(&mut model);
    assert_ne!(model.sheet.page().focus, before);
    press(&mut model, "Up Up Up Enter");
    answer_all(&mut model);
    press(&mut model, "Enter");
    draw(&mut model);
    let rows = model.sheet.page().rows.as_ptr();
    for keys in ["Down Down", "PgDn PgDn", "Up", "End", "Home"] {
        press(&mut model, keys);
        draw(&mut model);
        assert_eq!(model.sheet.page().rows.as_ptr(), rows, "laid out by {keys}");
    }
}

#[test]
fn the_cursor_stands_at_the_caret() {
    let mut model = model(Lang::Zh, 80, 24);
    press(&mut model, "Enter 成都");
    let (text, cursor) = draw(&mut model);
    let (x, y) = cursor.expect("a cursor");
    let line = text.lines().nth(usize::from(y)).expect("a row");
    assert_eq!(line.trim(), "成都");
    assert_eq!(usize::from(x), width(line));
}

#[test]
#[ignore = "prints all screens, to look at"]
fn look() {
    let sizes = [(80, 24), (40, 12)];
    every_screen(&mut |model, name| {
        for (columns, rows) in sizes {
            update(model, Msg::Size(columns, rows));
            let (text, cursor) = draw(model);
            println!("=== {name} {columns}x{rows} {cursor:?}\n{text}");
        }
        update(model, Msg::Size(80, 24));
    });
}
