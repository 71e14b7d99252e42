//! A centre's store as a window sees it: PostgreSQL, and the journal of this computer while the
//! connection is lost.
//!
//! Must not tell that a change is kept before it is in one of the two, nor look into a case.
//!
//! While there is no connection, changes go into the [`journal`](super::journal), and the window
//! counts versions on as if they had been made. When the connection is back they are made first, in
//! order, each once. One that no longer fits, as another window has changed the case meanwhile, stays
//! in the journal until it is kept as a case of its own: by the window that works on it
//! ([`Work`](super::Work)), or by the next one that opens the store ([`apart`](super::apart)).

mod bring;

use super::{
    Trouble,
    journal::{self, Change, Journal},
    postgres::Postgres,
    record::{Content, Deed, Event, Head, Moment, Record, Version, Window},
    store::{Held, Left, New, Search, Store, Whole, Written},
};
use crate::answers::CaseCode;
use bring::{Erased, is_unfit, make};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// A store in PostgreSQL, with a journal.
pub struct Centre {
    distant: Postgres,
    journal: Journal,
    folder: PathBuf,
    /// Cases whose changes in the journal no longer fit.
    unfit: BTreeSet<CaseCode>,
    /// Settings as they were read last, for as long as there is no connection.
    settings: BTreeMap<String, Option<String>>,
    /// The number of the connection at which files of other windows were looked for last.
    looked: u64,
}

impl Centre {
    /// The store at an address, for a workstation; its journal is in `folder`. What earlier windows
    /// of this computer have left there is brought in.
    ///
    /// # Errors
    /// When it cannot be reached, or is not for this program: see [`Trouble`].
    pub fn open(address: &str, folder: &Path, station: &str) -> Result<Self, Trouble> {
        let distant = Postgres::open(address, station)?;
        let mut centre = Self {
            journal: Journal::new(folder, distant.place()),
            distant,
            folder: folder.to_owned(),
            unfit: BTreeSet::new(),
            settings: BTreeMap::new(),
            looked: 0,
        };
        centre.bring_in()?;
        Ok(centre)
    }

    /// How many cases there are at an address. Changes nothing.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn look(address: &str) -> Result<u64, Trouble> {
        Postgres::look(address)
    }

    /// How many changes wait in a folder, of windows of any store.
    ///
    /// # Errors
    /// What the system says.
    pub fn waiting_in(folder: &Path) -> std::io::Result<usize> {
        journal::waiting(folder, None)
    }

    /// Makes the changes that wait, this window's and those of windows that are gone.
    fn bring_in(&mut self) -> Result<(), Trouble> {
        let unfit = &mut self.unfit;
        if self.journal.changes.iter().any(|one| !is_unfit(unfit, one)) {
            let changes = std::mem::take(&mut self.journal.changes);
            let made = make(&mut self.distant, unfit, changes, Erased::Apart);
            self.journal.changes = made.left;
            made.trouble?;
            self.journal.renew()?;
        }
        if self.distant.made() != self.looked {
            let distant = &mut self.distant;
            self.journal.take_up(&mut |changes| {
                let made = make(distant, unfit, changes, Erased::Too);
                made.trouble.map(|()| made.left)
            })?;
            self.looked = self.distant.made();
        }
        Ok(())
    }

    /// Brings in what waits; false where that cannot be done now, so that what comes after it has
    /// to wait as well.
    fn reached(&mut self) -> bool {
        self.bring_in().is_ok()
    }
}

impl Store for Centre {
    fn place(&self) -> String {
        self.distant.place().to_owned()
    }

    fn settle(&mut self) {}

    fn create(&mut self, new: New<'_>, window: &Window, now: Moment) -> Result<Version, Trouble> {
        let operation = journal::chance()?;
        let content = Some(new.content);
        let change = Change::of(
            operation,
            (new.code, None),
            content,
            new.deeds,
            (window, now),
        )
        .from(new.origin, new.own);
        if let Some(apart) = change.instead_of()
            && self.unfit.contains(&apart)
        {
            // in the journal first: killed in between, it must not be kept apart twice
            self.journal.add(&[change])?;
            self.unfit.remove(&apart);
            self.reached();
            return Ok(Version(1));
        }
        if self.reached() {
            match self.distant.create(operation, new, window, now) {
                Err(Trouble::Unreachable(_)) => {}
                other => return other,
            }
        }
        self.journal.add(&[change])?;
        Ok(Version(1))
    }

    fn read(&mut self, code: CaseCode) -> Result<Option<Record>, Trouble> {
        self.bring_in()?;
        self.distant.read(code)
    }

    fn own(&mut self, flow: &str) -> Result<Option<Record>, Trouble> {
        self.bring_in()?;
        self.distant.own(flow)
    }

    fn save(
        &mut self,
        (code, known): (CaseCode, Version),
        content: &Content,
        deeds: &[Deed],
        window: &Window,
        now: Moment,
    ) -> Result<Written, Trouble> {
        let operation = journal::chance()?;
        if self.reached() {
            if self.unfit.contains(&code) {
                let there = self.distant.read(code)?;
                let changed = |record: Record| Written::Changed(Box::new(record.head));
                return Ok(there.map_or(Written::Gone, changed));
            }
            let saved =
                (self.distant).save(operation, (code, known), content, deeds, (window, now));
            match saved {
                Err(Trouble::Unreachable(_)) => {}
                other => return other,
            }
        }
        let case = (code, Some(known));
        let change = Change::of(operation, case, Some(content), deeds, (window, now));
        self.journal.add(&[change])?;
        Ok(Written::Kept(Version(known.0 + 1)))
    }

    fn hold(
        &mut self,
        code: CaseCode,
        over: Option<&Window>,
        window: &Window,
        now: Moment,
    ) -> Result<Held, Trouble> {
        self.bring_in()?;
        self.distant.hold(code, over, window, now)
    }

    fn release(&mut self, code: CaseCode, window: &Window) -> Result<(), Trouble> {
        self.bring_in()?;
        self.distant.release(code, window)
    }

    fn record(
        &mut self,
        code: CaseCode,
        deed: &Deed,
        window: &Window,
        now: Moment,
    ) -> Result<bool, Trouble> {
        let operation = journal::chance()?;
        if self.reached() {
            match self.distant.record(operation, code, deed, window, now) {
                Err(Trouble::Unreachable(_)) => {}
                other => return other,
            }
        }
        let deeds = std::slice::from_ref(deed);
        let change = Change::of(operation, (code, None), None, deeds, (window, now));
        self.journal.add(&[change])?;
        Ok(true)
    }

    fn history(&mut self, code: CaseCode) -> Result<Vec<Event>, Trouble> {
        self.bring_in()?;
        self.distant.history(code)
    }

    fn list(&mut self, search: &Search) -> Result<Vec<Head>, Trouble> {
        self.bring_in()?;
        self.distant.list(search)
    }

    fn count(&mut self, search: &Search) -> Result<u64, Trouble> {
        self.bring_in()?;
        self.distant.count(search)
    }

    fn forget(&mut self, code: CaseCode) -> Result<bool, Trouble> {
        let here = self.journal.forget(code)?;
        self.unfit.remove(&code);
        self.bring_in()?;
        let there = self.distant.forget(code)?;
        // another window of this computer may still hold changes of it
        if journal::waiting(&self.folder, Some(code))? > 0 {
            return Err(Trouble::Busy);
        }
        Ok(here || there)
    }

    fn forget_untouched(&mut self, since: Moment) -> Result<u64, Trouble> {
        self.bring_in()?;
        self.distant.forget_untouched(since)
    }

    fn setting(&mut self, name: &str) -> Result<Option<String>, Trouble> {
        match self.distant.setting(name) {
            Ok(value) => {
                self.settings.insert(name.to_owned(), value.clone());
                Ok(value)
            }
            Err(Trouble::Unreachable(why)) => {
                let before = self.settings.get(name).cloned();
                before.ok_or(Trouble::Unreachable(why))
            }
            Err(trouble) => Err(trouble),
        }
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), Trouble> {
        self.distant.set(name, value)
    }

    fn rewrite(
        &mut self,
        change: &mut dyn FnMut(&mut Whole) -> Result<(), Trouble>,
        settings: &[(&str, &str)],
    ) -> Result<u64, Trouble> {
        self.bring_in()?;
        self.distant.rewrite(change, settings)
    }

    fn scrub(&mut self) -> Result<(), Trouble> {
        self.distant.scrub()
    }

    fn waits(&self) -> bool {
        let mut changes = self.journal.changes.iter();
        changes.any(|change| !is_unfit(&self.unfit, change))
    }

    fn left(&mut self) -> Result<Vec<Left>, Trouble> {
        let mut found: Vec<Left> = Vec::new();
        for change in &self.journal.changes {
            let code = change.code().filter(|code| self.unfit.contains(code));
            let (Some(code), content) = (code, change.content()) else {
                continue;
            };
            match (found.iter_mut().find(|left| left.code == code), content) {
                (Some(left), content) => {
                    left.content = content.unwrap_or_else(|| left.content.clone());
                    left.deeds.extend(change.deeds());
                }
                (None, Some(content)) => found.push(Left {
                    code,
                    content,
                    deeds: change.deeds(),
                }),
                (None, None) => {}
            }
        }
        Ok(found)
    }
}
