//! "What if": after the checklist and at the list of answers, an answer or the day is only supposed.
//!
//! Must not change or save an answer: the real ones are put back however it ends.

use super::{
    Command, Ending, Session, Turn,
    command::{Guess, command, guess},
    say,
};
use crate::{
    export,
    flow::Id,
    interview::{End, Path},
    plan::{self, Supposed},
};
use std::io;

impl Session<'_, '_> {
    /// The checklist has been shown: waits for "what if", for a change, or for Enter. The end of
    /// the input is an end like Enter: the checklist is there.
    pub(super) fn after_checklist(&mut self, path: &Path) -> io::Result<Turn> {
        let mut line = format!(
            "{}{}",
            say::DONE_PROMPT.get(self.lang),
            self.come_back_line()
        );
        loop {
            self.lines.say(&line)?;
            let Some(typed) = self.lines.read()? else {
                return Ok(Turn::Finish);
            };
            match command(&typed) {
                None if typed.trim().is_empty() => return Ok(Turn::Finish),
                None => self.tell(say::DONE_NOT_UNDERSTOOD)?,
                Some(Command::WhatIf(about)) => {
                    if self.what_if(path, about)?.is_some() {
                        return Ok(Turn::Finish); // leaving: the checklist is there
                    }
                }
                Some(Command::Quit) => return Ok(Turn::Finish),
                Some(Command::Back) => return Ok(Turn::Check),
                Some(Command::Change(number)) => match self.pick(path, number)? {
                    Some(Turn::Leave(_)) => return Ok(Turn::Finish),
                    Some(turn) => return Ok(turn),
                    None => {}
                },
                Some(Command::Language(to)) => self.switch(to)?,
                Some(Command::Why | Command::Help) => self.tell(say::HELP)?,
                Some(Command::Save) => self.say_saved()?,
                Some(Command::Codes) => self.draw_codes()?,
            }
            line = say::DONE_PROMPT.get(self.lang).trim_end().to_owned();
        }
    }

    /// Asks what is to be supposed and shows what would be different. `None` to go on where it was
    /// asked for.
    pub(super) fn what_if(
        &mut self,
        path: &Path,
        about: Option<Guess>,
    ) -> io::Result<Option<Turn>> {
        let mut about = about;
        if about.is_none() {
            self.list(path)?;
        }
        loop {
            match about {
                Some(Guess::Answer(number)) => {
                    let place = number.checked_sub(1);
                    if let Some(id) = place.and_then(|place| path.questions.get(place)) {
                        return self.suppose(*id);
                    }
                    self.tell(say::NO_SUCH_GUESS)?;
                }
                Some(Guess::Day(day)) => {
                    self.show_difference(&Supposed {
                        answers: Vec::new(),
                        today: Some(day),
                    })?;
                    return Ok(None);
                }
                None => {}
            }
            self.tell(say::WHAT_IF_PROMPT)?;
            let Some(line) = self.lines.read()? else {
                return Ok(Some(Turn::Leave(Ending::InputEnded)));
            };
            about = match command(&line) {
                Some(Command::Quit) => return Ok(Some(Turn::Leave(Ending::Left))),
                Some(Command::WhatIf(Some(guess))) => Some(guess),
                Some(_) => return Ok(None),
                None if line.trim().is_empty() => return Ok(None),
                None => Some(guess(&line).unwrap_or(Guess::Answer(0))),
            };
        }
    }

    /// Asks a question of which the answer is only supposed, and what would have to be asked then.
    fn suppose(&mut self, id: Id) -> io::Result<Option<Turn>> {
        let real = self.answers.clone();
        self.real = Some(real.clone());
        self.section = None;
        let asked = self.ask_supposed(id);
        let supposed = std::mem::replace(&mut self.answers, real);
        self.real = None;
        self.section = None;
        match asked? {
            Turn::On => {
                let supposed = Supposed::between(self.rules, &self.answers, &supposed);
                self.show_difference(&supposed)?;
                Ok(None)
            }
            Turn::Leave(ending) => Ok(Some(Turn::Leave(ending))),
            _ => {
                self.tell(say::SUPPOSED_NOTHING)?;
                Ok(None)
            }
        }
    }

    fn ask_supposed(&mut self, id: Id) -> io::Result<Turn> {
        self.lines.say("")?;
        self.tell(say::SUPPOSING)?;
        let mut next = id;
        loop {
            let turn = match self.ask(next, &self.path())? {
                // another language shows the same question again
                Turn::To(again) if again == next => continue,
                turn => turn,
            };
            match (turn, self.path().end) {
                (Turn::On, End::Question(id)) => {
                    self.lines.say("")?;
                    self.tell(say::SUPPOSE_MORE)?;
                    next = id;
                }
                (turn, _) => return Ok(turn),
            }
        }
    }

    fn show_difference(&mut self, supposed: &Supposed) -> io::Result<()> {
        let what_if = plan::what_if(self.rules, &self.answers, self.today, supposed);
        let text = export::difference_text(self.rules, &what_if, self.lang);
        self.lines.raw("\n")?;
        self.lines.raw(&text)?;
        self.lines.raw("\n")
    }
}
