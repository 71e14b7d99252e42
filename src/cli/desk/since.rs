//! What has changed since a case was last open, and what is next.
//!
//! Must not change the case.

use crate::{
    cases::{Case, Head, SetAside},
    flow::Whose,
    pack::Rulebook,
    plan::{self, Plan, Standing},
    text::{Lang, Value, date, fill, ui::LIST_MARK, ui::roster as say},
};
use chrono::NaiveDate;

/// A line for each thing: days, rules, figures, answers that no longer fit, limits, tasks.
pub(super) fn since(
    head: &Head,
    case: &Case,
    aside: &[SetAside],
    (rules, today): (&Rulebook, NaiveDate),
    lang: Lang,
) -> Vec<String> {
    let mut lines = Vec::new();
    let days = (today - head.day).num_days();
    if days != 0 {
        let told = say::DAYS_SINCE
            .get(lang)
            .replace("{day}", &date(head.day, lang));
        lines.push(told.replace("{n}", &days.to_string()));
    }
    let version = rules.flow.header.version;
    if head.rules != version {
        let told = say::RULES_SINCE.get(lang).replace("{old}", &head.rules);
        lines.push(told.replace("{new}", version));
    }
    if !aside.is_empty() {
        let label = |one: &SetAside| {
            let question = rules.flow.questions.get(&one.question);
            question.map_or(one.question.clone(), |question| {
                question.label.get(lang).to_owned()
            })
        };
        let list: Vec<String> = aside.iter().map(label).collect();
        let list = list.join(LIST_MARK.get(lang));
        lines.push(say::ASIDE_SINCE.get(lang).replace("{list}", &list));
    }
    let now = plan::build(rules, &case.answers, today);
    if !now.complete {
        return lines;
    }
    if days > 0 {
        let then = plan::build(rules, &case.answers, head.day);
        lines.extend(passed(&then, &now, case, lang));
        lines.extend(tasks(&then, &now, lang));
    }
    let seen = |day: NaiveDate| day > head.day;
    let reviewed = now.figures().filter(|figure| {
        let basis = figure.basis.as_ref();
        basis.and_then(|basis| basis.seen).is_some_and(seen)
    });
    let reviewed = i64::try_from(reviewed.count()).unwrap_or_default();
    if reviewed > 0 {
        lines.push(fill(say::FIGURES_SINCE, lang, &mut |_| {
            Some(Value::whole(reviewed))
        }));
    }
    let open = now
        .tasks
        .iter()
        .filter(|task| task.standing == Standing::Needed && !case.done.contains(task.id.0));
    let open = i64::try_from(open.count()).unwrap_or_default();
    lines.push(fill(say::OPEN_TASKS, lang, &mut |_| {
        Some(Value::whole(open))
    }));
    if let Some(day) = head.index.deadline.filter(|day| *day >= today) {
        lines.push(say::NEXT.get(lang).replace("{day}", &date(day, lang)));
    }
    lines
}

/// Limits of the person's own that have passed meanwhile, where something for them is still open.
fn passed(then: &Plan, now: &Plan, case: &Case, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, line) in now.calendar.iter().enumerate() {
        let before = then.calendar.iter().find(|one| one.id == line.id);
        let news = line.passed && !before.is_none_or(|before| before.passed);
        let open = now
            .tasks
            .iter()
            .any(|task| task.due.contains(&at) && !case.done.contains(task.id.0));
        if let (true, true, Whose::You, Some(day)) = (news, open, line.whose, line.date) {
            let told = say::PASSED_SINCE
                .get(lang)
                .replace("{title}", line.title.get(lang));
            lines.push(told.replace("{day}", &date(day, lang)));
        }
    }
    lines
}

/// How the list of tasks has changed.
fn tasks(then: &Plan, now: &Plan, lang: Lang) -> Option<String> {
    let difference = plan::difference(then, now);
    let (mut more, mut less, mut changed) = (0, 0, 0);
    for task in &difference.tasks {
        let standing = &task.standing;
        match (
            standing.before == Standing::Needed,
            standing.after == Standing::Needed,
        ) {
            (false, true) => more += 1,
            (true, false) => less += 1,
            _ => changed += 1,
        }
    }
    (more + less + changed > 0).then(|| {
        (say::TASKS_SINCE.get(lang))
            .replace("{more}", &more.to_string())
            .replace("{less}", &less.to_string())
            .replace("{changed}", &changed.to_string())
    })
}
