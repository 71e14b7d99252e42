//! Between a face and the store: what a face gives is kept, what comes of it is said.
//!
//! Must not choose a case: `find` has done it.

use super::{in_words, index::index, unwritable, window::now};
use crate::{
    answers::{Answers, CaseCode},
    cases::{Deed, Kept, Trouble, Work},
    cli::{Failure, say},
    pack::Rulebook,
    text::{Lang, ui::centre},
};
use chrono::NaiveDate;
use std::{collections::BTreeSet, io};

/// Puts into the store what a face gives it.
pub(in crate::cli) struct Keeper<'a> {
    work: Option<Work>,
    rules: &'a Rulebook,
    today: NaiveDate,
    /// What went wrong the last time.
    pub(in crate::cli) failed: Option<Failure>,
    /// Where the answers are, if not in their place.
    pub(in crate::cli) elsewhere: Option<String>,
}

impl<'a> Keeper<'a> {
    /// Keeps a case, or nothing.
    pub(in crate::cli) fn new(work: Option<Work>, rules: &'a Rulebook, today: NaiveDate) -> Self {
        Self {
            work,
            rules,
            today,
            failed: None,
            elsewhere: None,
        }
    }

    /// The code of the case.
    pub(in crate::cli) fn case(&self) -> Option<CaseCode> {
        self.work.as_ref().map(|work| work.case.code)
    }

    /// What has to be named to come back to the case: nothing where the program opens it by itself.
    pub(in crate::cli) fn named(&self) -> Option<CaseCode> {
        let work = self.work.as_ref().filter(|work| !work.own())?;
        Some(work.case.code)
    }

    /// Puts the answers on disk. Gives the sentence that tells where, if not in their place.
    pub(in crate::cli) fn keep(
        &mut self,
        answers: &Answers,
        done: Option<&BTreeSet<String>>,
        lang: Lang,
    ) -> io::Result<Option<String>> {
        let Some(work) = &mut self.work else {
            return Ok(None);
        };
        work.case.answers = answers.clone();
        work.case.lang = Some(lang);
        if let Some(done) = done {
            work.case.done.clone_from(done);
        }
        let index = index(self.rules, answers, &work.case.done, self.today);
        let kept = work.keep(self.today, index, now());
        let said = match kept {
            Ok(Kept::InPlace) => None,
            Ok(Kept::Waiting) => Some(centre::WAITING.get(lang).to_owned()),
            Ok(Kept::Apart(from)) => Some(
                (say::KEPT_APART.get(lang))
                    .replace("{from}", &from.to_string())
                    .replace("{code}", &work.case.code.to_string()),
            ),
            Err(trouble) => return Err(self.trouble(&trouble, lang)),
        };
        self.failed = None;
        self.elsewhere.clone_from(&said);
        Ok(said)
    }

    /// Nothing of this person may stay, nor of what was set aside. Gives the sentence that tells
    /// of a case that another window has changed, which does stay.
    pub(in crate::cli) fn wipe(&mut self, lang: Lang) -> io::Result<Option<String>> {
        let Some(work) = &mut self.work else {
            return Ok(None);
        };
        self.elsewhere = None;
        let code = work.case.code.to_string();
        match work.wipe() {
            Ok(wiped) => {
                self.failed = None;
                Ok((!wiped).then(|| say::CASE_LEFT.get(lang).replace("{code}", &code)))
            }
            Err(trouble) => Err(self.trouble(&trouble, lang)),
        }
    }

    /// The next client: a new case, while the one before stays as it is.
    pub(in crate::cli) fn next(&mut self) {
        (self.failed, self.elsewhere) = (None, None);
        if let Some(work) = &mut self.work {
            let _ = work.release(); // whoever opens it next sees that nobody is there
            work.next();
        }
    }

    /// Puts into the history that something was done with the case. It is no reason to stop.
    pub(in crate::cli) fn record(&mut self, deed: &Deed) {
        if let Some(work) = &mut self.work {
            let _ = work.record(deed, now());
        }
    }

    /// Lets go of the case. Where that fails, the next one sees by itself that nobody is there.
    pub(in crate::cli) fn release(&mut self) {
        if let Some(work) = &mut self.work {
            let _ = work.release();
        }
    }

    /// Remembers what went wrong, and puts it in words that a face can show.
    fn trouble(&mut self, trouble: &Trouble, lang: Lang) -> io::Error {
        let place = self.work.as_mut().map(|work| work.store().place());
        self.failed = Some(unwritable(&place.unwrap_or_default(), trouble, lang));
        io::Error::other(in_words(trouble, lang))
    }
}
