//! `xubao completions` and `xubao man`: made from the options themselves.
//!
//! Must not hold words or options of its own.

use super::{Failure, options::Options, print_bytes, say};
use crate::text::{Lang, ui::product};
use clap::{Arg, Command, CommandFactory as _};
use clap_complete::Shell;
use clap_mangen::roff::{Roff, bold, italic, roman};

/// The name of the program.
const NAME: &str = "xubao";

/// Prints the completions of a shell.
pub(super) fn completions(shell: Shell, lang: Lang) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Options::command(), NAME, &mut script);
    print_bytes(&script, lang)
}

/// Prints the manual page, all commands on it.
pub(super) fn man(lang: Lang) -> Result<(), Failure> {
    let mut command = Options::command();
    command.build();
    let mut page = Vec::new();
    let written = manual(&mut command).to_writer(&mut page);
    written.map_err(|error| Failure::output(&error, lang))?;
    print_bytes(&page, lang)
}

/// One heading for each kind of thing, each command below its own (the usual generator writes one page
/// for each command, and put together they repeat headings and the options of all commands).
fn manual(command: &mut Command) -> Roff {
    let mut page = Roff::new();
    let version = format!("{NAME} {}", env!("CARGO_PKG_VERSION"));
    page.control("TH", ["XUBAO", "1", "", &*version, ""]);
    page.control("SH", ["NAME"]); // read by `apropos`, so in one line
    page.text([roman(format!("{NAME} - {}", product::MAN_NAME))]);
    page.control("SH", [product::MAN_SYNOPSIS]);
    usage(&mut page, command);
    page.control("SH", [product::MAN_DESCRIPTION]);
    lines(&mut page, command.get_about());
    page.control("SH", [&*say::OPTIONS.to_uppercase()]);
    command
        .get_arguments()
        .for_each(|one| argument(&mut page, one));
    page.control("SH", [&*say::COMMANDS.to_uppercase()]);
    command
        .get_subcommands_mut()
        .for_each(|one| section(&mut page, one));
    let after = command.get_after_help().map(ToString::to_string);
    for part in after.unwrap_or_default().split("\n\n") {
        let (title, rest) = part.split_once('\n').unwrap_or((part, ""));
        page.control("SH", [&*title.trim_end_matches(':').to_uppercase()]);
        as_they_are(&mut page, rest);
    }
    page
}

/// A command and those below it.
fn section(page: &mut Roff, command: &mut Command) {
    let name = command
        .get_bin_name()
        .unwrap_or(command.get_name())
        .to_owned();
    page.control("SS", [&*name]);
    lines(page, command.get_about());
    page.control("PP", []);
    usage(page, command);
    let own = |one: &&Arg| !one.is_global_set();
    command
        .get_arguments()
        .filter(own)
        .for_each(|one| argument(page, one));
    if let Some(after) = command.get_after_help().map(ToString::to_string) {
        page.control("PP", []);
        as_they_are(page, &after);
    }
    command
        .get_subcommands_mut()
        .for_each(|one| section(page, one));
}

fn usage(page: &mut Roff, command: &mut Command) {
    let usage = command.render_usage().to_string();
    page.text([bold(usage.trim_start_matches("Usage: ").trim())]);
}

/// An option or an argument.
fn argument(page: &mut Roff, one: &Arg) {
    let short = one.get_short().map(|short| format!("-{short}"));
    let long = one.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let mut head = vec![bold(names.join(", "))];
    if one.get_action().takes_values() {
        let value = one.get_value_names().unwrap_or_default().join(" ");
        head.push(roman(if names.is_empty() { "" } else { " " }));
        head.push(italic(value));
    }
    page.control("TP", []);
    page.text(head);
    lines(page, one.get_help());
}

/// Both languages, one below the other.
fn lines(page: &mut Roff, text: Option<&impl ToString>) {
    let text = text.map(ToString::to_string).unwrap_or_default();
    for (i, line) in text.lines().enumerate() {
        if i > 0 {
            page.control("br", []);
        }
        page.text([roman(line)]);
    }
}

/// Lines that are not filled up.
fn as_they_are(page: &mut Roff, text: &str) {
    page.control("nf", []);
    for line in text.lines() {
        page.text([roman(line)]);
    }
    page.control("fi", []);
}
