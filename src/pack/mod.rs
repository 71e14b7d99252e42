//! Dated figures of the country, provinces and cities, the calendar of rest days, the list of places,
//! and the rulebook of all of them.
//!
//! Must not know a person or choose a day by itself: both are parameters.

mod amount;
mod bounds;
mod calendar;
mod convert;
mod dropped;
mod due;
mod embedded;
mod figure;
mod layer;
mod lean;
mod loops;
mod names;
mod number;
mod places;
mod read;
mod region;
mod rest_days;
mod rows;
mod rule;
mod rulebook;
mod standing;
mod vector;
mod who;
mod worth;

pub use calendar::{Calendar, Year};
pub use dropped::Dropped;
pub use due::{Due, Why};
pub use embedded::files as embedded_files;
pub use figure::{Dated, Figure, FigureValue, Region};
pub use places::Named;
pub use region::{Door, Place};
pub use rule::{Asked, Candidate, Extra, Late, Origin, Piece, Rate, Rule, Rung, Unit, WaitRow};
pub use rulebook::Rulebook;
pub use standing::{Count, Known, Standing};
pub use vector::Vector;
pub use worth::{DEEPEST, Desk, Person, Used};
