//! What would be different, as versioned JSON. Described in `flows/JSON.md`, field by field.
//!
//! Must not compare plans: `plan` does.

use super::super::outline::Page;
use super::{VERSION, exactness, ids, need, said, standing, text, truth, value, whose};
use crate::{
    flow::Id,
    pack::Rulebook,
    plan::{Change, DeadlineLine, EntitlementLine, Said, Shift, Visit, WhatIf},
    text::Lang,
};
use serde_json::{Value as Json, json};

/// `before` and `after`, null on the side where there is none.
fn sides<T>(change: &Change<T>, side: impl Fn(&T) -> Json) -> Json {
    json!({
        "change": match change {
            Change::Added(_) => "added",
            Change::Removed(_) => "removed",
            Change::Altered(_) => "altered",
        },
        "before": change.before().map(&side),
        "after": change.after().map(&side),
    })
}

/// The same with the fields that name the thing.
fn named<T>(name: Json, change: &Change<T>, side: impl Fn(&T) -> Json) -> Json {
    let mut all = sides(change, side);
    if let (Some(all), Json::Object(name)) = (all.as_object_mut(), name) {
        all.extend(name);
    }
    all
}

fn shift<T>(shift: &Shift<T>, side: impl Fn(&T) -> Json) -> Json {
    json!({ "before": side(&shift.before), "after": side(&shift.after) })
}

fn sentence(change: &Change<Said>) -> Json {
    sides(change, said)
}

fn visit(visit: &Visit) -> Json {
    json!({
        "earliest": visit.earliest.to_string(),
        "latest": visit.latest.map(|day| day.to_string()),
    })
}

fn deadline(line: &DeadlineLine) -> Json {
    json!({
        "id": line.id.0,
        "date": line.date.map(|day| day.to_string()),
        "moved": line.moved.map(|day| day.to_string()),
        "passed": line.passed,
        "certain": line.certain,
        "within": said(&line.within),
    })
}

fn entitlement(line: &EntitlementLine) -> Json {
    json!({
        "id": line.id.0,
        "certain": line.certain,
        "amount": value(line.amount),
        "exact": exactness(line.exact),
        "text": said(&line.text),
    })
}

/// What would be different.
#[must_use]
pub fn difference(rules: &Rulebook, what_if: &WhatIf) -> Json {
    let (title, id, version) = what_if.plan.flow;
    let of = &what_if.difference;
    let words = [Lang::Zh, Lang::En].map(|lang| Page::new(rules, &what_if.plan, lang));
    let document = |id: Id| rules.flow.documents.get(id.0).map(|one| text(one.title));
    json!({
        "format": "xubao-difference",
        "version": VERSION,
        "flow": { "id": id, "version": version, "title": text(title) },
        "today": shift(&of.today, |day| day.to_string().into()),
        "complete": what_if.complete(),
        "unsure": ids(&what_if.unsure),
        "waiting": what_if.waiting.map(|id| id.0),
        "nothing": of.is_empty(),
        "answers": of.answers.iter().map(|(id, change)| {
            named(json!({ "question": id.0 }), change, crate::answers::Answer::to_json)
        }).collect::<Vec<_>>(),
        "outcome": of.outcome.as_ref().map(|change| shift(change, said)),
        "most_urgent": of.urgent.as_ref().map(|change| {
            shift(change, |line| line.as_ref().map_or(Json::Null, |line| line.id.0.into()))
        }),
        "tasks": of.tasks.iter().map(|task| json!({
            "id": task.id.0,
            "title": text(task.title),
            "before": standing(task.standing.before),
            "after": standing(task.standing.after),
            "place": task.place.as_ref().map(|place| {
                shift(place, |(window, online)| json!({ "window": window.0, "by_online": online }))
            }),
            "bring": task.bring.iter().map(|change| sides(change, need)).collect::<Vec<_>>(),
            "advice": task.advice.iter().map(sentence).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "trips": of.trips.as_ref().map(|trips| shift(trips, |n| (*n).into())),
        "visits": of.visits.iter().map(|change| {
            named(json!({ "window": change.latest().window.map(|id| id.0) }), change, visit)
        }).collect::<Vec<_>>(),
        "calendar": of.calendar.iter().map(|change| {
            let line = change.latest();
            let name = json!({
                "title": text(line.title),
                "whose": whose(line.whose),
                "days_later": change.days_later(),
            });
            named(name, change, deadline)
        }).collect::<Vec<_>>(),
        "documents": of.documents.iter().map(|change| {
            let line = change.latest();
            let name = json!({ "id": line.id.0, "title": document(line.id) });
            named(name, change, |line| json!({
                "demand": super::demand(line.demand),
                "copies": line.copies,
            }))
        }).collect::<Vec<_>>(),
        "entitlements": of.entitlements.iter().map(|change| {
            let name = json!({
                "title": text(change.latest().title),
                "more": value(change.more()),
            });
            named(name, change, entitlement)
        }).collect::<Vec<_>>(),
        "roads": of.roads.iter().map(|change| {
            named(json!({ "id": change.latest().id.0 }), change, |road| json!({
                "open": truth(road.open),
                "reason": road.reason.as_ref().map(said),
                "closes": road.closes.as_ref().map(said),
                "cost": road.cost.as_ref().map(said),
                "cover": road.cover.as_ref().map(said),
                "gap": road.gap.as_ref().map(said),
                "years": road.years.as_ref().map(said),
            }))
        }).collect::<Vec<_>>(),
        "figures": of.figures.iter().map(|change| {
            let line = change.latest();
            let name = json!({ "id": line.id.0, "title": text(line.title) });
            named(name, change, |line| json!({
                "region": line.region.map(text),
                "text": { "zh": words[0].in_words(line), "en": words[1].in_words(line) },
            }))
        }).collect::<Vec<_>>(),
        "cover": of.cover.iter().map(|change| {
            let row = change.latest();
            let name = json!({ "id": row.id.0, "title": text(row.title) });
            named(name, change, super::local::months)
        }).collect::<Vec<_>>(),
        "notes": of.notes.iter().map(|change| {
            let note = change.latest();
            let name = json!({ "id": note.id.0, "weight": super::weight(note.weight) });
            named(name, change, |note| said(&note.text))
        }).collect::<Vec<_>>(),
        "unknowns": of.unknowns.iter().map(|change| {
            let name = json!({ "id": change.latest().id.0 });
            named(name, change, |unknown| json!({
                "text": said(&unknown.text),
                "ask": said(&unknown.ask),
                "whom": text(unknown.whom),
            }))
        }).collect::<Vec<_>>(),
    })
}
