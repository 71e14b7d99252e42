//! Where cases are kept: a folder of this computer, or the database of a centre.
//!
//! Must not let a password out: an address is shown without one.

use super::{folder, unreadable};
use crate::{
    cases::{Damaged, Sqlite, Store, Trouble},
    cli::Failure,
    text::Lang,
};
use std::{convert::Infallible, env, fmt, path::Path, path::PathBuf, str::FromStr};

/// The address of a database, as it was given.
#[derive(Clone)]
pub(in crate::cli) struct Address(String);

impl FromStr for Address {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown())
    }
}

impl Address {
    /// Without the password, and without what may hold one.
    pub(in crate::cli) fn shown(&self) -> String {
        let text = self.0.split(['?', '#']).next().unwrap_or_default();
        let Some((scheme, rest)) = text.split_once("://") else {
            return "?".to_owned(); // no address: whatever it is
        };
        // a password may hold what would end it elsewhere
        let Some((user, place)) = rest.rsplit_once('@') else {
            return text.to_owned();
        };
        let user = user.split(':').next().unwrap_or_default();
        format!("{scheme}://{user}@{place}")
    }
}

/// Where cases are kept.
pub(in crate::cli) struct Place {
    /// The database; without one the store is in the folder.
    address: Option<Address>,
    folder: PathBuf,
}

impl Place {
    /// `--store`, else `--drafts`, else `XUBAO_STORE`, else a folder as [`folder`] finds it. The
    /// journal of a centre's window is in that folder as well.
    pub(in crate::cli) fn of(
        store: Option<&Address>,
        drafts: Option<&Path>,
        lang: Lang,
    ) -> Result<Self, Failure> {
        let address = named(store, drafts);
        let folder = folder(drafts, lang)?;
        Ok(Self { address, folder })
    }

    /// Is it the database of a centre?
    pub(in crate::cli) fn is_centre(&self) -> bool {
        self.address.is_some()
    }

    /// The folder of this computer.
    pub(in crate::cli) fn folder(&self) -> &Path {
        &self.folder
    }

    /// For people.
    pub(in crate::cli) fn shown(&self) -> String {
        match &self.address {
            Some(address) => address.shown(),
            None => self.folder.display().to_string(),
        }
    }

    /// One more window on it.
    pub(in crate::cli) fn open(&self) -> Result<(Box<dyn Store>, Option<Damaged>), Trouble> {
        if let Some(address) = &self.address {
            return Ok((self.centre(address)?, None));
        }
        let (store, damaged) = Sqlite::open(&self.folder)?;
        Ok((Box::new(store), damaged))
    }

    /// The same, where there is nothing to tell of it.
    pub(in crate::cli) fn again(&self, lang: Lang) -> Result<Box<dyn Store>, Failure> {
        let opened = self.open();
        let (store, _) = opened.map_err(|trouble| unreadable(&self.shown(), &trouble, lang))?;
        Ok(store)
    }

    #[cfg(feature = "postgres")]
    fn centre(&self, address: &Address) -> Result<Box<dyn Store>, Trouble> {
        let station = super::window().workstation;
        let centre = crate::cases::Centre::open(&address.0, &self.folder, &station)?;
        Ok(Box::new(centre))
    }

    #[cfg(not(feature = "postgres"))]
    #[allow(clippy::unused_self, reason = "as where it is built in")]
    fn centre(&self, _: &Address) -> Result<Box<dyn Store>, Trouble> {
        Err(Trouble::NotBuilt)
    }

    /// How many cases a centre has; nothing is changed.
    #[cfg(feature = "postgres")]
    pub(in crate::cli) fn look(&self) -> Result<u64, Trouble> {
        let address = self.address.as_ref().ok_or(Trouble::NoAddress)?;
        crate::cases::Centre::look(&address.0)
    }

    #[cfg(not(feature = "postgres"))]
    #[allow(clippy::unused_self, reason = "as where it is built in")]
    pub(in crate::cli) fn look(&self) -> Result<u64, Trouble> {
        Err(Trouble::NotBuilt)
    }

    /// How many changes wait in the folder for a centre.
    #[cfg(feature = "postgres")]
    pub(in crate::cli) fn waiting(&self) -> usize {
        crate::cases::Centre::waiting_in(&self.folder).unwrap_or_default()
    }

    #[cfg(not(feature = "postgres"))]
    #[allow(clippy::unused_self, reason = "as where it is built in")]
    pub(in crate::cli) fn waiting(&self) -> usize {
        0
    }
}

/// The database that is meant; a folder that is named wins over the environment.
pub(super) fn named(store: Option<&Address>, drafts: Option<&Path>) -> Option<Address> {
    let from_environment = || {
        let set = env::var("XUBAO_STORE").ok().filter(|_| drafts.is_none());
        set.filter(|text| !text.is_empty()).map(Address)
    };
    store.cloned().or_else(from_environment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        for (text, shown) in [
            (
                "postgres://w:s3cret@db/x?sslmode=require",
                "postgres://w@db/x",
            ),
            ("postgres://w:s3/cr@et@db:1/x", "postgres://w@db:1/x"),
            ("postgres://db/x?password=s3cret", "postgres://db/x"),
            ("host=db password=s3cret", "?"),
            ("postgres://w@db/x", "postgres://w@db/x"),
        ] {
            let address: Address = text.parse().expect("any text");
            assert_eq!(address.shown(), shown);
            assert_eq!(format!("{address:?}"), shown);
        }
    }
}
