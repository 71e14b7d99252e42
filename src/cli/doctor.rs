//! `xubao doctor`: what this machine is to the program, and what to do where something is amiss.
//!
//! Must not change anything: it looks.

use super::{
    Failure, cases,
    options::{Color, Options},
    print, screen,
};
use crate::{
    cases::Saved,
    pack::{Named, Place, Rulebook},
    text::{
        Lang, Text, date, printable, ui,
        ui::{centre as words, product as say},
        wrap,
    },
};
use chrono::{Datelike as _, NaiveDate};
use std::{
    collections::BTreeMap,
    env,
    io::{self, IsTerminal as _},
};

/// The lines, and whether one of them wants to be looked at.
struct Report {
    lang: Lang,
    text: String,
    amiss: bool,
}

impl Report {
    fn heading(&mut self, title: Text) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(title.get(self.lang));
        self.text.push('\n');
    }

    fn line(&mut self, well: bool, line: &str) {
        self.amiss |= !well;
        let mark = if well { "  " } else { "! " };
        self.text.push_str(&format!("{mark}{}\n", printable(line)));
    }

    fn say(&mut self, well: bool, words: Text, named: &[(&str, &str)]) {
        let mut line = words.get(self.lang).to_owned();
        for (name, value) in named {
            line = line.replace(&format!("{{{name}}}"), value);
        }
        self.line(well, &line);
    }
}

/// Runs the command.
pub(super) fn run(
    options: &Options,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let mut report = Report {
        lang,
        text: String::new(),
        amiss: false,
    };
    report.heading(say::PROGRAM);
    let day = date(today, lang);
    let version = env!("CARGO_PKG_VERSION");
    report.say(true, say::VERSION, &[("version", version), ("day", &day)]);
    terminal(&mut report, options);
    language(&mut report);
    answers(&mut report, options)?;
    rulebook(&mut report, rules, today);
    let last = if report.amiss { say::LOOK } else { say::WELL };
    report.text.push_str(&format!("\n{}\n", last.get(lang)));
    print(&report.text, lang)
}

fn terminal(report: &mut Report, options: &Options) {
    report.heading(say::TERMINAL);
    let size = crossterm::terminal::size()
        .ok()
        .filter(|_| io::stdout().is_terminal());
    match size {
        Some((columns, rows)) => {
            let large = columns >= 40 && rows >= 12;
            let words = if large {
                say::LARGE_ENOUGH
            } else {
                say::TOO_SMALL
            };
            let size = (say::SIZE.get(report.lang))
                .replace("{columns}", &columns.to_string())
                .replace("{rows}", &rows.to_string());
            report.line(large, &format!("{size}{}", words.get(report.lang)));
        }
        None => report.say(true, say::NO_TERMINAL, &[]),
    }
    let term = env::var("TERM").unwrap_or_default();
    let shown = if term.is_empty() {
        say::NOT_SET.get(report.lang)
    } else {
        &term
    };
    let mut line = say::TERM.get(report.lang).replace("{term}", shown);
    if term == "dumb" {
        line.push_str(say::DUMB.get(report.lang));
    }
    report.line(true, &line);
    let colour = match options.wizard.color {
        _ if size.is_none() || term == "dumb" => say::NO_COLOUR_IN_LINES,
        Some(Color::Never) => say::NO_COLOUR_WANTED,
        _ if !screen::colour(options.wizard.color) => say::NO_COLOUR,
        _ => say::COLOUR,
    };
    report.say(true, colour, &[]);
}

fn language(report: &mut Report) {
    report.heading(say::LANGUAGE);
    report.say(true, say::CHOSEN, &[]);
    let names = ["LC_ALL", "LC_CTYPE", "LANG"];
    let locale = names
        .iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    let shown = locale.as_deref().unwrap_or(say::NOT_SET.get(report.lang));
    let mut line = say::LOCALE.get(report.lang).replace("{locale}", shown);
    let letters = |name: &String| name.to_lowercase().replace('-', "").contains("utf8");
    let readable = cfg!(windows) || locale.as_ref().is_some_and(letters);
    if !readable {
        line.push_str(say::NOT_UTF8.get(report.lang));
    }
    report.line(readable, &line);
}

fn answers(report: &mut Report, options: &Options) -> Result<(), Failure> {
    report.heading(say::ANSWERS);
    let wizard = &options.wizard;
    let place = cases::Place::of(wizard.store.as_ref(), wizard.drafts.as_deref(), report.lang)?;
    if place.is_centre() {
        centre(report, &place);
        return Ok(());
    }
    let folder = place.folder();
    let shown = folder.display().to_string();
    report.say(true, say::FOLDER, &[("folder", &shown)]);
    match Saved::look(folder) {
        Ok(saved) => {
            match (saved.cases, &saved.trouble) {
                (Some(count), _) => report.say(true, say::SAVED, &[("count", &count.to_string())]),
                (None, Some(trouble)) => {
                    report.line(false, &cases::in_words(trouble, report.lang));
                }
                (None, None) => report.say(true, say::NONE_SAVED, &[]),
            }
            for file in &saved.beside {
                report.say(false, say::BESIDE, &[("file", file)]);
            }
            if saved.open_to_others {
                report.say(false, say::OPEN_TO_OTHERS, &[]);
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            report.say(true, say::NONE_SAVED, &[]);
        }
        Err(error) => report.line(false, &super::cause(&error, report.lang)),
    }
    Ok(())
}

/// The database of a centre, and what waits here for it.
fn centre(report: &mut Report, place: &cases::Place) {
    report.say(true, words::PLACE, &[("place", &place.shown())]);
    match place.look() {
        Ok(count) => report.say(true, words::REACHED, &[("n", &count.to_string())]),
        Err(trouble) => report.line(false, &cases::in_words(&trouble, report.lang)),
    }
    let waiting = place.waiting();
    if waiting > 0 {
        report.say(false, words::WAIT_HERE, &[("n", &waiting.to_string())]);
    }
}

fn rulebook(report: &mut Report, rules: &Rulebook, today: NaiveDate) {
    report.heading(say::RULES);
    let header = &rules.flow.header;
    let named = [("id", header.id.0), ("version", header.version)];
    report.say(true, say::FLOW, &named);
    packs(report, rules);
    match rules.calendar.last_year() {
        Some(year) => report.say(
            year >= today.year(),
            say::CALENDAR,
            &[("year", &year.to_string())],
        ),
        None => report.say(false, say::NO_CALENDAR, &[]),
    }
    let day = date(today, report.lang);
    match rules.due(today, today).len() {
        0 => report.say(true, say::UP_TO_DATE, &[("day", &day)]),
        due => report.say(
            false,
            say::PAST_REVIEW,
            &[("day", &day), ("n", &due.to_string())],
        ),
    }
}

/// Columns of a line that is long.
const COLUMNS: usize = 76;

/// Which places have figures, and how old each pack is: the last day on which somebody read in it.
fn packs(report: &mut Report, rules: &Rulebook) {
    let lang = report.lang;
    let own = |place: &&Place| rules.region(place.code.0).is_some();
    let own: Vec<Named> = (rules.places.iter().filter(own))
        .map(|place| rules.place(place))
        .collect();
    let (parts, cities): (Vec<Named>, Vec<Named>) =
        own.into_iter().partition(|one| rules.is_part(*one));
    let (n, parts) = (cities.len().to_string(), parts.len().to_string());
    report.say(true, say::PLACES, &[("n", &n), ("parts", &parts)]);
    let all = std::iter::once(rules.country())
        .chain(rules.shared())
        .chain(cities);
    let mut read: BTreeMap<NaiveDate, Vec<&str>> = BTreeMap::new();
    for pack in all {
        if let Some(day) = rules.last_seen(pack.region) {
            read.entry(day).or_default().push(pack.title.get(lang));
        }
    }
    for (day, names) in read.into_iter().rev() {
        let line = (say::READ.get(lang))
            .replace("{day}", &date(day, lang))
            .replace("{names}", &names.join(ui::LIST_MARK.get(lang)));
        for line in wrap(&line, COLUMNS) {
            report.line(true, &line);
        }
    }
}
