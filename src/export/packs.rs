//! Packs for people: how well places are known, the figures of one, a figure with where its values
//! come from, and what is due. `json` says the same to programs.
//!
//! Must not decide what is known or due: `pack` does.

mod figure;
mod json;
mod layout;
mod rows;
mod value;

pub use figure::{brief, figure};
pub use json::{due as due_json, figure as figure_json, pack as pack_json, packs as packs_json};

use crate::{
    flow::{Confidence, Id},
    pack::{Count, Due, Known, Named, Rulebook, Standing, Why},
    text::{Lang, Text, date, printable, shorten, ui, ui::packs as say, wrap},
};
use chrono::NaiveDate;
use layout::{Row, listed, table};
use value::Sayer;

/// Columns where no screen says how many it has.
pub const COLUMNS: usize = 80;
/// Cells of a value in a list; the whole of it is shown with its provenance.
const WIDEST: usize = 160;

/// The places that have a pack, province by province, in `columns` cells.
#[must_use]
pub fn packs(rules: &Rulebook, day: NaiveDate, lang: Lang, columns: usize) -> String {
    let provinces = provinces(rules);
    if provinces.is_empty() {
        return page(wrap(say::NO_PACKS.get(lang), columns));
    }
    let declared = rules
        .figures
        .iter()
        .filter(|(_, figure)| figure.ask.is_some());
    let named = [
        ("day", &*date(day, lang)),
        ("declared", &*declared.count().to_string()),
    ];
    let mut rows = Vec::new();
    for (province, places) in &provinces {
        rows.push(Row::Heading(province.get(lang).to_owned()));
        for (place, offered) in places {
            let count = rules.count(place.region, day);
            let mut cells = vec![count.known.to_string(), format!("{}%", count.per_cent())];
            cells.extend(besides(&count).map(|number| number.to_string()));
            let indent = if *offered { 2 } else { 4 };
            rows.push(Row::Cells(both(*place, lang), indent, cells));
        }
    }
    let mut lines = wrap(&filled(say::LIST, lang, &named), columns);
    lines.push(String::new());
    let heads = say::COLUMNS.map(|column| column.get(lang));
    lines.extend(table(&heads, &rows, columns).unwrap_or_else(|| stacked(&heads, &rows, columns)));
    lines.push(String::new());
    lines.extend(wrap(say::OF_THE_KNOWN.get(lang), columns));
    let shared = rules.shared();
    if !shared.is_empty() {
        let names: Vec<String> = shared.iter().map(|one| both(*one, lang)).collect();
        let names = names.join(ui::LIST_MARK.get(lang));
        let shared = filled(say::SHARED, lang, &[("names", &names)]);
        lines.extend(wrap(&shared, columns));
    }
    page(lines)
}

/// What is counted of a place besides what is known, in the order of the columns.
fn besides(count: &Count) -> [usize; 5] {
    [
        count.confirm,
        count.carried,
        count.past_review,
        count.disputed,
        count.unknown,
    ]
}

/// The same for a screen too narrow for a table: what is not none, in a sentence under each place.
fn stacked(heads: &[&str], rows: &[Row], columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for row in rows {
        match row {
            Row::Heading(text) => lines.extend(wrap(text, columns)),
            Row::Cells(name, indent, cells) => {
                lines.extend(layout::hung("", name, *indent, columns));
                let pairs = heads.iter().skip(1).zip(cells);
                let pairs = pairs.filter(|(_, cell)| *cell != "0");
                let pairs: Vec<String> =
                    pairs.map(|(head, cell)| format!("{head} {cell}")).collect();
                lines.extend(layout::pieces(&pairs, say::BETWEEN, indent + 2, columns));
            }
        }
    }
    lines
}

/// The places of each province that have a pack, in the order of the list, each followed by its
/// parts that cannot be chosen; and whether it can be.
fn provinces(rules: &Rulebook) -> Vec<(Text, Vec<(Named, bool)>)> {
    let mut provinces: Vec<(Text, Vec<(Named, bool)>)> = Vec::new();
    for place in &rules.places {
        let named = rules.place(place);
        if named.region.is_none() {
            continue;
        }
        let parts = rules.parts(named).into_iter().map(|part| (part, false));
        let all = std::iter::once((named, true)).chain(parts);
        match provinces
            .iter_mut()
            .find(|(title, _)| *title == place.province)
        {
            Some((_, places)) => places.extend(all),
            None => provinces.push((place.province, all.collect())),
        }
    }
    provinces
}

/// All figures of a place on a day, in `columns` cells.
#[must_use]
pub fn pack(rules: &Rulebook, place: Named, day: NaiveDate, lang: Lang, columns: usize) -> String {
    let named = [
        ("place", place.title.get(lang)),
        ("code", place.code.0),
        ("day", &*date(day, lang)),
    ];
    let mut lines = wrap(&filled(say::PLACE, lang, &named), columns);
    match place.region {
        Some(at) => {
            let parents = rules.regions().at(at).1.chain.iter().skip(1);
            let parents = parents.map(|at| both(region(rules, Some(*at)), lang));
            let names: Vec<String> = parents.chain([both(rules.country(), lang)]).collect();
            let names = names.join(ui::LIST_MARK.get(lang));
            let parents = filled(say::PARENTS, lang, &[("names", &names)]);
            lines.extend(wrap(&parents, columns));
        }
        None if place != rules.country() => lines.extend(wrap(say::NO_PACK.get(lang), columns)),
        None => {}
    }
    lines.push(String::new());
    let standings = standings(rules, place, day);
    let rows: Vec<(String, String, String)> = standings
        .iter()
        .map(|standing| {
            let value = shorten(&short(rules, place, standing, day, lang), WIDEST);
            let named = [
                ("title", standing.figure.title.get(lang)),
                ("value", &*value),
                ("marks", &*marks(rules, place, standing, lang)),
            ];
            let words = if named[2].1.is_empty() {
                say::ROW
            } else {
                say::MARKED_ROW
            };
            (
                standing.id.0.to_owned(),
                filled(words, lang, &named),
                String::new(),
            )
        })
        .collect();
    lines.extend(listed(&rows, columns));
    if place.region.is_some() {
        let count = rules.count(place.region, day);
        let named = [
            ("known", count.known),
            ("declared", count.declared),
            ("cent", count.per_cent()),
            ("confirm", count.confirm),
            ("carried", count.carried),
            ("review", count.past_review),
            ("disputed", count.disputed),
            ("unknown", count.unknown),
        ];
        let named = named.map(|(name, number)| (name, number.to_string()));
        let named: Vec<(&str, &str)> = named.iter().map(|(name, n)| (*name, &**n)).collect();
        lines.push(String::new());
        lines.extend(wrap(&filled(say::SUM, lang, &named), columns));
    }
    let see = say::SEE_FIGURE.get(lang).replace("{place}", place.code.0);
    lines.push(String::new());
    lines.extend(wrap(&see, columns));
    page(lines)
}

/// The figures of a place; what is nobody's to ask is shown of the country alone, or where it is given.
fn standings(rules: &Rulebook, place: Named, day: NaiveDate) -> Vec<Standing<'_>> {
    let mut all = rules.standings(place.region, day);
    if place.region.is_none() && place != rules.country() {
        all.retain(|one| one.figure.ask.is_some());
    }
    all
}

fn short(
    rules: &Rulebook,
    place: Named,
    standing: &Standing<'_>,
    day: NaiveDate,
    lang: Lang,
) -> String {
    let sayer = Sayer {
        rules,
        region: place.region,
        day,
        unit: standing.figure.unit,
        lang,
    };
    match (standing.dated, standing.lacks) {
        (None, _) => say::UNKNOWN.get(lang).to_owned(),
        (Some(_), Some(lacks)) if standing.known == Known::No => {
            let title = rules
                .figures
                .get(lacks.0)
                .map_or(lacks.0, |of| of.title.get(lang));
            filled(say::LACKS, lang, &[("of", title)])
        }
        (Some(dated), _) => sayer.short(standing.id, &dated.value),
    }
}

/// What is to be known of a value besides.
fn marks(rules: &Rulebook, place: Named, standing: &Standing<'_>, lang: Lang) -> String {
    let Some(dated) = standing.dated else {
        return String::new();
    };
    let mut marks = Vec::new();
    let mut mark = |holds: bool, words: Text| {
        if holds {
            marks.push(words.get(lang).to_owned());
        }
    };
    mark(dated.confirm, say::CONFIRM);
    mark(dated.carried, say::CARRIED);
    mark(standing.past_review, say::PAST_REVIEW);
    mark(dated.hint.is_some(), say::HINTED);
    if standing.region != place.region {
        let from = region(rules, standing.region).title.get(lang);
        marks.push(filled(say::FROM, lang, &[("region", from)]));
    }
    marks.join(ui::LIST_MARK.get(lang))
}

/// What is to be looked at until a day, by day, in `columns` cells.
#[must_use]
pub fn due(
    rules: &Rulebook,
    today: NaiveDate,
    until: NaiveDate,
    lang: Lang,
    columns: usize,
) -> String {
    let named = [
        ("until", &*date(until, lang)),
        ("today", &*date(today, lang)),
    ];
    let mut lines = wrap(&filled(say::DUE, lang, &named), columns);
    lines.push(String::new());
    let due = rules.due(today, until);
    if due.is_empty() {
        lines.push(say::NOTHING_DUE.get(lang).to_owned());
    }
    let mut before = None;
    let rows: Vec<(String, String, String)> = due
        .iter()
        .map(|one| {
            let named = [
                ("place", region(rules, one.region).title.get(lang)),
                ("id", one.id.0),
                ("why", why(one.why).get(lang)),
            ];
            // a day is written once, before the first of its values
            let day = if before.replace(one.day) == Some(one.day) {
                String::new()
            } else {
                one.day.to_string()
            };
            (
                day,
                filled(say::DUE_ROW, lang, &named),
                place_of(rules, one),
            )
        })
        .collect();
    lines.extend(listed(&rows, columns));
    page(lines)
}

/// `file:line` of a value.
fn place_of(rules: &Rulebook, due: &Due<'_>) -> String {
    let place = rules.flow.files.place(due.dated.at.0);
    place.map_or(String::new(), |place| {
        format!("{}:{}", place.file, place.line)
    })
}

fn why(why: Why) -> Text {
    match why {
        Why::Ends => say::ENDS,
        Why::Expires => say::RULE_ENDS,
        Why::Review => say::REVIEW,
    }
}

/// A region, or the country.
fn region(rules: &Rulebook, at: Option<usize>) -> Named {
    at.map_or(rules.country(), |at| {
        let (code, region) = rules.regions().at(at);
        Named {
            code,
            title: region.title,
            region: Some(at),
        }
    })
}

/// Name and code.
fn both(one: Named, lang: Lang) -> String {
    format!("{} {}", one.title.get(lang), one.code)
}

/// How well a value was read, in words.
fn confidence(confidence: Confidence) -> Text {
    match confidence {
        Confidence::ReadA => say::READ_A,
        Confidence::ReadB => say::READ_B,
        Confidence::ReadC => say::READ_C,
        Confidence::StatuteKnown => say::STATUTE_KNOWN,
        Confidence::OfficialVia => say::OFFICIAL_VIA,
        Confidence::Database => say::DATABASE,
        Confidence::Press => say::PRESS,
        Confidence::Blog => say::BLOG,
        Confidence::Derived => say::DERIVED,
        Confidence::Uncertain => say::UNCERTAIN,
    }
}

/// The instrument of a source and its article.
fn source_title(rules: &Rulebook, id: Id, lang: Lang) -> String {
    let Some(source) = rules.source(id.0) else {
        return id.0.to_owned();
    };
    let instrument = rules.instrument(source.of.0);
    let title = instrument.map_or(source.of.0, |one| one.title.get(lang));
    match source.article.get(lang) {
        "" => title.to_owned(),
        article => format!("{title}{}{article}", say::PARTS.get(lang)),
    }
}

/// A sentence with its names filled in; `{n|row|rows}` writes the number and the word for it.
fn filled(words: Text, lang: Lang, named: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = words.get(lang);
    while let Some((before, tail)) = rest.split_once('{') {
        let (inside, after) = tail.split_once('}').unwrap_or((tail, ""));
        let mut parts = inside.split('|');
        let name = parts.next().unwrap_or_default();
        let value = named.iter().find(|(known, _)| *known == name);
        let value = value.map_or("", |(_, value)| *value);
        text.push_str(before);
        text.push_str(value);
        if let (Some(one), Some(many)) = (parts.next(), parts.next()) {
            text.push(' ');
            text.push_str(if value == "1" { one } else { many });
        }
        rest = after;
    }
    text + rest
}

/// Lines as a text, without what a terminal would obey.
fn page(lines: impl IntoIterator<Item = String>) -> String {
    let mut page = String::new();
    for line in lines {
        page.push_str(printable(&line).trim_end());
        page.push('\n');
    }
    page
}
