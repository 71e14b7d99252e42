//! A plan as blocks of text, view by view: what the faces show and the text export prints.
//!
//! Must not break lines or choose colours: `text` and the faces do.

pub(super) mod bars;
mod cite;
pub(super) mod cover;
mod local;
mod rest;
mod summary;
mod visits;
mod why;

pub use why::Fold;

pub(super) use cite::{cite, cite_all};

use crate::{
    flow::{Demand, Exactness, Id, Whose},
    pack::Rulebook,
    plan::{DeadlineLine, Plan},
    text::{Lang, Text, date, ui::plan as say},
};
pub use local::who_may;

/// A part of the checklist, shown as one view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// Tasks by trip.
    Visits,
    /// The folder list.
    Documents,
    /// Dates.
    Calendar,
    /// What is owed and what it costs.
    Money,
    /// Who covers what, month by month.
    Cover,
    /// Rules worth knowing, corrections, what is not known.
    Notes,
    /// Why each task is there or not, down to the article.
    Why,
}

impl View {
    /// All views in order.
    pub const ALL: [Self; 7] = [
        Self::Visits,
        Self::Documents,
        Self::Calendar,
        Self::Money,
        Self::Cover,
        Self::Notes,
        Self::Why,
    ];

    /// What it is called.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            Self::Visits => say::VISITS,
            Self::Documents => say::DOCUMENTS,
            Self::Calendar => say::CALENDAR,
            Self::Money => say::MONEY,
            Self::Cover => crate::text::ui::local::COVER,
            Self::Notes => say::NOTES,
            Self::Why => say::WHY,
        }
    }
}

/// What a block is, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The name of a view.
    Title,
    /// A heading inside it.
    Heading,
    /// A task that can be ticked: its place in `Plan::tasks`.
    Task(usize),
    /// One of a list.
    Item,
    /// Running text.
    Text,
    /// What may be missed.
    Hint,
    /// What must not be missed.
    Warning,
    /// Lines that are set as they are, or left out where there is no room for them: what they show
    /// is said in words besides.
    Picture,
    /// A table, set like a picture: the heads first, then rows whose first cell is their head.
    Table,
    /// An empty line.
    Blank,
}

/// A piece of text that is set as one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub shape: Shape,
    /// Cells from the left.
    pub indent: usize,
    /// What stands before the first line; further lines are indented by its width.
    pub marker: String,
    /// The text.
    pub text: String,
}

/// Collects blocks in one language.
pub(super) struct Page<'a> {
    pub(super) rules: &'a Rulebook,
    pub(super) plan: &'a Plan,
    pub(super) lang: Lang,
    /// The room that pictures have.
    pub(super) columns: usize,
    /// The room that tables have; one that is wider becomes a list.
    tables: usize,
    pub(super) blocks: Vec<Block>,
}

/// One view of a plan, its pictures and tables in so many columns.
#[must_use]
pub fn outline(
    rules: &Rulebook,
    plan: &Plan,
    lang: Lang,
    view: View,
    columns: usize,
) -> Vec<Block> {
    let mut page = Page::new(rules, plan, lang);
    (page.columns, page.tables) = (columns, columns);
    page.view(view)
}

/// The same for what is taken away: paper has room for a table beside narrow pictures.
pub(super) fn part(
    rules: &Rulebook,
    plan: &Plan,
    lang: Lang,
    view: View,
    columns: usize,
) -> Vec<Block> {
    let mut page = Page::new(rules, plan, lang);
    (page.columns, page.tables) = (columns, columns.max(super::text::COLUMNS));
    page.view(view)
}

/// The view of reasons, with so much of why tasks are not needed.
#[must_use]
pub fn whys(rules: &Rulebook, plan: &Plan, lang: Lang, fold: Fold) -> Vec<Block> {
    let mut page = Page::new(rules, plan, lang);
    page.why(fold);
    page.blocks
}

/// Why one task is there, or not.
#[must_use]
pub fn reasons(rules: &Rulebook, plan: &Plan, task: usize, lang: Lang) -> Vec<Block> {
    let mut page = Page::new(rules, plan, lang);
    page.reasons_of(&plan.tasks[task], 0);
    page.blocks
}

/// Figures of a place, each with where it comes from.
#[must_use]
pub fn figures(
    rules: &Rulebook,
    plan: &Plan,
    figures: &[crate::plan::FigureLine],
    lang: Lang,
) -> Vec<Block> {
    let mut page = Page::new(rules, plan, lang);
    page.figures(0, figures);
    page.blocks
}

/// The one page that comes first.
pub(super) fn summary(rules: &Rulebook, plan: &Plan, lang: Lang) -> Vec<Block> {
    let mut page = Page::new(rules, plan, lang);
    page.summary();
    page.blocks
}

/// The most urgent date in words, with the days that are left.
#[must_use]
pub fn urgent(rules: &Rulebook, plan: &Plan, lang: Lang) -> Option<String> {
    let line = plan.calendar.get(plan.urgent?)?;
    let day = Page::new(rules, plan, lang).day_of(line);
    Some(format!("{day}{}", line.title.get(lang)))
}

impl<'a> Page<'a> {
    pub(super) fn new(rules: &'a Rulebook, plan: &'a Plan, lang: Lang) -> Self {
        Self {
            rules,
            plan,
            lang,
            columns: super::text::COLUMNS,
            tables: super::text::COLUMNS,
            blocks: Vec::new(),
        }
    }

    fn view(mut self, view: View) -> Vec<Block> {
        match view {
            View::Visits => self.visits(),
            View::Documents => self.documents(),
            View::Calendar => self.calendar(),
            View::Money => self.money(),
            View::Cover => self.cover(),
            View::Notes => self.notes(),
            View::Why => self.why(Fold::Short),
        }
        self.blocks
    }

    /// The outcome and the most urgent date.
    fn head(&mut self) {
        self.push(Shape::Text, 0, "", self.plan.outcome.get(self.lang));
        for doubt in self.plan.doubts() {
            self.blank();
            let text = doubt.text.get(self.lang);
            self.push(Shape::Warning, 0, self.say(say::DOUBT), text);
        }
        if let Some(text) = urgent(self.rules, self.plan, self.lang) {
            self.blank();
            self.push(Shape::Warning, 0, self.say(say::URGENT), text);
        }
    }

    pub(super) fn push(
        &mut self,
        shape: Shape,
        indent: usize,
        marker: &str,
        text: impl Into<String>,
    ) {
        let mut text: String = text.into();
        // a block is one paragraph, however somebody has broken its lines in a file
        if text.contains('\n') && !matches!(shape, Shape::Picture | Shape::Table) {
            text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        self.blocks.push(Block {
            shape,
            indent,
            marker: marker.to_owned(),
            text,
        });
    }

    pub(super) fn blank(&mut self) {
        if !self.blocks.is_empty() {
            self.push(Shape::Blank, 0, "", "");
        }
    }

    pub(super) fn heading(&mut self, text: Text) {
        self.blank();
        self.push(Shape::Heading, 0, "", text.get(self.lang));
    }

    pub(super) fn say(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    pub(super) fn document(&self, id: Id) -> &'static str {
        self.rules
            .flow
            .documents
            .get(id.0)
            .map_or(id.0, |document| document.title.get(self.lang))
    }

    /// A limit beside a task: whose, the day, and what it is where the task has several.
    pub(in crate::export) fn limit_beside(
        &self,
        line: &DeadlineLine,
        several: bool,
    ) -> (&'static str, String) {
        let mut text = self.day_of(line);
        if several {
            text.push_str(line.title.get(self.lang));
            text.push_str(self.say(say::COLON));
        }
        text.push_str(&line.within.get(self.lang));
        (self.say(whose_limit(line.whose)), text)
    }

    fn door(&self, id: Id) -> Option<&crate::plan::DoorLine> {
        self.plan.doors.iter().find(|door| door.window == id)
    }

    /// The name of a window: the local one, where it is known.
    pub(super) fn window(&self, id: Id) -> &'static str {
        if let Some(door) = self.door(id) {
            return door.title.get(self.lang);
        }
        self.rules
            .flow
            .windows
            .get(id.0)
            .map_or(id.0, |window| window.title.get(self.lang))
    }

    pub(super) fn label(&self, question: Id) -> &'static str {
        self.rules
            .flow
            .questions
            .get(question.0)
            .map_or(question.0, |q| q.label.get(self.lang))
    }

    fn sources(&self, ids: &[Id]) -> String {
        cite_all(self.rules, ids, self.lang)
    }

    fn cited(&mut self, indent: usize, ids: &[Id]) {
        if !ids.is_empty() {
            let text = self.sources(ids);
            self.push(Shape::Hint, indent, self.say(say::BASIS), text);
        }
    }

    pub(super) fn day_of(&self, line: &DeadlineLine) -> String {
        let Some(day) = line.date else {
            return String::new();
        };
        let left = line.days_left.unwrap_or_default();
        let left = match left {
            0 => self.say(say::IS_TODAY).to_owned(),
            1.. => self.say(say::DAYS_LEFT).replace("{n}", &left.to_string()),
            _ => self.say(say::DAYS_AGO).replace("{n}", &(-left).to_string()),
        };
        (self.say(say::DAY_LEFT).replace("{left}", &left)).replace("{day}", &date(day, self.lang))
    }
}

/// How firmly a document is wanted, as a heading.
pub(super) fn demanded(demand: Demand) -> Text {
    match demand {
        Demand::Required => say::BRING_THESE,
        Demand::IfHeld => say::BRING_IF_HELD,
        Demand::Local => say::BRING_LOCAL,
        Demand::MayNotBeDemanded => say::NOT_TO_BE_DEMANDED,
    }
}

pub(super) fn demand(demand: Demand) -> Text {
    match demand {
        Demand::Required => say::BRING,
        Demand::IfHeld => say::IF_HELD,
        Demand::Local => say::LOCALLY,
        Demand::MayNotBeDemanded => say::NOT_DEMANDED,
    }
}

pub(super) fn whose(whose: Whose) -> Text {
    match whose {
        Whose::You => say::YOURS,
        Whose::Employer => say::EMPLOYERS,
        Whose::NewEmployer => say::NEW_EMPLOYERS,
        Whose::Agency => say::AGENCYS,
    }
}

/// The same before a limit that stands beside a task.
pub(super) fn whose_limit(whose: Whose) -> Text {
    match whose {
        Whose::You => say::YOUR_LIMIT,
        Whose::Employer => say::EMPLOYERS_LIMIT,
        Whose::NewEmployer => say::NEW_EMPLOYERS_LIMIT,
        Whose::Agency => say::AGENCYS_LIMIT,
    }
}

pub(super) fn exact(exact: Exactness) -> Text {
    match exact {
        Exactness::Exact => say::EXACT,
        Exactness::UpTo => say::UP_TO,
        Exactness::About => say::ABOUT,
        Exactness::Unknown => say::FIGURE_UNKNOWN,
    }
}
