//! The notices on rest days, as they are written, become a calendar.
//!
//! Must not answer for a year that has no notice.

use super::amount::day;
use super::region::Notice;
use super::{Calendar, Year, names};
use crate::flow::{Flow, Id, Report, Table};
use crate::text::Text;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// The calendar of a table of notices.
pub(super) fn read(written: &Table<Notice>, flow: &Flow, report: &mut Report<'_>) -> Calendar {
    report.unique(Text::new("年份", "year"), written.ids());
    let mut years = BTreeMap::new();
    for (id, notice) in written.iter() {
        names::SOURCE.has(notice.source, &flow.sources, report);
        let Some(number) = id.0.parse().ok().filter(|_| id.0.len() == 4) else {
            report.error(
                "bad-date",
                id.0,
                format!("“{id}”不是年份。"),
                format!("\"{id}\" is no year."),
            );
            continue;
        };
        let rest = days(&notice.rest, number, report);
        let work = days(&notice.work, number, report);
        for id in notice.work.iter().filter(|id| notice.rest.contains(id)) {
            report.error(
                "duplicate-day",
                id.0,
                format!("“{id}”既是休息日又是工作日。"),
                format!("\"{id}\" is both a rest day and a working day."),
            );
        }
        years.insert(
            number,
            Year {
                rest,
                work,
                source: notice.source,
            },
        );
    }
    Calendar::new(years)
}

fn days(written: &[Id], year: i32, report: &mut Report<'_>) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    for id in written {
        let (first, last) = id.0.split_once("..").unwrap_or((id.0, id.0));
        let (Some(first), Some(last)) = (day(Id(first), report), day(Id(last), report)) else {
            continue;
        };
        if first.year() != year || last.year() != year || last < first {
            report.error(
                "bounds",
                id.0,
                format!("“{id}”不在 {year} 年内，或顺序颠倒。"),
                format!("\"{id}\" does not lie in {year}, or ends before it begins."),
            );
            continue;
        }
        days.extend(first.iter_days().take_while(|day| *day <= last));
    }
    days
}
