//! The calendar to take away, read back by another program's reader.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty, ICalendarStatus,
};
use chrono::{Days, NaiveDate};
use people::{Person, people, today};
use std::collections::{BTreeMap, BTreeSet};
use xubao::{
    answers::CaseCode,
    export::{Format, Wanted, take_away},
    flow::Whose,
    pack::Rulebook,
    plan::{self, Plan},
    text::{Lang, Text},
};

fn written(rules: &Rulebook, plan: &Plan, langs: &[Lang], case: Option<CaseCode>) -> String {
    let bytes = take_away(Format::Ics, rules, plan, Wanted { langs, case });
    String::from_utf8(bytes.expect("a form without glyphs")).expect("UTF-8")
}

/// An event as the other reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Event {
    day: NaiveDate,
    after: NaiveDate,
    summary: String,
    description: String,
    tentative: bool,
    alarms: usize,
    sequence: i64,
    stamp: String,
}

fn entry<'c>(component: &'c ICalendarComponent, name: &ICalendarProperty) -> &'c ICalendarEntry {
    assert_eq!(component.properties(name).count(), 1, "{name:?}");
    component.property(name).expect("there is one")
}

fn text(component: &ICalendarComponent, name: &ICalendarProperty) -> String {
    let values = &entry(component, name).values;
    assert_eq!(values.len(), 1, "{name:?} is one text: {values:?}");
    values[0].as_text().expect("text").to_owned()
}

fn day(component: &ICalendarComponent, name: &ICalendarProperty) -> NaiveDate {
    let entry = entry(component, name);
    assert!(entry.has_parameter(&ICalendarParameterName::Value));
    let date = entry.values[0].as_partial_date_time().expect("a date");
    assert_eq!((date.hour, date.tz_hour), (None, None), "all day");
    let (year, month) = (date.year.expect("year"), date.month.expect("month"));
    let day = date.day.expect("day").into();
    NaiveDate::from_ymd_opt(year.into(), month.into(), day).expect("a day")
}

/// All events by their UID, after checking the lines as such.
fn read(text_of: &str) -> BTreeMap<String, Event> {
    for line in text_of.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n', '\u{1b}']), "{line:?}");
    }
    assert!(text_of.ends_with("END:VCALENDAR\r\n"));
    let calendar = ICalendar::parse(text_of).expect("a calendar");
    let head = &calendar.components[0];
    assert_eq!(head.component_type, ICalendarComponentType::VCalendar);
    assert_eq!(text(head, &ICalendarProperty::Version), "2.0");
    let mut events = BTreeMap::new();
    for (id, component) in calendar.components.iter().enumerate().skip(1) {
        if component.component_type == ICalendarComponentType::VAlarm {
            assert_eq!(text(component, &ICalendarProperty::Action), "DISPLAY");
            assert!(component.has_property(&ICalendarProperty::Trigger));
            assert!(component.has_property(&ICalendarProperty::Description));
            continue;
        }
        assert_eq!(component.component_type, ICalendarComponentType::VEvent);
        let stamp = entry(component, &ICalendarProperty::Dtstamp);
        let sequence = entry(component, &ICalendarProperty::Sequence);
        let tentative = Some(&ICalendarStatus::Tentative);
        let event = Event {
            day: day(component, &ICalendarProperty::Dtstart),
            after: day(component, &ICalendarProperty::Dtend),
            summary: text(component, &ICalendarProperty::Summary),
            description: text(component, &ICalendarProperty::Description),
            tentative: component.status() == tentative,
            alarms: calendar
                .alarms_for_id(u32::try_from(id).expect("few"))
                .count(),
            sequence: sequence.values[0].as_integer().expect("a number"),
            stamp: format!("{:?}", stamp.values[0].as_partial_date_time()),
        };
        assert_eq!(event.day.succ_opt(), Some(event.after), "one day");
        let uid = component.uid().expect("a UID").to_owned();
        assert!(events.insert(uid.clone(), event).is_none(), "{uid} twice");
    }
    events
}

/// The UID of an event: what it is, the flow, and the code of the case where there is one.
fn uid(id: &str, case: Option<CaseCode>) -> String {
    let case = case.map_or(String::new(), |case| format!("-{case}"));
    format!("{id}-leaving-a-job{case}@xubao")
}

/// The event of an id in a calendar with the code of [`case`].
fn find<'e>(events: &'e BTreeMap<String, Event>, id: &str) -> &'e Event {
    let event = events.get(&uid(id, case()));
    event.unwrap_or_else(|| panic!("no event {id}"))
}

fn case() -> Option<CaseCode> {
    Some(CaseCode::from_chance(7))
}

fn complete(rules: &Rulebook, person: &Person, lang: Lang, events: &BTreeMap<String, Event>) {
    let plan = &person.plan;
    let mut count = 0;
    for line in &plan.calendar {
        let Some(day) = line.date else { continue };
        count += 1;
        let event = find(events, &format!("day-{}", line.id));
        let name = format!("{} {lang:?} {}", person.name, line.id);
        assert_eq!(event.day, day, "{name}");
        assert!(event.summary.contains(line.title.get(lang)), "{name}");
        assert_eq!(event.tentative, !line.certain, "{name}");
        assert_eq!(event.alarms == 0, line.passed, "{name}");
        let within = line.within.get(lang);
        assert!(event.description.contains(&within), "{name}: {event:?}");
        if line.whose != Whose::You {
            let owner = match (line.whose, lang) {
                (Whose::Employer, Lang::Zh) => "原单位：",
                (Whose::Employer, Lang::En) => "Former employer: ",
                (Whose::NewEmployer, Lang::Zh) => "新单位：",
                (Whose::NewEmployer, Lang::En) => "New employer: ",
                (_, Lang::Zh) => "经办机构：",
                (_, Lang::En) => "Agency: ",
            };
            assert!(event.summary.contains(owner), "{name}: {}", event.summary);
        }
        if !line.certain {
            let perhaps = ["（如适用）", "(if it applies) "][usize::from(lang == Lang::En)];
            assert!(event.summary.contains(perhaps), "{name}: {}", event.summary);
        }
    }
    for visit in &plan.visits {
        count += 1;
        let first = visit.tasks.iter().min().expect("a task");
        let event = find(events, &format!("visit-{}", plan.tasks[*first].id));
        let name = format!("{} {lang:?} {:?}", person.name, visit.window);
        assert_eq!(event.day, visit.earliest, "{name}");
        let mut said: Vec<String> = Vec::new();
        for task in visit.tasks.iter().map(|task| &plan.tasks[*task]) {
            said.push(task.title.get(lang).to_owned());
            said.push(task.cost.get(lang).to_owned());
            said.extend(task.ask.iter().map(|ask| ask.get(lang)));
        }
        for need in visit.bring.iter().flat_map(|need| &need.any) {
            let document = rules.flow.documents.get(need.0).expect("a document");
            said.push(document.title.get(lang).to_owned());
        }
        for text in said {
            assert!(event.description.contains(&text), "{name} lacks {text}");
        }
    }
    assert_eq!(events.len(), count, "{}", person.name);
}

#[test]
fn every_day_and_every_visit_of_everybody_is_found_back() {
    let rules = Rulebook::embedded();
    let case = case();
    for person in people(&rules) {
        for lang in [Lang::Zh, Lang::En] {
            let text = written(&rules, &person.plan, &[lang], case);
            complete(&rules, &person, lang, &read(&text));
            let again = written(&rules, &person.plan, &[lang], case);
            assert_eq!(text, again, "the same plan, the same bytes");
        }
        let both = written(&rules, &person.plan, &[Lang::Zh, Lang::En], case);
        let both = read(&both);
        complete(&rules, &person, Lang::Zh, &both);
        complete(&rules, &person, Lang::En, &both);
    }
}

#[test]
fn a_later_plan_updates_the_events_and_adds_none() {
    let rules = Rulebook::embedded();
    let tomorrow = today() + Days::new(1);
    let ids = |events: &BTreeMap<String, Event>| events.keys().cloned().collect::<BTreeSet<_>>();
    for person in people(&rules) {
        let later = plan::build(&rules, &person.answers, tomorrow);
        for case in [None, case()] {
            let now = read(&written(&rules, &person.plan, &[Lang::Zh], case));
            let then = read(&written(&rules, &later, &[Lang::En], case));
            let same = person.plan.visits.len() == later.visits.len()
                && person.plan.calendar.len() == later.calendar.len();
            if same {
                assert_eq!(ids(&now), ids(&then), "{}", person.name);
            }
            for (uid, event) in &now {
                let Some(then) = then.get(uid) else { continue };
                assert_eq!(then.sequence, event.sequence + 1);
                assert_ne!(then.stamp, event.stamp);
            }
        }
    }
}

#[test]
fn other_answers_update_the_events_and_other_codes_are_other_people() {
    let rules = Rulebook::embedded();
    let ids = |plan: &Plan, case| -> BTreeSet<String> {
        let calendar = written(&rules, plan, &[Lang::Zh], case);
        read(&calendar).into_keys().collect()
    };
    let people = people(&rules);
    for person in &people {
        let plan = &person.plan;
        let dated = plan.calendar.iter().filter(|line| line.date.is_some());
        let days = dated.map(|line| format!("day-{}", line.id));
        let first = |tasks: &[usize]| plan.tasks[*tasks.iter().min().expect("a task")].id;
        let visits = plan.visits.iter();
        let visits = visits.map(|visit| format!("visit-{}", first(&visit.tasks)));
        let all: Vec<String> = days.chain(visits).collect();
        for case in [None, case()] {
            let wanted = all.iter().map(|id| uid(id, case)).collect();
            assert_eq!(ids(plan, case), wanted, "{}", person.name);
        }
        let (one, other) = (ids(plan, case()), ids(plan, Some(CaseCode::from_chance(8))));
        assert!(one.is_disjoint(&other), "{}", person.name);
    }
    // another wage moves no event into another place of the calendar
    let person = people.iter().find(|one| one.answers.get("wage").is_some());
    let person = person.expect("somebody tells a wage");
    let mut answers = person.answers.clone();
    let other = people.iter().filter_map(|one| one.answers.get("wage"));
    let mut other = other.filter(|wage| Some(*wage) != answers.get("wage"));
    answers.set("wage", other.next().expect("another wage").clone());
    let changed = plan::build(&rules, &answers, today());
    assert_eq!(ids(&person.plan, None), ids(&changed, None));
}

#[test]
fn nothing_in_a_text_becomes_a_property_of_the_calendar() {
    let rules = Rulebook::embedded();
    let mut person = people(&rules).swap_remove(0);
    let before = read(&written(&rules, &person.plan, &[Lang::Zh], None)).len();
    let bad = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH;FMTTYPE=a:b\u{1b}[2J\u{202e},;:\"\\n\\";
    let hostile = Text::new(bad, bad);
    person.plan.flow.0 = hostile;
    for line in &mut person.plan.calendar {
        line.title = hostile;
        line.within.text = hostile;
        line.within.values.clear();
    }
    for task in &mut person.plan.tasks {
        (task.title, task.cost, task.online) = (hostile, hostile, Some(hostile));
    }
    for door in &mut person.plan.doors {
        (door.title, door.hotline) = (hostile, Some(hostile));
    }
    let text = written(&rules, &person.plan, &[Lang::Zh, Lang::En], None);
    assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'));
    let events = read(&text);
    assert_eq!(events.len(), before);
    let shown = "x?\nEND:VEVENT?\nBEGIN:VEVENT\nATTACH;FMTTYPE=a:b?[2J?,;:\"\\n\\";
    assert!(
        events.values().any(|event| event.summary.contains(shown)),
        "{events:#?}"
    );
    let whole = text.replace("\r\n ", "");
    for name in ["ATTACH", "END:VEVENT?"] {
        assert!(!whole.lines().any(|line| line.starts_with(name)));
    }
}
