//! Taking the terminal and giving it back: on return, on error, on panic, on a signal, on suspend.
//!
//! Must not know what is shown. Nothing is asked of the terminal at start: probes cost seconds.

use crossterm::{
    cursor,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute,
    terminal::{Clear, ClearType},
};
use ratatui::DefaultTerminal;
use std::{
    io::{self, stdout},
    panic,
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
};

/// Takes the terminal.
///
/// # Errors
/// When there is none, or it refuses.
pub fn enter() -> io::Result<DefaultTerminal> {
    static HOOKS: Once = Once::new();
    HOOKS.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            leave();
            before(info);
        }));
    });
    // the theme decides where there are colours; crossterm's own reading of `NO_COLOR` would take
    // those of codes too, which no phone could read without
    crossterm::style::force_color_output(true);
    signals()?;
    take().inspect_err(|_| leave())
}

fn take() -> io::Result<DefaultTerminal> {
    crossterm::terminal::enable_raw_mode()?;
    execute!(
        stdout(),
        crossterm::terminal::EnterAlternateScreen,
        EnableBracketedPaste
    )?;
    TAKEN.store(true, Ordering::Relaxed);
    ratatui::Terminal::new(ratatui::backend::CrosstermBackend::new(stdout()))
}

/// Is the other screen shown? On the usual one nothing may be wiped.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Gives the terminal back. Says nothing when it fails: the terminal may be gone.
pub fn leave() {
    // tmux 3.3 moves rows of the other screen to the usual one when the window has grown meanwhile (those of
    // `less` too); what is empty below the cursor it drops
    if TAKEN.swap(false, Ordering::Relaxed) {
        let _ = execute!(stdout(), cursor::MoveTo(0, 0), Clear(ClearType::All));
    }
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = ratatui::try_restore();
    let _ = execute!(stdout(), cursor::Show);
}

/// Ends at once on a signal, the terminal given back; the answers are on disk already. A thread,
/// not a flag: crossterm's `read` spins for ever once the window is gone.
#[cfg(unix)]
fn signals() -> io::Result<()> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM},
        iterator::Signals,
    };
    static THREAD: Once = Once::new();
    let mut result = Ok(());
    THREAD.call_once(|| {
        result = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM]).map(|mut signals| {
            std::thread::spawn(move || {
                if let Some(signal) = signals.forever().next() {
                    leave();
                    std::process::exit(128 + signal);
                }
            });
        });
    });
    result
}

#[cfg(not(unix))]
fn signals() -> io::Result<()> {
    Ok(())
}

/// Gives the terminal back, stops until woken, and takes it again.
///
/// # Errors
/// When the terminal cannot be taken again.
pub fn suspend(terminal: &mut DefaultTerminal) -> io::Result<()> {
    leave();
    #[cfg(unix)]
    // the whole group, so that a shell behind `cargo run` gets its prompt back; and STOP, because
    // the kernel drops TSTP for a group without a parent
    rustix::process::kill_current_process_group(rustix::process::Signal::STOP)?;
    *terminal = take()?;
    // not `terminal.clear()`: that asks the terminal where its cursor is, and waits for an answer
    execute!(stdout(), Clear(ClearType::All))
}
