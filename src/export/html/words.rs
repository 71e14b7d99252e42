//! Words on the page: escaped, with hotlines that can be rung, in the language they are in.
//!
//! Must not let a text become markup: `maud` escapes all that is put in.

use super::phones::{Piece, pieces};
use crate::text::{Lang, printable};
use maud::{Markup, html};

/// Text that stays text, with the numbers to ring as links.
pub(super) fn said(text: &str, lang: Lang) -> Markup {
    let text = printable(text);
    html! {
        @for piece in pieces(&text) {
            @match piece {
                Piece::Words(words) => (spoken(words, lang)),
                Piece::Phone(number) => a href={ "tel:" (number) } { (number) },
            }
        }
    }
}

/// Chinese names inside English are marked, so that they are read out and drawn as Chinese (WCAG 2.2,
/// 3.1.2); what is printable already.
#[expect(
    clippy::string_slice,
    reason = "places that `find` or `char_indices` gave lie between characters"
)]
pub(super) fn spoken(text: &str, lang: Lang) -> Markup {
    let chinese = |c: char| {
        lang == Lang::En && matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
    };
    let (mut runs, mut start, mut last) = (Vec::new(), 0, None);
    for (at, c) in text.char_indices() {
        if last.is_some_and(|last| last != chinese(c)) {
            runs.push((&text[start..at], last == Some(true)));
            start = at;
        }
        last = Some(chinese(c));
    }
    runs.push((&text[start..], last == Some(true)));
    html! {
        @for (run, chinese) in runs {
            @if chinese { span lang=(Lang::Zh.tag()) { (run) } } @else { (run) }
        }
    }
}
