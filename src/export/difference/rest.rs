//! Money, documents, roads and notes that would be different.
//!
//! Must not compare plans: `plan` does.

use super::super::outline::{Page, Shape, demanded, exact};
use crate::{
    flow::{Exactness, Id, Kind, Weight},
    interview::Truth,
    plan::{Change, DocumentLine, EntitlementLine, NoteLine, RoadLine, Said, Shift, UnknownLine},
    text::{Text, Value, show, ui, ui::difference as say},
};

/// One of the terms of a road.
type Term = fn(&RoadLine) -> &Option<Said>;

impl Page<'_> {
    pub(super) fn changed_money(&mut self, all: &[Change<EntitlementLine>]) {
        if !all.is_empty() {
            self.heading(say::MONEY);
        }
        for change in all {
            let title = change.latest().title.get(self.lang);
            match change {
                Change::Added(line) => {
                    let perhaps = if line.certain {
                        ""
                    } else {
                        self.say(ui::plan::IF_IT_APPLIES)
                    };
                    self.item(say::MONEY_ADDED, &format!("{perhaps}{title}"));
                    self.figure(line);
                    for note in &line.notes {
                        self.push(Shape::Text, 2, "", note.get(self.lang));
                    }
                }
                Change::Removed(line) => {
                    self.item(say::MONEY_REMOVED, title);
                    if let Some(amount @ Value::Money(_)) = line.amount {
                        self.detail(say::IS_NOW, &show(amount, self.lang));
                    }
                }
                Change::Altered(Shift { before, after }) => self.dearer(change, before, after),
            }
        }
    }

    fn dearer(
        &mut self,
        change: &Change<EntitlementLine>,
        before: &EntitlementLine,
        after: &EntitlementLine,
    ) {
        let title = after.title.get(self.lang);
        // a bare number has no unit here: the sentences below say what it counts
        let head = match change.more() {
            Some(Value::Money(more)) if !more.is_zero() => {
                let words = if more.is_sign_positive() {
                    say::MORE
                } else {
                    say::LESS
                };
                let amount = show(Value::Money(more.abs()), self.lang);
                self.say(words).replace("{n}", &amount)
            }
            _ => {
                let words = match (before.exact, after.exact) {
                    (Exactness::Unknown, Exactness::Unknown) => say::MONEY_OTHERWISE,
                    (Exactness::Unknown, _) => say::KNOWN,
                    (_, Exactness::Unknown) => say::UNKNOWN,
                    _ => say::MONEY_OTHERWISE,
                };
                self.say(words).to_owned()
            }
        };
        self.push(Shape::Item, 0, "- ", format!("{head}{title}"));
        match (before.amount, after.amount) {
            (Some(before @ Value::Money(_)), Some(now @ Value::Money(_))) if before != now => {
                let text = self.instead(&show(before, self.lang), &show(now, self.lang));
                self.detail(exact(after.exact), &text);
            }
            _ if before.exact != after.exact || before.text != after.text => self.figure(after),
            _ => {}
        }
        if before.certain != after.certain {
            let words = if after.certain {
                say::CERTAIN
            } else {
                say::UNCERTAIN
            };
            self.push(Shape::Text, 2, "", self.say(words));
        }
        let fresh = |note: &&Said| !before.notes.contains(note);
        for note in after.notes.iter().filter(fresh) {
            self.push(Shape::Text, 2, "", note.get(self.lang));
        }
        let gone = |note: &&Said| after.notes.iter().all(|other| other.text != note.text);
        for note in before.notes.iter().filter(gone) {
            self.detail(say::NO_ADVICE, &note.get(self.lang));
        }
        if before.how != after.how
            && let Some(how) = &after.how
        {
            self.detail(ui::plan::COMPUTED, &how.get(self.lang));
        }
    }

    pub(super) fn changed_documents(&mut self, all: &[Change<DocumentLine>]) {
        if !all.is_empty() {
            self.heading(say::DOCUMENTS);
        }
        for change in all {
            let line = change.latest();
            let title = self.document(line.id);
            match change {
                Change::Added(line) => {
                    self.item(say::DOCUMENT_ADDED, title);
                    self.push(Shape::Text, 2, "", self.say(demanded(line.demand)));
                    if line.copies > 0 {
                        self.detail(say::COPIES, &line.copies.to_string());
                    }
                    self.origin(line.id);
                }
                Change::Removed(_) => self.item(say::DOCUMENT_REMOVED, title),
                Change::Altered(Shift { before, after }) => {
                    self.item(say::DOCUMENT_OTHERWISE, title);
                    if before.copies != after.copies {
                        let text =
                            self.instead(&before.copies.to_string(), &after.copies.to_string());
                        self.detail(say::COPIES, &text);
                    }
                    if before.demand != after.demand {
                        let (before, after) = (demanded(before.demand), demanded(after.demand));
                        let text = self.instead(self.say(before), self.say(after));
                        self.push(Shape::Text, 2, "", text);
                    }
                }
            }
        }
    }

    pub(super) fn changed_roads(&mut self, all: &[Change<RoadLine>]) {
        if !all.is_empty() {
            self.heading(say::ROADS);
        }
        for change in all {
            let (before, road) = (change.before(), change.latest());
            let words = match (before.map(|road| road.open), road.open) {
                (Some(was), is) if was == is => say::ROAD_OTHERWISE,
                (_, Truth::Yes) => say::OPENS,
                (_, Truth::Unknown) => say::PERHAPS_OPEN,
                (_, Truth::No) => say::CLOSES,
            };
            let label = self.road(road.id);
            self.item(words, label);
            if words != say::ROAD_OTHERWISE
                && let Some(reason) = &road.reason
            {
                self.detail(ui::plain::ROAD_REASON, &reason.get(self.lang));
            }
            let rows: [(Text, Term); 5] = [
                (ui::plain::ROAD_CLOSES, |road| &road.closes),
                (ui::plain::ROAD_COST, |road| &road.cost),
                (ui::plain::ROAD_COVER, |road| &road.cover),
                (ui::plain::ROAD_GAP, |road| &road.gap),
                (ui::plain::ROAD_YEARS, |road| &road.years),
            ];
            for (name, row) in rows {
                let same = before.is_some_and(|before| row(before) == row(road));
                if let Some(said) = row(road)
                    && !same
                {
                    self.detail(name, &said.get(self.lang));
                }
            }
        }
    }

    fn road(&self, id: Id) -> &'static str {
        let options = (self.rules.flow.questions.iter()).filter_map(|(_, one)| match &one.kind {
            Kind::Road(options) => Some(options),
            _ => None,
        });
        options
            .flatten()
            .find(|option| option.id == id)
            .map_or(id.0, |option| option.label.get(self.lang))
    }

    pub(super) fn changed_notes(
        &mut self,
        notes: &[Change<NoteLine>],
        unknowns: &[Change<UnknownLine>],
    ) {
        // that an old saying need not be corrected any more tells nobody anything
        let told = |change: &&Change<NoteLine>| !matches!(change, Change::Removed(note) if note.weight == Weight::Correction);
        let notes: Vec<_> = notes.iter().filter(told).collect();
        if !notes.is_empty() || !unknowns.is_empty() {
            self.heading(say::NOTES);
        }
        for change in notes {
            let note = change.latest();
            let (words, shape) = match change {
                Change::Added(_) if note.weight <= Weight::Warning => {
                    (say::WARNING_ADDED, Shape::Warning)
                }
                Change::Added(_) if note.weight == Weight::Correction => {
                    (say::CORRECTION_ADDED, Shape::Item)
                }
                Change::Added(_) => (say::NOTE_ADDED, Shape::Item),
                Change::Removed(_) => (say::NOTE_REMOVED, Shape::Item),
                Change::Altered(_) => (say::READS, Shape::Item),
            };
            let text = format!("{}{}", self.say(words), note.text.get(self.lang));
            self.push(shape, 0, "- ", text);
        }
        for change in unknowns {
            let unknown = change.latest();
            if matches!(change, Change::Removed(_)) {
                self.item(say::UNKNOWN_REMOVED, &unknown.text.get(self.lang));
                continue;
            }
            self.item(say::UNKNOWN_ADDED, &unknown.text.get(self.lang));
            self.detail(ui::plan::ASK, &unknown.ask.get(self.lang));
            self.detail(ui::plan::WHOM, unknown.whom.get(self.lang));
        }
    }
}
