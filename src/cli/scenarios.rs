//! `xubao check --scenarios`: replays a folder of scenario files.
//!
//! Must not compare or word anything: `export::scenario` does.

use super::{Failure, answers, cause, open, read_text, say as common, tell_finding};
use crate::{
    export::scenario::{Expected, Scenario, differences},
    flow::{File, LARGEST},
    pack::Rulebook,
    plan,
    text::{Lang, Value, fill, leak, ui::book as say},
};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Files that are replayed at most.
const MOST_FILES: usize = 1000;

/// What a replay gave.
pub(super) struct Replay {
    /// How many files were looked at.
    pub people: usize,
    /// How many cannot be used; it has been told why.
    pub broken: usize,
    /// Files whose plan has changed, the names of the people, and the lines that differ.
    pub changed: Vec<(String, String, Vec<String>)>,
}

/// Replays every scenario of a folder, in the order of the files' names.
pub(super) fn replay(folder: &Path, rules: &Rulebook, lang: Lang) -> Result<Replay, Failure> {
    let files = files(folder, lang)?;
    let mut replay = Replay {
        people: files.len(),
        broken: 0,
        changed: Vec::new(),
    };
    for path in files {
        let name = path.display().to_string();
        let text = leak(read_text(open(&path, lang)?, LARGEST, &name, lang)?);
        let file = File {
            name: name.clone(),
            text,
        };
        let (scenario, today) = match Scenario::read(file) {
            Ok(read) => read,
            Err(findings) => {
                findings
                    .iter()
                    .for_each(|finding| tell_finding(finding, lang));
                replay.broken += 1;
                continue;
            }
        };
        let answers = match answers::read(&path, rules, (Some(today), today), lang) {
            Ok((answers, _)) => answers,
            Err(Failure::Findings) => {
                replay.broken += 1;
                continue;
            }
            Err(other) => return Err(other),
        };
        let now = Expected::of(rules, &plan::build(rules, &answers, today));
        let lines = differences(&scenario.expected, &now, lang);
        if !lines.is_empty() {
            replay
                .changed
                .push((name, scenario.name.get(lang).to_owned(), lines));
        }
    }
    Ok(replay)
}

impl Replay {
    /// Has nothing changed, and could all be used?
    pub(super) fn is_clean(&self) -> bool {
        self.broken == 0 && self.changed.is_empty()
    }

    /// What differs, and a summary.
    pub(super) fn text(&self, lang: Lang) -> String {
        let mut text = String::new();
        for (file, name, lines) in &self.changed {
            let head = say::DIFFERS
                .get(lang)
                .replace("{file}", file)
                .replace("{name}", name);
            text.push_str(&crate::text::printable(&head));
            text.push('\n');
            for line in lines {
                text.push_str(&crate::text::printable(line));
                text.push('\n');
            }
            text.push('\n');
        }
        if !self.changed.is_empty() {
            text.push_str(say::IF_MEANT.get(lang));
            text.push('\n');
        }
        let counts = [
            ("n", self.people),
            ("same", self.people - self.broken - self.changed.len()),
            ("different", self.changed.len()),
            ("broken", self.broken),
        ];
        let summary = fill(say::REPLAYED, lang, &mut |name| {
            let count = counts.iter().find(|(known, _)| *known == name)?.1;
            i64::try_from(count).ok().map(Value::whole)
        });
        text + &summary + "\n"
    }

    /// The same for programs.
    pub(super) fn json(&self) -> serde_json::Value {
        let changed = self
            .changed
            .iter()
            .map(|(file, name, lines)| json!({ "file": file, "name": name, "lines": lines }));
        json!({
            "people": self.people,
            "broken": self.broken,
            "changed": changed.collect::<Vec<_>>(),
        })
    }
}

/// The `*.ron` files of a folder and of the folders in it, by name.
fn files(folder: &Path, lang: Lang) -> Result<Vec<PathBuf>, Failure> {
    let shown = folder.display().to_string();
    let failed = |error: std::io::Error| Failure::reading(&shown, &cause(&error, lang), lang);
    let mut files = Vec::new();
    for path in entries(folder).map_err(failed)? {
        if path.is_dir() {
            files.extend(entries(&path).map_err(failed)?);
        } else {
            files.push(path);
        }
    }
    files.retain(|path| path.extension().is_some_and(|one| one == "ron") && path.is_file());
    files.sort();
    if files.is_empty() {
        return Err(Failure::reading(&shown, &say::NO_SCENARIOS.get(lang), lang));
    }
    if files.len() > MOST_FILES {
        let words = common::TOO_MANY
            .get(lang)
            .replace("{limit}", &MOST_FILES.to_string());
        return Err(Failure::reading(&shown, &words, lang));
    }
    Ok(files)
}

fn entries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    Ok(entries.collect())
}
