//! What every store of cases does. [`Sqlite`](super::Sqlite) is one.
//!
//! Must not name an engine, nor look into a case.

use super::{
    Trouble,
    record::{Content, Deed, Event, Head, Holder, Index, Moment, Origin, Record, Version, Window},
};
use crate::answers::CaseCode;
use chrono::NaiveDate;

/// A case to be made.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// Its code.
    pub code: CaseCode,
    /// Its content.
    pub content: &'a Content,
    /// Where it came from.
    pub origin: Option<Origin>,
    /// Is it what the program opens by itself? The one before it then no longer is.
    pub own: bool,
    /// What is put into its history.
    pub deeds: &'a [Deed],
}

/// What came of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is on disk; the case has this version now.
    Kept(Version),
    /// The case has been changed since the version that was named; nothing was written.
    Changed(Box<Head>),
    /// The case is no longer there; nothing was written.
    Gone,
}

/// What came of taking hold of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// This window holds it; the case has this version now.
    Yes(Version),
    /// Another window holds it.
    By(Holder),
    /// The case is no longer there.
    Gone,
}

/// What a window has left behind that could not be kept in its case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// That case.
    pub code: CaseCode,
    /// The case as it was there.
    pub content: Content,
    /// What had been done with it.
    pub deeds: Vec<Deed>,
}

/// A case with all that may tell of a person, as it is rewritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Its code.
    pub code: CaseCode,
    /// Its content.
    pub text: String,
    /// What it is looked for by.
    pub index: Index,
    /// What was done with it: the word, which stays, and what it is about.
    pub deeds: Vec<(String, String)>,
}

/// In which order cases are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Last touched first.
    #[default]
    Touched,
    /// Next deadline first; those without one last.
    Deadline,
    /// By code.
    Code,
}

/// Which cases to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Those whose code begins so, without the dash.
    pub code: String,
    /// Those of one of these places, by code; of any where there are none.
    pub cities: Vec<String>,
    /// Those at this stage; the inner `None` are those with a checklist.
    pub stage: Option<Option<String>>,
    /// Those with a deadline up to this day.
    pub until: Option<NaiveDate>,
    /// Those that were split from another only.
    pub split: bool,
    /// In which order.
    pub order: Order,
    /// How many to leave out at the beginning.
    pub skip: u32,
    /// How many at most.
    pub most: u32,
}

impl Search {
    /// What the code begins with, as codes are shown; `None` where any will do.
    pub(super) fn code_as_shown(&self) -> Option<String> {
        let signs = self.code.chars().filter(char::is_ascii_alphanumeric);
        let mut shown: String = signs.map(|sign| sign.to_ascii_uppercase()).collect();
        if shown.len() > 4 {
            shown.insert(4, '-');
        }
        (!shown.is_empty()).then_some(shown)
    }
}

/// A store of cases. When a call that changes something returns well, the change is durable.
pub trait Store {
    /// Where it is, for people: a file, or an address without a password.
    fn place(&self) -> String;

    /// Ends a first look at the store, where it was opened for one: what is read from now on is as
    /// it is.
    fn settle(&mut self);

    /// Makes a case; this window then holds it.
    ///
    /// # Errors
    /// [`Trouble::CodeTaken`] where there is one of that code.
    fn create(&mut self, new: New<'_>, window: &Window, now: Moment) -> Result<Version, Trouble>;

    /// Reads a case.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn read(&mut self, code: CaseCode) -> Result<Option<Record>, Trouble>;

    /// The case of that flow that the program opens by itself.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn own(&mut self, flow: &str) -> Result<Option<Record>, Trouble>;

    /// Changes a case, if it still has the version `known`; this window then holds it.
    ///
    /// # Errors
    /// When the store cannot be written. Nothing was changed then.
    fn save(
        &mut self,
        case: (CaseCode, Version),
        content: &Content,
        deeds: &[Deed],
        window: &Window,
        now: Moment,
    ) -> Result<Written, Trouble>;

    /// Takes hold of a case that nobody holds, or that `over` does: so no two windows take it
    /// from the same one. Where it is taken from another window, the version grows: what that
    /// window still writes is kept apart.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn hold(
        &mut self,
        code: CaseCode,
        over: Option<&Window>,
        window: &Window,
        now: Moment,
    ) -> Result<Held, Trouble>;

    /// Lets go of a case, if this window holds it.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn release(&mut self, code: CaseCode, window: &Window) -> Result<(), Trouble>;

    /// Puts something into the history of a case, which stays at its version. False where there is
    /// no such case.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn record(
        &mut self,
        code: CaseCode,
        deed: &Deed,
        window: &Window,
        now: Moment,
    ) -> Result<bool, Trouble>;

    /// What was done with a case, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn history(&mut self, code: CaseCode) -> Result<Vec<Event>, Trouble>;

    /// Lists cases.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn list(&mut self, search: &Search) -> Result<Vec<Head>, Trouble>;

    /// How many cases a search finds, regardless of `skip` and `most`.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn count(&mut self, search: &Search) -> Result<u64, Trouble>;

    /// Erases a case with its history. False where there is none.
    ///
    /// # Errors
    /// When it could not be erased wholly.
    fn forget(&mut self, code: CaseCode) -> Result<bool, Trouble>;

    /// Erases all cases not touched since a moment; gives how many there were.
    ///
    /// # Errors
    /// When they could not be erased wholly.
    fn forget_untouched(&mut self, since: Moment) -> Result<u64, Trouble>;

    /// A setting of the store.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn setting(&mut self, name: &str) -> Result<Option<String>, Trouble>;

    /// Changes a setting of the store.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn set(&mut self, name: &str, value: &str) -> Result<(), Trouble>;

    /// Rewrites all cases and changes settings: all of it or nothing. Each case then has a further
    /// version, so that what another window made from the one before is refused. Gives how many
    /// cases there are.
    ///
    /// # Errors
    /// When the store cannot be written, or `change` says so. Nothing was changed then.
    fn rewrite(
        &mut self,
        change: &mut dyn FnMut(&mut Whole) -> Result<(), Trouble>,
        settings: &[(&str, &str)],
    ) -> Result<u64, Trouble>;

    /// Are there changes that are kept here, and still have to be made in the store?
    fn waits(&self) -> bool {
        false
    }

    /// What windows have left behind that no longer fits its case. It is kept until a case is made
    /// that was split from that one.
    ///
    /// # Errors
    /// Where it cannot be read.
    fn left(&mut self) -> Result<Vec<Left>, Trouble> {
        Ok(Vec::new())
    }

    /// Overwrites what earlier changes have left behind: free space, logs.
    ///
    /// # Errors
    /// [`Trouble::Busy`] where other windows keep it from that.
    fn scrub(&mut self) -> Result<(), Trouble>;
}
