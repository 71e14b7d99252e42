//! What choosing a road brings, in lines that are short enough to stand below it.
//!
//! Must not find out what follows: `plan` does.

use super::outline::Page;
use crate::{
    pack::Rulebook,
    plan::{Brings, Standing},
    text::{Lang, ui, ui::plan as say},
};

/// What there is to do, where, and what to bring: a line each.
#[must_use]
pub fn brings(rules: &Rulebook, brings: &Brings, lang: Lang) -> Vec<String> {
    let page = Page::new(rules, &brings.plan, lang);
    let mut lines = Vec::new();
    let mut line = |name: crate::text::Text, all: Vec<String>| {
        if !all.is_empty() {
            let all = all.join(ui::LIST_MARK.get(lang));
            lines.push(format!("{}{all}", name.get(lang)));
        }
    };
    let task = |place: &usize| {
        let task = &brings.plan.tasks[*place];
        let perhaps = match task.standing {
            Standing::Perhaps => say::PERHAPS_SHORT.get(lang),
            _ => "",
        };
        format!("{}{perhaps}", task.title.get(lang))
    };
    let tasks: Vec<String> = brings.tasks.iter().map(task).collect();
    let nothing = tasks.is_empty();
    line(say::BRINGS_TASKS, tasks);
    let windows = brings.windows.iter().map(|id| page.window(*id).to_owned());
    line(say::BRINGS_WINDOWS, windows.collect());
    let documents = brings.documents.iter();
    let documents = documents.map(|id| page.document(*id).to_owned());
    line(say::BRINGS_DOCUMENTS, documents.collect());
    if nothing {
        lines.push(say::BRINGS_NOTHING.get(lang).to_owned());
    }
    lines
}
