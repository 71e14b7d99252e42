//! Words of `xubao book` and of scenarios: what people show of a flow, and where a replay differs.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// The title.
pub const TITLE: Text = t("人物册：{flow}", "The book of people: {flow}");
/// Under it.
pub const MADE_ON: Text = t(
    "规则版本 {version}，按 {day} 计算。",
    "Rules of version {version}, as of {day}.",
);
/// What it is for.
pub const ABOUT: Text = t(
    "这里的人物都是虚构的。他们合起来，让流程里每个选项、每条去向、每件事的要办与不用办、每种材料和期限的每一种情形都至少出现一次。请逐人核对清单；认可就签字，不认可就写下哪一行不对。每件事为什么在清单上，见 xubao why 和 xubao explain。",
    "The people here are invented. Together they show at least once every option, every way on, every task needed and not needed, every kind of document and every side of a deadline. Please check each list; sign where you agree, and write down the line where you do not. Why a task is on a list: see xubao why and xubao explain.",
);
/// How few they are, where fewer is impossible.
pub const FEWEST: Text = t(
    "共 {n} 人，不可能再少：有 {bound} 种情形两两不能出现在同一个人身上（已证明）。",
    "{n} people, and no fewer will do: {bound} of the cases exclude one another in any one person (proved).",
);
/// How few they are, where fewer is not excluded.
pub const FEW: Text = t(
    "共 {n} 人，是找到的最少人数；已证明至少要 {bound} 人。",
    "{n} people, the smallest number found; at least {bound} are needed, by proof.",
);
/// A heading.
pub const COVERED: Text = t("体现了什么", "What is shown");
/// A column.
pub const KIND: Text = t("种类", "Kind");
/// A column.
pub const SHOWN: Text = t("体现", "Shown");
/// A column.
pub const IMPOSSIBLE: Text = t("不可能出现", "Impossible");
/// A column.
pub const UNFOUND: Text = t("没找到", "Not found");
/// A heading.
pub const NOT_SHOWN: Text = t("不能体现的，以及原因", "What cannot be shown, and why");
/// Before what is proved impossible.
pub const PROVED: Text = t(
    "对这一天所有可能的回答逐一证明，没有人会遇到：",
    "Nobody can meet these, by proof for every possible set of answers on this day:",
);
/// Before what was not found.
pub const NOT_FOUND: Text = t(
    "没有找到会遇到的人，但也没有证明不可能：",
    "Nobody was found who meets these; that nobody can is not proved:",
);
/// Nothing is missing.
pub const ALL_SHOWN: Text = t("全部都体现了。", "Everything is shown.");
/// A heading.
pub const PEOPLE: Text = t("人物", "The people");
/// A person's heading.
pub const PERSON: Text = t("{n}. {name}", "{n}. {name}");
/// Before what only this person shows.
pub const ONLY: Text = t("只有此人体现：", "Shown by nobody else:");
/// A heading.
pub const ANSWERS: Text = t("回答", "Answers");
/// A heading.
pub const LIST: Text = t("清单", "Checklist");
/// The line to sign on.
pub const SIGNATURE: Text = t(
    "核对人：____________________  日期：______________  □ 无误  □ 有误，见旁注",
    "Checked by: ____________________  Date: ______________  □ correct  □ not correct, see margin",
);

/// What the kinds of targets are called, in the order in which they are counted.
pub const KINDS: [Text; 16] = [
    t("问题的选项", "Answers to questions"),
    t(
        "有自己数值的地方，和没有的",
        "Places with figures of their own, and one without",
    ),
    t("走过的去向", "Ways on, taken"),
    t(
        "没有走的去向（条件不成立）",
        "Ways on, not taken (their condition fails)",
    ),
    t("要办的事", "Tasks needed"),
    t("也许要办的事", "Tasks perhaps needed"),
    t("不用办的事", "Tasks not needed"),
    t("自己有的材料", "Documents one holds"),
    t("别人开具的材料", "Documents somebody issues"),
    t("办事得到的材料", "Documents that a task yields"),
    t("已停发的材料", "Documents nobody issues any more"),
    t("期限：来得及", "Deadlines in time"),
    t("期限：已过", "Deadlines missed"),
    t("期限：日期不明", "Deadlines without a known day"),
    t("期限：也许适用", "Deadlines that perhaps apply"),
    t("期限：不适用", "Deadlines that do not apply"),
];
/// A side of a deadline.
pub const IN_TIME: Text = t("来得及", "in time");
/// A side of a deadline.
pub const MISSED: Text = t("已过", "missed");
/// A side of a deadline.
pub const NO_DAY: Text = t("日期不明", "day not known");
/// A side of a deadline.
pub const MAY_APPLY: Text = t("也许适用", "perhaps applies");
/// A side of a deadline.
pub const NOT_APPLICABLE: Text = t("不适用", "does not apply");

/// A question is answered so.
pub const IS_ANSWERED: Text = t("{x}：{y}", "{x}: {y}");
/// With a number or a day.
pub const SOME: Text = t("有具体数目或日期", "a number or a day");
/// With a place without figures.
pub const NO_FIGURES: Text = t("没有自己数值的地方", "a place without figures of its own");
/// A way on.
pub const WAY: Text = t("从“{x}”到“{y}”", "from \"{x}\" to \"{y}\"");
/// A way on that is not taken.
pub const NO_WAY: Text = t("在“{x}”，不去“{y}”", "at \"{x}\", not to \"{y}\"");
/// A task's standing.
pub const TASK: Text = t("{x}：{y}", "{x}: {y}");
/// A document.
pub const DOCUMENT: Text = t("材料：{x}", "document: {x}");
/// A deadline.
pub const DEADLINE: Text = t("期限“{x}”：{y}", "deadline \"{x}\": {y}");
/// Needed.
pub const NEEDED: Text = t("要办", "needed");
/// Perhaps needed.
pub const PERHAPS: Text = t("也许要办", "perhaps needed");
/// Not needed.
pub const NOT_NEEDED: Text = t("不用办", "not needed");

/// A replay: who it is.
pub const DIFFERS: Text = t(
    "{file}：{name} 的清单变了",
    "{file}: the list of {name} has changed",
);
/// The summary of a replay.
pub const REPLAYED: Text = t(
    "重放 {n} 个人物：{same} 个不变，{different} 个有变化，{broken} 个不能用",
    "{n|person|people} replayed: {same} unchanged, {different} changed, {broken} cannot be used",
);
/// What to do about it.
pub const IF_MEANT: Text = t(
    "“-”是文件里写的，“+”是现在的结果。如果是有意改的，请逐行看过，再用 xubao book --format ron 重写这个文件夹。",
    "\"-\" is what the file says, \"+\" what comes out now. Where that is meant, read each line, then write the folder anew with xubao book --format ron.",
);
/// There are none.
pub const NO_SCENARIOS: Text = t(
    "里面没有人物文件（.ron）",
    "there are no scenario files (.ron) in it",
);
/// Left from earlier.
pub const LEFT: Text = t(
    "{file} 不属于这一册，留着没动；不要的话请删除。",
    "{file} does not belong to this book and is left as it is; delete it if it is not wanted.",
);
/// A folder is wanted.
pub const WANTS_FOLDER: Text = t(
    "--format ron 写成许多文件，请用 -o 指定文件夹",
    "--format ron writes many files; give a folder with -o",
);
/// The first line of a scenario.
pub const SCENARIO_HEAD: &str = "// 由 xubao book --format ron 写成；xubao check --scenarios 重放。 / Written by xubao book, replayed by xubao check --scenarios.";
/// A scenario of another version.
pub const WRONG_VERSION: Text = t(
    "这里只懂第 1 版的人物文件（scenario: 1）。",
    "Only scenario files of version 1 are understood here (scenario: 1).",
);
/// No day.
pub const WRONG_DAY: Text = t(
    "today 要写成 2026-11-24 这样的日期。",
    "today wants a day such as 2026-11-24.",
);
/// Between a name and what is said of it.
pub const COLON: Text = t("：", ": ");
/// Kinds of lines in a replay.
pub const LINE_END: Text = t("结束于", "ends at");
/// The sentence at the top.
pub const LINE_OUTCOME: Text = t("结果", "outcome");
/// A task.
pub const LINE_TASK: Text = t("事项", "task");
/// The window of a task.
pub const LINE_AT: Text = t("窗口", "window of");
/// What a task asks for.
pub const LINE_BRING: Text = t("要带", "to bring to");
/// What comes out of a task.
pub const LINE_AWAY: Text = t("办出", "result of");
/// Deadlines of a task.
pub const LINE_DUE: Text = t("限期", "limits of");
/// What comes before a task.
pub const LINE_AFTER: Text = t("先办", "before");
/// A visit.
pub const LINE_VISIT: Text = t("出门", "visit");
/// At home.
pub const LINE_HOME: Text = t("在家", "at home");
/// A document.
pub const LINE_DOCUMENT: Text = t("材料", "document");
/// A deadline.
pub const LINE_DATE: Text = t("期限", "deadline");
/// An amount.
pub const LINE_AMOUNT: Text = t("金额", "amount");
/// A road.
pub const LINE_ROAD: Text = t("路", "road");
/// A note.
pub const LINE_NOTE: Text = t("提示", "note");
/// An unknown.
pub const LINE_UNKNOWN: Text = t("未知", "unknown");
/// Lines that are shown on a condition.
pub const LINE_LINES: Text = t("显示的句子", "lines of");
/// Who covers which months.
pub const LINE_COVER: Text = t("逐月由谁保", "cover of");

/// Invented names, one a person.
const NAMES: [Text; 40] = [
    t("陈安", "Chen An"),
    t("林宁", "Lin Ning"),
    t("周文", "Zhou Wen"),
    t("吴平", "Wu Ping"),
    t("孙青", "Sun Qing"),
    t("何清", "He Qing"),
    t("高远", "Gao Yuan"),
    t("罗晨", "Luo Chen"),
    t("梁言", "Liang Yan"),
    t("宋佳", "Song Jia"),
    t("唐禾", "Tang He"),
    t("许明", "Xu Ming"),
    t("韩知", "Han Zhi"),
    t("冯舟", "Feng Zhou"),
    t("邓秋", "Deng Qiu"),
    t("曹越", "Cao Yue"),
    t("彭川", "Peng Chuan"),
    t("曾可", "Zeng Ke"),
    t("肖凡", "Xiao Fan"),
    t("田野", "Tian Ye"),
    t("董岩", "Dong Yan"),
    t("潘溪", "Pan Xi"),
    t("袁一", "Yuan Yi"),
    t("蔡晓", "Cai Xiao"),
    t("蒋南", "Jiang Nan"),
    t("余朗", "Yu Lang"),
    t("杜衡", "Du Heng"),
    t("叶微", "Ye Wei"),
    t("程立", "Cheng Li"),
    t("魏然", "Wei Ran"),
    t("苏禾", "Su He"),
    t("丁一", "Ding Yi"),
    t("沈和", "Shen He"),
    t("任原", "Ren Yuan"),
    t("姚述", "Yao Shu"),
    t("卢齐", "Lu Qi"),
    t("钟原", "Zhong Yuan"),
    t("崔岸", "Cui An"),
    t("谭微", "Tan Wei"),
    t("范予", "Fan Yu"),
];

/// The invented name of the person at a place, in both languages; after the last name a number.
#[must_use]
pub fn name(person: usize) -> (String, String) {
    #[expect(clippy::indexing_slicing, reason = "a remainder is within")]
    let name = NAMES[person % NAMES.len()];
    match person / NAMES.len() {
        0 => (name.zh.to_owned(), name.en.to_owned()),
        again => (
            format!("{}{}", name.zh, again + 1),
            format!("{} {}", name.en, again + 1),
        ),
    }
}
