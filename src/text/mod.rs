//! Words and how they are set: languages, width in cells, line breaking, dates, money, interface words.
//!
//! Knows nothing of flows, answers or screens.

mod font;
mod lang;
mod show;
pub mod ui;
mod value;
mod width;

pub use font::{FONT, Glyph, Glyphs};
pub(crate) use lang::word;
pub use lang::{Lang, Text, leak};
pub use show::{date, decimal, fill, money, month, month_number, placeholders, show};
pub use value::{Month, Value, parse_day};
pub use width::{is_sly, narrow_sign, pad, printable, shorten, width, wrap, wrap_measured};
