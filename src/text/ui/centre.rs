//! Words about a centre's database: reaching it, and what is kept here while it cannot be reached.
//!
//! Must not hold a rule, a figure or a domain text.

use super::{Text, t};
use crate::text::Lang;

/// `--store`.
pub const STORE: &str = "中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE\nA centre's database postgres://…; also XUBAO_STORE";
/// The program cannot do it.
pub const NOT_BUILT: Text = t(
    "这个程序编译时没有带中心数据库的功能",
    "this program was built without the part for a centre's database",
);
/// How to get one that can.
pub const BUILD: Text = t(
    "带上这项功能编译：cargo install --path . --features postgres",
    "build it with that part: cargo install --path . --features postgres",
);
/// No address.
pub const NO_ADDRESS: Text = t(
    "不是数据库的地址；应为 postgres://用户:密码@主机:端口/库名?sslmode=verify-full",
    "no address of a database; it looks like postgres://user:password@host:port/name?sslmode=verify-full",
);
/// No connection.
pub const UNREACHABLE: Text = t(
    "连不上中心的数据库（{cause}）",
    "the centre's database cannot be reached ({cause})",
);
/// The cause that nothing but the time tells.
pub const SILENT: Text = t("它没有回应", "it does not answer");
/// No connection: why, as its engine or the system says it; nothing where it did not answer.
#[must_use]
pub fn unreachable(why: &str, lang: Lang) -> String {
    let silent = SILENT.get(lang);
    let why = if why.is_empty() { silent } else { why };
    UNREACHABLE.get(lang).replace("{cause}", why)
}
/// A way out.
pub const TRY: Text = t(
    "请检查网络和地址，或告诉管数据库的人；已经记在这台计算机上的回答不会丢，连上后自动并入",
    "check the network and the address, or tell whoever runs the database; answers kept on this computer are not lost, and are added when it is back",
);
/// The tables.
pub const NOT_MADE: Text = t(
    "库里还没有个案的表，或是旧版的表；请先用表的所有者打开一次（见 assets/CENTRE.md）",
    "its tables are not there yet, or of an earlier version; open it once as their owner (see assets/CENTRE.md)",
);
/// Changes go into the journal.
pub const WAITING: Text = t(
    "与中心的连接断了：回答先记在这台计算机上，连上后自动并入，不会丢。",
    "The connection to the centre is lost: your answers are kept on this computer and are added when it is back. Nothing is lost.",
);
/// What no longer fitted.
pub const APART: Text = t(
    "断线期间另一个窗口改了个案 {from}；记在这台计算机上的回答另存为个案 {code}，两份都在。",
    "While the connection was lost, another window changed case {from}; the answers kept on this computer are now case {code}. Both are there.",
);
/// Where `doctor` looks.
pub const PLACE: Text = t("中心的数据库：{place}", "The centre's database: {place}");
/// What `doctor` finds.
pub const REACHED: Text = t("已连上，个案 {n} 个", "reached; cases: {n}");
/// What `doctor` finds here.
pub const WAIT_HERE: Text = t(
    "还有 {n} 处改动记在这台计算机上，等着并入中心",
    "changes kept on this computer that are still to be added: {n}",
);
