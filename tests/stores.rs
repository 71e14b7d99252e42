//! Every store does what `stores/suite.rs` says; and what is true of the file of SQLite alone.

#[cfg(all(feature = "postgres", target_os = "linux"))]
#[path = "stores/centre/mod.rs"]
mod centre;
#[path = "flows/chance.rs"]
mod chance;
#[cfg(unix)]
#[path = "stores/crowd.rs"]
mod crowd;
#[cfg(target_os = "linux")]
#[path = "stores/hardship.rs"]
mod hardship;
#[path = "stores/sealed.rs"]
mod sealed;
#[path = "flows/small/mod.rs"]
mod small;
#[path = "stores/suite.rs"]
mod suite;

use std::{fs, path::Path};
use suite::{PIECES, code, content, new, window};
use tempfile::TempDir;
use xubao::cases::{Moment, Saved, Search, Sqlite, Store, Trouble, Written};

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn open(folder: &Path) -> Sqlite {
    let (store, damaged) = Sqlite::open(folder).expect("opened");
    assert_eq!(damaged, None);
    store
}

#[test]
fn sqlite_does_what_a_store_does() {
    for (name, piece) in PIECES {
        println!("{name}");
        let folder = folder();
        piece(&|| Box::new(open(&folder.path().join("xubao"))));
    }
    let folder = folder();
    suite::rewritten(&|| Box::new(open(folder.path())));
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into()
        })
        .collect();
    names.sort();
    names
}

fn all() -> Search {
    Search {
        most: 100,
        ..Search::default()
    }
}

#[cfg(unix)]
#[test]
fn the_file_is_made_with_the_first_change_and_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let place = folder.path().join("deep/xubao");
    let mut store = open(&place);
    assert!(store.list(&all()).expect("listed").is_empty());
    assert!(!store.forget(code(1)).expect("nothing"));
    assert!(files(&place).is_empty(), "somebody only looked");
    let text = content("text");
    store
        .create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(&place), 0o700);
    let names = files(&place);
    assert!(names.contains(&"cases.db".to_owned()), "{names:?}");
    for name in names {
        assert_eq!(mode(&place.join(&name)), 0o600, "{name}");
    }
    drop(store);
    assert_eq!(files(&place), ["cases.db"], "nothing is left beside it");
}

#[test]
fn a_damaged_file_is_kept_as_it_is_and_told() {
    let folder = folder();
    let path = folder.path().join("cases.db");
    let text = content(&"x".repeat(3000));
    let mut store = open(folder.path());
    for n in 1..=50 {
        store
            .create(new(code(n), &text), &window(1), Moment(1))
            .expect("made");
    }
    drop(store);
    let sound = fs::read(&path).expect("a file");
    let mut torn = sound.clone();
    torn.truncate(sound.len() / 2);
    let mut scratched = sound.clone();
    let middle = sound.len() / 2;
    scratched[middle..middle + 5000].fill(0x55);
    let damages: [&[u8]; 5] = [b"", b"not a store", &torn, &scratched, &sound[..100]];
    for (at, damage) in damages.iter().enumerate() {
        fs::write(&path, damage).expect("damaged");
        let (mut store, damaged) = Sqlite::open(folder.path()).expect("opened all the same");
        let damaged = damaged.unwrap_or_else(|| panic!("damage {at} is not seen"));
        let name = format!("cases.damaged-{}.db", at + 1);
        assert!(damaged.kept.ends_with(&name), "{damaged:?}");
        assert!(!damaged.why.is_empty());
        assert_eq!(fs::read(&damaged.kept).expect("kept"), *damage, "untouched");
        assert!(store.list(&all()).expect("empty").is_empty());
        store
            .create(new(code(1), &text), &window(1), Moment(1))
            .expect("a new one");
    }
    let saved = Saved::look(folder.path()).expect("looked");
    assert_eq!((saved.cases, saved.beside.len()), (Some(1), 5));
}

#[test]
fn a_file_of_a_later_version_is_refused_and_stays() {
    let folder = folder();
    let mut store = open(folder.path());
    let text = content("text");
    store
        .create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    drop(store);
    let path = folder.path().join("cases.db");
    let later = rusqlite::Connection::open(&path).expect("opened");
    later
        .pragma_update(None, "user_version", 99)
        .expect("a later version");
    later.close().expect("closed");
    let before = fs::read(&path).expect("a file");
    assert!(matches!(Sqlite::open(folder.path()), Err(Trouble::Newer)));
    assert_eq!(fs::read(&path).expect("a file"), before);
    let saved = Saved::look(folder.path()).expect("looked");
    assert!(matches!(saved.trouble, Some(Trouble::Newer)));
}

#[test]
fn what_was_kept_is_there_though_nobody_closed_the_file() {
    let folder = folder();
    let mut store = open(folder.path());
    let text = content("kept");
    store
        .create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    // as a killed program leaves it: the log is not in the file yet
    let copy = self::folder();
    for name in files(folder.path()) {
        fs::copy(folder.path().join(&name), copy.path().join(&name)).expect("copied");
    }
    fs::remove_file(copy.path().join("cases.db-shm")).expect("an index of the log");
    let mut after = open(copy.path());
    let record = after.read(code(1)).expect("read").expect("there");
    assert_eq!(record.text, "kept");
}

#[test]
fn a_first_look_changes_nothing_and_is_over_when_it_is_said() {
    let folder = folder();
    assert!(Sqlite::glimpse(folder.path()).is_none(), "nothing there");
    let mut store = open(folder.path());
    let text = content("kept");
    store
        .create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    // what is not in the file yet would not be seen
    assert!(Sqlite::glimpse(folder.path()).is_none());
    drop(store);
    let before = fs::read(folder.path().join("cases.db")).expect("a file");
    let mut look = Sqlite::glimpse(folder.path()).expect("it is sound");
    assert_eq!(
        look.read(code(1)).expect("read").expect("there").text,
        "kept"
    );
    assert_eq!(files(folder.path()), ["cases.db"], "no log, no lock");
    assert_eq!(
        fs::read(folder.path().join("cases.db")).expect("a file"),
        before
    );
    open(folder.path())
        .create(new(code(2), &text), &window(2), Moment(1))
        .expect("made meanwhile");
    look.settle();
    assert!(look.read(code(2)).expect("read").is_some());
    look.create(new(code(3), &text), &window(1), Moment(1))
        .expect("it can be written");
    drop(look);
    fs::write(folder.path().join("cases.db"), &before[..9000]).expect("torn");
    assert!(
        Sqlite::glimpse(folder.path()).is_none(),
        "whoever opens it tells"
    );
    assert_eq!(
        files(folder.path()),
        ["cases.db"],
        "and nothing is moved by a look"
    );
}

#[test]
fn many_windows_make_the_file_at_a_time() {
    let folder = folder();
    std::thread::scope(|scope| {
        for n in 0..8 {
            let folder = folder.path();
            scope.spawn(move || {
                let mut store = open(folder);
                let text = content("text");
                store
                    .create(new(code(n), &text), &window(1), Moment(1))
                    .expect("made");
            });
        }
    });
    assert_eq!(open(folder.path()).list(&all()).expect("listed").len(), 8);
    assert_eq!(files(folder.path()), ["cases.db"]);
}

/// A folder where forcing to disk costs nothing, where the system has one.
fn in_memory() -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| folder())
}

/// What of a text is found in the files of a folder.
fn found(folder: &Path, secret: &str) -> Vec<String> {
    let mut found = Vec::new();
    for name in files(folder) {
        let bytes = fs::read(folder.join(&name)).expect("a file");
        let count = memchr::memmem::find_iter(&bytes, secret.as_bytes()).count();
        if count > 0 {
            found.push(format!("{count} in {name}"));
        }
    }
    found
}

#[test]
fn nothing_of_what_is_forgotten_is_left_in_any_file() {
    // few cases: the file is written anew; many: what is deleted is overwritten
    for cases in [3_u64, 1800] {
        let folder = in_memory();
        let (mut store, mut other) = (open(folder.path()), open(folder.path()));
        let secret = |n: u64| format!("秘密{}", code(n));
        let filler = "x".repeat(if cases > 100 { 5000 } else { 10 });
        let mut versions = Vec::new();
        let begun = |n| {
            [xubao::cases::Deed::new(
                xubao::cases::What::Ticked,
                secret(n),
            )]
        };
        for n in 0..cases {
            let text = content(&format!("{filler}{}", secret(n)));
            let deeds = begun(n);
            let made = xubao::cases::New {
                deeds: &deeds,
                ..new(code(n), &text)
            };
            let version = store.create(made, &window(1), Moment(1)).expect("made");
            versions.push(version);
        }
        // changed in between, to and fro, shorter and longer, so that rows move
        for n in (0..cases).step_by(usize::try_from((cases / 40).max(1)).expect("small")) {
            let more = usize::try_from(n * 37 % 2900).expect("small");
            let text = content(&format!("{}{}", "y".repeat(more), secret(n)));
            let case = (code(n), versions[usize::try_from(n).expect("small")]);
            let saved = other.save(case, &text, &[], &window(2), Moment(2));
            assert!(matches!(saved.expect("saved"), Written::Kept(_)));
        }
        for n in (0..cases).step_by(usize::try_from((cases / 40).max(1)).expect("small")) {
            assert!(!found(folder.path(), &secret(n)).is_empty(), "it was there");
            assert!(store.forget(code(n)).expect("forgotten"));
            let left = found(folder.path(), &secret(n));
            assert!(left.is_empty(), "of {cases}, {n} is left: {left:?}");
            let left = found(folder.path(), &code(n).to_string());
            assert!(
                left.is_empty(),
                "of {cases}, the code {n} is left: {left:?}"
            );
        }
    }
}

#[cfg(unix)]
fn named(name: &str) -> Box<dyn Store> {
    #[cfg(all(feature = "postgres", target_os = "linux"))]
    if name.starts_with("postgres://") {
        return centre::named(name);
    }
    Box::new(open(Path::new(name)))
}

#[cfg(unix)]
#[test]
fn one_of_the_crowd() {
    crowd::part(named); // only where this program was started by the tests below
}

#[cfg(unix)]
#[test]
fn interviews_survive_kills() {
    let folder = in_memory();
    let name = folder.path().to_str().expect("a name");
    crowd::interviews_survive_kills(named, name, &|| {
        std::thread::sleep(std::time::Duration::from_millis(50));
    });
}

#[cfg(unix)]
#[test]
fn all_on_one_case_lose_nothing() {
    let folder = in_memory();
    crowd::all_on_one_case(named, folder.path().to_str().expect("a name"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    match hardship::folder() {
        Some(folder) => hardship::no_room(Path::new(&folder)),
        None => {
            hardship::confined("a_full_disk_is_told_and_loses_nothing", folder().path());
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_may_only_be_read_is_told() {
    match hardship::folder() {
        Some(folder) => hardship::read_only(Path::new(&folder)),
        None => {
            hardship::confined("a_folder_that_may_only_be_read_is_told", folder().path());
        }
    }
}
