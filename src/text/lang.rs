//! The two languages and a pair of words in both.
//!
//! Must not choose a language by itself: the faces do.

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use std::fmt;

/// A language of the product. Both are complete and equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Chinese (simplified), the language of the windows.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The other language: what the language key switches to.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// The code used on the command line and in files: `zh` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language in the words of BCP 47, for pages and files.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language of a locale name such as `zh_CN.UTF-8` or `en-GB`; `None` for any other.
    #[must_use]
    pub fn from_locale(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        if name.starts_with("zh") {
            Some(Self::Zh)
        } else if name.starts_with("en") {
            Some(Self::En)
        } else {
            None
        }
    }
}

/// One text in both languages, side by side. In RON a pair: `("中文", "English")`.
///
/// The strings live as long as the program: flows are embedded or read once, and a string that
/// points into the file it came from still knows its place there (see `flow::source`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Text {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// A text of the program itself.
    #[must_use]
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// The text in one language.
    #[must_use]
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// Makes a string live as long as the program. For what is read once: flows, never answers.
#[must_use]
pub fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// A string of a flow: borrowed from its file where it stands there unescaped.
struct Word(&'static str);

impl<'de> Deserialize<'de> for Word
where
    'de: 'static,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'de> Visitor<'de> for Words
        where
            'de: 'static,
        {
            type Value = Word;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text in quotes")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Word, E> {
                Ok(Word(text))
            }

            fn visit_str<E>(self, text: &str) -> Result<Word, E> {
                Ok(Word(leak(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Words)
    }
}

/// Reads a string that lives as long as the program (`#[serde(deserialize_with = …)]`).
///
/// # Errors
/// When the data holds something else than a string.
pub(crate) fn word<'de: 'static, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<&'static str, D::Error> {
    Word::deserialize(deserializer).map(|word| word.0)
}

impl<'de> Deserialize<'de> for Text
where
    'de: 'static,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pair;
        impl<'de> Visitor<'de> for Pair
        where
            'de: 'static,
        {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text in both languages, (\"中文\", \"English\")")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut pair: A) -> Result<Text, A::Error> {
                let missing = |n| serde::de::Error::invalid_length(n, &self);
                let zh: Word = pair.next_element()?.ok_or_else(|| missing(0))?;
                let en: Word = pair.next_element()?.ok_or_else(|| missing(1))?;
                Ok(Text { zh: zh.0, en: en.0 })
            }
        }
        deserializer.deserialize_tuple(2, Pair)
    }
}
