//! The flows inside the binary.
//!
//! Must not change them: the writer's folder is read with `--flows`.

use crate::flow::File;
use include_dir::{Dir, include_dir};

static FLOWS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/flows");

/// All `*.ron` files of `flows/`, by name.
#[must_use]
pub fn files() -> Vec<File> {
    let mut files = Vec::new();
    collect(&FLOWS, &mut files);
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

fn collect(folder: &'static Dir<'static>, files: &mut Vec<File>) {
    for file in folder.files() {
        let ron = file.path().extension().is_some_and(|end| end == "ron");
        if let (true, Some(name), Some(text)) = (ron, file.path().to_str(), file.contents_utf8()) {
            files.push(File {
                name: name.replace('\\', "/"),
                text,
            });
        }
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}
