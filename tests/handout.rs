//! The checklist to take away: the first page, and what is written where.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use people::people;
use xubao::{
    answers::CaseCode,
    export::{COLUMNS, Format, Handout, Wanted, file_name, lines, take_away},
    pack::Rulebook,
    text::{Lang, width},
};

/// Lines of a printed page in the size of type that is used, headings included.
const PAGE: usize = 58;

#[test]
fn the_summary_of_everybody_fits_on_one_page_and_says_what_is_to_be_done() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        for lang in [Lang::Zh, Lang::En] {
            let handout = Handout::new(&rules, &person.plan, lang, None, COLUMNS);
            let page = lines(&handout.summary, COLUMNS);
            let all: String = page.iter().map(|(_, line)| format!("{line}\n")).collect();
            let count = page.len();
            assert!(count <= PAGE, "{} {lang:?}: {count}\n{all}", person.name);
            let needed: usize = (person.plan.visits.iter())
                .map(|visit| visit.tasks.len())
                .sum();
            assert_eq!(all.matches("[ ] ").count(), needed, "{}", person.name);
        }
    }
}

#[test]
fn no_line_of_the_text_is_wider_than_it_says() {
    let rules = Rulebook::embedded();
    let case = Some(CaseCode::from_chance(7));
    let mut longest = 0;
    for person in people(&rules) {
        for langs in [[Lang::Zh, Lang::En], [Lang::En, Lang::Zh]] {
            let wanted = Wanted {
                langs: &langs,
                case,
            };
            let text = take_away(Format::Text, &rules, &person.plan, wanted);
            let text = String::from_utf8(text.expect("a form without glyphs")).expect("UTF-8");
            let wide = |line: &&str| width(line) > COLUMNS;
            let too_wide: Vec<&str> = text.lines().filter(wide).collect();
            assert!(too_wide.is_empty(), "{}: {too_wide:#?}", person.name);
            longest = longest.max(text.lines().map(width).max().unwrap_or(0));
        }
    }
    assert_eq!(longest, COLUMNS, "somebody has a full line");
}

#[test]
fn every_system_takes_the_names_that_are_offered() {
    let rules = Rulebook::embedded();
    let safe = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
    for person in people(&rules) {
        for format in Format::ALL {
            for case in [None, Some(CaseCode::from_chance(7))] {
                let langs = &[Lang::Zh];
                let name = file_name(format, &person.plan, Wanted { langs, case });
                assert!(name.chars().all(safe) && name.len() < 40, "{name}");
                assert!(name.starts_with("xubao-2026-11-23"), "{name}");
            }
        }
    }
}
