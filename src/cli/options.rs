//! The options, as clap wants them declared.
//!
//! Must not hold their words (`text::ui::cli`) or act on them.

mod kept;
mod people;
mod wizard;

pub(super) use kept::{
    Batch, Case, Desk, DeskCommand, Forget, Passphrase, PassphraseCommand, Stats, Switch,
};
pub(super) use people::{Book, BookFormat, Check};
pub(super) use wizard::Wizard;

use super::parse_today;
use crate::{
    answers::CaseCode,
    export,
    text::{
        Lang,
        ui::{
            batch as bulk, cases as held, cli as say, diff as difference, packs, passphrase,
            product, roster,
        },
    },
};
use chrono::NaiveDate;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Everything that can be typed.
#[derive(Debug, Parser)]
#[command(
    name = "xubao",
    version,
    about = say::ABOUT,
    after_help = say::AFTER_HELP,
    help_template = say::TEMPLATE,
    next_help_heading = say::OPTIONS,
    subcommand_help_heading = say::COMMANDS,
    subcommand_value_name = "COMMAND",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
)]
pub(super) struct Options {
    #[arg(long, global = true, value_name = "zh|en", hide_possible_values = true, help = say::LANG)]
    pub lang: Option<Language>,
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = parse_today, help = say::TODAY)]
    pub today: Option<NaiveDate>,
    #[arg(long, global = true, value_name = "DIR", help = say::FLOWS)]
    pub flows: Option<PathBuf>,
    #[arg(long = "pack", global = true, value_name = "FILE", help = say::PACK)]
    pub packs: Vec<PathBuf>,
    #[command(flatten)]
    pub wizard: Wizard,
    #[arg(short, long, global = true, action = ArgAction::Help, help = say::HELP)]
    pub help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, help = say::VERSION)]
    pub version: Option<bool>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What else the program does.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(about = say::PLAN, after_help = product::PLAN_EXAMPLES, help_template = say::TEMPLATE)]
    Plan(Plan),
    #[command(about = say::WHAT_IF, after_help = product::WHAT_IF_EXAMPLES, help_template = say::TEMPLATE)]
    WhatIf(WhatIf),
    #[command(about = say::WHY, after_help = product::WHY_EXAMPLES, help_template = say::TEMPLATE)]
    Why(Why),
    #[command(about = say::QUESTIONS, help_template = say::TEMPLATE)]
    Questions(Printed),
    #[command(about = say::CHECK, after_help = product::CHECK_EXAMPLES, help_template = say::TEMPLATE)]
    Check(Check),
    #[command(about = say::BOOK, after_help = product::BOOK_EXAMPLES, help_template = say::TEMPLATE)]
    Book(Book),
    #[command(about = difference::DIFF, help_template = say::TEMPLATE)]
    Diff(Diff),
    #[command(about = packs::PACKS, after_help = product::PACKS_EXAMPLES, help_template = say::TEMPLATE, disable_help_subcommand = true, subcommand_help_heading = say::COMMANDS, subcommand_value_name = "COMMAND")]
    Packs(Packs),
    #[command(about = say::GRAPH, help_template = say::TEMPLATE)]
    Graph(Graph),
    #[command(about = say::EXPLAIN, help_template = say::TEMPLATE)]
    Explain(Explain),
    #[command(about = bulk::BATCH, after_help = bulk::EXAMPLES, help_template = say::TEMPLATE)]
    Batch(Batch),
    #[command(about = roster::DESK, after_help = roster::EXAMPLES, help_template = say::TEMPLATE, disable_help_subcommand = true, subcommand_help_heading = say::COMMANDS, subcommand_value_name = "COMMAND")]
    Desk(Desk),
    #[command(about = held::CASE, after_help = held::CASE_EXAMPLES, help_template = say::TEMPLATE)]
    Case(Case),
    #[command(about = held::FORGET, help_template = say::TEMPLATE)]
    Forget(Forget),
    #[command(about = passphrase::PASSPHRASE, after_help = passphrase::EXAMPLES, help_template = say::TEMPLATE, disable_help_subcommand = true, subcommand_help_heading = say::COMMANDS, subcommand_value_name = "COMMAND")]
    Passphrase(Passphrase),
    #[command(about = product::DOCTOR, help_template = say::TEMPLATE)]
    Doctor,
    #[command(about = product::COMPLETIONS, help_template = say::TEMPLATE)]
    Completions(Completions),
    #[command(about = product::MAN, help_template = say::TEMPLATE)]
    Man,
}

impl Command {
    /// As it is typed.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Plan(_) => "plan",
            Self::WhatIf(_) => "what-if",
            Self::Why(_) => "why",
            Self::Questions(_) => "questions",
            Self::Check(_) => "check",
            Self::Book(_) => "book",
            Self::Diff(_) => "diff",
            Self::Packs(_) => "packs",
            Self::Graph(_) => "graph",
            Self::Explain(_) => "explain",
            Self::Batch(_) => "batch",
            Self::Desk(_) => "desk",
            Self::Case(_) => "case",
            Self::Forget(_) => "forget",
            Self::Passphrase(_) => "passphrase",
            Self::Doctor => "doctor",
            Self::Completions(_) => "completions",
            Self::Man => "man",
        }
    }
}

/// `xubao plan`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Plan {
    #[arg(value_name = "ANSWERS|-", help = say::ANSWERS, help_heading = say::ARGUMENTS)]
    pub answers: PathBuf,
    #[arg(long, value_name = "text|markdown|html|pdf|ics|json|qr", hide_possible_values = true, help = say::PLAN_FORMAT)]
    pub format: Option<Taken>,
    #[arg(short, long, value_name = "FILE", help = say::OUTPUT)]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output", help = say::FORCE)]
    pub force: bool,
    #[arg(long, help = say::BOTH)]
    pub both: bool,
    #[arg(long, value_name = "CODE", value_parser = parse_case, help = say::CASE)]
    pub case: Option<CaseCode>,
}

/// A code of a case as it is typed.
fn parse_case(text: &str) -> Result<CaseCode, String> {
    CaseCode::parse(text).ok_or_else(|| say::NOT_A_CASE.to_owned())
}

/// `xubao what-if`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct WhatIf {
    #[arg(value_name = "ANSWERS|-", help = say::ANSWERS, help_heading = say::ARGUMENTS)]
    pub answers: PathBuf,
    #[command(flatten)]
    pub supposed: Supposed,
    #[command(flatten)]
    pub printed: Printed,
}

/// What is supposed: one thing at least.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(super) struct Supposed {
    #[arg(long, value_name = "ID=VALUE", help = say::SET)]
    pub set: Vec<String>,
    #[arg(long, value_name = "ID", help = say::UNSET)]
    pub unset: Vec<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_today, help = say::THEN)]
    pub then: Option<NaiveDate>,
}

/// `xubao diff`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Diff {
    #[arg(value_name = "OLD", help = difference::OLD, help_heading = say::ARGUMENTS)]
    pub old: String,
    #[arg(value_name = "NEW", help = difference::NEW, help_heading = say::ARGUMENTS)]
    pub new: String,
    #[command(flatten)]
    pub printed: Printed,
}

/// `xubao packs`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Packs {
    #[arg(long, global = true, value_name = "text|json", default_value = "text", hide_possible_values = true, hide_default_value = true, help = say::FORMAT)]
    pub format: Format,
    #[command(subcommand)]
    pub command: Option<PacksCommand>,
}

/// What else can be seen of packs.
#[derive(Debug, Subcommand)]
pub(super) enum PacksCommand {
    #[command(about = packs::SHOW, help_template = say::TEMPLATE)]
    Show(Show),
    #[command(about = packs::DUE_COMMAND, help_template = say::TEMPLATE)]
    Due(Due),
}

/// `xubao packs show`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Show {
    #[arg(value_name = "PLACE", display_order = 1, help = packs::PLACE_ARGUMENT, help_heading = say::ARGUMENTS)]
    pub place: String,
    #[arg(value_name = "FIGURE", display_order = 2, help = packs::FIGURE_ARGUMENT, help_heading = say::ARGUMENTS)]
    pub figure: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_today, help = packs::ON)]
    pub on: Option<NaiveDate>,
}

/// `xubao packs due`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Due {
    #[arg(long, value_name = "90d|12w|3m", value_parser = parse_span, help = packs::WITHIN)]
    pub within: Option<Span>,
}

/// A time from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// So many days.
    Days(u32),
    /// So many months.
    Months(u32),
}

/// `90d`, `12w` or `3m`; at most a hundred years.
fn parse_span(text: &str) -> Result<Span, String> {
    let wrong = || packs::NOT_A_SPAN.to_owned();
    let unit = text.chars().last().ok_or_else(wrong)?;
    let digits = text.trim_end_matches(unit);
    let number: u32 = digits.parse().map_err(|_| wrong())?;
    let span = match unit {
        'd' => Span::Days(number),
        'w' => Span::Days(number.checked_mul(7).ok_or_else(wrong)?),
        'm' => Span::Months(number),
        _ => return Err(wrong()),
    };
    match span {
        Span::Days(n) if n > 36_600 => Err(wrong()),
        Span::Months(n) if n > 1_200 => Err(wrong()),
        span => Ok(span),
    }
}

/// `xubao why`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Why {
    #[arg(value_name = "ANSWERS|-", help = say::ANSWERS, help_heading = say::ARGUMENTS)]
    pub answers: PathBuf,
    #[arg(value_name = "TASK", help = say::TASK, help_heading = say::ARGUMENTS)]
    pub task: String,
    #[command(flatten)]
    pub printed: Printed,
}

/// `xubao graph`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Graph {
    #[arg(long, value_name = "dot|mermaid|svg", default_value = "svg", hide_possible_values = true, hide_default_value = true, help = say::GRAPH_FORMAT)]
    pub format: Drawing,
    #[arg(long, value_name = "states|documents", default_value = "states", hide_possible_values = true, hide_default_value = true, help = say::GRAPH_WHAT)]
    pub what: Drawn,
    #[arg(long, value_name = "ID", help = say::GRAPH_STAGE)]
    pub stage: Option<String>,
}

/// `xubao explain`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Explain {
    #[arg(long, value_name = "text|markdown", default_value = "text", hide_possible_values = true, hide_default_value = true, help = say::FORMAT)]
    pub format: Written,
}

/// `xubao completions`.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Completions {
    #[arg(value_name = "SHELL", hide_possible_values = true, help = product::SHELL, help_heading = say::ARGUMENTS)]
    pub shell: clap_complete::Shell,
}

/// Commands that print something.
#[derive(Debug, Args)]
#[command(next_help_heading = say::OPTIONS)]
pub(super) struct Printed {
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true, hide_default_value = true, help = say::FORMAT)]
    pub format: Format,
}

/// A form of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

/// A form of a checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Taken {
    Text,
    Markdown,
    Html,
    Pdf,
    Ics,
    Json,
    Qr,
}

impl Taken {
    /// The form of the file; `None` for codes, which are drawn on a terminal only.
    pub(super) fn form(self) -> Option<export::Format> {
        Some(match self {
            Self::Text => export::Format::Text,
            Self::Markdown => export::Format::Markdown,
            Self::Html => export::Format::Html,
            Self::Pdf => export::Format::Pdf,
            Self::Ics => export::Format::Ics,
            Self::Json => export::Format::Json,
            Self::Qr => return None,
        })
    }
}

/// A form of a long text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Written {
    Text,
    Markdown,
}

/// A form of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Drawing {
    Dot,
    Mermaid,
    Svg,
}

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Drawn {
    States,
    Documents,
}

/// Colour, and who decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

/// A language as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Language {
    Zh,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Zh => Self::Zh,
            Language::En => Self::En,
        }
    }
}
