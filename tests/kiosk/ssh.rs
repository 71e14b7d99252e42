//! The recipe of `assets/CENTRE.md` for OpenSSH, tried with a server of one's own on loopback. Where
//! there is no `sshd` it says so, loudly, and tries nothing.

use super::{alone, answer_one, first_page, purges, title};
use crate::pty::{PATIENCE, Pty};
use portable_pty::CommandBuilder;
use rustix::process::Signal;
use std::{
    fs,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

const SERVER: &str = "/usr/sbin/sshd";
/// Tells the programs of this test from others.
const IDLE: &str = "86399";

struct Server {
    folder: TempDir,
    port: u16,
    user: String,
    child: Child,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The part of the server's settings that is printed in `CENTRE.md`.
fn recipe() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("assets/CENTRE.md")).expect("CENTRE.md");
    let (_, rest) = text
        .split_once("    Match User kiosk\n")
        .expect("the recipe");
    let lines = rest.lines().take_while(|line| line.starts_with("        "));
    lines.fold("Match User kiosk\n".to_owned(), |all, line| {
        all + line + "\n"
    })
}

fn ran(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let good = output.status.success();
    good.then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn serve() -> Option<Server> {
    let folder = tempfile::tempdir().expect("a folder");
    let place = |name: &str| folder.path().join(name).display().to_string();
    if !Path::new(SERVER).exists() {
        return None;
    }
    let user = ran("id", &["-un"])?;
    if user == "root" {
        fs::create_dir_all("/run/sshd").ok()?; // the server wants it, empty
    }
    for key in ["host", "key"] {
        ran(
            "ssh-keygen",
            &["-q", "-t", "ed25519", "-N", "", "-f", &place(key)],
        )?;
    }
    fs::copy(place("key.pub"), place("authorized")).expect("copied");
    let port = TcpListener::bind("127.0.0.1:0")
        .ok()?
        .local_addr()
        .ok()?
        .port();
    let program = env!("CARGO_BIN_EXE_xubao");
    let recipe = recipe();
    assert!(recipe.contains("/usr/bin/xubao --kiosk"), "{recipe}");
    let recipe = recipe
        .replace("User kiosk", &format!("User {user}"))
        .replace("/usr/bin/xubao", program)
        .replace(
            "--kiosk",
            &format!("--kiosk --today 2026-11-23 --idle {IDLE}"),
        );
    let settings = format!(
        "Port {port}\nListenAddress 127.0.0.1\nHostKey {}\nAuthorizedKeysFile {}\nPidFile none\n\
         StrictModes no\nPermitRootLogin yes\nPasswordAuthentication no\n\
         Subsystem sftp internal-sftp\n{recipe}",
        place("host"),
        place("authorized"),
    );
    fs::write(place("settings"), settings).expect("written");
    let log = fs::File::create(place("log")).expect("a log");
    let child = Command::new(SERVER)
        .args(["-D", "-e", "-f", &place("settings")])
        .stdin(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("the server starts");
    let server = Server {
        folder,
        port,
        user,
        child,
    };
    let began = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        let log = fs::read_to_string(server.folder.path().join("log")).unwrap_or_default();
        assert!(
            began.elapsed() < PATIENCE,
            "the server does not answer: {log}"
        );
        thread::sleep(Duration::from_millis(20));
    }
    Some(server)
}

impl Server {
    fn arguments(&self, more: &[&str]) -> Vec<String> {
        let key = self.folder.path().join("key").display().to_string();
        let to = format!("{}@127.0.0.1", self.user);
        let (port, options) = (
            format!("Port={}", self.port),
            [
                "StrictHostKeyChecking=no",
                "UserKnownHostsFile=/dev/null",
                "LogLevel=ERROR",
                "BatchMode=yes",
                "EscapeChar=none",
            ],
        );
        let mut all = vec!["-F".to_owned(), "none".to_owned(), "-i".to_owned(), key];
        for option in options.iter().map(ToString::to_string).chain([port]) {
            all.extend(["-o".to_owned(), option]);
        }
        // one option before the place, a command behind it
        let (before, behind) = more.split_at(1);
        all.extend(before.iter().map(ToString::to_string));
        all.push(to);
        all.extend(behind.iter().map(ToString::to_string));
        all
    }

    /// A client in a terminal.
    fn client(&self, more: &[&str]) -> Pty {
        let mut command = CommandBuilder::new("ssh");
        command.env("TERM", "xterm-256color");
        command.args(self.arguments(more));
        Pty::start(command, 100, 40)
    }

    /// A client without one.
    fn run(&self, program: &str, more: &[&str]) -> Output {
        let mut command = Command::new(program);
        command.args(self.arguments(more)).stdin(Stdio::null());
        command.output().expect("a client")
    }
}

/// The programs that the server has started.
fn running() -> Vec<PathBuf> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let paths = processes.map(|one| one.path());
    let ours = |path: &PathBuf| {
        let line = fs::read(path.join("cmdline")).unwrap_or_default();
        let words: Vec<&[u8]> = line.split(|byte| *byte == 0).collect();
        words.contains(&IDLE.as_bytes()) && words.contains(&&b"--kiosk"[..])
    };
    paths.filter(ours).collect()
}

fn none_running() {
    let began = Instant::now();
    while !running().is_empty() {
        assert!(began.elapsed() < PATIENCE, "still there: {:?}", running());
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn the_recipe_for_ssh_lets_nobody_out() {
    let _turn = alone();
    let Some(server) = serve() else {
        eprintln!("NOT TRIED: there is no {SERVER} here (Debian: apt-get install openssh-server)");
        return;
    };
    // a terminal is there without being asked for, and whatever is asked for, the kiosk comes
    for asked in [
        &["-t"][..],
        &["-t", "sh", "-i"],
        &["-tt", "cat /etc/passwd"],
    ] {
        let mut pty = server.client(asked);
        first_page(&pty);
        answer_one(&mut pty);
        for key in ["\x1a", "\x1c", "\x04", "\x04"] {
            pty.press(key); // suspends, dumps, ends the input: nothing of it here
        }
        first_page(&pty);
        assert!(purges(&pty) >= 2, "the scroll-back stays");
        pty.press("\r");
        pty.wait_for(title("city"));
        assert_eq!(running().len(), 1);
        pty.signal(Signal::KILL); // the line breaks
        pty.ended(PATIENCE);
        none_running();
    }
    // without a terminal: no shell, no files, no way through
    let output = server.run("ssh", &["-T", "echo a shell"]);
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        !output.status.success() && !told.contains("a shell"),
        "{output:?}"
    );
    let key = server.folder.path().join("key").display().to_string();
    let output = Command::new("sftp")
        .args(["-F", "none", "-b", "/dev/null", "-i", &key])
        .args([
            "-o",
            "StrictHostKeyChecking=no",
            "-o",
            "UserKnownHostsFile=/dev/null",
        ])
        .args(["-P", &server.port.to_string()])
        .arg(format!("{}@127.0.0.1", server.user))
        .stdin(Stdio::null())
        .output()
        .expect("a client");
    assert!(!output.status.success(), "{output:?}");
    let through = format!("-W127.0.0.1:{}", server.port);
    let output = server.run("ssh", &[&through]);
    let told = String::from_utf8_lossy(&output.stdout); // it would be the greeting of the server
    assert!(
        !output.status.success() && !told.contains("SSH-"),
        "{output:?}"
    );
    // ended from outside, the connection ends, and no prompt follows
    let pty = server.client(&["-t"]);
    first_page(&pty);
    let program = running().pop().expect("one");
    let number = program
        .file_name()
        .expect("a number")
        .to_string_lossy()
        .into_owned();
    assert!(ran("kill", &["-TERM", &number]).is_some());
    assert!(!pty.ended(PATIENCE).success());
    let left = pty.screen(vt100::Screen::contents);
    assert!(
        !left.contains(title("city")) && !left.contains('$') && !left.contains('#'),
        "{left}"
    );
    none_running();
}
