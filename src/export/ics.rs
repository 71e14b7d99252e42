//! The checklist as a calendar (RFC 5545): an all-day event for each day to keep and for each visit.
//!
//! Must not choose days: the plan does. Must not ask for the time or for chance: the same plan gives
//! the same bytes, and a later one of the same case takes the place of the events before it.

mod event;

use super::{Wanted, outline::Page};
use crate::{
    pack::Rulebook,
    plan::Plan,
    text::{Lang, Text, printable, ui::calendar as say},
};
use chrono::NaiveDate;
use event::{Event, deadline, visit};
use std::collections::BTreeMap;

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
        case: wanted.case.map_or_else(
            || format!("{:016x}", fingerprint(plan)),
            |case| case.to_string(),
        ),
        coded: wanted.case.is_some(),
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
    /// What the events of one case have in common, and those of others have not.
    case: String,
    /// Is that the code of the case?
    coded: bool,
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
        if self.coded {
            let words: Text = say::OF_CASE;
            return (words.get(lang))
                .replace("{code}", &self.case)
                .replace("{title}", title);
        }
        title.to_owned()
    }

    /// Later plans of a case have higher numbers, so that a calendar takes them for newer.
    fn sequence(&self) -> i64 {
        let first = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default();
        (self.plan.today - first).num_days().max(0)
    }

    fn write(&self, event: &Event, lines: &mut Vec<String>) {
        let stamp = self.plan.today.format("%Y%m%dT000000Z").to_string();
        lines.push(frame("BEGIN", "VEVENT"));
        lines.push(text("UID", &format!("{}-{}@xubao", event.id, self.case)));
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

/// What tells the answers of one person from those of others, where there is no code: the 64 bit
/// hash of Fowler, Noll and Vo (FNV-1a), the same on every machine and in every version.
fn fingerprint(plan: &Plan) -> u64 {
    let answers: BTreeMap<&str, String> = (plan.answers.iter())
        .map(|(id, answer)| (id.0, answer.to_json().to_string()))
        .collect();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for (id, answer) in answers {
        for byte in id.bytes().chain([0]).chain(answer.bytes()).chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    hash
}

#[cfg(test)]
mod tests;
