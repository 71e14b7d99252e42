//! Figures of a place and months of cover that would be different.
//!
//! Must not compare plans: `plan` does.

use super::super::outline::Page;
use crate::{
    plan::{Change, FigureLine, WhatIf},
    text::ui::difference as say,
};

impl Page<'_> {
    pub(super) fn changed_figures(&mut self, all: &[Change<FigureLine>]) {
        if !all.is_empty() {
            self.heading(say::FIGURES);
        }
        for change in all {
            let line = change.latest();
            let place = line.region.map_or("", |region| region.get(self.lang));
            let title = line.title.get(self.lang);
            let name = format!("{place}{}{title}", self.say(say::COLON));
            match change {
                Change::Added(_) => {
                    self.item(say::MONEY_ADDED, &name);
                    let words = self.in_words(line);
                    self.detail(say::WOULD_BE, &words);
                }
                Change::Removed(_) => self.item(say::NO_ADVICE, &name),
                Change::Altered(both) => {
                    self.item(say::MONEY_OTHERWISE, &name);
                    let (now, then) = (self.in_words(&both.before), self.in_words(&both.after));
                    self.detail(say::WOULD_BE, &then);
                    self.detail(say::IS_NOW, &now);
                }
            }
        }
    }

    pub(super) fn changed_cover(&mut self, what_if: &WhatIf) {
        let Some(start) = what_if.plan.cover.start else {
            return;
        };
        let rows = &what_if.difference.cover;
        if !rows.is_empty() {
            self.heading(say::COVER);
        }
        for change in rows {
            self.item(say::MONEY_OTHERWISE, change.latest().title.get(self.lang));
            let sides = [(say::WOULD_BE, change.after(), start)];
            let now = what_if
                .difference
                .cover_from
                .map(|from| (say::IS_NOW, change.before(), from));
            for (words, row, start) in sides.into_iter().chain(now) {
                if let Some(row) = row {
                    let text = self.stretches(start, row).join(self.say(say::SEMICOLON));
                    self.detail(words, &text);
                }
            }
        }
    }
}
