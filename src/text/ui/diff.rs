//! Words of `xubao diff`: what an edit of a flow changes, and for whom.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// `diff`.
pub const DIFF: &str = "一次修改让谁的清单变了：比较两个流程文件夹或两个日子\nWhat an edit changes in plans, and for whom: of two folders of flows, or two days";
/// The older flow.
pub const OLD: &str = "修改前的流程文件夹，或一个日子\nFolder of the flow before, or a day";
/// The newer flow.
pub const NEW: &str = "修改后的流程文件夹，或一个日子\nFolder of the flow after, or a day";
/// One is a day, the other a folder.
pub const TWO_OF_A_KIND: Text = t(
    "要给两个文件夹，或两个日子；“{one}”和“{other}”不能相比",
    "wanted are two folders or two days; \"{one}\" and \"{other}\" cannot be compared",
);
/// Two folders leave nothing to `--flows`.
pub const NOT_WITH_FLOWS: Text = t(
    "比较两个文件夹时不能再写 --flows；只有比较两个日子时才用得上",
    "--flows goes with two days, not with two folders",
);
/// Two days leave nothing to `--today`.
pub const NOT_WITH_TODAY: Text = t(
    "比较两个日子时不能再写 --today",
    "--today goes with two folders, not with two days",
);
/// A flow that cannot be compared.
pub const BROKEN: Text = t(
    "“{name}”有错，不能比较；先用 xubao check 改好",
    "\"{name}\" has errors and cannot be compared; xubao check tells how to mend it",
);
/// The head.
pub const BEFORE: Text = t("修改前：{name}，按 {day}", "before: {name}, on {day}");
/// The head.
pub const AFTER: Text = t("修改后：{name}，按 {day}", "after:  {name}, on {day}");
/// The flow in the binary.
pub const BUILT_IN: Text = t("内置流程", "the built-in flow");
/// How many plans differ.
pub const CHANGED: Text = t("清单不同的：{count}。", "Plans differ for {count}.");
/// What a share is not.
pub const NO_PEOPLE: Text = t(
    "这是回答组合的比例，不是人数的比例：每种组合只算一次，不管有多少人会这样回答。",
    "A share of answer sets is no share of people: each set counts once, however many people would give it.",
);
/// Nothing differs.
pub const SAME: Text = t(
    "所有 {total} 种回答，清单都一样。",
    "All plans are the same, for all {total} answer sets.",
);
/// A count with its share.
pub const OF: Text = t(
    "{total} 种回答里的 {count} 种（{share}）",
    "{count} of {total} answer sets ({share})",
);
/// A count that is not known to the last.
pub const AT_MOST: Text = t("最多是", "at most ");
/// Something that is not decided.
pub const OPEN_CHANGE: Text = t(
    "还有没有别的不同，没有判定",
    "whether anything else differs here is not decided",
);
/// A share that is nearly all.
pub const NEARLY_ALL: &str = "> 99.9 %";
/// A count between two.
pub const BETWEEN: Text = t(
    "{total} 种回答里的 {least} 到 {count} 种（{low} 到 {share}）",
    "between {least} and {count} of {total} answer sets ({low} to {share})",
);
/// Why a count is not known to the last.
pub const UNDECIDED: Text = t(
    "{n} 处没有逐一判定：那里同时取决于两个数或日期，或者一个数的取值太多；给出的是上下限。",
    "{n} could not be counted exactly: there two numbers or dates decide together, or one takes too many values. Bounds are given.",
);
/// Nobody was found.
pub const NOBODY_FOUND: Text = t(
    "；没有找到例子，可能根本没有这样的人",
    "; nobody was found who shows it, perhaps there is nobody",
);
/// Answers of the older flow that are gone.
pub const ONLY_OLD: Text = t(
    "修改前的 {total} 种回答里，有 {count} 种（{share}）在修改后不能再这样回答，没有可比的清单。",
    "{count} of the {total} answer sets before ({share}) can no longer be given: there is no plan to compare with.",
);
/// Answers that are new.
pub const ONLY_NEW: Text = t(
    "修改后的 {total} 种回答里，有 {count} 种（{share}）在修改前不能这样回答，没有可比的清单。",
    "{count} of the {total} answer sets after ({share}) could not be given before: there is no plan to compare with.",
);
/// A question of another kind.
pub const OTHER_KIND: Text = t(
    "问题“{id}”换了一种回答方式，前后的回答对不上；按两个问题计算。",
    "The question \"{id}\" takes another kind of answer now; it is counted as two questions.",
);
/// The heading of pieces that are only written differently.
pub const REWRITTEN: Text = t(
    "写法变了，但对所有人都说得一样：",
    "Written differently, but everybody is told the same: ",
);
/// Somebody who shows it.
pub const SEE: Text = t("；见例 {n}", "; see example {n}");
/// The heading of those people.
pub const EXAMPLES: Text = t("例子", "Examples");
/// The head of an example that both flows accept.
pub const EXAMPLE: Text = t(
    "例 {n}（回答文件，前后都能用 xubao plan 运行，按 {day}）：",
    "Example {n} (an answers file for xubao plan, before and after, on {day}):",
);
/// The head of an example for the older flow.
pub const EXAMPLE_OLD: Text = t(
    "例 {n}，修改前的回答文件（--today {day}）：",
    "Example {n}, answers before (--today {day}):",
);
/// The head of an example for the newer flow.
pub const EXAMPLE_NEW: Text = t(
    "例 {n}，修改后的回答文件（--today {day}）：",
    "Example {n}, answers after (--today {day}):",
);
/// What has become of something.
pub const FROM_TO: Text = t("{from} → {to}", "{from} → {to}");
/// What has become of something, with its name.
pub const NAMED: Text = t("{name}：{what}", "{name}: {what}");
/// What changed, and for how many.
pub const LINE: Text = t("{what}：{count}{see}", "{what}: {count}{see}");
/// A value of somebody before and now.
pub const VALUES: Text = t("（例如 {from} → {to}）", " (for instance {from} → {to})");
/// A piece with its id.
pub const PIECE: Text = t("{title} [{id}]", "{title} [{id}]");
/// Between quotes.
pub const QUOTED: Text = t("“{text}”", "\"{text}\"");
/// Between documents that do instead of each other.
pub const OR: Text = t("或", " or ");

/// Headings, by kind.
pub const OUTCOME: Text = t("清单顶上的结论", "The sentence at the top");
/// A heading.
pub const TASKS: Text = t("要办的事", "Tasks");
/// A heading.
pub const DOCUMENTS: Text = t("材料", "Documents");
/// A heading.
pub const WINDOWS: Text = t("窗口", "Windows");
/// A heading.
pub const DEADLINES: Text = t("期限", "Deadlines");
/// A heading.
pub const ENTITLEMENTS: Text = t("待遇和费用", "Amounts");
/// A heading.
pub const ROADS: Text = t("并排比较的方案", "Roads side by side");
/// A heading.
pub const COVER: Text = t("逐月保障图", "Cover, month by month");
/// A heading.
pub const NOTES: Text = t("提示", "Notes");
/// A heading.
pub const UNKNOWNS: Text = t("未知事项", "Unknowns");
/// A heading.
pub const QUESTIONS: Text = t("问题（不是清单的一部分）", "Questions (no part of a plan)");
/// A heading.
pub const FIGURES: Text = t("各地数值", "Figures of places");

/// What something is.
pub const NOT_THERE: Text = t("没有", "not there");
/// What a task is.
pub const NOT_NEEDED: Text = t("不用办", "not needed");
/// What a task is.
pub const NEEDED: Text = t("要办", "needed");
/// What a task is.
pub const PERHAPS_NEEDED: Text = t("也许要办", "perhaps needed");
/// What something is.
pub const PERHAPS: Text = t("也许有", "perhaps");
/// What something is.
pub const CERTAIN: Text = t("有", "certain");
/// What a road is.
pub const OPEN: Text = t("开放", "open");
/// What a road is.
pub const PERHAPS_OPEN: Text = t("也许开放", "perhaps open");
/// What a road is.
pub const CLOSED: Text = t("关闭", "closed");
/// What a question is.
pub const ASKED: Text = t("要问", "asked");
/// What a question is.
pub const NOT_ASKED: Text = t("不问", "not asked");
/// A document to bring.
pub const TO_BRING: Text = t("带{document}", "to bring {document}");
/// A document is not wanted.
pub const NOT_WANTED: Text = t("不用带", "not wanted");
/// How firmly it is wanted.
pub const REQUIRED: Text = t("必须带", "required");
/// How firmly it is wanted.
pub const IF_HELD: Text = t("有就带", "if held");
/// How firmly it is wanted.
pub const LOCAL: Text = t("有的地方要", "asked for in some places");
/// How firmly it is wanted.
pub const NOT_TO_BE_DEMANDED: Text = t("不得要求", "may not be demanded");
/// How many copies.
pub const COPIES: Text = t("，复印件 {n} 份", ", copies: {n}");
/// The online door of a window.
pub const ONLINE: Text = t("{window}，网上办", "{window}, online");
/// Where it is done.
pub const WHERE: Text = t("在哪里办", "where");
/// The day.
pub const DATE: Text = t("日期", "the day");
/// Whether the day has passed.
pub const PASSED: Text = t("是否已过", "whether it has passed");
/// The amount.
pub const AMOUNT: Text = t("数额", "the amount");
/// The amount by the month.
pub const MONTHLY: Text = t("每月数额或月数", "the amount by the month, or the months");
/// Months of cover.
pub const MONTHS: Text = t("月份", "months");
/// A span of cover.
pub const SPAN: Text = t("第 {n} 段", "span {n}");
/// A span of cover that holds.
pub const COVERS: Text = t("有保障的月份", "there");
/// A span of cover that perhaps holds.
pub const COVERS_PERHAPS: Text = t("也许有", "perhaps there");
/// A value is known now.
pub const APPEARS: Text = t("原来未知，现在有了", "was not known, is now");
/// A value is not known any more.
pub const DISAPPEARS: Text = t("原来有，现在未知", "was known, is no longer");
/// A day is earlier.
pub const EARLIER: Text = t("提前", "earlier");
/// A day is later.
pub const LATER: Text = t("推后", "later");
/// An amount is less.
pub const LESS: Text = t("减少", "less");
/// An amount is more.
pub const MORE: Text = t("增加", "more");
/// A value is another.
pub const OTHER: Text = t("不同", "another");
/// A day has passed now.
pub const NOW_PASSED: Text = t("原来未过，现在已过", "had not passed, has now");
/// A day has not passed now.
pub const NOT_PASSED: Text = t("原来已过，现在未过", "had passed, has not now");
/// A line comes.
pub const LINE_ADDED: Text = t("新说：", "now also says: ");
/// A line goes.
pub const LINE_REMOVED: Text = t("不再说：", "no longer says: ");
/// A value in a text is another.
pub const VALUE_IN: Text = t("{text}里的数：{what}", "a value in {text}: {what}");
/// A figure of the place is another.
pub const OTHER_FIGURE: Text = t(
    "当地数值“{title}”[{id}]不同（见“各地数值”）",
    "another local figure \"{title}\" [{id}] (see \"Figures of places\")",
);
/// What is written of something.
pub const WRITTEN: Text = t("{field}改了", "{field}: written anew");

/// The names of fields.
pub const FIELDS: [(&str, Text); 27] = [
    ("title", t("名称", "the name")),
    ("cost", t("费用", "the cost")),
    ("online", t("网上办理的说明", "the online door")),
    ("settle", t("怎样定下来", "what would settle it")),
    ("takes", t("办理时间", "how long it takes")),
    ("yields", t("办完得到的材料", "what comes out of it")),
    ("after", t("要先办的事", "what comes before it")),
    ("due", t("期限", "its deadlines")),
    ("local", t("相关的当地数值", "its local figures")),
    ("sources", t("依据", "the sources")),
    ("steps", t("步骤", "steps")),
    ("ask", t("要问的话", "what to ask")),
    ("beware", t("注意", "what to beware of")),
    ("notes", t("说明", "notes")),
    ("wording", t("文字", "the wording")),
    ("within", t("怎样计算", "how it is counted")),
    ("missed", t("误了怎么办", "what lateness means")),
    ("whose", t("谁的责任", "whose duty it is")),
    ("text", t("文字", "the text")),
    ("how", t("怎样算出来", "how it is computed")),
    ("exact", t("精确程度", "how exact it is")),
    ("weight", t("轻重", "its weight")),
    ("whom", t("问谁", "whom to ask")),
    ("reason", t("理由", "the reason")),
    ("cover", t("何时开始保障", "when cover starts")),
    ("gap", t("不能报销的月份", "months without cover")),
    ("years", t("对连续缴费的影响", "what it does to years")),
];

/// A figure that is another.
pub const FIGURE: Text = t(
    "{title} [{id}]，{places}，{period}：{before} → {after}",
    "{title} [{id}], {places}, {period}: {before} → {after}",
);
/// The whole country.
pub const COUNTRY: Text = t("没有自己数值的所有地方", "wherever nothing else is given");
/// From a day on.
pub const SINCE: Text = t("从 {from} 起", "from {from}");
/// From a day to a day.
pub const PERIOD: Text = t("{from} 至 {to}", "{from} to {to}");
/// No value.
pub const NO_VALUE: Text = t("没有数值", "no value");

/// `check --watch`.
pub const WATCH: &str =
    "文件一保存就重新检查，按 Ctrl-C 结束\nCheck again whenever a file is saved; Ctrl-C ends it";
/// What is watched.
pub const WATCHED: Text = t(
    "{time} 检查完毕；保存文件就再查一次，Ctrl-C 结束",
    "checked at {time}; again when a file is saved, Ctrl-C ends it",
);
/// Watching needs files.
pub const NOTHING_TO_WATCH: Text = t(
    "--watch 要和 --flows 或 --pack 一起用：内置的流程不会变",
    "--watch goes with --flows or --pack: the built-in flow never changes",
);
