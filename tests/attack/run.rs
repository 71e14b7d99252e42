//! Runs a target on changed seeds for a while, and tells what made it panic or take too long.
//!
//! Must not know the targets.

use crate::{
    chance::Chance,
    mutate::mutated,
    targets::{ALL, Target},
};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    fs,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    sync::Once,
    time::{Duration, Instant},
};

/// One execution that takes longer is a finding.
const TOO_LONG: Duration = Duration::from_secs(20);
/// How many inputs that were run are kept to be changed further.
const POOL: usize = 200;

thread_local! {
    /// Where and how the last panic of this thread came about.
    static CAUGHT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What made a target fail, by where it did.
pub type Findings = BTreeMap<String, Vec<u8>>;

/// Runs a target once; tells where it panics.
pub fn once(target: &Target, bytes: &[u8]) -> Result<(), String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let attacked = std::thread::current()
                .name()
                .is_some_and(|name| name.contains("holds"));
            if !attacked {
                return before(info);
            }
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            let text = info.payload_as_str().unwrap_or_default();
            let text: String = text.chars().take(300).collect();
            CAUGHT.with_borrow_mut(|caught| *caught = Some(format!("{place}: {text}")));
        }));
    });
    let began = Instant::now();
    let ran = panic::catch_unwind(AssertUnwindSafe(|| (target.run)(bytes)));
    if ran.is_err() {
        let caught = CAUGHT.with_borrow_mut(Option::take);
        return Err(caught.unwrap_or_else(|| "a panic".to_owned()));
    }
    let took = began.elapsed();
    if took > TOO_LONG {
        return Err(format!("too long:: {took:?}"));
    }
    Ok(())
}

/// The seeds that are kept of a target: what has found something before.
pub fn kept(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/seeds")
        .join(name);
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> = paths.collect();
    paths.sort();
    let read = |path: PathBuf| (path.clone(), fs::read(path).expect("a seed"));
    paths.into_iter().map(read).collect()
}

/// Attacks a target; gives how often it was run, and what was found.
pub fn attack(name: &str, time: Duration, start: u64) -> (u64, Findings) {
    let target = ALL.iter().find(|one| one.name == name).expect("a target");
    let mut chance = Chance(start | 1);
    let mut pool = (target.seeds)();
    let fresh = pool.len();
    let mut findings = Findings::new();
    let mut executions = 0;
    let notes = std::env::var_os("ATTACK_NOTES").map(PathBuf::from);
    let began = Instant::now();
    pool.extend(kept(name).into_iter().map(|(_, bytes)| bytes));
    for bytes in pool.clone() {
        note(&mut findings, target, &bytes, notes.as_deref());
        executions += 1;
    }
    while began.elapsed() < time {
        // half of them from what is known to mean something
        let most = if chance.below(2) == 0 {
            fresh
        } else {
            pool.len()
        };
        let (one, other) = (chance.below(most), chance.below(pool.len()));
        let bytes = mutated(&pool[one], &pool[other], &mut chance);
        note(&mut findings, target, &bytes, notes.as_deref());
        executions += 1;
        if pool.len() < POOL {
            pool.push(bytes);
        } else if pool.len() > fresh {
            let at = fresh + chance.below(pool.len() - fresh);
            pool[at] = bytes;
        }
    }
    (executions, findings)
}

fn note(findings: &mut Findings, target: &Target, bytes: &[u8], notes: Option<&Path>) {
    if let Some(folder) = notes {
        // what ends the whole program can be seen there
        let _ = fs::write(folder.join(format!("{}.now", target.name)), bytes);
    }
    let Err(told) = once(target, bytes) else {
        return;
    };
    // one of each place
    let place = told.splitn(4, ':').take(3).collect::<Vec<_>>().join(":");
    if findings.contains_key(&place) {
        return;
    }
    let small = smaller(target, bytes, &place);
    println!(
        "{}: {told}\n  {:?}",
        target.name,
        String::from_utf8_lossy(&small)
            .chars()
            .take(600)
            .collect::<String>()
    );
    if let Some(folder) = notes {
        let file = folder.join(format!("{}-{}", target.name, findings.len() + 1));
        let _ = fs::write(file, &small);
    }
    findings.insert(place, small);
}

/// The same finding with fewer bytes.
pub fn smaller(target: &Target, bytes: &[u8], place: &str) -> Vec<u8> {
    let began = Instant::now();
    let mut small = bytes.to_vec();
    let mut step = small.len() / 2;
    while step > 0 {
        let mut at = 0;
        while at < small.len() && began.elapsed() < Duration::from_secs(15) {
            let end = (at + step).min(small.len());
            let without = [&small[..at], &small[end..]].concat();
            match once(target, &without) {
                Err(told) if told.starts_with(place) => small = without,
                _ => at += step,
            }
        }
        step /= 2;
    }
    small
}
