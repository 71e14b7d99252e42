//! Who notices a mutant: the reader of the files, a person of `flows/scenarios`, or a proof; and whether
//! a mutant that nobody notices changes a plan at all.

use super::mutants::Mutant;
use chrono::NaiveDate;
use std::{fs, path::PathBuf, sync::LazyLock};
use xubao::{
    answers::{Answer, Answers, read_ron},
    export::scenario::{Expected, Scenario, differences},
    flow::{File, Finding, Id},
    interview::accept,
    pack::{Rulebook, embedded_files},
    plan::{self, Plan},
    text::{Lang, leak},
    verify::{self, Found, Proof},
};

/// Who noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noticed {
    /// The files cannot be used: the code of the error.
    Load(&'static str),
    /// The plan of the person in this scenario is another.
    Scenario(String),
    /// A claim does not hold.
    Claim,
    /// Another proof fails: the code.
    Proof(&'static str),
}

/// What a mutant that nobody notices does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// No plan changes for anybody on this day, as `verify::diff` proves.
    Same,
    /// What is different and for which share of answer sets, and the answers of somebody who shows it, as
    /// they stand in a scenario; empty where nobody was found.
    Other(String, String),
    /// It was not put to the proofs: counted as not noticed.
    Untried,
}

/// A person of the scenarios.
pub struct Person {
    /// The name of the file.
    pub name: String,
    /// What they answer.
    pub answers: Answers,
    /// The day of use.
    pub today: NaiveDate,
    expected: Expected,
}

/// The shipped files, those of the flow and those of the packs.
pub static FILES: LazyLock<Vec<File>> = LazyLock::new(embedded_files);
/// The shipped rules.
pub static RULES: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::load(&FILES).expect("a sound flow"));
/// The people of `flows/scenarios`.
pub static PEOPLE: LazyLock<Vec<Person>> = LazyLock::new(people);

fn people() -> Vec<Person> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("flows/scenarios");
    let mut paths: Vec<PathBuf> = Vec::new();
    for folder in [folder.clone(), folder.join("edges")] {
        let there = fs::read_dir(folder).into_iter().flatten();
        paths.extend(there.map(|one| one.expect("an entry").path()));
    }
    paths.retain(|path| path.is_file());
    paths.sort();
    let person = |path: &PathBuf| {
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let text = leak(fs::read_to_string(path).expect("a text"));
        let file = File {
            name: name.clone(),
            text,
        };
        let (scenario, today) = Scenario::read(file).expect("a scenario");
        Person {
            name,
            answers: answers(text, today).expect("answers"),
            today,
            expected: scenario.expected,
        }
    };
    paths.iter().map(person).collect()
}

/// The answers in a scenario, or in a text like one; `None` where they are none.
pub fn answers(text: &'static str, today: NaiveDate) -> Option<Answers> {
    let mut answers = Answers::default();
    for entry in read_ron(text).ok()? {
        let question = RULES.flow.questions.get(&entry.question)?;
        let answer = accept::given(&RULES, question, &entry.given, today).ok()?;
        answers.set(&entry.question, answer);
    }
    Some(answers)
}

/// The rules of a mutant, or the error that stops it.
pub fn read(mutant: &Mutant) -> Result<Rulebook, &'static str> {
    let error = |all: Vec<Finding>| {
        all.iter()
            .find(|one| one.is_error())
            .map_or("", |one| one.code)
    };
    Rulebook::load(&mutant.files(&FILES)).map_err(error)
}

/// The first person whose plan is not as it was written down.
pub fn person(rules: &Rulebook) -> Option<&'static Person> {
    PEOPLE.iter().find(|one| {
        let now = Expected::of(rules, &plan::build(rules, &one.answers, one.today));
        !differences(&one.expected, &now, Lang::En).is_empty()
    })
}

/// Would somebody notice to whom the shipped rules say this, if it were written down?
pub fn notices(rules: &Rulebook, answers: &Answers, was: &Plan) -> bool {
    let now = plan::build(rules, answers, was.today);
    if now == *was {
        return false; // quicker than to write both down
    }
    let (was, now) = (Expected::of(&RULES, was), Expected::of(rules, &now));
    !differences(&was, &now, Lang::En).is_empty()
}

/// Is it noticed when it is read, or by a person? `None`: by neither.
pub fn at_once(mutant: &Mutant) -> Option<Noticed> {
    match read(mutant) {
        Err(code) => Some(Noticed::Load(code)),
        Ok(rules) => {
            let person = person(&rules).map(|one| Noticed::Scenario(one.name.clone()));
            // the shipped files are read without a warning: one is as good as an error
            person.or_else(|| Some(Noticed::Load(rules.warnings.first()?.code)))
        }
    }
}

/// Is a claim or another proof of `check` broken? What `check` says of the shipped flow too does not count,
/// nor that it could not decide.
pub fn by_proof(mutant: &Mutant, shipped: &Proof, today: NaiveDate) -> Option<Noticed> {
    let proof = verify::prove(&read(mutant).ok()?, today);
    let said = |one: &Found, of: &Proof| {
        let what = |one: &Found| (one.finding.code, one.finding.message.clone());
        of.found.iter().any(|other| what(other) == what(one))
    };
    let new = proof.found.iter().filter(|one| !said(one, shipped));
    let codes: Vec<&'static str> = new.map(|one| one.finding.code).collect();
    let decided = codes.iter().find(|code| **code != "cannot-decide")?;
    Some(match codes.contains(&"claim-fails") {
        true => Noticed::Claim,
        false => Noticed::Proof(decided),
    })
}

/// What a mutant does to plans on a day, and somebody who shows it: if there is one, somebody who would
/// notice.
pub fn done(mutant: &Mutant, today: NaiveDate) -> Unseen {
    let Ok(rules) = read(mutant) else {
        return Unseen::Same;
    };
    let diff = verify::diff((&RULES, today), (&rules, today));
    if diff.changes.is_empty() {
        return Unseen::Same;
    }
    let shown = diff.changes.iter().filter_map(|change| {
        let pair = change.shown.as_ref()?;
        Some([(change, &pair.old.answers), (change, &pair.new.answers)])
    });
    let shown: Vec<_> = shown.flatten().collect();
    let notices = |given: &[(Id, Answer)]| {
        let mut answers = Answers::default();
        for (id, answer) in given {
            answers.set(id.0, answer.clone());
        }
        let was = plan::build(&RULES, &answers, today);
        was.complete && notices(&rules, &answers, &was)
    };
    let (change, given) = (shown.iter())
        .find(|one| notices(one.1))
        .or(shown.first())
        .map_or((&diff.changes[0], &[][..]), |one| (one.0, &one.1[..]));
    let share = 100.0 * diff.changed.most / diff.joint.most;
    let about = format!("{:?} {}", change.about.kind, change.about.id).to_lowercase();
    let lines = (given.iter()).map(|(id, answer)| format!("{:?}: {}", id.0, answer.to_json()));
    let who = lines.collect::<Vec<_>>().join(", ");
    Unseen::Other(format!("{about}, for {share:.2e} % of answer sets"), who)
}
