//! Which window this is, what time it has, and whether another one is still there.
//!
//! Must not know what is kept.

use crate::{
    answers::CaseCode,
    cases::{Head, Holder, Moment, Window},
};
use std::{
    env,
    time::{SystemTime, UNIX_EPOCH},
};

/// A window of another workstation that did nothing for so long, in seconds, counts as left.
const LEFT: i64 = 30 * 60;

/// This moment.
pub(in crate::cli) fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.unwrap_or_default().as_secs();
    Moment(i64::try_from(seconds).unwrap_or_default())
}

/// This window: the program, and the workstation as `XUBAO_STATION` or the system calls it.
pub(in crate::cli) fn window() -> Window {
    let named = env::var("XUBAO_STATION")
        .ok()
        .filter(|name| !name.is_empty());
    Window {
        workstation: named.unwrap_or_else(host),
        process: std::process::id(),
    }
}

#[cfg(unix)]
fn host() -> String {
    let system = rustix::system::uname();
    system.nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    env::var("COMPUTERNAME").unwrap_or_default()
}

/// The window that works on a case, if it is another one and still there.
pub(in crate::cli) fn held<'a>(head: &'a Head, window: &Window) -> Option<&'a Holder> {
    let holder = head.held_by_other(window)?;
    let there = if holder.window.workstation == window.workstation {
        alive(holder.window.process)
    } else {
        now().0 - holder.since.0 < LEFT
    };
    there.then_some(holder)
}

#[cfg(unix)]
fn alive(process: u32) -> bool {
    use rustix::{io::Errno, process};
    let number = i32::try_from(process).ok().and_then(process::Pid::from_raw);
    number.is_some_and(|number| {
        let tested = process::test_kill_process(number);
        tested.is_ok() || tested == Err(Errno::PERM)
    })
}

#[cfg(not(unix))]
fn alive(_: u32) -> bool {
    true
}

/// A code for a case that has none: by chance; by the clock where the system has no chance to give.
pub(in crate::cli) fn fresh_code() -> CaseCode {
    let by_clock = |_| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let nanoseconds = since.unwrap_or_default().as_nanos();
        u64::try_from(nanoseconds).unwrap_or_default()
            ^ u64::from(std::process::id()).rotate_left(40)
    };
    CaseCode::from_chance(getrandom::u64().unwrap_or_else(by_clock))
}
