//! `xubao passphrase`: sets, changes and removes the passphrase of a store.
//!
//! Must not know how anything is sealed.

use super::{
    Failure,
    cases::{self, Ahead, Passphrase},
    options::{self, PassphraseCommand as Command},
    print, tell,
};
use crate::{
    cases::{Saved, Sealed, Store as _},
    pack::Rulebook,
    text::{Lang, Text, Value, fill, ui::passphrase as say},
};
use chrono::NaiveDate;
use std::path::Path;

/// A passphrase has so many characters at least.
const SHORTEST: usize = 8;

/// Runs the command.
pub(super) fn run(
    asked: &options::Passphrase,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let folder = match &asked.command {
        None => &asked.folder,
        Some(Command::Set(new) | Command::Change(new)) => &new.folder,
        Some(Command::Remove(old)) => &old.folder,
    };
    let given = folder.place(lang)?;
    let not_begun = Ahead::not_begun();
    let (mut store, notices) = cases::open_sealed(&given, not_begun, rules, today, lang)?;
    notices.iter().for_each(|notice| tell(notice));
    let place = store.place();
    let there = store.seal().is_some();
    let told = |words: Text| print(&format!("{}\n", words.get(lang)), lang);
    let failed = |trouble| cases::unchanged(&place, &trouble, lang);
    match (&asked.command, there) {
        (None, true) => return told(say::IS_SET),
        (None, false) => return told(say::IS_NOT_SET),
        (Some(Command::Set(_)), true) => return mistake(say::THERE, lang),
        (Some(Command::Change(_) | Command::Remove(_)), false) => return mistake(say::NONE, lang),
        (Some(Command::Set(new)), false) => {
            let sealed = store
                .set_passphrase(&wanted(new.new_file.as_deref(), lang)?)
                .map_err(failed)?;
            print(&format!("{}\n", counted(say::SET, sealed, lang)), lang)?;
            if !given.is_centre() {
                readable_beside(given.folder(), lang)?;
            }
        }
        (Some(Command::Change(new)), true) => {
            store
                .set_passphrase(&wanted(new.new_file.as_deref(), lang)?)
                .map_err(failed)?;
            told(say::CHANGED)?;
        }
        (Some(Command::Remove(_)), true) => {
            let opened = store.remove_passphrase().map_err(failed)?;
            return print(&format!("{}\n", counted(say::REMOVED, opened, lang)), lang);
        }
    }
    clear(&mut store, lang).map_err(failed)
}

fn mistake(words: Text, lang: Lang) -> Result<(), Failure> {
    tell(words.get(lang));
    Err(Failure::Mistake)
}

fn counted(words: Text, count: u64, lang: Lang) -> String {
    let count = Value::whole(i64::try_from(count).unwrap_or(i64::MAX));
    fill(words, lang, &mut |_| Some(count))
}

fn clear(store: &mut Sealed, lang: Lang) -> Result<(), crate::cases::Trouble> {
    if !store.clear_traces()? {
        tell(say::TRACES.get(lang));
    }
    Ok(())
}

/// The new one: from a file, or typed twice.
fn wanted(file: Option<&Path>, lang: Lang) -> Result<Passphrase, Failure> {
    let long_enough = |typed: &Passphrase| typed.chars().count() >= SHORTEST;
    let short = || {
        say::TOO_SHORT
            .get(lang)
            .replace("{n}", &SHORTEST.to_string())
    };
    if let Some(file) = file {
        let read = cases::from_file(file, lang)?;
        if !long_enough(&read) {
            return Err(Failure::File(short(), None));
        }
        return Ok(read);
    }
    tell(say::NO_WAY_BACK.get(lang));
    let asked = cases::Asked::begin(lang)?;
    loop {
        let typed = asked.passphrase(say::ASK_NEW)?;
        if !long_enough(&typed) {
            asked.tell(&short())?;
        } else if asked.passphrase(say::ASK_AGAIN)? == typed {
            return Ok(typed);
        } else {
            asked.tell(say::NOT_ALIKE.get(lang))?;
        }
    }
}

/// What lies beside the store is not sealed: told, as only people can say what it is still good for.
fn readable_beside(folder: &Path, lang: Lang) -> Result<(), Failure> {
    let saved = Saved::look(folder).unwrap_or_default();
    for file in &saved.beside {
        tell(&say::BESIDE.get(lang).replace("{file}", file));
    }
    Ok(())
}
