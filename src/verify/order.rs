//! Is an answer ever read before it is asked?
//!
//! A guard reads the answer to a question if that answer could turn it. Must not word a finding.

use super::closure::{Basis, Closure};
use super::diagram::{NO, Node, YES};
use super::person::Witness;
use super::prove::Found;
use super::reach::Arrived;
use super::variables::{ABSENT, Asks, to_answer};
use super::{say, world::World};
use crate::{
    answers::{Answer, Answers},
    flow::{Id, Kind, Seen, Transition},
    interview::{Context, End, Path, Truth, walk},
    pack::Rulebook,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of guards that read what is not there, by state, way and question, all by their
/// places.
pub(super) struct Order {
    early: BTreeMap<(usize, usize, usize), Early>,
    /// The questions that each guard rests on, by state and way.
    reads: Vec<Vec<BTreeSet<usize>>>,
}

/// Somebody comes to a guard without the answer that could turn it.
#[derive(Default)]
struct Early {
    /// The question is asked of some of them later.
    later: bool,
    /// Somebody of those, played back.
    waits: Option<Witness>,
    /// Somebody, played back, on a day on which it is asked of none of them later.
    unasked: Option<Witness>,
}

impl Order {
    /// Nothing yet.
    pub fn new(basis: &Basis<'_>) -> Self {
        let of = |way: &Transition| {
            let guard = way.when.as_ref();
            guard.map_or(BTreeSet::new(), |guard| {
                Closure::of(basis, Seen::When(guard)).questions
            })
        };
        let states = basis.rules.flow.states.iter();
        Self {
            early: BTreeMap::new(),
            reads: states
                .map(|state| state.next().iter().map(of).collect())
                .collect(),
        }
    }

    /// Looks at all guards on one day.
    pub fn look(&mut self, world: &mut World<'_, '_>, arrived: &[Arrived]) {
        let rules = world.rules();
        for (at, (state, sets)) in rules.flow.states.iter().zip(arrived).enumerate() {
            let mut left = sets.here;
            for i in 0..state.next().len() {
                if left == NO {
                    break;
                }
                for question in self.reads[at][i].clone() {
                    let known = self.early.get(&(at, i, question));
                    if known.is_none_or(|known| known.waits.is_none()) {
                        self.read(world, arrived, (at, i, question), left);
                    }
                }
                let guard = world.certainly(state.next()[i].when.as_ref());
                left = world.diagrams.without(left, guard); // as `reach` has it
            }
        }
    }

    fn read(
        &mut self,
        world: &mut World<'_, '_>,
        arrived: &[Arrived],
        (at, i, question): (usize, usize, usize),
        left: Node,
    ) {
        let rules = world.rules();
        let Some(var) = world.variables.of(question) else {
            return;
        };
        let way = &rules.flow.states[at].next()[i];
        let unasked = world.unasked(left, var);
        if unasked == NO {
            return;
        }
        let turned = world.turned_by(way, question);
        let early = world.diagrams.and(unasked, turned);
        if early == NO {
            return;
        }
        let waiting = world.asked_later(arrived, early, at, question);
        let is_later = waiting != NO;
        let known = self.early.entry((at, i, question)).or_default();
        known.later |= is_later;
        if !is_later && known.unasked.is_some() {
            return;
        }
        let day = world.today;
        let answers = world.answers_of(question);
        // by what was answered up to this state, would some answer turn the guard?
        let turns = |given: &Answers| {
            let (mut context, _) = Context::on_path(rules, given, day);
            let holds = |context: &mut Context<'_>| {
                (way.when.as_ref()).is_some_and(|guard| context.holds(guard) == Truth::Yes)
            };
            let without = holds(&mut context);
            answers.iter().any(|answer| {
                context.give(question, Some(answer));
                holds(&mut context) != without
            })
        };
        let straight = |given: &Answers, path: &Path| {
            let count = |id: &&Id| given.get(id.0).is_some();
            path.questions.iter().filter(count).count() == given.len()
        };
        if is_later {
            let asked = rules.flow.questions.at(question).0;
            known.waits = world.somebody(waiting, &mut |given| {
                let path = walk(rules, given, day);
                let mut before = given.clone();
                for id in &path.questions {
                    if rules.flow.state_index(id.0).is_none_or(|state| state > at) {
                        before.remove(id.0);
                    }
                }
                straight(given, &path) && path.end == End::Question(asked) && turns(&before)
            });
        } else {
            known.unasked = world.somebody(early, &mut |given| {
                straight(given, &walk(rules, given, day)) && turns(given)
            });
        }
    }

    /// Adds what was seen on later days.
    pub fn go_on(&mut self, later: Self) {
        for (place, later) in later.early {
            let sofar = self.early.entry(place).or_default();
            sofar.later |= later.later;
            sofar.waits = sofar.waits.take().or(later.waits);
            sofar.unasked = sofar.unasked.take().or(later.unasked);
        }
    }

    /// What was found.
    pub fn found(self, rules: &Rulebook) -> Vec<Found> {
        let flow = &rules.flow;
        let all = self.early.into_iter().map(|((at, way, question), early)| {
            let state = &flow.states[at];
            let way = &state.next()[way];
            let question = flow.questions.at(question).0;
            let (finding, witness) = match early {
                Early {
                    waits: Some(one), ..
                } => (
                    say::read_before_asked(flow, state, way, question),
                    Some(one),
                ),
                // that nobody is asked later is certain only where the diagrams show none
                Early {
                    later: false,
                    unasked: Some(one),
                    ..
                } => (say::read_unasked(flow, state, way, question), Some(one)),
                _ => (say::reading_undecided(flow, state, way, question), None),
            };
            Found { finding, witness }
        });
        all.collect()
    }
}

impl World<'_, '_> {
    /// Those of a set who have not been asked the question of a variable.
    fn unasked(&mut self, set: Node, var: u32) -> Node {
        let width = self.variables.cells(var).len();
        let absent = |i| if i == ABSENT { YES } else { NO };
        let absent = self.diagrams.make(var, (0..width).map(absent).collect());
        self.diagrams.and(set, absent)
    }

    /// Those for whom some answer to the question at a place would turn the guard of a way.
    fn turned_by(&mut self, way: &Transition, question: usize) -> Node {
        let Some(var) = self.variables.of(question) else {
            return NO;
        };
        let guard = self.certainly(way.when.as_ref());
        let without = self.diagrams.restrict(guard, var, ABSENT);
        let choices: Vec<u32> = self.variables.choices(question).map(|one| one.0).collect();
        let mut turned = NO;
        for value in ABSENT + 1..self.variables.cells(var).len() {
            let with = self.diagrams.restrict(guard, var, value);
            let gained = self.turned_from(without, with, question);
            let lost = self.turned_from(with, without, question);
            let mut either = self.diagrams.or(gained, lost);
            for choice in &choices {
                either = self.diagrams.some(either, *choice, 2);
            }
            turned = self.diagrams.or(turned, either);
        }
        self.whatever(turned)
    }

    /// Those for whom something may hold with one answer to the question at a place and may fail with
    /// another. What two numbers decide together, and this answer beside them, may come out either way
    /// each time.
    fn turned_from(&mut self, fails: Node, holds: Node, question: usize) -> Node {
        let fails = self.diagrams.without(YES, fails);
        let [fails, holds] = [fails, holds].map(|node| {
            let first = self.asked();
            let joints = self.diagrams.asks(node, first);
            let open = joints.into_iter().filter(|(var, _)| {
                let at = usize::try_from(var - first).unwrap_or(usize::MAX);
                self.rests_on(at).contains(&question)
            });
            let open: Vec<_> = open.collect();
            let some = |node, (var, width)| self.diagrams.some(node, var, width);
            open.into_iter().fold(node, some)
        });
        self.diagrams.and(fails, holds)
    }

    /// Those who come to a question after a state, and belonged to a set when they were at that state.
    fn asked_later(
        &mut self,
        arrived: &[Arrived],
        mut set: Node,
        at: usize,
        question: usize,
    ) -> Node {
        let flow = &self.rules().flow;
        let of = |place: usize| flow.state_index(flow.questions.at(place).0.0);
        let Some(asks) = of(question).filter(|asks| *asks > at) else {
            return NO;
        };
        let joint = self.asked();
        for (var, width) in self.diagrams.asks(set, 0) {
            let later = if var < joint {
                let (Asks::Question(place) | Asks::Choice(place, _)) =
                    self.variables.all[var as usize].0
                else {
                    continue;
                };
                of(place).is_some_and(|state| state > at)
            } else {
                // what two numbers decide may come out otherwise once more has been answered
                let comparison = usize::try_from(var - joint).unwrap_or(usize::MAX);
                let mut rests = self.rests_on(comparison).iter();
                rests.any(|place| of(*place).is_some_and(|state| state > at))
            };
            if later {
                set = self.diagrams.some(set, var, width);
            }
        }
        self.diagrams.and(set, arrived[asks].before)
    }

    /// Answers to the question at a place, of every kind that something tells apart.
    fn answers_of(&self, question: usize) -> Vec<Answer> {
        let kind = &self.rules().flow.questions.at(question).1.kind;
        let Some(var) = self.variables.of(question) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        for cell in self.variables.cells(var) {
            all.extend(cell.answer.clone());
            all.extend(cell.span.and_then(|span| to_answer(kind, span.1)));
        }
        if let Kind::Many { options, .. } = kind {
            let ids = || options.iter().map(|one| one.id.0.to_owned());
            all.extend(ids().map(|one| Answer::Many(vec![one])));
            all.push(Answer::Many(ids().collect()));
        }
        all
    }
}
