//! The people of a flow as a book for a policy office: what they show, what cannot be shown, and
//! each person with answers, plan and a line to sign on.
//!
//! Must not choose people or decide what they show.

mod html;
mod written;

use super::{Handout, View, text::COLUMNS, words::put};
use crate::{
    flow::{Flow, State},
    interview::accept,
    pack::Rulebook,
    plan::{Answered, Book, DeadlineSide, NotShown, Standing, Target, TargetKind, build},
    text::{Lang, Text, date, ui, ui::book as say},
};

pub use html::book_html;
pub use written::{book_markdown, book_text};

/// A piece of the book, in the order of reading.
enum Piece {
    /// The title of the whole.
    Title(String),
    /// A heading: of a part, or of a part of that.
    Heading(Level, String),
    /// A paragraph.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// A table with a head: the first cell of a row is words, the others are numbers.
    Counts(Vec<String>, Vec<(String, Vec<usize>)>),
    /// What was asked and what was answered.
    Answers(Vec<(String, String)>),
    /// The whole checklist of a person.
    Plan(Box<Handout>),
    /// The line to sign on.
    Signature(String),
}

/// How deep a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Part,
    Person,
    Inside,
}

/// The book in pieces, in one language.
fn pieces(rules: &Rulebook, book: &Book, lang: Lang) -> Vec<Piece> {
    let flow = &rules.flow;
    let header = &flow.header;
    let part = |title: Text| Piece::Heading(Level::Part, title.get(lang).to_owned());
    let mut all = vec![
        Piece::Title(put(
            say::TITLE.get(lang),
            &[("flow", header.title.get(lang))],
        )),
        Piece::Text(put(
            say::MADE_ON.get(lang),
            &[
                ("version", header.version),
                ("day", &date(book.today, lang)),
            ],
        )),
        Piece::Text(say::ABOUT.get(lang).to_owned()),
        Piece::Text(how_few(book, lang)),
        part(say::COVERED),
        counts(flow, book, lang),
        part(say::NOT_SHOWN),
    ];
    let missing = |why: NotShown| -> Vec<String> {
        let all = book.missing.iter().filter(|one| one.1 == why);
        all.map(|one| named(rules, one.0, lang)).collect()
    };
    for (why, before) in [
        (NotShown::ProvedImpossible, say::PROVED),
        (NotShown::NotFound, say::NOT_FOUND),
    ] {
        let list = missing(why);
        if !list.is_empty() {
            all.push(Piece::Text(before.get(lang).to_owned()));
            all.push(Piece::List(list));
        }
    }
    if book.missing.is_empty() {
        all.push(Piece::Text(say::ALL_SHOWN.get(lang).to_owned()));
    }
    all.push(part(say::PEOPLE));
    for person in 0..book.people.len() {
        all.extend(of_person(rules, book, person, lang));
    }
    all
}

fn how_few(book: &Book, lang: Lang) -> String {
    let people = book.people.len();
    let words = if people <= book.apart.len() {
        say::FEWEST
    } else {
        say::FEW
    };
    put(
        words.get(lang),
        &[
            ("n", &people.to_string()),
            ("bound", &book.apart.len().to_string()),
        ],
    )
}

/// How many targets of each kind are shown, cannot be, and were not found.
fn counts(flow: &Flow, book: &Book, lang: Lang) -> Piece {
    let head = [say::KIND, say::SHOWN, say::IMPOSSIBLE, say::UNFOUND];
    let rows = TargetKind::ALL
        .into_iter()
        .zip(say::KINDS)
        .map(|(kind, words)| {
            let missing = |why: NotShown| {
                let all = book.missing.iter().filter(|one| one.1 == why);
                all.filter(|one| one.0.kind(flow) == kind).count()
            };
            let all = book
                .targets
                .iter()
                .filter(|one| one.kind(flow) == kind)
                .count();
            let (no, unfound) = (
                missing(NotShown::ProvedImpossible),
                missing(NotShown::NotFound),
            );
            (
                words.get(lang).to_owned(),
                vec![all - no - unfound, no, unfound],
            )
        });
    let head = head.map(|text| text.get(lang).to_owned()).to_vec();
    Piece::Counts(head, rows.collect())
}

fn of_person(rules: &Rulebook, book: &Book, person: usize, lang: Lang) -> Vec<Piece> {
    let one = &book.people[person];
    let plan = build(rules, &one.given(), book.today);
    let mut list = Handout::new(rules, &plan, lang, None, COLUMNS);
    list.parts.retain(|(view, _)| *view != View::Why); // twice the paper; `xubao why` says it
    let inside = |title: Text| Piece::Heading(Level::Inside, title.get(lang).to_owned());
    let only = book.only_by(person);
    let only = only
        .into_iter()
        .map(|target| named(rules, target, lang))
        .collect();
    let answers = one.answers.iter().filter_map(|(id, answer)| {
        let question = rules.flow.questions.get(id.0)?;
        let said = accept::in_words(rules, question, answer, lang);
        Some((question.label.get(lang).to_owned(), said))
    });
    vec![
        Piece::Heading(Level::Person, person_name(person, lang)),
        Piece::Text(say::ONLY.get(lang).to_owned()),
        Piece::List(only),
        inside(say::ANSWERS),
        Piece::Answers(answers.collect()),
        inside(say::LIST),
        Piece::Plan(Box::new(list)),
        Piece::Signature(say::SIGNATURE.get(lang).to_owned()),
    ]
}

/// A person's number and name.
fn person_name(person: usize, lang: Lang) -> String {
    let (zh, en) = say::name(person);
    let name = if lang == Lang::Zh { zh } else { en };
    put(
        say::PERSON.get(lang),
        &[("n", &(person + 1).to_string()), ("name", &name)],
    )
}

/// A target in words.
fn named(rules: &Rulebook, target: Target, lang: Lang) -> String {
    let flow = &rules.flow;
    let put = |text: Text, x: &str, y: &str| put(text.get(lang), &[("x", x), ("y", y)]);
    match target {
        Target::Answer(place, how) => {
            let label = flow.questions.at(place).1.label.get(lang);
            put(say::IS_ANSWERED, label, &answered(rules, place, how, lang))
        }
        Target::Way(at, way) | Target::Guard(at, way) => {
            let state = &flow.states[at];
            let to = state
                .next()
                .get(way)
                .and_then(|way| flow.state_index(way.to.0));
            let to = to.map_or(String::new(), |to| state_name(flow, &flow.states[to], lang));
            let words = if matches!(target, Target::Way(..)) {
                say::WAY
            } else {
                say::NO_WAY
            };
            put(words, &state_name(flow, state, lang), &to)
        }
        Target::Task(at, standing) => {
            let standing = match standing {
                Standing::Needed => say::NEEDED,
                Standing::Perhaps => say::PERHAPS,
                Standing::NotNeeded => say::NOT_NEEDED,
            };
            put(
                say::TASK,
                flow.tasks.at(at).1.title.get(lang),
                standing.get(lang),
            )
        }
        Target::Document(at) => put(say::DOCUMENT, flow.documents.at(at).1.title.get(lang), ""),
        Target::Deadline(at, side) => {
            let title = flow.deadlines.at(at).1.title.get(lang);
            put(say::DEADLINE, title, side_in_words(side).get(lang))
        }
    }
}

fn answered(rules: &Rulebook, question: usize, how: Answered, lang: Lang) -> String {
    let kind = &rules.flow.questions.at(question).1.kind;
    let words = match how {
        Answered::Option(at) => match kind.choices().get(at) {
            Some(option) => option.label,
            None => return String::new(),
        },
        Answered::None => match kind {
            crate::flow::Kind::Many { none, .. } => *none,
            _ => return String::new(),
        },
        Answered::Yes => ui::YES,
        Answered::No => ui::NO,
        Answered::Given => say::SOME,
        Answered::Unsure => ui::UNSURE,
        Answered::Place(None) => say::NO_FIGURES,
        Answered::Place(Some(region)) => {
            let of = |code: &str| rules.region(code) == Some(region);
            match rules.places.iter().find(|place| of(place.code.0)) {
                Some(place) => place.title,
                None => return rules.regions().at(region).0.0.to_owned(),
            }
        }
    };
    words.get(lang).to_owned()
}

/// A side of a deadline in words.
pub(super) fn side_in_words(side: DeadlineSide) -> Text {
    match side {
        DeadlineSide::InTime => say::IN_TIME,
        DeadlineSide::Missed => say::MISSED,
        DeadlineSide::NoDay => say::NO_DAY,
        DeadlineSide::Perhaps => say::MAY_APPLY,
        DeadlineSide::NotApplicable => say::NOT_APPLICABLE,
    }
}

/// What a state is called: a question by its label, others by their id.
fn state_name(flow: &Flow, state: &State, lang: Lang) -> String {
    let question = match state {
        State::Ask { question, .. } => flow.questions.get(question.0),
        _ => None,
    };
    question.map_or_else(
        || state.id().0.to_owned(),
        |question| question.label.get(lang).to_owned(),
    )
}
