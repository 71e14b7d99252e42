//! Words about the passphrase of saved answers.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// Asked, without showing what is typed.
pub const ASK: Text = t("口令（输入时不显示）：", "Passphrase (not shown): ");
/// Asked for the new one.
pub const ASK_NEW: Text = t("新口令（输入时不显示）：", "New passphrase (not shown): ");
/// Asked once more.
pub const ASK_AGAIN: Text = t("再输入一遍：", "Once more: ");
/// It was another one.
pub const TRY_AGAIN: Text = t(
    "口令不对，请再试一次；什么都没有改动。",
    "That is not the passphrase; try again. Nothing was changed.",
);
/// It was another one, for the last time.
pub const WRONG: Text = t(
    "口令不对，打不开 {file}；保存的回答都还在，什么都没有改动",
    "that is not the passphrase of {file}; the saved answers are all there, and nothing was changed",
);
/// Nobody can be asked.
pub const NOBODY: Text = t(
    "要输入口令，但这里没有终端",
    "a passphrase is wanted, and there is no terminal to type it at",
);
/// What to do about it.
pub const TRY_FILE: Text = t(
    "用环境变量 XUBAO_PASSPHRASE_FILE 指定写着口令的文件（第一行）；设新口令用 --new-file",
    "name a file that holds it on its first line in XUBAO_PASSPHRASE_FILE; for a new one, --new-file",
);
/// Others may read the file.
pub const FILE_OPEN: Text = t(
    "注意：别的用户也能读 {file}，请改成只有本人能读（chmod 600）。",
    "Mind: others may read {file}; make it yours alone (chmod 600).",
);
/// The new one is short.
pub const TOO_SHORT: Text = t(
    "口令至少要 {n} 个字符，几个不相干的词更好记也更难猜",
    "A passphrase has {n} characters at least; a few unrelated words are easy to keep and hard to guess",
);
/// Both were not alike.
pub const NOT_ALIKE: Text = t("两次输入的不一样，请重来。", "Those were not alike; again.");
/// Said before it is chosen.
pub const NO_WAY_BACK: Text = t(
    "口令忘了就再也打不开，没有别的办法：请把它写下来锁好。",
    "Without it nobody can ever read the answers again: write it down, lock it away.",
);
/// Set.
pub const SET: Text = t(
    "口令已设置，{n} 个个案已加密。",
    "The passphrase is set; {n|case is|cases are} sealed.",
);
/// Changed.
pub const CHANGED: Text = t(
    "口令已改换。以前的备份仍用旧口令打开。",
    "The passphrase is changed. Backups from before still open with the old one.",
);
/// Removed.
pub const REMOVED: Text = t(
    "口令已取消，{n} 个个案不再加密。",
    "The passphrase is removed; {n|case is|cases are} no longer sealed.",
);
/// It is set.
pub const IS_SET: Text = t(
    "有口令，回答和备注是加密的；口令正确。",
    "There is a passphrase, answers and notes are sealed, and it opens them.",
);
/// It is not set.
pub const IS_NOT_SET: Text = t(
    "没有口令；xubao passphrase set 设置",
    "There is no passphrase; xubao passphrase set sets one",
);
/// One is there already.
pub const THERE: Text = t(
    "已经有口令了；改换用 xubao passphrase change",
    "there is one already; xubao passphrase change changes it",
);
/// There is none.
pub const NONE: Text = t(
    "还没有口令；设置用 xubao passphrase set",
    "there is none yet; xubao passphrase set sets one",
);
/// Something readable may be left.
pub const TRACES: Text = t(
    "别的窗口还开着，以前未加密的内容可能还有残留；请关掉那些窗口，再运行一次 xubao passphrase。",
    "Other windows are open, and traces from before may be left; close them and run xubao passphrase again.",
);
/// A file beside the store.
pub const BESIDE: Text = t(
    "注意：旁边的 {file} 没有加密；不再需要就删除它。",
    "Mind: {file}, beside it, is not sealed; delete it if it is no longer wanted.",
);
/// `passphrase`.
pub const PASSPHRASE: &str = "给保存的回答设口令、改换、取消；不写动作就看有没有\nSet, change or remove the passphrase of saved answers; alone, tells whether there is one";
/// `passphrase set`.
pub const COMMAND_SET: &str =
    "设置口令，加密已有的全部个案\nSet a passphrase; all cases there are are sealed";
/// `passphrase change`.
pub const COMMAND_CHANGE: &str = "改换口令\nChange it";
/// `passphrase remove`.
pub const COMMAND_REMOVE: &str = "取消口令，全部解密\nRemove it; nothing is sealed any more";
/// `--new-file`.
pub const NEW_FILE: &str =
    "新口令在这个文件的第一行\nThe new one stands on the first line of this file";
/// Examples.
pub const EXAMPLES: &str = "示例 / Examples:
  xubao passphrase set
  XUBAO_PASSPHRASE_FILE=/run/keys/xubao xubao desk
  XUBAO_PASSPHRASE_FILE=old xubao passphrase change --new-file new";
/// It has another passphrase than this window knows.
pub const STORE_LOCKED: Text = t(
    "口令刚被设置、改换或取消，这个窗口不能再写；请关掉它重新打开",
    "its passphrase has just been set, changed or removed, and this window can no longer write to it; close it and open it again",
);
/// A case that was changed by somebody without the passphrase.
pub const CASE_UNOPENED: Text = t(
    "个案 {code} 用口令打不开，可能被人改过；什么都没有改动，可先用 xubao forget {code} 删除它",
    "case {code} does not open with the passphrase, as if somebody had changed it; nothing was changed: xubao forget {code} erases it",
);
/// A case that the passphrase does not open.
pub const CASE_CHANGED: Text = t(
    "个案 {code} 坏了：用口令打不开，可能被人改过；它原样留着。",
    "Case {code} is damaged: the passphrase does not open it, as if somebody had changed it; it stays as it is.",
);
