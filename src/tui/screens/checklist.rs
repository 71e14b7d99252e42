//! The checklist in views: visits, documents, calendar, money, notes, why. Tasks are ticked here.
//!
//! Must not word or order a plan: `export` does.

use crate::{
    export::{self, Block, Shape, View},
    plan::Plan,
    text::{date, ui::plan as words, ui::tui as say, width},
    tui::{
        model::{Go, Model, Msg, Screen},
        page::{Page, Part, Row, hanging, prose},
        theme::Role,
        view,
    },
};

/// Which view, and which of its tasks the person is at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The view's place among all.
    pub view: usize,
    /// The task, counted within the view.
    pub at: usize,
}

impl State {
    fn view(&self) -> View {
        View::ALL[self.view.min(View::ALL.len() - 1)]
    }

    /// Does the view hold tasks to tick?
    #[must_use]
    pub fn has_tasks(&self, model: &Model) -> bool {
        self.view() == View::Visits && !tasks(&blocks(self, model)).is_empty()
    }

    /// The page.
    #[must_use]
    pub fn page(&self, model: &Model) -> Page {
        self.set(model).0
    }

    /// The page, and the rows where its tasks begin.
    fn set(&self, model: &Model) -> (Page, Vec<usize>) {
        let desk = &model.desk;
        let columns = view::columns(desk);
        let (mut page, mut starts) = (
            Page {
                top: tabs(self, model),
                ..Page::default()
            },
            vec![],
        );
        if view::roomy(desk) {
            page.top.push(Row::blank());
        }
        let Some(plan) = &model.plan else {
            return (page, starts);
        };
        if self.view() == View::Visits {
            head(&mut page, model, plan, columns);
        }
        for block in blocks(self, model) {
            let task = matches!(block.shape, Shape::Task(_));
            let here = task && starts.len() == self.at;
            let start = page.rows.len();
            page.rows.extend(rows(model, plan, &block, here, columns));
            if here {
                page.cursor = Some((Part::Rows, start, 0));
                page.focus = Some(start..page.rows.len());
            }
            if task {
                starts.push(start);
            }
        }
        (page, starts)
    }
}

fn blocks(state: &State, model: &Model) -> Vec<Block> {
    let plan = model.plan.as_ref();
    plan.map_or(Vec::new(), |plan| {
        export::outline(model.desk.rules, plan, model.desk.lang, state.view())
    })
}

/// The places of the tasks among the blocks.
fn tasks(blocks: &[Block]) -> Vec<usize> {
    let is_task = |i: &usize| matches!(blocks[*i].shape, Shape::Task(_));
    (0..blocks.len()).filter(is_task).collect()
}

/// What follows from a message.
pub fn update(model: &mut Model, msg: &Msg) -> Option<Go> {
    let Screen::Checklist(state) = &model.screen else {
        return None;
    };
    let mut state = state.clone();
    let all = View::ALL.len();
    let blocks = blocks(&state, model);
    let tasks = tasks(&blocks);
    let here = tasks.get(state.at).map(|at| blocks[*at].shape);
    let visits = state.view() == View::Visits;
    let before = state.view;
    let mut go = None;
    match msg {
        Msg::NextView => state.view = (state.view + 1) % all,
        Msg::PreviousView => state.view = (state.view + all - 1) % all,
        Msg::Digit(n) if (1..=all).contains(&usize::from(*n)) => state.view = usize::from(*n) - 1,
        Msg::Back => go = Some(Go::Back),
        Msg::Tick | Msg::Why => {
            let (page, starts) = state.set(model);
            let end = model.scroll + page.shares(view::body(model)).rows;
            let seen = starts.get(state.at).is_some_and(|start| *start < end);
            if let (true, Some(Shape::Task(i))) = (visits && seen, here) {
                go = Some(if *msg == Msg::Tick {
                    Go::Tick(i)
                } else {
                    Go::Why(Some(i))
                });
            }
        }
        Msg::Home => (state.at, model.scroll) = (0, 0),
        Msg::End => {
            state.at = tasks.len().saturating_sub(1);
            model.scroll = usize::MAX;
        }
        Msg::Down | Msg::Up => walk(model, &mut state, *msg == Msg::Down),
        _ => {}
    }
    if state.view != before {
        (state.at, model.scroll) = (0, 0);
    }
    model.screen = Screen::Checklist(state);
    go
}

/// To the next task where it is in sight, or a row further.
fn walk(model: &mut Model, state: &mut State, down: bool) {
    let (page, starts) = state.set(model);
    let body = view::body(model);
    let sight = model.scroll..model.scroll + page.shares(body).rows;
    let mut seen = (0..starts.len()).filter(|i| sight.contains(&starts[*i]));
    let next = if down {
        seen.find(|i| *i > state.at)
    } else {
        seen.rfind(|i| *i < state.at)
    };
    match next {
        Some(next) => state.at = next,
        None if down => model.scroll = (model.scroll + 1).min(page.last_scroll(body)),
        None => model.scroll = model.scroll.saturating_sub(1),
    }
}

/// After scrolling, the person is at the first task in sight, or at the one whose rows are in sight.
pub fn follow(model: &mut Model) {
    let (None, Screen::Checklist(state)) = (&model.over, &model.screen) else {
        return;
    };
    let (page, starts) = state.set(model);
    let sight = model.scroll..model.scroll + page.shares(view::body(model)).rows;
    if starts
        .get(state.at)
        .is_none_or(|start| sight.contains(start))
    {
        return;
    }
    let seen = starts.iter().position(|start| sight.contains(start));
    let at = seen.or_else(|| starts.iter().rposition(|start| *start < sight.start));
    model.screen = Screen::Checklist(State {
        at: at.unwrap_or(0),
        ..state.clone()
    });
}

/// The names of the views, with a mark at the one that is shown.
fn tabs(state: &State, model: &Model) -> Vec<Row> {
    let lang = model.desk.lang;
    let mut row = Row::blank();
    for (i, view) in View::ALL.iter().enumerate() {
        let here = i == state.view;
        let (mark, role) = if here {
            ("▸", Role::Chosen)
        } else {
            (" ", Role::Plain)
        };
        let name = format!("{} {}", i + 1, view.title().get(lang));
        row = row
            .and(Role::Plain, mark)
            .and(role, name)
            .and(Role::Plain, " ");
    }
    if row.width() > usize::from(model.desk.size.0).saturating_sub(view::margin(&model.desk) + 2) {
        let place = say::TAB_OF
            .get(lang)
            .replace("{n}", &(state.view + 1).to_string());
        let place = place.replace("{m}", &View::ALL.len().to_string());
        row = Row::new(0, Role::Plain, "▸").and(Role::Chosen, state.view().title().get(lang));
        row = row.and(Role::Hint, format!("  {place}"));
    }
    vec![row]
}

/// The outcome and the most urgent date, before the visits.
fn head(page: &mut Page, model: &Model, plan: &Plan, columns: usize) {
    let lang = model.desk.lang;
    page.prose(0, Role::Title, &plan.outcome.get(lang), columns);
    if let Some(line) = plan.urgent.and_then(|urgent| plan.calendar.get(urgent)) {
        let day = line
            .date
            .map_or(String::new(), |day| format!("{} ", date(day, lang)));
        let text = format!("{}{day}{}", words::URGENT.get(lang), line.title.get(lang));
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

fn rows(model: &Model, plan: &Plan, block: &Block, here: bool, columns: usize) -> Vec<Row> {
    if let Shape::Task(i) = block.shape {
        let done = plan
            .tasks
            .get(i)
            .is_some_and(|task| model.done.contains(task.id.0));
        let mark = if here { "▸ " } else { "  " };
        let marker = format!("{mark}{}", if done { "[x] " } else { "[ ] " });
        let role = if here { Role::Chosen } else { Role::Title };
        let tail = if done {
            format!("  {}", say::DONE.get(model.desk.lang))
        } else {
            String::new()
        };
        let room = columns.saturating_sub(width(&tail));
        let mut rows = hanging(0, (Role::Plain, &marker), role, &block.text, room);
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
        Shape::Picture => {
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
