//! Figures of a place, doors and the picture of cover as JSON.
//!
//! Must not leave out what the screens show.

use super::{ids, text, value};
use crate::{
    flow::By,
    interview::KnownPart,
    plan::{CoverPicture, CoverRow, DoorLine, FigureLine, FigureState, Plan},
};
use chrono::NaiveDate;
use serde_json::{Value as Json, json};

/// The names of figures in [`all_figures`].
pub(super) fn names(figures: &[FigureLine]) -> Json {
    figures.iter().map(name).collect()
}

fn name(line: &FigureLine) -> String {
    format!("{}@{}", line.id, line.day)
}

/// All figures of a plan by name, each once, with where they come from.
pub(super) fn all_figures(plan: &Plan) -> Json {
    let named: serde_json::Map<String, Json> = plan
        .figures()
        .map(|line| (name(line), figure(line)))
        .collect();
    named.into()
}

fn figure(line: &FigureLine) -> Json {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let (state, of) = match &line.state {
        FigureState::Known(one, false) => ("published", value(Some(*one))),
        FigureState::Known(one, true) => ("computed", value(Some(*one))),
        FigureState::Tiers(tiers) => (
            "tiers",
            tiers
                .iter()
                .map(|(title, amount)| json!({ "title": text(*title), "amount": value(Some(*amount)) }))
                .collect(),
        ),
        FigureState::Window(open, close, cover, late) => (
            "window",
            json!({
                "opens": day(*open), "closes": close.to_string(), "cover": day(*cover),
                "late_months": value(*late),
            }),
        ),
        FigureState::Rows(rows) => (
            "rows",
            rows.iter()
                .map(|(from, to, is)| {
                    json!({ "from": value(Some(*from)), "to": value(*to), "is": value(Some(*is)) })
                })
                .collect(),
        ),
        FigureState::Wait(months, pay, back) => (
            "wait",
            json!({ "months": value(Some(*months)), "back_pay": pay, "reimbursed": back }),
        ),
        FigureState::Words(words) => ("words", text(*words)),
        FigureState::Who(may, words, open) => (
            "who",
            json!({
                "may": may, "words": text(*words),
                "open": open.iter().map(|one| text(*one)).collect::<Vec<_>>(),
            }),
        ),
        FigureState::Disputed(all) => (
            "disputed",
            all.iter()
                .map(|(one, unit, source)| json!({
                    "value": value(Some(*one)), "unit": format!("{unit:?}"), "source": source.0,
                }))
                .collect(),
        ),
        FigureState::Unknown => ("unknown", Json::Null),
    };
    json!({
        "id": line.id.0,
        "title": text(line.title),
        "unit": format!("{:?}", line.unit),
        "region": line.region.map(text),
        "on": line.day.to_string(),
        "state": state,
        "value": of,
        "ask": line.ask.map(text),
        "whom": line.whom.map(text),
        "basis": line.basis.as_ref().map(|basis| json!({
            "from": basis.from.to_string(),
            "to": day(basis.to),
            "published": day(basis.published),
            "seen": day(basis.seen),
            "review_by": day(basis.review_by),
            "expires": day(basis.expires),
            "carried": basis.carried,
            "overdue": basis.overdue,
            "later": basis.later,
            "confirm": basis.confirm,
            "note": basis.note.map(text),
            "hint": basis.hint.map(text),
            "source": basis.source.0,
            "confidence": format!("{:?}", basis.confidence),
        })),
    })
}

/// The months of a sum that are known.
pub(super) fn known_part(part: KnownPart) -> Json {
    json!({
        "amount": value(Some(part.amount)),
        "months": part.months,
        "until": part.until.to_string(),
        "figure": part.open.0,
    })
}

/// The months of a row of the picture.
pub(super) fn months(row: &CoverRow) -> Json {
    row.months
        .iter()
        .map(|cell| cell.map(|covered| by(covered.by)))
        .collect()
}

/// A local name of a window.
pub(super) fn door(door: &DoorLine) -> Json {
    json!({
        "window": door.window.0,
        "title": text(door.title),
        "online": door.online.map(text),
        "hotline": door.hotline.map(text),
        "source": door.source.0,
    })
}

/// Who covers what, month by month.
pub(super) fn cover(picture: &CoverPicture) -> Json {
    json!({
        "from": picture.start.map(|month| month.to_string()),
        "today": picture.today.map(|month| month.to_string()),
        "safe": picture.safe.map(|month| month.to_string()),
        "rows": picture.rows.iter().map(|row| json!({
            "id": row.id.0,
            "title": text(row.title),
            "months": row.months.iter().enumerate().map(|(i, cell)| json!({
                "month": picture.start.and_then(|start| start.plus(i64::try_from(i).ok()?)).map(|month| month.to_string()),
                "by": cell.map(|covered| by(covered.by)),
                "certain": cell.map(|covered| covered.certain),
            })).collect::<Vec<_>>(),
            "sources": ids(&row.sources),
        })).collect::<Vec<_>>(),
    })
}

fn by(by: By) -> &'static str {
    match by {
        By::Employer => "employer",
        By::NewEmployer => "new-employer",
        By::Fund => "fund",
        By::Flexible => "flexible",
        By::Resident => "resident",
        By::Waiting => "waiting",
        By::Gap => "gap",
        By::Paused => "paused",
        By::Sealed => "sealed",
        By::Retired => "retired",
    }
}
