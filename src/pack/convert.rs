//! What is written in `flows/regions` becomes regions: days and numbers are read once.
//!
//! Must not choose among values: `figure` does.

use super::amount::{Reader, day};
use super::region::{Written, WrittenFigure, WrittenValue};
use super::rule::Unit;
use super::{Dated, Figure, Region, lean, names, vector};
use crate::flow::{Confidence, Flow, Id, Report, Table};

/// The region that all others lie in.
pub(super) const COUNTRY: &str = "CN";

/// The files of the country, and those of its parts.
pub(super) fn apart(
    written: Vec<Written>,
    report: &mut Report<'_>,
) -> (Vec<Written>, Vec<Written>) {
    let (country, places): (Vec<_>, Vec<_>) = written
        .into_iter()
        .partition(|region| region.id.0 == COUNTRY);
    if country.is_empty()
        && let Some(region) = places.first()
    {
        report.error(
            "no-country",
            region.id.0,
            "没有 id 为 \"CN\" 的全国文件；所有数值都在那里声明。".into(),
            "There is no region \"CN\": every figure is declared in the country's file.".into(),
        );
    }
    (country, places)
}

/// The country's figures: every figure is declared there.
pub(super) fn country(
    country: Vec<Written>,
    flow: &Flow,
    report: &mut Report<'_>,
) -> Table<Figure> {
    let mut declared = Table::default();
    for region in country {
        report.translated(region.id, &region.title);
        declared.append(figures(region.figures, None, flow, report));
    }
    report.unique(names::FIGURE.word, declared.ids());
    declared
}

/// The regions and their areas, each with its parents; `declared` are the country's figures.
pub(super) fn regions(
    places: Vec<Written>,
    declared: &Table<Figure>,
    flow: &Flow,
    report: &mut Report<'_>,
) -> Table<Region> {
    let mut index: Table<usize> = Table::default();
    let mut count = 0;
    for region in &places {
        for id in std::iter::once(region.id).chain(region.areas.ids()) {
            index.push(id, count);
            count += 1;
        }
    }
    report.unique(names::REGION.word, index.ids());
    let parents: Vec<Option<Id>> = places
        .iter()
        .flat_map(|region| {
            std::iter::once(region.parent).chain(region.areas.ids().map(|_| Some(region.id)))
        })
        .collect();
    let mut all = Table::default();
    for region in places {
        report.translated(region.id, &region.title);
        if let Some(parent) = region.parent
            && parent.0 != COUNTRY
        {
            names::REGION.has(parent, &index, report);
        }
        for (window, door) in region.doors.iter() {
            names::WINDOW.has(window, &flow.windows, report);
            names::SOURCE.has(door.source, &flow.sources, report);
            report.translated(window, &door.title);
            for text in door.online.iter().chain(&door.hotline) {
                report.translated(window, text);
            }
        }
        for question in &region.asks {
            names::QUESTION.has(*question, &flow.questions, report);
        }
        let place = index.get(region.id.0).copied().unwrap_or(all.len());
        let vectors = vector::read(region.vectors, place, &index, (flow, declared), report);
        all.push(
            region.id,
            Region {
                title: region.title,
                chain: chain(all.len(), &parents, &index, report),
                asks: region.asks,
                figures: figures(region.figures, Some(declared), flow, report),
                doors: region.doors,
                vectors,
            },
        );
        for (id, area) in region.areas.into_entries() {
            report.translated(id, &area.title);
            all.push(
                id,
                Region {
                    title: area.title,
                    chain: chain(all.len(), &parents, &index, report),
                    figures: figures(area.figures, Some(declared), flow, report),
                    ..Region::default()
                },
            );
        }
    }
    all
}

/// A region and its parents, nearest first.
fn chain(
    start: usize,
    parents: &[Option<Id>],
    index: &Table<usize>,
    report: &mut Report<'_>,
) -> Vec<usize> {
    let mut chain = vec![start];
    let mut at = start;
    while let Some(parent) = parents.get(at).copied().flatten()
        && let Some(next) = index.get(parent.0).copied()
    {
        if chain.contains(&next) {
            // told once, not by each region that lies in the circle or leads into it
            if next != start || chain.iter().any(|other| *other < start) {
                break;
            }
            report.error(
                "region-circle",
                parent.0,
                format!("地区“{parent}”的上级绕成一圈。"),
                format!("The parents of the region \"{parent}\" form a circle."),
            );
            break;
        }
        chain.push(next);
        at = next;
    }
    chain
}

/// The figures of a table, in order of time. What cannot be read is told and left out. `declared`
/// are the country's: a place gives values of these only.
fn figures(
    written: Table<WrittenFigure>,
    declared: Option<&Table<Figure>>,
    flow: &Flow,
    report: &mut Report<'_>,
) -> Table<Figure> {
    let mut figures = Table::default();
    report.unique(names::FIGURE.word, written.ids());
    for (id, figure) in written.into_entries() {
        let known = declared.and_then(|declared| declared.get(id.0));
        if let Some(declared) = declared
            && !names::FIGURE.has(id, declared, report)
        {
            continue; // what it counts is not known
        }
        let title = figure.title.or(known.map(|known| known.title));
        if let (Some(own), Some(known)) = (figure.unit, known)
            && own != known.unit
        {
            report.error(
                "wrong-unit",
                id.0,
                format!(
                    "“{id}”在全国文件里的单位是 {:?}，不是 {own:?}。",
                    known.unit
                ),
                format!(
                    "\"{id}\" counts {:?} in the country's file, not {own:?}.",
                    known.unit
                ),
            );
        }
        let unit = figure.unit.or(known.map(|known| known.unit));
        let unit = unit.unwrap_or_else(|| guessed(&figure.values));
        match title {
            Some(title) => report.translated(id, &title),
            None if declared.is_none() => report.error(
                "missing-translation",
                id.0,
                format!("数值“{id}”没有 title。"),
                format!("The figure \"{id}\" has no title."),
            ),
            None => {}
        }
        for text in figure.ask.iter().chain(&figure.whom) {
            report.translated(id, text);
        }
        if figure.values.is_empty() && figure.ask.is_none() && report.whole() {
            report.error(
                "no-value",
                id.0,
                format!("数值“{id}”没有写任何值；不知道的，写 Unknown。"),
                format!("The figure \"{id}\" has no values; where it is not known, write Unknown."),
            );
        }
        let mut values: Vec<Dated> = Vec::with_capacity(figure.values.len());
        for value in figure.values {
            let from = value.from;
            names::SOURCE.has(value.source, &flow.sources, report);
            let local = declared.is_some();
            if local {
                provenance(id, &value, flow, report);
            }
            if let Some(value) = dated(id, unit, value, flow, report) {
                follows(id, from, values.last(), &value, report);
                lean::named(&value, declared, flow, report);
                values.push(value);
            }
        }
        figures.push(
            id,
            Figure {
                title: title.unwrap_or_default(),
                unit,
                ask: figure.ask.or(known.and_then(|known| known.ask)),
                whom: figure.whom.or(known.and_then(|known| known.whom)),
                values,
            },
        );
    }
    figures
}

/// The unit of a national figure that names none: yuan or a number, by its first value.
fn guessed(values: &[WrittenValue]) -> Unit {
    use super::region::WrittenAmount as W;
    let money = values.iter().any(|value| match &*value.value {
        W::Money(_) => true,
        W::Disputed(all) => all.iter().any(|one| matches!(one.value, W::Money(_))),
        _ => false,
    });
    if money { Unit::Yuan } else { Unit::Number }
}

/// A local value says when it was looked at and when to look again; hearsay is no value.
fn provenance(id: Id, value: &WrittenValue, flow: &Flow, report: &mut Report<'_>) {
    use super::region::WrittenAmount as W;
    if value.seen.is_none() || value.review_by.is_none() {
        report.error(
            "no-provenance",
            value.from.0,
            format!("“{id}”的地方数值要写 seen（查看日）和 review_by（复核日）。"),
            format!("A local value of \"{id}\" needs `seen` and `review_by`."),
        );
    }
    let open = matches!(*value.value, W::Unknown(_) | W::Disputed(_));
    // a better name than that of its source does not confirm it: then the window has to be asked
    let source = flow.sources.get(value.source.0);
    let renamed = source.is_some_and(|source| source.confidence == Confidence::Blog);
    let hearsay = value.confidence == Confidence::Blog || (renamed && !value.confirm);
    if hearsay && !open {
        report.error(
            "unconfirmed-value",
            value.from.0,
            format!("“{id}”只有非官方说法：写成 Unknown，说法放进 hint。"),
            format!("\"{id}\" rests on hearsay alone: write Unknown, and put it into `hint`."),
        );
    }
    for text in value.note.iter().chain(&value.hint) {
        report.translated(id, text);
    }
}

fn dated(
    id: Id,
    unit: Unit,
    written: WrittenValue,
    flow: &Flow,
    report: &mut Report<'_>,
) -> Option<Dated> {
    let mut some = |day: Option<Id>| day.and_then(|day| self::day(day, report));
    let (to, published, seen) = (
        some(written.to),
        some(written.published),
        some(written.seen),
    );
    let (review_by, expires) = (some(written.review_by), some(written.expires));
    let from = day(written.from, report)?;
    let mut reversed = |at: Option<Id>, reversed: bool, zh: &str, en: &str| {
        let Some(at) = at.filter(|_| reversed) else {
            return;
        };
        report.error(
            "bounds",
            at.0,
            format!("“{id}”的{zh}。"),
            format!("A value of \"{id}\" {en}."),
        );
    };
    reversed(
        written.to,
        to.is_some_and(|to| to < from),
        "终止日早于起始日",
        "ends before it begins",
    );
    reversed(
        written.expires,
        expires.is_some_and(|expires| expires < from),
        "规定本身在起始日之前就已到期",
        "begins after its rule has ended",
    );
    reversed(
        written.seen,
        published > seen && seen.is_some(),
        "查看日早于发布日",
        "was seen before it was published",
    );
    let mut reader = Reader {
        id,
        unit,
        flow,
        report,
    };
    Some(Dated {
        from,
        to,
        published,
        seen,
        review_by,
        expires,
        carried: written.carried,
        confirm: written.confirm,
        value: reader.value(*written.value)?,
        note: written.note,
        hint: written.hint,
        source: written.source,
        confidence: written.confidence,
        at: written.from,
    })
}

/// Does a value follow on the one before, day by day?
fn follows(id: Id, from: Id, before: Option<&Dated>, value: &Dated, report: &mut Report<'_>) {
    // one that ends before it begins was told as such
    let Some(before) = before.filter(|before| before.to.is_none_or(|to| to >= before.from)) else {
        return;
    };
    // without a last day, a value holds until the next begins
    let end = before
        .to
        .unwrap_or_else(|| value.from.pred_opt().unwrap_or(value.from));
    let (code, zh, en) = if value.from <= before.from {
        (
            "values-out-of-order",
            "要按起始日从早到晚写",
            "must be written in order of time",
        )
    } else if value.from <= end {
        ("overlapping-values", "的两个期间重叠", "overlap here")
    } else if end.succ_opt() != Some(value.from) {
        (
            "gap-between-values",
            "的期间在这之前有空档；不知道的，写 Unknown",
            "leave a gap before this day; where the value is not known, write Unknown",
        )
    } else {
        return;
    };
    report.error(
        code,
        from.0,
        format!("“{id}”{zh}。"),
        format!("The values of \"{id}\" {en}."),
    );
}

#[cfg(test)]
mod tests;
