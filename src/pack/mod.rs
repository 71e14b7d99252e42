//! Dated figures, the calendar of rest days, the list of places, and the rulebook of all of them.
//!
//! Must not know a person or choose a day by itself: the day is a parameter.

mod calendar;
mod convert;
mod embedded;
mod figure;
mod region;
mod rulebook;

pub use calendar::{Calendar, Year};
pub use embedded::files as embedded_files;
pub use embedded::files;
pub use figure::{Dated, Figure, FigureValue};
pub use region::Place;
pub use rulebook::Rulebook;
