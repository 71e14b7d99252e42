//! One mistake at a time: told, unless an earlier repair caused it, and blanked out.
//!
//! Must not read values: `recover` does, again after each repair.

use super::finding::{Finding, Words, nearest};
use super::mistake;
use super::scan::{Kind, Layer, Token, layers, tokens};
use ron::error::{Error, Position, SpannedError};
use std::ops::Range;

/// A piece that was blanked out.
struct Blank {
    range: Range<usize>,
    /// The field it gave, or was probably meant to give.
    name: Option<String>,
}

/// A finding whose place is a byte and a length in characters.
pub(super) type Told = (usize, usize, Finding);

/// A file being read in spite of its mistakes.
pub(super) struct Repair {
    /// The file as it is.
    pub(super) original: &'static str,
    bytes: Vec<u8>,
    blanks: Vec<Blank>,
    told: Vec<Told>,
}

impl Repair {
    /// Nothing repaired yet.
    pub(super) fn new(original: &'static str) -> Self {
        let bytes = original.as_bytes().to_vec();
        let mut repair = Self {
            original,
            bytes,
            blanks: Vec::new(),
            told: Vec::new(),
        };
        if original.starts_with('\u{feff}') {
            repair.cover(0..'\u{feff}'.len_utf8());
        }
        repair
    }

    /// The text as it is to be read now.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Notes a mistake at a byte.
    pub(super) fn report(
        &mut self,
        code: &'static str,
        at: usize,
        length: usize,
        words: Words,
        hint: Option<Words>,
    ) {
        self.told
            .push((at, length, Finding::error(code, None, words).hinted(hint)));
    }

    /// Blanks a piece out; `name` is the field it gave.
    pub(super) fn blank(&mut self, range: Range<usize>, name: Option<String>) {
        self.cover(range.clone());
        self.blanks.push(Blank { range, name });
    }

    fn cover(&mut self, range: Range<usize>) {
        let length = self.bytes.len();
        for byte in &mut self.bytes[range.start.min(length)..range.end.min(length)] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }

    /// Writes one sign over the space or bracket at `at`.
    pub(super) fn put(&mut self, at: usize, sign: char) {
        if let (Some(byte), Ok(sign)) = (self.bytes.get_mut(at), u8::try_from(sign)) {
            *byte = sign;
        }
    }

    /// Writes one sign at the end.
    pub(super) fn append(&mut self, sign: char) {
        self.bytes.extend(sign.to_string().bytes());
    }

    /// What was found, by place and length, in the order of the file; and what was blanked out.
    pub(super) fn end(mut self) -> (Vec<Told>, Vec<Range<usize>>) {
        self.told.sort_by_key(|told| told.0);
        let blanked = self.blanks.into_iter().map(|blank| blank.range).collect();
        (self.told, blanked)
    }

    /// Deals with one mistake: tells it, unless an earlier repair caused it, and removes it.
    /// `false` where nothing more can be done.
    pub(super) fn step(&mut self, error: &SpannedError) -> bool {
        let text = self.text();
        let tokens = tokens(&text);
        let end = offset(&text, &error.span.end);
        let at = match error.code {
            Error::NoSuchStructField { .. }
            | Error::NoSuchEnumVariant { .. }
            | Error::DuplicateStructField { .. }
            | Error::ExpectedDifferentStructName { .. }
            | Error::IntegerOutOfBounds
            | Error::InvalidValueForType { .. } => offset(&text, &error.span.start),
            _ => end,
        };
        // the token that the mistake is at: a cursor may stand in the space before it
        let token = tokens.iter().position(|token| token.end > at);
        let at = token.map_or(at, |token| tokens[token].start);
        let around = layers(&tokens, at);
        let Some(inner) = around.last() else {
            return self.outside(error, &text, &tokens, at);
        };
        if matches!(error.code, Error::ExceededRecursionLimit) {
            let entry = &around[around.len().min(2) - 1];
            return self.tell(error, &text, &tokens, at, entry, entry.piece.clone());
        }
        if matches!(error.code, Error::ExpectedComma) && self.comma(&text, at) {
            let found = token.map(|token| tokens[token]);
            return self.tell_only(error, &text, at, found, None);
        }
        let lacking = match &error.code {
            Error::MissingStructField { field, .. } => Some(Some(*field)),
            Error::ExpectedDifferentLength { .. } => Some(None),
            _ => None,
        };
        let at_close = token == Some(inner.close);
        let ours = self.blanks.iter().any(|blank| {
            let directly = layers(&tokens, blank.range.start).last().map(|l| l.open)
                == Some(inner.open)
                && blank.range.start > tokens[inner.open].start;
            let matching = match lacking {
                Some(Some(field)) => blank.name.as_deref() == Some(field),
                _ => at_close,
            };
            directly && matching
        });
        if lacking.is_none() && !ours {
            return self.tell(error, &text, &tokens, at, inner, inner.piece.clone());
        }
        // the brackets lack something: the piece that holds them goes
        let Some(outer) = around.len().checked_sub(2).map(|i| &around[i]) else {
            return self.outside(error, &text, &tokens, tokens[inner.open].start);
        };
        let piece = outer.piece.clone();
        if ours {
            return self.remove(&text, &tokens, piece);
        }
        let first = tokens[piece.start];
        self.tell(error, &text, &tokens, first.start, outer, piece)
    }

    /// A mistake outside of all brackets, or in the outermost: nothing to save.
    fn outside(&mut self, error: &SpannedError, text: &str, tokens: &[Token], at: usize) -> bool {
        let found = tokens.iter().find(|token| token.start >= at).copied();
        self.tell_only(error, text, at, found, None);
        if matches!(error.code, Error::TrailingCharacters) {
            self.blank(at..text.len(), None);
            return true;
        }
        false
    }

    /// Puts the missing comma into the space before byte `at`, if there is any.
    fn comma(&mut self, text: &str, at: usize) -> bool {
        let space = text
            .get(..at)
            .is_some_and(|before| before.ends_with([' ', '\t']));
        if space {
            self.put(at - 1, ',');
        }
        space
    }

    fn tell(
        &mut self,
        error: &SpannedError,
        text: &str,
        tokens: &[Token],
        at: usize,
        layer: &Layer,
        piece: Range<usize>,
    ) -> bool {
        let found = tokens.iter().find(|token| token.end > at).copied();
        let field = field(text, tokens, &layer.piece);
        self.tell_only(error, text, at, found, field.as_deref());
        let removed = self.remove(text, tokens, piece);
        if let (
            Error::NoSuchStructField {
                expected, found, ..
            },
            Some(blank),
        ) = (&error.code, self.blanks.last_mut())
        {
            // a misspelt field is not missing as well
            blank.name = nearest(found, expected.iter().copied()).map(str::to_owned);
        }
        removed
    }

    fn tell_only(
        &mut self,
        error: &SpannedError,
        text: &str,
        at: usize,
        found: Option<Token>,
        field: Option<&str>,
    ) -> bool {
        let line = |at: usize| text.get(..at).unwrap_or(text).matches('\n').count();
        // what follows from a line whose quotes did not pair is not said
        let known = self
            .told
            .iter()
            .any(|(place, _, told)| told.code == "unclosed-text" && line(*place) == line(at));
        if !known {
            let found = found
                .and_then(|token| text.get(token.start..token.end))
                .unwrap_or_default();
            let word = if found.starts_with('"') { "" } else { found };
            let rest = text.get(at..).unwrap_or_default();
            let near = word
                .len()
                .max(rest.chars().next().map_or(0, char::len_utf8));
            let mut signs = rest.get(..near).unwrap_or_default().char_indices();
            let wide = signs.find_map(|(i, sign)| Some((i, mistake::wide_sign(sign)?)));
            let (at, length, (code, words, hint)) = match wide {
                Some((i, said)) => (at + i, 1, said),
                None => {
                    let said = mistake::explain(&error.code, found, field);
                    (at, found.chars().count().max(1), said)
                }
            };
            self.report(code, at, length, words, hint);
        }
        true
    }

    fn remove(&mut self, text: &str, tokens: &[Token], piece: Range<usize>) -> bool {
        let Some(last) = piece.end.checked_sub(1).filter(|last| *last >= piece.start) else {
            return false;
        };
        let name = field(text, tokens, &piece);
        self.blank(tokens[piece.start].start..tokens[last].end, name);
        true
    }
}

/// The name of the field that a piece gives.
fn field(text: &str, tokens: &[Token], piece: &Range<usize>) -> Option<String> {
    let [name, colon, ..] = tokens.get(piece.clone())? else {
        return None;
    };
    (name.kind == Kind::Word && colon.kind == Kind::Colon)
        .then(|| text.get(name.start..name.end).map(str::to_owned))?
}

/// The byte of a position that `ron` gives.
fn offset(text: &str, position: &Position) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(position.line - 1)
        .map(str::len)
        .sum();
    let rest = text.get(start..).unwrap_or_default();
    let column = rest
        .char_indices()
        .nth(position.col - 1)
        .map_or(rest.len(), |(i, _)| i);
    start + column
}
