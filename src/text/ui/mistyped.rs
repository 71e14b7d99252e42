//! Words for what was typed wrongly after `xubao`.
//!
//! Must not hold a rule or a name of an option: those come with the mistake.

use super::{Text, t};

/// No such option.
pub const NO_OPTION: Text = t("没有“{what}”这个选项", "there is no option \"{what}\"");
/// No such command.
pub const NO_COMMAND: Text = t("没有“{what}”这个命令", "there is no command \"{what}\"");
/// One argument more than is wanted.
pub const TOO_MANY: Text = t("多了“{what}”", "\"{what}\" is one too many");
/// An option without its value.
pub const NO_VALUE: Text = t("{what} 后面还缺一个值", "{what} wants a value");
/// A value that cannot be.
pub const BAD_VALUE: Text = t("{what} 不能是“{value}”", "{what} cannot be \"{value}\"");
/// The same, and why.
pub const BAD_VALUE_WHY: Text = t(
    "{what} 不能是“{value}”：{why}",
    "{what} cannot be \"{value}\": {why}",
);
/// Which values can be.
pub const VALUES: Text = t("可以写：{values}", "wanted: {values}");
/// Something that is wanted is not there.
pub const MISSING: Text = t("还缺：{what}", "missing: {what}");
/// Two that do not go together.
pub const NOT_TOGETHER: Text = t(
    "{what} 不能和 {other} 一起用",
    "{what} cannot be used with {other}",
);
/// An option is there twice.
pub const TWICE: Text = t("{what} 写了两次", "{what} is given twice");
/// Not text.
pub const NOT_TEXT: Text = t("有一处不是 UTF-8 文本", "something is not UTF-8 text");
/// A near name.
pub const NEAR: Text = t("是不是想写“{near}”？", "did you mean \"{near}\"?");
/// How it is used.
pub const USAGE: Text = t("用法：", "Usage: ");
/// Where to read more.
pub const MORE: Text = t("xubao --help 列出全部命令和选项", "see xubao --help");
