//! Goes through the days, and gathers what is found.
//!
//! Must not call proved what is only likely: what rests on two numbers together and cannot be played
//! back is said to be undecided.

use super::closure::{Basis, atoms};
use super::diagram::Diagrams;
use super::distinct::{Plans, plans};
use super::idle::idle;
use super::kept::Kept;
use super::made::Made;
use super::order::Order;
use super::person::Witness;
use super::reach::{ends, reach};
use super::uses::Uses;
use super::ways::Ways;
use super::world::World;
use super::{days, named_places};
use crate::{
    flow::{Finding, Id},
    pack::Rulebook,
};
use chrono::NaiveDate;
use std::thread;

/// One thing that is not as it should be, or that could not be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What and where.
    pub finding: Finding,
    /// Somebody who shows it, played back; none where nobody can.
    pub witness: Option<Witness>,
}

/// What was looked at, and what was found.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// Everything found, in the order of the flow.
    pub found: Vec<Found>,
    /// The days of use that were looked at, the given one first.
    pub days: Vec<NaiveDate>,
    /// Entries that compare the day of use with answered dates or count from it by the calendar: only
    /// these may turn on a day between.
    pub turning: Vec<Id>,
    /// States of the flow.
    pub states: usize,
    /// Ways from state to state.
    pub ways: usize,
    /// Complete answer sets on the given day.
    pub answer_sets: f64,
    /// Claims that hold for everybody on all days.
    pub claims: usize,
    /// Plans that are told apart on the given day.
    pub plans: Plans,
}

/// What is known of something that somebody is to get to, on the days so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Seen {
    /// Nobody, on no day so far.
    #[default]
    Nobody,
    /// Somebody by the diagrams, but none of those tried when played back.
    Perhaps,
    /// Somebody, played back.
    Somebody,
}

/// With so many diagrams the next day begins without them: what they save would cost too much memory.
const MANY: usize = 1_000_000;

/// Proves a flow for every answer set, on a day and on each within two years on which a dated value
/// changes.
#[must_use]
pub fn prove(rules: &Rulebook, today: NaiveDate) -> Proof {
    prove_telling(rules, today, &mut |_, _| {})
}

/// The same, telling before each day how many are done, and of how many.
#[must_use]
pub fn prove_telling(
    rules: &Rulebook,
    today: NaiveDate,
    tell: &mut dyn FnMut(usize, usize),
) -> Proof {
    let flow = &rules.flow;
    let days = days::days(rules, today);
    let made = Made::new(rules, &days);
    let basis = Basis::with(rules, &made);
    let (first, second) = days.split_at(halfway(days.len()));
    let (mut part, later) = thread::scope(|scope| {
        let other = || look(&basis, &made, (second, false), &mut |_| {});
        let other = (!second.is_empty()).then(|| {
            let thread = thread::Builder::new().stack_size(STACK);
            thread.spawn_scoped(scope, other)
        });
        let mut told = |done: usize| tell(done * days.len() / first.len(), days.len());
        let part = look(&basis, &made, (first, true), &mut told);
        let later = other.map(|other| match other.map(|thread| thread.join()) {
            Ok(Ok(later)) => later,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(_) => look(&basis, &made, (second, false), &mut |_| {}), // no thread is to be had
        });
        (part, later)
    });
    if let Some(later) = later {
        part.go_on(later);
    }
    let mut proof = Proof {
        states: flow.states.len(),
        ways: flow.states.iter().map(|state| state.next().len()).sum(),
        turning: days::turning(&basis),
        days,
        ..part.given
    };
    proof.claims = part.claims.iter().filter(|found| found.is_none()).count();
    let unused = std::mem::take(&mut proof.found);
    proof.found = part.ways.found(rules);
    proof.found.extend(part.order.found(rules));
    proof.found.extend(part.uses.found(rules));
    proof.found.extend(unused);
    proof.found.extend(part.claims.into_iter().flatten());
    proof
}

/// A thread of its own may go as deep as the first.
const STACK: usize = 8 << 20;

/// How many of so many days are looked at first, the others beside them by another thread: what is
/// known of a day saves work on the next, so that few are not parted.
fn halfway(days: usize) -> usize {
    if days < 4 { days } else { days / 2 }
}

/// What was seen on some days, one after the other.
struct Part<'f> {
    ways: Ways,
    order: Order,
    uses: Uses<'f>,
    claims: Vec<Option<Found>>,
    /// What is counted on the given day, and what nobody uses; empty where it is none of these days.
    given: Proof,
}

/// Looks at some of the days; `is_given` says that the first of them is the given one. Tells before
/// each how many are done.
fn look<'f>(
    basis: &Basis<'f>,
    made: &Made,
    (days, is_given): (&[NaiveDate], bool),
    tell: &mut dyn FnMut(usize),
) -> Part<'f> {
    let rules = basis.rules;
    let atoms = atoms(basis);
    let named = named_places(rules);
    let mut diagrams = Diagrams::new();
    let mut ways = Ways::new(&rules.flow);
    let mut order = Order::new(basis);
    let mut uses = Uses::new(&rules.flow);
    let mut claims = Kept::new(basis, made);
    let mut given = Proof::default();
    for (done, day) in days.iter().enumerate() {
        tell(done);
        if diagrams.len() > MANY {
            diagrams = Diagrams::new(); // one day's need not lie beside another's
        }
        let mut world = World::new(basis, &atoms, &mut diagrams, *day, &named);
        let arrived = reach(&mut world);
        let (ended, finished) = ends(&mut world, &arrived);
        ways.look(&world, &arrived);
        order.look(&mut world, &arrived);
        uses.look(&mut world, ended, finished);
        claims.look(&mut world, ended);
        if is_given && done == 0 {
            let all = world.whatever(ended);
            given.answer_sets = world.count(all);
            given.plans = plans(&mut world, ended);
            given.found = idle(&mut world);
        }
    }
    Part {
        ways,
        order,
        uses,
        claims: claims.found(),
        given,
    }
}

impl Part<'_> {
    /// Adds what was seen on later days.
    fn go_on(&mut self, later: Part<'_>) {
        self.ways.go_on(later.ways);
        self.order.go_on(later.order);
        self.uses.go_on(later.uses);
        go_on(&mut self.claims, later.claims);
    }
}

/// The same for single findings: a later one counts where no witness was found before.
pub(super) fn go_on(sofar: &mut [Option<Found>], later: Vec<Option<Found>>) {
    for (sofar, later) in sofar.iter_mut().zip(later) {
        let settled = sofar.as_ref().is_some_and(|found| found.witness.is_some());
        if !settled && later.is_some() {
            *sofar = later;
        }
    }
}
