//! The passphrase of a store: where it comes from, and what is told when it does not open.
//!
//! Must not know how anything is sealed: `cases` does.

use super::{in_words, unreadable};
use crate::{
    cases::{Lock, Seal, Sealed, Shut, Store, Trouble},
    cli::{Failure, cause, open, read_text, tell},
    text::{Lang, Text, ui::passphrase as say},
    tui,
};
use std::{
    env,
    io::{self, IsTerminal as _},
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// A passphrase; it is overwritten when it is dropped.
pub(in crate::cli) type Passphrase = Zeroizing<String>;

/// The variable that names the file with the passphrase, where nobody is there to type it.
const FILE: &str = "XUBAO_PASSPHRASE_FILE";
/// How often one may type it.
const TRIES: u32 = 3;
/// No passphrase is longer, in bytes.
const LONGEST: usize = 4096;

/// The store behind its door; where it has a passphrase, that is asked for.
pub(in crate::cli) fn unlocked(mut store: Box<dyn Store>, lang: Lang) -> Result<Sealed, Failure> {
    // a first look may meet a change that is only half there
    let lock = Sealed::lock(&mut *store).or_else(|_| {
        store.settle();
        Sealed::lock(&mut *store)
    });
    let place = store.place();
    let lock = lock.map_err(|trouble| unreadable(&place, &trouble, lang))?;
    let Some(lock) = lock else {
        return Ok(Sealed::new(store, None));
    };
    let seal = opened(&lock, &place, lang)?;
    store.settle();
    let mut store = Sealed::opened(store, seal, lock);
    if let Ok(false) = store.clear_traces() {
        tell(say::TRACES.get(lang));
    }
    Ok(store)
}

fn opened(lock: &Lock, place: &str, lang: Lang) -> Result<Seal, Failure> {
    let wrong = || Failure::File(say::WRONG.get(lang).replace("{file}", place), None);
    let failed = |trouble: Trouble| unreadable(place, &trouble, lang);
    if let Some(file) = file() {
        return match lock.opened(&from_file(&file, lang)?) {
            Ok(seal) => Ok(seal),
            Err(Shut::Wrong) => Err(wrong()),
            Err(Shut::Trouble(trouble)) => Err(failed(trouble)),
        };
    }
    let asked = Asked::begin(lang)?;
    for left in (0..TRIES).rev() {
        let typed = asked.passphrase(say::ASK)?;
        match lock.opened(&typed) {
            Ok(seal) => return Ok(seal),
            Err(Shut::Wrong) if left > 0 => asked.tell(say::TRY_AGAIN.get(lang))?,
            Err(Shut::Wrong) => {}
            Err(Shut::Trouble(trouble)) => return Err(failed(trouble)),
        }
    }
    Err(wrong())
}

/// The file that holds it, where one is named.
fn file() -> Option<PathBuf> {
    let named = env::var_os(FILE).filter(|name| !name.is_empty());
    named.map(PathBuf::from)
}

/// The first line of a file.
pub(in crate::cli) fn from_file(file: &Path, lang: Lang) -> Result<Passphrase, Failure> {
    let name = file.display().to_string();
    let opened = open(file, lang)?;
    if opened.metadata().is_ok_and(|file| others_may_read(&file)) {
        tell(&say::FILE_OPEN.get(lang).replace("{file}", &name));
    }
    let text = Zeroizing::new(read_text(opened, LONGEST, &name, lang)?);
    let line = text.lines().next().unwrap_or_default();
    Ok(Zeroizing::new(line.to_owned()))
}

#[cfg(unix)]
fn others_may_read(file: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
    let kind = file.file_type();
    !kind.is_fifo() && !kind.is_char_device() && file.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn others_may_read(_: &std::fs::Metadata) -> bool {
    false // by the access lists of the system
}

/// Somebody at the terminal who is asked for it; what is typed meanwhile is not shown.
pub(in crate::cli) struct Asked {
    terminal: tui::Secrets,
    lang: Lang,
}

impl Asked {
    /// Begins to ask.
    pub(in crate::cli) fn begin(lang: Lang) -> Result<Self, Failure> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            let sentence = say::NOBODY.get(lang).to_owned();
            return Err(Failure::File(sentence, Some(say::TRY_FILE)));
        }
        let terminal = tui::Secrets::begin().map_err(|error| failed(&error, lang))?;
        Ok(Self { terminal, lang })
    }

    /// Asks for it.
    pub(in crate::cli) fn passphrase(&self, words: Text) -> Result<Passphrase, Failure> {
        let typed = self.terminal.ask(words.get(self.lang));
        typed
            .map_err(|error| failed(&error, self.lang))?
            .ok_or(Failure::Interrupted)
    }

    /// Tells something in between.
    pub(in crate::cli) fn tell(&self, words: &str) -> Result<(), Failure> {
        let told = self.terminal.tell(words);
        told.map_err(|error| failed(&error, self.lang))
    }
}

fn failed(error: &io::Error, lang: Lang) -> Failure {
    Failure::reading("stdin", &cause(error, lang), lang)
}

/// What went wrong with a change of the passphrase.
pub(in crate::cli) fn unchanged(place: &str, trouble: &Trouble, lang: Lang) -> Failure {
    Failure::writing(place, &in_words(trouble, lang), lang)
}
