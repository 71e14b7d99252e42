//! Builds the plan from the answers.
//!
//! Must not word anything: texts come from the flow, values from the rules.

use super::{
    DeadlineLine, DoorLine, NeedLine, Plan, Said, Standing, TaskLine,
    advice::{entitlements, notes, roads, unknowns},
    cover,
    folder::{documents, visits},
    local, reason,
};
use crate::{
    answers::{Answer, Answers},
    flow::{Condition, Id, Line, Perhaps, Section, State, Task, Whose},
    interview::{Context, End, Path, Truth},
    pack::Rulebook,
    text::{Text, Value, placeholders},
};
use chrono::NaiveDate;

/// The plan that follows from `answers` on the day `today`.
#[must_use]
pub fn build(rules: &Rulebook, answers: &Answers, today: NaiveDate) -> Plan {
    let (mut context, path) = Context::on_path(rules, answers, today);
    let context = &mut context;
    let flow = &rules.flow;
    let calendar = calendar(context);
    let tasks: Vec<TaskLine> = flow
        .tasks
        .iter()
        .enumerate()
        .map(|(place, (id, task))| task_line(context, (place, id), task, &calendar))
        .collect();
    let visits = visits(context, &tasks, &calendar);
    let documents = documents(rules, &tasks, &visits);
    let urgent = calendar.iter().position(|line| {
        line.whose == Whose::You && line.certain && !line.passed && line.date.is_some()
    });
    let given = |id: &Id| Some((*id, context.answer(*id)?.clone()));
    Plan {
        today,
        flow: (flow.header.title, flow.header.id.0, flow.header.version),
        place: place(context),
        local: context.region().is_some(),
        answers: path.questions.iter().filter_map(given).collect(),
        complete: path.complete(),
        outcome: outcome(context, &path),
        urgent,
        visits,
        documents,
        calendar,
        entitlements: entitlements(context),
        notes: notes(context),
        unknowns: unknowns(context),
        roads: roads(context, &tasks),
        cover: cover::picture(context),
        doors: doors(context),
        tasks,
    }
}

pub(super) fn said(context: &mut Context<'_>, text: Text) -> Said {
    let names = placeholders(text.zh).unwrap_or_default();
    let values = names
        .into_iter()
        .map(|name| (name, context.named(name)))
        .collect();
    Said { text, values }
}

pub(super) fn stage(rules: &Rulebook, section: Section, place: usize) -> Id {
    rules.flow.stage(section, place).unwrap_or_default()
}

/// The lines whose condition certainly holds.
pub(super) fn lines(context: &mut Context<'_>, lines: &[Line]) -> Vec<Said> {
    let mut all = Vec::with_capacity(lines.len());
    for line in lines {
        if line
            .when
            .as_ref()
            .is_none_or(|when| context.holds(when) == Truth::Yes)
        {
            all.push(said(context, line.text));
        }
    }
    all
}

/// The first line whose condition certainly holds.
pub(super) fn first(context: &mut Context<'_>, lines: &[Line]) -> Option<Said> {
    let line = lines.iter().find(|line| {
        line.when
            .as_ref()
            .is_none_or(|when| context.holds(when) == Truth::Yes)
    })?;
    Some(said(context, line.text))
}

fn place(context: &Context<'_>) -> Option<Text> {
    let rules = context.rules();
    let Some(Answer::One(code)) = context.answer(rules.flow.header.place?) else {
        return None;
    };
    rules
        .places
        .iter()
        .find(|place| place.code.0 == code)
        .map(|place| place.title)
}

fn doors(context: &Context<'_>) -> Vec<DoorLine> {
    let rules = context.rules();
    let door = |window: Id| {
        let door = rules.door(context.region(), window.0)?;
        Some(DoorLine {
            window,
            title: door.title,
            online: door.online,
            hotline: door.hotline,
            source: door.source,
        })
    };
    rules.flow.windows.ids().filter_map(door).collect()
}

fn outcome(context: &mut Context<'_>, path: &Path) -> Said {
    let flow = &context.rules().flow;
    if let End::Refer(id) = path.end {
        for state in &flow.states {
            if let State::Refer { id: name, text, .. } = state
                && *name == id
            {
                return said(context, *text);
            }
        }
    }
    let fits = flow.outcomes.iter().find(|one| {
        one.when
            .as_ref()
            .is_none_or(|when| context.holds(when) == Truth::Yes)
    });
    match fits {
        Some(one) => said(context, one.text),
        None => Said {
            text: flow.header.about,
            values: Vec::new(),
        },
    }
}

/// Dates by day; those without a date last, in the order of the flow.
fn calendar(context: &mut Context<'_>) -> Vec<DeadlineLine> {
    let rules = context.rules();
    let today = context.today();
    let mut calendar = Vec::new();
    for (id, deadline) in rules.flow.deadlines.iter() {
        let truth = context.holds(&deadline.when);
        if truth == Truth::No {
            continue;
        }
        let date = deadline
            .date
            .as_ref()
            .and_then(|date| context.value(date))
            .and_then(Value::day);
        let moved = date.and_then(|day| rules.calendar.moved(day));
        // one's own limit is the unmoved day; others are late only after the moved one
        let limit = if deadline.whose == Whose::You {
            date
        } else {
            moved
        };
        calendar.push(DeadlineLine {
            id,
            title: deadline.title,
            whose: deadline.whose,
            certain: truth == Truth::Yes,
            date,
            moved,
            passed: limit.is_some_and(|day| day < today),
            days_left: date.map(|day| (day - today).num_days()),
            within: said(context, deadline.within),
            missed: said(context, deadline.missed),
            sources: deadline.sources,
        });
    }
    calendar.sort_by_key(|line| line.date.unwrap_or(NaiveDate::MAX));
    calendar
}

/// Is a task needed? With what makes it perhaps so, where its own condition does not.
pub(super) fn standing<'t>(
    context: &mut Context<'_>,
    task: &'t Task,
) -> (Standing, Option<&'t Perhaps>) {
    let truth = context.holds(&task.when);
    let local = task
        .perhaps
        .as_ref()
        .filter(|perhaps| truth != Truth::Yes && context.holds(&perhaps.when) != Truth::No);
    let standing = match (truth, local) {
        (Truth::Yes, _) => Standing::Needed,
        (_, Some(_)) | (Truth::Unknown, None) => Standing::Perhaps,
        (Truth::No, None) => Standing::NotNeeded,
    };
    (standing, local)
}

fn task_line(
    context: &mut Context<'_>,
    (place, id): (usize, Id),
    task: &Task,
    calendar: &[DeadlineLine],
) -> TaskLine {
    let rules = context.rules();
    let (standing, local) = standing(context, task);
    let explained = match (&task.when, &task.perhaps) {
        (Condition::Never, Some(perhaps)) => &perhaps.when,
        _ => local.map_or(&task.when, |perhaps| &perhaps.when),
    };
    let mut needs = Vec::with_capacity(task.needs.len());
    for need in &task.needs {
        if need
            .when
            .as_ref()
            .is_none_or(|when| context.holds(when) != Truth::No)
        {
            needs.push(NeedLine {
                any: need.any,
                copies: need.copies,
                demand: need.demand,
            });
        }
    }
    let settled_by = match standing {
        Standing::Perhaps => reason::open_questions(context, &task.when),
        _ => Vec::new(),
    };
    // how to do what need not be done, nobody asks
    let [steps, ask, beware] = match standing {
        Standing::NotNeeded => [const { Vec::new() }; 3],
        _ => [&task.steps, &task.ask, &task.beware].map(|all| lines(context, all)),
    };
    let figures = match standing {
        Standing::NotNeeded => Vec::new(),
        _ => local::lines(context, &task.local),
    };
    let due = |id: &Id| calendar.iter().position(|line| line.id == *id);
    let by_online = task.online.is_some() && prefers_online(context);
    TaskLine {
        id,
        stage: stage(rules, Section::Tasks, place),
        title: task.title,
        standing,
        settle: local.map(|perhaps| said(context, perhaps.settle)),
        settled_by,
        reasons: reason::explain(context, explained),
        window: task.window,
        online: task.online,
        by_online,
        needs,
        yields: task.yields,
        due: task.due.iter().filter_map(due).collect(),
        cost: task.cost,
        takes: task.takes,
        local: figures,
        steps,
        ask,
        beware,
        sources: task.sources,
    }
}

fn prefers_online(context: &mut Context<'_>) -> bool {
    let rules = context.rules();
    context.holds(&rules.flow.header.online) == Truth::Yes
}
