//! Why a task is needed or not, and the smallest change of answers that would turn it.
//!
//! Must not guess: each change that is told has been replayed through the whole plan. Changes of one
//! answer are searched over every option, and over numbers, amounts and dates at the points where
//! something turns; then changes of two. Where neither does it, that is what is said.

mod reach;
mod values;

use super::{Plan, Standing, build, build::standing};
use crate::{
    answers::{Answer, Answers},
    flow::Id,
    interview::{self, Context, End, Path, Truth},
    pack::Rulebook,
};
use chrono::NaiveDate;
use reach::Reach;

/// So many changes are told of one kind; how many more there are is counted.
const MOST: usize = 6;

/// Why a task is as it is, and what would turn it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The plan that follows from the answers as they are.
    pub plan: Plan,
    /// The task: a place in `Plan::tasks`.
    pub task: usize,
    /// What else the task could be, and what would make it so.
    pub turns: Vec<Turn>,
    /// How many changes of one answer, and of two, were tried.
    pub tried: [usize; 2],
}

/// Something else that the task could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What it would be.
    pub to: Standing,
    /// The smallest changes that make it so; none where no change of one or two answers does.
    pub ways: Vec<Switch>,
    /// So many more there are of the same size.
    pub more: usize,
}

/// A change of one or two answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The answers that would be different, in the order of asking.
    pub answers: Vec<(Id, Answer)>,
    /// Questions that would be asked too, and what was taken for them: an answer from before, else "I
    /// don't know" where that is an answer, else the plainest one.
    pub also: Vec<(Id, Answer)>,
}

impl Switch {
    /// The answers as they would be: a whole file of answers.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        let mut all = answers.clone();
        for (question, answer) in self.answers.iter().chain(&self.also) {
            all.set(question.0, answer.clone());
        }
        all
    }
}

/// Why the task at the place `task` is as it is for these answers, and what would turn it. The
/// answers lead all the way to a checklist.
#[must_use]
pub fn why(rules: &Rulebook, answers: &Answers, today: NaiveDate, task: usize) -> Why {
    let plan = build(rules, answers, today);
    let mut search = Search {
        rules,
        answers,
        today,
        asked: interview::walk(rules, answers, today).questions,
        task,
        reach: Reach::of(rules, task),
        tried: [0, 0],
    };
    let now = plan.tasks[task].standing;
    let wanted: &[&[Standing]] = match now {
        Standing::Needed => &[&[Standing::NotNeeded, Standing::Perhaps]],
        Standing::NotNeeded => &[&[Standing::Needed, Standing::Perhaps]],
        Standing::Perhaps => &[&[Standing::Needed], &[Standing::NotNeeded]],
    };
    let turns = search.turns(wanted);
    Why {
        plan,
        task,
        turns,
        tried: search.tried,
    }
}

/// What follows from a trial.
struct Outcome {
    standing: Standing,
    path: Path,
    /// What everything that the task rests on has become.
    facts: Vec<Truth>,
    also: Vec<(Id, Answer)>,
}

struct Search<'r> {
    rules: &'r Rulebook,
    answers: &'r Answers,
    today: NaiveDate,
    /// The questions that are asked now.
    asked: Vec<Id>,
    task: usize,
    reach: Reach,
    tried: [usize; 2],
}

/// Changes found, by what they make of the task.
type Found = Vec<(Standing, Switch)>;

impl Search<'_> {
    /// For each wish its best standing, by one answer or else by two. Only where neither reaches it is
    /// the lesser standing told as well, beside that nothing reaches the better one.
    fn turns(&mut self, wanted: &[&[Standing]]) -> Vec<Turn> {
        let ones = self.ones();
        let mut pairs: Option<Found> = None;
        let mut turns = Vec::new();
        for wishes in wanted {
            let best = wishes[0];
            let mut turn = self.turn(best, &ones);
            if turn.ways.is_empty() {
                let pairs = pairs.get_or_insert_with(|| self.twos());
                turn = self.turn(best, pairs);
            }
            let none = turn.ways.is_empty();
            turns.push(turn);
            if let (true, Some(less)) = (none, wishes.get(1)) {
                let mut turn = self.turn(*less, &ones);
                if let (true, Some(pairs)) = (turn.ways.is_empty(), &pairs) {
                    turn = self.turn(*less, pairs);
                }
                if !turn.ways.is_empty() {
                    turns.push(turn);
                }
            }
        }
        turns
    }

    /// The changes that make it so, those that ask least first; each replayed through the plan. Of
    /// numbers and days the nearest is enough.
    fn turn(&self, to: Standing, found: &Found) -> Turn {
        let mut ways: Vec<&Switch> = Vec::new();
        for (_, switch) in found.iter().filter(|(standing, _)| *standing == to) {
            match ways.iter_mut().find(|way| self.alike(way, switch)) {
                Some(way) if self.far(switch) < self.far(way) => *way = switch,
                Some(_) => {}
                None => ways.push(switch),
            }
        }
        ways.sort_by_key(|switch| switch.also.len());
        let holds = |switch: &&Switch| {
            let plan = build(self.rules, &switch.applied(self.answers), self.today);
            plan.complete && plan.tasks[self.task].standing == to
        };
        ways.retain(holds);
        Turn {
            to,
            more: ways.len().saturating_sub(MOST),
            ways: ways.into_iter().take(MOST).cloned().collect(),
        }
    }

    /// Do two changes differ only in numbers or days on the same side of the answer?
    fn alike(&self, one: &Switch, other: &Switch) -> bool {
        let side = |id: &Id, answer: &Answer| {
            let now = self.answers.get(id.0).and_then(values::place);
            values::place(answer).map(|at| now.map(|now| at < now))
        };
        let alike = |((id, answer), (other, instead)): (&(Id, Answer), &(Id, Answer))| {
            let number = side(id, answer);
            id == other && (answer == instead || number.is_some() && number == side(id, instead))
        };
        one.answers.len() == other.answers.len()
            && one.answers.iter().zip(&other.answers).all(alike)
    }

    /// How far the numbers and days of a change are from the answers.
    fn far(&self, switch: &Switch) -> i64 {
        let each = switch.answers.iter().map(|(id, answer)| {
            let now = self.answers.get(id.0).and_then(values::place);
            let at = values::place(answer);
            at.map_or(0, |at| (at - now.unwrap_or(0)).abs())
        });
        each.sum()
    }

    /// Every change of one answer.
    fn ones(&mut self) -> Found {
        let mut found = Found::new();
        for question in self.asked.clone() {
            for answer in self.changes(question) {
                self.tried[0] += 1;
                found.extend(self.switch(&[(question, answer)]));
            }
        }
        found
    }

    /// Every change of two answers: of what is asked now, or what the first change makes be asked.
    fn twos(&mut self) -> Found {
        let asked = self.asked.clone();
        let changes: Vec<Vec<Answer>> = asked.iter().map(|id| self.changes(*id)).collect();
        let mut found = Found::new();
        for (at, first) in asked.iter().enumerate() {
            for answer in &changes[at] {
                let one = (*first, answer.clone());
                let also = self.trial(std::slice::from_ref(&one)).also;
                for (second, answers) in asked.iter().zip(&changes).skip(at + 1) {
                    for other in answers {
                        self.tried[1] += 1;
                        found.extend(self.switch(&[one.clone(), (*second, other.clone())]));
                    }
                }
                for (second, taken) in also {
                    for other in self.plain(second) {
                        if other != taken {
                            self.tried[1] += 1;
                            found.extend(self.switch(&[one.clone(), (second, other)]));
                        }
                    }
                }
            }
        }
        found
    }

    /// A change with what it makes of the task; `None` where one of the answers would not count.
    fn switch(&self, changes: &[(Id, Answer)]) -> Option<(Standing, Switch)> {
        let outcome = self.trial(changes);
        let counts = |(id, _): &(Id, Answer)| {
            let replaced = outcome.also.iter().any(|(other, _)| other == id);
            outcome.path.position(*id).is_some() && !replaced
        };
        (outcome.path.complete() && changes.iter().all(counts)).then(|| {
            let switch = Switch {
                answers: changes.to_vec(),
                also: outcome.also,
            };
            (outcome.standing, switch)
        })
    }

    /// What would follow from the answers with these changes. What would be asked too gets the
    /// plainest answer.
    fn trial(&self, changes: &[(Id, Answer)]) -> Outcome {
        let mut answers = self.answers.clone();
        for (question, answer) in changes {
            answers.set(question.0, answer.clone());
        }
        let mut also = Vec::new();
        while let End::Question(id) = interview::walk(self.rules, &answers, self.today).end {
            let Some(answer) = self.plainest(id, &answers) else {
                break;
            };
            answers.set(id.0, answer.clone());
            also.push((id, answer));
        }
        let (mut context, path) = Context::on_path(self.rules, &answers, self.today);
        // an answer from before that counts again is as much a supposition as a plain one
        for id in &path.questions {
            let known = |all: &[(Id, Answer)]| all.iter().any(|(other, _)| other == id);
            if let Some(answer) = answers.get(id.0)
                && !self.asked.contains(id)
                && !known(changes)
                && !known(&also)
            {
                also.push((*id, answer.clone()));
            }
        }
        also.sort_by_key(|(id, _)| path.position(*id));
        let facts = self.reach.facts.iter();
        let facts = facts.map(|id| context.fact(*id)).collect();
        let task = self.rules.flow.tasks.at(self.task).1;
        Outcome {
            standing: standing(&mut context, task).0,
            path,
            facts,
            also,
        }
    }
}
