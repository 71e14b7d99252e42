//! What no plan rests on: questions, options, and definitions that nobody's way or checklist uses.
//!
//! Must not look at people one by one: what a diagram does not ask changes nothing for anybody.

use super::closure::{Basis, Closure, key};
use super::prove::Found;
use super::{say, world::World};
use crate::{
    flow::{
        Condition, Expression, Flow, Id, Kind, Names, Origin, Seen, Standing, inside, walk::walk,
    },
    text::{Text, placeholders},
};
use std::collections::{BTreeSet, HashMap, HashSet};

/// What was found on one day; conditions are the same on all.
pub(super) fn idle(world: &mut World<'_, '_>) -> Vec<Found> {
    let flow = &world.rules().flow;
    let mut findings = Vec::new();
    let asked = asked(world);
    let read = read(world.basis);
    let named = named_options(flow);
    for (place, (id, question)) in flow.questions.iter().enumerate() {
        let Some(var) = world.variables.of(place) else {
            continue; // never asked: loading says so
        };
        let choices: Vec<_> = world.variables.choices(place).collect();
        let any = choices.iter().map(|one| one.0).chain([var]);
        if read.contains(&place) || flow.header.place == Some(id) {
            continue; // its answer is computed with, or printed
        }
        if !any.into_iter().any(|var| asked.contains(&var)) {
            findings.push(say::idle_question(flow, id));
            continue;
        }
        for (var, option) in choices {
            if !asked.contains(&var) {
                findings.push(say::idle_option(flow, id, Id(option)));
            }
        }
        if let Kind::One(options) = &question.kind {
            let unnamed = options
                .iter()
                .filter(|one| !named.contains(&(id.0, one.id.0)));
            let unnamed: Vec<Id> = unnamed.map(|one| one.id).collect();
            // one that no rule names is all that the others are not; two cannot be told apart
            for option in unnamed.iter().skip(1) {
                findings.push(say::idle_option(flow, id, *option));
            }
        }
    }
    unused(world.basis, &mut |id, word| {
        findings.push(say::unused(flow, id, word))
    });
    let found = findings.into_iter().map(|finding| Found {
        finding,
        witness: None,
    });
    found.collect()
}

/// The conditions of facts and claims: what these ask matters only where something else uses them.
fn apart(flow: &Flow) -> HashSet<usize> {
    let mut all: HashSet<usize> = flow.facts.iter().map(|one| key(&one.1.is)).collect();
    crate::flow::walk::of_claims(flow, &mut |_, seen| {
        if let Seen::When(condition) = seen {
            all.insert(key(condition));
        }
    });
    all
}

/// The variables that some condition of a way or a checklist asks.
fn asked(world: &mut World<'_, '_>) -> BTreeSet<u32> {
    let flow = &world.rules().flow;
    let apart = apart(flow);
    let mut conditions: Vec<&Condition> = Vec::new();
    walk(flow, &mut |_, seen| {
        if let Seen::When(condition) = seen
            && !apart.contains(&key(condition))
        {
            conditions.push(condition);
        }
    });
    let nodes: Vec<_> = conditions.into_iter().map(|one| world.holds(one)).collect();
    let mut asked = world.diagrams.support_of(nodes);
    // a comparison of two numbers asks whatever it rests on
    let joint: Vec<u32> = asked.range(world.asked()..).copied().collect();
    for var in joint {
        let at = usize::try_from(var - world.asked()).unwrap_or(0);
        for place in world.rests_on(at) {
            asked.extend(world.variables.of(*place));
        }
    }
    asked
}

/// The questions whose answers are computed with or printed, outside conditions.
fn read(basis: &Basis<'_>) -> BTreeSet<usize> {
    let flow = &basis.rules.flow;
    let quantities: HashSet<*const Expression> = flow
        .quantities
        .iter()
        .map(|one| std::ptr::from_ref(&one.1.is))
        .collect();
    let mut read = BTreeSet::new();
    let mut add = |seen| read.extend(Closure::of(basis, seen).questions);
    walk(flow, &mut |_, seen| match seen {
        Seen::Value(value) if !quantities.contains(&std::ptr::from_ref(value)) => add(seen),
        Seen::Name(Names::Quantity | Names::Figure, _) => add(seen),
        Seen::Words(text) => {
            for name in placeholders(text.zh).unwrap_or_default() {
                for kind in [Names::Quantity, Names::Figure, Names::Question] {
                    add(Seen::Name(kind, Id(name)));
                }
            }
        }
        _ => {}
    });
    read
}

/// The options that conditions name.
fn named_options(flow: &Flow) -> HashSet<(&'static str, &'static str)> {
    let mut named = HashSet::new();
    walk(flow, &mut |_, seen| {
        inside(seen, &mut |one| match one {
            Seen::When(Condition::Is(question, option) | Condition::Has(question, option)) => {
                named.insert((question.0, option.0));
            }
            Seen::When(Condition::In(question, options)) => {
                named.extend(options.iter().map(|option| (question.0, option.0)));
            }
            _ => {}
        });
    });
    named
}

/// Facts, quantities, documents, windows, sources and instruments that nothing uses which is
/// not itself such a definition without use.
fn unused(basis: &Basis<'_>, tell: &mut dyn FnMut(Id, Text)) {
    let flow = &basis.rules.flow;
    let mut counts = Counts::default();
    walk(flow, &mut |_, seen| counts.add(seen, 1));
    let definitions = definitions(basis);
    for (_, _, inside) in &definitions {
        inside.iter().for_each(|seen| counts.add(*seen, -1));
    }
    let mut used: HashSet<(Names, &str)> = counts
        .0
        .iter()
        .filter(|one| *one.1 > 0)
        .map(|one| *one.0)
        .collect();
    loop {
        let before = used.len();
        for (kind, id, inside) in &definitions {
            if used.contains(&(*kind, id.0)) {
                let mut more = Counts::default();
                inside.iter().for_each(|seen| more.add(*seen, 1));
                used.extend(more.0.into_keys());
            }
        }
        if used.len() == before {
            break;
        }
    }
    // packs cite sources by name, and ask for quantities and facts
    let in_packs = |id: Id| {
        let quoted = format!("\"{id}\"");
        let files = flow.files.files().iter();
        let mut packs = files.filter(|file| file.name.split('/').any(|part| part == "regions"));
        packs.any(|file| file.text.contains(&quoted))
    };
    for (kind, id, _) in &definitions {
        let cited = matches!(
            kind,
            Names::Source | Names::Instrument | Names::Quantity | Names::Fact
        );
        let is_used = used.contains(&(*kind, id.0)) || (cited && in_packs(*id));
        if !is_used {
            tell(*id, kind.word());
        }
    }
}

/// How often names occur.
#[derive(Default)]
struct Counts(HashMap<(Names, &'static str), i64>);

impl Counts {
    fn add(&mut self, seen: Seen<'_>, count: i64) {
        inside(seen, &mut |one| match one {
            Seen::Name(kind, id) => *self.0.entry((kind, id.0)).or_default() += count,
            Seen::Words(text) => {
                for name in placeholders(text.zh).unwrap_or_default() {
                    for kind in [Names::Quantity, Names::Figure] {
                        *self.0.entry((kind, name)).or_default() += count;
                    }
                }
            }
            _ => {}
        });
    }
}

/// Every definition with what is named in it.
fn definitions<'r>(basis: &Basis<'r>) -> Vec<(Names, Id, Vec<Seen<'r>>)> {
    use Seen::{Name, Value, When, Words};
    let flow = &basis.rules.flow;
    let mut all = Vec::new();
    let cites =
        |ids: &[Id]| -> Vec<Seen<'r>> { ids.iter().map(|id| Name(Names::Source, *id)).collect() };
    for (id, fact) in flow.facts.iter() {
        let mut inside = vec![Words(&fact.title), When(&fact.is)];
        inside.extend(cites(&fact.sources));
        all.push((Names::Fact, id, inside));
    }
    for (id, quantity) in flow.quantities.iter() {
        let mut inside = vec![Words(&quantity.title), Value(&quantity.is)];
        inside.extend(cites(&quantity.sources));
        all.push((Names::Quantity, id, inside));
    }
    for (id, document) in flow.documents.iter() {
        // what only answers old guides is there to be found, not to be brought
        let old = document.formerly.is_some()
            || !matches!(
                document.standing,
                Standing::Current | Standing::Local | Standing::EvidenceOnly
            );
        // nor is what is filled in at the window, which a note says
        let there = matches!(document.origin, Origin::Held(_)) && document.note.is_some();
        if old || there || matches!(document.origin, Origin::Ended(_)) {
            continue;
        }
        let mut inside = cites(&document.sources);
        if let Standing::ReplacedBy(other) = document.standing {
            inside.push(Name(Names::Document, other));
        }
        all.push((Names::Document, id, inside));
    }
    for (id, window) in flow.windows.iter() {
        all.push((Names::Window, id, cites(&window.sources)));
    }
    for (id, source) in flow.sources.iter() {
        let of = vec![Name(Names::Instrument, source.of)];
        all.push((Names::Source, id, of));
    }
    for id in flow.instruments.ids() {
        all.push((Names::Instrument, id, Vec::new()));
    }
    all
}
