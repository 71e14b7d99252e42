//! A server that hangs and keeps its connections open: the interview goes on all the same.

use super::{cluster::Cluster, folder, journals, outage, patient};
use crate::suite::{code, content, new, window};
use std::time::{Duration, Instant};
use xubao::cases::{Centre, Held, Kept, Moment, Search, Store as _, Trouble, Written};

/// Longer than any one thing may keep a counselor waiting.
const WAIT: Duration = Duration::from_secs(12);

fn timed<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    (act(), begun.elapsed())
}

#[test]
fn postgres_that_hangs_keeps_nobody_waiting() {
    let cluster = Cluster::start();
    let (address, here) = (cluster.database("store"), folder());
    let mut work = outage::begin(Box::new(patient(&address, here.path())), 1);
    assert_eq!(outage::answer(&mut work, 0), Kept::InPlace);
    let first = work.case.code;
    let hung = cluster.hang(None);
    let (kept, took) = timed(|| outage::answer(&mut work, 1));
    assert_eq!(kept, Kept::Waiting);
    assert!(took < WAIT, "{took:?}");
    for n in 2..20 {
        let (kept, took) = timed(|| outage::answer(&mut work, n));
        assert_eq!(kept, Kept::Waiting);
        assert!(took < Duration::from_secs(1), "only once: {took:?}");
    }
    // whoever starts now is told
    let (opened, took) = timed(|| Centre::open(&address, here.path(), "desk-2").err());
    assert!(
        matches!(opened, Some(Trouble::Unreachable(_))),
        "{opened:?}"
    );
    assert!(took < WAIT, "{took:?}");
    drop(hung);
    let begun = Instant::now();
    let mut n = 20;
    while outage::answer(&mut work, n) == Kept::Waiting {
        assert!(begun.elapsed() < WAIT, "it goes on, and is found again");
        std::thread::sleep(Duration::from_millis(50));
        n += 1;
    }
    drop(work);
    assert!(journals(here.path()).is_empty(), "all is brought in");
    let mut store = patient(&address, here.path());
    assert_eq!(store.count(&Search::default()).expect("counted"), 1);
    let record = outage::read(&mut store, first);
    let n = usize::try_from(n).expect("small");
    assert_eq!(outage::answers(&record), n + 1, "none lost");
    let version = usize::try_from(record.head.version.0).expect("small");
    assert_eq!(version, n + 1, "none doubled");
}

/// Only what serves one window hangs: it must not do later what was told to have failed.
#[test]
fn postgres_does_nothing_late_that_was_given_up() {
    let cluster = Cluster::start();
    let (address, here) = (cluster.database("store"), folder());
    let mut store = patient(&address, here.path());
    let text = content("text");
    let version = store
        .create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    store.release(code(1), &window(1)).expect("let go");
    let pid = cluster.sql(
        "store",
        "SELECT max(pid) FROM pg_stat_activity WHERE application_name = 'xubao'",
    );
    let hung = cluster.hang(Some(pid.parse().expect("a number")));
    let held = store.hold(code(1), None, &window(1), Moment(2));
    assert!(matches!(held, Err(Trouble::Unreachable(_))), "{held:?}");
    // another connection serves the next change
    let begun = Instant::now();
    let saved = store.save(
        (code(1), version),
        &content("more"),
        &[],
        &window(2),
        Moment(3),
    );
    assert!(matches!(saved, Ok(Written::Kept(_))), "{saved:?}");
    assert!(begun.elapsed() < WAIT);
    store.release(code(1), &window(2)).expect("let go");
    drop(hung);
    std::thread::sleep(Duration::from_millis(500));
    let mut other = patient(&address, here.path());
    let head = outage::read(&mut other, code(1)).head;
    assert_eq!((head.version.0, head.holder), (2, None));
    let held = other.hold(code(1), None, &window(3), Moment(4));
    assert!(matches!(held, Ok(Held::Yes(_))), "{held:?}");
}
