//! The whole logic of a flow, written out for people who do not read RON: every question, fact,
//! task, document, deadline and figure, with all conditions in words.
//!
//! Must not leave anything out, and must not evaluate: it is the same for everybody. Only figures
//! are those of one day.

mod asked;
mod done;
mod known;
mod said;

use super::{
    markup::for_markdown,
    outline::{Block, Page, Shape, cite_all},
    text::{COLUMNS, lines},
    words::{Spread, Words},
};
use crate::{
    answers::Answers,
    flow::{Condition, Id},
    pack::Rulebook,
    plan::{self, Plan},
    text::{Lang, Text, date, ui::explain as say, ui::plan as common, width},
};
use chrono::NaiveDate;

/// Cells of a condition that stands in one line; a longer one becomes a list.
const LINE: usize = 58;
/// Cells from the left: what belongs to an entry, and what belongs to that.
const IN: [usize; 2] = [2, 4];

/// The logic of a flow as blocks: titles of sections, headings of entries, and what belongs to them.
#[must_use]
pub fn explain(rules: &Rulebook, today: NaiveDate, lang: Lang) -> Vec<Block> {
    let nobody = plan::build(rules, &Answers::default(), today);
    let mut explain = Explain::new(rules, &nobody, today, lang);
    explain.head();
    explain.questions();
    explain.facts();
    explain.quantities();
    explain.roads();
    explain.tasks();
    explain.deadlines();
    explain.documents();
    explain.windows();
    explain.money();
    explain.cover();
    explain.notes();
    explain.unknowns();
    explain.outcomes();
    explain.figures();
    explain.page.blocks
}

/// The same as plain text of as many columns as the checklist has.
#[must_use]
pub fn explain_text(rules: &Rulebook, today: NaiveDate, lang: Lang) -> String {
    let mut page = String::new();
    for (shape, line) in lines(&explain(rules, today, lang), COLUMNS) {
        let line = line.trim_end();
        page.push_str(line);
        page.push('\n');
        if shape == Shape::Title {
            page.push_str(&"=".repeat(width(line)));
            page.push('\n');
        }
    }
    page
}

/// The same as Markdown. A paragraph stays on one line: a break in a Chinese sentence would show as
/// a space.
#[must_use]
pub fn explain_markdown(rules: &Rulebook, today: NaiveDate, lang: Lang) -> String {
    let mut page = String::new();
    for block in explain(rules, today, lang) {
        let text = for_markdown(&block.text);
        let marker = for_markdown(block.marker.trim());
        let line = match block.shape {
            Shape::Blank => String::new(),
            Shape::Title => format!("## {text}"),
            Shape::Heading => format!("### {text}"),
            _ => {
                let depth = "  ".repeat((block.indent / 2).saturating_sub(1));
                match block.marker.trim() {
                    "" | "-" => format!("{depth}- {text}"),
                    _ => format!("{depth}- **{marker}** {text}"),
                }
            }
        };
        page.push_str(line.trim_end());
        page.push('\n');
        if matches!(block.shape, Shape::Title | Shape::Heading) {
            page.push('\n');
        }
    }
    page
}

struct Explain<'r> {
    page: Page<'r>,
    rules: &'r Rulebook,
    words: Words<'r>,
    today: NaiveDate,
    lang: Lang,
}

impl<'r> Explain<'r> {
    fn new(rules: &'r Rulebook, nobody: &'r Plan, today: NaiveDate, lang: Lang) -> Self {
        Self {
            page: Page::new(rules, nobody, lang),
            rules,
            words: Words::new(rules, today, lang),
            today,
            lang,
        }
    }

    fn head(&mut self) {
        let header = &self.rules.flow.header;
        let title = self.put(say::TITLE, &[("flow", header.title.get(self.lang))]);
        self.page.push(Shape::Title, 0, "", title);
        let day = date(self.today, self.lang);
        let made = self.put(say::MADE_ON, &[("version", header.version), ("day", &day)]);
        let about = self.words.text(header.about);
        self.page.push(Shape::Text, 0, "", about);
        self.page.push(Shape::Text, 0, "", made);
        self.section(say::HOW_TO_READ);
        for text in say::READING {
            self.page.push(Shape::Text, 0, "- ", text.get(self.lang));
        }
    }

    fn put(&self, text: Text, parts: &[(&str, &str)]) -> String {
        self.words.put(text, parts)
    }

    fn section(&mut self, title: Text) {
        self.page.blank();
        self.page.push(Shape::Title, 0, "", title.get(self.lang));
    }

    /// The name of an entry.
    fn entry(&mut self, title: &str, id: Id) {
        let title = self.put(say::NAMED, &[("x", title), ("id", id.0)]);
        self.headed(&title);
    }

    fn headed(&mut self, title: &str) {
        self.page.blank();
        self.page.push(Shape::Heading, 0, "", title);
    }

    /// Something about the entry.
    fn line(&mut self, what: Text, text: &str) {
        self.page
            .push(Shape::Text, IN[0], what.get(self.lang), text);
    }

    fn plain(&mut self, text: &str) {
        self.page.push(Shape::Text, IN[0], "", text);
    }

    fn item(&mut self, text: &str) {
        self.page.push(Shape::Item, IN[1], "- ", text);
    }

    /// A condition or a computation behind its name: in the same line, or as a list below.
    fn spread(&mut self, what: Text, spread: &Spread) {
        if let [(_, text)] = &spread[..] {
            return self.line(what, text);
        }
        self.plain(what.get(self.lang).trim_end());
        for (depth, text) in spread {
            self.page
                .push(Shape::Item, IN[1] + 2 * depth, "- ", text.as_str());
        }
    }

    fn when(&mut self, what: Text, condition: &Condition) {
        let spread = self.words.spread(condition, LINE);
        self.spread(what, &spread);
    }

    /// A list in one line; nothing where it is empty.
    fn list(&mut self, what: Text, all: &[String]) {
        if !all.is_empty() {
            self.line(what, &all.join(common::LIST.get(self.lang)));
        }
    }

    fn sources(&mut self, ids: &[Id]) {
        if !ids.is_empty() {
            let text = cite_all(self.rules, ids, self.lang);
            self.page
                .push(Shape::Hint, IN[0], common::BASIS.get(self.lang), text);
        }
    }

    /// The title of something, in quotes.
    fn titled(&self, title: Option<Text>, id: Id) -> String {
        self.words
            .quoted(title.map_or(id.0, |title| title.get(self.lang)))
    }

    fn tasks_named(&self, ids: &[Id]) -> Vec<String> {
        let tasks = &self.rules.flow.tasks;
        let named = |id: &Id| self.titled(tasks.get(id.0).map(|task| task.title), *id);
        ids.iter().map(named).collect()
    }

    fn figures_named(&self, ids: &[Id]) -> Vec<String> {
        let figures = &self.rules.figures;
        let named = |id: &Id| self.titled(figures.get(id.0).map(|figure| figure.title), *id);
        ids.iter().map(named).collect()
    }
}
