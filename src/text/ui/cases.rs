//! Words about cases: what is held, what is forgotten, what was done.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// `forget`.
pub const FORGET: &str = "彻底删除个案，包括历史记录\nErase cases, with all that was noted of them";
/// `case`.
pub const CASE: &str = "列出保存的某个个案的全部内容\nShow all that is held on a case";
/// The codes.
pub const CODES: &str = "个案编号\nCodes of cases";
/// The code.
pub const CODE: &str = "个案编号\nThe code of the case";
/// Examples of `case`.
pub const CASE_EXAMPLES: &str = "示例 / Examples:
  xubao case K7MX-3PQ2
  xubao case K7MX-3PQ2 --format json        给本人一份 / a copy for the person
  xubao forget K7MX-3PQ2";

/// A case was erased.
pub const FORGOTTEN: Text = t("个案 {code} 已彻底删除。", "Case {code} is erased.");
/// A case was deleted, but the log could not be emptied.
pub const NOT_WHOLLY: Text = t(
    "个案 {code} 已删除，但别的窗口还开着，日志里可能还有残留；请关掉那些窗口再运行一次",
    "case {code} is deleted, but other windows are open and its log may still hold traces; close them and run this again",
);
/// The heading.
pub const HEADING: Text = t("个案 {code}", "Case {code}");
/// When it was made and last changed.
pub const TIMES: Text = t(
    "建立 {created}，最后改动 {touched}，第 {n} 版",
    "made {created}, last changed {touched}, version {n}",
);
/// The rules that it was last used with.
pub const RULES: Text = t(
    "流程 {flow}，规则版本 {rules}，按 {day} 计算",
    "flow {flow}, rules {rules}, counted from {day}",
);
/// Where the person is.
pub const STAGE: Text = t("进度：{stage}", "at: {stage}");
/// The checklist is there.
pub const AT_LIST: Text = t("已有清单", "checklist");
/// The next day.
pub const DEADLINE: Text = t("下一个期限：{day}", "next limit: {day}");
/// A copy.
pub const COPIED_FROM: Text = t("由 {code} 复制而来", "copied from {code}");
/// Split.
pub const SPLIT_FROM: Text = t(
    "两个窗口同时改动 {code} 时另存",
    "kept apart when two windows changed {code}",
);
/// Who works on it.
pub const HELD_BY: Text = t("{who} 自 {time} 起开着", "open at {who} since {time}");
/// The answers.
pub const ANSWERS: Text = t("回答", "Answers");
/// The ticks.
pub const TICKED: Text = t("已办好", "Ticked");
/// The note.
pub const NOTE: Text = t("备注", "Note");
/// What no longer fits.
pub const ASIDE: Text = t("已不适用的旧回答", "Earlier answers that no longer fit");
/// The history.
pub const HISTORY: Text = t("记录", "History");
/// Between a name and what it is.
pub const COLON: Text = t("：", ": ");
/// A question of an earlier flow.
pub const OFF_THE_WAY: Text = t("（现在不问）", " (not asked now)");

/// It was begun.
pub const BEGUN: Text = t("开始", "begun");
/// A task was ticked.
pub const DONE: Text = t("办好：{about}", "ticked: {about}");
/// A tick was taken back.
pub const UNDONE: Text = t("改回未办：{about}", "unticked: {about}");
/// The note was changed.
pub const NOTED: Text = t("改了备注", "note changed");
/// It was exported.
pub const EXPORTED: Text = t("导出（{about}）", "taken away ({about})");
/// It was handed over.
pub const HANDED: Text = t("转交给 {about}", "handed over to {about}");
/// It was taken over.
pub const TAKEN: Text = t("从 {about} 接过来", "taken over from {about}");
/// It was copied.
pub const COPIED: Text = t("复制（{about}）", "copied ({about})");
/// It was split.
pub const SPLIT: Text = t(
    "与 {about} 同时改动，各自保存",
    "changed at a time with {about}; both kept",
);
/// It came from a draft.
pub const IMPORTED: Text = t(
    "由旧版草稿转入",
    "moved in from a draft of an earlier version",
);
