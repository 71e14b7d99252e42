//! "What if" in the full screen: it leads where it should, and the real answers stay.
//!
//! Must not check what would be different: `plan` and `export` do.

use super::{
    leads,
    local::{SIZES, at, resigned},
    looks::Album,
    place, press,
};
use crate::{
    flow::{Id, Kind},
    text::Lang,
    tui::{Effect, Model, Msg, guess, keys::Scene, model::Screen},
};
use std::collections::BTreeSet;

fn person(lang: Lang) -> Model<'static> {
    at(lang, resigned("310000", ""))
}

#[test]
fn keys_lead_to_what_if_and_back() {
    let check = |script: &str, expected: &str| {
        let mut model = person(Lang::Zh);
        press(&mut model, script);
        assert_eq!(place(&model), expected, "after {script}");
    };
    check("F4", "what if, at 0");
    check("i", "what if, at 0");
    check("F4 Up", "what if, at 15");
    check("F4 Esc", "checklist 1");
    check("3 F4 F4", "checklist 3");
    check("Esc F4 Esc", "check");
    check("F4 Enter", "question (day)");
    check("F4 Enter Esc", "what if, at 0");
    check("F4 Enter Up Enter", "different");
    check(
        "F4 Enter 2027-03-01 Enter Esc",
        "question (day), 2027-03-01",
    );
    check(
        "F4 Enter 2040-03-01 Enter",
        "question (day), 2040-03-01, error too-late",
    );
    check("F4 Down Down Down Enter", "question who-ended, at 4");
    check("F4 Down Down Down Enter Enter", "different");
    check("F4 Down Down Down Enter 1 Enter", "question how-employer");
    check(
        "F4 Down Down Down Enter 1 Enter Esc",
        "question who-ended, at 1",
    );
    check("F4 Down Down Down Enter 1 Enter Esc Esc", "what if, at 3");
    check("F4 Down Down Down Enter 2 Enter F1", "help");
    check("F4 Enter Up Enter F4", "checklist 1");
    check("F4 Enter F9 1 Enter", "question city");
    // before the end there is nothing to compare with
    leads("Enter Down Enter 2026-10-31 Enter F4", "question who-ended");
}

/// Every answer on the way is supposed to be something else, and followed to the comparison.
#[test]
fn nothing_that_is_only_supposed_is_kept() {
    let mut model = person(Lang::En);
    let done = BTreeSet::from(["register".to_owned()]);
    model.done.clone_from(&done);
    let (real, path) = (model.answers.clone(), model.path.clone());
    let saves = |effect: Option<Effect>| assert_eq!(effect, None, "asks to be saved");
    for at in 0..=path.questions.len() {
        press(&mut model, "F4");
        (0..at).for_each(|_| saves(press(&mut model, "Down")));
        saves(press(&mut model, "Enter"));
        for _ in 0..20 {
            let Screen::Question(state) = &model.screen else {
                break;
            };
            let script = other(state.id);
            saves(press(&mut model, &script));
            assert_eq!((&model.answers, &model.done), (&real, &done));
        }
        assert_eq!(model.scene(), Scene::Compared, "{}", place(&model));
        // asked for, what is saved is the real thing
        assert_eq!(press(&mut model, "F5"), Some(Effect::Save));
        assert_eq!((&model.answers, &model.path), (&real, &path));
        press(&mut model, "F4");
        assert_eq!(place(&model), "checklist 1");
        assert!(model.guess.is_none());
        let plan = model.plan.as_ref().expect("a plan");
        let answers = plan.answers.iter().map(|(id, answer)| (id.0, answer));
        assert!(answers.eq(real_in_order(&model)), "the plan is another");
    }
}

fn real_in_order<'m>(
    model: &'m Model,
) -> impl Iterator<Item = (&'static str, &'m crate::answers::Answer)> {
    let answers = &model.answers;
    let asked = model.path.questions.iter();
    asked.map(|id| (id.0, answers.get(id.0).expect("an answer")))
}

/// Keys that answer a question otherwise than the person did.
fn other(id: Id) -> String {
    let question = guess::question(&super::RULES, id).expect("a question");
    let keys = match &question.kind {
        Kind::Place => "^U chengdu Enter",
        Kind::Whole { .. } => "^U 7 Enter",
        Kind::Money { .. } => "^U 9000 Enter",
        Kind::Day { .. } => "^U 2026-11-01 Enter",
        Kind::Month { .. } if id.0 == "birth" => "^U 1970-05 Enter",
        Kind::Month { .. } => "^U 2026-09 Enter",
        Kind::Many { .. } => "1 Enter",
        _ => "2 Enter",
    };
    keys.to_owned()
}

#[test]
fn while_something_is_supposed_every_screen_says_so() {
    for lang in [Lang::Zh, Lang::En] {
        for (columns, rows) in [(40, 12), (60, 18), (80, 24), (120, 40)] {
            let mut model = person(lang);
            super::update(&mut model, Msg::Size(columns, rows));
            for keys in ["F4", "Down Down Down Enter", "1 Enter", "1 Enter", "F1"] {
                press(&mut model, keys);
                let (text, _) = super::draw(&mut model);
                let head = text.lines().next().unwrap_or_default();
                let says = super::view::supposing(&model);
                assert!(head.contains(says), "{columns}x{rows} after {keys}: {text}");
            }
        }
    }
}

#[test]
fn what_if_looks_as_it_should() {
    let mut album = Album::default();
    for lang in [Lang::Zh, Lang::En] {
        let mut model = person(lang);
        press(&mut model, "F4");
        album.add_in(&SIZES, "what-if", &mut model);
        press(&mut model, "F1");
        album.add_in(&SIZES, "what-if-help", &mut model);
        press(&mut model, "Esc Enter");
        album.add_in(&SIZES, "what-if-day", &mut model);
        press(&mut model, "2027-03-01 Enter");
        album.add_in(&SIZES, "what-if-day-different", &mut model);
        press(&mut model, "Esc Esc Down Down Down Enter");
        album.add_in(&SIZES, "what-if-question", &mut model);
        press(&mut model, "1 Enter");
        album.add_in(&SIZES, "what-if-more", &mut model);
        press(&mut model, "Esc 4 Enter");
        album.add_in(&SIZES, "what-if-same", &mut model);
    }
    album.close();
}
