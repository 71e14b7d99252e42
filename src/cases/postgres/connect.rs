//! The connection to PostgreSQL: made when it is needed, made anew when it was lost; the tables
//! carried forward.
//!
//! Must not know what the tables are for.

use super::{
    address::Address,
    line::{Asker, Attempt, Line},
};
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
const SETTINGS: &str = "SET synchronous_commit = on; SET lock_timeout = '3s'; \
    SET idle_in_transaction_session_timeout = '60s'; SET client_min_messages = warning;";
/// For so long an answer is waited for; longer than another window is.
pub(super) const ANSWER: Duration = Duration::from_secs(5);
/// Held while the tables are made: "XUBA".
const LOCK: i64 = 0x5855_4241;
/// After an attempt that failed, so many times as long as it took nothing is tried.
const PAUSE: u32 = 10;
/// The shortest such pause.
const SHORTEST: Duration = Duration::from_millis(200);

/// A connection that may be lost.
pub(super) struct Connection {
    pub address: Address,
    line: Option<Line>,
    /// Begun, and not done yet.
    attempt: Option<Attempt>,
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
        let there = connection.ask(ANSWER, |client, _| version(client))?;
        match there.cmp(&latest()) {
            Ordering::Less => connection.alone(carry_forward)?,
            Ordering::Equal => {}
            Ordering::Greater => return Err(Trouble::Newer),
        }
        Ok(connection)
    }

    /// Connects, and changes nothing.
    ///
    /// # Errors
    /// As [`Self::open`]; [`Trouble::NotMade`] where the tables are not those of today.
    pub(super) fn look(address: Address) -> Result<Self, Trouble> {
        let mut connection = Self::new(address);
        let there = connection.ask(ANSWER, |client, _| version(client))?;
        match there.cmp(&latest()) {
            Ordering::Less => Err(Trouble::NotMade),
            Ordering::Equal => Ok(connection),
            Ordering::Greater => Err(Trouble::Newer),
        }
    }

    fn new(address: Address) -> Self {
        Self {
            address,
            line: None,
            attempt: None,
            pause: None,
            made: 0,
        }
    }

    /// How often it was made: another number means that it was lost in between.
    pub(super) fn made(&self) -> u64 {
        self.made
    }

    /// Asks; the connection is made where there is none. Where it is lost, so that the next one
    /// that asks makes it anew, this is told.
    ///
    /// # Errors
    /// [`Trouble::Unreachable`], without trying where it has just been tried; without a cause where
    /// there is no answer for that long. What `act` says.
    pub(super) fn ask<T: Send + 'static>(
        &mut self,
        bound: Duration,
        act: impl FnOnce(&mut Client, &Asker) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let Some(answer) = self.line()?.ask(bound, act) else {
            self.line = None;
            let _ = self.connect(self.begin(), SHORTEST); // another may do for the next one
            return Err(Trouble::Unreachable(String::new()));
        };
        if matches!(answer, Err(Trouble::Unreachable(_))) {
            self.line = None;
        }
        answer
    }

    /// Does something that may take as long as it will, with the connection for itself.
    ///
    /// # Errors
    /// As [`Self::ask`].
    pub(super) fn alone<T>(
        &mut self,
        act: impl FnOnce(&mut Client) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let alive = |client: &mut Client, _: &Asker| Ok(client.simple_query("").map(drop)?);
        if self.ask(ANSWER, alive).is_err() {
            self.ask(ANSWER, alive)?;
        }
        let line = self.line.take().and_then(Line::client);
        let mut client = line.ok_or_else(|| Trouble::Unreachable(String::new()))?;
        let done = act(&mut client);
        if !client.is_closed() {
            self.line = Some(Line::over(client)?);
        }
        done
    }

    fn line(&mut self) -> Result<&Line, Trouble> {
        if self.line.is_none() {
            let (attempt, bound) = match (self.attempt.take(), &self.pause) {
                (Some(attempt), _) => (attempt, Duration::ZERO),
                (None, Some((until, why))) if Instant::now() < *until => {
                    return Err(Trouble::Unreachable(why.clone()));
                }
                (None, _) => (self.begin(), self.address.patience() + ANSWER),
            };
            self.connect(attempt, bound)?;
        }
        let line = self.line.as_ref();
        line.ok_or_else(|| Trouble::Unreachable(String::new()))
    }

    /// Waits for what comes of an attempt.
    fn connect(&mut self, attempt: Attempt, bound: Duration) -> Result<(), Trouble> {
        let begun = Instant::now();
        match attempt.wait(bound) {
            Ok(Ok(line)) => {
                self.line = Some(line);
                self.pause = None;
                self.made += 1;
                Ok(())
            }
            Ok(Err(why)) => {
                let pause = (begun.elapsed() * PAUSE).max(SHORTEST);
                self.pause = Some((begun + pause, why.clone()));
                Err(Trouble::Unreachable(why))
            }
            Err(attempt) => {
                self.attempt = Some(attempt);
                Err(Trouble::Unreachable(String::new()))
            }
        }
    }

    fn begin(&self) -> Attempt {
        let address = self.address.clone();
        Attempt::begin(move || connect(&address))
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
    client.batch_execute("SET lock_timeout = '60s'")?; // many windows may start in one instant
    client.execute("SELECT pg_advisory_lock($1)", &[&LOCK])?;
    let carried = match version(client) {
        Ok(there) if there < latest => runner.run(client).map(|_| ()).map_err(of_steps),
        Ok(_) => Ok(()), // another window did it
        Err(trouble) => Err(trouble),
    };
    let unlocked = client.execute("SELECT pg_advisory_unlock($1)", &[&LOCK]);
    let settings = client.batch_execute(SETTINGS);
    carried?;
    unlocked?;
    Ok(settings?)
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
