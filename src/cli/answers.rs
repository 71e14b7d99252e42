//! A file of answers, checked: every mistake is told with its place and a way out.
//!
//! Must not decide what an answer is: `interview::accept` does.

use super::{Failure, open, place_of, read_bytes, say, tell};
use crate::{
    answers::{Answers, Entry, Given, Problem, Sheet, json_sheet, ron_sheet},
    cases::migrate,
    flow::{Choice, Kind, Question, did_you_mean},
    interview::{self, accept},
    pack::Rulebook,
    text::{Lang, printable},
};
use chrono::NaiveDate;
use std::{collections::HashMap, io, path::Path};

/// Largest file of answers, in bytes.
const LARGEST: usize = 1 << 20;

/// What may stand beside the answers: the day, and what else a scenario holds.
const BESIDE: [&str; 5] = ["answers", "today", "scenario", "name", "expected"];

/// The day that was asked for, where one was, and the day of the clock.
pub(super) type Day = (Option<NaiveDate>, NaiveDate);

/// Something to say about an answers file.
pub(super) struct Complaint {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// Can the answers be used all the same?
    pub warning: bool,
    /// The question it is about, or what else stands there.
    pub question: Option<String>,
    /// What is wrong.
    pub cause: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// Reads the answers of a file (`-` for standard input) that lead all the way to a checklist, and the
/// day they are for: the one that is `asked` for, else that of the file, else the `clock`'s.
pub(super) fn read(
    path: &Path,
    rules: &Rulebook,
    day: Day,
    lang: Lang,
) -> Result<(Answers, NaiveDate), Failure> {
    let (name, bytes) = if path == Path::new("-") {
        let name = say::STANDARD_INPUT.get(lang).to_owned();
        let bytes = read_bytes(io::stdin().lock(), LARGEST, &name, lang)?;
        (name, bytes)
    } else {
        let name = path.display().to_string();
        let bytes = read_bytes(open(path, lang)?, LARGEST, &name, lang)?;
        (name, bytes)
    };
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    let (answers, complaints) = look_at(&bytes, extension, rules, day, lang);
    lines(&name, &complaints, lang).for_each(|line| tell(&line));
    answers.ok_or(Failure::Findings)
}

/// The answers in the bytes of a file, with the day they are for, where they can be used; and the lines
/// that are told of it, as `xubao plan` tells them of a file called `answers`.
#[must_use]
pub fn look_through(
    bytes: &[u8],
    extension: &str,
    rules: &Rulebook,
    clock: NaiveDate,
    lang: Lang,
) -> (Option<(Answers, NaiveDate)>, Vec<String>) {
    let (answers, complaints) = look_at(bytes, extension, rules, (None, clock), lang);
    let lines = lines("answers", &complaints, lang).map(|line| printable(&line));
    (answers, lines.collect())
}

/// What is told of a file.
fn lines(name: &str, complaints: &[Complaint], lang: Lang) -> impl Iterator<Item = String> {
    complaints.iter().flat_map(move |one| {
        let weight = if one.warning {
            say::WARNING
        } else {
            say::ERROR
        };
        let (line, column, cause) = (one.line, one.column, &one.cause);
        let first = format!("{name}:{line}:{column}: {}{cause}", weight.get(lang));
        let hint = (one.hint.as_ref()).map(|hint| format!("  {}{hint}", say::HINT.get(lang)));
        [first].into_iter().chain(hint)
    })
}

/// Looks through a file of answers, which may be no text at all.
fn look_at(
    bytes: &[u8],
    extension: &str,
    rules: &Rulebook,
    day: Day,
    lang: Lang,
) -> (Option<(Answers, NaiveDate)>, Vec<Complaint>) {
    let odd = match std::str::from_utf8(bytes) {
        Ok(text) => return look(text, extension, rules, day, lang),
        Err(error) => error.valid_up_to(),
    };
    let (line, column) = place_of(bytes, odd);
    let complaint = Complaint {
        line,
        column,
        warning: false,
        question: None,
        cause: say::NOT_TEXT.get(lang).to_owned(),
        hint: Some(say::TRY_UTF8.get(lang).to_owned()),
    };
    (None, vec![complaint])
}

/// Looks through a text of answers: the answers with the day they are for, where they can be used,
/// and all there is to say.
pub(super) fn look(
    text: &str,
    extension: &str,
    rules: &Rulebook,
    (asked, clock): Day,
    lang: Lang,
) -> (Option<(Answers, NaiveDate)>, Vec<Complaint>) {
    let mut reader = Reader {
        rules,
        today: asked.unwrap_or(clock),
        lang,
        complaints: Vec::new(),
    };
    let answers = match sheet(text, extension) {
        Ok(sheet) => {
            let day = reader.beside(&sheet.beside);
            reader.today = asked.or(day).unwrap_or(clock);
            reader.answers(sheet.entries)
        }
        Err(problem) => {
            let cause = (say::BAD_FILE.get(lang)).replace("{cause}", &problem.get(lang));
            reader.error((problem.line, problem.column), None, cause, None);
            Answers::default()
        }
    };
    let fine = reader.fine();
    (fine.then_some((answers, reader.today)), reader.complaints)
}

/// The form of the file: by its name, else by how it begins. Braces begin a map in both forms.
fn sheet(text: &str, extension: &str) -> Result<Sheet, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match extension {
        "json" => json_sheet(text),
        "ron" => ron_sheet(text),
        _ if text.trim_start().starts_with('{') => {
            json_sheet(text).or_else(|problem| ron_sheet(text).map_err(|_| problem))
        }
        _ => ron_sheet(text),
    }
}

struct Reader<'r> {
    rules: &'r Rulebook,
    today: NaiveDate,
    lang: Lang,
    complaints: Vec<Complaint>,
}

impl Reader<'_> {
    /// The day that stands beside the answers; what is not known there is told.
    fn beside(&mut self, all: &[Entry]) -> Option<NaiveDate> {
        let lang = self.lang;
        let mut day = None;
        // a plan of this program is a file of answers: all that stands in it is its own
        let made_here = |entry: &Entry| {
            entry.question == "format"
                && words(&entry.given)
                    .iter()
                    .any(|form| form.starts_with("xubao-"))
        };
        let known_form = all.iter().any(made_here);
        for entry in all {
            let (line, column, name) = (entry.line, entry.column, entry.question.as_str());
            if name == "today" {
                let text = words(&entry.given).first().map_or("", String::as_str);
                match super::parse_today(text) {
                    Ok(found) => day = Some(found),
                    Err(_) => {
                        let cause = say::BAD_TODAY.get(lang).to_owned();
                        self.error((line, column), Some(name), cause, None);
                    }
                }
            } else if name == "answers" {
                let cause = say::GIVEN_TWICE.get(lang).replace("{id}", name);
                self.error((line, column), Some(name), cause, None); // the first is read
            } else if !known_form && !BESIDE.contains(&name) {
                let cause = say::NOT_KNOWN_BESIDE.get(lang).replace("{id}", name);
                let hint = did_you_mean(name, BESIDE);
                let hint = hint.map(|hint| hint.get(lang).to_owned());
                self.complain(true, (line, column), Some(name), cause, hint);
            }
        }
        day
    }

    fn answers(&mut self, entries: Vec<Entry>) -> Answers {
        let (rules, lang) = (self.rules, self.lang);
        let mut answers = Answers::default();
        let mut places = HashMap::new();
        for mut entry in entries {
            migrate(rules, &mut entry);
            let (line, column, id) = (entry.line, entry.column, entry.question.as_str());
            let Some(question) = rules.flow.questions.get(id) else {
                let hint = did_you_mean(id, rules.flow.questions.ids().map(|id| id.0));
                let hint = hint.map_or(say::SEE_QUESTIONS.get(lang).to_owned(), |words| {
                    words.get(lang).to_owned()
                });
                let cause = say::NO_SUCH_QUESTION.get(lang).replace("{id}", id);
                self.error((line, column), Some(id), cause, Some(hint));
                continue;
            };
            if places.insert(id.to_owned(), (line, column)).is_some() {
                let cause = say::GIVEN_TWICE.get(lang).replace("{id}", id);
                self.error((line, column), Some(id), cause, None);
            }
            match accept::given(rules, question, &entry.given, self.today) {
                Ok(answer) => answers.set(id, answer),
                Err(refused) => {
                    let cause = (say::BAD_ANSWER.get(lang))
                        .replace("{id}", id)
                        .replace("{cause}", &refused.get(lang));
                    let hint = match near_option(question, words(&entry.given)) {
                        Some(near) => say::DID_YOU_MEAN.get(lang).replace("{near}", near),
                        None => wanted(question, lang),
                    };
                    self.error((line, column), Some(id), cause, Some(hint));
                }
            }
        }
        self.together(&answers, &places);
        if self.fine() {
            self.follow(&answers, &places);
        }
        answers
    }

    /// Do the answers fit one another?
    fn together(&mut self, answers: &Answers, places: &HashMap<String, (usize, usize)>) {
        for (id, answer) in answers.iter() {
            let Some(question) = self.rules.flow.questions.get(id) else {
                continue;
            };
            if let Err(refused) = accept::against(question, answer, answers, self.today) {
                let place = places.get(id).copied().unwrap_or((1, 1));
                let cause = (say::BAD_ANSWER.get(self.lang))
                    .replace("{id}", id)
                    .replace("{cause}", &refused.get(self.lang));
                self.error(place, Some(id), cause, None);
            }
        }
    }

    /// Is there an answer to all that is asked, and is all asked that is answered?
    fn follow(&mut self, answers: &Answers, places: &HashMap<String, (usize, usize)>) {
        let (rules, lang) = (self.rules, self.lang);
        let path = interview::walk(rules, answers, self.today);
        let missing = interview::sure_to_come(rules, answers, self.today);
        for id in &missing {
            let Some(question) = rules.flow.questions.get(id.0) else {
                continue;
            };
            let cause = (say::MISSING.get(lang))
                .replace("{id}", id.0)
                .replace("{title}", question.title.get(lang));
            self.error((1, 1), Some(id.0), cause, Some(wanted(question, lang)));
        }
        if !path.complete() {
            let more = path.at_most_left.saturating_sub(missing.len());
            if more > 0 {
                let cause = say::MISSING_MORE
                    .get(lang)
                    .replace("{n}", &more.to_string());
                self.complain(true, (1, 1), None, cause, None);
            }
            return; // which those are is not known yet
        }
        let asked = |id: &str| path.questions.iter().any(|question| question.0 == id);
        let mut unasked: Vec<_> = places.iter().filter(|(id, _)| !asked(id)).collect();
        unasked.sort_by_key(|(_, place)| **place);
        for (id, (line, column)) in unasked {
            let cause = say::NOT_ASKED.get(lang).replace("{id}", id);
            self.complain(true, (*line, *column), Some(id), cause, None);
        }
    }

    fn fine(&self) -> bool {
        self.complaints.iter().all(|complaint| complaint.warning)
    }

    fn error(
        &mut self,
        place: (usize, usize),
        question: Option<&str>,
        cause: String,
        hint: Option<String>,
    ) {
        self.complain(false, place, question, cause, hint);
    }

    fn complain(
        &mut self,
        warning: bool,
        (line, column): (usize, usize),
        question: Option<&str>,
        cause: String,
        hint: Option<String>,
    ) {
        self.complaints.push(Complaint {
            line,
            column,
            warning,
            question: question.map(str::to_owned),
            cause,
            hint,
        });
    }
}

/// The option that a wrong one of those given is near to.
pub(super) fn near_option(question: &Question, given: &[String]) -> Option<&'static str> {
    let (Kind::One(options) | Kind::Road(options) | Kind::Many { options, .. }) = &question.kind
    else {
        return None;
    };
    let wrong = given
        .iter()
        .find(|id| options.iter().all(|option| option.id.0 != id.as_str()))?;
    let likeness = |option: &Choice| strsim::jaro_winkler(option.id.0, wrong);
    let best = options
        .iter()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(best) > 0.8).then_some(best.id.0)
}

fn words(given: &Given) -> &[String] {
    match given {
        Given::Word(word) => std::slice::from_ref(word),
        Given::Words(words) => words.as_slice(),
        Given::Number(_) | Given::Flag(_) | Given::Other(_) => &[],
    }
}

/// What a question accepts in a file, in words.
pub(super) fn wanted(question: &Question, lang: Lang) -> String {
    let quoted = |options: &[Choice]| {
        let all: Vec<_> = options
            .iter()
            .map(|option| format!("\"{}\"", option.id))
            .collect();
        all.join(", ")
    };
    let mut what = match &question.kind {
        Kind::One(options) | Kind::Road(options) => quoted(options),
        Kind::Many { options, .. } => say::ANY_OF.get(lang).replace("{what}", &quoted(options)),
        Kind::YesNo => "true, false".to_owned(),
        Kind::Whole { min, max, unit } => format!("{min}..{max} {}", unit.get(lang)),
        Kind::Money { .. } => say::WANTED_MONEY.get(lang).to_owned(),
        Kind::Day { .. } => say::WANTED_DAY.get(lang).to_owned(),
        Kind::Month { .. } => say::WANTED_MONTH.get(lang).to_owned(),
        Kind::Place => say::WANTED_PLACE.get(lang).to_owned(),
    };
    if question.unsure.is_some() {
        what.push_str(", \"unsure\"");
    }
    say::WANTED.get(lang).replace("{what}", &what)
}
