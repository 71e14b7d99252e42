//! Words of the essentials that a phone reads from codes, and of the codes.
//!
//! Must not hold a rule, a figure or a domain text. Short: every byte makes a code denser.

use super::{Text, t};

/// The first line.
pub const HEAD: Text = t("续保 {day}", "Xubao {day}");
/// After it: the code of the case.
pub const CASE: Text = t(" 编号 {code}", " case {code}");
/// Documents for nearly every trip.
pub const ALWAYS: Text = t("每次带：", "Always bring: ");
/// A visit that needs no way.
pub const AT_HOME: Text = t("在家办", "At home");
/// After a place: the latest day.
pub const LATEST: Text = t("（最晚{day}）", " (by {day})");

/// Above a code: which of how many.
pub const NUMBER: Text = t("二维码 {n} / {m}", "QR code {n} of {m}");
/// Above the only code.
pub const ONE: Text = t("二维码", "QR code");
/// What to do.
pub const SCAN: Text = t(
    "用手机相机扫，逐个扫完。扫出来是文字，不联网。",
    "Scan each with the phone's camera. It is plain text; no network is used.",
);
/// What to do, where there is one code.
pub const SCAN_ONE: Text = t(
    "用手机相机扫。扫出来是文字，不联网。",
    "Scan it with the phone's camera. It is plain text; no network is used.",
);
/// The same in a few words.
pub const SCAN_SHORT: Text = t("用手机相机扫", "Scan by phone camera");
/// Above what a code holds.
pub const HOLDS: Text = t("这个码里是：", "In this code:");
/// Colours are off, the code has some.
pub const STILL_COLOURED: Text = t(
    "界面没有用颜色，但二维码总是白底黑块，不然扫不出。",
    "Colours are off, but a code is always black on white: else no phone would read it.",
);
/// The window is too small.
pub const TOO_SMALL: Text = t(
    "窗口太小，放不下二维码：现在 {columns}x{rows}，至少要 {wanted}。请拉大窗口，或返回选别的格式。",
    "The window is too small for a QR code: it is {columns}x{rows}, and {wanted} is the least. Make it larger, or go back and choose another form.",
);
/// A terminal without colours.
pub const NO_CODES: Text = t(
    "这种终端画不出二维码（TERM=dumb）；以上就是码里的全部文字。",
    "This terminal cannot draw QR codes (TERM=dumb); the text above is all that they hold.",
);
