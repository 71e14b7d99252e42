//! The places that can be chosen: those of the list, and those that region files declare.
//!
//! Must not know figures.

use super::region::{Place, Written};
use crate::flow::Report;
use crate::text::Text;

/// Adds the places that regions and areas declare: behind the others of their province, else before
/// the last of the list, which stands for every other city.
pub(super) fn declared(places: &mut Vec<Place>, written: &[Written]) {
    for region in written {
        let own = region.place.map(|place| (region.id, region.title, place));
        let parts = region.areas.iter();
        let parts = parts.filter_map(|(id, area)| Some((id, area.title, area.place?)));
        for (code, title, place) in own.into_iter().chain(parts) {
            let place = Place {
                code,
                title,
                province: place.province,
                pinyin: place.pinyin,
            };
            let near = places
                .iter()
                .rposition(|other| other.province.zh == place.province.zh);
            let at = near.map_or(places.len().saturating_sub(1), |near| near + 1);
            places.insert(at, place);
        }
    }
}

/// Checks the list of places.
pub(super) fn check(places: &[Place], report: &mut Report<'_>) {
    report.unique(
        Text::new("地区", "place"),
        places.iter().map(|place| place.code),
    );
    for place in places {
        report.translated(place.code, &place.title);
        report.translated(place.code, &place.province);
    }
}
