//! What is wrong with a flow, said to its writer: place, excerpt, plain words, a way out.
//!
//! Must not look for mistakes: `recover` and `check` do.

use super::source::Place;
use crate::text::{Lang, printable, width};
use std::fmt::Write as _;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The flow cannot be used.
    Error,
    /// The flow works, but something is probably not meant.
    Warning,
}

/// A message in both languages, with names filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Words {
    /// A message in both languages.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            en: en.into(),
        }
    }

    /// The message in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// One mistake, or one thing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind of mistake in one word, for instance `unknown-id`; stable.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub place: Option<Place>,
    /// What is wrong.
    pub message: Words,
    /// What to try.
    pub hint: Option<Words>,
}

impl Finding {
    /// An error.
    #[must_use]
    pub fn error(code: &'static str, place: Option<Place>, message: Words) -> Self {
        Self {
            code,
            severity: Severity::Error,
            place,
            message,
            hint: None,
        }
    }

    /// A warning.
    #[must_use]
    pub fn warning(code: &'static str, place: Option<Place>, message: Words) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, place, message)
        }
    }

    /// The same with a hint, if there is one.
    #[must_use]
    pub fn hinted(self, hint: Option<Words>) -> Self {
        Self { hint, ..self }
    }

    /// Can the flow not be used?
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The finding as lines of text: first `file:line:column: error: message [code]`, then the
    /// line of the file with marks under the piece that is meant, then `hint: …`.
    #[must_use]
    pub fn render(&self, lang: Lang) -> String {
        let mut text = String::new();
        if let Some(Place {
            file, line, column, ..
        }) = &self.place
        {
            let _ = write!(text, "{}:{line}:{column}: ", printable(file));
        }
        let kind = match (self.severity, lang) {
            (Severity::Error, Lang::Zh) => "错误：",
            (Severity::Error, Lang::En) => "error: ",
            (Severity::Warning, Lang::Zh) => "警告：",
            (Severity::Warning, Lang::En) => "warning: ",
        };
        let _ = writeln!(
            text,
            "{kind}{} [{}]",
            printable(self.message.get(lang)),
            self.code
        );
        if let Some(place) = &self.place {
            excerpt(&mut text, place);
        }
        if let Some(hint) = &self.hint {
            let word = if lang == Lang::Zh {
                "提示："
            } else {
                "hint: "
            };
            let _ = writeln!(text, "{word}{}", printable(hint.get(lang)));
        }
        text
    }
}

/// Cells of a line that are shown; a longer line is cut around the place.
const ROOM: usize = 90;

/// The line, and marks under the place. Measured in cells: a Chinese character takes two.
fn excerpt(text: &mut String, place: &Place) {
    let shown = printable(&place.excerpt.replace('\t', " "));
    let before: String = shown.chars().take(place.column - 1).collect();
    let meant: String = shown
        .chars()
        .skip(place.column - 1)
        .take(place.length)
        .collect();
    let after: String = shown
        .chars()
        .skip(place.column - 1 + place.length)
        .collect();
    let mut start = before.trim_start().to_owned();
    if width(&start) + width(&meant) > ROOM {
        let mut tail: Vec<char> = start.chars().rev().take(24).collect();
        tail.reverse();
        start = format!("..{}", tail.into_iter().collect::<String>());
    }
    let meant = crate::text::shorten(&meant, ROOM);
    let room = (ROOM + 10).saturating_sub(width(&start) + width(&meant));
    let after = crate::text::shorten(&after, room);
    let number = place.line.to_string();
    let margin = " ".repeat(number.len());
    let _ = writeln!(text, "  {number} | {start}{meant}{}", after.trim_end());
    let marks = "^".repeat(width(&meant).max(1));
    let _ = writeln!(text, "  {margin} | {}{marks}", " ".repeat(width(&start)));
}

/// Of `names`, the one that `name` was probably meant to be.
#[must_use]
pub fn nearest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    names
        .into_iter()
        .filter(|candidate| *candidate != name)
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.8)
        // the first of equals, so that the same file gives the same hint
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        })
        .map(|(_, candidate)| candidate)
}

/// "Did you mean", where one of `names` is near.
#[must_use]
pub fn did_you_mean<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<Words> {
    nearest(name, names).map(|near| {
        Words::new(
            format!("是不是想写“{near}”？"),
            format!("did you mean \"{near}\"?"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::source::{File, Sources};

    fn finding(text: &'static str, piece: &str) -> Finding {
        let sources = Sources::new(vec![File {
            name: "a.ron".into(),
            text,
        }]);
        let from = text.find(piece).expect("the piece is in the text");
        let place = sources.place(text.get(from..from + piece.len()).expect("a piece"));
        Finding::error(
            "unknown-id",
            place,
            Words::new("没有“x”。", "Nothing is called \"x\"."),
        )
        .hinted(did_you_mean("lst-day", ["city", "last-day"]))
    }

    #[test]
    fn a_finding_shows_its_place_and_a_way_out() {
        let shown = finding("(\n\t标题: \"lst-day\",\n)", "lst-day").render(Lang::En);
        assert_eq!(
            shown,
            "a.ron:2:7: error: Nothing is called \"x\". [unknown-id]\n  \
             2 | 标题: \"lst-day\",\n    |        ^^^^^^^\nhint: did you mean \"last-day\"?\n"
        );
        let shown = finding("lst-day", "lst-day").render(Lang::Zh);
        assert!(shown.starts_with("a.ron:1:1: 错误：没有“x”。 [unknown-id]"));
        assert!(shown.ends_with("提示：是不是想写“last-day”？\n"));
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_shown() {
        let shown = finding("(a\u{1b}[31m: \"lst-day\")", "lst-day").render(Lang::En);
        assert!(!shown.contains('\u{1b}'));
        assert!(shown.contains("(a?[31m: \"lst-day\")"));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text: &'static str = crate::text::leak(format!(
            "\"{}\", lst-day, \"{}\"",
            "很".repeat(200),
            "长".repeat(200)
        ));
        for line in finding(text, "lst-day").render(Lang::En).lines() {
            assert!(width(line) <= 110, "{line}");
        }
    }
}
