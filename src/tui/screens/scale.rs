//! An amount on a scale: the bounds of the place, where it lies between them, and what follows.
//!
//! Must not know the bounds or compute anything: `plan` does.

use super::text_field;
use crate::{
    answers::Answer,
    export,
    flow::{Id, Question},
    interview::accept,
    plan::{LocalBounds, Step},
    tui::{
        model::{Desk, Model, Msg},
        page::{Page, Row},
        theme::Role,
    },
};
use rust_decimal::Decimal;

/// The most cells of the bar.
const LONGEST: usize = 40;

/// The step that a message means on a scale.
pub fn step(msg: &Msg) -> Option<Step> {
    Some(match msg {
        Msg::Up => Step::More,
        Msg::Down => Step::Less,
        Msg::PageUp => Step::MuchMore,
        Msg::PageDown => Step::MuchLess,
        Msg::Home => Step::Least,
        Msg::End => Step::Most,
        _ => return None,
    })
}

/// Moves the amount; false where what is typed is no amount to move from.
pub fn moved(
    state: &mut text_field::State,
    desk: &Desk,
    question: &Question,
    bounds: &LocalBounds,
    step: Step,
) -> bool {
    let from = amount(state, desk, question);
    let ends = matches!(step, Step::Least | Step::Most);
    if from.is_none() && !ends && !state.text.trim().is_empty() {
        return false;
    }
    let to = bounds.step(from, step);
    *state = text_field::State::with(to.to_string());
    true
}

/// The amount that is typed, where it is one.
fn amount(state: &text_field::State, desk: &Desk, question: &Question) -> Option<Decimal> {
    match accept::typed(desk.rules, question, &state.text, desk.today) {
        Ok(Answer::Money(amount)) => Some(amount),
        _ => None,
    }
}

/// The bar with its bounds, and what follows from the amount.
pub fn rows(
    page: &mut Page,
    model: &Model,
    asked: (Id, &Question),
    bounds: &LocalBounds,
    state: &text_field::State,
    columns: usize,
) {
    let desk = &model.desk;
    let typed = amount(state, desk, asked.1).filter(|_| !state.unsure);
    let person = (model.told(), desk.today);
    let (lines, more) = typed.map_or((Vec::new(), Vec::new()), |amount| {
        export::follows(desk.rules, person, asked, (bounds, amount), desk.lang)
    });
    for line in lines {
        page.prose(2, Role::Good, &line, columns);
    }
    let cells = columns.saturating_sub(4).min(LONGEST);
    let filled = typed.map_or(0, |amount| bounds.filled(amount, cells));
    let bar = format!("[{}{}]", "#".repeat(filled), "-".repeat(cells - filled));
    page.rows.push(Row::new(2, Role::Plain, bar));
    page.prose(2, Role::Hint, &export::bounds(bounds, desk.lang), columns);
    for line in more {
        page.prose(2, Role::Good, &line, columns);
    }
}
