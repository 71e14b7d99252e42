//! A plan as blocks of text, view by view: what the faces show and the text export prints.
//!
//! Must not break lines or choose colours: `text` and the faces do.

use crate::{
    answers::Answer,
    flow::{Confidence, Demand, Exactness, Id, Origin, Standing as Worth, Weight, Whose},
    interview::{Truth, accept},
    pack::Rulebook,
    plan::{Because, DeadlineLine, NeedLine, Plan, Reason, Standing, TaskLine, Visit},
    text::{Lang, Text, Value, date, money, show, ui::plan as say},
};

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
    /// Rules worth knowing, corrections, what is not known.
    Notes,
    /// Why each task is there or not, down to the article.
    Why,
}

impl View {
    /// All views in order.
    pub const ALL: [Self; 6] = [
        Self::Visits,
        Self::Documents,
        Self::Calendar,
        Self::Money,
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
struct Page<'a> {
    rules: &'a Rulebook,
    plan: &'a Plan,
    lang: Lang,
    blocks: Vec<Block>,
}

/// One view of a plan.
#[must_use]
pub fn outline(rules: &Rulebook, plan: &Plan, lang: Lang, view: View) -> Vec<Block> {
    let mut page = Page {
        rules,
        plan,
        lang,
        blocks: Vec::new(),
    };
    match view {
        View::Visits => page.visits(),
        View::Documents => page.documents(),
        View::Calendar => page.calendar(),
        View::Money => page.money(),
        View::Notes => page.notes(),
        View::Why => page.why(),
    }
    page.blocks
}

/// Why one task is there, or not.
#[must_use]
pub fn reasons(rules: &Rulebook, plan: &Plan, task: usize, lang: Lang) -> Vec<Block> {
    let mut page = Page {
        rules,
        plan,
        lang,
        blocks: Vec::new(),
    };
    page.reasons_of(&plan.tasks[task], 0);
    page.blocks
}

/// The head of the checklist: outcome and most urgent date.
pub(super) fn head(rules: &Rulebook, plan: &Plan, lang: Lang) -> Vec<Block> {
    let mut page = Page {
        rules,
        plan,
        lang,
        blocks: Vec::new(),
    };
    page.push(Shape::Text, 0, "", plan.outcome.get(lang));
    if let Some(line) = plan.urgent.map(|urgent| &plan.calendar[urgent]) {
        page.blank();
        let text = format!("{}{}", page.day_of(line), line.title.get(lang));
        page.push(Shape::Warning, 0, say::URGENT.get(lang), text);
    }
    page.blocks
}

impl Page<'_> {
    fn push(&mut self, shape: Shape, indent: usize, marker: &str, text: impl Into<String>) {
        self.blocks.push(Block {
            shape,
            indent,
            marker: marker.to_owned(),
            text: text.into(),
        });
    }

    fn blank(&mut self) {
        if !self.blocks.is_empty() {
            self.push(Shape::Blank, 0, "", "");
        }
    }

    fn heading(&mut self, text: Text) {
        self.blank();
        self.push(Shape::Heading, 0, "", text.get(self.lang));
    }

    fn say(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn document(&self, id: Id) -> &'static str {
        self.rules
            .flow
            .documents
            .get(id.0)
            .map_or(id.0, |document| document.title.get(self.lang))
    }

    fn window(&self, id: Id) -> &'static str {
        self.rules
            .flow
            .windows
            .get(id.0)
            .map_or(id.0, |window| window.title.get(self.lang))
    }

    fn label(&self, question: Id) -> &'static str {
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

    fn day_of(&self, line: &DeadlineLine) -> String {
        let Some(day) = line.date else {
            return String::new();
        };
        let left = line.days_left.unwrap_or_default();
        let left = match left {
            0 => self.say(say::IS_TODAY).to_owned(),
            1.. => self.say(say::DAYS_LEFT).replace("{n}", &left.to_string()),
            _ => self.say(say::DAYS_AGO).replace("{n}", &(-left).to_string()),
        };
        format!("{} ({left}) ", date(day, self.lang))
    }

    // ---- visits

    fn visits(&mut self) {
        for (number, visit) in self.plan.visits.iter().enumerate() {
            self.blank();
            self.visit(number + 1, visit);
        }
        if self.plan.visits.is_empty() {
            self.push(Shape::Text, 0, "", self.say(say::NOTHING_TO_DO));
        }
        let perhaps: Vec<usize> = self.with(Standing::Perhaps);
        if !perhaps.is_empty() {
            self.heading(say::PERHAPS);
            for i in perhaps {
                self.perhaps(i);
            }
        }
    }

    fn with(&self, standing: Standing) -> Vec<usize> {
        let tasks = &self.plan.tasks;
        (0..tasks.len())
            .filter(|i| tasks[*i].standing == standing)
            .collect()
    }

    fn visit(&mut self, number: usize, visit: &Visit) {
        let place = visit
            .window
            .map_or(self.say(say::AT_HOME), |window| self.window(window));
        self.push(Shape::Heading, 0, &format!("{number}  "), place);
        let window = visit
            .window
            .and_then(|id| self.rules.flow.windows.get(id.0));
        if let Some(window) = window {
            self.push(Shape::Hint, 3, "", window.about.get(self.lang));
            if let Some(hotline) = window.hotline {
                self.push(Shape::Hint, 3, self.say(say::PHONE), hotline.get(self.lang));
            }
        }
        if let Some(latest) = visit.latest {
            self.push(
                Shape::Warning,
                3,
                self.say(say::LATEST),
                date(latest, self.lang),
            );
        }
        if visit.earliest > self.plan.today {
            self.push(
                Shape::Text,
                3,
                self.say(say::EARLIEST),
                date(visit.earliest, self.lang),
            );
        }
        for need in &visit.bring {
            let (marker, text) = self.need(need);
            self.push(Shape::Item, 3, marker, text);
        }
        for &i in &visit.tasks {
            self.task(i);
        }
        if !visit.away_with.is_empty() {
            let all: Vec<&str> = visit
                .away_with
                .iter()
                .map(|id| self.document(*id))
                .collect();
            self.push(
                Shape::Text,
                3,
                self.say(say::AWAY_WITH),
                all.join(self.say(say::LIST)),
            );
        }
    }

    fn need(&self, need: &NeedLine) -> (&'static str, String) {
        let names: Vec<&str> = need.any.iter().map(|id| self.document(*id)).collect();
        let mut text = names.join(self.say(say::OR));
        if need.copies > 0 {
            text.push_str(
                &self
                    .say(say::COPIES)
                    .replace("{n}", &need.copies.to_string()),
            );
        }
        (self.say(demand(need.demand)), text)
    }

    fn task(&mut self, i: usize) {
        let task = &self.plan.tasks[i];
        self.push(Shape::Task(i), 3, "[ ] ", task.title.get(self.lang));
        if let Some(online) = task.online {
            let words = if task.by_online {
                say::ONLINE
            } else {
                say::ALSO_ONLINE
            };
            self.push(Shape::Hint, 7, self.say(words), online.get(self.lang));
        }
        for (step, said) in task.steps.iter().enumerate() {
            self.push(
                Shape::Item,
                7,
                &format!("{}. ", step + 1),
                said.get(self.lang),
            );
        }
        for said in &task.beware {
            self.push(
                Shape::Warning,
                7,
                self.say(say::BEWARE),
                said.get(self.lang),
            );
        }
        for said in &task.ask {
            self.push(Shape::Item, 7, self.say(say::ASK), said.get(self.lang));
        }
        for &line in &task.due {
            let line = &self.plan.calendar[line];
            let text = format!("{}{}", self.day_of(line), line.within.get(self.lang));
            self.push(Shape::Item, 7, self.say(say::LIMIT), text);
        }
        self.push(
            Shape::Hint,
            7,
            self.say(say::COST),
            task.cost.get(self.lang),
        );
        self.cited(7, &task.sources);
    }

    fn perhaps(&mut self, i: usize) {
        let task = &self.plan.tasks[i];
        self.push(Shape::Task(i), 3, "[ ] ", task.title.get(self.lang));
        self.push(
            Shape::Hint,
            7,
            self.say(say::WHERE),
            self.window(task.window),
        );
        if let Some(settle) = task.settle {
            self.push(
                Shape::Text,
                7,
                self.say(say::DEPENDS),
                settle.get(self.lang),
            );
        } else if !task.settled_by.is_empty() {
            let all: Vec<&str> = task.settled_by.iter().map(|id| self.label(*id)).collect();
            self.push(
                Shape::Text,
                7,
                self.say(say::DEPENDS),
                all.join(self.say(say::LIST)),
            );
        }
        for said in task.steps.iter().take(2) {
            self.push(Shape::Item, 7, "- ", said.get(self.lang));
        }
    }

    // ---- documents

    fn documents(&mut self) {
        let mut last = None;
        for line in &self.plan.documents {
            if last != Some(line.demand) {
                last = Some(line.demand);
                self.heading(match line.demand {
                    Demand::Required => say::BRING_THESE,
                    Demand::IfHeld => say::BRING_IF_HELD,
                    Demand::Local => say::BRING_LOCAL,
                    Demand::MayNotBeDemanded => say::NOT_TO_BE_DEMANDED,
                });
            }
            let mut text = self.document(line.id).to_owned();
            if line.copies > 0 {
                text.push_str(
                    &self
                        .say(say::COPIES)
                        .replace("{n}", &line.copies.to_string()),
                );
            }
            self.push(Shape::Item, 0, "- ", text);
            let or: Vec<&str> = line.or.iter().map(|id| self.document(*id)).collect();
            if !or.is_empty() {
                self.push(
                    Shape::Hint,
                    2,
                    self.say(say::INSTEAD),
                    or.join(self.say(say::OR)),
                );
            }
            self.origin(line.id);
            let tasks = line
                .tasks
                .iter()
                .map(|&i| self.plan.tasks[i].title.get(self.lang));
            let tasks = tasks.collect::<Vec<_>>().join(self.say(say::LIST));
            self.push(Shape::Hint, 2, self.say(say::FOR), tasks);
        }
        self.old_documents();
    }

    fn origin(&mut self, id: Id) {
        let rules = self.rules;
        let Some(document) = rules.flow.documents.get(id.0) else {
            return;
        };
        match &document.origin {
            Origin::Held(how) | Origin::Ended(how) => {
                self.push(Shape::Hint, 2, self.say(say::FROM), how.get(self.lang));
            }
            Origin::Issued { by, refused } => {
                self.push(Shape::Hint, 2, self.say(say::FROM), by.get(self.lang));
                self.push(
                    Shape::Hint,
                    2,
                    self.say(say::REFUSED),
                    refused.get(self.lang),
                );
            }
            Origin::Yielded(task) => {
                let title = rules
                    .flow
                    .tasks
                    .get(task.0)
                    .map_or(task.0, |t| t.title.get(self.lang));
                self.push(Shape::Hint, 2, self.say(say::FROM), title);
            }
        }
        if let Some(note) = document.note {
            self.push(Shape::Hint, 2, "", note.get(self.lang));
        }
    }

    /// Documents of old guides that nobody needs any more: so that a person who holds such a guide
    /// is answered.
    fn old_documents(&mut self) {
        self.heading(say::OLD_DOCUMENTS);
        let rules = self.rules;
        for (id, document) in rules.flow.documents.iter() {
            let now = match document.standing {
                Worth::ReplacedBy(by) => {
                    format!("{}{}", self.say(say::REPLACED_BY), self.document(by))
                }
                Worth::MayNotBeDemanded => self.say(say::MAY_NOT_BE_DEMANDED).to_owned(),
                Worth::EvidenceOnly => self.say(say::EVIDENCE_ONLY).to_owned(),
                Worth::Current | Worth::BringIfHeld | Worth::Local => continue,
            };
            if self
                .plan
                .documents
                .iter()
                .any(|line| line.id == id && line.demand == Demand::Required)
            {
                continue;
            }
            let title = document.title.get(self.lang);
            self.push(
                Shape::Item,
                0,
                "- ",
                format!("{title}{}{now}", self.say(say::COLON)),
            );
        }
    }

    // ---- calendar

    fn calendar(&mut self) {
        for line in &self.plan.calendar {
            self.blank();
            let shape = if line.passed {
                Shape::Warning
            } else {
                Shape::Item
            };
            let day = line
                .date
                .map_or(self.say(say::NO_DATE).to_owned(), |_| self.day_of(line));
            self.push(shape, 0, "", format!("{day}{}", line.title.get(self.lang)));
            let whose = self.say(whose(line.whose));
            let perhaps = if line.certain {
                ""
            } else {
                self.say(say::IF_IT_APPLIES)
            };
            self.push(
                Shape::Text,
                2,
                "",
                format!("{whose}{perhaps}{}", line.within.get(self.lang)),
            );
            if line.whose != Whose::You && line.date.is_some() {
                let moved = match line.moved {
                    Some(moved) if Some(moved) != line.date => {
                        format!(
                            "{}{}",
                            self.say(say::LATE_ONLY_AFTER),
                            date(moved, self.lang)
                        )
                    }
                    Some(_) => String::new(),
                    None => self.say(say::CALENDAR_UNKNOWN).to_owned(),
                };
                if !moved.is_empty() {
                    self.push(Shape::Hint, 2, "", moved);
                }
            }
            self.push(
                Shape::Hint,
                2,
                self.say(say::IF_MISSED),
                line.missed.get(self.lang),
            );
            self.cited(2, &line.sources);
        }
        if self.plan.calendar.is_empty() {
            self.push(Shape::Text, 0, "", self.say(say::NO_DATES));
        }
    }

    // ---- money

    fn money(&mut self) {
        for line in &self.plan.entitlements {
            self.blank();
            let perhaps = if line.certain {
                ""
            } else {
                self.say(say::IF_IT_APPLIES)
            };
            self.push(
                Shape::Heading,
                0,
                "",
                format!("{perhaps}{}", line.title.get(self.lang)),
            );
            let exact = match line.exact {
                Exactness::Exact => say::EXACT,
                Exactness::UpTo => say::UP_TO,
                Exactness::About => say::ABOUT,
                Exactness::Unknown => say::FIGURE_UNKNOWN,
            };
            let amount = match line.amount {
                Some(Value::Money(amount)) => {
                    format!("{}{}", money(amount, self.lang), self.say(say::STOP))
                }
                _ => String::new(),
            };
            // a sentence about a figure that is not known would only say so twice
            let known = line.text.values.iter().all(|(_, value)| value.is_some());
            let text = if known {
                line.text.get(self.lang)
            } else {
                self.say(say::TO_BE_ASKED).to_owned()
            };
            self.push(Shape::Text, 2, self.say(exact), format!("{amount}{text}"));
            if let Some(how) = &line.how {
                self.push(Shape::Hint, 2, self.say(say::COMPUTED), how.get(self.lang));
            }
            for note in &line.notes {
                self.push(Shape::Item, 2, "- ", note.get(self.lang));
            }
            self.cited(2, &line.sources);
        }
        if self.plan.entitlements.is_empty() {
            self.push(Shape::Text, 0, "", self.say(say::NO_MONEY));
        }
    }

    // ---- notes

    fn notes(&mut self) {
        let mut last = None;
        for note in &self.plan.notes {
            if last != Some(note.weight) {
                last = Some(note.weight);
                self.heading(match note.weight {
                    Weight::Warning => say::WARNINGS,
                    Weight::Information => say::GOOD_TO_KNOW,
                    Weight::Correction => say::CORRECTIONS,
                });
            }
            let shape = if note.weight == Weight::Warning {
                Shape::Warning
            } else {
                Shape::Item
            };
            self.push(shape, 0, "- ", note.text.get(self.lang));
            self.cited(2, &note.sources);
        }
        if !self.plan.unknowns.is_empty() {
            self.heading(say::NOT_KNOWN);
        }
        for unknown in &self.plan.unknowns {
            self.push(Shape::Item, 0, "- ", unknown.text.get(self.lang));
            self.push(
                Shape::Text,
                2,
                self.say(say::ASK),
                unknown.ask.get(self.lang),
            );
            self.push(
                Shape::Hint,
                2,
                self.say(say::WHOM),
                unknown.whom.get(self.lang),
            );
        }
    }

    // ---- why

    fn why(&mut self) {
        let parts = [
            (Standing::Needed, say::NEEDED),
            (Standing::Perhaps, say::PERHAPS),
            (Standing::NotNeeded, say::NOT_NEEDED),
        ];
        for (standing, title) in parts {
            let tasks = self.with(standing);
            if !tasks.is_empty() {
                self.heading(title);
            }
            for i in tasks {
                let task = &self.plan.tasks[i];
                self.push(Shape::Item, 0, "- ", task.title.get(self.lang));
                self.reasons_of(task, 2);
            }
        }
        self.heading(say::YOUR_ANSWERS);
        for (question, answer) in &self.plan.answers {
            let text = self.answered(*question, Some(answer));
            self.push(Shape::Item, 0, "- ", text);
        }
    }

    fn reasons_of(&mut self, task: &TaskLine, indent: usize) {
        for reason in &task.reasons {
            self.reason(reason, indent);
        }
        self.cited(indent, &task.sources);
    }

    fn reason(&mut self, reason: &Reason, indent: usize) {
        let indent = indent + 2 * reason.depth.min(4);
        let (marker, text) = match &reason.because {
            Because::Everyone => ("", self.say(say::FOR_EVERYONE).to_owned()),
            Because::Fact {
                title,
                truth,
                sources,
            } => {
                let marker = match truth {
                    Truth::Yes => say::HOLDS,
                    Truth::No => say::DOES_NOT_HOLD,
                    Truth::Unknown => say::OPEN,
                };
                let mut text = title.get(self.lang).to_owned();
                if !sources.is_empty() {
                    text.push_str(&format!(" ({})", self.sources(sources)));
                }
                (self.say(marker), text)
            }
            Because::Answer { question, answer } => (
                self.say(say::ANSWERED),
                self.answered(*question, answer.as_ref()),
            ),
            Because::Value { title, value } => {
                let value = value.map_or(self.say(crate::text::ui::NOT_KNOWN).to_owned(), |v| {
                    show(v, self.lang)
                });
                let colon = self.say(say::COLON);
                (
                    self.say(say::COUNTED),
                    format!("{}{colon}{value}", title.get(self.lang)),
                )
            }
        };
        self.push(Shape::Hint, indent, marker, text);
    }

    fn answered(&self, question: Id, answer: Option<&Answer>) -> String {
        let words = match (self.rules.flow.questions.get(question.0), answer) {
            (Some(question), Some(answer)) => {
                accept::in_words(self.rules, question, answer, self.lang)
            }
            _ => self.say(say::NOT_ASKED).to_owned(),
        };
        format!("{}{}{words}", self.label(question), self.say(say::COLON))
    }
}

/// Sources in words, those of one instrument together.
fn cite_all(rules: &Rulebook, ids: &[Id], lang: Lang) -> String {
    let mut instruments: Vec<(Id, Vec<String>)> = Vec::new();
    for id in ids {
        let Some(source) = rules.flow.sources.get(id.0) else {
            continue;
        };
        let article = format!(
            "{}{}",
            source.article.get(lang),
            hedge(source.confidence, lang)
        );
        match instruments.iter_mut().find(|(of, _)| *of == source.of) {
            Some((_, articles)) => articles.push(article),
            None => instruments.push((source.of, vec![article])),
        }
    }
    let each = instruments.iter().map(|(of, articles)| {
        let title = rules
            .flow
            .instruments
            .get(of.0)
            .map_or(of.0, |one| one.title.get(lang));
        let articles: Vec<&str> = articles
            .iter()
            .map(String::as_str)
            .filter(|article| !article.is_empty())
            .collect();
        let space = if lang == Lang::En && !articles.is_empty() {
            " "
        } else {
            ""
        };
        format!("{title}{space}{}", articles.join(say::AND.get(lang)))
    });
    each.collect::<Vec<_>>().join(say::LIST.get(lang))
}

/// What is said of a source that was not read at first hand and may differ.
fn hedge(confidence: Confidence, lang: Lang) -> &'static str {
    match confidence {
        Confidence::Uncertain => say::HEDGED.get(lang),
        Confidence::Derived => say::DERIVED.get(lang),
        _ => "",
    }
}

/// A source in words: instrument, article, and how well it was read where that is not at first hand.
pub(super) fn cite(rules: &Rulebook, id: Id, lang: Lang) -> String {
    let Some(source) = rules.flow.sources.get(id.0) else {
        return id.0.to_owned();
    };
    let title = rules
        .flow
        .instruments
        .get(source.of.0)
        .map_or(source.of.0, |one| one.title.get(lang));
    let article = source.article.get(lang);
    let hedge = hedge(source.confidence, lang);
    let space = if lang == Lang::En && !article.is_empty() {
        " "
    } else {
        ""
    };
    format!("{title}{space}{article}{hedge}")
}

fn demand(demand: Demand) -> Text {
    match demand {
        Demand::Required => say::BRING,
        Demand::IfHeld => say::IF_HELD,
        Demand::Local => say::LOCALLY,
        Demand::MayNotBeDemanded => say::NOT_DEMANDED,
    }
}

fn whose(whose: Whose) -> Text {
    match whose {
        Whose::You => say::YOURS,
        Whose::Employer => say::EMPLOYERS,
        Whose::NewEmployer => say::NEW_EMPLOYERS,
        Whose::Agency => say::AGENCYS,
    }
}
