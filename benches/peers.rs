//! Xubao beside other programs and libraries that ask in a terminal (`peers/`), in one run: the same
//! ten options, a key of one after a key of the others. `cargo bench --bench peers` prints the table;
//! `BENCHMARKS.md` says how the others are installed, and whoever is not there is left out.
//!
//! Compare ratios; an absolute figure moves from machine to machine. Linux only (`/proc`).

#[path = "numbers/gauge.rs"]
mod gauge;
#[path = "../tests/terminal/pty.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod pty;
#[path = "numbers/twin.rs"]
mod twin;

use gauge::{answer, command, cpu, millis, peak, press, quantile};
use portable_pty::CommandBuilder;
use pty::{Pty, left_of};
use rustix::process::Signal;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, process, thread};
use twin::Rows;

const STARTS: usize = 11;
const KEYS: usize = 200;
const IDLE: Duration = Duration::from_secs(3);
/// No output for so long: the screen is as it will be.
const QUIET: Duration = Duration::from_millis(50);
/// Slow starters draw in pieces that are further apart.
const LONG_QUIET: Duration = Duration::from_millis(400);
/// Who has not ended so long after a signal does not end.
const END: Duration = Duration::from_secs(2);
/// How many stand in `peers/options.txt`, and the last of them.
const OPTIONS: usize = 10;
const LAST: &str = "something else";
/// What to press for the question that the keys are measured at, whose options are all in sight.
const TO_THE_LIST: [&str; 5] = ["\r", "成都", "\r", "2026-10-31", "\r"];

/// A program that shows a list.
struct Peer {
    name: &'static str,
    /// How it is started, in the folder of the peers.
    line: &'static [&'static str],
    /// What succeeds when it is installed.
    there: &'static [&'static str],
}

const PEERS: [Peer; 8] = [
    Peer {
        name: "inquire",
        line: &["rust/target/release/peers", "inquire"],
        there: &["test", "-x", "rust/target/release/peers"],
    },
    Peer {
        name: "dialoguer",
        line: &["rust/target/release/peers", "dialoguer"],
        there: &["test", "-x", "rust/target/release/peers"],
    },
    Peer {
        name: "whiptail",
        line: &["sh", "menu.sh", "whiptail"],
        there: &["whiptail", "--version"],
    },
    Peer {
        name: "dialog",
        line: &["sh", "menu.sh", "dialog"],
        there: &["dialog", "--version"],
    },
    Peer {
        name: "@clack/prompts",
        line: &["node", "clack.mjs"],
        there: &["node", "-e", "import('@clack/prompts')"],
    },
    Peer {
        name: "@inquirer/prompts",
        line: &["node", "inquirer.mjs"],
        there: &["node", "-e", "import('@inquirer/prompts')"],
    },
    Peer {
        name: "questionary",
        line: &["python3", "ask_questionary.py"],
        there: &["python3", "-c", "import questionary"],
    },
    Peer {
        name: "Textual",
        line: &["python3", "ask_textual.py"],
        there: &["python3", "-c", "import textual"],
    },
];

/// What is measured of one program.
struct Row {
    name: &'static str,
    starts: Vec<f64>,
    keys: Vec<f64>,
    cpu: f64,
    bytes: f64,
    idle: f64,
    peak: f64,
    ended: [&'static str; 2],
}

/// How a program is started, and what brings it to its list.
struct Start {
    name: &'static str,
    command: Box<dyn Fn() -> CommandBuilder>,
    /// What its first screen says.
    first: &'static str,
    /// What is to be pressed before the list is there.
    before: &'static [&'static str],
}

fn main() {
    if let Some(file) = env::var_os(twin::ROWS) {
        return twin::run(Path::new(&file)).expect("a terminal for the twin");
    }
    if !env::args().any(|argument| argument == "--bench") {
        return; // `cargo test --all-targets`
    }
    let drafts = tempfile::tempdir().expect("a folder");
    let starts = starts(drafts.path());
    let mut rows: Vec<Row> = starts.iter().map(Row::new).collect();
    for _ in 0..STARTS {
        for (start, row) in starts.iter().zip(&mut rows) {
            let pty = Pty::start((start.command)(), 100, 32);
            pty.wait_for(start.first);
            row.starts.push(millis(pty.settled(0, QUIET) - pty.started));
            pty.kill();
        }
    }
    let mut ptys: Vec<Pty> = starts.iter().map(at_the_list).collect();
    for ((start, pty), row) in starts.iter().zip(&mut ptys).zip(&mut rows) {
        // a slow program answers its first key late: that is no answer to a key
        let key = arrow(pty, 0);
        press(pty, key, LONG_QUIET);
        assert!(
            Path::new("/proc").join(pty.pid().to_string()).exists(),
            "{} has ended; its screen was:\n{}",
            start.name,
            pty.screen(vt100::Screen::contents)
        );
        (row.cpu, row.bytes) = (cpu(pty), pty.seen().bytes as f64);
    }
    for number in 1..=KEYS {
        for (pty, row) in ptys.iter_mut().zip(&mut rows) {
            let key = arrow(pty, number);
            row.keys.push(answer(pty, key, Duration::from_millis(20)));
        }
    }
    for (pty, row) in ptys.iter().zip(&mut rows) {
        row.cpu = (cpu(pty) - row.cpu) / KEYS as f64;
        row.bytes = (pty.seen().bytes as f64 - row.bytes) / KEYS as f64;
        row.idle = cpu(pty);
    }
    thread::sleep(IDLE);
    for ((start, pty), row) in starts.iter().zip(ptys).zip(&mut rows) {
        row.idle = cpu(&pty) - row.idle;
        row.peak = peak(&pty);
        row.ended = [
            ends(&pty, Signal::TERM),
            ends(&at_the_list(start), Signal::HUP),
        ];
    }
    print(rows);
}

impl Row {
    fn new(start: &Start) -> Self {
        Self {
            name: start.name,
            starts: Vec::new(),
            keys: Vec::new(),
            cpu: 0.0,
            bytes: 0.0,
            idle: 0.0,
            peak: 0.0,
            ended: [""; 2],
        }
    }
}

/// Xubao, the bare ratatui program, and the peers that are installed.
fn starts(folder: &Path) -> Vec<Start> {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers");
    let options = std::fs::read_to_string(peers.join("options.txt")).expect("the options");
    let rows: Vec<String> = options.lines().map(str::to_owned).collect();
    assert_eq!(rows.len(), OPTIONS, "the options");
    let list = folder.join("rows");
    let options = (0..rows.len()).collect();
    Rows { rows, options }.write(&list);
    let drafts = folder.join("drafts");
    let mut all = vec![
        Start {
            name: "xubao",
            command: Box::new(move || {
                let mut command = command(Path::new(env!("CARGO_BIN_EXE_xubao")));
                command.args(["--today", "2026-11-23", "--lang", "zh", "--drafts"]);
                command.arg(&drafts);
                command
            }),
            first: "F10",
            before: &TO_THE_LIST,
        },
        Start {
            name: "bare ratatui",
            command: Box::new(move || {
                let mut command = command(&env::current_exe().expect("this program"));
                command.env(twin::ROWS, &list);
                command
            }),
            first: LAST,
            before: &[],
        },
    ];
    for peer in PEERS {
        let (program, arguments) = (peer.there[0], &peer.there[1..]);
        let mut there = process::Command::new(program);
        let there = there.args(arguments).current_dir(&peers).output();
        if !there.is_ok_and(|output| output.status.success()) {
            println!("{}: not installed", peer.name);
            continue;
        }
        let peers = peers.clone();
        all.push(Start {
            name: peer.name,
            command: Box::new(move || peer_command(peer.line, &peers)),
            first: LAST,
            before: &[],
        });
    }
    all
}

fn peer_command(line: &[&str], folder: &Path) -> CommandBuilder {
    let program = if line[0].contains('/') {
        folder.join(line[0])
    } else {
        PathBuf::from(line[0])
    };
    let mut command = command(&program);
    command.args(&line[1..]);
    command.cwd(folder);
    command.env("LANG", "C.UTF-8");
    for name in ["PATH", "HOME"] {
        if let Some(value) = env::var_os(name) {
            command.env(name, value);
        }
    }
    command
}

/// Down the list and up again, as some stop at its ends; as a terminal sends an arrow in the mode that
/// the program has switched on.
fn arrow(pty: &Pty, number: usize) -> &'static str {
    let down = (number / (OPTIONS - 1)).is_multiple_of(2);
    match (pty.screen(vt100::Screen::application_cursor), down) {
        (false, true) => "\x1b[B",
        (false, false) => "\x1b[A",
        (true, true) => "\x1bOB",
        (true, false) => "\x1bOA",
    }
}

fn at_the_list(start: &Start) -> Pty {
    let mut pty = Pty::start((start.command)(), 100, 32);
    pty.wait_for(start.first);
    pty.settled(0, LONG_QUIET);
    for keys in start.before {
        press(&mut pty, keys, LONG_QUIET);
    }
    pty
}

/// Does a program end by a signal, and is the terminal then as a shell expects it?
fn ends(pty: &Pty, signal: Signal) -> &'static str {
    pty.signal(signal);
    let asked = Instant::now();
    while !left_of(pty.pid()).is_empty() {
        if asked.elapsed() > END {
            pty.kill();
            return "does not end";
        }
        thread::sleep(Duration::from_millis(20));
    }
    pty.ended(pty::PATIENCE);
    let screen = |screen: &vt100::Screen| {
        screen.hide_cursor() || screen.alternate_screen() || screen.bracketed_paste()
    };
    if pty.cooked() && !pty.screen(screen) {
        "clean"
    } else {
        "broken"
    }
}

fn print(rows: Vec<Row>) {
    println!(
        "{:<18} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}  {:<13} SIGHUP",
        "",
        "frame, ms",
        "key, ms",
        "p99, ms",
        "CPU, us",
        "idle, us",
        "peak, MiB",
        "bytes",
        "SIGTERM"
    );
    for mut row in rows {
        println!(
            "{:<18} {:>9.2} {:>9.3} {:>9.3} {:>9.0} {:>9.0} {:>9.1} {:>9.0}  {:<13} {}",
            row.name,
            quantile(&mut row.starts, 0.5),
            quantile(&mut row.keys, 0.5),
            quantile(&mut row.keys, 0.99),
            row.cpu,
            row.idle,
            row.peak,
            row.bytes,
            row.ended[0],
            row.ended[1],
        );
    }
}
