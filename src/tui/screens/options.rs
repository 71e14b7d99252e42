//! A list of numbered options, of which one or several are chosen.
//!
//! Must not choose by itself: nothing is preselected.

use crate::{
    answers::Answer,
    flow::{Choice, Kind, Question},
    text::{Lang, ui, width},
    tui::{
        model::Msg,
        page::{Page, Part, Row, hanging, prose},
        theme::Role,
    },
};

/// What is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Where the person is; nowhere at first.
    pub at: Option<usize>,
    /// What is ticked, where several may be.
    pub ticked: Vec<bool>,
}

/// An option as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The digit that chooses it.
    pub digit: Option<usize>,
    /// Its words.
    pub label: String,
    /// A word or two after them.
    pub tag: String,
    /// A short explanation.
    pub hint: Option<String>,
    /// Is it set apart from those above?
    pub apart: bool,
}

/// The options of a list as far as keys care, without their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Those numbered from 1.
    pub numbered: usize,
    /// Is there one more, "I don't know", numbered 0?
    pub unsure: bool,
    /// From here on, one that is ticked excludes all others.
    pub alone: usize,
}

impl Extent {
    /// A list of so many numbered options.
    #[must_use]
    pub fn numbered(numbered: usize) -> Self {
        Self {
            numbered,
            unsure: false,
            alone: numbered,
        }
    }

    /// The options of a question.
    #[must_use]
    pub fn of(question: &Question) -> Self {
        let choices = choices(question).len();
        let more = match &question.kind {
            Kind::YesNo => 2,
            Kind::Many { .. } => 1, // none of them
            _ => 0,
        };
        Self {
            numbered: choices + more,
            unsure: question.unsure.is_some(),
            alone: choices,
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        self.numbered + usize::from(self.unsure)
    }

    fn position(self, digit: u8) -> Option<usize> {
        match usize::from(digit).checked_sub(1) {
            Some(at) => (at < self.numbered).then_some(at),
            None if self.unsure => Some(self.numbered),
            // 0 is "none of these" where nobody may be unsure, as in plain lines
            None => (self.alone > 0 && self.alone < self.numbered).then_some(self.alone),
        }
    }
}

impl Item {
    /// An item with a number and words.
    #[must_use]
    pub fn new(digit: usize, label: impl Into<String>, hint: Option<String>) -> Self {
        let digit = (digit <= 9).then_some(digit);
        Self {
            digit,
            label: label.into(),
            tag: String::new(),
            hint,
            apart: false,
        }
    }
}

fn choices(question: &Question) -> &[Choice] {
    match &question.kind {
        Kind::One(options) | Kind::Road(options) | Kind::Many { options, .. } => options,
        _ => &[],
    }
}

/// The options of a question.
#[must_use]
pub fn items(question: &Question, lang: Lang) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for option in choices(question) {
        let hint = option.hint.map(|hint| hint.get(lang).to_owned());
        items.push(Item::new(items.len() + 1, option.label.get(lang), hint));
    }
    match &question.kind {
        Kind::YesNo => {
            items.push(Item::new(1, ui::YES.get(lang), None));
            items.push(Item::new(2, ui::NO.get(lang), None));
        }
        Kind::Many { none, .. } => {
            let number = items.len() + 1;
            items.push(Item {
                apart: true,
                ..Item::new(number, none.get(lang), None)
            });
        }
        _ => {}
    }
    if let Some(how) = question.unsure {
        let item = Item::new(0, ui::UNSURE.get(lang), Some(how.get(lang).to_owned()));
        items.push(Item {
            apart: true,
            ..item
        });
    }
    items
}

/// The fewest rows that the options of a question and their explanations can take.
#[must_use]
pub fn fewest(question: &Question) -> usize {
    if matches!(question.kind, Kind::Road(_)) {
        return 1; // roads may stand side by side
    }
    let hints = choices(question)
        .iter()
        .filter(|option| option.hint.is_some());
    Extent::of(question).count() + hints.count() + usize::from(question.unsure.is_some())
}

impl State {
    /// The list with the answer that was given before, if any.
    #[must_use]
    pub fn of(question: &Question, answer: Option<&Answer>) -> Self {
        let count = Extent::of(question).count();
        let find = |id: &String| {
            choices(question)
                .iter()
                .position(|option| option.id.0 == id)
        };
        let last = count.checked_sub(1);
        let several = matches!(question.kind, Kind::Many { .. });
        let mut state = Self {
            at: None,
            ticked: if several {
                vec![false; count]
            } else {
                Vec::new()
            },
        };
        match answer {
            Some(Answer::Unsure) if several => state.tick(last),
            Some(Answer::Unsure) => state.at = last,
            Some(Answer::One(id)) => state.at = find(id),
            Some(Answer::YesNo(yes)) => state.at = Some(usize::from(!yes)),
            Some(Answer::Many(ids)) if several && ids.is_empty() => {
                state.tick(Some(choices(question).len()));
            }
            Some(Answer::Many(ids)) => ids.iter().for_each(|id| state.tick(find(id))),
            _ => {}
        }
        state
    }

    fn tick(&mut self, at: Option<usize>) {
        if let Some(ticked) = at.and_then(|at| self.ticked.get_mut(at)) {
            *ticked = true;
        }
    }

    /// Moves and ticks; true when a digit has chosen.
    pub fn update(&mut self, options: Extent, msg: &Msg) -> bool {
        let last = options.count().saturating_sub(1);
        match msg {
            Msg::Down => {
                self.at = Some(self.at.map_or(0, |at| if at >= last { 0 } else { at + 1 }))
            }
            Msg::Up => self.at = Some(self.at.map_or(last, |at| at.checked_sub(1).unwrap_or(last))),
            Msg::Home => self.at = Some(0),
            Msg::End => self.at = Some(last),
            Msg::Tick => self.flip(options.alone),
            Msg::Digit(digit) => {
                let Some(at) = options.position(*digit) else {
                    return false;
                };
                self.at = Some(at);
                self.flip(options.alone);
                return true;
            }
            _ => {}
        }
        false
    }

    /// Ticks or unticks the item one is at; items from `alone` on exclude all others.
    fn flip(&mut self, alone: usize) {
        let Some(at) = self.at.filter(|at| *at < self.ticked.len()) else {
            return;
        };
        let on = !self.ticked[at];
        for (i, ticked) in self.ticked.iter_mut().enumerate() {
            if on && (at >= alone || i >= alone) {
                *ticked = false;
            }
        }
        self.ticked[at] = on;
    }

    /// The answer that is chosen.
    #[must_use]
    pub fn answer(&self, question: &Question) -> Option<Answer> {
        let options = choices(question);
        match &question.kind {
            Kind::Many { .. } => {
                let on = |i: usize| self.ticked.get(i).copied().unwrap_or(false);
                let ids: Vec<String> = (0..options.len())
                    .filter(|i| on(*i))
                    .map(|i| options[i].id.0.to_owned())
                    .collect();
                if !ids.is_empty() || on(options.len()) {
                    Some(Answer::Many(ids))
                } else {
                    on(options.len() + 1).then_some(Answer::Unsure)
                }
            }
            Kind::YesNo => self.at.map(|at| match at {
                0 => Answer::YesNo(true),
                1 => Answer::YesNo(false),
                _ => Answer::Unsure,
            }),
            _ => self.at.map(|at| {
                options
                    .get(at)
                    .map_or(Answer::Unsure, |o| Answer::One(o.id.0.to_owned()))
            }),
        }
    }

    /// The rows of the list, with the place of the cursor. `hints` leaves explanations out when
    /// false, except for the item one is at.
    pub fn rows(&self, page: &mut Page, part: Part, items: &[Item], hints: bool, columns: usize) {
        let narrow = columns < 50;
        for (i, item) in items.iter().enumerate() {
            let here = self.at == Some(i);
            let mut rows = Vec::new();
            if item.apart && !narrow {
                rows.push(Row::blank());
            }
            let first = rows.len();
            let at = if here { "▸ " } else { "  " };
            let tick = match self.ticked.get(i) {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let digit = item.digit.map_or(" ".to_owned(), |digit| digit.to_string());
            let gap = if narrow { " " } else { "  " };
            let marker = format!("{at}{digit}{gap}{tick}");
            let role = if here { Role::Chosen } else { Role::Plain };
            let indent = width(&marker);
            let marker_role = if here { Role::Plain } else { Role::Key };
            rows.extend(hanging(
                0,
                (marker_role, &marker),
                role,
                &item.label,
                columns,
            ));
            if !item.tag.is_empty() {
                let fits = |row: &&mut Row| row.width() + 2 + width(&item.tag) <= columns;
                match rows.last_mut().filter(fits) {
                    Some(row) => *row = std::mem::take(row).and(role, format!("  {}", item.tag)),
                    None => rows.push(Row::new(indent, role, item.tag.as_str())),
                }
            }
            if let Some(hint) = &item.hint
                && (hints || here)
            {
                rows.extend(prose(indent, Role::Hint, hint, columns));
            }
            let target = if part == Part::Rows {
                &mut page.rows
            } else {
                &mut page.bottom
            };
            let start = target.len();
            if here || (self.at.is_none() && i == 0) {
                page.cursor = Some((part, start + first, 0));
                if here && part == Part::Rows {
                    page.focus = Some(start..start + rows.len());
                }
            }
            target.extend(rows);
        }
    }
}
