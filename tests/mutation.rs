//! Would anybody notice a mistake in the flow? Each guard, condition, link of documents and deadline of
//! the shipped flow is flipped, dropped or redirected, one at a time; then the files are read, the people
//! of `flows/scenarios` are replayed, and what is still not noticed is put to the proofs of `check`.
//!
//! `UPDATE=1 cargo test --release --test mutation -- --ignored --nocapture all_mutants` tries all of them on
//! all cores and writes `flows/MUTATIONS.md`: a table, what only a proof notices, and what nobody does. The
//! ordinary run tries a sample without proofs. With `XUBAO_MUTATION_JOURNAL=FILE` a run that was broken off
//! goes on where it stopped (the file is good for the same flow and the same program only), and with
//! `XUBAO_MUTATION_SECONDS=N` it stops by itself; the page says what has not been tried.

#[path = "mutation/edges.rs"]
mod edges;
#[path = "mutation/journal.rs"]
mod journal;
#[path = "mutation/mutants.rs"]
mod mutants;
#[path = "mutation/notice.rs"]
mod notice;
#[path = "mutation/report.rs"]
mod report;
#[path = "mutation/ron.rs"]
mod ron;

use chrono::NaiveDate;
use journal::Journal;
use mutants::{Mutant, mutants};
use notice::{FILES, RULES, Unseen, at_once, by_proof, done};
use report::Tried;
use std::{
    fs,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};
use xubao::{text::parse_day, verify};

fn today() -> NaiveDate {
    parse_day("2026-11-24").expect("a day")
}

/// What has to be noticed at the least, of a hundred.
const SHARE: usize = 95;
/// How many the ordinary run tries.
const SAMPLE: usize = 60;

/// Does something with each, on all cores; the results in their order.
fn on_all_cores<T: Send>(all: &[Mutant], work: impl Fn(&Mutant) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some((at, one)) = {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    all.get(at).map(|one| (at, one))
                } {
                    let result = work(one);
                    done.lock().expect("no one failed").push((at, result));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no one failed");
    done.sort_by_key(|one| one.0);
    done.into_iter().map(|one| one.1).collect()
}

#[test]
#[ignore = "minutes; tries all mutants, with proofs"]
fn all_mutants() {
    let shipped = verify::prove(&RULES, today());
    assert!(shipped.found.iter().all(|one| !one.finding.is_error()));
    assert_eq!(RULES.warnings, [], "a warning of the reader is news");
    let all = mutants(&FILES);
    let at_once = on_all_cores(&all, at_once);
    let open = all.iter().zip(&at_once).filter(|one| one.1.is_none());
    let open: Vec<Mutant> = open.map(|one| one.0.clone()).collect();
    println!("{} of {} go to the proofs", open.len(), all.len());
    let journal = Journal::open();
    // all proofs first: what is done unnoticed takes longer to find out
    let proved = on_all_cores(&open, |one| {
        journal.noticed(one, || by_proof(one, &shipped, today()))
    });
    println!(
        "{} of them pass the proofs",
        proved.iter().flatten().filter(|one| one.is_none()).count()
    );
    let left = open.iter().zip(&proved).filter(|one| one.1 == &Some(None));
    let left: Vec<Mutant> = left.map(|one| one.0.clone()).collect();
    let mut does = on_all_cores(&left, |one| journal.does(one, || done(one, today()))).into_iter();
    let late = proved.into_iter().map(|proved| match proved {
        Some(Some(noticed)) => (Some(noticed), None),
        Some(None) => (None, does.next().flatten()),
        None => (None, Some(Unseen::Untried)),
    });
    let late: Vec<_> = late.collect();
    let mut late = late.into_iter();
    let tried = all.into_iter().zip(at_once).map(|(mutant, noticed)| {
        let (noticed, unseen) = match noticed {
            Some(noticed) => (Some(noticed), None),
            None => late.next().expect("a result for each"),
        };
        Tried {
            mutant,
            noticed,
            unseen,
        }
    });
    let tried: Vec<Tried> = tried.collect();
    let page = report::page(&tried);
    println!("{page}");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(report::path(), &page).expect("a writable page");
    }
    let seen = tried.iter().filter(|one| one.noticed.is_some()).count();
    assert!(100 * seen > SHARE * tried.len(), "too few are noticed");
    let there = fs::read_to_string(report::path()).expect("the page");
    assert_eq!(there, page, "UPDATE=1 writes it anew");
}

/// `UPDATE=1 cargo test --release --test mutation -- --ignored --nocapture people_at_the_edges`
#[test]
#[ignore = "minutes; writes more of flows/scenarios/edges"]
fn more_people_at_the_edges_are_found() {
    if std::env::var_os("UPDATE").is_some() {
        edges::write(&mutants(&FILES), today());
    }
}

#[test]
fn the_shipped_flow_is_as_the_people_have_it() {
    if std::env::var_os("UPDATE").is_some() {
        edges::write_down_anew();
        return; // read before: the next run compares
    }
    let other = notice::person(&RULES).map(|one| &one.name);
    assert_eq!(
        other, None,
        "UPDATE=1 writes down what those at the edges are told"
    );
}

#[test]
fn a_sample_is_noticed_by_the_reader_and_the_people() {
    let all = mutants(&FILES);
    let page = fs::read_to_string(report::path()).expect("the page");
    // spread over the whole flow, and another part of it wherever the flow changes
    let sample: Vec<Mutant> = (0..SAMPLE)
        .map(|nth| all[nth * all.len() / SAMPLE].clone())
        .collect();
    let unseen: Vec<String> = (sample.iter().zip(on_all_cores(&sample, at_once)))
        .filter(|(_, result)| result.is_none())
        .map(|(mutant, _)| report::line(mutant))
        .filter(|line| !page.contains(line)) // those that only a proof notices, or nobody, are known
        .collect();
    assert!(
        100 * (SAMPLE - unseen.len()) > SHARE * SAMPLE,
        "{unseen:#?}"
    );
}
