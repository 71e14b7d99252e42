//! Texts that cannot be printed: characters that the font of printed pages lacks.
//!
//! Must not read RON: it looks at the texts as they stand in the files, remarks left out.

use crate::{
    flow::{Finding, finding::Words, source::Sources},
    text::Glyphs,
};
use std::{collections::HashMap, iter::Peekable, str::CharIndices};

/// A character of a text: where it stands in the file, and what it is.
type Found = (usize, char);

/// One finding for each text with characters that the font lacks, at the first of them.
#[must_use]
pub fn glyphs(sources: &Sources) -> Vec<Finding> {
    let font = Glyphs::open();
    let mut known: HashMap<char, bool> = HashMap::new();
    let mut findings = Vec::new();
    for (number, file) in sources.files().iter().enumerate() {
        texts(file.text, |text| {
            let mut lacks = |c: char| {
                let has = || c.is_ascii_whitespace() || font.get(c).is_some();
                !c.is_ascii_graphic() && !*known.entry(c).or_insert_with(has)
            };
            let mut lacking: Vec<Found> =
                (text.iter().copied()).filter(|(_, c)| lacks(*c)).collect();
            let Some(&(at, _)) = lacking.first() else {
                return;
            };
            lacking.sort_unstable_by_key(|(_, c)| *c);
            lacking.dedup_by_key(|(_, c)| *c);
            let named = |open: char, close: char| -> Vec<String> {
                let each = |(_, c): &Found| format!("{open}{c}{close} (U+{:04X})", u32::from(*c));
                lacking.iter().map(each).collect()
            };
            let place = sources.at(number, at, 1);
            let words = Words::new(
                format!("打印用的字体里没有{}。", named('“', '”').join("、")),
                format!(
                    "The font of printed pages lacks {}.",
                    named('"', '"').join(", ")
                ),
            );
            let hint = Words::new(
                "换一个字，或照 assets/subset.py 开头的说明重做字体。",
                "use another character, or make the font anew as assets/subset.py says at its head",
            );
            findings.push(Finding::error("missing-glyph", Some(place), words).hinted(Some(hint)));
        });
    }
    findings
}

/// Each text of a file, character by character; escapes are the characters they stand for.
fn texts(file: &str, mut each: impl FnMut(&[Found])) {
    let mut text = Vec::new();
    let mut rest = file.char_indices().peekable();
    while let Some((_, c)) = rest.next() {
        match (c, rest.peek().map(|(_, next)| *next)) {
            ('/', Some('/')) => while rest.next_if(|(_, c)| *c != '\n').is_some() {},
            ('"', _) => {
                text.clear();
                inside(&mut rest, &mut text);
                each(&text);
            }
            _ => {}
        }
    }
}

/// The characters to the closing mark.
fn inside(rest: &mut Peekable<CharIndices<'_>>, text: &mut Vec<Found>) {
    while let Some((at, c)) = rest.next() {
        match c {
            '"' => return,
            '\\' => text.extend(escaped(rest).map(|c| (at, c))),
            c => text.push((at, c)),
        }
    }
}

/// What an escape stands for: its number in hexadecimal digits, or the sign after it.
fn escaped(rest: &mut Peekable<CharIndices<'_>>) -> Option<char> {
    let (_, sign) = rest.next()?;
    if sign != 'u' {
        return Some(sign);
    }
    rest.next_if(|(_, c)| *c == '{')?;
    let mut digits = String::new();
    while let Some((_, c)) = rest.next_if(|(_, c)| *c != '"' && *c != '}') {
        digits.push(c);
    }
    rest.next_if(|(_, c)| *c == '}')?;
    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{flow::File, text::Lang};

    fn found(text: &'static str) -> Vec<String> {
        let name = "a.ron".to_owned();
        let findings = glyphs(&Sources::new(vec![File { name, text }]));
        let first = |one: &Finding| {
            let all = one.render(Lang::En);
            all.lines().next().unwrap_or_default().to_owned()
        };
        findings.iter().map(first).collect()
    }

    #[test]
    fn the_place_of_the_first_is_told_and_remarks_may_hold_anything() {
        assert_eq!(found("(a: \"续保 \\\"ok\\\"\", // 🎉 \"𠮷\"\n)"), [""; 0]);
        assert_eq!(
            found("(\n  a: (\"好🎉𠮷🎉\", \"fine\"),\n)"),
            [
                "a.ron:2:9: error: The font of printed pages lacks \"🎉\" (U+1F389), \"𠮷\" (U+20BB7). [missing-glyph]"
            ]
        );
        assert_eq!(
            found("(a: \"x\\u{1F600}\")"),
            ["a.ron:1:7: error: The font of printed pages lacks \"😀\" (U+1F600). [missing-glyph]"]
        );
        assert_eq!(found("(a: \"\u{200b}\")").len(), 1);
    }

    #[test]
    fn an_unclosed_text_ends_with_the_file() {
        assert_eq!(found("(a: \"好\\u{"), [""; 0]);
        assert_eq!(found("(a: \"\\"), [""; 0]);
    }
}
