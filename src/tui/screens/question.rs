//! One question: its words, its field or options, what was understood, what is wrong.
//!
//! Must not decide what comes next: it hands the answer to the model.

use super::{choice, options, place, scale, text_field};
use crate::{
    answers::{Answer, Answers},
    flow::{Id, Kind, Question},
    interview::{
        Context,
        accept::{self, Refused},
    },
    pack::Rulebook,
    plan::{self, LocalBounds},
    text::{Text, ui::tui as say},
    tui::{
        guess,
        keys::Scene,
        model::{Desk, Go, Model, Msg},
        page::{Page, Part, Row, hanging, prose},
        theme::Role,
        view,
    },
};

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// By choosing.
    Options(options::State),
    /// By typing.
    Text(text_field::State),
    /// By finding a place.
    Place(place::State),
}

/// A question being answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The question.
    pub id: Id,
    /// What has been put in so far.
    pub input: Input,
    /// The bounds that the place sets for it.
    pub bounds: Option<Box<LocalBounds>>,
    /// What is wrong with it.
    pub error: Option<Refused>,
}

impl State {
    /// The question with the answer that was given before, if any.
    #[must_use]
    pub fn new(desk: &Desk, id: Id, told: &Answers) -> Self {
        let question = guess::question(desk.rules, id);
        let answer = told.get(id.0);
        let input = match question {
            Some(question) => {
                let answer = answer.filter(|answer| accept::fits(question, answer));
                match &question.kind {
                    Kind::Place => Input::Place(place::State::of(desk, question, answer)),
                    Kind::Whole { .. } | Kind::Money { .. } => {
                        Input::Text(text_field::State::of(answer))
                    }
                    Kind::Day { .. } | Kind::Month { .. } => {
                        Input::Text(text_field::State::of(answer))
                    }
                    _ => Input::Options(options::State::of(question, answer)),
                }
            }
            None => Input::Options(options::State::default()),
        };
        Self {
            id,
            input,
            bounds: plan::local_bounds(desk.rules, told, desk.today, id).map(Box::new),
            error: None,
        }
    }

    /// What keys may mean here.
    #[must_use]
    pub fn scene(&self, rules: &Rulebook) -> Scene {
        match guess::question(rules, self.id).map(|question| &question.kind) {
            Some(Kind::Many { .. }) => Scene::Several,
            Some(Kind::Road(_)) => Scene::Roads,
            Some(Kind::Money { .. }) if self.bounds.is_some() => Scene::Scaled,
            Some(Kind::Whole { .. } | Kind::Money { .. }) => Scene::Field,
            Some(Kind::Day { .. } | Kind::Month { .. }) => Scene::Dated,
            Some(Kind::Place) => Scene::Place,
            _ => Scene::Options,
        }
    }

    /// What follows from a message.
    pub fn update(&mut self, desk: &Desk, msg: &Msg) -> Option<Go> {
        let question = guess::question(desk.rules, self.id)?;
        match msg {
            Msg::Continue => return self.finish(desk, question),
            Msg::Back => return Some(Go::Back),
            Msg::Why => return Some(Go::Why(None)),
            _ => {}
        }
        let scene = self.scene(desk.rules);
        match &mut self.input {
            Input::Options(state) => {
                let before = state.clone();
                let chosen = state.update(options::Extent::of(question), msg);
                if *state != before {
                    self.error = None;
                }
                if chosen && desk.fast && scene != Scene::Several {
                    return self.finish(desk, question);
                }
            }
            Input::Place(state) => {
                state.update(desk, msg);
                self.error = None;
            }
            Input::Text(state) => {
                if text_field::write(state, desk, question, self.bounds.as_deref(), msg) {
                    self.error = None;
                }
            }
        }
        None
    }

    fn finish(&mut self, desk: &Desk, question: &Question) -> Option<Go> {
        match self.answer(desk, question) {
            Ok(answer) => Some(Go::Answer(answer)),
            Err(refused) => {
                self.error = Some(refused);
                None
            }
        }
    }

    fn answer(&self, desk: &Desk, question: &Question) -> Result<Answer, Refused> {
        let typed = |text: &str| accept::typed(desk.rules, question, text, desk.today);
        match &self.input {
            Input::Options(state) => state.answer(question).map_or_else(|| typed(""), Ok),
            Input::Place(state) => state.answer(desk, question),
            Input::Text(state) if state.unsure => Ok(Answer::Unsure),
            Input::Text(state) => typed(&state.text),
        }
    }

    /// The page: first with everything, then with less, until it fits.
    #[must_use]
    pub fn page(&self, model: &Model) -> Page {
        let desk = &model.desk;
        let Some(question) = guess::question(desk.rules, self.id) else {
            return Page::default();
        };
        let mut context = None;
        let mut words = |text: Text| {
            let whole = text.get(desk.lang);
            if !whole.contains('{') {
                return whole.to_owned(); // the way need not be walked to say it
            }
            let walked = || Context::on_path(desk.rules, model.told(), desk.today).0;
            accept::filled(context.get_or_insert_with(walked), text, desk.lang)
        };
        let columns = view::columns(desk);
        let body = view::body(model);
        let title = words(question.title);
        let hint = question.hint.map(&mut words);
        let why = format!("{}{}", say::WHY_ASKED.get(desk.lang), words(question.why));
        let mut title = match &model.guess {
            None => prose(0, Role::Title, &title, columns),
            Some(_) => {
                let what_if = (Role::Warning, say::WHAT_IF.get(desk.lang));
                hanging(0, what_if, Role::Title, &title, columns)
            }
        };
        title.extend(self.real(model, columns));
        title.extend(self.trouble(desk, columns));
        let hints = hint.map_or(Vec::new(), |hint| prose(0, Role::Hint, &hint, columns));
        let why = prose(0, Role::Hint, &why, columns);
        let least = title.len() + hints.len() + self.fewest(question);
        let first = match () {
            () if least + why.len() <= body => 0,
            () if least <= body => 1,
            () => 2,
        };
        let mut page = Page::default();
        for level in first..3 {
            let full = level == 0;
            page = Page {
                top: title.clone(),
                ..Page::default()
            };
            let after = self.bounds.is_some() && !full && body < 14;
            match (&self.input, full || body >= 14) {
                _ if after => {} // what follows from the amount comes first
                // the columns show that they stand side by side
                _ if matches!(question.kind, Kind::Road(_))
                    && body < 26
                    && view::columns(desk) > 58 => {}
                (Input::Options(_), false) => page.rows.extend_from_slice(&hints),
                _ => page.top.extend_from_slice(&hints),
            }
            if body >= 12 && !matches!(question.kind, Kind::Road(_)) {
                page.top.push(Row::blank());
            }
            self.put(&mut page, model, question, level);
            if after {
                page.rows.extend_from_slice(&hints);
            }
            if full {
                let spare = usize::from(!page.rows.last().is_none_or(|row| row.0.is_empty()));
                let mut reason = vec![Row::blank(); spare];
                reason.extend_from_slice(&why);
                page.rows.extend(reason);
            }
            if page.top.len() + page.rows.len() + page.bottom.len() <= body {
                return page;
            }
        }
        page
    }

    /// The fewest rows that the field or the options can take while all is said: no need to lay
    /// out what cannot fit.
    fn fewest(&self, question: &Question) -> usize {
        match &self.input {
            Input::Options(_) => options::fewest(question),
            Input::Place(_) | Input::Text(_) => 1,
        }
    }

    /// The field or the options; the higher the level, the less is said besides.
    fn put(&self, page: &mut Page, model: &Model, question: &Question, level: usize) {
        let desk = &model.desk;
        let columns = view::columns(desk);
        match &self.input {
            Input::Options(state) => match (&question.kind, &model.plan) {
                (Kind::Road(_), Some(plan)) => {
                    choice::rows(page, model, question, plan, state, columns);
                }
                _ => {
                    if level == 0 && matches!(question.kind, Kind::Many { .. }) {
                        page.prose(0, Role::Hint, say::SEVERAL.get(desk.lang), columns);
                        page.rows.push(Row::blank());
                    }
                    let items = options::items(question, desk.lang);
                    state.rows(page, Part::Rows, &items, level < 2, columns);
                }
            },
            Input::Place(state) => state.rows(page, desk, columns),
            Input::Text(state) => self.field(page, model, question, state, level),
        }
    }

    /// While something is supposed: the real answer, or why this is asked besides.
    fn real(&self, model: &Model, columns: usize) -> Vec<Row> {
        let (lang, Some(_)) = (model.desk.lang, &model.guess) else {
            return Vec::new();
        };
        let text = match model.answer_now(self.id) {
            Some(words) => format!("{}{words}", say::ANSWER_NOW.get(lang)),
            None => say::SUPPOSE_MORE.get(lang).to_owned(),
        };
        prose(0, Role::Hint, &text, columns)
    }

    fn field(
        &self,
        page: &mut Page,
        model: &Model,
        question: &Question,
        state: &text_field::State,
        level: usize,
    ) {
        let desk = &model.desk;
        let columns = view::columns(desk);
        let (row, caret) = state.row(2, columns.saturating_sub(4).min(24));
        let unit = match &question.kind {
            Kind::Whole { unit, .. } => format!("  {}", unit.get(desk.lang)),
            _ => String::new(),
        };
        page.cursor = Some((Part::Rows, page.rows.len(), caret));
        page.rows.push(row.and(Role::Plain, unit));
        let typed = accept::typed(desk.rules, question, &state.text, desk.today);
        match typed {
            Ok(_) if level > 0 && self.bounds.is_some() => {}
            Ok(answer) if !state.text.is_empty() => {
                let understood = accept::in_words(desk.rules, question, &answer, desk.lang);
                let text = format!("{}{understood}", say::UNDERSTOOD.get(desk.lang));
                page.prose(2, Role::Good, &text, columns);
            }
            // where room is short, the error says it
            _ if level == 2 && self.error.is_some() => {}
            _ if self.bounds.is_some() => {} // those of the place are shown below
            _ => {
                if let Some(text) = text_field::bounds(desk, model.told(), &question.kind) {
                    page.prose(2, Role::Hint, &text, columns);
                }
            }
        }
        let mut field = 2;
        if let Some(bounds) = &self.bounds {
            scale::rows(page, model, (self.id, question), bounds, state, columns);
            field = page.rows.len();
        }
        if let Some(how) = question.unsure {
            if view::roomy(desk) {
                page.rows.push(Row::blank());
            }
            let at = if state.unsure { "▸ Tab  " } else { "  Tab  " };
            let label = crate::text::ui::UNSURE.get(desk.lang);
            let role = if state.unsure {
                Role::Chosen
            } else {
                Role::Plain
            };
            let start = page.rows.len();
            page.rows
                .extend(hanging(0, (Role::Key, at), role, label, columns));
            if state.unsure || view::roomy(desk) {
                page.prose(7, Role::Hint, how.get(desk.lang), columns);
            }
            if state.unsure {
                page.cursor = Some((Part::Rows, start, 0));
                page.focus = Some(start..page.rows.len());
            }
        }
        if !state.unsure {
            page.focus = Some(0..field.min(page.rows.len()));
        }
    }

    fn trouble(&self, desk: &Desk, columns: usize) -> Vec<Row> {
        let Some(refused) = &self.error else {
            return Vec::new();
        };
        let cause = refused.get(desk.lang);
        if refused.code == Refused::DOUBT {
            let text = format!("{}{cause}", say::DOUBT.get(desk.lang));
            return prose(0, Role::Warning, &text, columns);
        }
        let text = format!("{}{cause}", say::ERROR.get(desk.lang));
        prose(0, Role::Error, &text, columns)
    }
}
