//! Values that somebody has to look after: they have ended, their rule ends, or a review is due.
//!
//! Must not know the clock: the days are parameters.

use super::{Dated, Rulebook};
use crate::flow::Id;
use crate::text::Text;
use chrono::NaiveDate;

/// Why a value is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It ends, and nothing follows.
    Ends,
    /// The rule itself ends.
    Expires,
    /// Somebody wanted to look again.
    Review,
}

/// A value that is to be looked at.
#[derive(Clone, Copy, Debug)]
pub struct Due<'r> {
    /// The day: the last of the value or of its rule, or that of the review.
    pub day: NaiveDate,
    /// Why.
    pub why: Why,
    /// The region; the country without.
    pub region: Option<usize>,
    /// The figure.
    pub id: Id,
    /// Its name.
    pub title: Text,
    /// The value.
    pub dated: &'r Dated,
}

impl Rulebook {
    /// What is to be looked at until `until`, seen from `today`; by day, then by place. A value that
    /// another has followed is nobody's work any more.
    #[must_use]
    pub fn due(&self, today: NaiveDate, until: NaiveDate) -> Vec<Due<'_>> {
        let country = std::iter::once((None, &self.figures));
        let regions = self.regions().iter().enumerate();
        let regions = regions.map(|(at, (_, region))| (Some(at), &region.figures));
        let mut all = Vec::new();
        for (region, figures) in country.chain(regions) {
            for (id, figure) in figures.iter() {
                let next = figure.values.iter().skip(1).map(|next| Some(next.from));
                for (dated, next) in figure.values.iter().zip(next.chain([None])) {
                    let due = |(day, why)| Due {
                        day,
                        why,
                        region,
                        id,
                        title: figure.title,
                        dated,
                    };
                    let reasons = reasons(dated, next, today);
                    all.extend(reasons.filter(|(day, _)| *day <= until).map(due));
                }
            }
        }
        all.sort_by_key(|due| (due.day, due.region, due.why)); // stable: figures stay in order
        all
    }
}

/// The days of a value that ask for work; `next` is the day on which another takes its place.
fn reasons(
    dated: &Dated,
    next: Option<NaiveDate>,
    today: NaiveDate,
) -> impl Iterator<Item = (NaiveDate, Why)> {
    let in_force = move |day: &NaiveDate| next.is_none_or(|next| *day < next);
    let ends = dated.to.filter(|_| next.is_none());
    let expires = dated.expires.filter(in_force);
    let review = dated
        .review_by
        .filter(|review| in_force(&(*review).max(today)));
    // each day is said once
    let ends = ends.filter(|day| expires != Some(*day));
    let review = review.filter(|day| ![ends, expires].contains(&Some(*day)));
    [
        (ends, Why::Ends),
        (expires, Why::Expires),
        (review, Why::Review),
    ]
    .into_iter()
    .filter_map(|(day, why)| Some((day?, why)))
}
