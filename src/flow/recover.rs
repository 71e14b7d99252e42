//! Reading RON and telling every mistake in a file, not only the first: a piece with a mistake is
//! blanked out in a copy, and the rest is read again.
//!
//! Must not judge what was read: `check` does.

use super::balance;
use super::finding::{Finding, Words};
use super::repair::Repair;
use super::scan::{Kind, tokens};
use super::source::Sources;
use super::tidy;
use crate::text::leak;
use ron::error::SpannedError;
use ron::{Options, extensions::Extensions};
use serde::Deserialize;
use std::ops::Range;

/// Mistakes that are told of one file.
pub(super) const ROUNDS: usize = 50;

/// What could be read of a file.
pub(crate) struct Read<T> {
    /// The value; empty where nothing could be read.
    pub value: T,
    /// Ids that stood in pieces with mistakes: whoever names them is not to blame.
    pub lost: Vec<&'static str>,
}

/// What a text says; quickly, where it is tidy.
pub(super) fn read<T: Deserialize<'static>>(text: &'static str) -> Result<T, SpannedError> {
    tidy::read(text).map_or_else(|| with_ron(text), Ok)
}

/// How flows are written: `Some(…)` is left out.
pub(super) fn with_ron<T: Deserialize<'static>>(text: &'static str) -> Result<T, SpannedError> {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(text)
}

/// Reads one file.
pub(crate) fn parse<T: Deserialize<'static> + Default>(
    sources: &mut Sources,
    file: usize,
    findings: &mut Vec<Finding>,
) -> Read<T> {
    let original = sources.files()[file].text;
    if original.len() > super::LARGEST {
        let words = Words::new(
            "文件超过 1 MiB，没有读取。",
            "The file is larger than 1 MiB and was not read.",
        );
        findings.push(Finding::error(
            "file-too-large",
            Some(sources.at(file, 0, 1)),
            words,
        ));
        return Read {
            value: T::default(),
            lost: Vec::new(),
        };
    }
    match read(original) {
        Ok(value) => Read {
            value,
            lost: Vec::new(),
        },
        Err(_) => mend(sources, file, findings),
    }
}

/// Reads a file that is known to have a mistake.
fn mend<T: Deserialize<'static> + Default>(
    sources: &mut Sources,
    file: usize,
    findings: &mut Vec<Finding>,
) -> Read<T> {
    let original = sources.files()[file].text;
    let mut repair = Repair::new(original);
    let doubt = balance::quotes(&mut repair);
    balance::brackets(&mut repair, doubt);
    let mut value = None;
    for _ in 0..ROUNDS {
        let copy = leak(repair.text());
        match read(copy) {
            Ok(good) => {
                sources.parsed_from(file, copy);
                value = Some(good);
                break;
            }
            Err(error) => {
                if !repair.step(&error) {
                    break;
                }
            }
        }
    }
    if value.is_none() {
        repair.blank(0..original.len(), None);
    }
    let (told, blanked) = repair.end();
    for (at, length, mut finding) in told {
        finding.place = Some(sources.at(file, at.min(original.len()), length));
        findings.push(finding);
    }
    let lost = blanked
        .iter()
        .flat_map(|range| ids(original, range))
        .collect();
    Read {
        value: value.unwrap_or_default(),
        lost,
    }
}

/// All texts in a piece that are words without spaces: ids, perhaps.
fn ids(text: &'static str, range: &Range<usize>) -> Vec<&'static str> {
    let piece = text.get(range.clone()).unwrap_or_default();
    tokens(piece)
        .iter()
        .filter(|token| token.kind == Kind::Text)
        .filter_map(|token| piece.get(token.start + 1..token.end.checked_sub(1)?))
        .filter(|id| !id.contains(char::is_whitespace))
        .collect()
}

#[cfg(test)]
mod tests;
