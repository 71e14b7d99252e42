//! Values that plans are filled with, by name, as each flow computes them.
//!
//! Must not evaluate them.

use super::delta::Compared;
use super::shared::Renamed;
use crate::{
    flow::{
        Expression, Id, Whose,
        walk::{Seen, walk},
    },
    pack::Rulebook,
    text::placeholders,
};
use std::collections::{BTreeMap, BTreeSet};

/// How a value is computed.
pub(super) enum Computed<'r> {
    /// As it stands in the flow.
    There(&'r Expression),
    /// By its name.
    Named(Expression),
}

impl Computed<'_> {
    /// The expression.
    pub fn get(&self) -> &Expression {
        match self {
            Self::There(value) => value,
            Self::Named(value) => value,
        }
    }
}

/// Every value that a flow shows, by kind and today's name.
pub(super) type Values<'r> = BTreeMap<String, (Computed<'r>, Compared)>;

/// All of a flow.
pub(super) fn values<'r>(rules: &'r Rulebook, renamed: Option<&Renamed<'_>>) -> Values<'r> {
    let flow = &rules.flow;
    let mut all = Values::new();
    let named = |id: Id| {
        let value = if flow.quantities.has(id.0) {
            Expression::Quantity(id.into())
        } else if flow.questions.has(id.0) {
            Expression::Answer(id.into())
        } else {
            Expression::Figure(id)
        };
        (Computed::Named(value), Compared::Values)
    };
    let there = |value: Option<&'r Expression>| match value {
        Some(value) => Computed::There(value),
        None => Computed::Named(Expression::First(Vec::new())), // never known
    };
    let mut names = BTreeSet::new();
    walk(flow, &mut |_, seen| {
        if let Seen::Words(text) = seen {
            names.extend(placeholders(text.zh).unwrap_or_default());
        }
    });
    names.extend(
        flow.header
            .cover
            .iter()
            .flat_map(|marks| [marks.from.0, marks.safe.0]),
    );
    for name in names {
        let now = renamed.map_or(name, |renamed| renamed.question(name));
        all.insert(format!("named {now}"), named(Id(name)));
    }
    for (id, one) in flow.tasks.iter() {
        let earliest = there(one.earliest.as_ref());
        all.insert(format!("earliest {id}"), (earliest, Compared::Values));
    }
    for (id, one) in flow.deadlines.iter() {
        let date = || there(one.date.as_ref());
        let moved = one.whose != Whose::You;
        all.insert(format!("date {id}"), (date(), Compared::Values));
        all.insert(format!("passed {id}"), (date(), Compared::Passed(moved)));
    }
    for (id, one) in flow.entitlements.iter() {
        let quantity = |id: Option<Id>| match id {
            Some(id) => named(id),
            None => (there(None), Compared::Values),
        };
        all.insert(format!("amount {id}"), quantity(one.amount));
        let monthly = one.monthly.as_ref();
        all.insert(
            format!("monthly {id}"),
            quantity(monthly.map(|one| one.amount)),
        );
        all.insert(
            format!("months {id}"),
            quantity(monthly.map(|one| one.months)),
        );
    }
    for (id, row) in flow.cover.iter() {
        for (i, span) in row.spans.iter().enumerate() {
            for (key, value) in [("from", &span.from), ("to", &span.to)] {
                let value = (there(value.as_ref()), Compared::Values);
                all.insert(format!("{key} {id} {i}"), value);
            }
        }
    }
    all
}
