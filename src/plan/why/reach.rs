//! What a task rests on: the questions, facts and numbers that its conditions and the guards of the
//! way can ever look at.
//!
//! Must not evaluate: it may be too much, never too little.

use crate::{
    flow::{Condition, Expression, Id, Names, Seen, inside},
    pack::{Figure, FigureValue, Rule, Rulebook},
};
use std::collections::{BTreeSet, HashSet};

/// What a task rests on.
pub(super) struct Reach {
    /// Questions whose answer can matter.
    pub asked: HashSet<Id>,
    /// Facts that can matter.
    pub facts: Vec<Id>,
    /// Numbers that something is compared or counted with.
    pub numbers: Vec<i64>,
}

/// What has been seen.
struct Seeker<'r> {
    rules: &'r Rulebook,
    known: HashSet<(Names, Id)>,
    numbers: BTreeSet<i64>,
}

impl Reach {
    /// What the task at this place rests on.
    pub(super) fn of(rules: &Rulebook, task: usize) -> Self {
        let mut seeker = Seeker {
            rules,
            known: HashSet::new(),
            numbers: BTreeSet::new(),
        };
        let task = rules.flow.tasks.at(task).1;
        seeker.look(Seen::When(&task.when));
        if let Some(perhaps) = &task.perhaps {
            seeker.look(Seen::When(&perhaps.when));
        }
        let ways = rules.flow.states.iter().flat_map(|state| state.next());
        for when in ways.filter_map(|way| way.when.as_ref()) {
            seeker.look(Seen::When(when));
        }
        let of = |wanted: Names| {
            let known = seeker.known.iter();
            known
                .filter(move |(names, _)| *names == wanted)
                .map(|(_, id)| *id)
        };
        let mut facts: Vec<Id> = of(Names::Fact).collect();
        facts.sort_unstable();
        Self {
            asked: of(Names::Question).collect(),
            facts,
            numbers: seeker.numbers.into_iter().collect(),
        }
    }
}

impl<'r> Seeker<'r> {
    fn look(&mut self, seen: Seen<'r>) {
        let mut names = Vec::new();
        let mut local = false;
        inside(seen, &mut |part| match part {
            Seen::Name(what, id) => names.push((what, id)),
            Seen::When(Condition::Local | Condition::Asks(_)) => local = true,
            Seen::Value(Expression::Whole(number)) => {
                self.numbers.insert(*number);
            }
            _ => {}
        });
        if local {
            self.place();
        }
        for (what, id) in names {
            self.name(what, id);
        }
    }

    fn place(&mut self) {
        let place = self.rules.flow.header.place;
        self.known
            .extend(place.map(|place| (Names::Question, place)));
    }

    fn name(&mut self, what: Names, id: Id) {
        if !self.known.insert((what, id)) {
            return;
        }
        let (rules, flow) = (self.rules, &self.rules.flow);
        match what {
            Names::Fact => {
                if let Some(fact) = flow.facts.get(id.0) {
                    self.look(Seen::When(&fact.is));
                }
            }
            Names::Quantity => {
                if let Some(quantity) = flow.quantities.get(id.0) {
                    self.look(Seen::Value(&quantity.is));
                }
            }
            Names::Figure => {
                self.place();
                let country = rules.figures.get(id.0);
                let regions = rules.regions().iter();
                let regions = regions.filter_map(|(_, region)| region.figures.get(id.0));
                country
                    .into_iter()
                    .chain(regions)
                    .for_each(|figure| self.figure(figure));
            }
            _ => {}
        }
    }

    /// What a figure asks about a person, and the figures it leans on.
    fn figure(&mut self, figure: &'r Figure) {
        for dated in &figure.values {
            match &dated.value {
                FigureValue::Known(value) => {
                    let number = value.number().and_then(|n| i64::try_from(n.round()).ok());
                    self.numbers.extend(number);
                }
                FigureValue::Rule(rule) => self.rule(rule),
                FigureValue::Words(_) | FigureValue::Unknown(_) | FigureValue::Disputed(_) => {}
            }
        }
    }

    fn rule(&mut self, rule: &'r Rule) {
        match rule {
            Rule::Share { of, .. } => self.name(Names::Figure, *of),
            Rule::FixedBase { base, .. } => self.name(Names::Figure, *base),
            Rule::ChosenBase {
                chosen,
                low,
                high,
                rate,
            } => {
                rate.extra
                    .iter()
                    .for_each(|extra| self.name(Names::Fact, extra.needs));
                self.name(Names::Quantity, *chosen);
                self.name(Names::Figure, *low);
                self.name(Names::Figure, *high);
            }
            Rule::Ladder { by, .. } | Rule::Pieces { by, .. } => self.name(Names::Quantity, *by),
            Rule::Wait { gap, rows } => {
                self.name(Names::Quantity, *gap);
                for fact in rows.iter().filter_map(|row| row.needs) {
                    self.name(Names::Fact, fact);
                }
            }
            Rule::Who { may, first, .. } => {
                self.look(Seen::When(may));
                first
                    .iter()
                    .for_each(|one| self.look(Seen::When(&one.when)));
            }
            Rule::Tiers(_) | Rule::Window { .. } => {}
        }
    }
}
