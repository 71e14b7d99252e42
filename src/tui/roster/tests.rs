//! The counselor's screen, key by key, on cases that are made up.

use super::{
    Act, Chosen, Counter, Found, Line, Model, Order, Picked, Wanted,
    draw::draw,
    keys::{self, TABLE},
    message,
};
use crate::{
    answers::CaseCode,
    text::{Lang, width},
    tui::msg::Msg,
};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Terminal, backend::TestBackend};

/// A store of so many cases; the third is open elsewhere.
struct Made {
    cases: usize,
    held: bool,
    notes: bool,
    /// What was wanted last, and what was done.
    wanted: Wanted,
    done: Vec<(CaseCode, Act)>,
}

fn code(n: usize) -> CaseCode {
    CaseCode::from_chance(n as u64 * 7_777_777)
}

impl Counter for Made {
    fn find(&mut self, wanted: &Wanted, _: Lang) -> Result<Found, String> {
        self.wanted = wanted.clone();
        if wanted.text == "broken" {
            return Err("it does not work".to_owned());
        }
        let all = (0..self.cases).filter(|n| code(*n).to_string().starts_with(&wanted.text));
        let all: Vec<usize> = all.collect();
        let page = all.iter().skip(wanted.skip).take(wanted.most);
        let lines = page.map(|n| Line {
            code: code(*n),
            place: "呼和浩特".to_owned(),
            stage: "失业登记与失业保险金".to_owned(),
            deadline: "2026-12-31".to_owned(),
            late: n % 2 == 0,
            touched: "2026-11-23 10:32".to_owned(),
            held: (*n == 2).then(|| "desk-17".to_owned()),
            kind: if n % 3 == 1 {
                "试算".to_owned()
            } else {
                String::new()
            },
        });
        Ok(Found {
            lines: lines.collect(),
            all: all.len() as u64,
        })
    }

    fn pick(&mut self, one: CaseCode, _: Lang) -> Result<Picked, String> {
        let held = one == code(2) && self.held;
        Ok(Picked {
            news: vec!["上次按 2026年11月2日 计算，过了 21 天".to_owned(); 4],
            held: held.then(|| ("desk-17".to_owned(), "2026-11-23 10:32".to_owned())),
            note: self.notes.then(|| "returns on Monday".to_owned()),
        })
    }

    fn act(&mut self, code: CaseCode, act: &Act, _: Lang) -> Result<String, String> {
        self.done.push((code, act.clone()));
        Ok("done".to_owned())
    }
}

struct Screen {
    model: Model,
    made: Made,
    terminal: Terminal<TestBackend>,
}

impl Screen {
    fn new(cases: usize, columns: u16, rows: u16, lang: Lang) -> Self {
        let mut screen = Self {
            model: Model::new(lang, true),
            made: Made {
                cases,
                held: true,
                notes: true,
                wanted: Wanted::default(),
                done: Vec::new(),
            },
            terminal: Terminal::new(TestBackend::new(columns, rows)).expect("a screen"),
        };
        screen
            .model
            .update(&Msg::Size(columns, rows), &mut screen.made);
        screen
    }

    fn press(&mut self, code: KeyCode) -> Option<Chosen> {
        let event = Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
        let msg = message(&self.model, event)?;
        self.model.update(&msg, &mut self.made)
    }

    fn keys(&mut self, keys: &str) -> Option<Chosen> {
        let mut chosen = None;
        for key in keys.chars() {
            chosen = self.press(match key {
                '\n' => KeyCode::Enter,
                '\x1b' => KeyCode::Esc,
                c => KeyCode::Char(c),
            });
        }
        chosen
    }

    fn text(&mut self) -> String {
        let model = &self.model;
        self.terminal
            .draw(|frame| draw(model, frame))
            .expect("drawn");
        let buffer = self.terminal.backend().buffer();
        let (columns, mut text) = (usize::from(buffer.area.width), String::new());
        for row in buffer.content.chunks(columns) {
            let mut skip = 0;
            for cell in row {
                if skip == 0 {
                    text.push_str(cell.symbol());
                    skip = width(cell.symbol()).max(1);
                }
                skip -= 1;
            }
            text.truncate(text.trim_end_matches(' ').len());
            text.push('\n');
        }
        text
    }
}

#[test]
fn a_hurried_counselor_needs_digits_only() {
    let mut screen = Screen::new(30, 80, 24, Lang::En);
    assert_eq!(screen.keys("+"), Some(Chosen::New));
    assert_eq!(screen.keys("21"), Some(Chosen::Open(code(1))));
    // the wrong one: back, and another
    assert_eq!(screen.keys("501"), None);
    assert_eq!(screen.keys("1"), Some(Chosen::Open(code(0))));
    // a second page
    screen.press(KeyCode::PageDown);
    assert_eq!(screen.keys("11"), Some(Chosen::Open(code(9))));
    // forgetting is asked once more, and 0 is always back
    screen.press(KeyCode::PageUp);
    assert_eq!(screen.keys("160"), None);
    assert!(screen.made.done.is_empty());
    assert_eq!(screen.keys("161"), None);
    assert_eq!(screen.made.done, [(code(0), Act::Forget)]);
}

#[test]
fn a_case_that_is_open_elsewhere_is_read_taken_over_or_waited_for() {
    let mut screen = Screen::new(5, 80, 24, Lang::En);
    screen.keys("3");
    let text = screen.text();
    assert!(
        text.contains("desk-17 has this case open since 2026-11-23 10:32."),
        "{text}"
    );
    assert!(
        !text.contains("Erase"),
        "not while somebody works on it:\n{text}"
    );
    assert_eq!(screen.keys("1"), Some(Chosen::Read(code(2))));
    assert_eq!(screen.keys("32"), Some(Chosen::TakeOver(code(2))));
    assert_eq!(screen.keys("33"), None);
    assert!(screen.model.waits());
    assert_eq!(screen.model.look_again(&mut screen.made), None);
    assert!(screen.text().contains("Waiting for desk-17"));
    screen.made.held = false;
    assert_eq!(
        screen.model.look_again(&mut screen.made),
        Some(Chosen::Open(code(2)))
    );
    screen.made.held = true;
    screen.keys("33\x1b");
    assert!(!screen.model.waits(), "one need not wait");
}

#[test]
fn what_is_typed_is_looked_for_at_once() {
    let mut screen = Screen::new(30, 80, 24, Lang::En);
    screen.keys("/");
    let first = code(4).to_string();
    for (at, c) in first.char_indices() {
        screen.keys(&c.to_string());
        assert_eq!(
            screen.made.wanted.text,
            first[..=at],
            "digits and - are text here"
        );
    }
    assert_eq!(screen.keys("\n"), None);
    assert_eq!(screen.keys("\n1"), Some(Chosen::Open(code(4))));
    screen.keys("/x");
    assert!(screen.text().contains("No case fits"));
    screen.keys("\x1b");
    assert_eq!(screen.model.found.all, 30, "Esc shows all again");
    screen.keys("*");
    assert_eq!(screen.made.wanted.order, Order::Deadline);
    screen.keys("/broken");
    assert!(screen.text().contains("it does not work"));
}

#[test]
fn things_are_done_without_opening_the_case() {
    let mut screen = Screen::new(5, 80, 24, Lang::En);
    screen.keys("12");
    screen.keys("13");
    screen.keys("14desk 4\n");
    screen.keys("15");
    screen.model.update(&Msg::EraseAll, &mut screen.made);
    screen.keys("half the papers\n");
    let acts: Vec<Act> = screen
        .made
        .done
        .iter()
        .map(|(_, act)| act.clone())
        .collect();
    let wanted = [
        Act::Duplicate,
        Act::Print,
        Act::HandOver("desk 4".to_owned()),
        Act::Note("half the papers".to_owned()),
    ];
    assert_eq!(acts, wanted);
    assert_eq!(screen.model.notice, Some((false, "done".to_owned())));
    // without a name there is nobody to hand it over to
    screen.keys("14\n");
    assert_eq!(screen.made.done.len(), 4);
    screen.keys("\x1b");
    screen.made.notes = false;
    screen.keys("1");
    assert!(
        !screen.text().contains("Note"),
        "notes are switched on by the centre only"
    );
}

#[test]
fn everything_has_room_in_both_languages() {
    for (columns, rows) in [(80, 24), (40, 12), (120, 40), (60, 18), (39, 11), (1, 1)] {
        for lang in [Lang::Zh, Lang::En] {
            for keys in ["", "/", "1", "3", "16", "14", "15", "33"] {
                let mut screen = Screen::new(300, columns, rows, lang);
                screen.keys(keys);
                let text = screen.text();
                let wide = text.lines().map(width).max().unwrap_or_default();
                let most = usize::from(columns).saturating_sub(if columns >= 40 { 2 } else { 0 });
                assert!(wide <= most, "{columns}x{rows} {keys:?}:\n{text}");
                if columns < 40 {
                    continue;
                }
                let foot: Vec<&str> = text.lines().rev().take(2).collect();
                let foot = foot.join(" ");
                let ways: &[&str] = match keys {
                    "" => &["Enter", "+", "/", "F1", "F10"],
                    _ => &["Esc", "F1"],
                };
                for way in ways {
                    assert!(
                        foot.contains(way),
                        "{columns}x{rows} {keys:?} {way}:\n{text}"
                    );
                }
                let items = screen.model.items().len();
                let shown = text.lines().filter(|line| {
                    let line = line.trim_start();
                    line.chars().next().is_some_and(|c| c.is_ascii_digit())
                        && line.chars().nth(1) == Some(' ')
                });
                if items > 0 {
                    assert_eq!(shown.count(), items, "{columns}x{rows} {keys:?}:\n{text}");
                }
            }
        }
    }
}

#[test]
fn no_key_means_two_things_and_help_names_all() {
    let scenes = [keys::LIST, keys::TYPING, keys::MENU, keys::HELP];
    for (at, row) in TABLE.iter().enumerate() {
        for other in &TABLE[at + 1..] {
            let both = scenes.iter().any(|scene| row.on & other.on & scene != 0);
            let same = row.keys.iter().any(|key| other.keys.contains(key));
            assert!(!(both && same), "{:?} and {:?}", row.says, other.says);
        }
    }
    let mut screen = Screen::new(3, 80, 40, Lang::En);
    screen.press(KeyCode::F(1));
    let text = screen.text();
    for row in &TABLE {
        assert!(text.contains(row.says.en), "{}:\n{text}", row.says.en);
    }
    screen.press(KeyCode::F(1));
    assert_eq!(screen.model.scene(), keys::LIST);
    // in a small window one scrolls
    let mut small = Screen::new(3, 40, 12, Lang::En);
    small.press(KeyCode::F(1));
    assert!(!small.text().contains("Ctrl-Z"));
    for _ in 0..12 {
        small.press(KeyCode::Down);
    }
    assert!(small.text().contains("Ctrl-Z"), "{}", small.text());
}
