//! One figure of a place: all its values through time, and where each of them comes from.
//!
//! Must not leave out what makes a value doubtful.

use super::value::{Sayer, looked_at};
use super::{confidence, filled, layout::hung, page, region};
use crate::{
    flow::Id,
    pack::{Dated, FigureValue, Named, Rulebook},
    text::{Lang, Text, date, parse_day, ui::packs as say},
};
use chrono::NaiveDate;

/// What a figure is in a region, or in the country, on a day, in few words; `None` where no value holds
/// then.
#[must_use]
pub fn brief(
    rules: &Rulebook,
    region: Option<usize>,
    id: Id,
    day: NaiveDate,
    lang: Lang,
) -> Option<String> {
    let dated = rules.find(region, id.0, day).1?;
    let sayer = Sayer {
        rules,
        region,
        day,
        unit: rules.figures.get(id.0)?.unit,
        lang,
    };
    Some(sayer.short(id, &dated.value))
}

/// A figure of a place, in `columns` cells; empty where nobody declares it.
#[must_use]
pub fn figure(
    rules: &Rulebook,
    place: Named,
    id: Id,
    day: NaiveDate,
    lang: Lang,
    columns: usize,
) -> String {
    let Some(standing) = rules.standing(place.region, id.0, day) else {
        return String::new();
    };
    let named = [
        ("title", standing.figure.title.get(lang)),
        ("id", id.0),
        ("place", place.title.get(lang)),
        ("code", place.code.0),
    ];
    let mut lines = hung("", &filled(say::FIGURE, lang, &named), 0, columns);
    let of = region(rules, standing.region);
    let values = values(rules, standing.region, id);
    if standing.region != place.region && !values.is_empty() {
        let named = [("region", of.title.get(lang)), ("code", of.code.0)];
        lines.extend(hung("", &filled(say::INHERITED, lang, &named), 0, columns));
    }
    let mut labelled = |label: Text, text: Option<Text>| {
        if let Some(text) = text {
            lines.extend(hung(label.get(lang), text.get(lang), 0, columns));
        }
    };
    labelled(say::ASK, standing.figure.ask);
    labelled(say::WHOM, standing.figure.whom);
    if values.is_empty() {
        lines.extend([String::new(), say::NO_VALUES.get(lang).to_owned()]);
    }
    for (i, dated) in values.iter().enumerate() {
        let sayer = Sayer {
            rules,
            region: place.region,
            day: looked_at((rules, place.region), id, dated, day),
            unit: standing.figure.unit,
            lang,
        };
        lines.push(String::new());
        let last = i + 1 == values.len();
        let mut period = period(dated, last, lang);
        if standing.dated.is_some_and(|held| std::ptr::eq(held, dated)) {
            period += &filled(say::ON_THE_DAY, lang, &[("day", &date(day, lang))]);
        }
        lines.extend(hung("", &period, 0, columns));
        lines.extend(value(&sayer, id, dated, columns));
        if !dated.holds_on(day) && sayer.day != dated.from {
            let named = [("day", &*date(sayer.day, lang))];
            lines.extend(hung("", &filled(say::AS_ON, lang, &named), 4, columns));
        }
        lines.extend(provenance(rules, dated, day, (lang, columns)));
    }
    page(lines)
}

/// The values of a figure where a region, or the country, gives them.
pub(super) fn values(rules: &Rulebook, region: Option<usize>, id: Id) -> &[Dated] {
    let figures = region.map_or(&rules.figures, |at| &rules.regions().at(at).1.figures);
    figures.get(id.0).map_or(&[], |figure| &figure.values)
}

fn period(dated: &Dated, last: bool, lang: Lang) -> String {
    let from = date(dated.from, lang);
    match dated.to {
        Some(to) => {
            let named = [("from", &*from), ("to", &*date(to, lang))];
            filled(say::PERIOD, lang, &named)
        }
        None if last => filled(say::SINCE, lang, &[("from", &from)]),
        None => filled(say::UNTIL_NEXT, lang, &[("from", &from)]),
    }
}

/// The value itself, its rows further in.
fn value(sayer: &Sayer<'_>, id: Id, dated: &Dated, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (i, line) in sayer.lines(id, &dated.value).iter().enumerate() {
        match i {
            0 => lines.extend(hung(say::VALUE.get(sayer.lang), line, 2, columns)),
            _ => lines.extend(hung("- ", line, 4, columns)),
        }
    }
    lines
}

/// Where it comes from, and how far it can be relied on. Of what is not known, nothing was read.
fn provenance(
    rules: &Rulebook,
    dated: &Dated,
    day: NaiveDate,
    (lang, columns): (Lang, usize),
) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |label: Text, text: &str| lines.extend(hung(label.get(lang), text, 2, columns));
    let known = !matches!(dated.value, FigureValue::Unknown(_));
    if dated.carried {
        line(Text::default(), say::IS_CARRIED.get(lang));
    }
    if dated.confirm {
        line(Text::default(), say::TO_CONFIRM.get(lang));
    }
    if let Some(note) = dated.note {
        line(say::NOTE, note.get(lang));
    }
    if let Some(hint) = dated.hint {
        line(say::HINT, hint.get(lang));
    }
    let label = match (known, dated.hint) {
        (true, _) => say::SOURCE,
        (false, Some(_)) => say::HEARD_AT,
        (false, None) => say::LOOKED_AT,
    };
    // with its id, for whoever writes a file of their own
    let cited = source(rules, dated.source, known, lang);
    line(label, &format!("{cited} [{}]", dated.source));
    if let Some(address) = address(rules, dated.source) {
        // in one piece, so that it can be copied
        lines.push(format!("    https://{address}"));
    }
    let mut line = |label: Text, text: &str| lines.extend(hung(label.get(lang), text, 2, columns));
    if known {
        line(say::CONFIDENCE, confidence(dated.confidence).get(lang));
    }
    if let Some(published) = dated.published {
        line(say::PUBLISHED, &date(published, lang));
    }
    if let Some(seen) = dated.seen {
        let label = if known { say::SEEN } else { say::SOUGHT };
        line(label, &date(seen, lang));
    }
    if let Some(review) = dated.review_by {
        let late = if review < day {
            say::LATE.get(lang)
        } else {
            ""
        };
        line(say::REVIEW_BY, &format!("{}{late}", date(review, lang)));
    }
    if let Some(expires) = dated.expires {
        line(say::EXPIRES, &date(expires, lang));
    }
    lines
}

/// A source: title, article, number, and where it was `read`, when.
pub(super) fn source(rules: &Rulebook, id: Id, read: bool, lang: Lang) -> String {
    let mut parts = vec![super::source_title(rules, id, lang)];
    let of = rules.source(id.0);
    if let Some(instrument) = of.and_then(|source| rules.instrument(source.of.0)) {
        parts.push(instrument.number.to_owned());
        if let Some(day) = parse_day(instrument.read).filter(|_| read) {
            parts.push(filled(say::READ, lang, &[("day", &date(day, lang))]));
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join(say::PARTS.get(lang))
}

fn address(rules: &Rulebook, id: Id) -> Option<&'static str> {
    let of = rules.source(id.0)?.of;
    let address = rules.instrument(of.0)?.address;
    (!address.is_empty()).then_some(address)
}
