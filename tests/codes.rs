//! Codes for a phone: read back by an independent reader from the cells of a terminal, as they are
//! printed and as the full screen shows them.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use people::{Person, people, today};
use ratatui::{Terminal, backend::TestBackend, style::Color};
use xubao::{
    answers::CaseCode,
    export::{HALF, codes, drawn, essentials},
    flow::{Demand, Id, Whose},
    pack::Rulebook,
    text::{Lang, Text},
    tui::{Desk, Model, Msg, keys, model::Screen, update, view},
};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// Pixels of the upper and lower half of each cell: true is dark. What is no part of a code is
/// dark too, as in most terminals.
type Picture = Vec<Vec<bool>>;

/// What a phone reads; nothing where there is no code, or two.
fn scan(picture: &Picture) -> Option<String> {
    let scale = 4;
    let (width, height) = (picture[0].len() * scale, picture.len() * scale);
    let light = |x: usize, y: usize| {
        if picture[y / scale][x / scale] {
            0
        } else {
            255
        }
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, light);
    let grids = image.detect_grids();
    let [grid] = &grids[..] else { return None };
    let mut bytes = Vec::new();
    grid.decode_to(&mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

/// Joins what was read, after checking the numbers before each part.
fn joined(parts: &[String]) -> String {
    if let [one] = parts {
        return one.clone();
    }
    let each = parts.iter().enumerate().map(|(i, part)| {
        let number = format!("{}/{}\n", i + 1, parts.len());
        part.strip_prefix(&number)
            .unwrap_or_else(|| panic!("{number} is not before {part}"))
    });
    each.collect()
}

/// A screen of a terminal that has been sent `lines`.
fn emulated(lines: &str, (columns, rows): (u16, u16)) -> Picture {
    let mut terminal = vt100::Parser::new(rows, columns, 0);
    terminal.process(lines.trim_end().replace('\n', "\r\n").as_bytes());
    let mut picture = Picture::new();
    for row in 0..rows {
        let cells = (0..columns).map(|column| {
            let cell = terminal.screen().cell(row, column).expect("a cell");
            let dark = |colour| match colour {
                vt100::Color::Idx(231) => false,
                vt100::Color::Idx(16) | vt100::Color::Default => true,
                other => panic!("{other:?} is neither black nor white"),
            };
            let lower = dark(cell.bgcolor());
            let half = cell.contents() == HALF.to_string();
            (if half { dark(cell.fgcolor()) } else { lower }, lower)
        });
        let (upper, lower): (Vec<bool>, Vec<bool>) = cells.unzip();
        picture.extend([upper, lower]);
    }
    picture
}

fn case() -> Option<CaseCode> {
    Some(CaseCode::from_chance(20_261_123))
}

#[test]
fn printed_codes_are_read_back_whole() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        for lang in [Lang::Zh, Lang::En] {
            let text = essentials(&rules, &person.plan, &[lang], case());
            for (columns, rows) in SIZES {
                let room = (usize::from(columns) - 28, usize::from(rows) - 1);
                let codes = codes(&text, room.0, room.1).expect("room");
                let parts: Vec<String> = (codes.iter())
                    .map(|code| {
                        let drawn = drawn(code, &["beside".to_owned()]);
                        let read = scan(&emulated(&drawn, (columns, rows)));
                        read.unwrap_or_else(|| panic!("{} {lang:?}\n{drawn}", person.name))
                    })
                    .collect();
                assert_eq!(joined(&parts), text, "{} {lang:?}", person.name);
                assert!(codes.iter().all(|code| text.contains(&code.text)));
            }
        }
    }
}

#[test]
fn the_essentials_say_the_case_the_next_dates_and_what_to_bring() {
    let rules = Rulebook::embedded();
    for Person { name, plan, .. } in people(&rules) {
        for lang in [Lang::Zh, Lang::En] {
            let text = essentials(&rules, &plan, &[lang], case());
            let first = text.lines().next().expect("a line");
            assert!(
                first.contains(&case().expect("a code").to_string()),
                "{name}"
            );
            assert!(
                text.ends_with('\n') && !text.contains("://"),
                "{name}: {text}"
            );
            let own = plan.calendar.iter();
            let own = own.filter(|line| line.whose == Whose::You && !line.passed);
            for line in own.filter(|line| line.date.is_some()).take(4) {
                let day = line.date.expect("a day").to_string();
                let shown = text
                    .lines()
                    .any(|shown| shown.starts_with(&day) && shown.ends_with(line.title.get(lang)));
                assert!(shown, "{name} lacks {day}: {text}");
            }
            for (number, visit) in plan.visits.iter().enumerate() {
                let start = format!("{} ", number + 1);
                let colon = ["：", ": "][usize::from(lang == Lang::En)];
                let said = |line: &str| line.split_once(colon).is_some_and(|all| !all.1.is_empty());
                let shown = |line: &str| line.starts_with(&start) && said(line);
                assert!(text.lines().any(shown), "{name}: {text}");
                let wanted = visit.bring.iter();
                let wanted = wanted.filter(|need| need.demand == Demand::Required);
                // any one does: where it comes along on every visit, the others need not be named
                let always = ["每次带：", "Always bring: "][usize::from(lang == Lang::En)];
                let always = text.lines().find_map(|line| line.strip_prefix(always));
                let along = |id: &Id| {
                    let document = rules.flow.documents.get(id.0).expect("a document");
                    always.is_some_and(|all| all.contains(document.title.get(lang)))
                };
                let wanted = wanted.filter(|need| need.copies > 0 || !need.any.iter().any(along));
                for id in wanted.flat_map(|need| &need.any) {
                    let document = rules.flow.documents.get(id.0).expect("a document");
                    assert!(
                        text.contains(document.title.get(lang)),
                        "{name} {id}: {text}"
                    );
                }
            }
        }
    }
}

#[test]
fn nothing_in_a_text_is_obeyed_by_a_terminal_or_adds_a_line() {
    let rules = Rulebook::embedded();
    let mut person = people(&rules).swap_remove(0);
    let before = essentials(&rules, &person.plan, &[Lang::En], case());
    let bad = "a\u{1b}[2J\r\n9 Bank\u{202e}";
    for line in &mut person.plan.calendar {
        line.title = Text::new(bad, bad);
    }
    for task in &mut person.plan.tasks {
        task.title = Text::new(bad, bad);
    }
    for door in &mut person.plan.doors {
        door.title = Text::new(bad, bad);
    }
    let text = essentials(&rules, &person.plan, &[Lang::En], case());
    assert!(text.contains("a?[2J??9 Bank?"), "{text}");
    assert_eq!(text.lines().count(), before.lines().count());
    let obeyed = |c: char| c.is_control() && c != '\n';
    assert!(!text.contains(obeyed) && !text.contains('\u{202e}'));
}

fn press(model: &mut Model<'_>, code: KeyCode) {
    let key = KeyEvent::new(code, KeyModifiers::NONE);
    if let Some(msg) = keys::message(model.scene(), key) {
        update(model, msg);
    }
}

fn drawn_screen(model: &mut Model<'_>) -> (Picture, String) {
    let (columns, rows) = model.desk.size;
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
    terminal.draw(|frame| view(model, frame)).expect("a frame");
    let buffer = terminal.backend().buffer();
    let (mut picture, mut text) = (Picture::new(), String::new());
    for y in 0..rows {
        let cells = (0..columns).map(|x| {
            let cell = &buffer[(x, y)];
            text.push_str(cell.symbol());
            let dark = |colour| colour != Color::Indexed(231);
            let half = cell.symbol() == HALF.to_string();
            let lower = dark(cell.bg);
            (if half { dark(cell.fg) } else { lower }, lower)
        });
        let (upper, lower): (Vec<bool>, Vec<bool>) = cells.unzip();
        picture.extend([upper, lower]);
        text.push('\n');
    }
    (picture, text)
}

/// The checklist, F5, the last of the list: the codes.
fn codes_of(model: &mut Model<'_>) {
    for code in [KeyCode::Enter, KeyCode::F(5), KeyCode::End, KeyCode::Enter] {
        press(model, code);
    }
    assert!(matches!(model.screen, Screen::Codes(_)));
}

#[test]
fn codes_of_the_full_screen_are_read_back_whole() {
    let rules = Rulebook::embedded();
    for person in people(&rules).iter().filter(|person| person.plan.complete) {
        for lang in [Lang::Zh, Lang::En] {
            let desk = Desk {
                rules: &rules,
                today: today(),
                lang,
                fast: false,
                colour: lang == Lang::Zh,
                size: (80, 24),
            };
            let text = essentials(&rules, &person.plan, &[lang], case());
            let mut model = Model::new(desk, person.answers.clone(), Default::default());
            model.case = case();
            codes_of(&mut model);
            for (columns, rows) in SIZES {
                update(&mut model, Msg::Size(columns, rows));
                press(&mut model, KeyCode::Home);
                let mut parts: Vec<String> = Vec::new();
                loop {
                    let (picture, shown) = drawn_screen(&mut model);
                    let read = scan(&picture);
                    let read = read.unwrap_or_else(|| panic!("{} {lang:?}\n{shown}", person.name));
                    if parts.last() == Some(&read) {
                        break; // no further one
                    }
                    parts.push(read);
                    press(&mut model, KeyCode::Right);
                }
                assert_eq!(joined(&parts), text, "{} {lang:?}", person.name);
            }
            press(&mut model, KeyCode::Esc);
            assert!(matches!(model.screen, Screen::Take(_)));
        }
    }
}

#[test]
fn every_window_gets_codes_that_can_be_read_or_is_told_how_much_is_missing() {
    let rules = Rulebook::embedded();
    let people = people(&rules);
    let person = people.iter().find(|person| person.plan.complete);
    let person = person.expect("somebody");
    let desk = Desk {
        rules: &rules,
        today: today(),
        lang: Lang::En,
        fast: false,
        colour: true,
        size: (80, 24),
    };
    let mut model = Model::new(desk, person.answers.clone(), Default::default());
    codes_of(&mut model);
    for columns in (40..=200).step_by(8) {
        for rows in (12..=60).step_by(4) {
            update(&mut model, Msg::Size(columns, rows));
            let (picture, shown) = drawn_screen(&mut model);
            let told = shown.contains("The window is too small");
            let room = columns >= 40 && rows >= 24;
            assert!(!(room && told), "{columns}x{rows}\n{shown}");
            assert!(
                told || scan(&picture).is_some(),
                "{columns}x{rows}\n{shown}"
            );
            let size = format!("{columns}x{rows}");
            let whole: String = shown.split_whitespace().collect();
            assert!(!told || whole.contains(&size), "{shown}");
        }
    }
}
