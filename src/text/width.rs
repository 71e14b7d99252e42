//! Cells: how wide a text is, where it may break, how it is cut and padded.
//!
//! The only place that measures. `Paragraph::wrap` and `format!("{:<20}")` are wrong for Chinese
//! (they lose characters at the edge, or count characters instead of cells), so nothing else may.

use unicode_linebreak::BreakOpportunity;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cells that `text` takes in a terminal (Unicode annex 11, ambiguous characters narrow).
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Breaks `text` into lines no wider than `columns` cells, by Unicode annex 14: closing marks do
/// not begin a line, opening marks do not end one. A piece that has no break in it, such as a long
/// web address, is cut between graphemes. A newline in the text begins a new line.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    wrap_measured(text, columns.max(2), width) // one wide character must fit
}

/// The same for any measure: lines no wider than `room` in the unit of `measure`.
#[must_use]
pub fn wrap_measured(text: &str, room: usize, measure: impl Fn(&str) -> usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut filled = 0;
    let mut start = 0;
    let dashes = measure("——");
    for (end, opportunity) in unicode_linebreak::linebreaks(text) {
        let piece = text.get(start..end).unwrap_or_default();
        let ahead = text.get(end..).unwrap_or_default();
        start = end;
        let ends_paragraph = opportunity == BreakOpportunity::Mandatory && piece.ends_with('\n');
        let piece = piece.trim_end_matches(['\n', '\r']);
        // the rules allow a break before a dash; Chinese readers do not expect one there
        let dash = if ahead.starts_with('—') { dashes } else { 0 };
        let kept = piece.trim_end();
        let wide = measure(kept);
        if !line.is_empty() && filled + wide + dash > room {
            lines.push(ended(&mut line));
            filled = 0;
        }
        if filled + wide <= room {
            line.push_str(piece);
            let spaces = piece.get(kept.len()..).unwrap_or_default();
            filled += wide + measure(spaces);
        } else {
            for cluster in piece.graphemes(true) {
                let wide = measure(cluster);
                if !line.is_empty() && !cluster.trim().is_empty() && filled + wide > room {
                    lines.push(ended(&mut line));
                    filled = 0;
                }
                line.push_str(cluster);
                filled += wide;
            }
        }
        if ends_paragraph {
            lines.push(ended(&mut line));
            filled = 0;
        }
    }
    if !line.is_empty() {
        lines.push(ended(&mut line));
    }
    lines
}

/// The line without the spaces at its end; leaves an empty one.
fn ended(line: &mut String) -> String {
    line.truncate(line.trim_end().len());
    std::mem::take(line)
}

/// Cuts `text` to at most `columns` cells; a cut text ends in `..`.
#[must_use]
pub fn shorten(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let room = columns.saturating_sub(2);
    let mut short = String::new();
    let mut cells = 0;
    for cluster in text.graphemes(true) {
        let wide = cluster.width();
        if cells + wide > room {
            break;
        }
        short.push_str(cluster);
        cells += wide;
    }
    short.push_str(if columns >= 2 { ".." } else { "" });
    short
}

/// Fills `text` up with spaces to `columns` cells, or cuts it to them.
#[must_use]
pub fn pad(text: &str, columns: usize) -> String {
    let mut padded = shorten(text, columns);
    let cells = width(&padded);
    padded.extend(std::iter::repeat_n(' ', columns.saturating_sub(cells)));
    padded
}

/// `text` without what a terminal would obey or a reader could be fooled by ([`is_sly`]). It is shown
/// as `?`.
#[must_use]
pub fn printable(text: &str) -> String {
    text.replace(is_sly, "?")
}

/// Would a terminal obey this character, or would a reader not see it? Control characters (C0, C1),
/// ends of lines that are not written as such, marks that turn the direction of writing (Unicode
/// annex 9), and what is not seen at all (`Default_Ignorable_Code_Point` of Unicode 16, and the
/// marks of interlinear notes).
#[must_use]
pub fn is_sly(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The sign of files for one that is typed by mistake in Chinese.
#[must_use]
pub fn narrow_sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '，' | '、' => ",",
        '：' => ":",
        '“' | '”' | '＂' | '「' | '」' => "\"",
        '‘' | '’' => "'",
        '（' => "(",
        '）' => ")",
        '［' | '【' => "[",
        '］' | '】' => "]",
        '｛' => "{",
        '｝' => "}",
        '；' => ";",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: [&str; 4] = [
        "缴费基数为 4,812 元至 24,060 元，请在窗口确认（带上身份证原件）。如果公司不出具《解除劳动合同证明》，可以先办失业登记。",
        "Register as unemployed first; the certificate of termination (解除劳动合同证明) may not be demanded.",
        "网址：https://si.12333.gov.cn/一个很长的地址/without/any/space/in/it/at/all/whatsoever",
        "办理时间——十个工作日——到期以后，可以打 12333。",
    ];

    #[test]
    fn no_line_is_too_wide_and_no_text_is_lost() {
        for text in PROSE {
            for columns in 8..=100 {
                let lines = wrap(text, columns);
                for line in &lines {
                    assert!(width(line) <= columns, "{columns}: {line}");
                }
                let kept: String = lines.concat().split_whitespace().collect();
                let all: String = text.split_whitespace().collect();
                assert_eq!(kept, all, "at {columns}");
            }
        }
    }

    #[test]
    fn closing_marks_never_begin_a_line_and_opening_ones_never_end_it() {
        for text in PROSE {
            for columns in 8..=100 {
                for line in wrap(text, columns) {
                    assert!(
                        !line.starts_with(['，', '。', '）', '》', '：', '；']),
                        "{columns}: {line}"
                    );
                    assert!(!line.ends_with(['（', '《']), "{columns}: {line}");
                }
            }
        }
    }

    #[test]
    fn shortened_and_padded_texts_keep_their_promise() {
        for text in PROSE {
            for columns in 0..60 {
                assert!(width(&shorten(text, columns)) <= columns);
                assert_eq!(width(&pad(text, columns)), columns);
            }
        }
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_printed() {
        assert_eq!(printable("a\u{1b}[31mb\u{7}c\u{202e}d"), "a?[31mb?c?d");
        assert_eq!(printable("\u{9b}2J\u{200b}x\u{e0041}\u{2028}"), "?2J?x??");
        assert_eq!(
            printable("甲（一）“乙”——é e\u{301}"),
            "甲（一）“乙”——é e\u{301}"
        );
    }
}
