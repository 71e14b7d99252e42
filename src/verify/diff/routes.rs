//! Do both flows ask the same of everybody? And where not, who is asked what by which.
//!
//! Must not compare plans.

use super::super::diagram::{Diagrams, NO, Node, YES};
use super::super::reach::{ends, reach};
use super::super::variables::{ABSENT, Asks, Variables};
use super::joint::Joined;
use super::same::Written;
use super::shared::Renamed;
use super::two::{Ground, Two};
use crate::{
    flow::{Bound, Kind, State, walk::Seen},
    pack::Rulebook,
};
use std::collections::{BTreeMap, BTreeSet};

/// Are states, ways and their conditions written the same? Then everybody who can give the same
/// answers in both is asked the same.
pub(super) fn same(
    grounds: [&Ground<'_>; 2],
    variables: [&Variables; 2],
    renamed: &Renamed<'_>,
) -> bool {
    let places: Vec<Option<&str>> = std::iter::once(None)
        .chain(
            grounds
                .iter()
                .flat_map(|ground| &ground.basis.rules.places)
                .map(|place| Some(place.code.0)),
        )
        .collect();
    let [one, other] = [0, 1].map(|side| {
        let written = Written {
            basis: &grounds[side].basis,
            variables: variables[side],
            renamed: (side == 0).then_some(renamed),
            today: grounds[side].today,
        };
        written_routes(
            &written,
            grounds[side].basis.rules,
            variables[side],
            &places,
        )
    });
    one == other
}

fn written_routes(
    written: &Written<'_, '_>,
    rules: &Rulebook,
    variables: &Variables,
    places: &[Option<&str>],
) -> Vec<String> {
    let flow = &rules.flow;
    let var = |id: &str| {
        flow.questions
            .index(id)
            .and_then(|place| variables.of(place))
    };
    let mut all = Vec::new();
    for state in &flow.states {
        all.push(match state {
            State::Ask { question, .. } => {
                let kind = flow
                    .questions
                    .get(question.0)
                    .map(|question| &question.kind);
                let until = match kind {
                    Some(Kind::Day {
                        latest: Bound::Until(other),
                        ..
                    }) => var(other.0),
                    _ => None,
                };
                format!("ask {:?} {until:?}", var(question.0))
            }
            State::Route { .. } => "route".to_owned(),
            State::Refer { .. } | State::Finish { .. } => "end".to_owned(),
        });
        for way in state.next() {
            let to = flow.state_index(way.to.0);
            let guard = way
                .when
                .as_ref()
                .map(|guard| written.of(Seen::When(guard), places));
            all.push(format!("to {to:?} {guard:?}"));
        }
    }
    all
}

/// The questions, by variable, that one flow may ask somebody and the other not.
pub(super) fn apart(mut two: Two<'_, '_>) -> BTreeSet<u32> {
    let ended = [0, 1].map(|side| {
        let world = two.side(side);
        let arrived = reach(world);
        ends(world, &arrived).0
    });
    let mut joined = Joined::over(&mut two);
    let questions = questions(&mut two);
    let differs = |var: &u32| {
        let width = joined.width(*var);
        let by = asking(two.diagrams(), &mut joined, ended, *var, width);
        by[1] != NO || by[2] != NO
    };
    questions.into_iter().filter(differs).collect()
}

/// The variables of questions that both have.
fn questions(two: &mut Two<'_, '_>) -> Vec<u32> {
    let vars = |side: &Variables| -> Vec<bool> {
        let all = side.all.iter();
        all.map(|(asks, _)| matches!(asks, Asks::Question(_)))
            .collect()
    };
    let (one, other) = (vars(&two.side(0).variables), vars(&two.side(1).variables));
    let both = one.iter().zip(&other).enumerate();
    both.filter(|(_, (one, other))| **one && **other)
        .filter_map(|(var, _)| u32::try_from(var).ok())
        .collect()
}

/// Those whom both ask, whom only the older asks, and whom only the newer asks.
fn asking(
    diagrams: &mut Diagrams,
    joined: &mut Joined,
    [old, new]: [Node; 2],
    var: u32,
    width: usize,
) -> [Node; 3] {
    let asked = (0..width).map(|value| if value == ABSENT { NO } else { YES });
    let asked = diagrams.make(var, asked.collect());
    let (one, other) = (diagrams.and(old, asked), diagrams.and(new, asked));
    let (not_one, not_other) = (diagrams.without(old, asked), diagrams.without(new, asked));
    [
        joined.of(diagrams, one, other),
        joined.of(diagrams, one, not_other),
        joined.of(diagrams, not_one, other),
    ]
}

/// Who is asked by which, for each question that is not asked alike.
pub(super) struct Who(Vec<(u32, [Node; 3])>);

/// Finds out who is asked by which.
pub(super) fn who(
    two: &mut Two<'_, '_>,
    joined: &mut Joined,
    ended: [Node; 2],
    apart: &BTreeMap<u32, u32>,
) -> Who {
    let mut all = Vec::new();
    let diagrams = two.diagrams();
    let everybody = joined.of(diagrams, ended[0], ended[1]);
    for (var, who) in apart {
        let width = joined.width(*var);
        let [_, one, other] = asking(diagrams, joined, ended, *var, width);
        let alike = diagrams.without(everybody, one);
        let alike = diagrams.without(alike, other);
        all.push((*who, [alike, one, other]));
    }
    Who(all)
}

impl Who {
    /// A set in which who asks is settled for everybody.
    pub fn known(&self, diagrams: &mut Diagrams, set: Node) -> Node {
        self.0.iter().fold(set, |set, (var, by)| {
            if !diagrams.asks(set, *var).contains_key(var) {
                return set;
            }
            let mut all = NO;
            for (value, asked) in by.iter().enumerate() {
                let one = diagrams.restrict(set, *var, value);
                let one = diagrams.and(one, *asked);
                all = diagrams.or(all, one);
            }
            all
        })
    }
}
