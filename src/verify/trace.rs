//! From one comparison to its diagram: the evaluation that serves people is run again and again, each
//! time with one more of the answers or facts it asked for.
//!
//! Must not evaluate anything itself.

use super::closure::is_numeric;
use super::diagram::{Diagrams, NO, Node, UNKNOWN, YES};
use super::variables::{ABSENT, Asks, Variables};
use crate::{
    flow::Condition,
    interview::{Context, Read, Truth},
    pack::Rulebook,
};
use std::collections::BTreeSet;

/// What is needed to run a comparison on cells.
pub(super) struct Trace<'t, 'r> {
    /// The rules.
    pub rules: &'r Rulebook,
    /// The variables and their cells.
    pub variables: &'r Variables,
    /// The diagrams of the facts inside.
    pub facts: &'t [Option<Node>],
    /// The evaluation.
    pub context: &'t mut Context<'r>,
    /// What stands where two numeric answers decide together, or one whose cells are too coarse.
    pub joint: Node,
    /// Questions whose cells are too coarse for this comparison.
    pub coarse: &'t BTreeSet<usize>,
    /// Does the comparison turn once at most along each number? Then the ends of all stretches decide.
    pub corners: bool,
    /// Variables that have a value so far.
    pub given: Vec<(u32, usize)>,
    /// Facts supposed so far.
    pub supposed: Vec<usize>,
}

/// What a run asked for first that it was not given.
enum Open {
    Variable(u32),
    Fact(usize),
}

impl Trace<'_, '_> {
    /// The diagram of a condition for what has been given; `number` says that a number, day or month
    /// is among it.
    pub fn run(&mut self, diagrams: &mut Diagrams, condition: &Condition, number: bool) -> Node {
        let truth = self.context.holds(condition);
        let reads = self.context.reads();
        match reads.into_iter().find_map(|read| self.open(read)) {
            None => match truth {
                Truth::No => NO,
                Truth::Unknown => UNKNOWN,
                Truth::Yes => YES,
            },
            Some(Open::Fact(place)) => self.fact(diagrams, condition, number, place),
            Some(Open::Variable(var)) => self.variable(diagrams, condition, number, var),
        }
    }

    fn open(&self, read: Read) -> Option<Open> {
        let var = match read {
            Read::Fact(place) if self.supposed.contains(&place) => return None,
            Read::Fact(place) => return Some(Open::Fact(place)),
            Read::Answer(place) => self.variables.of(place)?,
            Read::Choice(place, option) => self.variables.of_choice(place, option)?,
        };
        let new = !self.given.iter().any(|given| given.0 == var);
        new.then_some(Open::Variable(var))
    }

    fn fact(
        &mut self,
        diagrams: &mut Diagrams,
        condition: &Condition,
        number: bool,
        place: usize,
    ) -> Node {
        // `world` has made the diagrams of all facts inside
        let mut by = self.facts[place].unwrap_or(UNKNOWN);
        for (var, value) in &self.given {
            by = diagrams.restrict(by, *var, *value);
        }
        self.supposed.push(place);
        let mut of = [NO; 3];
        let truths = [
            (NO, Truth::No),
            (UNKNOWN, Truth::Unknown),
            (YES, Truth::Yes),
        ];
        for (slot, (end, truth)) in of.iter_mut().zip(truths) {
            let settled = [NO, UNKNOWN, YES].contains(&by);
            if !settled || by == end {
                self.context.suppose(place, Some(truth));
                *slot = self.run(diagrams, condition, number);
            }
        }
        self.context.suppose(place, None);
        self.supposed.pop();
        diagrams.select(by, of)
    }

    fn variable(
        &mut self,
        diagrams: &mut Diagrams,
        condition: &Condition,
        number: bool,
        var: u32,
    ) -> Node {
        let variables = self.variables;
        let (asks, cells) = &variables.all[var as usize];
        let mut children = Vec::with_capacity(cells.len());
        for (value, cell) in cells.iter().enumerate() {
            self.given.push((var, value));
            let child = match *asks {
                Asks::Choice(place, option) => {
                    self.context.choose(place, option, value == 1);
                    self.run(diagrams, condition, number)
                }
                Asks::Nothing => self.run(diagrams, condition, number), // never read
                Asks::Question(place) => {
                    let kind = &self.rules.flow.questions.at(place).1.kind;
                    let counted = is_numeric(kind) && cell.span.is_some();
                    if counted && self.corners {
                        self.context.give(place, cell.answer.as_ref());
                        let low = self.run(diagrams, condition, false);
                        self.context.give(place, cell.last.as_ref());
                        let high = self.run(diagrams, condition, false);
                        diagrams.blend(low, high, self.joint)
                    } else if counted && (number || self.coarse.contains(&place)) {
                        self.joint
                    } else {
                        let answer = (value != ABSENT).then_some(cell.answer.as_ref()).flatten();
                        self.context.give(place, answer);
                        self.run(diagrams, condition, number || counted)
                    }
                }
            };
            self.given.pop();
            // a fact inside may ask the same again
            children.push(diagrams.restrict(child, var, value));
        }
        match *asks {
            Asks::Choice(place, option) => self.context.choose(place, option, false),
            Asks::Question(place) => self.context.give(place, None),
            Asks::Nothing => {}
        }
        diagrams.switch(var, &children)
    }
}
