//! Dates, amounts, notes, roads and cover, as facets.
//!
//! Must not compare.

use super::super::{Kind, Label, Part};
use super::{Maker, Said};
use crate::verify::diagram::{Turn, YES};
use crate::verify::world::World;
use crate::{flow::Kind as Answers, text::Text};

impl Maker<'_, '_> {
    pub(super) fn deadlines(&mut self, world: &mut World<'_, '_>) {
        let flow = &world.rules().flow;
        for (id, one) in flow.deadlines.iter() {
            self.begin(Kind::Deadline, id, one.title);
            let base = self.shown(world, &one.when);
            for (part, key) in [(Part::Date, "date"), (Part::Passed, "passed")] {
                let mut said = self.plain(Label::Certain, YES);
                said.values = vec![format!("{key} {id}")];
                self.facet(part, key, base, vec![said]);
            }
            self.words("title", Some(one.title), base);
            self.words("within", Some(one.within), base);
            self.words("missed", Some(one.missed), base);
            self.fixed("whose", &one.whose, base);
            self.fixed("sources", &one.sources, base);
        }
    }

    pub(super) fn entitlements(&mut self, world: &mut World<'_, '_>) {
        let flow = &world.rules().flow;
        for (id, one) in flow.entitlements.iter() {
            self.begin(Kind::Entitlement, id, one.title);
            let base = self.shown(world, &one.when);
            let mut said = self.plain(Label::Certain, YES);
            said.values = vec![format!("amount {id}")];
            self.facet(Part::Amount, "amount", base, vec![said]);
            if one.monthly.is_some() {
                let mut said = self.plain(Label::Certain, YES);
                said.values = vec![format!("monthly {id}"), format!("months {id}")];
                self.facet(Part::Monthly, "monthly", base, vec![said]);
            }
            self.words("title", Some(one.title), base);
            self.words("text", Some(one.text), base);
            self.words("how", one.how, base);
            self.each(world, &one.notes, "notes", base);
            let monthly = one
                .monthly
                .as_ref()
                .map(|monthly| (monthly.name, monthly.side));
            self.fixed("exact", &(one.exact, monthly), base);
            self.fixed("sources", &one.sources, base);
        }
    }

    pub(super) fn notes(&mut self, world: &mut World<'_, '_>) {
        let flow = &world.rules().flow;
        let ended = self.out.ended;
        for (id, note) in flow.notes.iter() {
            self.begin(Kind::Note, id, Text::default());
            let set = world.certainly(Some(&note.when));
            let said = vec![self.text(note.text, set)];
            self.facet(Part::Standing, "standing", ended, said);
            let base = world.diagrams.and(ended, set);
            self.has(base);
            self.fixed("weight", &note.weight, base);
            self.fixed("sources", &note.sources, base);
        }
        for (id, one) in flow.unknowns.iter() {
            self.begin(Kind::Unknown, id, Text::default());
            let set = world.possibly(Some(&one.when));
            let said = vec![self.text(one.text, set)];
            self.facet(Part::Standing, "standing", ended, said);
            let base = world.diagrams.and(ended, set);
            self.has(base);
            self.words("ask", Some(one.ask), base);
            self.words("whom", Some(one.whom), base);
            self.fixed("sources", &one.sources, base);
        }
    }

    pub(super) fn roads(&mut self, world: &mut World<'_, '_>) {
        let flow = &world.rules().flow;
        let ended = self.out.ended;
        let asks = flow
            .questions
            .iter()
            .find_map(|(_, question)| match &question.kind {
                Answers::Road(options) => Some(options),
                _ => None,
            });
        let Some(options) = asks else {
            return;
        };
        for (id, road) in flow.roads.iter() {
            let option = options.iter().find(|option| option.id == id);
            self.begin(
                Kind::Road,
                id,
                option.map(|one| one.label).unwrap_or_default(),
            );
            self.has(ended);
            let node = world.holds(&road.open);
            let open = world.diagrams.turn(Turn::Certainly, node);
            let possible = world.diagrams.turn(Turn::Possibly, node);
            let perhaps = world.diagrams.without(possible, open);
            let closed = world.diagrams.without(YES, possible);
            let said = vec![
                self.plain(Label::Open, open),
                self.plain(Label::Perhaps, perhaps),
                self.plain(Label::Closed, closed),
            ];
            self.facet(Part::Standing, "standing", ended, said);
            for (field, lines) in [
                ("reason", &road.reason),
                ("cost", &road.cost),
                ("cover", &road.cover),
                ("gap", &road.gap),
                ("years", &road.years),
            ] {
                let mut lines = lines.iter().map(|line| (line.when.as_ref(), line.text));
                self.first(world, &mut lines, (Part::Words(field), field), ended);
            }
            self.words("closes", road.closes, ended);
            self.figures(world, &road.local, ended);
            self.fixed("local", &road.local, ended);
            self.fixed("tasks", &road.tasks, ended);
            self.fixed("sources", &road.sources, ended);
        }
    }

    pub(super) fn cover(&mut self, world: &mut World<'_, '_>) {
        let flow = &world.rules().flow;
        let ended = self.out.ended;
        for (id, row) in flow.cover.iter() {
            self.begin(Kind::Cover, id, row.title);
            self.has(ended);
            for (i, span) in row.spans.iter().enumerate() {
                let node = span.when.as_ref().map_or(YES, |when| world.holds(when));
                let certain = world.diagrams.turn(Turn::Certainly, node);
                let possible = world.diagrams.turn(Turn::Possibly, node);
                let perhaps = world.diagrams.without(possible, certain);
                let values = vec![format!("from {id} {i}"), format!("to {id} {i}")];
                let said = [(certain, true), (perhaps, false)].map(|(set, certain)| Said {
                    values: values.clone(),
                    ..self.plain(Label::Covers(span.by, certain), set)
                });
                self.facet(Part::Span(i), &format!("span {i}"), ended, said.into());
            }
            let marks = flow.header.cover.as_ref();
            let mut said = self.plain(Label::Certain, YES);
            said.values = marks
                .map(|marks| {
                    vec![
                        format!("named {}", marks.from),
                        format!("named {}", marks.safe),
                    ]
                })
                .unwrap_or_default();
            self.facet(Part::Span(usize::MAX), "months", ended, vec![said]);
            self.words("title", Some(row.title), ended);
            self.fixed("sources", &row.sources, ended);
        }
    }
}
