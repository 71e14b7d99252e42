//! A writer's folder of flows and files of packs, read into memory.
//!
//! Must not read without limits, and must not understand what it reads.

use super::{Failure, cause, open, read_text, say};
use crate::{
    flow::{File, Finding, LARGEST},
    pack::{Rulebook, embedded_files},
    text::{Lang, leak},
};
use chrono::NaiveDate;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// All files together, in bytes.
const LARGEST_TOTAL: usize = 16 << 20;
/// Files.
const MOST_FILES: usize = 1000;
/// Folders within folders.
const DEEPEST: usize = 8;

/// Where the rules are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given<'a> {
    /// The folder; without it, the flows in the binary.
    pub folder: Option<&'a Path>,
    /// Files of packs that are laid over them, in order.
    pub packs: &'a [PathBuf],
    /// The day on which values may still hold that those files leave out.
    pub today: NaiveDate,
}

impl Given<'_> {
    /// The rules, or all that is wrong with them. Those in the binary by themselves need no check.
    pub(super) fn rulebook(self, lang: Lang) -> Result<Result<Rulebook, Vec<Finding>>, Failure> {
        let layers = layers(self.packs, lang)?;
        let read = match self.folder {
            None if layers.is_empty() => Ok(Rulebook::embedded()),
            _ => Rulebook::load_with(&self.files(lang)?, &layers),
        };
        Ok(self.told(read))
    }

    /// The same, with those in the binary checked too.
    pub(super) fn checked(self, lang: Lang) -> Result<Result<Rulebook, Vec<Finding>>, Failure> {
        let layers = layers(self.packs, lang)?;
        Ok(self.told(Rulebook::load_with(&self.files(lang)?, &layers)))
    }

    /// With the values that layers have dropped among the warnings.
    fn told(self, read: Result<Rulebook, Vec<Finding>>) -> Result<Rulebook, Vec<Finding>> {
        read.map(|mut book| {
            let dropped = book.dropped(self.today);
            book.warnings.extend(dropped);
            book
        })
    }

    fn files(self, lang: Lang) -> Result<Vec<File>, Failure> {
        self.folder
            .map_or_else(|| Ok(embedded_files()), |folder| read(folder, lang))
    }
}

/// Files of packs, by the names as they were given.
fn layers(paths: &[PathBuf], lang: Lang) -> Result<Vec<File>, Failure> {
    let read = |path: &PathBuf| {
        let name = path.display().to_string();
        let text = read_text(open(path, lang)?, LARGEST, &name, lang)?;
        Ok(File {
            name,
            text: leak(text),
        })
    };
    paths.iter().map(read).collect()
}

/// All `*.ron` files below `folder`, by name, like `leaving-a-job/flow.ron`.
pub(super) fn read(folder: &Path, lang: Lang) -> Result<Vec<File>, Failure> {
    let shown = folder.display().to_string();
    let wrong = |words: &str| Failure::reading(&shown, &words, lang);
    if !fs::metadata(folder)
        .map_err(|error| Failure::reading(&shown, &cause(&error, lang), lang))?
        .is_dir()
    {
        return Err(wrong(say::NOT_A_FOLDER.get(lang)));
    }
    let mut names = Vec::new();
    collect(folder, "", DEEPEST, &mut names)
        .map_err(|error| Failure::reading(&shown, &cause(&error, lang), lang))?;
    names.sort();
    if names.is_empty() {
        return Err(wrong(say::NO_FILES.get(lang)));
    }
    if names.len() > MOST_FILES {
        return Err(wrong(
            &say::TOO_MANY
                .get(lang)
                .replace("{limit}", &MOST_FILES.to_string()),
        ));
    }
    let regions = |name: &String| name.starts_with("regions/");
    if names.iter().any(|name| name == "flow.ron") && !names.iter().any(regions) {
        let above = match folder.parent() {
            Some(above) if above.file_name().is_some() => above.to_owned(),
            _ => folder.join(".."),
        };
        let above = above.display().to_string();
        return Err(wrong(&say::ONE_FLOW.get(lang).replace("{folder}", &above)));
    }
    let mut left = LARGEST_TOTAL;
    let mut files = Vec::new();
    for name in names {
        let path = folder.join(&name);
        let file = open(&path, lang)?;
        let text = read_text(file, LARGEST.min(left), &path.display().to_string(), lang)?;
        left -= text.len();
        files.push(File {
            name,
            text: leak(text),
        });
    }
    Ok(files)
}

/// Names of the files below `folder`. Links to folders are not followed: they may form a circle.
fn collect(
    folder: &Path,
    prefix: &str,
    deepest: usize,
    names: &mut Vec<String>,
) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else {
            continue;
        };
        if names.len() > MOST_FILES {
            return Ok(());
        }
        if entry.file_type()?.is_dir() {
            // people with expected plans are replayed, not read as a flow
            let scenarios = prefix.is_empty() && name == "scenarios";
            if deepest > 0 && !scenarios {
                collect(
                    &entry.path(),
                    &format!("{prefix}{name}/"),
                    deepest - 1,
                    names,
                )?;
            }
        } else if name.ends_with(".ron") && fs::metadata(entry.path())?.is_file() {
            names.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}
