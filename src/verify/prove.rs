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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    let atoms = atoms(&basis);
    let named = named_places(rules);
    let mut diagrams = Diagrams::new();
    let mut proof = Proof {
        states: flow.states.len(),
        ways: flow.states.iter().map(|state| state.next().len()).sum(),
        ..Proof::default()
    };
    let mut ways = Ways::new(flow);
    let mut order = Order::new(&basis);
    let mut uses = Uses::new(flow);
    let mut unused = Vec::new();
    let mut claims = Kept::new(&basis, &made);
    for (done, day) in days.iter().enumerate() {
        tell(done, days.len());
        if diagrams.len() > MANY {
            diagrams = Diagrams::new(); // one day's need not lie beside another's
        }
        let mut world = World::new(&basis, &atoms, &mut diagrams, *day, &named);
        let arrived = reach(&mut world);
        let (ended, finished) = ends(&mut world, &arrived);
        ways.look(&world, &arrived);
        order.look(&mut world, &arrived);
        uses.look(&mut world, ended, finished);
        claims.look(&mut world, ended);
        if *day == today {
            let all = world.whatever(ended);
            proof.answer_sets = world.count(all);
            proof.plans = plans(&mut world, ended);
            unused = idle(&mut world);
        }
    }
    proof.turning = days::turning(&basis);
    proof.days = days;
    proof.found = ways.found(rules);
    proof.found.extend(order.found(rules));
    proof.found.extend(uses.found(rules));
    proof.found.extend(unused);
    proof.claims = claims.held();
    proof.found.extend(claims.found());
    proof
}
