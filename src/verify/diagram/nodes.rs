//! Where diagrams are kept: each once, its children beside those of all others.
//!
//! Must not know what is done with them.

use super::{END, Node};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// All diagrams.
pub(super) struct Nodes {
    vars: Vec<u32>,
    /// Where the children of each begin; they end where those of the next begin.
    starts: Vec<u32>,
    children: Vec<Node>,
    /// Diagrams by variable and children, with as many free places at least; an end is none.
    slots: Vec<Node>,
}

/// A table of results, found fast: its keys are diagrams, which nobody outside can choose.
pub(super) type Known<K, V> = HashMap<K, V, BuildHasherDefault<Mixed>>;

/// Diagrams that have been met.
pub(super) type Met = HashSet<Node, BuildHasherDefault<Mixed>>;

/// One number mixed from those given.
#[derive(Clone, Copy, Default)]
pub(super) struct Mixed(u64);

/// An odd number whose bits are spread: 2^64 divided by the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32((*byte).into()));
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(number)).wrapping_mul(SPREAD);
    }

    fn write_usize(&mut self, number: usize) {
        self.0 = (self.0.rotate_left(5) ^ number as u64).wrapping_mul(SPREAD);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26) // the upper bits are the mixed ones
    }
}

/// How many places there are for the first diagrams.
const FIRST: usize = 1 << 10;

impl Nodes {
    /// Nothing but the four ends.
    pub fn new() -> Self {
        Self {
            vars: vec![END; 4],
            starts: vec![0; 5],
            children: Vec::new(),
            slots: vec![Node(0); FIRST],
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.vars.len()
    }

    /// The variable of one.
    pub fn var(&self, node: Node) -> u32 {
        self.vars[node.0 as usize]
    }

    /// The children of one.
    pub fn children(&self, node: Node) -> &[Node] {
        let at = node.0 as usize;
        &self.children[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The one with this variable and these children, which is kept if it is new.
    pub fn keep(&mut self, var: u32, children: &[Node]) -> Node {
        let mut at = self.place(var, children);
        loop {
            let node = self.slots[at];
            if node.0 == 0 {
                break;
            }
            if self.var(node) == var && self.children(node) == children {
                return node;
            }
            at = (at + 1) % self.slots.len();
        }
        let node = Node(u32::try_from(self.vars.len()).expect("fewer than 2^32 diagrams"));
        self.vars.push(var);
        self.children.extend_from_slice(children);
        let end = u32::try_from(self.children.len()).expect("fewer than 2^32 children");
        self.starts.push(end);
        self.slots[at] = node;
        if self.vars.len() * 2 > self.slots.len() {
            self.grow();
        }
        node
    }

    fn place(&self, var: u32, children: &[Node]) -> usize {
        let mut mixed = Mixed::default();
        mixed.write_u32(var);
        children.iter().for_each(|child| mixed.write_u32(child.0));
        let bits = self.slots.len().trailing_zeros();
        usize::try_from(mixed.0 >> (64 - bits)).unwrap_or(0)
    }

    fn grow(&mut self) {
        self.slots = vec![Node(0); self.slots.len() * 2];
        for node in (4..self.vars.len()).map_while(|at| u32::try_from(at).ok().map(Node)) {
            let mut at = self.place(self.var(node), self.children(node));
            while self.slots[at].0 != 0 {
                at = (at + 1) % self.slots.len();
            }
            self.slots[at] = node;
        }
    }
}
