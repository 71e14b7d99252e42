//! The seal over what is kept of a case: a key drawn by chance, itself locked by a passphrase.
//!
//! Must not know what it seals, nor ask for a passphrase. Argon2id (RFC 9106) makes the passphrase
//! costly to guess; XChaCha20-Poly1305 seals, with a nonce of 24 bytes drawn anew each time.

use super::Trouble;
use crate::answers::CaseCode;
use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as TEXT};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// What everything that is sealed begins with.
const MARK: &str = "sealed:1:";
/// Stands for a text that did not open.
pub(super) const UNOPENED: &str = MARK;
/// Length of a nonce.
const NONCE: usize = 24;
/// The number of this form of a lock.
const FORMAT: u32 = 1;
/// What a guess costs: so many KiB of memory, so many passes.
const MEMORY: u32 = 40 * 1024;
const PASSES: u32 = 3;
/// No lock asks for more than this: a changed store must not take all memory of a machine.
const MOST_MEMORY: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 64;

/// A key in memory; it is overwritten when it is dropped.
type Key = Zeroizing<[u8; 32]>;

/// The key that opens what a store keeps.
#[derive(Clone)]
pub struct Seal {
    key: Key,
    id: String,
}

/// The key of a store, locked by a passphrase: the setting that a store keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    format: u32,
    /// Which key it is; a new passphrase leaves it as it is.
    id: String,
    /// How the passphrase becomes a key.
    kdf: String,
    memory: u32,
    passes: u32,
    salt: String,
    /// The key of the store, sealed by that one.
    key: String,
}

/// Why a lock did not open.
#[derive(Debug)]
pub enum Shut {
    /// It is another passphrase.
    Wrong,
    /// Something else.
    Trouble(Trouble),
}

/// What is sealed: each kind opens only as what it is, in the case that it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// A case as text.
    Content,
    /// What it is looked for by.
    Index,
    /// What a deed of that word is about.
    Deed(&'a str),
}

impl Kind<'_> {
    /// Texts are filled up to a multiple of so many bytes, so that their length tells little.
    fn step(self) -> usize {
        match self {
            Self::Content => 1024,
            Self::Index | Self::Deed(_) => 128,
        }
    }

    fn bound_to(self, code: CaseCode) -> String {
        match self {
            Self::Content => format!("xubao content {code}"),
            Self::Index => format!("xubao index {code}"),
            Self::Deed(word) => format!("xubao deed {code} {word}"),
        }
    }
}

/// Is this text sealed?
pub(super) fn is_sealed(text: &str) -> bool {
    text.starts_with(MARK)
}

impl Seal {
    /// A new key, by chance.
    ///
    /// # Errors
    /// When the system has no chance to give.
    pub fn fresh() -> Result<Self, Trouble> {
        let mut key = Key::default();
        fill(&mut key[..])?;
        let mut id = [0; 8];
        fill(&mut id)?;
        let id = TEXT.encode(id);
        Ok(Self { key, id })
    }

    /// The key, locked by a passphrase.
    ///
    /// # Errors
    /// When the system has no chance or memory to give.
    pub fn locked(&self, passphrase: &str) -> Result<Lock, Trouble> {
        let mut salt = [0; 16];
        fill(&mut salt)?;
        let mut lock = Lock {
            format: FORMAT,
            id: self.id.clone(),
            kdf: "argon2id".to_owned(),
            memory: MEMORY,
            passes: PASSES,
            salt: TEXT.encode(salt),
            key: String::new(),
        };
        let made = lock.derived(passphrase)?;
        lock.key = close(&made, &self.key[..], &lock.bound_to())?;
        Ok(lock)
    }

    /// Is it the key of that lock?
    #[must_use]
    pub fn fits(&self, lock: &Lock) -> bool {
        self.id == lock.id
    }

    /// Seals a text.
    pub(super) fn close(
        &self,
        kind: Kind<'_>,
        code: CaseCode,
        text: &str,
    ) -> Result<String, Trouble> {
        let step = kind.step();
        let mut filled =
            Zeroizing::new(Vec::with_capacity((text.len() + 4).next_multiple_of(step)));
        let length = u32::try_from(text.len()).map_err(|_| engine("too long to seal"))?;
        filled.extend(length.to_be_bytes());
        filled.extend(text.as_bytes());
        let whole = filled.len().next_multiple_of(step);
        filled.resize(whole, 0);
        Ok(MARK.to_owned() + &close(&self.key, &filled, &kind.bound_to(code))?)
    }

    /// Opens what was sealed so; `None` where it was changed, or is of another case or key.
    pub(super) fn open(&self, kind: Kind<'_>, code: CaseCode, sealed: &str) -> Option<String> {
        let filled = open(&self.key, sealed.strip_prefix(MARK)?, &kind.bound_to(code))?;
        let (length, rest) = filled.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let text = rest.get(..length)?;
        Some(std::str::from_utf8(text).ok()?.to_owned())
    }
}

impl Lock {
    /// Reads the setting of a store.
    ///
    /// # Errors
    /// [`Trouble::Newer`] where a later version has written it; [`Trouble::Engine`] where it cannot be read.
    pub fn read(setting: &str) -> Result<Self, Trouble> {
        #[derive(Deserialize)]
        struct Form {
            format: u32,
        }
        let unreadable = |_| engine("the setting \"lock\" cannot be read");
        let form: Form = serde_json::from_str(setting).map_err(unreadable)?;
        if form.format > FORMAT {
            return Err(Trouble::Newer);
        }
        serde_json::from_str(setting).map_err(unreadable)
    }

    /// As stores keep it.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`Shut::Wrong`] for another passphrase.
    pub fn opened(&self, passphrase: &str) -> Result<Seal, Shut> {
        let made = self.derived(passphrase).map_err(Shut::Trouble)?;
        let found = open(&made, &self.key, &self.bound_to()).ok_or(Shut::Wrong)?;
        let mut key = Key::default();
        if found.len() != key.len() {
            return Err(Shut::Wrong);
        }
        key.copy_from_slice(&found);
        let id = self.id.clone();
        Ok(Seal { key, id })
    }

    fn derived(&self, passphrase: &str) -> Result<Key, Trouble> {
        let known = self.kdf == "argon2id" && self.memory <= MOST_MEMORY;
        if !known || self.passes > MOST_PASSES {
            return Err(engine(
                "the setting \"lock\" asks for what is not done here",
            ));
        }
        let failed = |error: argon2::Error| engine(&error.to_string());
        let params = Params::new(self.memory, self.passes, 1, Some(32)).map_err(failed)?;
        let salt = TEXT.decode(&self.salt).map_err(|_| engine("salt"))?;
        let mut key = Key::default();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &salt, &mut key[..])
            .map_err(failed)?;
        Ok(key)
    }

    fn bound_to(&self) -> String {
        format!("xubao lock {}", self.id)
    }
}

fn close(key: &Key, plain: &[u8], bound_to: &str) -> Result<String, Trouble> {
    let mut nonce = [0; NONCE];
    fill(&mut nonce)?;
    let (msg, aad) = (plain, bound_to.as_bytes());
    let sealed = XChaCha20Poly1305::new((&**key).into())
        .encrypt(&XNonce::from(nonce), Payload { msg, aad })
        .map_err(|_| engine("it cannot be sealed"))?;
    Ok(TEXT.encode([&nonce[..], &sealed].concat()))
}

fn open(key: &Key, sealed: &str, bound_to: &str) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = TEXT.decode(sealed).ok()?;
    let (nonce, msg) = bytes.split_first_chunk::<NONCE>()?;
    let aad = bound_to.as_bytes();
    let opened = XChaCha20Poly1305::new((&**key).into())
        .decrypt(&XNonce::from(*nonce), Payload { msg, aad })
        .ok()?;
    Some(Zeroizing::new(opened))
}

fn fill(bytes: &mut [u8]) -> Result<(), Trouble> {
    getrandom::fill(bytes).map_err(|error| engine(&error.to_string()))
}

fn engine(why: &str) -> Trouble {
    Trouble::Engine(why.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(n: u64) -> CaseCode {
        CaseCode::from_chance(n)
    }

    #[test]
    fn a_text_opens_only_as_what_it_is() {
        let seal = Seal::fresh().expect("a key");
        for text in ["", "回答", &"x".repeat(5000)] {
            let sealed = seal.close(Kind::Content, code(1), text).expect("sealed");
            assert!(is_sealed(&sealed) && (text.is_empty() || !sealed.contains(text)));
            assert_eq!(
                seal.open(Kind::Content, code(1), &sealed).as_deref(),
                Some(text)
            );
            assert_eq!(seal.open(Kind::Content, code(2), &sealed), None);
            assert_eq!(seal.open(Kind::Index, code(1), &sealed), None);
            let other = Seal::fresh().expect("a key");
            assert_eq!(other.open(Kind::Content, code(1), &sealed), None);
        }
        let deed = seal
            .close(Kind::Deed("ticked"), code(1), "claim")
            .expect("sealed");
        assert_eq!(seal.open(Kind::Deed("unticked"), code(1), &deed), None);
        let again = seal
            .close(Kind::Deed("ticked"), code(1), "claim")
            .expect("sealed");
        assert_ne!(deed, again, "equal texts do not look equal");
    }

    #[test]
    fn every_changed_character_is_noticed() {
        let seal = Seal::fresh().expect("a key");
        let sealed = seal.close(Kind::Index, code(1), "text").expect("sealed");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).expect("letters");
            assert_eq!(seal.open(Kind::Index, code(1), &changed), None, "{at}");
            assert_eq!(seal.open(Kind::Index, code(1), &sealed[..at]), None, "{at}");
        }
    }

    #[test]
    fn lengths_tell_little() {
        let seal = Seal::fresh().expect("a key");
        let length = |n: usize| {
            let text = "x".repeat(n);
            seal.close(Kind::Index, code(1), &text)
                .expect("sealed")
                .len()
        };
        assert_eq!(length(0), length(124));
        assert!(length(124) < length(125));
    }

    #[test]
    fn a_lock_opens_with_its_passphrase_and_no_other() {
        let seal = Seal::fresh().expect("a key");
        let lock = seal.locked("续保 correct horse").expect("locked");
        let read = Lock::read(&lock.to_text()).expect("its own text");
        assert_eq!(read, lock);
        let opened = read.opened("续保 correct horse").map(|seal| seal.key);
        assert_eq!(opened.ok(), Some(seal.key.clone()));
        assert!(matches!(lock.opened("续保 correct hors"), Err(Shut::Wrong)));
        let other = Lock {
            id: "x".to_owned(),
            ..lock.clone()
        };
        assert!(matches!(
            other.opened("续保 correct horse"),
            Err(Shut::Wrong)
        ));
        for text in ["", "{}", "[]", "{\"format\": 1}"] {
            assert!(
                matches!(Lock::read(text), Err(Trouble::Engine(_))),
                "{text}"
            );
        }
        assert!(matches!(Lock::read("{\"format\": 2}"), Err(Trouble::Newer)));
        let greedy = Lock {
            memory: u32::MAX,
            ..lock
        };
        assert!(matches!(greedy.opened("x"), Err(Shut::Trouble(_))));
    }

    /// The vector of RFC 9106 §5.3 without secret and associated data is not given there; this is
    /// that of the reference implementation (`test.c`: version 0x13, 65536 KiB, 2 passes, 1 lane).
    #[test]
    fn the_passphrase_becomes_the_key_that_the_reference_makes() {
        let lock = Lock {
            format: 1,
            id: String::new(),
            kdf: "argon2id".to_owned(),
            memory: 65_536,
            passes: 2,
            salt: TEXT.encode("somesalt"),
            key: String::new(),
        };
        let key = lock.derived("password").expect("a key");
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            hex,
            "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
        );
    }
}
