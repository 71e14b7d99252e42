//! What is different in plans between two flows, or two days: for which answer sets, exactly, and with
//! somebody who shows it.
//!
//! A joint answer set holds the answers that somebody gives who goes through both interviews. Where
//! both ask the same of everybody these are the answer sets of `check`. Must not word anything, and
//! must not compare texts of files.

mod compare;
mod delta;
mod facets;
mod figures;
mod joint;
mod pair;
mod routes;
mod same;
mod shared;
mod told;
mod two;
mod values;

use super::closure::{Basis, atoms};
use super::diagram::{Diagrams, NO, Node};
use crate::{
    flow::{Id, walk::Seen},
    pack::Rulebook,
};
use chrono::NaiveDate;
use delta::{Delta, Shifts, delta, parts};
use facets::facets;
use joint::Joined;
use same::Written;
use shared::{Renamed, variables};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use two::{Ground, Two};
use values::{Values, values};

pub use figures::FigureChange;
pub use told::{About, Change, Count, Diff, Kind, Label, Pair, Part, Shift};

use compare::Compare;
use told::ALL;

/// Compares two flows, each on a day.
#[must_use]
pub fn diff(old: (&Rulebook, NaiveDate), new: (&Rulebook, NaiveDate)) -> Diff {
    let renamed = Renamed::new(new.0);
    let ground = |(rules, today)| {
        let basis = Basis::new(rules);
        let atoms = atoms(&basis);
        Ground {
            basis,
            atoms,
            today,
        }
    };
    let grounds = [ground(old), ground(new)];
    let (before, after, kinds) = {
        let ((before, after), kinds) = variables(old, new);
        (before, after, kinds)
    };
    let both = [&grounds[0], &grounds[1]];
    let apart = if routes::same(both, [&before, &after], &renamed) {
        BTreeSet::new()
    } else {
        let ((before, after), kinds) = variables(old, new);
        let mut diagrams = [Diagrams::new(), Diagrams::new()];
        let [first, second] = &mut diagrams;
        let two = Two::new(
            both,
            [first, second],
            (before, after),
            kinds,
            &renamed,
            None,
        );
        routes::apart(two)
    };
    let mut diagrams = [Diagrams::new(), Diagrams::new()];
    let [first, second] = &mut diagrams;
    let mut two = Two::new(
        both,
        [first, second],
        (before, after),
        kinds,
        &renamed,
        Some(&apart),
    );
    let apart: BTreeMap<u32, u32> = apart.into_iter().map(|var| (var, two.joint())).collect();
    let all = [values(old.0, Some(&renamed)), values(new.0, None)];
    let deltas = deltas(&mut two, &all, &renamed, &apart);
    let sides = [
        facets(two.side(0), Some(&renamed)),
        facets(two.side(1), None),
    ];
    let mut joined = Joined::over(&mut two);
    let mut result = Diff {
        figures: figures::figures(old, new),
        other_kind: other_kind(old.0, new.0, &renamed),
        ..Diff::default()
    };
    let ended = [sides[0].ended, sides[1].ended];
    let who = routes::who(&mut two, &mut joined, ended, &apart);
    let deltas = deltas.into_iter().map(|(name, node)| {
        let shifts = parts(two.diagrams(), node);
        let known = |(shift, set)| (shift, who.known(two.diagrams(), set));
        (name, shifts.into_iter().map(known).collect())
    });
    let deltas: HashMap<String, Shifts> = deltas.collect();
    let mut compare = Compare {
        renamed: &renamed,
        values: &all,
        deltas,
        joined,
        changed: NO,
        ended,
        open: Vec::new(),
        touched: HashSet::new(),
        two,
        rules: [old.0, new.0],
    };
    compare.sizes(&sides, &mut result);
    compare.all(sides, &mut result);
    let changed = compare.changed;
    result.changed = compare.joined.count(compare.two.diagrams(), changed);
    result.rewritten = figures::rewritten(old.0, new.0, &renamed, &compare.touched);
    result
}

/// Questions of one name that take another kind of answer.
fn other_kind(old: &Rulebook, new: &Rulebook, renamed: &Renamed<'_>) -> Vec<Id> {
    let kind = |question: &crate::flow::Question| std::mem::discriminant(&question.kind);
    let all = old.flow.questions.iter();
    all.filter_map(|(id, question)| {
        let (id, now) = new.flow.questions.entry(renamed.question(id.0))?;
        (kind(question) != kind(now)).then_some(id)
    })
    .collect()
}

/// For whom each value differs; those that differ for nobody are left out.
fn deltas(
    two: &mut Two<'_, '_>,
    [old, new]: &[Values<'_>; 2],
    renamed: &Renamed<'_>,
    apart: &BTreeMap<u32, u32>,
) -> HashMap<String, Node> {
    let mut nodes: Vec<(String, Node)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut result: HashMap<String, usize> = HashMap::new();
    for (name, (before, what)) in old {
        let Some((after, other)) = new.get(name).filter(|(_, other)| other == what) else {
            continue;
        };
        let _ = other;
        let place = two.place();
        let cells = two.cells_of(place);
        let written = |two: &mut Two<'_, '_>, side: usize, places: &[Option<&str>]| {
            let (bases, days) = (two.bases(), two.days());
            let value = [before, after][side].get();
            let written = Written {
                basis: bases[side],
                variables: &two.side(side).variables,
                renamed: (side == 0).then_some(renamed),
                today: days[side],
            };
            written.of(Seen::Value(value), places)
        };
        let same: Vec<bool> = (cells.iter())
            .map(|codes| {
                let places: Vec<Option<&str>> = codes.iter().map(Option::as_deref).collect();
                written(two, 0, &places) == written(two, 1, &places)
            })
            .collect();
        // what has passed is seen from the day of use, also where the date is the same
        let days = two.days();
        let (split, small) = two.rests_on([before.get(), after.get()], apart);
        // where many numbers would have to be tried for each way of asking, it stays open
        let open = if small { Vec::new() } else { split.clone() };
        let split = small && !split.is_empty();
        let still = !split
            && same.iter().all(|same| *same)
            && (*what == delta::Compared::Values || days[0] == days[1]);
        if still && open.is_empty() {
            continue;
        }
        let passed = *what != delta::Compared::Values && days[0] != days[1];
        let key = format!("{:?} {:?} {what:?}", before.get(), after.get());
        if let Some(at) = known.get(&key) {
            result.insert(name.clone(), *at);
            continue;
        }
        let joint = two.joint();
        let nothing = BTreeMap::new();
        let one = Delta {
            old: before.get(),
            new: after.get(),
            what: *what,
            place: place.filter(|_| !passed && !split).map(|var| (var, same)),
            apart: if split { apart } else { &nothing },
        };
        let parted = two.parted();
        let mut node = if still { NO } else { delta(two, &one, joint) };
        let any = delta::any(two, joint);
        for who in open {
            node = two.diagrams().switch(who, &[node, any, any]);
        }
        // cells parted for this one widen those before it
        for (var, from) in two.parted_since(parted) {
            let all = nodes.iter_mut().map(|one| &mut one.1);
            two.diagrams().widen(all, var, &from);
        }
        known.insert(key, nodes.len());
        result.insert(name.clone(), nodes.len());
        nodes.push((name.clone(), node));
    }
    let found = result.into_iter().map(|(name, at)| (name, nodes[at].1));
    found.filter(|(_, node)| *node != NO).collect()
}
