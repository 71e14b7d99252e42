//! The keys of the counselor's screen: one table for dispatch, footer and help. All of it works by
//! the keys of a number pad.
//!
//! Must not act: it only says which message a key means.

use crate::{
    text::{
        Text,
        ui::{roster as say, tui},
    },
    tui::{
        key::{Key, digit},
        msg::Msg,
    },
};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The list of cases.
pub(super) const LIST: u8 = 1;
/// Something is typed.
pub(super) const TYPING: u8 = 2;
/// A case, or a question about one.
pub(super) const MENU: u8 = 4;
/// Help.
pub(super) const HELP: u8 = 8;
const ALL: u8 = LIST | TYPING | MENU | HELP;

/// A row of the table.
pub(super) struct Row {
    /// The keys, the first shown first.
    pub keys: &'static [Key],
    /// What is meant; the digit that was pressed, for `Key::Digit`.
    pub msg: fn(u8) -> Msg,
    /// What it does.
    pub says: Text,
    /// Where it works.
    pub on: u8,
    /// How early it stands in the footer; 0 for never, 9 where there is more than one page.
    pub footer: u8,
}

const fn row(footer: u8, on: u8, keys: &'static [Key], msg: fn(u8) -> Msg, says: Text) -> Row {
    Row {
        keys,
        msg,
        says,
        on,
        footer,
    }
}

const fn code(code: KeyCode) -> Key {
    Key::Plain(code)
}

/// All keys.
pub(super) static TABLE: [Row; 20] = [
    row(0, LIST | MENU, &[Key::Digit], Msg::Digit, say::KEY_DIGIT),
    row(
        1,
        LIST,
        &[code(KeyCode::Enter)],
        |_| Msg::Continue,
        say::KEY_OPEN,
    ),
    row(
        1,
        MENU | TYPING,
        &[code(KeyCode::Enter)],
        |_| Msg::Continue,
        say::KEY_MENU,
    ),
    row(
        2,
        MENU | TYPING | HELP,
        &[code(KeyCode::Esc), code(KeyCode::Char('-'))],
        |_| Msg::Back,
        tui::KEY_BACK,
    ),
    row(
        0,
        LIST,
        &[code(KeyCode::Esc)],
        |_| Msg::Back,
        say::KEY_CLEAR,
    ),
    row(
        2,
        LIST,
        &[code(KeyCode::Char('+')), code(KeyCode::F(9))],
        |_| Msg::NewClient,
        say::KEY_NEW,
    ),
    row(
        2,
        LIST,
        &[code(KeyCode::Char('/')), code(KeyCode::F(6))],
        |_| Msg::Other,
        say::KEY_FIND,
    ),
    row(
        6,
        LIST,
        &[code(KeyCode::Char('*')), code(KeyCode::F(8))],
        |_| Msg::NextView,
        say::KEY_ORDER,
    ),
    row(
        0,
        LIST | MENU | HELP,
        &[code(KeyCode::Up)],
        |_| Msg::Up,
        tui::KEY_MOVE,
    ),
    row(
        0,
        LIST | MENU | HELP,
        &[code(KeyCode::Down)],
        |_| Msg::Down,
        tui::KEY_MOVE,
    ),
    row(
        9,
        LIST | TYPING,
        &[code(KeyCode::PageDown)],
        |_| Msg::PageDown,
        say::KEY_PAGES,
    ),
    row(
        0,
        LIST | TYPING,
        &[code(KeyCode::PageUp)],
        |_| Msg::PageUp,
        say::KEY_PAGES,
    ),
    row(
        0,
        TYPING,
        &[code(KeyCode::Left)],
        |_| Msg::Left,
        tui::KEY_CARET,
    ),
    row(
        0,
        TYPING,
        &[code(KeyCode::Right)],
        |_| Msg::Right,
        tui::KEY_CARET,
    ),
    row(
        0,
        TYPING,
        &[code(KeyCode::Backspace)],
        |_| Msg::Erase,
        tui::KEY_ERASE,
    ),
    row(
        0,
        TYPING,
        &[Key::Ctrl('u')],
        |_| Msg::EraseAll,
        tui::KEY_ERASE,
    ),
    row(5, ALL, &[code(KeyCode::F(1))], |_| Msg::Help, tui::KEY_HELP),
    row(
        6,
        ALL,
        &[code(KeyCode::F(2))],
        |_| Msg::Language,
        tui::KEY_LANGUAGE,
    ),
    row(
        3,
        ALL,
        &[code(KeyCode::F(10)), Key::Ctrl('c')],
        |_| Msg::Quit,
        tui::KEY_QUIT,
    ),
    row(
        0,
        ALL,
        &[Key::Ctrl('z')],
        |_| Msg::Suspend,
        tui::KEY_SUSPEND,
    ),
];

/// The message that a key means there.
pub(super) fn message(on: u8, key: KeyEvent) -> Option<Msg> {
    let typing = on == TYPING;
    // what is text where one types is no command there
    let text = |key: &Key| typing && matches!(key, Key::Plain(KeyCode::Char(_)));
    let pressed = match key.code {
        KeyCode::Char(c) => digit(c),
        _ => None,
    };
    let row = TABLE
        .iter()
        .find(|row| row.on & on != 0 && row.keys.iter().any(|one| !text(one) && one.is(key)));
    if let Some(row) = row {
        return Some((row.msg)(pressed.unwrap_or_default()));
    }
    let held = (key.modifiers).intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    match key.code {
        KeyCode::Char(c) if typing && !held && !c.is_control() => Some(Msg::Type(c)),
        _ => None,
    }
}
