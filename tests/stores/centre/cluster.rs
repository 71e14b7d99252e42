//! A PostgreSQL of one test: made in a folder, started, stopped, gone with the test.
//!
//! Must not know what is kept in it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::TempDir;

/// A server of one's own, reached through a socket in its folder.
pub struct Cluster {
    folder: PathBuf,
    /// Its folder, where it is to be removed.
    _kept: Option<TempDir>,
}

/// How it is stopped.
#[derive(Clone, Copy, Debug)]
pub enum Stop {
    /// Windows are cut off.
    Fast,
    /// As by a loss of power.
    Immediate,
}

impl Cluster {
    /// A server that runs.
    pub fn start() -> Self {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        let folder = folder.expect("a folder");
        let mut cluster = Self::within(folder.path());
        cluster._kept = Some(folder);
        cluster
    }

    /// A server that runs, in a folder that is there.
    pub fn within(folder: &Path) -> Self {
        let cluster = Self {
            folder: folder.to_owned(),
            _kept: None,
        };
        if root() {
            let name = folder.display().to_string();
            done(Command::new("chown").args(["postgres:", &name]).output());
        }
        let data = cluster.data();
        let made = [
            "-D",
            &data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--wal-segsize=1",
        ];
        done(cluster.command("initdb").args(made).output());
        cluster.configure(&format!(
            "listen_addresses = ''\nunix_socket_directories = '{}'\nmax_connections = 400\n\
             shared_buffers = 16MB\nmin_wal_size = 2MB\nmax_wal_size = 32MB\n",
            folder.display()
        ));
        cluster.go();
        cluster
    }

    fn data(&self) -> String {
        self.folder.join("data").display().to_string()
    }

    /// Adds settings; they count from the next start on.
    pub fn configure(&self, lines: &str) {
        let file = self.folder.join("data/postgresql.conf");
        let before = fs::read_to_string(&file).expect("settings");
        fs::write(&file, before + lines).expect("settings");
    }

    /// A program of PostgreSQL; not as root, which it refuses.
    pub fn command(&self, name: &str) -> Command {
        let program = programs().join(name);
        let mut command = if root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(&self.folder);
        command
    }

    /// Starts it; waits until it answers.
    pub fn go(&self) {
        let log = self.folder.join("log").display().to_string();
        let asked = ["-D", &self.data(), "-l", &log, "-w", "-t", "60", "start"];
        // what it starts must not hold our pipes
        let status = self
            .command("pg_ctl")
            .args(asked)
            .stdout(std::process::Stdio::null())
            .status();
        let log = || fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        assert!(status.expect("pg_ctl").success(), "{}", log());
    }

    /// Is it there, be it that it is still getting ready?
    pub fn runs(&self) -> bool {
        let asked = ["-D", &self.data(), "status"];
        let output = self.command("pg_ctl").args(asked).output();
        output.expect("pg_ctl").status.success()
    }

    /// Stops it.
    pub fn stop(&self, how: Stop) {
        let how = match how {
            Stop::Fast => "fast",
            Stop::Immediate => "immediate",
        };
        let asked = ["-D", &self.data(), "-m", how, "-w", "-t", "60", "stop"];
        done(self.command("pg_ctl").args(asked).output());
    }

    /// What psql says to that, as that role.
    pub fn ask(&self, role: &str, database: &str, sql: &str) -> Output {
        let socket = self.folder.display().to_string();
        let asked = [
            "-X",
            "-q",
            "-A",
            "-t",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            &socket,
            "-U",
            role,
            "-d",
            database,
            "-c",
            sql,
        ];
        self.command("psql").args(asked).output().expect("psql")
    }

    /// The same, where it must go well; gives what is printed.
    pub fn sql(&self, database: &str, sql: &str) -> String {
        let output = self.ask("postgres", database, sql);
        assert!(
            output.status.success(),
            "{sql}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Makes an empty database; gives its address.
    pub fn database(&self, name: &str) -> String {
        self.sql("postgres", &format!("CREATE DATABASE {name}"));
        self.address("postgres", name)
    }

    /// The address of a database, for a role.
    pub fn address(&self, role: &str, name: &str) -> String {
        let socket = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://{role}@{socket}/{name}")
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let data = self.data();
        let asked = ["-D", &data, "-m", "immediate", "-w", "stop"];
        let _ = self.command("pg_ctl").args(asked).output();
    }
}

fn root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Where Debian has the programs of a server, the latest version.
fn programs() -> PathBuf {
    let mut found: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|entries| {
            entries
                .flatten()
                .map(|entry| entry.path().join("bin"))
                .collect()
        })
        .unwrap_or_default();
    found.retain(|folder| folder.join("initdb").exists());
    found.sort();
    found
        .pop()
        .expect("these tests need a PostgreSQL server: apt-get install postgresql")
}

/// It went well.
pub fn done(output: std::io::Result<Output>) {
    let output = output.expect("it starts");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
}
