//! `xubao plan`: a file of answers in, a checklist out.
//!
//! Must not compute or word anything: `plan` and `export` do.

use super::{Failure, answers, cause, codes, options, print, print_bytes, say, tell};
use crate::{
    cases,
    export::{self, Format, NoPdf, Wanted},
    pack::Rulebook,
    plan,
    text::{Lang, Text, ui::take},
};
use chrono::NaiveDate;
use std::{io, path::Path};

/// Runs the command.
pub(super) fn run(
    asked: &options::Plan,
    rules: &Rulebook,
    day: (Option<NaiveDate>, NaiveDate),
    lang: Lang,
) -> Result<(), Failure> {
    let (answers, today) = answers::read(&asked.answers, rules, day, lang)?;
    let plan = plan::build(rules, &answers, today);
    let file = asked
        .output
        .as_deref()
        .filter(|file| *file != Path::new("-"));
    let wanted = Wanted {
        langs: if asked.both {
            &[lang, lang.other()]
        } else {
            &[lang]
        },
        case: asked.case,
    };
    if asked.format.is_some_and(|format| format.form().is_none()) {
        if file.is_some() {
            let sentence = take::NO_FILE.get(lang).to_owned();
            return Err(Failure::File(sentence, Some(take::TRY_FORMS)));
        }
        let text = export::essentials(rules, &plan, wanted.langs, wanted.case);
        return print(&codes::drawn(&text, codes::window(), lang)?, lang);
    }
    if let Some(folder) = file.filter(|file| cases::names_a_folder(file) && !file.is_dir()) {
        return Err(told(take::NO_SUCH_FOLDER, folder, take::TRY_MAKING, lang));
    }
    let format = match asked.format.and_then(options::Taken::form) {
        Some(format) => format,
        None => by_name(file, lang)?,
    };
    let bytes = export::take_away(format, rules, &plan, wanted).map_err(|error| {
        let (sentence, hint) = no_pdf(&error, lang);
        Failure::File(sentence, Some(hint))
    })?;
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

/// The form that a file's name asks for by its end; text, where there is no name or it has no end.
fn by_name(file: Option<&Path>, lang: Lang) -> Result<Format, Failure> {
    let Some(file) = file.filter(|file| !file.is_dir()) else {
        return Ok(Format::Text);
    };
    let Some(extension) = file.extension() else {
        return Ok(Format::Text);
    };
    let known = extension.to_str().and_then(Format::of_extension);
    known.ok_or_else(|| told(take::NO_FORM, file, take::TRY_ENDINGS, lang))
}

/// What is wrong with a file's name, and what to do.
fn told(words: Text, file: &Path, hint: Text, lang: Lang) -> Failure {
    let name = file.display().to_string();
    Failure::File(words.get(lang).replace("{file}", &name), Some(hint))
}

/// Why there is no PDF, in words, and what to try.
pub(super) fn no_pdf(error: &NoPdf, lang: Lang) -> (String, Text) {
    match error {
        NoPdf::NoGlyph(c) => {
            let code = format!("{:04X}", u32::from(*c));
            let sentence = (say::NO_GLYPH.get(lang))
                .replace("{character}", &c.to_string())
                .replace("{code}", &code);
            (sentence, say::TRY_OTHER_FORMAT)
        }
        NoPdf::Refused(cause) => (
            say::NO_PDF.get(lang).replace("{cause}", cause),
            say::TRY_OTHER_FORMAT,
        ),
    }
}

/// Writes a file to take away.
fn write(file: &Path, bytes: &[u8], force: bool, lang: Lang) -> Result<(), Failure> {
    match cases::deliver(file, bytes, force) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(told(say::THERE, file, say::TRY_FORCE, lang))
        }
        Err(error) => {
            let name = file.display().to_string();
            Err(Failure::writing(&name, &cause(&error, lang), lang))
        }
    }
}
