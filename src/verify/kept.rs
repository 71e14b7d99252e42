//! Is every claim kept, for everybody, on all days looked at?
//!
//! Must not word a finding.

use super::ceilings::bare;
use super::closure::Basis;
use super::diagram::{NO, Node};
use super::made::Made;
use super::promises::broken;
use super::prove::Found;
use super::{say, world::World};
use crate::{
    answers::Answers,
    flow::{Id, Promise},
};

/// What is known of the claims so far.
pub(super) struct Kept<'r> {
    basis: &'r Basis<'r>,
    made: &'r Made,
    found: Vec<Option<Found>>,
    /// Of each claim about ceilings, the entry that breaks it.
    bare: Vec<Option<(Id, bool)>>,
    /// Of each claim, how many more people are played back.
    plays: Vec<u32>,
}

/// How many people are played back for a claim of at most so many visits, on the days looked at. The
/// diagrams know no fewer trips than anybody needs, but at times more: then nobody may be found, and each
/// who is tried has their trips put together anew.
const PLAYS: u32 = 500;

impl<'r> Kept<'r> {
    /// Nothing yet, but what depends on no person.
    pub fn new(basis: &'r Basis<'r>, made: &'r Made) -> Self {
        let flow = &basis.rules.flow;
        let bare: Vec<_> = (flow.claims.iter())
            .map(|(_, claim)| match &claim.is {
                Promise::Ceilings {
                    quantities,
                    figures,
                } => bare(basis, quantities, figures),
                _ => None,
            })
            .collect();
        let claims = flow.claims.iter().zip(&bare);
        let found = claims.map(|((id, claim), bare)| {
            bare.map(|(entry, _)| Found {
                finding: say::bare_ceiling(flow, id, claim.title, entry),
                witness: None,
            })
        });
        Self {
            plays: vec![PLAYS; bare.len()],
            found: found.collect(),
            bare,
            basis,
            made,
        }
    }

    /// Looks at all claims on one day; `ended` are those who have answered all.
    pub fn look(&mut self, world: &mut World<'_, '_>, ended: Node) {
        let (rules, day) = (self.basis.rules, world.today);
        let claims = rules
            .flow
            .claims
            .iter()
            .zip(&self.bare)
            .zip(&mut self.plays);
        for ((((id, claim), bare), plays), result) in claims.zip(&mut self.found) {
            if result.as_ref().is_some_and(|found| found.witness.is_some()) || *plays == 0 {
                continue;
            }
            if let Some((entry, owed)) = bare {
                let shown = rules.flow.entitlements.get(entry.0).filter(|_| *owed);
                let shown = shown.map_or(NO, |one| world.possibly(Some(&one.when)));
                let shown = world.diagrams.and(ended, shown);
                let mut test = |answers: &Answers| {
                    let plan = crate::plan::build(rules, answers, day);
                    plan.complete && plan.entitlements.iter().any(|line| line.id == *entry)
                };
                if let Some(found) = result {
                    found.witness = world.somebody(shown, &mut test);
                }
                continue;
            }
            let breaks = world.breaks(id, claim, self.made);
            let breaks = world.diagrams.and(ended, breaks);
            if breaks == NO {
                continue;
            }
            let mut test = |answers: &Answers| broken(rules, claim, answers, day);
            let witness = match claim.is {
                Promise::AtMostVisits(most) => {
                    let mut within = |answers: &Answers| {
                        let one_more = *plays > 0;
                        *plays = plays.saturating_sub(1);
                        one_more && test(answers)
                    };
                    let most = world.most_visits(ended, usize::from(most));
                    let witness = world.somebody(most, &mut within);
                    witness.or_else(|| world.somebody(breaks, &mut within))
                }
                _ => world.somebody(breaks, &mut test),
            };
            let finding = match &witness {
                Some(_) => say::claim_fails(&rules.flow, id, claim.title),
                None if matches!(claim.is, Promise::AtMostVisits(_)) => {
                    say::visits_undecided(&rules.flow, id, claim.title)
                }
                None => say::claim_undecided(&rules.flow, id, claim.title),
            };
            *result = Some(Found { finding, witness });
        }
    }

    /// Of each claim, in which it does not hold.
    pub fn found(self) -> Vec<Option<Found>> {
        self.found
    }
}
