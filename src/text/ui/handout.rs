//! Words of the checklist that is taken away: its first page, its frame.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// A heading.
pub const SUMMARY: Text = t("一页纸", "On one page");
/// A heading.
pub const IN_THIS_ORDER: Text = t("按这个顺序办", "In this order");
/// Documents for nearly every trip.
pub const ALWAYS: Text = t("每次都带：", "Always with you: ");
/// After a place: a day.
pub const MARKED: Text = t("（{day}）", " ({day})");
/// A heading.
pub const DATES: Text = t("您要守的日期", "Your dates");
/// Dates that stand elsewhere.
pub const MORE_DATES: Text = t(
    "另有 {n} 个日期，见“日期”。",
    "{n} more under \"Calendar\".",
);
/// A heading.
pub const SUMS: Text = t("金额", "Sums");
/// Sums that stand elsewhere.
pub const MORE_SUMS: Text = t("另有 {n} 项，见“待遇与费用”。", "{n} more under \"Money\".");
/// Tasks that stand elsewhere.
pub const PERHAPS: Text = t(
    "也许还要办 {n} 项，见“办事顺序”末尾。",
    "Perhaps {n} more, at the end of \"Visits\".",
);
/// What is not known.
pub const NOT_KNOWN: Text = t(
    "有 {n} 件事我们不知道，怎么问写在“须知与待问”。",
    "Not known: {n}. How to ask stands under \"To know and to ask\".",
);
/// The national numbers.
pub const HOTLINES: Text = t(
    "电话：12333 社保与失业，12393 医保，12329 公积金，12345 投诉与政务。",
    "Phone: 12333 social insurance and unemployment, 12393 medical, 12329 provident fund, 12345 government and complaints.",
);
/// The code of the case.
pub const CASE: Text = t("编号 {code}", "Case {code}");
