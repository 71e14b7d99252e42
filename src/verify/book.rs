//! The people of a book: together they show every option, way, standing, document and side of a
//! deadline that can be shown on one day, and they are few.
//!
//! The smallest set of people is a set cover, which is not known to be found quickly for certain:
//! here people who show as much as possible are gathered one by one, then those who are not needed
//! are dropped and pairs are replaced by one person. What each person shows is taken from the plan
//! that would be printed, never from a diagram. Must not word anything.

mod cover;
mod pick;
mod sets;

use super::closure::{Basis, atoms_with};
use super::diagram::{Diagrams, NO};
use super::named_places;
use super::reach::{ends, reach};
use super::world::World;
use crate::{
    flow::{Condition, Expression, Id, Whose},
    pack::Rulebook,
    plan::{Book, NotShown, targets},
    text::leak,
};
use chrono::{Datelike, NaiveDate};
use cover::Cover;
use sets::Sets;

/// The fewest people found who show all of a flow on a day that can be shown; the same each time.
#[must_use]
pub fn book(rules: &Rulebook, today: NaiveDate) -> Book {
    let compared = dates(rules, today);
    let basis = Basis::new(rules);
    let atoms = atoms_with(&basis, &compared);
    let named = named_places(rules);
    let mut diagrams = Diagrams::new();
    let mut world = World::new(&basis, &atoms, &mut diagrams, today, &named);
    let arrived = reach(&mut world);
    let (ended, _) = ends(&mut world, &arrived);
    let all = targets(rules);
    let mut sets = Sets {
        arrived: &arrived,
        ended,
        compared: &compared,
    };
    let of: Vec<_> = all
        .iter()
        .map(|target| sets.of(&mut world, *target))
        .collect();
    let mut cover = Cover::new(world, all, of);
    cover.gather();
    cover.reduce();
    cover.soften();
    cover.reduce();
    let apart = cover.apart();
    let missing = (cover.targets.iter().enumerate())
        .filter(|(at, _)| !cover.is_shown(*at))
        .map(|(at, target)| {
            let why = if cover.sets[at] == NO {
                NotShown::ProvedImpossible
            } else {
                NotShown::NotFound
            };
            (*target, why)
        })
        .collect();
    Book {
        today,
        missing,
        apart,
        people: cover.people(),
        targets: cover.targets,
    }
}

/// For each deadline with a day: that the day is not known, and that it has passed.
fn dates(rules: &Rulebook, today: NaiveDate) -> Vec<Condition> {
    let over = over(rules, today);
    let mut all = Vec::new();
    for (_, deadline) in rules.flow.deadlines.iter() {
        let Some(date) = &deadline.date else {
            continue;
        };
        all.push(Condition::NotKnown(date.clone()));
        // one's own day is not moved over rest days; others are late only after the moved one
        all.push(if deadline.whose == Whose::You {
            Condition::Below(date.clone(), Expression::Today)
        } else {
            let within = |(first, after): &(Id, Id)| {
                Condition::All(vec![
                    Condition::AtLeast(date.clone(), Expression::On(*first)),
                    Condition::Below(date.clone(), Expression::On(*after)),
                ])
            };
            Condition::Any(over.iter().map(within).collect())
        });
    }
    all
}

/// The earliest day of a deadline that anybody could answer for.
const YEARS_BACK: i32 = 150;

/// The stretches of days of which the next working day has passed: their first day, and the day after
/// their last. Of years without an announced calendar none has.
fn over(rules: &Rulebook, today: NaiveDate) -> Vec<(Id, Id)> {
    let first = today
        .with_day(1)
        .and_then(|day| day.with_year(today.year() - YEARS_BACK));
    let days = first
        .unwrap_or(today)
        .iter_days()
        .take_while(|day| *day <= today);
    let name = |day: NaiveDate| Id(leak(day.to_string()));
    let (mut over, mut began) = (Vec::new(), None);
    for day in days {
        let moved = rules.calendar.moved(day);
        let passed = moved.is_some_and(|moved| moved < today);
        match (began, passed) {
            (None, true) => began = Some(day),
            (Some(from), false) => {
                over.push((name(from), name(day)));
                began = None;
            }
            _ => {}
        }
    }
    over
}
