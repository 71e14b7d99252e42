//! What can go wrong with a store.
//!
//! Must not hold words for people: the command line does.

use std::{fmt, io};

/// Why a store did not do what it was asked to. What was kept before is still kept.
#[derive(Debug)]
pub enum Trouble {
    /// The system says no: no room, not permitted, read-only.
    System(io::Error),
    /// A later version of the program has written the store.
    Newer,
    /// The store is damaged: where, as its engine says it.
    Damaged(String),
    /// Other programs kept the store busy for too long.
    Busy,
    /// A case of that code is there already.
    CodeTaken,
    /// Anything else, as its engine says it.
    Engine(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System(error) => error.fmt(f),
            Self::Newer => f.write_str("written by a later version"),
            Self::Damaged(why) => write!(f, "damaged: {why}"),
            Self::Busy => f.write_str("busy"),
            Self::CodeTaken => f.write_str("a case of that code is there already"),
            Self::Engine(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Trouble {}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Is;
        let kind = match error.sqlite_error_code() {
            Some(Is::DiskFull) => io::ErrorKind::StorageFull,
            Some(Is::ReadOnly) => io::ErrorKind::ReadOnlyFilesystem,
            Some(Is::CannotOpen | Is::PermissionDenied) => io::ErrorKind::PermissionDenied,
            Some(Is::SystemIoFailure) => return Self::System(of_input_output(&error)),
            Some(Is::DatabaseBusy | Is::DatabaseLocked | Is::FileLockingProtocolFailed) => {
                return Self::Busy;
            }
            Some(Is::DatabaseCorrupt | Is::NotADatabase) => {
                return Self::Damaged(error.to_string());
            }
            _ => return Self::Engine(error.to_string()),
        };
        Self::System(kind.into())
    }
}

/// The engine takes a log or an index that cannot grow for a failure of the device.
fn of_input_output(error: &rusqlite::Error) -> io::Error {
    use rusqlite::ffi;
    let code = error.sqlite_error().map_or(0, |error| error.extended_code);
    match code {
        ffi::SQLITE_IOERR_SHMSIZE | ffi::SQLITE_IOERR_SHMMAP | ffi::SQLITE_IOERR_TRUNCATE => {
            io::ErrorKind::StorageFull.into()
        }
        _ => io::Error::other(error.to_string()),
    }
}

impl From<rusqlite_migration::Error> for Trouble {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            rusqlite_migration::Error::MigrationDefinition(
                rusqlite_migration::MigrationDefinitionError::DatabaseTooFarAhead,
            ) => Self::Newer,
            other => Self::Engine(other.to_string()),
        }
    }
}
