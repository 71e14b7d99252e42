//! Everything that decides advice, in one piece: the flow, the figures, the calendar, the places.
//!
//! Must not read files or know the day.

use super::{Calendar, Dated, Figure, Place, embedded};
use crate::flow::{self, File, Finding, Flow, Table};
use chrono::NaiveDate;

/// The flow with all that it refers to, checked.
#[derive(Debug, Default)]
pub struct Rulebook {
    /// The flow.
    pub flow: Flow,
    /// Figures by id.
    pub figures: Table<Figure>,
    /// Rest days.
    pub calendar: Calendar,
    /// The places that the place question offers.
    pub places: Vec<Place>,
    /// What is not wrong but should be looked at.
    pub warnings: Vec<Finding>,
}

impl Rulebook {
    /// Reads and checks the files of a flows folder, named like `leaving-a-job/flow.ron`.
    ///
    /// # Errors
    /// All findings, warnings too, when one of them is an error.
    pub fn load(files: &[File]) -> Result<Self, Vec<Finding>> {
        let (book, findings) = Self::read(files);
        if findings.iter().any(Finding::is_error) {
            return Err(findings);
        }
        Ok(Self { warnings: findings, ..book })
    }

    /// Reads what can be read, and gives every finding.
    #[must_use]
    pub fn read(files: &[File]) -> (Self, Vec<Finding>) {
        let (flow, findings) = flow::load(files);
        (Self { flow, ..Self::default() }, findings)
    }

    /// The rulebook inside the binary.
    ///
    /// # Panics
    /// When the embedded flow is broken, which the tests exclude.
    #[must_use]
    pub fn embedded() -> Self {
        Self::load(&embedded::files()).unwrap_or_else(|findings| {
            let lines: Vec<_> =
                findings.iter().map(|finding| finding.render(crate::text::Lang::En)).collect();
            panic!("the embedded flow is broken:\n{}", lines.join("\n"))
        })
    }

    /// What a figure is on a day.
    #[must_use]
    pub fn figure(&self, id: &str, day: NaiveDate) -> Option<&Dated> {
        self.figures.get(id)?.on(day)
    }
}
