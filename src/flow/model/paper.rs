//! Documents, and the law behind everything.
//!
//! Must not evaluate anything.

use crate::{
    flow::{Id, Ids},
    text::{Text, word},
};
use serde::Deserialize;

/// A document: where it comes from and what it is worth today.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Document {
    /// Its name; the English one keeps the official Chinese name in brackets.
    pub title: Text,
    /// Where it comes from.
    pub origin: Origin,
    /// What it is worth today.
    pub standing: Standing,
    /// What to know about it.
    #[serde(default)]
    pub note: Option<Text>,
    /// Names in old guides that mean this document.
    #[serde(default)]
    pub formerly: Option<Text>,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Ids,
}

/// Where a document comes from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub enum Origin {
    /// The person has it, or makes it.
    Held(Text),
    /// Somebody issues it.
    Issued {
        /// Who, and how to get it.
        by: Text,
        /// What to do when they refuse.
        refused: Text,
    },
    /// A task of the plan yields it.
    Yielded(Id),
    /// Nobody issues it any more.
    Ended(Text),
}

/// What a document is worth today.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Standing {
    /// In use.
    Current,
    /// Helps, but nobody may refuse without it.
    BringIfHeld,
    /// Offices may not ask for it.
    MayNotBeDemanded,
    /// Replaced by another document.
    ReplacedBy(Id),
    /// Asked for in some places only.
    Local,
    /// Serves as evidence only.
    EvidenceOnly,
}

/// A law, regulation or notice.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its name.
    pub title: Text,
    /// Its number, where it has one.
    #[serde(default, deserialize_with = "word")]
    pub number: &'static str,
    /// In force from, `2011-07-01`; empty where not established.
    #[serde(default, deserialize_with = "word")]
    pub from: &'static str,
    /// In force until, where it ends.
    #[serde(default, deserialize_with = "word")]
    pub to: &'static str,
    /// The day somebody last read it.
    #[serde(deserialize_with = "word")]
    pub read: &'static str,
    /// Its address on the net, without `https://`; empty where none is known.
    #[serde(default, deserialize_with = "word")]
    pub address: &'static str,
}

/// A place in an instrument.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Source {
    /// The instrument.
    pub of: Id,
    /// The article; empty for the whole.
    #[serde(default)]
    pub article: Text,
    /// How well it was read.
    pub confidence: Confidence,
}

/// How well a rule was read; the tags of the facts base.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The official text itself was read.
    ReadA,
    /// Read in an official question-and-answer page or report.
    ReadB,
    /// Read only at third hand.
    ReadC,
    /// Well known, no stored copy found.
    StatuteKnown,
    /// The wording or number of an official document, read in somebody else's copy that names it.
    OfficialVia,
    /// A number in several collections that name the document; its wording was not seen.
    Database,
    /// A newspaper, agency or portal that quotes the authority.
    Press,
    /// Hearsay: never printed as a fact, at most as a hint marked unconfirmed.
    Blog,
    /// Derived by the product from the rules, on the safe side.
    Derived,
    /// Must be hedged: confirm at the window.
    Uncertain,
}
