//! `flows/README.md` is true: each of its blocks is read by the program's own reader, all of the
//! language is in it, and its table of the article leads to entries that exist.

use std::collections::BTreeSet;
use xubao::{
    answers::Answers,
    export,
    flow::{self, File, Finding, Flow},
    interview::accept,
    pack::{self, Rulebook},
    plan,
    text::{Lang, leak, parse_day},
    verify,
};

const README: &str = include_str!("../flows/README.md");

/// The claims of the article, by the numbers of its check.
const CLAIMS: &[&str] = &[
    "0", "I-1", "I-2", "I-3", "II", "1-a", "1-b", "1-c", "1(1)-a", "1(1)-b", "1(1)-c", "1(1)-d",
    "1(1)-e", "1(1)-f", "1(1)-g", "1(2)-a", "1(2)-b", "1(2)-c", "1(2)-d", "1(2)-e", "1(3)-a",
    "1(3)-b", "1(3)-c", "1(3)-d", "1(3)-e", "1(3)-f", "1(3)-g", "2-a", "2-b", "3-a", "3-b", "3-c",
    "3-d", "3-e", "4-a", "4-b", "4-c", "5-a", "5-b", "5-c", "5-d", "5-e", "C1", "C2-a", "C2-b",
    "C2-c", "C2-d", "C2-e", "C3-a", "C3-b", "C3-c", "C3-d", "L-23", "L-24", "L-25", "L-26",
    "L-new", "X-1", "X-2", "X-3",
];

/// A fenced block: the words after its fence, and its text.
struct Block {
    info: Vec<&'static str>,
    text: &'static str,
}

fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = README;
    while let Some((_, open)) = rest.split_once("\n```") {
        let (info, body) = open
            .split_once('\n')
            .expect("a fence has a line of its own");
        let end = if body.starts_with("```") {
            0
        } else {
            body.find("\n```").expect("each fence is closed") + 1
        };
        blocks.push(Block {
            info: info.split_whitespace().collect(),
            text: &body[..end],
        });
        rest = &body[end + 3..];
    }
    blocks
}

/// The files that the page's blocks make up.
fn example() -> Vec<File> {
    let mut files = Vec::new();
    for block in blocks() {
        let name = match block.info[..] {
            ["ron", "flow"] => "library/flow.ron".to_owned(),
            ["ron", "part", name] => format!("library/{name}.ron"),
            ["ron", "region"] => "regions/national.ron".to_owned(),
            ["ron", "pack", name] => format!("regions/{name}.ron"),
            ["ron", "places"] => "regions/places.ron".to_owned(),
            ["ron", "broken" | "figure" | "layer", _] | ["text", "finding"] => continue,
            _ => panic!("a block that nothing reads: {:?}", block.info),
        };
        files.push(File {
            name,
            text: block.text,
        });
    }
    files
}

/// The files that are laid over them.
fn layers() -> Vec<File> {
    let layers = blocks().into_iter().filter_map(|block| {
        let ["ron", "layer", name] = block.info[..] else {
            return None;
        };
        Some(File {
            name: format!("{name}.ron"),
            text: block.text,
        })
    });
    layers.collect()
}

fn rendered(findings: &[Finding]) -> String {
    findings
        .iter()
        .map(|finding| finding.render(Lang::En))
        .collect()
}

#[test]
fn the_blocks_together_are_a_flow_without_findings() {
    let (book, findings) = Rulebook::read(&example());
    assert!(findings.is_empty(), "{}", rendered(&findings));
    assert_eq!(flow::load(&example()).1, []);
    assert_eq!(book.flow.header.files.len(), 10);
    assert_eq!(book.flow.claims.len(), 11);
    assert!(book.flow.tasks.has("hand-back"));
    assert!(book.figures.has("least-wage"));
    assert_eq!(book.places.len(), 3);
    assert_eq!(book.regions().len(), 3);
}

#[test]
fn the_layers_lie_over_it_without_findings() {
    let (book, findings) = Rulebook::read_with(&example(), &layers());
    assert!(findings.is_empty(), "{}", rendered(&findings));
    assert_eq!((layers().len(), book.places.len()), (2, 4));
    let day = parse_day("2027-03-01").expect("a day");
    let (_, parking) = book.find(book.region("110000"), "parking", day);
    assert_eq!(parking.map(|value| value.source.0), Some("town-9"));
}

#[test]
fn the_example_is_proved_and_a_claim_turned_round_fails() {
    let today = parse_day("2026-11-23").expect("a day");
    let (book, _) = Rulebook::read(&example());
    let proof = verify::prove(&book, today);
    assert_eq!(proof.found, []);
    assert_eq!(proof.claims, 11);
    let mut files = example();
    let claims = files
        .iter_mut()
        .find(|file| file.name == "library/claims.ron");
    let claims = claims.expect("the claims");
    let turned = (claims.text).replace(
        "NeverBefore(\"get-letter\", \"hand-back\")",
        "NeverBefore(\"hand-back\", \"get-letter\")",
    );
    claims.text = leak(turned);
    let (book, _) = Rulebook::read(&files);
    let found = verify::prove(&book, today).found;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].finding.code, "claim-fails");
    assert!(found[0].witness.is_some());
}

#[test]
fn the_example_can_be_answered_to_its_end() {
    let (book, _) = Rulebook::read(&example());
    let today = parse_day("2026-11-23").expect("a day");
    let mut answers = Answers::default();
    for (question, typed) in [
        ("town", "110000"),
        ("last-day", "2026-05-31"),
        ("ended-by", "library"),
        ("kept", "keys, books"),
        ("books-out", "4"),
        ("first-day", "2020-06-01"),
        ("wage", "8000"),
        ("birth", "1970-05"),
        ("handing-back", "counter"),
        ("online", "no"),
    ] {
        let asked = book
            .flow
            .questions
            .get(question)
            .expect("a question of the example");
        answers.set(
            question,
            accept::typed(&book, asked, typed, today).expect("an answer"),
        );
    }
    let plan = plan::build(&book, &answers, today);
    assert!(plan.complete);
    let amount = |id: &str| {
        plan.entitlements
            .iter()
            .find(|line| line.id.0 == id)?
            .amount?
            .number()
    };
    assert_eq!(amount("farewell-pay"), Some(48_000.into())); // six years
    assert_eq!(amount("late-fee"), Some(8.into())); // four books, more than a month late
    assert_eq!(amount("fees"), Some(88.into()));
    for lang in [Lang::Zh, Lang::En] {
        assert!(!export::text(&book, &plan, lang).contains('{'));
    }
}

#[test]
fn a_figure_with_a_second_value_is_read() {
    let change = blocks()
        .into_iter()
        .find(|block| block.info[..] == ["ron", "figure", "least-wage"]);
    let change = change.expect("the block that changes a figure");
    let mut files = example();
    let region = files
        .iter_mut()
        .find(|file| file.name == "regions/national.ron")
        .expect("the region");
    let (before, old) = region
        .text
        .split_once("\"least-wage\": ")
        .expect("the figure");
    let (_, after) = old.split_once("\n        ),\n").expect("its end");
    region.text = leak(format!(
        "{before}\"least-wage\": {},\n{after}",
        change.text.trim_end()
    ));
    let (book, findings) = Rulebook::read(&files);
    assert!(findings.is_empty(), "{}", rendered(&findings));
    assert_eq!(
        book.figures
            .get("least-wage")
            .expect("the figure")
            .values
            .len(),
        2
    );
}

#[test]
fn what_is_shown_as_broken_is_found_as_shown() {
    let all = blocks();
    let mut seen = 0;
    for (i, block) in all.iter().enumerate() {
        let ["ron", "broken", codes @ ..] = &block.info[..] else {
            continue;
        };
        let mut files = example();
        let head = files
            .iter_mut()
            .find(|file| file.name == "library/flow.ron")
            .expect("the head");
        head.text = leak(head.text.replace("\"law\"]", "\"law\", \"draft\"]"));
        files.push(File {
            name: "library/draft.ron".to_owned(),
            text: block.text,
        });
        let (_, findings) = Rulebook::read(&files);
        let found: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
        assert_eq!(found, codes, "{}", rendered(&findings));
        let shown = all
            .get(i + 1)
            .filter(|next| next.info[..] == ["text", "finding"]);
        assert_eq!(
            shown.map(|next| next.text),
            Some(rendered(&findings).as_str())
        );
        seen += 1;
    }
    assert!(seen >= 3);
}

#[test]
fn all_of_the_language_is_on_the_page() {
    let examples: String = blocks()
        .iter()
        .filter(|block| block.info[0] == "ron")
        .map(|block| block.text)
        .collect();
    let words: BTreeSet<&str> = examples
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    let page: BTreeSet<&str> = README
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    let model = [
        include_str!("../src/flow/model.rs"),
        include_str!("../src/flow/model/claim.rs"),
        include_str!("../src/pack/region.rs"),
    ];
    for line in model.iter().flat_map(|file| file.lines()) {
        let name = word_of(line);
        assert!(
            name.is_none_or(|name| words.contains(name)),
            "no example has {line}"
        );
    }
    for line in include_str!("../src/flow/condition.rs").lines() {
        let name = word_of(line);
        assert!(
            name.is_none_or(|name| page.contains(name)),
            "the page does not name {line}"
        );
    }
}

/// The field or variant that a line of a type declares.
fn word_of(line: &'static str) -> Option<&'static str> {
    let indented = line.strip_prefix("    ")?;
    let declared = indented.trim_start();
    if let Some(field) = declared.strip_prefix("pub ") {
        return field
            .split_once(':')
            .map(|(name, _)| name)
            .filter(|name| !name.contains(' '));
    }
    let variant = declared.starts_with(|c: char| c.is_ascii_uppercase())
        && indented.len() == declared.len()
        && declared.ends_with([',', '{']);
    variant.then(|| declared.split(|c: char| !c.is_alphanumeric()).next())?
}

/// The rows of the article's table: number, and the ids that answer it.
fn claims() -> Vec<(&'static str, Vec<&'static str>)> {
    let (_, section) = README
        .split_once("\n## The article, claim by claim\n")
        .expect("the section");
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with("| "));
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let ids = cells
            .last()
            .copied()
            .unwrap_or_default()
            .split(", ")
            .map(|id| id.trim_matches('`'));
        (cells[0], ids.collect())
    };
    rows.skip(1).map(row).collect()
}

fn exists(flow: &Flow, id: &str) -> bool {
    let Some((kind, name)) = id.split_once(':') else {
        return false;
    };
    match kind {
        "question" => flow.questions.has(name),
        "fact" => flow.facts.has(name),
        "quantity" => flow.quantities.has(name),
        "road" => flow.roads.has(name),
        "task" => flow.tasks.has(name),
        "deadline" => flow.deadlines.has(name),
        "doc" => flow.documents.has(name),
        "window" => flow.windows.has(name),
        "entitlement" => flow.entitlements.has(name),
        "note" => flow.notes.has(name),
        "unknown" => flow.unknowns.has(name),
        "source" => flow.sources.has(name),
        _ => false,
    }
}

/// A first day past the last one is refused in words, and never counts.
#[test]
fn a_day_may_not_lie_past_the_answer_that_ends_it() {
    let rules = Rulebook::embedded();
    let today = parse_day("2026-11-23").expect("a day");
    let question = rules.flow.questions.get("start-date").expect("a question");
    let day = |text| xubao::answers::Answer::Day(parse_day(text).expect("a day"));
    let mut answers = Answers::default();
    answers.set("last-day", day("2026-10-31"));
    let fits = |text| accept::against(question, &day(text), &answers, today);
    assert!(fits("2026-10-31").is_ok());
    let refused = fits("2026-11-01").expect_err("later than the last day");
    assert_eq!(refused.code, "after-answer");
    assert!(refused.get(Lang::En).contains("31 October 2026"));
    answers.set("start-date", day("2026-11-01"));
    for (id, given) in [("city", "000000"), ("who-ended", "closed")] {
        answers.set(id, xubao::answers::Answer::One(given.into()));
    }
    for id in ["circumstances", "employer-issues"] {
        answers.set(id, xubao::answers::Answer::Many(Vec::new()));
    }
    let path = xubao::interview::walk(&rules, &answers, today);
    assert_eq!(
        path.end,
        xubao::interview::End::Question(xubao::flow::Id("start-date"))
    );
}

/// A covered month may lie a month after this one, or after that of leaving; later ones are refused in
/// words, and never count.
#[test]
fn a_covered_month_does_not_lie_far_ahead() {
    use xubao::{answers::Answer, text::Month};
    let rules = Rulebook::embedded();
    let day = |text: &str| parse_day(text).expect("a day");
    let question = rules
        .flow
        .questions
        .get("last-covered")
        .expect("a question");
    let month = |text: &str| Answer::Month(Month::parse(text).expect("a month"));
    let against = |last_day: &str, covered: &str| {
        let mut answers = Answers::default();
        answers.set("last-day", Answer::Day(day(last_day)));
        accept::against(question, &month(covered), &answers, day("2026-11-23"))
    };
    for (last_day, latest, later) in [
        ("2026-10-31", "2026-12", "2027-01"),
        ("2020-01-31", "2026-12", "2027-01"), // paid on by oneself since
        ("2027-03-31", "2027-04", "2027-05"), // not left yet
        ("2027-11-23", "2027-12", "2028-01"),
    ] {
        assert!(against(last_day, latest).is_ok(), "{last_day} {latest}");
        let refused = against(last_day, later).expect_err(later);
        assert_eq!(refused.code, "too-far-ahead");
        let shown = xubao::text::month(Month::parse(latest).expect("a month"), Lang::En);
        assert!(
            refused.get(Lang::En).contains(&shown),
            "{}",
            refused.get(Lang::En)
        );
        assert!(
            !refused.get(Lang::Zh).contains('{'),
            "{}",
            refused.get(Lang::Zh)
        );
    }
    // the field names the same last month
    let mut answers = Answers::default();
    answers.set("last-day", Answer::Day(day("2026-10-31")));
    let bounds = accept::bounds_beside(&question.kind, &answers, day("2026-11-23"));
    assert_eq!(bounds.map(|(_, last)| last), Some(day("2026-12-31")));
}

#[test]
fn every_claim_of_the_article_is_answered_by_what_exists() {
    let rows = claims();
    assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), CLAIMS);
    let (flow, _) = flow::load(&pack::embedded_files());
    let missing: Vec<_> = rows
        .iter()
        .flat_map(|(row, ids)| ids.iter().map(move |id| (row, id)))
        .filter(|(_, id)| !exists(&flow, id))
        .collect();
    assert!(
        missing.is_empty(),
        "ids that the flow does not have: {missing:?}"
    );
}

/// All `*.ron` files below a folder, by name.
fn files_of(folder: &std::path::Path, prefix: &str) -> Vec<File> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        if path.is_dir() {
            files.extend(files_of(&path, &format!("{prefix}{name}/")));
        } else if name.ends_with(".ron") {
            files.push(File {
                name: format!("{prefix}{name}"),
                text: leak(std::fs::read_to_string(&path).expect("a text")),
            });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

#[test]
fn the_binary_holds_what_the_files_say_on_the_same_lines() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/flows");
    let mut on_disk = files_of(std::path::Path::new(folder), "");
    on_disk.retain(|file| !file.name.starts_with("scenarios/")); // no part of a flow
    // that the binary reads itself so, at each start and late, is a test beside `Rulebook::embedded`
    let [there, here] =
        [on_disk.clone(), pack::embedded_files()].map(|files| Rulebook::read(&files).0);
    let all = |book: &Rulebook| {
        let flow = &book.flow;
        let asked = format!("{:?}{:?}{:?}", flow.questions, flow.states, flow.facts);
        let done = format!("{:?}{:?}{:?}", flow.tasks, flow.documents, flow.roads);
        let said = format!("{:?}{:?}", flow.notes, flow.entitlements);
        let mut cited: Vec<_> = book
            .sources()
            .map(|(id, one)| format!("{id}{one:?}"))
            .collect();
        cited.sort(); // the binary reads those of places later
        format!(
            "{asked}{done}{said}{cited:?}{:?}{:?}",
            book.figures,
            book.regions()
        )
    };
    assert!(all(&there) == all(&here));
    let line = |book: &Rulebook| {
        let id = book.flow.tasks.entry("claim-benefit").expect("a task").0;
        book.flow.files.place(id.0).expect("a place").line
    };
    assert_eq!(line(&there), line(&here));
    let names = |files: &[File]| {
        files
            .iter()
            .map(|file| file.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&on_disk), names(&pack::embedded_files()));
}
