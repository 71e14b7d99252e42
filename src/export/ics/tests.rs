//! Tests: what a line of a calendar may hold.
//!
//! Must not build a plan: `tests/calendar.rs` does.

use super::*;

/// Lines as a reader puts them together again (RFC 5545, 3.1).
fn unfolded(lines: &str) -> Vec<String> {
    let whole = lines.replace("\r\n ", "");
    whole.split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn nothing_in_a_text_becomes_a_property() {
    let hostile = "续保\r\nEND:VEVENT\nATTACH:file:///etc/passwd\u{1b}[31m;a,b\\n\u{85}\u{2028}x";
    let line = text("SUMMARY", hostile);
    assert_eq!(unfolded(&line).len(), 1, "{line}");
    assert!(line.ends_with("\r\n") && !line.contains('\u{1b}') && !line.contains('\u{85}'));
    assert!(line.matches('\r').count() == line.matches('\n').count());
    assert!(line.contains(r"\nEND:VEVENT\nATTACH") && line.contains(r"\;a\,b\\n"));
}

#[test]
fn lines_are_folded_at_75_octets_between_characters() {
    for length in 1..400 {
        let value = format!("{}{}", "a".repeat(length % 3), "续 保".repeat(length));
        let line = text("DESCRIPTION", &value);
        for piece in line.split_terminator("\r\n") {
            assert!(piece.len() <= 75, "{piece}");
        }
        assert_eq!(unfolded(&line), [format!("DESCRIPTION:{value}")]);
    }
}
