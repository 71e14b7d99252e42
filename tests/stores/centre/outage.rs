//! The connection lost in the middle of an interview: answers go on here, and are brought in.

use super::{
    cluster::{Cluster, Stop},
    folder, journals, patient,
};
use crate::{
    small,
    suite::{code, content, new, window},
};
use std::{
    fs,
    io::{BufRead as _, BufReader},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};
use xubao::{
    answers::{Answer, CaseCode},
    cases::{
        Case, Centre, Deed, Index, Kept, Moment, Record, Seal, Sealed, Search, Store, Trouble,
        What, Work, Written, apart,
    },
};

fn fresh() -> CaseCode {
    CaseCode::from_chance(getrandom::u64().expect("chance"))
}

pub fn begin(store: Box<dyn Store>, n: u32) -> Work {
    let case = Case::new(&small::rules(), fresh());
    Work::begin(store, case, false, window(n), fresh)
}

/// Answers a question; gives where that was kept.
pub fn answer(work: &mut Work, n: i64) -> Kept {
    work.case.answers.set(&format!("q{n:02}"), Answer::Whole(n));
    work.keep(small::today(), Index::default(), Moment(1))
        .expect("kept")
}

pub fn answers(record: &Record) -> usize {
    let json: serde_json::Value = serde_json::from_str(&record.text).expect("JSON");
    json["answers"].as_object().expect("answers").len()
}

pub fn read(store: &mut dyn Store, code: CaseCode) -> Record {
    store.read(code).expect("read").expect("it is there")
}

const PART: &str = "XUBAO_TEST_OUTAGE";

/// Only where this program was started by the test below: an interview that goes on whatever happens,
/// until it is killed.
#[test]
fn an_interview_through_an_outage() {
    let Ok(name) = std::env::var(PART) else {
        return;
    };
    let (address, place) = name.split_once(' ').expect("an address and a folder");
    let store = patient(address, Path::new(place));
    let mut work = begin(Box::new(store), 7);
    for n in 0..1000 {
        if n == 3 {
            work.case.done.insert("claim".to_owned());
        }
        let kept = answer(&mut work, n);
        println!("kept {} {kept:?}", work.case.code);
        std::thread::sleep(std::time::Duration::from_millis(40));
    }
}

#[test]
fn answers_go_on_while_the_database_is_stopped_and_are_brought_in_after_a_kill() {
    let cluster = Cluster::start();
    let (address, here) = (cluster.database("store"), folder());
    drop(patient(&address, here.path()));
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "centre::outage::an_interview_through_an_outage",
            "--exact",
            "--nocapture",
        ])
        .env(PART, format!("{address} {}", here.path().display()))
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let (mut kept, mut waited, mut code) = (0, 0, None);
    for line in BufReader::new(child.stdout.take().expect("a pipe")).lines() {
        let line = line.expect("text");
        let Some((_, told)) = line.split_once("kept ") else {
            continue;
        };
        let (name, place) = told.split_once(' ').expect("a code");
        code = CaseCode::parse(name);
        kept += 1;
        waited += usize::from(place == "Waiting");
        if kept == 2 {
            cluster.stop(Stop::Immediate); // before the tick
        }
        if waited == 8 {
            child.kill().expect("killed");
        }
    }
    child.wait().expect("it ends");
    let code = code.expect("a case");
    assert!(waited >= 8 && kept > waited, "{kept} {waited}");
    // here, and for nobody else to read
    let names = journals(here.path());
    assert_eq!(names.len(), 1, "{names:?}");
    let file = here.path().join(&names[0]);
    assert_eq!(
        fs::metadata(&file).expect("there").permissions().mode() & 0o777,
        0o600
    );
    let journal = fs::read(&file).expect("there");
    assert!(Centre::waiting_in(here.path()).expect("looked") >= waited);
    let unreached = Centre::open(&address, here.path(), "desk-1").err();
    assert!(
        matches!(unreached, Some(Trouble::Unreachable(_))),
        "{unreached:?}"
    );
    assert_eq!(fs::read(&file).expect("there"), journal, "still there");
    cluster.go();
    // another database does not get it
    let other = cluster.database("another");
    let mut store = patient(&other, here.path());
    assert_eq!(store.count(&Search::default()).expect("counted"), 0);
    drop(store);
    let mut store = patient(&address, here.path());
    assert!(journals(here.path()).is_empty(), "nothing is left here");
    let record = read(&mut store, code);
    // one more may have been written down when it was killed
    let there = answers(&record);
    assert!((kept..=kept + 1).contains(&there), "{there} of {kept}");
    assert_eq!(
        record.head.version.0,
        i64::try_from(there).expect("small"),
        "each once"
    );
    let ticked = |store: &mut Centre| {
        let events = store.history(code).expect("read");
        events
            .iter()
            .filter(|event| event.deed.what == What::Ticked)
            .count()
    };
    assert_eq!(ticked(&mut store), 1, "told when it was done");
    drop(store);
    // killed before the file was gone: asked for again, nothing is made twice
    for _ in 0..2 {
        fs::write(&file, &journal).expect("written");
        let mut store = patient(&address, here.path());
        assert_eq!(read(&mut store, code), record);
        assert_eq!(
            (
                ticked(&mut store),
                store.count(&Search::default()).expect("counted")
            ),
            (1, 1)
        );
        assert!(store.left().expect("looked").is_empty());
        assert!(journals(here.path()).is_empty());
    }
    // torn at its end: what is whole counts
    let mut torn = journal.clone();
    torn.truncate(journal.len() - 20);
    fs::write(&file, torn).expect("written");
    assert_eq!(read(&mut patient(&address, here.path()), code), record);
    println!("{kept} answers acknowledged, {waited} of them without a database: lost 0, doubled 0");
}

#[test]
fn a_window_goes_on_by_itself_when_the_database_is_back() {
    let cluster = Cluster::start();
    let (address, here) = (cluster.database("store"), folder());
    let mut work = begin(Box::new(patient(&address, here.path())), 1);
    assert_eq!(answer(&mut work, 0), Kept::InPlace);
    // stopped and started between two answers: nothing is noticed
    cluster.stop(Stop::Fast);
    cluster.go();
    assert_eq!(answer(&mut work, 1), Kept::InPlace);
    cluster.stop(Stop::Fast);
    for n in 2..5 {
        assert_eq!(answer(&mut work, n), Kept::Waiting);
    }
    let exported = Deed::new(What::Exported, "pdf");
    work.record(&exported, Moment(1)).expect("written down");
    assert!(work.release().is_err(), "it cannot be told");
    cluster.go();
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(answer(&mut work, 5), Kept::InPlace);
    assert!(journals(here.path()).is_empty());
    let code = work.case.code;
    let record = read(work.store(), code);
    assert_eq!((answers(&record), record.head.version.0), (6, 6));
    let events = work.store().history(code).expect("read");
    assert_eq!(
        events.iter().filter(|event| event.deed == exported).count(),
        1
    );
}

/// A window that took the case over meanwhile.
fn meanwhile(address: &str, here: &Path, code: CaseCode) {
    let mut store = patient(address, here);
    let head = read(&mut store, code).head;
    let theirs = content("{\"answers\": {\"theirs\": 1}}");
    let saved = store.save((code, head.version), &theirs, &[], &window(9), Moment(1));
    assert!(matches!(saved.expect("asked"), Written::Kept(_)));
}

/// Both are there: theirs in its place, ours apart.
fn both(store: &mut dyn Store, code: CaseCode, ours: usize) -> CaseCode {
    assert_eq!(read(store, code).text, "{\"answers\": {\"theirs\": 1}}");
    let split = Search {
        split: true,
        most: 9,
        ..Search::default()
    };
    let split = store.list(&split).expect("listed");
    assert_eq!(split.len(), 1, "kept apart once");
    let record = read(store, split[0].code);
    assert_eq!(
        (answers(&record), record.head.origin.expect("told").code),
        (ours, code)
    );
    split[0].code
}

#[test]
fn what_another_window_changed_meanwhile_is_kept_beside_it() {
    let cluster = Cluster::start();
    let (address, here, elsewhere) = (cluster.database("store"), folder(), folder());
    let mut work = begin(Box::new(patient(&address, here.path())), 1);
    answer(&mut work, 0);
    let first = work.case.code;
    cluster.stop(Stop::Fast);
    work.case.done.insert("claim".to_owned());
    assert_eq!(answer(&mut work, 1), Kept::Waiting);
    cluster.go();
    meanwhile(&address, elsewhere.path(), first);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(answer(&mut work, 2), Kept::Apart(first));
    let code = both(work.store(), first, 3);
    assert_eq!(code, work.case.code);
    let events = work.store().history(code).expect("read");
    let words: Vec<_> = events.iter().map(|event| event.deed.what).collect();
    assert_eq!(
        words,
        [What::Split, What::Ticked],
        "what was done without a connection is told"
    );
    assert!(journals(here.path()).is_empty());
}

#[test]
fn what_a_window_that_is_gone_left_is_kept_beside_it_once() {
    let cluster = Cluster::start();
    let (address, here, elsewhere) = (cluster.database("store"), folder(), folder());
    // sealed: what waits here is sealed as well
    let mut door = Sealed::new(Box::new(patient(&address, here.path())), None);
    door.set_passphrase("a long passphrase").expect("set");
    let seal: Option<Seal> = door.seal().cloned();
    drop(door);
    let open = |place: &Path| Sealed::new(Box::new(patient(&address, place)), seal.clone());
    let mut work = begin(Box::new(open(here.path())), 1);
    answer(&mut work, 0);
    let first = work.case.code;
    cluster.stop(Stop::Fast);
    work.case.note = Some("a-secret-note".to_owned());
    work.case.done.insert("claim".to_owned());
    assert_eq!(answer(&mut work, 1), Kept::Waiting);
    drop(work);
    let names = journals(here.path());
    let journal = fs::read(here.path().join(&names[0])).expect("there");
    assert!(
        memchr::memmem::find(&journal, b"a-secret-note").is_none(),
        "sealed"
    );
    assert!(memchr::memmem::find(&journal, b"claim").is_none(), "sealed");
    cluster.go();
    let mut there = open(elsewhere.path());
    let head = read(&mut there, first).head;
    let theirs = content("{\"answers\": {\"theirs\": 1}}");
    there
        .save((first, head.version), &theirs, &[], &window(9), Moment(1))
        .expect("saved");
    for time in 0..2 {
        let mut store = open(here.path());
        let kept = apart(&mut store, &window(2), fresh, Moment(1)).expect("kept");
        if time == 0 {
            assert_eq!((kept.len(), kept[0].0), (1, first));
            let code = both(&mut store, first, 2);
            let record = read(&mut store, code);
            assert!(
                record.text.contains("a-secret-note") && record.text.contains(&code.to_string())
            );
            let events = store.history(code).expect("read");
            assert!(
                events
                    .iter()
                    .any(|event| event.deed == Deed::new(What::Ticked, "claim"))
            );
        }
        if time == 1 {
            assert!(kept.is_empty());
            assert!(journals(here.path()).is_empty());
        }
    }
}

/// A passphrase set while a window has no connection: what that window wrote down before it knew is
/// sealed when it is brought in, and not before somebody has the key.
#[test]
fn what_was_written_down_before_there_was_a_passphrase_is_sealed_on_the_way() {
    let cluster = Cluster::start();
    let (address, here, elsewhere) = (cluster.database("store"), folder(), folder());
    let plain = || {
        let mut door = Sealed::new(Box::new(patient(&address, here.path())), None);
        assert_eq!(door.setting("lock").expect("read"), None);
        Box::new(door)
    };
    let mut before = begin(plain(), 2);
    answer(&mut before, 0);
    let mut work = begin(plain(), 1);
    drop(patient(&address, elsewhere.path()));
    cluster.stop(Stop::Fast);
    before.case.note = Some("another-secret".to_owned());
    assert_eq!(answer(&mut before, 1), Kept::Waiting);
    let known = before.case.code;
    work.case.note = Some("a-secret-note".to_owned());
    assert_eq!(answer(&mut work, 0), Kept::Waiting);
    work.case.done.insert("claim".to_owned());
    assert_eq!(answer(&mut work, 1), Kept::Waiting);
    let code = work.case.code;
    cluster.go();
    let mut door = Sealed::new(Box::new(patient(&address, elsewhere.path())), None);
    door.set_passphrase("a long passphrase").expect("set");
    let seal: Option<Seal> = door.seal().cloned();
    // the window that was there before is told, and nothing of it goes in
    work.case.answers.set("q02", Answer::Whole(2));
    // a window that was refused a moment ago does not knock again at once: then it writes down, and
    // that is sealed on the way with the rest
    thread::sleep(Duration::from_secs(2));
    let told = work.keep(small::today(), Index::default(), Moment(1));
    let waits = usize::from(matches!(told, Ok(Kept::Waiting)));
    assert!(
        waits == 1 || matches!(told, Err(Trouble::Locked)),
        "{told:?}"
    );
    drop((work, before));
    drop(patient(&address, here.path()));
    assert_eq!(journals(here.path()).len(), 2, "they wait for the key");
    assert_eq!(door.count(&Search::default()).expect("counted"), 1);
    let mut store = Sealed::new(Box::new(patient(&address, here.path())), seal);
    let record = read(&mut store, code);
    assert!(record.text.contains("a-secret-note"), "{}", record.text);
    assert_eq!(answers(&record), 2 + waits);
    let events = store.history(code).expect("read");
    let ticked = Deed::new(What::Ticked, "claim");
    assert!(
        events.iter().any(|event| event.deed == ticked),
        "{events:?}"
    );
    // what no longer fits its case, which was sealed meanwhile, is kept beside it
    let kept = apart(&mut store, &window(3), fresh, Moment(2)).expect("kept");
    assert_eq!((kept.len(), kept[0].0), (1, known));
    let record = read(&mut store, kept[0].1);
    assert!(record.text.contains("another-secret"), "{}", record.text);
    assert!(journals(here.path()).is_empty());
    let rows = "SELECT (SELECT string_agg(content || coalesce(stage, '') || road, ' ') FROM cases) \
        || (SELECT string_agg(about, ' ') FROM history)";
    let kept = cluster.sql("store", rows);
    for secret in ["a-secret-note", "another-secret", "claim"] {
        assert!(!kept.contains(secret), "{kept}");
    }
    assert!(kept.contains("sealed:"), "{kept}");
}

#[test]
fn what_is_forgotten_is_forgotten_here_too() {
    let cluster = Cluster::start();
    let (address, here, elsewhere) = (cluster.database("store"), folder(), folder());
    let mut store = patient(&address, here.path());
    let secret = content("{\"answers\": {}, \"note\": \"a-secret-note\"}");
    let version = store
        .create(new(code(1), &secret), &window(1), Moment(1))
        .expect("made");
    let other = content("{\"answers\": {}, \"note\": \"another-note\"}");
    let second = store
        .create(new(code(2), &other), &window(1), Moment(1))
        .expect("made");
    cluster.stop(Stop::Fast);
    store
        .save((code(1), version), &secret, &[], &window(1), Moment(2))
        .expect("written down");
    store
        .save((code(2), second), &other, &[], &window(1), Moment(2))
        .expect("written down");
    let held = |what: &str| {
        let names = journals(here.path());
        let files = names
            .iter()
            .map(|name| fs::read(here.path().join(name)).expect("there"));
        files
            .filter(|file| memchr::memmem::find(file, what.as_bytes()).is_some())
            .count()
    };
    assert_eq!((held("a-secret-note"), held("another-note")), (1, 1));
    // at once, though it cannot be erased there yet, which is told
    assert!(matches!(
        store.forget(code(1)),
        Err(Trouble::Unreachable(_))
    ));
    assert_eq!((held("a-secret-note"), held("another-note")), (0, 1));
    drop(store);
    cluster.go();
    // erased by another window: what waits here is erased with it, not kept apart
    patient(&address, elsewhere.path())
        .forget(code(2))
        .expect("forgotten");
    let mut store = patient(&address, here.path());
    assert!(store.left().expect("looked").is_empty());
    assert!(journals(here.path()).is_empty());
    assert!(store.forget(code(1)).expect("forgotten"));
    assert_eq!(store.count(&Search::default()).expect("counted"), 0);
}
