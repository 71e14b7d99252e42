//! Words of plain mode.
//!
//! Must not hold a rule, a figure or a domain text: those live in `flows/`.

use super::{Text, t};
/// Why plain mode: the option.
pub const WHY_OPTION: Text = t(
    "逐行模式：因为用了 --plain。",
    "Plain lines, because of --plain.",
);
/// Why plain mode: the environment.
pub const WHY_ACCESSIBLE: Text = t(
    "逐行模式：因为设置了环境变量 ACCESSIBLE。",
    "Plain lines, because ACCESSIBLE is set in the environment.",
);
/// Why plain mode: a terminal that can do no more.
pub const WHY_DUMB: Text = t(
    "逐行模式：因为终端类型是 TERM=dumb。",
    "Plain lines, because the terminal is TERM=dumb.",
);
/// Why plain mode: no terminal to read from.
pub const WHY_INPUT: Text = t(
    "逐行模式：因为输入不是终端。",
    "Plain lines, because the input is not a terminal.",
);
/// Why plain mode: no terminal to write to.
pub const WHY_OUTPUT: Text = t(
    "逐行模式：因为输出不是终端。",
    "Plain lines, because the output is not a terminal.",
);
/// Answers of before are there.
pub const CONTINUED: Text = t(
    "接着上次继续：以前的回答都在。要清空重来，请退出后用 --new。",
    "Going on from last time: your earlier answers are here. To begin anew, quit and use --new.",
);
/// The commands in one line.
pub const COMMANDS: Text = t(
    "随时可以输入：返回、为什么、修改、保存、退出、帮助、English。",
    "Type at any time: back, why, change, save, quit, help, 中文.",
);
/// After what is in doubt about an answer.
pub const DOUBT_GO_ON: Text = t(
    "（没有填错，就接着往下答；要改，输入“返回”或“修改”。）",
    "(If your answers are right, just go on; to correct one, type back or change.)",
);
/// The commands with their meaning.
pub const HELP: Text = t(
    "返回：回到上一题，回答不会丢。\n为什么：说明为什么问这一题，依据是什么。\n修改：列出已有的回答，改其中一个；也可以输入“修改 3”。\n如果：答完以后，看换一个回答或换一天会有什么不同，您的回答不会改；也可以输入“如果 3”。\n二维码：答完以后，读出要点，并画出手机能扫的码。\n保存：确认已保存。每答一题都会自动保存。\n退出：保存并退出。\n语言：换成英文；English 和 中文 也可以。\n回答选择题输入编号；0 表示不清楚。",
    "back: the question before; no answer is lost.\nwhy: why this is asked, and the rule behind it.\nchange: lists the answers and changes one; \"change 3\" works too.\nwhat if: when all is answered, shows what another answer or another day would change; your answers stay; \"what if 3\" works too.\nqr: when all is answered, tells the essentials and draws them as codes that a phone reads.\nsave: says whether it is saved. Every answer is saved at once.\nquit: saves and leaves.\nlanguage: switches to Chinese; \"english\" and 中文 work too.\nChoices are answered by number; 0 is \"I don't know\".",
);
/// The section.
pub const SECTION: Text = t("部分：{title}", "Section: {title}");
/// Progress.
pub const PROGRESS: Text = t(
    "第 {n} 题，最多还有 {left} 题",
    "Question {n}, at most {left} more",
);
/// Progress at the end.
pub const LAST_QUESTION: Text = t("第 {n} 题，最后一题", "Question {n}, the last one");
/// The line before an answer.
pub const PROMPT: Text = t("{label}：{how}。", "{label}: {how}.");
/// What is answered now.
pub const NOW: Text = t(
    "现在的回答是“{answer}”，直接回车保留。",
    " The answer now is \"{answer}\"; Enter keeps it.",
);
/// How to answer: one option.
pub const TYPE_NUMBER: Text = t("输入编号，按回车", "type a number and press Enter");
/// How to answer: several options.
pub const TYPE_NUMBERS: Text = t(
    "输入一个或几个编号，用空格隔开，按回车",
    "type one or more numbers with spaces between and press Enter",
);
/// How to answer: yes or no.
pub const TYPE_YES_OR_NO: Text = t("输入 是 或 否，按回车", "type yes or no and press Enter");
/// How to answer: a number.
pub const TYPE_WHOLE: Text = t(
    "输入整数，例如 74，按回车",
    "type a whole number, for example 74, and press Enter",
);
/// How to answer: an amount.
pub const TYPE_MONEY: Text = t(
    "输入金额（元），例如 8,000，按回车",
    "type an amount in yuan, for example 8,000, and press Enter",
);
/// How to answer: a day.
pub const TYPE_DAY: Text = t(
    "输入日期，例如 2026-10-31，按回车",
    "type a date, for example 2026-10-31, and press Enter",
);
/// How to answer: a month.
pub const TYPE_MONTH: Text = t(
    "输入年月，例如 2026-10，按回车",
    "type a month, for example 2026-10, and press Enter",
);
/// How to answer: a place.
pub const TYPE_PLACE: Text = t(
    "输入城市名称，例如 成都 或 chengdu，按回车",
    "type the name of a city, for example Chengdu, and press Enter",
);
/// A place that may be meant.
pub const PLACE: Text = t(
    "  {code}  {place}（{province}）",
    "  {code}  {place} ({province})",
);
/// The answer as it was understood.
pub const NOTED: Text = t("已记下：{answer}", "Noted: {answer}");
/// An answer that cannot be used.
pub const ERROR: Text = t("错误：{cause}", "Error: {cause}");
/// A source without an article.
pub const SOURCE: Text = t("依据：{title}", "Source: {title}");
/// A source.
pub const SOURCE_ARTICLE: Text = t("依据：{title}，{article}", "Source: {title}, {article}");
/// There is no question before.
pub const FIRST: Text = t("这是第一题。", "This is the first question.");
/// The head of a road.
pub const ROAD: Text = t("办法 {n}：{label}。{open}", "Way {n}: {label}. {open}");
/// The road is open.
pub const ROAD_OPEN: Text = t("可以走。", "Open to you.");
/// The road is perhaps open.
pub const ROAD_PERHAPS: Text = t("也许可以走。", "Perhaps open to you.");
/// The road is closed.
pub const ROAD_CLOSED: Text = t("现在走不了。", "Closed to you.");
/// Why it is open or not.
pub const ROAD_REASON: Text = t("原因：", "Why: ");
/// When it closes.
pub const ROAD_CLOSES: Text = t("时限：", "Until: ");
/// What it costs.
pub const ROAD_COST: Text = t("费用：", "Cost: ");
/// When cover starts.
pub const ROAD_COVER: Text = t("何时生效：", "Cover starts: ");
/// Months without reimbursement.
pub const ROAD_GAP: Text = t("不能报销的时间：", "Months without reimbursement: ");
/// What the place says on who may take it.
pub const ROAD_RULE: Text = t("本地规定：", "Local rule: ");
/// What it does to months and years.
pub const ROAD_YEARS: Text = t(
    "对连续参保和年限的影响：",
    "Effect on continuous months and years: ",
);
/// Its windows.
pub const ROAD_WINDOWS: Text = t("去哪里：", "Where: ");
/// Its documents.
pub const ROAD_DOCUMENTS: Text = t("带什么：", "Bring: ");
/// After the roads.
pub const ROAD_CHOOSE: Text = t("由您来选：", "The choice is yours:");
/// Above the list of answers.
pub const CHECK: Text = t("请核对您的回答", "Check your answers");
/// An answer in the list.
pub const ANSWER: Text = t("  {n}  {label}：{answer}", "  {n}  {label}: {answer}");
/// Below the list of answers.
pub const CHECK_PROMPT: Text = t(
    "按回车继续，看办事清单；要改，输入“修改”和编号，例如 修改 3；想知道换个回答会怎样，输入 如果。",
    "Press Enter to continue to your checklist, or type change and a number, for example change 3; to see what another answer would change, type what if.",
);
/// After the checklist, before how to come back.
pub const DONE_PROMPT: Text = t(
    "想知道换个回答或换一天会怎样，输入 如果；要把要点扫进手机，输入 二维码；直接回车结束。",
    "To see what another answer or another day would change, type what if; for codes that a phone reads, type qr; Enter ends. ",
);
/// Neither Enter nor "what if".
pub const DONE_NOT_UNDERSTOOD: Text = t(
    "错误：这里可以按回车结束，或输入 如果、二维码",
    "Error: press Enter to end, or type what if or qr",
);
/// Codes are asked for before the end.
pub const CODES_LATER: Text = t(
    "二维码要等答完全部问题才有。",
    "There are codes once all questions are answered.",
);
/// What is to be supposed.
pub const WHAT_IF_PROMPT: Text = t(
    "输入要换的回答的编号；或输入日期，例如 2027-01-31，看那一天会怎样；直接回车返回。",
    "Type the number of the answer to try differently, or a day such as 2027-01-31 to see how it would be then; Enter goes back.",
);
/// Neither a number of the list nor a day.
pub const NO_SUCH_GUESS: Text = t(
    "错误：请输入列表中的编号，或 2027-01-31 这样的日期",
    "Error: give a number of the list, or a day such as 2027-01-31",
);
/// Above a question that is only supposed.
pub const SUPPOSING: Text = t(
    "只是设想：您的回答不会改，也不会保存设想。输入 返回 就不再设想。",
    "Only supposed: your answers are not changed and nothing of this is saved. Type back to stop supposing.",
);
/// An answer that is only supposed, as it was understood.
pub const SUPPOSED: Text = t("设想：{answer}", "Supposed: {answer}");
/// A supposed answer makes another question necessary.
pub const SUPPOSE_MORE: Text = t(
    "如果这样，还要回答下面的问题。",
    "Then the question below would be asked too.",
);
/// Supposing has been given up.
pub const SUPPOSED_NOTHING: Text = t(
    "不再设想，您的回答没有改。",
    "No longer supposed; your answers are not changed.",
);
/// "What if" before the end.
pub const WHAT_IF_LATER: Text = t(
    "全部答完以后，才能看换个回答会怎样。",
    "What another answer would change can be seen when all is answered.",
);
/// Neither Enter nor a command.
pub const NOT_UNDERSTOOD: Text = t(
    "错误：这里可以按回车，或输入“修改 3”",
    "Error: press Enter here, or type \"change 3\"",
);
/// Which answer to change.
pub const CHANGE_PROMPT: Text = t(
    "输入要修改的编号；直接回车不修改。",
    "Type the number to change; Enter changes nothing.",
);
/// Not a number of the list.
pub const NO_SUCH_NUMBER: Text = t(
    "错误：没有这个编号，请输入列表中的编号",
    "Error: there is no such number; give a number of the list",
);
/// Nothing is answered yet.
pub const NOTHING_TO_CHANGE: Text = t(
    "还没有可以修改的回答。",
    "There is no answer to change yet.",
);
/// Saved.
pub const SAVED: Text = t("已保存。", "Saved.");
/// Saving failed.
pub const NOT_SAVED: Text = t(
    "错误：没有保存成功（{cause}）；回答只在这次运行里",
    "Error: not saved ({cause}); the answers exist only in this run",
);
/// Nothing is saved, as asked.
pub const NOT_KEPT: Text = t(
    "没有保存：用了 --no-save。",
    "Nothing is saved, because of --no-save.",
);
/// How to come back.
pub const COME_BACK: Text = t(
    "回答已保存；要回来，运行：{command}",
    "Your answers are saved; to come back, run: {command}",
);
/// The input ended.
pub const INPUT_ENDED: Text = t(
    "输入在完成之前结束了；没有替您选择任何答案。",
    "The input ended before the end; nothing was answered for you.",
);

/// Words that are commands; lower case.
pub mod word {
    /// The question before.
    pub const BACK: &[&str] = &["back", "返回", "上一题"];
    /// Why this is asked.
    pub const WHY: &[&str] = &["why", "为什么", "为什么问"];
    /// Another answer.
    pub const CHANGE: &[&str] = &["change", "修改"];
    /// What would change.
    pub const WHAT_IF: &[&str] = &["what if", "what-if", "如果"];
    /// Codes for a phone.
    pub const CODES: &[&str] = &["qr", "qr code", "二维码", "扫码"];
    /// Save.
    pub const SAVE: &[&str] = &["save", "保存"];
    /// Leave.
    pub const QUIT: &[&str] = &["quit", "exit", "退出"];
    /// Help.
    pub const HELP: &[&str] = &["help", "帮助", "?"];
    /// The other language.
    pub const LANGUAGE: &[&str] = &["language", "语言"];
    /// Chinese.
    pub const CHINESE: &[&str] = &["中文", "chinese"];
    /// English.
    pub const ENGLISH: &[&str] = &["english", "英文"];
}
