//! Words of the calendar that is taken away.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// The title of an event: a visit.
pub const VISIT: Text = t("办事 {n}：{place}", "Visit {n}: {place}");
/// After that title: the latest day.
pub const NO_LATER: Text = t("（最晚 {day}）", " (no later than {day})");
/// Of a visit: what its day means.
pub const FROM_THIS_DAY: Text = t(
    "从这一天起可以办；改到您方便的工作日即可。",
    "It can be done from this day on; move it to a working day that suits you.",
);
/// Of a day that has passed.
pub const PASSED: Text = t("这一天已经过了。", "This day has passed.");
/// The last line of an event, with the code of the case after it.
pub const MADE_ON: Text = t("续保清单，{day} 制作", "Xubao checklist made on {day}");
/// With the code of the case.
pub const OF_CASE: Text = t("{title}（编号 {code}）", "{title} (case {code})");
