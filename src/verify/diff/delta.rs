//! Where a value of the one flow differs from its counterpart in the other, for every answer set: the
//! evaluation that serves people is run for both at once, as `trace` does for one.
//!
//! Must not evaluate anything itself.

use super::super::closure::{Basis, Closure, is_numeric};
use super::super::diagram::{Diagrams, JOINT, NO, Node, UNKNOWN, YES};
use super::super::grain::Grain;
use super::super::variables::{ABSENT, Asks, Variables, to_answer};
use super::two::Two;
use super::{ALL, Shift};
use crate::{
    answers::{Answer, Answers},
    flow::{Expression, Kind, walk::Seen},
    interview::{Context, Read, Truth},
    text::Value,
};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// The variable whose values are the shifts, after all others: the first is "no difference".
const CODE: u32 = u32::MAX - 1;

/// The most numbers of one question that are tried.
const MOST: i64 = 20_000;

/// What is compared of two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compared {
    /// The values themselves.
    Values,
    /// Whether the days have passed; moved over rest days first where true.
    Passed(bool),
}

/// A value of each flow.
pub(super) struct Delta<'a> {
    /// In the older.
    pub old: &'a Expression,
    /// In the newer.
    pub new: &'a Expression,
    /// What is compared.
    pub what: Compared,
    /// The variable of the place, and where among its values both are written the same.
    pub place: Option<(u32, Vec<bool>)>,
    /// Questions that one flow may ask and the other not, each with a variable for who does: both,
    /// only the older, only the newer.
    pub apart: &'a BTreeMap<u32, u32>,
}

impl Delta<'_> {
    fn shift(&self, two: [(&Basis<'_>, NaiveDate, Option<Value>); 2]) -> Option<Shift> {
        let values = two.map(|(basis, today, value)| match self.what {
            Compared::Values => value,
            Compared::Passed(moved) => {
                let day = value.and_then(Value::day);
                let limit = day.and_then(|day| match moved {
                    true => basis.rules.calendar.moved(day),
                    false => Some(day),
                });
                let passed = limit.is_some_and(|limit| limit < today);
                passed.then(|| Value::whole(1))
            }
        });
        Shift::between(values[0], values[1])
    }
}

/// Those for whom a value differs, by how.
pub(super) type Shifts = Vec<(Shift, Node)>;

/// Finds for whom two values differ. All cells of both are parted so that it can be told.
pub(super) fn delta(two: &mut Two<'_, '_>, delta: &Delta<'_>, joint: u32) -> Node {
    let bases = two.bases();
    let closures = [
        Closure::of(bases[0], Seen::Value(delta.old)),
        Closure::of(bases[1], Seen::Value(delta.new)),
    ];
    for (side, closure) in closures.iter().enumerate() {
        for fact in &closure.facts {
            two.side(side).fact(fact);
        }
    }
    let mut coarse = BTreeSet::new();
    let numeric: BTreeSet<u32> = closures
        .iter()
        .enumerate()
        .flat_map(|(side, closure)| {
            let flow = &bases[side].rules.flow;
            let numeric = |place: &&usize| is_numeric(&flow.questions.at(**place).1.kind);
            let vars = closure.questions.iter().filter(numeric);
            vars.filter_map(|place| two.side(side).variables.of(*place))
                .collect::<Vec<_>>()
        })
        .collect();
    for var in numeric {
        let spans: Vec<(i64, i64)> = (two.side(0).variables.cells(var).iter())
            .filter_map(|cell| cell.span)
            .collect();
        let width: i64 = spans.iter().map(|(low, high)| high - low + 1).sum();
        let grain = grain(two, delta, var);
        if width > MOST && grain.is_none() {
            coarse.insert(var);
            continue;
        }
        let mut cuts = Vec::new();
        for (low, high) in spans {
            let mut before = (low, at(two, delta, var, low));
            for number in low + 1..=high {
                if grain
                    .as_ref()
                    .is_some_and(|grain| !may_change(two, grain, var, number))
                {
                    continue;
                }
                let node = at(two, delta, var, number);
                if node != before.1 {
                    cuts.push(number);
                }
                before = (number, node);
            }
        }
        two.part(var, &cuts);
    }
    let joint = any(two, joint);
    run(two, delta, &[], joint, &coarse)
}

/// Any difference or none, as a variable has it.
pub(super) fn any(two: &mut Two<'_, '_>, joint: u32) -> Node {
    let mut shifts = vec![NO];
    shifts.extend((1..=ALL.len()).map(|i| code(two.diagrams(), i)));
    two.diagrams().make(joint, shifts)
}

/// The parts of a difference: those for whom it is so.
pub(super) fn parts(diagrams: &mut Diagrams, node: Node) -> Shifts {
    let each = ALL.iter().enumerate();
    each.map(|(i, shift)| (*shift, diagrams.restrict(node, CODE, i + 1)))
        .collect()
}

fn code(diagrams: &mut Diagrams, i: usize) -> Node {
    let children = (0..=ALL.len()).map(|at| if at == i { YES } else { NO });
    diagrams.make(CODE, children.collect())
}

/// The days at which either value may change along the answers of a question, where they are known.
fn grain(two: &mut Two<'_, '_>, delta: &Delta<'_>, var: u32) -> Option<Grain> {
    if delta.what != Compared::Values || !matches!(two.kind(var), Some(Kind::Day { .. })) {
        return None;
    }
    let bases = two.bases();
    let mut grain = Grain::default();
    for (side, value) in [delta.old, delta.new].into_iter().enumerate() {
        if let Asks::Question(place) = two.side(side).variables.all[var as usize].0
            && !grain.add(bases[side], value, place)
        {
            return None;
        }
    }
    Some(grain)
}

fn may_change(two: &Two<'_, '_>, grain: &Grain, var: u32, number: i64) -> bool {
    grain.at.contains(&number)
        || (grain.months
            && two.kind(var).is_some_and(
                |kind| matches!(to_answer(kind, number), Some(Answer::Day(day)) if day.day() == 1),
            ))
}

/// The difference at one number.
fn at(two: &mut Two<'_, '_>, delta: &Delta<'_>, var: u32, number: i64) -> Node {
    run(two, delta, &[(var, number)], JOINT, &BTreeSet::new())
}

fn run(
    two: &mut Two<'_, '_>,
    delta: &Delta<'_>,
    fixed: &[(u32, i64)],
    joint: Node,
    coarse: &BTreeSet<u32>,
) -> Node {
    let bases = two.bases();
    let days = two.days();
    let none = Answers::default();
    let kinds = two.kinds().to_vec();
    let answers: Vec<Option<Answer>> = (fixed.iter())
        .map(|(var, number)| to_answer(kinds[*var as usize]?, *number))
        .collect();
    let given: Vec<(u32, usize)> = fixed
        .iter()
        .filter_map(|(var, number)| Some((*var, two.side(0).variables.value_of(*var, *number)?)))
        .collect();
    let (worlds, diagrams) = two.apart();
    let context = |side: usize| {
        let basis = bases[side];
        Context::noting(basis.rules, &none, days[side], &basis.local)
    };
    let mut both = Both {
        delta,
        bases,
        days,
        variables: [worlds[0].variables, worlds[1].variables],
        facts: [worlds[0].facts, worlds[1].facts],
        contexts: [context(0), context(1)],
        kinds: &kinds,
        joint,
        coarse,
        given,
        supposed: Vec::new(),
    };
    let ([(var, _)], [answer]) = (fixed, &answers[..]) else {
        return both.run(diagrams, false);
    };
    both.by_asking(diagrams, *var, &mut |both, diagrams, asked| {
        both.give(*var, answer.as_ref(), asked);
        both.run(diagrams, true)
    })
}

/// Both evaluations, side by side.
struct Both<'t, 'r> {
    delta: &'t Delta<'t>,
    bases: [&'t Basis<'r>; 2],
    days: [NaiveDate; 2],
    variables: [&'t Variables; 2],
    facts: [&'t [Option<Node>]; 2],
    contexts: [Context<'t>; 2],
    kinds: &'t [Option<&'r Kind>],
    joint: Node,
    coarse: &'t BTreeSet<u32>,
    given: Vec<(u32, usize)>,
    supposed: Vec<(usize, usize)>,
}

enum Open {
    Variable(u32),
    Fact(usize, usize),
}

impl<'t> Both<'t, '_> {
    fn run(&mut self, diagrams: &mut Diagrams, number: bool) -> Node {
        // the place first: in most, nothing differs
        if let Some((var, _)) = self.delta.place
            && !self.given.iter().any(|given| given.0 == var)
        {
            return self.variable(diagrams, number, var);
        }
        let mut open = None;
        let mut values = [None; 2];
        for side in 0..2 {
            let value = [self.delta.old, self.delta.new][side];
            values[side] = self.contexts[side].value(value);
            let reads = self.contexts[side].reads();
            open = open.or_else(|| reads.into_iter().find_map(|read| self.open(side, read)));
        }
        match open {
            None => {
                let two = [0, 1].map(|side| (self.bases[side], self.days[side], values[side]));
                match self.delta.shift(two) {
                    None => NO,
                    Some(shift) => {
                        let i = ALL.iter().position(|one| *one == shift);
                        code(diagrams, i.map_or(0, |i| i + 1))
                    }
                }
            }
            Some(Open::Fact(side, place)) => self.fact(diagrams, number, side, place),
            Some(Open::Variable(var)) => self.variable(diagrams, number, var),
        }
    }

    fn open(&self, side: usize, read: Read) -> Option<Open> {
        let var = match read {
            Read::Fact(place) if self.supposed.contains(&(side, place)) => return None,
            Read::Fact(place) => return Some(Open::Fact(side, place)),
            Read::Answer(place) => self.variables[side].of(place)?,
            Read::Choice(place, option) => self.variables[side].of_choice(place, option)?,
        };
        let new = !self.given.iter().any(|given| given.0 == var);
        new.then_some(Open::Variable(var))
    }

    fn fact(&mut self, diagrams: &mut Diagrams, number: bool, side: usize, place: usize) -> Node {
        let mut by = self.facts[side][place].unwrap_or(UNKNOWN);
        for (var, value) in &self.given {
            by = diagrams.restrict(by, *var, *value);
        }
        self.supposed.push((side, place));
        let mut of = [NO; 3];
        let truths = [
            (NO, Truth::No),
            (UNKNOWN, Truth::Unknown),
            (YES, Truth::Yes),
        ];
        for (slot, (end, truth)) in of.iter_mut().zip(truths) {
            let settled = [NO, UNKNOWN, YES].contains(&by);
            if !settled || by == end {
                self.contexts[side].suppose(place, Some(truth));
                *slot = self.run(diagrams, number);
            }
        }
        self.contexts[side].suppose(place, None);
        self.supposed.pop();
        diagrams.select(by, of)
    }

    fn variable(&mut self, diagrams: &mut Diagrams, number: bool, var: u32) -> Node {
        let variables = self.variables;
        let width = variables[0].cells(var).len();
        let mut children = Vec::with_capacity(width);
        for value in 0..width {
            let place = self.delta.place.as_ref().filter(|place| place.0 == var);
            if place.is_some_and(|place| place.1.get(value) == Some(&true)) {
                children.push(NO);
                continue;
            }
            self.given.push((var, value));
            let counted = self.kinds[var as usize].is_some_and(is_numeric)
                && variables[0].cells(var)[value].span.is_some();
            let child = if counted && (number || self.coarse.contains(&var)) {
                self.joint
            } else if value == ABSENT {
                self.take(var, value, [true; 2]);
                self.run(diagrams, number)
            } else {
                self.by_asking(diagrams, var, &mut |both, diagrams, asked| {
                    both.take(var, value, asked);
                    both.run(diagrams, number || counted)
                })
            };
            self.given.pop();
            children.push(diagrams.restrict(child, var, value));
        }
        self.take(var, ABSENT, [true; 2]);
        diagrams.switch(var, &children)
    }

    /// The same for each way in which a question may be asked: by both, or by one of them only.
    fn by_asking(
        &mut self,
        diagrams: &mut Diagrams,
        var: u32,
        then: &mut dyn FnMut(&mut Self, &mut Diagrams, [bool; 2]) -> Node,
    ) -> Node {
        match self.delta.apart.get(&var) {
            None => then(self, diagrams, [true; 2]),
            Some(who) => {
                let ways = [[true, true], [true, false], [false, true]];
                let each = ways.map(|asked| then(self, diagrams, asked));
                diagrams.switch(*who, &each)
            }
        }
    }

    /// Gives those who ask the answer that a value of a variable stands for, as each has it.
    fn take(&mut self, var: u32, value: usize, asked: [bool; 2]) {
        for (side, asks) in asked.into_iter().enumerate() {
            let value = if asks { value } else { ABSENT };
            let (asks, cells) = &self.variables[side].all[var as usize];
            match *asks {
                Asks::Choice(place, option) => {
                    self.contexts[side].choose(place, option, value == 1);
                }
                Asks::Question(place) => {
                    let answer = cells[value].answer.as_ref().filter(|_| value != ABSENT);
                    self.contexts[side].give(place, answer);
                }
                Asks::Nothing => {}
            }
        }
    }

    fn give(&mut self, var: u32, answer: Option<&'t Answer>, asked: [bool; 2]) {
        for (side, asks) in asked.into_iter().enumerate() {
            let answer = answer.filter(|_| asks);
            if let Asks::Question(place) = self.variables[side].all[var as usize].0 {
                self.contexts[side].give(place, answer);
            }
        }
    }
}
