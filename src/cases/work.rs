//! The case that a window works on: each change is kept before the next question shows, and what
//! two windows change at a time is kept twice.
//!
//! Must not know what kind of store it is.

use super::{
    Case, Trouble,
    record::{Content, Deed, Head, How, Index, Moment, Origin, Version, What, Window},
    store::{New, Store, Written},
};
use crate::answers::{Answers, CaseCode};
use chrono::NaiveDate;

/// A case being worked on.
pub struct Work {
    store: Box<dyn Store>,
    window: Window,
    fresh: fn() -> CaseCode,
    /// The case as this window has it.
    pub case: Case,
    /// The version that it was made from; `None` where it is in no store yet.
    known: Option<Version>,
    /// Is it to be what the program opens by itself?
    own: bool,
    /// The case as the store has it, to tell what has changed.
    kept: Option<Case>,
    /// Where it was split from.
    split: Option<CaseCode>,
    /// Does this window hold it?
    holds: bool,
}

/// Where a change was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In its case.
    InPlace,
    /// On this computer, until the store can be reached again.
    Waiting,
    /// As a case of its own: another window has changed or forgotten the one of this code.
    Apart(CaseCode),
}

impl Work {
    /// Begins a case that is in no store yet; the first change puts it there. `fresh` makes codes.
    #[must_use]
    pub fn begin(
        store: Box<dyn Store>,
        case: Case,
        own: bool,
        window: Window,
        fresh: fn() -> CaseCode,
    ) -> Self {
        Self {
            store,
            window,
            fresh,
            case,
            known: None,
            own,
            kept: None,
            split: None,
            holds: false,
        }
    }

    /// Goes on with a case that the store has, as it was read.
    #[must_use]
    pub fn resume(
        store: Box<dyn Store>,
        case: Case,
        head: &Head,
        window: Window,
        fresh: fn() -> CaseCode,
    ) -> Self {
        Self {
            holds: (head.holder.as_ref()).is_some_and(|holder| holder.window == window),
            store,
            window,
            fresh,
            kept: Some(case.clone()),
            case,
            known: Some(head.version),
            own: head.own,
            split: None,
        }
    }

    /// Does the program open the case by itself, without its code?
    #[must_use]
    pub fn own(&self) -> bool {
        self.own
    }

    /// The store.
    pub fn store(&mut self) -> &mut dyn Store {
        &mut *self.store
    }

    /// Keeps the case as it is now; when this returns it is on disk.
    ///
    /// # Errors
    /// When it cannot be written. What was kept before is still kept.
    pub fn keep(&mut self, day: NaiveDate, index: Index, now: Moment) -> Result<Kept, Trouble> {
        let content = |case: &Case| Content {
            flow: case.flow.clone(),
            rules: case.version.clone(),
            day,
            text: case.to_text(),
            index: index.clone(),
        };
        let deeds = self.deeds();
        match self.known {
            None => self.put(&content, None, &deeds, now)?,
            Some(known) => {
                let case = (self.case.code, known);
                let content_now = content(&self.case);
                match (self.store).save(case, &content_now, &deeds, &self.window, now)? {
                    Written::Kept(version) => self.known = Some(version),
                    Written::Changed(_) | Written::Gone => {
                        self.part(&content, deeds, now)?;
                    }
                }
            }
        }
        self.kept = Some(self.case.clone());
        self.holds = true;
        if self.store.waits() {
            return Ok(Kept::Waiting);
        }
        Ok(self.split.map_or(Kept::InPlace, Kept::Apart))
    }

    /// Keeps the case under a code of its own, from now on.
    fn part(
        &mut self,
        content: &dyn Fn(&Case) -> Content,
        mut deeds: Vec<Deed>,
        now: Moment,
    ) -> Result<(), Trouble> {
        let from = self.case.code;
        let origin = Origin {
            code: from,
            how: How::Split,
        };
        // what was done while the store could not be reached comes before
        let left = self
            .store
            .left()?
            .into_iter()
            .find(|left| left.code == from);
        deeds.splice(..0, left.into_iter().flat_map(|left| left.deeds));
        self.own = false;
        deeds.insert(0, Deed::new(What::Split, from));
        self.case.code = (self.fresh)();
        let put = self.put(content, Some(origin), &deeds, now);
        if put.is_err() {
            self.case.code = from; // the next attempt begins where this one did
            return put;
        }
        self.split = Some(from);
        // the other one tells of it too, if it is still there; it is not what must not be lost
        let deed = Deed::new(What::Split, self.case.code);
        let _ = self.store.record(from, &deed, &self.window, now);
        Ok(())
    }

    /// Makes the case in the store.
    fn put(
        &mut self,
        content: &dyn Fn(&Case) -> Content,
        origin: Option<Origin>,
        deeds: &[Deed],
        now: Moment,
    ) -> Result<(), Trouble> {
        // codes are drawn by chance: a few tries are more than will ever be needed
        for _ in 0..8 {
            let content = content(&self.case);
            let new = New {
                code: self.case.code,
                content: &content,
                origin,
                own: self.own,
                deeds,
            };
            match self.store.create(new, &self.window, now) {
                Ok(version) => {
                    self.known = Some(version);
                    return Ok(());
                }
                Err(Trouble::CodeTaken) => self.case.code = (self.fresh)(),
                Err(trouble) => return Err(trouble),
            }
        }
        Err(Trouble::CodeTaken)
    }

    /// What has been done since it was kept last.
    fn deeds(&self) -> Vec<Deed> {
        let Some(kept) = &self.kept else {
            let ticks = self.case.done.iter();
            let ticks = ticks.map(|task| Deed::new(What::Ticked, task));
            return std::iter::once(Deed::new(What::Begun, ""))
                .chain(ticks)
                .collect();
        };
        let (before, now) = (&kept.done, &self.case.done);
        let ticked = now.difference(before);
        let unticked = before.difference(now);
        let mut deeds: Vec<Deed> = ticked.map(|task| Deed::new(What::Ticked, task)).collect();
        deeds.extend(unticked.map(|task| Deed::new(What::Unticked, task)));
        if kept.note != self.case.note {
            deeds.push(Deed::new(What::Noted, ""));
        }
        deeds
    }

    /// Puts into the history that something was done with the case.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn record(&mut self, deed: &Deed, now: Moment) -> Result<(), Trouble> {
        if self.known.is_some() {
            (self.store).record(self.case.code, deed, &self.window, now)?;
        }
        Ok(())
    }

    /// Forgets the case, unless another window has changed it; then goes on with an empty one of
    /// another code. True when nothing of it is left in the store.
    ///
    /// # Errors
    /// When it could not be erased.
    pub fn wipe(&mut self) -> Result<bool, Trouble> {
        let known = self.known;
        let there = match known {
            Some(_) => self.store.read(self.case.code)?,
            None => None,
        };
        let foreign = there
            .as_ref()
            .is_some_and(|record| Some(record.head.version) != known);
        if there.is_some() && !foreign {
            self.store.forget(self.case.code)?;
        }
        let own = self.store.own(&self.case.flow)?.is_none();
        self.next();
        self.own = own;
        Ok(!foreign)
    }

    /// Goes on with an empty case of another code; what is kept of this one stays.
    pub fn next(&mut self) {
        self.case.code = (self.fresh)();
        self.case.answers = Answers::default();
        self.case.done.clear();
        self.case.set_aside.clear();
        self.case.note = None;
        self.own = false;
        (self.known, self.kept, self.split) = (None, None, None);
        self.holds = false;
    }

    /// Lets go of the case.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn release(&mut self) -> Result<(), Trouble> {
        if self.holds {
            self.store.release(self.case.code, &self.window)?;
            self.holds = false;
        }
        Ok(())
    }
}
