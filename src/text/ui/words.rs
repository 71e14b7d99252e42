//! Words for conditions and computations of a flow, said for people who do not read RON.
//!
//! What comes from the flow (titles, labels) stands in quotes, so that nothing runs together. Must
//! not hold a rule, a figure or a domain text.

use super::{Text, t};

/// Around what comes from the flow.
pub const QUOTED: Text = t("“{x}”", "\"{x}\"");
/// Around a part that would run together with others.
pub const BRACKETS: Text = t("（{x}）", "({x})");
/// Between parts that must all hold.
pub const AND: Text = t("，且", " and ");
/// Between parts of which one is enough.
pub const OR: Text = t("，或", " or ");
/// Between quoted names in a row.
pub const NAMES: Text = t("、", ", ");
/// Between the parts of a list.
pub const LIST: Text = t("；", "; ");
/// The opposite of a fact.
pub const NOT: Text = t("并非{x}", "not {x}");
/// Holds for everyone.
pub const ALWAYS: Text = t("任何情况", "always");
/// Holds for nobody.
pub const NEVER: Text = t("没有这种情况", "never");
/// One option was chosen.
pub const IS: Text = t("{label}是{option}", "{label} is {option}");
/// Another option was chosen.
pub const IS_NOT: Text = t("{label}不是{option}", "{label} is not {option}");
/// One of several options was chosen.
pub const IN: Text = t("{label}是{option}之一", "{label} is one of {option}");
/// None of several options was chosen.
pub const NOT_IN: Text = t(
    "{label}不是{option}中的任何一个",
    "{label} is none of {option}",
);
/// An option is among those chosen.
pub const HAS: Text = t("{label}选了{option}", "{label} includes {option}");
/// An option is not among those chosen.
pub const HAS_NOT: Text = t("{label}没选{option}", "{label} does not include {option}");
/// A question was answered yes or no.
pub const ANSWERED: Text = t("{label}答{option}", "{label} is answered {option}");
/// Figures of the place are held.
pub const LOCAL: Text = t("收有当地的数值", "figures of the place are held");
/// No figures of the place are held.
pub const NOT_LOCAL: Text = t("没有当地的数值", "no figures of the place are held");
/// The place wants a question asked.
pub const ASKS: Text = t("当地要问{label}", "the place asks for {label}");
/// It does not.
pub const ASKS_NOT: Text = t("当地不问{label}", "the place does not ask for {label}");
/// Holds also while it is not known.
pub const UNLESS: Text = t("除非确定{x}", "unless certainly {x}");
/// Holds only where there is no doubt.
pub const CERTAINLY: Text = t("确定{x}", "certainly {x}");
/// Before "unless", after what else must hold.
pub const COMMA: Text = t("，", ", ");
/// A value is not known.
pub const NOT_KNOWN: Text = t("{x}未知", "{x} is not known");
/// A value is known.
pub const KNOWN: Text = t("{x}已知", "{x} is known");
/// A question that only a window can answer.
pub const OPEN: Text = t("{x}（未知）", "{x} (not known)");
/// Comparison of numbers.
pub const AT_LEAST: Text = t("{a}不少于{b}", "{a} is at least {b}");
/// Comparison of numbers.
pub const BELOW: Text = t("{a}少于{b}", "{a} is below {b}");
/// Comparison of numbers.
pub const AT_MOST: Text = t("{a}不超过{b}", "{a} is at most {b}");
/// Comparison of numbers.
pub const ABOVE: Text = t("{a}超过{b}", "{a} is more than {b}");
/// Comparison of days.
pub const FROM_DAY: Text = t("{a}不早于{b}", "{a} is on or after {b}");
/// Comparison of days.
pub const BEFORE: Text = t("{a}早于{b}", "{a} is before {b}");
/// Comparison of days.
pub const TO_DAY: Text = t("{a}不晚于{b}", "{a} is on or before {b}");
/// Comparison of days.
pub const AFTER: Text = t("{a}晚于{b}", "{a} is after {b}");
/// Heads a list.
pub const ALL_OF: Text = t("下面各项都成立：", "all of these:");
/// Heads a list.
pub const ANY_OF: Text = t("下面至少一项成立：", "at least one of these:");
/// Heads a list.
pub const NONE_OF: Text = t("下面没有一项成立：", "none of these:");
/// Heads a list.
pub const NOT_ALL_OF: Text = t("下面并非全都成立：", "not all of these:");
/// Heads a list.
pub const UNLESS_CERTAIN: Text = t("除非确定这样：", "unless this is certain:");
/// Heads a list.
pub const ONLY_CERTAIN: Text = t("确定这样：", "this is certain:");

/// The day of use.
pub const TODAY: Text = t("今天", "today");
/// A figure on a day.
pub const ON: Text = t("{x}（按{day}的标准）", "{x} (as of {day})");
/// A monthly figure added up.
pub const SUM_MONTHS: Text = t(
    "{x}逐月相加，从{from}起，共{count}个月",
    "{x} added up by month, from {from}, so many months: {count}",
);
/// The first value that is known.
pub const FIRST: Text = t("先取已知的：{x}", "the first known of: {x}");
/// A case.
pub const CASE: Text = t("如果{when}：{x}", "if {when}: {x}");
/// The last case.
pub const OTHERWISE: Text = t("否则：{x}", "otherwise: {x}");
/// Heads cases.
pub const CASES: Text = t("取第一个符合的：", "the first that fits:");
/// Heads values.
pub const FIRST_KNOWN: Text = t("取第一个已知的：", "the first that is known:");
/// The month of a day.
pub const MONTH_OF: Text = t("{x}所在的月", "the month of {x}");
/// The last day of a month.
pub const END_OF_MONTH: Text = t("{x}的月末", "the last day of {x}");
/// A stated number of days.
pub const DAYS: Text = t("{n} 天", "{n|day|days}");
/// A stated number of working days.
pub const WORKING_DAYS: Text = t("{n} 个工作日", "{n|working day|working days}");
/// A stated number of months.
pub const MONTHS: Text = t("{n} 个月", "{n|month|months}");
/// Later by a stated number.
pub const LATER: Text = t("{x}之后 {n}", "{n} after {x}");
/// Earlier by a stated number.
pub const EARLIER: Text = t("{x}之前 {n}", "{n} before {x}");
/// A shift by a computed number.
pub const PLUS_DAYS: Text = t("{x}加{n}（天数）", "{x} plus {n} (days)");
/// A shift by a computed number.
pub const PLUS_WORKING_DAYS: Text = t("{x}加{n}（工作日数）", "{x} plus {n} (working days)");
/// A shift by a computed number.
pub const PLUS_MONTHS: Text = t("{x}加{n}（月数）", "{x} plus {n} (months)");
/// Months between.
pub const MONTHS_BETWEEN: Text = t("从{a}到{b}的整月数", "whole months from {a} to {b}");
/// Days between.
pub const DAYS_BETWEEN: Text = t("从{a}到{b}的天数", "days from {a} to {b}");
/// A ladder.
pub const LADDER: Text = t("按{x}分档：{rows}", "by {x}: {rows}");
/// Heads the rows of a ladder.
pub const LADDER_OF: Text = t("按{x}分档：", "by {x}:");
/// A row of a ladder.
pub const RUNG: Text = t("{from}起{x}", "from {from}: {x}");
/// Added.
pub const PLUS: Text = t(" + ", " + ");
/// Taken away.
pub const MINUS: Text = t(" − ", " − ");
/// Multiplied.
pub const TIMES: Text = t(" × ", " × ");
/// The least.
pub const LEAST: Text = t("取最小：{x}", "the least of: {x}");
/// The greatest.
pub const GREATEST: Text = t("取最大：{x}", "the greatest of: {x}");
/// The legal retirement month.
pub const RETIREMENT: Text = t(
    "法定退休月（{a}出生，原退休年龄{b}岁）",
    "the legal retirement month (born in {a}, old age {b})",
);
/// Least paid months for a pension.
pub const MINIMUM_MONTHS: Text = t(
    "在{x}退休须缴满的最低月数",
    "the least paid months for retiring in {x}",
);
/// Months of severance pay.
pub const SEVERANCE: Text = t(
    "从{a}到{b}的工作年限折算的经济补偿月数",
    "months of severance pay for service from {a} to {b}",
);
/// Tax.
pub const TAX: Text = t(
    "按综合所得年度税率表对{x}计税",
    "tax on {x} by the yearly table",
);
/// Stands for a value in a text that depends on the person.
pub const PLACE: Text = t("[{x}]", "[{x}]");

/// A part of a figure.
pub const OPENS: Text = t("{x}的开始日", "the first day of {x}");
/// A part of a figure.
pub const CLOSES: Text = t("{x}的截止日", "the last day of {x}");
/// A part of a figure.
pub const COVERS: Text = t("{x}内参保的待遇开始日", "the start of cover in {x}");
/// A part of a figure.
pub const LATE: Text = t("{x}过后参保的等待月数", "the wait in months after {x}");
/// A part of a figure.
pub const WAIT: Text = t("{x}的等待月数", "the months of {x}");
/// A part of a figure.
pub const BACK_PAY: Text = t(
    "{x}里断缴月能否补缴（1 能，0 不能）",
    "may missed months be paid by {x} (1 yes, 0 no)",
);
/// A part of a figure.
pub const REIMBURSED: Text = t(
    "{x}里补缴后能否报销（1 能，0 不能）",
    "are missed months reimbursed by {x} (1 yes, 0 no)",
);
/// A part of a figure.
pub const STARTS: Text = t(
    "从缴费到开始报销的月数（按{x}）",
    "the months from payment to cover by {x}",
);
/// A part of a figure.
pub const WAIT_UNTIL: Text = t(
    "现在这一段等待期适用到中断几个月（按{x}）",
    "the missed months up to which the present wait holds by {x}",
);
/// A part of a figure.
pub const RATE: Text = t("{x}的费率", "the rate of {x}");
/// A part of a figure.
pub const BASE: Text = t("{x}的基数", "the base of {x}");
/// The greatest of tiers.
pub const MOST: Text = t("{x}的最高档", "the greatest tier of {x}");
/// Whether a rule is held at all.
pub const TOLD: Text = t("本地有没有{x}的规定", "whether a rule on {x} is held");
