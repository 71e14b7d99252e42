//! Words of `xubao packs`: how well places are known, values and where they come from.
//!
//! Must not hold a rule, a figure or a domain text: those live in `flows/`.

use super::{Text, t};
/// The country as a place.
pub const COUNTRY: Text = t("全国", "National");
/// The head of the list.
pub const LIST: Text = t(
    "有地方数值的城市，{day}：应由各地给出的数值共 {declared} 个",
    "Places with local figures on {day}; {declared} figures are to be given by each",
);
/// The columns of the list: place, known, and so on.
pub const COLUMNS: [Text; 8] = [
    t("地方", "Place"),
    t("已知", "Known"),
    t("完整", "Complete"),
    t("待核", "To check"),
    t("沿用", "Carried"),
    t("过复核日", "Past review"),
    t("说法不一", "Disputed"),
    t("未知", "Unknown"),
];
/// No place.
pub const NO_PACKS: Text = t(
    "还没有哪个地方有自己的数值，只有全国规定。",
    "No place has figures of its own; there are the national rules only.",
);
/// Between the counts of a place.
pub const BETWEEN: &str = " · ";
/// Under the list.
pub const OF_THE_KNOWN: Text = t(
    "待核、沿用、过复核日的，都算在已知里。",
    "What is to be checked, carried or past review is among the known.",
);
/// Regions that places inherit from.
pub const SHARED: Text = t("供各地沿用：{names}", "Places inherit from: {names}");
/// The head of a place.
pub const PLACE: Text = t("{place}（{code}），{day}", "{place} ({code}) on {day}");
/// What a place inherits from.
pub const PARENTS: Text = t(
    "没有的沿用：{names}",
    "What it lacks it takes from: {names}",
);
/// A place without a pack.
pub const NO_PACK: Text = t(
    "这个地方还没有自己的数值；下面是全国规定的情况。",
    "This place has no figures of its own yet; this is what the national rules give.",
);
/// The sum of a place.
pub const SUM: Text = t(
    "已知 {known}/{declared}（{cent}%），其中待核 {confirm}、沿用 {carried}、过复核日 {review}；说法不一 {disputed}；未知 {unknown}",
    "Known: {known} of {declared} ({cent}%), of them {confirm} to check, {carried} carried, {review} past review; disputed: {disputed}; unknown: {unknown}",
);
/// A figure of a place.
pub const ROW: Text = t("{title}：{value}", "{title}: {value}");
/// A figure of a place with what is to be known besides.
pub const MARKED_ROW: Text = t("{title}：{value}【{marks}】", "{title}: {value} [{marks}]");
/// Under the figures of a place.
pub const SEE_FIGURE: Text = t(
    "一个数值的全部内容和来历：xubao packs show {place} 加上面的名称",
    "The whole of a figure and where it comes from: xubao packs show {place}, and its name as above",
);
/// A value that is not known, in a table.
pub const UNKNOWN: Text = t("未知", "unknown");
/// A value that is disputed, in a table.
pub const DISPUTED: Text = t("说法不一：{all}", "disputed: {all}");
/// Between the values that are told.
pub const OR: Text = t("／", " / ");
/// A rule whose base is not known.
pub const LACKS: Text = t("未知：缺“{of}”", "unknown: \"{of}\" is missing");
/// A mark: to be checked.
pub const CONFIRM: Text = t("待核", "to check");
/// A mark: carried.
pub const CARRIED: Text = t("沿用", "carried");
/// A mark: past its review.
pub const PAST_REVIEW: Text = t("过复核日", "past review");
/// A mark: hearsay is told.
pub const HINTED: Text = t("有未证实说法", "hearsay");
/// A mark: from which region.
pub const FROM: Text = t("来自{region}", "from {region}");
/// The head of a figure.
pub const FIGURE: Text = t(
    "{title}（{id}）：{place}（{code}）",
    "{title} ({id}) in {place} ({code})",
);
/// Where the values of a figure come from.
pub const INHERITED: Text = t(
    "本地没有，沿用{region}（{code}）的数值。",
    "It has none of its own; these are the values of {region} ({code}).",
);
/// No values.
pub const NO_VALUES: Text = t("哪里都没有写这个数值。", "No value is given anywhere.");
/// Before the question to ask.
pub const ASK: Text = t("问：", "Ask: ");
/// Before whom to ask.
pub const WHOM: Text = t("问谁：", "Whom: ");
/// The time of a value.
pub const PERIOD: Text = t("{from} 至 {to}", "{from} to {to}");
/// The time of a value without an end.
pub const SINCE: Text = t("{from} 起", "From {from}");
/// The time of a value that ends when the next begins.
pub const UNTIL_NEXT: Text = t("{from} 起，到下一个数值为止", "From {from} until the next");
/// Behind the time of the value of the day.
pub const ON_THE_DAY: Text = t("（{day}用这个）", " (holds on {day})");
/// The day whose figures a past value was computed with, where that is not its first.
pub const AS_ON: Text = t(
    "按 {day} 的数值算：在那之前，所用的数值不全",
    "with the figures of {day}: before that day not all of them are held",
);
/// A line of provenance.
pub const VALUE: Text = t("数值：", "Value: ");
/// A line of provenance.
pub const PUBLISHED: Text = t("公布：", "Published: ");
/// A line of provenance.
pub const SEEN: Text = t("最后查看：", "Last seen: ");
/// A line of provenance.
pub const REVIEW_BY: Text = t("应在此日前复核：", "To be reviewed by: ");
/// Behind a review that is late.
pub const LATE: Text = t("（已过）", " (past)");
/// A line of provenance.
pub const EXPIRES: Text = t("规定本身到期：", "The rule itself ends: ");
/// A line of provenance.
pub const IS_CARRIED: Text = t(
    "期限已过，新标准未公布，暂时沿用。",
    "Its period is over and nothing new is out; it goes on for now.",
);
/// A line of provenance.
pub const TO_CONFIRM: Text = t(
    "用之前请在窗口核对。",
    "Check at the window before relying on it.",
);
/// A line of provenance.
pub const NOTE: Text = t("说明：", "Note: ");
/// A line of provenance.
pub const HINT: Text = t("未证实的说法，不采用：", "Not confirmed, and not used: ");
/// A line of provenance.
pub const SOURCE: Text = t("依据：", "Source: ");
/// Before what tells something that is not confirmed, where nothing is known.
pub const HEARD_AT: Text = t("说法出处：", "Told by: ");
/// Before where a value was looked for and not found.
pub const LOOKED_AT: Text = t("没查到；另见：", "Not found; see also: ");
/// Before the day on which a value was last looked for.
pub const SOUGHT: Text = t("最后一次查找：", "Last looked for: ");
/// Between the parts of a source.
pub const PARTS: Text = t("，", ", ");
/// Before the day on which a source was read.
pub const READ: Text = t("{day}查阅", "read on {day}");
/// A line of provenance.
pub const CONFIDENCE: Text = t("可信程度：", "Confidence: ");
/// How well it was read.
pub const READ_A: Text = t("读过官方原文", "the official text was read");
/// How well it was read.
pub const READ_B: Text = t("读过官方解读或报道", "read in an official summary");
/// How well it was read.
pub const READ_C: Text = t("转引，未见原文", "read at third hand");
/// How well it was read.
pub const STATUTE_KNOWN: Text = t("通行法规，手头没有原文", "well known; no copy at hand");
/// How well it was read.
pub const OFFICIAL_VIA: Text = t(
    "官方文件，见于写明出处的转载",
    "an official document, read in a copy that names it",
);
/// How well it was read.
pub const DATABASE: Text = t(
    "几处汇编写明文件，未见原文",
    "a number in several collections that name the document; not its wording",
);
/// How well it was read.
pub const PRESS: Text = t(
    "报纸、通讯社或门户网站转述主管部门",
    "a newspaper, agency or portal that quotes the authority",
);
/// How well it was read.
pub const BLOG: Text = t("非官方说法，未证实", "hearsay, not confirmed");
/// How well it was read.
pub const DERIVED: Text = t(
    "由规定推算，从严",
    "computed from the rules, on the safe side",
);
/// How well it was read.
pub const UNCERTAIN: Text = t("须在窗口确认", "to be confirmed at the window");
/// The head of what is due.
pub const DUE: Text = t(
    "到 {until} 为止要复核的数值（今天 {today}）",
    "Values to be looked at by {until} (today is {today})",
);
/// A value that is due.
pub const DUE_ROW: Text = t("{place} {id}：{why}", "{place}, {id}: {why}");
/// Nothing is due.
pub const NOTHING_DUE: Text = t("没有。", "There are none.");
/// Why a value is due.
pub const ENDS: Text = t("数值到期，后面没有新数值", "ends, and nothing follows");
/// Why a value is due.
pub const RULE_ENDS: Text = t("规定本身到期", "the rule itself ends");
/// Why a value is due.
pub const REVIEW: Text = t("该复核", "to be reviewed");
/// `packs`.
pub const PACKS: &str = "各地数值知道多少；show 看一个地方，due 看该复核的\nHow well places are known; show a place, or what is due";
/// `packs show`.
pub const SHOW: &str =
    "一个地方的全部数值，或一个数值的来历\nAll figures of a place, or one with where it comes from";
/// `packs due`.
pub const DUE_COMMAND: &str =
    "到期、失效、该复核的数值\nValues that have ended, expire, or are to be reviewed";
/// The place.
pub const PLACE_ARGUMENT: &str = "地方：代码、名称或拼音，例如 310000、上海、shanghai；CN 是全国\nA place by code, name or pinyin; CN is the country";
/// The figure.
pub const FIGURE_ARGUMENT: &str = "数值的 id\nThe id of a figure";
/// `--on`.
pub const ON: &str = "看哪一天；默认今天\nThe day to look at; by default today";
/// `--within`.
pub const WITHIN: &str =
    "还包括今后多久，例如 90d、12w、3m\nAnd within a span from today: days, weeks, months";
/// Not a span.
pub const NOT_A_SPAN: &str = "要写成 90d、12w、3m 这样 / wanted is a span such as 90d, 12w or 3m";
/// No such place.
pub const NO_SUCH_PLACE: Text = t("没有叫“{name}”的地方", "there is no place \"{name}\"");
/// Where the places are.
pub const SEE_PLACES: Text = t(
    "用 xubao packs 查看有数值的地方",
    "xubao packs lists the places that have figures",
);
/// A name of several places.
pub const SEVERAL_PLACES: Text = t(
    "叫“{name}”的地方不止一个",
    "there is more than one place \"{name}\"",
);
/// Their codes.
pub const BY_CODE: Text = t("请写代码：{all}", "give the code: {all}");
/// No such figure.
pub const NO_SUCH_FIGURE: Text = t("没有叫“{name}”的数值", "there is no figure \"{name}\"");
/// Where the figures are.
pub const SEE_FIGURES: Text = t(
    "用 xubao packs show {place} 查看全部数值",
    "xubao packs show {place} lists all figures",
);

pub mod rule;
