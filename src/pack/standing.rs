//! How well a place is known: each figure that places are to give, on a day.
//!
//! Must not know the clock or word anything: the day is a parameter.

use super::{Dated, Figure, FigureValue, Rulebook};
use crate::flow::Id;
use chrono::NaiveDate;

/// Is a figure known?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It has a value that can be used.
    Yes,
    /// Several values are told.
    Disputed,
    /// It has none on that day, or none that can be computed.
    No,
}

/// A figure in a place on a day.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'r> {
    /// The figure.
    pub id: Id,
    /// As the country declares it.
    pub figure: &'r Figure,
    /// The region whose value it is; the country's without.
    pub region: Option<usize>,
    /// The value, where one holds on that day.
    pub dated: Option<&'r Dated>,
    /// Is it known?
    pub known: Known,
    /// The figure it is computed from that is not known.
    pub lacks: Option<Id>,
    /// Should somebody have looked at it again?
    pub past_review: bool,
}

/// How many figures of a place are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Figures that places are to give.
    pub declared: usize,
    /// Known.
    pub known: usize,
    /// Of the known: to be checked at the window.
    pub confirm: usize,
    /// Of the known: carried on although their period is over.
    pub carried: usize,
    /// Of the known: past their review.
    pub past_review: usize,
    /// Told in several ways.
    pub disputed: usize,
    /// Not known.
    pub unknown: usize,
}

impl Count {
    /// How much is known, in whole per cent, rounded down: 100 only when all is known.
    #[must_use]
    pub fn per_cent(&self) -> usize {
        (self.known * 100).checked_div(self.declared).unwrap_or(0)
    }
}

impl Rulebook {
    /// A figure in a place on a day; `None` where nobody declares it.
    #[must_use]
    pub fn standing(
        &self,
        region: Option<usize>,
        id: &str,
        day: NaiveDate,
    ) -> Option<Standing<'_>> {
        let (id, figure) = self.figures.at(self.figures.index(id)?);
        let (found, dated) = self.find(region, id.0, day);
        let lacks = dated.and_then(|dated| self.lacks(region, dated, day, super::DEEPEST));
        let known = match dated.map(|dated| &dated.value) {
            Some(FigureValue::Disputed(_)) => Known::Disputed,
            Some(FigureValue::Known(_) | FigureValue::Rule(_) | FigureValue::Words(_))
                if lacks.is_none() =>
            {
                Known::Yes
            }
            _ => Known::No,
        };
        Some(Standing {
            id,
            figure,
            region: found,
            dated,
            known,
            lacks,
            past_review: dated
                .and_then(|dated| dated.review_by)
                .is_some_and(|review| review < day),
        })
    }

    /// The last day on which somebody looked at a figure of a region itself; of the country's without
    /// one.
    #[must_use]
    pub fn last_seen(&self, region: Option<usize>) -> Option<NaiveDate> {
        let figures = match region {
            Some(at) => &self.regions().at(at).1.figures,
            None => &self.figures,
        };
        let values = figures.iter().flat_map(|(_, figure)| &figure.values);
        values.filter_map(|dated| dated.seen).max()
    }

    /// The figures of a place on a day, in the order of the country's file: those that places are to
    /// give, and others that this place gives. Of the country itself, all.
    #[must_use]
    pub fn standings(&self, region: Option<usize>, day: NaiveDate) -> Vec<Standing<'_>> {
        let all = self.figures.ids();
        all.filter_map(|id| self.standing(region, id.0, day))
            .filter(|one| region.is_none() || one.figure.ask.is_some() || one.region.is_some())
            .collect()
    }

    /// How many of the figures that places are to give are known in a place on a day.
    #[must_use]
    pub fn count(&self, region: Option<usize>, day: NaiveDate) -> Count {
        let mut count = Count::default();
        let all = self.standings(region, day);
        for one in all.iter().filter(|one| one.figure.ask.is_some()) {
            count.declared += 1;
            match one.known {
                Known::No => count.unknown += 1,
                Known::Disputed => count.disputed += 1,
                Known::Yes => {
                    count.known += 1;
                    let marked =
                        |mark: fn(&Dated) -> bool| usize::from(one.dated.is_some_and(mark));
                    count.confirm += marked(|dated| dated.confirm);
                    count.carried += marked(|dated| dated.carried);
                    count.past_review += usize::from(one.past_review);
                }
            }
        }
        count
    }

    /// The first day of a value on which all figures that it is computed from are known; its own first
    /// day where there is none.
    #[must_use]
    pub fn first_known(&self, region: Option<usize>, id: &str, dated: &Dated) -> NaiveDate {
        let mut days = vec![dated.from];
        self.begins(region, dated, super::DEEPEST, &mut days);
        days.sort_unstable();
        let mut held = days.into_iter().filter(|day| *day >= dated.from);
        let first = held.find(|day| {
            let same = |found: &Dated| std::ptr::eq(found, dated);
            let holds = self.find(region, id, *day).1.is_some_and(same);
            holds && self.lacks(region, dated, *day, super::DEEPEST).is_none()
        });
        first.unwrap_or(dated.from)
    }

    /// The days on which figures begin that a value is computed from.
    fn begins(&self, region: Option<usize>, dated: &Dated, depth: u8, days: &mut Vec<NaiveDate>) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        for of in dated.figures() {
            let chain = region.map_or(&[][..], |region| &self.regions().at(region).1.chain);
            let own = chain
                .iter()
                .find_map(|at| self.regions().at(*at).1.figures.get(of.0));
            for value in own
                .or_else(|| self.figures.get(of.0))
                .map_or(&[][..], |one| &one.values)
            {
                days.push(value.from);
                self.begins(region, value, depth, days);
            }
        }
    }

    /// The first figure that a value is computed from and that is not known.
    fn lacks(&self, region: Option<usize>, dated: &Dated, day: NaiveDate, depth: u8) -> Option<Id> {
        let depth = depth.checked_sub(1)?;
        dated
            .figures()
            .into_iter()
            .find_map(|of| match self.find(region, of.0, day).1 {
                Some(base) if base.is_known() => self.lacks(region, base, day, depth),
                _ => Some(of),
            })
    }
}
