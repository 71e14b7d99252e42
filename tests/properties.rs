//! What holds for every interview, whatever people answer: properties over random answers to the
//! embedded flow.
//!
//! A person is a row of dice; each question on the way takes the next die. Seeds that once failed
//! stand in `properties.regressions`.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use proptest::{prelude::*, test_runner::FileFailurePersistence};
use rust_decimal::Decimal;
use std::{collections::BTreeSet, fmt::Debug, sync::LazyLock};
use xubao::{
    answers::{Answer, Answers, read_json},
    export,
    flow::{Bound, Choice, Id, Kind, Question},
    interview::{
        End, Path,
        accept::{self, bounds},
        walk,
    },
    pack::Rulebook,
    plan::{self, Change, DeadlineLine, Plan, Standing, Supposed},
    text::{Lang, Month, parse_day},
    verify,
};

static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);
/// Read a second time, so that nothing can depend on the order of a hash map.
static AGAIN: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);
static TODAY: LazyLock<chrono::NaiveDate> =
    LazyLock::new(|| parse_day("2026-11-23").expect("a day"));

fn question(id: Id) -> &'static Question {
    RULES
        .flow
        .questions
        .get(id.0)
        .expect("a question of the flow")
}

fn path(answers: &Answers) -> Path {
    walk(&RULES, answers, *TODAY)
}

fn build(answers: &Answers) -> Plan {
    plan::build(&RULES, answers, *TODAY)
}

/// A valid answer: "I don't know" for every sixth die where it is offered, else one of the
/// options, a value on or beside a bound, or any value between.
fn answer(question: &Question, die: u64) -> Answer {
    if question.unsure.is_some() && die.is_multiple_of(6) {
        return Answer::Unsure;
    }
    sure(question, die / 6)
}

fn sure(question: &Question, die: u64) -> Answer {
    let pick = |count: usize| (die % count as u64) as usize;
    let number = |min: i64, max: i64| {
        let round = [
            0, 1, 11, 12, 59, 60, 119, 120, 1_000, 9_999, 10_000, 29_999, 30_000,
        ];
        let between = min + (die / 5) as i64 % (max - min + 1);
        match die % 5 {
            0 => min,
            1 => max,
            2 => round[(die / 5) as usize % round.len()].clamp(min, max),
            _ => between,
        }
    };
    let day = || {
        let (earliest, latest) = bounds(&question.kind, *TODAY).expect("bounds of a day");
        let (from, days) = if die.is_multiple_of(2) {
            (*TODAY, number(-400, 60))
        } else {
            (earliest, number(0, (latest - earliest).num_days()))
        };
        (from + chrono::TimeDelta::days(days)).clamp(earliest, latest)
    };
    let one = |options: &[Choice]| Answer::One(options[pick(options.len())].id.0.to_owned());
    match &question.kind {
        Kind::One(options) | Kind::Road(options) => one(options),
        Kind::Many { options, .. } => {
            let chosen = options
                .iter()
                .enumerate()
                .filter(|(at, _)| die >> at & 1 == 1);
            Answer::Many(chosen.map(|(_, option)| option.id.0.to_owned()).collect())
        }
        Kind::YesNo => Answer::YesNo(die.is_multiple_of(2)),
        Kind::Whole { min, max, .. } => Answer::Whole(number(*min, *max)),
        Kind::Money { min, max } => {
            let fen = if die.is_multiple_of(7) {
                Decimal::new(99, 2)
            } else {
                Decimal::ZERO
            };
            let amount = (Decimal::from(number(*min, *max)) + fen).min(Decimal::from(*max));
            Answer::Money(amount.normalize())
        }
        Kind::Day { .. } => Answer::Day(day()),
        Kind::Month { .. } => Answer::Month(Month::of(day())),
        Kind::Place => Answer::One(RULES.places[pick(RULES.places.len())].code.0.to_owned()),
    }
}

/// A valid answer beside the others: a day that may not lie past another answer is that day.
fn fitting(answers: &Answers, id: Id, die: u64) -> Answer {
    let question = question(id);
    let given = answer(question, die);
    match &question.kind {
        Kind::Day {
            latest: Bound::Until(other),
            ..
        } if accept::against(question, &given, answers, *TODAY).is_err() => answers
            .get(other.0)
            .expect("the answer it lies past")
            .clone(),
        Kind::Month { .. } if accept::against(question, &given, answers, *TODAY).is_err() => {
            Answer::Month(Month::of(*TODAY))
        }
        _ => given,
    }
}

/// Answers what is asked until nothing is.
fn finish(answers: &mut Answers, dice: &[u64]) -> Path {
    for die in dice.iter().cycle() {
        match path(answers).end {
            End::Question(id) => answers.set(id.0, fitting(answers, id, *die)),
            End::Finish(_) | End::Refer(_) => break,
        }
    }
    path(answers)
}

fn interview(dice: &[u64]) -> (Answers, Path) {
    let mut answers = Answers::default();
    let path = finish(&mut answers, dice);
    (answers, path)
}

/// Answers by chance, but to some questions as given: `None` where not all of these are asked.
fn varied(given: &Answers, kept: &[Id], dice: &mut impl FnMut() -> u64) -> Option<Answers> {
    let mut answers = Answers::default();
    let path = loop {
        let path = walk(&RULES, &answers, people::today());
        let End::Question(id) = path.end else {
            break path;
        };
        let answer = match given.get(id.0) {
            Some(answer) if kept.contains(&id) => {
                accept::against(question(id), answer, &answers, people::today()).ok()?;
                answer.clone()
            }
            _ => fitting(&answers, id, dice()),
        };
        answers.set(id.0, answer);
    };
    kept.iter()
        .all(|id| path.questions.contains(id))
        .then_some(answers)
}

#[test]
fn answers_that_are_told_to_settle_a_task_settle_it() {
    let mut die = 0x9e37_79b9_u64;
    let mut dice = || {
        die = die.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (die >> 33) % 1_000_000
    };
    let tasks = [
        "register",
        "claim-benefit",
        "arbitration",
        "enrol-resident",
        "fund-withdraw",
    ];
    let people = people::people(&RULES);
    for (i, id) in tasks.into_iter().enumerate() {
        let person = &people[i * people.len() / tasks.len()];
        let plan = plan::build(&RULES, &person.answers, people::today());
        let task = RULES.flow.tasks.index(id).expect("a task");
        let proof = verify::sufficient(&RULES, &person.answers, &plan, task);
        assert!(proof.proved, "{id} is settled by answers");
        let kept: Vec<Id> = proof.cited.into_iter().chain(proof.more).collect();
        let standing = |answers: &Answers| {
            let plan = plan::build(&RULES, answers, people::today());
            plan.tasks[task].standing
        };
        let (mut same, mut others) = (0, 0);
        for _ in 0..1000 {
            if let Some(answers) = varied(&person.answers, &kept, &mut dice) {
                assert_eq!(
                    standing(&answers),
                    plan.tasks[task].standing,
                    "{id}: {answers:?}"
                );
                same += 1;
            }
            let answers = varied(&person.answers, &[], &mut dice).expect("nothing is kept");
            others += usize::from(standing(&answers) != plan.tasks[task].standing);
        }
        assert!(
            same > 10 && others > 0,
            "{id}: {same} and {others} of 1000 people"
        );
    }
}

fn dice() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(0..1_000_000_u64, 40)
}

/// Values that stand for all others of a question: every option, both sides of bounds, some between.
fn refinements(question: &Question, dice: &[u64]) -> Vec<Answer> {
    match &question.kind {
        Kind::One(options) | Kind::Road(options) => options
            .iter()
            .map(|option| Answer::One(option.id.0.to_owned()))
            .collect(),
        Kind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
        _ => dice
            .iter()
            .take(12)
            .map(|die| sure(question, *die))
            .collect(),
    }
}

/// Few cases with each `cargo test`; more with `PROPTEST_CASES=5000`.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() {
        usual.cases
    } else {
        32
    };
    let seeds = FileFailurePersistence::WithSource("regressions");
    ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(seeds)),
        ..usual
    }
}

/// Is it the same limit, perhaps said for another case?
fn same_limit(one: Id, other: Id) -> bool {
    let counted = |id: Id| RULES.flow.deadlines.get(id.0)?.date.as_ref();
    one == other || (counted(one).is_some() && counted(one) == counted(other))
}

proptest! {
    #![proptest_config(config())]

    /// It ends, asks nothing twice, and the way behind never changes.
    #[test]
    fn every_interview_ends(dice in dice()) {
        let mut answers = Answers::default();
        let mut asked: Vec<Id> = Vec::new();
        for die in dice.iter().cycle() {
            let now = path(&answers);
            let End::Question(id) = now.end else { break };
            prop_assert!(!asked.contains(&id), "{id} is asked twice");
            asked.push(id);
            prop_assert_eq!(&now.questions, &asked, "the way behind changes");
            let given = fitting(&answers, id, *die);
            answers.set(id.0, given);
        }
        prop_assert!(path(&answers).complete());
    }

    /// "At most so many questions are left" is true: with every answer they are fewer.
    #[test]
    fn the_questions_left_grow_fewer(dice in dice()) {
        let mut answers = Answers::default();
        for die in dice.iter().cycle() {
            let now = path(&answers);
            let End::Question(id) = now.end else { break };
            let given = fitting(&answers, id, *die);
            answers.set(id.0, given);
            let (before, left) = (now.at_most_left, path(&answers).at_most_left);
            prop_assert!(left < before, "at most {before} left at {id}, then {left}: {answers:?}");
        }
        prop_assert_eq!(path(&answers).at_most_left, 0);
    }

    /// From any question one can go back to any before it: the same questions lead there, and all
    /// later answers are still there and count again.
    #[test]
    fn going_back_keeps_the_answers(dice in dice()) {
        let (answers, way) = interview(&dice);
        for (at, id) in way.questions.iter().enumerate() {
            let mut back = answers.clone();
            let kept = back.remove(id.0).expect("an answer on the way");
            let there = path(&back);
            prop_assert_eq!(there.end, End::Question(*id));
            prop_assert_eq!(&there.questions[..], &way.questions[..=at]);
            back.set(id.0, kept);
            prop_assert_eq!(path(&back), way.clone());
        }
    }

    /// After a change only questions without an answer are asked; the rest of the answers stay, and
    /// those still on the way count.
    #[test]
    fn a_change_asks_only_what_has_become_necessary(dice in dice(), at in 0..40_usize, die in 0..1_000_000_u64) {
        let (before, way) = interview(&dice);
        let at = at % way.questions.len();
        let id = way.questions[at];
        let mut after = before.clone();
        let given = fitting(&after, id, die);
        after.set(id.0, given);
        let mut asked = Vec::new();
        while let End::Question(new) = path(&after).end {
            let kept = before.get(new.0);
            let out = |kept| accept::against(question(new), kept, &after, *TODAY).is_err();
            prop_assert!(kept.is_none_or(out), "{new} is asked again");
            asked.push(new);
            let given = fitting(&after, new, die);
            after.set(new.0, given);
        }
        let now = path(&after);
        prop_assert_eq!(&now.questions[..=at], &way.questions[..=at]);
        let same = |kept: &str| kept != id.0 && asked.iter().all(|new| new.0 != kept);
        for (kept, given) in before.iter().filter(|(kept, _)| same(kept)) {
            prop_assert_eq!(after.get(kept), Some(given));
        }
        for (counted, given) in build(&after).answers {
            if counted != id && !asked.contains(&counted) {
                prop_assert_eq!(Some(&given), before.get(counted.0));
            }
        }
    }

    /// A change and its reversal leave no trace, although answers off the way have been added.
    #[test]
    fn a_change_and_its_reversal_change_nothing(dice in dice(), at in 0..40_usize, die in 0..1_000_000_u64) {
        let (before, way) = interview(&dice);
        let id = way.questions[at % way.questions.len()];
        let mut after = before.clone();
        let given = fitting(&after, id, die);
        after.set(id.0, given);
        // a day that the change has made impossible is asked again
        let fits = |(other, given)| {
            RULES.flow.questions.get(other).is_none_or(|q| accept::against(q, given, &after, *TODAY).is_ok())
        };
        prop_assume!(before.iter().all(fits));
        finish(&mut after, &dice);
        after.set(id.0, before.get(id.0).expect("an answer on the way").clone());
        prop_assert_eq!(path(&after), way);
        prop_assert_eq!(build(&after), build(&before));
    }

    /// What is written to a file of answers is read back as it was.
    #[test]
    fn writing_and_reading_is_the_identity(dice in dice()) {
        let (answers, _) = interview(&dice);
        let map: serde_json::Map<_, _> =
            answers.iter().map(|(id, answer)| (id.to_owned(), answer.to_json())).collect();
        let text = serde_json::Value::from(map).to_string();
        let mut read = Answers::default();
        for entry in read_json(&text).expect("JSON") {
            let question = RULES.flow.questions.get(&entry.question).expect("a question");
            let given = accept::given(&RULES, question, &entry.given, *TODAY);
            prop_assert!(given.is_ok(), "{}: {given:?}", entry.question);
            read.set(&entry.question, given.expect("checked above"));
        }
        prop_assert_eq!(read, answers);
    }

    /// The same answers and day give the same plan and the same bytes, in both languages; only the
    /// answers on the way matter, not the order in which they came.
    #[test]
    fn the_same_answers_give_the_same_bytes(dice in dice()) {
        let (answers, way) = interview(&dice);
        let mut backwards = Answers::default();
        for id in way.questions.iter().rev() {
            backwards.set(id.0, answers.get(id.0).expect("an answer on the way").clone());
        }
        let one = build(&answers);
        let other = plan::build(&AGAIN, &backwards, *TODAY);
        prop_assert_eq!(&one, &other);
        for lang in [Lang::Zh, Lang::En] {
            prop_assert_eq!(export::text(&RULES, &one, lang), export::text(&AGAIN, &other, lang));
        }
        let json = export::plan_json(&RULES, &one).to_string();
        prop_assert_eq!(json, export::plan_json(&AGAIN, &other).to_string());
    }

    /// "I don't know" alone never says no. Let a person answer one question with "I don't know", and
    /// let some sure answer to it lead along the same questions, all others answered alike. What
    /// that answer makes needed (a task), due (a date) or owed (an entitlement), the plan of the
    /// person who does not know shows too, at least as "perhaps". (An entitlement is told by its
    /// title: an exact amount and one that is only "about" are two entries of the flow. A date is told
    /// by how it is counted: the last safe day for cover is one entry for who enrols, and another for
    /// who waits for the fund.)
    #[test]
    fn not_knowing_never_means_no(dice in dice(), at in 0..40_usize) {
        let (mut answers, way) = interview(&dice);
        let open: Vec<Id> =
            way.questions.iter().copied().filter(|id| question(*id).unsure.is_some()).collect();
        let id = open[at % open.len()];
        answers.set(id.0, Answer::Unsure);
        let way = finish(&mut answers, &dice);
        let unsure = build(&answers);
        for sure in refinements(question(id), &dice) {
            answers.set(id.0, sure.clone());
            if path(&answers) != way {
                continue;
            }
            let plan = build(&answers);
            for (task, open) in plan.tasks.iter().zip(&unsure.tasks) {
                prop_assert!(
                    task.standing != Standing::Needed || open.standing != Standing::NotNeeded,
                    "task {}: needed with {id} = {sure:?}, not needed when that is not known; {answers:?}",
                    task.id
                );
            }
            for owed in plan.entitlements.iter().filter(|line| line.certain) {
                prop_assert!(
                    unsure.entitlements.iter().any(|line| line.title == owed.title),
                    "entitlement {}: with {id} = {sure:?}; {answers:?}",
                    owed.id
                );
            }
            for due in plan.calendar.iter().filter(|line| line.certain) {
                prop_assert!(
                    unsure.calendar.iter().any(|line| same_limit(line.id, due.id)),
                    "deadline {}: with {id} = {sure:?}; {answers:?}",
                    due.id
                );
            }
        }
    }

    /// A plan is no different from itself, and nothing is supposed where nothing is changed.
    #[test]
    fn nothing_is_different_from_itself(dice in dice()) {
        let (answers, _) = interview(&dice);
        let plan = build(&answers);
        let same = plan::difference(&plan, &plan);
        prop_assert!(same.is_empty() && same.answers.is_empty(), "{same:?}");
        let supposed = plan::what_if(&RULES, &answers, *TODAY, &Supposed::default());
        prop_assert_eq!((supposed.plan.clone(), supposed.complete()), (plan, true));
        prop_assert_eq!(supposed.difference, same);
    }

    /// Seen from the other side what is added is removed, and what is later is earlier.
    #[test]
    fn a_difference_seen_from_the_other_side_is_its_mirror(dice in dice(), other in dice(), days in -400..400_i64) {
        let one = build(&interview(&dice).0);
        let (answers, _) = interview(&other);
        let other = plan::build(&RULES, &answers, *TODAY + chrono::TimeDelta::days(days));
        let (to, fro) = (plan::difference(&one, &other), plan::difference(&other, &one));
        prop_assert_eq!(to.is_empty(), fro.is_empty());
        for (there, back) in to.tasks.iter().zip(&fro.tasks) {
            prop_assert_eq!(there.id, back.id);
            prop_assert_eq!((there.standing.before, there.standing.after), (back.standing.after, back.standing.before));
            prop_assert_eq!(sides(&there.bring), turned(&back.bring));
            prop_assert_eq!(sides(&there.advice), turned(&back.advice));
        }
        prop_assert_eq!(to.tasks.len(), fro.tasks.len());
        prop_assert_eq!(sides(&to.documents), turned(&fro.documents));
        prop_assert_eq!(sides(&to.calendar), turned(&fro.calendar));
        prop_assert_eq!(sides(&to.entitlements), turned(&fro.entitlements));
        prop_assert_eq!(sides(&to.notes), turned(&fro.notes));
        prop_assert_eq!(sides(&to.unknowns), turned(&fro.unknowns));
        prop_assert_eq!(sides(&to.roads), turned(&fro.roads));
        let later = |all: &[Change<DeadlineLine>], sign: i64| {
            let mut days: Vec<i64> = all.iter().filter_map(Change::days_later).map(|days| days * sign).collect();
            days.sort_unstable();
            days
        };
        prop_assert_eq!(later(&to.calendar, 1), later(&fro.calendar, -1));
        let trips = (to.trips.map(|t| (t.before, t.after)), fro.trips.map(|t| (t.after, t.before)));
        prop_assert_eq!(trips.0, trips.1);
    }
}

/// Both sides of each change, in an order of their own.
fn sides<T: Debug>(all: &[Change<T>]) -> BTreeSet<(String, String)> {
    let side = |one: Option<&T>| format!("{one:?}");
    all.iter()
        .map(|change| (side(change.before()), side(change.after())))
        .collect()
}

fn turned<T: Debug>(all: &[Change<T>]) -> BTreeSet<(String, String)> {
    let swapped = sides(all).into_iter();
    swapped.map(|(before, after)| (after, before)).collect()
}
