//! Answers that do not go together, or one that does not hold where the person is: notes of the
//! flow with the weight of a doubt.
//!
//! Must not refuse an answer: whoever is sure goes on, and the plan says it again.

use super::{Context, Truth, accept::Refused};
use crate::{answers::Answers, flow::Weight, pack::Rulebook, text::placeholders};
use chrono::NaiveDate;

/// What is in doubt among the answers on the way, in the order of the flow; the code of each is
/// `doubt`.
#[must_use]
pub fn doubts(rules: &Rulebook, answers: &Answers, today: NaiveDate) -> Vec<Refused> {
    let (mut context, _) = Context::on_path(rules, answers, today);
    let notes = rules.flow.notes.iter();
    let mut all = Vec::new();
    for (_, note) in notes.filter(|(_, note)| note.weight == Weight::Doubt) {
        if context.holds(&note.when) == Truth::Yes {
            let names = placeholders(note.text.zh).unwrap_or_default();
            let named = |name| Some((name, context.named(name)?));
            let values = names.into_iter().filter_map(named).collect();
            all.push(Refused {
                values,
                ..Refused::new(Refused::DOUBT, note.text)
            });
        }
    }
    all
}
