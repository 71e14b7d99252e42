//! Files become one flow: parsed, joined in the order of the header, every section in one table.
//!
//! Must not judge what the parts mean: `check` does.

use super::finding::{Finding, Words, did_you_mean};
use super::recover;
use super::report::Report;
use super::source::{File, Sources};
use super::table::Places;
use super::{
    Claim, Cover, Deadline, Document, Entitlement, Fact, Header, Id, Instrument, Migration, Note,
    Outcome, Part, Quantity, Question, Road, Source, State, Table, Task, Unknown, Window,
};
use std::collections::HashSet;

/// Largest file that is read, in bytes.
pub const LARGEST: usize = 1 << 20;

/// A flow in one piece.
#[derive(Debug, Default)]
pub struct Flow {
    /// The head.
    pub header: Header,
    /// What is asked.
    pub questions: Table<Question>,
    /// The order of asking.
    pub states: Vec<State>,
    /// Named conditions.
    pub facts: Table<Fact>,
    /// Derived quantities.
    pub quantities: Table<Quantity>,
    /// The side-by-side choice.
    pub roads: Table<Road>,
    /// Errands.
    pub tasks: Table<Task>,
    /// Dates that matter.
    pub deadlines: Table<Deadline>,
    /// Papers and records.
    pub documents: Table<Document>,
    /// Places where tasks are done.
    pub windows: Table<Window>,
    /// Who covers what, month by month.
    pub cover: Table<Cover>,
    /// What a person is owed.
    pub entitlements: Table<Entitlement>,
    /// Rules worth knowing.
    pub notes: Table<Note>,
    /// What the program does not know.
    pub unknowns: Table<Unknown>,
    /// Sentences for the top of the checklist.
    pub outcomes: Vec<Outcome>,
    /// Laws, regulations, notices.
    pub instruments: Table<Instrument>,
    /// Articles of instruments.
    pub sources: Table<Source>,
    /// What holds for everybody.
    pub claims: Table<Claim>,
    /// Ids of earlier versions.
    pub migrations: Vec<Migration>,
    /// The files all this was read from.
    pub files: Sources,
    /// Ids in pieces of files that could not be read.
    pub(crate) lost: HashSet<&'static str>,
    state_places: Places,
    stages: [Vec<Id>; 8],
}

/// The sections of a flow whose entries belong to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// `questions`.
    Questions,
    /// `states`.
    States,
    /// `tasks`.
    Tasks,
    /// `deadlines`.
    Deadlines,
    /// `entitlements`.
    Entitlements,
    /// `notes`.
    Notes,
    /// `unknowns`.
    Unknowns,
    /// `roads`.
    Roads,
}

impl Flow {
    /// The place of a state in the order of asking.
    #[must_use]
    pub fn state_index(&self, id: &str) -> Option<usize> {
        self.state_places.get(id).copied()
    }

    /// The stage that the entry at `place` of a section belongs to: that of its file. `None` where
    /// the file names none.
    #[must_use]
    pub fn stage(&self, section: Section, place: usize) -> Option<Id> {
        let stage = self.stages[section as usize].get(place)?;
        (!stage.0.is_empty()).then_some(*stage)
    }

    /// The stage of a question.
    #[must_use]
    pub fn question_stage(&self, id: &str) -> Option<Id> {
        self.stage(Section::Questions, self.questions.index(id)?)
    }

    /// The stages that files name, once each.
    pub(crate) fn stages_named(&self) -> Vec<Id> {
        let mut named: Vec<Id> = Vec::new();
        for stage in self
            .stages
            .iter()
            .flatten()
            .filter(|stage| !stage.0.is_empty())
        {
            if !named.contains(stage) {
                named.push(*stage);
            }
        }
        named
    }

    /// A report on what was read here.
    pub(crate) fn report(&self) -> Report<'_> {
        Report::new(&self.files, &self.lost)
    }

    fn join(&mut self, part: Part) {
        let stage = part.stage.unwrap_or_default();
        macro_rules! tables {
            ($($name:ident $(as $section:ident)?),* $(,)?) => {$(
                $(
                    let count = self.stages[Section::$section as usize].len() + part.$name.len();
                    self.stages[Section::$section as usize].resize(count, stage);
                )?
                self.$name.append(part.$name);
            )*};
        }
        let first = self.states.len();
        for (i, state) in part.states.iter().enumerate() {
            self.state_places.entry(state.id().0).or_insert(first + i);
        }
        self.stages[Section::States as usize].resize(first + part.states.len(), stage);
        self.states.extend(part.states);
        self.outcomes.extend(part.outcomes);
        self.migrations.extend(part.migrations);
        tables!(
            questions as Questions,
            facts,
            quantities,
            roads as Roads,
            tasks as Tasks,
            deadlines as Deadlines,
            documents,
            windows,
            cover,
            entitlements as Entitlements,
            notes as Notes,
            unknowns as Unknowns,
            instruments,
            sources,
            claims,
        );
    }
}

/// Reads a flow: the folder that holds `flow.ron`, and in it the files that `flow.ron` lists.
/// Files elsewhere are only remembered as sources. Gives all that could be read, and every mistake.
#[must_use]
pub fn load(files: &[File]) -> (Flow, Vec<Finding>) {
    let mut flow = Flow {
        files: Sources::new(files.to_vec()),
        ..Flow::default()
    };
    let mut findings = Vec::new();
    let Some(head) = files.iter().position(|file| base(&file.name) == "flow.ron") else {
        let words = Words::new("没有找到 flow.ron。", "There is no file flow.ron.");
        findings.push(Finding::error("missing-file", None, words));
        return (flow, findings);
    };
    let read = recover::parse::<Header>(&mut flow.files, head, &mut findings);
    flow.lost.extend(read.lost);
    flow.header = read.value;
    let folder = files[head].name.trim_end_matches("flow.ron");
    let mut listed = Vec::new();
    for id in &flow.header.files {
        let place = || flow.files.place(id.0);
        match files
            .iter()
            .position(|file| inside(folder, file) == Some(id.0))
        {
            Some(file) if file == head || listed.contains(&file) => {
                let words = Words::new(
                    format!("“{id}”列了两次。"),
                    format!("\"{id}\" is listed twice."),
                );
                findings.push(Finding::error("duplicate-file", place(), words));
            }
            Some(file) => listed.push(file),
            None => {
                let words = Words::new(
                    format!("没有文件“{folder}{id}.ron”。"),
                    format!("There is no file \"{folder}{id}.ron\"."),
                );
                let hint = did_you_mean(id.0, files.iter().filter_map(|file| inside(folder, file)));
                findings.push(Finding::error("missing-file", place(), words).hinted(hint));
            }
        }
    }
    for (i, file) in files.iter().enumerate() {
        if inside(folder, file).is_some() && i != head && !listed.contains(&i) {
            let words = Words::new(
                format!("flow.ron 的 files 里没有“{}”，不会读取。", file.name),
                format!(
                    "\"{}\" is not listed in `files` of flow.ron and is not read.",
                    file.name
                ),
            );
            findings.push(Finding::warning("unlisted-file", None, words));
        }
    }
    for file in listed {
        let read = recover::parse::<Part>(&mut flow.files, file, &mut findings);
        flow.lost.extend(read.lost);
        flow.join(read.value);
    }
    (flow, findings)
}

/// What `flow.ron` calls a file of its own folder: the name without `.ron`.
fn inside<'f>(folder: &str, file: &'f File) -> Option<&'f str> {
    let name = file.name.strip_prefix(folder)?.strip_suffix(".ron")?;
    (!name.contains('/')).then_some(name)
}

/// A file's name without its folders.
fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}
