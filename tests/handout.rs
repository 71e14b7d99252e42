//! The checklist to take away: the first page, and what is written where.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use people::people;
use xubao::{
    export::{COLUMNS, Handout, lines},
    pack::Rulebook,
    text::Lang,
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
