//! A plan, and the questions of a flow, as versioned JSON. `docs` in `flows/JSON.md`, field by field.
//!
//! Must not leave out what the screens show, or say it differently.

mod difference;
mod local;
mod why;
mod written;

pub use difference::difference;
pub use why::{proof, why};
pub use written::{json_line, json_text};

use super::outline::cite;
use crate::{
    flow::{Bound, Choice, Demand, Exactness, Id, Kind, Side, Takes, Weight, Whose},
    interview::Truth,
    pack::Rulebook,
    plan::{Because, MonthlyLine, NeedLine, Plan, Reason, Said, Standing},
    text::{Lang, Text, Value},
};
use serde_json::{Value as Json, json};

/// The version of both formats; raised when a field changes its meaning or goes away.
pub const VERSION: u32 = 1;

fn text(text: Text) -> Json {
    json!({ "zh": text.zh, "en": text.en })
}

fn said(said: &Said) -> Json {
    json!({ "zh": said.get(Lang::Zh), "en": said.get(Lang::En) })
}

fn all_said(all: &[Said]) -> Json {
    all.iter().map(said).collect()
}

fn ids(ids: &[Id]) -> Json {
    ids.iter().map(|id| id.0).collect()
}

fn value(value: Option<Value>) -> Json {
    match value {
        None => Json::Null,
        Some(Value::Number(n)) => n.normalize().to_string().into(),
        Some(Value::Money(n)) => format!("{:.2}", n.round_dp(2)).into(),
        Some(Value::Day(day)) => day.to_string().into(),
        Some(Value::Month(month)) => month.to_string().into(),
    }
}

pub(super) fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::Unknown => "perhaps",
        Truth::No => "no",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Needed => "needed",
        Standing::Perhaps => "perhaps",
        Standing::NotNeeded => "not-needed",
    }
}

/// How firmly a document is wanted.
#[must_use]
pub fn demand(demand: Demand) -> &'static str {
    match demand {
        Demand::Required => "required",
        Demand::IfHeld => "if-held",
        Demand::Local => "local",
        Demand::MayNotBeDemanded => "may-not-be-demanded",
    }
}

pub(super) fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::You => "you",
        Whose::Employer => "employer",
        Whose::NewEmployer => "new-employer",
        Whose::Agency => "agency",
    }
}

pub(super) fn exactness(exact: Exactness) -> &'static str {
    match exact {
        Exactness::Exact => "exact",
        Exactness::UpTo => "up-to",
        Exactness::About => "about",
        Exactness::Unknown => "unknown",
    }
}

fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Doubt => "doubt",
        Weight::Warning => "warning",
        Weight::Information => "information",
        Weight::Correction => "correction",
    }
}

fn monthly(monthly: MonthlyLine) -> Json {
    json!({
        "name": text(monthly.name),
        "amount": value(monthly.amount),
        "months": value(monthly.months),
        "side": match monthly.side {
            Side::Gets => "gets",
            Side::Pays => "pays",
        },
    })
}

fn need(need: &NeedLine) -> Json {
    json!({ "any": ids(&need.any), "copies": need.copies, "demand": demand(need.demand) })
}

/// A plan.
#[must_use]
pub fn plan(rules: &Rulebook, plan: &Plan) -> Json {
    let (title, id, version) = plan.flow;
    let answers: serde_json::Map<String, Json> = plan
        .answers
        .iter()
        .map(|(id, answer)| (id.0.to_owned(), answer.to_json()))
        .collect();
    let mut whole = json!({
        "format": "xubao-plan",
        "version": VERSION,
        "flow": { "id": id, "version": version, "title": text(title) },
        "case": Json::Null, // known to whoever keeps cases
        "today": plan.today.to_string(),
        "place": plan.place.map(text),
        "local": plan.local,
        "complete": plan.complete,
        "answers": answers,
        "outcome": said(&plan.outcome),
        "most_urgent": plan.urgent.map(|line| plan.calendar[line].id.0),
        "visits": plan.visits.iter().map(|visit| json!({
            "window": visit.window.map(|id| id.0),
            "tasks": visit.tasks.iter().map(|&i| plan.tasks[i].id.0).collect::<Vec<_>>(),
            "bring": visit.bring.iter().map(need).collect::<Vec<_>>(),
            "away_with": ids(&visit.away_with),
            "earliest": visit.earliest.to_string(),
            "earliest_certain": visit.earliest_certain,
            "latest": visit.latest.map(|day| day.to_string()),
        })).collect::<Vec<_>>(),
        "tasks": plan.tasks.iter().map(|task| json!({
            "id": task.id.0,
            "stage": task.stage.0,
            "title": text(task.title),
            "state": standing(task.standing),
            "settle": task.settle.as_ref().map(said),
            "settled_by": ids(&task.settled_by),
            "window": task.window.0,
            "online": task.online.map(text),
            "by_online": task.by_online,
            "needs": task.needs.iter().map(need).collect::<Vec<_>>(),
            "yields": ids(&task.yields),
            "deadlines": task.due.iter().map(|&i| plan.calendar[i].id.0).collect::<Vec<_>>(),
            "takes": task.takes.map(|takes| match takes {
                Takes::Days(n) => json!({ "days": n }),
                Takes::WorkingDays(n) => json!({ "working_days": n }),
            }),
            "cost": text(task.cost),
            "local": local::names(&task.local),
            "steps": all_said(&task.steps),
            "ask": all_said(&task.ask),
            "beware": all_said(&task.beware),
            "sources": ids(&task.sources),
            "reasons": task.reasons.iter().map(|reason| reason_json(plan, reason)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "windows": rules.flow.windows.iter().map(|(id, window)| json!({
            "id": id.0,
            "title": text(window.title),
            "about": text(window.about),
            "hotline": window.hotline.map(text),
            "remote": window.remote,
        })).collect::<Vec<_>>(),
        "documents": plan.documents.iter().map(|line| json!({
            "id": line.id.0,
            "title": rules.flow.documents.get(line.id.0).map(|document| text(document.title)),
            "demand": demand(line.demand),
            "copies": line.copies,
            "or": ids(&line.or),
            "tasks": line.tasks.iter().map(|&i| plan.tasks[i].id.0).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "calendar": plan.calendar.iter().map(|line| json!({
            "id": line.id.0,
            "title": text(line.title),
            "whose": whose(line.whose),
            "certain": line.certain,
            "date": line.date.map(|day| day.to_string()),
            "moved": line.moved.map(|day| day.to_string()),
            "passed": line.passed,
            "days_left": line.days_left,
            "within": said(&line.within),
            "missed": said(&line.missed),
            "sources": ids(&line.sources),
        })).collect::<Vec<_>>(),
        "entitlements": plan.entitlements.iter().map(|line| json!({
            "id": line.id.0,
            "title": text(line.title),
            "certain": line.certain,
            "amount": value(line.amount),
            "known_part": line.part.map(local::known_part),
            "monthly": line.monthly.map(monthly),
            "exact": exactness(line.exact),
            "text": said(&line.text),
            "how": line.how.as_ref().map(said),
            "figures": local::names(&line.figures),
            "notes": all_said(&line.notes),
            "sources": ids(&line.sources),
        })).collect::<Vec<_>>(),
        "roads": plan.roads.iter().map(|road| json!({
            "id": road.id.0,
            "open": truth(road.open),
            "chosen": road.chosen,
            "reason": road.reason.as_ref().map(said),
            "closes": road.closes.as_ref().map(said),
            "cost": road.cost.as_ref().map(said),
            "cover": road.cover.as_ref().map(said),
            "gap": road.gap.as_ref().map(said),
            "years": road.years.as_ref().map(said),
            "local": local::names(&road.local),
            "windows": ids(&road.windows),
            "documents": ids(&road.documents),
            "sources": ids(&road.sources),
        })).collect::<Vec<_>>(),
        "figures": local::all_figures(plan),
        "cover": local::cover(&plan.cover),
        "doors": plan.doors.iter().map(local::door).collect::<Vec<_>>(),
        "notes": plan.notes.iter().map(|note| json!({
            "id": note.id.0,
            "stage": note.stage.0,
            "weight": weight(note.weight),
            "text": said(&note.text),
            "sources": ids(&note.sources),
        })).collect::<Vec<_>>(),
        "unknowns": plan.unknowns.iter().map(|unknown| json!({
            "id": unknown.id.0,
            "text": said(&unknown.text),
            "ask": said(&unknown.ask),
            "whom": text(unknown.whom),
            "sources": ids(&unknown.sources),
        })).collect::<Vec<_>>(),
    });
    let sources: serde_json::Map<String, Json> = (plan.sources().into_iter())
        .map(|id| (id.0.to_owned(), source(rules, id.0)))
        .collect();
    whole["sources"] = sources.into();
    whole
}

fn source(rules: &Rulebook, id: &str) -> Json {
    let Some((id, source)) = rules.source_entry(id) else {
        return Json::Null;
    };
    let instrument = rules.instrument(source.of.0);
    json!({
        "zh": cite(rules, id, Lang::Zh),
        "en": cite(rules, id, Lang::En),
        "number": instrument.map(|one| one.number),
        "address": instrument.map(|one| one.address),
        "read": instrument.map(|one| one.read),
        "confidence": format!("{:?}", source.confidence),
    })
}

fn reason_json(plan: &Plan, reason: &Reason) -> Json {
    let depth = reason.depth;
    match reason.because {
        Because::Everyone => json!({ "depth": depth, "kind": "everyone" }),
        Because::Fact {
            title,
            otherwise,
            truth: of,
            sources,
        } => json!({
            "depth": depth, "kind": "fact", "title": text(title), "otherwise": otherwise.map(text), "holds": truth(of), "sources": ids(&sources),
        }),
        Because::Answer(question) => json!({
            "depth": depth, "kind": "answer", "question": question.0,
            "answer": plan.answer(question).map(crate::answers::Answer::to_json),
        }),
        Because::Value { title, value: of } => json!({
            "depth": depth, "kind": "value", "title": text(title), "value": value(of),
        }),
    }
}

/// The questions of a flow, with kinds, bounds and choices, so that an answers file can be written.
#[must_use]
pub fn questions(rules: &Rulebook) -> Json {
    let choices = |options: &[Choice]| -> Json {
        options
            .iter()
            .map(|option| json!({ "id": option.id.0, "label": text(option.label) }))
            .collect()
    };
    let bound = |bound: Bound| match bound {
        Bound::Today => "today".to_owned(),
        Bound::YearsAgo(n) => format!("{n} years before today"),
        Bound::MonthsAhead(n) => format!("{n} months after today"),
        Bound::On(day) => day.0.to_owned(),
        Bound::Until(id) => format!("today, or the answer to {id} if earlier"),
    };
    let questions = rules.flow.questions.iter().map(|(id, question)| {
        let kind = match &question.kind {
            Kind::One(options) => json!({ "kind": "one", "options": choices(options) }),
            Kind::Road(options) => {
                json!({ "kind": "one", "compare": "roads", "options": choices(options) })
            }
            Kind::Many { options, none } => {
                json!({ "kind": "many", "options": choices(options), "none": text(*none) })
            }
            Kind::YesNo => json!({ "kind": "yes-no" }),
            Kind::Whole { min, max, unit } => {
                json!({ "kind": "whole", "min": min, "max": max, "unit": text(*unit) })
            }
            Kind::Money { min, max } => json!({ "kind": "money", "min": min, "max": max }),
            Kind::Day { earliest, latest } => {
                json!({ "kind": "day", "earliest": bound(*earliest), "latest": bound(*latest) })
            }
            Kind::Month {
                earliest,
                latest,
                ahead,
            } => json!({
                "kind": "month", "earliest": bound(*earliest), "latest": bound(*latest),
                "ahead": ahead.map(|ahead| json!({ "months": ahead.months, "of": ahead.of.0 })),
            }),
            Kind::Place => json!({ "kind": "place", "options": rules.places.iter().map(|place| {
                json!({ "id": place.code.0, "label": text(place.title) })
            }).collect::<Vec<_>>() }),
        };
        json!({
            "id": id.0,
            "title": text(question.title),
            "label": text(question.label),
            "why": text(question.why),
            "unsure": question.unsure.map(text),
            "answer": kind,
            "sources": ids(&question.sources),
        })
    });
    json!({
        "format": "xubao-questions",
        "version": VERSION,
        "flow": { "id": rules.flow.header.id.0, "version": rules.flow.header.version },
        "unsure": crate::answers::UNSURE,
        "questions": questions.collect::<Vec<_>>(),
    })
}
