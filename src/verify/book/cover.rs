//! The search for few people: each shows as much as can be, then the needless are dropped.
//!
//! Must not believe a diagram about a person: what the plan shows decides.

use super::super::diagram::{NO, Node, YES};
use super::super::world::World;
use super::pick::Pick;
use crate::{
    answers::Answers,
    flow::Weight,
    plan::{self, BookPerson, Target},
};
use std::collections::BTreeSet;

/// The people found so far, and the sets that they are found with.
pub(super) struct Cover<'w, 'r> {
    world: World<'w, 'r>,
    /// All targets.
    pub targets: Vec<Target>,
    /// The set of each target.
    pub sets: Vec<Node>,
    /// Targets that somebody may show, the rarest first.
    rarest: Vec<usize>,
    /// Those whose answers go together: nothing is in doubt about them.
    sensible: Node,
    people: Vec<Person>,
}

#[derive(Clone)]
struct Person {
    answers: Answers,
    /// By target.
    shows: Vec<bool>,
    /// Do some answers not go together?
    doubted: bool,
}

impl<'w, 'r> Cover<'w, 'r> {
    /// Nobody so far.
    pub fn new(mut world: World<'w, 'r>, targets: Vec<Target>, sets: Vec<Node>) -> Self {
        let mut sensible = YES;
        for (_, note) in world.rules().flow.notes.iter() {
            if note.weight == Weight::Doubt {
                let doubted = world.certainly(Some(&note.when));
                sensible = world.diagrams.without(sensible, doubted);
            }
        }
        let mut rarest = Vec::new();
        for (at, set) in sets.iter().enumerate() {
            if *set != NO {
                rarest.push((world.count(*set), at));
            }
        }
        rarest.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        Self {
            world,
            targets,
            sets,
            rarest: rarest.into_iter().map(|one| one.1).collect(),
            sensible,
            people: Vec::new(),
        }
    }

    /// Does somebody show a target?
    pub fn is_shown(&self, target: usize) -> bool {
        self.people.iter().any(|one| one.shows[target])
    }

    /// Gathers people until each target is shown, or nobody is found who shows it. Each is there for
    /// the rarest target that is left, and shows as many others as fit together with it.
    pub fn gather(&mut self) {
        for seed in self.rarest.clone() {
            if self.is_shown(seed) {
                continue;
            }
            let left: Vec<usize> = (self.rarest.iter().copied())
                .filter(|at| *at != seed && !self.is_shown(*at))
                .collect();
            let mut set = self.sensibly(self.sets[seed]);
            let mut wanted = vec![seed];
            for at in left {
                let both = self.world.diagrams.and(set, self.sets[at]);
                if both != NO {
                    set = both;
                    wanted.push(at);
                }
            }
            let found =
                (self.find_most(set, &wanted)).or_else(|| self.find(self.sets[seed], &[seed], 0));
            self.people.extend(found);
        }
    }

    /// Drops people whom nobody misses, and puts one in the place of two where one can show all that
    /// only these two show; until neither can be done.
    pub fn reduce(&mut self) {
        loop {
            while let Some(idle) = (0..self.people.len())
                .rev()
                .find(|at| self.only(&[*at]).is_empty())
            {
                self.people.remove(idle);
            }
            let pairs = (0..self.people.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
            let Some((a, b, one)) = pairs.collect::<Vec<_>>().into_iter().find_map(|(a, b)| {
                let wanted = self.only(&[a, b]);
                let set = self.all_of(&wanted)?;
                let one = self.find(set, &wanted, 0)?;
                // rather two people than one who cannot be
                let doubted = [a, b].iter().any(|at| self.people[*at].doubted);
                (doubted || !one.doubted).then_some((a, b, one))
            }) else {
                return;
            };
            self.people.remove(b);
            self.people[a] = one;
        }
    }

    /// Puts in each person's place one with plainer answers who shows all that only the first did.
    pub fn soften(&mut self) {
        for at in 0..self.people.len() {
            let wanted = self.only(&[at]);
            let plainer = self
                .all_of(&wanted)
                .and_then(|set| self.find(set, &wanted, at));
            if let Some(plainer) = plainer {
                self.people[at] = plainer;
            }
        }
    }

    /// The most targets found that somebody shows but nobody two of: no fewer people will do.
    pub fn apart(&mut self) -> Vec<Target> {
        let shown: Vec<usize> = (self.rarest.iter().copied())
            .filter(|at| self.is_shown(*at))
            .collect();
        let mut most = Vec::new();
        for first in &shown {
            let mut apart = vec![*first];
            for other in &shown {
                if apart.iter().all(|one| self.exclude(*one, *other)) {
                    apart.push(*other);
                }
            }
            if apart.len() > most.len() {
                most = apart;
            }
            if most.len() >= self.people.len() {
                break; // there cannot be more
            }
        }
        most.iter().map(|at| self.targets[*at]).collect()
    }

    /// Can nobody show both?
    fn exclude(&mut self, a: usize, b: usize) -> bool {
        let both = |person: &Person| person.shows[a] && person.shows[b];
        !self.people.iter().any(both) && self.world.diagrams.and(self.sets[a], self.sets[b]) == NO
    }

    /// The people, in the order of their answers.
    pub fn people(&self) -> Vec<BookPerson> {
        let flow = &self.world.rules().flow;
        let ids: Vec<_> = (flow.states.iter())
            .map(crate::flow::State::id)
            .filter(|id| flow.questions.has(id.0))
            .collect();
        let mut people: Vec<BookPerson> = (self.people.iter())
            .map(|person| BookPerson {
                answers: (ids.iter())
                    .filter_map(|id| Some((*id, person.answers.get(id.0)?.clone())))
                    .collect(),
                shows: (self.targets.iter().zip(&person.shows))
                    .filter_map(|(target, shown)| shown.then_some(*target))
                    .collect(),
            })
            .collect();
        people.sort_by(|a, b| a.answers.cmp(&b.answers));
        people
    }

    /// What nobody but these people shows.
    fn only(&self, people: &[usize]) -> Vec<usize> {
        let shown = |at: &usize| people.iter().any(|one| self.people[*one].shows[*at]);
        let others = |at: usize| {
            let mut all = self.people.iter().enumerate();
            all.any(|(one, person)| !people.contains(&one) && person.shows[at])
        };
        let all = self.rarest.iter().copied();
        all.filter(|at| shown(at) && !others(*at)).collect()
    }

    /// Those who show all of these; `None` where nobody can.
    fn all_of(&mut self, wanted: &[usize]) -> Option<Node> {
        let mut set = self.sets[*wanted.first()?];
        for at in wanted {
            set = self.world.diagrams.and(set, self.sets[*at]);
        }
        (set != NO).then_some(set)
    }

    /// Those of a set whose answers go together; all of it where there is nobody like that.
    fn sensibly(&mut self, set: Node) -> Node {
        let both = self.world.diagrams.and(set, self.sensible);
        if both == NO { set } else { both }
    }

    /// Somebody of a set who shows all that is wanted, if possible with answers that go together.
    fn find(&mut self, set: Node, wanted: &[usize], pick: usize) -> Option<Person> {
        let sensible = self.sensibly(set);
        let mut found = None;
        self.world
            .plain_person(sensible, Pick(pick), &mut |answers| {
                found = (self.played(answers))
                    .filter(|one| !one.doubted && wanted.iter().all(|at| one.shows[*at]));
                found.is_some()
            });
        if found.is_some() {
            return found;
        }
        let mut test = |answers: &Answers| {
            found = (self.played(answers)).filter(|one| wanted.iter().all(|at| one.shows[*at]));
            found.is_some()
        };
        if !self.world.plain_person(set, Pick(pick), &mut test) {
            self.world.somebody(set, &mut test);
        }
        found
    }

    /// Somebody of a set who shows the first of what is wanted, and most of the rest among a few.
    fn find_most(&self, set: Node, wanted: &[usize]) -> Option<Person> {
        let mut best: Option<(usize, Person)> = None;
        self.world.plain_person(set, Pick(0), &mut |answers| {
            let person = self.played(answers).filter(|one| one.shows[wanted[0]]);
            let Some(person) = person else {
                return false;
            };
            let shown = wanted.iter().filter(|at| person.shows[**at]).count();
            if best.as_ref().is_none_or(|best| best.0 < shown) {
                best = Some((shown, person));
            }
            shown == wanted.len()
        });
        best.map(|best| best.1)
    }

    /// The person with these answers, where all of them count and lead to an end.
    fn played(&self, answers: &Answers) -> Option<Person> {
        let rules = self.world.rules();
        let plan = plan::build(rules, answers, self.world.today);
        if !plan.complete || plan.answers.len() != answers.len() {
            return None;
        }
        let shown: BTreeSet<Target> = plan::shows(rules, answers, &plan);
        Some(Person {
            doubted: plan.doubts().next().is_some(),
            answers: answers.clone(),
            shows: self.targets.iter().map(|one| shown.contains(one)).collect(),
        })
    }
}
