//! `xubao why`: a file of answers and a task in, why it is needed or not and what would turn it out.
//!
//! Must not compute or word anything: `plan` and `export` do.

use super::{Failure, answers, options, print, say, tell};
use crate::{export, flow::did_you_mean, pack::Rulebook, plan, text::Lang};
use chrono::NaiveDate;

/// Runs the command.
pub(super) fn run(
    asked: &options::Why,
    rules: &Rulebook,
    day: (Option<NaiveDate>, NaiveDate),
    lang: Lang,
) -> Result<(), Failure> {
    let tasks = &rules.flow.tasks;
    let Some(task) = tasks.index(&asked.task) else {
        let cause = say::NO_SUCH_TASK.get(lang).replace("{id}", &asked.task);
        tell(&format!("xubao: {}{cause}", say::ERROR.get(lang)));
        let hint = did_you_mean(&asked.task, tasks.ids().map(|id| id.0));
        let hint = hint.map_or(say::SEE_TASKS.get(lang).to_owned(), |words| {
            words.get(lang).to_owned()
        });
        tell(&format!("  {}{hint}", say::HINT.get(lang)));
        return Err(Failure::Findings);
    };
    let (answers, today) = answers::read(&asked.answers, rules, day, lang)?;
    let why = plan::why(rules, &answers, today, task);
    let text = match asked.printed.format {
        options::Format::Text => export::why_text(rules, &why, lang),
        options::Format::Json => format!("{:#}\n", export::why_json(&why)),
    };
    print(&text, lang)
}
