//! A file for somebody to take away: written beside, forced to disk, then put in place in one step,
//! for its owner alone.
//!
//! Must not replace a file unless it is told to, nor know what is in it.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::Path,
};

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
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".new-{}", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = write_new(&beside, bytes).and_then(|()| put(&beside, path, replace));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
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

/// Writes a new file that only this user may read, and forces it to disk.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
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
        assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&path).expect("there").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
