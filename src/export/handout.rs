//! The checklist to take away, in one language, before it has a format: the formats differ in form only.
//!
//! Must not set lines or know a format.

use super::{
    outline::{Block, View, part, summary},
    sources::{Reference, references},
};
use crate::{
    answers::CaseCode,
    pack::Rulebook,
    plan::Plan,
    text::{Lang, date, ui::handout as say, ui::local, ui::plan as words},
};
use chrono::NaiveDate;

/// A checklist in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handout {
    /// The language.
    pub lang: Lang,
    /// The flow's title, and the place where one was named.
    pub title: String,
    /// When and from what it was made.
    pub made: String,
    /// The day it was made for.
    pub today: NaiveDate,
    /// The code of the case, where there is one.
    pub case: Option<CaseCode>,
    /// What fits on one page: outcome, order, dates, sums.
    pub summary: Vec<Block>,
    /// The parts after it, in order.
    pub parts: Vec<(View, Vec<Block>)>,
    /// What it rests on; the text names them where they count and has no list.
    pub sources: Vec<Reference>,
    /// What the whole rests on and what to do where a window says otherwise.
    pub colophon: &'static str,
}

impl Handout {
    /// The checklist of a plan; pictures are at most `columns` cells wide, tables as wide as
    /// [`COLUMNS`](super::COLUMNS) if that is more.
    #[must_use]
    pub fn new(
        rules: &Rulebook,
        plan: &Plan,
        lang: Lang,
        case: Option<CaseCode>,
        columns: usize,
    ) -> Self {
        let (title, _, version) = plan.flow;
        let place = plan.place.map_or("", |place| place.get(lang));
        let (made, colophon) = if plan.local {
            (local::MADE_ON, local::COLOPHON)
        } else {
            (words::MADE_ON, words::COLOPHON)
        };
        let made = (made.get(lang))
            .replace("{day}", &date(plan.today, lang))
            .replace("{version}", version)
            .replace("{place}", place);
        let parts = View::ALL.map(|view| (view, part(rules, plan, lang, view, columns)));
        Self {
            lang,
            title: format!("{}  {place}", title.get(lang))
                .trim_end()
                .to_owned(),
            made,
            today: plan.today,
            case,
            summary: summary(rules, plan, lang),
            parts: parts.into(),
            sources: references(rules, plan, lang),
            colophon: colophon.get(lang),
        }
    }

    /// The code of the case in words.
    #[must_use]
    pub fn case_line(&self) -> Option<String> {
        let code = self.case?.to_string();
        Some(say::CASE.get(self.lang).replace("{code}", &code))
    }
}
