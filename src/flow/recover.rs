//! Reading RON and telling every mistake in a file, not only the first: a piece with a mistake is
//! blanked out in a copy, and the rest is read again.
//!
//! Must not judge what was read: `check` does.

use super::balance;
use super::finding::{Finding, Words};
use super::repair::Repair;
use super::scan::{Kind, tokens};
use super::source::Sources;
use crate::text::leak;
use ron::error::SpannedError;
use ron::{Options, extensions::Extensions};
use serde::Deserialize;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Mistakes that are told of one file.
pub(super) const ROUNDS: usize = 50;

/// What could be read of a file.
pub(crate) struct Read<T> {
    /// The value; empty where nothing could be read.
    pub value: T,
    /// Ids that stood in pieces with mistakes: whoever names them is not to blame.
    pub lost: Vec<&'static str>,
}

/// How flows are written: `Some(…)` is left out.
pub(super) fn read<T: Deserialize<'static>>(text: &'static str) -> Result<T, SpannedError> {
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

/// Reads several files, on several threads: a third of the time of a start is saved so.
pub(crate) fn parse_all<T: Deserialize<'static> + Default + Send>(
    sources: &mut Sources,
    files: &[usize],
    findings: &mut Vec<Finding>,
) -> Vec<Read<T>> {
    let text = |file: usize| Some(sources.files()[file].text).filter(|t| t.len() <= super::LARGEST);
    // the largest first, so that no thread is left with it at the end
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(text(files[*i]).map_or(0, str::len)));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some(i) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((*i, text(files[*i]).and_then(|text| read::<T>(text).ok())));
        }
        done
    };
    let mut done = std::thread::scope(|scope| {
        let others: Vec<_> = (1..THREADS).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            done.extend(other.join().unwrap_or_default());
        }
        done
    });
    done.sort_by_key(|(i, _)| *i);
    let mut values = done.into_iter().peekable();
    let mut all = Vec::new();
    for (i, file) in files.iter().enumerate() {
        let value = values
            .next_if(|(of, _)| *of == i)
            .and_then(|(_, value)| value);
        all.push(match value {
            Some(value) => Read {
                value,
                lost: Vec::new(),
            },
            None => parse(sources, *file, findings),
        });
    }
    all
}

/// Threads that read files; more do not pay for a few hundred kilobytes.
const THREADS: usize = 4;

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
