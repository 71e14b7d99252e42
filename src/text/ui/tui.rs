//! Words of the full-screen face.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};
/// The window is too small.
pub const TOO_SMALL: Text = t("请把窗口拉大到 40x12", "Make the window at least 40x12");
/// Which keys work then.
pub const TOO_SMALL_KEYS: Text = t(
    "（现在只能按 F10 退出）",
    " (until then only F10, quit, works)",
);
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
/// Between more and above.
pub const MORE_AND_ABOVE: Text = t("，", ", ");
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
/// Start, in a public place: nothing stays.
pub const PRIVATE_KIOSK: Text = t(
    "不联网，不问姓名和证件号码，什么都不保存：用完按 F10，屏幕全部清除。",
    "No network, no name, no ID number, and nothing is saved: F10 at the end clears all of it.",
);
/// In a public place: is somebody there?
pub const STILL_THERE: Text = t("您还在吗？", "Are you still there?");
/// In a public place: what happens otherwise.
pub const STILL_THERE_HINT: Text = t(
    "按任意键继续。{n} 秒内没有人按键，这里的回答就会全部清除。",
    "Press any key to go on. Without a key within {n} seconds, the answers here are cleared.",
);
/// What a key does in a public place.
pub const KEY_END: Text = t("结束并清除", "End and clear");
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
/// Confirm, in a public place: what it means.
pub const WIPE_HINT_KIOSK: Text = t(
    "清除以后找不回来。要带走清单，先在清单上按 F5，用手机扫码。",
    "They cannot be brought back. To take the checklist along, press F5 on it first and scan the codes.",
);
/// Confirm: yes.
pub const WIPE_YES: Text = t("清除，重新开始", "Clear and start again");
/// Confirm: no.
pub const WIPE_NO: Text = t("保留，返回", "Keep them and go back");

/// Confirm, at a counselor's desk: the question.
pub const NEXT_CLIENT: Text = t("接待下一位？", "On to the next client?");
/// Confirm, at a counselor's desk: what it means.
pub const NEXT_HINT: Text = t(
    "这个个案已经保存，随时可以再打开。",
    "This case is kept and can be opened again.",
);
/// Confirm, at a counselor's desk: yes.
pub const NEXT_YES: Text = t("新个案", "A new case");
/// Confirm, at a counselor's desk: no.
pub const NEXT_NO: Text = t("返回这个个案", "Back to this case");

/// A road is open.
pub const OPEN: Text = t("[可选]", "[open]");
/// A road is perhaps open.
pub const PERHAPS: Text = t("[未定]", "[perhaps]");
/// A road is closed.
pub const CLOSED: Text = t("[不可选]", "[closed]");
/// Head of a row of the side-by-side view.
pub const ROAD_OPEN: Text = t("能不能选", "Open to you");
/// Head of a row.
pub const ROAD_COST: Text = t("费用", "Cost");
/// Head of a row.
pub const ROAD_COVER: Text = t("何时开始保障", "Cover starts");
/// Head of a row.
pub const ROAD_GAP: Text = t("不能报销的月份", "Months without reimbursement");
/// Head of a row.
pub const ROAD_RULE: Text = t("本地规定", "Local rule");
/// Head of a row.
pub const ROAD_YEARS: Text = t("对连续月数和年限", "Effect on months and years");
/// Head of a row.
pub const ROAD_CLOSES: Text = t("什么时候变差", "When it closes or gets worse");
/// Head of a row.
pub const ROAD_WINDOWS: Text = t("去哪里办", "Windows");
/// Head of a row.
pub const ROAD_DOCUMENTS: Text = t("带什么", "Documents");
/// Which columns are shown.
pub const COLUMNS: Text = t(
    "并排看第 {n} 至 {m} 种，共 {k} 种；按方向键看其余各种",
    "Side by side: ways {n} to {m} of {k}; the arrow keys show the others",
);
/// One under the other, before any is looked at.
pub const WAYS: Text = t(
    "共 {k} 种，按方向键逐种看",
    "{k} ways; the arrow keys show each",
);
/// One under the other: which one is looked at.
pub const WAY_OF: Text = t(
    "第 {n} 种，共 {k} 种；按方向键换一种",
    "Way {n} of {k}; arrow keys: the others",
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

/// The first row while something is supposed.
pub const SUPPOSING: Text = t(
    "设想：不改您的回答，不保存",
    "What if: nothing is changed or saved",
);
/// Before the title of a question that is only supposed.
pub const WHAT_IF: Text = t("设想：", "What if: ");
/// Before the real answer.
pub const ANSWER_NOW: Text = t("现在的回答：", "Your answer now: ");
/// Above a question that is asked because of what is supposed.
pub const SUPPOSE_MORE: Text = t(
    "如果这样，还会问到这一题。",
    "In that case this question would be asked too.",
);
/// The list of what can be supposed.
pub const SUPPOSE_WHICH: Text = t(
    "换一个回答，或换一天，清单会怎样？",
    "What would another answer, or another day, change?",
);
/// At the one where the person is.
pub const SUPPOSE_ONE: Text = t("设想", "What if");
/// Of that list: the day of use.
pub const SUPPOSE_DAY: Text = t("在哪一天办", "The day you start");
/// The day of use as a question.
pub const SUPPOSE_DAY_TITLE: Text = t(
    "如果不是今天，而是哪一天开始办？",
    "If you began on another day than today, on which?",
);
/// Why the day matters.
pub const SUPPOSE_DAY_WHY: Text = t(
    "期限、等待期和各月的标准都从这一天算起。",
    "Time limits, waits and the amounts of each month are counted from it.",
);

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
pub const KEY_STEP: Text = t("加减一档", "Step");
/// What a key does.
pub const KEY_STEP_FAR: Text = t("加减一成", "Step further");
/// What a key does.
pub const KEY_BOUNDS: Text = t("到下限或上限", "To the least or greatest");
/// What a key does.
pub const KEY_WHAT_IF: Text = t("设想", "What if");
/// Before what is in doubt about an answer.
pub const DOUBT: Text = t(
    "请核对（没有填错就再按回车）：",
    "Please check (if it is right, press Enter again): ",
);
/// What a key does later.
pub const KEY_WHAT_IF_LATER: Text = t("设想（答完以后）", "What if (once all is answered)");
/// What is said of that key at a question.
pub const WHAT_IF_LATER: Text = t(
    "F4 设想在核对页和办事清单上用：先把题答完",
    "F4 (what if) works on the page of answers and on the checklist: answer the questions first",
);
/// What a key does.
pub const KEY_NO_WHAT_IF: Text = t("不再设想", "Stop supposing");
/// What a key does.
pub const KEY_SUPPOSE: Text = t("设想这一项", "Suppose");
/// What a key does.
pub const KEY_DIGIT: Text = t("按编号选", "Choose by number");
/// What a key does.
pub const KEY_TAB_DIGIT: Text = t("换到这一栏", "Go to that view");
/// What a key does.
pub const KEY_UNSURE: Text = t("不清楚", "I don't know");
/// What a key does.
pub const KEY_TICK: Text = t("勾选", "Tick");
/// What a key does.
pub const KEY_FOLD: Text = t("展开/收起", "Unfold/fold");
/// Under the tasks that are not needed, while their reasons are folded away.
pub const FOLDED: Text = t(
    "理由收起了：按空格展开每一项的理由和条文",
    "Reasons are folded away: Space shows those of each, with the articles",
);
/// Under the tasks that are not needed, while their reasons are shown.
pub const UNFOLDED: Text = t("按空格收起理由", "Space folds the reasons away");
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
pub const KEY_QUIT: Text = t("退出", "Quit");
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
