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

/// How long a terminal is waited for that takes nothing.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(500);

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

/// In a public place? Then what is on the usual screen, and above it, goes too.
static KIOSK: AtomicBool = AtomicBool::new(false);

/// From now on nothing may stay on the terminal, and no key may stop the program.
///
/// # Errors
/// When the system does not let us.
pub fn in_public() -> io::Result<()> {
    KIOSK.store(true, Ordering::Relaxed);
    // before the keys are ours, the terminal still makes a signal of Ctrl-Z: caught, it stops nothing
    #[cfg(unix)]
    signal_hook::flag::register(signal_hook::consts::SIGTSTP, Default::default())?;
    purge()
}

/// Clears the screen and what can be scrolled back to.
fn purge() -> io::Result<()> {
    execute!(
        stdout(),
        cursor::MoveTo(0, 0),
        Clear(ClearType::All),
        Clear(ClearType::Purge)
    )
}

/// Forgets what was shown and what was typed ahead.
///
/// # Errors
/// When the terminal cannot be written.
pub fn wipe(terminal: &mut DefaultTerminal) -> io::Result<()> {
    purge()?;
    while crossterm::event::poll(std::time::Duration::ZERO)? {
        crossterm::event::read()?;
    }
    *terminal = ratatui::Terminal::new(ratatui::backend::CrosstermBackend::new(stdout()))?;
    Ok(())
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
    if KIOSK.load(Ordering::Relaxed) {
        let _ = purge();
    }
    let _ = execute!(stdout(), cursor::Show);
}

/// Gives the terminal back as far as it takes anything: one that nobody reads would be waited for,
/// for ever.
#[cfg(unix)]
fn leave_soon() {
    let _ = crossterm::terminal::disable_raw_mode(); // nothing is written for this
    let (done, left) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        leave();
        let _ = done.send(());
    });
    let _ = left.recv_timeout(PATIENCE);
}

/// Ends at once on a signal, the terminal given back; the answers are on disk already. A thread,
/// not a flag: crossterm's `read` spins for ever once the window is gone.
///
/// # Errors
/// When the system does not let us.
#[cfg(unix)]
pub(super) fn signals() -> io::Result<()> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM},
        iterator::Signals,
    };
    static THREAD: Once = Once::new();
    let mut result = Ok(());
    THREAD.call_once(|| {
        let flag = RESIZED.get_or_init(Default::default);
        let _ = signal_hook::flag::register(signal_hook::consts::SIGWINCH, flag.clone());
        result = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM]).map(|mut signals| {
            std::thread::spawn(move || {
                if let Some(signal) = signals.forever().next() {
                    leave_soon();
                    std::process::exit(128 + signal);
                }
            });
        });
    });
    result
}

#[cfg(not(unix))]
pub(super) fn signals() -> io::Result<()> {
    Ok(())
}

/// Has the window another size, or had it for a moment? Then what stood in it may be gone: all of it
/// is to be drawn again, and this is the size. `told` says whether an event has told so: crossterm
/// 0.29 loses that event when a key comes at the same moment.
///
/// # Errors
/// When the terminal cannot be asked or written.
pub fn resized(terminal: &mut DefaultTerminal, told: bool) -> io::Result<Option<(u16, u16)>> {
    if !(stirred() | told) {
        return Ok(None);
    }
    let size = terminal.size()?;
    terminal.resize(size.into())?;
    Ok(Some((size.width, size.height)))
}

/// Has the system told of another size since the last time?
#[cfg(unix)]
fn stirred() -> bool {
    RESIZED
        .get()
        .is_some_and(|flag| flag.swap(false, Ordering::Relaxed))
}

#[cfg(not(unix))]
fn stirred() -> bool {
    false
}

/// Set by the signal itself, so that it is there before any key that came after it.
#[cfg(unix)]
static RESIZED: std::sync::OnceLock<std::sync::Arc<AtomicBool>> = std::sync::OnceLock::new();

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
