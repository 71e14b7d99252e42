//! `xubao case` and `xubao forget`: all that is held on a case, and its end.
//!
//! Must not change a case.

use super::{
    Failure,
    cases::{self, clock},
    options, print, tell,
};
use crate::{
    cases::{Case, Deed, Event, How, Record, Trouble, Unusable, What},
    export,
    interview::{self, accept},
    pack::Rulebook,
    text::{Lang, Text, date, printable, ui::cases as say},
};
use chrono::NaiveDate;
use serde_json::{Value as Json, json};

/// Erases cases.
pub(super) fn forget(
    asked: &options::Forget,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let (mut store, notices) = cases::open(
        &asked.folder.place(lang)?,
        cases::Ahead::not_begun(),
        rules,
        today,
        lang,
    )?;
    notices.iter().for_each(|notice| tell(notice));
    let place = store.place();
    for code in &asked.codes {
        let named = |words: Text| words.get(lang).replace("{code}", &code.to_string());
        match store.forget(*code) {
            Ok(true) => print(&format!("{}\n", named(say::FORGOTTEN)), lang)?,
            Ok(false) => return Err(cases::no_such_case(*code, &place, lang)),
            Err(Trouble::Busy) => return Err(Failure::File(named(say::NOT_WHOLLY), None)),
            Err(trouble) => return Err(cases::unwritable(&place, &trouble, lang)),
        }
    }
    Ok(())
}

/// Shows all that is held on a case.
pub(super) fn run(
    asked: &options::Case,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let (mut store, notices) = cases::open(
        &asked.folder.place(lang)?,
        cases::Ahead::not_begun(),
        rules,
        today,
        lang,
    )?;
    notices.iter().for_each(|notice| tell(notice));
    let record = cases::wanted(&mut *store, asked.code, lang)?;
    let history = store.history(asked.code);
    let history = history.map_err(|trouble| cases::unreadable(&store.place(), &trouble, lang))?;
    let text = match asked.printed.format {
        options::Format::Json => export::json_text(&held_json(&record, &history)),
        options::Format::Text => held_text(&record, &history, rules, today, lang),
    };
    print(&text, lang)
}

/// All that is held, as it is held.
fn held_json(record: &Record, history: &[Event]) -> Json {
    let head = &record.head;
    let holder = head.holder.as_ref().map(|holder| {
        json!({
            "workstation": holder.window.workstation,
            "process": holder.window.process,
            "since": holder.since.0,
        })
    });
    let origin = head.origin.map(|origin| {
        let how = match origin.how {
            How::Copied => "copied",
            How::Split => "split",
        };
        json!({ "case": origin.code.to_string(), "how": how })
    });
    let events = history.iter().map(|event| {
        json!({
            "at": event.at.0,
            "who": event.who,
            "what": event.deed.what.word(),
            "about": event.deed.about,
        })
    });
    json!({
        "case": head.code.to_string(),
        "version": head.version.0,
        "created": head.created.0,
        "touched": head.touched.0,
        "flow": head.flow,
        "rules": head.rules,
        "day": head.day.to_string(),
        "stage": head.index.stage,
        "city": head.index.city,
        "road": head.index.road,
        "deadline": head.index.deadline.map(|day| day.to_string()),
        "holder": holder,
        "origin": origin,
        "own": head.own,
        "content": serde_json::from_str::<Json>(&record.text).unwrap_or(Json::from(record.text.as_str())),
        "history": events.collect::<Vec<_>>(),
    })
}

/// The same, to read.
fn held_text(
    record: &Record,
    history: &[Event],
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> String {
    let mut lines = about(record, rules, lang);
    let mut part = |title: Text, found: Vec<String>| {
        if !found.is_empty() {
            lines.push(String::new());
            lines.push(title.get(lang).to_owned());
            lines.extend(found.into_iter().map(|line| format!("  {line}")));
        }
    };
    match Case::from_text(rules, record.head.code, &record.text, today) {
        Ok((case, _)) => {
            part(say::ANSWERS, answers(&case, rules, today, lang));
            let titles = case.done.iter().map(|id| task(id, rules, lang));
            part(say::TICKED, titles.collect());
            part(say::NOTE, case.note.iter().cloned().collect());
            let aside = case.set_aside.iter().map(|(id, value)| {
                format!("{}{}{value}", label(id, rules, lang), say::COLON.get(lang))
            });
            part(say::ASIDE, aside.collect());
        }
        Err(why @ Unusable::Unopened) => {
            part(
                say::ANSWERS,
                vec![cases::unreadable_case(record, &why, lang)],
            );
        }
        // of another flow, or a later version: as it is kept
        Err(_) => part(say::ANSWERS, raw(&record.text)),
    }
    let events = history.iter().map(|event| {
        let done = deed(&event.deed, rules, lang);
        format!("{}  {}  {done}", clock(event.at), event.who)
    });
    part(say::HISTORY, events.collect());
    let lines = lines.iter().map(|line| printable(line) + "\n");
    lines.collect()
}

/// What a list tells of the case.
fn about(record: &Record, rules: &Rulebook, lang: Lang) -> Vec<String> {
    let head = &record.head;
    let heading = say::HEADING
        .get(lang)
        .replace("{code}", &head.code.to_string());
    let mut lines = vec![heading];
    lines.push(
        (say::TIMES.get(lang))
            .replace("{created}", &clock(head.created))
            .replace("{touched}", &clock(head.touched))
            .replace("{n}", &head.version.0.to_string()),
    );
    lines.push(
        (say::RULES.get(lang))
            .replace("{flow}", &head.flow)
            .replace("{rules}", &head.rules)
            .replace("{day}", &date(head.day, lang)),
    );
    let stage = stage(head.index.stage.as_deref(), rules, lang);
    lines.push(say::STAGE.get(lang).replace("{stage}", &stage));
    if let Some(day) = head.index.deadline {
        lines.push(say::DEADLINE.get(lang).replace("{day}", &date(day, lang)));
    }
    if let Some(origin) = head.origin {
        let words = match origin.how {
            How::Copied => say::COPIED_FROM,
            How::Split => say::SPLIT_FROM,
        };
        let code = origin.code.to_string();
        lines.push(words.get(lang).replace("{code}", &code));
    }
    if let Some(holder) = &head.holder {
        lines.push(
            (say::HELD_BY.get(lang))
                .replace("{who}", &holder.window.workstation)
                .replace("{time}", &clock(holder.since)),
        );
    }
    lines
}

/// The stage of a case in words.
pub(super) fn stage(id: Option<&str>, rules: &Rulebook, lang: Lang) -> String {
    let Some(id) = id else {
        return say::AT_LIST.get(lang).to_owned();
    };
    let title = rules.flow.header.stages.get(id);
    title.map_or(id, |title| title.get(lang)).to_owned()
}

fn answers(case: &Case, rules: &Rulebook, today: NaiveDate, lang: Lang) -> Vec<String> {
    let path = interview::walk(rules, &case.answers, today);
    let asked = path.questions.iter().map(|id| id.0);
    let others = case.answers.iter().map(|(id, _)| id);
    let others: Vec<&str> = others
        .filter(|id| !path.questions.iter().any(|one| one.0 == *id))
        .collect();
    let mut lines = Vec::new();
    for id in asked.chain(others.iter().copied()) {
        let (Some(question), Some(answer)) = (rules.flow.questions.get(id), case.answers.get(id))
        else {
            continue;
        };
        let words = accept::in_words(rules, question, answer, lang);
        let off = if others.contains(&id) {
            say::OFF_THE_WAY.get(lang)
        } else {
            ""
        };
        let label = question.label.get(lang);
        lines.push(format!("{label}{}{words}{off}", say::COLON.get(lang)));
    }
    lines
}

/// The answers as they are kept.
fn raw(text: &str) -> Vec<String> {
    let json: Json = serde_json::from_str(text).unwrap_or_default();
    let Some(answers) = json["answers"].as_object() else {
        return vec![text.to_owned()];
    };
    let lines = answers.iter().map(|(id, value)| format!("{id}: {value}"));
    lines.collect()
}

fn label(id: &str, rules: &Rulebook, lang: Lang) -> String {
    let question = rules.flow.questions.get(id);
    question
        .map_or(id, |question| question.label.get(lang))
        .to_owned()
}

fn task(id: &str, rules: &Rulebook, lang: Lang) -> String {
    let task = rules.flow.tasks.get(id);
    task.map_or(id, |task| task.title.get(lang)).to_owned()
}

/// What was done, in words.
fn deed(deed: &Deed, rules: &Rulebook, lang: Lang) -> String {
    let (words, about) = match deed.what {
        What::Begun => (say::BEGUN, String::new()),
        What::Ticked => (say::DONE, task(&deed.about, rules, lang)),
        What::Unticked => (say::UNDONE, task(&deed.about, rules, lang)),
        What::Noted => (say::NOTED, String::new()),
        What::Exported => (say::EXPORTED, deed.about.clone()),
        What::HandedOver => (say::HANDED, deed.about.clone()),
        What::TakenOver => (say::TAKEN, deed.about.clone()),
        What::Copied => (say::COPIED, deed.about.clone()),
        What::Split => (say::SPLIT, deed.about.clone()),
        What::Imported => (say::IMPORTED, String::new()),
    };
    words.get(lang).replace("{about}", &about)
}
