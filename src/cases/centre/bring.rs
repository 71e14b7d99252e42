//! Makes in PostgreSQL the changes that a journal holds.
//!
//! Must not decide what becomes of those that do not fit: the centre's store does.

use super::super::{
    Trouble,
    journal::Change,
    postgres::Postgres,
    record::{Content, Deed},
    seal::{Seal, is_sealed},
    sealed::{LOCK, shut_content, shut_deeds},
    store::{New, Written},
};
use crate::answers::CaseCode;
use std::collections::BTreeSet;

/// What becomes of changes of a case that was erased meanwhile.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Erased {
    /// They are erased too: nobody works on it any more.
    Too,
    /// They do not fit: whoever works on it keeps them apart, and is told.
    Apart,
}

/// What came of making changes.
pub(super) struct Made {
    /// Those that are not made.
    pub left: Vec<Change>,
    /// Why the rest was not tried.
    pub trouble: Result<(), Trouble>,
}

/// Is it a change of a case of which one does not fit?
pub(super) fn is_unfit(unfit: &BTreeSet<CaseCode>, change: &Change) -> bool {
    change.code().is_some_and(|code| unfit.contains(&code))
}

/// Makes changes in their order. Those of a case after one that does not fit do not fit either.
///
/// What was written down here before the store had a passphrase is sealed on the way; without the key
/// it stays here, told as [`Trouble::Locked`].
pub(super) fn make(
    (distant, seal): (&mut Postgres, Option<&Seal>),
    unfit: &mut BTreeSet<CaseCode>,
    changes: Vec<Change>,
    erased: Erased,
) -> Made {
    let mut left = Vec::new();
    let mut changes = changes.into_iter();
    while let Some(change) = changes.next() {
        let Some(code) = change.code() else {
            continue;
        };
        if unfit.contains(&code) {
            left.push(change);
            continue;
        }
        match make_one((distant, seal), code, &change) {
            Ok(Fit::Made) => {}
            Ok(Fit::Gone) if erased == Erased::Too => {}
            Ok(Fit::Changed | Fit::Gone) => {
                unfit.insert(code);
                left.push(change);
            }
            Err(trouble) => {
                left.push(change);
                left.extend(changes);
                return Made {
                    left,
                    trouble: Err(trouble),
                };
            }
        }
    }
    Made {
        left,
        trouble: Ok(()),
    }
}

/// Was it written down without a passphrase?
fn is_plain(content: Option<&Content>, deeds: &[Deed]) -> bool {
    let plain = |text: &str| !text.is_empty() && !is_sealed(text);
    content.is_some_and(|content| plain(&content.text))
        || deeds.iter().any(|deed| plain(&deed.about))
}

fn is_locked(distant: &mut Postgres) -> Result<bool, Trouble> {
    let lock = distant.setting(LOCK)?;
    Ok(lock.is_some_and(|text| !text.is_empty()))
}

enum Fit {
    Made,
    Changed,
    Gone,
}

fn make_one(
    (distant, seal): (&mut Postgres, Option<&Seal>),
    code: CaseCode,
    change: &Change,
) -> Result<Fit, Trouble> {
    let (mut content, mut deeds) = (change.content(), change.deeds());
    let plain = is_plain(content.as_ref(), &deeds);
    if plain && is_locked(distant)? {
        let seal = seal.ok_or(Trouble::Locked)?;
        deeds = shut_deeds(seal, code, &deeds)?;
        let shut = content.map(|content| shut_content(seal, code, &content));
        content = shut.transpose()?;
    }
    let (window, at) = (change.window(), change.at());
    let operation = change.operation;
    match (content, change.known()) {
        (Some(content), None) => {
            let new = New {
                code,
                content: &content,
                origin: change.origin(),
                own: change.own(),
                deeds: &deeds,
            };
            let lasts = content.text.as_str();
            match distant.create(operation, new, &window, at) {
                Ok(_) if !is_sealed(lasts) && is_locked(distant)? => {
                    distant.forget(code)?; // a lock was set between both looks
                    Err(Trouble::Locked)
                }
                Ok(_) => Ok(Fit::Made),
                Err(Trouble::CodeTaken) => Ok(Fit::Changed),
                Err(trouble) => Err(trouble),
            }
        }
        (Some(content), Some(known)) => {
            let case = (code, known);
            let saved = distant.save(operation, case, &content, &deeds, (&window, at))?;
            Ok(match saved {
                Written::Kept(_) => Fit::Made,
                Written::Changed(_) => Fit::Changed,
                Written::Gone => Fit::Gone,
            })
        }
        (None, _) => {
            for deed in &deeds {
                distant.record(operation, code, deed, &window, at)?;
            }
            Ok(Fit::Made)
        }
    }
}
