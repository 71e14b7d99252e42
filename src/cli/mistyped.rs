//! What was typed wrongly after `xubao`, told in the language of whoever typed it: clap itself knows
//! English only.
//!
//! Must not decide what may be typed: `options` does.

use crate::text::{
    Lang, Text,
    ui::{cli::ERROR, cli::HINT, mistyped as say},
};
use clap::error::{ContextKind as What, ContextValue, ErrorKind as Is};
use std::ffi::OsString;

/// The language that is asked for among the arguments, though they may be wrong.
pub(super) fn asked(arguments: &[OsString]) -> Option<Lang> {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let mut found = None;
    while let Some(word) = words.next() {
        let value = match word.split_once('=') {
            Some(("--lang", value)) => Some(value),
            _ if word == "--lang" => words.next(),
            _ => None,
        };
        found = match value {
            Some("zh") => Some(Lang::Zh),
            Some("en") => Some(Lang::En),
            _ => found,
        };
    }
    found
}

/// The lines that are told.
pub(super) fn told(error: &clap::Error, lang: Lang) -> Vec<String> {
    let Some(sentence) = (lang == Lang::Zh).then(|| sentence(error, lang)).flatten() else {
        let text = error.to_string();
        let text = match reason(error) {
            Some(why) => text.replace(&why, half(&why, lang)),
            None => text,
        };
        return text.lines().map(str::to_owned).collect();
    };
    let mut lines = vec![format!("xubao: {}{sentence}", ERROR.get(lang))];
    let hint = |text: String| format!("  {}{text}", HINT.get(lang));
    let near = [
        What::SuggestedArg,
        What::SuggestedSubcommand,
        What::SuggestedValue,
    ];
    if let Some(near) = near
        .iter()
        .find_map(|kind| values(error, *kind).into_iter().next())
    {
        lines.push(hint(say::NEAR.get(lang).replace("{near}", &near)));
    } else {
        let valid = values(error, What::ValidValue);
        if !valid.is_empty() {
            let valid = valid.join(", ");
            lines.push(hint(say::VALUES.get(lang).replace("{values}", &valid)));
        }
    }
    if let Some(usage) = values(error, What::Usage).first() {
        let usage = usage.trim_start_matches("Usage:").trim();
        let mut usage = usage.lines().map(str::trim_end);
        let first = usage.next().unwrap_or_default();
        lines.push(format!("{}{first}", say::USAGE.get(lang)));
        lines.extend(usage.map(str::to_owned));
    }
    lines.push(say::MORE.get(lang).to_owned());
    lines
}

/// The mistake as a sentence; `None` for those that are not foreseen.
fn sentence(error: &clap::Error, lang: Lang) -> Option<String> {
    let one = |kind| values(error, kind).join(" ");
    let with = |words: Text, what: &str| words.get(lang).replace("{what}", what);
    let argument = one(What::InvalidArg);
    Some(match error.kind() {
        Is::UnknownArgument if argument.starts_with('-') => with(say::NO_OPTION, &argument),
        Is::UnknownArgument => with(say::TOO_MANY, &argument),
        Is::InvalidSubcommand => with(say::NO_COMMAND, &one(What::InvalidSubcommand)),
        Is::InvalidValue | Is::ValueValidation => {
            let value = one(What::InvalidValue);
            let why = reason(error);
            let words = match (&why, value.is_empty()) {
                (None, true) => say::NO_VALUE,
                (None, false) => say::BAD_VALUE,
                (Some(_), _) => say::BAD_VALUE_WHY,
            };
            let why = why.as_deref().map_or("", |why| half(why, lang));
            (with(words, &argument).replace("{value}", &value)).replace("{why}", why)
        }
        Is::MissingRequiredArgument => {
            let missing = values(error, What::InvalidArg).join(", ");
            with(say::MISSING, &missing)
        }
        Is::MissingSubcommand => with(say::MISSING, &one(What::ValidSubcommand)),
        Is::ArgumentConflict
            if values(error, What::PriorArg) == values(error, What::InvalidArg) =>
        {
            with(say::TWICE, &argument)
        }
        Is::ArgumentConflict => {
            let other = values(error, What::PriorArg).join(", ");
            with(say::NOT_TOGETHER, &argument).replace("{other}", &other)
        }
        Is::TooManyValues | Is::WrongNumberOfValues | Is::TooFewValues => {
            with(say::TOO_MANY, &argument)
        }
        Is::InvalidUtf8 => say::NOT_TEXT.get(lang).to_owned(),
        _ => return None,
    })
}

/// Why a value is refused, as its reader says it in both languages.
fn reason(error: &clap::Error) -> Option<String> {
    std::error::Error::source(error).map(ToString::to_string)
}

/// One language of what is said as `中文 / English`.
fn half(both: &str, lang: Lang) -> &str {
    match (both.split_once(" / "), lang) {
        (None, _) => both,
        (Some((zh, _)), Lang::Zh) => zh,
        (Some((_, en)), Lang::En) => en,
    }
}

/// What a mistake says of a kind.
fn values(error: &clap::Error, kind: What) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        Some(ContextValue::StyledStr(one)) => vec![one.to_string()],
        Some(ContextValue::StyledStrs(all)) => all.iter().map(ToString::to_string).collect(),
        Some(ContextValue::Number(number)) => vec![number.to_string()],
        _ => Vec::new(),
    }
}
