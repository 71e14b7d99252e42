//! Two flows as diagrams over the same variables.
//!
//! Each thinks that the diagrams are its own: they change hands when the other is asked. Must not
//! judge.

use super::super::closure::{Atom, Basis, Closure, Key};
use super::super::diagram::{Diagrams, NO, Node, UNKNOWN, YES};
use super::super::variables::{Asks, Variables};
use super::super::world::World;
use super::same::Written;
use super::shared::Renamed;
use crate::flow::{Expression, Kind, walk::Seen};
use crate::{answers::Answer, pack::Rulebook};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// So many numbers are few.
const FEW: i64 = 500;

/// What is known of each flow beforehand.
pub(super) struct Ground<'r> {
    /// Rules, and which of their figures are local.
    pub basis: Basis<'r>,
    /// All comparisons.
    pub atoms: (Vec<Atom<'r>>, HashMap<Key, usize>),
    /// The day of use.
    pub today: NaiveDate,
}

/// Both flows.
pub(super) struct Two<'w, 'r> {
    worlds: [World<'w, 'r>; 2],
    /// Whose the diagrams are just now.
    at: usize,
    kinds: Vec<Option<&'r Kind>>,
    /// The next variable that stands for two numbers together.
    next: u32,
}

impl<'w, 'r> Two<'w, 'r> {
    /// Parts all answers into cells that serve both. The second diagrams only lend their room. What
    /// two numbers decide together is the same in both where it is written the same and rests on no
    /// question of `apart`, those that one flow may ask and the other not; without `apart`, never.
    pub fn new(
        grounds: [&'w Ground<'r>; 2],
        diagrams: [&'w mut Diagrams; 2],
        (old, mut new): (Variables, Variables),
        kinds: Vec<Option<&'r Kind>>,
        renamed: &Renamed<'r>,
        apart: Option<&BTreeSet<u32>>,
    ) -> Self {
        let [diagrams, room] = diagrams;
        let place = place(
            [grounds[0].basis.rules, grounds[1].basis.rules],
            [&old, &new],
        );
        let cells = cells_of(place, [&old, &new]);
        let mut next = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
        let mut known: HashMap<String, Node> = HashMap::new();
        let mut joints = |ground: &Ground<'r>,
                          variables: &Variables,
                          renamed: Option<&Renamed<'r>>|
         -> Vec<Node> {
            let side = if renamed.is_some() { "old" } else { "new" };
            let written = Written {
                basis: &ground.basis,
                variables,
                renamed,
                today: ground.today,
            };
            let mut all = Vec::new();
            for atom in &ground.atoms.0 {
                let rests = |var: &u32| {
                    let mut places = atom.closure.questions.iter();
                    places.any(|place| variables.of(*place) == Some(*var))
                };
                let own = match apart {
                    Some(apart) if !apart.iter().any(rests) => "",
                    _ => side,
                };
                // what is written the same for a place is the same there
                let each: Vec<Node> = (cells.iter())
                    .enumerate()
                    .map(|(i, codes)| {
                        let codes: Vec<Option<&str>> = codes.iter().map(Option::as_deref).collect();
                        let text = written.of(Seen::When(atom.condition), &codes);
                        *known.entry(format!("{own} {i} {text}")).or_insert_with(|| {
                            next += 1;
                            diagrams.make(next - 1, vec![NO, UNKNOWN, YES])
                        })
                    })
                    .collect();
                all.push(match place {
                    Some(var) => diagrams.switch(var, &each),
                    None => each[0],
                });
            }
            all
        };
        let mine = joints(grounds[0], &old, Some(renamed));
        let theirs = joints(grounds[1], &new, None);
        let before = World::over(
            &grounds[0].basis,
            (&grounds[0].atoms.0, &grounds[0].atoms.1),
            diagrams,
            grounds[0].today,
            (old, mine),
            false,
        );
        for (var, at, _) in &before.parted {
            if let Some(kind) = kinds[*var as usize] {
                new.part(*var, kind, at);
            }
        }
        let mut two = Self::lend(before, room, grounds[1], (new, theirs));
        two.kinds = kinds;
        two.next = next;
        // the second has parted cells too: the first follows
        let parted = std::mem::take(&mut two.worlds[1].parted);
        for (var, at, from) in parted {
            two.follow(0, var, &at, &from);
        }
        two
    }

    /// Builds the second flow with the diagrams of the first.
    fn lend(
        before: World<'w, 'r>,
        room: &'w mut Diagrams,
        ground: &'w Ground<'r>,
        given: (Variables, Vec<Node>),
    ) -> Self {
        std::mem::swap(&mut *before.diagrams, room);
        let after = World::over(
            &ground.basis,
            (&ground.atoms.0, &ground.atoms.1),
            room,
            ground.today,
            given,
            false,
        );
        Self {
            worlds: [before, after],
            at: 1,
            kinds: Vec::new(),
            next: 0,
        }
    }

    fn hand(&mut self, side: usize) {
        if self.at != side {
            let [one, other] = &mut self.worlds;
            std::mem::swap(&mut *one.diagrams, &mut *other.diagrams);
            self.at = side;
        }
    }

    /// The older flow is 0, the newer 1.
    pub fn side(&mut self, side: usize) -> &mut World<'w, 'r> {
        self.hand(side);
        &mut self.worlds[side]
    }

    /// The diagrams.
    pub fn diagrams(&mut self) -> &mut Diagrams {
        let at = self.at;
        &mut *self.worlds[at].diagrams
    }

    /// Both flows to look at, and the diagrams.
    pub fn apart(&mut self) -> ([Facts<'_>; 2], &mut Diagrams) {
        self.hand(0);
        let [one, other] = &mut self.worlds;
        let facts = |variables, facts| Facts { variables, facts };
        (
            [
                facts(&one.variables, &one.facts),
                facts(&other.variables, &other.facts),
            ],
            &mut *one.diagrams,
        )
    }

    /// Rules of both.
    pub fn bases(&self) -> [&'w Basis<'r>; 2] {
        [self.worlds[0].basis, self.worlds[1].basis]
    }

    /// Days of use of both.
    pub fn days(&self) -> [NaiveDate; 2] {
        [self.worlds[0].today, self.worlds[1].today]
    }

    /// The kind of the question of a variable.
    pub fn kind(&self, var: u32) -> Option<&'r Kind> {
        self.kinds.get(var as usize).copied().flatten()
    }

    /// The kinds of all.
    pub fn kinds(&self) -> &[Option<&'r Kind>] {
        &self.kinds
    }

    /// A new variable that stands for two numbers together.
    pub fn joint(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    /// Parts the cells of a variable for both.
    pub fn part(&mut self, var: u32, at: &[i64]) {
        let Some(kind) = self.kind(var).filter(|_| !at.is_empty()) else {
            return;
        };
        let from = self.side(0).variables.part(var, kind, at);
        self.worlds[0].widen(var, at, &from);
        self.follow(1, var, at, &from);
    }

    fn follow(&mut self, side: usize, var: u32, at: &[i64], from: &[usize]) {
        if let Some(kind) = self.kind(var) {
            let world = self.side(side);
            world.variables.part(var, kind, at);
            world.widen(var, at, from);
        }
    }

    /// For each value of the variable of the place, one place that stands for it; where there is no
    /// such variable, all at once.
    pub fn cells_of(&self, place: Option<u32>) -> Vec<Vec<Option<String>>> {
        cells_of(
            place,
            [&self.worlds[0].variables, &self.worlds[1].variables],
        )
    }

    /// Who asks the questions, among those of `apart`, that a value rests on in either flow. And has
    /// it few numbers to try?
    pub fn rests_on(
        &self,
        values: [&Expression; 2],
        apart: &BTreeMap<u32, u32>,
    ) -> (Vec<u32>, bool) {
        let (mut who, mut numbers) = (BTreeSet::new(), 0);
        for (world, value) in self.worlds.iter().zip(values) {
            let closure = Closure::of(world.basis, Seen::Value(value));
            for var in closure
                .questions
                .iter()
                .filter_map(|place| world.variables.of(*place))
            {
                who.extend(apart.get(&var));
                let spans = world
                    .variables
                    .cells(var)
                    .iter()
                    .filter_map(|cell| cell.span);
                numbers += spans.map(|(low, high)| high - low + 1).sum::<i64>();
            }
        }
        (who.into_iter().collect(), numbers <= FEW)
    }

    /// How often cells have been parted so far.
    pub fn parted(&self) -> usize {
        self.worlds[0].parted.len()
    }

    /// What has been parted since.
    pub fn parted_since(&self, count: usize) -> Vec<(u32, Vec<usize>)> {
        let since = self.worlds[0].parted.iter().skip(count);
        since.map(|(var, _, from)| (*var, from.clone())).collect()
    }

    /// The variable of the question for the place, where both flows share it.
    pub fn place(&self) -> Option<u32> {
        let [one, other] = &self.worlds;
        place(
            [one.rules(), other.rules()],
            [&one.variables, &other.variables],
        )
    }
}

fn place(rules: [&Rulebook; 2], variables: [&Variables; 2]) -> Option<u32> {
    let var = |side: usize| {
        let flow = &rules[side].flow;
        let place = flow.questions.index(flow.header.place?.0)?;
        variables[side].of(place)
    };
    var(0).filter(|one| var(1) == Some(*one))
}

fn cells_of(place: Option<u32>, variables: [&Variables; 2]) -> Vec<Vec<Option<String>>> {
    match place {
        Some(var) => {
            let code = |answer: Option<&Answer>| match answer {
                Some(Answer::One(code)) => Some(code.clone()),
                _ => None,
            };
            let cells = variables[0].cells(var).iter();
            cells.map(|cell| vec![code(cell.answer.as_ref())]).collect()
        }
        None => vec![places(variables)],
    }
}

/// What is to be looked at of a flow while the diagrams are at work.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    /// Its variables.
    pub variables: &'a Variables,
    /// The diagrams of its facts.
    pub facts: &'a [Option<Node>],
}

/// A place for each kind of place that is told apart, and none.
fn places(variables: [&Variables; 2]) -> Vec<Option<String>> {
    let mut all = vec![None];
    for variables in variables {
        for (asks, cells) in &variables.all {
            if !matches!(asks, Asks::Question(_)) {
                continue;
            }
            for cell in cells.iter().filter(|cell| !cell.places.is_empty()) {
                if let Some(Answer::One(code)) = &cell.answer
                    && !all.contains(&Some(code.clone()))
                {
                    all.push(Some(code.clone()));
                }
            }
        }
    }
    all
}
