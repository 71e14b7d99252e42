//! Bytes as a flow: read, checked, proved, answered at random, planned, written in every form.
//!
//! Must not stop at a flow that is refused: what is said of it counts too.

use super::{chance, harmless, person, today};
use crate::chance::Chance;
use xubao::{
    answers::CaseCode,
    export::{self, Format, Wanted},
    flow::File,
    pack::{self, Rulebook},
    plan::{self, Plan, Supposed},
    text::{Lang, leak},
    verify,
};

/// The small flow of the tests.
pub const SMALL: [(&str, &str); 5] = [
    (
        "leaving/flow.ron",
        include_str!("../../flows/small/leaving/flow.ron"),
    ),
    (
        "leaving/start.ron",
        include_str!("../../flows/small/leaving/start.ron"),
    ),
    (
        "leaving/money.ron",
        include_str!("../../flows/small/leaving/money.ron"),
    ),
    (
        "regions/national.ron",
        include_str!("../../flows/small/regions/national.ron"),
    ),
    (
        "regions/places.ron",
        include_str!("../../flows/small/regions/places.ron"),
    ),
];

/// Before the name of each file.
const HEAD: &str = "//// ";
const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

/// What would do harm if a terminal or a reader got it as it is: escapes (C0, C1), a title of the
/// window, turned writing, what is not seen, a line end of another kind.
pub const EVIL: &str =
    "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m\u{8}\u{202e}\u{2066}\u{200b}\u{feff}\u{e0041}\u{2028}";

/// The small flow with evil in each of its texts. (Names have neither spaces nor Chinese.)
pub fn evil_files() -> Vec<File> {
    SMALL
        .map(|(name, text)| {
            let pieces = text.split('"').enumerate().map(|(at, piece)| {
                let text = piece.contains(|c: char| c == ' ' || !c.is_ascii());
                if at % 2 == 1 && text {
                    let first = piece.chars().next().map_or(0, char::len_utf8);
                    let (head, rest) = piece.split_at(first);
                    format!("{head}{EVIL}{rest}")
                } else {
                    piece.to_owned()
                }
            });
            File {
                name: name.to_owned(),
                text: leak(pieces.collect::<Vec<_>>().join("\"")),
            }
        })
        .into()
}

/// Files as one text.
pub fn of_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let each = files.into_iter();
    each.map(|(name, text)| format!("{HEAD}{name}\n{text}\n"))
        .collect()
}

pub fn small_seeds() -> Vec<Vec<u8>> {
    vec![of_files(SMALL).into_bytes()]
}

pub fn shipped_seeds() -> Vec<Vec<u8>> {
    let files = pack::embedded_files();
    let each = files.iter();
    each.map(|file| of_files([(file.name.as_str(), file.text)]).into_bytes())
        .collect()
}

fn files(text: &str) -> Vec<File> {
    let pieces = text.split(HEAD).skip(1);
    pieces
        .map(|piece| {
            let (name, text) = piece.split_once('\n').unwrap_or((piece, ""));
            File {
                name: name.to_owned(),
                text: leak(text.to_owned()),
            }
        })
        .collect()
}

/// A flow that is nothing but the bytes.
pub fn flow(bytes: &[u8]) {
    let files = files(&String::from_utf8_lossy(bytes));
    let mut chance = chance(bytes);
    let whole = chance.below(8) == 0;
    through(&files, &mut chance, whole);
}

/// The flow that is shipped, some files of which are those of the bytes.
pub fn shipped(bytes: &[u8]) {
    let mut all = pack::embedded_files();
    for file in files(&String::from_utf8_lossy(bytes)) {
        match all.iter_mut().find(|one| one.name == file.name) {
            Some(one) => *one = file,
            None => all.push(file),
        }
    }
    through(&all, &mut chance(bytes), false);
}

/// All that can be made of a flow; with `whole` also what takes longest.
fn through(files: &[File], chance: &mut Chance, whole: bool) {
    let (rules, findings) = Rulebook::read(files);
    for finding in findings.iter().take(20) {
        for lang in LANGS {
            harmless(&finding.render(lang), "a finding");
        }
    }
    if findings.iter().any(xubao::flow::Finding::is_error) {
        return; // nobody is asked by it
    }
    made_of(&rules, chance, whole);
}

/// All that can be made of rules; with `whole` also what takes longest.
pub fn made_of(rules: &Rulebook, chance: &mut Chance, whole: bool) {
    let answers = person::answered(rules, chance, today());
    let plan = plan::build(rules, &answers, today());
    taken(rules, &plan, chance, whole);
    let other = person::answered(rules, chance, today());
    let supposed = Supposed::between(rules, &answers, &other);
    let what_if = plan::what_if(rules, &answers, today(), &supposed);
    for lang in LANGS {
        harmless(
            &export::difference_text(rules, &what_if, lang),
            "what would be different",
        );
    }
    if whole {
        described(rules, &answers, &plan, chance);
    }
}

/// A plan in every form.
fn taken(rules: &Rulebook, plan: &Plan, chance: &mut Chance, whole: bool) {
    let case = Some(CaseCode::from_chance(plan.tasks.len() as u64));
    let lang = LANGS[chance.below(2)];
    let langs = [lang, lang.other()];
    let wanted = Wanted {
        langs: &langs[..=chance.below(2)],
        case,
    };
    for format in Format::ALL {
        if format == Format::Pdf && !whole {
            continue;
        }
        let Ok(bytes) = export::take_away(format, rules, plan, wanted) else {
            assert_eq!(format, Format::Pdf, "only its font may lack something");
            continue;
        };
        if format != Format::Pdf {
            let text = String::from_utf8(bytes).expect("text");
            harmless(&text, format.extension());
        }
    }
    let essentials = export::essentials(rules, plan, wanted.langs, case);
    harmless(&essentials, "the essentials");
    let json = export::plan_json(rules, plan).to_string();
    serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
    let mut line = String::from("{");
    export::record(rules, plan, &mut line);
    line.push('}');
    serde_json::from_str::<serde_json::Value>(&line).expect("a record is JSON");
    assert!(!line.contains('\n'), "a record is one line");
}

/// What is told of a flow, not of a plan.
fn described(
    rules: &Rulebook,
    answers: &xubao::answers::Answers,
    plan: &Plan,
    chance: &mut Chance,
) {
    let lang = LANGS[chance.below(2)];
    harmless(&export::explain_text(rules, today(), lang), "explain");
    harmless(
        &export::explain_markdown(rules, today(), lang),
        "explain in Markdown",
    );
    for graph in [
        export::states(rules, today(), lang, None),
        export::documents(rules, today(), lang, None),
    ] {
        for drawn in [
            export::dot(&graph),
            export::mermaid(&graph),
            export::svg(&graph),
        ] {
            harmless(&drawn, "a drawing");
        }
    }
    harmless(&export::packs::packs(rules, today(), lang, 72), "the packs");
    let proof = verify::prove(rules, today());
    for found in &proof.found {
        harmless(&found.finding.render(lang), "what is proved");
        if let Some(witness) = &found.witness {
            harmless(&witness.to_file(), "somebody who shows it");
        }
    }
    for task in 0..plan.tasks.len().min(3) {
        let why = plan::why(rules, answers, today(), task);
        harmless(&export::why_text(rules, &why, lang), "why");
    }
}
