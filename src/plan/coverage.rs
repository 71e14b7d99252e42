//! What the answers and the plan of one person show of a flow: options, ways, standings of tasks,
//! documents, sides of deadlines. And the people of a book, who together show as much as can be.
//!
//! Must not look for people: `verify` does. Must not word anything.

use super::{Plan, Standing};
use crate::{
    answers::{Answer, Answers},
    flow::{Flow, Id, Kind, Origin, State},
    interview,
    pack::Rulebook,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// One thing of a flow that somebody should be seen with. Numbers are places in the flow's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A question is answered so.
    Answer(usize, Answered),
    /// A state's way on is taken.
    Way(usize, usize),
    /// The guard of a state's way on is tried, and does not hold.
    Guard(usize, usize),
    /// A task has this standing.
    Task(usize, Standing),
    /// A document is in the folder, or comes out of a visit.
    Document(usize),
    /// A deadline stands so.
    Deadline(usize, DeadlineSide),
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answered {
    /// With this option, perhaps among others.
    Option(usize),
    /// With none of the options.
    None,
    /// Yes.
    Yes,
    /// No.
    No,
    /// With a number, an amount, a day or a month.
    Given,
    /// With a place that has these figures (a place in `Rulebook::regions`); `None`: none of its own.
    Place(Option<usize>),
    /// "I don't know".
    Unsure,
}

/// On which side of a deadline somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeadlineSide {
    /// It applies, and there is still time.
    InTime,
    /// It applies, and has passed.
    Missed,
    /// It applies, but its day is not known.
    NoDay,
    /// It perhaps applies.
    Perhaps,
    /// It does not apply.
    NotApplicable,
}

/// Kinds of targets, in the order in which they are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetKind {
    /// Answers to questions, other than places.
    Answers,
    /// Places with figures of their own, and one without.
    Places,
    /// Ways on that are taken.
    Ways,
    /// Guards that do not hold.
    Guards,
    /// Tasks that are needed.
    Needed,
    /// Tasks that are perhaps needed.
    Perhaps,
    /// Tasks that are not needed.
    NotNeeded,
    /// Documents that the person holds.
    Held,
    /// Documents that somebody issues.
    Issued,
    /// Documents that a task yields.
    Yielded,
    /// Documents that nobody issues any more.
    Ended,
    /// Deadlines that can be met.
    InTime,
    /// Deadlines that have passed.
    Missed,
    /// Deadlines without a day.
    NoDay,
    /// Deadlines that perhaps apply.
    MayApply,
    /// Deadlines that do not apply.
    NotApplicable,
}

impl TargetKind {
    /// All kinds in order.
    pub const ALL: [Self; 16] = [
        Self::Answers,
        Self::Places,
        Self::Ways,
        Self::Guards,
        Self::Needed,
        Self::Perhaps,
        Self::NotNeeded,
        Self::Held,
        Self::Issued,
        Self::Yielded,
        Self::Ended,
        Self::InTime,
        Self::Missed,
        Self::NoDay,
        Self::MayApply,
        Self::NotApplicable,
    ];
}

impl Target {
    /// Its kind.
    #[must_use]
    pub fn kind(self, flow: &Flow) -> TargetKind {
        use TargetKind as K;
        match self {
            Self::Answer(_, Answered::Place(_)) => K::Places,
            Self::Answer(..) => K::Answers,
            Self::Way(..) => K::Ways,
            Self::Guard(..) => K::Guards,
            Self::Task(_, Standing::Needed) => K::Needed,
            Self::Task(_, Standing::Perhaps) => K::Perhaps,
            Self::Task(_, Standing::NotNeeded) => K::NotNeeded,
            Self::Document(at) => match &flow.documents.at(at).1.origin {
                Origin::Held(_) => K::Held,
                Origin::Issued { .. } => K::Issued,
                Origin::Yielded(_) => K::Yielded,
                Origin::Ended(_) => K::Ended,
            },
            Self::Deadline(_, side) => match side {
                DeadlineSide::InTime => K::InTime,
                DeadlineSide::Missed => K::Missed,
                DeadlineSide::NoDay => K::NoDay,
                DeadlineSide::Perhaps => K::MayApply,
                DeadlineSide::NotApplicable => K::NotApplicable,
            },
        }
    }
}

/// A person of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookPerson {
    /// The answers, in the order of asking.
    pub answers: Vec<(Id, Answer)>,
    /// All that this person shows.
    pub shows: BTreeSet<Target>,
}

impl BookPerson {
    /// The answers by question.
    #[must_use]
    pub fn given(&self) -> Answers {
        let mut answers = Answers::default();
        for (question, answer) in &self.answers {
            answers.set(question.0, answer.clone());
        }
        answers
    }
}

/// Why nobody in a book shows something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShown {
    /// Nobody can: proved for every answer set on the day of the book.
    ProvedImpossible,
    /// Nobody was found; that nobody can is not proved.
    NotFound,
}

/// People who together show all of a flow that can be shown on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// The day of use of all of them.
    pub today: NaiveDate,
    /// The people, in the order of their answers.
    pub people: Vec<BookPerson>,
    /// All targets of the flow, in its order.
    pub targets: Vec<Target>,
    /// Those that nobody of the book shows.
    pub missing: Vec<(Target, NotShown)>,
    /// Targets that somebody can show, but nobody two of them, by proof: no book can have fewer
    /// people.
    pub apart: Vec<Target>,
}

impl Book {
    /// What only this person of the book shows.
    #[must_use]
    pub fn only_by(&self, person: usize) -> Vec<Target> {
        let Some(shown) = self.people.get(person).map(|one| &one.shows) else {
            return Vec::new();
        };
        let mut others = self.people.iter().enumerate();
        let mut all: BTreeSet<Target> = shown.clone();
        others
            .by_ref()
            .filter(|(at, _)| *at != person)
            .for_each(|(_, other)| {
                all.retain(|target| !other.shows.contains(target));
            });
        all.into_iter().collect()
    }
}

/// Everything that a flow should be seen with, in its order.
#[must_use]
pub fn targets(rules: &Rulebook) -> Vec<Target> {
    let flow = &rules.flow;
    let mut all = Vec::new();
    for state in &flow.states {
        if let State::Ask { question, .. } = state
            && let Some(place) = flow.questions.index(question.0)
        {
            all.extend(answered(rules, place).map(|how| Target::Answer(place, how)));
        }
    }
    for (at, state) in flow.states.iter().enumerate() {
        let ways = state.next();
        all.extend((0..ways.len()).map(|way| Target::Way(at, way)));
        let guarded = |way: &usize| ways[*way].when.is_some();
        all.extend(
            (0..ways.len())
                .filter(guarded)
                .map(|way| Target::Guard(at, way)),
        );
    }
    for at in 0..flow.tasks.len() {
        let standings = [Standing::Needed, Standing::Perhaps, Standing::NotNeeded];
        all.extend(standings.map(|standing| Target::Task(at, standing)));
    }
    all.extend((0..flow.documents.len()).map(Target::Document));
    for at in 0..flow.deadlines.len() {
        use DeadlineSide as D;
        let sides = [D::InTime, D::Missed, D::NoDay, D::Perhaps, D::NotApplicable];
        all.extend(sides.map(|side| Target::Deadline(at, side)));
    }
    all
}

/// All ways to answer the question at a place.
fn answered(rules: &Rulebook, place: usize) -> impl Iterator<Item = Answered> {
    let question = rules.flow.questions.at(place).1;
    let mut all: Vec<Answered> = match &question.kind {
        Kind::One(options) | Kind::Road(options) => {
            (0..options.len()).map(Answered::Option).collect()
        }
        Kind::Many { options, .. } => (0..options.len())
            .map(Answered::Option)
            .chain([Answered::None])
            .collect(),
        Kind::YesNo => vec![Answered::Yes, Answered::No],
        Kind::Place => {
            let mut regions: BTreeSet<Option<usize>> = BTreeSet::new();
            regions.extend(rules.places.iter().map(|one| rules.region(one.code.0)));
            regions.into_iter().map(Answered::Place).collect()
        }
        _ => vec![Answered::Given],
    };
    all.extend(question.unsure.is_some().then_some(Answered::Unsure));
    all.into_iter()
}

/// All that a person shows, whose plan this is.
#[must_use]
pub fn shows(rules: &Rulebook, answers: &Answers, plan: &Plan) -> BTreeSet<Target> {
    let flow = &rules.flow;
    let mut shown = BTreeSet::new();
    for (id, answer) in &plan.answers {
        if let Some(place) = flow.questions.index(id.0) {
            shown.extend(how(rules, place, answer).map(|how| Target::Answer(place, how)));
        }
    }
    for (state, taken) in interview::ways(rules, answers, plan.today) {
        shown.insert(Target::Way(state, taken));
        shown.extend((0..taken).map(|way| Target::Guard(state, way)));
    }
    shown.extend((plan.tasks.iter().enumerate()).map(|(at, task)| Target::Task(at, task.standing)));
    let folder = plan.documents.iter().map(|line| line.id);
    let away = plan
        .visits
        .iter()
        .flat_map(|visit| visit.away_with.iter().copied());
    let papers = folder
        .chain(away)
        .filter_map(|id| flow.documents.index(id.0));
    shown.extend(papers.map(Target::Document));
    for (at, (id, _)) in flow.deadlines.iter().enumerate() {
        shown.insert(Target::Deadline(at, side(plan, id)));
    }
    shown
}

/// On which side of a deadline a plan is.
#[must_use]
pub fn side(plan: &Plan, deadline: Id) -> DeadlineSide {
    match plan.calendar.iter().find(|line| line.id == deadline) {
        None => DeadlineSide::NotApplicable,
        Some(line) if !line.certain => DeadlineSide::Perhaps,
        Some(line) if line.date.is_none() => DeadlineSide::NoDay,
        Some(line) if line.passed => DeadlineSide::Missed,
        Some(_) => DeadlineSide::InTime,
    }
}

fn how(rules: &Rulebook, place: usize, answer: &Answer) -> impl Iterator<Item = Answered> {
    let kind = &rules.flow.questions.at(place).1.kind;
    let option = |id: &String| {
        let at = kind.choices().iter().position(|one| one.id.0 == id);
        at.map(Answered::Option)
    };
    let all: Vec<Answered> = match answer {
        Answer::Unsure => vec![Answered::Unsure],
        Answer::One(code) if matches!(kind, Kind::Place) => {
            vec![Answered::Place(rules.region(code))]
        }
        Answer::One(id) => option(id).into_iter().collect(),
        Answer::Many(ids) if ids.is_empty() => vec![Answered::None],
        Answer::Many(ids) => ids.iter().filter_map(option).collect(),
        Answer::YesNo(true) => vec![Answered::Yes],
        Answer::YesNo(false) => vec![Answered::No],
        _ => vec![Answered::Given],
    };
    all.into_iter()
}
