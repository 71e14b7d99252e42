//! Is a ceiling ever printed as if it were owed?
//!
//! Must not word a finding.

use super::closure::{Basis, Closure};
use crate::{
    flow::{Exactness, Id, Names, Seen, walk::walk},
    text::placeholders,
};

/// Words that say in Chinese that a number is the most there can be.
const MOST_ZH: [&str; 7] = ["最多", "最长", "最高", "至多", "上限", "不超过", "封顶"];
/// The same in English.
const MOST_EN: [&str; 7] = [
    "up to",
    "at most",
    "at the most",
    "ceiling",
    "no more than",
    "maximum",
    "the most",
];

/// The first entry that prints one of these ceilings as if it were owed: its name, and whether it is
/// an entitlement.
pub(super) fn bare(basis: &Basis<'_>, quantities: &[Id], figures: &[Id]) -> Option<(Id, bool)> {
    let flow = &basis.rules.flow;
    for (id, one) in flow.entitlements.iter() {
        if matches!(one.exact, Exactness::UpTo | Exactness::Unknown) {
            continue;
        }
        let monthly = one.monthly.iter().flat_map(|by| [by.amount, by.months]);
        for amount in one.amount.into_iter().chain(monthly) {
            let closure = Closure::of(basis, Seen::Name(Names::Quantity, amount));
            let rests = quantities
                .iter()
                .any(|one| closure.quantities.contains(one.0))
                || figures.iter().any(|one| closure.figures.contains(one.0));
            if rests {
                return Some((id, true));
            }
        }
    }
    let mut found = None;
    walk(flow, &mut |owner, seen| {
        let Seen::Words(text) = seen else { return };
        for (words, most) in [(text.zh, MOST_ZH), (text.en, MOST_EN)] {
            let names = placeholders(words).unwrap_or_default();
            let ceiling = |name: &&str| quantities.iter().chain(figures).any(|one| one.0 == *name);
            let lower = words.to_lowercase();
            if names.iter().any(ceiling) && !most.iter().any(|word| lower.contains(word)) {
                found = found.or(Some((owner, flow.entitlements.has(owner.0))));
            }
        }
    });
    found
}
