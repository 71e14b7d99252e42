//! The interview as lines: a question, a numbered list, one line read; only ever appended.
//!
//! Must not repaint, colour or draw, and must not hold a rule or a wording of its own.

mod ask;
mod check;
mod command;
mod lines;
mod show;
mod what_if;

use crate::{
    answers::Answers,
    export,
    flow::Id,
    interview::{self, End, Path},
    pack::Rulebook,
    plan::{self, Plan},
    text::{Lang, Text, ui::plain as say},
};
use chrono::NaiveDate;
use command::{Command, command};
use lines::Lines;
use std::io::{self, BufRead, Write};

/// Puts the answers on disk; called before the next question shows. Gives what is to be told of
/// where they are, if they could not be put in their place.
pub type Save<'a> = dyn FnMut(&Answers, Lang) -> io::Result<Option<String>> + 'a;

/// The essentials of a plan, and codes of them for a phone where the output can show them.
pub type Codes<'a> = dyn FnMut(&Plan, Lang) -> String + 'a;

/// What a run starts from.
pub struct Settings<'a> {
    /// The rules.
    pub rules: &'a Rulebook,
    /// The day of use.
    pub today: NaiveDate,
    /// The language to begin with.
    pub lang: Lang,
    /// Answers given before.
    pub answers: Answers,
    /// Why the questions come as lines: the first line.
    pub reason: Text,
    /// What else is to be said before the first question.
    pub notices: Vec<String>,
    /// What to type to come back; `None` where nothing is saved.
    pub come_back: Option<String>,
    /// Puts the answers on disk.
    pub save: &'a mut Save<'a>,
    /// Draws codes.
    pub codes: &'a mut Codes<'a>,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With the checklist.
    Finished,
    /// The person left.
    Left,
    /// The input ended before the checklist.
    InputEnded,
}

/// Runs the interview.
///
/// # Errors
/// When the input cannot be read or the output not be written; what was answered is saved.
pub fn run(
    settings: Settings<'_>,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<Ending> {
    let Settings {
        rules,
        today,
        lang,
        answers,
        reason,
        notices,
        come_back,
        save,
        codes,
    } = settings;
    let lines = Lines::new(input, output);
    let mut session = Session {
        rules,
        today,
        lang,
        answers,
        come_back,
        save,
        codes,
        lines,
        section: None,
        real: None,
        elsewhere: None,
    };
    session.lines.say(reason.get(lang))?;
    for notice in notices {
        session.lines.say(&notice)?;
    }
    if !session.answers.is_empty() {
        session.lines.say(say::CONTINUED.get(lang))?;
    }
    session.lines.say(say::COMMANDS.get(lang))?;
    session.interview()
}

/// A run: what is stored, and the two streams.
struct Session<'a, 'io> {
    rules: &'a Rulebook,
    today: NaiveDate,
    lang: Lang,
    answers: Answers,
    come_back: Option<String>,
    save: &'a mut Save<'a>,
    codes: &'a mut Codes<'a>,
    lines: Lines<'io>,
    /// The section that was named last.
    section: Option<Id>,
    /// The real answers, while `answers` are only supposed.
    real: Option<Answers>,
    /// Where the answers are, if not in their place, as it was told last.
    elsewhere: Option<String>,
}

/// What follows a question or the list of answers.
enum Turn {
    /// Whatever comes next on the way.
    On,
    /// This question, answered or not.
    To(Id),
    /// The list of answers.
    Check,
    /// The checklist.
    Finish,
    /// Nothing.
    Leave(Ending),
}

impl Session<'_, '_> {
    fn interview(&mut self) -> io::Result<Ending> {
        let mut turn = Turn::On;
        loop {
            let path = self.path();
            turn = match (turn, path.end) {
                (Turn::To(id), _) if path.position(id).is_some() => self.ask(id, &path)?,
                (Turn::Finish, _) => {
                    self.checklist()?;
                    match self.after_checklist(&path)? {
                        Turn::Finish => return Ok(Ending::Finished),
                        turn => turn,
                    }
                }
                (Turn::Leave(ending), _) => {
                    self.leave(ending)?;
                    return Ok(ending);
                }
                (_, End::Question(id)) => self.ask(id, &path)?,
                _ => self.check(&path)?,
            };
        }
    }

    fn path(&self) -> Path {
        interview::walk(self.rules, &self.answers, self.today)
    }

    /// Saves. When that fails it is said, and the interview goes on: the answers are still here.
    fn keep(&mut self) -> io::Result<bool> {
        let answers = self.real.as_ref().unwrap_or(&self.answers);
        match (self.save)(answers, self.lang) {
            Ok(elsewhere) => {
                if let Some(line) = &elsewhere
                    && self.elsewhere != elsewhere
                {
                    self.lines.say(line)?;
                }
                self.elsewhere = elsewhere;
                Ok(true)
            }
            Err(error) => {
                let line = say::NOT_SAVED
                    .get(self.lang)
                    .replace("{cause}", &error.to_string());
                self.lines.say(&line)?;
                Ok(false)
            }
        }
    }

    /// The checklist, byte for byte as `xubao plan` prints it, and a blank line.
    fn checklist(&mut self) -> io::Result<()> {
        let plan = plan::build(self.rules, &self.answers, self.today);
        let text = export::text(self.rules, &plan, self.lang);
        self.lines.raw("\n")?;
        self.lines.raw(&text)?;
        self.lines.raw("\n")
    }

    /// The essentials and their codes, as they come.
    fn draw_codes(&mut self) -> io::Result<()> {
        let plan = plan::build(self.rules, &self.answers, self.today);
        let page = (self.codes)(&plan, self.lang);
        self.lines.raw(&page)
    }

    fn leave(&mut self, ending: Ending) -> io::Result<()> {
        let saved = self.keep();
        if ending == Ending::InputEnded {
            self.lines.say(say::INPUT_ENDED.get(self.lang))?;
        }
        if saved? { self.say_come_back() } else { Ok(()) }
    }

    fn say_come_back(&mut self) -> io::Result<()> {
        let line = self.come_back_line();
        self.lines.say(&line)
    }

    fn come_back_line(&self) -> String {
        match &self.come_back {
            Some(_) if self.elsewhere.is_some() => self.elsewhere.clone().unwrap_or_default(),
            Some(command) => say::COME_BACK.get(self.lang).replace("{command}", command),
            None => say::NOT_KEPT.get(self.lang).to_owned(),
        }
    }

    /// "save": what is there to say, as saving has been done before each question.
    fn say_saved(&mut self) -> io::Result<()> {
        if self.keep()? {
            let words = match &self.elsewhere {
                Some(elsewhere) => elsewhere.as_str(),
                None if self.come_back.is_some() => say::SAVED.get(self.lang),
                None => say::NOT_KEPT.get(self.lang),
            };
            self.lines.say(words)?;
        }
        Ok(())
    }

    fn switch(&mut self, to: Option<Lang>) -> io::Result<()> {
        self.lang = to.unwrap_or(self.lang.other());
        self.section = None;
        self.keep().map(|_| ())
    }
}
