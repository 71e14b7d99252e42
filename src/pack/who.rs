//! Conditions in packs: who may. They ask facts and numbers of a person, and nothing else.
//!
//! Must not evaluate: `worth` does.

use super::{FigureValue, Rulebook};
use crate::flow::{Condition, Expression, Finding, Id, Outside, Words, check_conditions};

/// Every finding in the conditions of packs: names that are not there, and what a pack may not ask.
pub(super) fn check(rules: &Rulebook, outside: &Outside) -> Vec<Finding> {
    let regions = rules.regions().iter().map(|(_, region)| &region.figures);
    let figures = regions.chain([&rules.figures]).flat_map(|of| of.iter());
    let values = figures.flat_map(|(_, figure)| &figure.values);
    let held = values.flat_map(|value| match &value.value {
        FigureValue::Rule(rule) => rule
            .conditions()
            .into_iter()
            .map(|one| (value.at, one))
            .collect(),
        _ => Vec::new(),
    });
    let held: Vec<(Id, &Condition)> = held.collect();
    let mut findings = check_conditions(&rules.flow, outside, held.iter().copied());
    for (at, condition) in held {
        if !is_plain(condition) {
            findings.push(Finding::error(
                "condition-in-pack",
                rules.flow.files.place(at.0),
                Words::new(
                    "地方数值里的条件只能写 Fact、AtLeast 和 Below（Quantity 与 Whole 比较）、All、Any、Not、Always；别的先在 flow 里写成事实。".to_owned(),
                    "A condition in a pack may be Fact, AtLeast or Below (a Quantity with a Whole), All, Any, Not or Always; make a fact of anything else in the flow.".to_owned(),
                ),
            ));
        }
    }
    findings
}

/// Does a condition ask only facts, and quantities beside whole numbers?
fn is_plain(condition: &Condition) -> bool {
    match condition {
        Condition::Always | Condition::Never | Condition::Fact(_) => true,
        Condition::AtLeast(left, right) | Condition::Below(left, right) => {
            matches!(
                (left, right),
                (Expression::Quantity(_), Expression::Whole(_))
            )
        }
        Condition::All(all) | Condition::Any(all) => all.iter().all(is_plain),
        Condition::Not(one) => is_plain(one),
        _ => false,
    }
}
