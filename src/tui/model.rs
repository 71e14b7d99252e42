//! The one model, the closed list of messages, and what follows from each.
//!
//! Must not draw, read keys or touch a file: effects are asked for, the loop carries them out.

pub use super::{
    desk::{Desk, Screen},
    msg::{Effect, Go, Msg},
};
use super::{
    guess::Guess,
    keys::Scene,
    overlay::{self, Over},
    screens::{check, checklist, codes, compared, question, start},
    sheet::{self, Sheet},
    view,
};
use crate::{
    answers::{Answer, Answers, CaseCode},
    flow::Id,
    interview::{self, End, Path, accept},
    plan::{self, Plan},
    text::ui::tui as say,
};
use std::collections::BTreeSet;

/// Everything that the face knows.
pub struct Model<'r> {
    /// What all screens may know.
    pub desk: Desk<'r>,
    /// What the person has told us.
    pub answers: Answers,
    /// Tasks that are ticked, by id.
    pub done: BTreeSet<String>,
    /// The code of the case, where answers are kept.
    pub case: Option<CaseCode>,
    /// The folder into which files to take away are written, to be shown.
    pub folder: String,
    /// The way through the flow.
    pub path: Path,
    /// What is only supposed.
    pub guess: Option<Guess>,
    /// The plan, where the screen shows it.
    pub plan: Option<Plan>,
    /// The screen.
    pub screen: Screen,
    /// The screens to which one comes back from it, the nearest last.
    pub below: Vec<Screen>,
    /// What lies over it.
    pub over: Option<Over>,
    /// A line above the footer; true for trouble.
    pub notice: Option<(bool, String)>,
    /// Is a counselor there? Then a new client takes nothing from this one.
    pub counter: bool,
    /// In a public place? Then nothing is saved or written, and leaving is the next one's beginning.
    pub kiosk: bool,
    /// Within how many seconds a key must come there, once it has been warned.
    pub warned: Option<u64>,
    /// Is a single answer being changed?
    pub changing: bool,
    /// How far the scrolling part is scrolled.
    pub scroll: usize,
    /// The page as it was laid out last.
    pub sheet: Sheet,
}

impl<'r> Model<'r> {
    /// A model at the first page.
    #[must_use]
    pub fn new(desk: Desk<'r>, answers: Answers, done: BTreeSet<String>) -> Self {
        let path = interview::walk(desk.rules, &answers, desk.today);
        let screen = Screen::Start(start::State::new(&answers));
        let (plan, over, notice) = (None, None, None);
        Self {
            desk,
            answers,
            done,
            case: None,
            folder: String::new(),
            path,
            guess: None,
            plan,
            screen,
            below: Vec::new(),
            over,
            notice,
            counter: false,
            kiosk: false,
            warned: None,
            changing: false,
            scroll: 0,
            sheet: Sheet::default(),
        }
    }

    /// At a counselor's desk: straight to where the case is.
    pub fn at_the_counter(&mut self) {
        self.counter = true;
        self.go(Go::Begin);
    }

    /// What is on the screen, as far as keys care.
    #[must_use]
    pub fn scene(&self) -> Scene {
        match &self.over {
            Some(Over::Confirm(_)) => Scene::Confirm,
            Some(_) => Scene::Reading,
            None => self.scene_below(),
        }
    }

    /// The scene of the screen, whatever lies over it.
    #[must_use]
    pub fn scene_below(&self) -> Scene {
        match &self.screen {
            Screen::Start(_) => Scene::Start,
            Screen::Question(state) => state.scene(self.desk.rules),
            Screen::Guess(_) => Scene::Guess,
            Screen::Compared(_) => Scene::Compared,
            Screen::Take(state) if state.asks() => Scene::Confirm,
            Screen::Take(_) => Scene::Take,
            Screen::Codes(_) => Scene::Codes,
            Screen::Check(_) => Scene::Check,
            Screen::Checklist(state) if state.has_tasks(self.plan.as_ref()) => Scene::Tasks,
            Screen::Checklist(state) if state.reasons() => Scene::Reasons,
            Screen::Checklist(_) => Scene::List,
        }
    }

    pub(super) fn show(&mut self, screen: Screen) {
        self.screen = screen;
        self.scroll = 0;
        self.sheet.lose_sight();
        let wants_plan = match &self.screen {
            Screen::Checklist(_) | Screen::Take(_) | Screen::Codes(_) => true,
            Screen::Question(state) => state.scene(self.desk.rules) == Scene::Roads,
            _ => false,
        };
        self.plan = wants_plan.then(|| plan::build(self.desk.rules, self.told(), self.desk.today));
    }

    fn walk(&mut self) {
        self.path = interview::walk(self.desk.rules, &self.answers, self.desk.today);
    }

    pub(super) fn ask(&mut self, id: Id) {
        let state = question::State::new(&self.desk, id, self.told());
        self.show(Screen::Question(state));
    }

    /// To where the way ends: the question that waits, or the answers to check.
    fn proceed(&mut self) {
        match self.path.end {
            End::Question(id) => self.ask(id),
            End::Finish(_) | End::Refer(_) => {
                self.changing = false;
                self.show(Screen::Check(check::State::new(self)));
            }
        }
    }

    fn go(&mut self, go: Go) -> Option<Effect> {
        match go {
            Go::Answer(answer) => return self.answered(answer),
            Go::Back => self.back(),
            Go::Begin if self.path.complete() => {
                self.show(Screen::Checklist(checklist::State::default()));
            }
            Go::Begin => self.proceed(),
            Go::Anew => {
                self.over = Some(Over::Confirm(overlay::Asking::default()));
                self.scroll = 0;
            }
            Go::Change(id) => {
                self.changing = true;
                self.ask(id);
            }
            Go::Checklist => self.show(Screen::Checklist(checklist::State::default())),
            Go::Tick(task) => {
                let id = self
                    .plan
                    .as_ref()
                    .and_then(|plan| plan.tasks.get(task))?
                    .id
                    .0;
                if !self.done.remove(id) {
                    self.done.insert(id.to_owned());
                }
                return Some(Effect::Save);
            }
            Go::Why(task) => {
                self.over = Some(Over::Why {
                    task,
                    below: self.scroll,
                });
                self.scroll = 0;
            }
            Go::TakeAway => self.take_away(),
            Go::Codes => self.codes(),
            Go::Take(parcel) => return Some(Effect::Take(parcel)),
            Go::WhatIf => self.what_if(),
            Go::Suppose(id) => self.suppose(id),
            Go::Leave => self.suppose_nothing(),
            Go::Close => match self.over.take() {
                Some(Over::Why { below, .. } | Over::Help { below }) => self.scroll = below,
                _ => self.scroll = 0,
            },
            Go::Wipe if self.kiosk => return Some(Effect::Quit),
            Go::Wipe => {
                self.answers = Answers::default();
                self.done.clear();
                self.guess = None;
                self.over = None;
                self.changing = false;
                self.walk();
                self.proceed();
                return Some(Effect::Save);
            }
        }
        None
    }

    fn answered(&mut self, answer: Answer) -> Option<Effect> {
        let told = (self.guess.as_ref()).map_or(&self.answers, |guess| &guess.answers);
        let Screen::Question(state) = &mut self.screen else {
            return None;
        };
        let id = state.id;
        if let Some(question) = interview::question(self.desk.rules, id)
            && let Err(refused) = accept::against(question, &answer, told, self.desk.today)
        {
            state.error = Some(refused);
            return None;
        }
        if self.guess.is_some() {
            self.supposed(id, answer);
            return None;
        }
        let (rules, today) = (self.desk.rules, self.desk.today);
        let before = interview::doubts(rules, &self.answers, today);
        self.answers.set(id.0, answer);
        self.walk();
        let mut doubts = interview::doubts(rules, &self.answers, today).into_iter();
        if let Some(doubt) = doubts.find(|doubt| !before.contains(doubt))
            && let Screen::Question(state) = &mut self.screen
        {
            state.error = Some(doubt); // said once: the same answer again goes on
            return Some(Effect::Save);
        }
        let next = self
            .path
            .position(id)
            .and_then(|at| self.path.questions.get(at + 1))
            .copied();
        match next {
            Some(next) if !self.changing => self.ask(next),
            _ => self.proceed(),
        }
        Some(Effect::Save)
    }

    fn back(&mut self) {
        match &self.screen {
            _ if self.guess.is_some() => self.suppose_less(),
            Screen::Start(_) | Screen::Guess(_) | Screen::Compared(_) => {}
            Screen::Question(_) if self.changing && self.path.complete() => self.proceed(),
            Screen::Question(state) => {
                let before = self
                    .path
                    .position(state.id)
                    .and_then(|at| at.checked_sub(1));
                match before.and_then(|at| self.path.questions.get(at)).copied() {
                    Some(id) => self.ask(id),
                    None => self.show(Screen::Start(start::State::new(&self.answers))),
                }
            }
            Screen::Check(_) => match self.path.questions.last().copied() {
                Some(id) => self.ask(id),
                None => self.show(Screen::Start(start::State::new(&self.answers))),
            },
            Screen::Checklist(_) => self.proceed(),
            Screen::Take(_) | Screen::Codes(_) => self.keep_here(),
        }
    }
}

/// What follows from a message.
pub fn update(model: &mut Model, msg: Msg) -> Option<Effect> {
    let scrolls = scrolls(model, &msg);
    if scrolls {
        sheet::settle(model); // from where, and how far, is on the page
    }
    let page = step(model);
    let passing = model.notice.as_ref().is_some_and(|(trouble, _)| !trouble);
    let notice = passing && !matches!(msg, Msg::Size(..) | Msg::Saved(_));
    if notice {
        model.notice = None;
    }
    if notice || !scrolls {
        model.sheet.outdate();
    }
    let effect = act(model, msg, page);
    if !scrolls {
        model.sheet.outdate(); // a screen may have looked at the page before something was opened over it
    }
    effect
}

/// Does a message only move over the page, so that the page stays as it is laid out?
fn scrolls(model: &Model, msg: &Msg) -> bool {
    let reads = match (&model.over, &model.screen) {
        (Some(over), _) => !matches!(over, Over::Confirm(_)),
        (None, screen) => matches!(screen, Screen::Checklist(_) | Screen::Compared(_)),
    };
    match msg {
        Msg::PageUp | Msg::PageDown => !steps_by_page(model),
        Msg::Up | Msg::Down | Msg::Home | Msg::End => reads,
        _ => false,
    }
}

/// How far a page key scrolls: a row less than is shown.
fn step(model: &Model) -> usize {
    let shown = model.sheet.page().shares(view::body(model)).rows;
    shown.saturating_sub(1).max(1)
}

fn act(model: &mut Model, msg: Msg, page: usize) -> Option<Effect> {
    match msg {
        Msg::Size(columns, rows) => {
            model.desk.size = (columns, rows);
            model.sheet.lose_sight();
        }
        Msg::Quit if model.asks_first() => return model.go(Go::Anew),
        Msg::Suspend | Msg::Save if model.kiosk => {}
        Msg::Quit => return Some(Effect::Quit),
        Msg::Suspend => return Some(Effect::Suspend),
        Msg::Save => return Some(Effect::Save),
        Msg::Saved(Some(trouble)) => model.notice = Some((true, trouble)),
        Msg::Saved(None) => model.notice = None,
        Msg::Taken(taken) => model.taken(taken),
        Msg::Language => {
            model.desk.lang = model.desk.lang.other();
            model.sheet.lose_sight();
            return (!model.answers.is_empty()).then_some(Effect::Save);
        }
        Msg::Help => match &model.over {
            Some(Over::Help { .. }) => return model.go(Go::Close),
            Some(_) => {}
            None => {
                model.over = Some(Over::Help {
                    below: model.scroll,
                });
                model.scroll = 0;
            }
        },
        Msg::WhatIf if model.guess.is_none() && model.scene().asks() => {
            let words = say::WHAT_IF_LATER.get(model.desk.lang);
            model.notice = Some((false, words.to_owned()));
        }
        Msg::NewClient => return model.go(Go::Anew),
        Msg::PageDown if !steps_by_page(model) => {
            model.scroll = model.scroll.saturating_add(page);
        }
        Msg::PageUp if !steps_by_page(model) => {
            model.scroll = model.scroll.saturating_sub(page);
        }
        msg => {
            let go = if let Some(over) = &mut model.over {
                overlay::update(over, &mut model.scroll, &msg)
            } else {
                screen(model, &msg)
            };
            return go.and_then(|go| model.go(go));
        }
    }
    None
}

/// Do the page keys mean something else here than scrolling?
fn steps_by_page(model: &Model) -> bool {
    matches!(model.scene(), Scene::Dated | Scene::Scaled)
}

fn screen(model: &mut Model, msg: &Msg) -> Option<Go> {
    let desk = model.desk;
    match &mut model.screen {
        Screen::Start(state) => state.update(&desk, msg),
        Screen::Question(state) => state.update(&desk, msg),
        Screen::Check(state) => state.update(&model.path, msg),
        Screen::Checklist(_) => checklist::update(model, msg),
        Screen::Guess(state) => state.update(&model.path, msg),
        Screen::Compared(_) => compared::update(&mut model.scroll, msg),
        Screen::Take(state) => state.update(msg),
        Screen::Codes(_) => codes::update(model, msg),
    }
}
