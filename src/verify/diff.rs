//! What is different in plans between two flows, or two days: for which answer sets, exactly, and with
//! somebody who shows it.
//!
//! A joint answer set holds the answers that somebody gives who goes through both interviews. Where
//! both ask the same of everybody these are the answer sets of `check`. Must not word anything, and
//! must not compare texts of files.

mod delta;
mod facets;
mod figures;
mod joint;
mod pair;
mod routes;
mod same;
mod shared;
mod two;
mod values;

use super::closure::{Basis, atoms};
use super::diagram::{Diagrams, NO, Node};
use super::person::Witness;
use crate::{
    flow::{By, Demand, Id, walk::Seen},
    pack::Rulebook,
    text::{Text, Value},
};
use chrono::NaiveDate;
use delta::{Delta, Shifts, delta, parts};
use facets::{Facet, Facets, Said, facets};
use joint::Joined;
use same::Written;
use shared::{Renamed, variables};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use two::{Ground, Two};
use values::{Values, values};

pub use figures::FigureChange;

/// How many answer sets: at the least and at the most, where two numeric answers decide together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    /// So many for certain.
    pub least: f64,
    /// Not more than so many.
    pub most: f64,
}

impl Count {
    /// Is it known to the last one?
    #[must_use]
    pub fn is_exact(&self) -> bool {
        (self.most - self.least).abs() < 0.5
    }
}

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The sentence at the top.
    Outcome,
    /// An errand.
    Task,
    /// A document.
    Document,
    /// A window.
    Window,
    /// A date that matters.
    Deadline,
    /// An amount.
    Entitlement,
    /// A road of the side-by-side choice.
    Road,
    /// A row of the picture of cover.
    Cover,
    /// A rule worth knowing.
    Note,
    /// What is not known.
    Unknown,
    /// A question: no part of a plan.
    Question,
}

/// A piece of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// What it is.
    pub kind: Kind,
    /// Its id in the newer flow, or in the older where it is gone.
    pub id: &'static str,
    /// Its name; empty where it has none.
    pub title: Text,
}

/// Which part of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Whether it is there: needed, open, shown.
    Standing,
    /// Something to bring: any one of these.
    Need(Vec<Id>),
    /// The window, and whether by its online door.
    Place,
    /// A step, question, warning or note: the list it stands in.
    Line(&'static str),
    /// A text, by the name of its field.
    Words(&'static str),
    /// Something that is the same for all who are told it, by the name of its field.
    Fixed(&'static str),
    /// A figure of the place.
    Figure(Id),
    /// The day.
    Date,
    /// Whether the day has passed.
    Passed,
    /// The figure.
    Amount,
    /// The figure by the month, and for how many.
    Monthly,
    /// A span of months, by its place.
    Span(usize),
    /// Whatever is left: where something is not decided.
    Rest,
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Nothing.
    Absent,
    /// Needed.
    Needed,
    /// Perhaps: needed, open, or to be counted with.
    Perhaps,
    /// For certain.
    Certain,
    /// The road is open.
    Open,
    /// The road is closed.
    Closed,
    /// It is asked.
    Asked,
    /// How firmly a document is wanted, and in how many copies.
    Need(Demand, u8),
    /// At a window, or by its online door.
    Place(Id, bool),
    /// Who covers, for certain or perhaps.
    Covers(By, bool),
    /// A text of the flow.
    Text(Text),
    /// Something for programmers.
    Written(String),
    /// Not decided: two numeric answers decide together, and nobody was found who shows it.
    Undecided,
}

/// How a value differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shift {
    /// It was not known, and is now.
    Appears,
    /// It was known, and is not any more.
    Disappears,
    /// It is less, or earlier.
    Less,
    /// It is more, or later.
    More,
    /// It is of another kind.
    Other,
}

/// All of them.
const ALL: [Shift; 5] = [
    Shift::Appears,
    Shift::Disappears,
    Shift::Less,
    Shift::More,
    Shift::Other,
];

impl Shift {
    fn between(old: Option<Value>, new: Option<Value>) -> Option<Self> {
        match (old, new) {
            (None, None) => None,
            (None, Some(_)) => Some(Self::Appears),
            (Some(_), None) => Some(Self::Disappears),
            (Some(old), Some(new)) if old == new => None,
            (Some(old), Some(new)) => {
                let alike = std::mem::discriminant(&old) == std::mem::discriminant(&new);
                Some(match alike {
                    true if new < old => Self::Less,
                    true => Self::More,
                    false => Self::Other,
                })
            }
        }
    }
}

/// Somebody with their answers to either flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// As they answer the older flow.
    pub old: Witness,
    /// As they answer the newer flow.
    pub new: Witness,
    /// The value before and after, where one differs.
    pub values: Option<(Option<Value>, Option<Value>)>,
}

/// One kind of change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it is about.
    pub about: About,
    /// Which part.
    pub part: Part,
    /// What the older flow says.
    pub from: Label,
    /// What the newer flow says.
    pub to: Label,
    /// How a value in it differs, where both say the same otherwise.
    pub shift: Option<Shift>,
    /// For how many joint answer sets.
    pub count: Count,
    /// Somebody who shows it, played back through both flows; none where nobody was found.
    pub shown: Option<Pair>,
}

/// Everything that is different.
#[derive(Clone, Debug, Default)]
pub struct Diff {
    /// Answer sets of the older flow, as `check` counts them.
    pub old: Count,
    /// Answer sets of the newer flow.
    pub new: Count,
    /// Joint answer sets.
    pub joint: Count,
    /// Answer sets of the older flow that cannot be given in the newer: an answer is gone.
    pub only_old: Count,
    /// Answer sets of the newer flow that could not be given in the older.
    pub only_new: Count,
    /// Joint answer sets for which some plan differs.
    pub changed: Count,
    /// Each kind of change, in the order of the flow.
    pub changes: Vec<Change>,
    /// Figures of places that are not as they were.
    pub figures: Vec<FigureChange>,
    /// Pieces that are written differently although everybody is told the same.
    pub rewritten: Vec<About>,
    /// Questions that take another kind of answer: each is counted as two.
    pub other_kind: Vec<Id>,
}

impl Diff {
    /// Is there any difference in plans, questions or figures, or one that is not decided?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
            && self.figures.is_empty()
            && self.only_old.most == 0.0
            && self.only_new.most == 0.0
    }
}

/// Compares two flows, each on a day.
#[must_use]
pub fn diff(old: (&Rulebook, NaiveDate), new: (&Rulebook, NaiveDate)) -> Diff {
    let renamed = Renamed::new(new.0);
    let ground = |(rules, today)| {
        let basis = Basis::new(rules);
        let atoms = atoms(&basis);
        Ground {
            basis,
            atoms,
            today,
        }
    };
    let grounds = [ground(old), ground(new)];
    let (before, after, kinds) = {
        let ((before, after), kinds) = variables(old, new);
        (before, after, kinds)
    };
    let both = [&grounds[0], &grounds[1]];
    let apart = if routes::same(both, [&before, &after], &renamed) {
        BTreeSet::new()
    } else {
        let ((before, after), kinds) = variables(old, new);
        let mut diagrams = [Diagrams::new(), Diagrams::new()];
        let [first, second] = &mut diagrams;
        let two = Two::new(
            both,
            [first, second],
            (before, after),
            kinds,
            &renamed,
            None,
        );
        routes::apart(two)
    };
    let mut diagrams = [Diagrams::new(), Diagrams::new()];
    let [first, second] = &mut diagrams;
    let mut two = Two::new(
        both,
        [first, second],
        (before, after),
        kinds,
        &renamed,
        Some(&apart),
    );
    let apart: BTreeMap<u32, u32> = apart.into_iter().map(|var| (var, two.joint())).collect();
    let all = [values(old.0, Some(&renamed)), values(new.0, None)];
    let deltas = deltas(&mut two, &all, &renamed, &apart);
    let sides = [
        facets(two.side(0), Some(&renamed)),
        facets(two.side(1), None),
    ];
    let mut joined = Joined::over(&mut two);
    let mut result = Diff {
        figures: figures::figures(old, new),
        other_kind: other_kind(old.0, new.0, &renamed),
        ..Diff::default()
    };
    let ended = [sides[0].ended, sides[1].ended];
    let who = routes::who(&mut two, &mut joined, ended, &apart);
    let deltas = deltas.into_iter().map(|(name, node)| {
        let shifts = parts(two.diagrams(), node);
        let known = |(shift, set)| (shift, who.known(two.diagrams(), set));
        (name, shifts.into_iter().map(known).collect())
    });
    let deltas: HashMap<String, Shifts> = deltas.collect();
    let mut compare = Compare {
        renamed: &renamed,
        values: &all,
        deltas,
        joined,
        changed: NO,
        ended,
        open: Vec::new(),
        touched: HashSet::new(),
        two,
        rules: [old.0, new.0],
    };
    compare.sizes(&sides, &mut result);
    compare.all(sides, &mut result);
    let changed = compare.changed;
    result.changed = compare.joined.count(compare.two.diagrams(), changed);
    result.rewritten = figures::rewritten(old.0, new.0, &renamed, &compare.touched);
    result
}

/// Questions of one name that take another kind of answer.
fn other_kind(old: &Rulebook, new: &Rulebook, renamed: &Renamed<'_>) -> Vec<Id> {
    let kind = |question: &crate::flow::Question| std::mem::discriminant(&question.kind);
    let all = old.flow.questions.iter();
    all.filter_map(|(id, question)| {
        let (id, now) = new.flow.questions.entry(renamed.question(id.0))?;
        (kind(question) != kind(now)).then_some(id)
    })
    .collect()
}

/// For whom each value differs; those that differ for nobody are left out.
fn deltas(
    two: &mut Two<'_, '_>,
    [old, new]: &[Values<'_>; 2],
    renamed: &Renamed<'_>,
    apart: &BTreeMap<u32, u32>,
) -> HashMap<String, Node> {
    let mut nodes: Vec<(String, Node)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut result: HashMap<String, usize> = HashMap::new();
    for (name, (before, what)) in old {
        let Some((after, other)) = new.get(name).filter(|(_, other)| other == what) else {
            continue;
        };
        let _ = other;
        let place = two.place();
        let cells = two.cells_of(place);
        let written = |two: &mut Two<'_, '_>, side: usize, places: &[Option<&str>]| {
            let (bases, days) = (two.bases(), two.days());
            let value = [before, after][side].get();
            let written = Written {
                basis: bases[side],
                variables: &two.side(side).variables,
                renamed: (side == 0).then_some(renamed),
                today: days[side],
            };
            written.of(Seen::Value(value), places)
        };
        let same: Vec<bool> = (cells.iter())
            .map(|codes| {
                let places: Vec<Option<&str>> = codes.iter().map(Option::as_deref).collect();
                written(two, 0, &places) == written(two, 1, &places)
            })
            .collect();
        // what has passed is seen from the day of use, also where the date is the same
        let days = two.days();
        let (split, small) = two.rests_on([before.get(), after.get()], apart);
        // where many numbers would have to be tried for each way of asking, it stays open
        let open = if small { Vec::new() } else { split.clone() };
        let split = small && !split.is_empty();
        let still = !split
            && same.iter().all(|same| *same)
            && (*what == delta::Compared::Values || days[0] == days[1]);
        if still && open.is_empty() {
            continue;
        }
        let passed = *what != delta::Compared::Values && days[0] != days[1];
        let key = format!("{:?} {:?} {what:?}", before.get(), after.get());
        if let Some(at) = known.get(&key) {
            result.insert(name.clone(), *at);
            continue;
        }
        let joint = two.joint();
        let nothing = BTreeMap::new();
        let one = Delta {
            old: before.get(),
            new: after.get(),
            what: *what,
            place: place.filter(|_| !passed && !split).map(|var| (var, same)),
            apart: if split { apart } else { &nothing },
        };
        let parted = two.parted();
        let mut node = if still { NO } else { delta(two, &one, joint) };
        let any = delta::any(two, joint);
        for who in open {
            node = two.diagrams().switch(who, &[node, any, any]);
        }
        // cells parted for this one widen those before it
        for (var, from) in two.parted_since(parted) {
            for (_, node) in &mut nodes {
                *node = two.diagrams().widen(*node, var, &from);
            }
        }
        known.insert(key, nodes.len());
        result.insert(name.clone(), nodes.len());
        nodes.push((name.clone(), node));
    }
    let found = result.into_iter().map(|(name, at)| (name, nodes[at].1));
    found.filter(|(_, node)| *node != NO).collect()
}

/// Compares facet by facet.
struct Compare<'c, 'w, 'r> {
    renamed: &'c Renamed<'r>,
    values: &'c [Values<'r>; 2],
    deltas: HashMap<String, Shifts>,
    joined: Joined,
    changed: Node,
    /// Complete answer sets of both.
    ended: [Node; 2],
    /// What is not decided, by piece.
    open: Vec<(About, Node)>,
    touched: HashSet<(Kind, &'static str)>,
    two: Two<'w, 'r>,
    rules: [&'r Rulebook; 2],
}

type Key = (Kind, &'static str, String);

impl Compare<'_, '_, '_> {
    fn sizes(&mut self, [old, new]: &[Facets; 2], result: &mut Diff) {
        let diagrams = self.two.diagrams();
        let joined = &mut self.joined;
        result.old = joined.count(diagrams, old.ended);
        result.new = joined.count(diagrams, new.ended);
        let both = joined.of(diagrams, old.ended, new.ended);
        result.joint = joined.count(diagrams, both);
        if old.ended == new.ended {
            return;
        }
        for (a, b, only) in [
            (old.ended, new.ended, &mut result.only_old),
            (new.ended, old.ended, &mut result.only_new),
        ] {
            joined.forget();
            let partnered = joined.partnered(diagrams, a, b);
            let alone = diagrams.without(a, partnered);
            *only = joined.count(diagrams, alone);
        }
    }

    fn all(&mut self, [old, new]: [Facets; 2], result: &mut Diff) {
        let mut before: HashMap<Key, Facet> = HashMap::new();
        let mut order: Vec<Key> = Vec::new();
        for (key, facet) in old.all {
            order.push(key.clone());
            before.insert(key, facet);
        }
        let mut after: HashMap<Key, Facet> = HashMap::new();
        let mut keys: Vec<Key> = Vec::new();
        for (key, facet) in new.all {
            keys.push(key.clone());
            after.insert(key, facet);
        }
        let gone = order.into_iter().filter(|key| !after.contains_key(key));
        keys.extend(gone.collect::<Vec<_>>());
        let nobody =
            |ended: Node, bases: &HashMap<(Kind, &'static str), Node>, key: &Key, other: &Facet| {
                let base = match other.part {
                    Part::Standing => ended,
                    _ => bases.get(&(key.0, key.1)).copied().unwrap_or(NO),
                };
                Facet {
                    title: other.title,
                    part: other.part.clone(),
                    base,
                    said: Vec::new(),
                }
            };
        for key in keys {
            let (one, other) = match (before.remove(&key), after.remove(&key)) {
                (Some(one), Some(other)) => (one, other),
                (None, Some(other)) => (nobody(old.ended, &old.bases, &key, &other), other),
                (Some(one), None) => {
                    let other = nobody(new.ended, &new.bases, &key, &one);
                    (one, other)
                }
                (None, None) => continue,
            };
            self.facet(&key, one, other, result, old.ended == new.ended);
        }
        self.undecided(result);
    }

    fn facet(&mut self, key: &Key, one: Facet, other: Facet, result: &mut Diff, same: bool) {
        let (kind, id, _) = *key;
        let about = About {
            kind,
            id,
            title: if other.title == Text::default() {
                one.title
            } else {
                other.title
            },
        };
        let part = other.part.clone();
        let (base_one, base_other) = (one.base, other.base);
        let (old, new) = (self.with_rest(one), self.with_rest(other));
        let quiet = same
            && base_one == base_other
            && old.len() == new.len()
            && old
                .iter()
                .zip(&new)
                .all(|(a, b)| (a.set, &a.key) == (b.set, &b.key))
            && old.iter().all(|said| {
                said.values
                    .iter()
                    .all(|value| !self.deltas.contains_key(value))
            });
        if quiet {
            return;
        }
        let mut open = NO;
        for was in &old {
            for is in &new {
                let both = self.both(was.set, is.set);
                if both == NO {
                    continue;
                }
                if was.key != is.key {
                    self.change(about, &part, (was, is), (None, both), (result, &mut open));
                    continue;
                }
                for value in &is.values {
                    for (shift, set) in self.deltas.get(value).cloned().unwrap_or_default() {
                        let set = self.two.diagrams().and(both, set);
                        let by = Some((shift, value.as_str()));
                        self.change(about, &part, (was, is), (by, set), (result, &mut open));
                    }
                }
            }
        }
        if open != NO {
            match self
                .open
                .iter_mut()
                .find(|one| (one.0.kind, one.0.id) == (kind, id))
            {
                Some((_, node)) => *node = self.two.diagrams().or(*node, open),
                None => self.open.push((about, open)),
            }
        }
    }

    /// Of each piece, what is not decided.
    fn undecided(&mut self, result: &mut Diff) {
        for (about, open) in std::mem::take(&mut self.open) {
            let count = self.joined.count(self.two.diagrams(), open);
            let rest = Change {
                about,
                part: Part::Rest,
                from: Label::Undecided,
                to: Label::Undecided,
                shift: None,
                count,
                shown: None,
            };
            let of =
                |change: &Change| change.about.kind == about.kind && change.about.id == about.id;
            let last = result.changes.iter().rposition(of);
            result
                .changes
                .insert(last.map_or(result.changes.len(), |at| at + 1), rest);
        }
        result.changes.sort_by_key(|change| change.about.kind);
    }

    /// The joint answer sets of two sets. Who is asked the same by both flows has nobody else to go
    /// with: only the others have to be joined.
    fn both(&mut self, one: Node, other: Node) -> Node {
        let diagrams = self.two.diagrams();
        let alike = diagrams.and(one, other);
        if self.ended[0] == self.ended[1] {
            return alike;
        }
        let common = diagrams.and(self.ended[0], self.ended[1]);
        let (one, other) = (
            diagrams.without(one, common),
            diagrams.without(other, common),
        );
        let moved = self.joined.of(diagrams, one, other);
        diagrams.or(alike, moved)
    }

    /// What is said, with those of the base to whom it is not.
    fn with_rest(&mut self, facet: Facet) -> Vec<Said> {
        let diagrams = self.two.diagrams();
        let mut left = facet.base;
        let mut all = Vec::new();
        for said in facet.said {
            let set = diagrams.and(facet.base, said.set);
            left = diagrams.without(left, set);
            if set != NO {
                all.push(Said { set, ..said });
            }
        }
        all.push(Said {
            label: Label::Absent,
            key: String::new(),
            set: left,
            values: Vec::new(),
        });
        all
    }

    fn change(
        &mut self,
        about: About,
        part: &Part,
        (was, is): (&Said, &Said),
        (by, set): (Option<(Shift, &str)>, Node),
        (result, open): (&mut Diff, &mut Node),
    ) {
        if set == NO {
            return;
        }
        let count = self.joined.count(self.two.diagrams(), set);
        let whatever = self.joined.whatever(self.two.diagrams(), set);
        let value = by.and_then(|(shift, name)| {
            let [old, new] = self.values;
            Some((
                shift,
                &old.get(name)?.0,
                &new.get(name)?.0,
                old.get(name)?.1,
            ))
        });
        let shown = pair::somebody(
            &mut self.two,
            (whatever, self.rules),
            &pair::Wanted {
                sure: count.least > 0.5,
                about,
                part,
                keys: (&was.key, &is.key),
                value,
                renamed: self.renamed,
            },
        );
        if about.kind != Kind::Question {
            self.changed = self.two.diagrams().or(self.changed, set);
        }
        self.touched.insert((about.kind, about.id));
        if count.least < 0.5 && shown.is_none() {
            *open = self.two.diagrams().or(*open, set);
            return;
        }
        result.changes.push(Change {
            about,
            part: part.clone(),
            from: was.label.clone(),
            to: is.label.clone(),
            shift: by.map(|by| by.0),
            count,
            shown,
        });
    }
}
