//! Facet by facet: what the one flow says beside what the other says, for the same answers.
//!
//! Must not know what a facet is about.

use super::super::diagram::{NO, Node};
use super::delta::Shifts;
use super::facets::{Facet, Facets, Said};
use super::joint::Joined;
use super::shared::Renamed;
use super::two::Two;
use super::values::Values;
use super::{About, Change, Diff, Kind, Label, Part, Shift, pair};
use crate::{pack::Rulebook, text::Text};
use std::collections::{HashMap, HashSet};

/// Compares facet by facet.
pub(super) struct Compare<'c, 'w, 'r> {
    pub renamed: &'c Renamed<'r>,
    pub values: &'c [Values<'r>; 2],
    pub deltas: HashMap<String, Shifts>,
    pub joined: Joined,
    pub changed: Node,
    /// Complete answer sets of both.
    pub ended: [Node; 2],
    /// What is not decided, by piece.
    pub open: Vec<(About, Node)>,
    pub touched: HashSet<(Kind, &'static str)>,
    pub two: Two<'w, 'r>,
    pub rules: [&'r Rulebook; 2],
}

type Key = (Kind, &'static str, String);

impl Compare<'_, '_, '_> {
    pub fn sizes(&mut self, [old, new]: &[Facets; 2], result: &mut Diff) {
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

    pub fn all(&mut self, [old, new]: [Facets; 2], result: &mut Diff) {
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
