//! A program in a real terminal: started, typed at, looked at, signalled, waited for.
//!
//! Nothing sleeps: a reader wakes whoever waits with every piece of output. Must not know xubao.

use portable_pty::{
    ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system,
};
use rustix::{
    process::{Pid, Signal, kill_process},
    termios::LocalModes,
};
use std::{
    fs,
    io::{Read as _, Write},
    sync::{Arc, Condvar, Mutex, MutexGuard, mpsc},
    thread,
    time::{Duration, Instant},
};

/// How long to wait for what must come. Long, for slow machines; nothing ever waits that long.
pub const PATIENCE: Duration = Duration::from_secs(20);

pub struct Pty {
    pid: Pid,
    killer: Box<dyn ChildKiller + Send + Sync>,
    exit: mpsc::Receiver<ExitStatus>,
    keys: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    /// When the program was started.
    pub started: Instant,
}

/// What the program has written.
pub struct Seen {
    parser: vt100::Parser,
    /// All that was written, as it came.
    raw: Vec<u8>,
    /// When the last piece came.
    pub last: Instant,
    /// How many bytes came.
    pub bytes: usize,
    /// Will nothing come any more?
    closed: bool,
    /// Shall the reader end with the next piece?
    leaving: bool,
}

impl Seen {
    /// How often a sequence was written.
    pub fn count(&self, sequence: &[u8]) -> usize {
        let windows = self.raw.windows(sequence.len());
        windows.filter(|window| *window == sequence).count()
    }
}

impl Pty {
    pub fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system()
            .openpty(size(columns, rows))
            .expect("no pty");
        let started = Instant::now();
        let mut child = pair.slave.spawn_command(command).expect("cannot start");
        drop(pair.slave); // or the reader below never ends
        let pid = i32::try_from(child.process_id().expect("a process")).expect("a number");
        let killer = child.clone_killer();
        let (ended, exit) = mpsc::channel();
        thread::spawn(move || ended.send(child.wait().expect("a child to wait for")));
        let parser = vt100::Parser::new(rows, columns, 0);
        let (bytes, closed, leaving) = (0, false, false);
        let seen = Seen {
            parser,
            raw: Vec::new(),
            last: started,
            bytes,
            closed,
            leaving,
        };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let mut output = pair.master.try_clone_reader().expect("no reader");
        let sink = Arc::clone(&seen);
        thread::spawn(move || {
            let mut piece = [0; 65536];
            let mut done = false;
            while !done {
                let read = output.read(&mut piece).unwrap_or(0);
                let now = Instant::now();
                let mut seen = sink.0.lock().expect("the screen");
                seen.last = now;
                seen.bytes += read;
                seen.parser.process(&piece[..read]);
                seen.raw.extend(&piece[..read]);
                done = read == 0 || seen.leaving;
                sink.1.notify_all();
            }
            drop(output);
            sink.0.lock().expect("the screen").closed = true;
            sink.1.notify_all();
        });
        Self {
            pid: Pid::from_raw(pid).expect("a process"),
            killer,
            exit,
            keys: pair.master.take_writer().expect("no writer"),
            master: pair.master,
            seen,
            started,
        }
    }

    pub fn press(&mut self, bytes: &str) {
        self.keys
            .write_all(bytes.as_bytes())
            .expect("the terminal is gone");
    }

    pub fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.0.lock().expect("the screen")
    }

    /// Waits until the screen is as wanted; gives its text.
    pub fn wait_until(&self, what: &str, fits: impl Fn(&vt100::Screen) -> bool) -> String {
        let began = Instant::now();
        let mut seen = self.seen();
        loop {
            let text = seen.parser.screen().contents();
            if fits(seen.parser.screen()) {
                return text;
            }
            let left = PATIENCE.saturating_sub(began.elapsed());
            let never = seen.closed || left.is_zero();
            assert!(!never, "never saw {what}; the screen was:\n{text}");
            seen = self.seen.1.wait_timeout(seen, left).expect("the screen").0;
        }
    }

    pub fn wait_for(&self, needle: &str) -> String {
        self.wait_until(needle, |screen| screen.contents().contains(needle))
    }

    /// Waits for output after `before` bytes, and then until none has come for `quiet`; gives the
    /// moment of the last piece.
    pub fn settled(&self, before: usize, quiet: Duration) -> Instant {
        let mut seen = self.seen();
        loop {
            let (bytes, patience) = (
                seen.bytes,
                if seen.bytes > before { quiet } else { PATIENCE },
            );
            let (now, timeout) = self
                .seen
                .1
                .wait_timeout(seen, patience)
                .expect("the screen");
            seen = now;
            if timeout.timed_out() && seen.bytes == bytes {
                assert!(
                    bytes > before,
                    "no output:\n{}",
                    seen.parser.screen().contents()
                );
                return seen.last;
            }
        }
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        // the emulator has no place for a wide character in one column, and says so by a panic
        let emulated = columns.max(2);
        self.seen().parser.screen_mut().set_size(rows, emulated);
        self.master
            .resize(size(columns, rows))
            .expect("cannot resize");
    }

    pub fn screen<T>(&self, look: impl Fn(&vt100::Screen) -> T) -> T {
        look(self.seen().parser.screen())
    }

    pub fn pid(&self) -> i32 {
        self.pid.as_raw_nonzero().get()
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).expect("cannot signal");
    }

    /// Ends the program at once, as if the power had gone.
    pub fn kill(&self) {
        self.signal(Signal::KILL);
        self.ended(PATIENCE);
    }

    /// How the program ended, with all its output read.
    pub fn ended(&self, within: Duration) -> ExitStatus {
        let status = self.exit.recv_timeout(within).unwrap_or_else(|_| {
            panic!(
                "still running; the screen was:\n{}",
                self.screen(vt100::Screen::contents)
            )
        });
        let seen = self.seen();
        let open = |seen: &mut Seen| !seen.closed;
        drop(
            self.seen
                .1
                .wait_timeout_while(seen, PATIENCE, open)
                .expect("the screen"),
        );
        status
    }

    /// Closes the window. `key` must make the program draw, which lets the reader go first.
    pub fn hang_up(mut self, key: &str, within: Duration) -> ExitStatus {
        self.seen().leaving = true;
        self.press(key);
        let gone = self
            .seen
            .1
            .wait_timeout_while(self.seen(), PATIENCE, |seen| !seen.closed);
        drop(gone.expect("the screen"));
        // a writer that is dropped types Enter and Ctrl-D first; the window has closed by then
        let Self {
            exit,
            keys,
            master,
            mut killer,
            ..
        } = self;
        drop(master);
        drop(keys);
        let status = exit.recv_timeout(within);
        let _ = killer.kill();
        status.unwrap_or_else(|_| panic!("still running after its window was closed"))
    }

    /// Does the terminal echo and wait for whole lines, as a shell expects it?
    pub fn cooked(&self) -> bool {
        let modes = self
            .master
            .get_termios()
            .expect("a terminal")
            .local_flags
            .bits();
        let shell = (LocalModes::ECHO | LocalModes::ICANON).bits();
        modes & shell == shell
    }
}

/// The processes that are left of the session that a program began. None are known where there is
/// no `/proc`.
pub fn left_of(session: i32) -> Vec<String> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let stats = processes.filter_map(|one| fs::read_to_string(one.path().join("stat")).ok());
    let alive = |stat: &String| {
        // after the name in brackets: state, parent, group, session
        let after = stat.rsplit(") ").next().unwrap_or_default();
        let fields: Vec<&str> = after.split(' ').collect();
        fields.get(3) == Some(&session.to_string().as_str()) && !["Z", "X"].contains(&fields[0])
    };
    stats.filter(alive).collect()
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}
