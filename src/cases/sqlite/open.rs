//! Opening the file of a store: made whole or not at all, for its owner alone; checked; set aside
//! where it is damaged.
//!
//! Must not know what the tables are for.

use super::schema;
use crate::cases::Trouble;
use rusqlite::{Connection, OpenFlags};
use std::{
    fs::{self, OpenOptions},
    io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

/// How long a program waits for others that write.
const PATIENCE: Duration = Duration::from_secs(10);
/// A store of at most so many pages (of 4 KB) is checked whole each time it is opened.
pub(super) const CHECKED_PAGES: i64 = 2048;
/// Settings of each connection. Nothing that was deleted stays readable; nothing is put in files
/// elsewhere; a commit is on disk when it returns.
const SETTINGS: &str = "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; \
    PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; \
    PRAGMA trusted_schema = OFF; PRAGMA journal_size_limit = 1048576;";

/// A connection, and whether it may write.
pub(super) struct Opened {
    pub connection: Connection,
    pub writable: bool,
}

/// Opens the store that is there.
///
/// # Errors
/// [`Trouble::Damaged`] where it cannot be trusted; [`Trouble::Newer`]; what the system says.
pub(super) fn existing(path: &Path) -> Result<Opened, Trouble> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    match prepared(path, flags).and_then(|mut connection| {
        schema::carry_forward(&mut connection)?;
        Ok(connection)
    }) {
        Ok(connection) => Ok(Opened {
            connection,
            writable: true,
        }),
        // a folder that may only be read: what is in it is shown all the same
        Err(Trouble::System(error)) if may_only_read(&error) => Ok(Opened {
            connection: read_only(path).map_err(|_| Trouble::System(error))?,
            writable: false,
        }),
        Err(trouble) => Err(trouble),
    }
}

fn may_only_read(error: &io::Error) -> bool {
    use io::ErrorKind as Is;
    matches!(
        error.kind(),
        Is::ReadOnlyFilesystem | Is::PermissionDenied | Is::StorageFull
    )
}

/// Opens without writing anything, not even the index of the log; where there is a log that says
/// more than the file, the engine refuses.
pub(super) fn read_only(path: &Path) -> Result<Connection, Trouble> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if let Ok(connection) = prepared(path, flags) {
        return Ok(connection);
    }
    if log_says_more(path) {
        return Err(Trouble::Busy);
    }
    unlocked(path)
}

/// Is there a log that is not in the file yet?
fn log_says_more(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// Opens a file for a moment, without a lock: another program may change it meanwhile, so that
/// nothing that is decided may rest on it.
pub(super) fn glimpse(path: &Path) -> Result<Opened, Trouble> {
    if log_says_more(path) {
        return Err(Trouble::Busy);
    }
    let connection = unlocked(path)?;
    if !schema::is_latest(&connection)? {
        return Err(Trouble::Busy); // it has to be carried forward first
    }
    Ok(Opened {
        connection,
        writable: false,
    })
}

fn unlocked(path: &Path) -> Result<Connection, Trouble> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let name = path
        .to_str()
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
    let name = name.replace('%', "%25").replace('?', "%3f");
    let name = format!("file:{}?immutable=1", name.replace('#', "%23"));
    prepared(Path::new(&name), flags | OpenFlags::SQLITE_OPEN_URI)
}

/// A connection that has been looked over.
fn prepared(path: &Path, flags: OpenFlags) -> Result<Connection, Trouble> {
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.execute_batch(SETTINGS)?;
    let number = |name: &str| {
        connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0))
    };
    if number("application_id")? != schema::APPLICATION {
        return Err(Trouble::Damaged("application_id".to_owned()));
    }
    if number("user_version")? > schema::latest() {
        return Err(Trouble::Newer);
    }
    if number("page_count")? <= CHECKED_PAGES {
        check(&connection)?;
    }
    Ok(connection)
}

/// Looks through the whole file.
///
/// # Errors
/// [`Trouble::Damaged`] with what is wrong first.
pub(super) fn check(connection: &Connection) -> Result<(), Trouble> {
    let said: String =
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))?;
    if said == "ok" {
        return Ok(());
    }
    Err(Trouble::Damaged(said.replace('\n', " ")))
}

/// Makes a store, unless another program was quicker: written beside, then put in place in one step.
///
/// # Errors
/// What the system says. Nothing is left behind then.
pub(super) fn make(path: &Path) -> Result<(), Trouble> {
    static MADE: AtomicU32 = AtomicU32::new(0); // threads of a program have one number
    let (process, thread) = (std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    let new = beside(path, &format!(".new-{process}-{thread}"));
    let made = written(&new).and_then(|()| match fs::hard_link(&new, path) {
        Ok(()) => Ok(()),
        Err(_) if path.symlink_metadata().is_ok() => Ok(()),
        // a file system without links
        Err(_) => fs::rename(&new, path).map_err(Trouble::from),
    });
    for part in ["", "-wal", "-shm", "-journal"] {
        let _ = fs::remove_file(beside(&new, part));
    }
    made?;
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        fs::File::open(folder)?.sync_all()?; // the name itself
    }
    Ok(())
}

fn written(new: &Path) -> Result<(), Trouble> {
    let _ = fs::remove_file(new); // left behind by a killed program that had our number
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    drop(options.open(new)?);
    let mut connection = Connection::open(new)?;
    connection.execute_batch(SETTINGS)?;
    connection.pragma_update(None, "application_id", schema::APPLICATION)?;
    schema::carry_forward(&mut connection)?;
    // the log is a property of the file
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.close().map_err(|(_, error)| error)?;
    fs::File::open(new)?.sync_all()?;
    Ok(())
}

/// Which file is it? To tell a file from one that took its place.
pub(super) fn identity(path: &Path) -> Option<u64> {
    let found = fs::metadata(path).ok()?;
    #[cfg(unix)]
    return Some(std::os::unix::fs::MetadataExt::ino(&found));
    #[cfg(not(unix))]
    return Some(found.len());
}

/// Renames a damaged store with its log to the first free `cases.damaged-N.db`.
///
/// # Errors
/// What the system says.
pub(super) fn set_aside(path: &Path) -> io::Result<PathBuf> {
    for number in 1..=9999 {
        let kept = path.with_file_name(format!("cases.damaged-{number}.db"));
        // a link fails where the name is taken; a rename would replace what is there
        match fs::hard_link(path, &kept) {
            Ok(()) => fs::remove_file(path)?,
            Err(_) if kept.symlink_metadata().is_ok() => continue,
            Err(_) => fs::rename(path, &kept)?, // a file system without links
        }
        match fs::rename(beside(path, "-wal"), beside(&kept, "-wal")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let _ = fs::remove_file(beside(path, "-shm")); // only an index of the log
        return Ok(kept);
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The file whose name has something more at its end.
pub(super) fn beside(path: &Path, more: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    PathBuf::from(name)
}
