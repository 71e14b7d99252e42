//! Tests of the two tables: keys and looks.
//!
//! Must not build a model: `tests` does.

use super::{
    Msg,
    keys::{self, Key, Scene, TABLE},
    theme::Role,
};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::Color;

#[test]
fn the_key_table_is_sound() {
    for row in TABLE {
        assert!(!row.keys.is_empty() && !row.says.zh.is_empty() && !row.says.en.is_empty());
        for key in row.keys {
            let letter = matches!(key, Key::Plain(KeyCode::Char(c)) if c.is_alphabetic());
            assert!(!letter, "{} has a letter as its main key", row.says.en);
        }
    }
    for scene in Scene::ALL {
        let mut seen = Vec::new();
        for row in TABLE.iter().filter(|row| row.works_on(scene)) {
            let letters = if scene.typing() { &[][..] } else { row.letters };
            for key in row.keys.iter().chain(letters) {
                assert!(!seen.contains(key), "{key:?} twice in {scene:?}");
                seen.push(*key);
            }
        }
        let quit = keys::message(
            scene,
            KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL),
        );
        assert_eq!(quit, Some(Msg::Quit));
    }
}

#[test]
fn without_colour_there_is_none() {
    for role in Role::ALL {
        let style = role.style(false);
        assert_eq!((style.fg, style.bg), (None, None));
        assert!(!matches!(
            role.style(true).fg,
            Some(Color::Rgb(..) | Color::Indexed(_))
        ));
    }
}
