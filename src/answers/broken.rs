//! What is wrong with an answers file that cannot be read, and where: from what stands there.
//!
//! Must not read values: `read` does, and gives the byte where it stopped.

use crate::text::{Text, ui::refused as say};

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What to do there, with places for the sign found and the sign wanted.
    pub text: Text,
    /// The sign found, and the one to put in its stead.
    pub signs: Option<(char, &'static str)>,
}

impl Problem {
    /// The sentence.
    #[must_use]
    pub fn get(&self, lang: crate::text::Lang) -> String {
        let text = self.text.get(lang).to_owned();
        match self.signs {
            Some((found, wanted)) => text
                .replace("{found}", &found.to_string())
                .replace("{wanted}", wanted),
            None => text,
        }
    }
}

/// What a reader of the format has missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missed {
    /// The rest of the file.
    End,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// Something else.
    Other,
}

/// The problem of a text that was read up to a byte, where `missed` was wanted.
pub(super) fn problem(text: &str, at: usize, missed: Missed) -> Problem {
    let head = text.trim_end();
    let at = (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let at = at.unwrap_or_default();
    let found = text.get(at..).and_then(|rest| rest.chars().next());
    let begins = text.find(|c: char| !c.is_whitespace());
    let sign = found.and_then(|found| crate::text::narrow_sign(found).map(|sign| (found, sign)));
    let (at, words) = if head.trim_start_matches('\u{feff}').is_empty() {
        (0, say::FILE_EMPTY)
    } else if sign.is_some() {
        (at, say::FILE_WIDE_SIGN)
    } else if missed == Missed::End || at >= head.len() {
        (head.len(), say::FILE_ENDS)
    } else if begins.is_some_and(|begins| at <= begins) {
        (begins.unwrap_or_default(), say::FILE_NO_MAP)
    } else {
        let words = match missed {
            Missed::Comma => say::FILE_COMMA,
            Missed::Colon => say::FILE_COLON,
            _ if found.is_some_and(char::is_alphabetic) => say::FILE_QUOTES,
            _ => say::FILE_ODD,
        };
        (at, words)
    };
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    Problem {
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
        text: words,
        signs: sign,
    }
}

/// The byte of a line (from 1) and the bytes or characters before it there.
pub(super) fn line_start(text: &str, line: usize) -> usize {
    let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
    lines.map(str::len).sum()
}
