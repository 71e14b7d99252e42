//! What a condition rests on, through facts, quantities and figures: questions, and comparisons
//! inside it.
//!
//! Must not evaluate anything.

use super::made::Made;
use super::split::Steps;
use super::trend::{Turns, needs_company, turns};
use crate::{
    flow::{
        Condition, Expression, Id, Kind, Table,
        walk::{Names, Seen, inside, walk},
    },
    pack::{Figure, FigureValue, Rule, Rulebook},
};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};

/// A condition by where it stands in the flow.
pub(super) type Key = usize;

/// Where a condition stands.
pub(super) fn key(condition: &Condition) -> Key {
    std::ptr::from_ref(condition) as Key
}

/// What something rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Closure {
    /// Questions by place.
    pub questions: BTreeSet<usize>,
    /// Comparisons and "not known"s inside, itself included.
    pub atoms: BTreeSet<Key>,
    /// Facts by id.
    pub facts: HashSet<&'static str>,
    /// Quantities by id.
    pub quantities: HashSet<&'static str>,
    /// Figures by id.
    pub figures: HashSet<&'static str>,
    /// Figures by id that are looked up for the day of use.
    pub now: HashSet<&'static str>,
    /// Does it read the day of use, other than to look figures up?
    pub today: bool,
}

/// Is it a condition that computes with values?
pub(super) fn is_atom(condition: &Condition) -> bool {
    use Condition as C;
    matches!(condition, C::AtLeast(..) | C::Below(..) | C::NotKnown(_))
}

/// Does a question take numbers, yuan, days or months?
pub(super) fn is_numeric(kind: &Kind) -> bool {
    use Kind as K;
    matches!(
        kind,
        K::Whole { .. } | K::Money { .. } | K::Day { .. } | K::Month { .. }
    )
}

/// Rules, and which of their figures differ between places.
pub(super) struct Basis<'r> {
    /// The rules.
    pub rules: &'r Rulebook,
    /// The figures that differ between places, or lean on such.
    pub local: Table<()>,
    /// Comparisons that claims need.
    pub made: Option<&'r Made>,
}

impl<'r> Basis<'r> {
    /// Looks through the figures once.
    pub fn new(rules: &'r Rulebook) -> Self {
        Self {
            rules,
            local: local(rules),
            made: None,
        }
    }

    /// The same, where claims are looked at too.
    pub fn with(rules: &'r Rulebook, made: &'r Made) -> Self {
        Self {
            made: Some(made),
            ..Self::new(rules)
        }
    }

    /// Adds the figures that a figure leans on.
    pub fn figures_of(&self, id: Id, found: &mut Vec<Id>) {
        let own = self
            .rules
            .regions()
            .iter()
            .map(|(_, region)| &region.figures);
        for figure in own
            .chain([&self.rules.figures])
            .filter_map(|all| all.get(id.0))
        {
            for other in rules_of(figure).flat_map(|rule| leans_on(rule).0) {
                if !found.contains(&other) {
                    found.push(other);
                    self.figures_of(other, found);
                }
            }
        }
    }

    /// Does a figure have no value, in whatever place and on whatever day, but what a rule gives?
    pub fn only_rules(&self, id: Id) -> bool {
        let regions = self.rules.regions().iter();
        let own = regions.map(|(_, region)| &region.figures);
        let figures = own.chain([&self.rules.figures]);
        let mut values = figures
            .filter_map(|all| all.get(id.0))
            .flat_map(|one| &one.values);
        values.all(|dated| matches!(dated.value, FigureValue::Rule(_) | FigureValue::Unknown(_)))
    }

    /// Every rule that a figure may follow, in whatever place and on whatever day, and those of the
    /// figures it leans on.
    pub fn rules_of(&self, id: Id, see: &mut dyn FnMut(&Rule)) {
        let own = self
            .rules
            .regions()
            .iter()
            .map(|(_, region)| &region.figures);
        for figure in own
            .chain([&self.rules.figures])
            .filter_map(|all| all.get(id.0))
        {
            for rule in rules_of(figure) {
                see(rule);
                leans_on(rule)
                    .0
                    .into_iter()
                    .for_each(|other| self.rules_of(other, see));
            }
        }
    }
}

impl Closure {
    /// What a condition or an expression rests on.
    pub fn of(basis: &Basis<'_>, seen: Seen<'_>) -> Self {
        let mut closure = Self::default();
        closure.add(basis, seen);
        closure
    }

    fn add(&mut self, basis: &Basis<'_>, seen: Seen<'_>) {
        let (mut names, mut now) = (Vec::new(), Vec::new());
        inside(seen, &mut |one| match one {
            Seen::Name(kind, id) => names.push((kind, id)),
            Seen::When(condition) => {
                if is_atom(condition) {
                    self.atoms.insert(key(condition));
                }
                if matches!(condition, Condition::Local | Condition::Asks(_))
                    && let Some(place) = basis.rules.flow.header.place
                {
                    names.push((Names::Question, place));
                }
            }
            Seen::Value(Expression::Today) => self.today = true,
            Seen::Value(Expression::Figure(id)) => now.push(*id),
            Seen::Value(_) => {}
            Seen::Words(_) => {}
        });
        for id in now.clone() {
            basis.figures_of(id, &mut now);
        }
        self.now.extend(now.iter().map(|id| id.0));
        for (kind, id) in names {
            self.name(basis, kind, id);
        }
    }

    fn name(&mut self, basis: &Basis<'_>, kind: Names, id: Id) {
        let flow = &basis.rules.flow;
        match kind {
            Names::Question => self.questions.extend(flow.questions.index(id.0)),
            Names::Fact if self.facts.insert(id.0) => {
                if let Some(fact) = flow.facts.get(id.0) {
                    self.add(basis, Seen::When(&fact.is));
                }
            }
            Names::Quantity if self.quantities.insert(id.0) => {
                if let Some(quantity) = flow.quantities.get(id.0) {
                    self.add(basis, Seen::Value(&quantity.is));
                }
            }
            Names::Figure if self.figures.insert(id.0) => self.figure(basis, id),
            _ => {}
        }
    }

    /// A figure leans on what its rules ask of a person, in whatever place and on whatever day.
    fn figure(&mut self, basis: &Basis<'_>, id: Id) {
        let rules = basis.rules;
        let own = rules.regions().iter().map(|(_, region)| &region.figures);
        for figure in own.chain([&rules.figures]).filter_map(|all| all.get(id.0)) {
            for rule in rules_of(figure) {
                let (figures, quantities, facts) = leans_on(rule);
                figures
                    .into_iter()
                    .for_each(|one| self.name(basis, Names::Figure, one));
                quantities
                    .into_iter()
                    .for_each(|one| self.name(basis, Names::Quantity, one));
                facts
                    .into_iter()
                    .for_each(|one| self.name(basis, Names::Fact, one));
                for condition in rule.conditions() {
                    self.add(basis, Seen::When(condition));
                }
            }
        }
        if basis.local.has(id.0)
            && let Some(place) = rules.flow.header.place
        {
            self.name(basis, Names::Question, place);
        }
    }
}

fn rules_of(figure: &Figure) -> impl Iterator<Item = &Rule> {
    figure.values.iter().filter_map(|dated| match &dated.value {
        FigureValue::Rule(rule) => Some(&**rule),
        _ => None,
    })
}

/// Figures, quantities and facts that a rule names.
fn leans_on(rule: &Rule) -> (Vec<Id>, Vec<Id>, Vec<Id>) {
    match rule {
        Rule::Share { of, .. } => (vec![*of], vec![], vec![]),
        Rule::ChosenBase {
            chosen,
            low,
            high,
            rate,
        } => {
            let facts = rate.extra.iter().map(|extra| extra.needs).collect();
            (vec![*low, *high], vec![*chosen], facts)
        }
        Rule::FixedBase { base, .. } => (vec![*base], vec![], vec![]),
        Rule::Ladder { by, .. } | Rule::Pieces { by, .. } => (vec![], vec![*by], vec![]),
        Rule::Wait { gap, rows } => {
            let facts = rows.iter().filter_map(|row| row.needs).collect();
            (vec![], vec![*gap], facts)
        }
        Rule::Tiers(_) | Rule::Window { .. } | Rule::Who { .. } => (vec![], vec![], vec![]),
    }
}

/// The figures that differ between places, or lean on such.
fn local(rules: &Rulebook) -> Table<()> {
    let mut local = Table::default();
    let own = rules
        .regions()
        .iter()
        .flat_map(|(_, region)| region.figures.ids());
    own.for_each(|id| local.push(id, ()));
    loop {
        let before = local.len();
        for (id, figure) in rules.figures.iter() {
            let leans = rules_of(figure).flat_map(|rule| leans_on(rule).0);
            if !local.has(id.0) && leans.into_iter().any(|other| local.has(other.0)) {
                local.push(id, ());
            }
        }
        if local.len() == before {
            return local;
        }
    }
}

/// A comparison, wherever in the flow it stands.
pub(super) struct Atom<'r> {
    /// One of the places where it stands.
    pub condition: &'r Condition,
    /// Its place among all.
    pub at: usize,
    /// What it rests on.
    pub closure: Closure,
    /// The places of those inside it.
    pub inside: BTreeSet<usize>,
    /// How often its truth may turn along the answers to each numeric question it rests on.
    pub turns: HashMap<usize, Turns>,
    /// Those along which it does not turn while no other number is known.
    pub company: BTreeSet<usize>,
    /// Where it has been seen to turn.
    pub steps: RefCell<Steps>,
}

/// All comparisons of a flow and of the packs, equal ones once: those inside others come first. And
/// where each stands.
pub(super) fn atoms<'r>(basis: &Basis<'r>) -> (Vec<Atom<'r>>, HashMap<Key, usize>) {
    atoms_with(basis, &[])
}

/// The same, with those in more conditions, which the flow need not hold.
pub(super) fn atoms_with<'r>(
    basis: &Basis<'r>,
    more: &'r [Condition],
) -> (Vec<Atom<'r>>, HashMap<Key, usize>) {
    let mut found: Vec<(&Condition, Closure, String)> = Vec::new();
    let mut known = HashSet::new();
    let mut look = |seen: Seen<'r>| {
        inside(seen, &mut |one| {
            if let Seen::When(condition) = one
                && is_atom(condition)
                && known.insert(key(condition))
            {
                let closure = Closure::of(basis, Seen::When(condition));
                found.push((condition, closure, format!("{condition:?}")));
            }
        });
    };
    walk(&basis.rules.flow, &mut |_, seen| look(seen));
    let regions = basis.rules.regions().iter();
    let packs = regions.flat_map(|(_, region)| region.figures.iter());
    for (_, figure) in packs.chain(basis.rules.figures.iter()) {
        let conditions = rules_of(figure).flat_map(Rule::conditions);
        conditions.for_each(|condition| look(Seen::When(condition)));
    }
    let made = basis.made.iter().flat_map(|made| made.all());
    for condition in made.chain(more) {
        look(Seen::When(condition));
    }
    found.sort_by_key(|(_, closure, _)| closure.atoms.len());
    let (mut atoms, mut of, mut written) = (Vec::new(), HashMap::new(), HashMap::new());
    for (condition, closure, text) in found {
        let at = *written.entry(text).or_insert(atoms.len());
        of.insert(key(condition), at);
        if at < atoms.len() {
            continue;
        }
        let numeric = closure.questions.iter().filter(|place| {
            let question = basis.rules.flow.questions.at(**place).1;
            is_numeric(&question.kind)
        });
        let numeric: Vec<usize> = numeric.copied().collect();
        let turns = (numeric.iter()).map(|place| (*place, turns(basis, condition, *place)));
        let turns = turns.collect();
        let mut company = BTreeSet::from_iter(numeric);
        company.retain(|place| needs_company(basis, condition, *place));
        atoms.push(Atom {
            condition,
            at,
            turns,
            company,
            steps: RefCell::default(),
            inside: closure
                .atoms
                .iter()
                .filter_map(|key| of.get(key).copied())
                .collect(),
            closure,
        });
    }
    (atoms, of)
}
