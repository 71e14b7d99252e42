//! The program is killed, starved, gagged and lied to: no answer that it said it keeps is lost, the
//! terminal is given back wherever it could be, and it never hangs. Unix only; one test at a time.
#![cfg(unix)]

#[path = "crash/faults.rs"]
#[cfg(target_os = "linux")]
mod faults;
#[path = "crash/kills.rs"]
mod kills;
#[path = "crash/odd.rs"]
mod odd;
#[path = "terminal/pty.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod pty;

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};
use xubao::cases::{Sqlite, Store as _};

/// The flow of all these tests.
const FLOWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/flows/small");

/// The questions in order, with what is typed and what is then kept.
const WAY: [(&str, &str, &str); 9] = [
    ("city", "510100", "\"510100\""),
    ("last-day", "2026-11-20", "\"2026-11-20\""),
    ("ended", "1", "\"dismissed\""),
    ("troubles", "1", "[\"paper\"]"),
    ("months", "74", "74"),
    ("wage", "8000", "\"8000\""),
    ("road", "2", "\"self\""),
    ("born", "1990-05", "\"1990-05\""),
    ("online", "2", "false"),
];

/// Lets one test run at a time, also after another has failed.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The answers that a folder keeps, by question; the file is sound.
fn kept(drafts: &Path) -> BTreeMap<String, String> {
    let (mut store, damaged) = Sqlite::open(drafts).expect("it can be opened");
    assert_eq!(damaged, None, "the file is damaged");
    store.check().expect("the file is sound");
    let Some(own) = store.own("small").expect("it can be read") else {
        return BTreeMap::new();
    };
    let json: serde_json::Value = serde_json::from_str(&own.text).expect("whole");
    let answers = json["answers"].as_object().expect("answers").iter();
    answers
        .map(|(id, answer)| (id.clone(), answer.to_string()))
        .collect()
}

/// Asserts that the first answers are there, as they were given, and at most `more` that nobody was
/// told of.
fn assert_kept(drafts: &Path, told: usize, more: usize, what: &str) {
    let kept = kept(drafts);
    for (id, _, answer) in &WAY[..told] {
        assert_eq!(
            kept.get(*id).map(String::as_str),
            Some(*answer),
            "{what}: {id} of {told}"
        );
    }
    for (id, answer) in &kept {
        let wanted = WAY.iter().find(|(one, ..)| one == id).expect("a question");
        assert_eq!(answer, wanted.2, "{what}: {id} is not what was given");
    }
    assert!(
        kept.len() <= told + more,
        "{what}: {} of {told}",
        kept.len()
    );
}
