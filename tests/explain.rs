//! The written-out logic and the drawings of a flow: nothing is left out, nothing is too wide, and
//! the drawing in the README is that of the flow.

use std::{collections::BTreeSet, fs, path::Path};
use xubao::{
    export,
    flow::Id,
    pack::Rulebook,
    text::{Lang, Text, placeholders, width},
};

#[path = "flows/small/mod.rs"]
mod small;

const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

/// Everything that must be named, by its id and title; options by their label.
fn all(rules: &Rulebook) -> Vec<(Id, Text)> {
    let flow = &rules.flow;
    let mut all = Vec::new();
    for (id, question) in flow.questions.iter() {
        all.push((id, question.title));
        all.push((id, question.label));
        all.extend(
            question
                .kind
                .choices()
                .iter()
                .map(|choice| (choice.id, choice.label)),
        );
    }
    all.extend(flow.facts.iter().map(|(id, one)| (id, one.title)));
    all.extend(flow.quantities.iter().map(|(id, one)| (id, one.title)));
    all.extend(flow.tasks.iter().map(|(id, one)| (id, one.title)));
    all.extend(flow.documents.iter().map(|(id, one)| (id, one.title)));
    all.extend(flow.deadlines.iter().map(|(id, one)| (id, one.title)));
    all.extend(flow.windows.iter().map(|(id, one)| (id, one.title)));
    all.extend(flow.cover.iter().map(|(id, one)| (id, one.title)));
    all.extend(flow.entitlements.iter().map(|(id, one)| (id, one.title)));
    all.extend(flow.notes.iter().map(|(id, one)| (id, one.text)));
    all.extend(flow.unknowns.iter().map(|(id, one)| (id, one.text)));
    all.extend(rules.figures.iter().map(|(id, one)| (id, one.title)));
    all
}

/// A text without what line breaks change.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The pieces of a text between the places that are filled.
fn pieces(text: &'static str) -> Vec<String> {
    let mut rest = text;
    let mut pieces = Vec::new();
    for _ in placeholders(text).expect("a text of a checked flow") {
        let (before, after) = rest.split_once('{').expect("a place");
        pieces.push(bare(before));
        rest = after.split_once('}').expect("an end").1;
    }
    pieces.push(bare(rest));
    pieces
}

#[test]
fn nothing_of_a_flow_is_left_out_in_either_language() {
    for rules in [Rulebook::embedded(), small::rules()] {
        for lang in LANGS {
            let text = bare(&export::explain_text(&rules, small::today(), lang));
            for (id, title) in all(&rules) {
                let named = bare(&format!("[{id}]"));
                assert!(text.contains(&named), "{lang:?}: the id {id}");
                for piece in pieces(title.get(lang)) {
                    assert!(text.contains(&piece), "{lang:?}: {id}: {piece}");
                }
            }
            assert!(!text.contains('{'), "a place is left unfilled");
        }
    }
}

#[test]
fn no_line_is_wider_than_the_checklist() {
    let rules = Rulebook::embedded();
    for lang in LANGS {
        for line in export::explain_text(&rules, small::today(), lang).lines() {
            assert!(width(line) <= 72, "{line}");
        }
    }
}

#[test]
fn markdown_says_the_same() {
    let rules = Rulebook::embedded();
    for lang in LANGS {
        let markdown = export::explain_markdown(&rules, small::today(), lang);
        let plain = bare(&markdown.replace(['\\', '#', '*', '-'], ""));
        for (_, title) in all(&rules) {
            for piece in pieces(title.get(lang)) {
                let piece = piece.replace(['\\', '#', '*', '-'], "");
                assert!(plain.contains(&piece), "{lang:?}: {piece}");
            }
        }
    }
}

#[test]
fn the_drawing_of_states_has_every_state_and_way() {
    let rules = Rulebook::embedded();
    for lang in LANGS {
        let graph = export::states(&rules, small::today(), lang, None);
        assert_eq!(graph.nodes.len(), rules.flow.states.len());
        let ways: usize = rules
            .flow
            .states
            .iter()
            .map(|state| state.next().len())
            .sum();
        assert_eq!(graph.ways.len(), ways);
        assert!(graph.nodes.iter().all(|node| node.group.is_some()));
        assert!(graph.ways.iter().all(|way| width(&way.label) <= 40));
    }
}

#[test]
fn the_drawing_of_documents_has_every_yield_and_need() {
    let rules = Rulebook::embedded();
    let graph = export::documents(&rules, small::today(), Lang::En, None);
    let text = graph.ways.iter().map(|way| way.more.as_str());
    let text = text.collect::<Vec<_>>().join("\n");
    for (_, task) in rules.flow.tasks.iter() {
        for id in &task.yields {
            let document = rules.flow.documents.get(id.0).expect("a document");
            let way = format!("\"{}\" yields \"{}\"", task.title.en, document.title.en);
            assert!(text.contains(&way), "{way}");
        }
        for id in task.needs.iter().flat_map(|need| &need.any) {
            let title = rules.flow.documents.get(id.0).expect("a document").title.en;
            let task = format!("\"{}\" takes ", task.title.en);
            let takes = |line: &&str| line.contains(&task) && line.contains(title);
            assert!(text.lines().any(|line| takes(&line)), "{task}{title}");
        }
    }
}

#[test]
fn texts_of_a_flow_are_data_in_every_drawing() {
    let nasty = "a\"]; b --> c <script>&amp; \\ | {x} `y` \u{1b}[31m #quot;";
    let node = |form| export::Node {
        form,
        label: nasty.to_owned(),
        more: nasty.to_owned(),
        group: Some(0),
    };
    let graph = export::Graph {
        title: nasty.to_owned(),
        groups: vec![nasty.to_owned()],
        nodes: vec![node(export::Form::Question), node(export::Form::Refer)],
        ways: vec![export::Way {
            from: 0,
            to: 1,
            label: nasty.to_owned(),
            more: nasty.to_owned(),
            faint: false,
        }],
        in_stretches: true,
    };
    let svg = export::svg(&graph);
    assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;&amp;amp;"));
    let dot = export::dot(&graph);
    assert!(dot.contains("a\\\"]; b"));
    // an unescaped quote would leave an odd number of them on the line
    for line in dot.lines() {
        let quotes = line
            .replace("\\\\", "")
            .replace("\\\"", "")
            .matches('"')
            .count();
        assert_eq!(quotes % 2, 0, "{line}");
    }
    let mermaid = export::mermaid(&graph);
    for line in mermaid.lines().filter(|line| !line.starts_with("%%")) {
        assert!(!line.contains("<script") && !line.contains("a\""), "{line}");
    }
    for text in [svg, dot, mermaid] {
        assert!(!text.contains('\u{1b}'));
    }
}

/// `UPDATE=1 cargo test --test explain` writes it anew.
#[test]
fn the_drawing_in_the_readme_is_that_of_the_flow() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&file).expect("README.md");
    let (open, close) = ("<!-- drawing -->\n", "<!-- /drawing -->");
    let (before, rest) = readme.split_once(open).expect("where the drawing begins");
    let (_, after) = rest.split_once(close).expect("where the drawing ends");
    let rules = Rulebook::embedded();
    let stage = rules.flow.header.stages.ids().find(|id| id.0 == "medical");
    let graph = export::states(&rules, small::today(), Lang::En, stage);
    let drawn = export::mermaid(&graph);
    let fresh = format!("{before}{open}```mermaid\n{drawn}```\n{close}{after}");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, fresh).expect("README.md is written");
        return;
    }
    assert!(
        readme == fresh,
        "the drawing is stale: UPDATE=1 cargo test --test explain"
    );
}

#[test]
fn the_names_of_stages_are_those_of_the_drawing() {
    let rules = Rulebook::embedded();
    let stages: BTreeSet<String> = (rules.flow.header.stages.iter())
        .map(|(_, title)| title.en.to_owned())
        .collect();
    let graph = export::states(&rules, small::today(), Lang::En, None);
    let drawn: BTreeSet<String> = graph.groups.iter().cloned().collect();
    assert!(drawn.is_subset(&stages), "{drawn:?}");
}
