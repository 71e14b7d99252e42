//! A quick reader for tidy RON: the part of the language that flows are written in, borrowed texts
//! only. It is most of a start saved.
//!
//! Must not say what is wrong, nor read what `ron` would not: where it stops, `ron` reads again.

use serde::de::{self, Deserialize, DeserializeSeed, Visitor};
use std::fmt;

/// Levels of brackets. `ron` stops at 128 of its own, of which a level takes three at most.
const DEEPEST: usize = 40;

/// What the text says, if it is tidy.
pub(super) fn read<T: Deserialize<'static>>(text: &'static str) -> Option<T> {
    let mut reader = Reader {
        rest: text,
        left: DEEPEST,
    };
    let value = T::deserialize(&mut reader).ok()?;
    reader.space().ok()?;
    reader.rest.is_empty().then_some(value)
}

/// Not tidy, or not what is wanted: `ron` will say which.
#[derive(Debug)]
struct Stop;

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not tidy")
    }
}

impl std::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

struct Reader {
    rest: &'static str,
    left: usize,
}

impl Reader {
    fn skip(&mut self, bytes: usize) -> Result<&'static str, Stop> {
        let (skipped, rest) = self.rest.split_at_checked(bytes).ok_or(Stop)?;
        self.rest = rest;
        Ok(skipped)
    }

    /// Goes over spaces and comments; most often there are none.
    #[inline]
    fn space(&mut self) -> Result<(), Stop> {
        match self.rest.as_bytes().first() {
            Some(b' ' | b'\n' | b'\r' | b'\t' | b'/') => self.spaces(),
            _ => Ok(()),
        }
    }

    fn spaces(&mut self) -> Result<(), Stop> {
        loop {
            let blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
            let bytes = self.rest.as_bytes();
            let end = bytes.iter().position(|byte| !blank(byte));
            self.skip(end.unwrap_or(bytes.len()))?;
            if !self.rest.starts_with("//") {
                return Ok(());
            }
            let end = self.rest.find('\n').ok_or(Stop)?;
            self.skip(end)?;
        }
    }

    /// Is `byte` next? Then goes over it.
    fn next(&mut self, byte: u8) -> Result<bool, Stop> {
        self.space()?;
        let is = self.rest.as_bytes().first() == Some(&byte);
        self.skip(usize::from(is))?;
        Ok(is)
    }

    fn want(&mut self, byte: u8) -> Result<(), Stop> {
        if self.next(byte)? { Ok(()) } else { Err(Stop) }
    }

    /// The word that is next, without going over it; empty where there is none.
    fn word(&mut self) -> Result<&'static str, Stop> {
        self.space()?;
        let bytes = self.rest.as_bytes();
        if bytes.first().is_some_and(u8::is_ascii_digit) {
            return Ok("");
        }
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let end = bytes.iter().position(|byte| !part(byte));
        self.rest.get(..end.unwrap_or(bytes.len())).ok_or(Stop)
    }

    fn number(&mut self) -> Result<i64, Stop> {
        self.space()?;
        let bytes = self.rest.as_bytes();
        let sign = usize::from(bytes.first() == Some(&b'-'));
        let digits = bytes.iter().skip(sign);
        let length = digits.take_while(|byte| byte.is_ascii_digit()).count();
        let zero = bytes.get(sign) == Some(&b'0'); // "-0" and "007" are none of ours
        if zero && sign + length > 1 {
            return Err(Stop);
        }
        self.skip(sign + length)?.parse().map_err(|_| Stop)
    }

    /// Reads what stands in brackets, the opening one included.
    fn inside<V>(
        &mut self,
        (open, close): (u8, u8),
        read: impl FnOnce(&mut Items<'_>) -> Result<V, Stop>,
    ) -> Result<V, Stop> {
        self.want(open)?;
        self.left = self.left.checked_sub(1).ok_or(Stop)?;
        let mut items = Items {
            reader: self,
            close,
            first: true,
        };
        let value = read(&mut items)?;
        let more = items.another()?; // also goes over a last comma
        if more {
            return Err(Stop);
        }
        self.want(close)?;
        self.left += 1;
        Ok(value)
    }
}

const ROUND: (u8, u8) = (b'(', b')');

/// Items between brackets, with commas between them.
struct Items<'r> {
    reader: &'r mut Reader,
    close: u8,
    first: bool,
}

impl Items<'_> {
    /// Is there another item? Goes over the comma before it.
    fn another(&mut self) -> Result<bool, Stop> {
        let apart = std::mem::take(&mut self.first) || self.reader.next(b',')?;
        self.reader.space()?;
        let end = self.reader.rest.as_bytes().first() == Some(&self.close);
        if apart || end { Ok(!end) } else { Err(Stop) }
    }
}

impl<'de: 'static> de::SeqAccess<'de> for &mut Items<'_> {
    type Error = Stop;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Stop> {
        let another = self.another()?;
        another
            .then(|| seed.deserialize(&mut *self.reader))
            .transpose()
    }

    /// Most lists of a flow hold one item; room for four, as a list takes without this, would be most
    /// of the memory that a flow needs.
    fn size_hint(&self) -> Option<usize> {
        Some(1)
    }
}

impl<'de: 'static> de::MapAccess<'de> for &mut Items<'_> {
    type Error = Stop;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Stop> {
        let another = self.another()?;
        another
            .then(|| seed.deserialize(&mut *self.reader))
            .transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        self.reader.want(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

impl<'de: 'static> de::Deserializer<'de> for &mut Reader {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
        Err(Stop)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let word = self.word()?;
        self.skip(word.len())?;
        match word {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(Stop),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.want(b'"')?;
        let end = memchr::memchr2(b'"', b'\\', self.rest.as_bytes()).ok_or(Stop)?;
        let text = self.skip(end)?;
        if !self.rest.starts_with('"') {
            return Err(Stop);
        }
        self.skip(1)?;
        visitor.visit_borrowed_str(text)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let word = self.word()?;
        self.skip(word.len())?;
        if word.is_empty() || word == "_" {
            return Err(Stop);
        }
        visitor.visit_borrowed_str(word)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.word()? {
            "Some" => Err(Stop),
            "None" => {
                self.skip("None".len())?;
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.inside((b'[', b']'), |items| visitor.visit_seq(items))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Stop> {
        self.inside(ROUND, |items| visitor.visit_seq(items))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.inside((b'{', b'}'), |items| visitor.visit_map(items))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.inside(ROUND, |items| visitor.visit_map(items))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_enum(self)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i128 u16 u64 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct
        tuple_struct ignored_any
    }
}

impl<'de: 'static> de::EnumAccess<'de> for &mut Reader {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Stop> {
        seed.deserialize(&mut *self).map(|value| (value, self))
    }
}

impl<'de: 'static> de::VariantAccess<'de> for &mut Reader {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Stop> {
        self.inside(ROUND, |items| {
            de::SeqAccess::next_element_seed(&mut &mut *items, seed)?.ok_or(Stop)
        })
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Stop> {
        de::Deserializer::deserialize_tuple(self, length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        de::Deserializer::deserialize_struct(self, "", fields, visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::super::recover;
    use super::*;
    use crate::flow::Part;
    use crate::pack::embedded_files as files;
    use crate::text::leak;

    fn same(text: &'static str) -> bool {
        let tidy = read::<Part>(text).map(|part| format!("{part:?}"));
        let known = recover::with_ron::<Part>(text).map(|part| format!("{part:?}"));
        tidy.is_none_or(|tidy| known.is_ok_and(|known| known == tidy))
    }

    #[test]
    fn the_flow_in_the_binary_is_tidy_and_reads_the_same() {
        for file in files() {
            if file.name.starts_with("leaving-a-job/") && !file.name.ends_with("/flow.ron") {
                assert!(read::<Part>(file.text).is_some(), "{}", file.name);
                assert!(same(file.text), "{}", file.name);
            }
        }
    }

    #[test]
    fn what_ron_refuses_is_never_read() {
        let text = "// head\n(stage: \"s\", facts: {\"a\": (title: (\"甲\", \"a\"), // why\n is: All([Yes(\"q\"), \
            Below(Whole(-12), Answer(\"n\")), Not(Has(\"m\", \"o\")),])), }, outcomes: [(text: (\"乙\", \"b\"))], \
            tasks: {\"t\": (title: (\"丙\", \"c\"), when: Always, window: \"w\", cost: (\"\", \"\"), \
            takes: WorkingDays(5), needs: [(any: [\"d\"], copies: 2)], sources: [])}, )\n";
        assert!(read::<Part>(text).is_some() && same(text));
        for (at, _) in text.char_indices() {
            let (before, after) = text.split_at(at);
            let rest = after.chars().skip(1).collect::<String>();
            for put in [
                "", ",", " ", "(", ")", "[", "}", "0", "-", "_", "\"", "//", ":", "Some", "a",
            ] {
                assert!(
                    same(leak(format!("{before}{put}{rest}"))),
                    "{put:?} for the letter at {at}"
                );
                assert!(
                    same(leak(format!("{before}{put}{after}"))),
                    "{put:?} at {at}"
                );
            }
        }
    }
}
