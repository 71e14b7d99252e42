//! The articles that a plan rests on, wherever it names them.
//!
//! Must not say them in words.

use super::{Because, FigureState, Plan};
use crate::flow::{Id, Ids, Once};

impl Plan {
    /// The ids of all articles that are named anywhere in the plan, each once, in the order of
    /// their names.
    #[must_use]
    pub fn sources(&self) -> Vec<Id> {
        let mut lists = Lists::default();
        for task in &self.tasks {
            lists.add(task.sources);
            for reason in &task.reasons {
                if let Because::Fact { sources, .. } = reason.because {
                    lists.add(sources);
                }
            }
        }
        let dates = self.calendar.iter().map(|line| line.sources);
        let sums = self.entitlements.iter().map(|line| line.sources);
        let roads = self.roads.iter().map(|line| line.sources);
        let notes = self.notes.iter().map(|line| line.sources);
        let unknowns = self.unknowns.iter().map(|line| line.sources);
        let listed = dates.chain(sums).chain(roads).chain(notes).chain(unknowns);
        listed.for_each(|one| lists.add(one));
        let mut all = lists.ids;
        for figure in self.figures() {
            all.extend(figure.basis.as_ref().map(|basis| basis.source));
            if let FigureState::Disputed(told) = &figure.state {
                all.extend(told.iter().map(|(.., source)| *source));
            }
        }
        all.extend(self.cover.rows.iter().flat_map(|row| &row.sources));
        all.extend(self.doors.iter().map(|door| door.source));
        let mut all: Vec<Id> = all.into_iter().collect();
        all.sort_unstable();
        all
    }
}

/// What stands in lists of which each is looked at once: reasons name the same ones over and over.
#[derive(Default)]
struct Lists {
    seen: Once<*const Id>,
    ids: Once<Id>,
}

impl Lists {
    fn add(&mut self, list: Ids) {
        if !list.is_empty() && self.seen.insert(list.as_ptr()) {
            self.ids.extend(list.iter().copied());
        }
    }
}
