//! Why a task is needed, and what would turn it: every change that is told replays, none of the
//! changes of one answer is overlooked, and a number or day that is told is the nearest that does it.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;
#[path = "flows/small/mod.rs"]
mod small;

use chrono::NaiveDate;
use xubao::{
    answers::{Answer, Answers},
    flow::{Id, Kind},
    interview,
    pack::Rulebook,
    plan::{self, Standing, Switch, Why},
    text::parse_day,
};

fn standing(rules: &Rulebook, answers: &Answers, today: NaiveDate, task: usize) -> Standing {
    let plan = plan::build(rules, answers, today);
    assert!(plan.complete, "the answers lead to a checklist");
    plan.tasks[task].standing
}

/// Every change replays, from the answers file that it gives.
fn replays(rules: &Rulebook, answers: &Answers, today: NaiveDate, why: &Why) {
    for turn in &why.turns {
        assert_ne!(turn.to, why.plan.tasks[why.task].standing);
        for way in &turn.ways {
            let changed = way.applied(answers);
            assert_eq!(standing(rules, &changed, today, why.task), turn.to);
            for (id, answer) in &way.answers {
                assert_ne!(
                    answers.get(id.0),
                    Some(answer),
                    "a change changes something"
                );
            }
        }
    }
}

/// Some of the people of the shipped flow, and tasks of all kinds.
fn some(rules: &Rulebook) -> Vec<(Answers, usize)> {
    let people = people::people(rules);
    let tasks = [
        "register",
        "claim-benefit",
        "arbitration",
        "enrol-resident",
        "fund-withdraw",
    ];
    let tasks = tasks.map(|id| rules.flow.tasks.index(id).expect("a task"));
    let mut all = Vec::new();
    for (i, person) in people.into_iter().enumerate() {
        all.push((person.answers, tasks[i % tasks.len()]));
    }
    all
}

#[test]
fn every_change_that_is_told_replays() {
    let rules = Rulebook::embedded();
    for (answers, task) in some(&rules) {
        let why = plan::why(&rules, &answers, people::today(), task);
        assert!(!why.turns.is_empty());
        replays(&rules, &answers, people::today(), &why);
    }
}

/// The options that one answer of a person can be changed to.
fn others(kind: &Kind, now: &Answer) -> Vec<Answer> {
    let choices = kind.choices().iter().map(|choice| choice.id.0.to_owned());
    match (kind, now) {
        (Kind::One(_) | Kind::Road(_), _) => choices.map(Answer::One).collect(),
        (Kind::YesNo, _) => vec![Answer::YesNo(true), Answer::YesNo(false)],
        (Kind::Many { .. }, Answer::Many(given)) if given.is_empty() => {
            choices.map(|id| Answer::Many(vec![id])).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn no_other_option_is_overlooked() {
    let rules = Rulebook::embedded();
    let today = people::today();
    for (answers, task) in some(&rules) {
        let now = standing(&rules, &answers, today, task);
        let why = plan::why(&rules, &answers, today, task);
        for id in interview::walk(&rules, &answers, today).questions {
            let question = interview::question(&rules, id).expect("a question");
            let given = answers.get(id.0).expect("an answer");
            for other in others(&question.kind, given) {
                let mut changed = answers.clone();
                changed.set(id.0, other.clone());
                let plan = plan::build(&rules, &changed, today);
                let to = plan.tasks[task].standing;
                if !plan.complete || to == now {
                    continue;
                }
                let turn = why.turns.iter().find(|turn| turn.to == to);
                // perhaps is told only where certainty cannot be had
                let Some(turn) = turn else {
                    assert_eq!(to, Standing::Perhaps);
                    continue;
                };
                let size = turn.ways.first().map(|way| way.answers.len());
                assert_eq!(size, Some(1), "{id}: {other:?}");
                let told = turn
                    .ways
                    .iter()
                    .any(|way| way.answers == [(id, other.clone())]);
                assert!(told || turn.more > 0, "{id}: {other:?} is not told");
            }
        }
    }
}

/// The person of the small flow.
fn small_answers(months: i64) -> Answers {
    let mut answers = Answers::default();
    answers.set("city", Answer::One("510100".to_owned()));
    answers.set(
        "last-day",
        Answer::Day(parse_day("2026-11-20").expect("a day")),
    );
    answers.set("ended", Answer::One("dismissed".to_owned()));
    answers.set("troubles", Answer::Many(Vec::new()));
    answers.set("months", Answer::Whole(months));
    answers.set("wage", Answer::Money(8000.into()));
    answers.set("road", Answer::One("self".to_owned()));
    let born = xubao::text::Month::parse("1990-05").expect("a month");
    answers.set("born", Answer::Month(born));
    answers.set("online", Answer::YesNo(true));
    answers
}

fn ways(rules: &Rulebook, answers: &Answers, task: &str, to: Standing) -> Vec<Switch> {
    let task = rules.flow.tasks.index(task).expect("a task");
    let why = plan::why(rules, answers, small::today(), task);
    replays(rules, answers, small::today(), &why);
    let turn = why.turns.into_iter().find(|turn| turn.to == to);
    turn.map_or(Vec::new(), |turn| turn.ways)
}

#[test]
fn numbers_turn_at_the_nearest_value() {
    let rules = small::rules();
    let claim = ways(&rules, &small_answers(74), "claim", Standing::NotNeeded);
    let changes: Vec<(Id, Answer)> = claim.iter().flat_map(|way| way.answers.clone()).collect();
    assert_eq!(
        changes,
        [
            (Id("ended"), Answer::One("resigned".to_owned())),
            (Id("months"), Answer::Whole(11)),
        ]
    );
    let back = ways(&rules, &small_answers(3), "claim", Standing::Needed);
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].answers, [(Id("months"), Answer::Whole(12))]);
}

#[test]
fn amounts_and_months_turn_at_the_nearest_value() {
    let rules = small::rules();
    let complain = ways(&rules, &small_answers(74), "complain", Standing::Needed);
    let born = xubao::text::Month::parse("1996-01").expect("a month");
    let of = |id: &str| {
        let mut all = complain.iter().flat_map(|way| &way.answers);
        all.find(|(other, _)| other.0 == id)
            .map(|(_, answer)| answer.clone())
    };
    assert_eq!(of("born"), Some(Answer::Month(born)));
    assert_eq!(of("wage"), Some(Answer::Money(0.into())));
    assert_eq!(of("troubles"), Some(Answer::Many(vec!["paper".to_owned()])));
}

#[test]
fn two_answers_are_told_only_where_one_does_nothing() {
    let rules = small::rules();
    let mut answers = small_answers(3);
    answers.set("ended", Answer::One("resigned".to_owned()));
    let both = ways(&rules, &answers, "claim", Standing::Needed);
    assert_eq!(both.len(), 1, "{both:?}");
    let changed: Vec<&str> = both[0].answers.iter().map(|(id, _)| id.0).collect();
    assert_eq!(changed, ["ended", "months"]);
    let enrol = ways(&rules, &answers, "enrol", Standing::Needed);
    assert_eq!(enrol[0].answers, [(Id("online"), Answer::YesNo(false))]);
}

#[test]
fn a_day_turns_at_the_last_that_counts() {
    let rules = Rulebook::embedded();
    let today = people::today();
    let late = people::people(&rules)
        .into_iter()
        .find(|person| person.name == "registers_fourteen_months_late")
        .expect("a person");
    let task = rules.flow.tasks.index("arbitration").expect("a task");
    let why = plan::why(&rules, &late.answers, today, task);
    replays(&rules, &late.answers, today, &why);
    let turn = why.turns.iter().find(|turn| turn.to == Standing::Needed);
    let ways = &turn.expect("it can be made needed").ways;
    let day = ways
        .iter()
        .flat_map(|way| &way.answers)
        .find_map(|(id, answer)| match answer {
            Answer::Day(day) if id.0 == "last-day" => Some(*day),
            _ => None,
        });
    let day = day.expect("a day that does it");
    let mut before = late.answers.clone();
    before.set("last-day", Answer::Day(day.pred_opt().expect("a day")));
    assert_ne!(standing(&rules, &before, today, task), Standing::Needed);
}

#[test]
fn where_nothing_does_it_that_is_said() {
    let rules = Rulebook::embedded();
    let today = people::today();
    // no answer can make a task needed whose own condition never holds
    let never = (rules.flow.tasks.iter().enumerate())
        .find(|(_, (_, task))| matches!(task.when, xubao::flow::Condition::Never))
        .map(|(place, _)| place);
    let task = never.expect("a task that is only ever perhaps needed");
    for person in people::people(&rules).iter().take(4) {
        let why = plan::why(&rules, &person.answers, today, task);
        let turn = why.turns.iter().find(|turn| turn.to == Standing::Needed);
        let turn = turn.expect("it says that nothing makes it needed");
        assert!(turn.ways.is_empty() && turn.more == 0);
        assert!(why.tried[1] > 0, "changes of two answers were tried first");
    }
}
