//! One person of a set whose answers are easy to read: certain rather than unsure, round amounts,
//! days near the day of use.
//!
//! Must not decide who belongs to the set.

use super::super::diagram::Node;
use super::super::variables::{ABSENT, Asks, UNSURE, numbers, to_answer};
use super::super::world::World;
use crate::{
    answers::{Answer, Answers},
    flow::{Bound, Kind},
};
use chrono::{Datelike, NaiveDate};

/// Which of equally plain answers is taken, so that people differ.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pick(pub usize);

/// How many people are tried.
const TRIES: usize = 4;

impl World<'_, '_> {
    /// Looks for a plain person of a set who passes the test; gives whether there was one.
    pub(super) fn plain_person(
        &self,
        set: Node,
        pick: Pick,
        test: &mut dyn FnMut(&Answers) -> bool,
    ) -> bool {
        (0..TRIES).any(|try_| test(&self.plain_answers(set, Pick(pick.0 + try_))))
    }

    fn plain_answers(&self, set: Node, pick: Pick) -> Answers {
        let flow = &self.rules().flow;
        let mut values = vec![ABSENT; self.variables.all.len()];
        let mut node = set;
        while !self.diagrams.children(node).is_empty() {
            let var = self.diagrams.var(node) as usize;
            let children = self.diagrams.children(node);
            let open: Vec<usize> = (0..children.len())
                .filter(|at| children[*at] != super::NO)
                .collect();
            let value = match self.variables.all.get(var) {
                Some((Asks::Question(place), _)) => {
                    let kind = &flow.questions.at(*place).1.kind;
                    self.plainest(kind, var, &open, pick)
                }
                _ => open.first().copied().unwrap_or(ABSENT),
            };
            if let Some(slot) = values.get_mut(var) {
                *slot = value;
            }
            node = children[value];
        }
        let mut answers = Answers::default();
        for (var, value) in values.iter().enumerate() {
            let (asks, cells) = &self.variables.all[var];
            let Asks::Question(place) = asks else {
                continue;
            };
            let (id, question) = flow.questions.at(*place);
            let cell = &cells[*value];
            let answer = match (&cell.answer, cell.span) {
                (_, Some(span)) => to_answer(&question.kind, self.near(&question.kind, span)),
                (Some(Answer::Many(_)), None) => {
                    let chosen = self.variables.choices(*place);
                    let chosen = chosen.filter(|(var, _)| values[*var as usize] == 1);
                    Some(Answer::Many(chosen.map(|(_, id)| id.to_owned()).collect()))
                }
                (Some(_), None) if !cell.places.is_empty() => {
                    cell.places.get(pick.0 % cell.places.len()).cloned()
                }
                (answer, None) => answer.clone(),
            };
            if let Some(answer) = answer {
                answers.set(id.0, answer);
            }
        }
        answers
    }

    /// The plainest of the open values of a question's variable.
    fn plainest(&self, kind: &Kind, var: usize, open: &[usize], pick: Pick) -> usize {
        let cells = &self.variables.all[var].1;
        let usual = usual(kind, self.today);
        let spans = open.iter().filter_map(|at| Some((*at, cells[*at].span?)));
        let nearest = spans.min_by_key(|(_, (low, high))| {
            let usual = usual.unwrap_or(*low);
            (usual - usual.clamp(*low, *high)).abs()
        });
        if let Some((at, _)) = nearest {
            return at;
        }
        let sure: Vec<usize> = open.iter().copied().filter(|at| *at > UNSURE).collect();
        let from = if sure.is_empty() { open } else { &sure };
        from.get((pick.0 + var) % from.len().max(1))
            .copied()
            .unwrap_or(ABSENT)
    }

    /// A plain number between two.
    fn near(&self, kind: &Kind, (low, high): (i64, i64)) -> i64 {
        let near = usual(kind, self.today).map_or(low, |usual| usual.clamp(low, high));
        if matches!(kind, Kind::Money { .. }) {
            // in fen: whole hundreds of yuan, then whole yuan
            for round in [10_000, 100] {
                let below = near.div_euclid(round) * round;
                if let Some(plain) = [below, below + round]
                    .into_iter()
                    .find(|n| low <= *n && *n <= high)
                {
                    return plain;
                }
            }
        }
        near
    }
}

/// What many would answer, as far as the kind of a question tells: the day of use where it may be
/// answered, else the middle; few rather than many months; a plain amount.
fn usual(kind: &Kind, today: NaiveDate) -> Option<i64> {
    let (low, high) = numbers(kind, today)?;
    Some(match kind {
        Kind::Day {
            latest: Bound::Until(_),
            ..
        } => high - (high - low) / 8,
        Kind::Day { .. } => i64::from(today.num_days_from_ce() - 10).clamp(low, high),
        Kind::Month { .. } => {
            let now = crate::text::Month::of(today).index();
            if (low..=high).contains(&now) {
                now
            } else {
                low + (high - low) / 2
            }
        }
        Kind::Money { .. } => 800_000.clamp(low, high), // 8,000 yuan
        _ => low + (high - low) / 8,
    })
}
