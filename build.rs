//! Builds again when a flow changes: `include_dir` alone is not noticed by cargo.
//!
//! Must not generate code.

fn main() {
    println!("cargo::rerun-if-changed=flows");
}
