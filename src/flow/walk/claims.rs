//! Visits what claims name and ask.
//!
//! Must not judge.

use super::{Names, Seen, sources};
use crate::flow::{Flow, Id, Promise, Statement};

/// Visits every claim.
pub(crate) fn claims<'f>(flow: &'f Flow, see: &mut dyn FnMut(Id, Seen<'f>)) {
    for (id, claim) in flow.claims.iter() {
        see(id, Seen::Words(&claim.title));
        match &claim.is {
            Promise::Implies(one, other) | Promise::Excludes(one, other) => {
                statement(id, one, see);
                statement(id, other, see);
            }
            Promise::Nobody(one) => statement(id, one, see),
            Promise::NeverBefore(one, other) => {
                [one, other]
                    .into_iter()
                    .for_each(|task| see(id, Seen::Name(Names::Task, *task)));
            }
            Promise::ExactlyOne(all) => all.iter().for_each(|one| statement(id, one, see)),
            Promise::OneProducer(document) => see(id, Seen::Name(Names::Document, *document)),
            Promise::AtMostVisits(_) => {}
            Promise::InTime(deadline) => see(id, Seen::Name(Names::Deadline, *deadline)),
            Promise::Bounded(quantity, low, high) => {
                see(id, Seen::Name(Names::Quantity, *quantity));
                see(id, Seen::Value(low));
                see(id, Seen::Value(high));
            }
            Promise::Ceilings {
                quantities,
                figures,
            } => {
                for quantity in quantities {
                    see(id, Seen::Name(Names::Quantity, *quantity));
                }
                for figure in figures {
                    see(id, Seen::Name(Names::Figure, *figure));
                }
            }
        }
        sources(id, &claim.sources, see);
    }
}

fn statement<'f>(id: Id, said: &'f Statement, see: &mut dyn FnMut(Id, Seen<'f>)) {
    match said {
        Statement::Certain(when) | Statement::Open(when) => see(id, Seen::When(when)),
        Statement::Needed(task) | Statement::Listed(task) => {
            see(id, Seen::Name(Names::Task, *task));
        }
        Statement::Required(document) => see(id, Seen::Name(Names::Document, *document)),
        Statement::RequiredBeyond(task, documents) => {
            see(id, Seen::Name(Names::Task, *task));
            for document in documents {
                see(id, Seen::Name(Names::Document, *document));
            }
        }
        Statement::Shown(line) => see(id, Seen::Name(Names::Said, *line)),
        Statement::Asked(question) => see(id, Seen::Name(Names::Question, *question)),
        Statement::Both(all) | Statement::Either(all) => {
            all.iter().for_each(|one| statement(id, one, see));
        }
        Statement::Fails(one) => statement(id, one, see),
    }
}
