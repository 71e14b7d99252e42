//! The bare twin of `numbers`: the least ratatui program that shows a list of ten lines and moves in
//! it. Measured beside xubao, in the same run, to compare by ratios.
//!
//! Does nothing when cargo starts it by itself.

use crossterm::event::{self, Event, KeyCode};
use ratatui::{
    style::Style,
    widgets::{List, ListState},
};

fn main() -> std::io::Result<()> {
    if std::env::var_os("XUBAO_BARE").is_none() {
        return Ok(());
    }
    let lines: Vec<String> = (1..=10).map(|n| format!("{n} 选项 option {n}")).collect();
    let mut state = ListState::default();
    ratatui::run(|terminal| {
        loop {
            terminal.draw(|frame| {
                let list = List::new(lines.iter().map(String::as_str))
                    .highlight_style(Style::new().reversed());
                frame.render_stateful_widget(list, frame.area(), &mut state);
            })?;
            loop {
                match event::read()? {
                    Event::Key(key) if key.code == KeyCode::Char('q') => return Ok(()),
                    Event::Key(key) if key.code == KeyCode::Down => {
                        state.select(Some(
                            state.selected().map_or(0, |at| (at + 1) % lines.len()),
                        ));
                    }
                    _ => {}
                }
                if !event::poll(std::time::Duration::ZERO)? {
                    break;
                }
            }
        }
    })
}
