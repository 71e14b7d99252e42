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
/// Documents that an earlier trip takes too.
pub const AS_FOR: Text = t("第 {n} 步带过的", "as for trip {n}");
/// After a place: the latest day.
pub const BY: Text = t("（最晚 {day}）", " (by {day})");
/// After a place: the earliest day.
pub const FROM: Text = t("（最早 {day}）", " (not before {day})");
/// A heading.
pub const DATES: Text = t("其他日期", "Other dates");
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
/// At the head of a page that begins within a task.
pub const CONTINUED: Text = t("{title}（续）", "{title} (continued)");
/// The foot of a printed page.
pub const PAGE: Text = t("第 {page} 页，共 {pages} 页", "Page {page} of {pages}");
/// The code of the case.
pub const CASE: Text = t("编号 {code}", "Case {code}");
/// A heading.
pub const SOURCES: Text = t("依据与出处", "Sources");
/// The day on which a source was read.
pub const READ: Text = t("{day} 查阅", "read on {day}");
/// The name of the list of parts.
pub const CONTENTS: Text = t("目录", "Contents");
/// What a picture is called for those who do not see it.
pub const PICTURE: Text = t(
    "示意图，同样的内容另有文字说明",
    "Picture; the same is said in words besides",
);
/// What becomes of ticks on a page that is shown on a screen.
pub const TICKS: Text = t(
    "可以在这一页上打勾；关掉页面，勾可能就没了，要留下请打印。",
    "You can tick things off on this page; ticks may be lost when it is closed, so print it to keep them.",
);
/// The name of a table's frame, which scrolls where there is no room.
pub const TABLE: Text = t("金额对照表", "Table of sums");
