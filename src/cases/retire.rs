//! The end of the time that cases are kept.
//!
//! Must not trust one look at the clock: a clock that jumps must not cost a case.

use super::{Moment, Store, Trouble};
use chrono::NaiveDate;

/// The setting: for how many days after their last change cases are kept.
pub const KEEP: &str = "keep-days";
/// The setting: the last days on which the store was used.
const USED: &str = "used-on";
/// So many days of use have to follow on each other before anything is erased.
const DAYS: usize = 3;
/// A longer time without use is taken for a clock that was changed.
const LONGEST_PAUSE: i64 = 92;

/// Erases the cases whose time is over, where the store has such a time; gives how many. Only once
/// the clock has been believed on three days of use, none of them long after the other.
///
/// # Errors
/// When the store cannot be read or written.
pub fn retire(store: &mut dyn Store, today: NaiveDate, now: Moment) -> Result<u64, Trouble> {
    let keep = store.setting(KEEP)?;
    let Some(days) = keep.and_then(|days| days.parse::<i64>().ok()) else {
        return Ok(0);
    };
    let before = store.setting(USED)?.unwrap_or_default();
    let mut used: Vec<NaiveDate> = before
        .split(',')
        .filter_map(|day| day.parse().ok())
        .collect();
    if used.last() != Some(&today) {
        let pause = used.last().map_or(0, |last| (today - *last).num_days());
        if !(0..=LONGEST_PAUSE).contains(&pause) {
            used.clear();
        }
        used.push(today);
        used.drain(..used.len().saturating_sub(DAYS));
        let used: Vec<String> = used.iter().map(ToString::to_string).collect();
        store.set(USED, &used.join(","))?;
    }
    if used.len() < DAYS {
        return Ok(0);
    }
    store.forget_untouched(Moment(now.0 - days * 24 * 60 * 60))
}
