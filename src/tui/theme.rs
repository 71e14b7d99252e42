//! What a piece of text means, and how that looks with and without colour.
//!
//! Must not use more than the terminal's own 16 colours but for codes, nor any colour when colour is off: with
//! `NO_COLOR` crossterm would turn a colour into a reset that also removes bold and reverse.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Text to read.
    Plain,
    /// A heading.
    Title,
    /// What may be missed.
    Hint,
    /// Where the person is.
    Chosen,
    /// Something to put right.
    Error,
    /// What must not be missed.
    Warning,
    /// Open, done, understood.
    Good,
    /// The name of a key.
    Key,
    /// A field to type in.
    Field,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 9] = [
        Self::Plain,
        Self::Title,
        Self::Hint,
        Self::Chosen,
        Self::Error,
        Self::Warning,
        Self::Good,
        Self::Key,
        Self::Field,
    ];

    /// How it looks.
    #[must_use]
    pub fn style(self, colour: bool) -> Style {
        let plain = Style::new();
        let (style, hue) = match self {
            Self::Plain => (plain, None),
            Self::Title => (plain.add_modifier(Modifier::BOLD), None),
            Self::Hint => (plain, Some(Color::DarkGray)),
            Self::Chosen => (plain.add_modifier(Modifier::REVERSED), None),
            Self::Error => (plain.add_modifier(Modifier::BOLD), Some(Color::Red)),
            Self::Warning => (plain.add_modifier(Modifier::BOLD), Some(Color::Magenta)),
            Self::Good => (plain, Some(Color::Green)),
            Self::Key => (plain.add_modifier(Modifier::BOLD), Some(Color::Blue)),
            Self::Field => (plain.add_modifier(Modifier::UNDERLINED), None),
        };
        match hue {
            Some(hue) if colour => style.fg(hue),
            _ => style,
        }
    }
}

/// How a cell of a code looks, by whether its halves are dark: black on white by numbers of colours
/// that themes leave alone, also where colours are off, as a picture is no decoration.
#[must_use]
pub fn code(upper: bool, lower: bool) -> Style {
    let colour = |dark: bool| Color::Indexed(if dark { 16 } else { 231 });
    Style::new().fg(colour(upper)).bg(colour(lower))
}
