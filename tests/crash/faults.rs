//! The disk says no: no room, failing writes, failing fsync, short writes at every place of a file. Told,
//! and nothing lost that was said to be kept. Linux only: `strace` makes calls of the system fail.
//!
//! Must not trust the program about what it keeps: the file is read.

use crate::{FLOWS, WAY, alone, assert_kept};
use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};
use xubao::text::ui::plain as say;

/// Runs the interview in lines, by a command that goes before the program's name; gives what it says.
fn answered(before: &[&str], drafts: &Path) -> Output {
    let mut all = before.to_vec();
    all.push(env!("CARGO_BIN_EXE_xubao"));
    let mut command = Command::new(all[0]);
    command.args(&all[1..]);
    command.args([
        "--plain",
        "--today",
        "2026-11-23",
        "--lang",
        "zh",
        "--flows",
        FLOWS,
        "--drafts",
    ]);
    command.arg(drafts).env("RUST_BACKTRACE", "0");
    let piped = Stdio::piped;
    let mut child = (command
        .stdin(piped())
        .stdout(piped())
        .stderr(piped())
        .spawn())
    .expect("it starts");
    let lines: String = WAY.iter().map(|(_, text, _)| format!("{text}\n")).collect();
    let _ = child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(lines.as_bytes());
    child.wait_with_output().expect("it ends")
}

/// How many answers were said to be kept: up to the last after which nothing else was said.
fn said_kept(output: &Output) -> usize {
    let shown = String::from_utf8_lossy(&output.stdout);
    let not_kept = say::NOT_SAVED
        .zh
        .split("{cause}")
        .next()
        .unwrap_or_default();
    let noted = say::NOTED.zh.split('{').next().unwrap_or_default();
    let (mut answers, mut kept) = (0, 0);
    for piece in shown.split(noted).skip(1) {
        answers += 1;
        // what follows shows once it is kept
        if !piece.contains(not_kept) && piece.lines().count() > 2 {
            kept = answers;
        }
    }
    kept
}

/// Can calls of the system be made to fail here?
fn strace() -> bool {
    let tried = Command::new("strace")
        .args(["-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true"])
        .output();
    let works = tried.is_ok_and(|output| output.status.success());
    if !works {
        println!("not tried: no strace here");
    }
    works
}

#[test]
fn calls_that_fail_are_told_and_lose_nothing() {
    let _turn = alone();
    if !strace() {
        return;
    }
    let all = std::env::var_os("ATTACK_SECONDS").is_some();
    let most = if all { 400 } else { 6 };
    let drafts = tempfile::tempdir().expect("a folder");
    let said = said_kept(&answered(&[], drafts.path()));
    assert_eq!(
        said,
        WAY.len(),
        "without a fault all is kept, and said to be"
    );
    let (mut faults, mut told) = (0, 0);
    for (call, error) in [
        ("pwrite64", "ENOSPC"),
        ("pwrite64", "EIO"),
        ("fdatasync", "EIO"),
        ("fsync", "EIO"),
        ("ftruncate", "EIO"),
        ("fallocate", "ENOSPC"),
        ("pread64", "EIO"),
        ("link,linkat", "EPERM"),
        ("rename", "EIO"),
        ("unlink", "EIO"),
    ] {
        // each call once, and then also all from it on
        for lasting in ["", "+"] {
            for number in 1..=most {
                let drafts = tempfile::tempdir().expect("a folder");
                let log = drafts.path().join("strace");
                let inject = format!("inject={call}:error={error}:when={number}{lasting}");
                let name = log.to_str().expect("a name");
                let before = [
                    "strace",
                    "-f",
                    "-o",
                    name,
                    "-e",
                    &format!("trace={call}"),
                    "-e",
                    &inject,
                ];
                let output = answered(&before, &drafts.path().join("d"));
                let hit = fs::read_to_string(&log)
                    .expect("a log")
                    .contains("(INJECTED)");
                if !hit {
                    break; // the program makes no more of these calls
                }
                let what = format!("{call} {error} {number}{lasting}");
                assert_ne!(output.status.code(), Some(101), "{what} panics");
                let said = said_kept(&output);
                assert_all_told(&drafts.path().join("d"), said, &output, &what);
                faults += 1;
                told += usize::from(said < WAY.len());
            }
        }
    }
    assert!(faults > 40 && told > 10, "{faults} faults, {told} told");
    println!("{faults} of {faults} faults of calls survived: {told} told, no answer lost");
}

/// A file may grow to a limit only: writes are cut short there, wherever it lies.
#[test]
fn short_writes_lose_nothing() {
    let (_turn, mut faults, mut told) = (alone(), 0, 0);
    for caught in ["trap '' XFSZ; ", ""] {
        for blocks in (0..1300).step_by(100) {
            let drafts = tempfile::tempdir().expect("a folder");
            // blocks of half a kilobyte
            let script = format!("{caught}ulimit -f {blocks}; exec \"$0\" \"$@\"");
            let output = answered(&["sh", "-c", &script], &drafts.path().join("d"));
            let what = format!("{caught}{blocks} blocks");
            assert_ne!(output.status.code(), Some(101), "{what} panics");
            let said = said_kept(&output);
            assert_all_told(&drafts.path().join("d"), said, &output, &what);
            faults += 1;
            told += usize::from(said < WAY.len());
        }
    }
    assert!(told > 5 && told < faults, "{told} of {faults} were told");
    println!("{faults} of {faults} limits of a file survived: {told} told, no answer lost");
}

fn assert_all_told(drafts: &Path, said: usize, output: &Output, what: &str) {
    if said == 0 && !drafts.exists() {
        return;
    }
    let shown = [&output.stdout[..], &output.stderr].concat();
    let shown = String::from_utf8_lossy(&shown).into_owned();
    // more may be there than was told: the disk had it when its failure was heard of
    let what = format!("{what}, {:?}:\n{shown}\n", output.status.code());
    assert_kept(drafts, said, WAY.len(), &what);
}
