//! Interviews that are kept: cases, by a code, in one store; and files to take away.
//!
//! Must not choose the folder, know a plan, read the clock, or lose an answer: what cannot be used
//! is kept and told.
//!
//! # What is kept
//!
//! A **case** ([`Case`]) is one interview: its answers, ticks, language, what no longer fits, and a
//! note where the centre has switched notes on. It has a code ([`CaseCode`](crate::answers::CaseCode))
//! and nothing that names a person. A job-seeker's draft is the same thing: the one case of a flow
//! that is marked as the user's *own*, which the program opens when it is started without a code.
//!
//! | Table | Columns | Holds |
//! |---|---|---|
//! | `cases` | code, version, created, touched | what a case is called, how often it was changed, when |
//! | | flow, rules, day | the flow, its version and the day of use when it was last changed |
//! | | stage, city, road, deadline | what it is looked for by ([`Index`]): worked out by the caller from the answers, never the source of anything |
//! | | held_by, held_process, held_since | the window that works on it ([`Holder`]) |
//! | | origin, origin_how | the case that it was copied or split from |
//! | | own | is it what the program opens by itself? one a flow |
//! | `contents` | case_id, content | the case as text: JSON with the answers as in an answers file |
//! | `history` | case_id, at, who, what, about | ticks, notes, exports, hand-overs: which workstation, when, what |
//! | `settings` | name, value | of the whole store: may notes be written, how long cases are kept, the lock |
//!
//! # How it is kept
//!
//! Everything goes through the trait [`Store`]. [`Sqlite`] keeps one file, `cases.db`, in the folder
//! that it is given: for its owner alone, with a write-ahead log, forced to disk with each change, so
//! that an answer is durable before the next question shows. The file is made with the first change,
//! not when somebody only looks; its schema has a number and is carried forward; it is checked when
//! it is opened; a damaged one is renamed, told, and never written to again.
//!
//! **No lost update.** Each change names the version that it was made from ([`Version`]); where the
//! case has another one by then, the store refuses, and [`Work`] keeps what it was given as a case of
//! its own that names the other ([`Origin`]). No clock decides anything: times are for people.
//! Who holds a case is told, so that two windows seldom come to that; a hold locks nothing.
//!
//! **A passphrase** is a matter of the door, [`Sealed`]: every face reaches a store through it, so that
//! any store holds only what it is given. The key of a store is drawn by chance and locked by the
//! passphrase ([`Lock`], the setting `lock`), so that a new passphrase changes that setting alone.
//! Sealed with it: the content; stage, city, road and deadline, as one text in `road`; what the
//! history is about. Readable without it: codes, versions, times, flow, rules and day of use, who
//! holds a case and from which it came, when and where something was done and of which kind (`ticked`,
//! not what), and the settings.
//!
//! **A centre** (feature `postgres`) keeps the same tables in PostgreSQL, one for all windows, with the
//! content in `cases` itself, each row with its centre. There, `own` is by workstation, and each
//! change has a number (`operations`): asked for again, as its answer was lost on the way, it is not
//! made twice. While there is no connection, changes go into a journal on this computer, as they
//! would have gone into the store, and are made when it is back; see `centre.rs`.
//!
//! **Forgetting** deletes a case from all tables, overwrites what is deleted, and empties the log.
//! What is in a stolen disk's worn cells, in backups, or in a file that was taken away, it cannot reach.

mod apart;
mod before;
mod case;
#[cfg(feature = "postgres")]
mod centre;
mod deliver;
#[cfg(feature = "postgres")]
mod journal;
mod migrate;
#[cfg(feature = "postgres")]
mod postgres;
mod record;
mod retire;
mod saved;
mod seal;
mod sealed;
mod sqlite;
mod store;
mod trouble;
mod work;

pub use apart::apart;
pub use before::{Before, before};
pub use case::{Case, SetAside, Unusable};
#[cfg(feature = "postgres")]
pub use centre::Centre;
pub use deliver::{deliver, names_a_folder};
pub use migrate::migrate;
pub use record::{
    Content, Deed, Event, Head, Holder, How, Index, Moment, Origin, Record, Version, What, Window,
};
pub use retire::{KEEP, retire};
pub use saved::Saved;
pub use seal::{Lock, Seal, Shut};
pub use sealed::Sealed;
pub use sqlite::{Damaged, Sqlite};
pub use store::{Held, Left, New, Order, Search, Store, Whole, Written};
pub use trouble::Trouble;
pub use work::{Kept, Work};
