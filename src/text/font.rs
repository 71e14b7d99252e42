//! The font of printed pages: which characters it has, and how wide they are.
//!
//! It lies in the binary and is not touched before somebody asks. Must not set lines or know pages.

use skrifa::{FontRef, MetadataProvider, charmap::Charmap, instance::Size, metrics::GlyphMetrics};

/// The font file: Noto Sans SC, made by `assets/subset.py`.
pub static FONT: &[u8] = include_bytes!("../../assets/NotoSansSC-Regular.otf");

/// The form of a character in the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// How far it moves the pen, in thousandths of the size of type.
    pub advance: usize,
}

/// The forms of characters, looked up in the font.
pub struct Glyphs {
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
}

impl Glyphs {
    /// Opens the font.
    ///
    /// # Panics
    /// When the file in the binary is no font, which a test excludes.
    #[must_use]
    pub fn open() -> Self {
        #[allow(clippy::expect_used, reason = "a constant that a test opens")]
        let font = FontRef::new(FONT).expect("assets/subset.py made a font");
        Self {
            charmap: font.charmap(),
            metrics: font.glyph_metrics(Size::unscaled(), skrifa::instance::LocationRef::default()),
        }
    }

    /// The form of a character; nothing where the font has none.
    #[must_use]
    pub fn get(&self, character: char) -> Option<Glyph> {
        let id = self.charmap.map(character)?;
        let advance = self.metrics.advance_width(id)?; // 1000 units an em
        Some(Glyph {
            id: id.to_u32(),
            advance: advance.round() as usize,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A flow whose texts hold such a character is refused, as its papers could not be printed.
    #[test]
    fn the_font_has_nothing_that_is_obeyed_or_not_seen() {
        let glyphs = Glyphs::open();
        let sly = ('\0'..=char::MAX).filter(|c| crate::text::is_sly(*c) && *c != '\n');
        let had: Vec<char> = sly.filter(|c| glyphs.get(*c).is_some()).collect();
        assert_eq!(had, []);
    }

    #[test]
    fn the_font_has_chinese_and_latin_and_no_pictures() {
        let glyphs = Glyphs::open();
        assert_eq!(glyphs.get('续').map(|glyph| glyph.advance), Some(1000));
        let digits = ('0'..='9').map(|c| glyphs.get(c).map(|glyph| glyph.advance));
        assert!(
            digits
                .clone()
                .all(|wide| wide == glyphs.get('0').map(|glyph| glyph.advance))
        );
        assert_eq!(glyphs.get('\u{1f600}'), None);
        assert_eq!(glyphs.get('\u{202e}'), None);
        let units = FontRef::new(FONT).map(|font| {
            font.metrics(Size::unscaled(), skrifa::instance::LocationRef::default())
                .units_per_em
        });
        assert_eq!(units.ok(), Some(1000));
    }
}
