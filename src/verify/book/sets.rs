//! For each target the set of complete answer sets that show it.
//!
//! A set may hold too many where two numbers decide together; never too few. Must not find people.

use super::super::diagram::{NO, Node, YES};
use super::super::reach::Arrived;
use super::super::variables::Asks;
use super::super::world::World;
use crate::{
    answers::Answer,
    flow::Condition,
    plan::{Answered, DeadlineSide, Standing, Target},
};
use std::collections::HashMap;

/// What all sets are made from.
pub(super) struct Sets<'s> {
    /// Who gets where.
    pub arrived: &'s [Arrived],
    /// Who gets to an end.
    pub ended: Node,
    /// Two conditions for each deadline with a day, in the order of the flow: that its day is not
    /// known, and that it has passed.
    pub compared: &'s [Condition],
}

impl Sets<'_> {
    /// The set of a target.
    pub fn of(&mut self, world: &mut World<'_, '_>, target: Target) -> Node {
        let set = match target {
            Target::Answer(question, how) => answer(world, question, how),
            Target::Way(state, way) => {
                let set = self.arrived[state].ways[way];
                forget(world, state, set)
            }
            Target::Guard(state, way) => {
                let mut set = self.arrived[state].here;
                for taken in &self.arrived[state].ways[..=way] {
                    set = world.diagrams.without(set, *taken);
                }
                forget(world, state, set)
            }
            Target::Task(at, standing) => {
                let (needed, possible) = world.task(world.rules().flow.tasks.at(at).1);
                match standing {
                    Standing::Needed => needed,
                    Standing::Perhaps => world.diagrams.without(possible, needed),
                    Standing::NotNeeded => world.diagrams.without(YES, possible),
                }
            }
            Target::Document(at) => document(world, at),
            Target::Deadline(at, side) => self.deadline(world, at, side),
        };
        world.diagrams.and(self.ended, set)
    }

    fn deadline(&self, world: &mut World<'_, '_>, at: usize, side: DeadlineSide) -> Node {
        let flow = &world.rules().flow;
        let deadline = flow.deadlines.at(at).1;
        let possible = world.possibly(Some(&deadline.when));
        let certain = world.certainly(Some(&deadline.when));
        match side {
            DeadlineSide::NotApplicable => return world.diagrams.without(YES, possible),
            DeadlineSide::Perhaps => return world.diagrams.without(possible, certain),
            _ => {}
        }
        let earlier = flow.deadlines.iter().take(at);
        let nth = earlier.filter(|(_, one)| one.date.is_some()).count();
        let dated = deadline.date.is_some();
        let Some([unknown, passed]) = self.compared.get(2 * nth..2 * nth + 2).filter(|_| dated)
        else {
            return if side == DeadlineSide::NoDay {
                certain
            } else {
                NO
            };
        };
        let unknown = world.certainly(Some(unknown));
        let over = world.certainly(Some(passed));
        match side {
            DeadlineSide::NoDay => world.diagrams.and(certain, unknown),
            DeadlineSide::Missed => world.diagrams.and(certain, over),
            _ => {
                let known = world.diagrams.without(certain, unknown);
                world.diagrams.without(known, over)
            }
        }
    }
}

/// Those who answer a question so.
fn answer(world: &mut World<'_, '_>, question: usize, how: Answered) -> Node {
    let Some(var) = world.variables.of(question) else {
        return NO;
    };
    let rules = world.rules();
    let kind = &rules.flow.questions.at(question).1.kind;
    let choices: Vec<u32> = world.variables.choices(question).map(|one| one.0).collect();
    if let Answered::Option(at) = how
        && let Some(choice) = choices.get(at)
    {
        return world.diagrams.make(*choice, vec![NO, YES]);
    }
    let options = kind.choices();
    let fits = |value: usize, answer: Option<&Answer>| match (how, answer) {
        (Answered::Unsure, Some(Answer::Unsure)) => true,
        (_, Some(Answer::Unsure) | None) => false,
        (Answered::Option(at), Some(Answer::One(id))) => {
            options.get(at).is_some_and(|option| option.id.0 == id)
        }
        (Answered::Place(region), Some(Answer::One(code))) => rules.region(code) == region,
        (Answered::Yes, Some(Answer::YesNo(yes))) => *yes,
        (Answered::No, Some(Answer::YesNo(yes))) => !yes,
        (Answered::None, Some(Answer::Many(_))) | (Answered::Given, Some(_)) => value > 1,
        _ => false,
    };
    let cells = world.variables.cells(var).iter().enumerate();
    let values: Vec<Node> = cells
        .map(|(value, cell)| {
            if fits(value, cell.answer.as_ref()) {
                YES
            } else {
                NO
            }
        })
        .collect();
    let mut set = world.diagrams.make(var, values);
    if how == Answered::None {
        for choice in choices {
            let left_out = world.diagrams.make(choice, vec![YES, NO]);
            set = world.diagrams.and(set, left_out);
        }
    }
    set
}

/// Those in whose folder a document is, or who come away with it.
fn document(world: &mut World<'_, '_>, at: usize) -> Node {
    let flow = &world.rules().flow;
    let (id, _) = flow.documents.at(at);
    let mut set = NO;
    for (_, task) in flow.tasks.iter() {
        let named = task.needs.iter().filter(|need| need.any.contains(&id));
        let (needed, possible) = world.task(task);
        for need in named {
            let wanted = world.possibly(need.when.as_ref());
            let one = world.diagrams.and(possible, wanted);
            set = world.diagrams.or(set, one);
        }
        if task.yields.contains(&id) {
            set = world.diagrams.or(set, needed);
        }
    }
    set
}

/// A set of those who stand at a state, as the set of all who have come through it: what is asked
/// later may be anything.
fn forget(world: &mut World<'_, '_>, state: usize, set: Node) -> Node {
    let flow = &world.rules().flow;
    let asked = |question: usize| {
        let (id, _) = flow.questions.at(question);
        flow.state_index(id.0).is_some_and(|at| at <= state)
    };
    let first = world.variables.all.iter().position(|(asks, _)| match asks {
        Asks::Question(question) | Asks::Choice(question, _) => !asked(*question),
        Asks::Nothing => false, // of another flow: there is none here
    });
    let end = world.asked();
    let first = first.map_or(end, |first| u32::try_from(first).unwrap_or(end));
    forgotten(world, set, first..end, &mut HashMap::new())
}

fn forgotten(
    world: &mut World<'_, '_>,
    node: Node,
    vars: std::ops::Range<u32>,
    done: &mut HashMap<Node, Node>,
) -> Node {
    let var = world.diagrams.var(node);
    if var >= vars.end {
        return node;
    }
    if vars.contains(&var) {
        let unasked = world.diagrams.children(node)[0];
        return forgotten(world, unasked, vars, done);
    }
    if let Some(known) = done.get(&node) {
        return *known;
    }
    let children = world.diagrams.children(node).to_vec();
    let children = children
        .into_iter()
        .map(|child| forgotten(world, child, vars.clone(), done))
        .collect();
    let result = world.diagrams.make(var, children);
    done.insert(node, result);
    result
}
