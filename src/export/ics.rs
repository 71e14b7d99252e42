//! The checklist as a calendar (RFC 5545): an all-day event for each day to keep and for each visit.
//!
//! Must not choose days: the plan does. Must not ask for the time or for chance: the same plan gives
//! the same bytes, and a later one of the same case takes the place of the events before it.

mod event;

use super::{Wanted, outline::Page};
use crate::{
    pack::Rulebook,
    plan::Plan,
    text::{Lang, printable, ui::calendar as say},
};
use chrono::NaiveDate;
use event::{Event, deadline, visit};

/// What a line ends with (RFC 5545, 3.1).
const END: &str = "\r\n";
/// The longest line, without its end.
const OCTETS: usize = 75;

/// The calendar: days to keep, then visits. With two languages each event says both.
#[must_use]
pub(super) fn ics(rules: &Rulebook, plan: &Plan, wanted: Wanted<'_>) -> String {
    let maker = Maker {
        pages: (wanted.langs.iter())
            .map(|lang| Page::new(rules, plan, *lang))
            .collect(),
        plan,
        case: wanted.case.map(|case| case.to_string()),
    };
    let title = maker.both(" / ", &|page| {
        let title = printable(plan.flow.0.get(page.lang));
        maker.marked(page.lang, &title)
    });
    let mut lines = vec![
        frame("BEGIN", "VCALENDAR"),
        text("VERSION", "2.0"),
        text("PRODID", &format!("-//Xubao//{}//ZH", plan.flow.2)),
        text("CALSCALE", "GREGORIAN"),
        text("METHOD", "PUBLISH"),
        text("X-WR-CALNAME", &title),
    ];
    let dated = (0..plan.calendar.len()).filter_map(|at| deadline(&maker, at));
    let visits = (0..plan.visits.len()).map(|at| visit(&maker, at));
    for event in dated.chain(visits) {
        maker.write(&event, &mut lines);
    }
    lines.push(frame("END", "VCALENDAR"));
    lines.concat()
}

/// What all events are made from.
struct Maker<'a> {
    /// The plan in each language that is wanted.
    pages: Vec<Page<'a>>,
    plan: &'a Plan,
    /// The code of the case: its events have it in common, and those of other people have not.
    case: Option<String>,
}

impl Maker<'_> {
    /// What `say` says in each language; once, where all say the same.
    fn both(&self, between: &str, say: &dyn Fn(&Page<'_>) -> String) -> String {
        let mut all: Vec<String> = self.pages.iter().map(say).collect();
        all.dedup();
        all.retain(|text| !text.is_empty());
        all.join(between)
    }

    /// A title with the code of the case.
    fn marked(&self, lang: Lang, title: &str) -> String {
        let Some(code) = &self.case else {
            return title.to_owned();
        };
        (say::OF_CASE.get(lang))
            .replace("{code}", code)
            .replace("{title}", title)
    }

    /// What is the same of an event in every plan of a case, whatever was answered and when. Without
    /// a code all plans of a flow are taken for those of one person.
    fn uid(&self, event: &Event) -> String {
        let flow = self
            .pages
            .first()
            .map_or("", |page| page.rules.flow.header.id.0);
        let case = self
            .case
            .as_ref()
            .map_or(String::new(), |code| format!("-{code}"));
        format!("{}-{flow}{case}@xubao", event.id)
    }

    /// Later plans of a case have higher numbers, so that a calendar takes them for newer.
    fn sequence(&self) -> i64 {
        let first = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default();
        (self.plan.today - first).num_days().max(0)
    }

    fn write(&self, event: &Event, lines: &mut Vec<String>) {
        let stamp = self.plan.today.format("%Y%m%dT000000Z").to_string();
        lines.push(frame("BEGIN", "VEVENT"));
        lines.push(text("UID", &self.uid(event)));
        lines.push(bare("DTSTAMP", &stamp));
        lines.push(bare("SEQUENCE", &self.sequence().to_string()));
        lines.push(day("DTSTART", event.day));
        let next = event.day.succ_opt().unwrap_or(event.day);
        lines.push(day("DTEND", next)); // the first day after it (RFC 5545, 3.6.1)
        lines.push(text("SUMMARY", &event.summary));
        if !event.place.is_empty() {
            lines.push(text("LOCATION", &event.place));
        }
        lines.push(text("DESCRIPTION", &event.description));
        let status = if event.certain {
            "CONFIRMED"
        } else {
            "TENTATIVE"
        };
        lines.push(text("STATUS", status));
        lines.push(text("TRANSP", "TRANSPARENT")); // nobody is busy all day
        lines.push(text("CLASS", "PRIVATE"));
        for trigger in &event.alarms {
            lines.push(frame("BEGIN", "VALARM"));
            lines.push(text("ACTION", "DISPLAY"));
            lines.push(bare("TRIGGER", trigger));
            lines.push(text("DESCRIPTION", &event.summary));
            lines.push(frame("END", "VALARM"));
        }
        lines.push(frame("END", "VEVENT"));
    }
}

// The lines are written here: the usual library (icalendar 0.17) puts the time of day and chance into
// each alarm, so that no two exports are alike, and folds some lines at 76 octets.

fn frame(end: &str, of: &str) -> String {
    format!("{end}:{of}{END}")
}

/// A property whose value is text: escaped, and folded at 75 octets.
fn text(name: &str, value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for (i, line) in value.split('\n').enumerate() {
        if i > 0 {
            escaped.push_str("\\n");
        }
        for c in printable(line).chars() {
            if matches!(c, '\\' | ';' | ',') {
                escaped.push('\\');
            }
            escaped.push(c);
        }
    }
    folded(&format!("{name}:{escaped}"))
}

/// A property whose value is no text.
fn bare(name: &str, value: &str) -> String {
    folded(&format!("{name}:{value}"))
}

fn day(name: &str, day: NaiveDate) -> String {
    folded(&format!("{name};VALUE=DATE:{}", day.format("%Y%m%d")))
}

/// A line of at most 75 octets, or several of which the later begin with a space; no character is
/// broken (RFC 5545, 3.1).
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + line.len() / 20 + 2);
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > OCTETS {
            folded.push_str(END);
            folded.push(' ');
            used = 1;
        }
        folded.push(c);
        used += c.len_utf8();
    }
    folded + END
}

#[cfg(test)]
mod tests;
