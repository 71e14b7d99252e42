//! Codes printed on the terminal, as large as its window.
//!
//! Must not choose what they hold, nor how a code is drawn: `export` does.

use super::Failure;
use crate::{
    export,
    text::{Lang, ui::essentials as say, wrap},
};
use std::io::{self, IsTerminal as _};

/// Columns and rows of the terminal; where the output is none, those of the usual one.
pub(super) fn window() -> (usize, usize) {
    let terminal = io::stdout().is_terminal();
    let size = crossterm::terminal::size().ok().filter(|_| terminal);
    let (columns, rows) = size.unwrap_or((80, 24));
    (columns.into(), rows.into())
}

/// Cells for the words beside a code, and between both.
const BESIDE: usize = 26;
const GAP: usize = 2;

/// The codes one below the other, each no larger than the window, with words beside or above.
pub(super) fn drawn(
    text: &str,
    (columns, rows): (usize, usize),
    lang: Lang,
) -> Result<String, Failure> {
    let least = |least: export::TooSmall| {
        (say::TOO_SMALL.get(lang))
            .replace("{columns}", &columns.to_string())
            .replace("{rows}", &rows.to_string())
            .replace("{wanted}", &format!("{}x{}", least.columns, least.rows + 2))
    };
    let room = rows.saturating_sub(1); // the shell's own line
    let beside = export::codes(text, columns.saturating_sub(BESIDE + GAP), room);
    let above = export::codes(text, columns, room.saturating_sub(1));
    let mut page = String::new();
    match (beside, above) {
        (Ok(all), _) => {
            for code in &all {
                let words = export::caption(code, lang);
                let words = words.iter().flat_map(|line| wrap(line, BESIDE));
                let words: Vec<String> = words.collect();
                page.push_str(&export::drawn(code, &words));
            }
        }
        (Err(_), Ok(all)) => {
            for code in &all {
                page.push_str(&export::caption(code, lang)[0]);
                page.push('\n');
                page.push_str(&export::drawn(code, &[]));
            }
        }
        (_, Err(small)) => return Err(Failure::File(least(small), None)),
    }
    Ok(page)
}

/// The text as it is, for those who hear it, and the codes below; none on a terminal without colours.
pub(super) fn told(text: &str, lang: Lang) -> String {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let codes = match drawn(text, window(), lang) {
        _ if dumb => say::NO_CODES.get(lang).to_owned() + "\n",
        Ok(codes) => codes,
        Err(Failure::File(sentence, _)) => sentence + "\n",
        Err(_) => String::new(),
    };
    format!("\n{text}\n{codes}\n")
}
