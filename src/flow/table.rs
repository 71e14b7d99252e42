//! Identifiers, and maps that keep their order and notice a second use of a key.
//!
//! Must not know what is stored.

use crate::text::word;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::hash::{BuildHasherDefault, Hasher};
use std::{
    collections::{HashMap, HashSet},
    fmt,
    marker::PhantomData,
    ops::Deref,
};

/// The name of a question, option, state, fact, task, … as written in a flow.
///
/// It points into the file it was read from, which is how a finding knows its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id(pub &'static str);

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Id
where
    'de: 'static,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer).map(Self)
    }
}

/// A list of ids of a flow, as cheap to hand on as one id: a plan hands on hundreds.
///
/// It lives as long as the program, like every text of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Ids(&'static [Id]);

impl Deref for Ids {
    type Target = [Id];

    fn deref(&self) -> &[Id] {
        self.0
    }
}

impl<'a> IntoIterator for &'a Ids {
    type Item = &'a Id;
    type IntoIter = std::slice::Iter<'a, Id>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'de> Deserialize<'de> for Ids
where
    'de: 'static,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(|ids| Self(ids.leak()))
    }
}

/// Entries by id, in the order of the files.
#[derive(Debug)]
pub struct Table<T> {
    entries: Vec<(Id, T)>,
    places: Places,
}

/// Places of entries by id.
pub(crate) type Places = HashMap<&'static str, usize, BuildHasherDefault<Quick>>;

/// A set without order, as quick as [`Places`].
pub(crate) type Once<T> = HashSet<T, BuildHasherDefault<Quick>>;

/// Hashes ids: a plan looks up thousands, and nobody floods a table of their own flow, so the
/// careful hash of the standard library would only cost time.
#[derive(Debug, Default)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let mut mix = |word: [u8; 8]| {
            let word = u64::from_le_bytes(word);
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
        };
        // beginning and end tell ids apart well enough
        match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) => {
                mix(*first);
                mix(*last);
            }
            _ => {
                let mut all = [0; 8];
                all[..bytes.len()].copy_from_slice(bytes);
                mix(all);
            }
        }
    }

    fn write_u8(&mut self, _: u8) {} // marks the end of a text; only texts are hashed

    fn finish(&self) -> u64 {
        self.0.rotate_left(26) // the best bits are the high ones, a table looks at the low ones
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            places: Places::default(),
        }
    }
}

impl<T> Table<T> {
    /// The entry called `id`.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        self.index(id).map(|place| &self.entries[place].1)
    }

    /// The entry called `id`, with the id as it stands in the file.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<(Id, &T)> {
        self.index(id).map(|place| self.at(place))
    }

    /// The place of `id` in the order of the files; the first, where it stands twice.
    #[must_use]
    pub fn index(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The entry at a place.
    ///
    /// # Panics
    /// When `place` is not below `len()`.
    #[must_use]
    pub fn at(&self, place: usize) -> (Id, &T) {
        let (id, entry) = &self.entries[place];
        (*id, entry)
    }

    /// Is there an entry called `id`?
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.places.contains_key(id)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Is it empty?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All entries in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id, &T)> + ExactSizeIterator {
        self.entries.iter().map(|(id, entry)| (*id, entry))
    }

    /// All ids in order, with those that stand twice.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        self.entries.iter().map(|(id, _)| *id)
    }

    /// Adds an entry; a second entry of the same id is kept in the list (so that it can be
    /// reported) but is not found by name.
    pub fn push(&mut self, id: Id, entry: T) {
        self.places.entry(id.0).or_insert(self.entries.len());
        self.entries.push((id, entry));
    }

    /// All entries in order, to keep.
    pub fn into_entries(self) -> impl Iterator<Item = (Id, T)> {
        self.entries.into_iter()
    }

    /// Lays all of `more` over what is there; `both` makes one entry of two of the same id. An id
    /// that stands twice in `more` itself is kept twice, so that it can be reported.
    pub fn lay(&mut self, more: Self, mut both: impl FnMut(&mut T, T)) {
        let mut seen = HashSet::new();
        for (id, entry) in more.entries {
            match self.index(id.0).filter(|_| !seen.contains(id.0)) {
                Some(place) => {
                    let (name, below) = &mut self.entries[place];
                    *name = id;
                    both(below, entry);
                }
                None => self.push(id, entry),
            }
            seen.insert(id.0);
        }
    }

    /// Appends all of `more`.
    pub fn append(&mut self, more: Self) {
        self.entries.reserve_exact(more.len()); // no more: tables are the memory of a flow
        for (id, entry) in more.entries {
            self.push(id, entry);
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T>
where
    'de: 'static,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T>
        where
            'de: 'static,
        {
            type Value = Table<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map { \"id\": (…), }")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut table = Table::default();
                while let Some((id, entry)) = map.next_entry()? {
                    table.push(id, entry);
                }
                Ok(table)
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}
