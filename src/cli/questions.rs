//! `xubao questions`: what can be asked, and how it is answered in a file.
//!
//! Must not leave a question out: which of them are asked depends on the answers.

use super::{Failure, options, print};
use crate::{
    export,
    flow::{Choice, Kind},
    pack::Rulebook,
    text::{Lang, Text, ui},
};
use std::fmt::Write as _;

/// Runs the command.
pub(super) fn run(asked: &options::Printed, rules: &Rulebook, lang: Lang) -> Result<(), Failure> {
    let text = match asked.format {
        options::Format::Json => export::json_text(&export::questions_json(rules)),
        options::Format::Text => list(rules, lang),
    };
    print(&text, lang)
}

fn list(rules: &Rulebook, lang: Lang) -> String {
    let mut text = String::new();
    for (id, question) in rules.flow.questions.iter() {
        let (kind, options): (_, &[Choice]) = match &question.kind {
            Kind::One(options) => ("one", options),
            Kind::Road(options) => ("road", options),
            Kind::Many { options, .. } => ("many", options),
            Kind::YesNo => ("yes-no", &[]),
            Kind::Whole { .. } => ("whole", &[]),
            Kind::Money { .. } => ("money", &[]),
            Kind::Day { .. } => ("day", &[]),
            Kind::Month { .. } => ("month", &[]),
            Kind::Place => ("place", &[]),
        };
        let _ = writeln!(text, "{id} ({kind}): {}", question.title.get(lang));
        let mut option = |id: &str, label: Text| {
            let _ = writeln!(text, "    {id}: {}", label.get(lang));
        };
        for choice in options {
            option(choice.id.0, choice.label);
        }
        match &question.kind {
            Kind::Many { none, .. } => option("[]", *none),
            Kind::YesNo => {
                option("true", ui::YES);
                option("false", ui::NO);
            }
            _ => {}
        }
        if question.unsure.is_some() {
            option(crate::answers::UNSURE, ui::UNSURE);
        }
    }
    text
}
