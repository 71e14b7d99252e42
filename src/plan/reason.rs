//! Why a condition holds, fails or is open: facts, answers and values, outermost first.
//!
//! Must not evaluate by itself: it asks the context.

use super::{Because, Reason};
use crate::{
    answers::Answer,
    flow::{Condition, Expression, Id},
    interview::{Context, Truth},
};

/// Explains the truth of a condition by the fewest parts that fix it: of "all" that fail one that
/// fails, of "any" that hold one that holds, otherwise all parts that matter.
pub(super) fn explain(context: &mut Context<'_>, condition: &Condition) -> Vec<Reason> {
    let mut reasons = Vec::new();
    walk(context, condition, 0, &mut reasons);
    let mut seen: Vec<Because> = Vec::new();
    reasons.retain(|reason| {
        let new = !seen.contains(&reason.because);
        seen.push(reason.because.clone());
        new
    });
    // of alternatives that all fail for a reason already given, the statement alone says nothing new
    let mut kept: Vec<Reason> = Vec::new();
    for reason in reasons.into_iter().rev() {
        let failed = matches!(
            reason.because,
            Because::Fact {
                truth: Truth::No,
                ..
            }
        );
        let backed = kept.last().is_some_and(|next| next.depth > reason.depth);
        if !failed || backed || reason.depth == 0 {
            kept.push(reason);
        }
    }
    kept.reverse();
    let mut reasons = kept;
    if reasons.is_empty() {
        reasons.push(Reason {
            depth: 0,
            because: Because::Everyone,
        });
    }
    reasons
}

fn walk(context: &mut Context<'_>, condition: &Condition, depth: usize, out: &mut Vec<Reason>) {
    let rules = context.rules();
    match condition {
        Condition::Always | Condition::Never => {}
        Condition::Local => {
            if let Some(place) = rules.flow.header.place {
                answer(context, place, depth, out);
            }
        }
        Condition::Is(question, _)
        | Condition::In(question, _)
        | Condition::Has(question, _)
        | Condition::Yes(question) => answer(context, *question, depth, out),
        Condition::AtLeast(left, right) | Condition::Below(left, right) => {
            value(context, left, depth, out);
            value(context, right, depth, out);
        }
        Condition::NotKnown(one) => value(context, one, depth, out),
        Condition::Fact(id) => {
            let truth = context.fact(*id);
            let Some(fact) = rules.flow.facts.get(id.0) else {
                return;
            };
            let because = Because::Fact {
                title: fact.title,
                truth,
                sources: fact.sources.clone(),
            };
            out.push(Reason { depth, because });
            walk(context, &fact.is, depth + 1, out);
        }
        Condition::All(parts) => some(context, parts, Truth::No, depth, out),
        Condition::Any(parts) => some(context, parts, Truth::Yes, depth, out),
        Condition::Not(one) | Condition::Possibly(one) => walk(context, one, depth, out),
    }
}

/// One part settles it alone if it has the truth `settles`; otherwise all that share the result do.
fn some(
    context: &mut Context<'_>,
    parts: &[Condition],
    settles: Truth,
    depth: usize,
    out: &mut Vec<Reason>,
) {
    let truths: Vec<Truth> = parts.iter().map(|part| context.holds(part)).collect();
    if let Some(one) = truths.iter().position(|truth| *truth == settles) {
        return walk(context, &parts[one], depth, out);
    }
    let open = truths.contains(&Truth::Unknown);
    for (part, truth) in parts.iter().zip(truths) {
        if !open || truth == Truth::Unknown {
            walk(context, part, depth, out);
        }
    }
}

fn answer(context: &Context<'_>, question: Id, depth: usize, out: &mut Vec<Reason>) {
    let answer = context.answer(question).cloned();
    out.push(Reason {
        depth,
        because: Because::Answer { question, answer },
    });
}

fn value(context: &mut Context<'_>, expression: &Expression, depth: usize, out: &mut Vec<Reason>) {
    match expression {
        Expression::Answer(question) => answer(context, *question, depth, out),
        Expression::Quantity(id) => {
            let rules = context.rules();
            let Some(quantity) = rules.flow.quantities.get(id.0) else {
                return;
            };
            let value = context.quantity(*id);
            out.push(Reason {
                depth,
                because: Because::Value {
                    title: quantity.title,
                    value,
                },
            });
        }
        Expression::Figure(id) => {
            let rules = context.rules();
            let Some(figure) = rules.figures.get(id.0) else {
                return;
            };
            let value = context.figure(*id, None, context.today());
            out.push(Reason {
                depth,
                because: Because::Value {
                    title: figure.title,
                    value,
                },
            });
        }
        _ => {}
    }
}

/// The questions that were left open and that the condition waits for.
pub(super) fn open_questions(context: &mut Context<'_>, condition: &Condition) -> Vec<Id> {
    let mut open = Vec::new();
    for reason in explain(context, condition) {
        if let Because::Answer {
            question,
            answer: None | Some(Answer::Unsure),
        } = reason.because
        {
            open.push(question);
        }
    }
    open
}
