//! Text as QR codes: how it is split, and which modules are dark.
//!
//! Must not know what the text says, nor draw on a screen.

use crate::text::printable;
use qrcode::{Color, EcLevel, QrCode, Version, bits::Bits};

/// The smallest codes that are used (29 modules a side): smaller ones hold a few words.
const SMALLEST: i16 = 3;
/// The largest (97 modules a side): denser ones are hard to scan from a screen.
const LARGEST: i16 = 20;
/// Light modules around a code (ISO/IEC 18004, 5.3.8).
const QUIET: usize = 4;

/// A code, of which there may be several in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its number, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The part of the text that it holds.
    pub text: String,
    version: i16,
}

/// Which modules of a code are dark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    side: usize,
    dark: Vec<bool>,
}

/// There is no room: so many columns and rows are wanted at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooSmall {
    /// Columns.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
}

impl Code {
    /// Columns that it takes, the light border included: a cell is one module wide.
    #[must_use]
    pub fn columns(&self) -> usize {
        side(self.version) + 2 * QUIET
    }

    /// Rows that it takes: a cell is two modules high.
    #[must_use]
    pub fn rows(&self) -> usize {
        rows(side(self.version))
    }

    /// What a phone shows: the text, below its number where there are several.
    #[must_use]
    pub fn content(&self) -> String {
        format!("{}{}", numbered(self.number, self.of), self.text)
    }

    /// Its modules.
    #[must_use]
    pub fn modules(&self) -> Modules {
        modules(self.version, &self.content())
    }
}

impl Modules {
    /// Are the upper and the lower half of a cell dark? The light border is counted in.
    #[must_use]
    pub fn cell(&self, column: usize, row: usize) -> (bool, bool) {
        (self.dark(column, 2 * row), self.dark(column, 2 * row + 1))
    }

    fn dark(&self, x: usize, y: usize) -> bool {
        let inside = |at: usize| at.checked_sub(QUIET).filter(|at| *at < self.side);
        let (Some(x), Some(y)) = (inside(x), inside(y)) else {
            return false;
        };
        self.dark.get(y * self.side + x).copied().unwrap_or(false)
    }
}

fn side(version: i16) -> usize {
    usize::try_from(17 + 4 * version).unwrap_or_default()
}

fn rows(side: usize) -> usize {
    (side + 2 * QUIET).div_ceil(2)
}

/// The text as the fewest codes that fit into so many columns and rows, all of one size and no
/// larger than they need be.
///
/// # Errors
/// When there is room for none.
pub fn codes(text: &str, columns: usize, room: usize) -> Result<Vec<Code>, TooSmall> {
    let fits =
        |version: &i16| side(*version) + 2 * QUIET <= columns && rows(side(*version)) <= room;
    let versions = (SMALLEST..=LARGEST).filter(fits);
    let ways = versions.map(|version| (version, split(text, capacity(version))));
    let Some((version, parts)) = ways.min_by_key(|(version, parts)| (parts.len(), *version)) else {
        return Err(TooSmall {
            columns: side(SMALLEST) + 2 * QUIET,
            rows: rows(side(SMALLEST)),
        });
    };
    let of = parts.len();
    let made = parts.iter().enumerate().map(|(i, part)| Code {
        number: i + 1,
        of,
        text: (*part).to_owned(),
        version,
    });
    Ok(made.collect())
}

/// What stands before a part: `2/3` and a new line, where there are several.
fn numbered(number: usize, of: usize) -> String {
    if of == 1 {
        String::new()
    } else {
        format!("{number}/{of}\n")
    }
}

/// Bytes that a code holds: less the mode (4 bits) and the count (8 bits, from version 10 on 16).
fn capacity(version: i16) -> usize {
    let bits = Bits::new(Version::Normal(version)).max_len(EcLevel::L);
    let count = if version < 10 { 8 } else { 16 };
    bits.unwrap_or_default().saturating_sub(4 + count) / 8
}

/// Splits at the end of a line where that is not far, else at the end of a phrase, else anywhere
/// between two characters.
fn split(text: &str, capacity: usize) -> Vec<&str> {
    if text.len() <= capacity {
        return vec![text];
    }
    for digits in 1.. {
        let room = capacity.saturating_sub(2 * digits + 2).max(4); // the longest character
        let parts = cut(text, room);
        if parts.len() < 10_usize.pow(u32::try_from(digits).unwrap_or(9)) {
            return parts;
        }
    }
    Vec::new() // not reached: ten digits number more parts than any text has
}

#[expect(
    clippy::string_slice,
    reason = "each place is checked to lie between characters"
)]
fn cut(text: &str, room: usize) -> Vec<&str> {
    let (mut rest, mut parts) = (text, Vec::new());
    while rest.len() > room {
        let mut most = room;
        while !rest.is_char_boundary(most) {
            most -= 1;
        }
        let head = &rest[..most];
        let after = |marks: &[char]| {
            let at = head.rfind(marks)?;
            let mark = head[at..].chars().next()?;
            Some(at + mark.len_utf8()).filter(|at| 2 * at > room)
        };
        let line = after(&['\n']);
        let phrase = || after(&['；', '，', '：', '。', ';', ',', ' ']);
        let at = line.or_else(phrase).unwrap_or(most);
        parts.push(&rest[..at]);
        rest = &rest[at..];
    }
    parts.push(rest);
    parts
}

/// The modules of a code, row by row, with the best correction for which there is room. All is one
/// run of bytes in UTF-8: what else could be chosen would read Chinese bytes as Shift-JIS.
fn modules(version: i16, text: &str) -> Modules {
    let levels = [EcLevel::H, EcLevel::Q, EcLevel::M, EcLevel::L];
    let made = levels.into_iter().find_map(|level| {
        let mut bits = Bits::new(Version::Normal(version));
        bits.push_byte_data(text.as_bytes()).ok()?;
        bits.push_terminator(level).ok()?;
        QrCode::with_bits(bits, level).ok()
    });
    let side = made.as_ref().map_or(0, QrCode::width);
    let colours = made.map(QrCode::into_colors).unwrap_or_default();
    let dark = colours.into_iter().map(|colour| colour == Color::Dark);
    let dark = dark.collect();
    Modules { side, dark }
}

/// A code as lines for a terminal, with some words beside it: black on white by numbers of colours
/// that themes leave alone (16 and 231 of 256), also where colours are off, as it is a picture and
/// no decoration.
#[must_use]
pub fn drawn(code: &Code, beside: &[String]) -> String {
    let (mut page, modules) = (String::new(), code.modules());
    let gap = code.rows().saturating_sub(beside.len()) / 2;
    for row in 0..code.rows() {
        let mut last = None;
        for column in 0..code.columns() {
            let (upper, lower) = modules.cell(column, row);
            if last.replace((upper, lower)) != Some((upper, lower)) {
                let number = |dark: bool| if dark { 16 } else { 231 };
                let (upper, lower) = (number(upper), number(lower));
                page.push_str(&format!("\u{1b}[38;5;{upper};48;5;{lower}m"));
            }
            page.push(if upper == lower { ' ' } else { HALF });
        }
        page.push_str("\u{1b}[0m");
        if let Some(words) = row.checked_sub(gap).and_then(|at| beside.get(at)) {
            page.push_str("  ");
            page.push_str(printable(words).trim_end());
        }
        page.push('\n');
    }
    page
}

/// The upper half of a cell in the foreground, the lower in the background.
pub const HALF: char = '\u{2580}';

#[cfg(test)]
mod tests;
