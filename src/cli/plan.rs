//! `xubao plan`: a file of answers in, a checklist out.
//!
//! Must not compute or word anything: `plan` and `export` do.

use super::{Failure, answers, options, print};
use crate::{export, pack::Rulebook, plan, text::Lang};
use chrono::NaiveDate;
use std::{fs, path::Path};

/// Runs the command.
pub(super) fn run(
    asked: &options::Plan,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let answers = answers::read(&asked.answers, rules, today, lang)?;
    let plan = plan::build(rules, &answers, today);
    let text = match asked.printed.format {
        options::Format::Text => export::text(rules, &plan, lang),
        options::Format::Json => format!("{:#}\n", export::plan_json(rules, &plan)),
    };
    match asked.output.as_deref() {
        Some(file) if file != Path::new("-") => fs::write(file, text).map_err(|error| {
            Failure::writing(
                &file.display().to_string(),
                &super::cause(&error, lang),
                lang,
            )
        }),
        _ => print(&text, lang),
    }
}
