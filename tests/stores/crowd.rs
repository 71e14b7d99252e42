//! Many programs on one store, killed at any moment: this test program starts itself as those.
//!
//! Must not know which store it is: how to open it goes through the environment.

use crate::{chance::Chance, small, suite::window};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering::Relaxed},
    },
    thread,
    time::Instant,
};
use xubao::{
    answers::{Answer, CaseCode},
    cases::{Case, Index, Kept, Moment, Search, Store, Trouble, Work},
};

const PROCESSES: u32 = 20;
const INTERVIEWS: usize = 10;
const QUESTIONS: usize = 20;
/// How often each process is killed, at least.
const KILLS: usize = 3;

const STORE: &str = "XUBAO_TEST_STORE";
const NUMBER: &str = "XUBAO_TEST_NUMBER";
const CODES: &str = "XUBAO_TEST_CODES";

/// Opens a store as it is named in the environment.
pub type Named = fn(&str) -> Box<dyn Store>;

fn fresh() -> CaseCode {
    CaseCode::from_chance(getrandom::u64().expect("chance"))
}

/// Is this program one of the crowd? Then it does its part.
pub fn part(open: Named) -> bool {
    let Ok(name) = std::env::var(STORE) else {
        return false;
    };
    let number = |name| std::env::var(name).map_or(0, |text| text.parse().expect("a number"));
    let codes = std::env::var(CODES).unwrap_or_default();
    let codes: Vec<CaseCode> = codes
        .split_whitespace()
        .filter_map(CaseCode::parse)
        .collect();
    match number(NUMBER) {
        0 => together(&name, codes[0], open),
        number => interviews(&name, number, codes, open),
    }
    true
}

/// Tells that something is kept, once it is.
fn tell(code: CaseCode, what: &str) {
    let mut out = std::io::stdout();
    let told = writeln!(out, "kept {code} {what}").and_then(|()| out.flush());
    told.expect("somebody listens");
}

fn id(n: usize) -> String {
    format!("q{n:02}")
}

fn resume(open: Named, name: &str, code: CaseCode, number: u32) -> Work {
    let rules = small::rules();
    let (store, record) = loop {
        let mut store = open(name);
        match store.read(code) {
            Ok(record) => break (store, record.expect("a case that was kept")),
            Err(Trouble::Unreachable(_)) => {} // stopped just now: `open` waits
            Err(trouble) => panic!("{trouble:?}"),
        }
    };
    let mut case = Case::new(&rules, code);
    for (id, answer) in stored(&record.text) {
        case.answers.set(&id, Answer::Whole(answer));
    }
    Work::resume(store, case, &record.head, window(number), fresh)
}

/// The answers of a text.
fn stored(text: &str) -> BTreeMap<String, i64> {
    let json: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let answers = json["answers"].as_object().expect("answers");
    let whole = |(id, value): (&String, &serde_json::Value)| Some((id.clone(), value.as_i64()?));
    answers.iter().filter_map(whole).collect()
}

/// Several interviews, a question here and a question there.
fn interviews(name: &str, number: u32, codes: Vec<CaseCode>, open: Named) {
    let rules = small::rules();
    let mut works: Vec<Work> = codes
        .into_iter()
        .map(|code| resume(open, name, code, number))
        .collect();
    let mut chance = Chance(u64::from(number) * 0x1234_5679 + u64::from(std::process::id()));
    loop {
        let open_ones: Vec<usize> = (0..works.len())
            .filter(|at| works[*at].case.answers.len() < QUESTIONS)
            .collect();
        let at = match (open_ones.as_slice(), works.len()) {
            ([], INTERVIEWS..) => return,
            (some, there) if there < INTERVIEWS && (some.is_empty() || chance.below(4) == 0) => {
                let case = Case::new(&rules, fresh());
                works.push(Work::begin(open(name), case, false, window(number), fresh));
                there
            }
            (some, _) => some[chance.below(some.len())],
        };
        let work = &mut works[at];
        let n = work.case.answers.len();
        let value = i64::try_from(n).expect("small");
        work.case.answers.set(&id(n), Answer::Whole(value));
        // a clock that jumps to and fro at each answer
        let now = Moment(i64::try_from(chance.below(2_000_000_000)).expect("small"));
        let kept = work.keep(small::today(), Index::default(), now);
        let kept = kept.expect("kept");
        assert!(matches!(kept, Kept::InPlace | Kept::Waiting), "{kept:?}");
        tell(work.case.code, &n.to_string());
    }
}

/// One case, on which all work at a time.
fn together(name: &str, code: CaseCode, open: Named) {
    let mut work = resume(open, name, code, std::process::id());
    let mine = std::process::id();
    for n in 0..6 {
        let id = format!("p{mine}-{n}");
        work.case.answers.set(&id, Answer::Whole(1));
        let kept = work.keep(small::today(), Index::default(), Moment(1));
        kept.expect("kept");
        tell(work.case.code, &id);
    }
}

fn start(name: &str, number: u32, codes: &[CaseCode]) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args([
        "one_of_the_crowd",
        "--exact",
        "--nocapture",
        "--test-threads=1",
    ]);
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    command.env(STORE, name).env(NUMBER, number.to_string());
    command.env(CODES, codes.join(" "));
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    command
}

/// Runs a program until it ends or has told `most` things, then kills it; gives what it told.
/// True when it ended by itself.
fn run(mut command: Command, most: usize) -> (Vec<(CaseCode, String)>, bool) {
    let mut child = command.spawn().expect("it starts");
    let mut told = Vec::new();
    let lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    for line in lines {
        let line = line.expect("text");
        let Some((_, rest)) = line.split_once("kept ") else {
            continue;
        };
        let (code, what) = rest.split_once(' ').expect("a code");
        told.push((CaseCode::parse(code).expect("a code"), what.to_owned()));
        if told.len() == most {
            child.kill().expect("killed"); // SIGKILL
        }
    }
    let ended = child.wait().expect("it ends").success();
    (told, ended)
}

/// One less is running when this is dropped, also by a panic.
struct Ends<'a>(&'a AtomicU32);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

/// Interviews that are interleaved, by programs that are killed: nothing that was told to be kept
/// is lost, nothing is there twice. `disturb` is called again and again meanwhile.
pub fn interviews_survive_kills(open: Named, name: &str, disturb: &(dyn Fn() + Sync)) {
    let told: Mutex<BTreeMap<CaseCode, usize>> = Mutex::default();
    let (kills, begun) = (Mutex::new(0), Instant::now());
    let running = AtomicU32::new(PROCESSES);
    thread::scope(|scope| {
        scope.spawn(|| {
            while running.load(Relaxed) > 0 {
                disturb();
            }
        });
        for number in 1..=PROCESSES {
            let (told, kills, running) = (&told, &kills, &running);
            scope.spawn(move || {
                let _ends = Ends(running);
                let mut chance = Chance(u64::from(number) * 77_777 + 1);
                let mut codes = Vec::new();
                for life in 0.. {
                    let most = if life < KILLS {
                        chance.below(60) + 1
                    } else {
                        usize::MAX
                    };
                    let (news, ended) = run(start(name, number, &codes), most);
                    for (code, what) in news {
                        let n: usize = what.parse().expect("a number");
                        let mut told = told.lock().expect("a list");
                        let before = told.insert(code, n);
                        assert!(before.is_none_or(|before| before < n), "{code} went back");
                        if !codes.contains(&code) {
                            codes.push(code);
                        }
                    }
                    if ended {
                        return;
                    }
                    assert!(life < KILLS, "process {number} failed by itself");
                    *kills.lock().expect("a number") += 1;
                }
            });
        }
    });
    let (told, kills) = (
        told.into_inner().expect("a list"),
        kills.into_inner().expect("a number"),
    );
    let mut store = open(name);
    let all = Search {
        most: 10_000,
        ..Search::default()
    };
    let heads = store.list(&all).expect("listed");
    let (mut finished, mut unheard, mut acknowledged) = (0, 0, 0);
    for head in &heads {
        let record = store.read(head.code).expect("read").expect("there");
        let answers = stored(&record.text);
        // whole, and in order: as far as was told, or one further
        let wanted = (0..answers.len()).map(|n| (id(n), i64::try_from(n).expect("small")));
        assert!(answers.clone().into_iter().eq(wanted), "{answers:?}");
        assert_eq!(
            head.version.0,
            i64::try_from(answers.len()).expect("small"),
            "doubled"
        );
        match told.get(&head.code) {
            Some(last) => {
                assert!(answers.len() > *last, "{} lost {last}", head.code);
                acknowledged += last + 1;
            }
            // begun, and killed before it could be told
            None => unheard += usize::from(answers.len() == 1),
        }
        finished += usize::from(answers.len() == QUESTIONS);
    }
    assert_eq!(heads.len(), told.len() + unheard, "a case too many");
    let interviews = PROCESSES as usize * INTERVIEWS;
    assert_eq!((told.len(), finished), (interviews, interviews));
    assert!(
        kills >= PROCESSES as usize * KILLS / 2,
        "only {kills} were killed"
    );
    println!(
        "{PROCESSES} processes, {interviews} interviews of {QUESTIONS} answers, {kills} kills, \
         {unheard} begun unheard: {acknowledged} answers acknowledged, lost 0, doubled 0, {:.1} s",
        begun.elapsed().as_secs_f64()
    );
}

/// All on one case: what each was told to be kept is in the case that it was told of.
pub fn all_on_one_case(open: Named, name: &str) {
    let rules = small::rules();
    let case = Case::new(&rules, fresh());
    let mut work = Work::begin(open(name), case, false, window(1), fresh);
    work.keep(small::today(), Index::default(), Moment(1))
        .expect("kept");
    let code = work.case.code;
    let told = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..PROCESSES {
            scope.spawn(|| {
                let (news, ended) = run(start(name, 0, &[code]), usize::MAX);
                assert!(ended, "it failed");
                told.lock().expect("a list").extend(news);
            });
        }
    });
    let told = told.into_inner().expect("a list");
    assert_eq!(told.len(), PROCESSES as usize * 6);
    let mut store = open(name);
    for (code, id) in &told {
        let record = store.read(*code).expect("read").expect("there");
        assert!(
            stored(&record.text).contains_key(id),
            "{id} is not in {code}"
        );
    }
    let cases: BTreeSet<CaseCode> = told.iter().map(|(code, _)| *code).collect();
    let split = Search {
        split: true,
        most: 100,
        ..Search::default()
    };
    let split = store.list(&split).expect("listed");
    assert!(!split.is_empty(), "they never met");
    assert!(split.iter().all(|head| cases.contains(&head.code)));
    println!(
        "{PROCESSES} processes on one case: {} kept apart, no answer lost",
        split.len()
    );
}
