//! Cases in PostgreSQL, which any window of a centre can reach.
//!
//! Must not look into a case, nor keep anything when there is no connection: `centre` does.
//!
//! Each change is one transaction that names the version it was made from, and carries a number of
//! its own: where the answer was lost on the way, the same change asked for again is known, and not
//! made twice.

mod address;
mod connect;
mod rewrite;
mod rows;

use super::{
    Trouble,
    record::{Content, Deed, Event, Head, Moment, Record, Version, Window},
    store::{Held, New, Search, Whole, Written},
};
use crate::answers::CaseCode;
use address::Address;
use connect::Connection;
use postgres::{Client, Transaction};

/// How often a change is begun anew when it met others.
const TRIES: u32 = 5;

/// A store in a database.
pub(super) struct Postgres {
    connection: Connection,
    /// Whose own cases are meant.
    station: String,
}

impl Postgres {
    /// Connects to the store at that address; its tables are carried forward.
    ///
    /// # Errors
    /// [`Trouble::NoAddress`], [`Trouble::Unreachable`], [`Trouble::Newer`], or
    /// [`Trouble::NotMade`] where this role may not make the tables.
    pub(super) fn open(address: &str, station: &str) -> Result<Self, Trouble> {
        let address = Address::read(address).ok_or(Trouble::NoAddress)?;
        Ok(Self {
            connection: Connection::open(address)?,
            station: station.to_owned(),
        })
    }

    /// How many cases there are at an address; nothing is changed.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub(super) fn look(address: &str) -> Result<u64, Trouble> {
        let address = Address::read(address).ok_or(Trouble::NoAddress)?;
        let mut connection = Connection::look(address)?;
        rows::count(connection.client()?, &Search::default())
    }

    /// The address without a password.
    pub(super) fn place(&self) -> &str {
        &self.connection.address.place
    }

    /// How often the connection was made.
    pub(super) fn made(&self) -> u64 {
        self.connection.made()
    }

    /// Asks something, or changes something in one step of its own; once more over a new connection
    /// where the one there was lost.
    fn ask<T>(
        &mut self,
        mut act: impl FnMut(&mut Client) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let fresh = self.connection.made();
        let mut asked = act(self.connection.client()?);
        if matches!(asked, Err(Trouble::Unreachable(_))) {
            self.connection.lost();
            if self.connection.made() == fresh {
                asked = act(self.connection.client()?);
            }
        }
        if matches!(asked, Err(Trouble::Unreachable(_))) {
            self.connection.lost();
        }
        asked
    }

    /// Changes something, all of it or nothing. It must do no harm when it is done twice.
    fn change<T>(
        &mut self,
        mut act: impl FnMut(&mut Transaction<'_>) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let mut again = Trouble::Busy;
        for _ in 0..TRIES {
            let changed = self.ask(|client| {
                let mut change = client.transaction()?;
                let done = act(&mut change)?;
                change.commit()?;
                Ok(done)
            });
            match changed {
                Err(Trouble::Busy) => again = Trouble::Busy,
                other => return other,
            }
        }
        Err(again)
    }

    pub(super) fn create(
        &mut self,
        operation: i64,
        new: New<'_>,
        window: &Window,
        now: Moment,
    ) -> Result<Version, Trouble> {
        self.change(|store| {
            if let Some((_, made_by)) = rows::id(store, new.code, Version(1))? {
                return if made_by == Some(operation) {
                    Ok(Version(1))
                } else {
                    Err(Trouble::CodeTaken)
                };
            }
            if new.own {
                store.execute(
                    "UPDATE cases SET own_at = NULL \
                     WHERE centre = centre_of_window() AND flow = $1 AND own_at = $2",
                    &[&new.content.flow, &window.workstation],
                )?;
            }
            let id = rows::insert(store, &new, window, now)?.ok_or(Trouble::CodeTaken)?;
            rows::attempt(store, id, Version(1), operation)?;
            rows::remember(store, id, new.deeds, window, now, None)?;
            Ok(Version(1))
        })
    }

    pub(super) fn save(
        &mut self,
        operation: i64,
        (code, known): (CaseCode, Version),
        content: &Content,
        deeds: &[Deed],
        (window, now): (&Window, Moment),
    ) -> Result<Written, Trouble> {
        let next = Version(known.0 + 1);
        let station = self.station.clone();
        self.change(|store| {
            if let Some(id) = rows::update(store, (code, known), content, window, now)? {
                rows::attempt(store, id, next, operation)?;
                rows::remember(store, id, deeds, window, now, None)?;
                return Ok(Written::Kept(next));
            }
            match rows::id(store, code, next)? {
                Some((_, made_by)) if made_by == Some(operation) => Ok(Written::Kept(next)),
                Some(_) => Ok(match rows::head(store, code, false, &station)? {
                    Some(head) => Written::Changed(Box::new(head)),
                    None => Written::Gone,
                }),
                None => Ok(Written::Gone),
            }
        })
    }

    pub(super) fn record(
        &mut self,
        operation: i64,
        code: CaseCode,
        deed: &Deed,
        window: &Window,
        now: Moment,
    ) -> Result<bool, Trouble> {
        self.change(|store| {
            let Some((id, _)) = rows::id(store, code, Version(1))? else {
                return Ok(false);
            };
            let deeds = std::slice::from_ref(deed);
            rows::remember(store, id, deeds, window, now, Some(operation))?;
            Ok(true)
        })
    }

    pub(super) fn read(&mut self, code: CaseCode) -> Result<Option<Record>, Trouble> {
        let station = self.station.clone();
        let query = format!("SELECT {}, content FROM cases WHERE code = $1", rows::HEAD);
        self.ask(|client| rows::record(client.query_opt(&query, &[&code.to_string()])?, &station))
    }

    pub(super) fn own(&mut self, flow: &str) -> Result<Option<Record>, Trouble> {
        let station = self.station.clone();
        let query = format!(
            "SELECT {}, content FROM cases \
             WHERE centre = centre_of_window() AND flow = $1 AND own_at = $2",
            rows::HEAD
        );
        self.ask(|client| rows::record(client.query_opt(&query, &[&flow, &station])?, &station))
    }

    pub(super) fn hold(
        &mut self,
        code: CaseCode,
        over: Option<&Window>,
        window: &Window,
        now: Moment,
    ) -> Result<Held, Trouble> {
        let station = self.station.clone();
        self.change(|store| {
            let Some(head) = rows::head(store, code, true, &station)? else {
                return Ok(Held::Gone);
            };
            let version = match head.given(window, over) {
                Ok(version) => version,
                Err(holder) => return Ok(Held::By(holder)),
            };
            store.execute(
                "UPDATE cases SET version = $2, held_by = $3, held_process = $4, held_since = $5 \
                 WHERE code = $1",
                &[
                    &code.to_string(),
                    &version.0,
                    &window.workstation,
                    &i64::from(window.process),
                    &now.0,
                ],
            )?;
            Ok(Held::Yes(version))
        })
    }

    pub(super) fn release(&mut self, code: CaseCode, window: &Window) -> Result<(), Trouble> {
        self.ask(|client| {
            client.execute(
                "UPDATE cases SET held_by = NULL, held_process = NULL, held_since = NULL \
                 WHERE code = $1 AND held_by = $2 AND held_process = $3",
                &[
                    &code.to_string(),
                    &window.workstation,
                    &i64::from(window.process),
                ],
            )?;
            Ok(())
        })
    }

    pub(super) fn history(&mut self, code: CaseCode) -> Result<Vec<Event>, Trouble> {
        self.ask(|client| rows::history(client, code))
    }

    pub(super) fn list(&mut self, search: &Search) -> Result<Vec<Head>, Trouble> {
        let station = self.station.clone();
        self.ask(|client| rows::list(client, search, &station))
    }

    pub(super) fn count(&mut self, search: &Search) -> Result<u64, Trouble> {
        self.ask(|client| rows::count(client, search))
    }

    pub(super) fn forget(&mut self, code: CaseCode) -> Result<bool, Trouble> {
        let mut there = false; // asked twice, it is gone the second time
        self.change(|store| {
            // the tables that hang on it follow
            let query = "DELETE FROM cases WHERE code = $1";
            there |= store.execute(query, &[&code.to_string()])? > 0;
            Ok(there)
        })
    }

    pub(super) fn forget_untouched(&mut self, since: Moment) -> Result<u64, Trouble> {
        self.change(|store| {
            let query = "DELETE FROM cases WHERE touched < $1 AND centre = centre_of_window()";
            Ok(store.execute(query, &[&since.0])?)
        })
    }

    pub(super) fn setting(&mut self, name: &str) -> Result<Option<String>, Trouble> {
        let query = "SELECT value FROM settings WHERE name = $1 AND centre = centre_of_window()";
        self.ask(|client| {
            let row = client.query_opt(query, &[&name])?;
            row.map(|row| Ok(row.try_get(0)?)).transpose()
        })
    }

    pub(super) fn set(&mut self, name: &str, value: &str) -> Result<(), Trouble> {
        self.change(|store| set(store, name, value))
    }

    pub(super) fn rewrite(
        &mut self,
        change: &mut dyn FnMut(&mut Whole) -> Result<(), Trouble>,
        settings: &[(&str, &str)],
    ) -> Result<u64, Trouble> {
        // not once more: what was sealed would be sealed twice
        let client = self.connection.client()?;
        let mut step = client.transaction()?;
        let count = rewrite::all(&mut step, change)?;
        for (name, value) in settings {
            set(&mut step, name, value)?;
        }
        step.commit()?;
        Ok(count)
    }

    /// Sweeps what was deleted; the owner of the tables may.
    pub(super) fn scrub(&mut self) -> Result<(), Trouble> {
        self.ask(|client| {
            let query = "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class \
                WHERE oid = 'cases'::regclass";
            if !client.query_one(query, &[])?.try_get::<_, bool>(0)? {
                return Err(Trouble::Busy);
            }
            client.batch_execute("VACUUM FULL cases")?;
            client.batch_execute("VACUUM FULL history")?;
            Ok(())
        })
    }
}

fn set(store: &mut Transaction<'_>, name: &str, value: &str) -> Result<(), Trouble> {
    store.execute(
        "INSERT INTO settings (name, value) VALUES ($1, $2) \
         ON CONFLICT (centre, name) DO UPDATE SET value = excluded.value",
        &[&name, &value],
    )?;
    Ok(())
}
