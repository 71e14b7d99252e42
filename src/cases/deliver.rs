//! A file for somebody to take away: written beside, forced to disk, then put in place in one step,
//! for its owner alone.
//!
//! Must not replace a file unless it is told to, nor know what is in it.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::Path,
};

/// Beginning of the names of files being written; their writer holds a lock on them.
const BESIDE: &str = ".xubao-new-";

/// Writes `bytes` as the file `path`. A pipe or device that is there is written to as it is.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when a file is there and `replace` was not asked for; whatever
/// the system says when it cannot be written. What was there before is then untouched.
pub fn deliver(path: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() && !there.is_dir() => {
            return OpenOptions::new().write(true).open(path)?.write_all(bytes);
        }
        Ok(there) if there.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(_) if !replace => return Err(io::ErrorKind::AlreadyExists.into()),
        _ => {}
    }
    if path.file_name().is_none() || names_a_folder(path) {
        return Err(io::ErrorKind::NotFound.into());
    }
    let beside = path.with_file_name(format!("{BESIDE}{}", std::process::id()));
    if let Some(folder) = beside.parent() {
        sweep(folder);
    }
    let written = write_new(&beside, bytes).and_then(|file| {
        put(&beside, path, replace)?;
        drop(file); // and with it the lock
        Ok(())
    });
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Does the path say by its end that it is a folder?
#[must_use]
pub fn names_a_folder(path: &Path) -> bool {
    let text = path.as_os_str().as_encoded_bytes();
    text.last()
        .is_some_and(|last| std::path::is_separator(char::from(*last)))
}

/// Deletes what killed programs left behind in a folder: a file being written that nobody has locked.
/// What cannot be looked at or deleted does no harm.
fn sweep(folder: &Path) {
    let folder = match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = name.as_encoded_bytes().starts_with(BESIDE.as_bytes());
        let left = || File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok());
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) && left() {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Gives a written file its name. A link fails where the name is taken, also by somebody who was
/// quicker than us; a rename would replace what is there.
fn put(beside: &Path, path: &Path, replace: bool) -> io::Result<()> {
    if replace {
        return fs::rename(beside, path);
    }
    match fs::hard_link(beside, path) {
        Ok(()) => fs::remove_file(beside),
        Err(error) if path.symlink_metadata().is_ok() => {
            Err(io::Error::new(io::ErrorKind::AlreadyExists, error))
        }
        Err(_) => fs::rename(beside, path), // a file system without links
    }
}

/// Writes a new file that only this user may read, and forces it to disk; it is locked as long as it
/// is open, where the file system can.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<File> {
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
    let _ = file.try_lock();
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_never_replaced_unasked_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("清单.txt");
        deliver(&path, b"one", false).expect("written");
        let error = deliver(&path, b"two", false).expect_err("it is there");
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).expect("there"), b"one");
        deliver(&path, b"three", true).expect("replaced");
        assert_eq!(fs::read(&path).expect("there"), b"three");
        let error = deliver(&folder.path().join("none/x"), b"", false).expect_err("no folder");
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        let error = deliver(folder.path(), b"", true).expect_err("a folder");
        assert_eq!(error.kind(), io::ErrorKind::IsADirectory);
        let error = deliver(&folder.path().join("new/"), b"", false).expect_err("no folder");
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        let long = "x".repeat(300);
        let error = deliver(&folder.path().join(long), b"", false).expect_err("a long name");
        assert_eq!(error.kind(), io::ErrorKind::InvalidFilename);
        assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&path).expect("there").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn what_a_killed_program_left_is_deleted_and_what_another_is_writing_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str| folder.path().join(name);
        fs::write(file(".xubao-new-1"), b"left").expect("written");
        fs::write(file(".xubao-newer"), b"a person's").expect("written");
        let writing = write_new(&file(".xubao-new-2"), b"half").expect("written");
        deliver(&file("a.txt"), b"one", false).expect("written");
        let mut names: Vec<_> = (fs::read_dir(folder.path()).expect("there"))
            .map(|entry| {
                entry
                    .expect("there")
                    .file_name()
                    .into_string()
                    .expect("a name")
            })
            .collect();
        names.sort();
        assert_eq!(names, [".xubao-new-2", ".xubao-newer", "a.txt"]);
        drop(writing);
        deliver(&file("a.txt"), b"two", true).expect("written");
        assert!(!file(".xubao-new-2").exists());
    }
}
