//! A store without room, and one that may only be read: told, and nothing lost. Linux only: a small
//! file system of its own, which is gone with the process.

use crate::suite::{code, content, new, window};
use std::{io, path::Path, process::Command};
use xubao::cases::{Moment, Sqlite, Store as _, Trouble, Written};

const PART: &str = "XUBAO_TEST_HARDSHIP";

/// Runs a test of this program again with a small file system mounted at the folder that it is
/// given. False where the system does not let us.
pub fn confined(test: &str, folder: &Path) -> bool {
    let program = std::env::current_exe().expect("this program");
    let folder = folder.display();
    let script = format!(
        "mount -t tmpfs -o size=400k none '{folder}' || exit 77; \
         exec '{}' {test} --exact --nocapture --test-threads=1",
        program.display()
    );
    let output = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", &script])
        .env(PART, folder.to_string())
        .output();
    let Ok(output) = output else {
        return false;
    };
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    if output.status.code() == Some(77) || told.contains("unshare:") {
        println!("not tried: {told}");
        return false;
    }
    assert!(output.status.success(), "{told}");
    true
}

/// The same as root itself, where a program that refuses root has to run within. False where we are
/// not root.
#[cfg(feature = "postgres")]
pub fn mounted(test: &str, folder: &Path, size: &str) -> bool {
    if !rustix::process::geteuid().is_root() {
        println!("not tried: only root can mount a disk for another user");
        return false;
    }
    let (program, folder) = (std::env::current_exe(), folder.display());
    let script = format!(
        "mount -t tmpfs -o size={size} none '{folder}' || exit 77; \
         exec '{}' {test} --exact --nocapture --test-threads=1",
        program.expect("this program").display()
    );
    let output = Command::new("unshare")
        .args(["--mount", "sh", "-c", &script])
        .env(PART, folder.to_string())
        .output()
        .expect("unshare");
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    if output.status.code() == Some(77) {
        println!("not tried: {told}");
        return false;
    }
    assert!(output.status.success(), "{told}");
    println!("{told}");
    true
}

/// The folder, where this process is confined.
pub fn folder() -> Option<String> {
    std::env::var(PART).ok()
}

/// Fills the disk with answers; frees some room; goes on.
pub fn no_room(folder: &Path) {
    let (mut store, _) = Sqlite::open(&folder.join("xubao")).expect("opened");
    let text = content(&"x".repeat(3000));
    let mut version = store
        .create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    let ballast = folder.join("ballast");
    std::fs::write(&ballast, vec![1; 100 * 1024]).expect("room for it");
    let (mut kept, mut refused) = (Vec::new(), None);
    for n in 2..1000 {
        let big = content(&format!("{n}{}", "y".repeat(3000)));
        match store.create(new(code(n), &big), &window(1), Moment(1)) {
            Ok(_) => kept.push(n),
            Err(trouble) => {
                refused = Some((n, trouble));
                break;
            }
        }
    }
    let (n, trouble) = refused.expect("the disk is small");
    let full = |trouble: &Trouble| matches!(trouble, Trouble::System(error) if error.kind() == io::ErrorKind::StorageFull);
    assert!(full(&trouble), "{trouble:?}");
    assert!(kept.len() > 3, "{kept:?}");
    // what was kept is still there, also for whoever opens it now
    for store in [
        &mut store,
        &mut Sqlite::open(&folder.join("xubao")).expect("opened").0,
    ] {
        for n in &kept {
            let record = store.read(code(*n)).expect("read").expect("it was kept");
            assert!(record.text.starts_with(&n.to_string()));
        }
        assert_eq!(store.read(code(n)).expect("read"), None, "nothing half");
    }
    std::fs::remove_file(&ballast).expect("room again");
    let big = content(&"z".repeat(3000));
    store
        .create(new(code(n), &big), &window(1), Moment(1))
        .expect("it goes on by itself");
    for _ in 0..3 {
        let saved = store.save((code(1), version), &big, &[], &window(1), Moment(2));
        let Written::Kept(next) = saved.expect("saved") else {
            panic!("nobody else is there");
        };
        version = next;
    }
}

/// A folder that may only be read: what is in it is shown, what cannot be kept is told.
pub fn read_only(folder: &Path) {
    let place = folder.join("xubao");
    let (mut store, _) = Sqlite::open(&place).expect("opened");
    let text = content("kept");
    let version = store
        .create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    drop(store);
    let folder = folder.to_str().expect("a name");
    let status = Command::new("mount")
        .args(["-o", "remount,ro", folder])
        .status();
    assert!(status.expect("mount").success());
    let (mut store, damaged) = Sqlite::open(&place).expect("opened all the same");
    assert_eq!(damaged, None);
    let record = store.read(code(1)).expect("read").expect("there");
    assert_eq!(record.text, "kept");
    let told = |trouble: Trouble| match trouble {
        Trouble::System(error) => error.kind(),
        other => panic!("{other:?}"),
    };
    let case = (code(1), version);
    let saved = store.save(case, &text, &[], &window(1), Moment(2));
    assert_eq!(
        told(saved.expect_err("read-only")),
        io::ErrorKind::ReadOnlyFilesystem
    );
    // and where there is nothing yet
    let fresh = Sqlite::open(&place.join("deeper"))
        .err()
        .expect("read-only");
    assert_eq!(told(fresh), io::ErrorKind::ReadOnlyFilesystem);
}
