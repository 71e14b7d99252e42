//! The connection to PostgreSQL: made when it is needed, made anew when it was lost; the tables
//! carried forward.
//!
//! Must not know what the tables are for.

use super::address::Address;
use crate::cases::Trouble;
use postgres::{Client, error::SqlState};
use std::{
    cmp::Ordering,
    error::Error as _,
    io,
    time::{Duration, Instant},
};
use tokio_postgres_rustls::MakeRustlsConnect;

mod steps {
    refinery::embed_migrations!("src/cases/postgres/migrations");
}

/// Of one session: a change is on disk when it returns, and none waits for ever.
const SETTINGS: &str = "SET synchronous_commit = on; SET lock_timeout = '10s'; \
    SET idle_in_transaction_session_timeout = '60s'; SET client_min_messages = warning;";
/// Held while the tables are made: "XUBA".
const LOCK: i64 = 0x5855_4241;
/// After an attempt that failed, so many times as long as it took nothing is tried.
const PAUSE: u32 = 10;
/// The shortest such pause.
const SHORTEST: Duration = Duration::from_millis(200);

/// A connection that may be lost.
pub(super) struct Connection {
    pub address: Address,
    client: Option<Client>,
    /// Until when nothing is tried, and why.
    pause: Option<(Instant, String)>,
    /// How often it was made.
    made: u64,
}

impl Connection {
    /// Connects, and carries the tables forward where they are of an earlier version.
    ///
    /// # Errors
    /// [`Trouble::Unreachable`], [`Trouble::Newer`], or what the engine says.
    pub(super) fn open(address: Address) -> Result<Self, Trouble> {
        let mut connection = Self::new(address);
        carry_forward(connection.client()?)?;
        Ok(connection)
    }

    /// Connects, and changes nothing.
    ///
    /// # Errors
    /// As [`Self::open`]; [`Trouble::NotMade`] where the tables are not those of today.
    pub(super) fn look(address: Address) -> Result<Self, Trouble> {
        let mut connection = Self::new(address);
        match version(connection.client()?)?.cmp(&latest()) {
            Ordering::Less => Err(Trouble::NotMade),
            Ordering::Equal => Ok(connection),
            Ordering::Greater => Err(Trouble::Newer),
        }
    }

    fn new(address: Address) -> Self {
        Self {
            address,
            client: None,
            pause: None,
            made: 0,
        }
    }

    /// How often it was made: another number means that it was lost in between.
    pub(super) fn made(&self) -> u64 {
        self.made
    }

    /// The connection, made where there is none.
    ///
    /// # Errors
    /// [`Trouble::Unreachable`]; without trying where it has just been tried.
    pub(super) fn client(&mut self) -> Result<&mut Client, Trouble> {
        if self.client.as_ref().is_none_or(Client::is_closed) {
            self.client = None;
            let begun = Instant::now();
            if let Some((until, why)) = &self.pause
                && begun < *until
            {
                return Err(Trouble::Unreachable(why.clone()));
            }
            let connected = connect(&self.address).map_err(|why| {
                let pause = (begun.elapsed() * PAUSE).max(SHORTEST);
                self.pause = Some((begun + pause, why.clone()));
                Trouble::Unreachable(why)
            });
            self.client = Some(connected?);
            self.pause = None;
            self.made += 1;
        }
        self.client
            .as_mut()
            .ok_or_else(|| Trouble::Unreachable(String::new()))
    }

    /// The connection is lost.
    pub(super) fn lost(&mut self) {
        self.client = None;
    }
}

fn connect(address: &Address) -> Result<Client, String> {
    let trust = address.trust().map_err(|trouble| trouble.to_string())?;
    let tls = MakeRustlsConnect::new(trust);
    let mut client = address.config.connect(tls).map_err(|error| said(&error))?;
    client
        .batch_execute(SETTINGS)
        .map_err(|error| said(&error))?;
    Ok(client)
}

/// What the engine or the system says, down to the cause. It never repeats a password.
fn said(error: &postgres::Error) -> String {
    if let Some(told) = error.as_db_error() {
        return told.message().to_owned();
    }
    let (mut text, mut source) = (error.to_string(), error.source());
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        source = cause.source();
    }
    text
}

/// Carries the tables forward. One window at a time does it; whoever may not finds them as they are.
fn carry_forward(client: &mut Client) -> Result<(), Trouble> {
    let (runner, latest) = (steps::migrations::runner(), latest());
    let there = version(client)?;
    if there == latest {
        return Ok(());
    }
    if there > latest {
        return Err(Trouble::Newer);
    }
    client.execute("SELECT pg_advisory_lock($1)", &[&LOCK])?;
    let carried = match version(client) {
        Ok(there) if there < latest => runner.run(client).map(|_| ()).map_err(of_steps),
        Ok(_) => Ok(()), // another window did it
        Err(trouble) => Err(trouble),
    };
    let unlocked = client.execute("SELECT pg_advisory_unlock($1)", &[&LOCK]);
    carried.and(unlocked.map(|_| ()).map_err(Into::into))
}

/// The number of the tables of today.
fn latest() -> Option<i64> {
    let runner = steps::migrations::runner();
    let steps = runner.get_migrations().iter();
    steps.map(|step| i64::from(step.version())).max()
}

/// The number of the tables that are there; `None` without any.
fn version(client: &mut Client) -> Result<Option<i64>, Trouble> {
    let there = client.query_one("SELECT to_regclass('refinery_schema_history')::text", &[])?;
    if there.try_get::<_, Option<String>>(0)?.is_none() {
        return Ok(None);
    }
    let row = client.query_one(
        "SELECT max(version)::bigint FROM refinery_schema_history",
        &[],
    )?;
    Ok(row.try_get(0)?)
}

fn of_steps(error: refinery::Error) -> Trouble {
    let mut source = error.source();
    while let Some(cause) = source {
        if let Some(told) = cause.downcast_ref::<postgres::Error>() {
            return match told.code() {
                Some(code) if *code == SqlState::INSUFFICIENT_PRIVILEGE => Trouble::NotMade,
                _ => Trouble::Engine(said(told)),
            };
        }
        source = cause.source();
    }
    Trouble::Engine(error.to_string())
}

impl From<postgres::Error> for Trouble {
    fn from(error: postgres::Error) -> Self {
        let Some(code) = error.code() else {
            // nothing that the engine said: the connection, or what is on it
            let broken =
                error.is_closed() || error.source().is_some_and(|cause| cause.is::<io::Error>());
            return if broken {
                Self::Unreachable(said(&error))
            } else {
                Self::Engine(said(&error))
            };
        };
        let kind = match *code {
            SqlState::DISK_FULL => io::ErrorKind::StorageFull,
            SqlState::READ_ONLY_SQL_TRANSACTION => io::ErrorKind::ReadOnlyFilesystem,
            SqlState::INSUFFICIENT_PRIVILEGE => io::ErrorKind::PermissionDenied,
            SqlState::T_R_SERIALIZATION_FAILURE
            | SqlState::T_R_DEADLOCK_DETECTED
            | SqlState::LOCK_NOT_AVAILABLE
            | SqlState::UNIQUE_VIOLATION
            | SqlState::QUERY_CANCELED => return Self::Busy,
            SqlState::ADMIN_SHUTDOWN
            | SqlState::CRASH_SHUTDOWN
            | SqlState::CANNOT_CONNECT_NOW
            | SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT => {
                return Self::Unreachable(said(&error));
            }
            _ if code.code().starts_with("08") => return Self::Unreachable(said(&error)),
            _ => return Self::Engine(said(&error)),
        };
        Self::System(kind.into())
    }
}
