//! The doors that are attacked, under cargo-fuzz: the functions of `tests/attack/targets`, and nothing
//! of their own.
//!
//! `cargo +nightly fuzz run flow fuzz/corpus/flow fuzz/seeds/flow -- -rss_limit_mb=4096`; the files of
//! `fuzz/seeds` have found something once and are run by `cargo test --test attack` too.

#[path = "../../tests/flows/chance.rs"]
mod chance;
#[path = "../../tests/attack/targets/mod.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod targets;

/// Runs a door once.
///
/// # Panics
/// Where something is wrong.
pub fn run(name: &str, bytes: &[u8]) {
    let target = targets::ALL.iter().find(|one| one.name == name);
    (target.expect("a door of this name").run)(bytes);
}
