//! Lines that are typed and not shown.
//!
//! Must not know what they are for. The terminal is given back on a signal too.

use super::terminal;
use crossterm::{
    event::{self, Event, KeyCode, KeyEvent, KeyModifiers},
    terminal::{disable_raw_mode, enable_raw_mode},
};
use std::io::{self, Write as _, stderr};
use zeroize::Zeroizing;

/// The longest line, in bytes: the text never moves in memory, so that no copy of it stays.
const LONGEST: usize = 1024;

/// A conversation in which nothing that is typed is shown, also what is typed before it is asked for.
pub struct Secrets(());

impl Drop for Secrets {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
    }
}

impl Secrets {
    /// Begins it; the terminal is as before when it is dropped.
    ///
    /// # Errors
    /// When the terminal does not do it.
    pub fn begin() -> io::Result<Self> {
        terminal::signals()?;
        let begun = Self(());
        enable_raw_mode()?;
        Ok(begun)
    }

    /// Asks for a line; `None` when the person leaves instead.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    pub fn ask(&self, words: &str) -> io::Result<Option<Zeroizing<String>>> {
        write!(stderr(), "{words}")?;
        stderr().flush()?;
        let mut typed = Zeroizing::new(String::with_capacity(LONGEST));
        let end = loop {
            if let Event::Key(key) = event::read()?
                && !key.is_release()
                && let Some(end) = take(&mut typed, key)
            {
                break end;
            }
        };
        self.tell("")?;
        Ok(end.then_some(typed))
    }

    /// Tells something in between.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn tell(&self, words: &str) -> io::Result<()> {
        write!(stderr(), "{words}\r\n") // the terminal adds no return of its own
    }
}

/// What a key does; true for the end of the line, false for leaving.
fn take(typed: &mut String, key: KeyEvent) -> Option<bool> {
    let held = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Enter => return Some(true),
        KeyCode::Esc => return Some(false),
        KeyCode::Char('j' | 'm') if held => return Some(true),
        KeyCode::Char('c' | 'd') if held => return Some(false),
        KeyCode::Char('u') if held => typed.clear(),
        KeyCode::Backspace => drop(typed.pop()),
        KeyCode::Char(c) if !held && !c.is_control() && typed.len() + c.len_utf8() <= LONGEST => {
            typed.push(c);
        }
        _ => {}
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_typed_and_put_right() {
        let mut typed = String::new();
        let mut press = |code, modifiers| take(&mut typed, KeyEvent::new(code, modifiers));
        let (none, ctrl) = (KeyModifiers::NONE, KeyModifiers::CONTROL);
        for c in "xy".chars() {
            assert_eq!(press(KeyCode::Char(c), none), None);
        }
        assert_eq!(press(KeyCode::Char('u'), ctrl), None);
        for c in "口令a".chars() {
            assert_eq!(press(KeyCode::Char(c), none), None);
        }
        assert_eq!(press(KeyCode::Backspace, none), None);
        assert_eq!(press(KeyCode::F(1), none), None);
        assert_eq!(press(KeyCode::Char('c'), ctrl), Some(false));
        assert_eq!(press(KeyCode::Enter, none), Some(true));
        assert_eq!(typed, "口令");
    }
}
