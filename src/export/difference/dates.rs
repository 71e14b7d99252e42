//! Visits and dates that would be different.
//!
//! Must not compare plans: `plan` does.

use super::super::outline::{Page, Shape};
use crate::{
    plan::{Change, DeadlineLine, Difference, Shift, Visit},
    text::{date, ui, ui::difference as say},
};
use chrono::NaiveDate;

impl Page<'_> {
    pub(super) fn changed_visits(&mut self, of: &Difference) {
        // what is done at home has its days with the dates, and is no visit
        let away = |change: &&Change<Visit>| change.latest().window.is_some();
        let visits: Vec<_> = of.visits.iter().filter(away).collect();
        if of.trips.is_none() && visits.is_empty() {
            return;
        }
        self.heading(say::VISITS);
        if let Some(Shift { before, after }) = of.trips {
            let words = match after {
                0 => say::NO_TRIPS,
                _ if after > before => say::MORE_TRIPS,
                _ => say::FEWER_TRIPS,
            };
            let text = (self.say(words))
                .replace("{n}", &after.abs_diff(before).to_string())
                .replace("{before}", &before.to_string())
                .replace("{after}", &after.to_string());
            self.push(Shape::Text, 0, "", text);
        }
        for change in visits {
            let window = change.latest().window.map_or("", |id| self.window(id));
            match change {
                Change::Added(visit) => {
                    self.item(say::VISIT_ADDED, window);
                    if visit.earliest > self.plan.today {
                        self.detail(say::EARLIEST, &date(visit.earliest, self.lang));
                    }
                    if let Some(latest) = visit.latest {
                        self.detail(say::LATEST, &date(latest, self.lang));
                    }
                }
                Change::Removed(_) => self.item(say::VISIT_REMOVED, window),
                Change::Altered(Shift { before, after }) => {
                    self.item(say::VISIT, window);
                    if before.earliest != after.earliest {
                        let text = self.instead(
                            &date(before.earliest, self.lang),
                            &date(after.earliest, self.lang),
                        );
                        self.detail(say::EARLIEST, &text);
                    }
                    if before.latest != after.latest {
                        let limit = |page: &Self, day: Option<NaiveDate>| {
                            day.map_or(page.say(say::NO_LIMIT).to_owned(), |day| {
                                date(day, page.lang)
                            })
                        };
                        let text =
                            self.instead(&limit(self, before.latest), &limit(self, after.latest));
                        self.detail(say::LATEST, &text);
                    }
                }
            }
        }
    }

    pub(super) fn changed_dates(&mut self, calendar: &[Change<DeadlineLine>]) {
        if !calendar.is_empty() {
            self.heading(say::CALENDAR);
        }
        for change in calendar {
            let line = change.latest();
            let title = line.title.get(self.lang);
            match change {
                Change::Added(line) => {
                    let text = format!("{}{title}", self.day_of(line));
                    self.item(say::DATE_ADDED, &text);
                    self.limit(line);
                    if line.passed {
                        self.missed(line);
                    }
                }
                Change::Removed(_) => self.item(say::DATE_REMOVED, title),
                Change::Altered(Shift { before, after }) => {
                    self.moved(change, before, after);
                }
            }
        }
    }

    fn moved(
        &mut self,
        change: &Change<DeadlineLine>,
        before: &DeadlineLine,
        after: &DeadlineLine,
    ) {
        let title = after.title.get(self.lang);
        let gone = !before.passed && after.passed;
        let head = match change.days_later() {
            _ if gone => self.say(say::PASSED).to_owned(),
            Some(days @ 1..) => self.counted(say::LATER, days),
            Some(days @ ..=-1) => self.counted(say::EARLIER, -days),
            _ => self.say(say::DATE_OTHERWISE).to_owned(),
        };
        let shape = if gone { Shape::Warning } else { Shape::Item };
        self.push(shape, 0, "- ", format!("{head}{title}"));
        let day = |page: &Self, line: &DeadlineLine| {
            line.date
                .map_or(page.say(say::NO_DAY).to_owned(), |day| date(day, page.lang))
        };
        if before.date == after.date {
            if after.date.is_some() {
                self.push(Shape::Text, 2, "", day(self, after));
            }
        } else {
            let text = self.instead(&day(self, before), &day(self, after));
            self.push(Shape::Text, 2, "", text);
        }
        if before.certain != after.certain {
            let words = if after.certain {
                say::CERTAIN
            } else {
                say::UNCERTAIN
            };
            self.push(Shape::Text, 2, "", self.say(words));
        }
        if gone {
            self.missed(after);
        } else if before.passed && !after.passed {
            self.push(Shape::Text, 2, "", self.say(say::NOT_PASSED));
        }
        // without a date the limit in words is all there is
        if before.within != after.within || (after.date.is_none() && before.date.is_some()) {
            self.limit(after);
        }
    }

    fn limit(&mut self, line: &DeadlineLine) {
        let whose = self.say(super::super::outline::whose(line.whose));
        let perhaps = if line.certain {
            ""
        } else {
            self.say(ui::plan::IF_IT_APPLIES)
        };
        let text = format!("{whose}{perhaps}{}", line.within.get(self.lang));
        self.push(Shape::Text, 2, "", text);
    }

    fn missed(&mut self, line: &DeadlineLine) {
        self.detail(ui::plan::IF_MISSED, &line.missed.get(self.lang));
    }
}
