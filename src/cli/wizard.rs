//! Starting the interview: full screen or plain lines, with the saved answers.
//!
//! Must not ask anything itself.

use super::{
    Failure, cause, codes,
    drafts::{Keeper, beside, come_back, forget, fresh_case, notices, open, unreadable},
    is_set,
    options::{Color, Options},
    tell,
};
use crate::{
    answers::{Answers, CaseCode},
    cases::{self, Draft, Loaded, Store},
    export::{self, Wanted},
    interview,
    pack::Rulebook,
    plain,
    plan::Plan,
    text::{Lang, Text, ui::plain as lines, ui::take},
    tui::{self, Parcel, Taken},
};
use chrono::NaiveDate;
use std::{
    cell::Cell,
    collections::BTreeSet,
    env,
    io::{self, IsTerminal as _},
    path::{Path, PathBuf},
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
    if let (Some(store), None) = (&store, draft.case) {
        draft.case = fresh_case();
        if !draft.answers.is_empty() {
            let _ = store.save(&draft); // where this fails, it is tried and told with the next answer
        }
    }
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
    let case = keeper.case();
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
        codes: &mut |plan, lang| codes::told(&export::essentials(rules, plan, &[lang], case), lang),
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
    let case = Cell::new(keeper.case());
    let mut save = |answers: &Answers, done: &BTreeSet<String>, lang: Lang| {
        // for the test of how the terminal is given back
        assert!(
            !cfg!(debug_assertions) || !is_set("XUBAO_PANIC"),
            "XUBAO_PANIC is set"
        );
        if answers.is_empty() {
            let wiped = keeper.wipe(lang);
            case.set(keeper.case());
            wiped
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
        case: &case,
        folder: current_folder().display().to_string(),
        take: &mut |plan, parcel, lang| hand_over(rules, plan, parcel, case.get(), lang),
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

/// The folder in which the program was started.
fn current_folder() -> PathBuf {
    env::current_dir().unwrap_or_default()
}

/// Writes the checklist into that folder.
fn hand_over(
    rules: &Rulebook,
    plan: &Plan,
    parcel: Parcel,
    case: Option<CaseCode>,
    lang: Lang,
) -> Taken {
    let langs = [lang, lang.other()];
    let langs = if parcel.both { &langs } else { &langs[..1] };
    let wanted = Wanted { langs, case };
    let name = export::file_name(parcel.format, plan, wanted);
    let bytes = match export::take_away(parcel.format, rules, plan, wanted) {
        Ok(bytes) => bytes,
        Err(error) => return Taken::Failed(super::plan::no_pdf(&error, lang).0),
    };
    match cases::deliver(Path::new(&name), &bytes, parcel.replace) {
        Ok(()) => {
            let file = current_folder().join(name).display().to_string();
            Taken::Written(take::WRITTEN.get(lang).replace("{file}", &file))
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Taken::There(name),
        Err(error) => Taken::Failed(cause(&error, lang)),
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
