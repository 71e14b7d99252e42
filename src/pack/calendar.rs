//! Rest days and working days by the State Council's yearly notice.
//!
//! Must not guess: a year whose notice has not appeared has no answer.

use crate::flow::Id;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// The years whose rest days have been announced.
#[derive(Debug, Default)]
pub struct Calendar {
    years: BTreeMap<i32, Year>,
}

/// The notice for one year, as far as it differs from plain weeks.
#[derive(Debug, Default)]
pub struct Year {
    /// Rest days of the notice.
    pub rest: Vec<NaiveDate>,
    /// Saturdays and Sundays that are worked.
    pub work: Vec<NaiveDate>,
    /// The notice.
    pub source: Id,
}

impl Calendar {
    /// The calendar of these years.
    #[must_use]
    pub fn new(years: BTreeMap<i32, Year>) -> Self {
        Self { years }
    }

    /// The years that are announced, rising.
    pub fn years(&self) -> impl Iterator<Item = (i32, &Year)> {
        self.years.iter().map(|(year, notice)| (*year, notice))
    }

    /// The last year that is announced.
    #[must_use]
    pub fn last_year(&self) -> Option<i32> {
        self.years.keys().next_back().copied()
    }

    /// Is nobody at work on this day? `None` for a year not announced.
    #[must_use]
    pub fn is_rest_day(&self, day: NaiveDate) -> Option<bool> {
        let year = self.years.get(&day.year())?;
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        Some(year.rest.contains(&day) || (weekend && !year.work.contains(&day)))
    }

    /// The `count`th working day after `day`; the day itself is not counted. `None` where the way
    /// leads through a year not announced.
    #[must_use]
    pub fn add_working_days(&self, day: NaiveDate, count: u32) -> Option<NaiveDate> {
        let mut day = day;
        let mut left = count;
        while left > 0 {
            day = day.succ_opt()?;
            if !self.is_rest_day(day)? {
                left -= 1;
            }
        }
        Some(day)
    }

    /// The day a limit that ends on `day` really ends: the next working day, when it is a rest day
    /// (Civil Code 203). `None` where that cannot be told.
    #[must_use]
    pub fn moved(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut day = day;
        while self.is_rest_day(day)? {
            day = day.succ_opt()?;
        }
        Some(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::parse_day;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).expect("a day")
    }

    fn calendar() -> Calendar {
        let rest = (15..=23).map(|d| day(&format!("2026-02-{d}"))).collect();
        let work = vec![day("2026-02-14"), day("2026-02-28")];
        Calendar::new(BTreeMap::from([(
            2026,
            Year {
                rest,
                work,
                source: Id("notice-2026"),
            },
        )]))
    }

    #[test]
    fn rest_days_follow_the_notice_and_then_the_week() {
        let check = |text, rest| assert_eq!(calendar().is_rest_day(day(text)), rest, "{text}");
        check("2026-02-13", Some(false)); // a Friday
        check("2026-02-14", Some(false)); // a Saturday that is worked
        check("2026-02-16", Some(true)); // a Monday of the Spring Festival
        check("2026-02-24", Some(false));
        check("2026-03-07", Some(true)); // a plain Saturday
        check("2027-01-04", None);
    }

    #[test]
    fn working_days_are_counted_from_the_day_after() {
        let check = |from, count, to: Option<&str>| {
            assert_eq!(
                calendar().add_working_days(day(from), count),
                to.map(day),
                "{from} {count}"
            );
        };
        check("2026-02-13", 0, Some("2026-02-13"));
        check("2026-02-13", 1, Some("2026-02-14"));
        check("2026-02-13", 2, Some("2026-02-24"));
        check("2026-12-31", 1, None);
        check("2025-12-31", 1, Some("2026-01-01")); // the test's notice has no New Year
    }

    #[test]
    fn a_limit_on_a_rest_day_moves_to_the_next_working_day() {
        let check = |from, to: Option<&str>| {
            assert_eq!(calendar().moved(day(from)), to.map(day), "{from}");
        };
        check("2026-02-14", Some("2026-02-14"));
        check("2026-02-15", Some("2026-02-24"));
        check("2026-03-07", Some("2026-03-09"));
        check("2027-03-07", None);
    }
}
