//! Quotes and brackets that do not pair: found by line and indentation before anything is parsed.
//!
//! Must not look at what stands between them.

use super::finding::Words;
use super::repair::Repair;
use super::scan::{Kind, Token, closer, tokens};

/// Reports and repairs texts that are not closed on their line. A text may hold a line break, but
/// in a file that does not parse, one that does is nearly always a forgotten quote.
/// Gives whether a line was blanked whose brackets did not pair.
pub(super) fn quotes(repair: &mut Repair) -> bool {
    let mut doubt = false;
    for _ in 0..super::recover::ROUNDS {
        let text = repair.text();
        let open = tokens(&text).into_iter().find(|token| {
            token.kind == Kind::Text
                && text.get(token.start..token.end).is_some_and(|piece| {
                    piece.contains('\n') && !piece.starts_with('r') || piece.len() < 2
                })
        });
        let Some(open) = open else { break };
        let start = text
            .get(..open.start)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |n| n + 1);
        let line = text
            .get(start..)
            .and_then(|rest| rest.split('\n').next())
            .unwrap_or_default();
        let body = line.trim_end();
        let wide = line.char_indices().find(|(at, sign)| {
            let before = line.get(..*at).unwrap_or_default().trim_end();
            matches!(sign, '“' | '”') && before.ends_with(['(', '[', '{', ':', ','])
        });
        match wide.and_then(|(at, sign)| Some((at, super::mistake::wide_sign(sign)?))) {
            Some((at, (code, words, _))) => repair.report(code, start + at, 1, words, None),
            None => repair.report("unclosed-text", open.start, 1, quote_words(), None),
        }
        let count = |signs: &str| body.chars().filter(|c| signs.contains(*c)).count();
        // a line that opens an entry goes on doing so
        let keep = usize::from(body.ends_with(['(', '[', '{']));
        doubt |= count("([{") - keep != count(")]}");
        repair.blank(start..start + body.len() - keep, None);
    }
    doubt
}

fn quote_words() -> Words {
    Words::new(
        "这一行的引号不成对：文字没有结束。",
        "The quotes on this line do not pair: a text is not closed.",
    )
}

/// Reports and repairs brackets that do not pair; says nothing when `quiet`.
pub(super) fn brackets(repair: &mut Repair, quiet: bool) {
    for _ in 0..super::recover::ROUNDS {
        let text = repair.text();
        let tokens = tokens(&text);
        // lines and indentation are those of the file: a repair may stand over a line's end
        let Some(odd) = unpaired(repair.original, &tokens) else {
            break;
        };
        let said = match odd {
            Odd::Extra(token) => {
                let sign = text.get(token.start..token.end).unwrap_or_default();
                repair.blank(token.start..token.end, None);
                let words = Words::new(
                    format!("多了一个“{sign}”：没有与它成对的括号。"),
                    format!("This \"{sign}\" closes nothing."),
                );
                (token.start, "extra-bracket", words)
            }
            Odd::Swapped { sign, wrong } => {
                let right = closer(sign);
                let found = text.get(wrong.start..wrong.end).unwrap_or_default();
                repair.put(wrong.start, right);
                let words = Words::new(
                    format!("“{sign}”用“{found}”结束，应是“{right}”。"),
                    format!("\"{sign}\" is closed with \"{found}\"; it needs \"{right}\"."),
                );
                (wrong.start, "wrong-bracket", words)
            }
            Odd::Unclosed { open, sign, before } => {
                close(repair, &text, sign, before);
                let words = Words::new(
                    format!("这个“{sign}”没有结束：缺“{}”。", closer(sign)),
                    format!(
                        "This \"{sign}\" is not closed: \"{}\" is missing.",
                        closer(sign)
                    ),
                );
                (open.start, "unclosed-bracket", words)
            }
        };
        if !quiet {
            repair.report(said.1, said.0, 1, said.2, None);
        }
    }
}

/// Writes the missing bracket, with a comma, into the space before byte `before`.
fn close(repair: &mut Repair, text: &str, sign: char, before: usize) {
    let head = text.get(..before).unwrap_or(text);
    let end = tokens(head).last().map_or(0, |token| token.end);
    let comment = head.get(end..).is_some_and(|space| space.contains("//"));
    let from = if comment {
        head.rfind('\n').map_or(end, |n| n + 1)
    } else {
        end
    };
    let more = !text
        .get(before..)
        .unwrap_or_default()
        .starts_with([')', ']', '}']);
    if before - from > usize::from(more) {
        repair.put(from, closer(sign));
        if more && before < text.len() {
            repair.put(from + 1, ',');
        }
    } else {
        repair.append(closer(sign));
    }
}

/// A bracket without its partner.
enum Odd {
    /// A closing bracket that closes nothing.
    Extra(Token),
    /// Closed on the same line with a bracket of another shape.
    Swapped { sign: char, wrong: Token },
    /// Not closed; it should have been before this byte.
    Unclosed {
        open: Token,
        sign: char,
        before: usize,
    },
}

/// The first bracket without a partner.
fn unpaired(text: &str, tokens: &[Token]) -> Option<Odd> {
    let mut open: Vec<(Token, char)> = Vec::new();
    for token in tokens {
        match token.kind {
            Kind::Open(sign) => open.push((*token, sign)),
            Kind::Close(found) => match open.last() {
                Some((_, sign)) if closer(*sign) == found => {
                    open.pop();
                }
                Some((start, sign)) if line(text, start.start) == line(text, token.start) => {
                    return Some(Odd::Swapped {
                        sign: *sign,
                        wrong: *token,
                    });
                }
                Some(_) if open.iter().any(|(_, sign)| closer(*sign) == found) => {
                    if surplus(tokens, found) {
                        return Some(Odd::Extra(*token));
                    }
                    return Some(unclosed(text, tokens, &open, token.start));
                }
                _ => return Some(Odd::Extra(*token)),
            },
            _ => {}
        }
    }
    (!open.is_empty()).then(|| unclosed(text, tokens, &open, text.len()))
}

/// Are there more brackets of this shape that close than that open?
fn surplus(tokens: &[Token], found: char) -> bool {
    let count = |wanted: &dyn Fn(Kind) -> bool| tokens.iter().filter(|t| wanted(t.kind)).count();
    count(&|kind| kind == Kind::Close(found))
        > count(&|kind| matches!(kind, Kind::Open(sign) if closer(sign) == found))
}

/// Which bracket is the culprit, and where it should have been closed. Indentation tells: before
/// the first line that stands no further right than the bracket's own line and closes nothing, or
/// stands further left. Else it is the innermost one where the brackets ceased to pair.
fn unclosed(text: &str, tokens: &[Token], open: &[(Token, char)], limit: usize) -> Odd {
    let mut stack: Vec<(Token, char)> = Vec::new();
    let mut last_line = usize::MAX;
    for (i, token) in tokens.iter().enumerate() {
        let here = line(text, token.start);
        if here != last_line && token.kind != Kind::Comma {
            let closes = matches!(token.kind, Kind::Close(_));
            let left = indent(text, token.start);
            if let Some((start, sign)) = stack.last().filter(|(start, _)| {
                let right = indent(text, start.start);
                (left < right || left == right && !closes) && !flat(text, tokens, *start)
            }) {
                return Odd::Unclosed {
                    open: *start,
                    sign: *sign,
                    before: tokens[i].start,
                };
            }
            last_line = here;
        }
        match token.kind {
            Kind::Open(sign) => stack.push((*token, sign)),
            Kind::Close(_) => drop(stack.pop()),
            _ => {}
        }
    }
    let (start, sign) = open.last().copied().expect("called with an open bracket");
    Odd::Unclosed {
        open: start,
        sign,
        before: limit,
    }
}

/// Does the line of this bracket open a block that is not indented? Then its writer does not
/// indent, and lines tell nothing.
fn flat(text: &str, tokens: &[Token], open: Token) -> bool {
    let here = line(text, open.start);
    let next = tokens
        .iter()
        .position(|t| t.start > here && line(text, t.start) != here);
    let Some(next) = next.filter(|next| *next > 0) else {
        return false;
    };
    let opens_block = matches!(tokens[next - 1].kind, Kind::Open(_));
    opens_block && indent(text, tokens[next].start) <= indent(text, open.start)
}

/// The start of the line of a byte.
fn line(text: &str, at: usize) -> usize {
    text.get(..at.min(text.len()))
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |newline| newline + 1)
}

/// How far the line of a byte is indented.
fn indent(text: &str, at: usize) -> usize {
    let rest = text.get(line(text, at)..).unwrap_or_default();
    rest.len() - rest.trim_start_matches([' ', '\t']).len()
}
