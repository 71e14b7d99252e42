//! `xubao diff`: two flows or two days in, what is different in plans and for whom out.
//!
//! Must not compare anything: `verify` does.

mod json;
mod text;

use super::{Failure, flows, options, print, say, tell, tell_finding};
use crate::{
    export,
    pack::Rulebook,
    text::{Lang, parse_day, ui::diff as words},
    verify,
};
use chrono::NaiveDate;
use std::path::Path;

/// One side of the comparison.
struct Side<'r> {
    /// What it is called.
    name: String,
    /// Its rules.
    rules: &'r Rulebook,
    /// The day of use.
    today: NaiveDate,
}

/// Runs the command.
pub(super) fn run(
    asked: &options::Diff,
    flows: flows::Given<'_>,
    given: Option<NaiveDate>,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let day = |text: &str| parse_day(text).filter(|_| !Path::new(text).exists());
    let (one, other) = (&asked.old, &asked.new);
    let books: Vec<Rulebook>;
    let sides: [Side<'_>; 2] = match (day(one), day(other)) {
        (Some(then), Some(now)) => {
            if given.is_some() {
                return Err(mistake(words::NOT_WITH_TODAY.get(lang), lang));
            }
            let name = match flows.folder {
                Some(folder) => folder.display().to_string(),
                None => words::BUILT_IN.get(lang).to_owned(),
            };
            books = vec![read(flows, &name, lang)?];
            [then, now].map(|today| Side {
                name: name.clone(),
                rules: &books[0],
                today,
            })
        }
        (None, None) => {
            if flows.folder.is_some() {
                return Err(mistake(words::NOT_WITH_FLOWS.get(lang), lang));
            }
            let folder = |name: &str| {
                let given = flows::Given {
                    folder: Some(Path::new(name)),
                    packs: flows.packs,
                    today: flows.today,
                };
                read(given, name, lang)
            };
            books = vec![folder(one)?, folder(other)?];
            let side = |name: &String, rules| Side {
                name: name.clone(),
                rules,
                today,
            };
            [side(one, &books[0]), side(other, &books[1])]
        }
        _ => {
            let cause = (words::TWO_OF_A_KIND.get(lang))
                .replace("{one}", one)
                .replace("{other}", other);
            return Err(mistake(&cause, lang));
        }
    };
    let [old, new] = &sides;
    let diff = verify::diff((old.rules, old.today), (new.rules, new.today));
    let text = match asked.printed.format {
        options::Format::Text => text::page(old, new, &diff, lang),
        options::Format::Json => export::json_text(&json::page(old, new, &diff)),
    };
    print(&text, lang)?;
    if diff.is_empty() {
        Ok(())
    } else {
        Err(Failure::Findings)
    }
}

fn read(flows: flows::Given<'_>, name: &str, lang: Lang) -> Result<Rulebook, Failure> {
    flows.rulebook(lang)?.map_err(|findings| {
        for finding in findings.iter().filter(|finding| finding.is_error()) {
            tell_finding(finding, lang);
        }
        mistake(&words::BROKEN.get(lang).replace("{name}", name), lang)
    })
}

fn mistake(cause: &str, lang: Lang) -> Failure {
    tell(&format!("xubao: {}{cause}", say::ERROR.get(lang)));
    Failure::Mistake
}
