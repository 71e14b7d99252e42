//! Words of the checklist.
//!
//! Must not hold a rule, a figure or a domain text.

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
/// A day, how far it is, and then what is due.
pub const DAY_LEFT: Text = t("{day}（{left}）", "{day} ({left}) ");
/// Sources behind a reason.
pub const BRACKETS: Text = t("（{text}）", " ({text})");
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
/// Behind an earliest day that rests on a calendar that is not out.
pub const NOT_ANNOUNCED: Text = t(
    "前后（那一年的放假安排还没有公布，不能确定）",
    " or so (that year's rest days are not announced, so it is not certain)",
);
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
/// Before a limit of the person's own.
pub const YOUR_LIMIT: Text = t("您的期限：", "Your limit: ");
/// Before a limit of the former employer.
pub const EMPLOYERS_LIMIT: Text = t("原单位的期限：", "Former employer's limit: ");
/// Before a limit of the new employer.
pub const NEW_EMPLOYERS_LIMIT: Text = t("新单位的期限：", "New employer's limit: ");
/// Before a limit of an agency.
pub const AGENCYS_LIMIT: Text = t("窗口的期限：", "The window's limit: ");
/// Before a cost.
pub const COST: Text = t("费用：", "Cost: ");
/// Before a window.
pub const WHERE: Text = t("地点：", "Where: ");
/// Before what settles it.
pub const DEPENDS: Text = t("取决于：", "Depends on: ");
/// What to bring.
pub const BRING: Text = t("带：", "Bring: ");
/// A document that must be there where nobody has to go.
pub const AT_HAND: Text = t("手边备好：", "Have at hand: ");
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
pub const IF_IT_APPLIES: Text = t("（如适用）", "(if it applies) ");
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
/// The part of a sum that is known.
pub const KNOWN_PART: Text = t(
    "只算了前 {n} 个月，到 {until} 为止；{next} 起的“[figure]”这里还不知道。",
    "This is for the first {n|month|months} only, to {until}. From {next} on, \"[figure]\" is not known here.",
);
/// A sum of which only the first months are known.
pub const AT_LEAST: Text = t("至少：", "At least: ");
/// A ceiling, before an amount in a line.
pub const UP_TO_SUM: Text = t("最多 ", "up to ");
/// The known part of a sum, before an amount in a line.
pub const AT_LEAST_SUM: Text = t("至少 ", "at least ");
/// Unknown.
pub const FIGURE_UNKNOWN: Text = t("数额未知：", "Figure not known: ");
/// Before what is said of an amount that is told in several ways.
pub const FIGURE_DISPUTED: Text = t("数额有几种说法：", "Figure told in several ways: ");
/// Instead of an amount that is told in several ways, in a table.
pub const DISPUTED: Text = t("[说法不一]", "[disputed]");
/// Before a formula.
pub const COMPUTED: Text = t("算法：", "Computed: ");
/// No money.
pub const NO_MONEY: Text = t("没有可算的金额。", "There is no amount to compute.");
/// A heading.
pub const DOUBTS: Text = t("先核对这些回答", "Check these answers first");
/// Before what does not go together.
pub const DOUBT: Text = t("请核对：", "Please check: ");
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
pub const WHOM: Text = t("问谁：", "Who to ask: ");
/// Under a heading: where the rest of the reasons is.
pub const WHOLE_REASONS: Text = t(
    "每项写一条理由；全部理由和条文：xubao why 回答文件 事项",
    "One reason each; all of them, with the articles: xubao why ANSWERS TASK",
);
/// Behind a reason that was explained before.
pub const TOLD_ABOVE: Text = t("（理由见上）", " (reasons above)");
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
pub const ANSWERED: Text = t("您答", "You answered ");
/// A value.
pub const COUNTED: Text = t("数据", "Figure ");
/// An answer or a value by its name.
pub const NAMED: Text = t("“{name}”：{value}", "\"{name}\": {value}");
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
/// What choosing a road brings: before the tasks.
pub const BRINGS_TASKS: Text = t("选这一条，要办：", "If you choose it, to do: ");
/// What choosing a road brings: before the windows.
pub const BRINGS_WINDOWS: Text = t("去：", "Where: ");
/// What choosing a road brings: before the documents.
pub const BRINGS_DOCUMENTS: Text = t("带：", "Bring: ");
/// What choosing a road brings: nothing.
pub const BRINGS_NOTHING: Text = t(
    "选这一条不会多出要办的事；代价请看清。",
    "Choosing it adds no errand; but see what it costs you.",
);
/// After a task that is needed only perhaps.
pub const PERHAPS_SHORT: Text = t("（也许）", " (perhaps)");
