//! What a flow means, checked without looking at any person: names, texts, kinds, order, circles.
//!
//! Must not read files, and must not prove anything about people: `verify` does.

mod glyphs;
mod kinds;
mod links;
mod order;
mod questions;

pub use glyphs::glyphs;

use super::walk::{Names, Seen, inside, walk};
use super::{Condition, Finding, Flow, Id, Report, Sort, Table};
use crate::text::{Text, placeholders};

/// What a flow may name that is not in the flow.
#[derive(Debug, Default)]
pub struct Outside {
    /// The figures, with the sort of their values where one is known.
    pub figures: Table<Option<Sort>>,
    /// The codes of the places that the place question offers.
    pub places: Table<()>,
}

/// A flow with all that it may name, and what was found so far.
struct Checker<'f> {
    flow: &'f Flow,
    outside: &'f Outside,
    report: Report<'f>,
}

/// Every finding in the meaning of a flow.
#[must_use]
pub fn check(flow: &Flow, outside: &Outside) -> Vec<Finding> {
    let mut checker = Checker {
        flow,
        outside,
        report: flow.report(),
    };
    checker.header();
    checker.unique();
    walk(flow, &mut |owner, seen| checker.inside(owner, seen));
    checker.questions();
    checker.instruments();
    checker.order();
    checker.circles();
    checker.links();
    for (id, task) in flow.tasks.iter() {
        if let Some(day) = &task.earliest {
            checker.is_day(id, day);
        }
    }
    checker.bounds_of_claims();
    checker.report.finish()
}

/// Every finding in conditions that stand outside the flow, each with the name of what holds it.
#[must_use]
pub fn check_conditions<'f>(
    flow: &'f Flow,
    outside: &'f Outside,
    conditions: impl Iterator<Item = (Id, &'f Condition)>,
) -> Vec<Finding> {
    let mut checker = Checker {
        flow,
        outside,
        report: flow.report(),
    };
    for (owner, condition) in conditions {
        checker.inside(owner, Seen::When(condition));
    }
    checker.report.finish()
}

impl Checker<'_> {
    /// Something and all in it.
    fn inside(&mut self, owner: Id, seen: Seen<'_>) {
        inside(seen, &mut |one| match one {
            Seen::Name(kind, id) => drop(self.named(kind, id)),
            Seen::Words(text) => self.words(owner, text),
            Seen::When(condition) => self.condition(condition),
            Seen::Value(expression) => self.expression(owner, expression),
        });
    }

    /// The language and the stages.
    fn header(&mut self) {
        let header = &self.flow.header;
        if header.language != 1 && !header.id.0.is_empty() {
            self.report.error(
                "unknown-language",
                self.flow
                    .files
                    .number_of("language", header.id.0)
                    .unwrap_or(header.id.0),
                format!(
                    "flow.ron 的 language 是 {}，本程序只读 1。",
                    header.language
                ),
                format!(
                    "`language` is {} in flow.ron; this program reads 1.",
                    header.language
                ),
            );
        }
        for stage in self.flow.stages_named() {
            self.named(Names::Stage, stage);
        }
    }

    /// No id twice within its kind.
    fn unique(&mut self) {
        let flow = self.flow;
        let report = &mut self.report;
        let states: Vec<Id> = flow.states.iter().map(super::State::id).collect();
        report.unique(Names::Stage.word(), flow.header.stages.ids());
        report.unique(Names::Question.word(), flow.questions.ids());
        report.unique(Names::State.word(), states);
        report.unique(Names::Fact.word(), flow.facts.ids());
        report.unique(Names::Quantity.word(), flow.quantities.ids());
        report.unique(Names::Road.word(), flow.roads.ids());
        report.unique(Names::Task.word(), flow.tasks.ids());
        report.unique(Names::Deadline.word(), flow.deadlines.ids());
        report.unique(Names::Document.word(), flow.documents.ids());
        report.unique(Names::Window.word(), flow.windows.ids());
        report.unique(Text::new("保障", "cover"), flow.cover.ids());
        report.unique(Text::new("待遇", "entitlement"), flow.entitlements.ids());
        report.unique(Text::new("提示", "note"), flow.notes.ids());
        report.unique(Text::new("未知事项", "unknown"), flow.unknowns.ids());
        report.unique(Text::new("承诺", "claim"), flow.claims.ids());
        report.unique(Names::Instrument.word(), flow.instruments.ids());
        report.unique(Names::Source.word(), flow.sources.ids());
    }

    /// Is there something of this name? Says so if not.
    fn named(&mut self, kind: Names, id: Id) -> bool {
        let flow = self.flow;
        let word = kind.word();
        let report = &mut self.report;
        match kind {
            Names::Question => report.in_table(word, id, &flow.questions),
            Names::Fact => report.in_table(word, id, &flow.facts),
            Names::Quantity => report.in_table(word, id, &flow.quantities),
            Names::Figure => report.in_table(word, id, &self.outside.figures),
            Names::Road => report.in_table(word, id, &flow.roads),
            Names::Task => report.in_table(word, id, &flow.tasks),
            Names::Deadline => report.in_table(word, id, &flow.deadlines),
            Names::Document => report.in_table(word, id, &flow.documents),
            Names::Window => report.in_table(word, id, &flow.windows),
            Names::Instrument => report.in_table(word, id, &flow.instruments),
            Names::Source => report.in_table(word, id, &flow.sources),
            Names::Said => {
                let (notes, unknowns) = (&flow.notes, &flow.unknowns);
                let (owed, limits) = (&flow.entitlements, &flow.deadlines);
                let names = notes.ids().chain(unknowns.ids()).chain(owed.ids());
                let names = names.chain(limits.ids()).map(|id| id.0);
                let has = [
                    notes.has(id.0),
                    unknowns.has(id.0),
                    owed.has(id.0),
                    limits.has(id.0),
                ];
                report.known(word, id, has.contains(&true), names)
            }
            Names::Stage => report.in_table(word, id, &flow.header.stages),
            Names::State => {
                let names = flow.states.iter().map(|state| state.id().0);
                report.known(word, id, flow.state_index(id.0).is_some(), names)
            }
        }
    }

    /// A text: in both languages, with the same names to fill in, all of them known.
    fn words(&mut self, owner: Id, text: &Text) {
        self.report.translated(owner, text);
        let mut found = Vec::new();
        for words in [text.zh, text.en] {
            match placeholders(words) {
                Ok(names) => found.push(names),
                Err(piece) => {
                    self.report.error(
                        "bad-placeholder",
                        piece,
                        format!("“{owner}”里的花括号没有结束，或没有名称。"),
                        format!("A brace in \"{owner}\" is not closed, or holds no name."),
                    );
                    return;
                }
            }
        }
        let mut told: Vec<&str> = Vec::new();
        for name in found.iter().flatten() {
            if told.contains(name) {
                continue; // the other language says the same
            }
            told.push(name);
            let flow = self.flow;
            let tables = [flow.quantities.has(name), self.outside.figures.has(name)];
            let has = tables.contains(&true) || flow.questions.has(name);
            let names = flow.quantities.ids().chain(self.outside.figures.ids());
            let names = names.chain(flow.questions.ids()).map(|id| id.0);
            let word = Text::new("推算值、数值或问题", "quantity, figure or question");
            self.report.known(word, Id(name), has, names);
        }
        let [zh, en] = &mut found[..] else { return };
        zh.sort_unstable();
        en.sort_unstable();
        zh.dedup();
        en.dedup();
        if zh != en && !text.zh.is_empty() && !text.en.is_empty() {
            self.report.error(
                "different-placeholders",
                text.en,
                format!("“{owner}”的中文和英文填入的名称不同。"),
                format!("The Chinese and the English text of \"{owner}\" fill in different names."),
            );
        }
    }
}

#[cfg(test)]
mod tests;
