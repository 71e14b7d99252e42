//! The options of the interview itself.
//!
//! Must not hold their words (`text::ui::cli`) or act on them.

use super::{super::cases::Address, Color, parse_case};
use crate::{
    answers::CaseCode,
    text::ui::{centre, cli as say},
};
use clap::Args;
use std::path::PathBuf;

/// Options of the wizard only.
#[derive(Debug, Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own"
)]
pub(in crate::cli) struct Wizard {
    #[arg(long, help = say::FAST)]
    pub fast: bool,
    #[arg(long, help = say::PLAIN)]
    pub plain: bool,
    #[arg(long, conflicts_with_all = ["drafts", "new", "store"], help = say::NO_SAVE)]
    pub no_save: bool,
    #[arg(long, value_name = "DIR", help = say::DRAFTS)]
    pub drafts: Option<PathBuf>,
    #[arg(long, value_name = "URL", help = centre::STORE)]
    pub store: Option<Address>,
    #[arg(long, help = say::NEW)]
    pub new: bool,
    #[arg(long, value_name = "CODE", value_parser = parse_case, conflicts_with_all = ["new", "no_save"], help = say::OPEN_CASE)]
    pub case: Option<CaseCode>,
    #[arg(long, conflicts_with_all = ["plain", "no_save", "drafts", "store", "new", "case"], help = say::KIOSK)]
    pub kiosk: bool,
    #[arg(long, value_name = "SECONDS", requires = "kiosk", value_parser = clap::value_parser!(u32).range(1..=86_400), help = say::IDLE)]
    pub idle: Option<u32>,
    #[arg(long, value_name = "auto|always|never", hide_possible_values = true, help = say::COLOR)]
    pub color: Option<Color>,
}

impl Wizard {
    /// The first of these options that was given.
    pub(in crate::cli) fn first_given(&self) -> Option<&'static str> {
        let given = [
            ("--fast", self.fast),
            ("--plain", self.plain),
            ("--no-save", self.no_save),
            ("--drafts", self.drafts.is_some()),
            ("--store", self.store.is_some()),
            ("--new", self.new),
            ("--case", self.case.is_some()),
            ("--kiosk", self.kiosk),
            ("--idle", self.idle.is_some()),
            ("--color", self.color.is_some()),
        ];
        given
            .into_iter()
            .find_map(|(name, given)| given.then_some(name))
    }
}
