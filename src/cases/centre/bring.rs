//! Makes in PostgreSQL the changes that a journal holds.
//!
//! Must not decide what becomes of those that do not fit: the centre's store does.

use super::super::{
    Trouble,
    journal::Change,
    postgres::Postgres,
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
pub(super) fn make(
    distant: &mut Postgres,
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
        match make_one(distant, code, &change) {
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

enum Fit {
    Made,
    Changed,
    Gone,
}

fn make_one(distant: &mut Postgres, code: CaseCode, change: &Change) -> Result<Fit, Trouble> {
    let (deeds, window, at) = (change.deeds(), change.window(), change.at());
    let operation = change.operation;
    match (change.content(), change.known()) {
        (Some(content), None) => {
            let new = New {
                code,
                content: &content,
                origin: change.origin(),
                own: change.own(),
                deeds: &deeds,
            };
            match distant.create(operation, new, &window, at) {
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
