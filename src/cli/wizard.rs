//! Starting the interview: full screen or plain lines, with the saved answers.
//!
//! Must not ask anything itself.

use super::{Failure, options::Options, say, tell};
use crate::{
    answers::Answers,
    cases::{Cause, Draft, Loaded, Store},
    interview::accept,
    pack::Rulebook,
    plain,
    text::{Lang, Text, ui::plain as lines},
};
use chrono::NaiveDate;
use std::{
    env,
    ffi::OsString,
    io::{self, IsTerminal as _},
    path::PathBuf,
};

/// Runs the interview.
pub(super) fn run(
    options: &Options,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let store = if options.wizard.no_save { None } else { Some(open(options, lang)?) };
    let found = match &store {
        Some(store) if options.wizard.new => {
            forget(store, lang)?;
            Loaded::default()
        }
        Some(store) => store.load(rules, today).map_err(|error| unreadable(store, &error, lang))?,
        None => Loaded::default(),
    };
    let saved_lang = found.draft.as_ref().and_then(|draft| draft.lang);
    let lang = if options.lang.is_some() { lang } else { saved_lang.unwrap_or(lang) };
    let notices = notices(&found, rules, lang);
    let draft = found.draft.unwrap_or_else(|| Draft::new(rules));
    match plain_because(options) {
        Some(reason) => in_lines(options, rules, today, lang, draft, store, reason, notices),
        None => full_screen(options, rules, today, lang, draft, store, notices),
    }
}

/// Why the questions come as lines; `None` when the terminal can show a full screen.
fn plain_because(options: &Options) -> Option<Text> {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if options.wizard.plain {
        Some(lines::WHY_OPTION)
    } else if set("ACCESSIBLE") {
        Some(lines::WHY_ACCESSIBLE)
    } else if !io::stdin().is_terminal() {
        Some(lines::WHY_INPUT)
    } else if !io::stdout().is_terminal() {
        Some(lines::WHY_OUTPUT)
    } else if env::var_os("TERM").is_some_and(|term| term == "dumb") {
        Some(lines::WHY_DUMB)
    } else {
        None
    }
}

#[allow(clippy::too_many_arguments, reason = "the parts of one start, put together in `run`")]
fn in_lines(
    options: &Options,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
    mut draft: Draft,
    store: Option<Store>,
    reason: Text,
    notices: Vec<String>,
) -> Result<(), Failure> {
    let answers = std::mem::take(&mut draft.answers);
    let mut failed = None;
    let mut save = |answers: &Answers, lang: Lang| {
        let Some(store) = &store else { return Ok(()) };
        draft.answers = answers.clone();
        draft.version = rules.flow.header.version.to_owned();
        draft.lang = Some(lang);
        let saved = store.save(&draft);
        failed = saved.as_ref().err().map(|error| unwritable(store, error, lang));
        saved
    };
    let settings = plain::Settings {
        rules,
        today,
        lang,
        answers,
        reason,
        notices,
        come_back: store.as_ref().map(|_| come_back(options)),
        save: &mut save,
    };
    let ending = plain::run(settings, &mut io::stdin().lock(), &mut io::stdout().lock());
    match (ending, failed) {
        (Err(error), _) => Err(Failure::output(&error, lang)),
        (Ok(_), Some(failure)) => Err(failure),
        (Ok(plain::Ending::Finished), None) => Ok(()),
        (Ok(plain::Ending::Left | plain::Ending::InputEnded), None) => Err(Failure::Interrupted),
    }
}

fn full_screen(
    options: &Options,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
    draft: Draft,
    store: Option<Store>,
    notices: Vec<String>,
) -> Result<(), Failure> {
    let _ = (options, rules, today, lang, draft, store, notices);
    todo!()
}

/// The folder: `--drafts`, else `XUBAO_DRAFTS`, else the user's data folder.
fn open(options: &Options, lang: Lang) -> Result<Store, Failure> {
    let from_environment = || env::var_os("XUBAO_DRAFTS").filter(|folder| !folder.is_empty());
    let folder = match options.wizard.drafts.clone() {
        Some(folder) => folder,
        None => from_environment().map(PathBuf::from).or_else(data_folder).ok_or_else(|| {
            Failure::File(say::NO_HOME.get(lang).to_owned(), Some(say::TRY_DRAFTS))
        })?,
    };
    let failed = |error| hinted(Failure::writing(&folder.display().to_string(), &error, lang));
    Store::open(&folder).map_err(failed)
}

fn data_folder() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    etcetera::choose_base_strategy().ok().map(|base| base.data_dir().join("xubao"))
}

fn forget(store: &Store, lang: Lang) -> Result<(), Failure> {
    store.forget().map_err(|error| unwritable(store, &error, lang))
}

fn unreadable(store: &Store, error: &io::Error, lang: Lang) -> Failure {
    hinted(Failure::reading(&store.path().display().to_string(), error, lang))
}

fn unwritable(store: &Store, error: &io::Error, lang: Lang) -> Failure {
    hinted(Failure::writing(&store.path().display().to_string(), error, lang))
}

fn hinted(failure: Failure) -> Failure {
    match failure {
        Failure::File(sentence, _) => Failure::File(sentence, Some(say::TRY_DRAFTS)),
        other => other,
    }
}

/// What is to be said about the saved answers.
fn notices(found: &Loaded, rules: &Rulebook, lang: Lang) -> Vec<String> {
    let mut notices = Vec::new();
    if let Some(problem) = &found.problem {
        let (words, cause) = match &problem.cause {
            Cause::Damaged(why) => (say::DRAFT_DAMAGED, why.as_str()),
            Cause::Newer => (say::DRAFT_NEWER, ""),
            Cause::OtherFlow(id) => (say::DRAFT_OTHER, id.as_str()),
        };
        let kept = problem.kept.display().to_string();
        notices.push(words.get(lang).replace("{cause}", cause).replace("{kept}", &kept));
    }
    for aside in &found.set_aside {
        let question = rules.flow.questions.get(&aside.question);
        let name = question.map_or(aside.question.as_str(), |question| question.label.get(lang));
        let value = aside.value.as_str().map_or(aside.value.to_string(), str::to_owned);
        let line = say::SET_ASIDE.get(lang).replace("{question}", name).replace("{value}", &value);
        notices.push(line);
    }
    notices
}

/// What to type to come back to these answers.
fn come_back(options: &Options) -> String {
    let mut command = "xubao".to_owned();
    let named = [("--flows", &options.flows), ("--drafts", &options.wizard.drafts)];
    for (name, folder) in named {
        if let Some(folder) = folder {
            command.push_str(&format!(" {name} {}", quoted(folder.as_os_str().to_owned())));
        }
    }
    if options.wizard.plain {
        command.push_str(" --plain");
    }
    command
}

/// A name as a shell reads it.
fn quoted(name: OsString) -> String {
    let name = name.to_string_lossy().into_owned();
    let plain = |c: char| c.is_alphanumeric() || "/._-~".contains(c);
    if name.chars().all(plain) && !name.is_empty() {
        name
    } else {
        format!("'{}'", name.replace('\'', r"'\''"))
    }
}
