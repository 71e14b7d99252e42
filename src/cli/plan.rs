//! `xubao plan`: a file of answers in, a checklist out.
//!
//! Must not compute or word anything: `plan` and `export` do.

use super::{Failure, answers, cause, options, print_bytes, say, tell};
use crate::{
    cases,
    export::{self, Format, Wanted},
    pack::Rulebook,
    plan,
    text::Lang,
};
use chrono::NaiveDate;
use std::{io, path::Path};

/// Runs the command.
pub(super) fn run(
    asked: &options::Plan,
    rules: &Rulebook,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    let answers = answers::read(&asked.answers, rules, today, lang)?;
    let plan = plan::build(rules, &answers, today);
    let file = asked
        .output
        .as_deref()
        .filter(|file| *file != Path::new("-"));
    let by_name = || Format::of_extension(file?.extension()?.to_str()?);
    let format = asked
        .format
        .map(Format::from)
        .or_else(by_name)
        .unwrap_or(Format::Text);
    let wanted = Wanted {
        langs: if asked.both {
            &[lang, lang.other()]
        } else {
            &[lang]
        },
        case: asked.case,
    };
    let bytes = export::take_away(format, rules, &plan, wanted);
    let Some(file) = file else {
        return print_bytes(&bytes, lang);
    };
    if !file.is_dir() {
        return write(file, &bytes, asked.force, lang);
    }
    let file = file.join(export::file_name(format, &plan, wanted));
    write(&file, &bytes, asked.force, lang)?;
    let name = file.display().to_string();
    tell(&say::WRITTEN.get(lang).replace("{file}", &name));
    Ok(())
}

/// Writes a file to take away.
fn write(file: &Path, bytes: &[u8], force: bool, lang: Lang) -> Result<(), Failure> {
    let name = file.display().to_string();
    match cases::deliver(file, bytes, force) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let sentence = say::THERE.get(lang).replace("{file}", &name);
            Err(Failure::File(sentence, Some(say::TRY_FORCE)))
        }
        Err(error) => Err(Failure::writing(&name, &cause(&error, lang), lang)),
    }
}
