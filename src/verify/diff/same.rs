//! Is a value or comparison written the same in both flows, down to the figures it leans on? Then it
//! is the same for everybody, and nothing has to be tried.
//!
//! Must not evaluate anything: two that are written differently may still be the same.

use super::super::closure::{Basis, Closure};
use super::super::variables::Variables;
use super::shared::Renamed;
use crate::{flow::walk::Seen, pack::FigureValue};
use chrono::NaiveDate;
use std::fmt::Write as _;

/// One flow on its day.
pub(super) struct Written<'a, 'r> {
    /// Its rules.
    pub basis: &'a Basis<'r>,
    /// Its variables: a question of the same name that takes another kind of answer is another one.
    pub variables: &'a Variables,
    /// How its ids are called now; `None` in the newer flow.
    pub renamed: Option<&'a Renamed<'r>>,
    /// The day of use.
    pub today: NaiveDate,
}

impl Written<'_, '_> {
    /// All that something rests on, as text, in these places (codes, each standing for its like).
    pub fn of(&self, seen: Seen<'_>, places: &[Option<&str>]) -> String {
        let rules = self.basis.rules;
        let closure = Closure::of(self.basis, seen);
        let mut text = match seen {
            Seen::When(condition) => format!("{condition:?}"),
            Seen::Value(value) => format!("{value:?}"),
            Seen::Name(..) | Seen::Words(_) => String::new(),
        };
        let mut pieces: Vec<String> = Vec::new();
        for id in &closure.facts {
            let fact = rules.flow.facts.get(id).map(|fact| &fact.is);
            pieces.push(format!("fact {id}: {fact:?}"));
        }
        for id in &closure.quantities {
            let quantity = rules.flow.quantities.get(id).map(|one| &one.is);
            pieces.push(format!("quantity {id}: {quantity:?}"));
        }
        pieces.sort();
        pieces.extend(closure.questions.iter().map(|place| {
            let var = self.variables.of(*place);
            format!("asks {var:?}")
        }));
        for piece in pieces {
            text.push('\n');
            text.push_str(&piece);
        }
        if let Some(renamed) = self.renamed {
            text = renamed.written(text);
        }
        // the day counts where it is named, or where a figure of that day is
        if text.contains("Today") || text.contains("Figure(Id(") {
            let _ = write!(text, "\ntoday {}", self.today);
        }
        if text.contains("AddWorkingDays") {
            let _ = write!(text, "\ncalendar {:?}", rules.calendar);
        }
        let local = text.contains("Local");
        let mut figures: Vec<&str> = closure.figures.iter().copied().collect();
        figures.sort_unstable();
        for place in places {
            let region = place.and_then(|code| rules.region(code));
            if local {
                let _ = write!(text, "\nheld {}", region.is_some());
            }
            for id in &figures {
                let _ = write!(text, "\n{}", self.figure(id, region));
            }
        }
        text
    }

    /// All values of a figure in a place, without what is known about them.
    pub fn figure(&self, id: &str, region: Option<usize>) -> String {
        let rules = self.basis.rules;
        let chain = region.map_or(&[][..], |at| &rules.regions().at(at).1.chain);
        let own = chain
            .iter()
            .find_map(|at| rules.regions().at(*at).1.figures.get(id));
        let figure = own.or_else(|| rules.figures.get(id));
        let unit = rules.figures.get(id).map(|figure| figure.unit);
        let values = figure.map_or(&[][..], |figure| &figure.values);
        let values = values.iter().map(|dated| {
            let value = match &dated.value {
                FigureValue::Unknown(_) | FigureValue::Disputed(_) | FigureValue::Words(_) => None,
                known => Some(known),
            };
            (dated.from, dated.to, value)
        });
        format!("{id} {unit:?} {:?}", values.collect::<Vec<_>>())
    }
}
