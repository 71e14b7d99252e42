//! The page is sound: ids once, headings in order, every box with its words, no script, no address but
//! plain ones.

use super::{Format, people, written};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;
use xubao::{pack::Rulebook, text::Lang};

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).collect()
}

#[test]
fn every_page_is_sound() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        let langs: [&[Lang]; 4] = [
            &[Lang::Zh],
            &[Lang::En],
            &[Lang::Zh, Lang::En],
            &[Lang::En, Lang::Zh],
        ];
        for langs in langs {
            let text = written(&rules, &person, Format::Html, langs);
            sound(&Html::parse_document(&text), &person.name);
        }
    }
}

fn sound(page: &Html, who: &str) {
    assert_eq!(page.errors.len(), 0, "{who}: {:?}", page.errors);
    for (one, selector) in [
        ("title", "head > title"),
        ("heading", "h1"),
        ("header", "body > header"),
        ("main", "body > main"),
        ("footer", "body > footer"),
        ("viewport", "meta[name=viewport]"),
    ] {
        assert_eq!(all(page, selector).len(), 1, "{who}: {one}");
    }
    assert!(
        all(
            page,
            "script, link, iframe, img, object, form, base, style[src]"
        )
        .is_empty()
    );
    let mut ids = BTreeSet::new();
    for element in all(page, "*") {
        let value = element.value();
        for (name, of) in value.attrs() {
            let known = [
                "lang",
                "charset",
                "name",
                "content",
                "http-equiv",
                "id",
                "class",
                "href",
                "rel",
                "role",
                "aria-label",
                "aria-labelledby",
                "type",
                "tabindex",
                "scope",
            ];
            assert!(known.contains(&name), "{who}: {name}={of}");
        }
        if let Some(id) = value.attr("id") {
            assert!(ids.insert(id), "{who}: {id} twice");
        }
    }
    for link in all(page, "a") {
        let to = link.value().attr("href").expect("an address");
        let known = match to.split_once(':') {
            None => to.strip_prefix('#').is_some_and(|id| ids.contains(id)),
            Some(("tel", number)) => number.chars().all(|c| c.is_ascii_digit() || c == '-'),
            Some((scheme, _)) => {
                scheme == "https" && link.value().attr("rel") == Some("noreferrer")
            }
        };
        assert!(known, "{who}: {to}");
    }
    for named in all(page, "[aria-labelledby]") {
        assert!(ids.contains(named.value().attr("aria-labelledby").expect("an id")));
    }
    let mut before = 0;
    for heading in all(page, "h1, h2, h3, h4, h5, h6") {
        let level: usize = heading.value().name()[1..].parse().expect("a level");
        assert!(level <= before + 1, "{who}: h{level} after h{before}");
        assert!(
            heading.text().any(|text| !text.trim().is_empty()),
            "{who}: an empty heading"
        );
        before = level;
    }
    let boxes = all(page, "input");
    assert_eq!(
        boxes.len(),
        all(page, "label > input[type=checkbox]").len(),
        "{who}"
    );
    assert_eq!(
        boxes.len(),
        all(page, "li.task > label > input + span:not(:empty)").len(),
        "{who}"
    );
    let cells = "thead th:not([scope=col]), tbody th:not([scope=row]), tbody tr > td:first-child";
    assert!(all(page, cells).is_empty(), "{who}: a table without heads");
    let odd = "ul > :not(li), ol > :not(li), li:empty, ul:empty, ol:empty, p:empty, div:empty";
    assert!(
        all(page, odd).is_empty(),
        "{who}: {:?}",
        all(page, odd).first().map(|one| one.html())
    );
}

#[test]
fn somebody_sees_a_table_a_picture_a_number_to_ring_and_an_address() {
    let rules = Rulebook::embedded();
    for lang in [Lang::Zh, Lang::En] {
        let mut seen = BTreeSet::new();
        for person in people(&rules) {
            let page = Html::parse_document(&written(&rules, &person, Format::Html, &[lang]));
            for one in [
                "table",
                "pre[role=img]",
                "a[href^='tel:']",
                "a[href^='https:']",
                ".warning",
            ] {
                if !all(&page, one).is_empty() {
                    seen.insert(one);
                }
            }
        }
        assert_eq!(seen.len(), 5, "{lang:?}: {seen:?}");
    }
}
