//! The store as the counselor's screen sees it.
//!
//! Must not draw, and must not open a case to work on: `desk` does.

use super::{
    cases::{self, clock, fresh_code, held, now, window},
    screen, search, since,
};
use crate::{
    answers::CaseCode,
    cases::{
        Case, Content, Deed, Head, Held, How, New, Origin, Record, Store, What, Window, Written,
    },
    cli::case::stage,
    export::Format,
    pack::Rulebook,
    plan,
    text::{Lang, ui::roster as say},
    tui::{
        Parcel, Taken,
        roster::{Act, Counter, Found, Line, Picked, Wanted},
    },
};
use chrono::NaiveDate;

/// The store, and what is needed to make something of it.
pub(super) struct Books<'a> {
    store: Box<dyn Store>,
    rules: &'a Rulebook,
    today: NaiveDate,
    window: Window,
}

impl<'a> Books<'a> {
    pub(super) fn new(store: Box<dyn Store>, rules: &'a Rulebook, today: NaiveDate) -> Self {
        Self {
            store,
            rules,
            today,
            window: window(),
        }
    }

    fn line(&self, head: &Head, lang: Lang) -> Line {
        let code = head.index.city.as_deref();
        let mut places = self.rules.places.iter();
        let place = code.and_then(|code| places.find(|place| place.code.0 == code));
        let kind = head.origin.map(|origin| match origin.how {
            How::Copied => say::COPY.get(lang),
            How::Split => say::APART.get(lang),
        });
        Line {
            code: head.code,
            place: place.map_or(String::new(), |place| place.title.get(lang).to_owned()),
            stage: stage(head.index.stage.as_deref(), self.rules, lang),
            deadline: head
                .index
                .deadline
                .map_or(String::new(), |day| day.to_string()),
            late: head.index.deadline.is_some_and(|day| day < self.today),
            touched: clock(head.touched),
            held: held(head, &self.window).map(|holder| holder.window.workstation.clone()),
            kind: kind.unwrap_or_default().to_owned(),
        }
    }

    fn record(&mut self, code: CaseCode, lang: Lang) -> Result<Record, String> {
        let read = self.store.read(code);
        let read = read.map_err(|trouble| cases::in_words(&trouble, lang))?;
        read.ok_or_else(|| say::GONE.get(lang).to_owned())
    }

    /// A case as it is kept, read.
    fn case(&mut self, code: CaseCode, lang: Lang) -> Result<(Record, Case), String> {
        let record = self.record(code, lang)?;
        let read = Case::from_text(self.rules, code, &record.text, self.today);
        let (case, _) = read.map_err(|why| cases::unreadable_case(&record, &why, lang))?;
        Ok((record, case))
    }

    fn notes(&mut self) -> bool {
        let setting = self.store.setting(super::NOTES);
        setting.is_ok_and(|value| value.as_deref() == Some("on"))
    }

    fn duplicate(&mut self, code: CaseCode, lang: Lang) -> Result<String, String> {
        let (record, mut case) = self.case(code, lang)?;
        case.code = fresh_code();
        let head = record.head;
        let content = Content {
            flow: head.flow,
            rules: head.rules,
            day: head.day,
            text: case.to_text(),
            index: head.index,
        };
        let new = New {
            code: case.code,
            content: &content,
            origin: Some(Origin {
                code,
                how: How::Copied,
            }),
            own: false,
            deeds: &[Deed::new(What::Copied, code)],
        };
        let made = self.store.create(new, &self.window, now());
        made.map_err(|trouble| cases::in_words(&trouble, lang))?;
        let told = Deed::new(What::Copied, case.code);
        let _ = self.store.release(case.code, &self.window); // it is there: that is what counts
        let _ = self.store.record(code, &told, &self.window, now());
        Ok(say::COPIED
            .get(lang)
            .replace("{code}", &case.code.to_string()))
    }

    fn print(&mut self, code: CaseCode, lang: Lang) -> Result<String, String> {
        let (_, case) = self.case(code, lang)?;
        let plan = plan::build(self.rules, &case.answers, self.today);
        if !plan.complete {
            return Err(say::NOT_COMPLETE.get(lang).to_owned());
        }
        let parcel = Parcel {
            format: Format::Pdf,
            both: false,
            replace: true, // the file of the same case and day
        };
        match screen::hand_over(self.rules, &plan, parcel, Some(code), lang) {
            Taken::Written(told) => {
                let deed = Deed::new(What::Exported, Format::Pdf.extension());
                let _ = self.store.record(code, &deed, &self.window, now());
                Ok(told)
            }
            Taken::There(told) | Taken::Failed(told) => Err(told),
        }
    }

    fn hand(&mut self, code: CaseCode, to: &str, lang: Lang) -> Result<String, String> {
        let head = self.record(code, lang)?.head;
        let failed = |trouble| cases::in_words(&trouble, lang);
        let other = Window {
            workstation: to.to_owned(),
            process: 0, // nobody there has it open yet
        };
        let over = head.holder.as_ref().map(|holder| &holder.window);
        match self.store.hold(code, over, &other, now()).map_err(failed)? {
            Held::Yes(_) => {}
            Held::By(_) => return Err(say::CHANGED.get(lang).to_owned()),
            Held::Gone => return Err(say::GONE.get(lang).to_owned()),
        }
        let deed = Deed::new(What::HandedOver, to);
        let told = self.store.record(code, &deed, &self.window, now());
        told.map_err(failed)?;
        let words = say::HANDED.get(lang).replace("{code}", &code.to_string());
        Ok(words.replace("{who}", to))
    }

    fn note(&mut self, code: CaseCode, note: &str, lang: Lang) -> Result<String, String> {
        let (record, mut case) = self.case(code, lang)?;
        case.note = (!note.is_empty()).then(|| note.to_owned());
        let head = record.head;
        let content = Content {
            flow: head.flow,
            rules: head.rules,
            day: head.day,
            text: case.to_text(),
            index: head.index,
        };
        let known = (code, head.version);
        let deeds = [Deed::new(What::Noted, "")];
        let saved = self
            .store
            .save(known, &content, &deeds, &self.window, now());
        let _ = self.store.release(code, &self.window); // it is not open here
        match saved.map_err(|trouble| cases::in_words(&trouble, lang))? {
            Written::Kept(_) => Ok(say::NOTED.get(lang).to_owned()),
            Written::Changed(_) => Err(say::CHANGED.get(lang).to_owned()),
            Written::Gone => Err(say::GONE.get(lang).to_owned()),
        }
    }
}

impl Counter for Books<'_> {
    fn find(&mut self, wanted: &Wanted, lang: Lang) -> Result<Found, String> {
        let search = search::search(wanted, self.rules, self.today);
        let failed = |trouble| cases::in_words(&trouble, lang);
        let all = self.store.count(&search).map_err(failed)?;
        let heads = self.store.list(&search).map_err(failed)?;
        let lines = heads.iter().map(|head| self.line(head, lang)).collect();
        Ok(Found { lines, all })
    }

    fn pick(&mut self, code: CaseCode, lang: Lang) -> Result<Picked, String> {
        let record = self.record(code, lang)?;
        let holder = held(&record.head, &self.window);
        let holder = holder.map(|one| (one.window.workstation.clone(), clock(one.since)));
        let read = Case::from_text(self.rules, code, &record.text, self.today);
        let (news, note) = match read {
            Ok((case, aside)) => {
                let news =
                    since::since(&record.head, &case, &aside, (self.rules, self.today), lang);
                (news, case.note.unwrap_or_default())
            }
            Err(why) => (
                vec![cases::unreadable_case(&record, &why, lang)],
                String::new(),
            ),
        };
        Ok(Picked {
            news,
            held: holder,
            note: self.notes().then_some(note),
        })
    }

    fn act(&mut self, code: CaseCode, act: &Act, lang: Lang) -> Result<String, String> {
        match act {
            Act::Duplicate => self.duplicate(code, lang),
            Act::Print => self.print(code, lang),
            Act::HandOver(to) => self.hand(code, to, lang),
            Act::Note(note) => self.note(code, note, lang),
            Act::Forget => {
                let forgotten = self.store.forget(code);
                match forgotten.map_err(|trouble| cases::in_words(&trouble, lang))? {
                    true => Ok(say::FORGOTTEN
                        .get(lang)
                        .replace("{code}", &code.to_string())),
                    false => Err(say::GONE.get(lang).to_owned()),
                }
            }
        }
    }
}
