//! Drafts of versions before there were stores: one JSON file each. They are moved into the store.
//!
//! Must not delete a draft before the store has it, nor one that it could not read.

use super::{
    Trouble, Unusable,
    case::{LARGEST, Stored},
    record::{Content, Deed, How, Index, Moment, Origin, What, Window},
    store::{New, Store},
};
use crate::answers::CaseCode;
use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

/// The draft of a folder.
const NAME: &str = "draft.json";
/// Beginning of the names of drafts that two programs left beside each other.
const BESIDE: &str = "draft.beside-";
/// Beginning of the names of drafts being written.
const UNFINISHED: &str = "draft.new-";

/// A draft that could not be moved into the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// Where it is kept now.
    pub kept: PathBuf,
    /// Why.
    pub why: Unusable,
}

/// Moves the drafts of a folder into the store: the one in its place becomes the user's own case,
/// those beside it cases that were split from it. Gives those that could not be read.
///
/// # Errors
/// When a file cannot be read or the store not be written; the files are then still there.
pub fn before(
    folder: &Path,
    store: &mut dyn Store,
    window: &Window,
    fresh: &mut dyn FnMut() -> CaseCode,
    index: &mut dyn FnMut(&str) -> Index,
) -> Result<Vec<Before>, Trouble> {
    let mut unusable = Vec::new();
    let mut first = None;
    let drafts = drafts(folder);
    if !drafts.is_empty() {
        store.settle();
    }
    for file in drafts {
        let (stored, text, saved) = match read(&file)? {
            Ok(read) => read,
            Err(why) => {
                let kind = match why {
                    Unusable::Newer => "newer",
                    Unusable::Damaged(_) | Unusable::Unopened | Unusable::OtherFlow(_) => "damaged",
                };
                let kept = set_aside(&file, kind)?;
                unusable.push(Before { kept, why });
                continue;
            }
        };
        let day = chrono::DateTime::from_timestamp(saved.0, 0).unwrap_or_default();
        let content = Content {
            index: index(&text),
            flow: stored.flow.clone(),
            rules: stored.version.clone(),
            day: day.date_naive(),
            text,
        };
        let own = file.ends_with(NAME) && store.own(&stored.flow)?.is_none();
        let code = stored.code().unwrap_or_else(&mut *fresh);
        let code = match store.read(code)? {
            // it is there already: we were killed before the file was deleted
            Some(there) if there.text == content.text => {
                fs::remove_file(&file)?;
                first.get_or_insert(code);
                continue;
            }
            Some(_) => fresh(),
            None => code,
        };
        let origin = first.filter(|_| !own).map(|code| Origin {
            code,
            how: How::Split,
        });
        let deeds = [Deed::new(What::Imported, "")];
        let new = New {
            code,
            content: &content,
            origin,
            own,
            deeds: &deeds,
        };
        store.create(new, window, saved)?;
        store.release(code, window)?;
        first.get_or_insert(code);
        fs::remove_file(&file)?;
    }
    Ok(unusable)
}

/// The drafts of a folder, the one in its place first. What was being written when its program was
/// killed was never told to be saved: it is deleted.
fn drafts(folder: &Path) -> Vec<PathBuf> {
    let first = folder.join(NAME);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let number = name.strip_prefix(BESIDE);
        if number.is_some_and(|number| number.parse::<u32>().is_ok()) {
            found.push(entry.path());
        } else if name.starts_with(UNFINISHED) {
            let _ = fs::remove_file(entry.path());
        }
    }
    found.sort();
    if first.symlink_metadata().is_ok() {
        found.insert(0, first);
    }
    found
}

/// A draft, its text, and when it was saved.
#[allow(clippy::type_complexity, reason = "what is in a file, or why not")]
fn read(file: &Path) -> io::Result<Result<(Stored, String, Moment), Unusable>> {
    let opened = File::open(file)?;
    let saved = opened.metadata()?.modified()?.duration_since(UNIX_EPOCH);
    let saved = saved.unwrap_or_default().as_secs();
    let mut bytes = Vec::new();
    opened.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Ok(Err(Unusable::Damaged(format!("> {LARGEST} B"))));
    }
    let Ok(text) = String::from_utf8(bytes) else {
        return Ok(Err(Unusable::Damaged("UTF-8".to_owned())));
    };
    let moment = Moment(i64::try_from(saved).unwrap_or_default());
    Ok(Stored::read(&text).map(|stored| (stored, text, moment)))
}

/// Renames a draft to the first free `draft.{kind}-N`.
fn set_aside(file: &Path, kind: &str) -> io::Result<PathBuf> {
    for number in 1..=9999 {
        let kept = file.with_file_name(format!("draft.{kind}-{number}"));
        // a link fails where the name is taken; a rename would replace what is there
        match fs::hard_link(file, &kept) {
            Ok(()) => return fs::remove_file(file).map(|()| kept),
            Err(_) if kept.symlink_metadata().is_ok() => {}
            // a file system without links
            Err(_) => return fs::rename(file, &kept).map(|()| kept),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
