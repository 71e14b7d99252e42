//! The command line: what is typed after `xubao`, where files are, which day it is.
//!
//! The only place that reads the environment and the clock. Must not hold a rule.

mod answers;
mod batch;
mod book;
mod case;
mod cases;
mod check;
mod codes;
mod desk;
mod diff;
mod doctor;
mod explain;
mod flows;
mod graph;
mod kiosk;
mod manual;
mod mistyped;
mod options;
mod packs;
mod passphrase;
mod plan;
mod questions;
mod scenarios;
mod screen;
mod watch;
mod what_if;
mod why;
mod wizard;

pub use answers::look_through;

use crate::{
    flow::Finding,
    pack::Rulebook,
    text::{
        Lang, Text, printable,
        ui::{cli as say, system},
    },
};
use chrono::NaiveDate;
use clap::{CommandFactory as _, Parser as _};
use options::{Command, Options};
use std::{
    ffi::OsString,
    fs,
    io::{self, Read, Write as _},
    path::Path,
    process::ExitCode,
};

/// Why the program ends without success.
#[derive(Debug)]
enum Failure {
    /// A flow with errors, or answers that cannot be used; all has been said.
    Findings,
    /// What was asked for cannot be done; all has been said.
    Mistake,
    /// The interview ended before the checklist.
    Interrupted,
    /// A file cannot be read or written: the sentence, and what to try.
    File(String, Option<Text>),
    /// Nobody reads the output any more.
    Unheard,
}

impl Failure {
    /// A broken pipe is no error.
    fn output(error: &io::Error, lang: Lang) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Unheard;
        }
        Self::writing("stdout", &cause(error, lang), lang)
    }

    fn reading(file: &str, cause: &impl ToString, lang: Lang) -> Self {
        Self::File(
            named(say::CANNOT_READ.get(lang), file, &cause.to_string()),
            None,
        )
    }

    fn writing(file: &str, cause: &impl ToString, lang: Lang) -> Self {
        Self::File(
            named(say::CANNOT_WRITE.get(lang), file, &cause.to_string()),
            None,
        )
    }
}

/// What a system's error means, in words where it is a usual one.
fn cause(error: &io::Error, lang: Lang) -> String {
    use io::ErrorKind as Is;
    let words = match error.kind() {
        Is::NotFound => system::NOT_FOUND,
        Is::PermissionDenied => system::DENIED,
        Is::ReadOnlyFilesystem => system::READ_ONLY,
        Is::IsADirectory => system::FOLDER,
        Is::NotADirectory | Is::AlreadyExists => system::NO_FOLDER,
        Is::StorageFull | Is::QuotaExceeded => system::FULL,
        Is::InvalidFilename => system::NAME,
        _ => return error.to_string(),
    };
    words.get(lang).to_owned()
}

fn named(words: &str, file: &str, cause: &str) -> String {
    words.replace("{file}", file).replace("{cause}", cause)
}

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let asked = mistyped::asked(&arguments);
    let options = match Options::try_parse_from(arguments).and_then(checked) {
        Ok(options) => options,
        Err(error) => {
            if !error.use_stderr() {
                let _ = error.print();
                return ExitCode::SUCCESS;
            }
            // it repeats what was typed, which a terminal might obey
            let lang = asked.unwrap_or_else(system_language);
            mistyped::told(&error, lang)
                .iter()
                .for_each(|line| tell(line));
            return ExitCode::from(2);
        }
    };
    let lang = options.lang.map_or_else(system_language, Into::into);
    match run(options, lang) {
        Ok(()) | Err(Failure::Unheard) => ExitCode::SUCCESS,
        Err(Failure::Findings) => ExitCode::from(1),
        Err(Failure::Mistake) => ExitCode::from(2),
        Err(Failure::Interrupted) => ExitCode::from(3),
        Err(Failure::File(sentence, hint)) => {
            tell(&format!("xubao: {}{sentence}", say::ERROR.get(lang)));
            if let Some(hint) = hint {
                tell(&format!("{}{}", say::HINT.get(lang), hint.get(lang)));
            }
            ExitCode::from(4)
        }
    }
}

/// Options of the wizard do not go with the other commands.
fn checked(options: Options) -> Result<Options, clap::Error> {
    match (&options.command, options.wizard.first_given()) {
        // what is looked at may lie in a folder of its own
        (Some(Command::Doctor), Some("--drafts" | "--store" | "--color")) => Ok(options),
        (Some(command), Some(option)) => {
            use clap::error::{ContextKind, ContextValue, ErrorKind};
            let mut error =
                clap::Error::new(ErrorKind::ArgumentConflict).with_cmd(&Options::command());
            for (kind, word) in [
                (ContextKind::InvalidArg, option),
                (ContextKind::PriorArg, command.name()),
            ] {
                error.insert(kind, ContextValue::String(word.to_owned()));
            }
            Err(error)
        }
        _ => Ok(options),
    }
}

fn run(options: Options, lang: Lang) -> Result<(), Failure> {
    let today = options
        .today
        .unwrap_or_else(|| chrono::Local::now().date_naive());
    let day = (options.today, today); // a file of answers may hold another
    let flows = flows::Given {
        folder: options.flows.as_deref(),
        packs: &options.packs,
        today,
    };
    match options.command {
        Some(Command::Doctor) => doctor::run(&options, &rulebook(flows, lang)?, today, lang),
        Some(Command::Completions(asked)) => manual::completions(asked.shell, lang),
        Some(Command::Man) => manual::man(lang),
        Some(Command::Batch(asked)) => batch::run(&asked, &rulebook(flows, lang)?, day, lang),
        Some(Command::Desk(asked)) => desk::run(&asked, &rulebook(flows, lang)?, today, lang),
        Some(Command::Case(asked)) => case::run(&asked, &rulebook(flows, lang)?, today, lang),
        Some(Command::Forget(asked)) => case::forget(&asked, &rulebook(flows, lang)?, today, lang),
        Some(Command::Passphrase(asked)) => {
            passphrase::run(&asked, &rulebook(flows, lang)?, today, lang)
        }
        None if options.wizard.kiosk => kiosk::run(&options, &rulebook(flows, lang)?, lang),
        None => {
            let ahead = cases::Ahead::begin(&options, lang);
            wizard::run(&options, ahead, &rulebook(flows, lang)?, today, lang)
        }
        Some(Command::Plan(asked)) => plan::run(&asked, &rulebook(flows, lang)?, day, lang),
        Some(Command::WhatIf(asked)) => what_if::run(&asked, &rulebook(flows, lang)?, day, lang),
        Some(Command::Questions(asked)) => questions::run(&asked, &rulebook(flows, lang)?, lang),
        Some(Command::Why(asked)) => why::run(&asked, &rulebook(flows, lang)?, day, lang),
        Some(Command::Graph(asked)) => graph::run(&asked, &rulebook(flows, lang)?, today, lang),
        Some(Command::Explain(asked)) => explain::run(&asked, &rulebook(flows, lang)?, today, lang),
        Some(Command::Book(asked)) => book::run(&asked, &rulebook(flows, lang)?, today, lang),
        Some(Command::Check(asked)) if asked.watch => watch::run(flows, lang),
        Some(Command::Check(asked)) => check::run(&asked, flows, today, lang),
        Some(Command::Diff(asked)) => diff::run(&asked, flows, options.today, today, lang),
        Some(Command::Packs(asked)) => packs::run(&asked, &rulebook(flows, lang)?, today, lang),
    }
}

/// The rules: those of the folder, or those in the binary, and what is laid over them. Findings go to
/// stderr.
fn rulebook(flows: flows::Given<'_>, lang: Lang) -> Result<Rulebook, Failure> {
    let book = flows.rulebook(lang)?.map_err(|findings| {
        findings
            .iter()
            .for_each(|finding| tell_finding(finding, lang));
        Failure::Findings
    })?;
    book.warnings
        .iter()
        .for_each(|finding| tell_finding(finding, lang));
    Ok(book)
}

/// Is this variable set to something?
fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// The language of the system: `LC_ALL`, `LC_MESSAGES`, `LANG`; Chinese without any of them.
fn system_language() -> Lang {
    sys_locale::get_locales()
        .find_map(|name| Lang::from_locale(&name))
        .unwrap_or_default()
}

/// A day of the command line.
fn parse_today(text: &str) -> Result<NaiveDate, String> {
    use chrono::Datelike as _;
    let shape = |c: char| if c.is_ascii_digit() { '0' } else { c };
    let text = &crate::interview::accept::half_width(text);
    let day = crate::text::parse_day(text);
    match day.filter(|day| (2000..2200).contains(&day.year())) {
        Some(day) => Ok(day),
        None if day.is_some() => Err(say::DAY_TOO_FAR.to_owned()),
        None if text.chars().map(shape).eq("0000-00-00".chars()) => {
            Err(say::NO_SUCH_DAY.to_owned())
        }
        None => Err(say::NOT_A_DAY.to_owned()),
    }
}

/// Data for stdout.
fn print(text: &str, lang: Lang) -> Result<(), Failure> {
    print_bytes(text.as_bytes(), lang)
}

/// The same, where it may be more than text.
fn print_bytes(bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(bytes).and_then(|()| stdout.flush());
    written.map_err(|error| Failure::output(&error, lang))
}

/// Talk for stderr. When nobody listens, nothing is lost.
fn tell(line: &str) {
    let _ = writeln!(io::stderr(), "{}", printable(line));
}

fn tell_finding(finding: &Finding, lang: Lang) {
    let _ = io::stderr().write_all(finding.render(lang).as_bytes());
}

/// Reads a whole text of at most `limit` bytes.
fn read_text(from: impl Read, limit: usize, name: &str, lang: Lang) -> Result<String, Failure> {
    let bytes = read_bytes(from, limit, name, lang)?;
    String::from_utf8(bytes).map_err(|error| {
        let (line, column) = place_of(error.as_bytes(), error.utf8_error().valid_up_to());
        let place = format!("{name}:{line}:{column}");
        let sentence = named(say::CANNOT_READ.get(lang), &place, say::NOT_TEXT.get(lang));
        Failure::File(sentence, Some(say::TRY_UTF8))
    })
}

/// Line and column, both from 1, of a byte that ends what can be read as text.
fn place_of(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default());
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// Reads at most `limit` bytes, which are all.
fn read_bytes(from: impl Read, limit: usize, name: &str, lang: Lang) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    from.take(limit as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::reading(name, &cause(&error, lang), lang))?;
    if bytes.len() > limit {
        let cause = say::TOO_LARGE
            .get(lang)
            .replace("{limit}", &limit.to_string());
        return Err(Failure::reading(name, &cause, lang));
    }
    Ok(bytes)
}

/// Opens a file to read; a folder is an error at once.
fn open(path: &Path, lang: Lang) -> Result<fs::File, Failure> {
    fs::File::open(path)
        .map_err(|error| Failure::reading(&path.display().to_string(), &cause(&error, lang), lang))
}
