//! What a question looks like in lines.
//!
//! Must not read input.

use super::{Session, say};
use crate::{
    answers::Answer,
    export,
    flow::{Choice, Id, Kind, Question},
    interview::{self, Context, Truth, accept},
    plan,
    text::{Text, Value, fill, ui},
};
use std::io;

impl Session<'_, '_> {
    pub(super) fn show_question(
        &mut self,
        id: Id,
        question: &Question,
        place: usize,
    ) -> io::Result<()> {
        self.lines.say("")?;
        let section = self.rules.flow.question_stage(id.0);
        if section != self.section {
            self.section = section;
            self.show_section(section)?;
        }
        let left = self.left_after(id);
        let progress = if left == 0 {
            say::LAST_QUESTION
        } else {
            say::PROGRESS
        };
        let progress = fill(progress, self.lang, &mut |name| match name {
            "n" => Some(Value::whole(i64::try_from(place + 1).ok()?)),
            _ => Some(Value::whole(i64::try_from(left).ok()?)),
        });
        self.lines.say(&progress)?;
        self.filled(question.title, "")?;
        if let Some(hint) = question.hint {
            self.filled(hint, "")?;
        }
        if matches!(question.kind, Kind::Road(_)) {
            self.show_roads(question)?;
        }
        self.show_options(question)?;
        if let Some(bounds) = plan::local_bounds(self.rules, &self.answers, self.today, id) {
            self.lines.say(&export::bounds(&bounds, self.lang))?;
        }
        self.show_prompt(id, question)
    }

    /// What follows from an amount for which the place has bounds.
    pub(super) fn show_what_follows(&mut self, id: Id, question: &Question) -> io::Result<()> {
        let bounds = plan::local_bounds(self.rules, &self.answers, self.today, id);
        let (Some(bounds), Some(Answer::Money(amount))) = (bounds, self.answers.get(id.0)) else {
            return Ok(());
        };
        let (person, given) = ((&self.answers, self.today), (&bounds, *amount));
        let (first, more) = export::follows(self.rules, person, (id, question), given, self.lang);
        let mut lines = first.iter().chain(&more);
        lines.try_for_each(|line| self.lines.say(line))
    }

    /// What is in doubt about the answers and was not so before; whether there is any.
    pub(super) fn show_doubts(&mut self, before: &[accept::Refused]) -> io::Result<bool> {
        let mut any = false;
        for doubt in interview::doubts(self.rules, &self.answers, self.today) {
            if !before.contains(&doubt) {
                let (mark, text) = (ui::plan::DOUBT.get(self.lang), doubt.get(self.lang));
                self.lines.say(&format!("{mark}{text}"))?;
                any = true;
            }
        }
        Ok(any)
    }

    /// The question's name and what to type: one line.
    pub(super) fn show_prompt(&mut self, id: Id, question: &Question) -> io::Result<()> {
        let how = match &question.kind {
            Kind::One(_) | Kind::Road(_) => say::TYPE_NUMBER,
            Kind::Many { .. } => say::TYPE_NUMBERS,
            Kind::YesNo => say::TYPE_YES_OR_NO,
            Kind::Whole { .. } => say::TYPE_WHOLE,
            Kind::Money { .. } => say::TYPE_MONEY,
            Kind::Day { .. } => say::TYPE_DAY,
            Kind::Month { .. } => say::TYPE_MONTH,
            Kind::Place => say::TYPE_PLACE,
        };
        let mut line = (say::PROMPT.get(self.lang))
            .replace("{label}", question.label.get(self.lang))
            .replace("{how}", how.get(self.lang));
        if let Some(answer) = self.answers.get(id.0) {
            let words = accept::in_words(self.rules, question, answer, self.lang);
            line.push_str(&say::NOW.get(self.lang).replace("{answer}", &words));
        }
        self.lines.say(&line)
    }

    pub(super) fn show_why(&mut self, question: &Question) -> io::Result<()> {
        self.filled(question.why, "")?;
        for source in &question.sources {
            let Some(source) = self.rules.source(source.0) else {
                continue;
            };
            let Some(instrument) = self.rules.instrument(source.of.0) else {
                continue;
            };
            let article = source.article.get(self.lang);
            let words = if article.is_empty() {
                say::SOURCE
            } else {
                say::SOURCE_ARTICLE
            };
            let line = (words.get(self.lang))
                .replace("{title}", instrument.title.get(self.lang))
                .replace("{article}", article);
            self.lines.say(&line)?;
        }
        Ok(())
    }

    /// Places that a text may mean, with the code that names each surely.
    pub(super) fn show_places(&mut self, typed: &str) -> io::Result<()> {
        for place in accept::places(self.rules, typed) {
            let line = (say::PLACE.get(self.lang))
                .replace("{code}", place.code.0)
                .replace("{place}", place.title.get(self.lang))
                .replace("{province}", place.province.get(self.lang));
            self.lines.say(&line)?;
        }
        Ok(())
    }

    pub(super) fn show_section(&mut self, section: Option<Id>) -> io::Result<()> {
        let title = section.and_then(|id| self.rules.flow.header.stages.get(id.0));
        match title {
            Some(title) => {
                let line = say::SECTION
                    .get(self.lang)
                    .replace("{title}", title.get(self.lang));
                self.lines.say(&line)
            }
            None => Ok(()),
        }
    }

    fn show_options(&mut self, question: &Question) -> io::Result<()> {
        match &question.kind {
            Kind::One(options) | Kind::Road(options) => self.options(options)?,
            Kind::Many { options, none } => {
                self.options(options)?;
                self.option(options.len() + 1, *none, None)?;
            }
            Kind::YesNo => {
                self.option(1, ui::YES, None)?;
                self.option(2, ui::NO, None)?;
            }
            Kind::Whole { .. }
            | Kind::Money { .. }
            | Kind::Day { .. }
            | Kind::Month { .. }
            | Kind::Place => {}
        }
        match question.unsure {
            Some(how) => self.option(0, ui::UNSURE, Some(how)),
            None => Ok(()),
        }
    }

    fn options(&mut self, options: &[Choice]) -> io::Result<()> {
        for (place, choice) in options.iter().enumerate() {
            self.option(place + 1, choice.label, choice.hint)?;
        }
        Ok(())
    }

    fn option(&mut self, number: usize, label: Text, hint: Option<Text>) -> io::Result<()> {
        self.filled(label, &format!("  {number}  "))?;
        match hint {
            Some(hint) => self.filled(hint, "     "),
            None => Ok(()),
        }
    }

    /// The roads one after the other, each with everything that tells them apart.
    fn show_roads(&mut self, question: &Question) -> io::Result<()> {
        let Kind::Road(options) = &question.kind else {
            return Ok(());
        };
        let plan = plan::build(self.rules, &self.answers, self.today);
        for (place, choice) in options.iter().enumerate() {
            let Some(road) = plan.roads.iter().find(|road| road.id == choice.id) else {
                continue;
            };
            let open = match road.open {
                Truth::Yes => say::ROAD_OPEN,
                Truth::Unknown => say::ROAD_PERHAPS,
                Truth::No => say::ROAD_CLOSED,
            };
            let label = self.words(choice.label);
            let head = (say::ROAD.get(self.lang))
                .replace("{n}", &(place + 1).to_string())
                .replace("{label}", &label)
                .replace("{open}", open.get(self.lang));
            self.lines.say(&head)?;
            let rule = export::who_may(road, self.lang);
            let rows = [
                (say::ROAD_REASON, &road.reason),
                (say::ROAD_CLOSES, &road.closes),
                (say::ROAD_COST, &road.cost),
                (say::ROAD_COVER, &road.cover),
                (say::ROAD_GAP, &road.gap),
                (say::ROAD_YEARS, &road.years),
            ];
            for (name, said) in rows {
                if let Some(said) = said {
                    self.lines.say(&format!(
                        "     {}{}",
                        name.get(self.lang),
                        said.get(self.lang)
                    ))?;
                }
                if name == say::ROAD_REASON
                    && let Some(rule) = &rule
                {
                    let head = say::ROAD_RULE.get(self.lang);
                    self.lines.say(&format!("     {head}{rule}"))?;
                }
            }
            let flow = &self.rules.flow;
            // the name of the place, where it has one
            let named = |id: &Id| {
                let door = plan.doors.iter().find(|door| door.window == *id);
                let title = flow.windows.get(id.0).map(|window| window.title);
                door.map(|door| door.title).or(title)
            };
            let windows = road.windows.iter().filter_map(named);
            self.names(say::ROAD_WINDOWS, windows.collect())?;
            let documents = road
                .documents
                .iter()
                .filter_map(|id| flow.documents.get(id.0));
            self.names(
                say::ROAD_DOCUMENTS,
                documents.map(|document| document.title).collect(),
            )?;
        }
        self.lines.say("")?;
        self.tell(say::ROAD_CHOOSE)
    }

    fn names(&mut self, name: Text, all: Vec<Text>) -> io::Result<()> {
        if all.is_empty() {
            return Ok(());
        }
        let all: Vec<_> = all.iter().map(|text| text.get(self.lang)).collect();
        let all = all.join(ui::LIST_MARK.get(self.lang));
        self.lines
            .say(&format!("     {}{all}", name.get(self.lang)))
    }

    /// How many more questions can come after this one, if it were not answered yet.
    fn left_after(&self, id: Id) -> usize {
        let mut before = self.answers.clone();
        before.remove(id.0);
        interview::walk(self.rules, &before, self.today)
            .at_most_left
            .saturating_sub(1)
    }

    /// A text of the flow with its places filled from the answers.
    fn words(&self, text: Text) -> String {
        let (mut context, _) = Context::on_path(self.rules, &self.answers, self.today);
        accept::filled(&mut context, text, self.lang)
    }

    fn filled(&mut self, text: Text, margin: &str) -> io::Result<()> {
        let words = self.words(text);
        self.lines.say(&format!("{margin}{words}"))
    }
}
