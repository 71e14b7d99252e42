//! Sources in words.
//!
//! Must not choose which are named: the plan does.

use crate::{
    flow::{Confidence, Id},
    pack::Rulebook,
    text::{Lang, ui::plan as say},
};

/// Sources in words, those of one instrument together.
pub(in crate::export) fn cite_all(rules: &Rulebook, ids: &[Id], lang: Lang) -> String {
    let mut instruments: Vec<(Id, Vec<String>)> = Vec::new();
    for id in ids {
        let Some(source) = rules.source(id.0) else {
            continue;
        };
        let article = format!(
            "{}{}",
            source.article.get(lang),
            hedge(source.confidence, lang)
        );
        match instruments.iter_mut().find(|(of, _)| *of == source.of) {
            Some((_, articles)) => articles.push(article),
            None => instruments.push((source.of, vec![article])),
        }
    }
    let each = instruments.iter().map(|(of, articles)| {
        let title = rules
            .instrument(of.0)
            .map_or(of.0, |one| one.title.get(lang));
        let articles: Vec<&str> = articles
            .iter()
            .map(String::as_str)
            .filter(|article| !article.is_empty())
            .collect();
        let space = if lang == Lang::En && !articles.is_empty() {
            " "
        } else {
            ""
        };
        format!(
            "{title}{space}{}",
            articles.join(say::AND.get(lang)).trim_start()
        )
    });
    each.collect::<Vec<_>>().join(say::LIST.get(lang))
}

/// What is said of a source that was not read at first hand and may differ.
fn hedge(confidence: Confidence, lang: Lang) -> &'static str {
    match confidence {
        Confidence::Uncertain => say::HEDGED.get(lang),
        Confidence::Derived => say::DERIVED.get(lang),
        _ => "",
    }
}

/// A source in words: instrument, article, and how well it was read where that is not at first hand.
pub(in crate::export) fn cite(rules: &Rulebook, id: Id, lang: Lang) -> String {
    let Some(source) = rules.source(id.0) else {
        return id.0.to_owned();
    };
    let title = rules
        .instrument(source.of.0)
        .map_or(source.of.0, |one| one.title.get(lang));
    let article = source.article.get(lang);
    let hedge = hedge(source.confidence, lang);
    let space = if lang == Lang::En && !article.is_empty() {
        " "
    } else {
        ""
    };
    format!("{title}{space}{article}{hedge}")
}
