//! Words of `xubao explain`: the whole logic of a flow for people who do not read RON.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// The head.
pub const TITLE: Text = t("{flow}：全部逻辑", "{flow}: the whole logic");
/// Below the head.
pub const MADE_ON: Text = t(
    "规则版本 {version}；数值按 {day} 的标准。",
    "Rules {version}; figures as of {day}.",
);
/// How to read it.
pub const READING: [Text; 5] = [
    t(
        "引号里的话都是流程自己的名字：问题的简称、选项、事实、推算值、数值；方括号里是它们在文件中的代码。",
        "What stands in quotes is a name of the flow itself: a question in short, an option, a fact, a value worked out, a figure; in square brackets is its id in the files.",
    ),
    t(
        "每个条件有三种结果：成立、不成立、未知。没问到、答“不清楚”、数值未知，都是未知。事项的条件未知时，写“也许要办”。",
        "Each condition is yes, no or not known. Not asked, \"I don't know\" and a figure that is not known are not known; a task whose condition is not known is \"perhaps needed\".",
    ),
    t(
        "“除非确定……”：只有确定那样时才不成立，未知时成立。“并非……”：未知时仍是未知。",
        "\"Unless certainly ...\": fails only where that is certain; what is not known does not stop it. \"Not ...\": what is not known stays not known.",
    ),
    t(
        "后面写着“（未知）”的，只有窗口才能答，所以最多是“也许”。",
        "What has \"(not known)\" after it only the window can tell, so the result is \"perhaps\" at most.",
    ),
    t(
        "“转到”的各行从上到下看，走第一个确定成立的。",
        "Of the lines under \"Leads to\", the first that certainly holds is taken.",
    ),
];
/// A section.
pub const HOW_TO_READ: Text = t("怎样读", "How to read this");
/// A section.
pub const QUESTIONS: Text = t("问题，按先后", "Questions, in order");
/// A section.
pub const FACTS: Text = t("事实", "Facts");
/// A section.
pub const QUANTITIES: Text = t("推算值", "Values worked out");
/// A section.
pub const ROADS: Text = t("并排比较的方案", "Roads shown side by side");
/// A section.
pub const TASKS: Text = t("事项", "Tasks");
/// A section.
pub const DEADLINES: Text = t("期限", "Deadlines");
/// A section.
pub const DOCUMENTS: Text = t("材料", "Documents");
/// A section.
pub const WINDOWS: Text = t("窗口", "Windows");
/// A section.
pub const MONEY: Text = t("待遇与费用", "What is owed and what it costs");
/// A section.
pub const COVER: Text = t("逐月保障", "Cover by month");
/// A section.
pub const NOTES: Text = t("须知", "Notes");
/// A section.
pub const UNKNOWNS: Text = t("不知道、要去问的", "What is not known, and how to ask");
/// A section.
pub const OUTCOMES: Text = t("清单开头的结论", "The sentence at the top");
/// A section.
pub const FIGURES: Text = t("数值", "Figures");

/// The name of an entry with its id.
pub const NAMED: Text = t("{x} [{id}]", "{x} [{id}]");
/// The name of a question with its number.
pub const NUMBERED: Text = t("{n}. {x} [{id}]", "{n}. {x} [{id}]");
/// A place where nothing is asked.
pub const FORK: Text = t(
    "不提问，只分路 [{id}]",
    "Nothing is asked here, the way parts [{id}]",
);
/// The end with a checklist.
pub const FINISH: Text = t("结束：办事清单 [{id}]", "The end: the checklist [{id}]");
/// The end elsewhere.
pub const REFER: Text = t("结束：转到别处 [{id}]", "The end: sent elsewhere [{id}]");
/// Before when a question is asked.
pub const ASKED: Text = t("什么时候问：", "When it is asked: ");
/// Before when a place is reached.
pub const REACHED: Text = t("什么时候到这里：", "When the way comes here: ");
/// It is asked of all.
pub const EVERYBODY: Text = t("人人都会到这里；", "for everybody, ");
/// It comes first.
pub const FIRST: Text = t("最先，人人都问。", "first of all, of everybody");
/// Where the way comes from.
pub const AFTER: Text = t("在{x}之后", "after {x}");
/// Where the way comes from, with its guard.
pub const AFTER_IF: Text = t("在{x}之后，如果{when}", "after {x}, if {when}");
/// Where the way comes from, as the last way.
pub const AFTER_ELSE: Text = t("在{x}之后，其余情况", "after {x}, in all other cases");
/// A fork, in a sentence.
pub const THE_FORK: Text = t("分路点 {id}", "the parting {id}");
/// Before where it leads.
pub const LEADS: Text = t("转到：", "Leads to: ");
/// A way with its guard.
pub const TO_IF: Text = t("如果{when}：{x}", "if {when}: {x}");
/// The last way of several.
pub const TO_ELSE: Text = t("其余情况：{x}", "in all other cases: {x}");
/// A referral, in a sentence.
pub const THE_REFERRAL: Text = t("转到别处（{id}）", "sent elsewhere ({id})");
/// The end, in a sentence.
pub const THE_CHECKLIST: Text = t("办事清单", "the checklist");
/// Before why.
pub const WHY: Text = t("为什么问：", "Why: ");
/// Before a hint.
pub const HINT: Text = t("提示：", "Hint: ");
/// Before what can be answered.
pub const ANSWER: Text = t("怎样答：", "Answer: ");
/// One of the options.
pub const ONE: Text = t("选一项", "one of these");
/// One of the roads.
pub const ROAD: Text = t("并排比较，选一项", "one of these, shown side by side");
/// Several options.
pub const MANY: Text = t(
    "可选多项；都没有就选“{none}”",
    "any of these, or \"{none}\"",
);
/// Yes or no.
pub const YES_NO: Text = t("是或否", "yes or no");
/// A number.
pub const WHOLE: Text = t(
    "整数，{min} 至 {max} {unit}",
    "a whole number, {min} to {max} {unit}",
);
/// An amount.
pub const YUAN: Text = t("金额，{min} 至 {max} 元", "an amount, {min} to {max} yuan");
/// A day.
pub const DAY: Text = t("日期，{min} 至 {max}", "a day, from {min} to {max}");
/// A month.
pub const MONTH: Text = t("年月，{min} 至 {max}", "a month, from {min} to {max}");
/// How far a month may lie after today and another answer.
pub const AHEAD: Text = t(
    "，且不晚于本月或“{x}”所在月（以晚的为准）之后 {n} 个月",
    ", and at most {n} after this month or that of \"{x}\", whichever is later",
);
/// A place.
pub const PLACE: Text = t("从 {n} 个地方里选", "one of {n} places");
/// A bound.
pub const TODAY: Text = t("今天", "today");
/// A bound.
pub const YEARS_AGO: Text = t("{n} 年前的今天", "{n|year|years} before today");
/// A bound.
pub const MONTHS_AHEAD: Text = t("{n} 个月后的今天", "{n|month|months} after today");
/// A bound.
pub const UNTIL: Text = t("今天，或更早的{x}", "today, or {x} if that is earlier");
/// Before what happens to "I don't know".
pub const UNSURE: Text = t("可以答“不清楚”：", "\"I don't know\" is taken: ");
/// It must be answered.
pub const MUST: Text = t("必须答。", "It has to be answered.");
/// An option.
pub const OPTION: Text = t("{x} [{id}]", "{x} [{id}]");
/// After an option or a text: more about it.
pub const MORE: Text = t("——{x}", " - {x}");
/// The bounds of an amount in the place.
pub const SCALE: Text = t(
    "当地上下限：{low}、{high}；旁边显示：{gives}",
    "local bounds: {low} and {high}; shown beside it: {gives}",
);
/// Before the facts that rest on it.
pub const RESTS: Text = t("靠它判断的事实：", "Facts that rest on it: ");
/// The question of the place.
pub const RESTS_FIGURES: Text = t(
    "各地的数值都按它选取。",
    "All figures that differ from place to place rest on it.",
);
/// No fact rests on it.
pub const RESTS_NONE: Text = t("没有事实靠它判断。", "No fact rests on it.");
/// Before the quantities that rest on it.
pub const COUNTS: Text = t("用到它的推算值：", "Values that rest on it: ");
/// Before a condition.
pub const HOLDS: Text = t("成立条件：", "Holds when: ");
/// Before what is said where a fact does not hold.
pub const OTHERWISE_SAID: Text = t("不成立时说：", "Said where it does not hold: ");
/// Before a computation.
pub const COMPUTED: Text = t("算法：", "Computed: ");
/// Before a condition.
pub const NEEDED: Text = t("要办的条件：", "Needed when: ");
/// Before a condition.
pub const PERHAPS: Text = t("也许要办的条件：", "Perhaps needed when: ");
/// Before what settles it.
pub const SETTLED: Text = t("由什么定下来：", "Settled by: ");
/// Before a window.
pub const WINDOW: Text = t("窗口：", "Window: ");
/// Before tasks that come first.
pub const DONE_AFTER: Text = t("在这些之后办：", "After: ");
/// Before the first day on which it can be done.
pub const NOT_BEFORE: Text = t("最早：", "Not before: ");
/// Before how long it takes.
pub const TAKES: Text = t("多久有结果：", "Result after: ");
/// Calendar days.
pub const DAYS: Text = t("{n} 天", "{n|day|days}");
/// Working days.
pub const WORKING_DAYS: Text = t("{n} 个工作日", "{n|working day|working days}");
/// Before what comes out of it.
pub const YIELDS: Text = t("办完得到：", "Yields: ");
/// Before deadlines.
pub const DUE: Text = t("期限：", "Deadlines: ");
/// Before figures.
pub const LOCAL: Text = t("相关的当地数值：", "Figures of the place: ");
/// Before steps.
pub const STEPS: Text = t("怎么办：", "Steps:");
/// Before questions to ask.
pub const ASK: Text = t("要问：", "To ask:");
/// Before warnings.
pub const BEWARE: Text = t("注意：", "To beware of:");
/// After a line that is not for everybody.
pub const ONLY_IF: Text = t("（只在{when}时）", " (only if {when})");
/// Before a condition.
pub const MATTERS: Text = t("适用条件：", "Matters when: ");
/// Before a date.
pub const DATE: Text = t("日期算法：", "The day: ");
/// A value and how it is worked out.
pub const THAT_IS: Text = t("{x}，即{y}", "{x}, that is {y}");
/// Before the figures that a date is counted with.
pub const USED: Text = t("所用数值：", "Figures used: ");
/// A figure and its value.
pub const VALUED: Text = t("{x}：{y}", "{x}: {y}");
/// No date.
pub const NO_DATE: Text = t("算不出固定日期。", "no day can be computed.");
/// Before whose duty.
pub const WHOSE: Text = t("谁的期限：", "Whose: ");
/// Before a limit in words.
pub const WITHIN: Text = t("期限：", "Limit: ");
/// Before where a document comes from.
pub const ORIGIN_HELD: Text = t("本人持有：", "Held: ");
/// Before where a document comes from.
pub const ORIGIN_ISSUED: Text = t("开具方：", "Issued: ");
/// Before where a document comes from.
pub const ORIGIN_YIELDED: Text = t("由事项得到：", "Yielded by: ");
/// Before where a document comes from.
pub const ORIGIN_ENDED: Text = t("已不再开具：", "No longer issued: ");
/// Before what a document is worth.
pub const STANDING: Text = t("现状：", "Today: ");
/// What a document is worth.
pub const CURRENT: Text = t("在用", "in use");
/// What a document is worth.
pub const BRING_IF_HELD: Text = t(
    "有就带，没有也不得拒办",
    "helps; nobody may refuse without it",
);
/// What a document is worth.
pub const SOME_PLACES: Text = t("只有有些地方要", "asked for in some places only");
/// Before old names.
pub const FORMERLY: Text = t("旧攻略里的叫法：", "In old guides: ");
/// Before the tasks that take it.
pub const TAKEN_BY: Text = t("用到它的事项：", "Taken by: ");
/// No task takes it.
pub const TAKEN_BY_NONE: Text = t("没有事项用到它。", "No task takes it.");
/// Done at home.
pub const REMOTE: Text = t("不用去现场。", "Nobody has to go there.");
/// Before a condition.
pub const OPEN: Text = t("可选条件：", "Open when: ");
/// Before when it closes.
pub const CLOSES: Text = t("什么时候关上：", "Closes: ");
/// Before lines of which the first that fits is shown.
pub const REASONS: Text = t("理由（用第一条符合的）：", "Why (the first that fits):");
/// Before lines of which the first that fits is shown.
pub const COSTS: Text = t("费用（用第一条符合的）：", "Cost (the first that fits):");
/// Before lines of which the first that fits is shown.
pub const COVERS: Text = t(
    "什么时候开始有保障（用第一条符合的）：",
    "Start of cover (the first that fits):",
);
/// Before lines of which the first that fits is shown.
pub const GAPS: Text = t(
    "不报销的月份（用第一条符合的）：",
    "Months without (the first that fits):",
);
/// Before lines of which the first that fits is shown.
pub const YEARS: Text = t(
    "对年限的影响（用第一条符合的）：",
    "Years (the first that fits):",
);
/// Before tasks.
pub const BRINGS: Text = t("带来的事项：", "Tasks it brings: ");
/// Before a value.
pub const AMOUNT: Text = t("数额：", "Amount: ");
/// How exact, and what.
pub const EXACTLY: Text = t("{exact}{x}", "{exact}{x}");
/// Before a text.
pub const SAID: Text = t("写法：", "Said: ");
/// Before a condition.
pub const SHOWN: Text = t("出现条件：", "Shown when: ");
/// Before a condition.
pub const SHOWN_UNLESS_NOT: Text = t(
    "出现条件（未知时也出现）：",
    "Shown when, or while not known: ",
);
/// The last outcome.
pub const OTHERWISE: Text = t("其余情况", "in all other cases");
/// A stretch of cover.
pub const SPAN: Text = t("{by}：{from} 至 {to}", "{by}: {from} to {to}");
/// An end of the picture.
pub const FROM_START: Text = t("图的开头", "the start of the picture");
/// An end of the picture.
pub const TO_END: Text = t("图的末尾", "the end of the picture");
/// Before the country's value.
pub const COUNTRY: Text = t("全国：", "Country: ");
/// Before a place's value.
pub const REGION: Text = t("{x}：", "{x}: ");
/// A kind of note.
pub const DOUBT: Text = t("请核对回答", "check the answers");
/// A kind of note.
pub const WARNING: Text = t("要当心", "beware");
/// A kind of note.
pub const INFORMATION: Text = t("要知道", "good to know");
/// A kind of note.
pub const CORRECTION: Text = t("更正旧说法", "corrects old guides");
