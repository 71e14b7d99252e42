//! Bounds of bases: on no day and in no place does the greatest lie below the least.
//!
//! Must not read numbers: `amount` does.

use super::rule::Rule;
use super::{Dated, FigureValue, Rulebook};
use crate::flow::{Finding, Words};
use crate::text::Value;
use std::collections::BTreeSet;

/// Tells each greatest base that lies below the least one of its place and day.
pub(super) fn check(rules: &Rulebook) -> Vec<Finding> {
    let pairs = pairs(rules);
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for place in std::iter::once(None).chain((0..rules.regions().len()).map(Some)) {
        for (low, high) in &pairs {
            let mut days: Vec<_> = [low, high]
                .into_iter()
                .flat_map(|id| values(rules, place, id))
                .map(|value| value.from)
                .collect();
            days.sort_unstable();
            for day in days {
                let least = rules.find(place, low, day).1;
                let Some(greatest) = rules.find(place, high, day).1 else {
                    continue;
                };
                let (Some(least), Some(most)) = (least.and_then(money), money(greatest)) else {
                    continue;
                };
                // told once, where it stands, not by each place that inherits it
                let at = rules.flow.files.locate(greatest.at.0);
                if most < least && told.insert(at) {
                    findings.push(Finding::error(
                        "crossed-bounds",
                        rules.flow.files.place(greatest.at.0),
                        Words::new(
                            format!("{day} 的“{high}”是 {most}，比“{low}”的 {least} 还低。"),
                            format!(
                                "On {day} \"{high}\" is {most}, below \"{low}\", which is {least}."
                            ),
                        ),
                    ));
                }
            }
        }
    }
    findings
}

/// The least and the greatest: by name (`…-low`, `…-high`), and those that a rule takes as bounds.
fn pairs(rules: &Rulebook) -> BTreeSet<(&'static str, &'static str)> {
    let mut pairs = BTreeSet::new();
    for low in rules.figures.ids() {
        let high = low
            .0
            .strip_suffix("-low")
            .map(|stem| format!("{stem}-high"));
        if let Some(high) = high.and_then(|high| rules.named(None, &high)) {
            pairs.insert((low.0, high.0));
        }
    }
    let regions = rules.regions().iter().map(|(_, region)| &region.figures);
    let all = regions.chain([&rules.figures]).flat_map(|of| of.iter());
    for value in all.flat_map(|(_, figure)| &figure.values) {
        if let FigureValue::Rule(rule) = &value.value
            && let Rule::ChosenBase { low, high, .. } = &**rule
        {
            pairs.insert((low.0, high.0));
        }
    }
    pairs
}

/// The values of a figure that hold in a place at some time.
fn values<'r>(
    rules: &'r Rulebook,
    place: Option<usize>,
    id: &str,
) -> impl Iterator<Item = &'r Dated> {
    let chain = place.map_or(&[][..], |at| &rules.regions().at(at).1.chain);
    let own = chain
        .iter()
        .find_map(|at| rules.regions().at(*at).1.figures.get(id));
    let figure = own.or_else(|| rules.figures.get(id));
    figure.into_iter().flat_map(|figure| &figure.values)
}

fn money(value: &Dated) -> Option<rust_decimal::Decimal> {
    match value.value {
        FigureValue::Known(Value::Money(amount)) => Some(amount),
        _ => None,
    }
}
