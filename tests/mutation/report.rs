//! The page of results, `flows/MUTATIONS.md`: a table, what only a proof notices, and what nobody does.
//!
//! Must not try anything.

use super::mutants::Mutant;
use super::notice::{FILES, Noticed, Unseen};
use std::{collections::BTreeMap, fmt::Write as _, path::PathBuf};

/// A mutant, who noticed it, and if nobody did, what it does.
pub struct Tried {
    /// The change.
    pub mutant: Mutant,
    /// Who noticed.
    pub noticed: Option<Noticed>,
    /// What it does unnoticed.
    pub unseen: Option<Unseen>,
}

/// Where the page stands.
pub fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("flows/MUTATIONS.md")
}

/// How a mutant stands on the page.
pub fn line(mutant: &Mutant) -> String {
    format!(
        "- {} {}: `{}`\n",
        mutant.of,
        mutant.done,
        mutant.said(&FILES)
    )
}

const HEAD: &str = "# Would a mistake be noticed?

把流程里的每个条件、走向、材料关系和期限逐一改坏（一次一处），看读取、人物、断言或证明会不会发现。
Every guard, condition, link of documents and deadline of the flow is flipped, dropped or redirected, one at a time. Written by
`UPDATE=1 cargo test --release --test mutation -- --ignored --nocapture all_mutants`.

*Reading*: the files are refused, or read with a warning. *People*: the checklist of somebody in `flows/scenarios` changes. *Claims*,
*proofs*: `check` proves something wrong; asked only where the first two let it pass. *Nobody*: the change passes everything.

";

/// Above those that change nothing, and why they stand in the flow.
const SAME: &str = "Noticed by nobody, because no plan changes for anybody on this day, as `diff` proves

Three kinds. What another part of the condition, or the way to it, implies for everybody: it says to a reader who is meant
(`not-retired` beside a question that only they are asked). What turns on another day only: a season, or a calendar that is not
announced. And what only a figure decides that no pack has yet: who may join, a fee, a day.";

/// The page.
pub fn page(tried: &[Tried]) -> String {
    let mut table: BTreeMap<(&str, &str), [usize; 5]> = BTreeMap::new();
    let mut sums = [0; 5];
    for one in tried {
        let column = match one.noticed {
            Some(Noticed::Load(_)) => 0,
            Some(Noticed::Scenario(_)) => 1,
            Some(Noticed::Claim) => 2,
            Some(Noticed::Proof(_)) => 3,
            None => 4,
        };
        table.entry((one.mutant.of, one.mutant.done)).or_default()[column] += 1;
        sums[column] += 1;
    }
    let mut page = HEAD.to_owned();
    let (all, nobody) = (tried.len(), sums[4]);
    let seen = all - nobody;
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let share = |of: usize| 100.0 * seen as f64 / of as f64;
    let untried = tried.iter().map(|one| &one.unseen);
    let untried = untried.filter(|one| **one == Some(Unseen::Untried)).count();
    let same = tried.iter().map(|one| &one.unseen);
    let same = same.filter(|one| **one == Some(Unseen::Same)).count();
    let _ = writeln!(
        page,
        "**{seen} of {all} are noticed: {:.1} %; of the {} that are not proved to change nothing on this day: {:.1} %.**",
        share(all),
        all - same,
        share(all - same)
    );
    if untried > 0 {
        let _ = writeln!(
            page,
            "{untried} were not put to the proofs: the run was cut short."
        );
    }
    page += "\n";
    page += "| what | done to it | all | reading | people | claims | proofs | nobody |\n";
    page += "|---|---|---:|---:|---:|---:|---:|---:|\n";
    let rows = table
        .iter()
        .map(|((of, done), counts)| (*of, *done, counts));
    for (of, done, counts) in rows.chain([("all", "", &sums)]) {
        let numbers: Vec<String> = counts.iter().map(ToString::to_string).collect();
        let all: usize = counts.iter().sum();
        let _ = writeln!(page, "| {of} | {done} | {all} | {} |", numbers.join(" | "));
    }
    let part = |page: &mut String, title: &str, of: &dyn Fn(&Tried) -> Option<String>| {
        let lines: Vec<String> = tried
            .iter()
            .filter_map(|one| Some(line(&one.mutant) + &of(one)?))
            .collect();
        if !lines.is_empty() {
            let _ = write!(page, "\n## {title}\n\n{}", lines.concat());
        }
    };
    part(
        &mut page,
        "Noticed by nobody, and some plan changes",
        &|one| match &one.unseen {
            Some(Unseen::Other(what, who)) => Some(format!("  {what}: {who}\n")),
            _ => None,
        },
    );
    part(&mut page, SAME, &|one| {
        matches!(one.unseen, Some(Unseen::Same)).then(String::new)
    });
    part(
        &mut page,
        "Noticed by nobody; what it does was not looked at",
        &|one| (one.noticed.is_none() && one.unseen.is_none()).then(String::new),
    );
    part(
        &mut page,
        "Not put to the proofs, and counted as not noticed",
        &|one| (one.unseen == Some(Unseen::Untried)).then(String::new),
    );
    part(
        &mut page,
        "Noticed by a claim or another proof alone",
        &|one| match &one.noticed {
            Some(Noticed::Claim) => Some("  a claim\n".to_owned()),
            Some(Noticed::Proof(code)) => Some(format!("  {code}\n")),
            _ => None,
        },
    );
    page
}
