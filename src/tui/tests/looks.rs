//! Whole screens as files to read: each at three sizes in both languages, with what each run of
//! text means and where the cursor stands.
//!
//! Must not check single words: whoever changes a screen reads it.

use super::{RULES, answer_all, draw, drawn, line, model, press, step};
use crate::{
    flow::Kind,
    text::{Lang, width},
    tui::{Model, Msg, model::Screen, theme::Role, update},
};
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Style},
};
use std::{collections::BTreeMap, fmt::Write as _};

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (120, 40)];

/// What a cell means; with colour, each meaning looks different.
fn role(cell: &Cell, colour: bool) -> Role {
    let mut all = Role::ALL.into_iter();
    let looks = |role: &Role| same(cell, role.style(colour));
    all.find(looks)
        .unwrap_or_else(|| panic!("what is {cell:?}?"))
}

fn same(cell: &Cell, style: Style) -> bool {
    let bright = style.fg.unwrap_or(Color::Reset);
    (cell.fg, cell.bg, cell.modifier) == (bright, Color::Reset, style.add_modifier)
}

/// The runs of a row that are not plain: `5-12 chosen`.
fn runs(buffer: &Buffer, y: u16) -> String {
    let mut runs: Vec<(u16, u16, Role)> = Vec::new();
    let mut x = 0;
    while x < buffer.area.width {
        let role = role(&buffer[(x, y)], true);
        let next = x + u16::try_from(width(buffer[(x, y)].symbol()).max(1)).expect("a cell");
        match runs.last_mut() {
            Some((_, end, last)) if *last == role => *end = next - 1,
            _ => runs.push((x, next - 1, role)),
        }
        x = next;
    }
    runs.retain(|(_, _, role)| *role != Role::Plain);
    let words = runs.iter().map(|(start, end, role)| {
        let role = format!("{role:?}").to_lowercase();
        format!("{start}-{end} {role}")
    });
    words.collect::<Vec<_>>().join(", ")
}

/// The screen, the meanings and the cursor. Without colour the same is told by modifiers.
fn look(model: &mut Model) -> String {
    model.desk.colour = true;
    let coloured = drawn(model);
    model.desk.colour = false;
    let bare = drawn(model);
    let buffer = coloured.backend().buffer();
    for (with, without) in buffer.content.iter().zip(&bare.backend().buffer().content) {
        assert_eq!(with.symbol(), without.symbol());
        let style = role(with, true).style(false);
        assert!(
            same(without, style),
            "{with:?} is {without:?} without colour"
        );
    }
    let mut text = String::new();
    for y in 0..buffer.area.height {
        text += line(buffer, y).as_str();
        text.push('\n');
    }
    for y in 0..buffer.area.height {
        let runs = runs(buffer, y);
        if !runs.is_empty() {
            let _ = writeln!(text, "{y}: {runs}");
        }
    }
    let backend = coloured.backend();
    let at = backend.cursor_position();
    let row = line(buffer, at.y);
    let (mut before, mut after) = (String::new(), String::new());
    for c in row.chars() {
        let part = if width(&before) < usize::from(at.x) {
            &mut before
        } else {
            &mut after
        };
        part.push(c);
    }
    let place = format!("{}:{}", at.y, at.x);
    let cursor = match (before.trim(), after.as_str()) {
        _ if !backend.cursor_visible() => "no cursor".to_owned(),
        ("", after) => format!("cursor {place}, at {:?}", after.trim()),
        (before, _) => format!("cursor {place}, after {before:?}"),
    };
    text + &cursor + "\n"
}

/// Screens by name.
#[derive(Default)]
pub(super) struct Album(BTreeMap<String, String>);

impl Album {
    fn add(&mut self, name: &str, model: &mut Model) {
        self.add_in(&SIZES, name, model);
    }

    pub(super) fn add_in(&mut self, sizes: &[(u16, u16)], name: &str, model: &mut Model) {
        let scroll = model.scroll;
        for &(columns, rows) in sizes {
            model.scroll = scroll;
            update(model, Msg::Size(columns, rows));
            let title = format!("=== {columns}x{rows} {}\n", model.desk.lang.code());
            let text = self.0.entry(name.to_owned()).or_default();
            *text += &(title + &look(model));
        }
        update(model, Msg::Size(80, 24));
    }

    /// Compares all with the files.
    pub(super) fn close(self) {
        for (name, text) in self.0 {
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(name, text);
            });
        }
    }
}

/// The kinds of answer: a name, and the keys that answer.
fn kind(kind: &Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::One(_) => ("one", "Down Down Up"),
        Kind::Many { .. } => ("many", "Down Space Down"),
        Kind::Road(_) => ("road", "Down"),
        Kind::YesNo => ("yes-no", "Down"),
        Kind::Place => ("place", "Down"),
        Kind::Whole { .. } => ("whole", "24"),
        Kind::Money { .. } => ("money", "8000"),
        Kind::Day { .. } => ("day", "2026-10-31"),
        Kind::Month { .. } => ("month", "2026-10"),
    }
}

/// The questions, the first of each kind looked at.
fn questions(album: &mut Album, model: &mut Model) {
    let mut seen = Vec::new();
    while let Screen::Question(state) = &model.screen {
        let id = state.id;
        let question = crate::interview::question(&super::RULES, id).expect("a question");
        let (name, keys) = kind(&question.kind);
        if seen.contains(&name) || id.0 == "birth" {
            step(model);
            continue;
        }
        seen.push(name);
        match name {
            "one" => {
                album.add("one-untouched", model);
                press(model, "F3");
                album.add("why-question", model);
                press(model, "Esc F1");
                album.add("help-question", model);
                press(model, "Esc Enter");
                album.add("one-error", model);
            }
            "day" => {
                press(model, "abc Enter");
                album.add("day-error", model);
                press(model, "^U F1");
                album.add("help-day", model);
                press(model, "Esc");
            }
            _ => {}
        }
        press(model, keys);
        album.add(name, model);
        press(model, "Enter");
        let next = match &model.screen {
            Screen::Question(state) => Some(state.id),
            _ => None,
        };
        assert_ne!(next, Some(id), "{keys} is no answer");
    }
    assert_eq!(seen.len(), 9, "a kind was not asked: {seen:?}");
}

fn checklist(album: &mut Album, model: &mut Model) {
    album.add("check", model);
    press(model, "Home Down");
    album.add("check-change", model);
    press(model, "End Enter");
    for view in 1..=7 {
        album.add(&format!("checklist-{view}"), model);
        press(model, "Tab");
    }
    press(model, "PgDn Space PgDn");
    album.add("checklist-ticked", model);
    press(model, "Enter");
    album.add("why-task", model);
    press(model, "Esc F1");
    album.add("help-checklist", model);
    press(model, "Esc F9");
    album.add("confirm", model);
    press(model, "Enter Down");
    album.add("confirm-chosen", model);
}

#[test]
fn screens_look_as_they_should() {
    let mut album = Album::default();
    for lang in [Lang::Zh, Lang::En] {
        let mut model = model(lang, 80, 24);
        album.add("start", &mut model);
        press(&mut model, "Enter");
        questions(&mut album, &mut model);
        checklist(&mut album, &mut model);
        let mut again = super::model(lang, 80, 24);
        press(&mut again, "Enter");
        answer_all(&mut again);
        let answers = std::mem::take(&mut again.answers);
        let mut again = Model::new(again.desk, answers, again.done);
        album.add("start-again", &mut again);
        update(&mut again, Msg::Size(20, 5));
        let small = look(&mut again);
        *album.0.entry("too-small".to_owned()).or_default() += &small;
    }
    album.close();
}

#[test]
fn the_longest_name_of_a_place_is_shown_whole() {
    // beside the English names stand those in Chinese, which no row of 80 takes with the progress
    for (lang, columns) in [(Lang::Zh, 80), (Lang::En, 80), (Lang::En, 100)] {
        let titles = RULES.places.iter().map(|place| place.title.get(lang));
        let title = titles.max_by_key(|title| width(title)).expect("places");
        let mut model = model(lang, columns, 24);
        press(&mut model, "Enter");
        for c in title.chars() {
            update(&mut model, Msg::Type(c));
        }
        press(&mut model, "Down");
        let (shown, _) = draw(&mut model);
        assert_eq!(shown.matches(title).count(), 2, "field and list:\n{shown}");
        press(&mut model, "Enter");
        let (shown, _) = draw(&mut model);
        let head = shown.lines().next().unwrap_or_default();
        let room = width(title) + 30 <= usize::from(columns);
        assert_eq!(head.contains(title), room, "{shown}");
        press(&mut model, "Esc");
        let (shown, _) = draw(&mut model);
        assert!(shown.contains(title), "{shown}");
        // in a narrow window it takes the rows that it needs
        update(&mut model, Msg::Size(40, 24));
        let whole = |text: &str| text.split_whitespace().collect::<String>();
        let shown = whole(&draw(&mut model).0);
        assert!(shown.contains(&whole(title)), "{shown}");
    }
}

#[test]
fn what_is_told_of_a_file_is_never_cut() {
    let path = "/home/someone-with-a-name/.local/share/xubao/draft.damaged-1";
    for (lang, columns, rows) in [(Lang::Zh, 80, 24), (Lang::En, 40, 24), (Lang::En, 40, 12)] {
        let words = crate::text::ui::cli::DRAFT_DAMAGED.get(lang);
        let words = words.replace("{cause}", "3:14").replace("{kept}", path);
        let mut model = model(lang, columns, rows);
        model.notice = Some((true, words.clone()));
        let whole = |text: &str| text.split_whitespace().collect::<String>();
        let (shown, _) = draw(&mut model);
        assert!(whole(&shown).contains(&whole(&words)), "{shown}");
        // it stays while one moves, and leaves room to do so
        press(&mut model, "Enter");
        let (shown, _) = draw(&mut model);
        assert!(whole(&shown).contains(&whole(&words)), "{shown}");
    }
}
