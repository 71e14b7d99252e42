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
/// lies outside.
#[must_use]
pub fn follows(
    rules: &Rulebook,
    (answers, today): (&Answers, NaiveDate),
    asked: (Id, &Question),
    (bounds, amount): (&LocalBounds, Decimal),
    lang: Lang,
) -> Vec<String> {
    let mut lines = Vec::new();
    let counts = match bounds.lies(amount) {
        Lies::Within => None,
        Lies::Below => Some((say::COUNTS_AS_LEAST, bounds.least)),
        Lies::Above => Some((say::COUNTS_AS_MOST, bounds.most)),
    };
    if let Some((words, bound)) = counts {
        let bound = show(Value::Money(bound), lang);
        lines.push(words.get(lang).replace("{bound}", &bound));
    }
    if let Some(line) = plan::follows(rules, answers, today, asked, amount)
        && let FigureState::Known(value, _) = line.state
    {
        let about = if line.is_doubtful() {
            say::ABOUT.get(lang)
        } else {
            ""
        };
        let words = say::GIVES.get(lang);
        let words = words.replace("{what}", line.title.get(lang));
        lines.push(words.replace("{amount}", &format!("{about}{}", show(value, lang))));
    }
    lines
}
