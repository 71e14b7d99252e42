//! The options of the commands about cases that are kept, and of plans in bulk.
//!
//! Must not hold their words (`text::ui::cases`) or act on them.

use super::{Color, Printed, Span, parse_case, parse_span};
use crate::{
    answers::CaseCode,
    cli::{
        Failure,
        cases::{Address, Place},
    },
    text::{
        Lang,
        ui::{batch, cases, centre, cli as say, passphrase, roster},
    },
};
use clap::{Args, Subcommand, ValueEnum};
use std::{num::NonZeroUsize, path::PathBuf};

/// `xubao batch`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(in crate::cli) struct Batch {
    #[arg(long, value_name = "N", help = batch::JOBS)]
    pub jobs: Option<NonZeroUsize>,
    #[arg(long, help = batch::FULL)]
    pub full: bool,
}

/// Where cases are kept.
#[derive(Debug, Args)]
pub(in crate::cli) struct Folder {
    #[arg(long, value_name = "DIR", help = say::DRAFTS)]
    pub drafts: Option<PathBuf>,
    #[arg(long, value_name = "URL", help = centre::STORE)]
    pub store: Option<Address>,
}

impl Folder {
    /// That place.
    pub(in crate::cli) fn place(&self, lang: Lang) -> Result<Place, Failure> {
        Place::of(self.store.as_ref(), self.drafts.as_deref(), lang)
    }
}

/// `xubao case`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(in crate::cli) struct Case {
    #[arg(value_name = "CODE", value_parser = parse_case, help = cases::CODE, help_heading = say::ARGUMENTS)]
    pub code: CaseCode,
    #[command(flatten)]
    pub printed: Printed,
    #[command(flatten)]
    pub folder: Folder,
}

/// `xubao forget`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(in crate::cli) struct Forget {
    #[arg(value_name = "CODE", required = true, value_parser = parse_case, help = cases::CODES, help_heading = say::ARGUMENTS)]
    pub codes: Vec<CaseCode>,
    #[command(flatten)]
    pub folder: Folder,
}

/// `xubao desk`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS, args_conflicts_with_subcommands = true)]
pub(in crate::cli) struct Desk {
    #[arg(long, help = say::FAST)]
    pub fast: bool,
    #[arg(long, value_name = "auto|always|never", hide_possible_values = true, help = say::COLOR)]
    pub color: Option<Color>,
    #[arg(long, value_name = "on|off", hide_possible_values = true, help = roster::NOTES)]
    pub notes: Option<Switch>,
    #[arg(long, value_name = "180d|12w|6m|off", value_parser = parse_keep, help = roster::KEEP)]
    pub keep: Option<Keep>,
    #[command(flatten)]
    pub folder: Folder,
    #[command(subcommand)]
    pub command: Option<DeskCommand>,
}

/// For how many days; `None` for ever.
pub(in crate::cli) type Keep = Option<u32>;

/// `180d`, `12w`, `6m` or `off`.
fn parse_keep(text: &str) -> Result<Keep, String> {
    if text == "off" {
        return Ok(None);
    }
    match parse_span(text).map_err(|_| roster::NOT_A_TIME.to_owned())? {
        Span::Days(0) | Span::Months(0) => Err(roster::NOT_A_TIME.to_owned()),
        Span::Days(days) => Ok(Some(days)),
        Span::Months(months) => Ok(Some(months * 31)),
    }
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Switch {
    On,
    Off,
}

/// `xubao passphrase`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS, args_conflicts_with_subcommands = true)]
pub(in crate::cli) struct Passphrase {
    #[command(flatten)]
    pub folder: Folder,
    #[command(subcommand)]
    pub command: Option<PassphraseCommand>,
}

/// What is done with the passphrase.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum PassphraseCommand {
    #[command(about = passphrase::COMMAND_SET, help_template = say::TEMPLATE)]
    Set(NewPassphrase),
    #[command(about = passphrase::COMMAND_CHANGE, help_template = say::TEMPLATE)]
    Change(NewPassphrase),
    #[command(about = passphrase::COMMAND_REMOVE, help_template = say::TEMPLATE)]
    Remove(OldPassphrase),
}

/// A new passphrase.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(in crate::cli) struct NewPassphrase {
    #[arg(long, value_name = "FILE", help = passphrase::NEW_FILE)]
    pub new_file: Option<PathBuf>,
    #[command(flatten)]
    pub folder: Folder,
}

/// Nothing but the old one.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(in crate::cli) struct OldPassphrase {
    #[command(flatten)]
    pub folder: Folder,
}

/// What else a desk does.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum DeskCommand {
    #[command(about = roster::STATS, help_template = say::TEMPLATE)]
    Stats(Stats),
}

/// `xubao desk stats`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(in crate::cli) struct Stats {
    #[arg(long, value_name = "N", default_value_t = 5, hide_default_value = true, help = roster::LEAST)]
    pub least: u32,
    #[command(flatten)]
    pub printed: Printed,
    #[command(flatten)]
    pub folder: Folder,
}
