//! Parts the numbers, days and months of each question into cells, so that within one no comparison
//! of the flow changes its truth, whatever the other answers are.
//!
//! Exact: where a value is seen to move one way only, halving finds each turn; elsewhere every
//! number is tried. Where that would cost too much, the comparison is called coarse for that
//! question, and treated as if it could come out either way.

use super::closure::{Atom, is_numeric};
use super::diagram::{JOINT, Node};
use super::grain::Grain;
use super::trace::Trace;
use super::trend::Turns;
use super::variables::to_answer;
use super::world::World;
use crate::{
    answers::{Answer, Answers},
    interview::Context,
};
use chrono::Datelike;
use std::collections::{BTreeSet, HashMap, HashSet};

impl World<'_, '_> {
    /// Parts all cells at every turn of a comparison; those inside it have had their turn.
    pub(super) fn split(&mut self, atom: &Atom<'_>) {
        for &place in &atom.closure.questions {
            let Some(var) = self.variables.of(place) else {
                continue;
            };
            let kind = &self.rules().flow.questions.at(place).1.kind;
            if !is_numeric(kind) {
                continue;
            }
            let inside =
                |coarse: &(usize, usize)| coarse.1 == place && atom.inside.contains(&coarse.0);
            let turns = atom.turns.get(&place).unwrap_or(&Turns::Costly);
            let company = atom.company.contains(&place);
            if (*turns == Turns::Costly && !company) || self.coarse.iter().any(inside) {
                self.coarse.insert((atom.at, place));
                continue;
            }
            if company {
                continue;
            }
            let spans: Vec<(i64, i64)> = self
                .variables
                .cells(var)
                .iter()
                .filter_map(|cell| cell.span)
                .collect();
            let alike = (!atom.closure.today).then(|| self.in_force(&atom.closure.now));
            let mut line = Line {
                world: self,
                atom,
                alike,
                place,
                var,
                known: HashMap::new(),
                cuts: Vec::new(),
            };
            for (low, high) in spans {
                match turns {
                    Turns::Never | Turns::Costly => {}
                    Turns::Once => line.halve(low, high),
                    Turns::On(grain) => line.leap(low, high, grain),
                    Turns::Often => line.walk(low, high),
                }
            }
            let cuts = line.cuts;
            if !cuts.is_empty() {
                let from = self.variables.part(var, kind, &cuts);
                self.widen(var, &cuts, &from);
            }
        }
    }
}

/// Where a comparison turns, on days that are alike for it: from one number to another, by question.
#[derive(Default)]
pub(super) struct Steps {
    /// What is in force on these days: see [`World::in_force`].
    alike: Vec<usize>,
    known: HashMap<(usize, i64, i64), bool>,
}

impl World<'_, '_> {
    /// Of some figures, which values are in force on the day of use, for each place: days with the
    /// same are alike for what reads the day only to look these figures up.
    fn in_force(&self, figures: &HashSet<&str>) -> Vec<usize> {
        let rules = self.rules();
        let regions = (0..rules.regions().len()).map(Some).chain([None]);
        let dated = |region, id| {
            let dated = rules.find(region, id, self.today).1;
            dated.map_or(0, |dated| std::ptr::from_ref(dated) as usize)
        };
        regions
            .flat_map(|region| figures.iter().map(move |id| dated(region, id)))
            .collect()
    }
}

/// One comparison along the numbers of one question.
struct Line<'l, 'w, 'r> {
    world: &'l mut World<'w, 'r>,
    atom: &'l Atom<'l>,
    place: usize,
    var: u32,
    /// What is in force on the day of use; `None` where the comparison reads that day itself.
    alike: Option<Vec<usize>>,
    known: HashMap<i64, Node>,
    cuts: Vec<i64>,
}

impl Line<'_, '_, '_> {
    /// What the comparison is at one number, for all that others may answer.
    fn at(&mut self, number: i64) -> Node {
        if let Some(node) = self.known.get(&number) {
            return *node;
        }
        let rules = self.world.rules();
        let answer = to_answer(&rules.flow.questions.at(self.place).1.kind, number);
        let none = Answers::default();
        let today = self.world.today;
        let mut context = Context::noting(rules, &none, today, &self.world.basis.local);
        context.give(self.place, answer.as_ref());
        let value = self.world.variables.value_of(self.var, number);
        let mut trace = Trace {
            rules,
            variables: &self.world.variables,
            facts: &self.world.facts,
            context: &mut context,
            joint: JOINT,
            coarse: &BTreeSet::new(),
            corners: false,
            given: value.map(|value| (self.var, value)).into_iter().collect(),
            supposed: Vec::new(),
        };
        let node = trace.run(self.world.diagrams, self.atom.condition, true);
        self.known.insert(number, node);
        node
    }

    /// Every turn between two numbers, where between equal ends there is none.
    fn halve(&mut self, low: i64, high: i64) {
        if low >= high || self.at(low) == self.at(high) {
            return;
        }
        if high - low == 1 {
            self.cuts.push(high);
            return;
        }
        let middle = low + (high - low) / 2;
        self.halve(low, middle);
        self.halve(middle, high);
    }

    /// Every turn between two days or numbers, where there are none but at some.
    fn leap(&mut self, low: i64, high: i64, grain: &Grain) {
        let mut at: BTreeSet<i64> = grain.at.iter().copied().collect();
        if grain.months {
            let kind = &self.world.rules().flow.questions.at(self.place).1.kind;
            let first = |day: &i64| matches!(to_answer(kind, *day), Some(Answer::Day(day)) if day.day() == 1);
            at.extend((low + 1..=high).filter(first));
        }
        let mut before = low;
        for number in at.into_iter().filter(|at| low < *at && *at <= high) {
            if self.turns(before, number) {
                self.cuts.push(number);
            }
            before = number;
        }
    }

    /// Every turn between two numbers, each tried.
    fn walk(&mut self, low: i64, high: i64) {
        for number in low + 1..=high {
            if self.turns(number - 1, number) {
                self.cuts.push(number);
            }
        }
    }

    /// Is the comparison another at the second number than at the first? Asked once for all days that
    /// are alike for it.
    fn turns(&mut self, from: i64, to: i64) -> bool {
        let key = (self.place, from, to);
        let atom = self.atom;
        if let Some(alike) = &self.alike {
            let mut steps = atom.steps.borrow_mut();
            if steps.alike != *alike {
                *steps = Steps {
                    alike: alike.clone(),
                    ..Steps::default()
                };
            }
            if let Some(known) = steps.known.get(&key) {
                return *known;
            }
        }
        let turns = self.at(from) != self.at(to);
        if self.alike.is_some() {
            atom.steps.borrow_mut().known.insert(key, turns);
        }
        turns
    }
}
