//! What the proofs gave so far, kept in the file that `XUBAO_MUTATION_JOURNAL` names, so that a run which was
//! broken off goes on where it stopped. Without the variable nothing is kept.
//!
//! Must not be kept beyond a change of the flow or the program: it is believed as it stands.

use super::mutants::Mutant;
use super::notice::{FILES, Noticed, Unseen};
use std::{
    collections::BTreeMap,
    env,
    fs::{self, File, OpenOptions},
    io::Write as _,
    sync::Mutex,
    time::{Duration, Instant},
};
use xubao::text::leak;

/// Results by their mutants, as they were written.
pub struct Journal {
    known: BTreeMap<String, String>,
    file: Option<Mutex<File>>,
    /// When nothing more is begun.
    until: Option<Instant>,
}

impl Journal {
    /// What is known from before.
    pub fn open() -> Self {
        let path = env::var_os("XUBAO_MUTATION_JOURNAL");
        let before = path.as_ref().and_then(|path| fs::read_to_string(path).ok());
        let before = before.unwrap_or_default();
        let lines = before.lines().filter_map(|line| line.split_once('\t'));
        let own = |(one, result): (&str, &str)| (one.to_owned(), result.to_owned());
        let file = path.map(|path| OpenOptions::new().create(true).append(true).open(path));
        let seconds = env::var("XUBAO_MUTATION_SECONDS").ok();
        let seconds = seconds.map(|text| text.parse().expect("seconds"));
        Self {
            known: lines.map(own).collect(),
            file: file.map(|file| Mutex::new(file.expect("a writable journal"))),
            until: seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds)),
        }
    }

    fn is_late(&self) -> bool {
        self.until.is_some_and(|until| Instant::now() > until)
    }

    /// Does a proof notice, as known or as found out now? `None`: there is no time to find out.
    pub fn noticed(
        &self,
        mutant: &Mutant,
        find: impl Fn() -> Option<Noticed>,
    ) -> Option<Option<Noticed>> {
        let known = self.known.get(&name(mutant)).map(String::as_str);
        match known.map(|text| text.split_once(' ').unwrap_or((text, ""))) {
            Some(("claim", _)) => return Some(Some(Noticed::Claim)),
            Some(("proof", code)) => return Some(Some(Noticed::Proof(leak(code.to_owned())))),
            Some(("nobody" | "same" | "other", _)) => return Some(None),
            _ if self.is_late() => return None,
            _ => {}
        }
        let noticed = find();
        self.keep(
            mutant,
            &match &noticed {
                Some(Noticed::Proof(code)) => format!("proof {code}"),
                Some(_) => "claim".to_owned(),
                None => "nobody".to_owned(),
            },
        );
        Some(noticed)
    }

    /// What a mutant does unnoticed, as known or as found out now; `None` as above.
    pub fn does(&self, mutant: &Mutant, find: impl Fn() -> Unseen) -> Option<Unseen> {
        let known = self.known.get(&name(mutant)).map(String::as_str);
        match known.map(|text| text.split_once(' ').unwrap_or((text, ""))) {
            Some(("same", _)) => return Some(Unseen::Same),
            Some(("other", why)) => {
                let (what, who) = why.split_once('\t').unwrap_or((why, ""));
                return Some(Unseen::Other(what.to_owned(), who.to_owned()));
            }
            _ if self.is_late() => return None,
            _ => {}
        }
        let does = find();
        self.keep(
            mutant,
            &match &does {
                Unseen::Other(what, who) => format!("other {what}\t{who}"),
                _ => "same".to_owned(),
            },
        );
        Some(does)
    }

    fn keep(&self, mutant: &Mutant, words: &str) {
        if let Some(file) = &self.file {
            let line = format!("{}\t{words}\n", name(mutant));
            let mut file = file.lock().expect("no one failed");
            file.write_all(line.as_bytes()).expect("a writable journal");
        }
    }
}

/// What is changed, without the line: so what was found out can be carried over where another entry changes.
fn name(mutant: &Mutant) -> String {
    format!("{} {}", mutant.said(&FILES), mutant.nth)
}
