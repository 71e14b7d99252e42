//! The checklist as PDF, read back by a library that did not write it.
//!
//! Must not look at how pages are set: only at what a reader, a printer and a program find.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use lopdf::{Document, Object};
use people::people;
use std::{fs, path::Path};
use xubao::{
    answers::CaseCode,
    export::{Block, COLUMNS, Format, Handout, NoPdf, Shape, Wanted, pdf, take_away},
    flow::{File, Words},
    pack::Rulebook,
    text::{Glyphs, Lang, Value, date, leak, money},
};

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

/// Without spaces: lines break where the page ends.
fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The text of each page.
fn pages(bytes: &[u8]) -> (Document, Vec<String>) {
    let document = Document::load_mem(bytes).expect("a PDF");
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    let text = |number: &u32| tight(&document.extract_text(&[*number]).expect("a text"));
    let texts = numbers.iter().map(text).collect();
    (document, texts)
}

#[test]
fn everything_on_a_checklist_is_in_the_text_of_its_pages() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        for lang in BOTH {
            let handout = Handout::new(&rules, &person.plan, lang, None, COLUMNS);
            let bytes = pdf(std::slice::from_ref(&handout)).expect("a PDF");
            let (_, texts) = pages(&bytes);
            let all = texts.concat();
            let has = |text: &str| {
                let name = &person.name;
                assert!(all.contains(&tight(text)), "{name} {lang:?}: {text}");
            };
            let plan = &person.plan;
            for visit in &plan.visits {
                visit
                    .tasks
                    .iter()
                    .for_each(|i| has(plan.tasks[*i].title.get(lang)));
                visit.latest.iter().for_each(|day| has(&date(*day, lang)));
            }
            for line in &plan.documents {
                has(rules
                    .flow
                    .documents
                    .get(line.id.0)
                    .expect("a document")
                    .title
                    .get(lang));
            }
            for line in plan.calendar.iter().filter_map(|line| line.date) {
                has(&date(line, lang));
            }
            for line in &plan.entitlements {
                if let Some(Value::Money(amount)) = line.amount {
                    has(&money(amount, lang));
                }
            }
        }
    }
}

#[test]
fn the_first_page_holds_the_summary_and_nothing_else() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        for lang in BOTH {
            let handout = Handout::new(&rules, &person.plan, lang, None, COLUMNS);
            let (_, texts) = pages(&pdf(std::slice::from_ref(&handout)).expect("a PDF"));
            let said = |block: &&Block| block.shape != Shape::Blank;
            let last = handout.summary.iter().rfind(said).expect("a summary");
            let name = &person.name;
            assert!(
                texts[0].contains(&tight(&last.text)),
                "{name} {lang:?}: {}",
                texts[0]
            );
            let (view, _) = &handout.parts[0];
            assert!(
                texts[1].starts_with(&tight(view.title().get(lang))),
                "{name}: {}",
                texts[1]
            );
        }
    }
}

#[test]
fn each_page_says_which_it_is_of_whom_and_of_when() {
    let rules = Rulebook::embedded();
    let person = people(&rules).swap_remove(0);
    let case = CaseCode::parse("59DP-37Y3");
    let wanted = Wanted { langs: &BOTH, case };
    let bytes = take_away(Format::Pdf, &rules, &person.plan, wanted).expect("a PDF");
    let again = take_away(Format::Pdf, &rules, &person.plan, wanted).expect("a PDF");
    assert!(bytes == again, "the same plan gives the same bytes");
    let (document, texts) = pages(&bytes);
    let total = texts.len();
    let mut english = 0;
    for (i, text) in texts.iter().enumerate() {
        let number = i + 1;
        let zh = tight(&format!("第 {number} 页，共 {total} 页"));
        let en = tight(&format!("Page {number} of {total}"));
        assert!(text.contains(&zh) != text.contains(&en), "{number}: {text}");
        english += usize::from(text.contains(&en));
        let lang = if text.contains(&zh) {
            Lang::Zh
        } else {
            Lang::En
        };
        assert!(
            text.contains(&tight(&date(person.plan.today, lang))),
            "{number}: {text}"
        );
        if let Some(case) = case {
            assert!(text.contains(&case.to_string()), "{number}: {text}");
        }
    }
    assert!(case.is_some(), "a code");
    assert!(english > 2 && english < total, "{english} of {total}");
    let catalog = document.catalog().expect("a catalog");
    assert!(catalog.get(b"StructTreeRoot").is_ok(), "tags");
    assert_eq!(
        catalog.get(b"Lang").and_then(Object::as_str).ok(),
        Some(&b"zh-CN"[..])
    );
    let info = document.trailer.get(b"Info").and_then(Object::as_reference);
    let info = info
        .and_then(|info| document.get_dictionary(info))
        .expect("facts");
    let made = info
        .get(b"CreationDate")
        .and_then(Object::as_str)
        .expect("a day");
    assert!(
        made.starts_with(b"D:20261123"),
        "{}",
        String::from_utf8_lossy(made)
    );
    let title = info.get(b"Title").expect("a title");
    let title = lopdf::decode_text_string(title).expect("a text");
    let handout = Handout::new(&rules, &person.plan, Lang::Zh, None, COLUMNS);
    assert!(title.starts_with(&handout.title), "{title}");
}

#[test]
fn parts_and_visits_are_bookmarks() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        let handout = Handout::new(&rules, &person.plan, Lang::En, None, COLUMNS);
        let (document, _) = pages(&pdf(std::slice::from_ref(&handout)).expect("a PDF"));
        let contents = document.get_toc().expect("bookmarks");
        let told: Vec<(usize, String)> = (contents.toc.iter())
            .map(|one| (one.level, tight(&one.title)))
            .collect();
        for (view, blocks) in &handout.parts {
            assert!(
                told.contains(&(2, tight(view.title().get(Lang::En)))),
                "{told:?}"
            );
            let headings = blocks.iter().filter(|block| block.shape == Shape::Heading);
            for block in headings {
                let said = tight(&format!("{}{}", block.marker, block.text));
                assert!(told.contains(&(3, said.clone())), "{}: {said}", person.name);
            }
        }
    }
}

#[test]
fn what_the_font_lacks_is_said_and_never_an_empty_box() {
    let rules = Rulebook::embedded();
    let person = people(&rules).swap_remove(0);
    let handout = Handout::new(&rules, &person.plan, Lang::Zh, None, COLUMNS);
    let with = |text: &str| {
        let mut handout = handout.clone();
        text.clone_into(&mut handout.parts[0].1[0].text);
        pdf(&[handout])
    };
    assert_eq!(with("好🎉").err(), Some(NoPdf::NoGlyph('🎉')));
    assert_eq!(with("𠮷").err(), Some(NoPdf::NoGlyph('𠮷')));
    // what turns the writing, commands a terminal or is not seen is a question mark in all forms
    let bytes = with("甲\u{202e}乙\u{1b}[31m丙\u{0}丁\u{200b}").expect("a PDF");
    assert!(pages(&bytes).1.concat().contains("甲?乙?[31m丙?丁?"));
    for text in ["", " ", "\n", "——", "（（（（", "https://"] {
        with(&text.repeat(400)).expect("a PDF");
    }
}

/// All files below a folder with one of these endings.
fn files(folder: &Path, ending: &str, all: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, ending, all);
        } else if path.extension().is_some_and(|one| one == ending) {
            let text = fs::read_to_string(&path).expect("a text");
            all.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn the_font_has_every_character_of_flows_packs_and_interface() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    files(&root.join("flows"), "ron", &mut all);
    files(&root.join("src/text/ui"), "rs", &mut all);
    assert!(all.len() > 30, "{}", all.len());
    let font = Glyphs::open();
    let mut count = std::collections::BTreeSet::new();
    for (file, text) in &all {
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            assert!(font.get(c).is_some(), "{file}: {c:?}");
            count.insert(c);
        }
    }
    assert!(count.len() > 1000, "{}", count.len());
}

#[test]
fn a_text_that_cannot_be_printed_is_an_error_of_its_flow() {
    let read = |name: &str| {
        let root = format!(
            "{}/tests/flows/missing-glyph/{name}",
            env!("CARGO_MANIFEST_DIR")
        );
        let file = |name: &str| File {
            name: name.to_owned(),
            text: leak(fs::read_to_string(format!("{root}/{name}")).expect("a file")),
        };
        Rulebook::read(&["tiny/flow.ron", "tiny/all.ron"].map(file)).1
    };
    assert!(read("good").iter().all(|one| one.code != "missing-glyph"));
    let findings = read("bad");
    let [one] = &findings[..] else {
        panic!("{findings:?}")
    };
    assert!(one.is_error());
    assert_eq!(one.code, "missing-glyph");
    let shown = one.render(Lang::En);
    assert!(shown.starts_with("tiny/all.ron:36:"), "{shown}");
    assert!(
        shown.contains("U+20BB7") && shown.contains("assets/subset.py"),
        "{shown}"
    );
    let Words { zh, en } = &one.message;
    assert!(zh.contains('𠮷') && en.contains('𠮷'));
}
