//! The cases as the command line sees them: where they are, which one is opened, what is told
//! about them.
//!
//! Must not know how a case is stored: `cases` does.

mod door;
mod index;
mod keeper;
mod place;
mod window;

pub(super) use door::{Asked, Passphrase, from_file, unchanged, unlocked};
pub(super) use keeper::Keeper;
pub(super) use place::{Address, Place};

use super::{Failure, cause, options::Options, say};
use crate::{
    answers::CaseCode,
    cases::{
        self, Case, Index, Moment, Record, Sealed, Search, SetAside, Sqlite, Store, Trouble,
        Unusable, Work,
    },
    pack::Rulebook,
    text::{
        Lang, Text,
        ui::{centre, passphrase as pass},
    },
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
        let (store, drafts) = (&options.wizard.store, options.wizard.drafts.as_deref());
        if options.wizard.no_save || place::named(store.as_ref(), drafts).is_some() {
            return Self(None);
        }
        let folder = folder(drafts, lang);
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

/// The store of that place, with the drafts of earlier versions moved into it, and what is to be
/// told of it. Where it has a passphrase, that is asked for.
pub(super) fn open(
    place: &Place,
    ahead: Ahead,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(Box<dyn Store>, Vec<String>), Failure> {
    let (store, notices) = open_sealed(place, ahead, rules, today, lang)?;
    Ok((Box::new(store), notices))
}

/// The same, for whoever needs the door itself.
pub(super) fn open_sealed(
    place: &Place,
    ahead: Ahead,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(Sealed, Vec<String>), Failure> {
    let shown = place.shown();
    let (store, damaged): (Box<dyn Store>, _) = match ahead.store() {
        Some(store) => (Box::new(store), None),
        None => (place.open()).map_err(|trouble| unreadable(&shown, &trouble, lang))?,
    };
    let mut notices = Vec::new();
    notices.extend(damaged.map(|damaged| {
        (say::STORE_DAMAGED.get(lang))
            .replace("{cause}", &damaged.why)
            .replace("{kept}", &damaged.kept.display().to_string())
    }));
    let mut store = unlocked(store, lang)?;
    if place.is_centre() {
        // drafts of this computer are not for others to see
        notices.extend(left_apart(&mut store, lang));
        return Ok((store, notices));
    }
    let index = &mut |text: &str| {
        let read = Case::from_text(rules, fresh_code(), text, today);
        read.map_or_else(
            |_| Index::default(),
            |(case, _)| index(rules, &case.answers, &case.done, today),
        )
    };
    let unusable = cases::before(
        place.folder(),
        &mut store,
        &window(),
        &mut fresh_code,
        index,
    )
    .map_err(|trouble| unwritable(&shown, &trouble, lang))?;
    notices.extend(unusable.iter().map(|before| {
        let kept = before.kept.display().to_string();
        unusable_in_words(&before.why, [say::DRAFT_DAMAGED, say::DRAFT_NEWER], lang)
            .replace("{kept}", &kept)
    }));
    Ok((store, notices))
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
    let wizard = &options.wizard;
    let place = Place::of(wizard.store.as_ref(), wizard.drafts.as_deref(), lang)?;
    let (mut store, mut notices) = open(&place, ahead, rules, today, lang)?;
    let centre = place.is_centre();
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
    let read = record.map(|record| {
        let read = Case::from_text(rules, record.head.code, &record.text, today);
        (read, record)
    });
    let mut work = match read {
        Some((Ok((case, aside)), record)) => {
            notices.extend(aside.iter().map(|aside| no_longer_fits(aside, rules, lang)));
            notices.extend(held(&record.head, &window).map(|holder| told(holder, lang)));
            Work::resume(store, case, &record.head, window, fresh_code)
        }
        Some((Err(why), record)) if options.wizard.case.is_some() => {
            let sentence = unreadable_case(&record, &why, lang);
            return Err(Failure::File(sentence, None));
        }
        other => {
            if let Some((Err(why), record)) = other {
                notices.push(unreadable_case(&record, &why, lang));
            }
            let case = Case::new(rules, fresh_code());
            Work::begin(store, case, true, window, fresh_code)
        }
    };
    rules.flow.header.version.clone_into(&mut work.case.version);
    // those of a centre are on the counselor's list
    let apart = if centre {
        Vec::new()
    } else {
        apart(&mut work).map_err(failed)?
    };
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

/// What windows of this computer left behind that no longer fits is kept apart. Where that cannot be
/// done, it is left for the next time.
pub(super) fn left_apart(store: &mut dyn Store, lang: Lang) -> Vec<String> {
    let kept = cases::apart(store, &window(), fresh_code, now()).unwrap_or_default();
    let told = |(from, code): &(CaseCode, CaseCode)| {
        let words = centre::APART.get(lang).replace("{from}", &from.to_string());
        words.replace("{code}", &code.to_string())
    };
    kept.iter().map(told).collect()
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
    let shown = (moment.with_timezone(&chrono::Local).naive_local()).to_string();
    shown.get(..16).unwrap_or(&shown).to_owned()
}

pub(super) fn unreadable_case(record: &Record, why: &Unusable, lang: Lang) -> String {
    unusable_in_words(why, [say::CASE_DAMAGED, say::CASE_NEWER], lang)
        .replace("{code}", &record.head.code.to_string())
}

fn unusable_in_words(why: &Unusable, words: [Text; 2], lang: Lang) -> String {
    match why {
        Unusable::Damaged(why) => words[0].get(lang).replace("{cause}", why),
        Unusable::Unopened => pass::CASE_CHANGED.get(lang).to_owned(),
        Unusable::Newer => words[1].get(lang).to_owned(),
        Unusable::OtherFlow(id) => say::CASE_OTHER.get(lang).replace("{cause}", id),
    }
}

/// A saved answer that no longer fits.
pub(super) fn no_longer_fits(aside: &SetAside, rules: &Rulebook, lang: Lang) -> String {
    let question = rules.flow.questions.get(&aside.question);
    let name = question.map_or(aside.question.as_str(), |question| question.label.get(lang));
    let value = aside.value.as_str();
    let value = value.map_or(aside.value.to_string(), str::to_owned);
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
        Trouble::Locked => pass::STORE_LOCKED.get(lang).to_owned(),
        Trouble::Unopened(code) => pass::CASE_UNOPENED
            .get(lang)
            .replace("{code}", &code.to_string()),
        Trouble::NotBuilt => centre::NOT_BUILT.get(lang).to_owned(),
        Trouble::NoAddress => centre::NO_ADDRESS.get(lang).to_owned(),
        Trouble::NotMade => centre::NOT_MADE.get(lang).to_owned(),
        Trouble::Unreachable(why) => centre::unreachable(why, lang),
        Trouble::CodeTaken | Trouble::Engine(_) => trouble.to_string(),
    }
}

pub(super) fn unreadable(place: &str, trouble: &Trouble, lang: Lang) -> Failure {
    hinted(
        Failure::reading(place, &in_words(trouble, lang), lang),
        trouble,
    )
}

pub(super) fn unwritable(place: &str, trouble: &Trouble, lang: Lang) -> Failure {
    hinted(
        Failure::writing(place, &in_words(trouble, lang), lang),
        trouble,
    )
}

fn hinted(failure: Failure, trouble: &Trouble) -> Failure {
    let hint = match trouble {
        Trouble::NotBuilt => Some(centre::BUILD),
        Trouble::Unreachable(_) => Some(centre::TRY),
        Trouble::NoAddress | Trouble::NotMade => None,
        _ => Some(say::TRY_DRAFTS),
    };
    match failure {
        Failure::File(sentence, _) => Failure::File(sentence, hint),
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
    if let Some(address) = &options.wizard.store {
        command.push_str(&format!(" --store {}", quoted(Path::new(&address.shown()))));
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
