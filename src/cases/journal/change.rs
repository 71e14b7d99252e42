//! A change as a line of a journal.
//!
//! Must not look into a case.

use crate::{
    answers::CaseCode,
    cases::record::{Content, Deed, How, Index, Moment, Origin, Version, What, Window},
    text::parse_day,
};
use serde::{Deserialize, Serialize};

/// A change to be made in the centre. Asked for twice, it is made once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::cases) struct Change {
    pub operation: i64,
    code: String,
    /// The version that it was made from; `None` where the case is to be made.
    known: Option<i64>,
    /// `None` where it goes into the history only.
    content: Option<Kept>,
    /// The case that it was split or copied from, and how.
    origin: Option<(String, bool)>,
    own: bool,
    deeds: Vec<(String, String)>,
    workstation: String,
    process: u32,
    at: i64,
}

/// What changes when a case is changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    flow: String,
    rules: String,
    day: String,
    text: String,
    stage: Option<String>,
    city: Option<String>,
    road: Option<String>,
    deadline: Option<String>,
}

impl Change {
    /// A change of a case; one that has no version yet is to be made.
    pub(in crate::cases) fn of(
        operation: i64,
        (code, known): (CaseCode, Option<Version>),
        content: Option<&Content>,
        deeds: &[Deed],
        (window, now): (&Window, Moment),
    ) -> Self {
        let kept = |content: &Content| Kept {
            flow: content.flow.clone(),
            rules: content.rules.clone(),
            day: content.day.to_string(),
            text: content.text.clone(),
            stage: content.index.stage.clone(),
            city: content.index.city.clone(),
            road: content.index.road.clone(),
            deadline: content.index.deadline.map(|day| day.to_string()),
        };
        let deeds = deeds.iter();
        Self {
            operation,
            code: code.to_string(),
            known: known.map(|version| version.0),
            content: content.map(kept),
            origin: None,
            own: false,
            deeds: deeds
                .map(|deed| (deed.what.word().to_owned(), deed.about.clone()))
                .collect(),
            workstation: window.workstation.clone(),
            process: window.process,
            at: now.0,
        }
    }

    /// The case that is made came from another, or is the user's own.
    pub(in crate::cases) fn from(mut self, origin: Option<Origin>, own: bool) -> Self {
        let split = |origin: Origin| (origin.code.to_string(), origin.how == How::Split);
        (self.origin, self.own) = (origin.map(split), own);
        self
    }

    /// The case.
    pub(in crate::cases) fn code(&self) -> Option<CaseCode> {
        CaseCode::parse(&self.code)
    }

    pub(in crate::cases) fn known(&self) -> Option<Version> {
        self.known.map(Version)
    }

    pub(in crate::cases) fn own(&self) -> bool {
        self.own
    }

    pub(in crate::cases) fn origin(&self) -> Option<Origin> {
        let (code, split) = self.origin.as_ref()?;
        let how = if *split { How::Split } else { How::Copied };
        CaseCode::parse(code).map(|code| Origin { code, how })
    }

    /// The case whose changes this one keeps apart.
    pub(in crate::cases) fn instead_of(&self) -> Option<CaseCode> {
        let origin = self.origin().filter(|_| self.known.is_none())?;
        (origin.how == How::Split).then_some(origin.code)
    }

    pub(in crate::cases) fn content(&self) -> Option<Content> {
        let kept = self.content.as_ref()?;
        Some(Content {
            flow: kept.flow.clone(),
            rules: kept.rules.clone(),
            day: parse_day(&kept.day)?,
            text: kept.text.clone(),
            index: Index {
                stage: kept.stage.clone(),
                city: kept.city.clone(),
                road: kept.road.clone(),
                deadline: kept.deadline.as_deref().and_then(parse_day),
            },
        })
    }

    pub(in crate::cases) fn deeds(&self) -> Vec<Deed> {
        let known = self.deeds.iter().filter_map(|(word, about)| {
            let what = What::of_word(word)?;
            Some(Deed::new(what, about))
        });
        known.collect()
    }

    pub(in crate::cases) fn window(&self) -> Window {
        Window {
            workstation: self.workstation.clone(),
            process: self.process,
        }
    }

    pub(in crate::cases) fn at(&self) -> Moment {
        Moment(self.at)
    }
}
