//! Figures that ask a person something which is worked out from that very figure: nobody could answer.
//!
//! Must not look at figures computed from figures alone: `lean` does, by place and day.

use super::rule::Rule;
use super::{Dated, FigureValue, Rulebook};
use crate::flow::{Finding, Id, Names, Seen, Words, inside};
use std::collections::HashSet;

/// Every value whose rule asks for a quantity or fact that is worked out from its own figure.
pub(super) fn check(rules: &Rulebook) -> Vec<Finding> {
    let regions = rules.regions().iter().map(|(_, region)| &region.figures);
    let figures = regions.chain([&rules.figures]).flat_map(|of| of.iter());
    let mut findings = Vec::new();
    for (id, figure) in figures {
        for value in &figure.values {
            let mut loops = Loops {
                rules,
                figure: id,
                seen: HashSet::new(),
                through: None,
            };
            loops.asked(value);
            if let Some(through) = loops.through {
                findings.push(Finding::error(
                    "figure-circle",
                    rules.flow.files.place(value.at.0),
                    Words::new(
                        format!("“{id}”要问“{through}”，“{through}”又要用“{id}”来算。"),
                        format!(
                            "\"{id}\" asks for \"{through}\", which is worked out from \"{id}\"."
                        ),
                    ),
                ));
            }
        }
    }
    findings
}

/// A search from one value for its own figure.
struct Loops<'r> {
    rules: &'r Rulebook,
    figure: Id,
    seen: HashSet<(Names, &'static str)>,
    /// What the value asks for that leads back.
    through: Option<Id>,
}

impl Loops<'_> {
    /// Looks at each thing that the value asks for.
    fn asked(&mut self, value: &Dated) {
        let mut asked = Vec::new();
        names(value, &mut |what, id| asked.push((what, id)));
        for (what, id) in asked {
            if what != Names::Figure && self.leads_back(what, id) {
                self.through = Some(id);
                return;
            }
        }
    }

    fn leads_back(&mut self, what: Names, id: Id) -> bool {
        if what == Names::Figure && id.0 == self.figure.0 {
            return true;
        }
        if !self.seen.insert((what, id.0)) {
            return false;
        }
        let mut found = Vec::new();
        let mut see = |one: Seen<'_>| {
            if let Seen::Name(what, id) = one {
                found.push((what, id));
            }
        };
        let (rules, flow) = (self.rules, &self.rules.flow);
        match what {
            Names::Fact => {
                if let Some(fact) = flow.facts.get(id.0) {
                    inside(Seen::When(&fact.is), &mut see);
                }
            }
            Names::Quantity => {
                if let Some(quantity) = flow.quantities.get(id.0) {
                    inside(Seen::Value(&quantity.is), &mut see);
                }
            }
            Names::Figure => {
                let regions = rules.regions().iter().map(|(_, region)| &region.figures);
                let all = regions.chain([&rules.figures]);
                for value in all
                    .filter_map(|of| of.get(id.0))
                    .flat_map(|one| &one.values)
                {
                    names(value, &mut |what, id| found.push((what, id)));
                }
            }
            _ => {}
        }
        found
            .into_iter()
            .any(|(what, id)| self.leads_back(what, id))
    }
}

/// Figures, quantities and facts that a value names.
fn names(value: &Dated, see: &mut dyn FnMut(Names, Id)) {
    let FigureValue::Rule(rule) = &value.value else {
        return;
    };
    rule.figures()
        .into_iter()
        .for_each(|id| see(Names::Figure, id));
    match &**rule {
        Rule::ChosenBase { chosen, rate, .. } => {
            see(Names::Quantity, *chosen);
            let needs = rate.extra.iter().map(|extra| extra.needs);
            needs.for_each(|fact| see(Names::Fact, fact));
        }
        Rule::Ladder { by, .. } | Rule::Pieces { by, .. } => see(Names::Quantity, *by),
        Rule::Wait { gap, rows } => {
            see(Names::Quantity, *gap);
            let needs = rows.iter().filter_map(|row| row.needs);
            needs.for_each(|fact| see(Names::Fact, fact));
        }
        Rule::Who { .. } => {
            for condition in rule.conditions() {
                inside(Seen::When(condition), &mut |one| {
                    if let Seen::Name(what, id) = one {
                        see(what, id);
                    }
                });
            }
        }
        Rule::Share { .. } | Rule::FixedBase { .. } | Rule::Tiers(_) | Rule::Window { .. } => {}
    }
}
