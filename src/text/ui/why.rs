//! Words of `xubao why`: why a task is needed or not, and what would turn it.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// What it is now.
pub const NEEDED: Text = t(
    "按您的回答，这件事要办。",
    "By your answers this is needed.",
);
/// What it is now.
pub const PERHAPS: Text = t(
    "按您的回答，这件事也许要办。",
    "By your answers this is perhaps needed.",
);
/// What it is now.
pub const NOT_NEEDED: Text = t(
    "按您的回答，这件事不用办。",
    "By your answers this is not needed.",
);
/// A heading.
pub const REASONS: Text = t("为什么", "Why");
/// Before what settles it.
pub const SETTLED: Text = t("由什么定下来：", "Settled by: ");
/// A heading.
pub const TO_NEEDED: Text = t("怎样就要办", "What would make it needed");
/// A heading.
pub const TO_PERHAPS: Text = t("怎样就也许要办", "What would make it perhaps needed");
/// A heading.
pub const TO_NOT_NEEDED: Text = t("怎样就不用办", "What would make it not needed");
/// One answer is enough.
pub const ONE: Text = t(
    "只改一个回答，下面任一项：",
    "One other answer, any of these:",
);
/// Two answers are needed.
pub const TWO: Text = t(
    "只改一个回答做不到；同时改两个，下面任一项：",
    "No single answer does it; two together, any of these:",
);
/// Nothing does it.
pub const NONE: Text = t(
    "改一个或两个回答都做不到。",
    "No change of one or two answers does it.",
);
/// Between two changes.
pub const AND: Text = t("；并且 ", "; and ");
/// What would be asked too.
pub const ALSO: Text = t("还会问到，这里按：", "Asked then too, taken here as: ");
/// More of the same.
pub const MORE: Text = t(
    "同样大小的改法还有 {n} 种。",
    "{n} more of the same size were found.",
);
/// How it was searched.
pub const SEARCHED: Text = t(
    "查过：改一个回答 {one} 种，改两个 {two} 种。选项全部试过；数目、金额、日期试的是会引起变化的地方。列出的每一种都重新算过整张清单；还会问到的题换个答法，结果可能不同。",
    "Searched: {one} changes of one answer, {two} of two. All options were tried; numbers, amounts and dates at the points where something turns. Each one listed was replayed through the whole checklist; where more would be asked, other answers there may give another result.",
);
/// A heading.
pub const PROOF: Text = t("哪些回答就够了", "Which answers settle it");
/// Whatever is answered.
pub const PROOF_NONE: Text = t(
    "已证明：不管怎样回答，这件事都一样。",
    "Proved: it stays so whatever is answered.",
);
/// Before the answers that settle it.
pub const PROOF_CITED: Text = t(
    "已证明：只要下面的回答不变，其余怎样回答，这件事都一样。",
    "Proved: while these answers stay, it stays so, whatever else is answered.",
);
/// Before answers that the reasons do not name.
pub const PROOF_MORE: Text = t(
    "上面没有写出、但也取决于：",
    "Not named above, but it rests on it too: ",
);
/// Nothing was proved.
pub const PROOF_OPEN: Text = t(
    "没有证明：结果同时取决于两个数或日期，本程序没有逐对试完。",
    "Not proved: it rests on two numbers or dates at once, and not all pairs were tried.",
);
/// In the place of an answer.
pub const NOT_ASKED: Text = t("没有问到", "not asked");
