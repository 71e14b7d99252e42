//! Cases in PostgreSQL, which any window of a centre can reach.
//!
//! Must not look into a case, nor keep anything when there is no connection: `centre` does.
//!
//! Each change is one transaction that names the version it was made from, and carries a number of
//! its own: where the answer was lost on the way, the same change asked for again is known, and not
//! made twice.

mod address;
mod connect;
mod line;
mod rewrite;
mod rows;
mod settings;

use super::{
    Trouble,
    record::{Content, Deed, Event, Head, Moment, Record, Version, Window},
    store::{Held, New, Search, Seen, Whole, Written},
};
use crate::answers::CaseCode;
use address::Address;
use connect::{ANSWER, Connection};
use line::Asker;
use postgres::{Client, Transaction};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering::Relaxed},
};
use std::time::Duration;

/// How often a change is begun anew when it met others.
const TRIES: u32 = 16;
/// Erasing many cases may take so long.
const LONG: Duration = Duration::from_secs(60);

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
        connection.ask(ANSWER, |client, _| rows::count(client, &Search::default()))
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
    fn ask<T: Send + 'static>(
        &mut self,
        act: impl Fn(&mut Client) -> Result<T, Trouble> + Send + Sync + 'static,
    ) -> Result<T, Trouble> {
        let act = Arc::new(act);
        self.again(ANSWER, || {
            let act = Arc::clone(&act);
            move |client: &mut Client, _: &Asker| act(client)
        })
    }

    fn again<T: Send + 'static, F>(
        &mut self,
        bound: Duration,
        mut act: impl FnMut() -> F,
    ) -> Result<T, Trouble>
    where
        F: FnOnce(&mut Client, &Asker) -> Result<T, Trouble> + Send + 'static,
    {
        let fresh = self.connection.made();
        let asked = self.connection.ask(bound, act());
        match asked {
            // the connection was there, and is lost
            Err(Trouble::Unreachable(why))
                if !why.is_empty() && self.connection.made() == fresh =>
            {
                self.connection.ask(bound, act())
            }
            asked => asked,
        }
    }

    /// Changes something, all of it or nothing. It must do no harm when it is done twice.
    fn change<T: Send + 'static>(
        &mut self,
        act: impl Fn(&mut Transaction<'_>) -> Result<T, Trouble> + Send + Sync + 'static,
    ) -> Result<T, Trouble> {
        self.change_within(ANSWER, act)
    }

    fn change_within<T: Send + 'static>(
        &mut self,
        bound: Duration,
        act: impl Fn(&mut Transaction<'_>) -> Result<T, Trouble> + Send + Sync + 'static,
    ) -> Result<T, Trouble> {
        let act = Arc::new(act);
        let mut again = Trouble::Busy;
        for _ in 0..TRIES {
            let changed = self.again(bound, || {
                let act = Arc::clone(&act);
                move |client: &mut Client, asker: &Asker| {
                    let mut change = client.transaction()?;
                    let done = act(&mut change)?;
                    if asker.is_gone() {
                        return Err(Trouble::Unreachable(String::new()));
                    }
                    change.commit()?;
                    Ok(done)
                }
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
        let (content, deeds) = (new.content.clone(), new.deeds.to_vec());
        let (code, origin, own, window) = (new.code, new.origin, new.own, window.clone());
        self.change(move |store| {
            let new = New {
                code,
                content: &content,
                origin,
                own,
                deeds: &deeds,
            };
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
            let id = rows::insert(store, &new, &window, now)?.ok_or(Trouble::CodeTaken)?;
            rows::attempt(store, id, Version(1), operation)?;
            rows::remember(store, id, new.deeds, &window, now, None)?;
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
        let (content, deeds, window) = (content.clone(), deeds.to_vec(), window.clone());
        let station = self.station.clone();
        self.change(move |store| {
            if let Some(id) = rows::update(store, (code, known), &content, &window, now)? {
                rows::attempt(store, id, next, operation)?;
                rows::remember(store, id, &deeds, &window, now, None)?;
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
        let (deed, window) = (deed.clone(), window.clone());
        self.change(move |store| {
            let Some((id, _)) = rows::id(store, code, Version(1))? else {
                return Ok(false);
            };
            let deeds = std::slice::from_ref(&deed);
            rows::remember(store, id, deeds, &window, now, Some(operation))?;
            Ok(true)
        })
    }

    pub(super) fn read(&mut self, code: CaseCode) -> Result<Option<Record>, Trouble> {
        let station = self.station.clone();
        let query = format!("SELECT {}, content FROM cases WHERE code = $1", rows::HEAD);
        self.ask(move |client| {
            rows::record(client.query_opt(&query, &[&code.to_string()])?, &station)
        })
    }

    pub(super) fn own(&mut self, flow: &str) -> Result<Option<Record>, Trouble> {
        let station = self.station.clone();
        let query = format!(
            "SELECT {}, content FROM cases \
             WHERE centre = centre_of_window() AND flow = $1 AND own_at = $2",
            rows::HEAD
        );
        let flow = flow.to_owned();
        self.ask(move |client| {
            rows::record(client.query_opt(&query, &[&flow, &station])?, &station)
        })
    }

    pub(super) fn hold(
        &mut self,
        code: CaseCode,
        over: Option<&Window>,
        window: &Window,
        now: Moment,
    ) -> Result<Held, Trouble> {
        let (over, window) = (over.cloned(), window.clone());
        let station = self.station.clone();
        self.change(move |store| {
            let Some(head) = rows::head(store, code, true, &station)? else {
                return Ok(Held::Gone);
            };
            let version = match head.given(&window, over.as_ref()) {
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
        let window = window.clone();
        self.ask(move |client| {
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
        self.ask(move |client| rows::history(client, code))
    }

    pub(super) fn list(&mut self, search: &Search) -> Result<Vec<Head>, Trouble> {
        let station = self.station.clone();
        let search = search.clone();
        self.ask(move |client| rows::list(client, &search, &station))
    }

    pub(super) fn count(&mut self, search: &Search) -> Result<u64, Trouble> {
        let search = search.clone();
        self.ask(move |client| rows::count(client, &search))
    }

    pub(super) fn forget(&mut self, code: CaseCode) -> Result<bool, Trouble> {
        let there = AtomicBool::new(false); // asked twice, it is gone the second time
        self.change(move |store| {
            // the tables that hang on it follow
            let query = "DELETE FROM cases WHERE code = $1";
            if store.execute(query, &[&code.to_string()])? > 0 {
                there.store(true, Relaxed);
            }
            Ok(there.load(Relaxed))
        })
    }

    pub(super) fn forget_untouched(&mut self, since: Moment) -> Result<u64, Trouble> {
        self.change_within(LONG, move |store| {
            let query = "DELETE FROM cases WHERE touched < $1 AND centre = centre_of_window()";
            Ok(store.execute(query, &[&since.0])?)
        })
    }

    pub(super) fn setting(&mut self, name: &str) -> Result<Option<String>, Trouble> {
        let name = name.to_owned();
        self.ask(move |client| settings::get(client, &name))
    }

    pub(super) fn set(&mut self, name: &str, value: &str) -> Result<(), Trouble> {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.change(move |store| settings::set(store, &name, &value))
    }

    pub(super) fn replace(
        &mut self,
        seen: Seen<'_>,
        changed: &[(&str, &str)],
    ) -> Result<(), Trouble> {
        // not once more: it would not find what was seen
        self.connection.alone(|client| {
            let mut step = client.transaction()?;
            settings::replace(&mut step, seen, changed)?;
            Ok(step.commit()?)
        })
    }

    pub(super) fn rewrite(
        &mut self,
        change: &mut dyn FnMut(&mut Whole) -> Result<(), Trouble>,
        seen: Seen<'_>,
        changed: &[(&str, &str)],
    ) -> Result<u64, Trouble> {
        // not once more: what was sealed would be sealed twice
        self.connection.alone(|client| {
            let mut step = client.transaction()?;
            let count = rewrite::all(&mut step, change)?;
            settings::replace(&mut step, seen, changed)?;
            step.commit()?;
            Ok(count)
        })
    }

    /// Sweeps what was deleted; the owner of the tables may.
    pub(super) fn scrub(&mut self) -> Result<(), Trouble> {
        self.connection.alone(|client| {
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
