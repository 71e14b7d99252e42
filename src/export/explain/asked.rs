//! Questions and ends in the order of the states: when each is asked, what it takes, where it leads.
//!
//! Must not walk the flow for anybody.

use super::{Explain, say};
use crate::{
    flow::{Bound, Choice, Id, Kind, Names, Question, Seen, State, inside},
    text::{Lang, Text, Value, date, decimal, fill, parse_day},
};
use std::collections::BTreeSet;

impl Explain<'_> {
    pub(super) fn questions(&mut self) {
        self.section(say::QUESTIONS);
        let flow = &self.rules.flow;
        let mut number = 0;
        for (place, state) in flow.states.iter().enumerate() {
            match state {
                State::Ask { question, .. } => {
                    number += 1;
                    let Some(found) = flow.questions.get(question.0) else {
                        continue;
                    };
                    let label = found.label.get(self.lang);
                    let parts = [
                        ("n", &*number.to_string()),
                        ("x", label),
                        ("id", question.0),
                    ];
                    let title = self.put(say::NUMBERED, &parts);
                    self.headed(&title);
                    let title = self.words.text(found.title);
                    self.plain(&title);
                    self.reached(say::ASKED, place);
                    self.question(found);
                    self.leads(state);
                    self.rests(*question);
                    self.sources(&found.sources);
                }
                State::Route { id, .. } => {
                    let title = self.put(say::FORK, &[("id", id.0)]);
                    self.headed(&title);
                    self.reached(say::REACHED, place);
                    self.leads(state);
                }
                State::Refer { id, text, sources } => {
                    let title = self.put(say::REFER, &[("id", id.0)]);
                    self.headed(&title);
                    self.reached(say::REACHED, place);
                    let text = self.words.text(*text);
                    self.line(say::SAID, &text);
                    self.sources(sources);
                }
                State::Finish { id } => {
                    let title = self.put(say::FINISH, &[("id", id.0)]);
                    self.headed(&title);
                    self.reached(say::REACHED, place);
                }
            }
        }
    }

    /// Where the way comes from, and under which guard.
    fn reached(&mut self, what: Text, place: usize) {
        let flow = &self.rules.flow;
        let id = flow.states[place].id();
        let mut ways = Vec::new();
        for state in &flow.states[..place] {
            for (i, way) in state.next().iter().enumerate() {
                if way.to != id {
                    continue;
                }
                let from = self.state(state);
                ways.push(match &way.when {
                    Some(when) => {
                        let when = self.words.condition(when);
                        self.put(say::AFTER_IF, &[("x", &from), ("when", &when)])
                    }
                    None if i > 0 => self.put(say::AFTER_ELSE, &[("x", &from)]),
                    None => self.put(say::AFTER, &[("x", &from)]),
                });
            }
        }
        let everybody = if place == 0 {
            say::FIRST.get(self.lang)
        } else if self.for_everybody(place) {
            say::EVERYBODY.get(self.lang)
        } else {
            ""
        };
        match &ways[..] {
            [] => self.line(what, everybody.trim_end()),
            [one] => self.line(what, &format!("{everybody}{one}")),
            _ => {
                let text = format!("{}{everybody}", what.get(self.lang));
                self.plain(text.trim_end());
                ways.iter().for_each(|way| self.item(way));
            }
        }
    }

    /// Does every way from the first state to an end lead through this one?
    fn for_everybody(&self, place: usize) -> bool {
        let flow = &self.rules.flow;
        let mut reached = vec![false; flow.states.len()];
        if let Some(first) = reached.first_mut() {
            *first = place != 0;
        }
        for (at, state) in flow.states.iter().enumerate() {
            if !reached[at] || at == place {
                continue;
            }
            if state.next().is_empty() {
                return false;
            }
            for way in state.next() {
                if let Some(to) = flow.state_index(way.to.0) {
                    reached[to] = true;
                }
            }
        }
        true
    }

    fn leads(&mut self, state: &State) {
        let ways = state.next();
        let flow = &self.rules.flow;
        let named = |explain: &Self, to: Id| {
            let state = flow.state_index(to.0).map(|place| &flow.states[place]);
            state.map_or(to.0.to_owned(), |state| explain.state(state))
        };
        if let [only] = ways {
            let to = named(self, only.to);
            return self.line(say::LEADS, &to);
        }
        self.plain(say::LEADS.get(self.lang).trim_end());
        for way in ways {
            let to = named(self, way.to);
            let text = match &way.when {
                Some(when) => {
                    // right after the question its name says nothing new
                    let short = match state {
                        State::Ask { question, .. } => self.words.after(when, *question),
                        _ => None,
                    };
                    let when = short.unwrap_or_else(|| self.words.condition(when));
                    self.put(say::TO_IF, &[("when", &when), ("x", &to)])
                }
                None => self.put(say::TO_ELSE, &[("x", &to)]),
            };
            self.item(&text);
        }
    }

    /// A state in a sentence.
    fn state(&self, state: &State) -> String {
        match state {
            State::Ask { question, .. } => self.words.label(*question),
            State::Route { id, .. } => self.put(say::THE_FORK, &[("id", id.0)]),
            State::Refer { id, .. } => self.put(say::THE_REFERRAL, &[("id", id.0)]),
            State::Finish { .. } => say::THE_CHECKLIST.get(self.lang).to_owned(),
        }
    }

    fn question(&mut self, question: &Question) {
        if let Some(hint) = question.hint {
            let hint = self.words.text(hint);
            self.line(say::HINT, &hint);
        }
        let why = self.words.text(question.why);
        self.line(say::WHY, &why);
        let kind = self.kind(&question.kind);
        self.line(say::ANSWER, &kind);
        for choice in question.kind.choices() {
            let text = self.choice(choice);
            self.item(&text);
        }
        if let Some(scale) = &question.scale {
            let figures = self.figures_named(&[scale.low, scale.high, scale.gives]);
            let parts = [
                ("low", &*figures[0]),
                ("high", &figures[1]),
                ("gives", &figures[2]),
            ];
            let text = self.put(say::SCALE, &parts);
            self.item(&text);
        }
        match question.unsure {
            Some(unsure) => {
                let unsure = self.words.text(unsure);
                self.line(say::UNSURE, &unsure);
            }
            None => self.plain(say::MUST.get(self.lang)),
        }
    }

    fn choice(&self, choice: &Choice) -> String {
        let label = choice.label.get(self.lang);
        let mut text = self.put(say::OPTION, &[("x", label), ("id", choice.id.0)]);
        if let Some(hint) = choice.hint {
            let hint = self.words.text(hint);
            text.push_str(&self.put(say::MORE, &[("x", &hint)]));
        }
        text
    }

    fn kind(&self, kind: &Kind) -> String {
        let number = |number: i64| decimal(number.into());
        let bound = |bound: &Bound| self.bound(*bound);
        match kind {
            Kind::One(_) => say::ONE.get(self.lang).to_owned(),
            Kind::Road(_) => say::ROAD.get(self.lang).to_owned(),
            Kind::Many { none, .. } => self.put(say::MANY, &[("none", none.get(self.lang))]),
            Kind::YesNo => say::YES_NO.get(self.lang).to_owned(),
            Kind::Whole { min, max, unit } => {
                let (min, max) = (number(*min), number(*max));
                let parts = [("min", &*min), ("max", &max), ("unit", unit.get(self.lang))];
                self.put(say::WHOLE, &parts)
            }
            Kind::Money { min, max } => {
                self.put(say::YUAN, &[("min", &number(*min)), ("max", &number(*max))])
            }
            Kind::Day { earliest, latest } => self.put(
                say::DAY,
                &[("min", &bound(earliest)), ("max", &bound(latest))],
            ),
            Kind::Month {
                earliest,
                latest,
                ahead,
            } => {
                let ends = [("min", &*bound(earliest)), ("max", &*bound(latest))];
                let ahead = ahead.map_or(String::new(), |ahead| {
                    let parts = [
                        ("n", &*ahead.months.to_string()),
                        ("x", &*self.words.label(ahead.of)),
                    ];
                    self.put(say::AHEAD, &parts)
                });
                self.put(say::MONTH, &ends) + &ahead
            }
            Kind::Place => {
                let count = self.rules.places.len().to_string();
                self.put(say::PLACE, &[("n", &count)])
            }
        }
    }

    fn bound(&self, bound: Bound) -> String {
        match bound {
            Bound::Today => say::TODAY.get(self.lang).to_owned(),
            Bound::YearsAgo(years) => counted(say::YEARS_AGO, years, self.lang),
            Bound::MonthsAhead(months) => counted(say::MONTHS_AHEAD, months, self.lang),
            Bound::On(day) => parse_day(day.0).map_or(day.0.to_owned(), |day| date(day, self.lang)),
            Bound::Until(question) => self.put(say::UNTIL, &[("x", &self.words.label(question))]),
        }
    }

    /// The facts that name the question themselves or by way of a value, and those values.
    fn rests(&mut self, question: Id) {
        let flow = &self.rules.flow;
        let mut counts: BTreeSet<&str> = BTreeSet::new();
        // a value may rest on a later one: until nothing is added
        loop {
            let before = counts.len();
            for (id, quantity) in flow.quantities.iter() {
                if names(Seen::Value(&quantity.is), question, &counts) {
                    counts.insert(id.0);
                }
            }
            if counts.len() == before {
                break;
            }
        }
        let is_place = flow.header.place == Some(question);
        if is_place {
            self.plain(say::RESTS_FIGURES.get(self.lang));
        }
        let facts = flow.facts.iter();
        let facts: Vec<String> = facts
            .filter(|(_, fact)| names(Seen::When(&fact.is), question, &counts))
            .map(|(_, fact)| self.words.quoted(fact.title.get(self.lang)))
            .collect();
        if facts.is_empty() && !is_place {
            self.plain(say::RESTS_NONE.get(self.lang));
        }
        self.list(say::RESTS, &facts);
        let values = flow.quantities.iter();
        let values: Vec<String> = values
            .filter(|(id, _)| counts.contains(id.0))
            .map(|(_, quantity)| self.words.quoted(quantity.title.get(self.lang)))
            .collect();
        self.list(say::COUNTS, &values);
    }
}

/// Does it name the question, or one of these values?
fn names(seen: Seen<'_>, question: Id, values: &BTreeSet<&str>) -> bool {
    let mut found = false;
    inside(seen, &mut |part| match part {
        Seen::Name(Names::Question, id) => found |= id == question,
        Seen::Name(Names::Quantity, id) => found |= values.contains(id.0),
        _ => {}
    });
    found
}

fn counted(text: Text, number: u32, lang: Lang) -> String {
    fill(text, lang, &mut |_| Some(Value::whole(number.into())))
}
