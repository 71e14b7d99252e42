//! Ids of earlier flows in saved answers and answers files, replaced by the ids of today.
//!
//! Must not judge the answers: `case` and the command line do.

use crate::{
    answers::{Entry, Given},
    flow::Migration,
    pack::Rulebook,
};

/// Gives an entry the ids that the flow uses now. True when it was changed.
pub fn migrate(rules: &Rulebook, entry: &mut Entry) -> bool {
    let before = entry.clone();
    for migration in &rules.flow.migrations {
        if let Migration::Question { from, to } = migration
            && entry.question == from.0
        {
            to.0.clone_into(&mut entry.question);
        }
    }
    for migration in &rules.flow.migrations {
        if let Migration::Option { question, from, to } = migration
            && entry.question == question.0
        {
            let words = match &mut entry.given {
                Given::Word(word) => std::slice::from_mut(word),
                Given::Words(words) => words.as_mut_slice(),
                Given::Number(_) | Given::Flag(_) | Given::Other(_) => &mut [],
            };
            for word in words.iter_mut().filter(|word| *word == from.0) {
                to.0.clone_into(word);
            }
        }
    }
    *entry != before
}
