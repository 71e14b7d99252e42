//! What lies over a screen: help, reasons, and the one question before wiping.
//!
//! Must not keep keys of its own: the help is made from the key table.

use super::{
    guess,
    keys::{self, Binding},
    model::{Go, Model, Msg, Screen},
    page::{Page, Part, Row, hanging},
    screens::{
        checklist, choice,
        options::{self, Item},
        question::{Input, State},
    },
    theme::Role,
    view,
};
use crate::{
    export,
    flow::{Kind, Question},
    interview::{Context, accept},
    text::{Lang, pad, ui, ui::tui as say, width},
};

/// What lies over the screen. `below` is how far the screen was scrolled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// The keys and marks.
    Help {
        /// The scroll of the screen.
        below: usize,
    },
    /// Why a task is there, or why the question is asked.
    Why {
        /// The task, by its place in the plan.
        task: Option<usize>,
        /// The scroll of the screen.
        below: usize,
    },
    /// Wipe everything?
    Confirm(Asking),
}

/// The question before wiping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    /// Yes or no; neither at first.
    pub list: options::State,
    /// Was Enter pressed without a choice?
    pub missed: bool,
}

/// What follows from a message.
pub fn update(over: &mut Over, scroll: &mut usize, msg: &Msg) -> Option<Go> {
    match (over, msg) {
        (_, Msg::Back) => return Some(Go::Close),
        (Over::Confirm(asking), Msg::Continue) => match asking.list.at {
            Some(0) => return Some(Go::Wipe),
            Some(_) => return Some(Go::Close),
            None => asking.missed = true,
        },
        (Over::Confirm(asking), msg) => {
            asking.list.update(options::Extent::numbered(2), msg);
        }
        (_, Msg::Down) => *scroll = scroll.saturating_add(1),
        (_, Msg::Up) => *scroll = scroll.saturating_sub(1),
        (_, Msg::Home) => *scroll = 0,
        (_, Msg::End) => *scroll = usize::MAX,
        _ => {}
    }
    None
}

fn answers(counter: bool, lang: Lang) -> Vec<Item> {
    let yes = if counter {
        say::NEXT_YES
    } else {
        say::WIPE_YES
    };
    let no = if counter { say::NEXT_NO } else { say::WIPE_NO };
    vec![
        Item::new(1, yes.get(lang), None),
        Item::new(2, no.get(lang), None),
    ]
}

/// The page over the screen.
#[must_use]
pub fn page(over: &Over, model: &Model) -> Page {
    match over {
        Over::Help { .. } => help(model),
        Over::Why {
            task: Some(task), ..
        } => why_task(model, *task),
        Over::Why { task: None, .. } => why_question(model),
        Over::Confirm(asking) => confirm(model, asking),
    }
}

fn confirm(model: &Model, asking: &Asking) -> Page {
    let (lang, columns) = (model.desk.lang, view::columns(&model.desk));
    let mut page = Page::default();
    let (asked, hint) = match (model.counter, model.kiosk) {
        (true, _) => (say::NEXT_CLIENT, say::NEXT_HINT),
        (false, true) => (say::WIPE, say::WIPE_HINT_KIOSK),
        (false, false) => (say::WIPE, say::WIPE_HINT),
    };
    page.prose(0, Role::Title, asked.get(lang), columns);
    page.prose(0, Role::Hint, hint.get(lang), columns);
    if asking.missed && asking.list.at.is_none() {
        let text = format!(
            "{}{}",
            say::ERROR.get(lang),
            ui::refused::CHOOSE_ONE.get(lang)
        );
        page.prose(0, Role::Error, &text, columns);
    }
    page.rows.push(Row::blank());
    asking.list.rows(
        &mut page,
        Part::Rows,
        &answers(model.counter, lang),
        true,
        columns,
    );
    page
}

fn why_task(model: &Model, task: usize) -> Page {
    let (lang, columns) = (model.desk.lang, view::columns(&model.desk));
    let mut page = Page::default();
    page.top
        .push(Row::new(0, Role::Title, say::WHY_TASK.get(lang)));
    let Some(plan) = model.plan.as_ref().filter(|plan| task < plan.tasks.len()) else {
        return page;
    };
    page.prose(0, Role::Plain, plan.tasks[task].title.get(lang), columns);
    page.rows.push(Row::blank());
    for block in export::reasons(model.desk.rules, plan, task, lang) {
        page.rows.extend(checklist::set(&block, columns));
    }
    page
}

fn why_question(model: &Model) -> Page {
    let (lang, columns) = (model.desk.lang, view::columns(&model.desk));
    let rules = model.desk.rules;
    let mut page = Page::default();
    page.top
        .push(Row::new(0, Role::Title, say::WHY_QUESTION.get(lang)));
    let Screen::Question(state) = &model.screen else {
        return page;
    };
    let Some(question) = guess::question(rules, state.id) else {
        return page;
    };
    let (mut context, _) = Context::on_path(rules, model.told(), model.desk.today);
    page.prose(
        0,
        Role::Hint,
        &accept::filled(&mut context, question.title, lang),
        columns,
    );
    page.rows.push(Row::blank());
    page.prose(
        0,
        Role::Plain,
        &accept::filled(&mut context, question.why, lang),
        columns,
    );
    figures(&mut page, model, state, question);
    if question.sources.is_empty() {
        return page;
    }
    page.rows.push(Row::blank());
    page.rows
        .push(Row::new(0, Role::Title, say::SOURCES.get(lang)));
    for id in &question.sources {
        let source = rules.source(id.0);
        let of = source.map_or(id.0, |source| source.of.0);
        let title = rules.instrument(of).map_or(of, |one| one.title.get(lang));
        let article = source.map_or("", |source| source.article.get(lang));
        page.rows.extend(hanging(
            0,
            (Role::Plain, "- "),
            Role::Plain,
            &format!("{title} {article}"),
            columns,
        ));
    }
    page
}

/// Figures of the place behind what the screen shows: of the road where the person is, or the
/// bounds of an amount, each with where it comes from.
fn figures(page: &mut Page, model: &Model, state: &State, question: &Question) {
    let (desk, columns) = (&model.desk, view::columns(&model.desk));
    let road = match (&state.input, &question.kind, &model.plan) {
        (Input::Options(list), Kind::Road(options), Some(plan)) => {
            let option = list.at.and_then(|at| options.get(at));
            option.and_then(|option| {
                let road = plan.roads.iter().find(|road| road.id == option.id)?;
                Some((option.label, road.local.clone()))
            })
        }
        _ => None,
    };
    let bounds = state.bounds.as_ref().map(|bounds| {
        let all = bounds.figures.iter().cloned();
        (question.label, all.collect::<Vec<_>>())
    });
    let brings = match (&state.input, &model.plan) {
        (Input::Options(list), Some(plan)) => choice::brings(model, question, plan, list.at),
        _ => Vec::new(),
    };
    let Some((title, figures)) = road.or(bounds) else {
        return;
    };
    page.rows.push(Row::blank());
    page.prose(0, Role::Title, title.get(desk.lang), columns);
    for line in &brings {
        page.prose(0, Role::Plain, line, columns);
    }
    let plan = crate::plan::build(desk.rules, model.told(), desk.today);
    for block in export::figures(desk.rules, &plan, &figures, desk.lang) {
        page.rows.extend(checklist::set(&block, columns));
    }
}

fn help(model: &Model) -> Page {
    let (lang, columns) = (model.desk.lang, view::columns(&model.desk));
    let scene = model.scene_below();
    let mut page = Page::default();
    page.top.push(Row::new(0, Role::Title, say::HELP.get(lang)));
    let here = |row: &&Binding| {
        row.works_on(scene) && !row.works_everywhere() && view::possible(model, row)
    };
    let always = |row: &&Binding| row.works_everywhere() && view::possible(model, row);
    section(&mut page, say::HELP_HERE.get(lang));
    list(
        &mut page,
        &keys::TABLE.iter().filter(here).collect::<Vec<_>>(),
        model,
        columns,
    );
    section(&mut page, say::HELP_ALWAYS.get(lang));
    list(
        &mut page,
        &keys::TABLE.iter().filter(always).collect::<Vec<_>>(),
        model,
        columns,
    );
    section(&mut page, say::HELP_MARKS.get(lang));
    let marks = [
        ("▸", say::MARK_AT),
        ("[ ]", say::MARK_OFF),
        ("[x]", say::MARK_ON),
    ];
    let cells = key_cells(columns);
    for (mark, meaning) in marks {
        let mark = Row::new(2, Role::Key, pad(mark, cells + 1));
        page.rows.push(mark.and(Role::Plain, meaning.get(lang)));
    }
    page
}

/// Cells for the names of keys, beside which stands what they do.
fn key_cells(columns: usize) -> usize {
    if columns >= 58 { 30 } else { 18 }
}

fn section(page: &mut Page, title: &str) {
    if !page.rows.is_empty() {
        page.rows.push(Row::blank());
    }
    page.rows.push(Row::new(0, Role::Title, title));
}

/// The rows of the table with equal words in one line.
fn list(page: &mut Page, rows: &[&Binding], model: &Model, columns: usize) {
    let (scene, lang) = (model.scene_below(), model.desk.lang);
    let mut lines: Vec<(&str, Vec<String>)> = Vec::new();
    for row in rows {
        let letters = if scene.typing() { &[][..] } else { row.letters };
        let names = row.keys.iter().chain(letters).map(|key| key.name(lang));
        let says = view::says(model, row).get(lang);
        match lines.iter_mut().find(|(known, _)| *known == says) {
            Some((_, all)) => all.extend(names),
            None => lines.push((says, names.collect())),
        }
    }
    let cells = key_cells(columns);
    for (says, mut names) in lines {
        names.dedup();
        let mut keys = names.join(" ");
        if width(&keys) > cells {
            page.rows.push(Row::new(2, Role::Key, keys));
            keys = String::new();
        }
        let marker = pad(&keys, cells + 1);
        page.rows
            .extend(hanging(2, (Role::Key, &marker), Role::Plain, says, columns));
    }
}
