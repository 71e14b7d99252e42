//! Words of taking the checklist away from the screen.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// The screen.
pub const TITLE: Text = t("带走清单", "Take it away");
/// A form: lines of text.
pub const TEXT: Text = t("文本", "Text");
/// A form: Markdown.
pub const MARKDOWN: Text = t("Markdown 文档", "Markdown");
/// A form: printed pages.
pub const PDF: Text = t("PDF（A4，可打印）", "PDF, A4 to print");
/// A form: a calendar.
pub const ICS: Text = t("日历（含提醒）", "Calendar with reminders");
/// A form: for programs.
pub const JSON: Text = t("JSON（给程序读）", "JSON, for programs");
/// A form: codes on the screen.
pub const QR: Text = t("二维码", "QR code");
/// What the codes are for.
pub const QR_HINT: Text = t(
    "要点扫进手机，不写文件，不联网",
    "the essentials onto a phone; no file, no network",
);
/// The box to tick.
pub const BOTH: Text = t("中文和英文都要", "Both Chinese and English");
/// Above the list.
pub const INTO: Text = t(
    "写到当前文件夹 {folder}",
    "Into the current folder {folder}",
);
/// A file is there: the question.
pub const REPLACE: Text = t(
    "{file} 已经存在。替换它？",
    "{file} is there already. Replace it?",
);
/// Yes.
pub const REPLACE_YES: Text = t("替换", "Replace it");
/// No.
pub const REPLACE_NO: Text = t("不替换，返回", "Keep it and go back");
/// It is written.
pub const WRITTEN: Text = t("已写入 {file}", "Written to {file}");
/// It could not be written.
pub const FAILED: Text = t(
    "没有写成：{cause}。清单和回答都还在。",
    "Not written: {cause}. The checklist and your answers are still here.",
);
/// What a key does.
pub const KEY_TAKE: Text = t("带走", "Take away");
/// What a key does.
pub const KEY_THIS: Text = t("写这一种", "Take this one");
/// What a key does.
pub const KEY_BOTH: Text = t("两种语言", "Both languages");
/// What a key does.
pub const KEY_NEXT: Text = t("下一个", "Next");
/// What a key does.
pub const KEY_PREVIOUS: Text = t("上一个", "Previous");
/// On the checklist: the code of the case.
pub const CASE: Text = t(
    "编号 {code}（带走的每一份都印着它）",
    "Case {code}, printed on all that is taken away",
);
/// A code is drawn on a terminal only.
pub const NO_FILE: Text = t(
    "二维码只画在终端上，不写进文件",
    "QR codes are drawn on the terminal, not into a file",
);
/// What to do about it.
pub const TRY_FORMS: Text = t(
    "去掉 --output，或选别的 --format",
    "leave out --output, or choose another --format",
);
/// The end of a name that says no form.
pub const NO_FORM: Text = t(
    "从文件名 {file} 看不出要哪种格式，没有写入",
    "the name {file} does not tell the form; nothing was written",
);
/// What to do about it.
pub const TRY_ENDINGS: Text = t(
    "用 .txt、.md、.html、.pdf、.ics 或 .json 结尾，或加 --format",
    "end it in .txt, .md, .html, .pdf, .ics or .json, or add --format",
);
/// A folder is named and not there.
pub const NO_SUCH_FOLDER: Text = t(
    "没有文件夹 {file}，没有写入",
    "there is no folder {file}; nothing was written",
);
/// What to do about it.
pub const TRY_MAKING: Text = t(
    "先建这个文件夹（mkdir），或写一个文件名",
    "make the folder first (mkdir), or name a file",
);
