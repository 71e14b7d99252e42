//! The options of the commands about cases that are kept, and of plans in bulk.
//!
//! Must not hold their words (`text::ui::cases`) or act on them.

use super::{Printed, parse_case};
use crate::{
    answers::CaseCode,
    text::ui::{batch, cases, cli as say},
};
use clap::Args;
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
