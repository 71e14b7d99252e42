//! Starting the interview: full screen or plain lines, with the saved answers.
//!
//! Must not ask anything itself.

use super::{
    Failure,
    cases::{Ahead, Keeper, come_back, find},
    codes, is_set,
    options::Options,
    screen, tell,
};
use crate::{
    answers::Answers,
    cases::Case,
    export, interview,
    pack::Rulebook,
    plain,
    text::{Lang, Text, ui::plain as lines},
};
use chrono::NaiveDate;
use std::{
    env,
    io::{self, IsTerminal as _},
};

/// Runs the interview.
pub(super) fn run(
    options: &Options,
    ahead: Ahead,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let (work, notices) = if options.wizard.no_save {
        (None, Vec::new())
    } else {
        let (work, notices) = find(options, ahead, rules, today, lang)?;
        (Some(work), notices)
    };
    let case = work.as_ref().map(|work| work.case.clone());
    let saved_lang = case.as_ref().and_then(|case| case.lang);
    let lang = if options.lang.is_some() {
        lang
    } else {
        saved_lang.unwrap_or(lang)
    };
    let start = Start {
        options,
        rules,
        today,
        lang,
        case,
        keeper: Keeper::new(work, rules, today),
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
    /// The case as it was kept; `None` where nothing is.
    case: Option<Case>,
    keeper: Keeper<'a>,
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
        case,
        mut keeper,
        notices,
    } = start;
    let come_back = case.as_ref().map(|_| come_back(options, keeper.named()));
    let answers = case.map_or_else(Answers::default, |case| case.answers);
    let code = keeper.case();
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
        codes: &mut |plan, lang| codes::told(&export::essentials(rules, plan, &[lang], code), lang),
    };
    let ending = plain::run(settings, &mut io::stdin().lock(), &mut io::stdout().lock());
    keeper.release();
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
        case,
        keeper,
        notices,
    } = start;
    let saving = case.is_some();
    let begin = screen::Begin {
        rules,
        today,
        lang,
        fast: options.wizard.fast,
        colour: screen::colour(options.wizard.color),
        case,
        notices,
        counter: false,
    };
    let (left, keeper) = screen::run(begin, keeper)?;
    if let Some(failure) = keeper.failed {
        return Err(failure);
    }
    if left.answers.is_empty() {
        return Ok(());
    }
    let named = keeper.named();
    tell(&match (keeper.elsewhere, saving) {
        (Some(where_it_is), _) => where_it_is,
        (None, true) => lines::COME_BACK
            .get(left.lang)
            .replace("{command}", &come_back(options, named)),
        (None, false) => lines::NOT_KEPT.get(left.lang).to_owned(),
    });
    let complete = interview::walk(rules, &left.answers, today).complete();
    if complete {
        Ok(())
    } else {
        Err(Failure::Interrupted)
    }
}
