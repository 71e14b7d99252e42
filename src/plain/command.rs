//! The words that are commands, in both languages.
//!
//! Must not carry them out.

use crate::{
    interview::accept::half_width,
    text::{Lang, parse_day, ui::plain::word},
};
use chrono::NaiveDate;

/// What a line asks for, if it is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// The question before.
    Back,
    /// Why this is asked.
    Why,
    /// Another answer, by its number if that was given.
    Change(Option<usize>),
    /// What another answer, or another day, would change.
    WhatIf(Option<Guess>),
    /// Codes for a phone.
    Codes,
    /// Save now.
    Save,
    /// Leave.
    Quit,
    /// What can be typed.
    Help,
    /// This language, or the other one.
    Language(Option<Lang>),
}

/// What "what if" is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// The answer with this number.
    Answer(usize),
    /// The day of use.
    Day(NaiveDate),
}

/// A number of the list of answers, or a day.
pub(super) fn guess(text: &str) -> Option<Guess> {
    let text = half_width(text);
    match text.parse() {
        Ok(number) => Some(Guess::Answer(number)),
        Err(_) => parse_day(&text).map(Guess::Day),
    }
}

/// The command that a line is.
pub(super) fn command(line: &str) -> Option<Command> {
    let line = half_width(line).to_lowercase();
    let is = |words: &[&str]| words.contains(&line.as_str());
    if is(word::BACK) {
        return Some(Command::Back);
    } else if is(word::WHY) {
        return Some(Command::Why);
    } else if is(word::CODES) {
        return Some(Command::Codes);
    } else if is(word::SAVE) {
        return Some(Command::Save);
    } else if is(word::QUIT) {
        return Some(Command::Quit);
    } else if is(word::HELP) {
        return Some(Command::Help);
    } else if is(word::LANGUAGE) {
        return Some(Command::Language(None));
    } else if is(word::CHINESE) {
        return Some(Command::Language(Some(Lang::Zh)));
    } else if is(word::ENGLISH) {
        return Some(Command::Language(Some(Lang::En)));
    }
    let supposed = word::WHAT_IF
        .iter()
        .find_map(|word| line.strip_prefix(word));
    if let Some(rest) = supposed {
        return match rest.trim() {
            "" => Some(Command::WhatIf(None)),
            rest => guess(rest).map(|guess| Command::WhatIf(Some(guess))),
        };
    }
    let rest = word::CHANGE
        .iter()
        .find_map(|word| line.strip_prefix(word))?
        .trim();
    if rest.is_empty() {
        return Some(Command::Change(None));
    }
    rest.parse()
        .ok()
        .map(|number| Command::Change(Some(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_words_of_both_languages() {
        let check = |line: &str, meant| assert_eq!(command(line), meant, "{line}");
        check("back", Some(Command::Back));
        check(" 上一题 ", Some(Command::Back));
        check("？", Some(Command::Help));
        check("Change 3", Some(Command::Change(Some(3))));
        check("修改３", Some(Command::Change(Some(3))));
        check("修改", Some(Command::Change(None)));
        check("changes", None);
        check("二维码", Some(Command::Codes));
        check("ＱＲ", Some(Command::Codes));
        check("What if", Some(Command::WhatIf(None)));
        check("如果", Some(Command::WhatIf(None)));
        check("如果３", Some(Command::WhatIf(Some(Guess::Answer(3)))));
        let day = parse_day("2027-01-31").map(Guess::Day);
        check("what if 2027-01-31", Some(Command::WhatIf(day)));
        check("what if not", None);
        check("中文", Some(Command::Language(Some(Lang::Zh))));
        check("LANGUAGE", Some(Command::Language(None)));
        check("1", None);
        check("", None);
        check("成都", None);
    }
}
