//! How many plans are told apart: what is on the checklist, not the amounts, dates and words in it.
//!
//! The plans of all people are counted, not the people: the range of all conditions together, found
//! by settling one after another and parting what no longer hangs together. Must not judge.

use super::diagram::{NO, Node, UNKNOWN, YES};
use super::world::World;
use crate::flow::{Condition, Demand};
use std::collections::{BTreeSet, HashMap};

/// How many plans there are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Plans {
    /// Their number: two differ in the standing of a task, a document that is wanted, a deadline, an
    /// entitlement, a note, something unknown, a road, or the outcome.
    pub count: f64,
    /// Is the number exact? Otherwise it is an upper bound, as comparisons of two numbers are taken
    /// to come out either way.
    pub exact: bool,
    /// Was all counted? Otherwise counting was broken off, and there are at least so many.
    pub complete: bool,
}

/// So many settled conditions are enough.
const STEPS: usize = 400_000;

/// Counts the plans of those who have answered all.
pub(super) fn plans(world: &mut World<'_, '_>, ended: Node) -> Plans {
    if ended == NO {
        return Plans {
            complete: true,
            exact: true,
            ..Plans::default()
        };
    }
    let signs = signs(world);
    let exact = signs.iter().chain([&ended]).all(|one| world.is_firm(*one));
    let mut range = Range {
        known: HashMap::new(),
        supports: HashMap::new(),
        steps: 0,
    };
    let signs = signs
        .into_iter()
        .map(|one| world.diagrams.constrain(one, ended))
        .collect();
    let count = range.count(world, signs);
    Plans {
        count,
        exact,
        complete: range.steps < STEPS,
    }
}

/// A diagram for each thing that plans may differ in.
fn signs(world: &mut World<'_, '_>) -> Vec<Node> {
    let flow = &world.rules().flow;
    let mut all = Vec::new();
    for (_, task) in flow.tasks.iter() {
        let (needed, listed) = world.task(task);
        let perhaps = world.diagrams.select(listed, [NO, NO, UNKNOWN]);
        all.push(world.diagrams.or(perhaps, needed));
        for need in task
            .needs
            .iter()
            .filter(|need| need.demand != Demand::MayNotBeDemanded)
        {
            if need.when.is_some() {
                let wanted = world.possibly(need.when.as_ref());
                all.push(world.diagrams.and(listed, wanted));
            }
        }
    }
    let three = (flow.deadlines.iter().map(|one| &one.1.when))
        .chain(flow.entitlements.iter().map(|one| &one.1.when))
        .chain(flow.roads.iter().map(|one| &one.1.open));
    for when in three {
        all.push(world.holds(when));
    }
    all.extend(
        flow.notes
            .iter()
            .map(|one| world.certainly(Some(&one.1.when))),
    );
    all.extend(
        flow.unknowns
            .iter()
            .map(|one| world.possibly(Some(&one.1.when))),
    );
    let mut left = YES;
    for outcome in &flow.outcomes {
        let fits: Option<&Condition> = outcome.when.as_ref();
        let fits = world.certainly(fits);
        all.push(world.diagrams.and(left, fits));
        left = world.diagrams.without(left, fits);
    }
    all
}

/// The range of several diagrams together.
struct Range {
    known: HashMap<Vec<Node>, f64>,
    supports: HashMap<Node, BTreeSet<u32>>,
    steps: usize,
}

impl Range {
    /// In how many ways all of them can come out together.
    fn count(&mut self, world: &mut World<'_, '_>, mut signs: Vec<Node>) -> f64 {
        signs.retain(|one| ![NO, UNKNOWN, YES].contains(one));
        signs.sort_unstable();
        signs.dedup();
        if signs.is_empty() {
            return 1.0;
        }
        if let Some(known) = self.known.get(&signs) {
            return *known;
        }
        let parts = self.parts(world, &signs);
        let count = if parts.len() > 1 {
            parts
                .into_iter()
                .map(|part| self.count(world, part))
                .product()
        } else {
            self.settle(world, &signs)
        };
        self.known.insert(signs, count);
        count
    }

    /// Settles the one that rests on least.
    fn settle(&mut self, world: &mut World<'_, '_>, signs: &[Node]) -> f64 {
        self.steps += 1;
        if self.steps > STEPS {
            return 1.0; // one of them at least
        }
        let least = (0..signs.len()).min_by_key(|i| self.support(world, signs[*i]).len());
        let Some(least) = least else { return 1.0 };
        let mut sum = 0.0;
        for end in [NO, UNKNOWN, YES] {
            let of = [NO, UNKNOWN, YES].map(|one| if one == end { YES } else { NO });
            let set = world.diagrams.select(signs[least], of);
            if set == NO {
                continue;
            }
            let others = signs.iter().enumerate().filter(|(i, _)| *i != least);
            let rest = others
                .map(|(_, one)| world.diagrams.constrain(*one, set))
                .collect();
            sum += self.count(world, rest);
        }
        sum
    }

    /// Those that hang together by what they ask.
    fn parts(&mut self, world: &World<'_, '_>, signs: &[Node]) -> Vec<Vec<Node>> {
        let mut parts: Vec<(BTreeSet<u32>, Vec<Node>)> = Vec::new();
        for sign in signs {
            let mut support = self.support(world, *sign).clone();
            let mut together = vec![*sign];
            parts.retain_mut(|(other, nodes)| {
                let apart = other.is_disjoint(&support);
                if !apart {
                    support.append(other);
                    together.append(nodes);
                }
                apart
            });
            parts.push((support, together));
        }
        parts.into_iter().map(|part| part.1).collect()
    }

    /// The variables that a diagram asks.
    fn support(&mut self, world: &World<'_, '_>, node: Node) -> &BTreeSet<u32> {
        self.supports
            .entry(node)
            .or_insert_with(|| world.diagrams.support(node))
    }
}
