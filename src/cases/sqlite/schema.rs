//! The tables, and how a store of an earlier version is carried forward.
//!
//! Must only grow: a step that was released is never changed.

use crate::cases::Trouble;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// Says whose file it is: "XUBA".
pub(super) const APPLICATION: i64 = 0x5855_4241;

/// The steps, in order.
const STEPS: &[M<'static>] = &[M::up(
    "CREATE TABLE cases (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL,
        created INTEGER NOT NULL,
        touched INTEGER NOT NULL,
        flow TEXT NOT NULL,
        rules TEXT NOT NULL,
        day TEXT NOT NULL,
        stage TEXT,
        city TEXT,
        road TEXT,
        deadline TEXT,
        held_by TEXT,
        held_process INTEGER,
        held_since INTEGER,
        origin TEXT,
        origin_how TEXT,
        own INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX cases_own ON cases (flow) WHERE own = 1;
    CREATE INDEX cases_touched ON cases (touched, id);
    CREATE INDEX cases_deadline ON cases (deadline, id) WHERE deadline IS NOT NULL;
    CREATE INDEX cases_city ON cases (city, touched);
    CREATE INDEX cases_stage ON cases (stage, touched);
    CREATE INDEX cases_split ON cases (touched) WHERE origin_how = 'split';
    CREATE TABLE contents (
        case_id INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
        content TEXT NOT NULL
    ) STRICT;
    CREATE TABLE history (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
        at INTEGER NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        about TEXT NOT NULL
    ) STRICT;
    CREATE INDEX history_case ON history (case_id, id);
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;",
)];

const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// Carries a store forward to the tables of today.
///
/// # Errors
/// [`Trouble::Newer`] where a later version has written it.
pub(super) fn carry_forward(connection: &mut Connection) -> Result<(), Trouble> {
    let first = MIGRATIONS.to_latest(connection);
    // another program may have done it while this one waited
    first
        .or_else(|_| MIGRATIONS.to_latest(connection))
        .map_err(Into::into)
}

/// The number of the tables of today.
pub(super) fn latest() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Are the tables those of today?
///
/// # Errors
/// When the store cannot be read.
pub(super) fn is_latest(connection: &Connection) -> Result<bool, Trouble> {
    let number: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(number == latest())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_steps_can_be_taken() {
        super::MIGRATIONS.validate().expect("good SQL");
    }
}
