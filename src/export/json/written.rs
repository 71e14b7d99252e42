//! JSON as text, for a file or a terminal.
//!
//! Must not change what it says: a reader of JSON gets the very same texts.

use crate::text::is_sly;
use serde_json::Value as Json;
use std::fmt::Write as _;

/// JSON in lines, with one line end after it. What a terminal would obey, or a reader would not see,
/// is escaped; it stands in texts only.
#[must_use]
pub fn json_text(json: &Json) -> String {
    harmless(format!("{json:#}\n"))
}

/// The same as one line, without its end.
#[must_use]
pub fn json_line(json: &Json) -> String {
    harmless(json.to_string())
}

fn harmless(written: String) -> String {
    let sly = |c: char| is_sly(c) && c != '\n';
    if !written.contains(sly) {
        return written;
    }
    let mut text = String::with_capacity(written.len());
    for c in written.chars() {
        if sly(c) {
            escape(c, &mut text);
        } else {
            text.push(c);
        }
    }
    text
}

/// Writes a character of a JSON text by its number (RFC 8259, section 7).
fn escape(c: char, text: &mut String) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        let _ = write!(text, "\\u{unit:04x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_as_they_were_and_nothing_is_obeyed() {
        let evil = "a\u{1b}[2J\u{9b}31m\u{202e}\u{200b}\u{e0041}\"\\甲\n";
        let written = json_text(&serde_json::json!({ evil: [evil] }));
        assert!(!written.replace('\n', "").contains(is_sly), "{written}");
        let read: Json = serde_json::from_str(&written).expect("JSON");
        assert_eq!(read[evil][0], evil);
        assert_eq!(json_text(&serde_json::json!([])), "[]\n");
    }
}
