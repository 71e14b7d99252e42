//! What a figure of a place is on a day, to be told from another.
//!
//! Must not compute it.

use crate::{
    flow::Id,
    pack::{FigureValue, Rulebook},
};
use chrono::NaiveDate;

/// What a figure is in a region on a day, with what it leans on.
pub(super) fn figure(rules: &Rulebook, region: usize, id: Id, today: NaiveDate) -> String {
    let mut ids = vec![id];
    let mut text = String::new();
    let mut at = 0;
    while let Some(id) = ids.get(at).copied() {
        let value = rules
            .find(Some(region), id.0, today)
            .1
            .map(|dated| &dated.value);
        text.push_str(&format!("{id} {value:?}; "));
        if let Some(FigureValue::Rule(rule)) = value {
            let more = rule.figures();
            ids.extend(
                more.into_iter()
                    .filter(|one| !ids.contains(one))
                    .collect::<Vec<_>>(),
            );
        }
        at += 1;
    }
    text
}
