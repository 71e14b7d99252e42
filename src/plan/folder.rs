//! Visits in the fewest trips, what to bring to each, and the folder of documents.
//!
//! Must not decide which tasks are needed.

use super::{DeadlineLine, DocumentLine, Errand, NeedLine, Standing, TaskLine, Visit, fewest};
use crate::{
    flow::{Demand, Id, Takes, Whose},
    interview::Context,
    pack::Rulebook,
    text::Value,
};
use chrono::NaiveDate;

/// Needed tasks in the fewest trips: what is done at home costs none.
pub(super) fn visits(
    context: &mut Context<'_>,
    tasks: &[TaskLine],
    calendar: &[DeadlineLine],
) -> Vec<Visit> {
    let rules = context.rules();
    let today = context.today();
    let needed: Vec<usize> = (0..tasks.len())
        .filter(|i| tasks[*i].standing == Standing::Needed)
        .collect();
    let home = rules.flow.windows.len();
    let place = |task: &TaskLine| match rules.flow.windows.index(task.window.0) {
        Some(window) if !task.by_online && !rules.flow.windows.at(window).1.remote => window,
        _ => home,
    };
    // the first day on which each can be done, where that is not today
    let written = |i: &usize| rules.flow.tasks.get(tasks[*i].id.0);
    let first: Vec<NaiveDate> = (needed.iter())
        .map(|i| {
            let day = written(i).and_then(|task| task.earliest.as_ref());
            let day = day.and_then(|day| context.value(day)).and_then(Value::day);
            day.unwrap_or(today).max(today)
        })
        .collect();
    // a limit before that day cannot be kept: the calendar shows it, no visit is planned by it
    let limit = |at: usize| {
        let own = |&line: &usize| {
            let line = &calendar[line];
            line.date
                .filter(|day| line.whose == Whose::You && *day >= first[at])
        };
        tasks[needed[at]].due.iter().filter_map(own).min()
    };
    let errand = |at: usize| {
        let i = needed[at];
        let task = &tasks[i];
        let order = written(&i);
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
            place: place(task),
            after: (0..needed.len()).filter(waits_for).collect(),
            earliest: (first[at] - today).num_days(),
            takes: task.takes.map_or(0, |takes| days(rules, first[at], takes)),
            due: limit(at).map(|day| (day - today).num_days()),
        }
    };
    let errands: Vec<Errand> = (0..needed.len()).map(errand).collect();
    let trips = fewest(&errands, &|at| at == home);
    let counted = |&i: &usize| matches!(tasks[i].takes, Some(Takes::WorkingDays(_)));
    let working_days = needed.iter().any(counted);
    let visit = |trip: super::Trip| {
        let earliest = today + chrono::Days::new(u64::try_from(trip.day).unwrap_or(0));
        let announced = rules.calendar.is_rest_day(earliest).is_some();
        // the first day of one of its tasks is a day that was answered, not one that is counted
        let given = trip.errands.iter().any(|&at| first[at] == earliest);
        let tasks_here: Vec<usize> = trip.errands.iter().map(|&errand| needed[errand]).collect();
        Visit {
            window: (trip.place != home).then(|| rules.flow.windows.at(trip.place).0),
            bring: bring(tasks, &tasks_here),
            away_with: away_with(tasks, &tasks_here),
            latest: trip.errands.iter().filter_map(|&at| limit(at)).min(),
            earliest,
            earliest_certain: earliest == today || announced || !working_days || given,
            tasks: tasks_here,
        }
    };
    trips.into_iter().map(visit).collect()
}

/// What a visit brings, each paper once: two of its errands may yield the same.
fn away_with(tasks: &[TaskLine], here: &[usize]) -> Vec<Id> {
    let mut papers = Vec::new();
    for id in here.iter().flat_map(|&i| &tasks[i].yields) {
        if !papers.contains(id) {
            papers.push(*id);
        }
    }
    papers
}

/// Days until a result is there, counted from `day` on, for planning: where a calendar is not
/// announced, two rest days a week are assumed.
pub(crate) fn days(rules: &Rulebook, day: NaiveDate, takes: Takes) -> i64 {
    match takes {
        Takes::Days(days) => i64::from(days),
        Takes::WorkingDays(days) => rules
            .calendar
            .add_working_days(day, days)
            .map_or(i64::from(days) * 7 / 5 + 2, |then| (then - day).num_days()),
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
pub(super) fn documents(
    rules: &Rulebook,
    tasks: &[TaskLine],
    visits: &[Visit],
) -> Vec<DocumentLine> {
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
                            or: need.any.to_vec(),
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
