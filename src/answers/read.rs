//! Answers files, RON or JSON: a map from question id to a plain value.
//!
//! Must not know questions: `interview::accept` gives each value its kind.

use super::broken::{Missed, Problem, line_start, problem};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Text.
    Word(String),
    /// A number, as it is written.
    Number(String),
    /// Yes or no.
    Flag(bool),
    /// A list of texts.
    Words(Vec<String>),
    /// Anything else, with what it is.
    Other(&'static str),
}

/// One entry of an answers file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The question's id.
    pub question: String,
    /// What is given.
    pub given: Given,
    /// Line of the id, from 1; 0 where the file does not show it.
    pub line: usize,
    /// Column of the id, from 1.
    pub column: usize,
}

/// An answers file as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The answers.
    pub entries: Vec<Entry>,
    /// What stands beside them, where they stand under `answers`; the value of `today` only.
    pub beside: Vec<Entry>,
}

/// The answers of a JSON file. Either the map itself, or an object with the map under `answers`.
///
/// # Errors
/// When the text is not JSON of that shape.
pub fn read_json(text: &str) -> Result<Vec<Entry>, Problem> {
    json_sheet(text).map(|sheet| sheet.entries)
}

/// The same with what stands beside the answers.
///
/// # Errors
/// When the text is not JSON of that shape.
pub fn json_sheet(text: &str) -> Result<Sheet, Problem> {
    if !text.trim_start().starts_with('{') {
        return Err(problem(text, 0, Missed::Other));
    }
    serde_json::from_str::<Shape>(text)
        .map(|shape| shape.place(text))
        .map_err(|error| {
            let said = error.to_string();
            let missed = match error.classify() {
                serde_json::error::Category::Eof => Missed::End,
                _ if said.starts_with("expected `,`") => Missed::Comma,
                _ if said.starts_with("expected `:`") => Missed::Colon,
                _ => Missed::Other,
            };
            let at = line_start(text, error.line()) + error.column().saturating_sub(1);
            problem(text, at, missed)
        })
}

/// The answers of a RON file: `{ "question": value, … }`, or `(answers: { … })`.
///
/// # Errors
/// When the text is not RON of that shape.
pub fn read_ron(text: &str) -> Result<Vec<Entry>, Problem> {
    ron_sheet(text).map(|sheet| sheet.entries)
}

/// The same with what stands beside the answers.
///
/// # Errors
/// When the text is not RON of that shape.
pub fn ron_sheet(text: &str) -> Result<Sheet, Problem> {
    let options = ron::Options::default();
    let problem = |error: ron::error::SpannedError| {
        use ron::error::Error as Code;
        let missed = match error.code {
            Code::Eof | Code::ExpectedStringEnd | Code::UnclosedBlockComment => Missed::End,
            Code::ExpectedComma => Missed::Comma,
            Code::ExpectedMapColon => Missed::Colon,
            _ => Missed::Other,
        };
        let start = line_start(text, error.span.end.line);
        let rest = text.get(start..).unwrap_or_default();
        let column = error.span.end.col.saturating_sub(1);
        let column = rest
            .char_indices()
            .nth(column)
            .map_or(rest.len(), |(at, _)| at);
        let at = start + column;
        // it may have stopped in the space before
        let after = text.get(at..).unwrap_or_default().trim_start().len();
        problem(text, text.len() - after, missed)
    };
    // a file may begin with comments; a map of its own begins with a brace
    let begins = text
        .lines()
        .map(str::trim_start)
        .find(|line| !line.is_empty() && !line.starts_with("//"));
    if begins.is_some_and(|line| line.starts_with('(')) {
        let wrapped = options.from_str::<Wrapped>(text).map_err(problem)?;
        return Ok(wrapped.0.place(text));
    }
    let shape = options.from_str::<Shape>(text).map_err(problem)?;
    Ok(shape.place(text))
}

/// Entries in the order of the file; the ids still point into it, which gives their place.
struct Map<'a>(Vec<(&'a str, Given)>);

/// What stands at the top, and the answers, where they stand under a name.
#[derive(Default)]
struct Shape<'a> {
    top: Vec<(&'a str, Given)>,
    answers: Option<Vec<(&'a str, Given)>>,
}

/// The same as a struct of RON, in round brackets.
struct Wrapped<'a>(Shape<'a>);

impl Shape<'_> {
    fn place(self, text: &str) -> Sheet {
        let entries = |all: Vec<(&str, Given)>| {
            let placed = all.into_iter().map(|(id, given)| entry(text, id, given));
            placed.collect()
        };
        match self.answers {
            Some(answers) => Sheet {
                entries: entries(answers),
                beside: entries(self.top),
            },
            None => Sheet {
                entries: entries(self.top),
                beside: Vec::new(),
            },
        }
    }
}

/// An entry with its place: that of its quote, where it has one.
fn entry(text: &str, id: &str, given: Given) -> Entry {
    let offset = (id.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    let before = text.get(..offset).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    Entry {
        question: id.to_owned(),
        given,
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + usize::from(!line.ends_with('"')),
    }
}

/// Reads what stands at the top. `answers` is what the answers are called there.
struct Top;

impl<'de> Visitor<'de> for Top {
    type Value = Shape<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map from question id to answer")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut shape = Shape::default();
        while let Some(Name(name)) = map.next_key()? {
            if name == "answers" && shape.answers.is_none() {
                shape.answers = Some(map.next_value::<Map>()?.0);
            } else {
                shape.top.push((name, map.next_value()?));
            }
        }
        Ok(shape)
    }
}

impl<'de> Deserialize<'de> for Shape<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Top)
    }
}

impl<'de> Deserialize<'de> for Wrapped<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_struct("Wrapped", &["answers", "today"], Top)
            .map(Wrapped)
    }
}

/// A name at the top: text in a map, a bare word in a struct of RON.
struct Name<'a>(&'a str);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Word;
        impl<'de> Visitor<'de> for Word {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(name))
            }
        }
        deserializer.deserialize_str(Word)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Map<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Map<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from question id to answer")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Map(entries))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Given;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, a number, true, false, or a list of texts")
            }

            fn visit_bool<E>(self, flag: bool) -> Result<Given, E> {
                Ok(Given::Flag(flag))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Given, E> {
                Ok(Given::Number(number.to_string()))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Given, E> {
                Ok(Given::Number(number.to_string()))
            }

            // The shortest text that reads back as this number is what stood in the file; money is
            // made from that text and never computed as floating point.
            fn visit_f64<E>(self, number: f64) -> Result<Given, E> {
                Ok(Given::Number(number.to_string()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Given, E> {
                Ok(Given::Word(text.to_owned()))
            }

            fn visit_unit<E>(self) -> Result<Given, E> {
                Ok(Given::Other("nothing"))
            }

            fn visit_none<E>(self) -> Result<Given, E> {
                Ok(Given::Other("nothing"))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Given, A::Error> {
                let (mut words, mut other) = (Vec::new(), false);
                while let Some(item) = list.next_element::<Given>()? {
                    match item {
                        Given::Word(word) => words.push(word),
                        _ => other = true,
                    }
                }
                Ok(if other {
                    Given::Other("a list of something else than texts")
                } else {
                    Given::Words(words)
                })
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Given, A::Error> {
                while map
                    .next_entry::<serde::de::IgnoredAny, serde::de::IgnoredAny>()?
                    .is_some()
                {}
                Ok(Given::Other("a map"))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_formats_give_the_same_entries_with_their_place() {
        let json = "{\n  \"a\": \"x\",\n  \"b\": [\"y\"], \"c\": 3, \"d\": true, \"e\": 8000.5 }";
        let from_json = read_json(json).expect("JSON");
        assert_eq!(from_json, read_ron(json).expect("the same text is RON"));
        assert_eq!((from_json[0].line, from_json[0].column), (2, 3));
        assert_eq!(from_json[4].given, Given::Number("8000.5".into()));
        let wrapped = format!("{{\"version\": 1, \"answers\": {json}}}");
        assert_eq!(read_json(&wrapped).expect("wrapped").len(), 5);
        assert_eq!(
            read_ron(&format!("(answers: {json})"))
                .expect("wrapped")
                .len(),
            5
        );
    }

    #[test]
    fn each_broken_file_has_a_sentence_and_a_real_place() {
        use crate::text::ui::refused as say;
        let json = |text: &str, line, column, wanted| {
            let found = read_json(text).expect_err(text);
            assert_eq!(
                (found.line, found.column, found.text),
                (line, column, wanted),
                "{text}"
            );
        };
        let both = |text: &str, line, column, wanted| {
            json(text, line, column, wanted);
            let found = read_ron(text).expect_err(text);
            assert_eq!(
                (found.line, found.column, found.text),
                (line, column, wanted),
                "{text}"
            );
        };
        both("", 1, 1, say::FILE_EMPTY);
        both(" \n", 1, 1, say::FILE_EMPTY);
        both("[]", 1, 1, say::FILE_NO_MAP);
        json("\n 3", 2, 2, say::FILE_NO_MAP);
        both("{\"a\": 1", 1, 8, say::FILE_ENDS);
        both("{\"a\": \"x", 1, 9, say::FILE_ENDS);
        both("{\"a\": 1 \"b\": 2}", 1, 9, say::FILE_COMMA);
        both("{\"a\" 1}", 1, 6, say::FILE_COLON);
        both("{\"a\": 1，\n\"b\": 2}", 1, 8, say::FILE_WIDE_SIGN);
        both("{\"甲\"：1}", 1, 5, say::FILE_WIDE_SIGN);
        both("{“a”: 1}", 1, 2, say::FILE_WIDE_SIGN);
        json("{a: 1}", 1, 2, say::FILE_QUOTES);
        let wide = read_json("{\"a\"：1}")
            .expect_err("wide")
            .get(crate::text::Lang::En);
        assert!(wide.contains('：') && wide.contains("\":\""), "{wide}");
    }

    #[test]
    fn a_broken_file_has_a_place() {
        assert_eq!(read_json("{\n \"a\": }").expect_err("broken").line, 2);
        assert_eq!(read_ron("{\n \"a\": }").expect_err("broken").line, 2);
    }
}
