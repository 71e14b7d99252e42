//! "What if": what is supposed, kept beside what the person has told us.
//!
//! Must not touch the real answers: they are only read, and only they are ever saved.

use super::{
    model::{Model, Screen},
    screens::{compared, guess},
};
use crate::{
    answers::{Answer, Answers},
    flow::{Bound, Id, Kind, Question},
    interview::{self, End, Path, accept},
    pack::Rulebook,
    plan::{self, Supposed},
    text::ui::tui as say,
};
use std::sync::LazyLock;

/// Stands for the day of use among the questions; no flow can have such an id.
pub const DAY: Id = Id("(day)");

static DAY_QUESTION: LazyLock<Question> = LazyLock::new(|| Question {
    title: say::SUPPOSE_DAY_TITLE,
    label: say::SUPPOSE_DAY,
    hint: None,
    why: say::SUPPOSE_DAY_WHY,
    kind: Kind::Day {
        earliest: Bound::YearsAgo(1),
        latest: Bound::MonthsAhead(36),
    },
    unsure: None,
    scale: None,
    sources: Default::default(),
});

/// The question called `id`: one of the flow, or the day of use.
#[must_use]
pub fn question(rules: &Rulebook, id: Id) -> Option<&Question> {
    if id == DAY {
        return Some(&DAY_QUESTION);
    }
    interview::question(rules, id)
}

/// Something that is only supposed.
#[derive(Clone, Debug)]
pub struct Guess {
    /// The answers as they would be.
    pub answers: Answers,
    /// The way that they lead.
    pub path: Path,
    /// What was asked for it: the question chosen, then those that became necessary.
    pub asked: Vec<Id>,
    /// The list as it was left.
    list: guess::State,
    /// Where "what if" was asked for, and how far that was scrolled.
    from: (Screen, usize),
}

impl Model<'_> {
    /// The answers that the screen is about: the supposed ones, while something is supposed.
    #[must_use]
    pub fn told(&self) -> &Answers {
        (self.guess.as_ref()).map_or(&self.answers, |guess| &guess.answers)
    }

    /// To the list of what can be supposed.
    pub(super) fn what_if(&mut self) {
        let list = guess::State::default();
        self.guess = Some(Guess {
            answers: self.answers.clone(),
            path: self.path.clone(),
            asked: Vec::new(),
            list: list.clone(),
            from: (self.screen.clone(), self.scroll),
        });
        self.show(Screen::Guess(list));
    }

    /// Asks what is to be supposed, beginning with the real answers.
    pub(super) fn suppose(&mut self, id: Id) {
        let Some(guess) = &mut self.guess else { return };
        if let Screen::Guess(list) = &self.screen {
            guess.list = list.clone();
        }
        guess.answers = self.answers.clone();
        guess.path = self.path.clone();
        guess.asked = vec![id];
        self.ask(id);
    }

    /// Takes a supposed answer: asks what becomes necessary with it, then compares.
    pub(super) fn supposed(&mut self, id: Id, answer: Answer) {
        let Some(guess) = &mut self.guess else { return };
        let mut supposed = Supposed::default();
        match (id, &answer) {
            (DAY, Answer::Day(day)) => {
                supposed.today = Some(*day);
                guess.answers.set(id.0, answer); // for who comes back to try another
            }
            _ => {
                guess.answers.set(id.0, answer);
                guess.path = interview::walk(self.desk.rules, &guess.answers, self.desk.today);
                if let End::Question(next) = guess.path.end {
                    guess.asked.push(next);
                    return self.ask(next);
                }
                supposed = Supposed::between(self.desk.rules, &self.answers, &guess.answers);
            }
        }
        let (rules, today) = (self.desk.rules, self.desk.today);
        let what_if = plan::what_if(rules, &self.answers, today, &supposed);
        self.show(Screen::Compared(compared::State::new(what_if)));
    }

    /// A step back: to the question before, to the list, or to where "what if" was asked for.
    pub(super) fn suppose_less(&mut self) {
        let Some(guess) = &mut self.guess else { return };
        match &self.screen {
            Screen::Compared(_) => {}
            Screen::Question(state) => {
                guess.asked.pop();
                match self.answers.get(state.id.0) {
                    Some(answer) => guess.answers.set(state.id.0, answer.clone()),
                    None => {
                        guess.answers.remove(state.id.0);
                    }
                }
                guess.path = interview::walk(self.desk.rules, &guess.answers, self.desk.today);
            }
            _ => return self.suppose_nothing(),
        }
        match guess.asked.last().copied() {
            Some(id) => self.ask(id),
            None => {
                let list = guess.list.clone();
                self.show(Screen::Guess(list));
            }
        }
    }

    /// Back to where "what if" was asked for.
    pub(super) fn suppose_nothing(&mut self) {
        if let Some(guess) = self.guess.take() {
            let (screen, scroll) = guess.from;
            self.show(screen);
            self.scroll = scroll;
        }
    }

    /// What the person has really answered, in words.
    #[must_use]
    pub(super) fn answer_now(&self, id: Id) -> Option<String> {
        let (rules, lang) = (self.desk.rules, self.desk.lang);
        if id == DAY {
            return Some(crate::text::date(self.desk.today, lang));
        }
        let answer = self.answers.get(id.0)?;
        self.path.position(id)?;
        let question = interview::question(rules, id)?;
        Some(accept::in_words(rules, question, answer, lang))
    }
}
