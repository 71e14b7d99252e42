//! Setting, changing and removing the passphrase of a store.
//!
//! Must not ask for one. Of two windows that do this in the same instant one does it; the other is
//! told that the lock is no longer the one it knows.

use super::{LOCK, Sealed, TRACES, open_deed, open_index, shut_deed, shut_index};
use crate::cases::{
    Trouble,
    seal::{Kind, Lock, Seal, is_sealed},
    store::Seen,
};

impl Sealed {
    /// Sets a passphrase: all that is kept is sealed, in one step. Where there is one already, only
    /// the lock changes. Gives how many cases were sealed.
    ///
    /// # Errors
    /// When the store cannot be written. Nothing was changed then.
    pub fn set_passphrase(&mut self, passphrase: &str) -> Result<u64, Trouble> {
        self.guard()?;
        if let Some(seal) = &self.seal {
            let now = self.seen.as_deref().map(Lock::read).transpose()?;
            if self.known.is_some() && self.known != now {
                return Err(Trouble::Locked);
            }
            let new = seal.locked(passphrase)?;
            let lock = new.to_text();
            // the old lock opens the same key
            let settings = [(TRACES, "1"), (LOCK, lock.as_str())];
            let seen = Seen {
                name: LOCK,
                value: self.seen.as_deref(),
            };
            self.store.replace(seen, &settings)?;
            (self.seen, self.known) = (Some(lock), Some(new));
            return Ok(0);
        }
        let seal = Seal::fresh()?;
        let lock = seal.locked(passphrase)?.to_text();
        let settings = [(LOCK, lock.as_str()), (TRACES, "1")];
        let seen = Seen {
            name: LOCK,
            value: self.seen.as_deref(),
        };
        let sealed = self.store.rewrite(
            &mut |whole| {
                if is_sealed(&whole.text) {
                    return Err(Trouble::Locked); // another window was quicker
                }
                whole.text = seal.close(Kind::Content, whole.code, &whole.text)?;
                whole.index = shut_index(&seal, whole.code, &whole.index)?;
                for (word, about) in &mut whole.deeds {
                    *about = shut_deed(&seal, whole.code, word, about)?;
                }
                Ok(())
            },
            seen,
            &settings,
        )?;
        (self.seal, self.seen, self.known) = (Some(seal), Some(lock), None);
        self.store.know(self.seal.as_ref());
        Ok(sealed)
    }

    /// Removes the passphrase: all that is kept is readable again, in one step. Gives how many
    /// cases there are.
    ///
    /// # Errors
    /// When the store cannot be written, or [`Trouble::Unopened`] where a case does not open.
    /// Nothing was changed then.
    pub fn remove_passphrase(&mut self) -> Result<u64, Trouble> {
        self.guard()?;
        let Some(seal) = &self.seal else {
            return Ok(0);
        };
        let seen = Seen {
            name: LOCK,
            value: self.seen.as_deref(),
        };
        let opened = self.store.rewrite(
            &mut |whole| {
                let code = whole.code;
                let text = seal.open(Kind::Content, code, &whole.text);
                whole.text = text.ok_or(Trouble::Unopened(code))?;
                whole.index = open_index(seal, code, &whole.index).unwrap_or_default();
                for (word, about) in &mut whole.deeds {
                    *about = open_deed(seal, code, word, about);
                }
                Ok(())
            },
            seen,
            &[(LOCK, "")],
        )?;
        (self.seal, self.seen, self.known) = (None, None, None);
        self.store.know(None);
        Ok(opened)
    }

    /// Overwrites what was readable before a passphrase was set or changed, where that is still to be
    /// done: the program may have been killed, or other windows been open. True when nothing is left.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn clear_traces(&mut self) -> Result<bool, Trouble> {
        if self.store.setting(TRACES)?.is_none_or(|set| set.is_empty()) {
            return Ok(true);
        }
        match self.store.scrub() {
            Ok(()) => {}
            Err(Trouble::Busy) => return Ok(false),
            Err(trouble) => return Err(trouble),
        }
        self.store.set(TRACES, "")?;
        Ok(true)
    }
}
