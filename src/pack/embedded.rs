//! The flows inside the binary, put there by `build.rs`: the words and the lines of `flows/`, without
//! its remarks and indentation.
//!
//! Must not change them: the writer's folder is read with `--flows`.

use crate::flow::File;

static FLOWS: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/flows.rs"));

/// All files, by name, like `leaving-a-job/flow.ron`.
#[must_use]
pub fn files() -> Vec<File> {
    FLOWS
        .iter()
        .map(|(name, text)| File {
            name: (*name).to_owned(),
            text,
        })
        .collect()
}
