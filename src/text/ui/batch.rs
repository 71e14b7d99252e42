//! Words of `xubao batch`.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};

/// `batch`.
pub const BATCH: &str = "成批计算：标准输入每行一份回答（JSON），标准输出每行一份清单\nPlans in bulk: a line of answers (JSON) from standard input, a line of plan to standard output";
/// `--jobs`.
pub const JOBS: &str = "同时用几个核；默认全部\nHow many cores to use; by default all";
/// `--full`.
pub const FULL: &str =
    "每行是完整清单，与 plan --format json 相同\nWhole plans, as plan --format json writes them";
/// Examples.
pub const EXAMPLES: &str = "示例 / Examples:
  xubao batch < answers.jsonl > plans.jsonl
  xubao batch --jobs 1 --today 2026-11-23 < answers.jsonl
  parallel --pipepart -a answers.jsonl --block 20M -k xubao batch --jobs 1 > plans.jsonl";
/// While it runs.
pub const SO_FAR: Text = t(
    "{lines} 行，{errors} 行不能用，每秒 {rate} 行",
    "{lines} lines, {errors} cannot be used, {rate} a second",
);
/// At the end.
pub const DONE: Text = t(
    "共 {lines} 行：{plans} 份清单，{errors} 行不能用；用时 {seconds} 秒，每秒 {rate} 行",
    "{lines} lines: {plans} plans, {errors} cannot be used; {seconds} s, {rate} lines a second",
);
/// A line that is too long.
pub const TOO_LONG: Text = t(
    "这一行太长，最多 1 MB",
    "the line is too long; at most 1 MB",
);
