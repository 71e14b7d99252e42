//! Which of the lines on a condition a plan shows, and who covers which months: by places and counts, so
//! that better words change no scenario.
//!
//! Must not evaluate a condition: the plan has.

use crate::{
    flow::{Id, Line, Table},
    pack::Rulebook,
    plan::{Plan, Said, Standing},
    text::leak,
};

/// Of each entry of a plan with lines on a condition, those that are shown: `step 2` is the second of its
/// steps. Of a road's lines the first that fits is shown; the only one of its kind is left out.
pub(super) fn lines(rules: &Rulebook, plan: &Plan) -> Table<Vec<Id>> {
    let flow = &rules.flow;
    let mut all: Vec<(Id, Vec<Id>)> = Vec::new();
    let mut add = |id: Id, named: Vec<Id>| match all.iter_mut().find(|one| one.0 == id) {
        Some(entry) => entry.1.extend(named),
        None => all.push((id, named)),
    };
    let listed = |line: &&crate::plan::TaskLine| line.standing != Standing::NotNeeded;
    for line in plan.tasks.iter().filter(listed) {
        if let Some(task) = flow.tasks.get(line.id.0) {
            add(line.id, on_condition("step", &task.steps, &line.steps));
            add(line.id, on_condition("ask", &task.ask, &line.ask));
            add(line.id, on_condition("beware", &task.beware, &line.beware));
        }
    }
    for line in &plan.entitlements {
        if let Some(one) = flow.entitlements.get(line.id.0) {
            add(line.id, on_condition("note", &one.notes, &line.notes));
        }
    }
    for line in &plan.roads {
        if let Some(road) = flow.roads.get(line.id.0) {
            add(line.id, first("reason", &road.reason, line.reason.as_ref()));
            add(line.id, first("cost", &road.cost, line.cost.as_ref()));
            add(line.id, first("cover", &road.cover, line.cover.as_ref()));
            add(line.id, first("gap", &road.gap, line.gap.as_ref()));
            add(line.id, first("years", &road.years, line.years.as_ref()));
        }
    }
    let mut table = Table::default();
    for (id, named) in all.into_iter().filter(|one| !one.1.is_empty()) {
        table.push(id, named);
    }
    table
}

fn on_condition(list: &str, written: &[Line], shown: &[Said]) -> Vec<Id> {
    let is_shown = |line: &Line| shown.iter().any(|said| said.text == line.text);
    (written.iter().enumerate())
        .filter(|(_, line)| line.when.is_some() && is_shown(line))
        .map(|(at, _)| named(list, at))
        .collect()
}

fn first(list: &str, written: &[Line], shown: Option<&Said>) -> Vec<Id> {
    let at = shown.and_then(|said| written.iter().position(|line| line.text == said.text));
    let at = at.filter(|_| written.len() > 1);
    at.map(|at| named(list, at)).into_iter().collect()
}

fn named(list: &str, at: usize) -> Id {
    Id(leak(format!("{list} {}", at + 1)))
}

/// Each row of the picture of cover, months that are alike counted together: `2 Employer, 12 Fund?`, with
/// `?` where it depends on something open, and `-` where nothing is known.
pub(super) fn cover(plan: &Plan) -> Table<Id> {
    let mut table = Table::default();
    for row in &plan.cover.rows {
        let mut runs: Vec<(usize, String)> = Vec::new();
        for month in &row.months {
            let by = month.map_or_else(
                || "-".to_owned(),
                |one| format!("{:?}{}", one.by, if one.certain { "" } else { "?" }),
            );
            match runs.last_mut() {
                Some((count, last)) if *last == by => *count += 1,
                _ => runs.push((1, by)),
            }
        }
        let runs: Vec<String> = (runs.iter())
            .map(|(count, by)| format!("{count} {by}"))
            .collect();
        table.push(row.id, Id(leak(runs.join(", "))));
    }
    table
}
