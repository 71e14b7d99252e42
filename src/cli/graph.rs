//! `xubao graph`: the states or the documents of a flow as a drawing.
//!
//! Must not draw or word anything: `export` does.

use super::{Failure, options, print, say, tell};
use crate::{
    export,
    flow::{Id, did_you_mean},
    pack::Rulebook,
    text::Lang,
};
use chrono::NaiveDate;

/// Runs the command.
pub(super) fn run(
    asked: &options::Graph,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let stage = match &asked.stage {
        Some(stage) => Some(known(stage, rules, lang)?),
        None => None,
    };
    let graph = match asked.what {
        options::Drawn::States => export::states(rules, today, lang, stage),
        options::Drawn::Documents => export::documents(rules, today, lang, stage),
    };
    let text = match asked.format {
        options::Drawing::Dot => export::dot(&graph),
        options::Drawing::Mermaid => export::mermaid(&graph),
        options::Drawing::Svg => export::svg(&graph),
    };
    print(&text, lang)
}

fn known(stage: &str, rules: &Rulebook, lang: Lang) -> Result<Id, Failure> {
    let stages = &rules.flow.header.stages;
    if let Some((id, _)) = stages.entry(stage) {
        return Ok(id);
    }
    let cause = say::NO_SUCH_STAGE.get(lang).replace("{id}", stage);
    tell(&format!("xubao: {}{cause}", say::ERROR.get(lang)));
    let all: Vec<&str> = stages.ids().map(|id| id.0).collect();
    let hint = did_you_mean(stage, all.iter().copied()).map_or_else(
        || say::WANTED.get(lang).replace("{what}", &all.join(", ")),
        |words| words.get(lang).to_owned(),
    );
    tell(&format!("  {}{hint}", say::HINT.get(lang)));
    Err(Failure::Findings)
}
