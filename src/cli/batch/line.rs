//! One line of answers to one line of plan, or to a line that says what is wrong with it.
//!
//! Must not read or write: lines come and go as text.

use super::Block;
use crate::{
    answers::{Answers, Given, json_sheet},
    cli::{
        answers::{Complaint, Day, look},
        parse_today,
    },
    export,
    interview::accept,
    pack::Rulebook,
    plan::{self, Plan},
    text::{Lang, ui::batch as say, ui::cli::NOT_TEXT},
};
use serde_json::{Value as Json, json};
use std::fmt::Write as _;

/// What all lines share.
pub(super) struct Maker<'a> {
    pub rules: &'a Rulebook,
    /// The day, where a line does not bring its own.
    pub day: Day,
    pub lang: Lang,
    /// Whole plans?
    pub full: bool,
}

/// What came of a block.
pub(super) struct Made {
    pub text: String,
    pub lines: u64,
    pub errors: u64,
}

impl Maker<'_> {
    /// Works through a block. Empty lines give nothing, but are counted as lines of the input are.
    pub(super) fn make(&self, block: &Block) -> Made {
        let mut made = Made {
            text: String::with_capacity(block.text.len() * 4),
            lines: 0,
            errors: 0,
        };
        let lines = block.text.split_inclusive(|byte| *byte == b'\n');
        for (number, line) in (block.first..).zip(lines) {
            let long = block.too_long.contains(&number);
            if line.trim_ascii().is_empty() && !long {
                continue;
            }
            made.lines += 1;
            let wrong = match std::str::from_utf8(line) {
                _ if long => Err(vec![plain(say::TOO_LONG.get(self.lang))]),
                Ok(line) => self.line(number, line.trim(), &mut made.text),
                Err(_) => Err(vec![plain(NOT_TEXT.get(self.lang))]),
            };
            if let Err(complaints) = wrong {
                made.errors += 1;
                let id = std::str::from_utf8(line).map_or(Json::Null, id);
                wrong_line(number, &id, &complaints, &mut made.text);
            }
        }
        made
    }

    fn line(&self, number: u64, line: &str, out: &mut String) -> Result<(), Vec<Complaint>> {
        let plan = match self.quickly(line) {
            Some(plan) => plan,
            None => {
                let rules = self.rules;
                let (answers, complaints) = look(line, "json", rules, self.day, self.lang);
                let (answers, today) = answers.ok_or(complaints)?;
                plan::build(rules, &answers, today)
            }
        };
        begin(number, &id(line), out);
        out.push(',');
        if self.full {
            let whole = export::json_line(&export::plan_json(self.rules, &plan));
            out.push_str(whole.strip_prefix('{').unwrap_or(&whole));
        } else {
            export::record(self.rules, &plan, out);
            out.push('}');
        }
        out.push('\n');
        Ok(())
    }

    /// The plan of a line with which all is well; whatever is not, is looked at once more, slowly.
    fn quickly(&self, line: &str) -> Option<Plan> {
        let (rules, (asked, clock)) = (self.rules, self.day);
        let sheet = json_sheet(line).ok()?;
        let mut today = asked.unwrap_or(clock);
        for beside in &sheet.beside {
            match (beside.question.as_str(), &beside.given) {
                ("today", Given::Word(day)) => {
                    let day = parse_today(day).ok()?;
                    today = asked.unwrap_or(day);
                }
                ("today" | "answers", _) => return None,
                _ => {}
            }
        }
        let mut answers = Answers::default();
        for entry in sheet.entries {
            let question = rules.flow.questions.get(&entry.question)?;
            if answers.get(&entry.question).is_some() {
                return None;
            }
            let answer = accept::given(rules, question, &entry.given, today).ok()?;
            answers.set(&entry.question, answer);
        }
        for (id, answer) in answers.iter() {
            let question = rules.flow.questions.get(id)?;
            accept::against(question, answer, &answers, today).ok()?;
        }
        let plan = plan::build(rules, &answers, today);
        plan.complete.then_some(plan)
    }
}

/// What the sender calls the line: the field `id` beside `answers`; null where there is none.
fn id(line: &str) -> Json {
    #[derive(serde::Deserialize)]
    struct Named {
        #[serde(default)]
        id: Json,
        #[allow(dead_code, reason = "without it, the line is the answers themselves")]
        answers: serde::de::IgnoredAny,
    }
    if !line.contains("\"id\"") {
        return Json::Null;
    }
    serde_json::from_str(line).map_or(Json::Null, |named: Named| named.id)
}

fn begin(number: u64, id: &Json, out: &mut String) {
    let _ = write!(out, "{{\"line\":{number},\"id\":{}", export::json_line(id)); // a text grows
}

fn wrong_line(number: u64, id: &Json, complaints: &[Complaint], out: &mut String) {
    let errors = complaints.iter().filter(|complaint| !complaint.warning);
    let errors = errors.map(|one| {
        json!({
            "column": one.column,
            "question": one.question,
            "problem": one.cause,
            "hint": one.hint,
        })
    });
    begin(number, id, out);
    let errors = Json::from_iter(errors);
    let _ = writeln!(out, ",\"errors\":{errors}}}"); // a text grows
}

/// Something wrong with the line as a whole.
fn plain(cause: &str) -> Complaint {
    Complaint {
        line: 1,
        column: 1,
        warning: false,
        question: None,
        cause: cause.to_owned(),
        hint: None,
    }
}
