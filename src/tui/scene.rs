//! What is on the screen, as far as keys care: the scenes, and groups of them for the key table.
//!
//! Must not know keys: `keys` does.

/// What is on the screen, as far as keys care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Scene {
    /// The first page.
    Start = 1,
    /// A question with one answer of several.
    Options = 1 << 1,
    /// A question with any of several.
    Several = 1 << 2,
    /// The roads side by side.
    Roads = 1 << 3,
    /// A number or an amount to type.
    Field = 1 << 4,
    /// A day or a month to type.
    Dated = 1 << 5,
    /// A place to find.
    Place = 1 << 6,
    /// The answers to check.
    Check = 1 << 7,
    /// A view of the checklist with tasks.
    Tasks = 1 << 8,
    /// A view of the checklist without.
    List = 1 << 9,
    /// Help or reasons to read.
    Reading = 1 << 10,
    /// A question about wiping.
    Confirm = 1 << 11,
    /// An amount to type or to step through within the bounds of the place.
    Scaled = 1 << 12,
    /// What to suppose.
    Guess = 1 << 13,
    /// What would be different.
    Compared = 1 << 14,
    /// The view of the checklist with the reasons.
    Reasons = 1 << 15,
}

pub(super) const ALL: u16 = 0xffff;
pub(super) const CHECK: u16 = 1 << 7;
pub(super) const READING: u16 = 1 << 10;
pub(super) const GUESS: u16 = 1 << 13;
pub(super) const COMPARED: u16 = 1 << 14;
pub(super) const DATED: u16 = 1 << 5;
pub(super) const SCALED: u16 = 1 << 12;
/// Fields in which keys step.
pub(super) const STEPPING: u16 = DATED | SCALED;
/// Fields beside which stands "I don't know".
pub(super) const FIELDS: u16 = 1 << 4 | STEPPING;
pub(super) const TYPING: u16 = FIELDS | 1 << 6;
pub(super) const CHOOSING: u16 = 1 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 11;
pub(super) const ASKING: u16 = 1 << 1 | 1 << 2 | 1 << 3 | TYPING;
pub(super) const REASONS: u16 = 1 << 15;
pub(super) const LISTS: u16 = 1 << 8 | 1 << 9 | REASONS;
pub(super) const SCROLLING: u16 = LISTS | READING | COMPARED;

impl Scene {
    /// All scenes.
    pub const ALL: [Self; 16] = [
        Self::Start,
        Self::Options,
        Self::Several,
        Self::Roads,
        Self::Field,
        Self::Dated,
        Self::Place,
        Self::Check,
        Self::Tasks,
        Self::List,
        Self::Reading,
        Self::Confirm,
        Self::Scaled,
        Self::Guess,
        Self::Compared,
        Self::Reasons,
    ];

    /// Does a text field have the focus, so that letters are text?
    #[must_use]
    pub fn typing(self) -> bool {
        self as u16 & TYPING != 0
    }
}
