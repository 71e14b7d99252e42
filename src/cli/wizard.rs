//! Starting the interview: full screen or plain lines, with the saved answers.
//!
//! Must not ask anything itself.

use super::{
    Failure,
    drafts::{Keeper, beside, come_back, forget, notices, open, unreadable},
    is_set,
    options::{Color, Options},
    tell,
};
use crate::{
    answers::Answers,
    cases::{Draft, Loaded, Store},
    interview,
    pack::Rulebook,
    plain,
    text::{Lang, Text, ui::plain as lines},
    tui,
};
use chrono::NaiveDate;
use std::{
    collections::BTreeSet,
    env,
    io::{self, IsTerminal as _},
};

/// Runs the interview.
pub(super) fn run(
    options: &Options,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let store = if options.wizard.no_save {
        None
    } else {
        Some(open(options, lang)?)
    };
    let found = match &store {
        Some(store) if options.wizard.new => {
            forget(store, lang)?;
            Loaded::default()
        }
        Some(store) => store
            .load(rules, today)
            .map_err(|error| unreadable(store, &error, lang))?,
        None => Loaded::default(),
    };
    let saved_lang = found.draft.as_ref().and_then(|draft| draft.lang);
    let lang = if options.lang.is_some() {
        lang
    } else {
        saved_lang.unwrap_or(lang)
    };
    let mut notices = notices(&found, rules, lang);
    notices.extend(store.as_ref().and_then(|store| beside(store, lang)));
    let mut draft = found.draft.unwrap_or_else(|| Draft::new(rules));
    draft.version = rules.flow.header.version.to_owned();
    let start = Start {
        options,
        rules,
        today,
        lang,
        draft,
        store,
        notices,
    };
    match plain_because(options) {
        Some(reason) => in_lines(start, reason),
        None => full_screen(start),
    }
}

/// What both faces start from.
struct Start<'a> {
    options: &'a Options,
    rules: &'a Rulebook,
    today: NaiveDate,
    lang: Lang,
    draft: Draft,
    store: Option<Store>,
    notices: Vec<String>,
}

/// Why the questions come as lines; `None` when the terminal can show a full screen.
fn plain_because(options: &Options) -> Option<Text> {
    if options.wizard.plain {
        Some(lines::WHY_OPTION)
    } else if is_set("ACCESSIBLE") {
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

fn in_lines(start: Start<'_>, reason: Text) -> Result<(), Failure> {
    let Start {
        options,
        rules,
        today,
        lang,
        draft,
        store,
        notices,
    } = start;
    let come_back = store.as_ref().map(|_| come_back(options));
    let answers = draft.answers.clone();
    let mut keeper = Keeper::new(store, draft);
    let mut save = |answers: &Answers, lang: Lang| keeper.keep(answers, None, lang);
    let settings = plain::Settings {
        rules,
        today,
        lang,
        answers,
        reason,
        notices,
        come_back,
        save: &mut save,
    };
    let ending = plain::run(settings, &mut io::stdin().lock(), &mut io::stdout().lock());
    match (ending, keeper.failed) {
        (Err(error), _) => Err(Failure::output(&error, lang)),
        (Ok(_), Some(failure)) => Err(failure),
        (Ok(plain::Ending::Finished), None) => Ok(()),
        (Ok(plain::Ending::Left | plain::Ending::InputEnded), None) => Err(Failure::Interrupted),
    }
}

fn full_screen(start: Start<'_>) -> Result<(), Failure> {
    let Start {
        options,
        rules,
        today,
        lang,
        draft,
        store,
        notices,
    } = start;
    let begin = tui::Start {
        answers: draft.answers.clone(),
        done: draft.done.clone(),
        notice: (!notices.is_empty()).then(|| notices.join(" ")),
    };
    let saving = store.is_some();
    let mut keeper = Keeper::new(store, draft);
    let mut save = |answers: &Answers, done: &BTreeSet<String>, lang: Lang| {
        // for the test of how the terminal is given back
        assert!(
            !cfg!(debug_assertions) || !is_set("XUBAO_PANIC"),
            "XUBAO_PANIC is set"
        );
        if answers.is_empty() {
            keeper.wipe(lang)
        } else {
            keeper.keep(answers, Some(done), lang)
        }
    };
    let settings = tui::Settings {
        rules,
        today,
        lang,
        fast: options.wizard.fast,
        colour: colour(options),
        start: begin,
        keeps: saving,
        save: &mut save,
    };
    let left = tui::run(settings).map_err(|error| Failure::output(&error, lang))?;
    if let Some(failure) = keeper.failed {
        return Err(failure);
    }
    if left.answers.is_empty() {
        return Ok(());
    }
    tell(&match (keeper.elsewhere, saving) {
        (Some(where_it_is), _) => where_it_is,
        (None, true) => lines::COME_BACK
            .get(left.lang)
            .replace("{command}", &come_back(options)),
        (None, false) => lines::NOT_KEPT.get(left.lang).to_owned(),
    });
    let complete = interview::walk(rules, &left.answers, today).complete();
    if complete {
        Ok(())
    } else {
        Err(Failure::Interrupted)
    }
}

/// May colours be used? The option wins over `NO_COLOR`.
fn colour(options: &Options) -> bool {
    match options.wizard.color.unwrap_or(Color::Auto) {
        Color::Auto => !is_set("NO_COLOR"),
        Color::Always => true,
        Color::Never => false,
    }
}
