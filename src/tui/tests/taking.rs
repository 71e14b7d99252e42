//! Taking the checklist away from the full screen: where keys lead, what is asked for, what is told.
//!
//! Must not write files: `tests/terminal.rs` does.

use super::{
    draw,
    local::{SIZES, at, resigned},
    looks::Album,
    place, press,
};
use crate::{
    answers::CaseCode,
    export::Format,
    text::{Lang, ui::take as say, width},
    tui::{Effect, Model, Msg, Parcel, Taken, model::Screen, update},
};

fn person(lang: Lang) -> Model<'static> {
    let mut model = at(lang, resigned("310000", ""));
    model.case = Some(CaseCode::from_chance(20_261_123));
    model.folder = "/home/someone/Documents".to_owned();
    model
}

fn file(at: usize, both: bool, replace: bool) -> Option<Effect> {
    let format = Format::ALL[at];
    Some(Effect::Take(Parcel {
        format,
        both,
        replace,
    }))
}

#[test]
fn keys_lead_to_the_forms_and_back() {
    let check = |script: &str, expected: &str| {
        let mut model = person(Lang::Zh);
        press(&mut model, script);
        assert_eq!(place(&model), expected, "after {script}");
    };
    check("F5", "take");
    check("t", "take");
    check("3 F5 Esc", "checklist 3");
    check("F5 F1", "help");
    check("F5 F1 Esc", "take");
    check("F5 End Enter", "code 1");
    check("F5 End Enter Esc", "take");
    check("F5 End Enter Esc Esc", "checklist 1");
    check("F5 End Enter Left", "code 1");
    check("F5 End Enter PgDn", "code 2");
    check("F5 End Enter PgDn PgUp", "code 1");
    check("F5 End Enter F1", "help");
    check("F5 F9 1 Enter", "question city");
    check("F4 Enter Up Enter F5", "different");
    check("Esc F5", "check");
}

#[test]
fn nothing_is_written_unasked_nor_replaced_unasked() {
    let mut model = person(Lang::Zh);
    assert_eq!(press(&mut model, "F5 Enter"), None, "nothing was chosen");
    assert_eq!(press(&mut model, "Enter"), file(0, false, false));
    assert_eq!(press(&mut model, "2 Space Enter"), file(1, true, false));
    let there = Taken::There("xubao-x.md".to_owned());
    update(&mut model, Msg::Taken(there.clone()));
    assert_eq!(place(&model), "replace");
    assert_eq!(press(&mut model, "Enter"), None, "neither yes nor no");
    assert_eq!(press(&mut model, "2 Enter"), None);
    assert_eq!(place(&model), "take");
    press(&mut model, "Enter");
    update(&mut model, Msg::Taken(there.clone()));
    assert_eq!(press(&mut model, "Esc"), None);
    press(&mut model, "Enter");
    update(&mut model, Msg::Taken(there));
    assert_eq!(press(&mut model, "1 Enter"), file(1, true, true));
    update(&mut model, Msg::Taken(Taken::Written("where".to_owned())));
    assert!(draw(&mut model).0.contains("where"));
}

#[test]
fn every_form_and_what_came_of_it_can_be_seen_in_any_window() {
    for lang in [Lang::Zh, Lang::En] {
        for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
            let mut model = person(lang);
            press(&mut model, "F5");
            update(&mut model, Msg::Size(columns, rows));
            let mut seen = String::new();
            for _ in 0..=Format::ALL.len() {
                press(&mut model, "Down");
                seen += &draw(&mut model).0;
            }
            for format in Format::ALL {
                let name = format!("xubao-2026-11-23-{}.", model.case.expect("a code"));
                let name = name + format.extension();
                assert!(seen.contains(&name), "{name}\n{seen}");
            }
            assert!(seen.contains(say::QR.get(lang)));
            let trouble = "No space left \u{1b}[2J on the device /a/long/name/of/a/folder";
            update(&mut model, Msg::Taken(Taken::Failed(trouble.to_owned())));
            let (shown, _) = draw(&mut model);
            let whole: String = shown.split_whitespace().collect();
            assert!(
                whole.contains("?[2Jonthedevice/a/long/name/of/a/folder"),
                "{shown}"
            );
            assert!(
                whole.contains(&say::BOTH.get(lang).replace(' ', "")),
                "{shown}"
            );
            assert!(
                shown
                    .lines()
                    .all(|line| width(line) <= usize::from(columns) - 2)
            );
        }
    }
}

#[test]
fn the_code_of_the_case_is_on_the_checklist_and_in_the_codes() {
    let mut model = person(Lang::Zh);
    let code = model.case.expect("a code").to_string();
    assert!(draw(&mut model).0.contains(&code));
    press(&mut model, "F5 End Enter");
    let half = code.split('-').next().expect("two halves"); // it may stand on two rows
    assert!(draw(&mut model).0.contains(half));
    let state = matches!(&model.screen, Screen::Codes(state) if !state.both);
    assert!(state);
}

#[test]
fn screens_of_taking_away_look_as_they_should() {
    let mut album = Album::default();
    for lang in [Lang::Zh, Lang::En] {
        let mut model = person(lang);
        press(&mut model, "F5");
        album.add_in(&SIZES, "take", &mut model);
        press(&mut model, "3 Space Enter");
        update(
            &mut model,
            Msg::Taken(Taken::There("xubao-2026-11-23.ics".to_owned())),
        );
        album.add_in(&SIZES, "take-replace", &mut model);
        press(&mut model, "1 Enter");
        let file = "/home/someone/Documents/xubao-2026-11-23.ics".to_owned();
        let words = say::WRITTEN.get(lang).replace("{file}", &file);
        update(&mut model, Msg::Taken(Taken::Written(words)));
        album.add_in(&SIZES, "take-written", &mut model);
        press(&mut model, "F1");
        album.add_in(&SIZES, "help-take", &mut model);
    }
    album.close();
}

#[test]
fn codes_look_as_they_should() {
    let mut pages = String::new();
    for lang in [Lang::Zh, Lang::En] {
        let mut model = person(lang);
        press(&mut model, "F5 End Enter");
        for (columns, rows) in [(80, 24), (40, 24), (120, 40), (40, 12)] {
            update(&mut model, Msg::Size(columns, rows));
            let (shown, _) = draw(&mut model);
            pages += &format!("=== {columns}x{rows} {}\n{shown}\n", lang.code());
        }
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("codes", pages);
    });
}
