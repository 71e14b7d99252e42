//! From a set of answer sets to one person of it, who is played back before anybody is told.
//!
//! Must not believe a diagram: what the interview does with the answers decides.

use super::diagram::{NO, Node};
use super::variables::{ABSENT, Asks, Cell, UNSURE, to_answer};
use super::world::World;
use crate::{
    answers::{Answer, Answers},
    flow::Id,
};
use chrono::NaiveDate;
use std::collections::HashMap;

/// A person who shows what is found: the answers in the order of asking, and the day of use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The day of use.
    pub today: NaiveDate,
    /// The answers, as few as possible.
    pub answers: Vec<(Id, Answer)>,
}

impl Witness {
    /// An answers file that `xubao plan` accepts.
    #[must_use]
    pub fn to_file(&self) -> String {
        let lines = self.answers.iter().map(|(question, answer)| {
            format!("  {}: {}", serde_json::json!(question.0), answer.to_json())
        });
        format!("{{\n{}\n}}\n", lines.collect::<Vec<_>>().join(",\n"))
    }
}

/// How many ways through a diagram, and how many choices of numbers on each, are tried.
pub(super) const TRIES: (u32, u32) = (60, 24);

impl World<'_, '_> {
    /// Somebody of a set who passes the test when played back, with as few answers as can be: `None`
    /// when the set is empty or nobody was found who does.
    pub fn somebody(&self, set: Node, test: &mut dyn FnMut(&Answers) -> bool) -> Option<Witness> {
        if set == NO {
            return None;
        }
        let mut chance = Chance::new();
        let mut costs = HashMap::new();
        self.cost(set, &mut costs);
        for round in 0..TRIES.0 {
            let way = self.way(set, &costs, (round > 0).then_some(&mut chance));
            for choice in 0..TRIES.1 {
                let numbers = self.numbers(&way, choice, &mut chance);
                let answers = self.answers(&way, &numbers);
                if test(&answers) {
                    return Some(self.witness(&answers));
                }
                if !way.numbers {
                    break; // nothing to choose
                }
            }
        }
        None
    }

    fn witness(&self, answers: &Answers) -> Witness {
        let flow = &self.rules().flow;
        let asked = self
            .variables
            .all
            .iter()
            .filter_map(|(asks, _)| match asks {
                Asks::Question(place) => Some(flow.questions.at(*place).0),
                Asks::Choice(..) | Asks::Nothing => None,
            });
        let given = asked.filter_map(|id| Some((id, answers.get(id.0)?.clone())));
        Witness {
            today: self.today,
            answers: given.collect(),
        }
    }

    /// What a value of a variable costs a reader: an answer much, an option in it little.
    fn price(&self, var: u32, value: usize) -> u32 {
        if var >= self.asked() || value == ABSENT {
            0
        } else if self.is_choice(var) {
            2
        } else {
            1000 + u32::from(value == UNSURE)
        }
    }

    /// The least cost of each diagram below `node`.
    pub(super) fn cost(&self, node: Node, costs: &mut HashMap<Node, u32>) -> u32 {
        if node == NO {
            return u32::MAX;
        }
        if let Some(known) = costs.get(&node) {
            return *known;
        }
        let var = self.diagrams.var(node);
        let least = (self.diagrams.children(node).iter().enumerate())
            .map(|(value, child)| {
                self.cost(*child, costs)
                    .saturating_add(self.price(var, value))
            })
            .min()
            .unwrap_or(0);
        costs.insert(node, least);
        least
    }

    /// A way through a set: the cheapest, or any.
    pub(super) fn way(
        &self,
        set: Node,
        costs: &HashMap<Node, u32>,
        mut chance: Option<&mut Chance>,
    ) -> Way {
        let mut way = Way {
            values: vec![ABSENT; self.variables.all.len()],
            numbers: false,
        };
        let mut node = set;
        while !self.diagrams.children(node).is_empty() {
            let var = self.diagrams.var(node);
            let children = self.diagrams.children(node);
            let open: Vec<usize> = (0..children.len()).filter(|i| children[*i] != NO).collect();
            let cheapest = open.iter().copied().min_by_key(|i| {
                let below = costs.get(&children[*i]).copied().unwrap_or(0);
                below.saturating_add(self.price(var, *i))
            });
            let value = match &mut chance {
                Some(chance) => open[chance.below(open.len())],
                None => cheapest.unwrap_or(0),
            };
            if let Some(slot) = way.values.get_mut(var as usize) {
                *slot = value;
                way.numbers |= self.variables.cells(var)[value].span.is_some();
            }
            node = children[value];
        }
        way
    }

    /// Numbers for a way: the least, then the greatest, then any.
    pub(super) fn numbers(&self, way: &Way, choice: u32, chance: &mut Chance) -> Vec<i64> {
        let cells = way.values.iter().zip(&self.variables.all);
        let mut number = |value: usize, cells: &[Cell]| match cells[value].span {
            None => 0,
            Some((low, high)) => match choice {
                0 => low,
                1 => high,
                2 => low + (high - low) / 2,
                _ => chance.between(low, high),
            },
        };
        cells.map(|(value, all)| number(*value, &all.1)).collect()
    }

    /// Answers of a way with a number for each variable.
    pub(super) fn answers(&self, way: &Way, numbers: &[i64]) -> Answers {
        let flow = &self.rules().flow;
        let mut answers = Answers::default();
        for (var, value) in way.values.iter().enumerate() {
            let (asks, cells) = &self.variables.all[var];
            let Asks::Question(place) = asks else {
                continue;
            };
            let (id, question) = flow.questions.at(*place);
            let cell = &cells[*value];
            let answer = match (&cell.answer, cell.span) {
                _ if cell.foreign => None,
                (_, Some(_)) => to_answer(&question.kind, numbers[var]),
                (Some(Answer::Many(_)), None) => {
                    let chosen = (self.variables.choices(*place))
                        .filter(|(var, _)| way.values[*var as usize] == 1)
                        .map(|(_, option)| option.to_owned());
                    Some(Answer::Many(chosen.collect()))
                }
                (answer, None) => answer.clone(),
            };
            if let Some(answer) = answer {
                answers.set(id.0, answer);
            }
        }
        answers
    }
}

/// A value for each variable.
pub(super) struct Way {
    /// By variable.
    pub values: Vec<usize>,
    /// Is a number, day or month among them?
    pub numbers: bool,
}

/// Numbers that are as good as any, the same each time.
pub(super) struct Chance(u64);

impl Chance {
    /// The first.
    pub fn new() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % (count.max(1) as u64)).unwrap_or(0)
    }

    /// Between both; often one of them, as turns are at the ends.
    fn between(&mut self, low: i64, high: i64) -> i64 {
        match self.next() % 4 {
            0 => low,
            1 => high,
            _ => {
                let width = u64::try_from(high - low).unwrap_or(0) + 1;
                low + i64::try_from(self.next() % width).unwrap_or(0)
            }
        }
    }
}
