//! The forms in which a checklist is taken away.
//!
//! Must not know where it goes: a file, a screen or a pipe.

use super::{COLUMNS, Handout, NoPdf, html, ics::ics, json_text, markdown, pdf, plan_json, set};
use crate::{answers::CaseCode, pack::Rulebook, plan::Plan, text::Lang};

/// A form of a checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Lines of 72 columns.
    Text,
    /// Markdown with task lists.
    Markdown,
    /// One page that needs nothing else: to read, to tick, to print.
    Html,
    /// A4 pages to print.
    Pdf,
    /// A calendar (RFC 5545) with alarms; with two languages, each event says both.
    Ics,
    /// The versioned form for programs, always in both languages.
    Json,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Text,
        Self::Markdown,
        Self::Html,
        Self::Pdf,
        Self::Ics,
        Self::Json,
    ];

    /// The end of a file's name, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Ics => "ics",
            Self::Json => "json",
        }
    }

    /// The form that a file's name asks for by its end.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        let extension = match extension.to_ascii_lowercase().as_str() {
            "text" => "txt",
            "markdown" => "md",
            "htm" => "html",
            "ical" => "ics",
            _ => extension,
        };
        let same = |one: &Self| one.extension().eq_ignore_ascii_case(extension);
        Self::ALL.into_iter().find(same)
    }
}

/// What is asked of a checklist that is taken away.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The languages, each once, in order; with two, the second follows on the first.
    pub langs: &'a [Lang],
    /// The code of the case.
    pub case: Option<CaseCode>,
}

/// A name for the file that every system takes: the day, the code of the case, the form.
#[must_use]
pub fn file_name(format: Format, plan: &Plan, wanted: Wanted<'_>) -> String {
    let case = wanted.case.map_or(String::new(), |case| format!("-{case}"));
    format!(
        "xubao-{}{case}.{}",
        plan.today.format("%Y-%m-%d"),
        format.extension()
    )
}

/// A checklist as the bytes of a file. The same plan gives the same bytes.
///
/// # Errors
/// When it cannot be printed as PDF: the font lacks a character.
pub fn take_away(
    format: Format,
    rules: &Rulebook,
    plan: &Plan,
    wanted: Wanted<'_>,
) -> Result<Vec<u8>, NoPdf> {
    let columns = match format {
        Format::Html => html::COLUMNS,
        _ => COLUMNS,
    };
    let handouts =
        (wanted.langs.iter()).map(|lang| Handout::new(rules, plan, *lang, wanted.case, columns));
    let text = match format {
        Format::Text => handouts
            .map(|one| set(&one))
            .collect::<Vec<_>>()
            .join("\n\n"),
        Format::Markdown => handouts
            .map(|one| markdown(&one))
            .collect::<Vec<_>>()
            .join("\n"),
        Format::Html => html::html(&handouts.collect::<Vec<_>>()),
        Format::Pdf => return pdf(&handouts.collect::<Vec<_>>()),
        Format::Ics => ics(rules, plan, wanted),
        Format::Json => {
            let mut all = plan_json(rules, plan);
            all["case"] = wanted.case.map(|case| case.to_string()).into();
            json_text(&all)
        }
    };
    Ok(text.into_bytes())
}
