//! The rows of ladders, stretches and waits in words.
//!
//! Must not choose among rows: all are said.

use super::value::Sayer;
use crate::{
    pack::{Origin, Piece, Rung, WaitRow},
    text::{Text, decimal, ui, ui::packs::rule as say},
};

impl Sayer<'_> {
    /// A row of a ladder.
    pub(super) fn rung(&self, row: &Rung) -> String {
        let to = row.to.map(decimal);
        let named = [
            ("from", &*decimal(row.from)),
            ("to", to.as_deref().unwrap_or_default()),
            ("is", &*self.counted(row.is)),
        ];
        self.say(to.as_ref().map_or(say::LAST_ROW, |_| say::ROW), &named)
    }

    /// A stretch.
    pub(super) fn piece(&self, piece: &Piece) -> String {
        let to = piece.to.map(decimal);
        let named = [
            ("from", &*decimal(piece.from)),
            ("to", to.as_deref().unwrap_or_default()),
            ("every", &*decimal(piece.every)),
            ("gives", &*self.counted(piece.gives)),
        ];
        let mut words = self.say(to.as_ref().map_or(say::LAST_PIECE, |_| say::PIECE), &named);
        if let Some(rest) = piece.rest {
            words += &self.say(say::REST, &[("rest", &decimal(rest))]);
        }
        words
    }

    /// A row of a waiting ladder.
    pub(super) fn wait(&self, row: &WaitRow) -> String {
        let to = row.to.map(decimal);
        let wait = row.wait.map(decimal);
        let named = [
            ("origin", origin(row.origin).get(self.lang)),
            ("from", &*decimal(row.from)),
            ("to", to.as_deref().unwrap_or_default()),
            ("wait", wait.as_deref().unwrap_or_default()),
        ];
        let head = match (&wait, &to) {
            (Some(_), Some(_)) => say::WAIT,
            (Some(_), None) => say::LAST_WAIT,
            (None, Some(_)) => say::WAIT_NOT_KNOWN,
            (None, None) => say::LAST_WAIT_NOT_KNOWN,
        };
        let told = |flag: Option<bool>| match flag {
            Some(true) => ui::YES,
            Some(false) => ui::NO,
            None => say::NOT_TOLD,
        };
        let yes = |words, flag| self.say(words, &[("yes", told(flag).get(self.lang))]);
        let mut parts = vec![self.say(head, &named)];
        if wait.is_some() {
            parts.push(self.say(say::START, &[("start", &decimal(row.start))]));
            parts.push(yes(say::BACK_PAY, row.back_pay));
        }
        if wait.is_some() && row.back_pay != Some(false) {
            parts.push(yes(say::REIMBURSED, row.reimbursed));
        }
        if let Some(fact) = row.needs {
            let title = self.rules.flow.facts.get(fact.0);
            let title = title.map_or(fact.0, |fact| fact.title.get(self.lang));
            parts.push(self.say(say::NEEDS, &[("fact", title)]));
        }
        parts.join(say::AND.get(self.lang))
    }
}

fn origin(origin: Origin) -> Text {
    match origin {
        Origin::Any => say::ANY,
        Origin::FirstTime => say::FIRST_TIME,
        Origin::Leaver => say::LEAVER,
        Origin::BenefitEnded => say::BENEFIT_ENDED,
        Origin::OwnGap => say::OWN_GAP,
        Origin::Resident => say::RESIDENT,
    }
}
