//! Puts the flows into the binary: every file of `flows/` as text, without remarks and indentation.
//!
//! Must not change what a file says, nor on which line it says it.

use std::{env, fmt::Write as _, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=flows");
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("flows");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    let mut files = Vec::new();
    collect(&root, "", &mut files);
    files.sort();
    let mut list = String::from("[\n");
    for (name, text) in files {
        writeln!(list, "({name:?}, {text:?}),").expect("a text grows");
    }
    list.push(']');
    fs::write(Path::new(&out).join("flows.rs"), list).expect("the build folder can be written");
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("flows can be read") {
        let path = entry.expect("flows can be read").path();
        let name = path.file_name().expect("an entry has a name");
        let name = name.to_str().expect("flows have plain names");
        if path.is_dir() && prefix.is_empty() && name == "scenarios" {
            continue; // people with expected plans are replayed, not built in
        }
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files);
        } else if let Some(stem) = name.strip_suffix(".ron") {
            let text = fs::read_to_string(&path).expect("flows are UTF-8");
            files.push((format!("{prefix}{stem}.ron"), lean(&text)));
        }
    }
}

/// The text without indentation and without lines that are remarks only: less to read at each
/// start. A line that begins inside a text stays as it is.
fn lean(text: &str) -> String {
    let mut lean = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim_start_matches([' ', '\t']);
        match (inside, trimmed.starts_with("//")) {
            (true, _) => lean.push_str(line),
            (false, true) => lean.push('\n'),
            (false, false) => lean.push_str(trimmed),
        }
        if inside || !trimmed.starts_with("//") {
            inside ^= quotes(line) % 2 == 1;
        }
    }
    lean
}

/// The quotation marks of a line, escaped ones left out, as far as a remark.
fn quotes(line: &str) -> usize {
    let (mut count, mut escaped, mut slash) = (0, false, false);
    for c in line.chars() {
        if c == '"' && !escaped {
            count += 1;
        }
        if c == '/' && slash && count % 2 == 0 {
            break;
        }
        slash = c == '/';
        escaped = c == '\\' && !escaped;
    }
    count
}
