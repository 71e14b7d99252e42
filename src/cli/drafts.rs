//! The saved answers as the command line sees them: where they are, what is told about them.
//!
//! Must not know how a draft is stored: `cases` does.

use super::{Failure, cause, options::Options, say};
use crate::{
    answers::{Answers, CaseCode},
    cases::{Cause, Draft, Kept, Loaded, Store},
    pack::Rulebook,
    text::{Lang, Text},
};
use std::{
    collections::BTreeSet,
    env, io,
    path::{Path, PathBuf},
};

/// Puts on disk what a face gives it.
pub(super) struct Keeper {
    store: Option<Store>,
    draft: Draft,
    /// What went wrong the last time.
    pub failed: Option<Failure>,
    /// Where the answers are, if not in their place.
    pub elsewhere: Option<String>,
}

impl Keeper {
    /// Keeps in `store`, or nowhere.
    pub(super) fn new(store: Option<Store>, draft: Draft) -> Self {
        Self {
            store,
            draft,
            failed: None,
            elsewhere: None,
        }
    }

    /// The code of the case.
    pub(super) fn case(&self) -> Option<CaseCode> {
        self.draft.case
    }

    /// Puts the answers on disk. Gives the sentence that tells where, if not in their place.
    pub(super) fn keep(
        &mut self,
        answers: &Answers,
        done: Option<&BTreeSet<String>>,
        lang: Lang,
    ) -> io::Result<Option<String>> {
        let Some(store) = &self.store else {
            return Ok(None);
        };
        self.draft.answers = answers.clone();
        self.draft.lang = Some(lang);
        if let Some(done) = done {
            self.draft.done.clone_from(done);
        }
        let kept = store.save(&self.draft);
        self.failed = kept
            .as_ref()
            .err()
            .map(|error| unwritable(store, error, lang));
        let said = match kept.map_err(|error| in_words(&error, lang))? {
            Kept::InPlace => None,
            Kept::Beside(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                Some(about(say::DRAFT_BESIDE, store, lang).replace("{name}", &name))
            }
        };
        self.elsewhere.clone_from(&said);
        Ok(said)
    }

    /// Nothing of this person may stay, nor of what was set aside. Gives the sentence that tells
    /// of a draft that another program has written, which does stay.
    pub(super) fn wipe(&mut self, lang: Lang) -> io::Result<Option<String>> {
        let Some(store) = &self.store else {
            return Ok(None);
        };
        self.draft.set_aside.clear();
        self.draft.done.clear();
        self.draft.case = fresh_case();
        self.elsewhere = None;
        let wiped = store.forget();
        self.failed = wiped
            .as_ref()
            .err()
            .map(|error| unwritable(store, error, lang));
        let wiped = wiped.map_err(|error| in_words(&error, lang));
        wiped.map(|wiped| (!wiped).then(|| about(say::DRAFT_LEFT, store, lang)))
    }
}

/// A code for a case that has none: by chance, and none where the system has no chance to give.
pub(super) fn fresh_case() -> Option<CaseCode> {
    getrandom::u64().ok().map(CaseCode::from_chance)
}

/// The same error, in words that a face can show.
fn in_words(error: &io::Error, lang: Lang) -> io::Error {
    io::Error::new(error.kind(), cause(error, lang))
}

fn about(words: Text, store: &Store, lang: Lang) -> String {
    let words = words.get(lang);
    words.replace("{file}", &store.path().display().to_string())
}

/// The folder: `--drafts`, else `XUBAO_DRAFTS`, else the user's data folder.
pub(super) fn folder(options: &Options, lang: Lang) -> Result<PathBuf, Failure> {
    let from_environment = || env::var_os("XUBAO_DRAFTS").filter(|folder| !folder.is_empty());
    let folder = (options.wizard.drafts.clone())
        .or_else(|| from_environment().map(PathBuf::from))
        .or_else(data_folder);
    let none = || Failure::File(say::NO_HOME.get(lang).to_owned(), Some(say::TRY_DRAFTS));
    folder.ok_or_else(none)
}

/// The store in that folder.
pub(super) fn open(options: &Options, lang: Lang) -> Result<Store, Failure> {
    let folder = folder(options, lang)?;
    let failed = |error| {
        hinted(Failure::writing(
            &folder.display().to_string(),
            &cause(&error, lang),
            lang,
        ))
    };
    Store::open(&folder).map_err(failed)
}

fn data_folder() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    etcetera::choose_base_strategy()
        .ok()
        .map(|base| base.data_dir().join("xubao"))
}

pub(super) fn forget(store: &Store, lang: Lang) -> Result<(), Failure> {
    store
        .begin_anew()
        .map_err(|error| unwritable(store, &error, lang))
}

pub(super) fn unreadable(store: &Store, error: &io::Error, lang: Lang) -> Failure {
    hinted(Failure::reading(
        &store.path().display().to_string(),
        &cause(error, lang),
        lang,
    ))
}

fn unwritable(store: &Store, error: &io::Error, lang: Lang) -> Failure {
    hinted(Failure::writing(
        &store.path().display().to_string(),
        &cause(error, lang),
        lang,
    ))
}

fn hinted(failure: Failure) -> Failure {
    match failure {
        Failure::File(sentence, _) => Failure::File(sentence, Some(say::TRY_DRAFTS)),
        other => other,
    }
}

/// What is to be said about the saved answers.
pub(super) fn notices(found: &Loaded, rules: &Rulebook, lang: Lang) -> Vec<String> {
    let mut notices = Vec::new();
    if let Some(problem) = &found.problem {
        let (words, cause) = match &problem.cause {
            Cause::Damaged(why) => (say::DRAFT_DAMAGED, why.as_str()),
            Cause::Newer => (say::DRAFT_NEWER, ""),
            Cause::OtherFlow(id) => (say::DRAFT_OTHER, id.as_str()),
        };
        let kept = problem.kept.display().to_string();
        notices.push(
            words
                .get(lang)
                .replace("{cause}", cause)
                .replace("{kept}", &kept),
        );
    }
    for aside in &found.set_aside {
        let question = rules.flow.questions.get(&aside.question);
        let name = question.map_or(aside.question.as_str(), |question| question.label.get(lang));
        let value = aside
            .value
            .as_str()
            .map_or(aside.value.to_string(), str::to_owned);
        let line = say::SET_ASIDE
            .get(lang)
            .replace("{question}", name)
            .replace("{value}", &value);
        notices.push(line);
    }
    notices
}

/// What is to be said of drafts that lie beside the one in its place.
pub(super) fn beside(store: &Store, lang: Lang) -> Option<String> {
    let found = store.beside();
    let name = |path: &PathBuf| Some(path.file_name()?.to_string_lossy().into_owned());
    let names: Vec<String> = found.iter().filter_map(name).collect();
    let names = names.join(crate::text::ui::LIST_MARK.get(lang));
    let folder = found.first()?.parent()?.display().to_string();
    let said = say::DRAFTS_BESIDE.get(lang).replace("{names}", &names);
    let said = said.replace("{folder}", &folder);
    Some(said)
}

/// What to type to come back to these answers: the program as it was started, which need not be on
/// the way that a shell looks for programs.
pub(super) fn come_back(options: &Options) -> String {
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
