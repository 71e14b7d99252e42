//! In which form the checklist is taken away: the forms, one language or both, and what came of it.
//!
//! Must not write a file; nothing that is there is replaced without asking.

use super::options::{self, Item};
use crate::{
    export::{self, Format, Wanted},
    text::{Lang, Text, printable, ui, ui::take as say},
    tui::{
        model::{Go, Model, Msg},
        page::{Page, Part, Row, hanging, prose},
        parcel::{Parcel, Taken},
        theme::Role,
        view,
    },
};

/// Which form, and which languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The forms of files, and the codes after them.
    pub list: options::State,
    /// Both languages?
    pub both: bool,
    /// What is asked before a file is replaced.
    pub asked: Option<Asked>,
    /// What came of the last one, and whether it was trouble.
    pub told: Option<(bool, String)>,
    /// The form that was asked for last.
    last: Option<Parcel>,
}

/// The question before a file is replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The name of the file.
    pub file: String,
    /// Yes or no; neither at first.
    pub list: options::State,
    /// Was Enter pressed without a choice?
    pub missed: bool,
    parcel: Parcel,
}

impl State {
    /// Is it asked whether a file is to be replaced?
    #[must_use]
    pub fn asks(&self) -> bool {
        self.asked.is_some()
    }

    /// What came of it.
    pub fn taken(&mut self, taken: Taken) {
        self.told = match (taken, self.last) {
            (Taken::Written(text), _) => Some((false, text)),
            (Taken::There(file), Some(parcel)) => {
                self.asked = Some(Asked {
                    file,
                    list: options::State::default(),
                    missed: false,
                    parcel,
                });
                None
            }
            (Taken::There(text) | Taken::Failed(text), _) => Some((true, text)),
        };
    }

    /// What follows from a message.
    pub fn update(&mut self, msg: &Msg) -> Option<Go> {
        if self.asked.is_some() {
            return self.answered(msg);
        }
        match msg {
            Msg::Back => return Some(Go::Back),
            Msg::Tick => self.both = !self.both,
            Msg::Continue => {
                let Some(at) = self.list.at else {
                    self.list.at = Some(0); // seen before it is done
                    return None;
                };
                let Some(format) = Format::ALL.get(at).copied() else {
                    return Some(Go::Codes);
                };
                return Some(self.ask_for(Parcel {
                    format,
                    both: self.both,
                    replace: false,
                }));
            }
            msg => {
                let all = options::Extent::numbered(Format::ALL.len() + 1);
                self.list.update(all, msg);
            }
        }
        None
    }

    fn ask_for(&mut self, parcel: Parcel) -> Go {
        self.told = None;
        self.last = Some(parcel);
        Go::Take(parcel)
    }

    fn answered(&mut self, msg: &Msg) -> Option<Go> {
        let asked = self.asked.as_mut()?;
        match (msg, asked.list.at) {
            (Msg::Continue, Some(0)) => {
                let parcel = Parcel {
                    replace: true,
                    ..asked.parcel
                };
                self.asked = None;
                return Some(self.ask_for(parcel));
            }
            (Msg::Back, _) | (Msg::Continue, Some(_)) => self.asked = None,
            (Msg::Continue, None) => asked.missed = true,
            (msg, _) => {
                asked.list.update(options::Extent::numbered(2), msg);
            }
        }
        None
    }

    /// The page.
    #[must_use]
    pub fn page(&self, model: &Model) -> Page {
        let (lang, columns) = (model.desk.lang, view::columns(&model.desk));
        let mut page = Page::default();
        if let Some(asked) = &self.asked {
            asked.page(&mut page, lang, columns);
            return page;
        }
        page.top
            .push(Row::new(0, Role::Title, say::TITLE.get(lang)));
        let into = say::INTO.get(lang).replace("{folder}", &model.folder);
        let into = printable(&into);
        // a long name of a folder must leave room for the list
        let into = prose(0, Role::Hint, &into, columns);
        let most = if view::roomy(&model.desk) { 3 } else { 1 };
        if into.len() <= most {
            page.top.extend(into);
        }
        if view::roomy(&model.desk) {
            page.top.push(Row::blank());
        }
        let items = self.items(model);
        let hints = view::roomy(&model.desk);
        self.list
            .rows(&mut page, Part::Rows, &items, hints, columns);
        if view::roomy(&model.desk) {
            page.rows.push(Row::blank());
        }
        if let Some((trouble, text)) = &self.told {
            let role = if *trouble { Role::Error } else { Role::Good };
            let text = if *trouble {
                say::FAILED.get(lang).replace("{cause}", text)
            } else {
                text.clone()
            };
            page.bottom
                .extend(prose(0, role, &printable(&text), columns));
        }
        let tick = if self.both { "[x] " } else { "[ ] " };
        let space = format!("{}  {tick}", ui::tui::SPACE.get(lang));
        page.bottom.extend(hanging(
            0,
            (Role::Key, &space),
            Role::Plain,
            say::BOTH.get(lang),
            columns,
        ));
        page
    }

    fn items(&self, model: &Model) -> Vec<Item> {
        let lang = model.desk.lang;
        let wanted = Wanted {
            langs: &[lang],
            case: model.case,
        };
        let mut items = Vec::new();
        for format in Format::ALL {
            let name = model.plan.as_ref();
            let name = name.map(|plan| export::file_name(format, plan, wanted));
            items.push(Item::new(items.len() + 1, title(format, lang), name));
        }
        let hint = say::QR_HINT.get(lang).to_owned();
        items.push(Item {
            apart: true,
            ..Item::new(items.len() + 1, say::QR.get(lang), Some(hint))
        });
        items
    }
}

impl Asked {
    fn page(&self, page: &mut Page, lang: Lang, columns: usize) {
        let words = say::REPLACE.get(lang).replace("{file}", &self.file);
        page.prose(0, Role::Title, &printable(&words), columns);
        if self.missed && self.list.at.is_none() {
            let choose = ui::refused::CHOOSE_ONE.get(lang);
            let text = format!("{}{choose}", ui::tui::ERROR.get(lang));
            page.prose(0, Role::Error, &text, columns);
        }
        page.rows.push(Row::blank());
        let answers = [say::REPLACE_YES, say::REPLACE_NO];
        let items: Vec<Item> = (answers.iter().enumerate())
            .map(|(i, words)| Item::new(i + 1, words.get(lang), None))
            .collect();
        self.list.rows(page, Part::Rows, &items, true, columns);
    }
}

/// The forms that have a name of their own; the others are called by the end of their files.
const TITLES: [(Format, Text); 5] = [
    (Format::Text, say::TEXT),
    (Format::Markdown, say::MARKDOWN),
    (Format::Pdf, say::PDF),
    (Format::Ics, say::ICS),
    (Format::Json, say::JSON),
];

fn title(format: Format, lang: Lang) -> String {
    let known = TITLES.iter().find(|(known, _)| *known == format);
    known.map_or(format.extension().to_uppercase(), |(_, title)| {
        title.get(lang).to_owned()
    })
}
