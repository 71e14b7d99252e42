//! People at the edges, for mutants that nobody of the book notices, written to `flows/scenarios/edges`.

use super::journal::Journal;
use super::mutants::Mutant;
use super::notice::{FILES, PEOPLE, RULES, Unseen, answers, at_once, done, notices, read};
use super::on_all_cores;
use chrono::{Days, NaiveDate};
use std::{fs, path::PathBuf};
use xubao::{
    answers::{Answer, Answers},
    export::scenario::scenario_of,
    flow::{Id, Kind, Question},
    interview::{End, accept, walk},
    plan::build,
    text::{Month, leak, parse_day},
};

/// How many people are tried by chance.
const TRIED: usize = 500;

/// Somebody's answers, and the day of use.
type Asked = (Answers, NaiveDate);

/// The days since a year ago that the flow names, and those before them.
fn days(today: NaiveDate) -> Vec<NaiveDate> {
    let texts = FILES.iter().map(|file| file.text);
    let named = texts.flat_map(|text| text.split("On(\"").skip(1));
    let named = named.filter_map(|rest| parse_day(rest.get(..10)?));
    let both = named.flat_map(|day| [day - Days::new(1), day]);
    let first = today - Days::new(365);
    let mut days: Vec<NaiveDate> = both.filter(|day| *day >= first).collect();
    days.sort();
    days.dedup();
    days
}

/// Where they stand.
fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("flows/scenarios/edges")
}

/// Finds more of them and writes them beside those who are there, who notice most first. Tried are somebody
/// for each mutant whom it changes something for, as the comparison of both flows finds them, and people by
/// chance who answer much as those do.
pub fn write(all: &[Mutant], today: NaiveDate) {
    let seen = on_all_cores(all, |one| at_once(one).is_some());
    let left = all.iter().zip(seen).filter(|one| !one.1);
    let left: Vec<Mutant> = left.map(|one| one.0.clone()).collect();
    println!(
        "{} of {} left by {} people",
        left.len(),
        all.len(),
        PEOPLE.len()
    );
    let journal = Journal::open();
    let does = on_all_cores(&left, |one| journal.does(one, || done(one, today)));
    let who = does.into_iter().filter_map(|does| match does {
        Some(Unseen::Other(_, who)) => answers(leak(format!("{{{who}}}")), today),
        _ => None,
    });
    let mut shown: Vec<Answers> = Vec::new();
    for one in who {
        if !shown.contains(&one) {
            shown.push(one);
        }
    }
    println!("{} people are shown by comparing", shown.len());
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut people: Vec<Asked> = shown.iter().map(|one| (one.clone(), today)).collect();
    let days = days(today);
    let found = || {
        let day = if chance.below(2) == 0 {
            chance.one(&days)
        } else {
            today
        };
        Some((somebody(&mut chance, &shown, day)?, day))
    };
    people.extend(std::iter::repeat_with(found).flatten().take(TRIED));
    // answers kept from another day may lie outside what is asked on this one
    people.retain(|(given_answers, day)| {
        let lines = given(given_answers, *day).into_iter();
        let lines = lines.map(|(id, answer)| format!("{:?}: {}", id.0, answer.to_json()));
        let text = format!("{{{}}}", lines.collect::<Vec<_>>().join(", "));
        walk(&RULES, given_answers, *day).complete() && answers(leak(text), *day).is_some()
    });
    let by = who_notices(&left, &people);
    let mut open: Vec<bool> = by.iter().map(|by| !by.is_empty()).collect();
    let noticed = open.iter().filter(|one| **one).count();
    println!("{} people notice {noticed} of them", people.len());
    let mut chosen: Vec<&Asked> = Vec::new();
    loop {
        let gain = |person: &usize| {
            let open = (0..left.len()).filter(|at| open[*at]);
            open.filter(|at| by[*at].contains(person)).count()
        };
        let best = (0..people.len()).max_by_key(|person| (gain(person), usize::MAX - person));
        let Some(best) = best.filter(|best| gain(best) > 0) else {
            break;
        };
        println!("one more notices {}", gain(&best));
        chosen.push(&people[best]);
        for (at, open) in open.iter_mut().enumerate() {
            *open &= !by[at].contains(&best);
        }
    }
    fs::create_dir_all(folder()).expect("a folder");
    let there = PEOPLE.iter().filter(|one| one.name.starts_with("edge-"));
    let there = there.count();
    for (nth, (person, today)) in chosen.iter().enumerate() {
        let nth = there + nth + 1;
        let (zh, en) = (format!("边界 {nth}"), format!("Edge {nth}"));
        let text = scenario_of(&RULES, (&zh, &en), &given(person, *today), *today);
        fs::write(folder().join(format!("edge-{nth:02}.ron")), text).expect("a scenario");
    }
}

/// Writes down anew what those who are there are told, each with the answers and on the day that they had.
pub fn write_down_anew() {
    let edges = PEOPLE.iter().filter(|one| one.name.starts_with("edge-"));
    for (nth, one) in edges.enumerate() {
        let nth = nth + 1;
        let (zh, en) = (format!("边界 {nth}"), format!("Edge {nth}"));
        let text = scenario_of(
            &RULES,
            (&zh, &en),
            &given(&one.answers, one.today),
            one.today,
        );
        fs::write(folder().join(format!("{}.ron", one.name)), text).expect("a scenario");
    }
}

/// For each mutant, the people who notice it, by their places.
fn who_notices(mutants: &[Mutant], people: &[Asked]) -> Vec<Vec<usize>> {
    let plan = |one: &Asked| build(&RULES, &one.0, one.1);
    let plans: Vec<_> = people.iter().map(plan).collect();
    on_all_cores(mutants, |mutant| {
        let Ok(rules) = read(mutant) else {
            return Vec::new();
        };
        let each = people.iter().zip(&plans).enumerate();
        each.filter(|(_, (one, was))| notices(&rules, &one.0, was))
            .map(|(at, _)| at)
            .collect()
    })
}

/// The answers in the order of asking.
pub fn given(answers: &Answers, today: NaiveDate) -> Vec<(Id, Answer)> {
    let path = walk(&RULES, answers, today);
    let given = |id: &Id| Some((*id, answers.get(id.0)?.clone()));
    path.questions.iter().filter_map(given).collect()
}

/// Numbers that are as good as any, the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % count.max(1) as u64).expect("a small number")
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    fn between(&mut self, low: i64, high: i64) -> i64 {
        let count = usize::try_from(high - low + 1).expect("a range");
        low + i64::try_from(self.below(count)).expect("a small number")
    }
}

/// Somebody who answers everything, in one way or another; most are somebody of the book or of these who
/// answers a few questions anew. `None` where the answers do not go together.
fn somebody(chance: &mut Chance, these: &[Answers], today: NaiveDate) -> Option<Answers> {
    let mut answers = Answers::default();
    if chance.below(4) > 0 {
        let one = chance.below(PEOPLE.len() + these.len());
        let one = PEOPLE.get(one).map(|one| &one.answers);
        let one = one.unwrap_or_else(|| &these[chance.below(these.len())]);
        let given = given(one, today);
        let anew: Vec<usize> = (0..3).map(|_| chance.below(given.len())).collect();
        let kept = given.into_iter().enumerate();
        for (_, (id, answer)) in kept.filter(|one| !anew.contains(&one.0)) {
            answers.set(id.0, answer);
        }
    }
    while let End::Question(id) = walk(&RULES, &answers, today).end {
        let question = RULES.flow.questions.get(id.0).expect("a question");
        let answer = (0..50)
            .map(|_| any(chance, question, today))
            .find(|one| accept::against(question, one, &answers, today).is_ok())?;
        answers.set(id.0, answer);
    }
    let together = given(&answers, today).into_iter().all(|(id, answer)| {
        let question = RULES.flow.questions.get(id.0).expect("a question");
        accept::against(question, &answer, &answers, today).is_ok()
    });
    together.then_some(answers)
}

/// Any answer: often near today and round, now and then "I don't know".
fn any(chance: &mut Chance, question: &Question, today: NaiveDate) -> Answer {
    if question.unsure.is_some() && chance.below(6) == 0 {
        return Answer::Unsure;
    }
    let near = chance.below(3) > 0;
    match &question.kind {
        Kind::One(options) | Kind::Road(options) => {
            Answer::One(options[chance.below(options.len())].id.0.to_owned())
        }
        Kind::Many { options, .. } => {
            let rare = 2 + chance.below(4);
            let chosen = options.iter().filter(|_| chance.below(rare) == 0);
            Answer::Many(chosen.map(|one| one.id.0.to_owned()).collect())
        }
        Kind::YesNo => Answer::YesNo(chance.below(2) == 0),
        Kind::Whole { min, max, .. } => Answer::Whole(if near {
            chance.between(*min, *max.min(&36))
        } else {
            chance.between(*min, *max)
        }),
        Kind::Money { .. } => Answer::Money(chance.one(&[2000, 8000, 30_000]).into()),
        Kind::Day { .. } => {
            let (first, last) = accept::bounds(&question.kind, today).expect("bounds");
            let from = if near {
                first.max(today - Days::new(150))
            } else {
                first
            };
            let last = if near {
                last.min(today + Days::new(60))
            } else {
                last
            };
            let day = chance.between(0, (last - from).num_days());
            Answer::Day(from + Days::new(day.unsigned_abs()))
        }
        Kind::Month { .. } => {
            let (first, last) = accept::bounds(&question.kind, today).expect("bounds");
            let (low, high) = (Month::of(first).index(), Month::of(last).index());
            let low = if near && last >= today {
                low.max(Month::of(today).index() - 8)
            } else {
                low
            };
            let months = chance.between(low, high) - Month::of(first).index();
            Answer::Month(Month::of(first).plus(months).expect("a month"))
        }
        Kind::Place => Answer::One(
            RULES.places[chance.below(RULES.places.len())]
                .code
                .0
                .to_owned(),
        ),
    }
}
