//! What a plan says besides errands: roads, money, cover, notes, unknowns, outcomes.
//!
//! Must not choose between the texts: it gives all of them with their conditions.

use super::{Explain, say};
use crate::{
    export::outline::{cover::named, exact},
    flow::{Expression, Id, Weight},
    text::{Text, ui::plan as common},
};

impl Explain<'_> {
    pub(super) fn roads(&mut self) {
        if self.rules.flow.roads.is_empty() {
            return;
        }
        self.section(say::ROADS);
        for (id, road) in self.rules.flow.roads.iter() {
            let title = self.road(id);
            self.entry(&title, id);
            self.when(say::OPEN, &road.open);
            if let Some(closes) = road.closes {
                let closes = self.words.text(closes);
                self.line(say::CLOSES, &closes);
            }
            self.lines(say::REASONS, &road.reason);
            self.lines(say::COSTS, &road.cost);
            self.lines(say::COVERS, &road.cover);
            self.lines(say::GAPS, &road.gap);
            self.lines(say::YEARS, &road.years);
            let local = self.figures_named(&road.local);
            self.list(say::LOCAL, &local);
            let tasks = self.tasks_named(&road.tasks);
            self.list(say::BRINGS, &tasks);
            self.sources(&road.sources);
        }
    }

    /// A road is called like the option that it is.
    fn road(&self, id: Id) -> String {
        let mut choices = (self.rules.flow.questions.iter())
            .filter(|(_, question)| matches!(question.kind, crate::flow::Kind::Road(_)))
            .flat_map(|(_, question)| question.kind.choices());
        let found = choices.find(|choice| choice.id == id);
        found
            .map_or(id.0, |choice| choice.label.get(self.lang))
            .to_owned()
    }

    pub(super) fn money(&mut self) {
        self.section(say::MONEY);
        let flow = &self.rules.flow;
        for (id, owed) in flow.entitlements.iter() {
            self.entry(&self.words.text(owed.title), id);
            self.when(say::SHOWN_UNLESS_NOT, &owed.when);
            let exact = exact(owed.exact).get(self.lang);
            let amount = owed.amount.map(|id| {
                let quantity = flow.quantities.get(id.0).map(|quantity| quantity.title);
                self.titled(quantity, id)
            });
            let amount = match amount {
                Some(amount) => self.put(say::EXACTLY, &[("exact", exact), ("x", &amount)]),
                None => exact.trim_end().trim_end_matches([':', '：']).to_owned(),
            };
            self.line(say::AMOUNT, &amount);
            let text = self.words.text(owed.text);
            self.line(say::SAID, &text);
            if let Some(how) = owed.how {
                let how = self.words.text(how);
                self.line(common::COMPUTED, &how);
            }
            self.lines(say::BEWARE, &owed.notes);
            self.sources(&owed.sources);
        }
    }

    pub(super) fn cover(&mut self) {
        if self.rules.flow.cover.is_empty() {
            return;
        }
        self.section(say::COVER);
        for (id, cover) in self.rules.flow.cover.iter() {
            self.entry(cover.title.get(self.lang), id);
            for span in &cover.spans {
                let by = named(span.by).0.get(self.lang);
                let from = self.end(span.from.as_ref(), say::FROM_START);
                let to = self.end(span.to.as_ref(), say::TO_END);
                let parts = [("by", by), ("from", &*from), ("to", &*to)];
                let mut text = self.put(say::SPAN, &parts);
                if let Some(when) = &span.when {
                    let when = self.words.condition(when);
                    text.push_str(&self.put(say::ONLY_IF, &[("when", &when)]));
                }
                self.item(&text);
            }
            self.sources(&cover.sources);
        }
    }

    fn end(&self, month: Option<&Expression>, open: Text) -> String {
        match month {
            Some(month) => self.words.value(month),
            None => open.get(self.lang).to_owned(),
        }
    }

    pub(super) fn notes(&mut self) {
        self.section(say::NOTES);
        for (id, note) in self.rules.flow.notes.iter() {
            let weight = match note.weight {
                Weight::Doubt => say::DOUBT,
                Weight::Warning => say::WARNING,
                Weight::Information => say::INFORMATION,
                Weight::Correction => say::CORRECTION,
            };
            self.entry(weight.get(self.lang), id);
            let text = self.words.text(note.text);
            self.plain(&text);
            self.when(say::SHOWN, &note.when);
            self.sources(&note.sources);
        }
    }

    pub(super) fn unknowns(&mut self) {
        self.section(say::UNKNOWNS);
        for (id, unknown) in self.rules.flow.unknowns.iter() {
            self.entry(&self.words.text(unknown.text), id);
            self.when(say::SHOWN_UNLESS_NOT, &unknown.when);
            let (ask, whom) = (self.words.text(unknown.ask), self.words.text(unknown.whom));
            self.line(common::ASK, &ask);
            self.line(common::WHOM, &whom);
            self.sources(&unknown.sources);
        }
    }

    pub(super) fn outcomes(&mut self) {
        self.section(say::OUTCOMES);
        for outcome in &self.rules.flow.outcomes {
            self.page.blank();
            let text = self.words.text(outcome.text);
            self.plain(&text);
            match &outcome.when {
                Some(when) => self.when(say::SHOWN, when),
                None => self.line(say::SHOWN, say::OTHERWISE.get(self.lang)),
            }
        }
    }
}
