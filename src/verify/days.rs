//! The days of use that are looked at: a given one, and each within two years on which a dated value
//! begins or has ended.
//!
//! Must not read the clock.

use crate::{
    flow::{
        Expression,
        walk::{Seen, inside, walk},
    },
    pack::{FigureValue, Rule, Rulebook},
    text::parse_day,
};
use chrono::{Days, Months, NaiveDate};
use std::collections::BTreeSet;

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
    let last = today
        .checked_add_months(Months::new(AHEAD))
        .unwrap_or(today);
    let ahead = days.into_iter().filter(|day| today < *day && *day <= last);
    [today].into_iter().chain(ahead).collect()
}
