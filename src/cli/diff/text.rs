//! The difference of two flows as lines to read.
//!
//! Must not decide what is different.

mod said;

use super::super::check::great;
use super::Side;
use crate::{
    export::packs::brief,
    text::{Lang, Text, date, ui::diff as say},
    verify::{About, Change, ChangeKind as Kind, Count, Diff, FigureChange, Pair},
};

/// The whole page.
pub(super) fn page(old: &Side<'_>, new: &Side<'_>, diff: &Diff, lang: Lang) -> String {
    let mut page = Page {
        old,
        new,
        total: diff.joint.most,
        lang,
        people: Vec::new(),
        lines: Vec::new(),
    };
    for (words, side) in [(say::BEFORE, old), (say::AFTER, new)] {
        let name = format!("{} {}", side.name, side.rules.flow.header.version);
        let named = [("name", name), ("day", side.today.to_string())];
        let line = page.fill(words, &named);
        page.lines.push(line);
    }
    page.sums(diff);
    for (kind, heading) in [
        (Kind::Outcome, say::OUTCOME),
        (Kind::Task, say::TASKS),
        (Kind::Document, say::DOCUMENTS),
        (Kind::Window, say::WINDOWS),
        (Kind::Deadline, say::DEADLINES),
        (Kind::Entitlement, say::ENTITLEMENTS),
        (Kind::Road, say::ROADS),
        (Kind::Cover, say::COVER),
        (Kind::Note, say::NOTES),
        (Kind::Unknown, say::UNKNOWNS),
        (Kind::Question, say::QUESTIONS),
    ] {
        let all: Vec<&Change> = diff
            .changes
            .iter()
            .filter(|change| change.about.kind == kind)
            .collect();
        if all.is_empty() {
            continue;
        }
        page.heading(heading);
        let mut about: Option<About> = None;
        for change in all {
            if about != Some(change.about) {
                about = Some(change.about);
                let line = page.piece(change);
                page.lines.extend(line.map(|line| format!("  {line}")));
            }
            let line = page.change(change);
            page.lines.push(format!("    {line}"));
        }
    }
    if !diff.figures.is_empty() {
        page.heading(say::FIGURES);
        for figure in &diff.figures {
            let line = page.figure(figure);
            page.lines.push(format!("  {line}"));
        }
    }
    page.people();
    page.lines.push(String::new());
    page.lines.join("\n")
}

struct Page<'a> {
    old: &'a Side<'a>,
    new: &'a Side<'a>,
    total: f64,
    lang: Lang,
    people: Vec<Pair>,
    lines: Vec<String>,
}

impl Page<'_> {
    fn say(&self, words: Text) -> &'static str {
        words.get(self.lang)
    }

    fn fill(&self, words: Text, named: &[(&str, String)]) -> String {
        // what is filled in may hold braces of its own: each place is filled once, from the left
        let mut rest = self.say(words);
        let mut out = String::new();
        while let Some((before, tail)) = rest.split_once('{') {
            out.push_str(before);
            let (name, after) = tail.split_once('}').unwrap_or((tail, ""));
            let known = named.iter().find(|(known, _)| *known == name);
            out.push_str(known.map_or("", |(_, value)| value));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn heading(&mut self, words: Text) {
        self.lines
            .extend([String::new(), self.say(words).to_owned()]);
    }

    fn sums(&mut self, diff: &Diff) {
        self.lines.push(String::new());
        let total = great(self.total);
        if diff.changed.most == 0.0 {
            let line = self.fill(say::SAME, &[("total", total)]);
            self.lines.push(line);
        } else {
            let count = self.count(diff.changed);
            let line = self.fill(say::CHANGED, &[("count", count)]);
            self.lines
                .extend([line, self.say(say::NO_PEOPLE).to_owned()]);
        }
        for (words, only, all) in [
            (say::ONLY_OLD, diff.only_old, diff.old),
            (say::ONLY_NEW, diff.only_new, diff.new),
        ] {
            if only.most > 0.0 {
                let named = [
                    ("total", great(all.most)),
                    ("count", great(only.most)),
                    ("share", share(only.most, all.most)),
                ];
                let line = self.fill(words, &named);
                self.lines.push(line);
            }
        }
        for id in &diff.other_kind {
            let line = self.fill(say::OTHER_KIND, &[("id", id.0.to_owned())]);
            self.lines.push(line);
        }
        let counts = diff.changes.iter().map(|change| change.count);
        let open = counts
            .chain([diff.changed, diff.joint])
            .filter(|count| !count.is_exact())
            .count();
        if open > 0 {
            let line = self.fill(say::UNDECIDED, &[("n", open.to_string())]);
            self.lines.push(line);
        }
        if !diff.rewritten.is_empty() {
            let ids: Vec<&str> = diff.rewritten.iter().map(|about| about.id).collect();
            self.lines
                .push(format!("{}{}", self.say(say::REWRITTEN), ids.join(", ")));
        }
    }

    fn count(&self, count: Count) -> String {
        let (least, most) = (count.least, count.most);
        let named = [
            ("total", great(self.total)),
            ("least", great(least)),
            ("count", great(most)),
            ("low", share(least, self.total)),
            ("share", share(most, self.total)),
        ];
        match () {
            () if count.is_exact() => self.fill(say::OF, &named),
            () if least < 0.5 => {
                format!("{}{}", self.say(say::AT_MOST), self.fill(say::OF, &named))
            }
            () => self.fill(say::BETWEEN, &named),
        }
    }

    fn piece(&self, change: &Change) -> Option<String> {
        let about = change.about;
        if about.kind == Kind::Outcome {
            return None;
        }
        let named = [
            ("title", about.title.get(self.lang).to_owned()),
            ("id", about.id.to_owned()),
        ];
        Some(self.fill(say::PIECE, &named).trim().to_owned())
    }

    fn change(&mut self, change: &Change) -> String {
        let what = self.what(change);
        let see = match &change.shown {
            None => self.say(say::NOBODY_FOUND).to_owned(),
            Some(pair) => {
                let same = |known: &Pair| (&known.old, &known.new) == (&pair.old, &pair.new);
                let at = self.people.iter().position(same).unwrap_or_else(|| {
                    self.people.push(pair.clone());
                    self.people.len() - 1
                });
                self.fill(say::SEE, &[("n", (at + 1).to_string())])
            }
        };
        let count = self.count(change.count);
        self.fill(say::LINE, &[("what", what), ("count", count), ("see", see)])
    }

    fn figure(&self, change: &FigureChange) -> String {
        let places = match &change.places[..] {
            [] => self.say(say::COUNTRY).to_owned(),
            all => {
                let each: Vec<&str> = all.iter().map(|place| self.say(*place)).collect();
                each.join(self.say(crate::text::ui::LIST_MARK))
            }
        };
        let from = date(change.from, self.lang);
        let period = match change.to {
            None => self.fill(say::SINCE, &[("from", from)]),
            Some(to) => {
                let to = date(to, self.lang);
                self.fill(say::PERIOD, &[("from", from), ("to", to)])
            }
        };
        let value = |side: &Side<'_>, region| {
            let words = brief(side.rules, region, change.id, change.from, self.lang);
            words.unwrap_or_else(|| self.say(say::NO_VALUE).to_owned())
        };
        let named = [
            ("title", change.title.get(self.lang).to_owned()),
            ("id", change.id.0.to_owned()),
            ("places", places),
            ("period", period),
            ("before", value(self.old, change.before)),
            ("after", value(self.new, change.after)),
        ];
        self.fill(say::FIGURE, &named)
    }

    fn people(&mut self) {
        if self.people.is_empty() {
            return;
        }
        self.heading(say::EXAMPLES);
        for (i, pair) in std::mem::take(&mut self.people).iter().enumerate() {
            let head = |words: Text, day: chrono::NaiveDate| {
                self.fill(
                    words,
                    &[("n", (i + 1).to_string()), ("day", day.to_string())],
                )
            };
            if pair.old == pair.new {
                let head = head(say::EXAMPLE, pair.new.today);
                self.lines.extend([head, pair.new.to_file()]);
                continue;
            }
            let (first, second) = (
                head(say::EXAMPLE_OLD, pair.old.today),
                head(say::EXAMPLE_NEW, pair.new.today),
            );
            self.lines
                .extend([first, pair.old.to_file(), second, pair.new.to_file()]);
        }
    }
}

/// A share in percent, to two digits that count.
pub(super) fn share(part: f64, whole: f64) -> String {
    if whole <= 0.0 {
        return "0 %".to_owned();
    }
    let percent = 100.0 * part / whole;
    let digits = match percent {
        p if p <= 0.0 || p >= 100.0 => 0,
        p if p >= 99.95 => return say::NEARLY_ALL.to_owned(),
        p if p >= 10.0 => 1,
        p if p >= 0.1 => 2,
        _ => return format!("{percent:.1e} %"),
    };
    format!("{percent:.digits$} %")
}
