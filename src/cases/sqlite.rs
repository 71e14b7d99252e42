//! Cases in one SQLite file.
//!
//! Must not choose the folder, nor look into a case.

mod open;
mod rewrite;
mod rows;
mod schema;

use super::{
    Trouble,
    record::{Content, Deed, Event, Head, Moment, Record, Version, Window},
    store::{Held, New, Search, Store, Whole, Written},
};
use crate::answers::CaseCode;
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The name of the file.
pub(super) const NAME: &str = "cases.db";

/// A store in one file, which is made with the first change.
pub struct Sqlite {
    path: PathBuf,
    opened: Option<open::Opened>,
}

/// A store that could not be trusted, and was moved out of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Where it is kept now.
    pub kept: PathBuf,
    /// What is wrong with it, as its engine says it.
    pub why: String,
}

impl Sqlite {
    /// The store in `folder`, which is made for this user alone if it is not there. A damaged
    /// file is renamed, and told.
    ///
    /// # Errors
    /// When the folder cannot be made, or a file that is there cannot be opened or renamed.
    pub fn open(folder: &Path) -> Result<(Self, Option<Damaged>), Trouble> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        let mut store = Self {
            path: folder.join(NAME),
            opened: None,
        };
        let before = open::identity(&store.path);
        match store.reading().map(|_| ()) {
            Ok(()) => Ok((store, None)),
            Err(Trouble::Damaged(_)) if open::identity(&store.path) != before => {
                store.reading()?; // another program has set it aside meanwhile
                Ok((store, None))
            }
            Err(Trouble::Damaged(why)) => {
                let kept = open::set_aside(&store.path)?;
                Ok((store, Some(Damaged { kept, why })))
            }
            Err(trouble) => Err(trouble),
        }
    }

    /// The store in `folder` for a first look, where there is one and all is well with it. Changes
    /// nothing and takes no lock, so that it can be tried ahead, beside other work; what it sees is
    /// how things were, until [`Store::settle`].
    #[must_use]
    pub fn glimpse(folder: &Path) -> Option<Self> {
        let path = folder.join(NAME);
        let opened = Some(open::glimpse(&path).ok()?);
        Some(Self { path, opened })
    }

    /// The file, whether it is there or not.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks through the whole file, however large.
    ///
    /// # Errors
    /// [`Trouble::Damaged`] with what is wrong first.
    pub fn check(&mut self) -> Result<(), Trouble> {
        self.reading()?.map_or(Ok(()), |store| open::check(store))
    }

    /// The file to read from; `None` where there is none yet.
    fn reading(&mut self) -> Result<Option<&mut Connection>, Trouble> {
        if self.opened.is_none() && self.path.symlink_metadata().is_ok() {
            self.opened = Some(open::existing(&self.path)?);
        }
        Ok(self.opened.as_mut().map(|opened| &mut opened.connection))
    }

    /// The file to write to, which is made where there is none.
    fn writing(&mut self) -> Result<&mut Connection, Trouble> {
        if self.reading()?.is_none() {
            open::make(&self.path)?;
        }
        self.reading()?;
        match &mut self.opened {
            Some(opened) if opened.writable => Ok(&mut opened.connection),
            _ => Err(Trouble::System(
                std::io::ErrorKind::ReadOnlyFilesystem.into(),
            )),
        }
    }

    /// Changes something, all of it or nothing.
    fn change<T>(
        &mut self,
        act: impl FnOnce(&Connection) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let change = self
            .writing()?
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = act(&change)?;
        change.commit()?;
        Ok(done)
    }

    /// After something was deleted: what is left of it in free space and in the log.
    fn erase(&mut self) -> Result<(), Trouble> {
        let store = self.writing()?;
        let pages: i64 = store.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        if pages <= open::CHECKED_PAGES {
            store.execute_batch("VACUUM")?; // a large store overwrites what it deletes
        }
        let busy: i64 = store.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 {
            Ok(())
        } else {
            Err(Trouble::Busy)
        }
    }
}

/// Looks through a store without changing it; gives how many cases it holds.
pub(super) fn look(path: &Path) -> Result<u64, Trouble> {
    let store = open::read_only(path)?;
    open::check(&store)?;
    rows::count(&store, &Search::default())
}

impl Store for Sqlite {
    fn place(&self) -> String {
        self.path.display().to_string()
    }

    fn settle(&mut self) {
        // one that may only be read by its folder is opened so again
        self.opened = self.opened.take().filter(|opened| opened.writable);
    }

    fn create(&mut self, new: New<'_>, window: &Window, now: Moment) -> Result<Version, Trouble> {
        self.change(|store| {
            if rows::id(store, new.code)?.is_some() {
                return Err(Trouble::CodeTaken);
            }
            if new.own {
                store.execute(
                    "UPDATE cases SET own = 0 WHERE flow = ? AND own = 1",
                    [&new.content.flow],
                )?;
            }
            let id = rows::insert(store, new, window, now)?;
            rows::remember(store, id, new.deeds, window, now)?;
            Ok(Version(1))
        })
    }

    fn read(&mut self, code: CaseCode) -> Result<Option<Record>, Trouble> {
        let Some(store) = self.reading()? else {
            return Ok(None);
        };
        rows::record(store, "code = ?", &code.to_string())
    }

    fn own(&mut self, flow: &str) -> Result<Option<Record>, Trouble> {
        let Some(store) = self.reading()? else {
            return Ok(None);
        };
        rows::record(store, "own = 1 AND flow = ?", flow)
    }

    fn save(
        &mut self,
        (code, known): (CaseCode, Version),
        content: &Content,
        deeds: &[Deed],
        window: &Window,
        now: Moment,
    ) -> Result<Written, Trouble> {
        self.change(|store| {
            let Some(id) = rows::update(store, (code, known), content, window, now)? else {
                return Ok(match rows::head(store, code)? {
                    Some(head) => Written::Changed(Box::new(head)),
                    None => Written::Gone,
                });
            };
            rows::remember(store, id, deeds, window, now)?;
            Ok(Written::Kept(Version(known.0 + 1)))
        })
    }

    fn hold(
        &mut self,
        code: CaseCode,
        over: Option<&Window>,
        window: &Window,
        now: Moment,
    ) -> Result<Held, Trouble> {
        self.change(|store| {
            let Some(head) = rows::head(store, code)? else {
                return Ok(Held::Gone);
            };
            let version = match head.given(window, over) {
                Ok(version) => version,
                Err(holder) => return Ok(Held::By(holder)),
            };
            store.execute(
                "UPDATE cases SET version = ?, held_by = ?, held_process = ?, held_since = ? \
                 WHERE code = ?",
                params![
                    version.0,
                    window.workstation,
                    window.process,
                    now.0,
                    code.to_string()
                ],
            )?;
            Ok(Held::Yes(version))
        })
    }

    fn release(&mut self, code: CaseCode, window: &Window) -> Result<(), Trouble> {
        if self.reading()?.is_none() {
            return Ok(());
        }
        self.writing()?.execute(
            "UPDATE cases SET held_by = NULL, held_process = NULL, held_since = NULL \
             WHERE code = ? AND held_by = ? AND held_process = ?",
            params![code.to_string(), window.workstation, window.process],
        )?;
        Ok(())
    }

    fn record(
        &mut self,
        code: CaseCode,
        deed: &Deed,
        window: &Window,
        now: Moment,
    ) -> Result<bool, Trouble> {
        self.change(|store| {
            let Some(id) = rows::id(store, code)? else {
                return Ok(false);
            };
            rows::remember(store, id, std::slice::from_ref(deed), window, now)?;
            Ok(true)
        })
    }

    fn history(&mut self, code: CaseCode) -> Result<Vec<Event>, Trouble> {
        let Some(store) = self.reading()? else {
            return Ok(Vec::new());
        };
        rows::history(store, code)
    }

    fn list(&mut self, search: &Search) -> Result<Vec<Head>, Trouble> {
        let Some(store) = self.reading()? else {
            return Ok(Vec::new());
        };
        rows::list(store, search)
    }

    fn count(&mut self, search: &Search) -> Result<u64, Trouble> {
        let Some(store) = self.reading()? else {
            return Ok(0);
        };
        rows::count(store, search)
    }

    fn forget(&mut self, code: CaseCode) -> Result<bool, Trouble> {
        if self.reading()?.is_none() {
            return Ok(false);
        }
        // the tables that hang on it follow
        let deleted = self.change(|store| {
            Ok(store.execute("DELETE FROM cases WHERE code = ?", [code.to_string()])?)
        })?;
        self.erase()?;
        Ok(deleted > 0)
    }

    fn forget_untouched(&mut self, since: Moment) -> Result<u64, Trouble> {
        let Some(store) = self.reading()? else {
            return Ok(0);
        };
        let old: Option<i64> = store
            .query_row("SELECT 1 FROM cases WHERE touched < ?", [since.0], |row| {
                row.get(0)
            })
            .optional()?;
        if old.is_none() {
            return Ok(0);
        }
        let deleted = self
            .change(|store| Ok(store.execute("DELETE FROM cases WHERE touched < ?", [since.0])?))?;
        self.erase()?;
        Ok(deleted as u64)
    }

    fn setting(&mut self, name: &str) -> Result<Option<String>, Trouble> {
        let Some(store) = self.reading()? else {
            return Ok(None);
        };
        let query = "SELECT value FROM settings WHERE name = ?";
        Ok(store
            .query_row(query, [name], |row| row.get(0))
            .optional()?)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), Trouble> {
        self.change(|store| rows::set(store, name, value))
    }

    fn rewrite(
        &mut self,
        change: &mut dyn FnMut(&mut Whole) -> Result<(), Trouble>,
        settings: &[(&str, &str)],
    ) -> Result<u64, Trouble> {
        self.change(|store| {
            let count = rewrite::all(store, change)?;
            for (name, value) in settings {
                rows::set(store, name, value)?;
            }
            Ok(count)
        })
    }

    fn scrub(&mut self) -> Result<(), Trouble> {
        self.erase()
    }
}
