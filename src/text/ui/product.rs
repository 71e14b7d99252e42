//! Words about the program itself: examples of its commands, the man page, `doctor`.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// `completions`.
pub const COMPLETIONS: &str = "打印命令行补全脚本\nPrint the completions of a shell";
/// The shell.
pub const SHELL: &str =
    "bash、zsh、fish、elvish 或 powershell\nbash, zsh, fish, elvish or powershell";
/// `man`.
pub const MAN: &str = "打印手册页（roff）\nPrint the manual page (roff)";
/// The line of the manual page that says what the program is.
pub const MAN_NAME: &str = "离职后的办事清单 / your own checklist after leaving a job in China";
/// A heading of the manual page.
pub const MAN_SYNOPSIS: &str = "用法 / SYNOPSIS";
/// A heading of the manual page.
pub const MAN_DESCRIPTION: &str = "说明 / DESCRIPTION";
/// `doctor`.
pub const DOCTOR: &str = "看看这台机器上一切是否正常：终端、语言、保存处、规则的新旧\nLook at this machine: terminal, language, saved answers, age of the rules";

/// Examples of `plan`.
pub const PLAN_EXAMPLES: &str = "示例 / Examples:
  xubao plan answers.ron
  xubao plan answers.json --format json
  xubao plan answers.ron --both -o .
  xubao questions --format json             问题和选项代码 / what can be answered";
/// Examples of `what-if`.
pub const WHAT_IF_EXAMPLES: &str = "示例 / Examples:
  xubao what-if answers.ron --set medical-road=resident
  xubao what-if answers.ron --then 2027-02-01 --format json";
/// Examples of `why`.
pub const WHY_EXAMPLES: &str = "示例 / Examples:
  xubao why answers.ron claim-benefit
  xubao why answers.ron resident-join --format json";
/// Examples of `packs`.
pub const PACKS_EXAMPLES: &str = "示例 / Examples:
  xubao packs
  xubao packs show 深圳 medical-gap --on 2026-07-01
  xubao packs due --within 3m";
/// Examples of `check`.
pub const CHECK_EXAMPLES: &str = "示例 / Examples:
  xubao check
  xubao check --flows flows --format json
  xubao check --flows flows --scenarios flows/scenarios
  xubao check --pack beijing-2027.ron";
/// Examples of `book`.
pub const BOOK_EXAMPLES: &str = "示例 / Examples:
  xubao book --format html --both -o book.html
  xubao book --flows flows --format ron -o flows/scenarios";

/// A heading of `doctor`.
pub const TERMINAL: Text = t("终端", "Terminal");
/// A heading of `doctor`.
pub const LANGUAGE: Text = t("语言", "Language");
/// A heading of `doctor`.
pub const ANSWERS: Text = t("保存的回答", "Saved answers");
/// A heading of `doctor`.
pub const RULES: Text = t("规则", "Rules");
/// A heading of `doctor`.
pub const PROGRAM: Text = t("程序", "Program");
/// The size of the terminal.
pub const SIZE: Text = t("{columns}×{rows}", "{columns}x{rows}");
/// It is large enough.
pub const LARGE_ENOUGH: Text = t("，够大", ", large enough");
/// It is too small.
pub const TOO_SMALL: Text = t(
    "，太小：请把窗口拉大到 40×12",
    ", too small: make the window at least 40x12",
);
/// There is none.
pub const NO_TERMINAL: Text = t(
    "标准输出不是终端：会逐行提问",
    "standard output is no terminal: questions come as plain lines",
);
/// `TERM`.
pub const TERM: Text = t("TERM：{term}", "TERM: {term}");
/// A simple terminal.
pub const DUMB: Text = t(
    "（简单终端：会逐行提问）",
    " (a simple terminal: questions come as plain lines)",
);
/// Not set.
pub const NOT_SET: Text = t("未设置", "not set");
/// Colour is used.
pub const COLOUR: Text = t("颜色：用", "Colour: yes");
/// Colour is not used.
pub const NO_COLOUR: Text = t(
    "颜色：不用（设置了 NO_COLOR）",
    "Colour: no (NO_COLOR is set)",
);
/// Colour is not used, since nothing is drawn.
pub const NO_COLOUR_IN_LINES: Text = t(
    "颜色：不用（逐行提问时没有颜色）",
    "Colour: no (plain lines have none)",
);
/// Colour is not used, as asked.
pub const NO_COLOUR_WANTED: Text = t("颜色：不用（--color never）", "Colour: no (--color never)");
/// The language that is chosen.
pub const CHOSEN: Text = t(
    "界面：中文（--lang en 换成英文）",
    "Interface: English (--lang zh for Chinese)",
);
/// The locale.
pub const LOCALE: Text = t("系统语言：{locale}", "System: {locale}");
/// A locale whose characters cannot be Chinese.
pub const NOT_UTF8: Text = t(
    "（不是 UTF-8：汉字可能显示不出来，可设 LANG=C.UTF-8）",
    " (not UTF-8: Chinese may not be shown; set LANG=C.UTF-8)",
);
/// Where they are.
pub const FOLDER: Text = t("文件夹：{folder}", "Folder: {folder}");
/// There are none.
pub const NONE_SAVED: Text = t("还没有保存的回答", "nothing is saved yet");
/// There are some.
pub const SAVED: Text = t(
    "保存的个案：{count} 个，文件完好",
    "cases kept: {count}; the file is sound",
);
/// Files beside the draft.
pub const BESIDE: Text = t("旁边还留着：{file}", "kept beside it: {file}");
/// Others may read it.
pub const OPEN_TO_OTHERS: Text = t(
    "别人也能读这个文件夹：请运行 chmod 700",
    "others may read this folder: run chmod 700",
);
/// It can be written.
pub const CAN_WRITE: Text = t("可以写入", "can be written");
/// The flow.
pub const FLOW: Text = t("流程 {id}，版本 {version}", "flow {id}, version {version}");
/// The places.
pub const PLACES: Text = t(
    "{n} 个城市有自己的数值，其中 {parts} 处区县与全市不同",
    "{n} cities with figures of their own; {parts} parts of them differ from the rest",
);
/// How old packs are.
pub const READ: Text = t("{day} 核对过：{names}", "last read on {day}: {names}");
/// Values past review.
pub const PAST_REVIEW: Text = t(
    "到 {day} 为止，{n} 个数值该复核、已终止或规定已到期（xubao packs due）",
    "by {day}, {n} values are past review, ended or expired (xubao packs due)",
);
/// None past review.
pub const UP_TO_DATE: Text = t(
    "到 {day} 为止，没有该复核的数值",
    "by {day}, no value is past review",
);
/// The last rest days known.
pub const CALENDAR: Text = t(
    "放假安排已知到 {year} 年",
    "rest days are known up to {year}",
);
/// No rest days are known.
pub const NO_CALENDAR: Text = t("放假安排未知", "no rest days are known");
/// The version.
pub const VERSION: Text = t(
    "版本 {version}，今天按 {day} 计算",
    "version {version}, today counted as {day}",
);
/// Nothing wrong.
pub const WELL: Text = t("一切正常。", "All is well.");
/// Something to look at: `!` lines.
pub const LOOK: Text = t("请看标有 ! 的行。", "Look at the lines marked with !.");
