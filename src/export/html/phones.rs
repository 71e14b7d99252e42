//! Numbers to ring inside a text: the national hotlines `123xx`, with or without an area code.
//!
//! Must not take a part of an address, an amount or a document's number for one.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Words.
    Words(&'t str),
    /// A number to ring.
    Phone(&'t str),
}

/// A text in pieces; put together they are the text.
#[expect(
    clippy::string_slice,
    reason = "places that `find` or `char_indices` gave lie between characters"
)]
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut start, mut from) = (Vec::new(), 0, 0);
    while let Some(at) = text[from..].find(|c: char| c.is_ascii_digit()) {
        let at = from + at;
        let rest = &text[at..];
        let long = rest.find(|c: char| !c.is_ascii_digit() && c != '-');
        let end = at + long.unwrap_or(rest.len());
        from = end;
        let number = &text[at..end];
        if !is_hotline(number) || joins(text[..at].chars().next_back()) || goes_on(&text[end..]) {
            continue;
        }
        if start < at {
            pieces.push(Piece::Words(&text[start..at]));
        }
        pieces.push(Piece::Phone(number));
        start = end;
    }
    if start < text.len() {
        pieces.push(Piece::Words(&text[start..]));
    }
    pieces
}

fn is_hotline(number: &str) -> bool {
    let (area, number) = match number.split_once('-') {
        Some((area, number)) => (Some(area), number),
        None => (None, number),
    };
    let area = area.is_none_or(|area| matches!(area.len(), 3 | 4) && area.starts_with('0'));
    area && number.len() == 5 && number.starts_with("123") && !number.contains('-')
}

/// Does a sign before a number belong to the same word?
fn joins(before: Option<char>) -> bool {
    before.is_some_and(|c| c.is_ascii_alphanumeric() || ".,-/_@:".contains(c))
}

/// Does the same word go on after a number?
fn goes_on(after: &str) -> bool {
    let mut next = after.chars();
    match next.next() {
        Some('.' | ',') => next.next().is_some_and(|c| c.is_ascii_alphanumeric()),
        Some(c) => c.is_ascii_alphanumeric() || "/_@%".contains(c),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hotlines_are_found_and_nothing_else() {
        let phones = |text| {
            let each = pieces(text).into_iter().filter_map(|piece| match piece {
                Piece::Phone(number) => Some(number),
                Piece::Words(_) => None,
            });
            each.collect::<Vec<_>>()
        };
        assert_eq!(phones("12333"), ["12333"]);
        assert_eq!(
            phones("Ring 12345. Or 0571-12393, or (12329)"),
            ["12345", "0571-12393", "12329"]
        );
        assert_eq!(
            phones("\u{6253}12333\u{ff0c}12393\u{3002}"),
            ["12333", "12393"]
        );
        for none in [
            "si.12333.gov.cn",
            "12333.gov.cn",
            "12,345.00",
            "12345.00",
            "112333",
            "123450",
            "1-12333",
            "12333-1",
            "2026-12-31",
            "www/12333",
            "a12333",
        ] {
            assert!(phones(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn nothing_is_lost() {
        for text in [
            "",
            "a",
            "12333",
            "a 12333 b 0571-12393",
            "1 2 12345,",
            "\u{6253}12333",
        ] {
            let all = pieces(text).into_iter().map(|piece| match piece {
                Piece::Words(text) | Piece::Phone(text) => text,
            });
            assert_eq!(all.collect::<String>(), text);
        }
    }
}
