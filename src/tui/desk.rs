//! What all screens may know, and which screens there are.
//!
//! Must not act: `model` does.

use super::screens::{check, checklist, codes, compared, guess, question, start, take};
use crate::{pack::Rulebook, text::Lang};
use chrono::NaiveDate;

/// What all screens may know.
#[derive(Clone, Copy)]
pub struct Desk<'r> {
    /// The rules.
    pub rules: &'r Rulebook,
    /// The day of use.
    pub today: NaiveDate,
    /// The language.
    pub lang: Lang,
    /// Does a digit answer and go on?
    pub fast: bool,
    /// May colours be used?
    pub colour: bool,
    /// Columns and rows of the window.
    pub size: (u16, u16),
}

/// The screens.
#[derive(Clone, Debug)]
pub enum Screen {
    /// The first page.
    Start(start::State),
    /// A question.
    Question(question::State),
    /// The answers.
    Check(check::State),
    /// The checklist.
    Checklist(checklist::State),
    /// What can be supposed.
    Guess(guess::State),
    /// What would be different.
    Compared(compared::State),
    /// In which form the checklist is taken away.
    Take(take::State),
    /// Codes for a phone.
    Codes(codes::State),
}
