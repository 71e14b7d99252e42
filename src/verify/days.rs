//! The days of use that are looked at: a given one, the last of its month, and each within two years on
//! which a dated value begins or has ended; and what may differ on the days between.
//!
//! Must not read the clock.

use super::closure::{Basis, Closure};
use crate::{
    flow::{
        Expression, Id, Names,
        walk::{Seen, inside, walk},
    },
    pack::{FigureValue, Rule, Rulebook},
    text::{Month, parse_day},
};
use chrono::{Days, Months, NaiveDate};
use std::collections::{BTreeSet, HashSet};

/// Months to look ahead.
const AHEAD: u32 = 24;

/// The given day, and the days after it on which something changes.
pub(super) fn days(rules: &Rulebook, today: NaiveDate) -> Vec<NaiveDate> {
    let mut days = BTreeSet::new();
    let after = |day: NaiveDate| day.checked_add_days(Days::new(1));
    let regions = rules.regions().iter().map(|(_, region)| &region.figures);
    for (_, figure) in regions.chain([&rules.figures]).flat_map(|all| all.iter()) {
        for dated in &figure.values {
            days.insert(dated.from);
            days.extend(dated.to.and_then(after));
            if let FigureValue::Rule(rule) = &dated.value
                && let Rule::Window {
                    open, close, cover, ..
                } = &**rule
            {
                days.extend(open.iter().chain(cover));
                days.extend(after(*close));
            }
        }
    }
    walk(&rules.flow, &mut |_, seen| {
        inside(seen, &mut |one| {
            if let Seen::Value(Expression::On(day)) = one {
                days.extend(parse_day(day.0));
            }
        });
    });
    // what is counted in months turns at the end of one
    days.insert(Month::of(today).last_day());
    let last = today
        .checked_add_months(Months::new(AHEAD))
        .unwrap_or(today);
    let ahead = days.into_iter().filter(|day| today < *day && *day <= last);
    [today].into_iter().chain(ahead).collect()
}

/// What may turn between the days looked at, although no dated value changes: the entries that compare
/// the day of use with answered dates, or count from it by the calendar. All else is the same until the
/// next of these days, as nothing in it reads the day but through dated values.
pub(super) fn turning(basis: &Basis<'_>) -> Vec<Id> {
    let flow = &basis.rules.flow;
    let mut read: HashSet<(Names, &str)> = HashSet::new();
    let reads = |seen: Seen<'_>, read: &HashSet<(Names, &str)>| {
        let mut found = false;
        inside(seen, &mut |one| match one {
            Seen::Value(Expression::Today) => found = true,
            Seen::Name(kind, id) => found |= read.contains(&(kind, id.0)),
            _ => {}
        });
        found
    };
    // figures may ask for quantities, quantities for one another: until nothing is added
    loop {
        let before = read.len();
        for (id, one) in flow.quantities.iter() {
            if reads(Seen::Value(&one.is), &read) {
                read.insert((Names::Quantity, id.0));
            }
        }
        for (id, one) in flow.facts.iter() {
            if reads(Seen::When(&one.is), &read) {
                read.insert((Names::Fact, id.0));
            }
        }
        for id in basis.rules.figures.ids() {
            let closure = Closure::of(basis, Seen::Name(Names::Figure, id));
            let asks = closure
                .quantities
                .iter()
                .any(|one| read.contains(&(Names::Quantity, *one)))
                || closure
                    .facts
                    .iter()
                    .any(|one| read.contains(&(Names::Fact, *one)));
            if asks {
                read.insert((Names::Figure, id.0));
            }
        }
        if read.len() == before {
            break;
        }
    }
    let mut turning: Vec<Id> = Vec::new();
    walk(flow, &mut |owner, seen| {
        let condition = matches!(seen, Seen::When(_) | Seen::Value(_));
        if condition && reads(seen, &read) && !turning.contains(&owner) {
            turning.push(owner);
        }
    });
    turning
}
