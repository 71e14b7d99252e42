//! Facts, values worked out, and figures with what they are today.
//!
//! Must not evaluate a fact: it is different for each person.

use super::{Explain, LINE, say};
use crate::plan;

impl Explain<'_> {
    pub(super) fn facts(&mut self) {
        self.section(say::FACTS);
        for (id, fact) in self.rules.flow.facts.iter() {
            self.entry(fact.title.get(self.lang), id);
            self.when(say::HOLDS, &fact.is);
            if let Some(otherwise) = fact.otherwise {
                self.line(say::OTHERWISE_SAID, otherwise.get(self.lang));
            }
            self.sources(&fact.sources);
        }
    }

    pub(super) fn quantities(&mut self) {
        self.section(say::QUANTITIES);
        for (id, quantity) in self.rules.flow.quantities.iter() {
            self.entry(quantity.title.get(self.lang), id);
            let spread = self.words.spread_value(&quantity.is, LINE);
            self.spread(say::COMPUTED, &spread);
            self.sources(&quantity.sources);
        }
    }

    /// Each figure in the country and in every place that has a value of its own.
    pub(super) fn figures(&mut self) {
        self.section(say::FIGURES);
        for (id, figure) in self.rules.figures.iter() {
            self.entry(figure.title.get(self.lang), id);
            let line = plan::figure(self.rules, None, id, self.today);
            let text = self.page.in_words(&line);
            self.line(say::COUNTRY, &text);
            for (at, (_, region)) in self.rules.regions().iter().enumerate() {
                if region.figures.get(id.0).is_none() {
                    continue;
                }
                let line = plan::figure(self.rules, Some(at), id, self.today);
                let place = self.put(say::REGION, &[("x", region.title.get(self.lang))]);
                let text = format!("{place}{}", self.page.in_words(&line));
                self.item(&text);
            }
        }
    }
}
