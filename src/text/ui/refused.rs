//! Why an answer is not taken: what to do, in the words of the field.
//!
//! Must not hold a rule or a figure.

use super::{Text, t};
/// Nothing chosen of one.
pub const CHOOSE_ONE: Text = t("请选择一项", "Choose one option");
/// Nothing chosen of several.
pub const CHOOSE_SOME: Text = t(
    "请选择适用的项；一项也不适用就选“{none}”",
    "Choose what applies, or \"{none}\"",
);
/// No place chosen.
pub const CHOOSE_PLACE: Text = t(
    "请输入城市名称，例如 成都 或 chengdu",
    "Type the name of a city, for example Chengdu",
);
/// "I don't know" is not offered.
pub const MUST_ANSWER: Text = t(
    "这一题需要一个答案，不能选“不清楚”",
    "This question needs an answer; \"I don't know\" is not offered here",
);
/// Not an option.
pub const NOT_AN_OPTION: Text = t(
    "没有这个选项，请输入列表中的编号",
    "There is no such option: give a number of the list",
);
/// Not yes or no.
pub const NOT_YES_OR_NO: Text = t("请回答“是”或“否”", "Answer yes or no");
/// Not a whole number.
pub const NOT_A_NUMBER: Text = t("请输入整数，例如 6", "Enter a whole number, for example 6");
/// Not money.
pub const NOT_MONEY: Text = t(
    "请输入金额，例如 8,000 或 8000.50",
    "Enter an amount, for example 8,000 or 8000.50",
);
/// Finer than fen.
pub const TOO_FINE: Text = t(
    "金额最多写到分（两位小数）",
    "Give the amount with at most two decimals",
);
/// Not a day.
pub const NOT_A_DAY: Text = t(
    "请输入日期，例如 2026-10-31",
    "Enter a date, for example 2026-10-31",
);
/// Written like a day, but there is none such.
pub const NO_SUCH_DAY: Text = t(
    "没有这一天，请核对月份和日期",
    "There is no such day: check the month and the day",
);
/// Written like a month, but there is none such.
pub const NO_SUCH_MONTH: Text = t("没有这个月份，请核对", "There is no such month: check it");
/// Not a month.
pub const NOT_A_MONTH: Text = t(
    "请输入年月，例如 2026-10",
    "Enter a month, for example 2026-10",
);
/// Too small.
pub const TOO_SMALL: Text = t(
    "请输入不小于 {min} 的数",
    "Enter a number that is at least {min}",
);
/// Too large.
pub const TOO_LARGE: Text = t(
    "请输入不大于 {max} 的数",
    "Enter a number that is at most {max}",
);
/// Too early.
pub const TOO_EARLY: Text = t(
    "日期太早，请输入 {min} 或以后的日期",
    "Too early: enter {min} or later",
);
/// Too late.
pub const TOO_LATE: Text = t(
    "日期太晚，请输入 {max} 或以前的日期",
    "Too late: enter {max} or earlier",
);
/// Later than another answer.
pub const AFTER_ANSWER: Text = t(
    "这个日期晚于您前面填的 {max}，请核对这两个日期",
    "This is later than {max}, which you gave before: check both dates",
);
/// A month too far after today and another answer.
pub const TOO_FAR_AHEAD: Text = t(
    "这个月份太晚：最晚只能填到 {max}（本月，或您填的离开那个月更晚的，再往后一个月）",
    "This month is too late: {max} is the last that can be (a month after this one, or after the month of leaving where that is later)",
);
/// No such place.
pub const NO_SUCH_PLACE: Text = t(
    "没有找到这个城市；可以选“其他城市”，按全国规定办理",
    "No such city in the list; choose \"another city\" for the national rules",
);
/// Several places fit.
pub const SEVERAL_PLACES: Text = t(
    "有几个城市符合，请把名称写全",
    "Several cities fit: type the full name",
);
/// An id is wanted.
pub const WANTS_ID: Text = t(
    "这里要写一个选项的代码（文字），可用 xubao questions 查看",
    "An option's id (a text) is wanted here; see xubao questions",
);
/// A list of ids is wanted.
pub const WANTS_IDS: Text = t(
    "这里要写选项代码的列表，例如 [\"a\", \"b\"]；都没有写 []",
    "A list of option ids is wanted here, such as [\"a\", \"b\"]; [] for none",
);
/// A flag is wanted.
pub const WANTS_FLAG: Text = t("这里要写 true 或 false", "true or false is wanted here");
/// Not an option, in a file.
pub const NO_SUCH_OPTION: Text = t("没有这个选项代码", "There is no such option");
/// A file of answers with nothing in it.
pub const FILE_EMPTY: Text = t(
    "文件是空的；要写成 { \"问题代码\": 回答, … }",
    "the file is empty; write { \"question\": answer, … }",
);
/// Not a map.
pub const FILE_NO_MAP: Text = t(
    "要用花括号开头，写成 { \"问题代码\": 回答, … }",
    "begin with a brace: { \"question\": answer, … }",
);
/// It ends too early.
pub const FILE_ENDS: Text = t(
    "文件到这里就断了；请补上结束的引号或括号",
    "the file breaks off here; add the closing quote or bracket",
);
/// A sign of Chinese typing.
pub const FILE_WIDE_SIGN: Text = t(
    "这里的“{found}”是中文标点，请换成英文的“{wanted}”",
    "\"{found}\" is Chinese punctuation; replace it by \"{wanted}\"",
);
/// No comma.
pub const FILE_COMMA: Text = t(
    "这里前面少一个逗号，或前面的引号、括号不成对",
    "a comma is missing before this, or a quote or bracket before it does not pair",
);
/// No colon.
pub const FILE_COLON: Text = t(
    "问题代码后面要写英文冒号“:”",
    "a colon is wanted after the id of the question",
);
/// No quotes.
pub const FILE_QUOTES: Text = t(
    "文字要放在英文双引号里；是和否写 true 和 false",
    "put texts into double quotes; yes and no are true and false",
);
/// Something else.
pub const FILE_ODD: Text = t(
    "从这里起读不懂；每项写成 \"问题代码\": 回答，各项之间用英文逗号",
    "not understood from here on; write \"question\": answer, with commas between them",
);
