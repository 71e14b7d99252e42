//! Where a plan differs from what a scenario expects, line by line.
//!
//! Must not judge which of both is right.

use super::{Bring, Expected, Side, Stands};
use crate::{
    export::book::side_in_words,
    flow::{Demand, Id},
    plan::DeadlineSide,
    text::{Lang, Text, ui::book as say},
};

/// What differs: lines that begin with `-` (expected) and `+` (now), those of one thing together.
#[must_use]
pub fn differences(expected: &Expected, now: &Expected, lang: Lang) -> Vec<String> {
    let (before, after) = (lines(expected, lang), lines(now, lang));
    let with = |all: &[Line], of: &Line| {
        all.iter()
            .find(|one| one.0 == of.0)
            .map(|one| one.1.clone())
    };
    let mut told = Vec::new();
    for line in &before {
        let new = with(&after, line);
        if new.as_deref() != Some(&line.1) {
            told.push(format!("- {}", line.1));
            told.extend(new.map(|new| format!("+ {new}")));
        }
    }
    let added = after.iter().filter(|line| with(&before, line).is_none());
    told.extend(added.map(|line| format!("+ {}", line.1)));
    told
}

/// What a line is about, and the line.
type Line = ((&'static str, String), String);

fn lines(of: &Expected, lang: Lang) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::new();
    let mut add = |what: Text, key: &str, text: &str| {
        let colon = say::COLON.get(lang);
        let line = match (key, text) {
            ("", text) => format!("{}{colon}{text}", what.get(lang)),
            (key, "") => format!("{} {key}", what.get(lang)),
            (key, text) => format!("{} {key}{colon}{text}", what.get(lang)),
        };
        all.push(((what.en, key.to_owned()), line));
    };
    add(say::LINE_END, "", &of.end);
    let outcome = match lang {
        Lang::Zh => &of.outcome.0,
        Lang::En => &of.outcome.1,
    };
    add(say::LINE_OUTCOME, "", outcome);
    for (id, stands) in of.tasks.iter() {
        let stands = match stands {
            Stands::Needed => say::NEEDED,
            Stands::Perhaps => say::PERHAPS,
        };
        add(say::LINE_TASK, id.0, stands.get(lang));
    }
    for (id, errand) in of.errands.iter() {
        add(say::LINE_AT, id.0, errand.at.0);
        let bring: Vec<String> = errand.bring.iter().map(brought).collect();
        let lists = [
            (say::LINE_BRING, bring.join(", ")),
            (say::LINE_AWAY, joined(&errand.away, ", ")),
            (say::LINE_DUE, joined(&errand.due, ", ")),
            (say::LINE_AFTER, joined(&errand.after, ", ")),
        ];
        for (what, text) in lists.into_iter().filter(|one| !one.1.is_empty()) {
            add(what, id.0, &text);
        }
    }
    for (at, visit) in of.visits.iter().enumerate() {
        let window = visit.at.map_or(say::LINE_HOME.get(lang), |id| id.0);
        let latest = visit.latest.map_or("", |id| id.0);
        let text = format!(
            "{window}: {} ({}..{latest})",
            joined(&visit.tasks, ", "),
            visit.earliest.0
        );
        add(say::LINE_VISIT, &(at + 1).to_string(), &text);
    }
    for (id, demand) in of.documents.iter() {
        add(say::LINE_DOCUMENT, id.0, &format!("{demand:?}"));
    }
    for (id, date) in of.dates.iter() {
        let side = side_in_words(match date.side {
            Side::InTime => DeadlineSide::InTime,
            Side::Missed => DeadlineSide::Missed,
            Side::NoDay => DeadlineSide::NoDay,
            Side::Perhaps => DeadlineSide::Perhaps,
        });
        let days = [date.day, date.moved].into_iter().flatten();
        let days: Vec<&str> = days.map(|id| id.0).collect();
        let (days, whose) = (days.join(" > "), date.whose);
        let text = format!("{days} {whose:?}, {}", side.get(lang));
        add(say::LINE_DATE, id.0, text.trim_start());
    }
    for (id, one) in of.amounts.iter() {
        let known = |id: Option<Id>| id.map_or("?", |id| id.0);
        let mut text = known(one.amount).to_owned();
        if one.monthly.is_some() || one.months.is_some() {
            text = format!("{text} ({} × {})", known(one.monthly), known(one.months));
        }
        if !one.certain {
            text = format!("{text}, {}", side_in_words(DeadlineSide::Perhaps).get(lang));
        }
        add(say::LINE_AMOUNT, id.0, &text);
    }
    for (id, open) in of.roads.iter() {
        add(say::LINE_ROAD, id.0, &format!("{open:?}"));
    }
    for id in &of.notes {
        add(say::LINE_NOTE, id.0, "");
    }
    for id in &of.unknowns {
        add(say::LINE_UNKNOWN, id.0, "");
    }
    for (id, named) in of.lines.iter() {
        add(say::LINE_LINES, id.0, &joined(named, ", "));
    }
    for (id, months) in of.cover.iter() {
        add(say::LINE_COVER, id.0, months.0);
    }
    all
}

fn joined(ids: &[Id], by: &str) -> String {
    let ids: Vec<&str> = ids.iter().map(|id| id.0).collect();
    ids.join(by)
}

/// One thing to bring: any one of so many documents, how firmly, in how many copies.
fn brought(one: &Bring) -> String {
    let mut text = joined(&one.any, " / ");
    if one.copies > 0 {
        text = format!("{text} × {}", one.copies);
    }
    if one.demand != Demand::default() {
        text = format!("{text} ({:?})", one.demand);
    }
    text
}
