//! Answer sets of two flows at once: who gives which answers in both, where each flow asks its own.
//!
//! A joint answer set answers what either flow asks, and nothing else. Must not know conditions.

use super::super::diagram::{Diagrams, NO, Node};
use super::super::variables::{ABSENT, Asks, Variables};
use super::Count;
use super::two::Two;
use std::collections::HashMap;

/// What each variable is, and what has been joined.
pub(super) struct Joined {
    /// For each variable that stands for a question, its options' variables.
    questions: Vec<Option<Vec<u32>>>,
    weights: Vec<Vec<f64>>,
    known: HashMap<(Node, Node), Node>,
    partners: HashMap<(Node, Node), Node>,
}

impl Joined {
    /// Over the variables of both flows.
    pub fn over(two: &mut Two<'_, '_>) -> Self {
        let [old, new] = two.apart().0;
        Self::new(old.variables, new.variables)
    }

    /// How many values a variable has.
    pub fn width(&self, var: u32) -> usize {
        self.weights.get(var as usize).map_or(0, Vec::len)
    }

    fn new(old: &Variables, new: &Variables) -> Self {
        let mut questions: Vec<Option<Vec<u32>>> = Vec::new();
        let mut last = 0;
        for (var, (one, other)) in old.all.iter().zip(&new.all).enumerate() {
            let is_question = [one.0, other.0]
                .iter()
                .any(|asks| matches!(asks, Asks::Question(_)));
            if is_question {
                last = var;
                questions.push(Some(Vec::new()));
                continue;
            }
            questions.push(None);
            if let (Some(Some(choices)), Ok(var)) = (questions.get_mut(last), u32::try_from(var)) {
                choices.push(var);
            }
        }
        let weights = (0..old.all.len()).map(|var| {
            let var = u32::try_from(var).unwrap_or(u32::MAX);
            (0..old.cells(var).len())
                .map(|value| old.weight(var, value).max(new.weight(var, value)))
                .collect()
        });
        Self {
            weights: weights.collect(),
            questions,
            known: HashMap::new(),
            partners: HashMap::new(),
        }
    }

    fn asked(&self) -> u32 {
        u32::try_from(self.questions.len()).unwrap_or(u32::MAX)
    }

    fn choices(&self, var: u32) -> Option<Vec<u32>> {
        self.questions.get(var as usize).cloned().flatten()
    }

    /// The joint answer sets of a set of the one and a set of the other flow.
    pub fn of(&mut self, diagrams: &mut Diagrams, a: Node, b: Node) -> Node {
        if a == NO || b == NO {
            return NO;
        }
        let var = diagrams.var(a).min(diagrams.var(b));
        if var >= self.asked() {
            return diagrams.and(a, b);
        }
        if let Some(known) = self.known.get(&(a, b)) {
            return *known;
        }
        let sides = sides(diagrams, (a, b), var);
        let mut children = Vec::with_capacity(sides.len());
        match self.choices(var) {
            None => {
                for (left, right) in sides {
                    children.push(self.of(diagrams, left, right));
                }
            }
            Some(choices) => {
                let (absent_left, absent_right) = sides[ABSENT];
                children.push(self.of(diagrams, absent_left, absent_right));
                let free_left = without_choices(diagrams, absent_left, &choices);
                let free_right = without_choices(diagrams, absent_right, &choices);
                for &(left, right) in &sides[1..] {
                    let both = self.of(diagrams, left, right);
                    let first = self.of(diagrams, left, free_right);
                    let second = self.of(diagrams, free_left, right);
                    let either = diagrams.or(first, second);
                    children.push(diagrams.or(both, either));
                }
            }
        }
        let node = diagrams.make(var, children);
        self.known.insert((a, b), node);
        node
    }

    /// Forgets who was partnered: the other flow has its turn.
    pub fn forget(&mut self) {
        self.partners.clear();
    }

    /// Those of the first set who can give the same answers in the second.
    pub fn partnered(&mut self, diagrams: &mut Diagrams, a: Node, b: Node) -> Node {
        if a == NO || b == NO || a == b {
            return if b == NO { NO } else { a };
        }
        let var = diagrams.var(a).min(diagrams.var(b));
        if var >= self.asked() {
            return diagrams.and(a, b);
        }
        if let Some(known) = self.partners.get(&(a, b)) {
            return *known;
        }
        let sides = sides(diagrams, (a, b), var);
        let mut children = Vec::with_capacity(sides.len());
        match self.choices(var) {
            None => {
                for (left, right) in sides {
                    children.push(self.partnered(diagrams, left, right));
                }
            }
            Some(choices) => {
                let (absent_left, absent_right) = sides[ABSENT];
                let mut none = self.partnered(diagrams, absent_left, absent_right);
                for &(_, right) in &sides[1..] {
                    let mut any = right;
                    for choice in &choices {
                        any = diagrams.some(any, *choice, 2);
                    }
                    let one = self.partnered(diagrams, absent_left, any);
                    none = diagrams.or(none, one);
                }
                children.push(none);
                let free = without_choices(diagrams, absent_right, &choices);
                for &(left, right) in &sides[1..] {
                    let both = self.partnered(diagrams, left, right);
                    let first = self.partnered(diagrams, left, free);
                    children.push(diagrams.or(both, first));
                }
            }
        }
        let node = diagrams.make(var, children);
        self.partners.insert((a, b), node);
        node
    }

    /// How many answer sets there are: at the least and at the most, where two numbers decide
    /// together.
    pub fn count(&self, diagrams: &Diagrams, node: Node) -> Count {
        let size =
            |end: &dyn Fn(Node) -> bool| self.size(diagrams, node, 0, end, &mut HashMap::new());
        Count {
            least: size(&|node| diagrams.is_never_no(node)),
            most: size(&|node| node != NO),
        }
    }

    /// Whoever it may be, whatever two numbers give together.
    pub fn whatever(&self, diagrams: &mut Diagrams, node: Node) -> Node {
        let open = diagrams.asks(node, self.asked());
        let deepest_first = open.into_iter().rev();
        deepest_first.fold(node, |node, (var, width)| diagrams.some(node, var, width))
    }

    /// How many answer sets lead to a node, where `end` says whether one without a question above it
    /// counts.
    fn size(
        &self,
        diagrams: &Diagrams,
        node: Node,
        var: u32,
        end: &dyn Fn(Node) -> bool,
        done: &mut HashMap<(Node, u32), f64>,
    ) -> f64 {
        if node == NO {
            return 0.0;
        }
        if var >= self.asked() {
            return f64::from(u8::from(end(node)));
        }
        if let Some(known) = done.get(&(node, var)) {
            return *known;
        }
        let here = diagrams.var(node) == var;
        let mut sum = 0.0;
        for (value, weight) in self.weights[var as usize].iter().enumerate() {
            let child = if here {
                diagrams.children(node)[value]
            } else {
                node
            };
            sum += weight * self.size(diagrams, child, var + 1, end, done);
        }
        done.insert((node, var), sum);
        sum
    }
}

/// What follows in both sets for each value of `var`; a set that begins later, or that knows fewer
/// values, goes on as for the first.
fn sides(diagrams: &Diagrams, (a, b): (Node, Node), var: u32) -> Vec<(Node, Node)> {
    let branches = |node| {
        if diagrams.var(node) == var {
            diagrams.children(node).to_vec()
        } else {
            vec![node]
        }
    };
    let (left, right) = (branches(a), branches(b));
    let at = |all: &[Node], i: usize| *all.get(i).unwrap_or(&all[0]);
    let width = left.len().max(right.len());
    (0..width).map(|i| (at(&left, i), at(&right, i))).collect()
}

/// A set in which a question is not asked, where the other flow's options may be anything.
fn without_choices(diagrams: &mut Diagrams, node: Node, choices: &[u32]) -> Node {
    choices
        .iter()
        .fold(node, |node, choice| diagrams.restrict(node, *choice, 0))
}
