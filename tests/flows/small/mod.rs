//! The small flow that tests of the faces and of drafts run on, and their day.
//!
//! Must not test anything itself.

use std::{fs, path::Path};
use xubao::{
    flow::File,
    pack::Rulebook,
    text::{leak, parse_day},
};

pub fn rules() -> Rulebook {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/flows/small");
    let names = [
        "leaving/flow.ron",
        "leaving/start.ron",
        "leaving/money.ron",
        "regions/national.ron",
        "regions/places.ron",
    ];
    let files = names.map(|name| File {
        name: name.to_owned(),
        text: leak(fs::read_to_string(folder.join(name)).expect("a file of the small flow")),
    });
    Rulebook::load(&files).expect("the small flow has no mistakes")
}

#[allow(dead_code, reason = "others use the rest")]
pub fn today() -> chrono::NaiveDate {
    parse_day("2026-11-23").expect("a day")
}
