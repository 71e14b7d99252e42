//! The cases as the command line sees them: where they are, which one is opened, what is told
//! about them.
//!
//! Must not know how a case is stored: `cases` does.

mod index;
mod keeper;
mod window;

pub(super) use keeper::Keeper;

use super::{Failure, cause, options::Options, say};
use crate::{
    answers::CaseCode,
    cases::{
        self, Case, Index, Moment, Record, Search, SetAside, Sqlite, Store, Trouble, Unusable, Work,
    },
    pack::Rulebook,
    text::{Lang, Text},
};
use chrono::NaiveDate;
use index::index;
use std::{
    env,
    path::{Path, PathBuf},
    thread::{self, JoinHandle},
};
pub(super) use window::{fresh_code, held, now, window};

/// The folder: `--drafts`, else `XUBAO_DRAFTS`, else the user's data folder.
pub(super) fn folder(given: Option<&Path>, lang: Lang) -> Result<PathBuf, Failure> {
    let from_environment = || env::var_os("XUBAO_DRAFTS").filter(|folder| !folder.is_empty());
    let folder = given
        .map(Path::to_owned)
        .or_else(|| from_environment().map(PathBuf::from))
        .or_else(data_folder);
    let none = || Failure::File(say::NO_HOME.get(lang).to_owned(), Some(say::TRY_DRAFTS));
    folder.ok_or_else(none)
}

fn data_folder() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    etcetera::choose_base_strategy()
        .ok()
        .map(|base| base.data_dir().join("xubao"))
}

/// A store that is being opened while something else is done.
pub(super) struct Ahead(Option<JoinHandle<Option<Sqlite>>>);

impl Ahead {
    /// Nothing was done ahead.
    pub(super) fn not_begun() -> Self {
        Self(None)
    }

    /// Begins to open the store of the wizard: it takes a part of a millisecond, the rules take
    /// longer.
    pub(super) fn begin(options: &Options, lang: Lang) -> Self {
        if options.wizard.no_save {
            return Self(None);
        }
        let folder = folder(options.wizard.drafts.as_deref(), lang);
        let opening = folder.ok().and_then(|folder| {
            let builder = thread::Builder::new().name("store".to_owned());
            builder.spawn(move || Sqlite::glimpse(&folder)).ok()
        });
        Self(opening)
    }

    /// A first look at the store, where it is there and sound.
    fn store(self) -> Option<Sqlite> {
        self.0?.join().ok().flatten()
    }
}

/// The store in that folder, with the drafts of earlier versions moved into it, and what is to be
/// told of it.
pub(super) fn open(
    given: Option<&Path>,
    ahead: Ahead,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(Box<dyn Store>, Vec<String>), Failure> {
    let folder = folder(given, lang)?;
    let shown = folder.display().to_string();
    let (mut store, damaged) = match ahead.store() {
        Some(store) => (store, None),
        None => Sqlite::open(&folder).map_err(|trouble| unreadable(&shown, &trouble, lang))?,
    };
    let mut notices = Vec::new();
    notices.extend(damaged.map(|damaged| {
        (say::STORE_DAMAGED.get(lang))
            .replace("{cause}", &damaged.why)
            .replace("{kept}", &damaged.kept.display().to_string())
    }));
    let index = &mut |text: &str| {
        let read = Case::from_text(rules, fresh_code(), text, today);
        read.map_or_else(
            |_| Index::default(),
            |(case, _)| index(rules, &case.answers, &case.done, today),
        )
    };
    let unusable = cases::before(&folder, &mut store, &window(), &mut fresh_code, index)
        .map_err(|trouble| unwritable(&shown, &trouble, lang))?;
    notices.extend(unusable.iter().map(|before| {
        let kept = before.kept.display().to_string();
        unusable_in_words(&before.why, [say::DRAFT_DAMAGED, say::DRAFT_NEWER], lang)
            .replace("{kept}", &kept)
    }));
    Ok((Box::new(store), notices))
}

/// The case that is opened, and what is to be told of it: that of `--case`, else the user's own,
/// else a new one.
pub(super) fn find(
    options: &Options,
    ahead: Ahead,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(Work, Vec<String>), Failure> {
    let (mut store, mut notices) =
        open(options.wizard.drafts.as_deref(), ahead, rules, today, lang)?;
    let place = store.place();
    let failed = |trouble: Trouble| unreadable(&place, &trouble, lang);
    let mut record = match options.wizard.case {
        Some(code) => Some(wanted(&mut *store, code, lang)?),
        None => own(&mut *store, rules).map_err(failed)?,
    };
    if options.wizard.new || options.wizard.case.is_some() {
        store.settle(); // more than a look is wanted
    }
    if options.wizard.new
        && let Some(own) = record.take()
    {
        store
            .forget(own.head.code)
            .map_err(|trouble| unwritable(&place, &trouble, lang))?;
    }
    let window = window();
    let work = match record {
        Some(record) => match Case::from_text(rules, record.head.code, &record.text, today) {
            Ok((case, aside)) => {
                notices.extend(aside.iter().map(|aside| no_longer_fits(aside, rules, lang)));
                notices.extend(held(&record.head, &window).map(|holder| told(holder, lang)));
                Work::resume(store, case, &record.head, window, fresh_code)
            }
            Err(why) if options.wizard.case.is_some() => {
                let sentence = unreadable_case(&record, &why, lang);
                return Err(Failure::File(sentence, None));
            }
            Err(why) => {
                notices.push(unreadable_case(&record, &why, lang));
                Work::begin(
                    store,
                    Case::new(rules, fresh_code()),
                    true,
                    window,
                    fresh_code,
                )
            }
        },
        None => Work::begin(
            store,
            Case::new(rules, fresh_code()),
            true,
            window,
            fresh_code,
        ),
    };
    let mut work = work;
    rules.flow.header.version.clone_into(&mut work.case.version);
    let apart = apart(&mut work).map_err(failed)?;
    work.store().settle();
    notices.extend(told_apart(&apart, lang));
    Ok((work, notices))
}

/// The case that the program opens by itself. A first look takes no lock, and may meet a change that
/// is only half there: then it is looked at once more.
fn own(store: &mut dyn Store, rules: &Rulebook) -> Result<Option<Record>, Trouble> {
    let flow = rules.flow.header.id.0;
    store.own(flow).or_else(|_| {
        store.settle();
        store.own(flow)
    })
}

/// The case of a code.
pub(super) fn wanted(store: &mut dyn Store, code: CaseCode, lang: Lang) -> Result<Record, Failure> {
    let place = store.place();
    let read = store.read(code);
    let read = read.map_err(|trouble| unreadable(&place, &trouble, lang))?;
    read.ok_or_else(|| no_such_case(code, &place, lang))
}

/// There is no case of that code.
pub(super) fn no_such_case(code: CaseCode, place: &str, lang: Lang) -> Failure {
    let sentence = (say::NO_SUCH_CASE.get(lang)).replace("{code}", &code.to_string());
    Failure::File(sentence.replace("{file}", place), Some(say::TRY_CASES))
}

/// Cases that were split from others, but the one being worked on.
fn apart(work: &mut Work) -> Result<Vec<CaseCode>, Trouble> {
    let search = Search {
        split: true,
        most: 9,
        ..Search::default()
    };
    let ours = work.case.code;
    let found = work.store().list(&search)?;
    let codes = found.iter().map(|head| head.code);
    Ok(codes.filter(|code| *code != ours).collect())
}

fn told_apart(codes: &[CaseCode], lang: Lang) -> Option<String> {
    let first = codes.first()?.to_string();
    let all: Vec<String> = codes.iter().map(ToString::to_string).collect();
    let all = all.join(crate::text::ui::LIST_MARK.get(lang));
    Some(
        (say::CASES_APART.get(lang))
            .replace("{codes}", &all)
            .replace("{code}", &first),
    )
}

/// Who works on a case.
fn told(holder: &cases::Holder, lang: Lang) -> String {
    (say::HELD.get(lang))
        .replace("{who}", &holder.window.workstation)
        .replace("{time}", &clock(holder.since))
}

/// A moment by the clock of this machine.
pub(super) fn clock(moment: Moment) -> String {
    let moment = chrono::DateTime::from_timestamp(moment.0, 0).unwrap_or_default();
    let here = moment.with_timezone(&chrono::Local).naive_local();
    let shown = here.to_string();
    shown.get(..16).unwrap_or(&shown).to_owned()
}

pub(super) fn unreadable_case(record: &Record, why: &Unusable, lang: Lang) -> String {
    unusable_in_words(why, [say::CASE_DAMAGED, say::CASE_NEWER], lang)
        .replace("{code}", &record.head.code.to_string())
}

fn unusable_in_words(why: &Unusable, words: [Text; 2], lang: Lang) -> String {
    match why {
        Unusable::Damaged(why) => words[0].get(lang).replace("{cause}", why),
        Unusable::Newer => words[1].get(lang).to_owned(),
        Unusable::OtherFlow(id) => say::CASE_OTHER.get(lang).replace("{cause}", id),
    }
}

/// A saved answer that no longer fits.
pub(super) fn no_longer_fits(aside: &SetAside, rules: &Rulebook, lang: Lang) -> String {
    let question = rules.flow.questions.get(&aside.question);
    let name = question.map_or(aside.question.as_str(), |question| question.label.get(lang));
    let value = aside
        .value
        .as_str()
        .map_or(aside.value.to_string(), str::to_owned);
    (say::SET_ASIDE.get(lang))
        .replace("{question}", name)
        .replace("{value}", &value)
}

/// What went wrong with a store, in words.
pub(super) fn in_words(trouble: &Trouble, lang: Lang) -> String {
    match trouble {
        Trouble::System(error) => cause(error, lang),
        Trouble::Newer => say::STORE_NEWER.get(lang).to_owned(),
        Trouble::Damaged(why) => say::STORE_BROKEN.get(lang).replace("{cause}", why),
        Trouble::Busy => say::STORE_BUSY.get(lang).to_owned(),
        Trouble::CodeTaken | Trouble::Engine(_) => trouble.to_string(),
    }
}

pub(super) fn unreadable(place: &str, trouble: &Trouble, lang: Lang) -> Failure {
    hinted(Failure::reading(place, &in_words(trouble, lang), lang))
}

pub(super) fn unwritable(place: &str, trouble: &Trouble, lang: Lang) -> Failure {
    hinted(Failure::writing(place, &in_words(trouble, lang), lang))
}

fn hinted(failure: Failure) -> Failure {
    match failure {
        Failure::File(sentence, _) => Failure::File(sentence, Some(say::TRY_DRAFTS)),
        other => other,
    }
}

/// What to type to come back to these answers: the program as it was started, which need not be on
/// the way that a shell looks for programs.
pub(super) fn come_back(options: &Options, case: Option<CaseCode>) -> String {
    let program = env::args_os().next().filter(|name| !name.is_empty());
    let mut command = program.map_or("xubao".to_owned(), |name| quoted(Path::new(&name)));
    let flows = options.flows.iter().map(|folder| ("--flows", folder));
    let packs = options.packs.iter().map(|file| ("--pack", file));
    let drafts = options
        .wizard
        .drafts
        .iter()
        .map(|folder| ("--drafts", folder));
    for (name, path) in flows.chain(packs).chain(drafts) {
        command.push_str(&format!(" {name} {}", quoted(path)));
    }
    if let Some(code) = case {
        command.push_str(&format!(" --case {code}"));
    }
    if options.wizard.plain {
        command.push_str(" --plain");
    }
    command
}

/// A name as a shell reads it.
fn quoted(name: &Path) -> String {
    let name = name.to_string_lossy().into_owned();
    let plain = |c: char| c.is_alphanumeric() || "/._-~".contains(c);
    if name.chars().all(plain) && !name.is_empty() {
        name
    } else {
        format!("'{}'", name.replace('\'', r"'\''"))
    }
}
