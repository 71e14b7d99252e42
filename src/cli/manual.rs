//! `xubao completions` and `xubao man`: made from the options themselves.
//!
//! Must not hold words or options of its own.

use super::{Failure, options::Options, print_bytes};
use crate::text::Lang;
use clap::CommandFactory as _;
use clap_complete::Shell;

/// The name of the program.
const NAME: &str = "xubao";

/// Prints the completions of a shell.
pub(super) fn completions(shell: Shell, lang: Lang) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Options::command(), NAME, &mut script);
    print_bytes(&script, lang)
}

/// Prints the manual page, with those of the commands behind it.
pub(super) fn man(lang: Lang) -> Result<(), Failure> {
    let mut command = Options::command();
    command.build();
    let mut page = Vec::new();
    let written = write(&command, &mut page);
    written.map_err(|error| Failure::output(&error, lang))?;
    print_bytes(&page, lang)
}

fn write(command: &clap::Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    let man = clap_mangen::Man::new(command.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    for one in command.get_subcommands() {
        let man = clap_mangen::Man::new(one.clone());
        man.render_synopsis_section(page)?;
        man.render_description_section(page)?;
        man.render_options_section(page)?;
    }
    man.render_extra_section(page)?;
    man.render_version_section(page)
}
