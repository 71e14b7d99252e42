//! How bytes are changed: as texts with lines, names, numbers, brackets and strings, and as bytes.
//!
//! Must not know what they mean.

use crate::chance::Chance;

/// Numbers that are likely to break something.
const NUMBERS: [&str; 28] = [
    "0",
    "-1",
    "1",
    "2",
    "9",
    "10",
    "59",
    "99",
    "400",
    "600",
    "1949",
    "2147483648",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "4294967295",
    "79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "1e400",
    "٣",
    "７４",
    "①",
    "2026-02-29",
    "2024-02-29",
    "9999-12-31",
    "1900-01",
    "0000-00-00",
    "20261340",
];

/// Texts that are likely to break something.
const TEXTS: [&str; 40] = [
    "\u{1b}[2J",
    "\u{1b}]0;x\u{7}",
    "\u{9b}31m",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{ad}",
    "\u{2028}",
    "\u{e0041}",
    "\0",
    "\r",
    "\n",
    "\t",
    "\"",
    "\\\"",
    "\\u{0}",
    "r#\"",
    "\"#",
    "/*",
    "*/",
    "//",
    "{",
    "}",
    "{n",
    "{n|",
    "(",
    ")",
    "[",
    "]",
    ",",
    ":",
    "，",
    "：",
    "“",
    "甲乙丙丁戊己庚辛",
    "e\u{301}\u{301}\u{301}\u{301}",
    "👩‍👩‍👧‍👦",
    "Some(",
];

/// Words of the flow language and of its neighbours.
const WORDS: [&str; 34] = [
    "Always",
    "Never",
    "Not(Always)",
    "All([])",
    "Any([])",
    "None",
    "true",
    "false",
    "null",
    "Answer(\"wage\")",
    "Figure(\"least\")",
    "Whole(0)",
    "Whole(9223372036854775807)",
    "Today",
    "YearsAgo(4294967295)",
    "YearsAgo(2026)",
    "MonthsAhead(4294967295)",
    "On(\"9999-12-31\")",
    "On(\"0001-01-01\")",
    "Until(\"last-day\")",
    "Fact(\"entitled\")",
    "Is(\"road\", \"self\")",
    "Times(Answer(\"wage\"), Whole(9223372036854775807))",
    "Minus(Whole(0), Answer(\"months\"))",
    "unsure",
    "[]",
    "{}",
    "()",
    "(\"\", \"\")",
    "YesNo",
    "Place",
    "Day(earliest: Today, latest: Today)",
    "Money(min: 0, max: 9223372036854775807)",
    "Whole(min: 5, max: 4, unit: (\"\", \"\"))",
];

/// Bytes somewhat different from `one`, perhaps with parts of `other`.
pub fn mutated(one: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = one.to_vec();
    let times = 1 << chance.below(4);
    for _ in 0..=chance.below(times) {
        bytes = if chance.below(3) == 0 {
            of_bytes(bytes, other, chance)
        } else {
            of_text(&bytes, other, chance)
        };
        bytes.truncate(600_000);
    }
    bytes
}

fn of_bytes(mut bytes: Vec<u8>, other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let at = chance.below(bytes.len() + 1);
    let end = (at + 1 + chance.below(16)).min(bytes.len());
    let byte = u8::try_from(chance.below(256)).unwrap_or_default();
    match chance.below(8) {
        0 => {
            if let Some(one) = bytes.get_mut(at) {
                *one ^= 1 << (byte % 8);
            }
        }
        1 => {
            if let Some(one) = bytes.get_mut(at) {
                *one = byte;
            }
        }
        2 => bytes.insert(at, byte),
        3 => drop(bytes.drain(at.min(end)..end)),
        4 => bytes.truncate(at),
        5 => {
            let from = chance.below(other.len() + 1);
            let to = (from + chance.below(64)).min(other.len());
            let piece = other.get(from..to).unwrap_or_default().to_vec();
            drop(bytes.splice(at..at, piece));
        }
        6 => {
            let piece = bytes.get(at.min(end)..end).unwrap_or_default();
            let many = piece.repeat(1 + chance.below(200));
            drop(bytes.splice(at..at, many));
        }
        _ => drop(bytes.splice(at..at, [0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80])),
    }
    bytes
}

fn of_text(bytes: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let changed = match chance.below(12) {
        0..4 => of_lines(&text, &String::from_utf8_lossy(other), chance),
        4 => number(&text, chance),
        5 => string(&text, chance),
        6 => insert(&text, chance.one(&TEXTS), chance),
        7 => word(&text, chance),
        8 => bracketed(&text, chance),
        9 => name(&text, chance),
        10 => {
            let deep = chance.one(&["(", "[", "{", "Not(", "All([", "\"", "((\"a\",\"b\"),"]);
            insert(&text, &deep.repeat(1 + chance.below(400)), chance)
        }
        _ => {
            let long = chance.one(&["x", "甲", " ", "\n", "9", "e\u{301}", "\u{1b}"]);
            insert(&text, &long.repeat(1 + chance.below(9000)), chance)
        }
    };
    changed.into_bytes()
}

fn of_lines(text: &str, other: &str, chance: &mut Chance) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let others: Vec<&str> = other.split('\n').collect();
    let (at, to) = (chance.below(lines.len()), chance.below(lines.len()));
    match chance.below(5) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(to, lines[at]),
        2 => lines.swap(at, to),
        3 => drop(lines.drain(at.min(to)..at.max(to).min(at.min(to) + 8))),
        _ => lines.insert(to, others[chance.below(others.len())]),
    }
    lines.join("\n")
}

/// A place between two characters.
fn between(text: &str, chance: &mut Chance) -> usize {
    let at = chance.below(text.len() + 1);
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or_default()
}

fn insert(text: &str, more: &str, chance: &mut Chance) -> String {
    let (before, after) = text.split_at(between(text, chance));
    [before, more, after].concat()
}

/// Replaces the piece of such characters that is found first after some place.
fn replace(text: &str, is: impl Fn(char) -> bool, with: &str, chance: &mut Chance) -> String {
    let start = between(text, chance);
    let Some(from) = text[start..].find(&is).map(|found| start + found) else {
        return text.to_owned();
    };
    let to = text[from..]
        .find(|c| !is(c))
        .map_or(text.len(), |end| from + end);
    [&text[..from], with, &text[to..]].concat()
}

fn number(text: &str, chance: &mut Chance) -> String {
    let with = chance.one(&NUMBERS);
    replace(text, |c| c.is_ascii_digit() || c == '-', with, chance)
}

/// A name is another of those that stand there.
fn name(text: &str, chance: &mut Chance) -> String {
    let is = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let start = between(text, chance);
    let other = text[start..].split(|c| !is(c)).find(|word| word.len() > 2);
    let other = other.unwrap_or("x").to_owned();
    replace(text, is, &other, chance)
}

/// A string is empty, odd, or another.
fn string(text: &str, chance: &mut Chance) -> String {
    let start = between(text, chance);
    let quoted = |from: usize| {
        let open = from + text[from..].find('"')?;
        let close = open + 1 + text[open + 1..].find('"')?;
        Some((open + 1, close))
    };
    let Some((from, to)) = quoted(start) else {
        return text.to_owned();
    };
    let other = between(text, chance);
    let with = match (chance.below(3), quoted(other)) {
        (0, _) => "",
        (1, Some((from, to))) => &text[from..to],
        _ => chance.one(&TEXTS),
    };
    [&text[..from], with, &text[to..]].concat()
}

/// What stands between a colon and the next comma is a word of the language.
fn word(text: &str, chance: &mut Chance) -> String {
    let start = between(text, chance);
    let Some(from) = text[start..].find(": ").map(|found| start + found + 2) else {
        return text.to_owned();
    };
    let to = text[from..]
        .find([',', '\n'])
        .map_or(text.len(), |end| from + end);
    [&text[..from], chance.one(&WORDS), &text[to..]].concat()
}

/// What stands in brackets is gone, or there twice.
fn bracketed(text: &str, chance: &mut Chance) -> String {
    let start = between(text, chance);
    let Some(from) = text[start..]
        .find(['(', '[', '{'])
        .map(|found| start + found)
    else {
        return text.to_owned();
    };
    let (mut depth, mut to) = (0_usize, text.len());
    for (at, c) in text[from..].char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            to = from + at + c.len_utf8();
            break;
        }
    }
    let piece = &text[from..to];
    let with = match chance.below(3) {
        0 => String::new(),
        1 => format!("{piece}, {piece}"),
        _ => piece
            .chars()
            .take(1)
            .chain(piece.chars().skip(piece.chars().count() - 1))
            .collect(),
    };
    [&text[..from], &with, &text[to..]].concat()
}
