//! A reference to an entry of a table that remembers where the entry stands.
//!
//! Must not be followed into two tables: conditions and expressions name an entry of one kind, of
//! the rules that they were read with.

use super::{Id, Table};
use serde::de::{Deserialize, Deserializer};
use std::{
    fmt,
    ops::Deref,
    sync::atomic::{AtomicU32, Ordering::Relaxed},
};

/// The id of an entry, and its place in its table once it was looked up: a plan follows thousands.
pub struct Link {
    id: Id,
    /// The place and one; 0 while it is not known.
    place: AtomicU32,
}

impl Link {
    /// The id as it was written.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }
}

impl<T> Table<T> {
    /// The place of the entry that `link` names, as [`Table::index`] finds it.
    pub fn follow(&self, link: &Link) -> Option<usize> {
        // no other memory is read by way of it, so no order with others is needed
        let known = link.place.load(Relaxed) as usize;
        if known > 0 {
            debug_assert_eq!(
                self.index(link.0),
                Some(known - 1),
                "{link:?} of another table"
            );
            return Some(known - 1);
        }
        let place = self.index(link.0)?;
        link.place
            .store(u32::try_from(place + 1).unwrap_or(0), Relaxed);
        Some(place)
    }
}

impl From<Id> for Link {
    fn from(id: Id) -> Self {
        Self {
            id,
            place: AtomicU32::new(0),
        }
    }
}

/// A copy may come to stand in other rules, and looks for itself.
impl Clone for Link {
    fn clone(&self) -> Self {
        self.id.into()
    }
}

/// As its id: what is found out on the way is no part of what was written.
impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.id, f)
    }
}

impl PartialEq for Link {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Deref for Link {
    type Target = Id;

    fn deref(&self) -> &Id {
        &self.id
    }
}

impl<'de> Deserialize<'de> for Link
where
    'de: 'static,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Id::deserialize(deserializer).map(Self::from)
    }
}
