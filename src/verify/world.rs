//! The flow on one day, as diagrams: every condition for every answer set at once.
//!
//! Comparisons come from `trace`; here only their joining follows `interview::evaluate`. Must not
//! judge.

use super::closure::{Atom, Basis, Key, is_atom, key};
use super::diagram::{Diagrams, NO, Node, Turn, UNKNOWN, YES};
use super::trace::Trace;
use super::trend::Turns;
use super::variables::{Asks, Variables};
use crate::{
    answers::Answers,
    flow::{Condition, Task},
    interview::Context,
    pack::Rulebook,
};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// All that holds on a day.
pub(super) struct World<'w, 'r> {
    /// Rules, and which of their figures are local.
    pub basis: &'w Basis<'r>,
    /// The day of use.
    pub today: NaiveDate,
    /// What is asked.
    pub variables: Variables,
    /// All diagrams; shared by all days.
    pub diagrams: &'w mut Diagrams,
    /// Where comparisons stand: equal ones share a place.
    atoms: &'w HashMap<Key, usize>,
    /// Pairs of a comparison and a question whose cells say nothing about it.
    pub(super) coarse: BTreeSet<(usize, usize)>,
    /// May the ends of cells decide what two numbers decide together?
    corners: bool,
    /// The questions that each comparison rests on.
    rests: Vec<&'w BTreeSet<usize>>,
    /// Comparisons known so far.
    compared: Vec<Option<Node>>,
    /// Other conditions known so far.
    known: HashMap<Key, Node>,
    /// Facts known so far.
    pub(super) facts: Vec<Option<Node>>,
    /// What stands for each comparison where two numeric answers decide it together.
    joints: Vec<Node>,
    /// Where the cells of variables have been parted, in order, and what each new cell was.
    pub(super) parted: Vec<(u32, Vec<i64>, Vec<usize>)>,
}

impl<'w, 'r> World<'w, 'r> {
    /// Parts all answers into cells for a day.
    pub fn new(
        basis: &'w Basis<'r>,
        (atoms, places): &'w (Vec<Atom<'r>>, HashMap<Key, usize>),
        diagrams: &'w mut Diagrams,
        today: NaiveDate,
        named: &[&str],
    ) -> Self {
        Self::around(basis, (atoms, places), diagrams, today, named, &[])
    }

    /// The same, with a cell of its own for each of these numbers, by question: what two of them decide
    /// together is then known.
    pub fn around(
        basis: &'w Basis<'r>,
        (atoms, places): (&'w [Atom<'r>], &'w HashMap<Key, usize>),
        diagrams: &'w mut Diagrams,
        today: NaiveDate,
        named: &[&str],
        numbers: &[(usize, i64)],
    ) -> Self {
        let mut variables = Variables::new(basis.rules, today, named);
        for (place, number) in numbers {
            if let Some(var) = variables.of(*place) {
                let kind = &basis.rules.flow.questions.at(*place).1.kind;
                for cut in [*number, *number + 1] {
                    variables.part(var, kind, &[cut]);
                }
            }
        }
        let first = u32::try_from(variables.all.len()).unwrap_or(u32::MAX);
        let three = |var| diagrams.make(var, vec![NO, UNKNOWN, YES]);
        let joints = (first..).take(atoms.len()).map(three).collect();
        let given = (variables, joints);
        Self::over(basis, (atoms, places), diagrams, today, given, true)
    }

    /// The same over given variables, with what stands for each comparison where two numeric answers
    /// decide it together. With `corners` the ends of cells may decide such a comparison; what they
    /// decide depends on where cells have been parted, which two flows to compare must not.
    pub fn over(
        basis: &'w Basis<'r>,
        (atoms, places): (&'w [Atom<'r>], &'w HashMap<Key, usize>),
        diagrams: &'w mut Diagrams,
        today: NaiveDate,
        (variables, joints): (Variables, Vec<Node>),
        corners: bool,
    ) -> Self {
        let mut world = Self {
            variables,
            joints,
            parted: Vec::new(),
            atoms: places,
            coarse: BTreeSet::new(),
            corners,
            rests: atoms.iter().map(|atom| &atom.closure.questions).collect(),
            compared: vec![None; atoms.len()],
            facts: vec![None; basis.rules.flow.facts.len()],
            known: HashMap::new(),
            basis,
            today,
            diagrams,
        };
        for atom in atoms {
            for fact in &atom.closure.facts {
                world.fact(fact);
            }
            world.split(atom);
            let node = world.trace(atom.condition, Some(atom));
            world.compared[atom.at] = Some(node);
        }
        world
    }

    /// What is known so far, after the cells of a variable have been parted.
    pub(super) fn widen(&mut self, var: u32, at: &[i64], from: &[usize]) {
        self.parted.push((var, at.to_vec(), from.to_vec()));
        let known = self.compared.iter_mut().chain(&mut self.facts).flatten();
        let known = known.chain(self.known.values_mut());
        self.diagrams.widen(known, var, from);
    }

    /// The rules.
    pub fn rules(&self) -> &'r Rulebook {
        self.basis.rules
    }

    /// How many variables are questions or options; the others are joint comparisons.
    pub fn asked(&self) -> u32 {
        u32::try_from(self.variables.all.len()).unwrap_or(u32::MAX)
    }

    /// For whom a condition holds, fails or is unknown.
    pub fn holds(&mut self, condition: &Condition) -> Node {
        match condition {
            Condition::Always => YES,
            Condition::Never => NO,
            Condition::Fact(id) => self.fact(id.0),
            Condition::All(all) => self.fold(all, YES, Diagrams::and),
            Condition::Any(any) => self.fold(any, NO, Diagrams::or),
            Condition::Not(one) => self.turned(Turn::Not, one),
            Condition::Possibly(one) => self.turned(Turn::Possibly, one),
            _ => self.leaf(condition),
        }
    }

    /// For whom a condition holds; everybody without one.
    pub fn certainly(&mut self, condition: Option<&Condition>) -> Node {
        condition.map_or(YES, |condition| self.turned(Turn::Certainly, condition))
    }

    /// For whom a condition may hold; everybody without one.
    pub fn possibly(&mut self, condition: Option<&Condition>) -> Node {
        condition.map_or(YES, |condition| self.turned(Turn::Possibly, condition))
    }

    /// Who needs a task for certain, and who at least perhaps: as `plan::build` has it.
    pub fn task(&mut self, task: &Task) -> (Node, Node) {
        let (needed, mut possible) = (
            self.certainly(Some(&task.when)),
            self.possibly(Some(&task.when)),
        );
        if let Some(perhaps) = &task.perhaps {
            let local = self.possibly(Some(&perhaps.when));
            possible = self.diagrams.or(possible, local);
        }
        (needed, possible)
    }

    fn turned(&mut self, turn: Turn, condition: &Condition) -> Node {
        let node = self.holds(condition);
        self.diagrams.turn(turn, node)
    }

    fn fold(
        &mut self,
        all: &[Condition],
        start: Node,
        join: fn(&mut Diagrams, Node, Node) -> Node,
    ) -> Node {
        all.iter().fold(start, |sofar, one| {
            let one = self.holds(one);
            join(self.diagrams, sofar, one)
        })
    }

    /// For whom a fact holds, fails or is unknown.
    pub fn fact(&mut self, id: &str) -> Node {
        let rules = self.rules();
        let Some(place) = rules.flow.facts.index(id) else {
            return UNKNOWN;
        };
        if let Some(known) = self.facts[place] {
            return known;
        }
        let node = self.holds(&rules.flow.facts.at(place).1.is);
        self.facts[place] = Some(node);
        node
    }

    fn leaf(&mut self, condition: &Condition) -> Node {
        if is_atom(condition) {
            let at = self.atoms.get(&key(condition));
            debug_assert!(at.is_some(), "every comparison of a flow is known");
            return at.and_then(|at| self.compared[*at]).unwrap_or(UNKNOWN);
        }
        if let Some(known) = self.known.get(&key(condition)) {
            return *known;
        }
        let node = self.trace(condition, None);
        self.known.insert(key(condition), node);
        node
    }

    fn trace(&mut self, condition: &Condition, atom: Option<&Atom<'_>>) -> Node {
        let joint = match atom {
            Some(atom) => self.joints[atom.at],
            None => UNKNOWN, // no comparison: never asked for
        };
        let at = atom.map(|atom| atom.at);
        let coarse = self.coarse.iter().filter(|one| Some(one.0) == at);
        let coarse: BTreeSet<usize> = coarse.map(|one| one.1).collect();
        let corners =
            self.corners && coarse.is_empty() && atom.is_some_and(|atom| self.is_smooth(atom));
        let none = Answers::default();
        let mut context = Context::noting(self.rules(), &none, self.today, &self.basis.local);
        let mut trace = Trace {
            rules: self.basis.rules,
            variables: &self.variables,
            facts: &self.facts,
            context: &mut context,
            joint,
            coarse: &coarse,
            corners,
            given: Vec::new(),
            supposed: Vec::new(),
        };
        trace.run(self.diagrams, condition, false)
    }

    /// Does a comparison of several numbers turn once at most along each, with all conditions inside
    /// it settled?
    fn is_smooth(&self, atom: &Atom<'_>) -> bool {
        let smooth = |turns: &Turns| matches!(turns, Turns::Never | Turns::Once);
        let inside = atom.inside.iter().filter(|at| **at != atom.at);
        let mut inside = inside.map(|at| self.compared[*at]);
        atom.turns.len() > 1
            && atom.turns.values().all(smooth)
            && inside.all(|node| node.is_some_and(|node| self.is_firm(node)))
    }

    /// Those for whom it may be so, whatever joint comparisons give.
    pub fn whatever(&mut self, node: Node) -> Node {
        let open = self.diagrams.asks(node, self.asked());
        let some = |node, (var, width)| self.diagrams.some(node, var, width);
        open.into_iter().rev().fold(node, some) // deepest first: nothing is pushed through others
    }

    /// The questions, by their places, that the comparison at a place among all rests on.
    pub fn rests_on(&self, at: usize) -> &BTreeSet<usize> {
        self.rests[at]
    }

    /// How many variables there are, joint comparisons included.
    pub fn width(&self) -> usize {
        self.variables.all.len() + self.compared.len()
    }

    /// Does a diagram rest on no joint comparison?
    pub fn is_firm(&self, node: Node) -> bool {
        self.diagrams.asks(node, self.asked()).is_empty()
    }

    /// How many answer sets there are in a set; joint comparisons must be gone from it.
    pub fn count(&self, node: Node) -> f64 {
        self.count_from(node, 0, &mut HashMap::new())
    }

    fn count_from(&self, node: Node, var: u32, done: &mut HashMap<(Node, u32), f64>) -> f64 {
        if node == NO {
            return 0.0;
        }
        if var >= self.asked() {
            return 1.0;
        }
        if let Some(known) = done.get(&(node, var)) {
            return *known;
        }
        let asks_here = self.diagrams.var(node) == var;
        let width = self.variables.cells(var).len();
        let mut sum = 0.0;
        for value in 0..width {
            let child = if asks_here {
                self.diagrams.children(node)[value]
            } else {
                node
            };
            if child != NO {
                sum += self.variables.weight(var, value) * self.count_from(child, var + 1, done);
            }
        }
        done.insert((node, var), sum);
        sum
    }

    /// Is it an option's variable?
    pub fn is_choice(&self, var: u32) -> bool {
        matches!(self.variables.all[var as usize].0, Asks::Choice(..))
    }
}
