//! The bare twin of xubao: the least ratatui program that shows the same text and moves a highlight
//! over the same options. `numbers` starts itself again as the twin, so that both are measured in
//! one run.
//!
//! Must not know xubao: it is given the rows to draw.

use crossterm::event::{self, Event, KeyCode};
use ratatui::{
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::Line,
    widgets::{List, ListState, Paragraph},
};
use std::{fs, io, path::Path, time::Duration};

/// Names the file of rows, and makes this program the twin.
pub const ROWS: &str = "XUBAO_TWIN_ROWS";

/// A screen to be drawn: its rows, and which of them are options, in the order that Down visits.
pub struct Rows {
    pub rows: Vec<String>,
    pub options: Vec<usize>,
}

impl Rows {
    pub fn write(&self, file: &Path) {
        let options: Vec<String> = self.options.iter().map(usize::to_string).collect();
        let text = format!("{}\n{}", options.join(" "), self.rows.join("\n"));
        fs::write(file, text).expect("a file for the twin");
    }

    fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).expect("the rows of the twin");
        let (options, rows) = text.split_once('\n').expect("a first line");
        let number = |text: &str| text.parse().expect("a number");
        Self {
            rows: rows.split('\n').map(str::to_owned).collect(),
            options: options.split_whitespace().map(number).collect(),
        }
    }
}

/// The twin, until it is killed.
pub fn run(file: &Path) -> io::Result<()> {
    let Rows { rows, options } = Rows::read(file);
    let first = options.first().copied().unwrap_or(rows.len());
    let end = options.last().map_or(rows.len(), |last| last + 1);
    let (above, below) = (rows[..first].join("\n"), rows[end..].join("\n"));
    let list = &rows[first..end];
    let heights = [first, list.len(), rows.len() - end];
    let parts = Layout::vertical(heights.map(|rows| Constraint::Length(rows as u16)));
    // as in xubao, only the text of an option is highlighted, not the row to the edge
    let widest = list.iter().map(|row| Line::raw(row).width()).max();
    let widest = widest.unwrap_or_default() as u16;
    let mut at = None;
    ratatui::run(|terminal| {
        loop {
            terminal.draw(|frame| {
                let [top, middle, bottom] = parts.areas(frame.area());
                let middle = Rect {
                    width: widest.min(middle.width),
                    ..middle
                };
                frame.render_widget(Paragraph::new(above.as_str()), top);
                let list = List::new(list.iter().map(String::as_str))
                    .highlight_style(Style::new().reversed());
                let mut state =
                    ListState::default().with_selected(at.map(|at: usize| options[at] - first));
                frame.render_stateful_widget(list, middle, &mut state);
                frame.render_widget(Paragraph::new(below.as_str()), bottom);
            })?;
            loop {
                if let Event::Key(key) = event::read()?
                    && key.code == KeyCode::Down
                {
                    at = Some(at.map_or(0, |at| (at + 1) % options.len().max(1)));
                }
                if !event::poll(Duration::ZERO)? {
                    break;
                }
            }
        }
    })
}
