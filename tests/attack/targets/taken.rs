//! Bytes as words of a checklist that others read: codes for a phone, a calendar. What they read is
//! what was written.
//!
//! Must not read with anything of this program.

use super::{RULES, chance, harmless, person, today};
use calcard::icalendar::{ICalendar, ICalendarProperty};
use xubao::{
    export::{self, Code, Format, Wanted},
    plan,
    text::{Lang, Text, leak, printable},
};

pub fn seeds() -> Vec<Vec<u8>> {
    let seeds = [
        "失业登记：带身份证、解除劳动合同证明\n2026-12-31 前\n",
        "Register as unemployed, by 31 December 2026; bring: identity card\n",
        "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH;FMTTYPE=a:b\u{1b}[2J\u{202e},;:\"\\n\\",
        "a\u{300}\u{301}甲\u{10000}é\u{feff}",
    ];
    seeds.iter().map(|seed| seed.as_bytes().to_vec()).collect()
}

/// What a phone reads of a code, if it can.
fn scanned(code: &Code) -> Option<String> {
    let (modules, scale) = (code.modules(), 4);
    let light = |x: usize, y: usize| {
        let (upper, lower) = modules.cell(x / scale, y / scale / 2);
        let dark = if (y / scale).is_multiple_of(2) {
            upper
        } else {
            lower
        };
        if dark { 0 } else { 255 }
    };
    let (columns, rows) = (code.columns() * scale, code.rows() * 2 * scale);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(columns, rows, light);
    let grids = image.detect_grids();
    let [grid] = &grids[..] else { return None };
    let mut bytes = Vec::new();
    grid.decode_to(&mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

pub fn codes(bytes: &[u8]) {
    let mut chance = chance(bytes);
    let text: String = String::from_utf8_lossy(bytes).chars().take(6000).collect();
    let (columns, room) = (chance.below(140), chance.below(60));
    let Ok(codes) = export::codes(&text, columns, room) else {
        return;
    };
    let whole: String = codes.iter().map(|code| code.text.as_str()).collect();
    assert_eq!(whole, text, "a part is lost");
    for code in &codes {
        assert!(code.columns() <= columns && code.rows() <= room, "no room");
        harmless(
            &export::drawn(code, std::slice::from_ref(&text)).replace('\u{1b}', ""),
            "beside a code",
        );
    }
    // a reader takes its time: one of them
    if let Some(code) = codes.get(chance.below(codes.len()))
        && !text.is_empty()
    {
        assert_eq!(scanned(code), Some(code.content()), "read otherwise");
    }
}

pub fn calendar(bytes: &[u8]) {
    let mut chance = chance(bytes);
    let text: String = String::from_utf8_lossy(bytes).chars().take(3000).collect();
    let answers = person::answered(&RULES, &mut chance, today());
    let mut plan = plan::build(&RULES, &answers, today());
    let text = leak(text);
    let hostile = Text::new(text, text);
    plan.flow.0 = hostile;
    for line in &mut plan.calendar {
        line.title = hostile;
        line.within.text = hostile;
        line.within.values.clear();
    }
    for task in &mut plan.tasks {
        (task.title, task.cost, task.online) = (hostile, hostile, Some(hostile));
    }
    let wanted = Wanted {
        langs: &[Lang::Zh, Lang::En][..=chance.below(2)],
        case: None,
    };
    let bytes = export::take_away(Format::Ics, &RULES, &plan, wanted).expect("no glyphs");
    let written = String::from_utf8(bytes).expect("text");
    harmless(&written, "a calendar");
    for line in written.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line:?} is too long");
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let calendar = ICalendar::parse(&written).unwrap_or_else(|e| panic!("{e:?}"));
    let begun = written.matches("\r\nBEGIN:VEVENT\r\n").count();
    let events = calendar
        .components
        .iter()
        .filter(|one| one.component_type == calcard::icalendar::ICalendarComponentType::VEvent);
    let events: Vec<_> = events.collect();
    assert_eq!(events.len(), begun, "an event is made up");
    let shown: String = printable(&text.replace('\n', " "))
        .split_whitespace()
        .collect();
    let said = |event: &&calcard::icalendar::ICalendarComponent| {
        let summary = event.property(&ICalendarProperty::Summary);
        let text = summary.and_then(|entry| entry.values.first()?.as_text());
        let text = text.unwrap_or_default();
        let tight: String = text.split_whitespace().collect();
        // within the summary a line may be cut into phrases
        tight.replace('?', "").contains(&shown.replace('?', ""))
    };
    if plan.calendar.iter().any(|line| line.date.is_some()) && !events.is_empty() {
        assert!(events.iter().any(said), "said otherwise: {written}");
    }
}
