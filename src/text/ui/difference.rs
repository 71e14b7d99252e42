//! Words of "what if": what would be different.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};
/// The head.
pub const TITLE: Text = t("如果这样，会有什么不同", "What would be different");
/// Below the head.
pub const ONLY_SUPPOSED: Text = t(
    "这只是设想，您的回答没有改。",
    "This is only supposed: your answers are not changed.",
);
/// A heading.
pub const SUPPOSED: Text = t("设想", "What if");
/// The day of use.
pub const DAY: Text = t("在哪一天办", "The day you start");
/// What is and what was.
pub const INSTEAD: Text = t("{after}（现在是：{before}）", "{after} (now: {before})");
/// An answer that there is not yet.
pub const ANSWER_ADDED: Text = t("{after}（现在没有问到）", "{after} (not asked now)");
/// An answer that no longer counts.
pub const ANSWER_REMOVED: Text = t(
    "不再起作用（现在是：{before}）",
    "would no longer count (now: {before})",
);
/// The same answers and day.
pub const SAME: Text = t(
    "计入清单的回答没有变：和现在一样，或者这一题没有问到您。",
    "No answer that counts would change: it is as it is now, or you are not asked this.",
);
/// New questions, taken as "I don't know".
pub const INCOMPLETE: Text = t(
    "还不完整：如果这样，还会问到下面的问题。先按“不清楚”算，所以有的事只能说“也许”。",
    "Not complete: the questions below would be asked too. They are taken as \"I don't know\", so some things can only be called \"perhaps\".",
);
/// A question without which nothing can be said.
pub const STOPPED: Text = t(
    "还不能比较：如果这样，要先回答下面的问题。",
    "No comparison yet: the question below would have to be answered first.",
);
/// The question that has to be answered.
pub const WAITING: Text = t("还要回答：", "Still to be answered: ");
/// Nothing is different.
pub const NOTHING: Text = t(
    "清单没有任何变化。",
    "Nothing in your checklist would change.",
);
/// A heading.
pub const OUTCOME: Text = t("结论", "The outcome");
/// What would be.
pub const WOULD_BE: Text = t("会是：", "Would be: ");
/// What is.
pub const IS_NOW: Text = t("现在是：", "Now: ");
/// The most urgent date.
pub const URGENT: Text = t("最急的日期会是：", "The most urgent date would be: ");
/// There would be no urgent date.
pub const NO_URGENT: Text = t(
    "您自己的日期里，没有还没到的了。",
    "None of your own dates would still be ahead.",
);
/// A heading.
pub const TASKS: Text = t("要办的事", "Things to do");
/// A task comes.
pub const NEEDED: Text = t("也要办：", "Also needed: ");
/// A task goes.
pub const NOT_NEEDED: Text = t("不用再办：", "No longer needed: ");
/// A task that would perhaps be needed, and is not needed now.
pub const PERHAPS: Text = t("也许也要办：", "Perhaps also needed: ");
/// A task that is needed now, and would perhaps be.
pub const ONLY_PERHAPS: Text = t(
    "现在要办，会变成也许要办：",
    "Needed now, would be needed only perhaps: ",
);
/// A task that is perhaps needed now, and would be.
pub const FOR_CERTAIN: Text = t(
    "现在也许要办，会变成一定要办：",
    "Perhaps needed now, would be needed for certain: ",
);
/// A task that is perhaps needed now, and would not be.
pub const NOT_EVEN_PERHAPS: Text = t(
    "现在也许要办，会变成不用办：",
    "Perhaps needed now, would not be needed: ",
);
/// A task that stays and is done otherwise.
pub const OTHERWISE: Text = t("办法有变：", "Done differently: ");
/// Done online.
pub const BY_ONLINE: Text = t("改在网上办", "online instead of at the window");
/// Done at the window.
pub const AT_WINDOW: Text = t("改到窗口办", "at the window instead of online");
/// Before a thing to bring.
pub const BRING: Text = t("还要带：", "Also bring: ");
/// Before a thing not to bring.
pub const NOT_BRING: Text = t("不用带：", "No need to bring: ");
/// Before a thing to bring that is wanted otherwise.
pub const BRING_OTHERWISE: Text = t("改为：", "Now wanted as: ");
/// Before advice that comes.
pub const ADVICE: Text = t("还有：", "Also: ");
/// Before advice that goes.
pub const NO_ADVICE: Text = t("不再列出：", "No longer listed: ");
/// Before a sentence that reads otherwise.
pub const READS: Text = t("会写成：", "Would read: ");
/// A heading.
pub const VISITS: Text = t("要跑几趟", "Trips");
/// More trips.
pub const MORE_TRIPS: Text = t(
    "多跑 {n} 趟：一共 {after} 趟，现在是 {before} 趟",
    "More trips: {after} in all, {n} more than now",
);
/// Fewer trips.
pub const FEWER_TRIPS: Text = t(
    "少跑 {n} 趟：一共 {after} 趟，现在是 {before} 趟",
    "Fewer trips: {after} in all, {n} fewer than now",
);
/// No trip is left that is certain.
pub const NO_TRIPS: Text = t(
    "没有一定要跑的了，现在要跑 {before} 趟",
    "No trip would be certain (now: {before})",
);
/// A visit comes.
pub const VISIT_ADDED: Text = t("多去一次：", "One more visit: ");
/// A visit goes.
pub const VISIT_REMOVED: Text = t("少去一次：", "One visit less: ");
/// A visit stays.
pub const VISIT: Text = t("去：", "Visit: ");
/// The latest safe day of a visit.
pub const LATEST: Text = t("最晚哪天去：", "No later than: ");
/// The first possible day of a visit.
pub const EARLIEST: Text = t("最早哪天去：", "Not before: ");
/// There is no such day.
pub const NO_LIMIT: Text = t("没有限制", "no limit");
/// A heading.
pub const CALENDAR: Text = t("日期", "Dates");
/// Later.
pub const LATER: Text = t("晚 {n} 天：", "{n|day|days} later: ");
/// Earlier.
pub const EARLIER: Text = t("早 {n} 天：", "{n|day|days} earlier: ");
/// A date comes.
pub const DATE_ADDED: Text = t("多一个日期：", "A date more: ");
/// A date goes.
pub const DATE_REMOVED: Text = t("不再有这个日期：", "A date less: ");
/// A limit that stays and reads otherwise.
pub const DATE_OTHERWISE: Text = t("日期有变：", "A date changes: ");
/// It would have passed.
pub const PASSED: Text = t("到那时已经过了：", "Would have passed by then: ");
/// It would no longer have passed.
pub const NOT_PASSED: Text = t("就还没有过。", "It would not have passed yet.");
/// It would be certain.
pub const CERTAIN: Text = t("变成确定适用。", "It would apply for certain.");
/// It would no longer be certain.
pub const UNCERTAIN: Text = t("变成也许适用。", "It would apply only perhaps.");
/// A day that is not there.
pub const NO_DAY: Text = t("没有固定日期", "no fixed date");
/// A heading.
pub const DOCUMENTS: Text = t("材料", "Documents");
/// A document comes.
pub const DOCUMENT_ADDED: Text = t("多一样：", "One more: ");
/// A document goes.
pub const DOCUMENT_REMOVED: Text = t("不再需要：", "No longer needed: ");
/// A document that is wanted otherwise.
pub const DOCUMENT_OTHERWISE: Text = t("要求有变：", "Wanted differently: ");
/// How many copies.
pub const COPIES: Text = t("复印件份数：", "Copies: ");
/// A heading.
pub const MONEY: Text = t("钱和待遇", "Money and benefits");
/// More.
pub const MORE: Text = t("多 {n}：", "{n} more: ");
/// Less.
pub const LESS: Text = t("少 {n}：", "{n} less: ");
/// It comes.
pub const MONEY_ADDED: Text = t("多一项：", "Also: ");
/// It goes.
pub const MONEY_REMOVED: Text = t("不再有：", "No longer: ");
/// The figure becomes known.
pub const KNOWN: Text = t("数额变成已知：", "The figure would be known: ");
/// The figure becomes unknown.
pub const UNKNOWN: Text = t("数额变成未知：", "The figure would not be known: ");
/// It stays and reads otherwise.
pub const MONEY_OTHERWISE: Text = t("有变化：", "Changes: ");
/// A heading.
pub const ROADS: Text = t("医保的几条路", "The ways of medical cover");
/// A road opens.
pub const OPENS: Text = t("变成可以走：", "Would be open: ");
/// A road closes.
pub const CLOSES: Text = t("变成走不了：", "Would be closed: ");
/// A road becomes uncertain.
pub const PERHAPS_OPEN: Text = t("变成也许可以走：", "Would be open only perhaps: ");
/// A road that stays, on other terms.
pub const ROAD_OTHERWISE: Text = t("条件有变：", "On other terms: ");
/// A heading.
pub const NOTES: Text = t("须知与待问", "To know and to ask");
/// A note comes.
pub const NOTE_ADDED: Text = t("还要知道：", "Also to know: ");
/// A warning comes.
pub const WARNING_ADDED: Text = t("还要当心：", "Also beware: ");
/// What old guides say, corrected.
pub const CORRECTION_ADDED: Text = t("旧说法的更正：", "An old saying, corrected: ");
/// A note goes.
pub const NOTE_REMOVED: Text = t("不再列出：", "No longer listed: ");
/// Something is not known.
pub const UNKNOWN_ADDED: Text = t("还要问清：", "Also to be asked: ");
/// Something need not be asked any more.
pub const UNKNOWN_REMOVED: Text = t("不用再问：", "No longer to be asked: ");
/// A heading.
pub const FIGURES: Text = t("本地数值", "Figures of the place");
/// A heading.
pub const COVER: Text = t("逐月保障", "Cover by month");
/// After the name of a place.
pub const COLON: Text = t("：", ": ");
/// Between stretches of months.
pub const SEMICOLON: Text = t("；", "; ");
