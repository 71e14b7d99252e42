//! Amounts, notes, unknowns and roads of a plan.
//!
//! Must not word anything.

use super::{
    EntitlementLine, MonthlyLine, NoteLine, Plan, RoadLine, TaskLine, UnknownLine,
    build::{first, lines, said, stage},
    local,
};
use crate::{
    flow::{Condition, Demand, Exactness, Kind, Section, Weight},
    interview::{Context, Truth},
};

impl Plan {
    /// What is in doubt about the answers: said before all else.
    pub fn doubts(&self) -> impl Iterator<Item = &NoteLine> {
        (self.notes.iter()).filter(|note| note.weight == Weight::Doubt)
    }
}

pub(super) fn entitlements(context: &mut Context<'_>) -> Vec<EntitlementLine> {
    let mut all = Vec::new();
    for (id, entry) in context.rules().flow.entitlements.iter() {
        let truth = context.holds(&entry.when);
        if truth == Truth::No {
            continue;
        }
        let amount = entry.amount.and_then(|amount| context.quantity(amount));
        let part = entry.amount.filter(|_| amount.is_none());
        let part = part.and_then(|amount| context.known_part(amount));
        let unknown = entry.amount.is_none() || amount.is_none();
        let figures = entry
            .amount
            .map_or(Vec::new(), |amount| local::behind(context, amount));
        // a sum is no surer than the figures in it
        let sure = !figures.iter().any(local::FigureLine::is_doubtful);
        all.push(EntitlementLine {
            id,
            title: entry.title,
            certain: truth == Truth::Yes,
            amount,
            part,
            monthly: entry.monthly.as_ref().map(|monthly| MonthlyLine {
                name: monthly.name,
                amount: context.quantity(monthly.amount),
                months: context.quantity(monthly.months),
                side: monthly.side,
            }),
            exact: match entry.exact {
                _ if unknown => Exactness::Unknown,
                Exactness::Exact if !sure => Exactness::About,
                exact => exact,
            },
            text: said(context, entry.text),
            how: entry.how.map(|how| said(context, how)),
            figures,
            notes: lines(context, &entry.notes),
            sources: entry.sources,
        });
    }
    all
}

pub(super) fn notes(context: &mut Context<'_>) -> Vec<NoteLine> {
    let flow = &context.rules().flow;
    let mut all = Vec::new();
    for (place, (id, note)) in flow.notes.iter().enumerate() {
        if context.holds(&note.when) == Truth::Yes {
            let (weight, sources) = (note.weight, note.sources);
            let text = said(context, note.text);
            all.push(NoteLine {
                id,
                stage: stage(context.rules(), Section::Notes, place),
                weight,
                text,
                sources,
            });
        }
    }
    all.sort_by_key(|note| note.weight);
    all
}

pub(super) fn unknowns(context: &mut Context<'_>) -> Vec<UnknownLine> {
    let mut all = Vec::new();
    for (id, unknown) in context.rules().flow.unknowns.iter() {
        if context.holds(&unknown.when) != Truth::No {
            all.push(UnknownLine {
                id,
                text: said(context, unknown.text),
                ask: said(context, unknown.ask),
                whom: unknown.whom,
                sources: unknown.sources,
            });
        }
    }
    all
}

pub(super) fn roads(context: &mut Context<'_>, tasks: &[TaskLine]) -> Vec<RoadLine> {
    let rules = context.rules();
    let is_road = |question: &crate::flow::Question| matches!(question.kind, Kind::Road(_));
    let Some((question, _)) = rules.flow.questions.iter().find(|(_, q)| is_road(q)) else {
        return Vec::new();
    };
    let mut roads = Vec::new();
    for (id, road) in rules.flow.roads.iter() {
        let (mut windows, mut documents) = (Vec::new(), Vec::new());
        for task in road
            .tasks
            .iter()
            .filter_map(|id| tasks.iter().find(|task| task.id == *id))
        {
            if !windows.contains(&task.window) {
                windows.push(task.window);
            }
            let wanted = task
                .needs
                .iter()
                .filter(|need| need.demand == Demand::Required);
            for document in wanted.filter_map(|need| need.any.first()) {
                if !documents.contains(document) {
                    documents.push(*document);
                }
            }
        }
        let chosen = Condition::Is(question.into(), id);
        roads.push(RoadLine {
            id,
            open: context.holds(&road.open),
            chosen: context.holds(&chosen) == Truth::Yes,
            reason: first(context, &road.reason),
            closes: road.closes.map(|closes| said(context, closes)),
            cost: first(context, &road.cost),
            cover: first(context, &road.cover),
            gap: first(context, &road.gap),
            years: first(context, &road.years),
            local: local::lines(context, &road.local),
            windows,
            documents,
            sources: road.sources,
        });
    }
    roads
}
