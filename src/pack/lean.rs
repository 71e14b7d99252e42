//! What a rule leans on: other figures, quantities, facts. Names that are not there, and circles.
//!
//! Must not compute: `worth` does.

use super::rule::Rule;
use super::{Dated, Figure, FigureValue, Rulebook, names};
use crate::flow::{Finding, Flow, Id, Report, Table, Words};
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Rule {
    /// The figures it is computed from, of the same place and day.
    #[must_use]
    pub fn figures(&self) -> Vec<Id> {
        match self {
            Self::Share { of, .. } | Self::FixedBase { base: of, .. } => vec![*of],
            Self::ChosenBase { low, high, .. } => vec![*low, *high],
            Self::Tiers(_)
            | Self::Ladder { .. }
            | Self::Pieces { .. }
            | Self::Wait { .. }
            | Self::Window { .. }
            | Self::Who { .. } => Vec::new(),
        }
    }
}

impl Dated {
    /// The figures that its rule is computed from.
    pub(super) fn figures(&self) -> Vec<Id> {
        match &self.value {
            FigureValue::Rule(rule) => rule.figures(),
            _ => Vec::new(),
        }
    }
}

/// Is there everything that a value names? `declared` are the country's figures.
pub(super) fn named(
    value: &Dated,
    declared: Option<&Table<Figure>>,
    flow: &Flow,
    report: &mut Report<'_>,
) {
    let FigureValue::Rule(rule) = &value.value else {
        return;
    };
    if let Some(declared) = declared {
        for of in rule.figures() {
            names::FIGURE.has(of, declared, report);
        }
    }
    let quantity = match &**rule {
        Rule::ChosenBase { chosen: of, .. }
        | Rule::Ladder { by: of, .. }
        | Rule::Pieces { by: of, .. } => Some(*of),
        Rule::Wait { gap, rows } => {
            for fact in rows.iter().filter_map(|row| row.needs) {
                names::FACT.has(fact, &flow.facts, report);
            }
            Some(*gap)
        }
        _ => None,
    };
    if let Some(of) = quantity {
        names::QUANTITY.has(of, &flow.quantities, report);
    }
}

/// Figures that are computed from themselves, each circle once. Figures of one place and one day
/// lean on each other, so every place is looked at by itself, on each day on which a rule begins:
/// the last of a circle's rules to begin closes it.
pub(super) fn circles(rules: &Rulebook) -> Vec<Finding> {
    let mut told: BTreeSet<Vec<&'static str>> = BTreeSet::new();
    let mut findings = Vec::new();
    for place in std::iter::once(None).chain((0..rules.regions().len()).map(Some)) {
        let chain = place.map_or(&[][..], |at| &rules.regions().at(at).1.chain);
        let inherited = chain.iter().map(|at| &rules.regions().at(*at).1.figures);
        let mut ids = BTreeSet::new();
        let mut days = BTreeSet::new();
        for (id, figure) in inherited.chain([&rules.figures]).flat_map(Table::iter) {
            for value in figure
                .values
                .iter()
                .filter(|value| !value.figures().is_empty())
            {
                ids.insert(id);
                days.insert(value.from);
            }
        }
        for (start, day) in ids
            .iter()
            .flat_map(|id| days.iter().map(move |day| (*id, *day)))
        {
            let mut way = Vec::new();
            let Some(back) = round(rules, place, (start, day), start, &mut way) else {
                continue;
            };
            let mut members: Vec<&str> = way.iter().map(|id| id.0).collect();
            members.sort_unstable();
            if told.insert(members) {
                findings.push(circle(rules, &way, back));
            }
        }
    }
    findings
}

/// Follows what a figure leans on until it comes back to `start`: the name that closes the circle.
fn round(
    rules: &Rulebook,
    place: Option<usize>,
    (start, day): (Id, NaiveDate),
    at: Id,
    way: &mut Vec<Id>,
) -> Option<Id> {
    if way.iter().any(|been| been.0 == at.0) {
        return None; // another circle, told from its own start
    }
    way.push(at);
    for of in rules
        .find(place, at.0, day)
        .1
        .map_or(Vec::new(), Dated::figures)
    {
        let back = (of.0 == start.0)
            .then_some(of)
            .or_else(|| round(rules, place, (start, day), of, way));
        if back.is_some() {
            return back;
        }
    }
    way.pop();
    None
}

fn circle(rules: &Rulebook, way: &[Id], back: Id) -> Finding {
    let through = |mark: &str| {
        let names: Vec<&str> = way.iter().chain([&back]).map(|id| id.0).collect();
        names.join(mark)
    };
    Finding::error(
        "figure-circle",
        rules.flow.files.place(back.0),
        Words::new(
            format!("“{back}”要用它自己来算：{}。", through(" → ")),
            format!("\"{back}\" is computed from itself: {}.", through(" -> ")),
        ),
    )
}
