//! Text that stays text in a markup language: nothing in it is obeyed, and no control character
//! comes through.
//!
//! Must not know what is written with it.

use crate::text::printable;

/// For XML, SVG and HTML, also inside a quoted attribute.
pub(super) fn for_xml(text: &str) -> String {
    let mut safe = String::new();
    for c in printable(text).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

/// For Markdown at the start of a line: everything that Markdown or HTML in it would obey escaped.
#[expect(
    clippy::string_slice,
    reason = "only spaces and digits are counted off"
)]
pub(super) fn for_markdown(text: &str) -> String {
    let safe = in_markdown(text);
    let rest = safe.trim_start();
    let start = safe.len() - rest.len();
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let at = match rest[digits..].chars().next() {
        Some('#' | '+' | '-' | '=') if digits == 0 => start,
        Some('.' | ')') if digits > 0 => start + digits,
        _ => return safe,
    };
    format!("{}\\{}", &safe[..at], &safe[at..])
}

/// For Markdown behind something on its line, such as the mark of a heading.
pub(super) fn in_markdown(text: &str) -> String {
    let mut safe = String::new();
    for c in printable(text).chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$'
        ) {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_obeyed() {
        assert_eq!(for_markdown("# a"), "\\# a");
        assert_eq!(for_markdown("- a - b"), "\\- a - b");
        assert_eq!(for_markdown("12. a 3. b"), "12\\. a 3. b");
        assert_eq!(
            for_markdown("<b>&amp;*x*_y_[z](u)`c`"),
            "\\<b\\>\\&amp;\\*x\\*\\_y\\_\\[z\\](u)\\`c\\`"
        );
        assert_eq!(for_markdown("$a$"), "\\$a\\$");
        assert_eq!(
            for_markdown("a\u{1b}[31m\nb"),
            for_markdown(&printable("a\u{1b}[31m\nb"))
        );
        assert!(!for_markdown("a\u{1b}[31m\nb").contains(['\u{1b}', '\n']));
    }
}
