//! Texts that would like to be more than text: in every place of a checklist that takes one, they stay
//! words in the page and in Markdown. What opens with `=`, `+` or `@` is a formula in tables of numbers
//! only, which neither is.

use super::{bytes, people, printed, read, written};
use pulldown_cmark::{Event, Options, Parser, Tag};
use scraper::Html;
use xubao::{
    export::{COLUMNS, Format, Handout, Shape, html, markdown},
    pack::{self, Rulebook},
    text::{Lang, leak},
};

const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "</style></title></pre></textarea><img src=x onerror=alert(1)>",
    "\" onclick=\"alert(1)\" ' &amp; &lt;b&gt; &#60;i>",
    "[a](javascript:alert(1)) ![i](http://x) <http://x> http://x www.x.cn",
    "*b* __c__ `d` ~~e~~ | f | \\<b> $g$",
    "a\n\n# heading\n- [ ] task\n1. one\n```\ncode\n```\n---\n",
    "\u{1b}[31m\u{7}\u{0}\u{9b}2J\r\u{8}",
    "\u{202e}evil\u{2066}x\u{200f}",
];

/// A place that takes a text.
type Sink = (&'static str, fn(&mut Handout, &str));

fn blocks(handout: &mut Handout) -> impl Iterator<Item = &mut xubao::export::Block> {
    let parts = handout.parts.iter_mut().flat_map(|(_, blocks)| blocks);
    handout.summary.iter_mut().chain(parts)
}

fn of_shape(handout: &mut Handout, shape: fn(Shape) -> bool, hostile: &str) {
    let mut found = 0;
    for block in blocks(handout).filter(|block| shape(block.shape)) {
        block.text = format!("{hostile} {}", block.text);
        found += 1;
    }
    assert!(found > 0, "nobody has such a block");
}

const SINKS: [Sink; 15] = [
    ("the title, with a place's name", |all, hostile| {
        all.title = format!("{} {hostile}", all.title)
    }),
    ("when it was made", |all, hostile| {
        all.made.push_str(hostile)
    }),
    ("headings", |all, hostile| {
        of_shape(all, |shape| shape == Shape::Heading, hostile)
    }),
    ("tasks", |all, hostile| {
        of_shape(all, |shape| matches!(shape, Shape::Task(_)), hostile)
    }),
    ("points, with typed answers", |all, hostile| {
        of_shape(all, |shape| shape == Shape::Item, hostile)
    }),
    ("words", |all, hostile| {
        of_shape(all, |shape| shape == Shape::Text, hostile)
    }),
    ("hints", |all, hostile| {
        of_shape(all, |shape| shape == Shape::Hint, hostile)
    }),
    ("warnings", |all, hostile| {
        of_shape(all, |shape| shape == Shape::Warning, hostile)
    }),
    ("pictures", |all, hostile| {
        of_shape(
            all,
            |shape| shape == Shape::Picture,
            &hostile.replace('\n', "\r"),
        );
    }),
    ("tables", |all, hostile| {
        of_shape(
            all,
            |shape| shape == Shape::Table,
            &hostile.replace('\n', "\r"),
        );
    }),
    ("labels", |all, hostile| {
        for block in blocks(all).filter(|block| block.marker.ends_with(": ")) {
            block.marker = format!("{hostile}: ");
        }
    }),
    ("titles of sources", |all, hostile| {
        all.sources
            .iter_mut()
            .for_each(|one| one.title.push_str(hostile));
    }),
    ("numbers of sources", |all, hostile| {
        let number: &'static str = hostile.to_owned().leak();
        (all.sources.iter_mut().filter(|one| !one.number.is_empty()))
            .for_each(|one| one.number = number);
    }),
    ("addresses of sources", |all, hostile| {
        let address: &'static str = format!("x.cn/{hostile}").leak();
        all.sources.iter_mut().for_each(|one| one.address = address);
    }),
    ("the last lines", |all, hostile| {
        all.colophon = format!("{} {hostile}", all.colophon).leak()
    }),
];

/// The elements of a page and their attributes, without words.
fn elements(page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let elements = page
        .tree
        .nodes()
        .filter_map(|node| node.value().as_element());
    let each = elements.map(|element| {
        let attributes: Vec<&str> = element.attrs().map(|(name, _)| name).collect();
        format!("{} {attributes:?}", element.name())
    });
    // a hotline in a text is a link; the wide signs of a picture have an element each
    each.filter(|one| !one.starts_with("i ")).collect()
}

/// What Markdown makes of a text, without words.
fn marks(text: &str) -> Vec<String> {
    let options = Options::ENABLE_TASKLISTS
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_MATH
        | Options::ENABLE_FOOTNOTES;
    let mut all = Vec::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(_) => {}
            Event::Html(_) | Event::InlineHtml(_) => all.push("HTML".to_owned()),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(dest_url.starts_with("https://"), "{dest_url}");
                all.push("a link".to_owned());
            }
            other => all.push(format!("{other:?}").chars().take(24).collect()),
        }
    }
    all
}

#[test]
fn hostile_texts_stay_words() {
    let rules = Rulebook::embedded();
    let people = people(&rules);
    let person = people
        .iter()
        .find(|one| one.name.starts_with("beijing"))
        .expect("a person");
    let handout = Handout::new(&rules, &person.plan, Lang::En, None, COLUMNS);
    for (sink, put) in SINKS {
        // the same places with a harmless text: only the hostile one must change nothing more
        let with = |text: &str| {
            let mut handout = handout.clone();
            put(&mut handout, text);
            (html(&[handout.clone()]), markdown(&handout))
        };
        let (page, marked) = with("harm less");
        let (page, marked) = (elements(&page), marks(&marked));
        assert!(page.len() > 500 && marked.len() > 500);
        for hostile in HOSTILE {
            let (evil_page, evil_marked) = with(hostile);
            for text in [&evil_page, &evil_marked] {
                let turns = |c: char| matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                let obeyed = text
                    .chars()
                    .find(|c| (c.is_control() && *c != '\n') || turns(*c));
                assert_eq!(obeyed, None, "{sink}: {hostile:?}");
            }
            assert!(
                elements(&evil_page) == page,
                "{sink}: {hostile:?} on the page"
            );
            let evil = marks(&evil_marked);
            let differs = evil.iter().zip(&marked).position(|(a, b)| a != b);
            let at = differs.map(|i| &evil[i.saturating_sub(3)..evil.len().min(i + 3)]);
            assert!(evil == marked, "{sink}: {hostile:?} in Markdown {at:?}");
        }
    }
}

/// A text that its writer has broken into lines is a paragraph in every form.
#[test]
fn a_text_with_line_ends_is_one_paragraph() {
    let mut files = pack::embedded_files();
    let mut found = 0;
    for file in &mut files {
        let one = "\"90% of the minimum wage of the city where you claim.\"";
        found += file.text.matches(one).count();
        let two = "\"90% of the minimum wage\\nof the city\\n  where you claim.\"";
        file.text = leak(file.text.replace(one, two));
    }
    assert!(found > 0, "a note of a pack");
    let (rules, findings) = Rulebook::read(&files);
    assert!(findings.iter().all(|one| !one.is_error()), "{findings:?}");
    let people = people(&rules);
    let person = people
        .iter()
        .find(|one| one.name.starts_with("guangzhou_claims"));
    let handout = Handout::new(
        &rules,
        &person.expect("a person").plan,
        Lang::En,
        None,
        COLUMNS,
    );
    let mut told = 0;
    for (_, blocks) in &handout.parts {
        for block in blocks
            .iter()
            .filter(|block| block.text.contains("90% of the minimum"))
        {
            assert!(
                block.text.contains("wage of the city where you"),
                "{}",
                block.text
            );
            told += 1;
        }
    }
    assert!(told > 0, "somebody is told");
}

/// The same from the files on: a flow and a place that somebody wrote to do harm.
#[test]
fn a_hostile_flow_and_a_hostile_place_stay_words() {
    const EVIL: &str = "<img src=x onerror=alert(1)>\u{202e}\u{1b}[2J[x](javascript:y)&amp;`";
    let mut files = pack::embedded_files();
    for file in &mut files {
        let text = (file.text)
            .replace(
                "\"Register as unemployed",
                &format!("\"{EVIL} Register as unemployed"),
            )
            .replace("\"Beijing\"", &format!("\"{EVIL} Beijing\""));
        file.text = leak(text);
    }
    let (evil, tame) = (Rulebook::read(&files).0, Rulebook::embedded());
    let of = |rules: &Rulebook, format| {
        let people = people(rules);
        let person = people.iter().find(|one| one.name.starts_with("beijing"));
        written(rules, person.expect("a person"), format, &[Lang::En])
    };
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Ics] {
        let text = of(&evil, format);
        assert!(text.matches("onerror").count() > 4, "{format:?} shows it");
        assert!(!text.contains(['\u{202e}', '\u{1b}']), "{format:?}");
    }
    // programs get the very text, in a string that ends where it should
    let json = of(&evil, Format::Json);
    assert!(!json.contains('\u{1b}'));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let tasks = json["tasks"].as_array().expect("tasks").iter();
    let mut titles = tasks.filter_map(|task| task["title"]["en"].as_str());
    assert!(titles.any(|title| title.starts_with(EVIL)));
    // on paper it is read as it is typed, and the file has no more parts than before
    let [ours, theirs] = [&tame, &evil].map(|rules| {
        let people = people(rules);
        let person = people.iter().find(|one| one.name.starts_with("beijing"));
        printed::pdf(&bytes(
            rules,
            person.expect("a person"),
            Format::Pdf,
            &[Lang::En],
        ))
    });
    assert_eq!(ours.parts.len(), theirs.parts.len());
    let shown = "<imgsrc=xonerror=alert(1)>??[2J[x](javascript:y)&amp;`";
    assert!(
        theirs.parts[read::VISITS].1.contains(shown),
        "{:?}",
        theirs.parts[1]
    );
    let [ours, theirs] = [&tame, &evil].map(|rules| elements(&of(rules, Format::Html)));
    assert!(ours == theirs);
    let [ours, theirs] = [&tame, &evil].map(|rules| marks(&of(rules, Format::Markdown)));
    assert!(ours == theirs);
}
