//! Proofs over a flow, for every possible answer set: what can be reached, what holds for everybody.
//!
//! Must not look for mistakes that need no person: `flow::check` does. Must not word a plan.

mod asking;
mod book;
mod ceilings;
mod chains;
mod claims;
mod closure;
mod days;
mod diagram;
mod diff;
mod distinct;
mod grain;
mod idle;
mod kept;
mod made;
mod order;
mod person;
mod promises;
mod prove;
mod reach;
mod say;
mod split;
mod suffice;
mod trace;
mod trend;
mod uses;
mod variables;
mod ways;
mod world;

pub use book::book;
pub use diff::{
    About, Change, Count, Diff, FigureChange, Kind as ChangeKind, Label, Pair, Part, Shift, diff,
};
pub use distinct::Plans;
pub use person::Witness;
pub use prove::{Found, Proof, prove, prove_telling};
pub use suffice::{Sufficient, sufficient};

use crate::{
    flow::{
        Condition, Id,
        walk::{Seen, inside, walk},
    },
    pack::Rulebook,
};
use chrono::NaiveDate;
use closure::{Basis, atoms};
use diagram::Diagrams;
use reach::{ends, reach};
use world::World;

/// What was proved about a flow, in numbers of one day.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Complete answer sets.
    pub answer_sets: f64,
    /// For each state in order: the answer sets that lead there, and for each way on from it those
    /// that take it.
    pub states: Vec<(Id, f64, Vec<f64>)>,
    /// For each task: the answer sets that need it, and those that perhaps do.
    pub tasks: Vec<(Id, f64, f64)>,
    /// Does no count rest on a comparison of two numeric answers? Otherwise they are upper bounds.
    pub exact: bool,
    /// How many diagrams were made.
    pub diagrams: usize,
    /// Variables with the number of their cells.
    pub cells: Vec<(String, usize)>,
}

/// Codes of places that conditions name.
fn named_places(rules: &Rulebook) -> Vec<&'static str> {
    let mut named = Vec::new();
    walk(&rules.flow, &mut |_, seen| {
        inside(seen, &mut |one| {
            if let Seen::When(condition) = one {
                match condition {
                    Condition::Is(question, code)
                        if rules.flow.header.place == Some(question.id()) =>
                    {
                        named.push(code.0);
                    }
                    Condition::In(question, codes)
                        if rules.flow.header.place == Some(question.id()) =>
                    {
                        named.extend(codes.iter().map(|code| code.0));
                    }
                    _ => {}
                }
            }
        });
    });
    named
}

/// Counts answer sets, states, ways and tasks on one day.
#[must_use]
pub fn count(rules: &Rulebook, today: NaiveDate) -> Counts {
    let basis = Basis::new(rules);
    let atoms = atoms(&basis);
    let named = named_places(rules);
    let mut diagrams = Diagrams::new();
    let mut world = World::new(&basis, &atoms, &mut diagrams, today, &named);
    let arrived = reach(&mut world);
    let (ended, _) = ends(&mut world, &arrived);
    let mut counts = Counts::default();
    let all = world.whatever(ended);
    counts.exact = all == ended;
    counts.answer_sets = world.count(all);
    for (state, sets) in rules.flow.states.iter().zip(&arrived) {
        for set in sets.ways.iter().chain([&sets.before]) {
            counts.exact &= world.whatever(*set) == *set;
        }
        let mut size = |set| {
            let set = world.whatever(set);
            world.count(set)
        };
        let ways = sets.ways.iter().map(|way| size(*way)).collect();
        counts.states.push((state.id(), size(sets.before), ways));
    }
    for (id, task) in rules.flow.tasks.iter() {
        let (needed, possible) = world.task(task);
        let perhaps = world.diagrams.without(possible, needed);
        for set in [needed, perhaps] {
            counts.exact &= world.whatever(set) == set;
        }
        let mut size = |set| {
            let set = world.diagrams.and(ended, set);
            let set = world.whatever(set);
            world.count(set)
        };
        counts.tasks.push((id, size(needed), size(perhaps)));
    }
    let name = |place: usize| rules.flow.questions.at(place).0.0.to_owned();
    counts.cells = (world.variables.all.iter())
        .filter_map(|(asks, cells)| match asks {
            variables::Asks::Question(place) => Some((name(*place), cells.len())),
            variables::Asks::Choice(..) | variables::Asks::Nothing => None,
        })
        .collect();
    counts.diagrams = world.diagrams.len();
    counts
}
