//! `xubao what-if`: a file of answers and what is supposed in, what would be different out.
//!
//! Must not compute or word anything: `plan` and `export` do. Never writes an answer anywhere.

use super::{Failure, answers, options, print, say, tell};
use crate::{
    answers::Answer,
    export,
    flow::{Id, Kind, Question, did_you_mean},
    interview::accept::{self, Refused},
    pack::Rulebook,
    plan::{self, Supposed},
    text::Lang,
};
use chrono::NaiveDate;

/// Runs the command.
pub(super) fn run(
    asked: &options::WhatIf,
    rules: &Rulebook,
    day: (Option<NaiveDate>, NaiveDate),
    lang: Lang,
) -> Result<(), Failure> {
    let (answers, today) = answers::read(&asked.answers, rules, day, lang)?;
    let mut reader = Reader {
        rules,
        today: asked.supposed.then.unwrap_or(today),
        lang,
        supposed: Supposed {
            answers: Vec::new(),
            today: asked.supposed.then,
        },
        errors: 0,
    };
    asked.supposed.set.iter().for_each(|text| reader.set(text));
    asked.supposed.unset.iter().for_each(|id| reader.unset(id));
    if reader.errors > 0 {
        return Err(Failure::Findings);
    }
    let supposed = reader.supposed;
    let what_if = plan::what_if(rules, &answers, today, &supposed);
    let counts = |id: &Id| what_if.plan.answers.iter().any(|(other, _)| other == id);
    for (id, answer) in &supposed.answers {
        if answer.is_some() && !counts(id) {
            let cause = say::NOT_ASKED.get(lang).replace("{id}", id.0);
            tell(&format!("{}{cause}", say::WARNING.get(lang)));
        }
    }
    let text = match asked.printed.format {
        options::Format::Text => export::difference_text(rules, &what_if, lang),
        options::Format::Json => export::json_text(&export::difference_json(rules, &what_if)),
    };
    print(&text, lang)
}

struct Reader<'r> {
    rules: &'r Rulebook,
    today: NaiveDate,
    lang: Lang,
    supposed: Supposed,
    errors: usize,
}

impl<'r> Reader<'r> {
    /// `id=value`, the value as it may be typed at the question.
    fn set(&mut self, text: &str) {
        let Some((id, value)) = text.split_once('=') else {
            let cause = say::NO_VALUE.get(self.lang).replace("{text}", text);
            return self.error(&cause, None);
        };
        let Some((id, question)) = self.question(id) else {
            return;
        };
        match accept::typed(self.rules, question, value, self.today) {
            Ok(answer) => self.suppose(id, Some(answer)),
            Err(refused) => {
                let cause = (say::BAD_ANSWER.get(self.lang))
                    .replace("{id}", id.0)
                    .replace("{cause}", &refused.get(self.lang));
                let hint = self.hint(question, value, &refused);
                self.error(&cause, Some(&hint));
            }
        }
    }

    fn unset(&mut self, id: &str) {
        if let Some((id, _)) = self.question(id) {
            self.suppose(id, None);
        }
    }

    fn suppose(&mut self, id: Id, answer: Option<Answer>) {
        if self.supposed.answers.iter().any(|(other, _)| *other == id) {
            let cause = say::GIVEN_TWICE.get(self.lang).replace("{id}", id.0);
            return self.error(&cause, None);
        }
        self.supposed.answers.push((id, answer));
    }

    fn question(&mut self, typed: &str) -> Option<(Id, &'r Question)> {
        let (rules, lang) = (self.rules, self.lang);
        let typed = accept::half_width(typed);
        let mut all = rules.flow.questions.iter();
        let found = all.find(|(id, _)| id.0 == typed);
        if found.is_none() {
            let hint = did_you_mean(&typed, rules.flow.questions.ids().map(|id| id.0));
            let hint = hint.map_or(say::SEE_QUESTIONS.get(lang).to_owned(), |words| {
                words.get(lang).to_owned()
            });
            let cause = say::NO_SUCH_QUESTION.get(lang).replace("{id}", &typed);
            self.error(&cause, Some(&hint));
        }
        found
    }

    /// What could be written instead.
    fn hint(&self, question: &Question, value: &str, refused: &Refused) -> String {
        if matches!(question.kind, Kind::Place) && refused.code == "several-places" {
            let found = accept::places(self.rules, value);
            let each = found
                .iter()
                .map(|place| format!("{} {}", place.code, place.title.get(self.lang)));
            let what = each.collect::<Vec<_>>().join(", ");
            return say::WANTED.get(self.lang).replace("{what}", &what);
        }
        match answers::near_option(question, &[value.to_owned()]) {
            Some(near) => say::DID_YOU_MEAN.get(self.lang).replace("{near}", near),
            None => answers::wanted(question, self.lang),
        }
    }

    fn error(&mut self, cause: &str, hint: Option<&str>) {
        self.errors += 1;
        tell(&format!("xubao: {}{cause}", say::ERROR.get(self.lang)));
        if let Some(hint) = hint {
            tell(&format!("  {}{hint}", say::HINT.get(self.lang)));
        }
    }
}
