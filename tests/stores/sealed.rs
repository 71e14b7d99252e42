//! A store with a passphrase: it does what every store does, holds nothing that can be read, and
//! loses nothing to a wrong passphrase, a kill in the middle or a hand in the file.

use crate::{
    all, files, folder, found, in_memory, open, small,
    suite::{self, PIECES, code, content, new, window},
};
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use xubao::{
    answers::{Answer, CaseCode},
    cases::{
        Case, Deed, Index, Moment, New, Order, Seal, Sealed, Search, Shut, Sqlite, Store, Trouble,
        Unusable, What, Work, Written,
    },
};

const PASSPHRASE: &str = "四个 不相干 的词";
const FOLDER: &str = "XUBAO_TEST_SEALED";

fn door(folder: &Path, seal: Option<&Seal>) -> Sealed {
    Sealed::new(Box::new(open(folder)), seal.cloned())
}

/// The key of the store of a folder.
fn key(folder: &Path, passphrase: &str) -> Seal {
    let lock = Sealed::lock(&mut open(folder))
        .expect("read")
        .expect("a lock");
    lock.opened(passphrase)
        .unwrap_or_else(|_| panic!("the passphrase opens it"))
}

fn locked(folder: &Path) -> Seal {
    let mut store = door(folder, None);
    store.set_passphrase(PASSPHRASE).expect("set");
    assert!(store.clear_traces().expect("cleared"));
    store.seal().expect("a key").clone()
}

#[test]
fn a_sealed_store_does_what_a_store_does() {
    for (name, piece) in PIECES {
        println!("{name}");
        let (plain, folder) = (folder(), folder());
        piece(&|| Box::new(door(plain.path(), None)));
        let seal = locked(folder.path());
        piece(&|| Box::new(door(folder.path(), Some(&seal))));
    }
}

/// What a person would not want to be read, as it stands in the file of an open store.
const SECRETS: [&str; 9] = [
    "510100",
    "2026-11-20",
    "8000.5",
    "dismissed",
    "claim",
    "悄悄话",
    "last-day",
    "own-road",
    "2027-03-04",
];

fn fresh() -> CaseCode {
    CaseCode::from_chance(getrandom::u64().expect("chance"))
}

/// An interview with something of everything; gives the code.
fn interview(store: Box<dyn Store>) -> CaseCode {
    let rules = small::rules();
    let mut work = Work::begin(store, Case::new(&rules, fresh()), true, window(1), fresh);
    let answers = &mut work.case.answers;
    answers.set("city", Answer::One("510100".into()));
    answers.set("ended", Answer::One("dismissed".into()));
    answers.set("last-day", Answer::Day(suite::day("2026-11-20")));
    answers.set("wage", Answer::Money("8000.5".parse().expect("money")));
    let index = Index {
        stage: Some("resignation".to_owned()),
        city: Some("510100".to_owned()),
        road: Some("own-road".to_owned()),
        deadline: Some(suite::day("2027-03-04")),
    };
    work.keep(small::today(), index.clone(), Moment(1))
        .expect("kept");
    work.case.done.insert("claim".to_owned());
    work.case.note = Some("悄悄话".to_owned());
    work.keep(small::today(), index, Moment(2)).expect("kept");
    work.case.code
}

fn readable(folder: &Path) -> Vec<String> {
    let secrets = SECRETS.iter().chain(["resignation"].iter());
    secrets.flat_map(|secret| found(folder, secret)).collect()
}

#[test]
fn nothing_of_an_answer_can_be_read_in_any_file() {
    // begun with a passphrase
    let at_once = folder();
    let seal = locked(at_once.path());
    let mut window_open = door(at_once.path(), Some(&seal)); // so that the log stays
    window_open.set("notes", "on").expect("set");
    let first = interview(Box::new(door(at_once.path(), Some(&seal))));
    assert!(files(at_once.path()).contains(&"cases.db-wal".to_owned()));
    assert_eq!(readable(at_once.path()), [""; 0]);
    let record = window_open.read(first).expect("read").expect("there");
    assert!(record.text.contains("悄悄话") && record.text.contains("8000.5"));
    drop(window_open);
    assert_eq!(readable(at_once.path()), [""; 0]);
    // set later, on what is there already, with one window open
    let later = folder();
    let mut other = open(later.path());
    let second = interview(Box::new(open(later.path())));
    assert!(
        readable(later.path()).len() >= SECRETS.len(),
        "they can be found"
    );
    let plain = other.read(second).expect("read").expect("there");
    let told = other.history(second).expect("read");
    assert_eq!(
        door(later.path(), None)
            .set_passphrase(PASSPHRASE)
            .expect("set"),
        1
    );
    let seal = key(later.path(), PASSPHRASE);
    let mut store = door(later.path(), Some(&seal));
    assert!(store.clear_traces().expect("cleared"));
    assert_eq!(readable(later.path()), [""; 0]);
    drop(other);
    let opened = store.read(second).expect("read").expect("there");
    assert_eq!(
        (&opened.text, &opened.head.index),
        (&plain.text, &plain.head.index)
    );
    assert_eq!(store.history(second).expect("read"), told);
    let city = Search {
        cities: vec!["510100".to_owned()],
        order: Order::Deadline,
        ..all()
    };
    assert_eq!(store.list(&city).expect("listed")[0].code, second);
    assert_eq!(store.count(&city).expect("counted"), 1);
    // and back
    assert_eq!(store.remove_passphrase().expect("removed"), 1);
    let back = open(later.path())
        .read(second)
        .expect("read")
        .expect("there");
    assert_eq!((back.text, back.head.index), (plain.text, plain.head.index));
    assert_eq!(open(later.path()).history(second).expect("read"), told);
}

#[test]
fn a_wrong_passphrase_changes_nothing() {
    let folder = folder();
    let seal = locked(folder.path());
    let case = interview(Box::new(door(folder.path(), Some(&seal))));
    let before = fs::read(folder.path().join("cases.db")).expect("a file");
    let lock = Sealed::lock(&mut open(folder.path()))
        .expect("read")
        .expect("a lock");
    for wrong in ["", "四个 不相干 的", "四个 不相干 的词 "] {
        assert!(matches!(lock.opened(wrong), Err(Shut::Wrong)));
    }
    // whoever goes in without a key reads nothing and writes nothing
    let mut store = door(folder.path(), None);
    assert!(matches!(store.read(case), Err(Trouble::Locked)));
    assert!(matches!(store.own("small"), Err(Trouble::Locked)));
    let text = content("text");
    let made = store.create(new(code(1), &text), &window(2), Moment(3));
    assert!(matches!(made, Err(Trouble::Locked)));
    assert!(matches!(
        store.set_passphrase("another one"),
        Err(Trouble::Locked)
    ));
    drop(store);
    let after = fs::read(folder.path().join("cases.db")).expect("a file");
    assert!(before == after, "something was written");
}

#[test]
fn a_new_passphrase_opens_the_same_and_the_old_one_nothing() {
    let folder = folder();
    let seal = locked(folder.path());
    let case = interview(Box::new(door(folder.path(), Some(&seal))));
    let mut open_before = door(folder.path(), Some(&seal));
    let version = open_before
        .read(case)
        .expect("read")
        .expect("there")
        .head
        .version;
    let old = Sealed::lock(&mut open(folder.path()))
        .expect("read")
        .expect("a lock");
    let mut store = door(folder.path(), Some(&seal));
    assert_eq!(store.set_passphrase("另一个 口令").expect("changed"), 0);
    assert!(store.clear_traces().expect("cleared"));
    let lock = Sealed::lock(&mut open(folder.path()))
        .expect("read")
        .expect("a lock");
    assert!(matches!(lock.opened(PASSPHRASE), Err(Shut::Wrong)));
    let seal = key(folder.path(), "另一个 口令");
    let record = door(folder.path(), Some(&seal))
        .read(case)
        .expect("read")
        .expect("there");
    assert!(record.text.contains("悄悄话"));
    assert_eq!(record.head.version, version, "no case was touched");
    // a window that was open goes on
    let text = content("{}");
    let saved = open_before.save((case, version), &text, &[], &window(1), Moment(9));
    assert!(matches!(saved.expect("saved"), Written::Kept(_)));
    drop((open_before, store));
    let salt = serde_json::from_str::<serde_json::Value>(&old.to_text()).expect("JSON");
    let salt = salt["salt"].as_str().expect("a salt").to_owned();
    assert_eq!(found(folder.path(), &salt), [""; 0], "the old lock is gone");
}

#[test]
fn a_window_that_was_open_before_writes_nothing_readable() {
    let folder = folder();
    let case = interview(Box::new(door(folder.path(), None)));
    let mut before = door(folder.path(), None);
    let version = before
        .read(case)
        .expect("read")
        .expect("there")
        .head
        .version;
    let seal = locked(folder.path());
    let text = content("悄悄话");
    let deed = Deed::new(What::Ticked, "claim");
    let saved = before.save((case, version), &text, &[], &window(1), Moment(3));
    assert!(matches!(saved, Err(Trouble::Locked)));
    // not even one that looked at the lock just before: every case has another version
    let late = open(folder.path()).save((case, version), &text, &[], &window(1), Moment(3));
    assert!(matches!(late.expect("asked"), Written::Changed(_)));
    assert!(matches!(
        before.record(case, &deed, &window(1), Moment(3)),
        Err(Trouble::Locked)
    ));
    assert!(matches!(before.read(case), Err(Trouble::Locked)));
    drop(before);
    assert_eq!(readable(folder.path()), [""; 0]);
    // the other way round: sealed things are not written where the lock is gone
    let mut with_key = door(folder.path(), Some(&seal));
    door(folder.path(), Some(&seal))
        .remove_passphrase()
        .expect("removed");
    let made = with_key.create(new(code(7), &text), &window(1), Moment(4));
    assert!(matches!(made, Err(Trouble::Locked)));
}

#[test]
fn what_a_hand_has_changed_is_told_as_damaged_and_stays() {
    let folder = folder();
    let seal = locked(folder.path());
    let rules = small::rules();
    let cases: Vec<CaseCode> = (0..4)
        .map(|_| interview(Box::new(door(folder.path(), Some(&seal)))))
        .collect();
    let hand = rusqlite::Connection::open(folder.path().join("cases.db")).expect("opened");
    let of = |n: usize| cases[n].to_string();
    let text = |n: usize| -> String {
        let query = "SELECT content FROM contents JOIN cases ON id = case_id WHERE code = ?";
        hand.query_row(query, [of(n)], |row| row.get(0))
            .expect("a text")
    };
    let put = |n: usize, text: &str| {
        let query =
            "UPDATE contents SET content = ? WHERE case_id = (SELECT id FROM cases WHERE code = ?)";
        hand.execute(query, [text, &of(n)]).expect("changed");
    };
    let mut scratched = text(0).into_bytes();
    scratched[200] = if scratched[200] == b'A' { b'B' } else { b'A' };
    let scratched = String::from_utf8(scratched).expect("letters");
    let (swapped, invented) = (
        text(3),
        r#"{"format":1,"flow":"small","version":"x","answers":{}}"#,
    );
    put(0, &scratched);
    put(1, &swapped);
    put(2, invented);
    let mut store = door(folder.path(), Some(&seal));
    for (n, kept) in [(0, &*scratched), (1, &*swapped), (2, invented)] {
        let record = store.read(cases[n]).expect("read").expect("there");
        let read = Case::from_text(&rules, cases[n], &record.text, small::today());
        assert_eq!(read.map(|_| ()), Err(Unusable::Unopened), "{n}");
        assert_eq!(text(n), kept, "it stays as it is");
    }
    assert!(
        store
            .read(cases[3])
            .expect("read")
            .expect("there")
            .text
            .contains("悄悄话")
    );
    hand.execute(
        "UPDATE history SET what = 'unticked' WHERE what = 'ticked'",
        [],
    )
    .expect("changed");
    let told = store.history(cases[3]).expect("read");
    let unticked = told.iter().find(|event| event.deed.what == What::Unticked);
    assert_eq!(unticked.expect("there").deed.about, "?");
    hand.execute("UPDATE cases SET road = 'x' WHERE code = ?", [of(3)])
        .expect("changed");
    let head = store.read(cases[3]).expect("read").expect("there").head;
    assert_eq!(head.index.stage.as_deref(), Some("?"));
    assert!(matches!(
        store.remove_passphrase(),
        Err(Trouble::Unopened(_))
    ));
    for code in &cases[..3] {
        assert!(store.forget(*code).expect("forgotten"));
    }
    assert_eq!(store.remove_passphrase().expect("removed"), 1);
}

/// Seals a store; where this program was started for that.
#[test]
fn one_who_seals() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let (store, _) = Sqlite::open(Path::new(&folder)).expect("opened");
    let mut store = Sealed::new(Box::new(store), None);
    store.set_passphrase(PASSPHRASE).expect("set");
    store.clear_traces().expect("cleared");
}

#[test]
fn a_kill_in_the_middle_leaves_all_sealed_or_all_as_it_was() {
    const CASES: u64 = 300;
    let pattern = in_memory();
    let secret = |n: u64| format!("秘密{}", code(n));
    let mut store = open(pattern.path());
    for n in 0..CASES {
        let text = content(&format!("{}{}", "x".repeat(2000), secret(n)));
        let deeds = [Deed::new(What::Ticked, secret(n))];
        let made = New {
            deeds: &deeds,
            ..new(code(n), &text)
        };
        store.create(made, &window(1), Moment(1)).expect("made");
    }
    drop(store);
    let attempt = |after: Option<Duration>| {
        let folder = in_memory();
        fs::copy(
            pattern.path().join("cases.db"),
            folder.path().join("cases.db"),
        )
        .expect("copied");
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.args(["sealed::one_who_seals", "--exact", "--test-threads=1"]);
        command.env(FOLDER, folder.path()).stdout(Stdio::null());
        let begun = Instant::now();
        let mut child = command.spawn().expect("it starts");
        if let Some(after) = after {
            thread::sleep(after);
            child.kill().expect("killed"); // SIGKILL
        }
        child.wait().expect("it ends");
        (folder, begun.elapsed())
    };
    let (_, whole) = attempt(None);
    let (mut sealed, mut not, mut traces) = (0, 0, 0);
    for n in 0..24_u32 {
        // early once, then ever nearer to the end, where most is done
        let (folder, _) = attempt(Some(whole * (20 + 4 * n) / 100));
        let lock = Sealed::lock(&mut open(folder.path())).expect("read");
        let seal = lock.map(|_| key(folder.path(), PASSPHRASE));
        let mut store = door(folder.path(), seal.as_ref());
        if seal.is_some() {
            traces += usize::from(store.setting("traces").expect("read").as_deref() == Some("1"));
            assert!(store.clear_traces().expect("what was begun is finished"));
        }
        for n in 0..CASES {
            let record = store.read(code(n)).expect("read").expect("there");
            assert!(record.text.ends_with(&secret(n)));
            assert_eq!(
                store.history(code(n)).expect("read")[0].deed.about,
                secret(n)
            );
        }
        drop(store);
        let left = found(folder.path(), "秘密");
        if seal.is_some() {
            assert!(left.is_empty(), "{left:?}");
            sealed += 1;
        } else {
            assert!(!left.is_empty());
            not += 1;
        }
    }
    println!(
        "killed 24 times: {not} not begun, {sealed} sealed, {traces} of them before the old was overwritten"
    );
    assert!(not > 0, "never killed before it was done");
}
