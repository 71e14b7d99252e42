//! Words of the command line: help, findings in answers files, what is told about drafts.
//!
//! Must not hold a rule, a figure or a domain text: those live in `flows/`.

use super::{Text, t};
/// What the program is.
pub const ABOUT: &str = "续保：回答几个问题，得到离职后的办事清单。不联网，不问姓名和证件号。\nXubao: a few questions, then your own checklist after leaving a job. Never uses a network.";
/// `plan`.
pub const PLAN: &str = "由回答文件得出办事清单\nMake the checklist from a file of answers";
/// `what-if`.
pub const WHAT_IF: &str =
    "如果换一个回答或换一天，清单会有什么不同\nWhat another answer or another day would change";
/// `--set`.
pub const SET: &str = "设想的回答，可以写几个；不改文件\nAn answer to suppose, more than once if you like; the file stays as it is";
/// `--unset`.
pub const UNSET: &str = "设想不知道这一题怎么答\nSuppose that you did not know this";
/// `--then`.
pub const THEN: &str = "设想到了那一天\nSuppose that it were that day";
/// `why`.
pub const WHY: &str = "这件事为什么要办或不用办，改哪个回答就不一样\nWhy a task is needed or not, and the smallest change of answers that would turn it";
/// The task.
pub const TASK: &str = "事项代码；用 xubao plan --format json 或 xubao explain 查\nId of the task; see xubao plan --format json or xubao explain";
/// `questions`.
pub const QUESTIONS: &str =
    "列出所有问题和选项代码\nList all questions and the ids of their options";
/// `check`.
pub const CHECK: &str = "检查流程文件\nCheck the files of a flow";
/// `check --scenarios`.
pub const SCENARIOS: &str = "再重放这个文件夹里的人物，逐行列出不同\nAlso replay the people of this folder, and show every line that differs";
/// `book`.
pub const BOOK: &str = "人物册：用最少的虚构人物体现流程的全部情形，供核对签字\nThe fewest invented people who show all of a flow, to be read and signed";
/// `book --format`.
pub const BOOK_FORMAT: &str = "输出格式；ron 写成可重放的人物文件\nForm of the output; ron writes scenario files that can be replayed";
/// `book --output`.
pub const BOOK_OUTPUT: &str =
    "写到这个文件；ron 时是文件夹\nWrite to this file; with ron, to this folder";
/// `graph`.
pub const GRAPH: &str = "把流程画成图\nDraw a flow";
/// `graph --format`.
pub const GRAPH_FORMAT: &str = "图的格式；默认 svg\nForm of the drawing; by default svg";
/// `graph --what`.
pub const GRAPH_WHAT: &str = "画问题的先后，还是材料的来去；默认 states\nThe order of asking, or the ways of documents; by default states";
/// `graph --stage`.
pub const GRAPH_STAGE: &str = "只画这一部分\nOnly this stage";
/// `explain`.
pub const EXPLAIN: &str = "用文字写出流程的全部逻辑\nWrite out the whole logic of a flow in words";
/// `--lang`.
pub const LANG: &str = "界面语言；默认按系统\nLanguage; by default that of the system";
/// `--today`.
pub const TODAY: &str = "按哪一天计算，例如 2026-11-23\nThe day to count from";
/// `--flows`.
pub const FLOWS: &str =
    "用这个文件夹里的流程，代替内置的\nUse the flows of this folder instead of the built-in ones";
/// `--pack`.
pub const PACK: &str = "再加一个地方的数值文件，补充或更正；可写多次\nLay a file of local figures over the others; may be given several times";
/// `--fast`.
pub const FAST: &str = "输入编号就进入下一题\nA digit answers and moves on";
/// `--plain`.
pub const PLAIN: &str = "逐行问答，适合读屏软件\nQuestions as plain lines, for screen readers";
/// `--no-save`.
pub const NO_SAVE: &str = "不读取也不保存回答\nNeither read nor save answers";
/// `--drafts`.
pub const DRAFTS: &str =
    "保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS\nFolder of the saved answers; also XUBAO_DRAFTS";
/// `--new`.
pub const NEW: &str = "删除上次的回答，重新开始\nDelete the saved answers and begin anew";
/// `--case`, of the wizard.
pub const OPEN_CASE: &str = "打开这个编号的个案\nOpen the case of this code";
/// `--kiosk`.
pub const KIOSK: &str = "放在公共场所：什么都不保存，没人用就清除，退不出去；部署方法见 assets/CENTRE.md\nFor a public place: saves nothing, wipes when nobody is there, cannot be left; assets/CENTRE.md tells how to set it up";
/// `--idle`.
pub const IDLE: &str = "多少秒没人按键就提醒，再过 30 秒清除；默认 120\nAfter so many seconds without a key it warns, and wipes 30 seconds later; by default 120";
/// No terminal for a public place.
pub const KIOSK_TERMINAL: Text = t(
    "--kiosk 要在能显示全屏的终端里运行",
    "--kiosk needs a terminal that can show a full screen",
);
/// `--color`.
pub const COLOR: &str = "颜色\nColour";
/// The file of answers.
pub const ANSWERS: &str =
    "回答文件，RON 或 JSON；- 表示标准输入\nFile of answers, RON or JSON; - for standard input";
/// `--format`.
pub const FORMAT: &str = "输出格式\nForm of the output";
/// `plan --format`.
pub const PLAN_FORMAT: &str = "清单的格式；默认按 --output 文件名的结尾（.txt .md .html .pdf .ics .json），没有结尾时为 text\nForm of the checklist; by default by the end of --output's name (.txt .md .html .pdf .ics .json), text where it has none";
/// `plan --force`.
pub const FORCE: &str = "文件已有时替换它\nReplace the file if it is there";
/// `plan --both`.
pub const BOTH: &str = "中英文都要，先用 --lang 的那种\nBoth languages, that of --lang first";
/// `plan --case`.
pub const CASE: &str = "清单上的编号，如 59DP-37Y3：8 个字符，最后一个用来校验；交互问答时显示在清单上。日历里靠它区分不同的人\nCode of the case, such as 59DP-37Y3: 8 characters, the last of which checks the others; the wizard shows it on the checklist. Calendars tell people apart by it";
/// What was typed is no code.
pub const NOT_A_CASE: &str = "不是编号：编号有 8 个字符，没有 0、1、I、L、O、U、Z，最后一个用来校验前 7 个；请照清单上的重抄一遍 / no code of a case: it has 8 characters, none of them 0, 1, I, L, O, U or Z, and the last checks the 7 before it; please copy it again from the checklist";
/// A file is there.
pub const THERE: Text = t(
    "{file} 已经存在，没有写入",
    "{file} is there already; nothing was written",
);
/// What to do about it.
pub const TRY_FORCE: Text = t(
    "换一个文件名，或加 --force 替换它",
    "choose another name, or replace it with --force",
);
/// The font lacks a character.
pub const NO_GLYPH: Text = t(
    "PDF 的字体里没有“{character}”（U+{code}），没有写入",
    "the font of the PDF lacks \"{character}\" (U+{code}); nothing was written",
);
/// The PDF could not be made.
pub const NO_PDF: Text = t("做不成 PDF：{cause}", "the PDF could not be made: {cause}");
/// What to do about it.
pub const TRY_OTHER_FORMAT: Text = t(
    "换一种格式，例如 --format text；xubao check 指出这个字在哪里",
    "choose another form, for instance --format text; xubao check shows where the character stands",
);
/// A file was written.
pub const WRITTEN: Text = t("已写入 {file}", "written: {file}");
/// `--output`.
pub const OUTPUT: &str =
    "写到这个文件或文件夹；- 表示标准输出\nWrite to this file or folder; - for standard output";
/// `--help`.
pub const HELP: &str = "显示帮助\nShow this help";
/// `--version`.
pub const VERSION: &str = "显示版本\nShow the version";
/// The heading of the options.
pub const OPTIONS: &str = "选项 / Options";
/// The heading of the arguments.
pub const ARGUMENTS: &str = "参数 / Arguments";
/// The heading of the commands.
pub const COMMANDS: &str = "命令 / Commands";
/// The order of the parts of the help.
pub const TEMPLATE: &str = "{about}\n\n用法 / Usage: {usage}\n\n{all-args}{after-help}";
/// Examples and the exit codes.
pub const AFTER_HELP: &str = "示例 / Examples:
  xubao                                     开始或继续 / start or go on
  xubao --lang en --plain                   英文，逐行 / English, line by line
  xubao plan answers.ron -o list.md         由回答出清单 / a checklist from answers
  xubao packs show 上海                     一个地方的数值 / the figures of a place

退出码 / Exit codes:
  0  正常 / all is well
  1  流程有错，清单有变，两者不同，或回答不能用 / a flow with errors, changed lists, differences, or answers that cannot be used
  2  命令写错了；diff：有流程不能比较 / the command line is wrong; diff: a flow cannot be compared
  3  还没完成就结束了 / interrupted before the end
  4  文件或文件夹不能读写 / a file or folder cannot be read or written";
/// Written like a day, but there is none such.
pub const NO_SUCH_DAY: &str = "没有这一天 / there is no such day";
/// A day that no flow knows anything of.
pub const DAY_TOO_FAR: &str = "要在 2000 年到 2199 年之间 / wanted is a day from 2000 to 2199";
/// Not written like a day.
pub const NOT_A_DAY: &str = "要写成 2026-11-23 这样的日期 / wanted is a day such as 2026-11-23";
/// A mistake.
pub const ERROR: Text = t("错误：", "error: ");
/// Something to look at.
pub const WARNING: Text = t("警告：", "warning: ");
/// A way out.
pub const HINT: Text = t("提示：", "hint: ");
/// A file cannot be read.
pub const CANNOT_READ: Text = t("不能读取 {file}：{cause}", "cannot read {file}: {cause}");
/// A file cannot be written.
pub const CANNOT_WRITE: Text = t("不能写入 {file}：{cause}", "cannot write {file}: {cause}");
/// A way out when nothing can be saved.
pub const TRY_DRAFTS: Text = t(
    "可以用 --drafts 指定另一个文件夹，或用 --no-save 不保存",
    "choose another folder with --drafts, or save nothing with --no-save",
);
/// Standard input.
pub const STANDARD_INPUT: Text = t("标准输入", "standard input");
/// No home folder.
pub const NO_HOME: Text = t("找不到用户文件夹", "no home folder");
/// Too large.
pub const TOO_LARGE: Text = t(
    "太大，最多 {limit} 字节",
    "too large; at most {limit} bytes",
);
/// Too many files.
pub const TOO_MANY: Text = t(
    "文件太多，最多 {limit} 个",
    "too many files; at most {limit}",
);
/// Not text.
pub const NOT_TEXT: Text = t("不是 UTF-8 文本", "not UTF-8 text");
/// What to do about it.
pub const TRY_UTF8: Text = t(
    "用文本编辑器打开，另存为 UTF-8 编码，再试一次",
    "open it in a text editor, save it with the encoding UTF-8, and try again",
);
/// No files.
pub const NO_FILES: Text = t("里面没有 .ron 文件", "there are no .ron files in it");
/// A flow's own folder was given.
pub const ONE_FLOW: Text = t(
    "这是单个流程的文件夹；请给它的上一级“{folder}”，那里还有 regions/",
    "this is the folder of one flow; give the one above it, \"{folder}\", which also holds regions/",
);
/// A folder is wanted.
pub const NOT_A_FOLDER: Text = t("不是文件夹", "not a folder");
/// No such question.
pub const NO_SUCH_QUESTION: Text = t("没有“{id}”这个问题", "there is no question \"{id}\"");
/// No such task.
pub const NO_SUCH_TASK: Text = t("没有“{id}”这件事", "there is no task \"{id}\"");
/// See the list.
pub const SEE_TASKS: Text = t(
    "xubao explain 列出全部事项，方括号里是代码",
    "xubao explain lists all tasks with their ids in square brackets",
);
/// No such stage.
pub const NO_SUCH_STAGE: Text = t("没有“{id}”这一部分", "there is no stage \"{id}\"");
/// Did you mean.
pub const DID_YOU_MEAN: Text = t("是不是想写“{near}”？", "did you mean \"{near}\"?");
/// See the list.
pub const SEE_QUESTIONS: Text = t(
    "用 xubao questions 查看所有问题",
    "xubao questions lists all questions",
);
/// An answer to suppose without a value.
pub const NO_VALUE: Text = t(
    "--set 要写成 问题=回答，例如 --set next=looking；这里是“{text}”",
    "--set wants question=answer, such as --set next=looking; here it is \"{text}\"",
);
/// Given twice.
pub const GIVEN_TWICE: Text = t("“{id}”写了两次", "\"{id}\" is given twice");
/// An answer that cannot be used.
pub const BAD_ANSWER: Text = t("{id}：{cause}", "{id}: {cause}");
/// Off the way.
pub const NOT_ASKED: Text = t(
    "按其他回答不会问到“{id}”，这个回答不起作用",
    "with the other answers, \"{id}\" is not asked; this answer counts for nothing",
);
/// Something unknown beside the answers.
pub const NOT_KNOWN_BESIDE: Text = t(
    "answers 旁边不用写“{id}”，这一项不起作用；回答要写在 answers 里面",
    "\"{id}\" beside \"answers\" is not known and counts for nothing; answers go inside \"answers\"",
);
/// The day beside the answers is none.
pub const BAD_TODAY: Text = t(
    "today：要写一个存在的日期，例如 \"2026-11-23\"",
    "today: a day that exists is wanted, such as \"2026-11-23\"",
);
/// No answer to a question that is asked.
pub const MISSING: Text = t(
    "还缺“{id}”的回答：{title}",
    "an answer to \"{id}\" is missing: {title}",
);
/// How many more may be asked once those are answered.
pub const MISSING_MORE: Text = t(
    "这些答完后，还可能再问最多 {n} 题",
    "once these are answered, at most {n} more can be asked",
);
/// What can be answered.
pub const WANTED: Text = t("可以写：{what}", "wanted: {what}");
/// What can be answered: a place.
pub const WANTED_PLACE: Text = t(
    "城市的代码或名称，例如 \"510100\" 或 \"成都\"",
    "the code of a place or its name, such as \"510100\" or \"Chengdu\"",
);
/// What can be answered: an amount.
pub const WANTED_MONEY: Text = t(
    "金额，例如 8000 或 \"8000.50\"",
    "an amount, such as 8000 or \"8000.50\"",
);
/// What can be answered: a day.
pub const WANTED_DAY: Text = t("日期，例如 \"2026-10-31\"", "a day, such as \"2026-10-31\"");
/// What can be answered: a month.
pub const WANTED_MONTH: Text = t("年月，例如 \"2026-10\"", "a month, such as \"2026-10\"");
/// Any of.
pub const ANY_OF: Text = t(
    "列表，[] 或其中几个：{what}",
    "a list, [] or some of: {what}",
);
/// A bad file of answers.
pub const BAD_FILE: Text = t("读不懂：{cause}", "cannot be understood: {cause}");
/// The summary of `check`.
pub const SUMMARY: Text = t(
    "{files} 个文件，{questions} 个问题，{tasks} 件事：{errors} 个错误，{warnings} 个警告",
    "{files|file|files}, {questions|question|questions}, {tasks|task|tasks}: {errors|error|errors}, {warnings|warning|warnings}",
);
/// The end of the summary, where something could not be decided: no error, but no proof either.
pub const SUMMARY_OPEN: Text = t(
    "；有 {n} 项没能判定，见上",
    "; {n|thing was|things were} not decided, as told above",
);
/// How far `check` is.
pub const PROVING: Text = t(
    "正在证明：第 {done} 个日期，共 {all} 个",
    "proving: {done} of {all} days done",
);
/// What `check` has proved.
pub const PROVED: Text = t(
    "{states} 个步骤、{ways} 条去向、{claims} 项承诺，对 {sets} 种回答、{days} 个日期逐一证明，用时 {time} 秒；未能判定 {undecided} 项",
    "{states} states, {ways} transitions and {claims} claims proved for {sets} answer sets and {days} days in {time} s; {undecided} undecided",
);
/// How many checklists there are.
pub const CHECKLISTS: Text = t(
    "按事项要办、也许要办、不用办来分，共有{bound} {plans} 种清单",
    "{bound}{plans} checklists, told apart by which tasks are needed, perhaps needed or not needed",
);
/// The number is a lower bound.
pub const AT_LEAST: Text = t("至少", "at least ");
/// The number is an upper bound.
pub const AT_MOST: Text = t("至多", "at most ");
/// What may turn between the days looked at.
pub const BETWEEN: Text = t(
    "数值在 {first} 到 {last} 之间变动的每一天都看过；在两天之间，只有拿当天与所填日期相比、或按日历往后算的 {entries} 处会变，没有逐日再试",
    "looked at: every day from {first} to {last} on which a dated value changes; between them only the {entries} entries that compare the day with answered dates, or count from it by the calendar, can turn, and these were not tried day by day",
);
/// Before the answers of somebody who shows a finding.
pub const WITNESS: Text = t(
    "例子（用 --today {day} 运行 xubao plan）：",
    "for instance (xubao plan --today {day}):",
);
/// The summary of `check` for a flow that cannot be used.
pub const SUMMARY_BROKEN: Text = t(
    "{errors} 个错误，{warnings} 个警告；流程不能用",
    "{errors|error|errors}, {warnings|warning|warnings}; the flow cannot be used",
);
/// A damaged draft of an earlier version.
pub const DRAFT_DAMAGED: Text = t(
    "上次保存的回答读不了（{cause}）；原文件留在 {kept}，现在重新开始。",
    "The saved answers cannot be read ({cause}); the file is kept as {kept}, and you begin anew.",
);
/// A draft of a later program.
pub const DRAFT_NEWER: Text = t(
    "保存的回答来自更新的版本，这里读不了；原文件留在 {kept}。",
    "The saved answers are from a later version and cannot be read here; the file is kept as {kept}.",
);
/// A damaged store.
pub const STORE_DAMAGED: Text = t(
    "保存的文件坏了（{cause}）；原文件改名留在 {kept}，没有动它，现在重新开始。",
    "The file of saved answers is damaged ({cause}); it is kept untouched as {kept}, and you begin anew.",
);
/// A store that turns out to be damaged.
pub const STORE_BROKEN: Text = t(
    "文件坏了（{cause}）；重新启动后会把它留在一边",
    "the file is damaged ({cause}); it will be set aside at the next start",
);
/// A store of a later program.
pub const STORE_NEWER: Text = t(
    "是更新的版本写的，请用新版本打开",
    "a later version has written it; open it with that version",
);
/// Others write.
pub const STORE_BUSY: Text = t(
    "别的窗口一直占着它，请稍后再试",
    "other windows keep it busy; try again in a moment",
);
/// A case that cannot be read.
pub const CASE_DAMAGED: Text = t(
    "个案 {code} 读不了（{cause}）；它原样留着，现在重新开始。",
    "Case {code} cannot be read ({cause}); it stays as it is, and you begin anew.",
);
/// A case of a later program.
pub const CASE_NEWER: Text = t(
    "个案 {code} 是更新的版本写的，这里读不了；它原样留着。",
    "Case {code} was written by a later version and cannot be read here; it stays as it is.",
);
/// A case of another flow.
pub const CASE_OTHER: Text = t(
    "个案 {code} 属于另一个流程（{cause}）；它原样留着。",
    "Case {code} belongs to another flow ({cause}); it stays as it is.",
);
/// No case of that code.
pub const NO_SUCH_CASE: Text = t(
    "{file} 里没有个案 {code}",
    "there is no case {code} in {file}",
);
/// What to do about it.
pub const TRY_CASES: Text = t(
    "请核对编号；文件夹用 --drafts 指定",
    "check the code; --drafts chooses the folder",
);
/// A saved answer that no longer fits.
pub const SET_ASIDE: Text = t(
    "以前对“{question}”的回答（{value}）已不适用，先放在一边。",
    "The earlier answer to \"{question}\" ({value}) no longer fits and is set aside.",
);
/// Another window works on the case.
pub const HELD: Text = t(
    "另一个窗口（{who}，{time}）正开着这些回答；两边改的都会留下。",
    "Another window ({who}, {time}) has these answers open; what either of you changes is kept.",
);
/// Another window has changed the case meanwhile.
pub const KEPT_APART: Text = t(
    "另一个窗口改了个案 {from}，所以没有覆盖它；您这里的回答另存为个案 {code}，以后用 xubao --case {code} 打开。",
    "Another window has changed case {from}, so it is left as it is; your answers here are kept as case {code}: open it later with xubao --case {code}.",
);
/// Cases that two windows at a time left beside each other.
pub const CASES_APART: Text = t(
    "还有两个窗口同时改动时另存的回答：{codes}；用 xubao --case {code} 打开，用 xubao forget {code} 删除。",
    "Answers kept apart when two windows changed a case: {codes}; xubao --case {code} opens them, xubao forget {code} deletes them.",
);
/// A case that another window has changed is not forgotten.
pub const CASE_LEFT: Text = t(
    "您这里的回答已清除；个案 {code} 另一个窗口改过，没有删除。",
    "Your answers here are cleared; another window has changed case {code}, which is not deleted.",
);
