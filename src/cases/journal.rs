//! Changes that could not reach the centre yet, kept on this computer until they can.
//!
//! Must not lose a change that was told to be kept: each is on disk before that is told. Must not
//! know what reaches the centre, nor look into a case; what a store sealed stays sealed here.
//!
//! Each window that needs one has a file of its own, locked while the window is there. The first line
//! says which store it is for; each further line is a change. A file whose window is gone is taken up
//! by the next one that reaches that store.

mod change;

use super::Trouble;
use crate::answers::CaseCode;
pub(super) use change::Change;
use serde::{Deserialize, Serialize};
use std::{
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

/// The number of this form of the file.
const FORMAT: u32 = 1;
/// How the names of journals end.
const ENDING: &str = "journal";
/// How the names of those end that are being made.
const UNFINISHED: &str = "unfinished";
/// Held while files of windows that are gone are taken up.
const LOCK: &str = "journals.lock";

#[derive(Serialize, Deserialize)]
struct Heading {
    format: u32,
    store: String,
}

/// The changes of this window.
pub(super) struct Journal {
    folder: PathBuf,
    /// Which store they are for, without a password.
    store: String,
    file: Option<(File, PathBuf)>,
    /// Those not made yet, oldest first.
    pub changes: Vec<Change>,
}

impl Journal {
    /// An empty journal. It needs no file, and no folder.
    pub(super) fn new(folder: &Path, store: &str) -> Self {
        Self {
            folder: folder.to_owned(),
            store: store.to_owned(),
            file: None,
            changes: Vec::new(),
        }
    }

    /// Adds changes; when this returns they are on disk. One that keeps a case apart takes the
    /// place of the changes of that case.
    ///
    /// # Errors
    /// What the system says. The journal is then as it was.
    pub(super) fn add(&mut self, changes: &[Change]) -> Result<(), Trouble> {
        if changes.is_empty() {
            return Ok(());
        }
        if self.file.is_none() {
            self.file = Some(self.make()?);
        }
        let Some((file, _)) = &mut self.file else {
            return Ok(());
        };
        let before = file.seek(SeekFrom::End(0))?;
        let mut text = "\n".to_owned(); // behind half a line, should one be there
        for change in changes {
            text.push_str(&line(change)?);
        }
        let written = file
            .write_all(text.as_bytes())
            .and_then(|()| file.sync_data());
        if let Err(error) = written {
            let _ = file.set_len(before); // half a line is passed over when it is read
            return Err(error.into());
        }
        changes
            .iter()
            .for_each(|change| put(&mut self.changes, change.clone()));
        Ok(())
    }

    /// A file of one's own, locked before it has the name under which others look for it.
    fn make(&self) -> Result<(File, PathBuf), Trouble> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder)?;
        let heading = Heading {
            format: FORMAT,
            store: self.store.clone(),
        };
        let name = format!("centre-{}-{:016x}", std::process::id(), chance()?);
        let path = self.folder.join(format!("{name}.{ENDING}"));
        let unfinished = self.folder.join(format!("{name}.{UNFINISHED}"));
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&unfinished)?;
        let made = file
            .try_lock()
            .map_err(io::Error::from)
            .and_then(|()| file.write_all(line(&heading)?.as_bytes()))
            .and_then(|()| file.sync_all())
            .and_then(|()| fs::rename(&unfinished, &path))
            .and_then(|()| sync(&self.folder));
        if let Err(error) = made {
            let _ = fs::remove_file(&unfinished);
            return Err(error.into());
        }
        Ok((file, path))
    }

    /// Forgets the changes of a case; gives whether there were any.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn forget(&mut self, code: CaseCode) -> Result<bool, Trouble> {
        let about =
            |change: &Change| change.code() == Some(code) || change.instead_of() == Some(code);
        let before = self.changes.len();
        self.changes.retain(|change| !about(change));
        if self.changes.len() == before {
            return Ok(false);
        }
        self.renew()?;
        Ok(true)
    }

    /// Writes the file anew with the changes that are left, and erases the one before.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn renew(&mut self) -> Result<(), Trouble> {
        let old = self.file.take();
        let left = std::mem::take(&mut self.changes);
        if !left.is_empty()
            && let Err(trouble) = self.add(&left)
        {
            (self.file, self.changes) = (old, left);
            return Err(trouble);
        }
        if let Some((file, path)) = old {
            erase(file, &path)?;
        }
        Ok(())
    }

    /// Takes up the files of windows that are gone, one after the other: `each` is given the changes
    /// of one, and gives back what is to stay. Others that want to do so wait, so that whoever comes
    /// after finds the centre as those windows left it.
    ///
    /// # Errors
    /// What the system says, or `each`: the file is then still there.
    pub(super) fn take_up(
        &mut self,
        each: &mut dyn FnMut(Vec<Change>) -> Result<Vec<Change>, Trouble>,
    ) -> Result<(), Trouble> {
        if !self.others()? {
            return Ok(());
        }
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let turn = options.open(self.folder.join(LOCK))?;
        turn.lock()?;
        for path in files(&self.folder, UNFINISHED)? {
            remove_abandoned(&path)?;
        }
        for path in self.files()? {
            if self.file.as_ref().is_some_and(|(_, ours)| *ours == path) {
                continue;
            }
            let Some((file, changes)) = self.abandoned(&path)? else {
                continue;
            };
            let stay = each(changes)?;
            self.add(&stay)?;
            erase(file, &path)?;
        }
        Ok(())
    }

    /// Are there files of other windows?
    fn others(&self) -> io::Result<bool> {
        let ours = self.file.as_ref().map(|(_, path)| path);
        Ok(self.files()?.iter().any(|path| Some(path) != ours))
    }

    fn files(&self) -> io::Result<Vec<PathBuf>> {
        files(&self.folder, ENDING)
    }

    /// What a window that is gone has left for this store.
    fn abandoned(&self, path: &Path) -> io::Result<Option<(File, Vec<Change>)>> {
        let opened = OpenOptions::new().read(true).write(true).open(path);
        let mut file = match opened {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            opened => opened?,
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let found = read(&mut file)?;
        Ok(found
            .filter(|(store, _)| *store == self.store)
            .map(|(_, changes)| (file, changes)))
    }
}

/// How many changes wait in a folder, for any store; and whether one of them is of that case.
///
/// # Errors
/// What the system says.
pub(super) fn waiting(folder: &Path, code: Option<CaseCode>) -> io::Result<usize> {
    let mut count = 0;
    for path in files(folder, ENDING)? {
        let Ok(mut file) = File::open(&path) else {
            continue; // its window has just made its changes
        };
        let changes = read(&mut file)?.map_or_else(Vec::new, |(_, changes)| changes);
        let meant = |change: &&Change| code.is_none() || change.code() == code;
        count += changes.iter().filter(meant).count();
    }
    Ok(count)
}

fn files(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|one| one == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Removes a file that was being made when its window was killed: it holds no change yet. One that is
/// empty may just be made, before it is locked.
fn remove_abandoned(path: &Path) -> io::Result<()> {
    let Ok(file) = File::open(path) else {
        return Ok(()); // it has its name by now
    };
    if file.metadata()?.len() > 0 && file.try_lock().is_ok() && path.exists() {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// Which store a file is for, and its changes. The end of one whose window was killed may be half a
/// line: that change was never told to be kept.
fn read(file: &mut File) -> io::Result<Option<(String, Vec<Change>)>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut bytes)?;
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let heading = lines.next().unwrap_or_default();
    let Ok(heading) = serde_json::from_slice::<Heading>(heading) else {
        return Ok(None);
    };
    if heading.format > FORMAT {
        return Ok(None);
    }
    let mut changes = Vec::new();
    for change in lines.filter_map(|line| serde_json::from_slice(line).ok()) {
        put(&mut changes, change);
    }
    Ok(Some((heading.store, changes)))
}

/// Adds a change to those before it, once.
fn put(changes: &mut Vec<Change>, change: Change) {
    if changes.iter().any(|one| one.operation == change.operation) {
        return;
    }
    if let Some(apart) = change.instead_of() {
        changes.retain(|one| one.code() != Some(apart));
    }
    changes.push(change);
}

fn line(what: &impl Serialize) -> io::Result<String> {
    let mut text = serde_json::to_string(what)?;
    text.push('\n');
    Ok(text)
}

/// Removes a file, and overwrites what was in it.
fn erase(mut file: File, path: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    while left > 0 {
        let part = usize::try_from(left.min(4096)).unwrap_or(4096);
        file.write_all(&[0; 4096][..part])?;
        left -= part as u64;
    }
    file.sync_all()?;
    path.parent().map_or(Ok(()), sync)
}

/// Makes sure that names are on disk.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// A number that nobody else has drawn.
///
/// # Errors
/// Where the system has no chance to give.
pub(super) fn chance() -> Result<i64, Trouble> {
    let drawn = getrandom::u64().map_err(|error| io::Error::other(error.to_string()))?;
    Ok(i64::from_ne_bytes(drawn.to_ne_bytes()))
}
