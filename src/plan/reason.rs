//! Why a condition holds, fails or is open: facts, answers and values, outermost first.
//!
//! Must not evaluate by itself: it asks the context.

use super::{Because, Reason};
use crate::{
    answers::Answer,
    flow::{Condition, Expression, Id, Ids},
    interview::{Context, Truth},
    text::Text,
};

impl Because {
    /// The words for a fact as it is for this person; nothing where it is not known.
    fn says(&self) -> Option<Text> {
        match self {
            Self::Fact {
                title,
                truth: Truth::Yes,
                ..
            } => Some(*title),
            Self::Fact {
                otherwise,
                truth: Truth::No,
                ..
            } => *otherwise,
            _ => None,
        }
    }

    /// The articles of a fact, where it names none itself.
    fn or_sources(&mut self, more: Ids) {
        if let Self::Fact { sources, .. } = self
            && sources.is_empty()
        {
            *sources = more;
        }
    }
}

/// Explains the truth of a condition by the fewest parts that fix it: of "all" that fail one that
/// fails, of "any" that hold one that holds, otherwise all parts that matter.
pub(super) fn explain(context: &mut Context<'_>, condition: &Condition) -> Vec<Reason> {
    let mut found = Found::default();
    let truth = context.holds(condition);
    walk(context, condition, truth, 0, &mut found);
    // of alternatives that all fail for a reason already given, the statement alone says nothing new
    let mut reasons = found.reasons;
    let mut deeper = 0;
    reasons.reverse();
    reasons.retain(|reason| {
        let failed = matches!(
            reason.because,
            Because::Fact {
                truth: Truth::No,
                ..
            }
        );
        let keep = !failed || deeper > reason.depth || reason.depth == 0;
        if keep {
            deeper = reason.depth;
        }
        keep
    });
    reasons.reverse();
    if reasons.is_empty() {
        reasons.push(Reason {
            depth: 0,
            because: Because::Everyone,
        });
    }
    reasons
}

/// The reasons so far, each once.
#[derive(Default)]
struct Found {
    reasons: Vec<Reason>,
    /// Facts whose reasons are there already, by their places in the flow.
    facts: Vec<usize>,
}

impl Found {
    fn add(&mut self, depth: usize, because: Because) {
        if !self.reasons.iter().any(|known| known.because == because) {
            self.reasons.push(Reason { depth, because });
        }
    }
}

/// Adds what gives `condition` its truth, which is known: most of its parts need not be asked again.
fn walk(
    context: &mut Context<'_>,
    condition: &Condition,
    truth: Truth,
    depth: usize,
    out: &mut Found,
) {
    let rules = context.rules();
    match condition {
        Condition::Always | Condition::Never => {}
        Condition::Local | Condition::Asks(_) => {
            if let Some(place) = rules.flow.header.place {
                answer(place, depth, out);
            }
        }
        Condition::Is(question, _)
        | Condition::In(question, _)
        | Condition::Has(question, _)
        | Condition::Yes(question) => answer(question.id(), depth, out),
        Condition::AtLeast(left, right) | Condition::Below(left, right) => {
            value(context, left, depth, out);
            value(context, right, depth, out);
        }
        Condition::NotKnown(one) => value(context, one, depth, out),
        Condition::Fact(id) => {
            let Some(place) = rules.flow.facts.follow(id) else {
                return;
            };
            if out.facts.contains(&place) {
                return;
            }
            out.facts.push(place);
            let fact = rules.flow.facts.at(place).1;
            let because = Because::Fact {
                title: fact.title,
                otherwise: fact.otherwise,
                truth,
                sources: fact.sources,
            };
            // a fact that only says the opposite of another says the same words as that: once is enough
            let echo = (out.reasons.last_mut()).filter(|last| {
                last.depth + 1 == depth
                    && because.says().is_some()
                    && last.because.says() == because.says()
            });
            let depth = match echo {
                Some(last) => {
                    last.because.or_sources(fact.sources);
                    depth
                }
                None => {
                    out.add(depth, because);
                    depth + 1
                }
            };
            walk(context, &fact.is, truth, depth, out);
        }
        Condition::All(parts) => some(context, parts, (truth, Truth::No), depth, out),
        Condition::Any(parts) => some(context, parts, (truth, Truth::Yes), depth, out),
        Condition::Not(one) => walk(context, one, truth.not(), depth, out),
        Condition::Possibly(one) => {
            let truth = context.holds(one);
            walk(context, one, truth, depth, out);
        }
    }
}

/// One part settles it alone if it has the truth `settles`; otherwise all that share the result do.
fn some(
    context: &mut Context<'_>,
    parts: &[Condition],
    (truth, settles): (Truth, Truth),
    depth: usize,
    out: &mut Found,
) {
    for part in parts {
        // where nothing settles it and nothing is open, all parts are as the whole
        let all = truth != settles && truth != Truth::Unknown;
        if all || context.holds(part) == truth {
            walk(context, part, truth, depth, out);
            if truth == settles {
                return;
            }
        }
    }
}

fn answer(question: Id, depth: usize, out: &mut Found) {
    out.add(depth, Because::Answer(question));
}

fn value(context: &mut Context<'_>, expression: &Expression, depth: usize, out: &mut Found) {
    match expression {
        Expression::Answer(question) => answer(question.id(), depth, out),
        Expression::Quantity(id) => {
            let rules = context.rules();
            let Some(place) = rules.flow.quantities.follow(id) else {
                return;
            };
            let value = context.quantity_at(place);
            let title = rules.flow.quantities.at(place).1.title;
            out.add(depth, Because::Value { title, value });
        }
        Expression::Figure(id) => {
            let rules = context.rules();
            let Some(figure) = rules.figures.get(id.0) else {
                return;
            };
            let value = context.figure(*id, None, context.today());
            let title = figure.title;
            out.add(depth, Because::Value { title, value });
        }
        _ => {}
    }
}

/// The questions that were left open and that the condition waits for.
pub(super) fn open_questions(context: &mut Context<'_>, condition: &Condition) -> Vec<Id> {
    let mut open = Vec::new();
    for reason in explain(context, condition) {
        if let Because::Answer(question) = reason.because
            && matches!(context.answer(question), None | Some(Answer::Unsure))
        {
            open.push(question);
        }
    }
    open
}
