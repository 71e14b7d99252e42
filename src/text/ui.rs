//! Interface words, all in one place and both languages side by side, to be proof-read.
//!
//! Must not hold a rule, a figure or a domain text: those live in `flows/`.

use super::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Stands where a value is not known.
pub const NOT_KNOWN: Text = t("[未知]", "[not known]");
/// The forward action.
pub const CONTINUE: Text = t("继续", "Continue");
/// What may stand behind an amount of yuan, typed.
pub const MONEY_UNITS: [&str; 5] = ["元", "块", "yuan", "rmb", "cny"];
/// "I don't know".
pub const UNSURE: Text = t("不清楚", "I don't know");
/// Yes.
pub const YES: Text = t("是", "Yes");
/// No.
pub const NO: Text = t("否", "No");
/// Between the parts of a list in a sentence.
pub const LIST_MARK: Text = t("、", "; ");

pub mod refused;
pub mod roster;

pub mod plan;
pub mod product;

pub mod packs;

pub mod local;

pub mod difference;

pub mod plain;

pub mod batch;

pub mod cases;
pub mod centre;
pub mod cli;
pub mod mistyped;
pub mod passphrase;
pub mod system;

pub mod words;

pub mod calendar;
pub mod essentials;
pub mod graph;
pub mod handout;
pub mod take;

pub mod explain;

pub mod why;

pub mod book;
pub mod diff;

pub mod tui;
