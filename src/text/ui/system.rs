//! Words for what the operating system answers.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// The system: there is no such file.
pub const NOT_FOUND: Text = t("没有这个文件或文件夹", "there is no such file or folder");
/// The system: not allowed.
pub const DENIED: Text = t("没有权限", "you are not permitted to");
/// The system: may only be read.
pub const READ_ONLY: Text = t("只能读，不能写", "it may only be read");
/// The system: a folder, no file.
pub const FOLDER: Text = t("这是文件夹，不是文件", "it is a folder, not a file");
/// The system: a file where a folder is wanted.
pub const NO_FOLDER: Text = t(
    "路径里有一处是文件，不是文件夹",
    "part of the path is a file, not a folder",
);
/// The system: no name for a file.
pub const NAME: Text = t(
    "文件名太长，或有不能用的字符",
    "the file name is too long or has characters that cannot be used",
);
/// The system: no room.
pub const FULL: Text = t("磁盘已满", "the disk is full");
