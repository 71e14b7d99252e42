//! The program `xubao`.
//!
//! Must hold nothing: `cli` reads the command line.

fn main() -> std::process::ExitCode {
    xubao::cli::main()
}
