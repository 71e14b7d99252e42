//! Words about figures of a place and about the picture of cover.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// A view.
pub const COVER: Text = t("逐月保障", "Cover by month");
/// After an amount.
pub const A_MONTH: Text = t("/月", " a month");
/// After an amount.
pub const A_YEAR: Text = t("/年", " a year");
/// After a number.
pub const MONTHS: Text = t(" 个月", " months");
/// After a number.
pub const DAYS: Text = t(" 天", " days");
/// Before a computed amount.
pub const ABOUT: Text = t("约 ", "about ");
/// Instead of a document that the line before names.
pub const SAME_DOCUMENT: Text = t("文件同上", "same document");
/// Since when a value holds.
pub const SINCE: Text = t("{day}起", "from {day}");
/// Until when a value holds.
pub const UNTIL: Text = t("{day}止", "to {day}");
/// How sure a value is.
pub const PUBLISHED: Text = t("已公布", "published");
/// How sure a value is.
pub const REPORTED: Text = t("据报道或整理", "as reported");
/// How sure a value is.
pub const COMPUTED: Text = t("按规则推算", "computed from the rule");
/// How sure a value is.
pub const CARRIED: Text = t(
    "沿用上期，新标准未见公布",
    "carried over: no newer notice was seen",
);
/// How sure a value is.
pub const OVERDUE: Text = t(
    "应在 {day} 前复核，请在窗口核对",
    "was to be checked by {day}: ask at the window",
);
/// How sure a value is.
pub const LATER: Text = t(
    "{day} 后的月份，标准可能已变",
    "for months after {day} it may have changed",
);
/// How sure a value is.
pub const CONFIRM: Text = t("请在窗口核对", "check at the window");
/// How sure a value is.
pub const EXPIRES: Text = t("规定本身 {day} 到期", "the rule itself ends on {day}");
/// A value that is not known.
pub const UNKNOWN: Text = t(
    "未知。问 {whom}：“{ask}”",
    "not known. Ask {whom}: \"{ask}\"",
);
/// Several values are told.
pub const DISPUTED: Text = t(
    "有几种说法（{all}），不能采用；问 {whom}：“{ask}”",
    "told in several ways ({all}), none is used; ask {whom}: \"{ask}\"",
);
/// Hearsay.
pub const HINT: Text = t("未经证实：", "Unconfirmed: ");
/// What to know.
pub const NOTE: Text = t("说明：", "Note: ");
/// A window.
pub const WINDOW: Text = t("{open} 至 {close}", "{open} to {close}");
/// A window whose first day is not known.
pub const WINDOW_CLOSES: Text = t("到 {close} 截止", "until {close}");
/// When its cover starts.
pub const WINDOW_COVER: Text = t("，保障从 {cover} 开始", ", cover from {cover}");
/// Who may: this person may.
pub const MAY: Text = t("按您的回答，可以", "by your answers you may");
/// Who may: this person may not.
pub const MAY_NOT: Text = t("按您的回答，不可以", "by your answers you may not");
/// Who may: it depends.
pub const MAY_IF: Text = t(
    "按您的回答，还要看：{first}",
    "by your answers it still depends on {first}",
);
/// Who may: the answers do not settle it.
pub const MAY_OPEN: Text = t(
    "按您的回答，还定不下来",
    "by your answers it is not settled",
);
/// Between things.
pub const COMMA: Text = t("、", ", ");
/// Who comes after the window.
pub const LATE: Text = t("；过期参保等 {n} 个月", "; later, a wait of {n} months");
/// A row of a ladder.
pub const ROW: Text = t(
    "{from} 起不足 {to}：{value}",
    "from {from} to under {to}: {value}",
);
/// Its last row.
pub const LAST_ROW: Text = t("{from} 起：{value}", "from {from}: {value}");
/// A wait.
pub const WAIT: Text = t("等 {n} 个月", "a wait of {n} months");
/// No wait.
pub const NO_WAIT: Text = t("没有等待期", "no wait");
/// Missed months.
pub const BACK_PAY_REIMBURSED: Text = t(
    "断的月份可以补缴，补缴后可报销",
    "missed months may be paid and are then reimbursed",
);
/// Missed months.
pub const BACK_PAY: Text = t("断的月份可以补缴", "missed months may be paid");
/// Missed months.
pub const NO_BACK_PAY: Text = t("断的月份不能补缴", "missed months cannot be paid");
/// Before the figures that an amount was computed from.
pub const FROM_FIGURES: Text = t("所用数值：", "Figures used: ");
/// After the title of a figure.
pub const COLON: Text = t("：", ": ");
/// Between remarks.
pub const SEMICOLON: Text = t("；", "; ");
/// Around remarks.
pub const BRACKETS: [Text; 2] = [t("（", " ("), t("）", ")")];
/// Between alternatives.
pub const OR: Text = t(" 或 ", " or ");
/// The head of the picture and table of sums.
pub const SUMS: Text = t("合计对照（元）", "Sums beside each other (yuan)");
/// The same above bars, which have signs.
pub const SUMS_SIGNED: Text = t(
    "合计对照（元；+ 领到，- 自己付）",
    "Sums beside each other (yuan; + you get, - you pay)",
);
/// A column: what.
pub const SUM_OF: Text = t("项目", "What");
/// A column: the amount of the first month.
pub const SUM_MONTH: Text = t("首月", "First month");
/// A column: how many months.
pub const SUM_MONTHS: Text = t("月数", "Months");
/// A column: in all.
pub const SUM_ALL: Text = t("合计", "In all");
/// A column: how sure.
pub const SUM_SURE: Text = t("数值来历", "Figures");
/// A sum of which only the first months are known.
pub const AT_LEAST: Text = t("至少 {amount}", "at least {amount}");
/// Below the bars.
pub const BARS_ABOUT: Text = t("长条按整元比较。", "The bars compare whole yuan. ");
/// Below the table.
pub const SUMS_ABOUT: Text = t(
    "标准中途会变，首月乘月数不一定等于合计。每个数的出处写在下面。",
    "Amounts change on the way, so the first month times the months need not be the sum. Where each figure comes from is said below.",
);
/// How sure: a short word.
pub const SURE_CARRIED: Text = t("沿用上期", "carried over");
/// How sure: a short word.
pub const SURE_COMPUTED: Text = t("推算", "computed");
/// How sure: to be checked besides.
pub const SURE_CHECK: Text = t("，请核对", ", to check");
/// The bounds of an amount in the place.
pub const BOUNDS: Text = t("{place}：{min} 至 {max} 元", "{place}: {min} to {max} yuan");
/// What follows from an amount.
pub const GIVES: Text = t("{what}：{amount}", "{what}: {amount}");
/// An amount below the bounds.
pub const COUNTS_AS_LEAST: Text = t(
    "低于下限，按 {bound}算",
    "below the least: counts as {bound}",
);
/// An amount above the bounds.
pub const COUNTS_AS_MOST: Text = t(
    "高于上限，按 {bound}算",
    "above the greatest: counts as {bound}",
);
/// The second line of a checklist that uses figures of a place.
pub const MADE_ON: Text = t(
    "{day} 制作，规则版本 {version}，全国规定和{place}的数值",
    "Made on {day}, rules {version}, national rules and figures of {place}",
);

/// Who covers: the name, and the cell that stands for it.
pub const EMPLOYER: (Text, Text) = (t("原单位", "former employer"), t("单", "E"));
/// Who covers: the name, and the cell that stands for it.
pub const NEW_EMPLOYER: (Text, Text) = (t("新单位", "new employer"), t("新", "N"));
/// Who covers: the name, and the cell that stands for it.
pub const FUND: (Text, Text) = (t("失业保险基金", "unemployment fund"), t("基", "U"));
/// Who covers: the name, and the cell that stands for it.
pub const FLEXIBLE: (Text, Text) = (
    t("自己缴（灵活就业）", "you, as a flexible employee"),
    t("灵", "F"),
);
/// Who covers: the name, and the cell that stands for it.
pub const RESIDENT: (Text, Text) = (t("居民医保", "resident insurance"), t("居", "R"));
/// Who covers: the name, and the cell that stands for it.
pub const WAITING: (Text, Text) = (
    t("等待期，不报销", "waiting: no reimbursement"),
    t("等", "W"),
);
/// Who covers: the name, and the cell that stands for it.
pub const GAP: (Text, Text) = (t("没有保障", "no cover"), t("空", "-"));
/// Who covers: the name, and the cell that stands for it.
pub const PAUSED: (Text, Text) = (t("停缴，年限保留", "paused, years are kept"), t("停", "P"));
/// Who covers: the name, and the cell that stands for it.
pub const SEALED: (Text, Text) = (
    t("封存，余额保留", "sealed, the balance is kept"),
    t("封", "S"),
);
/// Who covers: the name, and the cell that stands for it.
pub const RETIRED: (Text, Text) = (
    t(
        "到退休月：按退休人员的办法",
        "retirement month reached: the rules for retired people",
    ),
    t("退", "O"),
);
/// A month about which nothing is known, in the picture and in words.
pub const OPEN: (Text, Text) = (t("未定", "not settled"), t("？", "?"));
/// After a stretch that depends on something open.
pub const PERHAPS: Text = t("（还不一定）", " (not certain yet)");
/// A stretch of months.
pub const STRETCH: Text = t("{from} 至 {to}，{n} 个月：", "{from} to {to}, {n} months: ");
/// One month.
pub const ONE_MONTH: Text = t("{from}：", "{from}: ");
/// What the marks of the picture stand for.
pub const MARKS: [(&str, Text); 2] = [
    ("^ ", t("本月", "this month")),
    (
        "! ",
        t(
            "最晚这个月接上医保",
            "be back in medical cover this month at the latest",
        ),
    ),
];
/// Before who covers, where a sign of the picture has a question mark.
pub const PERHAPS_IS: Text = t("也许是", "perhaps: ");
/// Says what the picture shows.
pub const COVER_ABOUT: Text = t(
    "按您的回答推算，从最后缴费月画起；那个月离现在超过 12 个月的，从 12 个月前画起。以各窗口的记录为准。",
    "Worked out from your answers. It begins with the last paid month, or 12 months ago where that is later. What counts is the record at each office.",
);
/// Before the legend.
pub const LEGEND: Text = t("图例：", "Key: ");
/// The last lines of a checklist that uses figures of a place.
pub const COLOPHON: Text = t(
    "本清单按全国规定、所选地区已收入的数值和您的回答得出；每个数值都写明起止日和出处，写“约”“请在窗口核对”“未知”的，以窗口为准。写“上限”的不是应得数。窗口说法不同时，请对方指出文件名称，并拨打 12333（社保）、12393（医保）、12329（公积金）核对。",
    "This list follows from the national rules, the figures held for your place, and your answers. Each figure names its days and its document; where it says \"about\", \"check at the window\" or \"not known\", the window decides. What is called \"up to\" is a ceiling, not a right. Where a window says otherwise, ask for the name of the document and check with 12333 (social insurance), 12393 (medical), 12329 (provident fund).",
);
