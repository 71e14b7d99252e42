//! Lists that fit the screen: a table where it fits, else each row as a paragraph of its own.
//!
//! Must not know what is listed. Nothing is cut: what is too wide goes on in the next line.

use crate::text::{pad, width, wrap};

/// The fewest cells for texts beside their keys; with less, a text stands under its key.
const LEAST_TEXT: usize = 40;

/// A row: a heading by itself, or cells.
pub(super) enum Row {
    /// A line of its own.
    Heading(String),
    /// A name, how far in, and what stands behind it, column by column.
    Cells(String, usize, Vec<String>),
}

/// Rows with their cells under `heads`, in `columns` cells; a head goes on in a second line where it has to, and
/// a name too wide for its column stands above its cells. `None` where names would have no room.
pub(super) fn table(heads: &[&str], rows: &[Row], columns: usize) -> Option<Vec<String>> {
    let (name, heads) = heads.split_first()?;
    let cells = |column: usize| {
        let cell = move |row: &Row| match row {
            Row::Cells(_, _, cells) => cells.get(column).map_or(0, |cell| width(cell)),
            Row::Heading(_) => 0,
        };
        rows.iter().map(cell).max().unwrap_or(0)
    };
    let body: Vec<usize> = (0..heads.len()).map(cells).collect();
    let sum = |widths: &[usize]| widths.iter().map(|width| width + 2).sum::<usize>();
    let whole: Vec<usize> = heads
        .iter()
        .zip(&body)
        .map(|(head, body)| width(head).max(*body))
        .collect();
    let names = rows.iter().map(|row| match row {
        Row::Cells(name, indent, _) => width(name) + indent,
        Row::Heading(_) => 0,
    });
    let names = names.max().unwrap_or(0).max(width(name));
    let widths = if names + sum(&whole) <= columns {
        whole
    } else {
        let word = |head: &str| head.split(' ').map(width).max().unwrap_or(0);
        heads
            .iter()
            .zip(&body)
            .map(|(head, body)| word(head).max(*body))
            .collect()
    };
    let room = columns
        .checked_sub(sum(&widths))
        .filter(|room| *room >= 18)?
        .min(names);
    let line = |name: &str, cells: &[&str]| {
        let cells = cells.iter().zip(&widths);
        let cells = cells.map(|(cell, width)| format!("  {}", pad(cell, *width)));
        pad(name, room) + &cells.collect::<String>()
    };
    let heads: Vec<Vec<String>> = heads
        .iter()
        .zip(&widths)
        .map(|(head, width)| wrap(head, *width))
        .collect();
    let high = heads.iter().map(Vec::len).max().unwrap_or(1);
    let mut lines = Vec::new();
    for i in 0..high {
        // one under the other, ending on the same line
        let cells: Vec<&str> = heads
            .iter()
            .map(|head| {
                (i + head.len())
                    .checked_sub(high)
                    .and_then(|i| head.get(i))
                    .map_or("", |part| part)
            })
            .collect();
        lines.push(line(if i + 1 == high { name } else { "" }, &cells));
    }
    for row in rows {
        match row {
            Row::Heading(text) => lines.extend(wrap(text, columns)),
            Row::Cells(name, indent, cells) => {
                let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
                if width(name) + indent <= room {
                    lines.push(line(&format!("{}{name}", " ".repeat(*indent)), &cells));
                } else {
                    lines.extend(hung("", name, *indent, columns));
                    lines.push(line("", &cells));
                }
            }
        }
    }
    Some(lines)
}

/// Paragraphs behind their keys, or under them where the screen is narrow. What stands last in a paragraph is
/// kept in one piece.
pub(super) fn listed(rows: &[(String, String, String)], columns: usize) -> Vec<String> {
    let keys = rows.iter().map(|(key, ..)| width(key)).max().unwrap_or(0);
    let beside = columns
        .checked_sub(keys + 2)
        .filter(|room| *room >= LEAST_TEXT);
    let mut lines = Vec::new();
    for (key, text, last) in rows {
        let indent = if beside.is_some() { keys + 2 } else { 2 };
        let room = columns.saturating_sub(indent);
        // later lines stand further in, so that the next paragraph is told from this one
        let mut own = hung("", text, 0, room);
        if !last.is_empty() {
            match own.last_mut() {
                Some(line) if width(line) + 2 + width(last) <= room => {
                    *line += "  ";
                    *line += last;
                }
                _ => own.extend(hung("", last, 2, room)),
            }
        }
        let mut key = (!key.is_empty()).then_some(key);
        if beside.is_none() {
            lines.extend(
                key.take()
                    .map(|key| wrap(key, columns))
                    .into_iter()
                    .flatten(),
            );
        }
        for line in own {
            lines.push(format!(
                "{}{line}",
                pad(key.take().map_or("", |key| key), indent)
            ));
        }
    }
    lines
}

/// A paragraph behind a label, `indent` cells in; its later lines further in.
pub(super) fn hung(label: &str, text: &str, indent: usize, columns: usize) -> Vec<String> {
    let lines = wrap(
        &format!("{label}{text}"),
        columns.saturating_sub(indent + 2),
    );
    let lines = lines.iter().enumerate();
    lines
        .map(|(i, line)| format!("{}{line}", " ".repeat(indent + 2 * usize::from(i > 0))))
        .collect()
}

/// Pieces that stay whole, so many in a line as fit, `indent` cells in.
pub(super) fn pieces(
    pieces: &[String],
    between: &str,
    indent: usize,
    columns: usize,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if width(line) + width(between) + width(piece) <= columns => {
                line.push_str(between);
                line.push_str(piece);
            }
            _ => lines.push(format!("{}{piece}", " ".repeat(indent))),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        vec![
            Row::Heading("四川".to_owned()),
            Row::Cells(
                "成都 510100".to_owned(),
                2,
                vec!["12".to_owned(), "85%".to_owned()],
            ),
            Row::Cells(
                "成都（简阳、都江堰等郊县） 510100-outer".to_owned(),
                4,
                vec!["9".to_owned(), "60%".to_owned()],
            ),
        ]
    }

    #[test]
    fn a_table_keeps_within_its_columns_and_loses_nothing() {
        let heads = ["Place", "Known at all", "Past review"];
        for columns in 20..100 {
            let Some(lines) = table(&heads, &rows(), columns) else {
                assert!(columns < 40, "no table in {columns}");
                continue;
            };
            let all: String = lines.concat().split_whitespace().collect();
            for piece in ["四川", "成都510100", "510100-outer", "85%", "60%", "review"] {
                assert!(all.contains(piece), "{columns}: {piece}: {lines:?}");
            }
            assert!(
                lines.iter().all(|line| width(line) <= columns),
                "{columns}: {lines:?}"
            );
        }
    }

    #[test]
    fn pieces_stay_whole() {
        let all: Vec<String> = ["已知 9", "完整 27%", "说法不一 1"]
            .map(str::to_owned)
            .to_vec();
        for columns in 16..50 {
            let lines = pieces(&all, " · ", 4, columns);
            assert!(
                lines
                    .iter()
                    .all(|line| width(line) <= columns && line.starts_with("    "))
            );
            for piece in &all {
                assert!(lines.iter().any(|line| line.contains(piece)), "{lines:?}");
            }
        }
    }

    #[test]
    fn paragraphs_stand_beside_or_under_their_keys() {
        let place = "regions/chengdu.ron:47";
        let row = |key: &str| {
            (
                key.to_owned(),
                "该复核的数值，从二〇二六年一月起".repeat(3),
                place.to_owned(),
            )
        };
        for columns in 30..100 {
            let lines = listed(&[row("2026-12-31"), row("")], columns);
            assert!(
                lines.iter().all(|line| width(line) <= columns),
                "{columns}: {lines:?}"
            );
            assert_eq!(lines.iter().filter(|line| line.ends_with(place)).count(), 2);
            // the first line of each stands furthest to the left
            let begins = lines.iter().filter(|line| {
                line.contains("该复核的数值，从") && !line.trim_start().starts_with('从')
            });
            assert!(begins.count() >= 2, "{columns}: {lines:?}");
            let under = lines.iter().any(|line| line == "2026-12-31");
            assert_eq!(under, columns < 52, "{columns}: {lines:?}");
        }
    }
}
