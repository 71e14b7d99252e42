//! The numbers of xubao beside a bare ratatui program (`bare.rs`), measured in one run through a
//! pseudo-terminal, and those of the core in this process. `cargo bench` prints them.
//!
//! Compare ratios; an absolute figure moves from machine to machine. Linux only (`/proc`).

#[path = "../tests/terminal/pty.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod pty;

use portable_pty::CommandBuilder;
use pty::{PATIENCE, Pty};
use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};
use xubao::{
    answers::{Answers, read_ron},
    export,
    interview::{accept, walk},
    pack::Rulebook,
    plan,
    text::{Lang, parse_day},
};

const STARTS: usize = 21;
const KEYS: usize = 400;
const BURST: usize = 200;
const IDLE: Duration = Duration::from_secs(3);
const DOWN: &str = "\x1b[B";

/// What is measured of a program, in the order of the table.
const ROWS: [(&str, Option<f64>); 10] = [
    ("exec to first frame p50, ms", Some(2.0)),
    ("key to frame p50, ms", Some(1.5)),
    ("key to frame p99, ms", Some(1.5)),
    ("CPU a key, us", None),
    ("bytes a key", None),
    ("burst of 200 keys, ms", Some(1.5)),
    ("idle CPU in 3 s, us", None),
    ("idle bytes in 3 s", None),
    ("peak memory, MiB", Some(3.0)),
    ("binary, MiB", None),
];

fn main() {
    if !std::env::args().any(|argument| argument == "--bench") {
        return; // `cargo test --all-targets`
    }
    let drafts = tempfile::tempdir().expect("a folder");
    let xubao = PathBuf::from(env!("CARGO_BIN_EXE_xubao"));
    let bare = bare();
    let start_xubao = || {
        let mut command = command(&xubao);
        command.args(["--today", "2026-11-23", "--lang", "zh", "--drafts"]);
        command.arg(drafts.path());
        command
    };
    let start_bare = || {
        let mut command = command(&bare);
        command.env("XUBAO_BARE", "1");
        command
    };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        ours.push(first_frame(start_xubao()));
        theirs.push(first_frame(start_bare()));
    }
    let theirs = face(Pty::start(start_bare(), 100, 32), &mut theirs, &bare);
    let mut pty = Pty::start(start_xubao(), 100, 32);
    pty.settled(0, Duration::from_millis(50));
    let before = pty.seen().bytes;
    pty.press("\r"); // to the first question, which has a list
    pty.settled(before, Duration::from_millis(50));
    let ours = face(pty, &mut ours, &xubao);
    println!(
        "{:<30} {:>10} {:>10} {:>7}  goal",
        "", "xubao", "bare", "ratio"
    );
    for (((what, goal), ours), theirs) in ROWS.iter().zip(ours).zip(theirs) {
        let ratio = if theirs > 0.0 {
            format!("{:.2}", ours / theirs)
        } else {
            "-".to_owned()
        };
        let goal = goal.map_or(String::new(), |goal| format!("{goal:.1}"));
        println!("{what:<30} {ours:>10.3} {theirs:>10.3} {ratio:>7}  {goal}");
    }
    core();
}

fn command(program: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command
}

/// The twin stands beside this program, with a hash in its name; the newest is the one.
fn bare() -> PathBuf {
    let here = std::env::current_exe().expect("this program");
    let folder = fs::read_dir(here.parent().expect("a folder")).expect("a readable folder");
    let named = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("bare-") && !name.contains('.')
    };
    let age = |path: &PathBuf| path.metadata().and_then(|data| data.modified()).ok();
    let paths = folder.map(|entry| entry.expect("an entry").path());
    paths
        .filter(named)
        .max_by_key(age)
        .expect("the twin; run `cargo bench` without --bench")
}

/// Milliseconds from the start to the last piece of the first frame.
fn first_frame(command: CommandBuilder) -> f64 {
    let mut pty = Pty::start(command, 100, 32);
    let drawn = pty.settled(0, Duration::from_millis(30));
    let time = millis(drawn - pty.started);
    leave(&mut pty);
    time
}

fn leave(pty: &mut Pty) {
    pty.signal(rustix::process::Signal::KILL);
    pty.ended(PATIENCE);
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Measures a running program that shows a list; the rows of the table.
fn face(mut pty: Pty, starts: &mut [f64], binary: &Path) -> Vec<f64> {
    pty.settled(0, Duration::from_millis(50));
    let (cpu, bytes) = (cpu(&pty), pty.seen().bytes);
    let mut keys: Vec<f64> = (0..KEYS)
        .map(|_| {
            let before = pty.seen().bytes;
            let pressed = Instant::now();
            pty.press(DOWN);
            millis(pty.settled(before, Duration::from_millis(4)) - pressed)
        })
        .collect();
    let a_key = |total: f64| total / KEYS as f64;
    let (key_cpu, key_bytes) = (self::cpu(&pty) - cpu, pty.seen().bytes - bytes);
    let before = pty.seen().bytes;
    let pressed = Instant::now();
    pty.press(&DOWN.repeat(BURST));
    let burst = millis(pty.settled(before, Duration::from_millis(100)) - pressed);
    let (idle, silent) = (self::cpu(&pty), pty.seen().bytes);
    thread::sleep(IDLE);
    let (idle, spoken) = (self::cpu(&pty) - idle, pty.seen().bytes - silent);
    let memory = status(&pty, "VmHWM:") / 1024.0;
    leave(&mut pty);
    let size = binary.metadata().expect("a program").len() as f64 / f64::from(1 << 20);
    vec![
        quantile(starts, 0.5),
        quantile(&mut keys, 0.5),
        quantile(&mut keys, 0.99),
        a_key(key_cpu),
        a_key(key_bytes as f64),
        burst,
        idle,
        spoken as f64,
        memory,
        size,
    ]
}

fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * share).round() as usize]
}

/// Microseconds of processor time that all threads have used.
fn cpu(pty: &Pty) -> f64 {
    let threads = fs::read_dir(format!("/proc/{}/task", pty.pid())).expect("threads");
    let used = |path: PathBuf| {
        let text = fs::read_to_string(path.join("schedstat")).unwrap_or_default();
        text.split(' ')
            .next()
            .and_then(|nanos| nanos.parse::<f64>().ok())
            .unwrap_or(0.0)
            / 1e3
    };
    threads
        .map(|thread| used(thread.expect("a thread").path()))
        .sum()
}

fn status(pty: &Pty, name: &str) -> f64 {
    let text = fs::read_to_string(format!("/proc/{}/status", pty.pid())).expect("a status");
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .expect("a line");
    line.trim()
        .trim_end_matches(" kB")
        .parse()
        .expect("a number")
}

/// Times of the core, in this process.
fn core() {
    let began = Instant::now();
    let rules = Rulebook::embedded();
    println!(
        "\n{:<30} {:>10.3}",
        "rulebook, first time, ms",
        millis(began.elapsed())
    );
    let again = time(20, || Rulebook::embedded());
    println!("{:<30} {:>10.3}", "rulebook, again p50, ms", again / 1e3);
    let people = people(&rules);
    let today = parse_day("2026-11-23").expect("a day");
    let print = |what: &str, one: &dyn Fn(&Answers)| {
        let mut times: Vec<f64> = people
            .iter()
            .map(|answers| time(200, || one(answers)))
            .collect();
        let (middle, worst) = (quantile(&mut times, 0.5), quantile(&mut times, 1.0));
        let rate = 1e6 * times.len() as f64 / times.iter().sum::<f64>();
        println!("{what:<30} {middle:>10.1} {worst:>10.1} {rate:>10.0}");
    };
    println!(
        "\n{} people{:>31} {:>10} {:>10}",
        people.len(),
        "p50, us",
        "worst, us",
        "a second"
    );
    print("the way through", &|answers| {
        black_box(walk(&rules, answers, today));
    });
    print("the plan", &|answers| {
        black_box(plan::build(&rules, answers, today));
    });
    print("the plan as JSON", &|answers| {
        let plan = plan::build(&rules, answers, today);
        black_box(export::plan_json(&rules, &plan).to_string());
    });
    print("the plan as text", &|answers| {
        black_box(export::text(
            &rules,
            &plan::build(&rules, answers, today),
            Lang::Zh,
        ));
    });
}

/// Microseconds, the middle of so many runs.
fn time<T>(runs: usize, mut run: impl FnMut() -> T) -> f64 {
    let mut once = || {
        let began = Instant::now();
        black_box(run());
        millis(began.elapsed()) * 1e3
    };
    let mut times: Vec<f64> = (0..runs).map(|_| once()).collect();
    quantile(&mut times, 0.5)
}

/// The answers of the people in `tests/personas`.
fn people(rules: &Rulebook) -> Vec<Answers> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/personas");
    let files = fs::read_dir(folder)
        .expect("people")
        .map(|file| file.expect("a file").path());
    let today = parse_day("2026-11-23").expect("a day");
    let answers = |path: PathBuf| {
        let mut answers = Answers::default();
        for entry in read_ron(&fs::read_to_string(path).expect("a text")).expect("answers") {
            let question = rules
                .flow
                .questions
                .get(&entry.question)
                .expect("a question");
            let given = accept::given(rules, question, &entry.given, today).expect("an answer");
            answers.set(&entry.question, given);
        }
        answers
    };
    files
        .filter(|path| path.extension().is_some_and(|e| e == "ron"))
        .map(answers)
        .collect()
}
