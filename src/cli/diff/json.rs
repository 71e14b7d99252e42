//! The difference of two flows for programs.
//!
//! Must not decide what is different.

use super::Side;
use crate::{
    export::packs::brief,
    text::{Lang, Value},
    verify::{Change, ChangeKind as Kind, Count, Diff, Label, Part, Shift, Witness},
};
use serde_json::{Value as Json, json};

/// All of it.
pub(super) fn page(old: &Side<'_>, new: &Side<'_>, diff: &Diff) -> Json {
    let side = |side: &Side<'_>| {
        json!({
            "flows": side.name,
            "version": side.rules.flow.header.version,
            "today": side.today.to_string(),
        })
    };
    let total = diff.joint.most;
    let figures = diff.figures.iter().map(|figure| {
        let value = |side: &Side<'_>, region| {
            let words = |lang| brief(side.rules, region, figure.id, figure.from, lang);
            json!({ "zh": words(Lang::Zh), "en": words(Lang::En) })
        };
        json!({
            "id": figure.id.0,
            "places": figure.places.iter().map(|place| json!({ "zh": place.zh, "en": place.en })).collect::<Vec<_>>(),
            "from": figure.from.to_string(),
            "to": figure.to.map(|day| day.to_string()),
            "before": value(old, figure.before),
            "after": value(new, figure.after),
        })
    });
    json!({
        "format": 1,
        "old": side(old),
        "new": side(new),
        "answer_sets": {
            "old": diff.old.most,
            "new": diff.new.most,
            "joint": total,
            "exact": diff.joint.is_exact(),
            "only_old": diff.only_old.most,
            "only_new": diff.only_new.most,
        },
        "changed": count(diff.changed, total),
        "changes": diff.changes.iter().map(|one| change(one, total)).collect::<Vec<_>>(),
        "figures": figures.collect::<Vec<_>>(),
        "rewritten": diff.rewritten.iter().map(|about| json!({
            "kind": kind(about.kind),
            "id": about.id,
        })).collect::<Vec<_>>(),
        "other_kind": diff.other_kind.iter().map(|id| id.0).collect::<Vec<_>>(),
    })
}

fn count(count: Count, total: f64) -> Json {
    json!({
        "least": count.least,
        "most": count.most,
        "exact": count.is_exact(),
        "share": if total > 0.0 { count.most / total } else { 0.0 },
    })
}

fn change(change: &Change, total: f64) -> Json {
    let value = |value: Option<Value>| {
        value.map(|value| match value {
            Value::Number(n) | Value::Money(n) => n.to_string(),
            Value::Day(day) => day.to_string(),
            Value::Month(month) => month.to_string(),
        })
    };
    let shown = change.shown.as_ref();
    let values = shown.and_then(|pair| pair.values);
    let (part, field) = part(&change.part);
    json!({
        "kind": kind(change.about.kind),
        "id": change.about.id,
        "title": { "zh": change.about.title.zh, "en": change.about.title.en },
        "part": part,
        "of": field,
        "from": label(&change.from),
        "to": label(&change.to),
        "shift": change.shift.map(shift),
        "value_before": values.and_then(|two| value(two.0)),
        "value_after": values.and_then(|two| value(two.1)),
        "answer_sets": count(change.count, total),
        "witness": shown.map(|pair| json!({
            "old": witness(&pair.old),
            "new": witness(&pair.new),
        })),
    })
}

fn witness(witness: &Witness) -> Json {
    json!({
        "today": witness.today.to_string(),
        "answers": witness.answers.iter()
            .map(|(question, answer)| (question.0.to_owned(), answer.to_json()))
            .collect::<serde_json::Map<_, _>>(),
    })
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Outcome => "outcome",
        Kind::Task => "task",
        Kind::Document => "document",
        Kind::Window => "window",
        Kind::Deadline => "deadline",
        Kind::Entitlement => "entitlement",
        Kind::Road => "road",
        Kind::Cover => "cover",
        Kind::Note => "note",
        Kind::Unknown => "unknown",
        Kind::Question => "question",
    }
}

fn part(part: &Part) -> (&'static str, Json) {
    match part {
        Part::Standing => ("standing", Json::Null),
        Part::Need(any) => ("need", any.iter().map(|id| id.0).collect()),
        Part::Place => ("place", Json::Null),
        Part::Line(field) => ("line", (*field).into()),
        Part::Words(field) => ("words", (*field).into()),
        Part::Fixed(field) => ("fixed", (*field).into()),
        Part::Figure(id) => ("figure", id.0.into()),
        Part::Date => ("date", Json::Null),
        Part::Passed => ("passed", Json::Null),
        Part::Amount => ("amount", Json::Null),
        Part::Monthly => ("monthly", Json::Null),
        Part::Rest => ("rest", Json::Null),
        Part::Span(usize::MAX) => ("months", Json::Null),
        Part::Span(i) => ("span", (*i).into()),
    }
}

fn label(label: &Label) -> Json {
    match label {
        Label::Absent => Json::Null,
        Label::Needed => "needed".into(),
        Label::Perhaps => "perhaps".into(),
        Label::Certain => "certain".into(),
        Label::Open => "open".into(),
        Label::Closed => "closed".into(),
        Label::Asked => "asked".into(),
        Label::Need(demand, copies) => {
            json!({ "demand": crate::export::demand(*demand), "copies": copies })
        }
        Label::Place(window, online) => json!({ "window": window.0, "online": online }),
        Label::Covers(_, certain) => json!({ "certain": certain }),
        Label::Text(text) => json!({ "zh": text.zh, "en": text.en }),
        Label::Written(_) => "written".into(),
        Label::Undecided => "undecided".into(),
    }
}

fn shift(shift: Shift) -> &'static str {
    match shift {
        Shift::Appears => "appears",
        Shift::Disappears => "disappears",
        Shift::Less => "less",
        Shift::More => "more",
        Shift::Other => "other",
    }
}
