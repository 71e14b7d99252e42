//! The people of this folder, for all that test or measure with them.
//!
//! Must not check anything but that their answers can be read.

use chrono::NaiveDate;
use std::{fs, path::PathBuf};
use xubao::{
    answers::{Answers, read_ron},
    interview::accept,
    pack::Rulebook,
    plan::{self, Plan},
    text::parse_day,
};

/// Somebody who left a job.
pub struct Person {
    /// The name of the file.
    pub name: String,
    /// What they answer.
    pub answers: Answers,
    /// What follows on the day of [`today`].
    pub plan: Plan,
}

/// The day on which all of them ask.
pub fn today() -> NaiveDate {
    parse_day("2026-11-23").expect("a day")
}

/// Where they and their checklists are.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/personas")
}

/// All of them, by name.
pub fn people(rules: &Rulebook) -> Vec<Person> {
    let files = fs::read_dir(folder()).expect("the folder of people");
    let paths = files.map(|entry| entry.expect("an entry").path());
    let written = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "ron");
    let mut paths: Vec<PathBuf> = paths.filter(written).collect();
    paths.sort();
    paths.iter().map(|path| person(rules, path)).collect()
}

fn person(rules: &Rulebook, path: &PathBuf) -> Person {
    let name = path.file_stem().expect("a name").to_string_lossy();
    let text = fs::read_to_string(path).expect("a readable person");
    let mut answers = Answers::default();
    for entry in read_ron(&text).expect("an answers file") {
        let question = rules.flow.questions.get(&entry.question);
        let question = question.unwrap_or_else(|| panic!("{name}: no question {}", entry.question));
        let answer = accept::given(rules, question, &entry.given, today());
        let answer = answer.unwrap_or_else(|e| panic!("{name}: {}: {e:?}", entry.question));
        answers.set(&entry.question, answer);
    }
    Person {
        plan: plan::build(rules, &answers, today()),
        name: name.into_owned(),
        answers,
    }
}
