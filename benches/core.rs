//! What each step costs, by itself and in this process: `cargo bench --bench core`.
//!
//! Must not start a program or compare with others: `numbers` does.

#[path = "../tests/personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use divan::{Bencher, black_box};
use people::{Person, today};
use ratatui::{Terminal, backend::TestBackend};
use std::{collections::BTreeSet, sync::LazyLock};
use xubao::{
    export::{self, Format, Wanted},
    interview,
    pack::{self, Rulebook},
    plan,
    text::{Lang, wrap},
    tui::{Desk, Model, desk::Screen, message, update, view},
    verify,
};

/// A plan with next to nothing, one that is usual, and the two with most in them.
const PEOPLE: [&str; 4] = [
    "nothing_at_all",
    "laid_off_after_six_years",
    "guangzhou_forced_out_unpaid",
    "does_not_know",
];

static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);
static EVERYBODY: LazyLock<Vec<Person>> = LazyLock::new(|| people::people(&RULES));

fn main() {
    // what is made once is no part of a step
    LazyLock::force(&EVERYBODY);
    divan::main();
}

fn person(name: &str) -> &'static Person {
    let person = EVERYBODY.iter().find(|one| one.name == name);
    person.expect("a person of this name")
}

/// The rules, as at each start of the program.
#[divan::bench]
fn load() -> Rulebook {
    Rulebook::embedded()
}

/// The files read and everything looked for that may be wrong in them, as by `xubao check`.
#[divan::bench]
fn check() {
    black_box(Rulebook::read(&pack::embedded_files()));
}

/// Everything proved of the flow, as by `xubao check`.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn prove() {
    black_box(verify::prove(&RULES, today()));
}

/// What is asked next, from the answers so far.
#[divan::bench(args = PEOPLE)]
fn next(bencher: Bencher, name: &str) {
    let answers = &person(name).answers;
    bencher.bench(|| interview::walk(&RULES, answers, today()));
}

#[divan::bench(args = PEOPLE)]
fn plan(bencher: Bencher, name: &str) {
    let answers = &person(name).answers;
    bencher.bench(|| plan::build(&RULES, answers, today()));
}

/// A key on the checklist, and the frame after it.
#[divan::bench(args = PEOPLE)]
fn frame(bencher: Bencher, name: &str) {
    let desk = Desk {
        rules: &RULES,
        today: today(),
        lang: Lang::Zh,
        fast: false,
        colour: true,
        size: (100, 32),
    };
    let mut model = Model::new(desk, person(name).answers.clone(), BTreeSet::new());
    let press = |model: &mut Model, code| {
        let key = KeyEvent::new(code, KeyModifiers::NONE);
        if let Some(msg) = message(model, Event::Key(key)) {
            update(model, msg);
        }
    };
    for _ in 0..3 {
        if !matches!(model.screen, Screen::Checklist(_)) {
            press(&mut model, KeyCode::Enter); // from the greeting, from the page of answers
        }
    }
    assert!(
        matches!(model.screen, Screen::Checklist(_)),
        "the checklist"
    );
    let mut terminal = Terminal::new(TestBackend::new(100, 32)).expect("a terminal");
    let mut keys = [KeyCode::Down, KeyCode::Up].into_iter().cycle();
    bencher.bench_local(|| {
        press(&mut model, keys.next().expect("one more"));
        terminal
            .draw(|frame| view(&mut model, frame))
            .expect("drawn");
    });
}

/// A whole checklist in one paragraph, to lines.
#[divan::bench(args = PEOPLE)]
fn wrapped(bencher: Bencher, name: &str) {
    let text = export::text(&RULES, &person(name).plan, Lang::Zh).replace('\n', " ");
    bencher.bench(|| wrap(&text, 72));
}

/// A plan that is there, in one form and both languages.
fn taken(bencher: Bencher, name: &str, format: Format) {
    let plan = &person(name).plan;
    let wanted = Wanted {
        langs: &[Lang::Zh, Lang::En],
        case: None,
    };
    bencher.bench(|| export::take_away(format, &RULES, plan, wanted).ok());
}

macro_rules! forms {
    ($($name:ident $format:ident,)*) => {
        $(#[divan::bench(args = PEOPLE)]
        fn $name(bencher: Bencher, name: &str) {
            taken(bencher, name, Format::$format);
        })*
    };
}

forms! {
    text Text,
    markdown Markdown,
    html Html,
    pdf Pdf,
    calendar Ics,
    json Json,
}

/// The codes that a phone reads.
#[divan::bench(args = PEOPLE)]
fn codes(bencher: Bencher, name: &str) {
    let text = export::essentials(&RULES, &person(name).plan, &[Lang::Zh], None);
    bencher.bench(|| export::codes(&text, 100, 32));
}
