//! The footer: the keys that can be used just now, as many as there is room for.
//!
//! Must not keep keys of its own: `keys::TABLE` has them.

use super::{keys, model::Model, page::Row, theme::Role, view};
use crate::text::width;

/// The keys that matter now, as many as fit. The ways on and back and the keys that
/// work everywhere come before the others.
#[must_use]
pub fn rows(model: &Model) -> Vec<Row> {
    let desk = &model.desk;
    let room = usize::from(desk.size.0).saturating_sub(3);
    let mut keys: Vec<(bool, String, String)> = Vec::new();
    let overflows = model.sheet.page().shares(view::body(model)).more;
    for binding in keys::footer(model.scene()) {
        let idle = binding.footer == 8 && !overflows;
        let Some(key) = binding.keys.first() else {
            continue;
        };
        if idle || !view::possible(model, binding) {
            continue;
        }
        let wanted = binding.footer <= 2 || binding.works_everywhere();
        let says = format!(" {}", view::says(model, binding).get(desk.lang));
        keys.push((wanted, key.name(desk.lang), says));
    }
    let cells: Vec<usize> = keys.iter().map(|(_, a, b)| width(a) + width(b)).collect();
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|i| !keys[*i].0);
    let mut shown: Vec<usize> = Vec::new();
    for i in order {
        let mut more = shown.clone();
        more.push(i);
        more.sort_unstable();
        if lines(&more, &cells, room).len() <= view::footer_rows(desk) {
            shown = more;
        }
    }
    let mut rows = Vec::new();
    for line in lines(&shown, &cells, room) {
        let mut row = Row::blank();
        for (_, key, says) in line.iter().map(|i| &keys[*i]) {
            let gap = if row.0.is_empty() { "" } else { "  " };
            row = row
                .and(Role::Key, format!("{gap}{key}"))
                .and(Role::Hint, says);
        }
        rows.push(row);
    }
    rows
}

/// The keys of the footer in lines of at most `room` cells.
fn lines(shown: &[usize], cells: &[usize], room: usize) -> Vec<Vec<usize>> {
    let (mut lines, mut used): (Vec<Vec<usize>>, usize) = (Vec::new(), 0);
    for i in shown {
        match lines.last_mut() {
            Some(line) if used + 2 + cells[*i] <= room => {
                line.push(*i);
                used += 2 + cells[*i];
            }
            _ => {
                lines.push(vec![*i]);
                used = cells[*i];
            }
        }
    }
    lines
}
