//! The keys: one table, from which dispatch, the footer and the help are made.
//!
//! Must not act: it only says which message a key means where. No letter is the only key of an
//! action, because a Chinese input method swallows letters.

pub use super::{key::Key, scene::Scene};
use super::{key::digit, model::Msg, scene::*};
use crate::text::{
    Text,
    ui::{self, take, tui as say},
};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A row of the table.
pub struct Binding {
    /// The keys; the first is the one that is shown first.
    pub keys: &'static [Key],
    /// More keys, which are text while a field has the focus.
    pub letters: &'static [Key],
    /// What is meant; the digit that was pressed, for `Key::Digit`.
    pub msg: fn(u8) -> Msg,
    /// What it does.
    pub says: Text,
    /// Where it works.
    pub on: u32,
    /// How early it stands in the footer; 0 for never.
    pub footer: u8,
}

macro_rules! keys {
    ($($key:ident $(($arg:expr))?),*) => { &[$(keys!(@ $key $(($arg))?)),*] };
    (@ Digit) => { Key::Digit };
    (@ Ctrl($c:expr)) => { Key::Ctrl($c) };
    (@ $code:ident) => { Key::Plain(KeyCode::$code) };
    (@ $code:ident($arg:expr)) => { Key::Plain(KeyCode::$code($arg)) };
}

macro_rules! row {
    ($footer:literal, $on:expr, $keys:expr, $letters:expr, $msg:ident, $says:expr) => {
        Binding {
            keys: $keys,
            letters: $letters,
            msg: |_| Msg::$msg,
            says: $says,
            on: $on,
            footer: $footer,
        }
    };
}

/// All keys. Where two rows have the same key in the same scene, that is a mistake (tested).
pub static TABLE: &[Binding] = &[
    row!(1, ASKING | 1, keys![Enter], &[], Continue, ui::CONTINUE),
    row!(1, 1 << 11, keys![Enter], &[], Continue, ui::CONTINUE),
    row!(1, CHECK, keys![Enter], &[], Continue, say::KEY_OPEN),
    row!(1, GUESS, keys![Enter], &[], Continue, say::KEY_SUPPOSE),
    row!(1, TAKE, keys![Enter], &[], Continue, take::KEY_THIS),
    row!(3, TAKE, keys![Char(' ')], &[], Tick, take::KEY_BOTH),
    row!(
        1,
        CODES,
        keys![Right, Enter, PageDown, Tab, Char(' ')],
        keys![Char('n')],
        NextView,
        take::KEY_NEXT
    ),
    row!(
        3,
        CODES,
        keys![Left, PageUp, BackTab],
        keys![Char('p')],
        PreviousView,
        take::KEY_PREVIOUS
    ),
    row!(2, CODES, keys![Esc], &[], Back, say::KEY_BACK),
    row!(
        4,
        LISTS,
        keys![F(5)],
        keys![Char('t')],
        TakeAway,
        take::KEY_TAKE
    ),
    row!(
        1,
        1 << 8,
        keys![Enter, F(3)],
        keys![Char('w')],
        Why,
        say::KEY_WHY
    ),
    row!(
        1,
        READING,
        keys![Esc, Enter, F(3)],
        keys![Left],
        Back,
        say::KEY_CLOSE
    ),
    row!(
        2,
        ALL & !READING & !CODES & !1 & !ROADS,
        keys![Esc],
        keys![Left],
        Back,
        say::KEY_BACK
    ),
    row!(2, ROADS, keys![Esc], &[], Back, say::KEY_BACK),
    // they stand side by side
    row!(0, ROADS, keys![Left], &[], Up, say::KEY_MOVE),
    row!(0, ROADS, keys![Right], &[], Down, say::KEY_MOVE),
    row!(
        5,
        CHECK | LISTS,
        keys![F(4)],
        keys![Char('i')],
        WhatIf,
        say::KEY_WHAT_IF
    ),
    row!(0, ASKING, keys![F(4)], &[], WhatIf, say::KEY_WHAT_IF_LATER),
    row!(
        3,
        GUESS | COMPARED,
        keys![F(4)],
        keys![Char('i')],
        WhatIf,
        say::KEY_NO_WHAT_IF
    ),
    row!(
        3,
        1 << 8 | 1 << 2,
        keys![Char(' ')],
        &[],
        Tick,
        say::KEY_TICK
    ),
    row!(
        3,
        REASONS,
        keys![Char(' '), Enter, F(3)],
        keys![Char('w')],
        Fold,
        say::KEY_FOLD
    ),
    row!(4, LISTS, keys![Tab, Right], &[], NextView, say::KEY_VIEW),
    row!(
        0,
        LISTS,
        keys![BackTab],
        &[],
        PreviousView,
        say::KEY_VIEW_BACK
    ),
    row!(
        0,
        ALL & !SCROLLING & !STEPPING,
        keys![Up],
        keys![Char('k')],
        Up,
        say::KEY_MOVE
    ),
    row!(
        0,
        ALL & !SCROLLING & !STEPPING,
        keys![Down],
        keys![Char('j')],
        Down,
        say::KEY_MOVE
    ),
    row!(
        0,
        SCROLLING,
        keys![Up],
        keys![Char('k')],
        Up,
        say::KEY_SCROLL
    ),
    row!(
        0,
        SCROLLING,
        keys![Down],
        keys![Char('j')],
        Down,
        say::KEY_SCROLL
    ),
    row!(0, DATED, keys![Up, Char('+')], &[], Up, say::KEY_ADJUST),
    row!(0, DATED, keys![Down], &[], Down, say::KEY_ADJUST),
    row!(0, DATED, keys![Char('-')], &[], Less, say::KEY_ADJUST),
    row!(3, SCALED, keys![Up], &[], Up, say::KEY_STEP),
    row!(0, SCALED, keys![Down], &[], Down, say::KEY_STEP),
    row!(0, SCALED, keys![PageUp], &[], PageUp, say::KEY_STEP_FAR),
    row!(0, SCALED, keys![PageDown], &[], PageDown, say::KEY_STEP_FAR),
    row!(0, SCALED, keys![Home], &[], Home, say::KEY_BOUNDS),
    row!(0, SCALED, keys![End], &[], End, say::KEY_BOUNDS),
    row!(0, DATED, keys![PageUp], &[], PageUp, say::KEY_ADJUST_FAR),
    row!(
        0,
        DATED,
        keys![PageDown],
        &[],
        PageDown,
        say::KEY_ADJUST_FAR
    ),
    row!(
        0,
        CHOOSING | CHECK | GUESS,
        keys![Tab],
        &[],
        Down,
        say::KEY_MOVE
    ),
    row!(
        0,
        CHOOSING | CHECK | GUESS,
        keys![BackTab],
        &[],
        Up,
        say::KEY_MOVE
    ),
    row!(4, FIELDS, keys![Tab], &[], Other, say::KEY_UNSURE),
    row!(0, FIELDS, keys![BackTab], &[], Other, say::KEY_UNSURE),
    row!(0, 1 << 6, keys![Tab], &[], Down, say::KEY_MOVE),
    row!(0, 1 << 6, keys![BackTab], &[], Up, say::KEY_MOVE),
    Binding {
        keys: keys![Digit],
        letters: &[],
        msg: Msg::Digit,
        says: say::KEY_DIGIT,
        on: CHOOSING,
        footer: 0,
    },
    Binding {
        keys: keys![Digit],
        letters: &[],
        msg: Msg::Digit,
        says: say::KEY_TAB_DIGIT,
        on: LISTS,
        footer: 0,
    },
    row!(
        0,
        ALL & !STEPPING & !CODES,
        keys![PageUp],
        &[],
        PageUp,
        say::KEY_SCROLL
    ),
    row!(
        8,
        (ALL & !STEPPING & !CHOOSING & !CODES) | 1 << 3,
        keys![PageDown],
        &[],
        PageDown,
        say::KEY_SCROLL
    ),
    row!(
        0,
        CHOOSING & !(1 << 3),
        keys![PageDown],
        &[],
        PageDown,
        say::KEY_SCROLL
    ),
    row!(0, ALL & !TYPING, keys![Home], &[], Home, say::KEY_SCROLL),
    row!(0, ALL & !TYPING, keys![End], &[], End, say::KEY_SCROLL),
    row!(0, TYPING, keys![Left], &[], Left, say::KEY_CARET),
    row!(0, TYPING, keys![Right], &[], Right, say::KEY_CARET),
    row!(0, TYPING & !SCALED, keys![Home], &[], Home, say::KEY_CARET),
    row!(0, TYPING & !SCALED, keys![End], &[], End, say::KEY_CARET),
    row!(
        0,
        TYPING,
        keys![Backspace, Ctrl('h')],
        &[],
        Erase,
        say::KEY_ERASE
    ),
    row!(0, TYPING, keys![Delete], &[], EraseAhead, say::KEY_ERASE),
    row!(0, TYPING, keys![Ctrl('u')], &[], EraseAll, say::KEY_ERASE),
    row!(5, ASKING, keys![F(3)], keys![Char('w')], Why, say::KEY_WHY),
    row!(
        5,
        ALL,
        keys![F(1)],
        keys![Char('?'), Char('？')],
        Help,
        say::KEY_HELP
    ),
    row!(6, ALL, keys![F(2)], &[], Language, say::KEY_LANGUAGE),
    row!(
        0,
        ALL & !1 & !(1 << 11) & !LISTS & !TAKE & !CODES,
        keys![F(5)],
        keys![Char('s')],
        Save,
        say::KEY_SAVE
    ),
    row!(
        0,
        LISTS,
        keys![Ctrl('s')],
        keys![Char('s')],
        Save,
        say::KEY_SAVE
    ),
    row!(
        0,
        ALL & !1 & !(1 << 11),
        keys![F(9)],
        &[],
        NewClient,
        say::KEY_NEW
    ),
    row!(7, ALL, keys![F(10)], keys![Char('q')], Quit, say::KEY_QUIT),
    row!(0, ALL, keys![Ctrl('c')], &[], Quit, say::KEY_QUIT_NOW),
    row!(0, ALL, keys![Ctrl('z')], &[], Suspend, say::KEY_SUSPEND),
];

impl Binding {
    /// Does it work in a scene?
    #[must_use]
    pub fn works_on(&self, scene: Scene) -> bool {
        self.on & scene as u32 != 0
    }

    /// Does it work in every scene?
    #[must_use]
    pub fn works_everywhere(&self) -> bool {
        self.on == ALL
    }

    fn is(&self, scene: Scene, key: KeyEvent) -> bool {
        self.works_on(scene)
            && (self.keys.iter().any(|one| one.is(key))
                || (!scene.typing() && self.letters.iter().any(|one| one.is(key))))
    }
}

/// The message that a key means in a scene.
#[must_use]
pub fn message(scene: Scene, key: KeyEvent) -> Option<Msg> {
    let pressed = match key.code {
        KeyCode::Char(c) => digit(c),
        _ => None,
    };
    if let Some(row) = TABLE.iter().find(|row| row.is(scene, key)) {
        return Some((row.msg)(pressed.unwrap_or_default()));
    }
    let held = key
        .modifiers
        .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    match key.code {
        KeyCode::Char(c) if scene.typing() && !held && !c.is_control() => Some(Msg::Type(c)),
        _ => None,
    }
}

/// The rows of the footer in a scene, the most wanted first.
#[must_use]
pub fn footer(scene: Scene) -> Vec<&'static Binding> {
    let mut rows: Vec<_> = TABLE
        .iter()
        .filter(|row| row.footer > 0 && row.works_on(scene))
        .collect();
    rows.sort_by_key(|row| row.footer);
    rows
}
