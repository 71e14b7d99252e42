//! One question: shown, and lines read until there is an answer or something else to do.
//!
//! Must not decide what an answer is: `interview::accept` does.

use super::{Command, Ending, Session, Turn, command, say};
use crate::{
    flow::{Id, Kind, Question},
    interview::{self, Path, accept},
    text::Text,
};
use std::io;

impl Session<'_, '_> {
    /// Asks a question of the way.
    pub(super) fn ask(&mut self, id: Id, path: &Path) -> io::Result<Turn> {
        let rules = self.rules;
        let Some(question) = rules.flow.questions.get(id.0) else {
            return Ok(Turn::Check);
        };
        let place = path.position(id).unwrap_or_default();
        self.show_question(id, question, place)?;
        loop {
            let Some(line) = self.lines.read()? else {
                return Ok(Turn::Leave(Ending::InputEnded));
            };
            match command(&line) {
                // nothing else is changed while something is supposed: back ends it
                Some(Command::Back | Command::Change(_)) if self.real.is_some() => {
                    return Ok(Turn::Check);
                }
                Some(Command::Back) if place == 0 => self.tell(say::FIRST)?,
                Some(Command::Back) => return Ok(Turn::To(path.questions[place - 1])),
                Some(Command::Change(number)) => match self.pick(path, number)? {
                    Some(turn) => return Ok(turn),
                    None => return Ok(Turn::To(id)),
                },
                Some(Command::Quit) => return Ok(Turn::Leave(Ending::Left)),
                Some(Command::Language(to)) => {
                    self.switch(to)?;
                    return Ok(Turn::To(id));
                }
                Some(Command::WhatIf(_)) => self.tell(say::WHAT_IF_LATER)?,
                Some(Command::Codes) => self.tell(say::CODES_LATER)?,
                Some(Command::Why) => self.show_why(question)?,
                Some(Command::Save) => self.say_saved()?,
                Some(Command::Help) => self.tell(say::HELP)?,
                None if line.trim().is_empty() && self.answers.get(id.0).is_some() => {
                    return Ok(Turn::On);
                }
                None => {
                    if self.take(id, question, &line)? {
                        return Ok(Turn::On);
                    }
                }
            }
            self.show_prompt(id, question)?;
        }
    }

    /// Takes a line as the answer; false, with the reason said, when it is none.
    fn take(&mut self, id: Id, question: &Question, line: &str) -> io::Result<bool> {
        let typed = accept::typed(self.rules, question, line, self.today);
        let taken = typed.and_then(|answer| {
            accept::against(question, &answer, &self.answers, self.today)?;
            Ok(answer)
        });
        match taken {
            Ok(answer) => {
                let words = accept::in_words(self.rules, question, &answer, self.lang);
                let before = interview::doubts(self.rules, &self.answers, self.today);
                self.answers.set(id.0, answer);
                if self.real.is_none() {
                    self.keep()?;
                }
                let words_for = if self.real.is_some() {
                    say::SUPPOSED
                } else {
                    say::NOTED
                };
                let noted = words_for.get(self.lang).replace("{answer}", &words);
                self.lines.say(&noted)?;
                self.show_what_follows(id, question)?;
                if self.show_doubts(&before)? {
                    self.tell(say::DOUBT_GO_ON)?;
                }
                Ok(true)
            }
            Err(refused) => {
                let cause = refused.get(self.lang);
                self.lines
                    .say(&say::ERROR.get(self.lang).replace("{cause}", &cause))?;
                if matches!(question.kind, Kind::Place) && refused.code == "several-places" {
                    self.show_places(line)?;
                }
                Ok(false)
            }
        }
    }

    /// Says a text of the interface, which may have several lines.
    pub(super) fn tell(&mut self, text: Text) -> io::Result<()> {
        text.get(self.lang)
            .lines()
            .try_for_each(|line| self.lines.say(line))
    }
}
