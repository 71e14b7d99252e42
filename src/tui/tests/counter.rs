//! What is different where a counselor is there.
//!
//! Must not go through the list of cases: `roster/tests.rs` does.

use super::{draw, model, place, press};
use crate::{answers::CaseCode, text::Lang};

#[test]
fn a_digit_goes_on_to_the_next_client_where_nothing_is_wiped() {
    let mut model = model(Lang::Zh, 80, 24);
    model.desk.fast = true;
    press(&mut model, "Enter Down Enter 2026-10-31 Enter 4");
    assert_eq!(place(&model), "question how-me");
    press(&mut model, "F9 1");
    assert_eq!(place(&model), "confirm", "here it would wipe");
    press(&mut model, "Esc");
    model.counter = true;
    press(&mut model, "F9 2");
    assert_eq!(place(&model), "question how-me");
    press(&mut model, "F9 1");
    assert_eq!(place(&model), "question city");
}

#[test]
fn which_case_it_is_stands_on_its_pages_where_there_is_room() {
    for (columns, counter, there) in [(80, true, true), (80, false, false), (40, true, false)] {
        let mut model = model(Lang::En, columns, 24);
        model.counter = counter;
        let code = CaseCode::from_chance(20_261_123);
        model.case = Some(code);
        press(&mut model, "Enter Down Enter 2026-10-31 Enter");
        let (text, _) = draw(&mut model);
        let first = text.lines().next().unwrap_or_default().to_owned();
        assert_eq!(first.contains(&code.to_string()), there, "{first}");
        assert!(first.contains("question 3"), "{first}");
    }
}
