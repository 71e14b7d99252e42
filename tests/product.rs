//! The program as a product: help, manual, completions, `doctor`, licences, the README.
//!
//! Files that are made from the program fail here when they are stale; `UPDATE=1` makes them anew.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use xubao::cases::{self, Sqlite, Store as _};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn xubao(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xubao"));
    command.args(arguments).envs(environment.iter().copied());
    command.output().expect("it starts")
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

/// What a file of the repository must be.
fn holds(file: &str, wanted: &[u8]) {
    let path = root().join(file);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, wanted).expect("written");
    }
    let there = fs::read(&path).unwrap_or_default();
    assert!(
        there == wanted,
        "{file} is stale: UPDATE=1 cargo test --test product"
    );
}

#[test]
fn the_manual_and_the_completions_are_those_of_the_program() {
    let made = |arguments: &[&str]| {
        let output = xubao(arguments, &[]);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(output.stderr.is_empty());
        output.stdout
    };
    let man = made(&["man"]);
    let text = String::from_utf8_lossy(&man).replace('\\', "");
    for piece in [
        "SS \"xubao plan\"",
        "SS \"xubao packs due\"",
        "xubao what-if answers.ron --then",
        "退出码 / EXIT CODES",
    ] {
        assert!(text.contains(piece), "{piece} is not in the manual");
    }
    let headings: Vec<&str> = text.lines().filter(|line| line.starts_with(".S")).collect();
    let once: BTreeSet<&str> = headings.iter().copied().collect();
    assert_eq!(once.len(), headings.len(), "a heading twice: {headings:?}");
    assert_eq!(
        text.matches("fB--todayfR").count(),
        1,
        "an option of all commands once"
    );
    holds("assets/xubao.1", &man);
    holds(
        "assets/completions/xubao.bash",
        &made(&["completions", "bash"]),
    );
    holds("assets/completions/_xubao", &made(&["completions", "zsh"]));
    holds(
        "assets/completions/xubao.fish",
        &made(&["completions", "fish"]),
    );
    let shell = Command::new("bash")
        .args(["-n", "assets/completions/xubao.bash"])
        .current_dir(root())
        .status();
    assert!(
        shell.is_ok_and(|status| status.success()),
        "bash cannot read its completions"
    );
}

#[test]
fn doctor_says_what_is_amiss_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let drafts = folder.path().join("drafts");
    let drafts = drafts.to_str().expect("a name");
    let well = [("TERM", "xterm"), ("LANG", "zh_CN.UTF-8"), ("LC_ALL", "")];
    let look = |day: &str, environment: &[(&str, &str)]| {
        let arguments = ["--drafts", drafts, "doctor", "--today", day, "--lang", "en"];
        let output = xubao(&arguments, environment);
        assert_eq!(output.status.code(), Some(0));
        out(&output).to_owned()
    };
    let text = look("2026-11-22", &well);
    assert!(text.contains("nothing is saved yet"), "{text}");
    // what it says of places is what `packs` lists
    let packs = xubao(&["packs", "--today", "2026-11-22", "--lang", "en"], &[]);
    let table = out(&packs).split("\nWhat is to be checked").next();
    let codes = table.expect("a table").split_whitespace().filter(|word| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        digits == 6
    });
    let (cities, parts): (Vec<&str>, Vec<&str>) = codes.partition(|code| code.len() == 6);
    let places = format!(
        "  {} cities with figures of their own; {} parts",
        cities.len(),
        parts.len()
    );
    assert!(cities.len() > 5 && !parts.is_empty(), "{places}");
    for piece in [
        &*places,
        "  last read on 23 November 2026: National; Guangdong; ",
        "  Colour: no (plain lines have none)",
    ] {
        assert!(text.contains(piece), "{piece}:\n{text}");
    }
    assert!(!Path::new(drafts).exists(), "it made the folder");
    let amiss: Vec<&str> = text.lines().filter(|line| line.starts_with('!')).collect();
    assert!(
        amiss.iter().all(|line| line.contains("past review")),
        "{text}"
    );
    let text = look(
        "2028-01-01",
        &[("TERM", "dumb"), ("LANG", "C"), ("LC_ALL", "")],
    );
    for piece in [
        "! by 1 January 2028, ",
        "! rest days are known up to",
        "! System: C (not UTF-8",
        "plain lines",
    ] {
        assert!(text.contains(piece), "{piece}:\n{text}");
    }
    assert!(
        text.ends_with("Look at the lines marked with !.\n"),
        "{text}"
    );
    fs::create_dir(drafts).expect("a folder");
    let drawn = xubao::answers::CaseCode::from_chance;
    let (mut store, _) = Sqlite::open(Path::new(drafts)).expect("a store");
    for n in 0..2 {
        let content = cases::Content {
            flow: "leaving-a-job".to_owned(),
            rules: String::new(),
            day: "2026-11-22".parse().expect("a day"),
            text: "x".repeat(50_000),
            index: cases::Index::default(),
        };
        let window = cases::Window {
            workstation: "here".to_owned(),
            process: 1,
        };
        let new = cases::New {
            code: drawn(n),
            content: &content,
            origin: None,
            own: false,
            deeds: &[],
        };
        (store.create(new, &window, cases::Moment(1))).expect("made");
    }
    drop(store);
    fs::write(Path::new(drafts).join("draft.damaged-1"), "?").expect("written");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(drafts, fs::Permissions::from_mode(0o755)).expect("set");
    }
    let text = look("2026-11-22", &well);
    for piece in [
        "cases kept: 2; the file is sound",
        "! kept beside it: draft.damaged-1",
        "! others may read",
    ] {
        assert!(text.contains(piece), "{piece}:\n{text}");
    }
    let file = Path::new(drafts).join("cases.db");
    let sound = fs::read(&file).expect("a store");
    fs::write(&file, &sound[..sound.len() / 2]).expect("torn");
    let text = look("2026-11-22", &well);
    assert!(text.contains("! the file is damaged ("), "{text}");
    assert_eq!(fs::read(&file).expect("there").len(), sound.len() / 2);
    let hostile = look(
        "2026-11-22",
        &[
            ("TERM", "a\u{1b}[31mb"),
            ("LANG", "en_US.UTF-8"),
            ("LC_ALL", ""),
        ],
    );
    assert!(!hostile.contains('\u{1b}'), "{hostile:?}");
}

/// The licences that a dependency may have, one of them at least.
const LICENCES: [&str; 11] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "Unlicense",
    "MIT-0",
    "0BSD",
];

#[test]
fn every_dependency_may_be_given_away() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    // what is in the program or makes it; what only tests use is not given away
    let asked = Command::new(cargo)
        .args([
            "tree",
            "--locked",
            "--edges",
            "normal,build",
            "--target",
            "all",
        ])
        .args(["--prefix", "none", "--no-dedupe", "--format", "{p}|{l}"])
        .current_dir(root())
        .output()
        .expect("cargo");
    let told = String::from_utf8_lossy(&asked.stderr);
    assert!(asked.status.success(), "{told}");
    let packages: BTreeSet<&str> = out(&asked).lines().collect();
    assert!(packages.len() > 50, "only {}", packages.len());
    let licensed = packages.iter().filter_map(|line| line.split_once('|'));
    let faults: Vec<_> = licensed.filter(|(_, licence)| !may(licence)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// An expression of SPDX: every part of an AND, some part of an OR.
fn may(licence: &str) -> bool {
    let licence = licence.replace('/', " OR ");
    licence.split(" AND ").all(|part| {
        let mut any = part.trim_matches(['(', ')', ' ']).split(" OR ");
        any.any(|one| LICENCES.contains(&one.trim_matches(['(', ')', ' '])))
    })
}

#[test]
fn licences_are_read_as_they_are_meant() {
    for (licence, good) in [
        ("MIT", true),
        ("MIT OR GPL-3.0", true),
        ("MIT/Apache-2.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-3.0", false),
        ("GPL-3.0", false),
        ("none", false),
    ] {
        assert_eq!(may(licence), good, "{licence}");
    }
}

#[test]
fn the_readme_is_short_and_what_it_names_is_there() {
    let readme = fs::read_to_string(root().join("README.md")).expect("the README");
    let lines = readme.lines().count();
    assert!(lines < 120, "{lines} lines");
    let mut links = readme
        .split("](")
        .skip(1)
        .map(|rest| rest.split([')', '#']).next().unwrap_or_default());
    let missing: Vec<&str> = links
        .by_ref()
        .filter(|link| !link.is_empty() && !link.contains("://") && !root().join(link).exists())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    let help = xubao(&["--help"], &[]);
    let commands = out(&help).lines().filter_map(|line| {
        let name = line.strip_prefix("  ")?.split(' ').next()?;
        (!name.is_empty() && !name.starts_with('-') && line.contains("   "))
            .then(|| name.to_owned())
    });
    let commands: BTreeSet<String> = commands
        .filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-') && name != "xubao")
        .collect();
    assert!(commands.len() > 8, "{commands:?}");
    for command in commands {
        assert!(
            readme.contains(&format!("xubao {command}")),
            "{command} is not in the README"
        );
    }
}
