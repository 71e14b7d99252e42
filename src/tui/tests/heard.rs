//! Tests: what a key means on a screen with something of its own.
//!
//! Must not open a terminal: `tests/terminal.rs` does.

use super::*;

#[test]
fn the_arrows_move_among_the_roads_and_leave_nothing() {
    use keys::{Scene, message};
    let arrow = |code| message(Scene::Roads, KeyEvent::new(code, KeyModifiers::NONE));
    assert_eq!(arrow(KeyCode::Left), Some(Msg::Up));
    assert_eq!(arrow(KeyCode::Right), Some(Msg::Down));
    assert_eq!(arrow(KeyCode::Esc), Some(Msg::Back));
}

#[test]
fn in_a_window_that_is_too_small_one_can_only_leave() {
    use crossterm::event::Event;
    let mut model = model(Lang::En, 80, 11);
    let hears = |model: &Model, event| super::super::message(model, event).is_some();
    for name in ["Enter", "Esc", "Space", "1", "F2", "F5", "F9"] {
        assert!(!hears(&model, Event::Key(key(name))), "{name}");
    }
    assert!(hears(&model, Event::Key(key("F10"))));
    assert!(hears(&model, Event::Key(key("^C"))));
    assert!(hears(&model, Event::Resize(80, 24)));
    update(&mut model, Msg::Size(80, 12));
    assert!(hears(&model, Event::Key(key("Enter"))));
}

#[test]
fn what_if_at_a_question_says_where_it_works() {
    let mut model = model(Lang::En, 80, 24);
    let press = |model: &mut Model, name| {
        if let Some(msg) = keys::message(model.scene(), key(name)) {
            update(model, msg);
        }
    };
    press(&mut model, "Enter");
    assert!(model.scene().asks());
    press(&mut model, "F4");
    let notice = model.notice.clone().expect("it is told");
    assert!(!notice.0 && notice.1.contains("checklist"), "{notice:?}");
    press(&mut model, "Enter");
    assert_eq!(model.notice, None, "and passes");
}
