//! Collects findings: the sentences that several checks share.
//!
//! Must not decide what is wrong.

use super::finding::{Finding, Words, did_you_mean};
use super::source::Sources;
use super::{Id, Table};
use crate::text::Text;
use std::collections::HashSet;

/// Findings about things read from these files.
pub(crate) struct Report<'f> {
    sources: &'f Sources,
    lost: &'f HashSet<&'static str>,
    findings: Vec<Finding>,
    trusting: bool,
}

impl<'f> Report<'f> {
    /// No findings yet. Whoever names a `lost` id is not to blame.
    pub fn new(sources: &'f Sources, lost: &'f HashSet<&'static str>) -> Self {
        Self {
            sources,
            lost,
            findings: Vec::new(),
            trusting: false,
        }
    }

    /// Names and translations are not looked up: somebody has, in these very files.
    pub fn trusting(mut self) -> Self {
        self.trusting = true;
        self
    }

    /// An error at `piece`.
    pub fn error(&mut self, code: &'static str, piece: &str, zh: String, en: String) {
        let place = self.sources.place(piece);
        self.findings
            .push(Finding::error(code, place, Words::new(zh, en)));
    }

    /// An error when `id` is none of `names`, the names of the `kind`. Gives whether it is one.
    pub fn known<'n>(
        &mut self,
        kind: Text,
        id: Id,
        has: bool,
        names: impl IntoIterator<Item = &'n str>,
    ) -> bool {
        if !has && !self.trusting && !self.lost.contains(id.0) {
            self.error(
                "unknown-id",
                id.0,
                format!("没有{}“{id}”。", kind.zh),
                format!("There is no {} \"{id}\".", kind.en),
            );
            if let Some(finding) = self.findings.last_mut() {
                finding.hint = did_you_mean(id.0, names);
            }
        }
        has
    }

    /// What to try about the last error; joined to what it says already.
    pub fn hint(&mut self, more: Words) {
        if let Some(finding) = self.findings.last_mut() {
            finding.hint = Some(match finding.hint.take() {
                Some(hint) => Words::new(
                    format!("{}{}", hint.zh, more.zh),
                    format!("{} {}", hint.en, more.en),
                ),
                None => more,
            });
        }
    }

    /// Does something, and where that told an error, says what to try as well.
    pub fn hinting(&mut self, hint: Text, tell: impl FnOnce(&mut Self) -> bool) -> bool {
        let told = self.findings.len();
        let fine = tell(self);
        if self.findings.len() > told {
            self.hint(Words::new(hint.zh, hint.en));
        }
        fine
    }

    /// An error when the table has no `id`.
    pub fn in_table<T>(&mut self, kind: Text, id: Id, table: &Table<T>) -> bool {
        let has = table.has(id.0);
        let names: Vec<&str> = if has || self.trusting {
            Vec::new()
        } else {
            table.ids().map(|id| id.0).collect()
        };
        self.known(kind, id, has, names)
    }

    /// An error for each id that was there before.
    pub fn unique(&mut self, kind: Text, ids: impl IntoIterator<Item = Id>) {
        if self.trusting {
            return;
        }
        let mut seen = HashSet::new();
        for id in ids {
            if id.0.is_empty() {
                self.error(
                    "empty-id",
                    id.0,
                    format!("{}的 id 是空的。", kind.zh),
                    format!("The id of this {} is empty.", kind.en),
                );
            } else if !seen.insert(id.0) {
                self.error(
                    "duplicate-id",
                    id.0,
                    format!("{}“{id}”写了两次。", kind.zh),
                    format!("The {} \"{id}\" stands here a second time.", kind.en),
                );
            }
        }
    }

    /// A text that must not be empty in either language.
    pub fn translated(&mut self, owner: Id, text: &Text) {
        if self.trusting {
            return;
        }
        for (words, zh, en) in [(text.zh, "中文", "Chinese"), (text.en, "英文", "English")] {
            if words.trim().is_empty() {
                let piece = if self.sources.place(words).is_some() {
                    words
                } else {
                    owner.0
                };
                self.error(
                    "missing-translation",
                    piece,
                    format!("“{owner}”的{zh}文字是空的。"),
                    format!("The {en} text of \"{owner}\" is empty."),
                );
            }
        }
    }

    /// Is nothing lost in pieces that could not be read? Only then the flow can be judged as a whole.
    pub fn whole(&self) -> bool {
        self.lost.is_empty()
    }

    /// All findings, in the order of the files.
    pub fn finish(self) -> Vec<Finding> {
        self.findings
    }
}
