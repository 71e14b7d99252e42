//! The list of answers: at the end, and wherever one is to be changed.
//!
//! Must not change an answer: the question is asked again.

use super::{Command, Ending, Session, Turn, command, say};
use crate::{
    flow::{Id, State},
    interview::{End, Path, accept},
};
use std::io;

impl Session<'_, '_> {
    /// All questions are answered: shows the answers and waits for Enter or a change.
    pub(super) fn check(&mut self, path: &Path) -> io::Result<Turn> {
        self.section = None;
        self.lines.say("")?;
        self.tell(say::CHECK)?;
        self.list(path)?;
        self.show_doubts(&[])?;
        if let End::Refer(id) = path.end {
            self.refer(id)?;
        }
        loop {
            self.tell(say::CHECK_PROMPT)?;
            let Some(line) = self.lines.read()? else {
                return Ok(Turn::Leave(Ending::InputEnded));
            };
            let number = accept::half_width(&line).parse().ok();
            match command(&line).or(number.map(|number| Command::Change(Some(number)))) {
                None if line.trim().is_empty() => return Ok(Turn::Finish),
                None => self.tell(say::NOT_UNDERSTOOD)?,
                Some(Command::Back) => {
                    return Ok(path
                        .questions
                        .last()
                        .map_or(Turn::Check, |last| Turn::To(*last)));
                }
                Some(Command::Change(number)) => {
                    return Ok(self.pick(path, number)?.unwrap_or(Turn::Check));
                }
                Some(Command::WhatIf(about)) => {
                    return Ok(self.what_if(path, about)?.unwrap_or(Turn::Check));
                }
                Some(Command::Quit) => return Ok(Turn::Leave(Ending::Left)),
                Some(Command::Language(to)) => {
                    self.switch(to)?;
                    return Ok(Turn::Check);
                }
                Some(Command::Why | Command::Help) => self.tell(say::HELP)?,
                Some(Command::Save) => self.say_saved()?,
                Some(Command::Codes) => self.draw_codes()?,
            }
        }
    }

    /// Which answer is to be changed? `None` for none of them.
    pub(super) fn pick(&mut self, path: &Path, number: Option<usize>) -> io::Result<Option<Turn>> {
        let mut answered = path.questions.clone();
        answered.retain(|id| self.answers.get(id.0).is_some());
        if answered.is_empty() {
            self.tell(say::NOTHING_TO_CHANGE)?;
            return Ok(None);
        }
        let mut number = number;
        if number.is_none() {
            self.list(path)?;
        }
        loop {
            if let Some(number) = number {
                if let Some(id) = number.checked_sub(1).and_then(|place| answered.get(place)) {
                    return Ok(Some(Turn::To(*id)));
                }
                self.tell(say::NO_SUCH_NUMBER)?;
            }
            self.tell(say::CHANGE_PROMPT)?;
            let Some(line) = self.lines.read()? else {
                return Ok(Some(Turn::Leave(Ending::InputEnded)));
            };
            number = match command(&line) {
                Some(Command::Quit) => return Ok(Some(Turn::Leave(Ending::Left))),
                Some(Command::Change(Some(number))) => Some(number),
                Some(_) => return Ok(None),
                None if line.trim().is_empty() => return Ok(None),
                None => Some(accept::half_width(&line).parse().unwrap_or(0)),
            };
        }
    }

    /// The answers on the way by section, numbered like the questions.
    pub(super) fn list(&mut self, path: &Path) -> io::Result<()> {
        let rules = self.rules;
        let mut section = None;
        for (place, id) in path.questions.iter().enumerate() {
            let (Some(question), Some(answer)) =
                (rules.flow.questions.get(id.0), self.answers.get(id.0))
            else {
                continue;
            };
            let words = accept::in_words(rules, question, answer, self.lang);
            let line = (say::ANSWER.get(self.lang))
                .replace("{n}", &format!("{:>2}", place + 1))
                .replace("{label}", question.label.get(self.lang))
                .replace("{answer}", &words);
            let stage = rules.flow.question_stage(id.0);
            if stage != section {
                section = stage;
                self.show_section(stage)?;
            }
            self.lines.say(&line)?;
        }
        Ok(())
    }

    fn refer(&mut self, id: Id) -> io::Result<()> {
        let state = self
            .rules
            .flow
            .state_index(id.0)
            .and_then(|place| self.rules.flow.states.get(place));
        match state {
            Some(State::Refer { text, .. }) => self.tell(*text),
            _ => Ok(()),
        }
    }
}
