//! Figures of places that are not as they were: for which places, from which day, before and after.
//! And what is written differently without any difference in plans.
//!
//! Must not judge whom a figure concerns: the comparison of values does.

use super::shared::Renamed;
use super::{About, Kind};
use crate::{
    flow::Id,
    pack::{Dated, Rulebook},
    text::Text,
};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeSet, HashSet};
use std::fmt::Debug;

/// A figure that is another from a day on, in some places.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureChange {
    /// The figure.
    pub id: Id,
    /// What it is.
    pub title: Text,
    /// The places of the list for which it is so; empty where it is so for the whole country.
    pub places: Vec<Text>,
    /// The first day of the difference.
    pub from: NaiveDate,
    /// The last day of it; open without.
    pub to: Option<NaiveDate>,
    /// The region to look it up in, by its place among those of the older flow; the country's without.
    pub before: Option<usize>,
    /// The same in the newer flow.
    pub after: Option<usize>,
}

/// All figures that differ for somebody.
pub(super) fn figures(
    (old, then): (&Rulebook, NaiveDate),
    (new, now): (&Rulebook, NaiveDate),
) -> Vec<FigureChange> {
    let mut all: Vec<FigureChange> = Vec::new();
    let mut places: Vec<(Option<usize>, Option<usize>, Text)> = vec![(None, None, Text::default())];
    for place in &new.places {
        let code = place.code.0;
        let (was, is) = (old.region(code), new.region(code));
        if was.is_some() || is.is_some() {
            places.push((was, is, place.title));
        }
    }
    // two days of one flow differ in what holds on them, not in what is written
    if then != now {
        return all;
    }
    let gone = old.figures.iter().filter(|(id, _)| !new.figures.has(id.0));
    for (id, figure) in new.figures.iter().chain(gone) {
        for (was, is, title) in &places {
            let (before, after) = (dated(old, *was, id.0), dated(new, *is, id.0));
            if format!("{:?}", spans(before)) == format!("{:?}", spans(after)) {
                continue;
            }
            for (from, to) in stretches(before, after) {
                let change = FigureChange {
                    id,
                    title: figure.title,
                    places: vec![*title],
                    from,
                    to,
                    before: *was,
                    after: *is,
                };
                let alike = |one: &&mut FigureChange| {
                    one.id == id
                        && (one.from, one.to) == (from, to)
                        && value(old, (one.before, from), id.0) == value(old, (*was, from), id.0)
                        && value(new, (one.after, from), id.0) == value(new, (*is, from), id.0)
                };
                match all.iter_mut().find(alike) {
                    // what is so for the country is so for all who have nothing of their own
                    Some(known) if known.places == [Text::default()] => {}
                    Some(known) => known.places.push(*title),
                    None => all.push(change),
                }
            }
        }
    }
    for change in &mut all {
        change.places.retain(|place| *place != Text::default());
    }
    all
}

fn dated<'r>(rules: &'r Rulebook, region: Option<usize>, id: &str) -> &'r [Dated] {
    let chain = region.map_or(&[][..], |at| &rules.regions().at(at).1.chain);
    let own = chain
        .iter()
        .find_map(|at| rules.regions().at(*at).1.figures.get(id));
    let figure = own.or_else(|| rules.figures.get(id));
    figure.map_or(&[], |figure| &figure.values)
}

fn spans(values: &[Dated]) -> Vec<(NaiveDate, Option<NaiveDate>, &dyn Debug)> {
    let each = values.iter();
    each.map(|one| (one.from, one.to, &one.value as &dyn Debug))
        .collect()
}

fn value(rules: &Rulebook, (region, day): (Option<usize>, NaiveDate), id: &str) -> String {
    let dated = rules.find(region, id, day).1;
    format!("{:?}", dated.map(|dated| &dated.value))
}

/// From when to when two rows of values differ.
fn stretches(before: &[Dated], after: &[Dated]) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let next = |day: NaiveDate| day.checked_add_days(Days::new(1));
    let mut days = BTreeSet::new();
    for one in before.iter().chain(after) {
        days.insert(one.from);
        days.extend(one.to.and_then(next));
    }
    let on = |all: &[Dated], day: NaiveDate| {
        let last = all.iter().rev().find(|value| value.from <= day);
        let held = last.filter(|value| value.holds_on(day));
        format!("{:?}", held.map(|held| &held.value))
    };
    let days: Vec<NaiveDate> = days.into_iter().collect();
    let mut all: Vec<(NaiveDate, Option<NaiveDate>, String)> = Vec::new();
    for (i, day) in days.iter().enumerate() {
        let (one, other) = (on(before, *day), on(after, *day));
        if one == other {
            continue;
        }
        let to = days.get(i + 1).and_then(NaiveDate::pred_opt);
        let both = format!("{one} {other}");
        match all.last_mut() {
            Some(last) if last.1.and_then(next) == Some(*day) && last.2 == both => last.1 = to,
            _ => all.push((*day, to, both)),
        }
    }
    all.into_iter().map(|(from, to, _)| (from, to)).collect()
}

/// Pieces that are written differently, but of which nothing was found to differ.
pub(super) fn rewritten(
    old: &Rulebook,
    new: &Rulebook,
    renamed: &Renamed<'_>,
    touched: &HashSet<(Kind, &'static str)>,
) -> Vec<About> {
    let mut all = Vec::new();
    let (was, is) = (&old.flow, &new.flow);
    let mut look = |kind: Kind, id: Id, title: Text, before: Option<String>, after: String| {
        let differs = before.is_some_and(|before| renamed.written(before) != after);
        if differs && !touched.contains(&(kind, id.0)) {
            all.push(About {
                kind,
                id: id.0,
                title,
            });
        }
    };
    macro_rules! each {
        ($table:ident, $kind:expr, $title:expr) => {
            for (id, one) in is.$table.iter() {
                let before = was.$table.get(id.0).map(|one| format!("{one:?}"));
                look($kind, id, $title(one), before, format!("{one:?}"));
            }
        };
    }
    each!(tasks, Kind::Task, |one: &crate::flow::Task| one.title);
    each!(documents, Kind::Document, |one: &crate::flow::Document| one
        .title);
    each!(windows, Kind::Window, |one: &crate::flow::Window| one.title);
    each!(deadlines, Kind::Deadline, |one: &crate::flow::Deadline| one
        .title);
    each!(
        entitlements,
        Kind::Entitlement,
        |one: &crate::flow::Entitlement| one.title
    );
    each!(roads, Kind::Road, |_| Text::default());
    each!(cover, Kind::Cover, |one: &crate::flow::Cover| one.title);
    each!(notes, Kind::Note, |_| Text::default());
    each!(unknowns, Kind::Unknown, |_| Text::default());
    each!(questions, Kind::Question, |one: &crate::flow::Question| one
        .title);
    all
}
