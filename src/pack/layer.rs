//! Files laid over a pack: what somebody at a window enters without touching the rest.
//!
//! Must not judge what is entered: `convert` does, after the layers are in place.

use super::convert::COUNTRY;
use super::names;
use super::region::{Written, WrittenFigure};
use crate::flow::{Id, Report};
use crate::text::Text;

/// Lays a file over those before it: figure by figure, area by area, door by door; a region that is
/// new is added. One that cannot be laid anywhere is given back by its name.
pub(super) fn put(all: &mut Vec<Written>, layer: Written) -> Result<(), Misplaced> {
    one_country(all);
    if let Some(below) = all.iter_mut().find(|below| below.id.0 == layer.id.0) {
        below.title = or(layer.title, below.title);
        below.parent = layer.parent.or(below.parent);
        below.place = layer.place.or(below.place);
        below.asks.extend(layer.asks);
        below.figures.lay(layer.figures, figure);
        below.areas.lay(layer.areas, |under, area| {
            under.title = or(area.title, under.title);
            under.place = area.place.or(under.place);
            under.figures.lay(area.figures, figure);
        });
        below.doors.lay(layer.doors, |under, door| *under = door);
        below.vectors.extend(layer.vectors);
        return Ok(());
    }
    match all.iter().find(|below| below.areas.has(layer.id.0)) {
        Some(below) => Err(Misplaced::Part(layer.id, below.id)),
        // nobody calls a new region nothing: the id is meant to be one that is there
        None if layer.title == Text::default() => {
            let there = all.iter().map(|below| below.id.0).collect();
            Err(Misplaced::Nowhere(layer.id, there))
        }
        None => {
            all.push(layer);
            Ok(())
        }
    }
}

/// The country's figures may stand in several files: a layer meets them in one.
fn one_country(all: &mut Vec<Written>) {
    let (country, places): (Vec<_>, Vec<_>) = std::mem::take(all)
        .into_iter()
        .partition(|region| region.id.0 == COUNTRY);
    let joined = country.into_iter().reduce(|mut first, next| {
        first.figures.append(next.figures);
        first
    });
    all.extend(joined.into_iter().chain(places));
}

/// A figure that is given takes the place of the one below, with all its values. What is declared
/// of it stays, where the layer says nothing of that; and so do values, where it only declares.
fn figure(below: &mut WrittenFigure, figure: WrittenFigure) {
    let declares = figure.title.is_some() || figure.ask.is_some() || figure.whom.is_some();
    let values = if figure.values.is_empty() && declares {
        std::mem::take(&mut below.values)
    } else {
        figure.values
    };
    *below = WrittenFigure {
        title: figure.title.or(below.title),
        unit: figure.unit.or(below.unit),
        ask: figure.ask.or(below.ask),
        whom: figure.whom.or(below.whom),
        values,
    };
}

fn or(text: Text, below: Text) -> Text {
    if text == Text::default() { below } else { text }
}

/// A layer that cannot be laid anywhere.
pub(super) enum Misplaced {
    /// A part of a region, which belongs in its `areas`.
    Part(Id, Id),
    /// No region of this name is there, and it brings no name of its own; those that are there.
    Nowhere(Id, Vec<&'static str>),
}

impl Misplaced {
    /// Tells it.
    pub(super) fn tell(self, report: &mut Report<'_>) {
        match self {
            Self::Part(part, whole) => report.error(
                "part-of-region",
                part.0,
                format!("“{part}”是“{whole}”的一部分，请写 id: \"{whole}\"，把它放进 areas。"),
                format!(
                    "\"{part}\" is a part of \"{whole}\": write id: \"{whole}\", and put it into `areas`."
                ),
            ),
            Self::Nowhere(id, there) => {
                names::REGION.has_not(id, there, report);
            }
        }
    }
}
