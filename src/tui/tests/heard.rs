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

#[test]
fn a_doubt_is_said_at_the_question_and_the_same_answer_goes_on() {
    let text = include_str!("../../../tests/personas/answers_that_do_not_go_together.ron");
    let (desk, mut answers) = (model(Lang::En, 80, 24).desk, Answers::default());
    for entry in crate::answers::read_ron(text).expect("answers") {
        let question = RULES.flow.questions.get(&entry.question).expect("known");
        let answer = crate::interview::accept::given(&RULES, question, &entry.given, desk.today);
        if entry.question != "work-class" {
            answers.set(&entry.question, answer.expect("fits"));
        }
    }
    let mut model = Model::new(desk, answers, BTreeSet::new());
    let at = |model: &Model| match &model.screen {
        Screen::Question(state) => state.id.0,
        _ => "-",
    };
    let said = |model: &mut Model| {
        let terminal = drawn(model);
        let cells = terminal.backend().buffer().content.iter();
        let text: String = cells.map(ratatui::buffer::Cell::symbol).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (
            text.contains("Please check"),
            text.contains("press Enter again"),
        )
    };
    press(&mut model, "Enter"); // from the first page to the question without an answer
    assert_eq!(at(&model), "work-class");
    assert_eq!(said(&mut model), (false, false));
    press(&mut model, "1 Enter");
    assert_eq!(at(&model), "work-class", "it stays, and the answer is kept");
    assert!(model.answers.get("work-class").is_some());
    assert_eq!(said(&mut model), (true, true));
    press(&mut model, "Enter");
    assert_ne!(at(&model), "work-class");
    assert_eq!(said(&mut model), (false, false));
    for _ in 0..9 {
        press(&mut model, "Enter");
        if matches!(model.screen, Screen::Check(_)) {
            break;
        }
    }
    assert!(matches!(model.screen, Screen::Check(_)));
    assert_eq!(said(&mut model), (true, false), "beside the answers too");
}
