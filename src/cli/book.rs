//! `xubao book`: the people of a flow, printed for a policy office or written as scenario files.
//!
//! Must not choose or word anything: `verify` and `export` do.

use super::{Failure, cause, options, print, say as common, tell};
use crate::{
    cases, export,
    pack::Rulebook,
    plan::Book,
    text::{Lang, ui::book as say},
    verify,
};
use chrono::NaiveDate;
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

/// Runs the command.
pub(super) fn run(
    asked: &options::Book,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let output = asked
        .output
        .as_deref()
        .filter(|path| *path != Path::new("-"));
    if asked.format == options::BookFormat::Ron && output.is_none() {
        return Err(Failure::File(say::WANTS_FOLDER.get(lang).to_owned(), None));
    }
    let langs: &[Lang] = if asked.both {
        &[lang, lang.other()]
    } else {
        &[lang]
    };
    let book = verify::book(rules, today);
    let text = match asked.format {
        options::BookFormat::Text => export::book_text(rules, &book, langs),
        options::BookFormat::Markdown => export::book_markdown(rules, &book, langs),
        options::BookFormat::Html => export::book_html(rules, &book, langs),
        options::BookFormat::Ron => return scenarios(output, rules, &book, lang),
    };
    match output {
        Some(file) => write(file, &text, asked.force, lang),
        None => print(&text, lang),
    }
}

/// One file a person. What else stands in the folder is left, and told.
fn scenarios(
    folder: Option<&Path>,
    rules: &Rulebook,
    book: &Book,
    lang: Lang,
) -> Result<(), Failure> {
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| failed(folder, &error, lang))?;
    let mut written: BTreeSet<PathBuf> = BTreeSet::new();
    for person in 0..book.people.len() {
        let path = folder.join(export::scenario::file_name(book, person));
        write(
            &path,
            &export::scenario::scenario(rules, book, person),
            true,
            lang,
        )?;
        written.insert(path);
    }
    let there = fs::read_dir(folder).map_err(|error| failed(folder, &error, lang))?;
    let mut left: Vec<PathBuf> = there.filter_map(|entry| Some(entry.ok()?.path())).collect();
    left.retain(|path| path.extension().is_some_and(|one| one == "ron") && !written.contains(path));
    left.sort();
    for path in left {
        tell(&(say::LEFT.get(lang)).replace("{file}", &path.display().to_string()));
    }
    Ok(())
}

/// Writes a file; over another only where that is meant.
fn write(path: &Path, text: &str, force: bool, lang: Lang) -> Result<(), Failure> {
    cases::deliver(path, text.as_bytes(), force).map_err(|error| {
        if error.kind() != io::ErrorKind::AlreadyExists {
            return failed(path, &error, lang);
        }
        let name = path.display().to_string();
        let sentence = common::THERE.get(lang).replace("{file}", &name);
        Failure::File(sentence, Some(common::TRY_FORCE))
    })
}

fn failed(path: &Path, error: &io::Error, lang: Lang) -> Failure {
    Failure::writing(&path.display().to_string(), &cause(error, lang), lang)
}
