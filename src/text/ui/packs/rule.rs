//! Words for the kinds of amounts, ladders and windows.
//!
//! Must not hold a rule or a figure: those live in `flows/`.

use super::super::t;
use crate::text::Text;
/// Behind yuan.
pub const A_MONTH: Text = t("/月", " a month");
/// Behind yuan.
pub const A_YEAR: Text = t("/年", " a year");
/// Behind one.
pub const MONTH: Text = t(" 个月", " month");
/// Behind a number.
pub const MONTHS: Text = t(" 个月", " months");
/// Behind one.
pub const DAY: Text = t(" 天", " day");
/// Behind a number.
pub const DAYS: Text = t(" 天", " days");
/// A share of another figure.
pub const SHARE: Text = t(
    "{of}（{base}）的 {share} = {amount}",
    "share {share} of {of} ({base}) = {amount}",
);
/// The same in a table.
pub const SHARE_SHORT: Text = t("{amount}（{of}的 {share}）", "{amount} ({share} of {of})");
/// A base that is chosen, in a table.
pub const CHOSEN_SHORT: Text = t(
    "{least} 到 {most}，看基数",
    "{least} to {most}, by the base",
);
/// A base that is set, in a table.
pub const FIXED_SHORT: Text = t("{amount}，按定额基数", "{amount}, on a set base");
/// A share of a figure, where there is no amount.
pub const SHARE_OF: Text = t("{of}的 {share}", "{share} of {of}");
/// Behind a base that is set.
pub const TIMES: Text = t(" × {rate}", " × {rate}");
/// Behind a base and its rate.
pub const AND_PLUS: Text = t(" ＋ {plus}", " + {plus}");
/// A base that is chosen.
pub const CHOSEN: Text = t(
    "自选基数，从{low}（{least_base}）到{high}（{most_base}），乘以 {rate} = {least} 到 {most}",
    "a chosen base from {low} ({least_base}) to {high} ({most_base}), times {rate} = {least} to {most}",
);
/// A base that is set.
pub const FIXED: Text = t(
    "{of}（{base}）的 {share}，乘以 {rate}，加 {plus} = {amount}",
    "share {share} of {of} ({base}), times {rate}, plus {plus} = {amount}",
);
/// A rate of one part.
pub const RATE: Text = t("{total}（{part}）", "{total} ({part})");
/// A rate of several parts.
pub const RATES: Text = t("{total}（{parts}）", "{total} ({parts})");
/// Tiers.
pub const TIERS: Text = t("分档自选：", "tiers to choose from:");
/// A tier.
pub const TIER: Text = t("{title}：{amount}", "{title}: {amount}");
/// Tiers in a table.
pub const TIERS_SHORT: Text = t(
    "{least} 到 {most}，分 {n} 档",
    "{least} to {most}, {n|tier|tiers}",
);
/// Rows of a quantity.
pub const BY: Text = t("按{by}：", "by {by}:");
/// Rows in a table.
pub const BY_SHORT: Text = t("按{by}，{n} 行", "by {by}, {n|row|rows}");
/// A row.
pub const ROW: Text = t(
    "{from} 起，不到 {to}：{is}",
    "from {from} to under {to}: {is}",
);
/// The last row.
pub const LAST_ROW: Text = t("{from} 起：{is}", "from {from} on: {is}");
/// Stretches.
pub const PIECES: Text = t(
    "按{by}：不到 {least} 没有，最多 {most}",
    "by {by}: nothing below {least}, {most} at most",
);
/// A stretch.
pub const PIECE: Text = t(
    "超过 {from} 到 {to} 的部分，每 {every} 计 {gives}",
    "of what lies above {from} up to {to}: {gives} for every {every}",
);
/// A stretch without an end.
pub const LAST_PIECE: Text = t(
    "超过 {from} 的部分，每 {every} 计 {gives}",
    "of what lies above {from}: {gives} for every {every}",
);
/// A great rest.
pub const REST: Text = t(
    "；余数满 {rest} 算一份",
    "; a rest of {rest} or more counts as a whole",
);
/// A row of a waiting ladder.
pub const WAIT: Text = t(
    "{origin}，中断 {from} 到 {to} 个月：等 {wait} 个月",
    "{origin}, {from} to {to|missed month|missed months}: a wait of {wait|month|months}",
);
/// The last row of a waiting ladder.
pub const LAST_WAIT: Text = t(
    "{origin}，中断 {from} 个月以上：等 {wait} 个月",
    "{origin}, {from|missed month|missed months} or more: a wait of {wait|month|months}",
);
/// A row of a waiting ladder whose wait is not known.
pub const WAIT_NOT_KNOWN: Text = t(
    "{origin}，中断 {from} 到 {to} 个月：等几个月不知道",
    "{origin}, {from} to {to|missed month|missed months}: the wait is not known",
);
/// The same in the last row.
pub const LAST_WAIT_NOT_KNOWN: Text = t(
    "{origin}，中断 {from} 个月以上：等几个月不知道",
    "{origin}, {from|missed month|missed months} or more: the wait is not known",
);
/// When cover starts.
pub const START: Text = t(
    "缴费后第 {start} 个月起算",
    "counted from month {start} after that of the payment",
);
/// May missed months be paid?
pub const BACK_PAY: Text = t("可补缴：{yes}", "missed months may be paid: {yes}");
/// Are they reimbursed?
pub const REIMBURSED: Text = t("补缴后报销：{yes}", "and are reimbursed then: {yes}");
/// What must hold.
pub const NEEDS: Text = t("只适用于：{fact}", "only if {fact}");
/// Between the parts of a row.
pub const AND: Text = t("；", "; ");
/// Not told.
pub const NOT_TOLD: Text = t("不知道", "not known");
/// From anywhere.
pub const ANY: Text = t("所有人", "anyone");
/// Never insured.
pub const FIRST_TIME: Text = t("首次参保", "joining for the first time");
/// Left an employer.
pub const LEAVER: Text = t("离职后接续", "after leaving an employer");
/// The benefit has ended.
pub const BENEFIT_ENDED: Text = t("失业金领完后接续", "after unemployment benefit");
/// Missed months of one's own.
pub const OWN_GAP: Text = t("自己断缴", "after months missed by oneself");
/// From resident insurance.
pub const RESIDENT: Text = t("从居民医保转来", "from resident insurance");
/// A window.
pub const WINDOW: Text = t(
    "{span}，{cover}；错过的，{late}",
    "{span}, {cover}; later: {late}",
);
/// Its days.
pub const SPAN: Text = t("{open} 至 {close}", "open from {open} to {close}");
/// The same where the first is not known.
pub const SPAN_TO: Text = t(
    "{close} 截止（从哪天开始不知道）",
    "open until {close} (from which day is not known)",
);
/// When its cover starts.
pub const COVER: Text = t("{cover} 起享受", "cover from {cover}");
/// The same where it is not known.
pub const COVER_NOT_KNOWN: Text = t("从哪天享受不知道", "the first day of cover is not known");
/// Late: a wait.
pub const LATE_MONTHS: Text = t("等 {n} 个月", "a wait of {n|month|months}");
/// Late: the nth month.
pub const LATE_NTH: Text = t(
    "缴费后第 {n} 个月起享受",
    "cover from month {n} after payment",
);
/// Late: any month.
pub const LATE_ANY: Text = t("哪个月都可以参保，不用等", "in any month, without a wait");
/// Late: not known.
pub const LATE_NOT_KNOWN: Text = t("怎么办不知道", "not known");
/// A part of a rate that some pay besides.
pub const EXTRA: Text = t(
    "，另加 {rate}（{title}，只适用于：{fact}）",
    ", and {rate} more ({title}, only if {fact})",
);
/// Who may.
pub const MAY: Text = t("条件：{may}", "condition: {may}");
/// What has to be so besides.
pub const FIRST: Text = t("还要看：{first}", "depends on {first}");
/// For whom.
pub const CONCERNS: Text = t("（只对：{when}）", " (only for those: {when})");
/// Not known; before the question.
pub const UNKNOWN: Text = t("不知道，要问：{ask}", "not known; ask: {ask}");
/// Disputed.
pub const DISPUTED: Text = t("说法不一，不采用：", "told in several ways, none is used:");
/// One of several.
pub const CANDIDATE: Text = t(
    "{value}——{source}（{confidence}）",
    "{value} - {source} ({confidence})",
);
