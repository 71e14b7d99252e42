//! Would anybody notice a mistake in the flow? Each guard, condition, link of documents and deadline of
//! the shipped flow is flipped, dropped or redirected, one at a time; then the files are read, the people
//! of `flows/scenarios` are replayed, and what is still not noticed is put to the proofs of `check`.
//!
//! `cargo test --release --test mutation -- --ignored --nocapture` tries all of them on all cores and prints
//! a table and the survivors. The ordinary run tries a sample without proofs.

#[path = "mutation/edges.rs"]
mod edges;
#[path = "mutation/mutants.rs"]
mod mutants;
#[path = "mutation/notice.rs"]
mod notice;
#[path = "mutation/ron.rs"]
mod ron;

use chrono::NaiveDate;
use mutants::{Mutant, mutants};
use notice::{FILES, Noticed, at_once, in_the_end};
use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Instant,
};
use xubao::text::parse_day;

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
#[ignore = "minutes; prints the table of all mutants"]
fn all_mutants() {
    let began = Instant::now();
    let all = mutants(&FILES);
    let at_once = on_all_cores(&all, at_once);
    let open = all.iter().zip(&at_once).filter(|one| one.1.is_none());
    let open: Vec<Mutant> = open.map(|one| one.0.clone()).collect();
    let (count, left) = (all.len(), open.len());
    println!("{left} of {count} are noticed neither by the reader nor by a person; the proofs:");
    let proved = on_all_cores(&open, |one| {
        let result = in_the_end(one, today());
        println!(
            "{} {}: {}\n    {result:?}",
            one.of,
            one.done,
            one.said(&FILES)
        );
        result
    });
    let mut proved = proved.into_iter();
    let results = at_once.into_iter().map(|one| one.or_else(|| proved.next()));
    let results: Vec<Noticed> = results.flatten().collect();
    let mut table: BTreeMap<(&str, &str), [usize; 6]> = BTreeMap::new();
    let mut sums = [0; 6];
    for (mutant, result) in all.iter().zip(&results) {
        let column = match result {
            Noticed::Load(_) => 0,
            Noticed::Scenario(_) => 1,
            Noticed::Claim => 2,
            Noticed::Proof(_) => 3,
            Noticed::Same => 4,
            Noticed::Nobody(_) => 5,
        };
        table.entry((mutant.of, mutant.done)).or_default()[column] += 1;
        sums[column] += 1;
    }
    let row = |name: &str, counts: &[usize; 6]| {
        let numbers: Vec<String> = counts.iter().map(|n| format!("{n:>9}")).collect();
        let all: usize = counts.iter().sum();
        println!("{name:<38}{all:>7}{}", numbers.concat());
    };
    println!(
        "{:<38}{:>7}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}",
        "", "all", "reading", "people", "claims", "proofs", "same", "nobody"
    );
    for ((of, done), counts) in &table {
        row(&format!("{of} {done}"), counts);
    }
    row("all", &sums);
    for (title, wanted) in [
        ("Not noticed:", false),
        ("Not noticed, the same for everybody on this day:", true),
    ] {
        println!("\n{title}");
        for (mutant, result) in all.iter().zip(&results) {
            match result {
                Noticed::Nobody(why) if !wanted => println!(
                    "{} {}\n    {}\n    {why}",
                    mutant.of,
                    mutant.done,
                    mutant.said(&FILES)
                ),
                Noticed::Same if wanted => {
                    println!("{} {}: {}", mutant.of, mutant.done, mutant.said(&FILES))
                }
                _ => {}
            }
        }
    }
    // what is the same for everybody on one day may differ on another: it counts as not noticed
    let seen = count - sums[4] - sums[5];
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let share = 100.0 * seen as f64 / count as f64;
    let time = began.elapsed().as_secs_f64();
    println!("\n{seen} of {count} are noticed: {share:.1} %, in {time:.0} s");
    assert!(100 * seen > SHARE * count, "too few are noticed");
}

/// `UPDATE=1 cargo test --release --test mutation -- --ignored --nocapture people_at_the_edges`
#[test]
#[ignore = "minutes; writes flows/scenarios/edges anew"]
fn people_at_the_edges_are_found_anew() {
    if std::env::var_os("UPDATE").is_some() {
        edges::write(&mutants(&FILES), today());
    }
}

#[test]
fn most_of_a_sample_is_noticed_by_the_reader_and_the_people() {
    let all = mutants(&FILES);
    // spread over the whole flow, and another part of it wherever the flow changes
    let sample: Vec<Mutant> = (0..SAMPLE)
        .map(|nth| all[nth * all.len() / SAMPLE].clone())
        .collect();
    let unseen: Vec<String> = (sample.iter().zip(on_all_cores(&sample, at_once)))
        .filter(|(_, result)| result.is_none())
        .map(|(mutant, _)| mutant.said(&FILES))
        .collect();
    assert!(
        100 * (SAMPLE - unseen.len()) >= SHARE * SAMPLE,
        "{unseen:#?}"
    );
}
