//! Bytes as a file of answers, of every name that such a file may have.
//!
//! Must not be gentler than the command line: it reads them as that does.

use super::{RULES, harmless, today};
use xubao::{cli, export, plan, text::Lang};

pub fn seeds() -> Vec<Vec<u8>> {
    let ron: [&[u8]; 4] = [
        include_bytes!("../../personas/laid_off_after_six_years.ron"),
        include_bytes!("../../personas/does_not_know.ron"),
        include_bytes!("../../personas/teacher_unpaid_and_short_of_years.ron"),
        include_bytes!("../../personas/delivery_rider.ron"),
    ];
    let json = br#"{"today": "2026-11-23", "answers": {"city": "510100", "last-day": "2026-10-31",
        "troubles": ["certificate"], "wage": 8000.5, "months": "12", "online": true}}"#;
    let mut seeds: Vec<Vec<u8>> = ron.iter().map(|bytes| bytes.to_vec()).collect();
    seeds.push(json.to_vec());
    seeds
}

pub fn answers(bytes: &[u8]) {
    for extension in ["ron", "json", ""] {
        for lang in [Lang::Zh, Lang::En] {
            let (answers, told) = cli::look_through(bytes, extension, &RULES, today(), lang);
            for line in &told {
                harmless(line, "what is told");
                let place = line.split_once(": ").map_or("", |(place, _)| place);
                let numbers = place.split(':').filter(|part| part.parse::<u32>().is_ok());
                let hint = line.starts_with(' ');
                assert!(hint || numbers.count() == 2, "no place: {line}");
            }
            let Some((answers, today)) = answers else {
                assert!(!told.is_empty(), "refused without a word");
                continue;
            };
            let plan = plan::build(&RULES, &answers, today);
            assert!(plan.complete, "taken, and yet something is missing");
            harmless(&export::text(&RULES, &plan, lang), "the checklist");
        }
    }
}
