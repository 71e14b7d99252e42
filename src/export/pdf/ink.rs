//! Type on the page: sizes, weights, widths.
//!
//! Must not know blocks or pages.

use super::NoPdf;
use crate::text::{FONT, Glyph, Glyphs, wrap_measured};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::{cell::RefCell, collections::HashMap};

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// The size of type, in points.
    pub size: f32,
    /// Heavier than the rest.
    pub bold: bool,
    /// 0 is black, 255 is paper.
    pub gray: u8,
}

impl Style {
    pub const fn new(size: f32) -> Self {
        Self {
            size,
            bold: false,
            gray: 0,
        }
    }

    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub const fn gray(self, gray: u8) -> Self {
        Self { gray, ..self }
    }
}

/// The font, with what was looked up in it.
pub(super) struct Ink {
    glyphs: Glyphs,
    known: RefCell<HashMap<char, Option<Glyph>>>,
}

impl Ink {
    pub fn open() -> Self {
        Self {
            glyphs: Glyphs::open(),
            known: RefCell::default(),
        }
    }

    fn glyph(&self, character: char) -> Option<Glyph> {
        let mut known = self.known.borrow_mut();
        *known
            .entry(character)
            .or_insert_with(|| self.glyphs.get(character))
    }

    /// Can all of it be printed?
    pub fn has_all(&self, text: &str) -> Result<(), NoPdf> {
        let lacking = text.chars().find(|c| self.glyph(*c).is_none());
        lacking.map_or(Ok(()), |c| Err(NoPdf::NoGlyph(c)))
    }

    /// How wide a text is, in thousandths of the size of type.
    pub fn measure(&self, text: &str) -> usize {
        let advance = |c| self.glyph(c).map_or(0, |glyph| glyph.advance);
        text.chars().map(advance).sum()
    }

    /// How wide a text is, in points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        self.measure(text) as f32 * size / 1000.0
    }

    /// Lines no wider than `room` points.
    pub fn wrap(&self, text: &str, size: f32, room: f32) -> Vec<String> {
        let room = (room * 1000.0 / size).max(2000.0) as usize;
        wrap_measured(text, room, |piece| self.measure(piece))
    }

    /// The font for the writer of the file.
    pub fn font(&self) -> Option<Font> {
        Font::new(FONT.into(), 0)
    }

    /// The forms of a text, closer together where it must fit in so many points.
    pub fn shape(&self, text: &str, size: f32, fit: Option<f32>) -> Vec<KrillaGlyph> {
        let natural = self.width(text, size);
        let squeeze = fit.map_or(1.0, |fit| (fit / natural.max(0.1)).min(1.0));
        let each = text.char_indices().filter_map(|(at, c)| {
            let glyph = self.glyph(c)?;
            let advance = glyph.advance as f32 / 1000.0 * squeeze;
            let range = at..at + c.len_utf8();
            let id = GlyphId::new(glyph.id);
            Some(KrillaGlyph::new(id, advance, 0.0, 0.0, 0.0, range, None))
        });
        each.collect()
    }
}
