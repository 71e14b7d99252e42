//! The full screen with a case: what it keeps, what it writes.
//!
//! Must not choose the case, nor tell what comes after it.

use super::{Failure, cases::Keeper, cause, is_set, options::Color};
use crate::{
    answers::{Answers, CaseCode},
    cases::{self, Case, Deed, What},
    export::{self, Wanted},
    pack::Rulebook,
    plan::Plan,
    text::{Lang, ui::take},
    tui::{self, Left, Parcel, Taken},
};
use chrono::NaiveDate;
use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    env, io,
    path::{Path, PathBuf},
};

/// What it begins with.
pub(super) struct Begin<'a> {
    pub rules: &'a Rulebook,
    pub today: NaiveDate,
    pub lang: Lang,
    pub fast: bool,
    pub colour: bool,
    /// The case as it is kept; `None` where nothing is.
    pub case: Option<Case>,
    pub notices: Vec<String>,
    /// At a counselor's desk? Then it goes on where the case is, and a new client gets a new case.
    pub counter: bool,
}

/// Shows the case until the person leaves.
pub(super) fn run<'a>(begin: Begin<'_>, keeper: Keeper<'a>) -> Result<(Left, Keeper<'a>), Failure> {
    let Begin {
        rules,
        today,
        lang,
        fast,
        colour,
        case: kept,
        notices,
        counter,
    } = begin;
    let keeps = keeper.case().is_some();
    let (answers, done) = kept.map_or_else(Default::default, |case| (case.answers, case.done));
    let start = tui::Start {
        answers,
        done,
        notice: (!notices.is_empty()).then(|| notices.join(" ")),
        counter,
    };
    let case = Cell::new(keeper.case());
    let keeper = RefCell::new(keeper);
    let mut save = |answers: &Answers, done: &BTreeSet<String>, lang: Lang| {
        // for the test of how the terminal is given back
        assert!(
            !cfg!(debug_assertions) || !is_set("XUBAO_PANIC"),
            "XUBAO_PANIC is set"
        );
        let mut keeper = keeper.borrow_mut();
        let kept = match (answers.is_empty(), counter) {
            (true, true) => {
                keeper.next();
                Ok(None)
            }
            (true, false) => keeper.wipe(lang),
            (false, _) => keeper.keep(answers, Some(done), lang),
        };
        case.set(keeper.case());
        kept
    };
    let settings = tui::Settings {
        rules,
        today,
        lang,
        fast,
        colour,
        start,
        keeps,
        save: &mut save,
        case: &case,
        folder: current_folder().display().to_string(),
        take: &mut |plan, parcel, lang| {
            let taken = hand_over(rules, plan, parcel, case.get(), lang);
            if matches!(taken, Taken::Written(_)) {
                let form = parcel.format.extension();
                (keeper.borrow_mut()).record(&Deed::new(What::Exported, form));
            }
            taken
        },
        kiosk: None,
    };
    let left = tui::run(settings).map_err(|error| Failure::output(&error, lang))?;
    let mut keeper = keeper.into_inner();
    keeper.release();
    Ok((left, keeper))
}

/// The folder in which the program was started.
fn current_folder() -> PathBuf {
    env::current_dir().unwrap_or_default()
}

/// Writes the checklist into that folder.
pub(super) fn hand_over(
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
pub(super) fn colour(asked: Option<Color>) -> bool {
    match asked.unwrap_or(Color::Auto) {
        Color::Auto => !is_set("NO_COLOR"),
        Color::Always => true,
        Color::Never => false,
    }
}
