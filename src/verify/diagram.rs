//! Decision diagrams over variables with any number of values, shared and reduced.
//!
//! Written here rather than taken from a library: those for two values would need a constraint
//! "exactly one" for each question and would lose the number of people in a cell; here a question is
//! one variable, and "no", "unknown" and "yes" are the ends.
//!
//! Must not know what a variable stands for.

mod nodes;
mod partial;

use nodes::{Known, Nodes};

/// A diagram, by its place among all; equal diagrams have equal places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Node(u32);

/// Certainly not; also the empty set.
pub(super) const NO: Node = Node(0);
/// Not known.
pub(super) const UNKNOWN: Node = Node(1);
/// Certainly; also the set of all.
pub(super) const YES: Node = Node(2);
/// Undecided by one numeric answer alone: stands for "depends on two together" while cells are made.
pub(super) const JOINT: Node = Node(3);

/// A change of the ends of one diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Turn {
    /// Yes and no change places.
    Not,
    /// Unknown becomes yes.
    Possibly,
    /// Unknown becomes no.
    Certainly,
}

/// All diagrams, each once.
pub(super) struct Diagrams {
    nodes: Nodes,
    joined: Known<(bool, Node, Node), Node>,
    turned: Known<(Turn, Node), Node>,
    selected: Known<[Node; 4], Node>,
    constrained: Known<(Node, Node), Node>,
}

/// The variable of an end: below all others.
const END: u32 = u32::MAX;

impl Diagrams {
    /// No diagrams but the ends.
    pub fn new() -> Self {
        Self {
            nodes: Nodes::new(),
            joined: Known::default(),
            turned: Known::default(),
            selected: Known::default(),
            constrained: Known::default(),
        }
    }

    /// How many diagrams there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The variable a diagram begins with; greater than any for an end.
    pub fn var(&self, node: Node) -> u32 {
        self.nodes.var(node)
    }

    /// What follows for each value of the first variable.
    pub fn children(&self, node: Node) -> &[Node] {
        self.nodes.children(node)
    }

    /// The diagram that asks `var` first; all children begin with later ones.
    pub fn make(&mut self, var: u32, children: Vec<Node>) -> Node {
        if children.iter().all(|child| *child == children[0]) {
            return children[0];
        }
        self.nodes.keep(var, &children)
    }

    /// The diagram that takes the `i`th of `children` where `var` has its `i`th value; the children
    /// may begin with any variable but `var`.
    pub fn switch(&mut self, var: u32, children: &[Node]) -> Node {
        let top = children.iter().map(|child| self.var(*child)).min();
        let top = top.unwrap_or(END);
        if top > var {
            return self.make(var, children.to_vec());
        }
        let width = children
            .iter()
            .find(|child| self.var(**child) == top)
            .map_or(0, |child| self.children(*child).len());
        let branches = (0..width).map(|i| {
            let below: Vec<Node> = children
                .iter()
                .map(|child| self.branch(*child, top, i))
                .collect();
            self.switch(var, &below)
        });
        let branches: Vec<Node> = branches.collect();
        self.make(top, branches)
    }

    /// What is left of a diagram that begins with `var` or later, where `var` has its `i`th value.
    fn branch(&self, node: Node, var: u32, i: usize) -> Node {
        if self.var(node) == var {
            self.children(node)[i]
        } else {
            node
        }
    }

    /// The lesser of both: "and".
    pub fn and(&mut self, a: Node, b: Node) -> Node {
        self.join(true, a, b)
    }

    /// The greater of both: "or".
    pub fn or(&mut self, a: Node, b: Node) -> Node {
        self.join(false, a, b)
    }

    /// Those of the first set that are not in the second.
    pub fn without(&mut self, a: Node, b: Node) -> Node {
        let not = self.turn(Turn::Not, b);
        self.and(a, not)
    }

    fn join(&mut self, least: bool, a: Node, b: Node) -> Node {
        let (settles, neutral) = if least { (NO, YES) } else { (YES, NO) };
        if a == settles || b == settles {
            return settles;
        }
        if a == b || b == neutral {
            return a;
        }
        if a == neutral {
            return b;
        }
        let key = (least, a.min(b), a.max(b));
        if let Some(node) = self.joined.get(&key) {
            return *node;
        }
        let var = self.var(a).min(self.var(b));
        let width = self.children(if self.var(a) == var { a } else { b }).len();
        let children = (0..width)
            .map(|i| {
                let (a, b) = (self.branch(a, var, i), self.branch(b, var, i));
                self.join(least, a, b)
            })
            .collect();
        let node = self.make(var, children);
        self.joined.insert(key, node);
        node
    }

    /// The same with other ends.
    pub fn turn(&mut self, turn: Turn, node: Node) -> Node {
        match (turn, node) {
            (Turn::Not, NO) | (Turn::Possibly | Turn::Certainly, YES) => return YES,
            (Turn::Not, YES) | (Turn::Possibly | Turn::Certainly, NO) => return NO,
            (Turn::Certainly, UNKNOWN) => return NO,
            (Turn::Possibly, UNKNOWN) => return YES,
            (_, UNKNOWN | JOINT) => return node,
            _ => {}
        }
        if let Some(known) = self.turned.get(&(turn, node)) {
            return *known;
        }
        let var = self.var(node);
        let children = (0..self.children(node).len())
            .map(|i| self.turn(turn, self.children(node)[i]))
            .collect();
        let result = self.make(var, children);
        self.turned.insert((turn, node), result);
        result
    }

    /// The first of three where `by` is no, the second where it is unknown, the third where yes.
    pub fn select(&mut self, by: Node, of: [Node; 3]) -> Node {
        match by {
            NO => return of[0],
            UNKNOWN => return of[1],
            YES => return of[2],
            JOINT => return JOINT,
            _ if of[0] == of[1] && of[1] == of[2] => return of[0],
            _ => {}
        }
        let key = [by, of[0], of[1], of[2]];
        if let Some(known) = self.selected.get(&key) {
            return *known;
        }
        let top = key.iter().map(|node| self.var(*node)).min().unwrap_or(END);
        let first = key.iter().find(|node| self.var(**node) == top);
        let width = first.map_or(0, |node| self.children(*node).len());
        let children = (0..width)
            .map(|i| {
                let of = of.map(|node| self.branch(node, top, i));
                self.select(self.branch(by, top, i), of)
            })
            .collect();
        let node = self.make(top, children);
        self.selected.insert(key, node);
        node
    }

    /// The same diagrams where each value of `var` has become one or more: `from` gives the old value
    /// of each new one.
    pub fn widen<'n>(
        &mut self,
        nodes: impl IntoIterator<Item = &'n mut Node>,
        var: u32,
        from: &[usize],
    ) {
        let mut done = Known::default();
        for node in nodes {
            *node = self.widened(*node, var, from, &mut done);
        }
    }

    fn widened(
        &mut self,
        node: Node,
        var: u32,
        from: &[usize],
        done: &mut Known<Node, Node>,
    ) -> Node {
        if self.var(node) > var {
            return node;
        }
        if let Some(known) = done.get(&node) {
            return *known;
        }
        let here = self.var(node);
        let children = if here == var {
            from.iter().map(|old| self.children(node)[*old]).collect()
        } else {
            (0..self.children(node).len())
                .map(|i| self.widened(self.children(node)[i], var, from, done))
                .collect()
        };
        let result = self.make(here, children);
        done.insert(node, result);
        result
    }

    /// What is left where `var` has its `value`th value.
    pub fn restrict(&mut self, node: Node, var: u32, value: usize) -> Node {
        self.restricted(node, var, value, &mut Known::default())
    }

    fn restricted(
        &mut self,
        node: Node,
        var: u32,
        value: usize,
        done: &mut Known<Node, Node>,
    ) -> Node {
        if self.var(node) >= var {
            return self.branch(node, var, value);
        }
        if let Some(known) = done.get(&node) {
            return *known;
        }
        let children = (0..self.children(node).len())
            .map(|i| self.restricted(self.children(node)[i], var, value, done))
            .collect();
        let result = self.make(self.var(node), children);
        done.insert(node, result);
        result
    }

    /// A set in which `var` has its first value everywhere; gives the set in which `of` says what
    /// follows for each value, from what followed for the first.
    pub fn free(
        &mut self,
        node: Node,
        var: u32,
        of: &dyn Fn(&mut Self, Node) -> Vec<Node>,
    ) -> Node {
        self.freed(node, var, of, &mut Known::default())
    }

    fn freed(
        &mut self,
        node: Node,
        var: u32,
        of: &dyn Fn(&mut Self, Node) -> Vec<Node>,
        done: &mut Known<Node, Node>,
    ) -> Node {
        if self.var(node) > var {
            return node;
        }
        if let Some(known) = done.get(&node) {
            return *known;
        }
        let here = self.var(node);
        let children = if here == var {
            of(self, self.children(node)[0])
        } else {
            (0..self.children(node).len())
                .map(|i| self.freed(self.children(node)[i], var, of, done))
                .collect()
        };
        let result = self.make(here, children);
        done.insert(node, result);
        result
    }

    /// The set of those for whom some value of `var` leads into it.
    pub fn some(&mut self, node: Node, var: u32, width: usize) -> Node {
        let mut any = NO;
        for i in 0..width {
            let one = self.restrict(node, var, i);
            any = self.or(any, one);
        }
        any
    }
}
