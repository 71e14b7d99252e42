//! The options of `xubao book`, and of `xubao check` that replays its people.
//!
//! Must not hold their words (`text::ui::cli`) or act on them.

use super::Printed;
use crate::text::ui::{cli as say, diff};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `xubao check`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(in crate::cli) struct Check {
    #[command(flatten)]
    pub printed: Printed,
    #[arg(long, value_name = "DIR", help = say::SCENARIOS)]
    pub scenarios: Option<PathBuf>,
    #[arg(long, conflicts_with = "scenarios", help = diff::WATCH)]
    pub watch: bool,
}

/// `xubao book`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(in crate::cli) struct Book {
    #[arg(long, value_name = "text|markdown|html|ron", default_value = "text", hide_possible_values = true, hide_default_value = true, help = say::BOOK_FORMAT)]
    pub format: BookFormat,
    #[arg(short, long, value_name = "FILE|DIR", help = say::BOOK_OUTPUT)]
    pub output: Option<PathBuf>,
    #[arg(long, help = say::BOTH)]
    pub both: bool,
    #[arg(long, help = say::FORCE)]
    pub force: bool,
}

/// A form of the book of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum BookFormat {
    Text,
    Markdown,
    Html,
    Ron,
}
