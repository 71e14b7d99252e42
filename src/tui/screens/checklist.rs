//! The checklist in views: visits, documents, calendar, money, notes, why. Tasks are ticked here.
//!
//! Must not word or order a plan: `export` does.

use crate::{
    export::{self, Block, Fold, Shape, View},
    plan::{Plan, Standing},
    text::{ui::plan as words, ui::take, ui::tui as say, width},
    tui::{
        model::{Desk, Go, Model, Msg, Screen},
        page::{Page, Part, Row, TaskRows, hanging, prose},
        sheet,
        theme::Role,
        view,
    },
};
use std::ops::Range;

/// Before the task where the person is.
const AT: &str = "▸ ";
/// Before the others.
const NOT_AT: &str = "  ";

/// Which view, and which of its tasks the person is at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The view's place among all.
    pub view: usize,
    /// The task, counted within the view.
    pub at: usize,
    /// Are the reasons shown of what is not needed?
    pub unfolded: bool,
}

impl State {
    fn view(&self) -> View {
        View::ALL[self.view.min(View::ALL.len() - 1)]
    }

    /// Is it the view of reasons?
    #[must_use]
    pub fn reasons(&self) -> bool {
        self.view() == View::Why
    }

    /// The blocks of the view.
    fn blocks(&self, desk: &Desk, plan: &Plan, columns: usize) -> Vec<Block> {
        if self.reasons() {
            let fold = if self.unfolded {
                Fold::Open
            } else {
                Fold::Shut
            };
            return export::whys(desk.rules, plan, desk.lang, fold);
        }
        export::outline(desk.rules, plan, desk.lang, self.view(), columns)
    }

    /// Does the view hold tasks to tick?
    #[must_use]
    pub fn has_tasks(&self, plan: Option<&Plan>) -> bool {
        let perhaps = |plan: &Plan| {
            let mut tasks = plan.tasks.iter();
            tasks.any(|task| task.standing == Standing::Perhaps)
        };
        self.view() == View::Visits
            && plan.is_some_and(|plan| !plan.visits.is_empty() || perhaps(plan))
    }

    /// The page.
    #[must_use]
    pub fn page(&self, model: &Model) -> Page {
        let desk = &model.desk;
        let columns = view::columns(desk);
        let mut page = Page {
            top: tabs(self, model),
            ..Page::default()
        };
        if view::roomy(desk) {
            page.top.push(Row::blank());
        }
        let Some(plan) = &model.plan else {
            return page;
        };
        if self.view() == View::Visits {
            head(&mut page, model, plan, columns);
        }
        for block in self.blocks(desk, plan, columns) {
            let start = page.rows.len();
            page.rows.extend(rows(model, plan, &block, columns));
            if self.reasons() && is_folded(&block, desk) {
                let words = if self.unfolded {
                    say::UNFOLDED
                } else {
                    say::FOLDED
                };
                page.prose(0, Role::Hint, words.get(desk.lang), columns);
            }
            if let Shape::Task(task) = block.shape {
                let rows = start..page.rows.len();
                page.tasks.push(TaskRows { task, rows });
            }
        }
        mark(&mut page, self.at, true);
        page
    }
}

/// Is it the heading over what can be folded away?
fn is_folded(block: &Block, desk: &Desk) -> bool {
    block.shape == Shape::Heading && block.text == words::NOT_NEEDED.get(desk.lang)
}

/// Unfolds the reasons or folds them away, and goes where they are.
fn fold(model: &mut Model) {
    let Screen::Checklist(state) = &mut model.screen else {
        return;
    };
    state.unfolded = !state.unfolded;
    model.sheet.outdate();
    sheet::settle(model);
    let title = words::NOT_NEEDED.get(model.desk.lang);
    let rows = &model.sheet.page().rows;
    let heading = |row: &Row| {
        row.0
            .iter()
            .any(|(role, text)| *role == Role::Title && text == title)
    };
    if let Some(row) = rows.iter().position(heading) {
        model.scroll = row;
    }
}

/// Marks a task as the one where the person is, or no longer.
fn mark(page: &mut Page, at: usize, here: bool) {
    let (mark, from, to) = if here {
        (AT, Role::Title, Role::Chosen)
    } else {
        (NOT_AT, Role::Chosen, Role::Title)
    };
    (page.cursor, page.focus) = (None, None);
    let Some(TaskRows { rows, .. }) = page.tasks.get(at) else {
        return;
    };
    let (start, pieces) = (rows.start, page.rows[rows.clone()].iter_mut());
    for (role, _) in pieces.flat_map(|row| &mut row.0) {
        if *role == from {
            *role = to;
        }
    }
    if let Some((_, first)) = page.rows[start].0.first_mut() {
        mark.clone_into(first);
    }
    if here {
        page.cursor = Some((Part::Rows, start, 0));
        page.focus = Some(rows.clone());
    }
}

/// Moves the person to a task, on the page too.
fn stand(model: &mut Model, at: usize) {
    if let Screen::Checklist(state) = &mut model.screen {
        let page = model.sheet.page_mut();
        mark(page, state.at, false);
        mark(page, at, true);
        state.at = at;
    }
}

/// The rows in sight.
fn sight(model: &Model) -> Range<usize> {
    let shown = model.sheet.page().shares(view::body(model)).rows;
    model.scroll..model.scroll + shown
}

/// What follows from a message.
pub fn update(model: &mut Model, msg: &Msg) -> Option<Go> {
    if matches!(msg, Msg::Tick | Msg::Why) {
        sheet::settle(model); // at which task the person is, is on the page
    }
    let all = View::ALL.len();
    let Screen::Checklist(state) = &model.screen else {
        return None;
    };
    let (before, at) = (state.view, state.at);
    let view = match msg {
        Msg::NextView => (before + 1) % all,
        Msg::PreviousView => (before + all - 1) % all,
        Msg::Digit(n) if (1..=all).contains(&usize::from(*n)) => usize::from(*n) - 1,
        _ => before,
    };
    if view != before {
        model.screen = Screen::Checklist(State {
            view,
            ..State::default()
        });
        model.scroll = 0;
    }
    match msg {
        Msg::Back => return Some(Go::Back),
        Msg::WhatIf => return Some(Go::WhatIf),
        Msg::TakeAway => return Some(Go::TakeAway),
        Msg::Fold => fold(model),
        Msg::Tick | Msg::Why => {
            let here = model.sheet.page().tasks.get(at);
            let seen = here.filter(|here| here.rows.start < sight(model).end)?;
            let task = seen.task;
            return Some(if *msg == Msg::Tick {
                Go::Tick(task)
            } else {
                Go::Why(Some(task))
            });
        }
        Msg::Home => {
            model.scroll = 0;
            stand(model, 0);
        }
        Msg::End => {
            model.scroll = usize::MAX;
            stand(model, model.sheet.page().tasks.len().saturating_sub(1));
        }
        Msg::Down | Msg::Up => walk(model, at, *msg == Msg::Down),
        _ => {}
    }
    None
}

/// To the next task where it is in sight, or a row further.
fn walk(model: &mut Model, at: usize, down: bool) {
    let (page, sight) = (model.sheet.page(), sight(model));
    let seen = |at: &usize| sight.contains(&page.tasks[*at].rows.start);
    let next = if down {
        (at + 1..page.tasks.len()).find(seen)
    } else {
        (0..at.min(page.tasks.len())).rfind(seen)
    };
    match next {
        Some(next) => stand(model, next),
        None if down => model.scroll = model.scroll.saturating_add(1),
        None => model.scroll = model.scroll.saturating_sub(1),
    }
}

/// After scrolling, the person is at the first task in sight, or at the one whose rows are in sight.
pub fn follow(model: &mut Model) {
    let (None, Screen::Checklist(state)) = (&model.over, &model.screen) else {
        return;
    };
    let (tasks, sight) = (&model.sheet.page().tasks, sight(model));
    let seen = |task: &TaskRows| sight.contains(&task.rows.start);
    if tasks.get(state.at).is_none_or(seen) {
        return;
    }
    let first = tasks.iter().position(seen);
    let before = || tasks.iter().rposition(|task| task.rows.start < sight.start);
    let at = first.or_else(before).unwrap_or(0);
    stand(model, at);
}

/// The names of the views, with a mark at the one that is shown: in one row, or two where the
/// window is high enough; else only the one that is shown.
fn tabs(state: &State, model: &Model) -> Vec<Row> {
    let lang = model.desk.lang;
    let whole = usize::from(model.desk.size.0).saturating_sub(view::margin(&model.desk) + 2);
    let names = View::ALL.map(|view| view.title().get(lang));
    // the marks stand apart where there is room for it
    let apart = names.iter().map(|name| width(name) + 4).sum::<usize>() <= whole;
    let gap = if apart { " " } else { "" };
    let mut rows = vec![Row::blank()];
    for (i, title) in names.iter().enumerate() {
        let here = i == state.view;
        let (mark, role) = if here {
            ("▸", Role::Chosen)
        } else {
            (" ", Role::Plain)
        };
        let name = format!("{} {title}", i + 1);
        let last = rows
            .last_mut()
            .filter(|row| row.width() + 1 + width(&name) <= whole);
        let row = match last {
            Some(row) => row,
            None => {
                rows.push(Row::blank());
                let last = rows.len() - 1;
                &mut rows[last]
            }
        };
        *row = (std::mem::take(row).and(Role::Plain, mark))
            .and(role, name)
            .and(Role::Plain, gap);
    }
    let most = if view::roomy(&model.desk) { 2 } else { 1 };
    if rows.len() > most {
        let place = say::TAB_OF
            .get(lang)
            .replace("{n}", &(state.view + 1).to_string());
        let place = place.replace("{m}", &View::ALL.len().to_string());
        let row = Row::new(0, Role::Plain, "▸").and(Role::Chosen, state.view().title().get(lang));
        rows = vec![row.and(Role::Hint, format!("  {place}"))];
    }
    rows
}

/// The outcome and the most urgent date, before the visits.
fn head(page: &mut Page, model: &Model, plan: &Plan, columns: usize) {
    let lang = model.desk.lang;
    if let Some(case) = model.case {
        let text = (take::CASE.get(lang)).replace("{code}", &case.to_string());
        page.prose(0, Role::Hint, &text, columns);
    }
    page.prose(0, Role::Title, &plan.outcome.get(lang), columns);
    for doubt in plan.doubts() {
        let text = format!("{}{}", words::DOUBT.get(lang), doubt.text.get(lang));
        page.prose(0, Role::Warning, &text, columns);
    }
    if let Some(text) = export::urgent(model.desk.rules, plan, lang) {
        let text = format!("{}{text}", words::URGENT.get(lang));
        page.prose(0, Role::Warning, &text, columns);
    }
    page.rows.push(Row::blank());
}

/// How many tasks are ticked, of how many.
#[must_use]
pub fn progress(model: &Model) -> String {
    let Some(plan) = &model.plan else {
        return String::new();
    };
    let needed = plan.visits.iter().flat_map(|visit| &visit.tasks);
    let ids: Vec<&str> = needed.map(|i| plan.tasks[*i].id.0).collect();
    let done = ids.iter().filter(|id| model.done.contains(**id)).count();
    let text = say::DONE_COUNT.get(model.desk.lang);
    text.replace("{n}", &done.to_string())
        .replace("{m}", &ids.len().to_string())
}

/// A block as rows; a task is not yet marked as the one where the person is.
fn rows(model: &Model, plan: &Plan, block: &Block, columns: usize) -> Vec<Row> {
    if let Shape::Task(i) = block.shape {
        let done = plan
            .tasks
            .get(i)
            .is_some_and(|task| model.done.contains(task.id.0));
        let tick = if done { "[x] " } else { "[ ] " };
        let tail = if done {
            format!("  {}", say::DONE.get(model.desk.lang))
        } else {
            String::new()
        };
        let room = columns.saturating_sub(width(&tail));
        let room = room.saturating_sub(width(NOT_AT));
        let mut rows = hanging(0, (Role::Plain, tick), Role::Title, &block.text, room);
        for row in &mut rows {
            row.0.insert(0, (Role::Plain, NOT_AT.to_owned()));
        }
        if let Some(row) = rows.last_mut() {
            *row = std::mem::take(row).and(Role::Good, tail);
        }
        return rows;
    }
    set(block, columns)
}

/// A block as rows.
#[must_use]
pub fn set(block: &Block, columns: usize) -> Vec<Row> {
    let role = match block.shape {
        Shape::Blank => return vec![Row::blank()],
        Shape::Picture | Shape::Table => {
            let fits = block.text.lines().all(|line| width(line) <= columns);
            let lines = block.text.lines().filter(|_| fits);
            return lines.map(|line| Row::new(0, Role::Plain, line)).collect();
        }
        Shape::Title | Shape::Heading => Role::Title,
        Shape::Hint => Role::Hint,
        Shape::Warning => Role::Warning,
        Shape::Task(_) | Shape::Item | Shape::Text => Role::Plain,
    };
    let indent = block.indent.min(columns / 8);
    if width(&block.marker) > 8 {
        return prose(
            indent,
            role,
            &format!("{}{}", block.marker, block.text),
            columns,
        );
    }
    hanging(indent, (role, &block.marker), role, &block.text, columns)
}
