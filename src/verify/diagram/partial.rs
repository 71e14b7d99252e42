//! Diagrams that need be right in part only, and what a diagram asks.
//!
//! Must not know what a variable stands for.

use super::nodes::Met;
use super::{Diagrams, END, NO, Node, YES};
use std::collections::{BTreeMap, BTreeSet};

impl Diagrams {
    /// A diagram that is the same on a set that is not empty, and elsewhere takes values that it has
    /// on that set: several constrained by one set have together the values they have on it.
    pub fn constrain(&mut self, node: Node, set: Node) -> Node {
        if set == YES || self.var(node) == END {
            return node;
        }
        let key = (node, set);
        if let Some(known) = self.constrained.get(&key) {
            return *known;
        }
        let var = self.var(node).min(self.var(set));
        let width = self
            .children(if self.var(node) == var { node } else { set })
            .len();
        let first = (0..width)
            .find(|i| self.branch(set, var, *i) != NO)
            .unwrap_or(0);
        let mut children = Vec::with_capacity(width);
        for i in 0..width {
            let i = if self.branch(set, var, i) == NO {
                first
            } else {
                i
            };
            let (below, within) = (self.branch(node, var, i), self.branch(set, var, i));
            children.push(self.constrain(below, within));
        }
        let result = self.make(var, children);
        self.constrained.insert(key, result);
        result
    }

    /// Where both are the same what they are, elsewhere another diagram, which begins with a later
    /// variable than either asks.
    pub fn blend(&mut self, a: Node, b: Node, other: Node) -> Node {
        if a == b {
            return a;
        }
        let var = self.var(a).min(self.var(b));
        if var >= self.var(other) {
            return other;
        }
        let width = self.children(if self.var(a) == var { a } else { b }).len();
        let children = (0..width)
            .map(|i| {
                let (a, b) = (self.branch(a, var, i), self.branch(b, var, i));
                self.blend(a, b, other)
            })
            .collect();
        self.make(var, children)
    }

    /// The variables that any of these diagrams asks.
    pub fn support_of(&self, nodes: Vec<Node>) -> BTreeSet<u32> {
        let (mut todo, mut seen, mut asks) = (nodes, Met::default(), BTreeSet::new());
        while let Some(node) = todo.pop() {
            if self.var(node) != END && seen.insert(node) {
                asks.insert(self.var(node));
                todo.extend(self.children(node));
            }
        }
        asks
    }

    /// Does it never lead to "no", whatever its variables are?
    pub fn is_never_no(&self, node: Node) -> bool {
        let (mut todo, mut seen) = (vec![node], Met::default());
        while let Some(node) = todo.pop() {
            if node == NO {
                return false;
            }
            if seen.insert(node) {
                todo.extend(self.children(node));
            }
        }
        true
    }

    /// The variables from `first` on that a diagram asks anywhere, with how many values each has.
    pub fn asks(&self, node: Node, first: u32) -> BTreeMap<u32, usize> {
        let (mut todo, mut seen) = (vec![node], Met::default());
        let mut asks = BTreeMap::new();
        while let Some(node) = todo.pop() {
            let children = self.children(node);
            if children.is_empty() || !seen.insert(node) {
                continue;
            }
            if self.var(node) >= first {
                asks.insert(self.var(node), children.len());
            }
            todo.extend(children);
        }
        asks
    }
}
