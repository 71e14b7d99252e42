//! What is different between two plans: what comes and goes, earlier and later, more and less.
//!
//! Must not word anything, and must not know why the plans differ.

use super::{
    CoverRow, DeadlineLine, DocumentLine, EntitlementLine, FigureLine, NeedLine, NoteLine, Plan,
    RoadLine, Said, Standing, TaskLine, UnknownLine, Visit,
};
use crate::{
    answers::Answer,
    flow::{Id, Whose},
    text::{Month, Text, Value},
};
use chrono::NaiveDate;

/// The same thing in both plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift<T> {
    /// In the plan before.
    pub before: T,
    /// In the plan after.
    pub after: T,
}

impl<T: PartialEq> Shift<T> {
    fn of(before: T, after: T) -> Option<Self> {
        (before != after).then_some(Self { before, after })
    }
}

/// Something that is in one plan only, or in both but not alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<T> {
    /// In the plan after only.
    Added(T),
    /// In the plan before only.
    Removed(T),
    /// In both.
    Altered(Shift<T>),
}

impl<T> Change<T> {
    /// As it is in the plan before.
    pub fn before(&self) -> Option<&T> {
        match self {
            Self::Added(_) => None,
            Self::Removed(one) | Self::Altered(Shift { before: one, .. }) => Some(one),
        }
    }

    /// As it is in the plan after.
    pub fn after(&self) -> Option<&T> {
        match self {
            Self::Removed(_) => None,
            Self::Added(one) | Self::Altered(Shift { after: one, .. }) => Some(one),
        }
    }

    /// As it is in the plan after, else as it was.
    pub fn latest(&self) -> &T {
        match self {
            Self::Added(one) | Self::Removed(one) | Self::Altered(Shift { after: one, .. }) => one,
        }
    }
}

impl Change<DeadlineLine> {
    /// How many days later the date is, earlier when negative; `None` unless both have one.
    #[must_use]
    pub fn days_later(&self) -> Option<i64> {
        Some((self.after()?.date? - self.before()?.date?).num_days())
    }
}

impl Change<EntitlementLine> {
    /// How much more it is, less when negative; `None` unless both are amounts of one kind.
    #[must_use]
    pub fn more(&self) -> Option<Value> {
        match (self.before()?.amount?, self.after()?.amount?) {
            (Value::Money(before), Value::Money(after)) => Some(Value::Money(after - before)),
            (Value::Number(before), Value::Number(after)) => Some(Value::Number(after - before)),
            _ => None,
        }
    }
}

/// A task that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskChange {
    /// Its id.
    pub id: Id,
    /// What is done.
    pub title: Text,
    /// Is it needed?
    pub standing: Shift<Standing>,
    /// Where it is done: the window, and whether by its online door. `None` where that stays.
    pub place: Option<Shift<(Id, bool)>>,
    /// What to bring. Empty, like `place` and `advice`, where the task as a whole comes or goes.
    pub bring: Vec<Change<NeedLine>>,
    /// Steps, questions to ask and warnings.
    pub advice: Vec<Change<Said>>,
}

/// Everything that is different between two plans. What a plan says of both alike is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The days of use.
    pub today: Shift<NaiveDate>,
    /// Answers that count in one plan only, or are not the same.
    pub answers: Vec<(Id, Change<Answer>)>,
    /// The outcome in one sentence.
    pub outcome: Option<Shift<Said>>,
    /// The most urgent of the person's own dates.
    pub urgent: Option<Shift<Option<DeadlineLine>>>,
    /// Tasks.
    pub tasks: Vec<TaskChange>,
    /// How many trips there are; what is done at home is none.
    pub trips: Option<Shift<usize>>,
    /// Visits that come or go, or whose first possible or latest safe day moves.
    pub visits: Vec<Change<Visit>>,
    /// Documents that come or go, or are wanted otherwise.
    pub documents: Vec<Change<DocumentLine>>,
    /// Dates that come or go, move, pass, or become certain or not.
    pub calendar: Vec<Change<DeadlineLine>>,
    /// What is owed or costs.
    pub entitlements: Vec<Change<EntitlementLine>>,
    /// Rules worth knowing.
    pub notes: Vec<Change<NoteLine>>,
    /// What is not known.
    pub unknowns: Vec<Change<UnknownLine>>,
    /// Roads that open or close, or whose terms change.
    pub roads: Vec<Change<RoadLine>>,
    /// Figures of the place: other values, or the same from elsewhere.
    pub figures: Vec<Change<FigureLine>>,
    /// The first month of the picture of cover before.
    pub cover_from: Option<Month>,
    /// Rows of the picture of cover with other months.
    pub cover: Vec<Change<CoverRow>>,
}

impl Difference {
    /// Does nothing follow from it? (The answers and the day may differ all the same.)
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.outcome.is_none()
            && self.urgent.is_none()
            && self.tasks.is_empty()
            && self.trips.is_none()
            && self.visits.is_empty()
            && self.documents.is_empty()
            && self.calendar.is_empty()
            && self.entitlements.is_empty()
            && self.notes.is_empty()
            && self.unknowns.is_empty()
            && self.roads.is_empty()
            && self.figures.is_empty()
            && self.cover.is_empty()
    }
}

/// What is different in `after`, seen from `before`. Both are plans of one flow.
#[must_use]
pub fn difference(before: &Plan, after: &Plan) -> Difference {
    let urgent = |plan: &Plan| plan.urgent.map(|place| plan.calendar[place].clone());
    let (urgent_before, urgent_after) = (urgent(before), urgent(after));
    let named = |line: &Option<DeadlineLine>| line.as_ref().map(|line| (line.id, line.date));
    let waits = |plan: &Plan, visit: &Visit| (visit.earliest - plan.today).num_days();
    Difference {
        today: Shift {
            before: before.today,
            after: after.today,
        },
        answers: answers(before, after),
        outcome: Shift::of(before.outcome.clone(), after.outcome.clone()),
        urgent: (named(&urgent_before) != named(&urgent_after)).then_some(Shift {
            before: urgent_before,
            after: urgent_after,
        }),
        tasks: tasks(&before.tasks, &after.tasks),
        trips: Shift::of(trips(before), trips(after)),
        visits: changes(
            &before.visits,
            &after.visits,
            &[
                |a, b| a.window == b.window && a.tasks == b.tasks,
                |a, b| a.window == b.window,
            ],
            |a, b| a.latest == b.latest && waits(before, a) == waits(after, b),
        ),
        documents: changes(
            &before.documents,
            &after.documents,
            &[|a, b| a.id == b.id],
            |a, b| (a.demand, a.copies) == (b.demand, b.copies),
        ),
        calendar: changes(
            &before.calendar,
            &after.calendar,
            &[|a, b| a.id == b.id, |a, b| a.title == b.title],
            same_date,
        ),
        // an exact amount and one that is only "about" are two entries with one title
        entitlements: changes(
            &before.entitlements,
            &after.entitlements,
            &[|a, b| a.id == b.id, |a, b| a.title == b.title],
            same_amount,
        ),
        notes: changes(
            &before.notes,
            &after.notes,
            &[|a, b| a.id == b.id],
            |a, b| a.text == b.text,
        ),
        unknowns: changes(
            &before.unknowns,
            &after.unknowns,
            &[|a, b| a.id == b.id],
            |a, b| (&a.text, &a.ask) == (&b.text, &b.ask),
        ),
        roads: changes(
            &before.roads,
            &after.roads,
            &[|a, b| a.id == b.id],
            same_terms,
        ),
        figures: changes(
            &figures(before),
            &figures(after),
            &[|a, b| a.id == b.id],
            |a, b| (a.region, &a.state, a.ask) == (b.region, &b.state, b.ask),
        ),
        cover_from: before.cover.start,
        cover: changes(
            &before.cover.rows,
            &after.cover.rows,
            &[|a, b| a.id == b.id],
            |a, b| before.cover.start == after.cover.start && a.months == b.months,
        ),
    }
}

/// The figures of a plan, each once.
fn figures(plan: &Plan) -> Vec<FigureLine> {
    let mut all: Vec<FigureLine> = Vec::new();
    for line in plan.figures() {
        if !all.iter().any(|known| known.id == line.id) {
            all.push(line.clone());
        }
    }
    all
}

fn answers(before: &Plan, after: &Plan) -> Vec<(Id, Change<Answer>)> {
    let all = changes(
        &before.answers,
        &after.answers,
        &[|a, b| a.0 == b.0],
        |a, b| a.1 == b.1,
    );
    let of_one = |change| match change {
        Change::Added((id, answer)) => (id, Change::Added(answer)),
        Change::Removed((id, answer)) => (id, Change::Removed(answer)),
        Change::Altered(Shift { before, after }) => (
            before.0,
            Change::Altered(Shift {
                before: before.1,
                after: after.1,
            }),
        ),
    };
    all.into_iter().map(of_one).collect()
}

fn trips(plan: &Plan) -> usize {
    let away = |visit: &&Visit| visit.window.is_some();
    plan.visits.iter().filter(away).count()
}

fn same_date(a: &DeadlineLine, b: &DeadlineLine) -> bool {
    let moved = |line: &DeadlineLine| line.moved.filter(|_| line.whose != Whose::You);
    (a.date, moved(a), a.certain, a.passed, &a.within)
        == (b.date, moved(b), b.certain, b.passed, &b.within)
}

fn same_amount(a: &EntitlementLine, b: &EntitlementLine) -> bool {
    (a.certain, a.amount, a.exact, &a.text, &a.how, &a.notes)
        == (b.certain, b.amount, b.exact, &b.text, &b.how, &b.notes)
}

fn same_terms(a: &RoadLine, b: &RoadLine) -> bool {
    (a.open, &a.closes, &a.cost, &a.cover, &a.gap, &a.years)
        == (b.open, &b.closes, &b.cost, &b.cover, &b.gap, &b.years)
}

fn tasks(before: &[TaskLine], after: &[TaskLine]) -> Vec<TaskChange> {
    let mut all = Vec::new();
    for was in before {
        let Some(is) = after.iter().find(|task| task.id == was.id) else {
            continue; // plans of two flows
        };
        let mut change = TaskChange {
            id: is.id,
            title: is.title,
            standing: Shift {
                before: was.standing,
                after: is.standing,
            },
            place: None,
            bring: Vec::new(),
            advice: Vec::new(),
        };
        if ![was.standing, is.standing].contains(&Standing::NotNeeded) {
            let needs = |a: &NeedLine, b: &NeedLine| a.any == b.any;
            change.place = Shift::of((was.window, was.by_online), (is.window, is.by_online));
            change.bring = changes(&was.needs, &is.needs, &[needs], PartialEq::eq);
            let (was, is) = (advice(was), advice(is));
            change.advice = changes(
                &was,
                &is,
                &[PartialEq::eq, |a, b| a.text == b.text],
                PartialEq::eq,
            );
        }
        let stays = was.standing == is.standing
            && change.place.is_none()
            && change.bring.is_empty()
            && change.advice.is_empty();
        if !stays {
            all.push(change);
        }
    }
    all
}

fn advice(task: &TaskLine) -> Vec<Said> {
    let all = task.steps.iter().chain(&task.beware).chain(&task.ask);
    all.cloned().collect()
}

/// Pairs what is the same thing, by the first test that finds a partner, and tells what is not
/// alike: in the order of `after`, then what is gone.
fn changes<T: Clone>(
    before: &[T],
    after: &[T],
    same_thing: &[fn(&T, &T) -> bool],
    alike: impl Fn(&T, &T) -> bool,
) -> Vec<Change<T>> {
    let mut partner: Vec<Option<usize>> = vec![None; after.len()];
    for same in same_thing {
        for (place, one) in after.iter().enumerate() {
            if partner[place].is_none() {
                partner[place] = (0..before.len())
                    .find(|i| !partner.contains(&Some(*i)) && same(&before[*i], one));
            }
        }
    }
    let mut all = Vec::new();
    for (one, partner) in after.iter().zip(&partner) {
        match partner.map(|i| &before[i]) {
            None => all.push(Change::Added(one.clone())),
            Some(was) if alike(was, one) => {}
            Some(was) => all.push(Change::Altered(Shift {
                before: was.clone(),
                after: one.clone(),
            })),
        }
    }
    let gone = (0..before.len()).filter(|i| !partner.contains(&Some(*i)));
    all.extend(gone.map(|i| Change::Removed(before[i].clone())));
    all
}
