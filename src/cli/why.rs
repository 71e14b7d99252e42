//! `xubao why`: a file of answers and a task in; out come why it is needed or not, what would turn
//! it, and which answers are proved to settle it.
//!
//! Must not compute or word anything: `plan` and `export` do.

use super::{Failure, answers, options, print, say, tell};
use crate::{export, flow::did_you_mean, pack::Rulebook, plan, text::Lang, verify};
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
    let proof = verify::sufficient(rules, &answers, &why.plan, task);
    let (cited, more) = (&proof.cited, &proof.more);
    let text = match asked.printed.format {
        options::Format::Text => {
            let reasons = export::why_text(rules, &why, lang);
            reasons + "\n" + &export::proof_text(rules, &why, cited, more, proof.proved, lang)
        }
        options::Format::Json => {
            let mut json = export::why_json(&why);
            json["settled"] = export::proof_json(cited, more, proof.proved);
            export::json_text(&json)
        }
    };
    print(&text, lang)
}
