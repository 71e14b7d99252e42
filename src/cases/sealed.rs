//! The door to a store: with a passphrase, what goes through it to be kept is sealed, what comes
//! back is opened; without one, all goes through as it is.
//!
//! Must not know which store is behind it. Sealed are the case as text, what it is looked for by,
//! and what its history is about; the rest of a [`Head`] stays readable, as the store needs it.
//!
//! A window that was open before a passphrase was set, changed for another key or removed must not
//! write any more: each change looks at the lock first, and setting it gives each case another version.

mod left;
mod look;
mod passphrase;

use super::{
    Trouble,
    record::{Content, Deed, Event, Head, Index, Moment, Record, Version, Window},
    seal::{Kind, Lock, Seal, UNOPENED, is_sealed},
    store::{Held, Left, New, Search, Store, Written},
};
use crate::{answers::CaseCode, text::parse_day};
use chrono::NaiveDate;

/// The setting: the key, locked by the passphrase; empty without one.
const LOCK: &str = "lock";
/// The setting: what was readable before may still lie in free space or in a log.
const TRACES: &str = "traces";
/// Stands for what does not open.
const UNREADABLE: &str = "?";

/// A store, behind its door.
pub struct Sealed {
    store: Box<dyn Store>,
    seal: Option<Seal>,
    /// The setting as it was when it was looked at last, and was that of the seal.
    seen: Option<String>,
}

impl Sealed {
    /// A store, with the key where it has a lock.
    #[must_use]
    pub fn new(store: Box<dyn Store>, seal: Option<Seal>) -> Self {
        let seen = None;
        Self { store, seal, seen }
    }

    /// The lock of a store; `None` where it has none.
    ///
    /// # Errors
    /// When the store or its lock cannot be read.
    pub fn lock(store: &mut dyn Store) -> Result<Option<Lock>, Trouble> {
        let setting = store.setting(LOCK)?.filter(|text| !text.is_empty());
        setting.map(|text| Lock::read(&text)).transpose()
    }

    /// The key, for one more window on the same store.
    #[must_use]
    pub fn seal(&self) -> Option<&Seal> {
        self.seal.as_ref()
    }

    /// Is the lock still the one that this window knows?
    fn guard(&mut self) -> Result<(), Trouble> {
        let setting = self.store.setting(LOCK)?.filter(|text| !text.is_empty());
        match (&self.seal, setting) {
            (None, None) => Ok(()),
            (Some(_), Some(text)) if self.seen.as_ref() == Some(&text) => Ok(()),
            (Some(seal), Some(text)) if seal.fits(&Lock::read(&text)?) => {
                self.seen = Some(text);
                Ok(())
            }
            _ => Err(Trouble::Locked),
        }
    }

    fn shut(&self, code: CaseCode, content: &Content) -> Result<Content, Trouble> {
        let mut content = content.clone();
        if let Some(seal) = &self.seal {
            content.text = seal.close(Kind::Content, code, &content.text)?;
            content.index = shut_index(seal, code, &content.index)?;
        }
        Ok(content)
    }

    fn shut_deeds(&self, code: CaseCode, deeds: &[Deed]) -> Result<Vec<Deed>, Trouble> {
        let mut deeds = deeds.to_vec();
        if let Some(seal) = &self.seal {
            for deed in &mut deeds {
                deed.about = shut_deed(seal, code, deed.what.word(), &deed.about)?;
            }
        }
        Ok(deeds)
    }

    /// What does not open stays in the store as it is: whoever reads it finds it damaged, and tells.
    fn open(&self, record: Option<Record>) -> Result<Option<Record>, Trouble> {
        let Some(mut record) = record else {
            return Ok(None);
        };
        let code = record.head.code;
        match &self.seal {
            None if is_sealed(&record.text) => return Err(Trouble::Locked),
            None => {}
            Some(seal) => {
                // what was put there without the key counts for no more than what was changed
                let text = seal.open(Kind::Content, code, &record.text);
                record.text = text.unwrap_or_else(|| UNOPENED.to_owned());
            }
        }
        self.open_head(&mut record.head);
        Ok(Some(record))
    }

    fn open_head(&self, head: &mut Head) {
        if let Some(seal) = &self.seal {
            head.index = open_index(seal, head.code, &head.index).unwrap_or_else(|| Index {
                stage: Some(UNREADABLE.to_owned()),
                ..Index::default()
            });
        }
    }
}

/// What a case is looked for by, in the one column that no index of a store reads.
fn shut_index(seal: &Seal, code: CaseCode, index: &Index) -> Result<Index, Trouble> {
    let Index {
        stage,
        city,
        road,
        deadline,
    } = index;
    let deadline = deadline.map(|day| day.to_string());
    let text = serde_json::json!([stage, city, road, deadline]).to_string();
    Ok(Index {
        road: Some(seal.close(Kind::Index, code, &text)?),
        ..Index::default()
    })
}

fn open_index(seal: &Seal, code: CaseCode, index: &Index) -> Option<Index> {
    type Columns = (
        Option<String>,
        Option<String>,
        Option<String>,
        Option<String>,
    );
    let text = seal.open(Kind::Index, code, index.road.as_deref()?)?;
    let (stage, city, road, deadline): Columns = serde_json::from_str(&text).ok()?;
    let deadline: Option<NaiveDate> = deadline.as_deref().and_then(parse_day);
    Some(Index {
        stage,
        city,
        road,
        deadline,
    })
}

fn shut_deed(seal: &Seal, code: CaseCode, word: &str, about: &str) -> Result<String, Trouble> {
    if about.is_empty() {
        return Ok(String::new());
    }
    seal.close(Kind::Deed(word), code, about)
}

fn open_deed(seal: &Seal, code: CaseCode, word: &str, about: &str) -> String {
    if about.is_empty() {
        return String::new();
    }
    let opened = seal.open(Kind::Deed(word), code, about);
    opened.unwrap_or_else(|| UNREADABLE.to_owned())
}

impl Store for Sealed {
    fn place(&self) -> String {
        self.store.place()
    }

    fn settle(&mut self) {
        self.store.settle();
    }

    fn create(&mut self, new: New<'_>, window: &Window, now: Moment) -> Result<Version, Trouble> {
        self.guard()?;
        let content = self.shut(new.code, new.content)?;
        let deeds = self.shut_deeds(new.code, new.deeds)?;
        let shut = New {
            content: &content,
            deeds: &deeds,
            ..new
        };
        let version = self.store.create(shut, window, now)?;
        if let Err(trouble) = self.guard() {
            self.store.forget(new.code)?; // a lock was set between both looks
            return Err(trouble);
        }
        Ok(version)
    }

    fn read(&mut self, code: CaseCode) -> Result<Option<Record>, Trouble> {
        let record = self.store.read(code)?;
        self.open(record)
    }

    fn own(&mut self, flow: &str) -> Result<Option<Record>, Trouble> {
        let record = self.store.own(flow)?;
        self.open(record)
    }

    fn save(
        &mut self,
        (code, known): (CaseCode, Version),
        content: &Content,
        deeds: &[Deed],
        window: &Window,
        now: Moment,
    ) -> Result<Written, Trouble> {
        self.guard()?;
        let content = self.shut(code, content)?;
        let deeds = self.shut_deeds(code, deeds)?;
        let mut written = self
            .store
            .save((code, known), &content, &deeds, window, now)?;
        if let Written::Changed(head) = &mut written {
            self.open_head(head);
        }
        Ok(written)
    }

    fn hold(
        &mut self,
        code: CaseCode,
        over: Option<&Window>,
        window: &Window,
        now: Moment,
    ) -> Result<Held, Trouble> {
        self.store.hold(code, over, window, now)
    }

    fn release(&mut self, code: CaseCode, window: &Window) -> Result<(), Trouble> {
        self.store.release(code, window)
    }

    fn record(
        &mut self,
        code: CaseCode,
        deed: &Deed,
        window: &Window,
        now: Moment,
    ) -> Result<bool, Trouble> {
        self.guard()?;
        let deeds = self.shut_deeds(code, std::slice::from_ref(deed))?;
        let deed = deeds.first().unwrap_or(deed);
        self.store.record(code, deed, window, now)
    }

    fn history(&mut self, code: CaseCode) -> Result<Vec<Event>, Trouble> {
        let mut events = self.store.history(code)?;
        if let Some(seal) = &self.seal {
            for event in &mut events {
                let deed = &mut event.deed;
                deed.about = open_deed(seal, code, deed.what.word(), &deed.about);
            }
        }
        Ok(events)
    }

    fn list(&mut self, search: &Search) -> Result<Vec<Head>, Trouble> {
        if self.seal.is_some() && look::into_what_is_sealed(search) {
            return look::list(self, search);
        }
        let mut heads = self.store.list(search)?;
        heads.iter_mut().for_each(|head| self.open_head(head));
        Ok(heads)
    }

    fn count(&mut self, search: &Search) -> Result<u64, Trouble> {
        if self.seal.is_some() && look::into_what_is_sealed(search) {
            return look::count(self, search);
        }
        self.store.count(search)
    }

    fn forget(&mut self, code: CaseCode) -> Result<bool, Trouble> {
        self.store.forget(code)
    }

    fn forget_untouched(&mut self, since: Moment) -> Result<u64, Trouble> {
        self.store.forget_untouched(since)
    }

    fn setting(&mut self, name: &str) -> Result<Option<String>, Trouble> {
        self.store.setting(name)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), Trouble> {
        self.store.set(name, value)
    }

    fn rewrite(
        &mut self,
        change: &mut dyn FnMut(&mut super::store::Whole) -> Result<(), Trouble>,
        settings: &[(&str, &str)],
    ) -> Result<u64, Trouble> {
        self.store.rewrite(change, settings)
    }

    fn scrub(&mut self) -> Result<(), Trouble> {
        self.store.scrub()
    }

    fn waits(&self) -> bool {
        self.store.waits()
    }

    fn left(&mut self) -> Result<Vec<Left>, Trouble> {
        let left = self.store.left()?;
        left::opened(self.seal.as_ref(), left)
    }
}
