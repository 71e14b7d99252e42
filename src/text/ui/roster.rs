//! Words of the counselor's screen.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// The title.
pub const TITLE: Text = t("个案", "Cases");
/// How many, and in which order.
pub const COUNT: Text = t("{n} 个，{order}", "{n}, {order}");
/// The order.
pub const BY_TOUCHED: Text = t("最近改动在前", "last changed first");
/// The order.
pub const BY_DEADLINE: Text = t("期限近的在前", "next limit first");
/// `desk` where there is no screen to show it on.
pub const NO_SCREEN: Text = t(
    "desk 要在能显示全屏的终端里运行；xubao desk stats 和 xubao --plain --case 编号 不需要",
    "desk needs a terminal that can show a full screen; xubao desk stats and xubao --plain --case CODE do not",
);
/// The order.
pub const BY_CODE: Text = t("按编号", "by code");
/// Before what is looked for.
pub const SEARCH: Text = t("查找：", "Find: ");
/// What can be looked for.
pub const SEARCH_HINT: Text = t(
    "编号、城市、进度，或期限（如 14天）",
    "a code, a city, a stage, or a limit (as 14d)",
);
/// Nothing was found.
pub const NONE: Text = t("没有符合的个案", "No case fits");
/// There is none yet.
pub const EMPTY: Text = t(
    "还没有个案。按 + 接待第一位。",
    "No cases yet. Press + for the first client.",
);
/// Which page.
pub const PAGE: Text = t("第 {n} 页，共 {m} 页", "page {n} of {m}");
/// Held by another window.
pub const HELD: Text = t("[{who}]", "[{who}]");
/// A copy.
pub const COPY: Text = t("试算", "copy");
/// Kept apart.
pub const APART: Text = t("另存", "apart");
/// Head of a column.
pub const COLUMN_CODE: Text = t("编号", "Code");
/// Head of a column.
pub const COLUMN_PLACE: Text = t("城市", "City");
/// Head of a column.
pub const COLUMN_STAGE: Text = t("进度", "Stage");
/// Head of a column.
pub const COLUMN_DEADLINE: Text = t("下个期限", "Next limit");
/// Head of a column.
pub const COLUMN_TOUCHED: Text = t("最后改动", "Last changed");

/// An action.
pub const OPEN: Text = t("打开", "Open");
/// An action.
pub const READ: Text = t("只看，不改", "Read only");
/// An action.
pub const TAKE: Text = t("接过来", "Take it over");
/// An action.
pub const WAIT: Text = t("等对方用完", "Wait until they are done");
/// An action.
pub const DUPLICATE: Text = t("复制一份试算", "Copy it to try something");
/// An action.
pub const PRINT: Text = t("打印（存成 PDF）", "Print (as PDF)");
/// An action.
pub const HAND_OVER: Text = t("转交给别的工位", "Hand it over");
/// An action.
pub const NOTE: Text = t("备注", "Note");
/// An action.
pub const FORGET: Text = t("彻底删除", "Erase it");
/// An action.
pub const BACK: Text = t("返回", "Back");
/// Somebody works on it.
pub const HELD_BY: Text = t(
    "{who} 自 {time} 起开着这个个案。",
    "{who} has this case open since {time}.",
);
/// Waiting.
pub const WAITING: Text = t(
    "正在等 {who} 用完；Esc 不等了",
    "Waiting for {who}; Esc stops",
);
/// Asked before it is erased.
pub const FORGET_SURE: Text = t(
    "彻底删除 {code}，包括历史记录？删除以后找不回来。",
    "Erase {code} with its history? It cannot be brought back.",
);
/// Yes.
pub const FORGET_YES: Text = t("删除", "Erase");
/// No.
pub const FORGET_NO: Text = t("不删", "Keep it");
/// Typed: the note.
pub const NOTE_FIELD: Text = t(
    "备注（不要写姓名和证件号）：",
    "Note (no name, no ID number): ",
);
/// Typed: the workstation.
pub const HAND_FIELD: Text = t("转交给哪个工位：", "To which workstation: ");
/// Copied.
pub const COPIED: Text = t("已复制为 {code}", "Copied as {code}");
/// Erased.
pub const FORGOTTEN: Text = t("{code} 已彻底删除", "{code} is erased");
/// Noted.
pub const NOTED: Text = t("备注已保存", "Note saved");
/// Handed over.
pub const HANDED: Text = t("{code} 已转交给 {who}", "{code} is handed over to {who}");
/// Only read.
pub const READING: Text = t(
    "只看：这里的改动不会保存",
    "Read only: nothing you change here is kept",
);
/// Changed meanwhile.
pub const CHANGED: Text = t(
    "这个个案刚被另一个窗口改过，请再打开看一次",
    "another window has just changed this case; open it again",
);
/// No longer there.
pub const GONE: Text = t("这个个案已不在了", "this case is no longer there");
/// It is not complete.
pub const NOT_COMPLETE: Text = t(
    "还没答完，没有清单可打印",
    "not complete: no checklist to print yet",
);
/// Automatic forgetting.
pub const RETIRED: Text = t(
    "按保存期限删除了 {n} 个个案",
    "{n|case was|cases were} erased at the end of the time they are kept",
);

/// What has changed: the time.
pub const DAYS_SINCE: Text = t(
    "上次按 {day} 计算，过了 {n} 天",
    "last counted from {day}; days since then: {n}",
);
/// What has changed: the rules.
pub const RULES_SINCE: Text = t(
    "规则由 {old} 版换成 {new} 版",
    "rules {new} now, {old} then",
);
/// What has changed: a limit.
pub const PASSED_SINCE: Text = t(
    "期限已过：{title}（{day}）",
    "limit passed: {title} ({day})",
);
/// What has changed: a task.
pub const TASKS_SINCE: Text = t(
    "清单变了：多 {more} 件，少 {less} 件，改 {changed} 件",
    "the list: {more} more, {less} fewer, {changed} changed",
);
/// What has changed: figures.
pub const FIGURES_SINCE: Text = t(
    "重新核对过 {n} 个本地数值",
    "{n|local figure was|local figures were} reviewed again",
);
/// Answers that no longer fit.
pub const ASIDE_SINCE: Text = t(
    "已不适用，请再问：{list}",
    "no longer fits, ask again: {list}",
);
/// The next limit.
pub const NEXT: Text = t("下个期限：{day}", "next limit: {day}");
/// What is open.
pub const OPEN_TASKS: Text = t("还有 {n} 件没办", "{n|task|tasks} still open");

/// What a key does.
pub const KEY_OPEN: Text = t("打开", "Open");
/// What a key does.
pub const KEY_DIGIT: Text = t("按编号选", "Choose by number");
/// What a key does.
pub const KEY_NEW: Text = t("新个案", "New");
/// What a key does.
pub const KEY_FIND: Text = t("查找", "Find");
/// What a key does.
pub const KEY_ORDER: Text = t("换次序", "Order");
/// What a key does.
pub const KEY_CLEAR: Text = t("不再查找", "Stop finding");
/// What a key does.
pub const KEY_MENU: Text = t("选定", "Choose");
/// What a key does.
pub const KEY_PAGES: Text = t("翻页", "Page");

/// `desk`.
pub const DESK: &str = "工作人员窗口：查找、打开、复制、转交、打印、删除个案\nThe counselor's screen: find, open, copy, hand over, print, erase cases";
/// `desk stats`.
pub const STATS: &str =
    "按进度、城市、医保方式、期限统计个案\nCount cases by stage, city, medical cover and limit";
/// `desk --notes`.
pub const NOTES: &str = "允许写备注\nMay notes be written?";
/// `desk --keep`.
pub const KEEP: &str = "最后改动以后保存多久，到期自动彻底删除\nHow long after its last change a case is kept; then it is erased";
/// `desk stats --least`.
pub const LEAST: &str = "小于它的数不列出；默认 5\nSmaller numbers are not told; by default 5";
/// Examples.
pub const EXAMPLES: &str = "示例 / Examples:
  xubao desk --fast
  xubao desk --notes on --keep 180d         保存设置 / settings of the store
  xubao desk stats --format json";
/// Not such a time.
pub const NOT_A_TIME: &str = "要写成 180d、12w、6m 或 off / wanted is 180d, 12w, 6m or off";
/// After a number of days that is typed.
pub const DAY_SIGN: char = '天';
/// The setting of notes.
pub const NOTES_ON: Text = t("备注：可以写", "notes: may be written");
/// The setting of notes.
pub const NOTES_OFF: Text = t("备注：不写", "notes: are not written");
/// The setting of keeping.
pub const KEEP_DAYS: Text = t(
    "保存：最后改动以后 {n} 天，到期自动删除",
    "kept: {n} days after the last change, then erased",
);
/// The setting of keeping.
pub const KEEP_ALL: Text = t("保存：不自动删除", "kept: until erased by hand");
/// All cases.
pub const STATS_ALL: Text = t("个案：{n}", "cases: {n}");
/// Head of a part.
pub const STATS_ROAD: Text = t("医保方式", "Medical cover");
/// Without.
pub const STATS_NONE: Text = t("没有", "none");
/// A limit.
pub const STATS_LATE: Text = t("已过", "passed");
/// A limit.
pub const STATS_WEEK: Text = t("7 天内", "within 7 days");
/// A limit.
pub const STATS_MONTH: Text = t("8 至 30 天", "8 to 30 days");
/// A limit.
pub const STATS_LATER: Text = t("30 天以后", "later");
/// What is not told.
pub const STATS_SMALL: Text = t(
    "小于 {n} 的数，以及由合计可以算出它的数，不列出。",
    "Numbers below {n}, and those from which one could be worked out, are not told.",
);
