//! The articles that a plan rests on, wherever it names them.
//!
//! Must not say them in words.

use super::{Because, FigureState, Plan};
use crate::flow::Id;
use std::collections::BTreeSet;

impl Plan {
    /// The ids of all articles that are named anywhere in the plan, each once.
    #[must_use]
    pub fn sources(&self) -> BTreeSet<Id> {
        let mut all = BTreeSet::new();
        for task in &self.tasks {
            all.extend(task.sources.iter().copied());
            for reason in &task.reasons {
                if let Because::Fact { sources, .. } = &reason.because {
                    all.extend(sources.iter().copied());
                }
            }
        }
        for figure in self.figures() {
            all.extend(figure.basis.as_ref().map(|basis| basis.source));
            if let FigureState::Disputed(told) = &figure.state {
                all.extend(told.iter().map(|(.., source)| *source));
            }
        }
        let dates = self.calendar.iter().map(|line| &line.sources);
        let sums = self.entitlements.iter().map(|line| &line.sources);
        let roads = self.roads.iter().map(|line| &line.sources);
        let notes = self.notes.iter().map(|line| &line.sources);
        let unknowns = self.unknowns.iter().map(|line| &line.sources);
        let listed = dates.chain(sums).chain(roads).chain(notes).chain(unknowns);
        all.extend(listed.flat_map(|sources| sources.iter().copied()));
        all.extend(
            self.cover
                .rows
                .iter()
                .flat_map(|row| row.sources.iter().copied()),
        );
        all.extend(self.doors.iter().map(|door| door.source));
        all
    }
}
