//! A key: which press is meant by it, and how it is called.
//!
//! Must not know what it does: `keys` does.

use crate::text::{Lang, ui::tui as say};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key as the table writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A key of the keyboard without Ctrl or Alt.
    Plain(KeyCode),
    /// A letter with Ctrl.
    Ctrl(char),
    /// Any digit, half or full width.
    Digit,
}

impl Key {
    pub(super) fn is(self, key: KeyEvent) -> bool {
        let held = key
            .modifiers
            .intersection(KeyModifiers::CONTROL.union(KeyModifiers::ALT));
        match (self, key.code) {
            (Self::Ctrl(wanted), KeyCode::Char(c)) => {
                // Esc just before it arrives as Alt held with it, and it has to work all the same
                held.contains(KeyModifiers::CONTROL) && c.to_ascii_lowercase() == wanted
            }
            (Self::Digit, KeyCode::Char(c)) => held.is_empty() && digit(c).is_some(),
            (Self::Plain(wanted), code) => held.is_empty() && wanted == code,
            _ => false,
        }
    }

    /// The name that is shown.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
            Self::Digit => "0-9".to_owned(),
            Self::Plain(KeyCode::Char(' ')) => say::SPACE.get(lang).to_owned(),
            Self::Plain(KeyCode::Char(c)) => c.to_string(),
            Self::Plain(KeyCode::F(n)) => format!("F{n}"),
            Self::Plain(KeyCode::PageUp) => "PgUp".to_owned(),
            Self::Plain(KeyCode::PageDown) => "PgDn".to_owned(),
            Self::Plain(KeyCode::BackTab) => "Shift-Tab".to_owned(),
            Self::Plain(code) => format!("{code:?}"),
        }
    }
}

/// The value of a digit, half or full width.
pub(super) fn digit(c: char) -> Option<u8> {
    let value = match c {
        '0'..='9' => c as u32 - '0' as u32,
        '\u{ff10}'..='\u{ff19}' => c as u32 - 0xff10,
        _ => return None,
    };
    u8::try_from(value).ok()
}
