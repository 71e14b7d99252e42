//! `xubao packs`: how well places are known, the figures of one, and what is due.
//!
//! Must not decide or word anything: `pack` and `export` do.

use super::{
    Failure,
    options::{Due, Format, Packs, PacksCommand, Show, Span},
    print, say, tell,
};
use crate::{
    export::{self, packs as page},
    flow::did_you_mean,
    interview::accept::half_width,
    pack::{Named, Rulebook},
    text::{Lang, ui::packs as words},
};
use chrono::{Days, Months, NaiveDate};
use std::io::{self, IsTerminal as _};

/// A screen is never taken to be narrower.
const NARROWEST: usize = 30;
/// Nor wider: longer lines are hard to follow.
const WIDEST: usize = 120;

/// Runs the command.
pub(super) fn run(
    asked: &Packs,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let json = asked.format == Format::Json;
    let text = match &asked.command {
        None if json => export::json_text(&page::packs_json(rules, today)),
        None => page::packs(rules, today, lang, columns()),
        Some(PacksCommand::Show(asked)) => show(asked, rules, (today, json), lang)?,
        Some(PacksCommand::Due(asked)) => due(asked, rules, (today, json), lang),
    };
    print(&text, lang)
}

/// The columns of the screen, within what can be read well; where the output is no screen, the usual ones.
fn columns() -> usize {
    let screen = io::stdout().is_terminal().then(crossterm::terminal::size);
    let columns = screen
        .and_then(Result::ok)
        .map(|(columns, _)| columns.into());
    columns
        .filter(|columns| *columns > 0)
        .map_or(page::COLUMNS, |columns: usize| {
            columns.clamp(NARROWEST, WIDEST)
        })
}

fn show(
    asked: &Show,
    rules: &Rulebook,
    (today, json): (NaiveDate, bool),
    lang: Lang,
) -> Result<String, Failure> {
    let day = asked.on.unwrap_or(today);
    let place = place(&half_width(&asked.place), rules, lang)?;
    let Some(figure) = &asked.figure else {
        return Ok(if json {
            export::json_text(&page::pack_json(rules, place, day))
        } else {
            page::pack(rules, place, day, lang, columns())
        });
    };
    let Some(id) = rules.named(None, figure) else {
        let near = did_you_mean(figure, rules.figures.ids().map(|id| id.0));
        let see = words::SEE_FIGURES
            .get(lang)
            .replace("{place}", place.code.0);
        let hint = near.map_or(see, |near| near.get(lang).to_owned());
        return Err(wrong(
            &words::NO_SUCH_FIGURE.get(lang).replace("{name}", figure),
            &hint,
            lang,
        ));
    };
    Ok(if json {
        export::json_text(&page::figure_json(rules, place, id, day))
    } else {
        page::figure(rules, place, id, day, lang, columns())
    })
}

/// The one place of this name.
fn place(name: &str, rules: &Rulebook, lang: Lang) -> Result<Named, Failure> {
    let found = rules.called(name);
    match &found[..] {
        [place] => Ok(*place),
        [] => {
            let near = did_you_mean(name, rules.place_names());
            let see = words::SEE_PLACES.get(lang).to_owned();
            let hint = near.map_or(see, |near| near.get(lang).to_owned());
            Err(wrong(
                &words::NO_SUCH_PLACE.get(lang).replace("{name}", name),
                &hint,
                lang,
            ))
        }
        several => {
            let each = several
                .iter()
                .map(|one| format!("{} {}", one.code, one.title.get(lang)));
            let all = each
                .collect::<Vec<_>>()
                .join(crate::text::ui::LIST_MARK.get(lang));
            let hint = words::BY_CODE.get(lang).replace("{all}", &all);
            Err(wrong(
                &words::SEVERAL_PLACES.get(lang).replace("{name}", name),
                &hint,
                lang,
            ))
        }
    }
}

fn due(asked: &Due, rules: &Rulebook, (today, json): (NaiveDate, bool), lang: Lang) -> String {
    let until = match asked.within {
        None => Some(today),
        Some(Span::Days(days)) => today.checked_add_days(Days::new(days.into())),
        Some(Span::Months(months)) => today.checked_add_months(Months::new(months)),
    };
    let until = until.unwrap_or(NaiveDate::MAX);
    if json {
        export::json_text(&page::due_json(rules, today, until))
    } else {
        page::due(rules, today, until, lang, columns())
    }
}

fn wrong(cause: &str, hint: &str, lang: Lang) -> Failure {
    tell(&format!("xubao: {}{cause}", say::ERROR.get(lang)));
    tell(&format!("  {}{hint}", say::HINT.get(lang)));
    Failure::Findings
}
