//! Builds the plan from the answers.
//!
//! Must not word anything: texts come from the flow, values from the rules.

use super::{
    DeadlineLine, DocumentLine, EntitlementLine, Errand, NeedLine, NoteLine, Plan, RoadLine, Said,
    Standing, TaskLine, UnknownLine, Visit, fewest, reason,
};
use crate::{
    answers::{Answer, Answers},
    flow::{Condition, Demand, Exactness, Id, Kind, Line, Section, State, Takes, Task, Whose},
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
        .map(|(id, task)| task_line(context, id, task, &calendar))
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
        tasks,
    }
}

fn said(context: &mut Context<'_>, text: Text) -> Said {
    let names = placeholders(text.zh).unwrap_or_default();
    let values = names
        .into_iter()
        .map(|name| (name, context.named(name)))
        .collect();
    Said { text, values }
}

fn stage(rules: &Rulebook, section: Section, place: Option<usize>) -> Id {
    place
        .and_then(|place| rules.flow.stage(section, place))
        .unwrap_or_default()
}

/// The lines whose condition certainly holds.
fn lines(context: &mut Context<'_>, lines: &[Line]) -> Vec<Said> {
    let mut all = Vec::new();
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
fn first(context: &mut Context<'_>, lines: &[Line]) -> Option<Said> {
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
            sources: deadline.sources.clone(),
        });
    }
    calendar.sort_by_key(|line| line.date.unwrap_or(NaiveDate::MAX));
    calendar
}

fn task_line(
    context: &mut Context<'_>,
    id: Id,
    task: &Task,
    calendar: &[DeadlineLine],
) -> TaskLine {
    let rules = context.rules();
    let truth = context.holds(&task.when);
    let local = task
        .perhaps
        .as_ref()
        .filter(|perhaps| truth != Truth::Yes && context.holds(&perhaps.when) == Truth::Yes);
    let standing = match (truth, local) {
        (Truth::Yes, _) => Standing::Needed,
        (_, Some(_)) | (Truth::Unknown, None) => Standing::Perhaps,
        (Truth::No, None) => Standing::NotNeeded,
    };
    let explained = local.map_or(&task.when, |perhaps| &perhaps.when);
    let mut needs = Vec::new();
    for need in &task.needs {
        if need
            .when
            .as_ref()
            .is_none_or(|when| context.holds(when) != Truth::No)
        {
            needs.push(NeedLine {
                any: need.any.clone(),
                copies: need.copies,
                demand: need.demand,
            });
        }
    }
    let settled_by = match standing {
        Standing::Perhaps => reason::open_questions(context, &task.when),
        _ => Vec::new(),
    };
    let due = |id: &Id| calendar.iter().position(|line| line.id == *id);
    let by_online = task.online.is_some() && prefers_online(context);
    TaskLine {
        id,
        stage: stage(rules, Section::Tasks, rules.flow.tasks.index(id.0)),
        title: task.title,
        standing,
        settle: local.map(|perhaps| perhaps.settle),
        settled_by,
        reasons: reason::explain(context, explained),
        window: task.window,
        online: task.online,
        by_online,
        needs,
        yields: task.yields.clone(),
        due: task.due.iter().filter_map(due).collect(),
        cost: task.cost,
        takes: task.takes,
        steps: lines(context, &task.steps),
        ask: lines(context, &task.ask),
        beware: lines(context, &task.beware),
        sources: task.sources.clone(),
    }
}

fn prefers_online(context: &mut Context<'_>) -> bool {
    let rules = context.rules();
    context.holds(&rules.flow.header.online) == Truth::Yes
}

/// Needed tasks in the fewest trips: what is done at home costs none.
fn visits(context: &Context<'_>, tasks: &[TaskLine], calendar: &[DeadlineLine]) -> Vec<Visit> {
    let rules = context.rules();
    let today = context.today();
    let needed: Vec<usize> = (0..tasks.len())
        .filter(|i| tasks[*i].standing == Standing::Needed)
        .collect();
    let home = rules.flow.windows.len();
    let at = |task: &TaskLine| match rules.flow.windows.index(task.window.0) {
        Some(window) if !task.by_online && !rules.flow.windows.at(window).1.remote => window,
        _ => home,
    };
    let limit = |task: &TaskLine| {
        let own = |&line: &usize| {
            let line = &calendar[line];
            line.date
                .filter(|day| line.whose == Whose::You && *day >= today)
        };
        task.due.iter().filter_map(own).min()
    };
    let errand = |&i: &usize| {
        let task = &tasks[i];
        let order = rules.flow.tasks.get(task.id.0);
        // a task waits for those it names and for those that yield what it must bring
        let waits_for = |j: &usize| {
            let other = &tasks[needed[*j]];
            needed[*j] != i
                && (order.is_some_and(|task| task.after.contains(&other.id))
                    || task.needs.iter().any(|need| {
                        need.demand == Demand::Required
                            && need
                                .any
                                .iter()
                                .all(|document| other.yields.contains(document))
                    }))
        };
        Errand {
            place: at(task),
            after: (0..needed.len()).filter(waits_for).collect(),
            takes: task.takes.map_or(0, |takes| days(rules, today, takes)),
            due: limit(task).map(|day| (day - today).num_days()),
        }
    };
    let errands: Vec<Errand> = needed.iter().map(errand).collect();
    let trips = fewest(&errands, &|place| place == home);
    let visit = |trip: super::Trip| {
        let tasks_here: Vec<usize> = trip.errands.iter().map(|&errand| needed[errand]).collect();
        Visit {
            window: (trip.place != home).then(|| rules.flow.windows.at(trip.place).0),
            bring: bring(tasks, &tasks_here),
            away_with: tasks_here
                .iter()
                .flat_map(|&i| tasks[i].yields.clone())
                .collect(),
            latest: tasks_here.iter().filter_map(|&i| limit(&tasks[i])).min(),
            earliest: today + chrono::Days::new(u64::try_from(trip.day).unwrap_or(0)),
            tasks: tasks_here,
        }
    };
    trips.into_iter().map(visit).collect()
}

/// Days until a result is there, for planning: where a calendar is not announced, two rest days a
/// week are assumed.
fn days(rules: &Rulebook, today: NaiveDate, takes: Takes) -> i64 {
    match takes {
        Takes::Days(days) => i64::from(days),
        Takes::WorkingDays(days) => rules
            .calendar
            .add_working_days(today, days)
            .map_or(i64::from(days) * 7 / 5 + 2, |day| (day - today).num_days()),
    }
}

/// What to bring to a visit: each thing once, the firmest demand, copies added up; what the visit
/// itself yields need not be brought.
fn bring(tasks: &[TaskLine], here: &[usize]) -> Vec<NeedLine> {
    let mut bring: Vec<NeedLine> = Vec::new();
    for &i in here {
        for need in &tasks[i].needs {
            let made_here = here.iter().any(|&j| {
                need.any
                    .iter()
                    .all(|document| tasks[j].yields.contains(document))
            });
            if made_here {
                continue;
            }
            match bring.iter_mut().find(|known| known.any == need.any) {
                Some(known) => {
                    known.copies = known.copies.saturating_add(need.copies);
                    known.demand = known.demand.min(need.demand);
                }
                None => bring.push(need.clone()),
            }
        }
    }
    // a document that is wanted by itself also serves as one of several
    let alone: Vec<(Id, Demand)> = bring
        .iter()
        .filter_map(|need| {
            if let [one] = need.any[..] {
                Some((one, need.demand))
            } else {
                None
            }
        })
        .collect();
    bring.retain(|need| {
        let served = |(id, demand): &(Id, Demand)| need.any.contains(id) && *demand <= need.demand;
        need.any.len() == 1 || !alone.iter().any(served)
    });
    bring.sort_by_key(|need| need.demand);
    bring
}

/// The folder list: each document once, for needed and perhaps needed tasks.
fn documents(rules: &Rulebook, tasks: &[TaskLine], visits: &[Visit]) -> Vec<DocumentLine> {
    let mut folder: Vec<DocumentLine> = Vec::new();
    for (i, task) in tasks.iter().enumerate() {
        if task.standing == Standing::NotNeeded {
            continue;
        }
        for need in &task.needs {
            for document in &need.any {
                let line = match folder.iter_mut().position(|line| line.id == *document) {
                    Some(place) => &mut folder[place],
                    None => {
                        folder.push(DocumentLine {
                            id: *document,
                            demand: need.demand,
                            copies: 0,
                            or: need.any.clone(),
                            tasks: Vec::new(),
                        });
                        folder.last_mut().expect("just pushed")
                    }
                };
                line.demand = line.demand.min(need.demand);
                line.or
                    .retain(|other| other != document && need.any.contains(other));
                if !line.tasks.contains(&i) {
                    line.tasks.push(i);
                }
            }
        }
    }
    for line in &mut folder {
        let wanted = visits.iter().flat_map(|visit| &visit.bring);
        let copies = wanted
            .filter(|need| need.any.contains(&line.id))
            .map(|need| need.copies);
        line.copies = copies.max().unwrap_or(0);
    }
    folder.sort_by_key(|line| (line.demand, rules.flow.documents.index(line.id.0)));
    folder
}

fn entitlements(context: &mut Context<'_>) -> Vec<EntitlementLine> {
    let mut all = Vec::new();
    for (id, entry) in context.rules().flow.entitlements.iter() {
        let truth = context.holds(&entry.when);
        if truth == Truth::No {
            continue;
        }
        let amount = entry.amount.and_then(|amount| context.quantity(amount));
        let unknown = entry.amount.is_none() || amount.is_none();
        all.push(EntitlementLine {
            id,
            title: entry.title,
            certain: truth == Truth::Yes,
            amount,
            exact: if unknown {
                Exactness::Unknown
            } else {
                entry.exact
            },
            text: said(context, entry.text),
            how: entry.how.map(|how| said(context, how)),
            notes: lines(context, &entry.notes),
            sources: entry.sources.clone(),
        });
    }
    all
}

fn notes(context: &mut Context<'_>) -> Vec<NoteLine> {
    let flow = &context.rules().flow;
    let mut all = Vec::new();
    for (id, note) in flow.notes.iter() {
        if context.holds(&note.when) == Truth::Yes {
            let (weight, sources) = (note.weight, note.sources.clone());
            let text = said(context, note.text);
            all.push(NoteLine {
                id,
                stage: stage(context.rules(), Section::Notes, flow.notes.index(id.0)),
                weight,
                text,
                sources,
            });
        }
    }
    all.sort_by_key(|note| note.weight);
    all
}

fn unknowns(context: &mut Context<'_>) -> Vec<UnknownLine> {
    let mut all = Vec::new();
    for (id, unknown) in context.rules().flow.unknowns.iter() {
        if context.holds(&unknown.when) != Truth::No {
            all.push(UnknownLine {
                id,
                text: said(context, unknown.text),
                ask: said(context, unknown.ask),
                whom: unknown.whom,
                sources: unknown.sources.clone(),
            });
        }
    }
    all
}

fn roads(context: &mut Context<'_>, tasks: &[TaskLine]) -> Vec<RoadLine> {
    let rules = context.rules();
    let is_road = |question: &crate::flow::Question| matches!(question.kind, Kind::Road(_));
    let Some((question, _)) = rules.flow.questions.iter().find(|(_, q)| is_road(q)) else {
        return Vec::new();
    };
    let mut roads = Vec::new();
    for (id, road) in rules.flow.roads.iter() {
        let (mut windows, mut documents) = (Vec::new(), Vec::new());
        for task in road
            .tasks
            .iter()
            .filter_map(|id| tasks.iter().find(|task| task.id == *id))
        {
            if !windows.contains(&task.window) {
                windows.push(task.window);
            }
            let wanted = task
                .needs
                .iter()
                .filter(|need| need.demand == Demand::Required);
            for document in wanted.filter_map(|need| need.any.first()) {
                if !documents.contains(document) {
                    documents.push(*document);
                }
            }
        }
        let chosen = Condition::Is(question, id);
        roads.push(RoadLine {
            id,
            open: context.holds(&road.open),
            chosen: context.holds(&chosen) == Truth::Yes,
            reason: first(context, &road.reason),
            closes: road.closes.map(|closes| said(context, closes)),
            cost: first(context, &road.cost),
            cover: first(context, &road.cover),
            gap: first(context, &road.gap),
            years: first(context, &road.years),
            windows,
            documents,
            sources: road.sources.clone(),
        });
    }
    roads
}
