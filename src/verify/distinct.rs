//! How many checklists are told apart by the standing of their tasks.
//!
//! The checklists are counted, not the people who get them: the range of all standings together,
//! found by settling one task after another and parting what no longer hangs together. Must not judge.

use super::diagram::{NO, Node, UNKNOWN, YES};
use super::world::World;
use std::collections::HashMap;

/// How many checklists there are: two differ where a task is needed, perhaps needed or not needed in
/// the one and not so in the other.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Plans {
    /// Their number.
    pub count: f64,
    /// Is the number exact? Otherwise it is an upper bound, as comparisons of two numbers are taken
    /// to come out either way.
    pub exact: bool,
    /// Was all counted? Otherwise counting was broken off, and the number is a lower bound.
    pub complete: bool,
}

impl Plans {
    /// What the number is: `exact`, `at-least` or `at-most`; `None` where it says nothing.
    #[must_use]
    pub fn bound(&self) -> Option<&'static str> {
        match (self.complete, self.exact) {
            (true, true) => Some("exact"),
            (false, true) => Some("at-least"),
            (true, false) => Some("at-most"),
            (false, false) => None,
        }
    }
}

/// Counting is broken off when so many standings have been constrained.
const MOST: usize = 400_000;

/// Counts the checklists of those who have answered all.
pub(super) fn plans(world: &mut World<'_, '_>, ended: Node) -> Plans {
    if ended == NO {
        return Plans {
            complete: true,
            exact: true,
            ..Plans::default()
        };
    }
    let tasks = world.rules().flow.tasks.iter();
    let mut standings = Vec::new();
    for (_, task) in tasks {
        let (needed, listed) = world.task(task);
        let perhaps = world.diagrams.select(listed, [NO, NO, UNKNOWN]);
        standings.push(world.diagrams.or(perhaps, needed));
    }
    let exact = (standings.iter().chain([&ended])).all(|one| world.is_firm(*one));
    let mut range = Range {
        known: HashMap::new(),
        supports: HashMap::new(),
        work: 0,
    };
    for one in &mut standings {
        *one = world.diagrams.constrain(*one, ended);
    }
    let count = range.count(world, standings);
    Plans {
        count,
        exact,
        complete: range.work <= MOST,
    }
}

/// Variables as bits.
type Bits = Box<[u64]>;

/// The range of several diagrams together.
struct Range {
    known: HashMap<Vec<Node>, f64>,
    supports: HashMap<Node, Bits>,
    work: usize,
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
            let parts = parts.into_iter();
            parts.map(|part| self.count(world, part)).product()
        } else {
            self.settle(world, &signs)
        };
        self.known.insert(signs, count);
        count
    }

    /// Settles the one that rests on least.
    fn settle(&mut self, world: &mut World<'_, '_>, signs: &[Node]) -> f64 {
        self.work += signs.len();
        if self.work > MOST {
            return 1.0; // there is one at least
        }
        let size = |one: &Node| {
            self.supports[one]
                .iter()
                .map(|bits| bits.count_ones())
                .sum()
        };
        let least = (0..signs.len()).min_by_key(|i| -> u32 { size(&signs[*i]) });
        let Some(least) = least else { return 1.0 };
        let mut sum = 0.0;
        for end in [NO, UNKNOWN, YES] {
            let of = [NO, UNKNOWN, YES].map(|one| if one == end { YES } else { NO });
            let set = world.diagrams.select(signs[least], of);
            if set == NO {
                continue;
            }
            let mut rest = Vec::with_capacity(signs.len());
            for (i, one) in signs.iter().enumerate() {
                if i != least {
                    rest.push(world.diagrams.constrain(*one, set));
                }
            }
            sum += self.count(world, rest);
        }
        sum
    }

    /// Those that hang together by what they ask.
    fn parts(&mut self, world: &World<'_, '_>, signs: &[Node]) -> Vec<Vec<Node>> {
        let mut parts: Vec<(Bits, Vec<Node>)> = Vec::new();
        for sign in signs {
            let mut support = self.support(world, *sign);
            let mut together = vec![*sign];
            parts.retain_mut(|(other, nodes)| {
                let apart = other.iter().zip(&support).all(|(a, b)| a & b == 0);
                if !apart {
                    add(&mut support, other);
                    together.append(nodes);
                }
                apart
            });
            parts.push((support, together));
        }
        parts.into_iter().map(|part| part.1).collect()
    }

    /// The variables that a diagram asks.
    fn support(&mut self, world: &World<'_, '_>, node: Node) -> Bits {
        if let Some(known) = self.supports.get(&node) {
            return known.clone();
        }
        let mut bits = vec![0_u64; world.width().div_ceil(64)].into_boxed_slice();
        if !world.diagrams.children(node).is_empty() {
            let var = world.diagrams.var(node) as usize;
            bits[var / 64] |= 1 << (var % 64);
            for child in world.diagrams.children(node) {
                let below = self.support(world, *child);
                add(&mut bits, &below);
            }
        }
        self.supports.insert(node, bits.clone());
        bits
    }
}

fn add(bits: &mut Bits, more: &Bits) {
    for (a, b) in bits.iter_mut().zip(more) {
        *a |= b;
    }
}
