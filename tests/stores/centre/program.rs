//! The program itself on a centre's store: an interview in lines through an outage, and no password
//! anywhere.

use super::{
    cluster::{Cluster, Stop},
    folder,
};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, Stdio},
    sync::mpsc,
    time::Duration,
};
use xubao::cases::Centre;

fn program(store: &str, folder: &str, lang: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
    command.args(["--lang", lang, "--today", "2026-11-23"]);
    command
        .env("XUBAO_STORE", store)
        .env("XUBAO_STATION", "desk-1");
    command.env("XDG_DATA_HOME", folder).env("HOME", folder);
    command.env_remove("XUBAO_DRAFTS").stdin(Stdio::null());
    command
}

/// What it prints, on both ways.
fn printed(command: &mut Command) -> (String, Option<i32>) {
    let output = command.output().expect("it starts");
    let text = [output.stdout, output.stderr].concat();
    (
        String::from_utf8_lossy(&text).into_owned(),
        output.status.code(),
    )
}

#[test]
fn a_store_that_is_not_reached_is_told_without_its_password() {
    let here = folder();
    let here = here.path().to_str().expect("a name");
    let word = "s3cret-word";
    let nobody = format!("postgres://w:{word}@127.0.0.1:9/x");
    for (lang, told) in [("zh", "连不上中心的数据库"), ("en", "cannot be reached")] {
        for arguments in [vec!["--plain"], vec!["desk"], vec!["forget", "AAAA-AAAA"]] {
            let (text, _) = printed(program(&nobody, here, lang).args(&arguments));
            assert!(!text.contains(word), "{text}");
        }
        let (text, code) = printed(program(&nobody, here, lang).args(["desk", "stats"]));
        assert!(
            text.contains(told) && text.contains("postgres://w@127.0.0.1:9/x"),
            "{text}"
        );
        assert_eq!(code, Some(4), "{text}");
        let (text, code) = printed(program(&nobody, here, lang).arg("doctor"));
        assert!(text.contains(told) && !text.contains(word), "{text}");
        assert!(text.contains("\n! ") && code != Some(4), "{text}");
        for wrong in [
            format!("postgres://w:{word}@h"),
            format!("mysql://w:{word}@h/x"),
            word.to_owned(),
        ] {
            let (text, code) = printed(program(&wrong, here, lang).args(["desk", "stats"]));
            assert!(!text.contains(word) && code == Some(4), "{text}");
            assert!(text.contains("postgres://"), "{text}");
        }
    }
}

#[test]
fn an_interview_in_lines_goes_on_without_the_database() {
    let cluster = Cluster::start();
    let (store, here) = (cluster.database("store"), folder());
    let name = here.path().to_str().expect("a name");
    for (lang, lost) in [
        ("en", "connection to the centre is lost"),
        ("zh", "与中心的连接断了"),
    ] {
        let mut child = program(&store, name, lang)
            .args(["--plain", "--new"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let (heard, lines) = mpsc::channel();
        let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
        std::thread::spawn(move || {
            let mut part = Vec::new();
            while out.read_until(b'\n', &mut part).is_ok_and(|read| read > 0) {
                let line = String::from_utf8_lossy(&part).into_owned();
                part.clear();
                if heard.send(line).is_err() {
                    return;
                }
            }
        });
        let mut input = child.stdin.take().expect("a pipe");
        let until = |words: &str| {
            let mut all = String::new();
            while !all.contains(words) {
                let line = lines.recv_timeout(Duration::from_secs(20));
                all.push_str(&line.unwrap_or_else(|_| panic!("{words} is not in: {all}")));
            }
            all
        };
        let mut say = |text: &str| writeln!(input, "{text}").expect("somebody listens");
        until(if lang == "en" {
            "Question 1,"
        } else {
            "第 1 题"
        });
        say("chengdu");
        until(if lang == "en" {
            "Question 2,"
        } else {
            "第 2 题"
        });
        cluster.stop(Stop::Immediate);
        say("2026-10-31");
        let told = until(lost);
        println!("{}", told.lines().last().unwrap_or_default());
        child.kill().expect("killed");
        child.wait().expect("it ends");
        let waiting = Centre::waiting_in(&here.path().join("xubao")).expect("looked");
        assert!(waiting >= 1, "it is written down here");
        let (text, _) = printed(program(&store, name, lang).arg("doctor"));
        assert!(text.contains(&waiting.to_string()), "{text}");
        cluster.go();
        let (text, code) = printed(program(&store, name, lang).args(["desk", "stats"]));
        assert_eq!(code, Some(0), "{text}");
        let (text, _) = printed(program(&store, name, lang).arg("doctor"));
        assert!(
            text.contains(if lang == "en" {
                "reached; cases: 1"
            } else {
                "已连上，个案 1 个"
            }),
            "{text}"
        );
        let kept = cluster.sql(
            "store",
            "SELECT version || ' ' || content FROM cases ORDER BY id DESC LIMIT 1",
        );
        println!("{kept}");
        assert!(kept.starts_with("2 "), "both answers, each once: {kept}");
    }
}
