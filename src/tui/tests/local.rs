//! Screens of a person whose place has figures of its own: the scale of a base.
//!
//! Must not check what the figures are: `plan` and the packs' own vectors do.

use super::{looks::Album, model, place, press};
use crate::{
    answers::{Answer, Answers},
    text::{Lang, Month, parse_day},
    tui::Model,
};

pub(super) const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

/// Somebody who resigned in a place, up to the question before which `stop` is left open.
pub(super) fn resigned(place: &str, stop: &str) -> Answers {
    let one = |id: &str| Answer::One(id.to_owned());
    let month = |text: &str| Answer::Month(Month::parse(text).expect("a month"));
    let day = |text: &str| Answer::Day(parse_day(text).expect("a day"));
    let all = [
        ("city", one(place)),
        ("last-day", day("2026-10-31")),
        ("who-ended", one("me")),
        ("how-me", one("notice")),
        ("circumstances", Answer::Many(Vec::new())),
        ("employer-issues", Answer::Many(Vec::new())),
        ("next", one("looking")),
        ("birth", month("1992-05")),
        ("last-covered", month("2026-10")),
        ("expect-months", Answer::Whole(5)),
        ("medical-road", one("flexible")),
        ("pension-plan", one("continue")),
        ("pension-base", Answer::Money(8000.into())),
        ("fund-wish", one("keep")),
        ("online", Answer::YesNo(true)),
    ];
    let mut answers = Answers::default();
    for (id, answer) in all.into_iter().take_while(|(id, _)| *id != stop) {
        answers.set(id, answer);
    }
    answers
}

/// The model of that person, at the question that waits or at the checklist.
pub(super) fn at(lang: Lang, answers: Answers) -> Model<'static> {
    let mut model = Model::new(model(lang, 80, 24).desk, answers, Default::default());
    press(&mut model, "Enter");
    model
}

fn leads(code: &str, script: &str, expected: &str) {
    let mut model = at(Lang::Zh, resigned(code, "pension-base"));
    press(&mut model, script);
    assert_eq!(place(&model), expected, "{code}: after {script}");
}

#[test]
fn keys_step_a_base_within_the_bounds_of_the_place() {
    let shanghai = |script, expected| leads("310000", script, expected);
    shanghai("", "question pension-base");
    shanghai("Up", "question pension-base, 7546");
    shanghai("Down", "question pension-base, 7546");
    shanghai("Up Up", "question pension-base, 7600");
    shanghai("Up Up Down", "question pension-base, 7546");
    shanghai("Up PgUp", "question pension-base, 10500");
    shanghai("Up PgUp PgDn", "question pension-base, 7546");
    shanghai("End", "question pension-base, 37731");
    shanghai("End Up", "question pension-base, 37731");
    shanghai("End Home", "question pension-base, 7546");
    shanghai("5000 Up", "question pension-base, 7546");
    shanghai("90000 Down", "question pension-base, 37731");
    shanghai("many Up", "question pension-base, many");
    shanghai("Tab Up", "question pension-base, 7546");
    // the rules count it as the least, which is said; the same again goes on
    shanghai("5000 Enter", "question pension-base, 5000, error doubt");
    shanghai("5000 Enter Enter", "question fund-wish");
    // where no bounds are known the keys are as they were
    leads("000000", "Up", "question pension-base");
    leads("000000", "8000 Home 1", "question pension-base, 18000");
}

#[test]
fn a_base_on_its_scale_looks_as_it_should() {
    let mut album = Album::default();
    for lang in [Lang::Zh, Lang::En] {
        let scale = |script: &str| {
            let mut model = at(lang, resigned("310000", "pension-base"));
            press(&mut model, script);
            model
        };
        album.add_in(&SIZES, "scale-untouched", &mut scale(""));
        album.add_in(&SIZES, "scale", &mut scale("12000"));
        album.add_in(&SIZES, "scale-outside", &mut scale("50000"));
        album.add_in(&SIZES, "scale-help", &mut scale("F1"));
        album.add_in(&SIZES, "scale-why", &mut scale("F3"));
    }
    album.close();
}

#[test]
fn the_roads_tell_local_money_and_what_choosing_brings() {
    let mut album = Album::default();
    let sizes = [(80, 24), (40, 12), (120, 40)];
    for lang in [Lang::Zh, Lang::En] {
        let roads = |script: &str| {
            let mut model = at(lang, resigned("310000", "medical-road"));
            press(&mut model, script);
            model
        };
        album.add_in(&sizes, "road-local", &mut roads("3"));
        album.add_in(&sizes, "road-local-unsure", &mut roads("0"));
        album.add_in(&SIZES, "road-local-why", &mut roads("3 F3"));
    }
    album.close();
}

/// What choosing a road brings is said whole, wherever there is room for it, and the roads that are not in
/// sight are told of.
#[test]
fn all_that_a_road_brings_can_be_read() {
    use crate::tui::view;
    for lang in [Lang::Zh, Lang::En] {
        for size in [(80, 24), (120, 40), (100, 30), (40, 12), (60, 20)] {
            let mut model = at(lang, resigned("310000", "medical-road"));
            model.desk.size = size;
            for way in 1..=5 {
                press(&mut model, &format!("\"{way}\""));
                let (text, _) = super::draw(&mut model);
                let state = match &model.screen {
                    crate::tui::model::Screen::Question(state) => state.clone(),
                    _ => panic!("no question"),
                };
                let page = state.page(&model);
                let shares = page.shares(view::body(&model));
                assert!(shares.rows >= 3, "{lang:?} {size:?}: {text}");
                let shown = page.bottom.iter().take(shares.bottom).chain(&page.rows);
                let shown: String = shown
                    .flat_map(|row| row.0.iter())
                    .map(|(_, text)| text.as_str())
                    .collect();
                let squeezed = |text: &str| text.split_whitespace().collect::<String>();
                let rules = model.desk.rules;
                let question = rules.flow.questions.get(state.id.0).expect("a question");
                let plan = model.plan.as_ref().expect("a plan");
                for line in
                    crate::tui::screens::choice::brings(&model, question, plan, Some(way - 1))
                {
                    let told = squeezed(&shown).contains(&squeezed(&line));
                    assert!(told, "{lang:?} {size:?} {way}: {line}\n{text}");
                }
                use crate::text::ui::tui::{COLUMNS, WAY_OF};
                let told = [COLUMNS, WAY_OF].iter().any(|words| {
                    let keys = words.get(lang).rsplit("{k}").next().unwrap_or_default();
                    squeezed(&text).contains(&squeezed(keys))
                });
                assert!(told, "{lang:?} {size:?}: {text}");
            }
        }
    }
}

/// The reasons of a task come up with the key, not with the next one.
#[test]
fn reasons_are_shown_at_once() {
    let mut model = at(Lang::En, resigned("310000", ""));
    let (before, _) = super::draw(&mut model);
    press(&mut model, "Enter");
    let (shown, _) = super::draw(&mut model);
    assert_ne!(before, shown);
    assert!(shown.contains("Why this is here"), "{shown}");
    press(&mut model, "Esc");
    assert_eq!(super::draw(&mut model).0, before);
}

/// What is not needed takes a line each, until its reasons are asked for.
#[test]
fn reasons_of_what_is_not_needed_are_folded_away() {
    for lang in [Lang::Zh, Lang::En] {
        for size in SIZES {
            let mut model = at(lang, resigned("310000", ""));
            model.desk.size = size;
            press(&mut model, "7");
            let rows = |model: &mut Model| {
                super::draw(model);
                model.sheet.page().rows.len()
            };
            let shut = rows(&mut model);
            press(&mut model, "Space");
            let (text, _) = super::draw(&mut model);
            let open = rows(&mut model);
            assert!(open > shut + 60, "{lang:?} {size:?}: {shut} {open}");
            let title = crate::text::ui::plan::NOT_NEEDED.get(lang);
            assert!(text.contains(title), "the place is in sight: {text}");
            press(&mut model, "Space");
            assert_eq!(rows(&mut model), shut);
            let (text, _) = super::draw(&mut model);
            let words = crate::text::ui::tui::FOLDED.get(lang);
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            assert!(squeezed(&text).contains(&squeezed(words)), "{text}");
        }
    }
}

#[test]
fn money_of_the_place_is_a_picture_and_a_table() {
    let mut album = Album::default();
    for lang in [Lang::Zh, Lang::En] {
        // two months end in 2026: the rate of 2027 is not published
        let mut answers = resigned("310000", "");
        answers.set("expect-months", Answer::Whole(2));
        let mut model = at(lang, answers);
        press(&mut model, "4");
        album.add_in(&SIZES, "money-local", &mut model);
        let mut model = at(lang, resigned("000000", ""));
        press(&mut model, "4");
        let (text, _) = super::draw(&mut model);
        assert!(!text.contains('#'), "no figures are held: {text}");
    }
    album.close();
}
