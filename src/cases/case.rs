//! A case as text: JSON with the answers as in an answers file.
//!
//! Must not touch files or stores.

use super::{migrate, seal::is_sealed};
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

/// The number of this form of the text.
const FORMAT: u32 = 1;
/// A case is some kilobytes; no larger draft is read.
pub(super) const LARGEST: u64 = 1 << 20;

/// An interview that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its code.
    pub code: CaseCode,
    /// The flow's id.
    pub flow: String,
    /// The flow's version when it was saved.
    pub version: String,
    /// All answers, also those off the way.
    pub answers: Answers,
    /// Ids of tasks that are ticked off.
    pub done: BTreeSet<String>,
    /// The language last used.
    pub lang: Option<Lang>,
    /// Answers that no longer fit the flow, as they were saved.
    pub set_aside: BTreeMap<String, Value>,
    /// What was noted, where notes are switched on.
    pub note: Option<String>,
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

/// Why a text is not a case that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is no JSON of that shape; the line and column.
    Damaged(String),
    /// Its seal does not open: it was changed, or put there by somebody without the passphrase.
    Unopened,
    /// A later program wrote it.
    Newer,
    /// It belongs to another flow.
    OtherFlow(String),
}

#[derive(Deserialize)]
pub(super) struct Stored {
    format: u32,
    pub flow: String,
    pub version: String,
    /// Not there in drafts of before there were codes.
    #[serde(default)]
    case: Option<String>,
    #[serde(default)]
    lang: Option<String>,
    answers: Map<String, Value>,
    #[serde(default)]
    done: BTreeSet<String>,
    #[serde(default)]
    set_aside: BTreeMap<String, Value>,
    #[serde(default)]
    note: Option<String>,
}

impl Stored {
    /// Reads a text, whatever flow it belongs to.
    pub(super) fn read(text: &str) -> Result<Self, Unusable> {
        if is_sealed(text) {
            return Err(Unusable::Unopened);
        }
        let damaged =
            |error: serde_json::Error| damaged(error.line().max(1), error.column().max(1));
        let stored: Self = serde_json::from_str(text).map_err(damaged)?;
        if stored.format > FORMAT {
            return Err(Unusable::Newer);
        }
        Ok(stored)
    }

    /// The code that it had.
    pub(super) fn code(&self) -> Option<CaseCode> {
        self.case.as_deref().and_then(CaseCode::parse)
    }
}

fn damaged(line: usize, column: usize) -> Unusable {
    Unusable::Damaged(format!("{line}:{column}"))
}

impl Case {
    /// An empty case of the rulebook's flow.
    #[must_use]
    pub fn new(rules: &Rulebook, code: CaseCode) -> Self {
        let header = &rules.flow.header;
        Self {
            code,
            flow: header.id.0.to_owned(),
            version: header.version.to_owned(),
            answers: Answers::default(),
            done: BTreeSet::new(),
            lang: None,
            set_aside: BTreeMap::new(),
            note: None,
        }
    }

    /// The case as stores keep it.
    #[must_use]
    pub fn to_text(&self) -> String {
        let answers: Map<String, Value> = self
            .answers
            .iter()
            .map(|(id, answer)| (id.to_owned(), answer.to_json()))
            .collect();
        let stored = json!({
            "format": FORMAT,
            "flow": self.flow,
            "version": self.version,
            "case": self.code.to_string(),
            "lang": self.lang.map(Lang::code),
            "answers": answers,
            "done": self.done,
            "set_aside": self.set_aside,
            "note": self.note,
        });
        stored.to_string()
    }

    /// Reads a case for the flow as it is today. Answers that no longer fit are set aside.
    ///
    /// # Errors
    /// When it is no case of this flow that this program can read.
    pub fn from_text(
        rules: &Rulebook,
        code: CaseCode,
        text: &str,
        today: NaiveDate,
    ) -> Result<(Self, Vec<SetAside>), Unusable> {
        let stored = Stored::read(text)?;
        let mut case = Self::new(rules, code);
        if stored.flow != case.flow {
            return Err(Unusable::OtherFlow(stored.flow));
        }
        // the values once more, told apart as in every answers file
        let entries = read_json(text).map_err(|problem| damaged(problem.line, problem.column))?;
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
                Ok(answer) => case.answers.set(&entry.question, answer),
                Err(why) => aside.push(SetAside {
                    question: entry.question,
                    value,
                    why,
                }),
            }
        }
        case.version = stored.version;
        case.note = stored.note;
        case.done = stored.done;
        case.lang = match stored.lang.as_deref() {
            Some("zh") => Some(Lang::Zh),
            Some("en") => Some(Lang::En),
            _ => None,
        };
        case.set_aside = stored.set_aside;
        for one in &aside {
            (case.set_aside).insert(one.question.clone(), one.value.clone());
        }
        Ok((case, aside))
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
