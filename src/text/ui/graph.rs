//! Words of the drawings of a flow.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// The drawing of states.
pub const STATES: Text = t("{flow}：问题的先后", "{flow}: the order of asking");
/// The drawing of documents.
pub const DOCUMENTS: Text = t(
    "{flow}：材料从哪来、用在哪",
    "{flow}: who yields which document to whom",
);
/// A drawing of one stage.
pub const STAGE: Text = t("{title}（{stage}）", "{title} ({stage})");
/// A place where nothing is asked.
pub const ROUTE: Text = t("看情况", "by case");
/// The end with a checklist.
pub const FINISH: Text = t("办事清单", "the checklist");
/// The end that sends people elsewhere.
pub const REFER: Text = t("转到别处：{x}", "sent elsewhere: {x}");
/// The way that is left.
pub const OTHERWISE: Text = t("否则", "otherwise");
/// A state of another stage.
pub const ELSEWHERE: Text = t("{stage}：{x}", "{stage}: {x}");
/// One of several documents does.
pub const ONE_OF: Text = t("任选一种", "one of these");
/// A document that helps.
pub const IF_HELD: Text = t("有就带", "if held");
/// A document that some places want.
pub const LOCAL: Text = t("有些地方要", "in some places");
/// A document that nobody may want.
pub const NOT_DEMANDED: Text = t("不得要求", "may not be demanded");
/// A document that comes out of a task.
pub const YIELDS: Text = t("{task} 办完得到 {document}", "{task} yields {document}");
/// A document that a task takes.
pub const NEEDS: Text = t("{task} 要用 {document}", "{task} takes {document}");
/// Only when.
pub const WHEN: Text = t("；条件：{x}", "; when {x}");
/// Where a document comes from.
pub const HELD: Text = t("本人持有：{x}", "held: {x}");
/// Where a document comes from.
pub const ISSUED: Text = t("开具方：{x}", "issued: {x}");
/// Where a document comes from.
pub const YIELDED: Text = t("办事得到：{x}", "yielded by: {x}");
/// Where a document comes from.
pub const ENDED: Text = t("已不再开具：{x}", "no longer issued: {x}");
