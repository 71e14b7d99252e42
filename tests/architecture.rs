//! The house as it is drawn in `src/lib.rs`, checked by reading the source as text: sizes, arrows
//! between rooms, what the core may not touch, and where words may stand.
//!
//! Tests inside `src` (from `#[cfg(test)]` to the end of a file, and files called `tests.rs`) are
//! excepted, save from size.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The rooms that touch no file, clock, environment or terminal; each may use those before it.
const CORE: [&str; 8] = [
    "text",
    "answers",
    "flow",
    "pack",
    "interview",
    "plan",
    "verify",
    "export",
];

/// The rooms around the core. `cases` knows no plan; the two faces do not know each other.
const EDGE: [&str; 4] = ["cases", "plain", "tui", "cli"];

/// May code in one room use another?
fn may_use(room: &str, other: &str) -> bool {
    let place = |name: &str| CORE.iter().position(|one| *one == name);
    if other == "verify" {
        return ["verify", "cli"].contains(&room); // proofs are for `xubao check` only
    }
    match (place(room), place(other), room) {
        (Some(user), Some(used), _) => used <= user,
        (Some(_), None, _) => false,
        (None, Some(_), "cases") => !["plan", "export"].contains(&other),
        (None, Some(_), _) | (None, None, "cli") => true,
        (None, None, _) => room == other,
    }
}

/// What the core does not name.
const OUTSIDE: [&str; 8] = [
    "ratatui",
    "crossterm",
    "std::fs",
    "std::env",
    "std::io",
    "Local::now",
    "SystemTime",
    "Instant",
];

/// Where Chinese may stand in code: interface words, typed answers, and what a policy writer is told.
const CHINESE: [&str; 13] = [
    "text/",
    "interview/accept.rs",
    "flow/balance.rs",
    "flow/check",
    "flow/finding.rs",
    "flow/load.rs",
    "flow/mistake.rs",
    "flow/recover",
    "flow/report.rs",
    "flow/sort.rs",
    "flow/walk.rs",
    "pack/",
    "verify/",
];

struct Source {
    /// Its path below `src`.
    name: String,
    /// The file as it is.
    whole: String,
    /// The code before the tests, without comments, strings and characters.
    code: String,
    /// The strings before the tests, with their line.
    literals: Vec<(usize, String)>,
}

impl Source {
    /// The room it belongs to; for `lib.rs` and `main.rs` their own name.
    fn room(&self) -> &str {
        self.name.split(['/', '.']).next().unwrap_or_default()
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join("src"), &mut paths);
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let name = path
                .strip_prefix(root().join("src"))
                .expect("a path below src");
            let whole = fs::read_to_string(path).expect("a readable source");
            let (code, literals) = split(&whole);
            Source {
                name: name.to_string_lossy().replace('\\', "/"),
                whole,
                code,
                literals,
            }
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

/// Parts the code before `#[cfg(test)]` from its comments and literals.
fn split(source: &str) -> (String, Vec<(usize, String)>) {
    let (mut code, mut literals) = (String::new(), Vec::new());
    let mut rest = source;
    let line = |rest: &str| source[..source.len() - rest.len()].matches('\n').count() + 1;
    while let Some(first) = rest.chars().next() {
        let raw = rest.trim_start_matches('r').trim_start_matches('#');
        let hashes = rest.len() - raw.len();
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with('r') && raw.starts_with('"') && !code.ends_with(is_word) {
            let close = format!("\"{}", "#".repeat(hashes - 1));
            let end = raw[1..]
                .find(&close)
                .map_or(raw.len(), |end| end + 1 + close.len());
            literals.push((line(rest), raw[..end].to_owned()));
            hashes + end
        } else if first == '"' {
            let end = quoted(rest, '"');
            literals.push((line(rest), rest[..end].to_owned()));
            end
        } else if first == '\'' && is_char(rest) {
            quoted(rest, '\'')
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
            let next = |mark| rest.find(mark).unwrap_or(rest.len());
            if first == ']' && code.ends_with("#[cfg(test)]") && next('{') < next(';') {
                break; // not `mod tests;`
            }
            continue;
        };
        rest = &rest[length..];
    }
    (code, literals)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Is the quote the beginning of a character, not of a lifetime?
fn is_char(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    chars.next() == Some('\\') || chars.next() == Some('\'')
}

/// The length of the literal that `rest` begins with.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The names that follow `start` directly, or as a list in braces.
fn named_after(code: &str, start: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(start) {
        if code[..at].ends_with(is_word) {
            continue;
        }
        let rest = code[at + start.len()..].trim_start();
        let Some(list) = rest.strip_prefix('{') else {
            names.insert(rest.chars().take_while(|c| is_word(*c)).collect());
            continue;
        };
        let (mut depth, mut name) = (1, String::new());
        for c in list.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => {}
                c => {
                    if depth == 1 {
                        name.push(c);
                    }
                    continue;
                }
            }
            if (c == ',' && depth == 1) || depth == 0 {
                let name = std::mem::take(&mut name);
                names.insert(name.trim().chars().take_while(|c| is_word(*c)).collect());
            }
            if depth == 0 {
                break;
            }
        }
    }
    names.remove("");
    names
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_file_says_what_it_is_and_stays_small() {
    let mut faults = Vec::new();
    for source in sources() {
        let lines = source.whole.lines().count();
        if !source.whole.starts_with("//!") {
            faults.push(format!("src/{} does not open with //!", source.name));
        }
        if lines > 400 {
            faults.push(format!(
                "src/{} has {lines} lines; at most 400",
                source.name
            ));
        }
    }
    none(&faults);
}

#[test]
fn arrows_point_downwards_only() {
    let mut faults = Vec::new();
    for source in sources() {
        let room = source.room();
        if room == "lib" || room == "main" {
            continue;
        }
        let mut used = named_after(&source.code, "crate::");
        if source.name.ends_with("/mod.rs") && source.name.matches('/').count() == 1 {
            used.extend(named_after(&source.code, "use super::"));
        }
        used.extend(named_after(&source.code, "super::super::super::"));
        for other in used {
            let is_room = CORE.contains(&other.as_str()) || EDGE.contains(&other.as_str());
            if is_room && !may_use(room, &other) {
                faults.push(format!("src/{}: {room} may not use {other}", source.name));
            }
        }
    }
    none(&faults);
}

#[test]
fn the_core_touches_no_file_clock_environment_or_terminal() {
    let mut faults = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| CORE.contains(&source.room()))
    {
        let from_std = named_after(&source.code, "std::");
        for outside in OUTSIDE {
            let named = match outside.strip_prefix("std::") {
                Some(module) => from_std.contains(module),
                None => source.code.match_indices(outside).any(|(at, _)| {
                    let after = source.code[at + outside.len()..].chars().next();
                    !source.code[..at].ends_with(is_word) && !after.is_some_and(is_word)
                }),
            };
            if named {
                faults.push(format!("src/{} names {outside}", source.name));
            }
        }
    }
    none(&faults);
}

#[test]
fn words_stand_in_text_and_flows_only() {
    let mut faults = Vec::new();
    for source in sources() {
        let tests = source.name.ends_with("/tests.rs");
        if tests || CHINESE.iter().any(|place| source.name.starts_with(place)) {
            continue;
        }
        for (line, literal) in &source.literals {
            if literal.contains(is_chinese) {
                faults.push(format!("src/{}:{line}: {literal}", source.name));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_file_is_called_after_nothing_in_particular() {
    let mut faults = Vec::new();
    for source in sources() {
        for word in ["util", "helper", "manager", "common", "misc"] {
            if source.name.contains(word) {
                faults.push(format!("src/{} says nothing by its name", source.name));
            }
        }
    }
    none(&faults);
}

#[test]
fn the_map_lists_exactly_the_rooms_there_are() {
    let sources = sources();
    let there: BTreeSet<&str> = sources
        .iter()
        .map(Source::room)
        .filter(|room| !["lib", "main"].contains(room))
        .collect();
    let map = fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs");
    let rows = map
        .lines()
        .filter_map(|line| line.strip_prefix("//! | `")?.split_once('`'));
    let listed: BTreeSet<&str> = rows.map(|(room, _)| room).collect();
    assert_eq!(
        listed, there,
        "left: the map in src/lib.rs; right: the folders of src"
    );
    let known: BTreeSet<&str> = CORE.into_iter().chain(EDGE).collect();
    assert_eq!(
        known, there,
        "left: the lists in this test; right: the folders of src"
    );
}

#[test]
fn what_the_table_of_changes_points_to_exists() {
    let map = fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs");
    let table = map.lines().filter(|line| line.starts_with("//! |"));
    let mut paths = 0;
    for quoted in table.flat_map(|line| line.split('`').skip(1).step_by(2)) {
        if quoted.contains('/') {
            assert!(
                root().join(quoted).exists(),
                "src/lib.rs points to {quoted}"
            );
            paths += 1;
        }
    }
    assert!(paths >= 10, "only {paths} places to open");
}

#[test]
fn this_reader_sees_literals_and_names() {
    let (code, literals) =
        split("use crate::{a::{b, c},\n d}; // 注\nlet x = \"文\\\"\"; '字'; <'a>");
    assert_eq!(
        named_after(&code, "crate::"),
        ["a".to_owned(), "d".to_owned()].into()
    );
    assert_eq!(literals, [(3, "\"文\\\"\"".to_owned())]);
    assert!(!code.contains('注') && code.ends_with("<'a>"));
}

#[test]
fn the_arrows_are_as_drawn() {
    let check =
        |room, other, allowed| assert_eq!(may_use(room, other), allowed, "{room} > {other}");
    check("plan", "interview", true);
    check("interview", "plan", false);
    check("flow", "pack", false);
    check("export", "tui", false);
    check("verify", "plan", true);
    check("verify", "export", false);
    check("export", "verify", false);
    check("tui", "verify", false);
    check("cli", "verify", true);
    check("cases", "interview", true);
    check("cases", "plan", false);
    check("tui", "plan", true);
    check("tui", "plain", false);
    check("plain", "cases", false);
    check("cli", "tui", true);
}
