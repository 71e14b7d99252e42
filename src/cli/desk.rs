//! `xubao desk`: the counselor's screen, and from it into a case and back.
//!
//! Must not know how a case is kept or drawn.

mod counter;
mod search;
mod since;
mod stats;

use super::{
    Failure,
    cases::{self, Ahead, Keeper, Place, clock, fresh_code, held, now, window},
    kiosk, options, print, screen, tell,
};
use crate::{
    answers::CaseCode,
    cases::{Case, Deed, Held, KEEP, Seal, Sealed, Store, What, Work, retire},
    pack::Rulebook,
    text::{Lang, Value, fill, ui::roster as say},
    tui::roster::{self, Chosen, Model},
};
use chrono::NaiveDate;
use counter::Books;

/// The setting: may notes be written?
pub(super) const NOTES: &str = "notes";

/// Runs the command.
pub(super) fn run(
    asked: &options::Desk,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let given = match &asked.command {
        Some(options::DeskCommand::Stats(asked)) => &asked.folder,
        None => &asked.folder,
    };
    let place = given.place(lang)?;
    let (store, notices) = cases::open_sealed(&place, Ahead::not_begun(), rules, today, lang)?;
    notices.iter().for_each(|notice| tell(notice));
    let mut desk = Desk {
        asked,
        rules,
        today,
        place,
        seal: store.seal().cloned(),
    };
    let store: Box<dyn Store> = Box::new(store);
    if let Some(options::DeskCommand::Stats(asked)) = &asked.command {
        return stats::run(asked, store, rules, today, lang);
    }
    let mut store = store;
    if desk.set(&mut *store, lang)? {
        return Ok(());
    }
    if !kiosk::has_screen() {
        let sentence = say::NO_SCREEN.get(lang).to_owned();
        return Err(Failure::File(sentence, None));
    }
    let mut model = Model::new(lang, screen::colour(asked.color));
    let place = store.place();
    let retired = retire(&mut *store, today, now());
    let retired = retired.map_err(|trouble| cases::unwritable(&place, &trouble, lang))?;
    if retired > 0 {
        let count = Value::whole(i64::try_from(retired).unwrap_or(i64::MAX));
        model.notice = Some((false, fill(say::RETIRED, lang, &mut |_| Some(count))));
    }
    let mut books = Books::new(store, rules, today);
    loop {
        let chosen = roster::run(&mut model, &mut books);
        let chosen = chosen.map_err(|error| Failure::output(&error, lang))?;
        if chosen == Chosen::Quit {
            return Ok(());
        }
        desk.go(&mut model, &chosen)?;
    }
}

/// What all cases of the day share.
struct Desk<'a> {
    asked: &'a options::Desk,
    rules: &'a Rulebook,
    today: NaiveDate,
    place: Place,
    seal: Option<Seal>,
}

impl Desk<'_> {
    /// Changes the settings that were asked for; true when there were any.
    fn set(&mut self, store: &mut dyn Store, lang: Lang) -> Result<bool, Failure> {
        let place = store.place();
        let failed = |trouble| cases::unwritable(&place, &trouble, lang);
        let asked = self.asked;
        if let Some(notes) = asked.notes {
            let value = if notes == options::Switch::On {
                "on"
            } else {
                "off"
            };
            store.set(NOTES, value).map_err(failed)?;
        }
        if let Some(keep) = &asked.keep {
            let days = keep.map_or(String::new(), |days| days.to_string());
            store.set(KEEP, &days).map_err(failed)?;
        }
        if asked.notes.is_none() && asked.keep.is_none() {
            return Ok(false);
        }
        let notes = store.setting(NOTES).map_err(failed)?;
        let keep = store.setting(KEEP).map_err(failed)?;
        let keep = keep.filter(|days| !days.is_empty());
        let words = if notes.as_deref() == Some("on") {
            say::NOTES_ON
        } else {
            say::NOTES_OFF
        };
        let kept = match keep {
            Some(days) => say::KEEP_DAYS.get(lang).replace("{n}", &days),
            None => say::KEEP_ALL.get(lang).to_owned(),
        };
        print(&format!("{}\n{kept}\n", words.get(lang)), lang)?;
        Ok(true)
    }

    /// One more window on the store, for the case that is opened.
    fn store(&self, lang: Lang) -> Result<Box<dyn Store>, Failure> {
        let store = self.place.again(lang)?;
        Ok(Box::new(Sealed::new(store, self.seal.clone())))
    }

    /// Into what was chosen, and back. What cannot be opened is told on the list.
    fn go(&mut self, model: &mut Model, chosen: &Chosen) -> Result<(), Failure> {
        let lang = model.lang;
        let mut store = match self.store(lang) {
            Ok(store) => store,
            Err(Failure::File(sentence, _)) => {
                model.notice = Some((true, sentence));
                return Ok(());
            }
            Err(failure) => return Err(failure),
        };
        let left = cases::left_apart(&mut *store, lang);
        let opened = match chosen {
            Chosen::New => {
                let case = Case::new(self.rules, fresh_code());
                let work = Work::begin(store, case.clone(), false, window(), fresh_code);
                Ok((case, Some(work), Vec::new()))
            }
            Chosen::Open(code) => self.open(store, *code, false, lang),
            Chosen::TakeOver(code) => self.open(store, *code, true, lang),
            Chosen::Read(code) => self.read(store, *code, lang),
            Chosen::Quit => return Ok(()),
        };
        let (case, work, mut notices) = match opened {
            Ok(opened) => opened,
            Err(trouble) => {
                model.notice = Some((true, trouble));
                return Ok(());
            }
        };
        notices.splice(..0, left);
        let begin = screen::Begin {
            rules: self.rules,
            today: self.today,
            lang,
            fast: self.asked.fast,
            colour: model.colour,
            case: Some(case),
            notices,
            counter: true,
        };
        let keeper = Keeper::new(work, self.rules, self.today);
        let (left, keeper) = screen::run(begin, keeper)?;
        model.lang = left.lang;
        model.notice = match (keeper.failed, keeper.elsewhere) {
            (Some(Failure::File(sentence, _)), _) => Some((true, sentence)),
            (_, elsewhere) => elsewhere.map(|told| (true, told)),
        };
        Ok(())
    }

    /// Takes hold of a case, also from another window if that is wanted.
    fn open(
        &self,
        mut store: Box<dyn Store>,
        code: CaseCode,
        take: bool,
        lang: Lang,
    ) -> Result<(Case, Option<Work>, Vec<String>), String> {
        let failed = |trouble| cases::in_words(&trouble, lang);
        let gone = || say::GONE.get(lang).to_owned();
        let window = window();
        let head = store.read(code).map_err(failed)?.ok_or_else(gone)?.head;
        let holder = head.held_by_other(&window).cloned();
        let there = held(&head, &window).is_some();
        // whoever is no longer there is passed over; whoever is, only when that was chosen
        let over = holder.as_ref().filter(|_| take || !there);
        match store.hold(code, over.map(|holder| &holder.window), &window, now()) {
            Ok(Held::Yes(_)) => {}
            Ok(Held::By(holder)) => {
                let words = say::HELD_BY.get(lang);
                let words = words.replace("{who}", &holder.window.workstation);
                return Err(words.replace("{time}", &clock(holder.since)));
            }
            Ok(Held::Gone) => return Err(gone()),
            Err(trouble) => return Err(failed(trouble)),
        }
        if let (true, Some(holder)) = (there, &holder) {
            let deed = Deed::new(What::TakenOver, &holder.window.workstation);
            store.record(code, &deed, &window, now()).map_err(failed)?;
        }
        let record = store.read(code).map_err(failed)?.ok_or_else(gone)?;
        let read = Case::from_text(self.rules, code, &record.text, self.today);
        let (mut case, aside) = read.map_err(|why| cases::unreadable_case(&record, &why, lang))?;
        let version = self.rules.flow.header.version;
        version.clone_into(&mut case.version);
        let notices = aside
            .iter()
            .map(|aside| cases::no_longer_fits(aside, self.rules, lang))
            .collect();
        let work = Work::resume(store, case.clone(), &record.head, window, fresh_code);
        Ok((case, Some(work), notices))
    }

    /// A case to read: nothing of what is done with it is kept.
    fn read(
        &self,
        mut store: Box<dyn Store>,
        code: CaseCode,
        lang: Lang,
    ) -> Result<(Case, Option<Work>, Vec<String>), String> {
        let read = store.read(code);
        let record = read.map_err(|trouble| cases::in_words(&trouble, lang))?;
        let record = record.ok_or_else(|| say::GONE.get(lang).to_owned())?;
        let read = Case::from_text(self.rules, code, &record.text, self.today);
        let (case, _) = read.map_err(|why| cases::unreadable_case(&record, &why, lang))?;
        Ok((case, None, vec![say::READING.get(lang).to_owned()]))
    }
}
