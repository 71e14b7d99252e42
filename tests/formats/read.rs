//! Checklists read back: text, Markdown (`pulldown-cmark`), the page (`scraper`). All white space goes,
//! since forms break lines where they like.
//!
//! Must not use anything of how they were written.

use chrono::NaiveDate;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use scraper::{ElementRef, Html, Node, Selector, node::Element};
use std::collections::BTreeSet;
use xubao::text::Lang;

/// Before a task that can be ticked.
pub const TASK: char = '\u{2610}';
/// Before a point of the outermost list.
pub const ITEM: char = '\u{2022}';

/// The places of parts.
pub const VISITS: usize = 1;
pub const DOCUMENTS: usize = 2;
pub const CALENDAR: usize = 3;
pub const MONEY: usize = 4;
pub const NOTES: usize = 6;

/// What a form says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The form.
    pub name: &'static str,
    /// Title, day, case.
    pub head: String,
    /// Title and words of each part, the summary first.
    pub parts: Vec<(String, String)>,
    /// The last lines.
    pub colophon: String,
}

impl Reading {
    fn words(&mut self) -> &mut String {
        match self.parts.last_mut() {
            Some((_, words)) => words,
            None => &mut self.head,
        }
    }
}

/// Words without white space.
pub fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Words without marks of lists: which of them a form uses is its own affair.
pub fn bare(words: &str) -> String {
    words.replace(ITEM, "")
}

/// The text; it has no marks for pictures and for the last lines, so both are told.
pub fn text(text: &str, pictures: &[String], colophon: &str) -> Reading {
    let mut reading = Reading {
        name: "text",
        ..Reading::default()
    };
    let mut pictures = pictures.iter().peekable();
    let lines: Vec<&str> = text.lines().collect();
    for (i, line) in lines.iter().enumerate() {
        let ruled = |line: &str| !line.is_empty() && line.chars().all(|c| c == '=');
        if ruled(line) {
            continue;
        }
        if lines.get(i + 1).is_some_and(|next| ruled(next)) {
            reading.parts.push((tight(line), String::new()));
        } else if pictures.next_if(|picture| picture == line).is_none() {
            let point = line.trim_start();
            let (mark, point) = match (point.strip_prefix("[ ] "), point.strip_prefix("- ")) {
                (Some(task), _) => (Some(TASK), task),
                (None, Some(point)) if line.starts_with('-') => (Some(ITEM), point),
                (None, Some(point)) => (None, point),
                (None, None) => (None, point),
            };
            let words = reading.words();
            words.extend(mark);
            words.push_str(&tight(point));
        }
    }
    assert!(pictures.next().is_none(), "pictures that the text lacks");
    let words = reading.words();
    let rest = words.strip_suffix(colophon).expect("the last lines").len();
    words.truncate(rest);
    reading.colophon = colophon.to_owned();
    reading
}

/// The Markdown, and the lines of its pictures.
pub fn markdown(text: &str) -> (Reading, Vec<String>) {
    let mut reading = Reading {
        name: "Markdown",
        ..Reading::default()
    };
    let mut pictures = Vec::new();
    let (mut lists, mut title, mut picture, mut last) = (Vec::new(), false, false, false);
    for event in Parser::new_ext(text, Options::ENABLE_TASKLISTS | Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                ..
            }) => {
                title = true;
                reading.parts.push(Default::default());
            }
            Event::End(TagEnd::Heading(_)) => title = false,
            Event::Start(Tag::CodeBlock(_)) => picture = true,
            Event::End(TagEnd::CodeBlock) => picture = false,
            Event::Start(Tag::List(number)) => lists.push(number),
            Event::End(TagEnd::List(_)) => drop(lists.pop()),
            Event::Start(Tag::Item) => {
                let depth = lists.len();
                if let Some(Some(number)) = lists.last_mut() {
                    reading.words().push_str(&format!("{number}."));
                    *number += 1;
                } else if depth == 1 {
                    reading.words().push(ITEM);
                }
            }
            Event::TaskListMarker(_) => {
                let words = reading.words();
                if words.ends_with(ITEM) {
                    words.pop();
                }
                words.push(TASK);
            }
            Event::Rule => last = true,
            Event::Text(words) | Event::Code(words) => {
                let words: &str = &words;
                if picture {
                    pictures.extend(words.lines().map(str::to_owned));
                } else if title {
                    reading.parts.last_mut().expect("a part").0 += &tight(words);
                } else if last {
                    reading.colophon += &tight(words);
                } else {
                    reading.words().push_str(&tight(words));
                }
            }
            _ => {}
        }
    }
    (reading, pictures)
}

/// The page, in one of its languages.
pub fn html(text: &str, lang: Lang) -> Reading {
    let page = Html::parse_document(text);
    let tag = match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    let all = |selector: &str| Selector::parse(selector).expect("a selector");
    let mut reading = Reading {
        name: "page",
        ..Reading::default()
    };
    let other = page
        .select(&all(&format!("main > section[lang='{tag}']")))
        .next();
    let (head, parts, last) = match other {
        Some(other) => (
            vec![other],
            all(":scope > section"),
            all(":scope > p.colophon"),
        ),
        None => {
            let root = page.root_element();
            assert_eq!(root.value().attr("lang"), Some(tag));
            let head = page.select(&all("body > header")).collect();
            (
                head,
                all("main > section:not([lang])"),
                all("body > footer"),
            )
        }
    };
    for head in head {
        for child in head.children().filter_map(ElementRef::wrap) {
            if !matches!(child.value().name(), "section" | "nav")
                && child.value().attr("class").is_none()
            {
                flow(child, 0, &mut reading.head);
            }
        }
    }
    let within = other.unwrap_or(page.root_element());
    for part in within.select(&parts) {
        let mut children = part.children().filter_map(ElementRef::wrap);
        let title = children.next().expect("a heading");
        let mut words = String::new();
        children.for_each(|child| flow(child, 0, &mut words));
        reading
            .parts
            .push((tight(&title.text().collect::<String>()), words));
    }
    for last in within.select(&last) {
        reading.colophon += &tight(&last.text().collect::<String>());
    }
    reading
}

/// What an element says, so many lists deep.
fn flow(element: ElementRef<'_>, depth: usize, words: &mut String) {
    let value: &Element = element.value();
    let class = value.attr("class").unwrap_or_default();
    if class.contains("screen") || value.attr("role") == Some("img") {
        return;
    }
    let mut inside = depth;
    match value.name() {
        "input" => words.push(TASK),
        "li" => {
            let parent = element.parent().and_then(ElementRef::wrap).expect("a list");
            let before = element.prev_siblings().filter_map(ElementRef::wrap).count();
            if parent.value().name() == "ol" {
                words.push_str(&format!("{}.", before + 1));
            } else if depth == 0 && !class.contains("task") {
                words.push(ITEM);
            }
            inside += 1;
        }
        _ => {}
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => words.push_str(&tight(text)),
            Node::Element(_) => {
                flow(ElementRef::wrap(child).expect("an element"), inside, words);
            }
            _ => {}
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// All days that words name.
pub fn dates(words: &str, lang: Lang) -> BTreeSet<NaiveDate> {
    let digits = |text: &str| -> String { text.chars().take_while(char::is_ascii_digit).collect() };
    let back = |text: &str| -> String {
        let all: Vec<char> = text
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .collect();
        all.into_iter().rev().collect()
    };
    let mut all = BTreeSet::new();
    let mut keep = |year: &str, month: u32, day: &str| {
        let (Ok(year), Ok(day)) = (year.parse(), day.parse()) else {
            return;
        };
        all.extend(NaiveDate::from_ymd_opt(year, month, day));
    };
    match lang {
        Lang::En => {
            for (i, name) in MONTHS.iter().enumerate() {
                for (at, _) in words.match_indices(name) {
                    let day = back(&words[..at]);
                    // another number may stand before the day
                    let day = &day[day.len().saturating_sub(2)..];
                    let year = digits(&words[at + name.len()..]);
                    keep(year.get(..4).unwrap_or(""), i as u32 + 1, day);
                }
            }
        }
        Lang::Zh => {
            for (at, _) in words.match_indices('年') {
                let year = back(&words[..at]);
                let year = &year[year.len().saturating_sub(4)..];
                let rest = &words[at + '年'.len_utf8()..];
                let month = digits(rest);
                let Some(rest) = rest[month.len()..].strip_prefix('月') else {
                    continue;
                };
                let day = digits(rest);
                if rest[day.len()..].starts_with('日') {
                    keep(year, month.parse().unwrap_or(0), &day);
                }
            }
        }
    }
    all
}

/// All amounts of yuan that words name, to the fen, without separators.
pub fn amounts(words: &str, lang: Lang) -> BTreeSet<String> {
    let unit = match lang {
        Lang::Zh => "元",
        Lang::En => "yuan",
    };
    let amount = |(at, _): (usize, &str)| {
        let number = |c: &char| c.is_ascii_digit() || ",.".contains(*c);
        let all: Vec<char> = words[..at].chars().rev().take_while(number).collect();
        let all: String = all.into_iter().rev().filter(|c| *c != ',').collect();
        all.contains('.').then_some(all)
    };
    words.match_indices(unit).filter_map(amount).collect()
}
