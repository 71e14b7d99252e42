//! The files of `flows/regions` as one: what each holds, before anything is looked up in it.
//!
//! Must not judge what they say: `convert` does.

use super::region::{Notice, Place, Places, Written};
use crate::flow::{self, Finding, Instrument, Source, Sources, Table};

/// What the files of `regions/` hold, before anything is looked up in it.
#[derive(Default)]
pub(super) struct Read {
    pub written: Vec<Written>,
    pub places: Vec<Place>,
    pub notices: Table<Notice>,
    pub instruments: Table<Instrument>,
    pub sources: Table<Source>,
    pub lost: Vec<&'static str>,
}

impl Read {
    /// Reads those whose name, without `.ron`, is `wanted`; the people whom figures are proved with
    /// are kept where somebody is to `check`.
    pub fn from(
        files: &mut Sources,
        findings: &mut Vec<Finding>,
        wanted: impl Fn(&str) -> bool,
        check: bool,
    ) -> Self {
        let mut all = Self::default();
        for i in 0..files.files().len() {
            let Some(name) = region(&files.files()[i].name).filter(|name| wanted(name)) else {
                continue;
            };
            if name == "places" {
                let read = flow::parse::<Places>(files, i, findings);
                all.lost.extend(read.lost);
                all.places.extend(read.value.places);
            } else {
                let read = flow::parse::<Written>(files, i, findings);
                all.lost.extend(read.lost);
                let mut region = read.value;
                if !check {
                    region.vectors = Vec::new(); // a third of the memory of all packs
                }
                let (instruments, sources) = (&mut region.instruments, &mut region.sources);
                all.instruments.append(std::mem::take(instruments));
                all.sources.append(std::mem::take(sources));
                all.notices.append(std::mem::take(&mut region.calendar));
                all.written.push(region);
            }
        }
        all
    }
}

/// Which files of `regions/` in the binary everybody needs.
pub(super) fn is_common(name: &str) -> bool {
    ["national", "places"].contains(&name)
}

/// The name of a file of `regions/`, without `.ron`.
pub(super) fn region(name: &str) -> Option<&str> {
    let (folder, file) = name.rsplit_once('/')?;
    let file = file.strip_suffix(".ron")?;
    (folder == "regions" || folder.ends_with("/regions")).then_some(file)
}
