//! The bounds of an amount in words, and what follows from an amount, for the faces.
//!
//! Must not work out either: `plan` does.

use crate::{
    answers::Answers,
    flow::{Id, Question},
    pack::Rulebook,
    plan::{self, FigureState, Lies, LocalBounds},
    text::{Lang, Value, decimal, show, ui::local as say},
};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The bounds of the place in one line.
#[must_use]
pub fn bounds(bounds: &LocalBounds, lang: Lang) -> String {
    let region = bounds.figures[0]
        .region
        .map_or("", |region| region.get(lang));
    say::BOUNDS
        .get(lang)
        .replace("{place}", region)
        .replace("{min}", &decimal(bounds.least))
        .replace("{max}", &decimal(bounds.most))
}

/// What follows from an amount: what it gives a month, and that it will count as a bound where it
/// lies outside; then, apart, what else moves with it.
#[must_use]
pub fn follows(
    rules: &Rulebook,
    (answers, today): (&Answers, NaiveDate),
    asked: (Id, &Question),
    (bounds, amount): (&LocalBounds, Decimal),
    lang: Lang,
) -> (Vec<String>, Vec<String>) {
    let (mut lines, mut more) = (Vec::new(), Vec::new());
    let counts = match bounds.lies(amount) {
        Lies::Within => None,
        Lies::Below => Some((say::COUNTS_AS_LEAST, bounds.least)),
        Lies::Above => Some((say::COUNTS_AS_MOST, bounds.most)),
    };
    if let Some((words, bound)) = counts {
        let bound = show(Value::Money(bound), lang);
        lines.push(words.get(lang).replace("{bound}", &bound));
    }
    let first = asked.1.scale.as_ref().map(|scale| scale.gives);
    for line in plan::follows(rules, answers, today, asked, (bounds, amount)) {
        let FigureState::Known(value, _) = line.state else {
            continue;
        };
        let about = if line.is_doubtful() {
            say::ABOUT.get(lang)
        } else {
            ""
        };
        let amount = format!("{about}{}", show(value, lang));
        let words = say::GIVES.get(lang).replace("{what}", line.title.get(lang));
        let text = words.replace("{amount}", &amount);
        if Some(line.id) == first {
            lines.push(text);
        } else {
            more.push(text);
        }
    }
    (lines, more)
}
