//! A look at the folder of cases from outside, for whoever asks whether all is well.
//!
//! Must not change, lock or judge anything.

use super::{Trouble, sqlite};
use std::{fs, io, path::Path};

/// What lies in a folder of cases.
#[derive(Debug, Default)]
pub struct Saved {
    /// How many cases are kept; `None` where there is no store yet.
    pub cases: Option<u64>,
    /// Why the store cannot be read, or what is wrong with it.
    pub trouble: Option<Trouble>,
    /// Files kept beside it: damaged stores and drafts, drafts still to be moved into the store.
    pub beside: Vec<String>,
    /// May others than its owner look into the folder?
    pub open_to_others: bool,
}

impl Saved {
    /// Looks into a folder, and through the whole store.
    ///
    /// # Errors
    /// When it cannot be read; [`io::ErrorKind::NotFound`] where there is none.
    pub fn look(folder: &Path) -> io::Result<Self> {
        let mut saved = Self {
            open_to_others: open_to_others(&fs::metadata(folder)?),
            ..Self::default()
        };
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name == sqlite::NAME {
                match sqlite::look(&entry.path()) {
                    Ok(cases) => saved.cases = Some(cases),
                    Err(trouble) => saved.trouble = Some(trouble),
                }
            } else if name.starts_with("draft.") || name.starts_with("cases.damaged-") {
                saved.beside.push(name);
            }
        }
        saved.beside.sort();
        Ok(saved)
    }
}

#[cfg(unix)]
fn open_to_others(folder: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&folder.permissions()) & 0o077 != 0
}

#[cfg(not(unix))]
fn open_to_others(_: &fs::Metadata) -> bool {
    false // by the access lists of the system, which are inherited from the user's folder
}
