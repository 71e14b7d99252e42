//! What the proofs gave so far, kept in the file that `XUBAO_MUTATION_JOURNAL` names, so that a run which was
//! broken off goes on where it stopped. Without the variable nothing is kept.
//!
//! Must not be kept beyond a change of the flow or the program: it is believed as it stands.

use super::mutants::Mutant;
use super::notice::{FILES, Noticed, Unseen};
use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::Write as _,
    sync::Mutex,
};
use xubao::text::leak;

/// Who noticed, or what a mutant does unnoticed.
pub type Result = (Option<Noticed>, Option<Unseen>);

/// Results by their mutants.
pub struct Journal {
    known: BTreeMap<String, String>,
    file: Option<Mutex<File>>,
}

impl Journal {
    /// What is known from before.
    pub fn open() -> Self {
        let Some(path) = std::env::var_os("XUBAO_MUTATION_JOURNAL") else {
            return Self {
                known: BTreeMap::new(),
                file: None,
            };
        };
        let text = fs::read_to_string(&path).unwrap_or_default();
        let lines = text.lines().filter_map(|line| line.split_once('\t'));
        let file = OpenOptions::new().create(true).append(true).open(path);
        Self {
            known: lines
                .map(|(one, result)| (one.to_owned(), result.to_owned()))
                .collect(),
            file: Some(Mutex::new(file.expect("a writable journal"))),
        }
    }

    /// The result of a run before.
    pub fn known(&self, mutant: &Mutant) -> Option<Result> {
        let result = self.known.get(&name(mutant))?;
        let (word, rest) = result.split_once(' ').unwrap_or((result, ""));
        match word {
            "claim" => Some((Some(Noticed::Claim), None)),
            "proof" => Some((Some(Noticed::Proof(leak(rest.to_owned()))), None)),
            "same" => Some((None, Some(Unseen::Same))),
            "other" => Some((None, Some(Unseen::Other(rest.to_owned())))),
            _ => None, // a line that was cut off
        }
    }

    /// Keeps a result, and gives it back.
    pub fn keep(&self, mutant: &Mutant, result: Result) -> Result {
        let Some(file) = &self.file else {
            return result;
        };
        let words = match &result {
            (Some(Noticed::Claim), _) => "claim".to_owned(),
            (Some(Noticed::Proof(code)), _) => format!("proof {code}"),
            (_, Some(Unseen::Same)) => "same".to_owned(),
            (_, Some(Unseen::Other(why))) => format!("other {why}"),
            _ => return result,
        };
        let line = format!("{}\t{words}\n", name(mutant));
        let mut file = file.lock().expect("no one failed");
        file.write_all(line.as_bytes()).expect("a writable journal");
        result
    }
}

/// The same piece may stand twice in an entry: the place tells them apart.
fn name(mutant: &Mutant) -> String {
    format!("{} {}", mutant.said(&FILES), mutant.cut.start)
}
