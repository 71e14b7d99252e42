//! One change in words.
//!
//! Must not hold words: `text::ui` does.

use super::Page;
use crate::{
    flow::{Demand, Id},
    text::{Value, show, ui::diff as say},
    verify::{Change, ChangeKind as Kind, Label, Part, Shift},
};

impl Page<'_> {
    /// What has become of it.
    pub(super) fn what(&self, change: &Change) -> String {
        let named =
            |name: String, what: String| self.fill(say::NAMED, &[("name", name), ("what", what)]);
        if let Some(shift) = change.shift {
            let what = self.shift(change, shift);
            let own = match &change.part {
                Part::Date => say::DATE,
                Part::Passed => say::PASSED,
                Part::Amount => say::AMOUNT,
                Part::Monthly => say::MONTHLY,
                Part::Span(usize::MAX) => say::MONTHS,
                Part::Span(i) => {
                    let span = self.fill(say::SPAN, &[("n", (i + 1).to_string())]);
                    return named(span, what);
                }
                _ => {
                    let text = self.label(change, &change.to);
                    return self.fill(say::VALUE_IN, &[("text", text), ("what", what)]);
                }
            };
            return named(self.say(own).to_owned(), what);
        }
        if change.to == Label::Undecided {
            return self.say(say::OPEN_CHANGE).to_owned();
        }
        let (from, to) = (
            self.label(change, &change.from),
            self.label(change, &change.to),
        );
        let both = self.fill(say::FROM_TO, &[("from", from.clone()), ("to", to.clone())]);
        match &change.part {
            Part::Need(any) => {
                let titles: Vec<&str> = any.iter().map(|id| self.document(*id)).collect();
                let document = titles.join(self.say(say::OR));
                named(self.fill(say::TO_BRING, &[("document", document)]), both)
            }
            Part::Place => named(self.say(say::WHERE).to_owned(), both),
            Part::Line(field) => {
                let (words, text) = match change.to {
                    Label::Absent => (say::LINE_REMOVED, from),
                    _ => (say::LINE_ADDED, to),
                };
                named(
                    self.field(field).to_owned(),
                    format!("{}{text}", self.say(words)),
                )
            }
            Part::Figure(id) => {
                let title = self.new.rules.figures.get(id.0).map(|figure| figure.title);
                let title = title.unwrap_or_default().get(self.lang).to_owned();
                self.fill(
                    say::OTHER_FIGURE,
                    &[("title", title), ("id", id.0.to_owned())],
                )
            }
            Part::Fixed(field) => {
                self.fill(say::WRITTEN, &[("field", self.field(field).to_owned())])
            }
            Part::Words("outcome") => both,
            Part::Words(field) => named(self.field(field).to_owned(), both),
            Part::Span(i) => named(self.fill(say::SPAN, &[("n", (i + 1).to_string())]), both),
            _ => both,
        }
    }

    pub(super) fn shift(&self, change: &Change, shift: Shift) -> String {
        let values = change.shown.as_ref().and_then(|pair| pair.values);
        let is_day = |value: Option<Value>| matches!(value, Some(Value::Day(_) | Value::Month(_)));
        let day = change.part == Part::Date || values.is_some_and(|two| is_day(two.0.or(two.1)));
        let words = match shift {
            Shift::Appears if change.part == Part::Passed => say::NOW_PASSED,
            Shift::Disappears if change.part == Part::Passed => say::NOT_PASSED,
            Shift::Appears => say::APPEARS,
            Shift::Disappears => say::DISAPPEARS,
            Shift::Less if day => say::EARLIER,
            Shift::More if day => say::LATER,
            Shift::Less => say::LESS,
            Shift::More => say::MORE,
            Shift::Other => say::OTHER,
        };
        let value = |value: Option<Value>| match value {
            Some(value) => show(value, self.lang),
            None => self.say(crate::text::ui::NOT_KNOWN).to_owned(),
        };
        let example = match values {
            Some((from, to)) if change.part != Part::Passed => {
                self.fill(say::VALUES, &[("from", value(from)), ("to", value(to))])
            }
            _ => String::new(),
        };
        format!("{}{example}", self.say(words))
    }

    pub(super) fn label(&self, change: &Change, label: &Label) -> String {
        let words = match (change.about.kind, label) {
            (Kind::Task, Label::Absent) if change.part == Part::Standing => say::NOT_NEEDED,
            (Kind::Task, Label::Perhaps) => say::PERHAPS_NEEDED,
            (Kind::Road, Label::Perhaps) => say::PERHAPS_OPEN,
            (Kind::Question, Label::Absent) => say::NOT_ASKED,
            (_, Label::Absent) if matches!(change.part, Part::Need(_)) => say::NOT_WANTED,
            (_, Label::Absent) => say::NOT_THERE,
            (_, Label::Needed) => say::NEEDED,
            (_, Label::Perhaps) => say::PERHAPS,
            (_, Label::Certain) => say::CERTAIN,
            (_, Label::Open) => say::OPEN,
            (_, Label::Closed) => say::CLOSED,
            (_, Label::Asked) => say::ASKED,
            (_, Label::Covers(_, true)) => say::COVERS,
            (_, Label::Covers(_, false)) => say::COVERS_PERHAPS,
            (_, Label::Need(demand, copies)) => {
                let words = self.say(match demand {
                    Demand::Required => say::REQUIRED,
                    Demand::IfHeld => say::IF_HELD,
                    Demand::Local => say::LOCAL,
                    Demand::MayNotBeDemanded => say::NOT_TO_BE_DEMANDED,
                });
                let copies = match copies {
                    0 => String::new(),
                    n => self.fill(say::COPIES, &[("n", n.to_string())]),
                };
                return format!("{words}{copies}");
            }
            (_, Label::Place(window, online)) => {
                let title = self.window(*window).to_owned();
                return match online {
                    true => self.fill(say::ONLINE, &[("window", title)]),
                    false => title,
                };
            }
            (_, Label::Text(text)) => {
                let text = text.get(self.lang).to_owned();
                return self.fill(say::QUOTED, &[("text", text)]);
            }
            (_, Label::Written(text)) => return text.clone(),
            (_, Label::Undecided) => say::OPEN_CHANGE,
        };
        self.say(words).to_owned()
    }

    pub(super) fn field(&self, name: &str) -> &'static str {
        let known = say::FIELDS.iter().find(|(known, _)| *known == name);
        known.map_or("", |(_, words)| self.say(*words))
    }

    pub(super) fn document(&self, id: Id) -> &'static str {
        let all = [self.new, self.old];
        let found = all
            .iter()
            .find_map(|side| side.rules.flow.documents.get(id.0));
        found.map_or(id.0, |document| self.say(document.title))
    }

    pub(super) fn window(&self, id: Id) -> &'static str {
        let all = [self.new, self.old];
        let found = all
            .iter()
            .find_map(|side| side.rules.flow.windows.get(id.0));
        found.map_or(id.0, |window| self.say(window.title))
    }
}
