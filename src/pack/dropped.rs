//! Values that a file laid over the packs leaves out although they still hold: whoever only enters next year's
//! amount forgets easily to repeat this year's.
//!
//! Must not know the clock: the day is a parameter.

use super::Rulebook;
use super::convert::COUNTRY;
use super::region::{Written, WrittenFigure, WrittenValue};
use crate::flow::{Finding, Id, Words};
use crate::text::parse_day;
use chrono::NaiveDate;

/// A value that a layer hides, for some days without one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The figure, as it stands in the layer.
    pub figure: Id,
    /// The first day of the value that is hidden, as it stands in its file.
    pub from: Id,
    /// The last day on which it would have held and the layer has no value; open without.
    pub last: Option<NaiveDate>,
}

/// What a layer hides of the files before it, in its own region or in one that it takes figures from.
pub(super) fn dropped(all: &[Written], layer: &Written) -> Vec<Dropped> {
    let own = std::slice::from_ref(&layer.id);
    let areas = layer.areas.iter();
    let areas = areas.flat_map(|(id, area)| of(all, layer, &[id, layer.id], area.figures.iter()));
    of(all, layer, own, layer.figures.iter())
        .into_iter()
        .chain(areas)
        .collect()
}

/// Of these figures, which a layer gives for the first of `places`.
fn of<'w>(
    all: &[Written],
    layer: &Written,
    places: &[Id],
    figures: impl Iterator<Item = (Id, &'w WrittenFigure)>,
) -> Vec<Dropped> {
    let mut found = Vec::new();
    for (id, figure) in figures {
        if figure.values.is_empty() {
            continue; // it only declares, or is told by itself
        }
        if let Some(under) = beneath(all, layer, places, id) {
            found.extend(hidden(id, &figure.values, under));
        }
    }
    found
}

/// The values of a figure that hold in a place before the layer comes: its own, or those of the nearest region
/// above it that has some.
fn beneath<'a>(
    all: &'a [Written],
    layer: &Written,
    places: &[Id],
    id: Id,
) -> Option<&'a [WrittenValue]> {
    let mut at = places.iter().copied();
    let mut region = None;
    // as deep as there are regions, so that a circle of parents ends
    for _ in 0..all.len() + places.len() + 1 {
        let place = match (at.next(), region) {
            (Some(place), _) => place,
            (None, None) => return None,
            (None, Some(above)) => above,
        };
        let there = all.iter().filter(|region| region.id.0 == place.0);
        let mut areas = all.iter().filter_map(|region| region.areas.get(place.0));
        let mut figures = there
            .clone()
            .map(|region| &region.figures)
            .chain(areas.by_ref().map(|area| &area.figures));
        let values = figures.find_map(|figures| figures.get(id.0).map(|figure| &figure.values[..]));
        if let Some(values) = values.filter(|values| !values.is_empty()) {
            return Some(values);
        }
        if place.0 == COUNTRY {
            return None;
        }
        let parent = there.clone().find_map(|region| region.parent);
        let parent = parent.or(layer.parent.filter(|_| place.0 == layer.id.0));
        region = Some(parent.unwrap_or(Id(COUNTRY)));
    }
    None
}

/// Values of `under` that hold on days for which `over` has none. Days that cannot be read are told elsewhere.
fn hidden(figure: Id, over: &[WrittenValue], under: &[WrittenValue]) -> Vec<Dropped> {
    let day = |day: Id| parse_day(day.0);
    let Some(first) = over.first().and_then(|value| day(value.from)) else {
        return Vec::new();
    };
    let end = over.last().and_then(|value| value.to).and_then(day);
    let mut found = Vec::new();
    for (i, value) in under.iter().enumerate() {
        let Some(from) = day(value.from) else {
            continue;
        };
        let next = under.get(i + 1).and_then(|next| day(next.from)?.pred_opt());
        let to = value.to.and_then(day).or(next);
        let after = end.is_some_and(|end| to.is_none_or(|to| to > end));
        let before = from < first;
        if after || before {
            let last = if after {
                to
            } else {
                first.pred_opt().map(|day| to.map_or(day, |to| to.min(day)))
            };
            found.push(Dropped {
                figure,
                from: value.from,
                last,
            });
        }
    }
    found
}

impl Rulebook {
    /// What files laid over the packs leave out although it holds on `today` or later: a warning each.
    #[must_use]
    pub fn dropped(&self, today: NaiveDate) -> Vec<Finding> {
        let still = self
            .dropped
            .iter()
            .filter(|one| one.last.is_none_or(|last| last >= today));
        still.map(|one| self.told(one)).collect()
    }

    fn told(&self, one: &Dropped) -> Finding {
        let (figure, from) = (one.figure, one.from);
        let at = self.flow.files.place(from.0);
        let at = at.map_or(String::new(), |at| format!("{}:{}", at.file, at.line));
        let (zh, en) = match one.last {
            Some(last) => (format!("到 {last} 为止有效"), format!("until {last}")),
            None => ("一直有效".to_owned(), "without an end".to_owned()),
        };
        let words = Words::new(
            format!("“{figure}”从 {from} 起的值（{at}）{zh}，这里没有照抄，所以不再采用。"),
            format!(
                "The value of \"{figure}\" from {from} ({at}) holds {en} and is not repeated here, so it is used no more."
            ),
        );
        let hint = Words::new(
            "把还有效的值抄在新值前面；那段时间不知道的，写 Unknown。",
            "repeat what still holds before the new value; where it is not known, write Unknown",
        );
        let place = self.flow.files.place(figure.0);
        Finding::warning("value-dropped", place, words).hinted(Some(hint))
    }
}
