//! The numbers of xubao beside a bare ratatui program that draws the same text (`numbers/twin.rs`),
//! measured in one run through a pseudo-terminal: `cargo bench --bench numbers` prints them.
//!
//! Compare ratios; an absolute figure moves from machine to machine. Linux only (`/proc`). Must not
//! measure what needs no terminal: `core` does.

#[path = "numbers/gauge.rs"]
mod gauge;
#[path = "../tests/terminal/pty.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod pty;
#[path = "numbers/twin.rs"]
mod twin;

use gauge::{answer, command, cpu, millis, peak, press, quantile};
use portable_pty::CommandBuilder;
use pty::Pty;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;
use twin::Rows;

const STARTS: usize = 21;
const KEYS: usize = 400;
const BURST: usize = 201; // not a multiple of the options: the selection must have moved
const BURSTS: usize = 11;
const IDLE: Duration = Duration::from_secs(3);
const DOWN: &str = "\x1b[B";
/// No output for so long: the screen is as it will be.
const QUIET: Duration = Duration::from_millis(50);
/// What to press for the question that the keys are measured at, whose options are all in sight.
const TO_THE_LIST: [&str; 5] = ["\r", "成都", "\r", "2026-10-31", "\r"];

/// What is measured of a program, in the order of the table, and the ratio to stay below.
const ROWS: [(&str, &str); 10] = [
    ("exec to first frame p50, ms", "2"),
    ("key to frame p50, ms", "1.5"),
    ("key to frame p99, ms", "1.5"),
    ("CPU a key, us", ""),
    ("bytes a key", ""),
    ("burst of 201 keys, ms", "1.5"),
    ("idle CPU in 3 s, us", "(0)"),
    ("idle bytes in 3 s", "(0)"),
    ("peak memory, MiB", "3"),
    ("binary, MiB", ""),
];

fn main() {
    if let Some(file) = std::env::var_os(twin::ROWS) {
        return twin::run(Path::new(&file)).expect("a terminal for the twin");
    }
    if !std::env::args().any(|argument| argument == "--bench") {
        return; // `cargo test --all-targets`
    }
    let drafts = tempfile::tempdir().expect("a folder");
    let xubao = PathBuf::from(env!("CARGO_BIN_EXE_xubao"));
    let twin = std::env::current_exe().expect("this program");
    let (first, list) = (drafts.path().join("first"), drafts.path().join("list"));
    let start_xubao = || {
        let mut command = command(&xubao);
        command.args(["--today", "2026-11-23", "--lang", "zh", "--drafts"]);
        command.arg(drafts.path().join("drafts"));
        command
    };
    let start_twin = |rows: &Path| {
        let mut command = command(&twin);
        command.env(twin::ROWS, rows);
        command
    };
    let pty = Pty::start(start_xubao(), 100, 32);
    pty.settled(0, QUIET);
    Rows {
        rows: rows(&pty),
        options: Vec::new(),
    }
    .write(&first);
    pty.kill();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        ours.push(first_frame(start_xubao()));
        theirs.push(first_frame(start_twin(&first)));
    }
    let mut pty = Pty::start(start_xubao(), 100, 32);
    pty.settled(0, QUIET);
    for keys in TO_THE_LIST {
        press(&mut pty, keys, QUIET);
    }
    options(&mut pty).write(&list);
    let bare = Pty::start(start_twin(&list), 100, 32);
    bare.settled(0, QUIET);
    let running = faces(&mut [pty, bare]);
    let table = |starts: &mut [f64], running: &[f64], binary: &Path| {
        let size = binary.metadata().expect("a program").len() as f64 / f64::from(1 << 20);
        [&[quantile(starts, 0.5)], running, &[size]].concat()
    };
    let ours = table(&mut ours, &running[0], &xubao);
    let theirs = table(&mut theirs, &running[1], &twin);
    println!(
        "{:<32} {:>9} {:>9} {:>7}  goal",
        "", "xubao", "bare", "ratio"
    );
    for (((what, goal), ours), theirs) in ROWS.iter().zip(ours).zip(theirs) {
        println!(
            "{what:<32} {ours:>9.3} {theirs:>9.3} {:>7.2}  {goal}",
            ours / theirs.max(1e-3)
        );
    }
}

/// The rows on the screen.
fn rows(pty: &Pty) -> Vec<String> {
    pty.screen(|screen| screen.rows(0, screen.size().1).collect())
}

/// The screen with its options: the rows that are highlighted one after the other.
fn options(pty: &mut Pty) -> Rows {
    let rows = rows(pty);
    let mut options = Vec::new();
    loop {
        press(pty, DOWN, QUIET);
        let lit = pty.screen(|screen| {
            let (rows, columns) = screen.size();
            let lit = |y| (0..columns).any(|x| screen.cell(y, x).is_some_and(vt100::Cell::inverse));
            (0..rows).find(|y| lit(*y))
        });
        let lit = usize::from(lit.expect("a highlighted option"));
        if options.contains(&lit) {
            assert!(options.len() > 2, "not a list:\n{}", rows.join("\n"));
            return Rows { rows, options };
        }
        options.push(lit);
    }
}

/// Milliseconds from the start to the last piece of the first frame.
fn first_frame(command: CommandBuilder) -> f64 {
    let pty = Pty::start(command, 100, 32);
    let drawn = pty.settled(0, Duration::from_millis(30));
    let time = millis(drawn - pty.started);
    pty.kill();
    time
}

/// Measures running programs that show a list, a key of one after a key of the other, so that a
/// busy moment of the machine meets both; the rows of the table from the second on.
fn faces(ptys: &mut [Pty; 2]) -> [Vec<f64>; 2] {
    let spent = |pty: &Pty| [cpu(pty), pty.seen().bytes as f64];
    let mut before = ptys.each_ref().map(spent);
    let mut keys = [const { Vec::new() }; 2];
    for _ in 0..KEYS {
        for (pty, keys) in ptys.iter_mut().zip(&mut keys) {
            keys.push(answer(pty, DOWN, Duration::from_millis(4)));
        }
    }
    let mut rows = keys.map(|mut keys| vec![quantile(&mut keys, 0.5), quantile(&mut keys, 0.99)]);
    let since =
        |ptys: &[Pty; 2], rows: &mut [Vec<f64>; 2], before: &[[f64; 2]; 2], times: usize| {
            for ((pty, rows), before) in ptys.iter().zip(rows).zip(before) {
                let now = spent(pty);
                rows.extend((0..2).map(|i| (now[i] - before[i]) / times as f64));
            }
        };
    since(ptys, &mut rows, &before, KEYS);
    let mut bursts = [const { Vec::new() }; 2];
    for _ in 0..BURSTS {
        for (pty, bursts) in ptys.iter_mut().zip(&mut bursts) {
            bursts.push(answer(pty, &DOWN.repeat(BURST), Duration::from_millis(100)));
        }
    }
    for (rows, bursts) in rows.iter_mut().zip(&mut bursts) {
        rows.push(quantile(bursts, 0.5));
    }
    before = ptys.each_ref().map(spent);
    thread::sleep(IDLE);
    since(ptys, &mut rows, &before, 1);
    for (pty, rows) in ptys.iter().zip(&mut rows) {
        rows.push(peak(pty));
        pty.kill();
    }
    rows
}
