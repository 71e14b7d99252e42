//! The keys as they are told: in the footer, and in the help.
//!
//! Must not keep keys of its own: `keys::TABLE` has them.

use super::{keys, model::Model};
use crate::{
    text::{pad, ui::tui, width},
    tui::{page::Row, theme::Role},
};

/// The keys of all parts of the screen.
pub(super) fn help(model: &Model) -> Vec<Row> {
    let mut rows = vec![Row::new(0, Role::Title, tui::HELP.get(model.lang))];
    let mut lines: Vec<(&str, String)> = Vec::new();
    for row in &keys::TABLE {
        let names: Vec<String> = row.keys.iter().map(|key| key.name(model.lang)).collect();
        let says = row.says.get(model.lang);
        match lines.iter_mut().find(|(known, _)| *known == says) {
            Some((_, all)) if !all.contains(&names[0]) => *all += &format!(" {}", names.join(" ")),
            Some(_) => {}
            None => lines.push((says, names.join(" "))),
        }
    }
    for (says, names) in lines {
        rows.push(Row::new(0, Role::Key, pad(&names, 20)).and(Role::Plain, says));
    }
    rows
}

/// The keys that matter now, as many as fit.
pub(super) fn footer(model: &Model) -> Vec<Row> {
    let room = usize::from(model.size.0).saturating_sub(3);
    let most = if model.size.0 >= 60 { 1 } else { 2 };
    let mut shown: Vec<&keys::Row> = keys::TABLE
        .iter()
        .filter(|row| row.footer > 0 && row.on & model.scene() != 0)
        .filter(|row| row.footer != 9 || model.pages() > 1)
        .collect();
    shown.sort_by_key(|row| row.footer);
    let (mut rows, mut used) = (vec![Row::blank()], 0);
    for one in shown {
        let Some(key) = one.keys.first() else {
            continue;
        };
        let (key, says) = (key.name(model.lang), one.says.get(model.lang));
        let cells = width(&key) + 1 + width(says);
        let gap = if used == 0 { 0 } else { 2 };
        if used + gap + cells > room {
            if rows.len() == most {
                continue;
            }
            rows.push(Row::blank());
            used = 0;
        }
        let gap = if used == 0 { 0 } else { 2 };
        used += gap + cells;
        if let Some(row) = rows.pop() {
            let row = row.and(Role::Key, format!("{}{key}", " ".repeat(gap)));
            rows.push(row.and(Role::Hint, format!(" {says}")));
        }
    }
    rows
}
