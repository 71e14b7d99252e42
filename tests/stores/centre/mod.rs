//! A centre's store on a PostgreSQL of its own: does what every store does, survives kills, outages
//! and a full disk, and keeps centres apart.

mod cluster;
mod outage;
mod program;
mod roles;

use crate::{crowd, hardship, suite, suite::PIECES};
use cluster::{Cluster, Stop};
use std::{
    path::Path,
    sync::atomic::{AtomicU32, Ordering::Relaxed},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use xubao::cases::{Centre, Moment, Store, Trouble};

/// A window on the store that is named by its address, with the folder of the journal behind it. It
/// waits for a database that is just being started.
pub fn named(name: &str) -> Box<dyn Store> {
    let (address, folder) = name.split_once(' ').expect("an address and a folder");
    Box::new(patient(address, Path::new(folder)))
}

fn patient(address: &str, folder: &Path) -> Centre {
    let begun = Instant::now();
    loop {
        match Centre::open(address, folder, "desk-1") {
            Ok(centre) => return centre,
            Err(Trouble::Unreachable(_)) if begun.elapsed() < Duration::from_secs(60) => {
                thread::sleep(Duration::from_millis(50));
            }
            Err(trouble) => panic!("{trouble:?}"),
        }
    }
}

fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .expect("a folder")
}

#[test]
fn postgres_does_what_a_store_does() {
    let cluster = Cluster::start();
    for (at, (name, piece)) in PIECES.iter().enumerate() {
        println!("{name}");
        let (address, folder) = (cluster.database(&format!("d{at}")), folder());
        piece(&|| Box::new(patient(&address, folder.path())));
        assert!(journals(folder.path()).is_empty());
    }
}

/// The names of journals in a folder.
fn journals(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".journal")).collect()
}

#[test]
fn postgres_interviews_survive_kills_and_outages() {
    let cluster = Cluster::start();
    let (address, folder) = (cluster.database("crowd"), folder());
    let outages = AtomicU32::new(0);
    let name = format!("{address} {}", folder.path().display());
    crowd::interviews_survive_kills(named, &name, &|| {
        thread::sleep(Duration::from_millis(1500));
        let n = outages.fetch_add(1, Relaxed);
        if n < 6 {
            cluster.stop(if n.is_multiple_of(2) {
                Stop::Fast
            } else {
                Stop::Immediate
            });
            thread::sleep(Duration::from_millis(700));
            cluster.go();
        }
    });
    let outages = outages.load(Relaxed).min(6);
    assert!(
        outages >= 2,
        "it was over before the database was stopped twice"
    );
    assert!(journals(folder.path()).is_empty(), "all is brought in");
    println!("the database was stopped {outages} times");
}

#[test]
fn postgres_all_on_one_case_lose_nothing() {
    let cluster = Cluster::start();
    let (address, folder) = (cluster.database("crowd"), folder());
    let name = format!("{address} {}", folder.path().display());
    crowd::all_on_one_case(named, &name);
}

#[test]
fn postgres_many_windows_make_the_tables_at_a_time() {
    let cluster = Cluster::start();
    let (address, folder) = (cluster.database("fresh"), folder());
    thread::scope(|scope| {
        for n in 0..8 {
            let (address, folder) = (&address, folder.path());
            scope.spawn(move || {
                let mut store = Centre::open(address, folder, "desk-1").expect("opened");
                let text = suite::content("text");
                let new = suite::new(suite::code(n), &text);
                store
                    .create(new, &suite::window(1), Moment(1))
                    .expect("made");
            });
        }
    });
    let mut store = patient(&address, folder.path());
    assert_eq!(
        store
            .count(&xubao::cases::Search::default())
            .expect("counted"),
        8
    );
    // and what a later version has made is left alone
    cluster.sql(
        "fresh",
        "INSERT INTO refinery_schema_history VALUES (99, 'later', '2030-01-01T00:00:00Z', '1')",
    );
    let later = Centre::open(&address, folder.path(), "desk-1").err();
    assert!(matches!(later, Some(Trouble::Newer)), "{later:?}");
}

/// A disk that is full, of the database: what was told to be kept is there, in it or here.
#[test]
fn postgres_a_full_disk_loses_nothing() {
    let test = "centre::postgres_a_full_disk_loses_nothing";
    match hardship::folder() {
        Some(folder) => no_room(Path::new(&folder)),
        None => {
            hardship::mounted(test, folder().path(), "80m");
        }
    }
}

fn no_room(place: &Path) {
    let cluster = Cluster::within(place);
    let (address, here) = (cluster.database("small"), folder());
    let mut store = patient(&address, here.path());
    let filler = "x".repeat(200_000);
    let ballast = place.join("ballast");
    let (mut kept, mut waited, mut refused) = (Vec::new(), 0, 0);
    for n in 0..400_u64 {
        if n == 20 {
            // nearly all that is left
            let free = rustix::fs::statvfs(place).expect("a file system");
            let room = usize::try_from(free.f_bavail * free.f_frsize).expect("small");
            std::fs::write(&ballast, vec![1; room.saturating_sub(600_000)]).expect("room for it");
        }
        // hard to press together
        let noise: String = (0..3000)
            .map(|at| suite::code(n * 3000 + at).to_string())
            .collect();
        let text = suite::content(&format!("{n} {noise}{}", &filler[..100]));
        let new = suite::new(suite::code(n), &text);
        match store.create(new, &suite::window(1), Moment(1)) {
            Ok(_) => {
                kept.push(n);
                waited += u32::from(store.waits());
            }
            Err(Trouble::System(error)) if error.kind() == std::io::ErrorKind::StorageFull => {
                refused += 1;
            }
            Err(trouble) => panic!("{trouble:?}"),
        }
        if waited + refused > 5 {
            break;
        }
    }
    assert!(waited + refused > 5, "the disk is small");
    std::fs::remove_file(&ballast).expect("room again");
    drop(store);
    // it may have had to stop; where it goes on by itself, `patient` waits
    if !cluster.runs() {
        cluster.go();
    }
    let mut store = patient(&address, here.path());
    for n in &kept {
        let record = store
            .read(suite::code(*n))
            .expect("read")
            .expect("it was kept");
        assert!(record.text.starts_with(&format!("{n} ")));
        assert_eq!(record.head.version.0, 1);
    }
    let count = store
        .count(&xubao::cases::Search::default())
        .expect("counted");
    assert_eq!(count, kept.len() as u64, "what was refused is not there");
    println!(
        "disk full: {} kept, of them {waited} first here, {refused} refused",
        kept.len()
    );
}
