//! What the counselor's screen knows, and what follows from each message.
//!
//! Must not draw, nor read keys.

use super::{
    Counter, Found, Order, Picked, Wanted,
    chosen::{Act, Chosen, Item},
    keys,
};
use crate::{
    answers::CaseCode,
    text::Lang,
    tui::{msg::Msg, screens::text_field},
};

/// The most cases of a page: each has a digit.
const MOST: usize = 9;

/// What lies over the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// What is looked for is being typed.
    Find,
    /// A case.
    Case(CaseCode, Picked),
    /// Erase it?
    Sure(CaseCode),
    /// Waiting for a case that another window works on.
    Wait(CaseCode, String),
    /// The note, or the workstation, is being typed.
    Type(CaseCode, Item, text_field::State),
    /// The keys.
    Help,
}

/// All that the screen knows.
pub struct Model {
    /// The language.
    pub lang: Lang,
    /// May colours be used?
    pub colour: bool,
    /// Something to tell; true for trouble.
    pub notice: Option<(bool, String)>,
    pub(super) size: (u16, u16),
    pub(super) find: text_field::State,
    pub(super) order: Order,
    pub(super) page: usize,
    pub(super) found: Found,
    /// The line or the item where the counselor is.
    pub(super) at: Option<usize>,
    pub(super) over: Option<Over>,
}

impl Model {
    /// The list from its beginning.
    #[must_use]
    pub fn new(lang: Lang, colour: bool) -> Self {
        Self {
            lang,
            colour,
            notice: None,
            size: (80, 24),
            find: text_field::State::default(),
            order: Order::default(),
            page: 0,
            found: Found::default(),
            at: None,
            over: None,
        }
    }

    /// What is on the screen, as far as keys care.
    pub(super) fn scene(&self) -> u8 {
        match &self.over {
            None => keys::LIST,
            Some(Over::Find | Over::Type(..)) => keys::TYPING,
            Some(Over::Case(..) | Over::Sure(_) | Over::Wait(..)) => keys::MENU,
            Some(Over::Help) => keys::HELP,
        }
    }

    /// Is it waiting for somebody?
    pub(super) fn waits(&self) -> bool {
        matches!(self.over, Some(Over::Wait(..)))
    }

    /// What can be chosen of what lies over the list.
    pub(super) fn items(&self) -> Vec<Item> {
        match &self.over {
            Some(Over::Case(_, picked)) => {
                let mut items = if picked.held.is_some() {
                    vec![Item::Read, Item::TakeOver, Item::Wait, Item::Duplicate]
                } else {
                    vec![Item::Open, Item::Duplicate, Item::Print, Item::HandOver]
                };
                if picked.note.is_some() && picked.held.is_none() {
                    items.push(Item::Note);
                }
                if picked.held.is_none() {
                    items.push(Item::Forget);
                }
                items.push(Item::Back);
                items
            }
            Some(Over::Sure(_)) => vec![Item::Sure, Item::Back],
            _ => Vec::new(),
        }
    }

    /// How many cases a page shows.
    pub(super) fn lines(&self) -> usize {
        let around = if self.size.1 >= 18 { 9 } else { 5 };
        usize::from(self.size.1)
            .saturating_sub(around)
            .clamp(1, MOST)
    }

    /// How many pages there are.
    pub(super) fn pages(&self) -> usize {
        let all = usize::try_from(self.found.all).unwrap_or(usize::MAX);
        all.div_ceil(self.lines()).max(1)
    }

    fn look(&mut self, counter: &mut dyn Counter) {
        let wanted = Wanted {
            text: self.find.text.trim().to_owned(),
            order: self.order,
            skip: self.page * self.lines(),
            most: self.lines(),
        };
        match counter.find(&wanted, self.lang) {
            Ok(found) => self.found = found,
            Err(trouble) => self.notice = Some((true, trouble)),
        }
        self.at = self.at.filter(|at| *at < self.found.lines.len());
    }

    /// Time has passed while waiting.
    pub fn look_again(&mut self, counter: &mut dyn Counter) -> Option<Chosen> {
        let Some(Over::Wait(code, _)) = &self.over else {
            return None;
        };
        let code = *code;
        match counter.pick(code, self.lang) {
            Ok(picked) if picked.held.is_none() => {
                self.over = None;
                Some(Chosen::Open(code))
            }
            Ok(_) => None,
            Err(trouble) => {
                self.told(Err(trouble), counter);
                None
            }
        }
    }

    /// Tells what came of something, over the list as it is now.
    fn told(&mut self, told: Result<String, String>, counter: &mut dyn Counter) {
        self.over = None;
        self.notice = Some(match told {
            Ok(told) => (false, told),
            Err(trouble) => (true, trouble),
        });
        self.look(counter);
    }

    /// What follows from a message.
    pub fn update(&mut self, msg: &Msg, counter: &mut dyn Counter) -> Option<Chosen> {
        match msg {
            Msg::Size(columns, rows) => {
                self.size = (*columns, *rows);
                self.page = 0;
                self.look(counter);
                return None;
            }
            Msg::Quit => return Some(Chosen::Quit),
            Msg::Language => {
                self.lang = self.lang.other();
                if let Some(Over::Case(code, _)) = self.over {
                    self.pick(code, counter);
                }
                self.look(counter);
                return None;
            }
            _ => self.notice = None,
        }
        match (&mut self.over, msg) {
            (Some(Over::Help), Msg::Help | Msg::Back) => (self.over, self.at) = (None, None),
            (Some(Over::Help), Msg::Up | Msg::Down) => {
                self.at = moved(self.at, msg, keys::TABLE.len()); // how far it is scrolled
            }
            (None, Msg::Help) => (self.over, self.at) = (Some(Over::Help), None),
            (None, _) => return self.listed(msg, counter),
            (Some(Over::Find), _) => self.finding(msg, counter),
            (Some(Over::Case(..) | Over::Sure(_)), _) => return self.chosen(msg, counter),
            (Some(Over::Wait(..)), Msg::Back) => self.over = None,
            (Some(Over::Type(..)), _) => self.typed(msg, counter),
            (Some(Over::Wait(..) | Over::Help), _) => {}
        }
        None
    }

    fn listed(&mut self, msg: &Msg, counter: &mut dyn Counter) -> Option<Chosen> {
        let count = self.found.lines.len();
        match msg {
            Msg::NewClient => return Some(Chosen::New),
            Msg::Other => self.over = Some(Over::Find),
            Msg::NextView => {
                self.order = match self.order {
                    Order::Touched => Order::Deadline,
                    Order::Deadline => Order::Code,
                    Order::Code => Order::Touched,
                };
                self.page = 0;
                self.look(counter);
            }
            Msg::Back => {
                self.find = text_field::State::default();
                self.page = 0;
                self.look(counter);
            }
            Msg::Up | Msg::Down => self.at = moved(self.at, msg, count),
            Msg::PageDown | Msg::PageUp => self.turn(msg, counter),
            Msg::Digit(digit) => {
                let at = usize::from(*digit).checked_sub(1).filter(|at| *at < count);
                if let Some(at) = at {
                    self.at = Some(at);
                    self.pick(self.found.lines[at].code, counter);
                }
            }
            Msg::Continue => {
                if let Some(line) = self.at.and_then(|at| self.found.lines.get(at)) {
                    self.pick(line.code, counter);
                }
            }
            _ => {}
        }
        None
    }

    fn turn(&mut self, msg: &Msg, counter: &mut dyn Counter) {
        let last = self.pages() - 1;
        self.page = match msg {
            Msg::PageDown => (self.page + 1).min(last),
            _ => self.page.saturating_sub(1),
        };
        self.look(counter);
    }

    fn pick(&mut self, code: CaseCode, counter: &mut dyn Counter) {
        match counter.pick(code, self.lang) {
            Ok(picked) => {
                self.over = Some(Over::Case(code, picked));
                self.at = None;
            }
            Err(trouble) => self.told(Err(trouble), counter),
        }
    }

    fn finding(&mut self, msg: &Msg, counter: &mut dyn Counter) {
        match msg {
            Msg::Continue => {
                self.over = None;
                self.at = (!self.found.lines.is_empty()).then_some(0);
            }
            Msg::Back => {
                self.over = None;
                self.find = text_field::State::default();
                self.page = 0;
                self.look(counter);
            }
            Msg::PageDown | Msg::PageUp => self.turn(msg, counter),
            msg => {
                if self.find.edit(msg) {
                    self.page = 0;
                    self.look(counter);
                }
            }
        }
    }

    fn chosen(&mut self, msg: &Msg, counter: &mut dyn Counter) -> Option<Chosen> {
        let items = self.items();
        let item = match msg {
            Msg::Up | Msg::Down => {
                self.at = moved(self.at, msg, items.len());
                return None;
            }
            Msg::Digit(0) | Msg::Back => Some(Item::Back),
            Msg::Digit(digit) => items.get(usize::from(*digit) - 1).copied(),
            Msg::Continue => self.at.and_then(|at| items.get(at)).copied(),
            _ => None,
        };
        let (Some(Over::Case(code, _) | Over::Sure(code)), Some(item)) = (&self.over, item) else {
            return None;
        };
        let code = *code;
        let picked = match &self.over {
            Some(Over::Case(_, picked)) => picked.clone(),
            _ => Picked::default(),
        };
        self.at = None;
        let act = match item {
            Item::Open => return self.leave(Chosen::Open(code)),
            Item::Read => return self.leave(Chosen::Read(code)),
            Item::TakeOver => return self.leave(Chosen::TakeOver(code)),
            Item::Wait => {
                let who = picked.held.unwrap_or_default().0;
                self.over = Some(Over::Wait(code, who));
                return None;
            }
            Item::Back => {
                self.over = None;
                return None;
            }
            Item::Forget => {
                self.over = Some(Over::Sure(code));
                return None;
            }
            Item::HandOver => {
                let field = text_field::State::default();
                self.over = Some(Over::Type(code, item, field));
                return None;
            }
            Item::Note => {
                let field = text_field::State::with(picked.note.unwrap_or_default());
                self.over = Some(Over::Type(code, item, field));
                return None;
            }
            Item::Duplicate => Act::Duplicate,
            Item::Print => Act::Print,
            Item::Sure => Act::Forget,
        };
        let told = counter.act(code, &act, self.lang);
        self.told(told, counter);
        None
    }

    fn leave(&mut self, chosen: Chosen) -> Option<Chosen> {
        self.over = None;
        Some(chosen)
    }

    fn typed(&mut self, msg: &Msg, counter: &mut dyn Counter) {
        let Some(Over::Type(code, item, field)) = &mut self.over else {
            return;
        };
        match msg {
            Msg::Back => self.over = None,
            Msg::Continue => {
                let (code, text) = (*code, field.text.trim().to_owned());
                let act = match item {
                    Item::Note => Act::Note(text),
                    _ if text.is_empty() => return,
                    _ => Act::HandOver(text),
                };
                let told = counter.act(code, &act, self.lang);
                self.told(told, counter);
            }
            msg => {
                field.edit(msg);
            }
        }
    }
}

/// One up or down; nothing is chosen at first.
fn moved(at: Option<usize>, msg: &Msg, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (at, msg) {
        (None, Msg::Up) => last,
        (None, _) => 0,
        (Some(at), Msg::Up) => at.saturating_sub(1),
        (Some(at), _) => (at + 1).min(last),
    })
}
