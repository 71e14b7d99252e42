//! The doors that are attacked, under cargo-fuzz: the functions of `tests/attack/targets`, and nothing
//! of their own.
//!
//! `cargo test --test attack -- --ignored` writes what to begin with; then, for each door,
//! `cargo +nightly fuzz run --sanitizer none flow fuzz/corpus/flow fuzz/seeds/flow -- \
//! -dict=fuzz/dictionary -rss_limit_mb=4096 -max_total_time=1200` (there is no unsafe code here for a
//! sanitizer to watch, and SQLite has been watched by others). The files of `fuzz/seeds` have found
//! something once and are run by `cargo test --test attack` too.

#[path = "../../tests/flows/chance.rs"]
mod chance;
#[path = "../../tests/attack/targets/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use the rest")]
mod targets;

/// Runs a door once.
///
/// # Panics
/// Where something is wrong.
pub fn run(name: &str, bytes: &[u8]) {
    let target = targets::ALL.iter().find(|one| one.name == name);
    (target.expect("a door of this name").run)(bytes);
}
