//! Somebody who answers at random whatever a flow asks.
//!
//! Must not trust the flow: it may be a broken one.

use crate::chance::Chance;
use chrono::{NaiveDate, TimeDelta};
use xubao::{
    answers::{Answer, Answers, Given},
    flow::{Choice, Kind, Question},
    interview::{
        End,
        accept::{self, bounds},
        walk,
    },
    pack::Rulebook,
    text::Month,
};

/// More questions than any flow asks.
const MOST: usize = 300;

/// Answers what is asked, as far as an answer is found that is taken.
pub fn answered(rules: &Rulebook, chance: &mut Chance, today: NaiveDate) -> Answers {
    let mut answers = Answers::default();
    for _ in 0..MOST {
        let path = walk(rules, &answers, today);
        let End::Question(id) = path.end else {
            break;
        };
        let Some(question) = rules.flow.questions.get(id.0) else {
            break;
        };
        let tried = (0..6).find_map(|_| {
            let answer = answer(rules, question, chance, today)?;
            // what a program writes it reads back
            let taken = accept::given(rules, question, &given(&answer), today).ok()?;
            assert_eq!(taken, answer, "{id}");
            accept::against(question, &answer, &answers, today).ok()?;
            Some(answer)
        });
        let Some(answer) = tried else { break };
        answers.set(id.0, answer);
    }
    answers
}

fn answer(
    rules: &Rulebook,
    question: &Question,
    chance: &mut Chance,
    today: NaiveDate,
) -> Option<Answer> {
    if question.unsure.is_some() && chance.below(6) == 0 {
        return Some(Answer::Unsure);
    }
    let one = |options: &[Choice], chance: &mut Chance| {
        let option = options.get(chance.below(options.len()))?;
        Some(Answer::One(option.id.0.to_owned()))
    };
    Some(match &question.kind {
        Kind::One(options) | Kind::Road(options) => return one(options, chance),
        Kind::Many { options, .. } => {
            let chosen = options.iter().filter(|_| chance.below(2) == 0);
            Answer::Many(chosen.map(|option| option.id.0.to_owned()).collect())
        }
        Kind::YesNo => Answer::YesNo(chance.below(2) == 0),
        Kind::Whole { min, max, .. } => Answer::Whole(number(*min, *max, chance)),
        Kind::Money { min, max } => Answer::Money(number(*min, *max, chance).into()),
        Kind::Day { .. } | Kind::Month { .. } => {
            let (first, last) = bounds(&question.kind, today)?;
            let days = number(0, (last - first).num_days(), chance);
            let day = first.checked_add_signed(TimeDelta::try_days(days)?)?;
            match question.kind {
                Kind::Day { .. } => Answer::Day(day),
                _ => Answer::Month(Month::of(day)),
            }
        }
        Kind::Place => {
            let place = rules.places.get(chance.below(rules.places.len()))?;
            Answer::One(place.code.0.to_owned())
        }
    })
}

/// The least, the greatest, or any between.
fn number(min: i64, max: i64, chance: &mut Chance) -> i64 {
    match chance.below(4) {
        0 => min,
        1 => max,
        _ => {
            let room = usize::try_from(max.saturating_sub(min)).unwrap_or_default();
            let more = i64::try_from(chance.below(room.saturating_add(1))).unwrap_or_default();
            min.saturating_add(more)
        }
    }
}

/// An answer as it stands in a file.
fn given(answer: &Answer) -> Given {
    match answer.to_json() {
        serde_json::Value::String(word) => Given::Word(word),
        serde_json::Value::Number(number) => Given::Number(number.to_string()),
        serde_json::Value::Bool(yes) => Given::Flag(yes),
        serde_json::Value::Array(words) => {
            let words = words.iter().filter_map(|word| word.as_str());
            Given::Words(words.map(str::to_owned).collect())
        }
        _ => Given::Other("nothing"),
    }
}
