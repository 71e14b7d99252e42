//! The order of asking: ways lead forward, always go on, and come by every state and question.
//!
//! Must not look into guards: whether they can hold is proved by `verify`.

use super::Checker;
use crate::flow::{Id, State};
use std::collections::HashSet;

impl Checker<'_> {
    /// All states.
    pub(super) fn order(&mut self) {
        let flow = self.flow;
        for (place, state) in flow.states.iter().enumerate() {
            self.ways(place, state);
        }
        if !self.report.whole() || flow.header.id.0.is_empty() {
            return; // states may be missing
        }
        if !flow
            .states
            .iter()
            .any(|state| matches!(state, State::Finish { .. }))
        {
            self.report.error(
                "no-finish",
                flow.states.last().map_or(flow.header.id, State::id).0,
                "没有 Finish：没有一条路通向清单。".into(),
                "There is no Finish: no way leads to a checklist.".into(),
            );
        }
        let targets: HashSet<&str> = flow
            .states
            .iter()
            .flat_map(State::next)
            .map(|way| way.to.0)
            .collect();
        for state in flow
            .states
            .iter()
            .skip(1)
            .filter(|s| !targets.contains(s.id().0))
        {
            self.report.error(
                "unreachable-state",
                state.id().0,
                format!("没有一条路通向“{}”。", state.id()),
                format!("No way leads to \"{}\".", state.id()),
            );
        }
        let asked: HashSet<&str> = flow
            .states
            .iter()
            .filter_map(|state| match state {
                State::Ask { question, .. } => Some(question.0),
                _ => None,
            })
            .collect();
        for id in flow.questions.ids().filter(|id| !asked.contains(id.0)) {
            self.report.error(
                "never-asked",
                id.0,
                format!("问题“{id}”从来不问：states 里没有它。"),
                format!("The question \"{id}\" is never asked: it is not in `states`."),
            );
        }
    }

    /// The ways on from one state.
    fn ways(&mut self, place: usize, state: &State) {
        let id = state.id();
        let ways = state.next();
        if ways.is_empty() && !matches!(state, State::Refer { .. } | State::Finish { .. }) {
            self.report.error(
                "no-way-on",
                id.0,
                format!("“{id}”之后没有去处。"),
                format!("No way leads on from \"{id}\"."),
            );
        }
        for (i, way) in ways.iter().enumerate() {
            let last = i + 1 == ways.len();
            if last && way.when.is_some() {
                self.report.error(
                    "guarded-last-transition",
                    way.to.0,
                    format!("“{id}”的最后一条去处不能有条件，否则可能无路可走。"),
                    format!("The last way on from \"{id}\" must have no condition, or there may be none."),
                );
            }
            if !last && way.when.is_none() {
                self.report.error(
                    "shadowed-transition",
                    way.to.0,
                    format!("“{id}”的这条去处没有条件，后面的永远轮不到。"),
                    format!("This way on from \"{id}\" has no condition: those after it are never taken."),
                );
            }
            if let Some(to) = self.flow.state_index(way.to.0) {
                self.forward(place, id, to, way.to);
            }
        }
    }

    fn forward(&mut self, place: usize, from: Id, to: usize, target: Id) {
        if to > place {
            return;
        }
        let (zh, en) = if to == place {
            ("自己", "itself")
        } else {
            ("前面", "a state before it")
        };
        self.report.error(
            "backward-transition",
            target.0,
            format!("“{from}”的去处“{target}”指向{zh}；只能指向后面。"),
            format!(
                "The way from \"{from}\" to \"{target}\" leads to {en}; it must lead further down."
            ),
        );
    }
}
