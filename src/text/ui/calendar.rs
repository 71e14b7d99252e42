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
    "这是最早能办的一天；改到您去得了的工作日即可。",
    "This is the first day on which it can be done; move it to a working day that suits you.",
);
/// Of a day that has passed.
pub const PASSED: Text = t("这一天已经过了。", "This day has passed.");
/// The last line of an event.
pub const MADE_ON: Text = t(
    "续保清单，{day} 制作；重新导入会更新，不会重复",
    "Xubao checklist made on {day}; importing it again updates it",
);
/// With the code of the case.
pub const OF_CASE: Text = t("{title}（编号 {code}）", "{title} (case {code})");
