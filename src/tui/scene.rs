//! What is on the screen, as far as keys care: the scenes, and groups of them for the key table.
//!
//! Must not know keys: `keys` does.

/// What is on the screen, as far as keys care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
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
    /// In which form the checklist is taken away.
    Take = 1 << 16,
    /// Codes for a phone.
    Codes = 1 << 17,
}

pub(super) const ALL: u32 = 0x3_ffff;
pub(super) const ROADS: u32 = 1 << 3;
pub(super) const CHECK: u32 = 1 << 7;
pub(super) const READING: u32 = 1 << 10;
pub(super) const GUESS: u32 = 1 << 13;
pub(super) const COMPARED: u32 = 1 << 14;
pub(super) const TAKE: u32 = 1 << 16;
pub(super) const CODES: u32 = 1 << 17;
pub(super) const DATED: u32 = 1 << 5;
pub(super) const SCALED: u32 = 1 << 12;
/// Fields in which keys step.
pub(super) const STEPPING: u32 = DATED | SCALED;
/// Fields beside which stands "I don't know".
pub(super) const FIELDS: u32 = 1 << 4 | STEPPING;
pub(super) const TYPING: u32 = FIELDS | 1 << 6;
pub(super) const CHOOSING: u32 = 1 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 11 | TAKE;
pub(super) const ASKING: u32 = 1 << 1 | 1 << 2 | 1 << 3 | TYPING;
pub(super) const REASONS: u32 = 1 << 15;
pub(super) const LISTS: u32 = 1 << 8 | 1 << 9 | REASONS;
pub(super) const SCROLLING: u32 = LISTS | READING | COMPARED;

impl Scene {
    /// All scenes.
    pub const ALL: [Self; 18] = [
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
        Self::Take,
        Self::Codes,
    ];

    /// Is a question asked?
    #[must_use]
    pub fn asks(self) -> bool {
        self as u32 & ASKING != 0
    }

    /// Does a text field have the focus, so that letters are text?
    #[must_use]
    pub fn typing(self) -> bool {
        self as u32 & TYPING != 0
    }
}
