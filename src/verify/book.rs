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
    flow::{Condition, Expression},
    pack::Rulebook,
    plan::{Book, NotShown, targets},
};
use chrono::NaiveDate;
use cover::Cover;
use sets::Sets;

/// The fewest people found who show all of a flow on a day that can be shown; the same each time.
#[must_use]
pub fn book(rules: &Rulebook, today: NaiveDate) -> Book {
    let compared = dates(rules);
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

/// For each deadline with a day: that the day is known, and that it has passed.
fn dates(rules: &Rulebook) -> Vec<Condition> {
    let deadlines = rules.flow.deadlines.iter();
    let dates = deadlines.filter_map(|(_, deadline)| deadline.date.as_ref());
    dates
        .flat_map(|date| {
            [
                Condition::NotKnown(date.clone()),
                Condition::Below(date.clone(), Expression::Today),
            ]
        })
        .collect()
}
