//! What can go wrong with a store.
//!
//! Must not hold words for people: the command line does.

use crate::answers::CaseCode;
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
    /// The store has a passphrase that this window does not know, or no longer the one it knows.
    Locked,
    /// A case does not open with the passphrase: it was changed by somebody who does not have it.
    Unopened(CaseCode),
    /// The program was built without what reaches such a store.
    NotBuilt,
    /// It is no address of a store.
    NoAddress,
    /// The store cannot be reached: why, as its engine or the system says it.
    Unreachable(String),
    /// The tables are not there, or of an earlier version, and this role may not make them.
    NotMade,
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
            Self::Locked => f.write_str("another passphrase"),
            Self::Unopened(code) => write!(f, "case {code} does not open"),
            Self::NotBuilt => f.write_str("not built in"),
            Self::NoAddress => f.write_str("no address of a store"),
            Self::NotMade => f.write_str("the tables are not there, or of an earlier version"),
            Self::Unreachable(why) | Self::Engine(why) => f.write_str(why),
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
