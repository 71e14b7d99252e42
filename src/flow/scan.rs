//! RON as brackets, commas and words with their places: enough to find the piece around a mistake.
//!
//! Must not read values: `ron` does.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    Comma,
    Colon,
    /// A text in quotes.
    Text,
    /// A name, a number, or anything else.
    Word,
}

/// A token and its bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

/// The bracket that closes `open`.
pub(super) fn closer(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// All tokens of a text; comments and spaces are left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (kind, length) = next(rest);
        if let Some(kind) = kind {
            tokens.push(Token {
                kind,
                start: at,
                end: at + length,
            });
        }
        at += length;
    }
    tokens
}

/// The kind of what `rest` begins with, `None` for what does not count, and its length.
fn next(rest: &str) -> (Option<Kind>, usize) {
    let first = rest.chars().next().unwrap_or(' ');
    let one = first.len_utf8();
    match first {
        '(' | '[' | '{' => (Some(Kind::Open(first)), one),
        ')' | ']' | '}' => (Some(Kind::Close(first)), one),
        ',' => (Some(Kind::Comma), one),
        ':' => (Some(Kind::Colon), one),
        '"' => (Some(Kind::Text), quoted(rest)),
        'r' if raw(rest).is_some() => (Some(Kind::Text), raw(rest).unwrap_or(one)),
        '/' if rest.starts_with("//") => (None, rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => (None, block(rest)),
        _ if first.is_whitespace() || first == '\u{feff}' => (None, one),
        _ => {
            let ends = |c: char| c.is_whitespace() || "()[]{},:\"".contains(c);
            (
                Some(Kind::Word),
                rest.find(ends).unwrap_or(rest.len()).max(one),
            )
        }
    }
}

/// The length of a text in quotes, to the end where it is not closed.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (i, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return i + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a raw text, `r#"…"#`.
fn raw(rest: &str) -> Option<usize> {
    let marks = rest.chars().skip(1).take_while(|c| *c == '#').count();
    let inner = rest.get(1 + marks..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(marks));
    Some(
        inner
            .find(&end)
            .map_or(rest.len(), |found| 2 + marks + found + end.len()),
    )
}

/// The length of a comment in `/* … */`, which may hold others.
fn block(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// A pair of brackets around a place, and the piece between commas in it that holds the place.
#[derive(Clone, Debug)]
pub(super) struct Layer {
    /// The opening bracket's token.
    pub open: usize,
    /// The closing bracket's token; the number of tokens where there is none.
    pub close: usize,
    /// The tokens of the piece, its comma included; empty where the place is behind the last comma.
    pub piece: std::ops::Range<usize>,
}

/// The brackets around byte `offset`, outermost first. A closing bracket counts as inside.
pub(super) fn layers(tokens: &[Token], offset: usize) -> Vec<Layer> {
    let mut layers: Vec<Layer> = Vec::new();
    let mut begin = 0; // first token of the piece at the present depth
    for (i, token) in tokens.iter().enumerate() {
        if token.start >= offset {
            break;
        }
        match token.kind {
            Kind::Open(_) => {
                layers.push(Layer {
                    open: i,
                    close: tokens.len(),
                    piece: begin..i,
                });
                begin = i + 1;
            }
            Kind::Close(_) => begin = layers.pop().map_or(i + 1, |layer| layer.piece.start),
            Kind::Comma => begin = i + 1,
            _ => {}
        }
    }
    // `piece.start` of a layer is, so far, where its own piece in the layer outside begins
    let outer: Vec<usize> = layers
        .iter()
        .skip(1)
        .map(|layer| layer.piece.start)
        .collect();
    for (i, layer) in layers.iter_mut().enumerate() {
        let start = outer.get(i).copied().unwrap_or(begin);
        let (end, close) = extent(tokens, layer.open, start);
        layer.close = close;
        layer.piece = start..end;
    }
    layers
}

/// Where the piece that begins at token `start` ends (its comma included), and where the bracket
/// `open` closes.
fn extent(tokens: &[Token], open: usize, start: usize) -> (usize, usize) {
    let mut depth = 0_usize;
    let mut end = None;
    for (i, token) in tokens.iter().enumerate().skip(open + 1) {
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) if depth == 0 => return (end.unwrap_or(i), i),
            Kind::Close(_) => depth -= 1,
            Kind::Comma if depth == 0 && i >= start && end.is_none() => end = Some(i + 1),
            _ => {}
        }
    }
    (end.unwrap_or(tokens.len()), tokens.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_piece_around_a_place_is_found() {
        let text = "(a: [1, (b: 2, // ), x\n c: \"),\"), 3], d: r#\"]\"#)";
        let tokens = tokens(text);
        let check = |at: &str, pieces: &[&str]| {
            let offset = text.find(at).expect("in the text");
            let found: Vec<&str> = layers(&tokens, offset)
                .iter()
                .map(|layer| match layer.piece.clone() {
                    piece if piece.is_empty() => "",
                    piece => text
                        .get(tokens[piece.start].start..tokens[piece.end - 1].end)
                        .expect("whole tokens"),
                })
                .collect();
            assert_eq!(found, pieces, "at {at}");
        };
        let outer = "a: [1, (b: 2, // ), x\n c: \"),\"), 3],";
        let list = "(b: 2, // ), x\n c: \"),\"),";
        check("b:", &[outer, list, "b: 2,"]);
        check("c:", &[outer, list, "c: \"),\""]);
        check("1,", &[outer, "1,"]);
        check("3]", &[outer, "3"]);
        check("d:", &["d: r#\"]\"#"]);
        check("(a", &[]);
    }
}
