//! Interface words, all in one place and both languages side by side, to be proof-read.
//!
//! Must not hold a rule, a figure or a domain text: those live in `flows/`.

use super::Text;

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// Stands where a value is not known.
pub const NOT_KNOWN: Text = t("[未知]", "[not known]");
/// The forward action.
pub const CONTINUE: Text = t("继续", "Continue");
/// "I don't know".
pub const UNSURE: Text = t("不清楚", "I don't know");
/// Yes.
pub const YES: Text = t("是", "Yes");
/// No.
pub const NO: Text = t("否", "No");
/// Between the parts of a list in a sentence.
pub const LIST_MARK: Text = t("、", "; ");

/// Why an answer is not taken: what to do, in the words of the field.
pub mod refused {
    use super::{Text, t};
    /// Nothing chosen of one.
    pub const CHOOSE_ONE: Text = t("请选择一项", "Choose one option");
    /// Nothing chosen of several.
    pub const CHOOSE_SOME: Text = t(
        "请选择适用的项，或选择“都没有”",
        "Choose what applies, or \"none of these\"",
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
    pub const NOT_A_NUMBER: Text = t(
        "请输入整数，例如 74",
        "Enter a whole number, for example 74",
    );
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
}

/// Words of the checklist.
pub mod plan {
    use super::{Text, t};
    /// A view.
    pub const VISITS: Text = t("办事顺序", "Visits");
    /// A view.
    pub const DOCUMENTS: Text = t("材料", "Documents");
    /// A view.
    pub const CALENDAR: Text = t("日期", "Calendar");
    /// A view.
    pub const MONEY: Text = t("待遇与费用", "Money");
    /// A view.
    pub const NOTES: Text = t("须知与待问", "To know and to ask");
    /// A view.
    pub const WHY: Text = t("为什么", "Why");
    /// Before the most urgent date.
    pub const URGENT: Text = t("最急的日期：", "Most urgent: ");
    /// Whose duty.
    pub const YOURS: Text = t("您：", "You: ");
    /// Whose duty.
    pub const EMPLOYERS: Text = t("原单位：", "Former employer: ");
    /// Whose duty.
    pub const NEW_EMPLOYERS: Text = t("新单位：", "New employer: ");
    /// Whose duty.
    pub const AGENCYS: Text = t("经办机构：", "Agency: ");
    /// Between the parts of a list.
    pub const LIST: Text = t("；", "; ");
    /// Between alternatives.
    pub const OR: Text = t(" 或 ", " or ");
    /// Between articles of one instrument.
    pub const AND: Text = t("、", ", ");
    /// After an amount that begins a line.
    pub const STOP: Text = t("。", ". ");
    /// Instead of a sentence whose figures are not known.
    pub const TO_BE_ASKED: Text = t("请在窗口问。", "ask at the window.");
    /// After a label.
    pub const COLON: Text = t("：", ": ");
    /// Before sources.
    pub const BASIS: Text = t("依据：", "Basis: ");
    /// A date is today.
    pub const IS_TODAY: Text = t("就是今天", "today");
    /// Days to go.
    pub const DAYS_LEFT: Text = t("还有 {n} 天", "{n} days left");
    /// Days past.
    pub const DAYS_AGO: Text = t("已过 {n} 天", "{n} days ago");
    /// No visit.
    pub const NOTHING_TO_DO: Text = t("没有必须办理的事项。", "Nothing has to be done.");
    /// A heading.
    pub const PERHAPS: Text = t("也许要办", "Perhaps needed");
    /// A heading.
    pub const NEEDED: Text = t("要办", "Needed");
    /// A heading.
    pub const NOT_NEEDED: Text = t("不用办", "Not needed");
    /// A visit that needs no way.
    pub const AT_HOME: Text = t("在家办（网上或电话）", "At home (online or by phone)");
    /// Before a hotline.
    pub const PHONE: Text = t("电话：", "Phone: ");
    /// Before the latest day.
    pub const LATEST: Text = t("最晚：", "No later than: ");
    /// Before the earliest day.
    pub const EARLIEST: Text = t("最早：", "Not before: ");
    /// Before what one comes away with.
    pub const AWAY_WITH: Text = t("办完会有：", "You come away with: ");
    /// After a document: copies.
    pub const COPIES: Text = t("（复印件 {n} 份）", " (copies: {n})");
    /// Before an online door that is used.
    pub const ONLINE: Text = t("网上：", "Online: ");
    /// Before an online door that could be used.
    pub const ALSO_ONLINE: Text = t("也可网上办：", "Also online: ");
    /// Before a warning.
    pub const BEWARE: Text = t("注意：", "Note: ");
    /// Before a question to ask.
    pub const ASK: Text = t("问：", "Ask: ");
    /// Before a limit.
    pub const LIMIT: Text = t("期限：", "Limit: ");
    /// Before a cost.
    pub const COST: Text = t("费用：", "Cost: ");
    /// Before a window.
    pub const WHERE: Text = t("地点：", "Where: ");
    /// Before what settles it.
    pub const DEPENDS: Text = t("取决于：", "Depends on: ");
    /// What to bring.
    pub const BRING: Text = t("带：", "Bring: ");
    /// What to bring if held.
    pub const IF_HELD: Text = t("有就带：", "If held: ");
    /// What some places ask for.
    pub const LOCALLY: Text = t("当地可能要：", "Some places ask for: ");
    /// What may not be demanded.
    pub const NOT_DEMANDED: Text = t("不得要求：", "May not be demanded: ");
    /// A heading.
    pub const BRING_THESE: Text = t("要带的", "To bring");
    /// A heading.
    pub const BRING_IF_HELD: Text = t(
        "有就带上，没有也能办",
        "Bring if you hold it; nobody may refuse without it",
    );
    /// A heading.
    pub const BRING_LOCAL: Text = t("有些地方会要，先问", "Asked for in some places: ask first");
    /// A heading.
    pub const NOT_TO_BE_DEMANDED: Text = t("窗口不得要求的", "What the window may not demand");
    /// A heading.
    pub const OLD_DOCUMENTS: Text = t(
        "旧攻略里的材料，今天怎么看",
        "Papers named in old guides, and what they are worth today",
    );
    /// Before another document.
    pub const INSTEAD: Text = t("可用代替：", "Or instead: ");
    /// Before tasks.
    pub const FOR: Text = t("用于：", "For: ");
    /// Before an origin.
    pub const FROM: Text = t("来源：", "From: ");
    /// Before a remedy.
    pub const REFUSED: Text = t("如被拒绝：", "If refused: ");
    /// What a document is worth.
    pub const REPLACED_BY: Text = t("已由下列材料取代：", "replaced by ");
    /// What a document is worth.
    pub const MAY_NOT_BE_DEMANDED: Text = t("窗口不得要求", "may not be demanded");
    /// What a document is worth.
    pub const EVIDENCE_ONLY: Text = t("只作证据，留着", "evidence only; keep it");
    /// No date.
    pub const NO_DATE: Text = t("没有固定日期：", "No fixed date: ");
    /// Before a limit that may apply.
    pub const IF_IT_APPLIES: Text = t("如适用：", "If it applies: ");
    /// Others' duties.
    pub const LATE_ONLY_AFTER: Text = t(
        "遇休息日顺延，过了这一天才算对方逾期：",
        "Moved over rest days: they are late only after ",
    );
    /// Others' duties, calendar not announced.
    pub const CALENDAR_UNKNOWN: Text = t(
        "当年放假安排尚未公布，是否顺延未知",
        "That year's calendar of rest days is not announced, so whether the day moves is not known",
    );
    /// Before what lateness means.
    pub const IF_MISSED: Text = t("错过：", "If missed: ");
    /// No dates.
    pub const NO_DATES: Text = t("没有要守的日期。", "There are no dates to keep.");
    /// Exact.
    pub const EXACT: Text = t("准确：", "Exact: ");
    /// A ceiling.
    pub const UP_TO: Text = t("上限：", "Up to: ");
    /// About.
    pub const ABOUT: Text = t("约：", "About: ");
    /// Unknown.
    pub const FIGURE_UNKNOWN: Text = t("数额未知：", "Figure not known: ");
    /// Before a formula.
    pub const COMPUTED: Text = t("算法：", "Computed: ");
    /// No money.
    pub const NO_MONEY: Text = t("没有可算的金额。", "There is no amount to compute.");
    /// A heading.
    pub const WARNINGS: Text = t("要当心", "Beware");
    /// A heading.
    pub const GOOD_TO_KNOW: Text = t("要知道", "Good to know");
    /// A heading.
    pub const CORRECTIONS: Text = t("常见说法，更正", "What old guides say, corrected");
    /// A heading.
    pub const NOT_KNOWN: Text = t(
        "我们不知道的，请这样问",
        "What we do not know, and how to ask",
    );
    /// Before whom to ask.
    pub const WHOM: Text = t("问谁：", "Whom: ");
    /// A heading.
    pub const YOUR_ANSWERS: Text = t("您的回答", "Your answers");
    /// A reason.
    pub const FOR_EVERYONE: Text = t("人人适用", "It applies to everyone");
    /// A fact holds.
    pub const HOLDS: Text = t("因为：", "Because: ");
    /// A fact does not hold.
    pub const DOES_NOT_HOLD: Text = t("并非：", "It is not so that: ");
    /// A fact is open.
    pub const OPEN: Text = t("尚不确定：", "Not settled: ");
    /// An answer.
    pub const ANSWERED: Text = t("您答：", "You answered: ");
    /// A value.
    pub const COUNTED: Text = t("数据：", "Figure: ");
    /// No answer.
    pub const NOT_ASKED: Text = t("没有问到", "not asked");
    /// After a source that is hedged.
    pub const HEDGED: Text = t("（请在窗口确认）", " (confirm at the window)");
    /// After a source that is derived.
    pub const DERIVED: Text = t("（本程序按从严推算）", " (derived here, on the safe side)");
    /// The second line.
    pub const MADE_ON: Text = t(
        "{day} 制作，规则版本 {version}，全国规定",
        "Made on {day}, rules {version}, national rules",
    );
    /// The last lines.
    pub const COLOPHON: Text = t(
        "本清单只按全国规定和您的回答得出，不含各地数额；写“上限”的不是应得数。窗口说法不同时，请对方指出文件名称，并拨打 12333（社保）、12393（医保）、12329（公积金）核对。",
        "This list follows from the national rules and your answers only, without local figures; what is called \"up to\" is a ceiling, not a right. Where a window says otherwise, ask for the name of the document and check with 12333 (social insurance), 12393 (medical), 12329 (provident fund).",
    );
}

pub mod plain;

pub mod cli;

/// Words of the full-screen face.
pub mod tui {
    use super::{Text, t};
    /// The window is too small.
    pub const TOO_SMALL: Text = t("请把窗口拉大到 40x12", "Make the window at least 40x12");
    /// How far: the question's number and how many may follow.
    pub const PROGRESS: Text = t(
        "第 {n} 题，最多还有 {m} 题",
        "question {n}, at most {m} more",
    );
    /// How far: nothing follows.
    pub const PROGRESS_LAST: Text = t("第 {n} 题，最后一题", "question {n}, the last one");
    /// More below.
    pub const MORE: Text = t("还有 {n} 行", "{n} more lines");
    /// More above.
    pub const ABOVE: Text = t("上面 {n} 行", "{n} lines above");
    /// Before an error.
    pub const ERROR: Text = t("错误：", "Error: ");
    /// Before the reason for a question.
    pub const WHY_ASKED: Text = t("为什么问：", "Why we ask: ");
    /// Before what was understood.
    pub const UNDERSTOOD: Text = t("即 ", "That is: ");
    /// Before the bounds of a date.
    pub const FROM_TO: Text = t("可填 {min} 至 {max}", "From {min} to {max}");
    /// The sources of a reason.
    pub const SOURCES: Text = t("依据：", "Basis: ");
    /// Several may be chosen.
    pub const SEVERAL: Text = t("可以选几项，空格键勾选", "Choose all that apply with Space");
    /// Saving failed.
    pub const NOT_SAVED: Text = t("没有存上，可以继续答题：", "Not saved; you can go on: ");
    /// Saving worked, when asked for.
    pub const SAVED: Text = t("已保存", "Saved");
    /// No place fits.
    pub const NO_MATCH: Text = t(
        "没有符合的城市，可选下面这一项",
        "No city fits; choose the line below",
    );

    /// Start: nothing leaves the machine.
    pub const PRIVATE: Text = t(
        "不联网，不问姓名和证件号码，回答只存在这台电脑上。",
        "No network, no name, no ID number. Answers stay on this computer.",
    );
    /// Start: the choice.
    pub const BEGIN: Text = t("开始", "Start");
    /// Start: go on with the draft.
    pub const RESUME: Text = t("继续上次的回答", "Go on with the saved answers");
    /// Start: how many answers there are.
    pub const RESUME_HINT: Text = t("已答 {n} 题", "answers saved: {n}");
    /// Start: begin anew.
    pub const BEGIN_NEW: Text = t("重新开始", "Start again");
    /// Start: what happens to the draft.
    pub const BEGIN_NEW_HINT: Text = t(
        "清除上次的回答，会先问一次",
        "clears the saved answers; you are asked first",
    );
    /// Start: the other language, said in it.
    pub const OTHER_LANGUAGE: Text = t("F2 in English", "F2 中文");

    /// Confirm: the question.
    pub const WIPE: Text = t(
        "清除全部回答和勾选，重新开始？",
        "Clear all answers and ticks, and start again?",
    );
    /// Confirm: what it means.
    pub const WIPE_HINT: Text = t("清除以后找不回来。", "They cannot be brought back.");
    /// Confirm: yes.
    pub const WIPE_YES: Text = t("清除，重新开始", "Clear and start again");
    /// Confirm: no.
    pub const WIPE_NO: Text = t("保留，返回", "Keep them and go back");

    /// A road is open.
    pub const OPEN: Text = t("[可选]", "[open]");
    /// A road is perhaps open.
    pub const PERHAPS: Text = t("[未定]", "[perhaps]");
    /// A road is closed.
    pub const CLOSED: Text = t("[不可选]", "[closed]");
    /// Head of a row of the side-by-side view.
    pub const ROAD_OPEN: Text = t("能不能走", "Open to you?");
    /// Head of a row.
    pub const ROAD_COST: Text = t("费用", "Cost");
    /// Head of a row.
    pub const ROAD_COVER: Text = t("何时开始保障", "Cover starts");
    /// Head of a row.
    pub const ROAD_GAP: Text = t("不能报销的月份", "Months without reimbursement");
    /// Head of a row.
    pub const ROAD_YEARS: Text = t("对连续月数和年限", "Effect on months and years");
    /// Head of a row.
    pub const ROAD_CLOSES: Text = t("什么时候变差", "When it closes or gets worse");
    /// Head of a row.
    pub const ROAD_WINDOWS: Text = t("去哪里办", "Windows");
    /// Which columns are shown.
    pub const COLUMNS: Text = t(
        "并排看第 {n} 至 {m} 种，共 {k} 种",
        "Side by side: {n} to {m} of {k}",
    );

    /// The page of answers.
    pub const CHECK: Text = t("核对您的回答", "Check your answers");
    /// A row of it.
    pub const CHANGE: Text = t("修改", "Change");
    /// Its way on.
    pub const TO_CHECKLIST: Text = t("看办事清单", "Show my checklist");
    /// The checklist.
    pub const CHECKLIST: Text = t("办事清单", "Your checklist");
    /// How many tasks are done.
    pub const DONE_COUNT: Text = t("已完成 {n} / {m}", "{n} of {m} done");
    /// After a task that is ticked.
    pub const DONE: Text = t("已完成", "Completed");
    /// The tab in a narrow window.
    pub const TAB_OF: Text = t("第 {n} 页，共 {m} 页", "view {n} of {m}");
    /// Head of the reasons of a task.
    pub const WHY_TASK: Text = t("为什么有这一项", "Why this is here");
    /// Head of the reasons for a question.
    pub const WHY_QUESTION: Text = t("为什么问这一题", "Why this is asked");

    /// Head of the help.
    pub const HELP: Text = t("帮助", "Help");
    /// Section of the help.
    pub const HELP_HERE: Text = t("这一页的按键", "Keys on this page");
    /// Section of the help.
    pub const HELP_ALWAYS: Text = t("随时可用的按键", "Keys that work everywhere");
    /// Section of the help.
    pub const HELP_MARKS: Text = t("记号", "Marks");
    /// A mark.
    pub const MARK_AT: Text = t("光标所在的一项", "where you are");
    /// A mark.
    pub const MARK_OFF: Text = t("没有勾选", "not ticked");
    /// A mark.
    pub const MARK_ON: Text = t("已勾选", "ticked");
    /// After other keys that do the same.
    pub const ALSO: Text = t("也可以按 ", "also ");

    /// What a key does.
    pub const KEY_MOVE: Text = t("移动", "Move");
    /// What a key does.
    pub const KEY_SCROLL: Text = t("滚动", "Scroll");
    /// What a key does.
    pub const KEY_ADJUST: Text = t("前后一天或一月", "Step");
    /// What a key does.
    pub const KEY_ADJUST_FAR: Text = t("前后一月或一年", "Step further");
    /// What a key does.
    pub const KEY_DIGIT: Text = t("按编号选", "Choose by number");
    /// What a key does.
    pub const KEY_TAB_DIGIT: Text = t("换到这一栏", "Go to that view");
    /// What a key does.
    pub const KEY_UNSURE: Text = t("输入框或“不清楚”", "Field or \"I don't know\"");
    /// What a key does.
    pub const KEY_TICK: Text = t("勾选", "Tick");
    /// What a key does.
    pub const KEY_VIEW: Text = t("换栏目", "Next view");
    /// What a key does.
    pub const KEY_VIEW_BACK: Text = t("上一栏目", "Previous view");
    /// What a key does.
    pub const KEY_BACK: Text = t("返回", "Back");
    /// What a key does.
    pub const KEY_CLOSE: Text = t("关闭", "Close");
    /// What a key does.
    pub const KEY_OPEN: Text = t("打开", "Open");
    /// What a key does.
    pub const KEY_WHY: Text = t("为什么", "Why");
    /// What a key does.
    pub const KEY_HELP: Text = t("帮助", "Help");
    /// What a key does: the other language, said in it.
    pub const KEY_LANGUAGE: Text = t("English", "中文");
    /// What a key does.
    pub const KEY_SAVE: Text = t("保存", "Save now");
    /// What a key does.
    pub const KEY_NEW: Text = t("换人（先问一次）", "New client (asks first)");
    /// What a key does.
    pub const KEY_QUIT: Text = t("退出（已保存）", "Quit (saved)");
    /// What a key does.
    pub const KEY_QUIT_NOW: Text = t("立即退出", "Quit at once");
    /// What a key does.
    pub const KEY_SUSPEND: Text = t("暂停到后台", "Suspend");
    /// What a key does.
    pub const KEY_CARET: Text = t("移动光标", "Move the caret");
    /// What a key does.
    pub const KEY_ERASE: Text = t("删除", "Erase");
    /// The name of a key.
    pub const SPACE: Text = t("空格", "Space");
}
