//! A look at the folder of the draft from outside, for whoever asks whether all is well.
//!
//! Must not change, lock or judge anything.

use std::{fs, io, path::Path};

/// What lies in a folder of drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Is there a draft?
    pub draft: bool,
    /// How many answers it holds; 0 also where it cannot be read.
    pub answers: usize,
    /// Files kept beside it: drafts of other programs, damaged ones.
    pub beside: Vec<String>,
    /// May others than its owner look into the folder?
    pub open_to_others: bool,
}

impl Saved {
    /// Looks into a folder.
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
            if name == super::store::NAME {
                saved.draft = true;
                saved.answers = count(&entry.path());
            } else if name.starts_with("draft.") {
                saved.beside.push(name);
            }
        }
        saved.beside.sort();
        Ok(saved)
    }
}

fn count(path: &Path) -> usize {
    let text = fs::read_to_string(path).unwrap_or_default();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    json["answers"].as_object().map_or(0, serde_json::Map::len)
}

#[cfg(unix)]
fn open_to_others(folder: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&folder.permissions()) & 0o077 != 0
}

#[cfg(not(unix))]
fn open_to_others(_: &fs::Metadata) -> bool {
    false // by the access lists of the system, which are inherited from the user's folder
}
