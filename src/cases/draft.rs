//! The draft as text: JSON with the answers as in an answers file.
//!
//! Must not touch files: `store` does.

use super::migrate;
use crate::{
    answers::{Answer, Answers, CaseCode, Given, read_json},
    flow::{Kind, Question},
    interview::accept::{self, Refused},
    pack::Rulebook,
    text::{Lang, Month, parse_day},
};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The number of this form of the file.
const FORMAT: u32 = 1;

/// A saved interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The flow's id.
    pub flow: String,
    /// The flow's version when it was saved.
    pub version: String,
    /// The code of the case; `None` in drafts of before there were codes.
    pub case: Option<CaseCode>,
    /// All answers, also those off the way.
    pub answers: Answers,
    /// Ids of tasks that are ticked off.
    pub done: BTreeSet<String>,
    /// The language last used.
    pub lang: Option<Lang>,
    /// Answers that no longer fit the flow, as they were saved.
    pub set_aside: BTreeMap<String, Value>,
}

/// A saved answer that no longer fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The question it was given to.
    pub question: String,
    /// The answer as it was saved.
    pub value: Value,
    /// Why it does not fit; `None` where the flow has no such question any more.
    pub why: Option<Refused>,
}

/// Why a text is not a draft that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unusable {
    /// It is no JSON of that shape; the line and column.
    Damaged(String),
    /// A later program wrote it.
    Newer,
    /// It belongs to another flow.
    OtherFlow(String),
}

#[derive(Deserialize)]
struct Stored {
    format: u32,
    flow: String,
    version: String,
    #[serde(default)]
    case: Option<String>,
    #[serde(default)]
    lang: Option<String>,
    answers: Map<String, Value>,
    #[serde(default)]
    done: BTreeSet<String>,
    #[serde(default)]
    set_aside: BTreeMap<String, Value>,
}

impl Draft {
    /// An empty draft of the rulebook's flow.
    #[must_use]
    pub fn new(rules: &Rulebook) -> Self {
        let header = &rules.flow.header;
        Self {
            flow: header.id.0.to_owned(),
            version: header.version.to_owned(),
            ..Self::default()
        }
    }

    pub(super) fn to_text(&self) -> String {
        let answers: Map<String, Value> = self
            .answers
            .iter()
            .map(|(id, answer)| (id.to_owned(), answer.to_json()))
            .collect();
        let stored = json!({
            "format": FORMAT,
            "flow": self.flow,
            "version": self.version,
            "case": self.case.map(|case| case.to_string()),
            "lang": self.lang.map(Lang::code),
            "answers": answers,
            "done": self.done,
            "set_aside": self.set_aside,
        });
        format!("{stored:#}\n")
    }

    /// Reads a draft for the flow as it is today. Answers that no longer fit are set aside.
    pub(super) fn from_text(
        rules: &Rulebook,
        text: &str,
        today: NaiveDate,
    ) -> Result<(Self, Vec<SetAside>), Unusable> {
        let place = |line: usize, column: usize| Unusable::Damaged(format!("{line}:{column}"));
        let damaged = |error: serde_json::Error| place(error.line().max(1), error.column().max(1));
        let stored: Stored = serde_json::from_str(text).map_err(damaged)?;
        if stored.format > FORMAT {
            return Err(Unusable::Newer);
        }
        let mut draft = Self::new(rules);
        if stored.flow != draft.flow {
            return Err(Unusable::OtherFlow(stored.flow));
        }
        // the values once more, told apart as in every answers file
        let entries = read_json(text).map_err(|problem| place(problem.line, problem.column))?;
        let mut entries: Vec<_> = entries
            .into_iter()
            .map(|mut entry| {
                let value = stored
                    .answers
                    .get(&entry.question)
                    .cloned()
                    .unwrap_or_default();
                let moved = migrate(rules, &mut entry);
                (!moved, entry, value)
            })
            .collect();
        // an answer under its id of today is younger than one under an old id, and wins
        entries.sort_by_key(|(todays, ..)| *todays);
        let mut aside = Vec::new();
        for (_, entry, value) in entries {
            let read = match rules.flow.questions.get(&entry.question) {
                Some(question) => restore(rules, question, &entry.given, today).map_err(Some),
                None => Err(None),
            };
            match read {
                Ok(answer) => draft.answers.set(&entry.question, answer),
                Err(why) => aside.push(SetAside {
                    question: entry.question,
                    value,
                    why,
                }),
            }
        }
        draft.version = stored.version;
        draft.case = stored.case.as_deref().and_then(CaseCode::parse);
        draft.done = stored.done;
        draft.lang = match stored.lang.as_deref() {
            Some("zh") => Some(Lang::Zh),
            Some("en") => Some(Lang::En),
            _ => None,
        };
        draft.set_aside = stored.set_aside;
        for one in &aside {
            draft
                .set_aside
                .insert(one.question.clone(), one.value.clone());
        }
        Ok((draft, aside))
    }
}

/// A saved value as an answer. The bounds of a day move with the day of use; a day that was taken
/// once stays taken.
fn restore(
    rules: &Rulebook,
    question: &Question,
    given: &Given,
    today: NaiveDate,
) -> Result<Answer, Refused> {
    let saved = match (&question.kind, given) {
        (Kind::Day { .. }, Given::Word(word)) => parse_day(word).map(Answer::Day),
        (Kind::Month { .. }, Given::Word(word)) => Month::parse(word).map(Answer::Month),
        _ => None,
    };
    match saved {
        Some(answer) if accept::fits(question, &answer) => Ok(answer),
        _ => accept::given(rules, question, given, today),
    }
}
