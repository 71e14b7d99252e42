//! One event of the calendar: what it says, and when it reminds.
//!
//! Must not know how a line of a calendar is written.

use super::Maker;
use crate::{
    export::outline::{Page, cite_all, figures, whose},
    flow::Whose,
    plan::{DeadlineLine, Standing, Visit},
    text::{date, ui::calendar as say, ui::plan as words},
};
use chrono::NaiveDate;

/// An all-day event.
pub(super) struct Event {
    /// What it is, the same in every plan of a case.
    pub id: String,
    /// The day.
    pub day: NaiveDate,
    /// Does it certainly apply?
    pub certain: bool,
    /// One line.
    pub summary: String,
    /// Where to go; nothing where nobody has to.
    pub place: String,
    /// All that is said of it.
    pub description: String,
    /// When it reminds, as durations from the beginning of the day (RFC 5545, 3.3.6).
    pub alarms: Vec<String>,
}

/// At nine in the morning of the day.
const NINE: &str = "PT9H";
/// At nine, so many days before; only while that is still to come.
const AHEAD: [(i64, &str); 2] = [(7, "-P6DT15H"), (1, "-PT15H")];

/// The event of a line of the plan's calendar; `None` where it has no day.
pub(super) fn deadline(maker: &Maker<'_>, at: usize) -> Option<Event> {
    let line = &maker.plan.calendar[at];
    let day = line.date?;
    Some(Event {
        id: format!("day-{}", line.id),
        day,
        certain: line.certain,
        summary: maker.both(" / ", &|page| summary(page, line)),
        place: String::new(),
        description: maker.both("\n\n", &|page| about(maker, page, at)),
        alarms: alarms(line, day),
    })
}

fn summary(page: &Page<'_>, line: &DeadlineLine) -> String {
    let whose = match line.whose {
        Whose::You => "",
        other => page.say(whose(other)),
    };
    let perhaps = if line.certain {
        ""
    } else {
        page.say(words::IF_IT_APPLIES)
    };
    format!("{whose}{perhaps}{}", line.title.get(page.lang))
}

fn about(maker: &Maker<'_>, page: &Page<'_>, at: usize) -> String {
    let line = &maker.plan.calendar[at];
    let mut said = Vec::new();
    if line.passed {
        said.push(page.say(say::PASSED).to_owned());
    }
    let whose = page.say(whose(line.whose));
    let perhaps = if line.certain {
        ""
    } else {
        page.say(words::IF_IT_APPLIES)
    };
    said.push(format!("{whose}{perhaps}{}", line.within.get(page.lang)));
    match line.moved {
        _ if line.whose == Whose::You => {}
        None => said.push(page.say(words::CALENDAR_UNKNOWN).to_owned()),
        Some(moved) if Some(moved) != line.date => {
            let moved = date(moved, page.lang);
            said.push(format!("{}{moved}", page.say(words::LATE_ONLY_AFTER)));
        }
        Some(_) => {}
    }
    let missed = line.missed.get(page.lang);
    said.push(format!("{}{missed}", page.say(words::IF_MISSED)));
    for (i, task) in maker.plan.tasks.iter().enumerate() {
        if task.due.contains(&at) && task.standing != Standing::NotNeeded {
            let window = page.window(task.window);
            said.push(String::new());
            task_lines(page, i, &mut said);
            said.push(format!("{}{window}", page.say(words::WHERE)));
            let needs = task.needs.iter().map(|need| page.need(need));
            said.extend(needs.map(|(marker, text)| format!("{marker}{text}")));
        }
    }
    if !line.sources.is_empty() {
        let sources = cite_all(page.rules, &line.sources, page.lang);
        said.push(String::new());
        said.push(format!("{}{sources}", page.say(words::BASIS)));
    }
    closed(maker, page, said)
}

/// The event of a visit, on the first day on which all of it can be done.
pub(super) fn visit(maker: &Maker<'_>, at: usize) -> Event {
    let visit = &maker.plan.visits[at];
    // a task is done on one visit only, so the first of them names it
    let first = visit.tasks.iter().min();
    let first = first.map_or("nothing", |task| maker.plan.tasks[*task].id.0);
    let gone = visit.latest.is_some_and(|day| day < maker.plan.today);
    let place = |page: &Page<'_>| visit.window.map_or("", |id| page.window(id)).to_owned();
    Event {
        id: format!("visit-{first}"),
        day: visit.earliest,
        certain: true,
        summary: maker.both(" / ", &|page| title(page, at, visit)),
        place: maker.both(" / ", &place),
        description: maker.both("\n\n", &|page| trip(maker, page, visit)),
        alarms: if gone {
            Vec::new()
        } else {
            vec![NINE.to_owned()]
        },
    }
}

fn title(page: &Page<'_>, at: usize, visit: &Visit) -> String {
    let place = visit.window;
    let place = place.map_or(page.say(words::AT_HOME), |id| page.window(id));
    let mut title = (page.say(say::VISIT))
        .replace("{n}", &(at + 1).to_string())
        .replace("{place}", place);
    if let Some(latest) = visit.latest {
        let latest = date(latest, page.lang);
        title.push_str(&page.say(say::NO_LATER).replace("{day}", &latest));
    }
    title
}

fn trip(maker: &Maker<'_>, page: &Page<'_>, visit: &Visit) -> String {
    let mut said = Vec::new();
    let mut line = |marker: &str, text: &str| said.push(format!("{marker}{text}"));
    line(page.say(say::FROM_THIS_DAY), "");
    if let Some(latest) = visit.latest {
        line(page.say(words::LATEST), &date(latest, page.lang));
    }
    let window = visit.window;
    if let Some(window) = window.and_then(|id| page.rules.flow.windows.get(id.0)) {
        line("", window.about.get(page.lang));
        let door = maker
            .plan
            .doors
            .iter()
            .find(|door| Some(door.window) == visit.window);
        let hotline = door.and_then(|door| door.hotline).or(window.hotline);
        if let Some(hotline) = hotline {
            line(page.say(words::PHONE), hotline.get(page.lang));
        }
    }
    for need in &visit.bring {
        let (marker, text) = page.need(need);
        let home = visit.window.is_none() && marker == page.say(words::BRING);
        let marker = if home {
            page.say(words::AT_HAND)
        } else {
            marker
        };
        line(marker, &text);
    }
    for task in &visit.tasks {
        said.push(String::new());
        task_lines(page, *task, &mut said);
    }
    closed(maker, page, said)
}

/// A task: its title, the online door, what to ask and to beware of, what it costs, the figures of
/// the place.
fn task_lines(page: &Page<'_>, task: usize, said: &mut Vec<String>) {
    let (task, lang) = (&page.plan.tasks[task], page.lang);
    let perhaps = match task.standing {
        Standing::Perhaps => page.say(words::PERHAPS_SHORT),
        _ => "",
    };
    said.push(format!("[ ] {}{perhaps}", task.title.get(lang)));
    if let Some(online) = task.online {
        let words = if task.by_online {
            words::ONLINE
        } else {
            words::ALSO_ONLINE
        };
        said.push(format!("{}{}", page.say(words), online.get(lang)));
    }
    let mut all = |marker, lines: &[crate::plan::Said]| {
        let lines = lines.iter().map(|line| line.get(lang));
        said.extend(lines.map(|line| format!("{}{line}", page.say(marker))));
    };
    all(words::ASK, &task.ask);
    all(words::BEWARE, &task.beware);
    said.push(format!("{}{}", page.say(words::COST), task.cost.get(lang)));
    // what the place tells, a line each; its notes and remarks stand on the checklist
    let figures = figures(page.rules, page.plan, &task.local, lang);
    let figures = figures.into_iter().filter(|block| block.indent == 0);
    said.extend(figures.map(|block| format!("{}{}", block.marker, block.text)));
}

/// With the code of the case and the day of the plan below it.
fn closed(maker: &Maker<'_>, page: &Page<'_>, mut said: Vec<String>) -> String {
    let today = date(maker.plan.today, page.lang);
    let made = page.say(say::MADE_ON).replace("{day}", &today);
    said.push(String::new());
    said.push(maker.marked(page.lang, &made));
    said.join("\n")
}

/// When a day reminds: not at all once it has passed; of others' duties on the day after which
/// they are late.
fn alarms(line: &DeadlineLine, day: NaiveDate) -> Vec<String> {
    if line.passed {
        return Vec::new();
    }
    if line.whose != Whose::You {
        let moved = line.moved.unwrap_or(day).max(day);
        let days = (moved - day).num_days() + 1;
        return vec![format!("P{days}DT9H")];
    }
    let left = line.days_left.unwrap_or_default();
    let ahead = AHEAD.into_iter().filter(|(days, _)| left > *days);
    let ahead = ahead.map(|(_, trigger)| trigger);
    ahead.chain([NINE]).map(str::to_owned).collect()
}
