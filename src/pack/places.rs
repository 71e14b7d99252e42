//! The places that can be chosen: those of the list, and those that region files declare; and how
//! places and regions are found by name.
//!
//! Must not know figures.

use super::Rulebook;
use super::convert::COUNTRY;
use super::region::{Place, Written};
use crate::flow::{Id, Report};
use crate::text::Text;
use std::collections::HashSet;

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

/// A place, a region that places inherit from, or the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its code.
    pub code: Id,
    /// Its name.
    pub title: Text,
    /// Its region; the country, or a place of which nothing is known, without.
    pub region: Option<usize>,
}

impl Rulebook {
    /// The country as a place.
    #[must_use]
    pub fn country(&self) -> Named {
        Named {
            code: Id(COUNTRY),
            title: crate::text::ui::packs::COUNTRY,
            region: None,
        }
    }

    /// The regions that others inherit from and that are no places: provinces, for instance.
    #[must_use]
    pub fn shared(&self) -> Vec<Named> {
        let above = |at: usize| {
            let mut regions = self.regions().iter();
            regions.any(|(_, region)| region.chain.iter().skip(1).any(|parent| *parent == at))
        };
        let mut shared = self.not_offered();
        shared.retain(|one| one.region.is_some_and(above));
        shared
    }

    /// Is it a part of a place that can be chosen itself, such as the outer counties of a city?
    #[must_use]
    pub fn is_part(&self, one: Named) -> bool {
        let chain = one.region.map(|at| &self.regions().at(at).1.chain);
        let above = chain.and_then(|chain| chain.get(1..)).unwrap_or_default();
        self.places.iter().any(|place| {
            self.region(place.code.0)
                .is_some_and(|at| above.contains(&at))
        })
    }

    /// The parts of a place that have figures of their own and cannot be chosen.
    #[must_use]
    pub fn parts(&self, of: Named) -> Vec<Named> {
        let parent = |at: usize| self.regions().at(at).1.chain.get(1).copied();
        let mut parts = self.not_offered();
        parts.retain(|one| of.region.is_some() && one.region.and_then(parent) == of.region);
        parts
    }

    /// The regions that are no places to choose.
    fn not_offered(&self) -> Vec<Named> {
        let offered: HashSet<&str> = self.places.iter().map(|place| place.code.0).collect();
        let regions = self.regions().iter().enumerate();
        let others = regions.filter(|(_, (code, _))| !offered.contains(code.0));
        others
            .map(|(at, (code, region))| Named {
                code,
                title: region.title,
                region: Some(at),
            })
            .collect()
    }

    /// A place of the list.
    #[must_use]
    pub fn place(&self, place: &Place) -> Named {
        Named {
            code: place.code,
            title: place.title,
            region: self.region(place.code.0),
        }
    }

    /// What is called so: by its code, its name in either language, or pinyin. A code is somebody's
    /// alone; a name may be that of several.
    #[must_use]
    pub fn called(&self, name: &str) -> Vec<Named> {
        let name = plain(name);
        let mut found = Vec::new();
        for (place, pinyin) in self.known_places() {
            if plain(place.code.0) == name {
                return vec![place];
            }
            let (short, _) = place
                .title
                .en
                .split_once(" (")
                .unwrap_or((place.title.en, ""));
            let names = [place.title.zh, place.title.en, short, pinyin];
            if names.iter().any(|one| plain(one) == name) && !name.is_empty() {
                found.push(place);
            }
        }
        found
    }

    /// All names by which [`Rulebook::called`] finds something.
    #[must_use]
    pub fn place_names(&self) -> Vec<&'static str> {
        let names = |(place, pinyin): (Named, &'static str)| {
            [place.code.0, place.title.zh, place.title.en, pinyin]
        };
        let all = self.known_places().into_iter().flat_map(names);
        all.filter(|name| !name.is_empty()).collect()
    }

    /// Every place and region with its pinyin.
    fn known_places(&self) -> Vec<(Named, &'static str)> {
        let places = self.places.iter();
        let places = places.map(|place| (self.place(place), place.pinyin.0));
        let others = self.not_offered().into_iter().map(|one| (one, ""));
        places.chain(others).chain([(self.country(), "")]).collect()
    }
}

/// A name without what people write differently.
fn plain(name: &str) -> String {
    let name = name.trim().trim_end_matches('市');
    let letters = name.chars().filter(|c| !" '’".contains(*c));
    letters.flat_map(char::to_lowercase).collect()
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
