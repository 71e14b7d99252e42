//! Setting, changing and removing the passphrase of a store.
//!
//! Must not ask for one. Two windows that do this in the same instant are told apart only where cases
//! would be sealed twice: that is refused.

use super::{LOCK, Sealed, TRACES, open_deed, open_index, shut_deed, shut_index};
use crate::cases::{
    Trouble,
    seal::{Kind, Seal, is_sealed},
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
            let lock = seal.locked(passphrase)?.to_text();
            self.store.set(TRACES, "1")?; // the old lock opens the same key
            self.store.set(LOCK, &lock)?;
            self.seen = Some(lock);
            return Ok(0);
        }
        let seal = Seal::fresh()?;
        let lock = seal.locked(passphrase)?.to_text();
        let settings = [(LOCK, lock.as_str()), (TRACES, "1")];
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
            &settings,
        )?;
        (self.seal, self.seen) = (Some(seal), Some(lock));
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
            &[(LOCK, "")],
        )?;
        (self.seal, self.seen) = (None, None);
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
