//! The draft on disk: written beside, forced to disk, then put in place in one step, so that at any
//! moment there is one whole draft.
//!
//! Must not overwrite what it could not read, nor what another program has written.

use super::draft::{Draft, SetAside, Unusable};
use crate::pack::Rulebook;
use chrono::NaiveDate;
use std::{
    cell::RefCell,
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    time::Duration,
};

pub(super) const NAME: &str = "draft.json";
/// Beginning of the names of files being written.
const BESIDE: &str = "draft.new-";
/// Beginning of the names of drafts that lie beside the one in its place.
const KEPT_BESIDE: &str = "draft.beside-";
/// A draft is some kilobytes; nothing larger is read.
const LARGEST: u64 = 1 << 20;
/// A file being written that is older than this was left behind by a program that was killed.
const LEFT_BEHIND: Duration = Duration::from_secs(3600);

/// The folder of the draft.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
    /// What this program has last read or written; nothing at first.
    known: RefCell<Option<Vec<u8>>>,
    /// Where this program keeps its draft, once another program has changed the one in the folder.
    beside: RefCell<Option<PathBuf>>,
}

/// Where a draft was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In its place.
    InPlace,
    /// In this file: in its place lies one that another program has written.
    Beside(PathBuf),
}

/// What was found in the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The draft, if there is one that can be used.
    pub draft: Option<Draft>,
    /// A draft that could not be used, and was moved out of the way.
    pub problem: Option<Problem>,
    /// Answers that no longer fit; they stay in the draft's `set_aside`.
    pub set_aside: Vec<SetAside>,
}

/// A draft that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is kept now.
    pub kept: PathBuf,
    /// Why.
    pub cause: Cause,
}

/// Why a draft cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It cannot be read: from which line and column, or what else it is not.
    Damaged(String),
    /// A later version of the program wrote it.
    Newer,
    /// It belongs to another flow: its id.
    OtherFlow(String),
}

impl Store {
    /// The store in `folder`, which is made for this user alone if it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder = folder.into();
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder)?;
        let store = Self {
            folder,
            known: RefCell::default(),
            beside: RefCell::default(),
        };
        store.sweep(|age| age > LEFT_BEHIND);
        Ok(store)
    }

    /// The file of the draft.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.join(NAME)
    }

    /// Reads the draft for the flow as it is today. A file that cannot be used is renamed.
    ///
    /// # Errors
    /// When a file is there but cannot be opened or renamed.
    pub fn load(&self, rules: &Rulebook, today: NaiveDate) -> io::Result<Loaded> {
        let file = match File::open(self.path()) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Loaded::default()),
            Err(error) => return Err(error),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        self.known.replace(Some(bytes.clone()));
        let read = match String::from_utf8(bytes) {
            _ if self.path().metadata()?.len() > LARGEST => {
                Err(Unusable::Damaged(format!("> {LARGEST} B")))
            }
            Err(_) => Err(Unusable::Damaged("UTF-8".to_owned())),
            Ok(text) => Draft::from_text(rules, &text, today),
        };
        match read {
            Ok((draft, set_aside)) => Ok(Loaded {
                draft: Some(draft),
                problem: None,
                set_aside,
            }),
            Err(unusable) => {
                let (kept, cause) = match unusable {
                    Unusable::Damaged(why) => ("damaged", Cause::Damaged(why)),
                    Unusable::Newer => ("newer", Cause::Newer),
                    Unusable::OtherFlow(id) => ("other-flow", Cause::OtherFlow(id)),
                };
                let problem = Problem {
                    kept: self.move_aside(kept)?,
                    cause,
                };
                Ok(Loaded {
                    problem: Some(problem),
                    ..Loaded::default()
                })
            }
        }
    }

    /// Writes the draft; when this returns it is on disk. Where another program has changed the
    /// one in its place, that one stays, and from then on this one is kept beside it.
    ///
    /// # Errors
    /// When it cannot be written. The draft before it is then still in place.
    pub fn save(&self, draft: &Draft) -> io::Result<Kept> {
        let bytes = draft.to_text().into_bytes();
        let new = self.folder.join(format!("{BESIDE}{}", std::process::id()));
        let written = write_new(&new, &bytes).and_then(|()| self.put(&new));
        if written.is_err() {
            let _ = fs::remove_file(&new);
        }
        let kept = written?;
        #[cfg(unix)]
        File::open(&self.folder)?.sync_all()?; // the rename itself
        if kept == Kept::InPlace {
            self.known.replace(Some(bytes));
        }
        Ok(kept)
    }

    /// Puts a file that is written in the place of the draft, or beside it.
    fn put(&self, new: &Path) -> io::Result<Kept> {
        let mut beside = self.beside.borrow_mut();
        if let Some(path) = &*beside {
            fs::rename(new, path)?;
            return Ok(Kept::Beside(path.clone()));
        }
        if self.foreign() {
            let path = self.to_free(new, "beside")?;
            *beside = Some(path.clone());
            return Ok(Kept::Beside(path));
        }
        fs::rename(new, self.path()).map(|()| Kept::InPlace)
    }

    /// Is there a draft that this program has neither read nor written?
    fn foreign(&self) -> bool {
        let read = File::open(self.path()).and_then(|file| {
            let mut bytes = Vec::new();
            file.take(LARGEST + 1).read_to_end(&mut bytes)?;
            Ok(bytes)
        });
        match read {
            Ok(bytes) => self.known.borrow().as_ref() != Some(&bytes),
            Err(error) => error.kind() != io::ErrorKind::NotFound,
        }
    }

    /// Deletes the draft of this program; one that another program has written stays. True when
    /// none is left in its place.
    ///
    /// # Errors
    /// When it is there and cannot be deleted.
    pub fn forget(&self) -> io::Result<bool> {
        if let Some(path) = self.beside.borrow_mut().take() {
            removed(&path)?;
        }
        if self.foreign() {
            return Ok(false);
        }
        removed(&self.path()).map(|()| true)
    }

    /// Deletes the draft, whoever has written it.
    ///
    /// # Errors
    /// When it is there and cannot be deleted.
    pub fn begin_anew(&self) -> io::Result<()> {
        removed(&self.path())
    }

    /// Drafts that lie beside the one in its place, because two programs wrote at a time; in the order
    /// of their names. A folder that cannot be listed has none.
    #[must_use]
    pub fn beside(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut found: Vec<PathBuf> = entries
            .filter(|entry| {
                let name = entry.file_name();
                let number = name
                    .to_str()
                    .and_then(|name| name.strip_prefix(KEPT_BESIDE));
                number.is_some_and(|number| number.parse::<u32>().is_ok())
            })
            .map(|entry| entry.path())
            .collect();
        found.sort();
        found
    }

    /// Renames the draft to the first free `draft.{kind}-N`.
    fn move_aside(&self, kind: &str) -> io::Result<PathBuf> {
        self.to_free(&self.path(), kind)
    }

    /// Renames a file to the first free `draft.{kind}-N`.
    fn to_free(&self, file: &Path, kind: &str) -> io::Result<PathBuf> {
        for number in 1..=9999 {
            let kept = self.folder.join(format!("draft.{kind}-{number}"));
            // a link fails where the name is taken; a rename would replace what is there
            match fs::hard_link(file, &kept) {
                Ok(()) => return fs::remove_file(file).map(|()| kept),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(_) if kept.symlink_metadata().is_ok() => {}
                // a file system without links
                Err(_) => return fs::rename(file, &kept).map(|()| kept),
            }
        }
        Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            format!("draft.{kind}-9999"),
        ))
    }

    /// Deletes files being written whose age fits. What cannot be deleted does no harm.
    fn sweep(&self, fits: impl Fn(Duration) -> bool) {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return;
        };
        for entry in entries.flatten() {
            let ours = entry
                .file_name()
                .to_str()
                .is_some_and(|name| name.starts_with(BESIDE));
            let age = || entry.metadata().ok()?.modified().ok()?.elapsed().ok();
            if ours && age().is_some_and(&fits) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// Deletes a file that may be there.
fn removed(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Writes a new file that only this user may read, and forces it to disk.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = match options.open(path) {
        // left behind by a killed program that had our process number
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            options.open(path)?
        }
        opened => opened?,
    };
    file.write_all(bytes)?;
    file.sync_all()
}
