//! `xubao explain`: the whole logic of a flow in words.
//!
//! Must not word anything: `export` does.

use super::{Failure, options, print};
use crate::{export, pack::Rulebook, text::Lang};
use chrono::NaiveDate;

/// Runs the command.
pub(super) fn run(
    asked: &options::Explain,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let text = match asked.format {
        options::Written::Text => export::explain_text(rules, today, lang),
        options::Written::Markdown => export::explain_markdown(rules, today, lang),
    };
    print(&text, lang)
}
