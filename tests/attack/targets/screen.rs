//! Bytes as keys, pastes and sizes: on the full screen of the interview, and on the counselor's.
//!
//! Must not open a terminal.

use super::{harmless, rules, today};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Terminal, backend::TestBackend};
use std::collections::BTreeSet;
use xubao::{
    answers::{Answers, CaseCode},
    text::Lang,
    tui::{
        Desk, Effect, Model, Msg, Taken, message,
        roster::{self, Act, Counter, Found, Line, Picked, Wanted},
        update, view,
    },
};

/// Keys that are no characters.
const KEYS: [KeyCode; 28] = [
    KeyCode::Enter,
    KeyCode::Enter,
    KeyCode::Esc,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Tab,
    KeyCode::BackTab,
    KeyCode::Backspace,
    KeyCode::Delete,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::Insert,
    KeyCode::F(1),
    KeyCode::F(2),
    KeyCode::F(3),
    KeyCode::F(4),
    KeyCode::F(5),
    KeyCode::F(6),
    KeyCode::F(7),
    KeyCode::F(8),
    KeyCode::F(9),
    KeyCode::F(11),
    KeyCode::F(12),
    KeyCode::Null,
];

/// What could do harm if it were shown as it is.
const EVIL: &str = "/tmp/\u{1b}[2J\u{202e}\u{9b}31m\u{200b}x";

pub fn seeds() -> Vec<Vec<u8>> {
    let seeds: [&[u8]; 6] = [
        b"\x02\x80\x92\x80510100\x82\x80\x802026-11-20\x801\x803\x8074\x808000\x802\x801990-05\x802\x80\x80\x94\x80\x80\x90\x80\x93\x80\x92",
        b"\x00\x80510100\x802026-11-20\x801\x803\x8074\x808000\x802\x801990-05\x802\x80\x80\x94\x80",
        b"\x01\x80\xf0\x50\x18510100\x80\xe0\x142026-11-20\x91\x80\x801\x802\x82\x82\x82",
        "\u{2}\u{0}成都\r2026-10-31\r".as_bytes(),
        b"\x03\x80\x84\x84\x801\x80\x93\x80\xf0\x00\x00\xf0\xc8\x3c\xf0\x28\x0c\x90\x82",
        b"\x06\x80\xe0\x06\x1b[2Jx\x80\x98\x80\x97\x80\x92\x80",
    ];
    seeds.iter().map(|seed| seed.to_vec()).collect()
}

/// The next event, if there is one more.
fn event(bytes: &mut &[u8]) -> Option<Event> {
    let (first, rest) = bytes.split_first()?;
    *bytes = rest;
    let plain = |code| Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
    Some(match *first {
        b'\r' | b'\n' => plain(KeyCode::Enter),
        c @ 0..0x20 => Event::Key(KeyEvent::new(
            KeyCode::Char(char::from(c + 0x60)),
            KeyModifiers::CONTROL,
        )),
        c @ 0x20..0x7f => plain(KeyCode::Char(char::from(c))),
        // any character at all
        0x7f => {
            let (number, rest) = bytes.split_at(bytes.len().min(3));
            *bytes = rest;
            let number = number
                .iter()
                .fold(0, |sum, byte| sum << 8 | u32::from(*byte));
            plain(KeyCode::Char(char::from_u32(number % 0x11_0000)?))
        }
        c @ 0x80..0xe0 => {
            let held = match c / 0x20 {
                4 => KeyModifiers::NONE,
                5 => KeyModifiers::SHIFT,
                _ => KeyModifiers::ALT,
            };
            let key = KEYS[usize::from(c % 0x20) % KEYS.len()];
            Event::Key(KeyEvent::new(key, held))
        }
        0xe0..0xf0 => {
            let length = bytes.first().map_or(0, |length| usize::from(*length) + 1);
            let (text, rest) = bytes.split_at(bytes.len().min(length));
            *bytes = rest;
            let text = text.get(1..).unwrap_or_default();
            Event::Paste(String::from_utf8_lossy(text).into_owned())
        }
        0xf0.. => {
            let (size, rest) = bytes.split_at(bytes.len().min(2));
            *bytes = rest;
            let at =
                |i: usize, most: u16| size.get(i).map_or(0, |byte| u16::from(*byte) % (most + 1));
            Event::Resize(at(0, 200), at(1, 60))
        }
    })
}

/// Draws, and looks at every cell.
fn looked_at(size: (u16, u16), draw: impl FnOnce(&mut ratatui::Frame)) {
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("a terminal");
    terminal.draw(draw).expect("a frame");
    for cell in terminal.backend().buffer().content() {
        assert!(!cell.symbol().contains('\n'), "a line ends within a cell");
        harmless(cell.symbol(), "a cell");
    }
}

pub fn screen(bytes: &[u8]) {
    let Some((first, mut rest)) = bytes.split_first() else {
        return;
    };
    let (rules, first) = (rules(*first), first / 3);
    let desk = Desk {
        rules,
        today: today(),
        lang: if first & 1 == 0 { Lang::Zh } else { Lang::En },
        fast: first & 2 != 0,
        colour: first & 4 != 0,
        size: (80, 24),
    };
    let mut model = Model::new(desk, Answers::default(), BTreeSet::new());
    model.case = Some(CaseCode::from_chance(1));
    EVIL.clone_into(&mut model.folder);
    model.notice = Some((true, EVIL.to_owned()));
    if first & 8 != 0 {
        model.at_the_counter();
    }
    let mut drawn = 0;
    while let Some(event) = event(&mut rest) {
        let effect = message(&model, event).and_then(|msg| update(&mut model, msg));
        let told = EVIL.to_owned();
        match effect {
            Some(Effect::Quit) => break,
            Some(Effect::Save) => {
                let saved = (first & 16 != 0).then_some(told);
                update(&mut model, Msg::Saved(saved));
            }
            Some(Effect::Take(parcel)) => {
                let taken = match first >> 5 {
                    0 => Taken::Written(told),
                    1 if !parcel.replace => Taken::There(told),
                    _ => Taken::Failed(told),
                };
                update(&mut model, Msg::Taken(taken));
            }
            Some(Effect::Suspend) | None => {}
        }
        drawn += 1;
        if drawn > 200 {
            break; // a frame takes its time
        }
        let size = model.desk.size;
        looked_at(size, |frame| view(&mut model, frame));
    }
}

/// A store of a few cases, one of them open elsewhere, whose words are not to be trusted.
struct Store {
    cases: u64,
    broken: bool,
}

impl Counter for Store {
    fn find(&mut self, wanted: &Wanted, _: Lang) -> Result<Found, String> {
        if self.broken {
            return Err(EVIL.to_owned());
        }
        let most = u64::try_from(wanted.most).unwrap_or_default();
        let lines = (0..self.cases.min(most)).map(|n| Line {
            code: CaseCode::from_chance(n),
            place: EVIL.to_owned(),
            stage: EVIL.to_owned(),
            deadline: "2026-12-31".to_owned(),
            late: n % 2 == 0,
            touched: EVIL.to_owned(),
            held: (n == 1).then(|| EVIL.to_owned()),
            kind: EVIL.to_owned(),
        });
        Ok(Found {
            lines: lines.collect(),
            all: self.cases,
        })
    }

    fn pick(&mut self, code: CaseCode, _: Lang) -> Result<Picked, String> {
        let held = code == CaseCode::from_chance(1);
        Ok(Picked {
            news: vec![EVIL.to_owned(); 30],
            held: held.then(|| (EVIL.to_owned(), EVIL.to_owned())),
            note: Some(EVIL.to_owned()),
        })
    }

    fn act(&mut self, _: CaseCode, act: &Act, _: Lang) -> Result<String, String> {
        match act {
            Act::Note(_) => Err(EVIL.to_owned()),
            _ => Ok(EVIL.to_owned()),
        }
    }
}

pub fn desk(bytes: &[u8]) {
    let Some((first, mut rest)) = bytes.split_first() else {
        return;
    };
    let lang = if first & 1 == 0 { Lang::Zh } else { Lang::En };
    let mut model = roster::Model::new(lang, first & 2 != 0);
    let mut store = Store {
        cases: u64::from(first >> 3),
        broken: first & 4 != 0,
    };
    let mut size = (80, 24);
    model.update(&Msg::Size(size.0, size.1), &mut store);
    let mut drawn = 0;
    while let Some(event) = event(&mut rest) {
        if let Event::Resize(columns, rows) = event {
            size = (columns, rows);
        }
        // whoever runs it opens the case that is chosen, and comes back here
        let _opened = roster::message(&model, event)
            .and_then(|msg| model.update(&msg, &mut store))
            .or_else(|| model.look_again(&mut store).filter(|_| drawn % 7 == 0));
        drawn += 1;
        if drawn > 200 {
            break;
        }
        looked_at(size, |frame| roster::draw(&model, frame));
    }
}
