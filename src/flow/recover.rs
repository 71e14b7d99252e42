//! Reading RON and telling every mistake in a file, not only the first.
//!
//! Must not judge what was read: `check` does.

use super::finding::{Finding, Words};
use super::source::Sources;
use ron::{Options, extensions::Extensions};
use serde::Deserialize;

/// How flows are written: `Some(…)` is left out.
fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads one file.
pub fn parse<T: Deserialize<'static> + Default>(
    sources: &mut Sources,
    file: usize,
    findings: &mut Vec<Finding>,
) -> T {
    match options().from_str(sources.files()[file].text) {
        Ok(value) => value,
        Err(error) => {
            let words = Words::new(error.to_string(), error.to_string());
            findings.push(Finding::error("syntax", None, words));
            T::default()
        }
    }
}

/// Reads several files.
pub fn parse_all<T: Deserialize<'static> + Default>(
    sources: &mut Sources,
    files: &[usize],
    findings: &mut Vec<Finding>,
) -> Vec<T> {
    files.iter().map(|file| parse(sources, *file, findings)).collect()
}
