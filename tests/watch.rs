//! `xubao check --watch` as it is run: a real process that is saved under, gets half a file, loses its
//! folder, and is ended by Ctrl-C.
#![cfg(unix)]

use rustix::process::{Pid, Signal, kill_process};
use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/flows/small");

struct Watch {
    child: Child,
    lines: Receiver<String>,
}

impl Watch {
    fn on(folder: &Path) -> Self {
        // one pipe for both, so that lines come in the order of writing
        let (read, write) = std::io::pipe().expect("a pipe");
        let child = Command::new(env!("CARGO_BIN_EXE_xubao"))
            .args([
                "check",
                "--watch",
                "--lang",
                "en",
                "--today",
                "2026-11-23",
                "--flows",
            ])
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(write.try_clone().expect("a pipe"))
            .stderr(write)
            .spawn()
            .expect("xubao starts");
        let (tell, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(read).lines().map_while(Result::ok) {
                let _ = tell.send(line);
            }
        });
        Self { child, lines }
    }

    /// Waits for a line; all lines up to the end of this check come with it.
    fn until(&self, wanted: &str) {
        let end = Instant::now() + Duration::from_secs(60);
        let mut seen = Vec::new();
        while let Some(left) = end.checked_duration_since(Instant::now()) {
            match self.lines.recv_timeout(left) {
                Ok(line) if line.contains(wanted) => return,
                Ok(line) => seen.push(line),
                Err(_) => break,
            }
        }
        panic!("no line with {wanted:?} in {seen:#?}");
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
}

#[test]
fn every_save_is_checked_until_ctrl_c() {
    let temporary = tempfile::tempdir().expect("a folder");
    let folder = temporary.path().join("flows");
    copy(Path::new(SMALL), &folder);
    let file: PathBuf = folder.join("leaving/money.ron");
    let good = fs::read_to_string(&file).expect("a file");
    let mut watch = Watch::on(&folder);
    watch.until("0 errors, 0 warnings");
    watch.until("checked at ");
    // a mistake is told, with its place
    fs::write(&file, good.replace("window: \"hall\"", "window: \"hal\"")).expect("a save");
    watch.until("leaving/money.ron:");
    watch.until("did you mean \"hall\"?");
    watch.until("checked at ");
    // half a file is a finding, no end
    let middle = (good.len() / 2..).find(|at| good.is_char_boundary(*at));
    fs::write(&file, &good[..middle.expect("a middle")]).expect("a save");
    watch.until("the flow cannot be used");
    watch.until("checked at ");
    // editors that write a new file and rename it
    let new = folder.join("leaving/money.ron.new");
    fs::write(&new, &good).expect("a save");
    fs::rename(&new, &file).expect("a rename");
    watch.until("0 errors, 0 warnings");
    watch.until("checked at ");
    // the folder goes and comes back
    let away = temporary.path().join("away");
    fs::rename(&folder, &away).expect("a rename");
    watch.until("cannot read");
    watch.until("checked at ");
    fs::rename(&away, &folder).expect("a rename");
    watch.until("0 errors, 0 warnings");
    watch.until("checked at ");
    // nothing is saved, nothing is checked
    assert!(
        watch
            .lines
            .recv_timeout(Duration::from_millis(700))
            .is_err()
    );
    let pid = Pid::from_child(&watch.child);
    kill_process(pid, Signal::INT).expect("a signal");
    assert_eq!(watch.child.wait().expect("an end").code(), Some(0));
}

#[test]
fn the_built_in_flow_is_nothing_to_watch() {
    let output = Command::new(env!("CARGO_BIN_EXE_xubao"))
        .args(["check", "--watch", "--lang", "en"])
        .output()
        .expect("xubao ends");
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("--watch goes with --flows or --pack"),
        "{told}"
    );
}
