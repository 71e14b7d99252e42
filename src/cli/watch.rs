//! `xubao check --watch`: checks again whenever a file of the flow is saved.
//!
//! Looks at the times and sizes of the files a few times a second: that works for every editor, also
//! those that write a new file and rename it, and on every kind of disk, and costs nothing beside a
//! check. Each check is a process of its own: texts of flows live as long as a process, and whatever
//! goes wrong in one check, the next begins anew. Must not check anything itself.

use super::{Failure, flows, say, tell};
use crate::text::{Lang, ui::diff as words};
use std::{
    collections::BTreeMap,
    env, fs,
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, SystemTime},
};

/// How often files are looked at.
const EVERY: Duration = Duration::from_millis(150);
/// Folders within folders that are looked at; as deep as flows are read.
const DEEPEST: usize = 8;

/// When each file was written, and how long it is.
type Stamp = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Checks until Ctrl-C.
pub(super) fn run(flows: flows::Given<'_>, lang: Lang) -> Result<(), Failure> {
    if flows.folder.is_none() && flows.packs.is_empty() {
        let cause = words::NOTHING_TO_WATCH.get(lang);
        tell(&format!("xubao: {}{cause}", say::ERROR.get(lang)));
        return Err(Failure::Mistake);
    }
    let ended = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&ended))
        .map_err(|error| Failure::output(&error, lang))?;
    loop {
        let before = stamp(flows);
        check(lang)?;
        if ended.load(Ordering::Relaxed) {
            return Ok(());
        }
        let time = chrono::Local::now().format("%H:%M:%S").to_string();
        tell(&words::WATCHED.get(lang).replace("{time}", &time));
        if !changed(flows, &before, &ended) {
            return Ok(());
        }
    }
}

/// Waits until something is saved and nothing more is being written; false when Ctrl-C comes first.
fn changed(flows: flows::Given<'_>, before: &Stamp, ended: &AtomicBool) -> bool {
    let mut last = None;
    loop {
        thread::sleep(EVERY);
        if ended.load(Ordering::Relaxed) {
            return false;
        }
        let now = stamp(flows);
        if now != *before && last.as_ref() == Some(&now) {
            return true;
        }
        last = Some(now);
    }
}

/// One check, with the options that were given here.
fn check(lang: Lang) -> Result<(), Failure> {
    let mut stdout = io::stdout();
    if stdout.is_terminal() {
        // clears the screen, so that what is seen is what is now
        let cleared = stdout
            .write_all(b"\x1b[H\x1b[2J")
            .and_then(|()| stdout.flush());
        cleared.map_err(|error| Failure::output(&error, lang))?;
    }
    let options = env::args_os().skip(1).filter(|given| given != "--watch");
    let ended = env::current_exe().and_then(|own| Command::new(own).args(options).status());
    if let Err(error) = ended {
        tell(&format!(
            "xubao: {}{}",
            say::ERROR.get(lang),
            super::cause(&error, lang)
        ));
    }
    Ok(())
}

/// The files as they are now; a folder that is gone has none.
fn stamp(flows: flows::Given<'_>) -> Stamp {
    let mut all = Stamp::new();
    if let Some(folder) = flows.folder {
        collect(folder, DEEPEST, &mut all);
    }
    flows.packs.iter().for_each(|file| add(file, &mut all));
    all
}

fn collect(folder: &Path, deepest: usize, all: &mut Stamp) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && deepest > 0 {
            collect(&path, deepest - 1, all);
        } else if path.extension().is_some_and(|ending| ending == "ron") {
            add(&path, all);
        }
    }
}

fn add(file: &Path, all: &mut Stamp) {
    if let Ok(found) = fs::metadata(file) {
        all.insert(file.to_owned(), (found.modified().ok(), found.len()));
    }
}
