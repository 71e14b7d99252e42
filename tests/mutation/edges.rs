//! People at the edges: found for mutants that nobody of the book notices, and written to
//! `flows/scenarios/edges`.

use super::mutants::Mutant;
use super::notice::{Noticed, PEOPLE, RULES, at_once, notices, read};
use super::on_all_cores;
use chrono::NaiveDate;
use std::{fs, path::PathBuf};
use xubao::{
    answers::Answers,
    export::scenario::scenario_of,
    verify::{self, Witness},
};

/// How many changes of a mutant are looked at for somebody who shows them.
const CHANGES: usize = 4;

/// Where they stand.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("flows/scenarios/edges")
}

/// Somebody for whom a mutant makes a difference.
fn witnesses(mutant: &Mutant, days: &[NaiveDate]) -> Vec<Witness> {
    let Ok(rules) = read(mutant) else {
        return Vec::new();
    };
    for day in days {
        let diff = verify::diff((&RULES, *day), (&rules, *day));
        let shown = diff.changes.iter().filter_map(|one| one.shown.as_ref());
        let found: Vec<Witness> = shown.take(CHANGES).map(|pair| pair.old.clone()).collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

fn given(one: &Witness) -> Answers {
    let mut answers = Answers::default();
    for (id, answer) in &one.answers {
        answers.set(id.0, answer.clone());
    }
    answers
}

/// Finds them anew and writes them: those who notice most first, until nobody notices another two.
pub fn write(all: &[Mutant], today: NaiveDate) {
    let seen = on_all_cores(all, |one| match at_once(one) {
        Some(Noticed::Scenario(name)) => !name.starts_with("edge-"),
        other => other.is_some(),
    });
    let left = all.iter().zip(seen).filter(|one| !one.1);
    let left: Vec<Mutant> = left.map(|one| one.0.clone()).collect();
    println!(
        "{} of {} are not noticed by the {} people",
        left.len(),
        all.len(),
        PEOPLE.len()
    );
    let days = verify::prove(&RULES, today).days;
    let found = on_all_cores(&left, |one| witnesses(one, &days));
    let mut people: Vec<Witness> = Vec::new();
    for one in found.into_iter().flatten() {
        if !people.contains(&one) {
            people.push(one);
        }
    }
    let by = on_all_cores(&left, |mutant| {
        let Ok(rules) = read(mutant) else {
            return Vec::new();
        };
        let notices = |one: &Witness| notices(&rules, &given(one), one.today);
        people.iter().map(notices).collect::<Vec<bool>>()
    });
    let mut open: Vec<bool> = by.iter().map(|by| by.contains(&true)).collect();
    println!(
        "{} people for {} of them",
        people.len(),
        open.iter().filter(|one| **one).count()
    );
    let mut chosen: Vec<usize> = Vec::new();
    loop {
        let gain = |person: usize| {
            (0..left.len())
                .filter(|at| open[*at] && by[*at][person])
                .count()
        };
        let best = (0..people.len()).max_by_key(|person| (gain(*person), usize::MAX - person));
        let Some(best) = best.filter(|best| gain(*best) > 1) else {
            break;
        };
        println!("edge {} notices {}", chosen.len() + 1, gain(best));
        chosen.push(best);
        for (at, open) in open.iter_mut().enumerate() {
            *open &= !by[at][best];
        }
    }
    let _ = fs::remove_dir_all(folder());
    fs::create_dir_all(folder()).expect("a folder");
    for (nth, person) in chosen.iter().enumerate() {
        let (nth, person) = (nth + 1, &people[*person]);
        let (zh, en) = (format!("边界 {nth}"), format!("Edge {nth}"));
        let text = scenario_of(&RULES, (&zh, &en), &person.answers, person.today);
        fs::write(folder().join(format!("edge-{nth:02}.ron")), text).expect("a scenario");
    }
}
