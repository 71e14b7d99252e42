//! Conditions and computations of a flow in words, in either language, from the names that the flow
//! itself gives: for people who do not read RON.
//!
//! Must not evaluate: what it says holds for everybody. Names stand in quotes, and brackets where
//! "and" meets "or", so that no sentence can be read in two ways.

mod value;

use crate::{
    flow::{Condition, Expression, Id, Kind},
    pack::{FigureValue, Rulebook},
    text::{Lang, Text, Value, placeholders, show, ui, ui::words as say, width},
};
use chrono::NaiveDate;

/// Says conditions and computations in one language.
#[derive(Clone, Copy)]
pub struct Words<'r> {
    rules: &'r Rulebook,
    today: NaiveDate,
    lang: Lang,
}

/// A line of a sentence that is spread over several, with its depth.
pub type Spread = Vec<(usize, String)>;

/// How firmly the parts of a phrase hold together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grip {
    /// Cannot be torn apart.
    One,
    /// Parts that must all hold.
    And,
    /// Parts of which one is enough.
    Or,
    /// An exception to what stands before it.
    Unless,
}

/// A phrase and how it holds together.
struct Phrase(String, Grip);

impl<'r> Words<'r> {
    /// Words in `lang`; figures that stand in texts are those of the country on the day `today`.
    #[must_use]
    pub fn new(rules: &'r Rulebook, today: NaiveDate, lang: Lang) -> Self {
        Self { rules, today, lang }
    }

    /// A condition in one sentence.
    #[must_use]
    pub fn condition(&self, condition: &Condition) -> String {
        self.phrase(condition, false).0
    }

    /// Only the options that a condition names, where it is about this question alone.
    #[must_use]
    pub fn after(&self, condition: &Condition, question: Id) -> Option<String> {
        let options = match condition {
            Condition::Is(of, option) | Condition::Has(of, option) if of.id() == question => {
                std::slice::from_ref(option)
            }
            Condition::In(of, options) if of.id() == question => options,
            _ => return None,
        };
        let names = options.iter().map(|option| self.option(question, *option));
        Some(names.collect::<Vec<_>>().join(self.say(say::NAMES)))
    }

    /// A condition as one line where it fits into `columns` cells, else as a list of its parts.
    #[must_use]
    pub fn spread(&self, condition: &Condition, columns: usize) -> Spread {
        let mut lines = Vec::new();
        self.spread_at(condition, false, (0, columns), &mut lines);
        lines
    }

    fn spread_at(
        &self,
        condition: &Condition,
        negated: bool,
        (depth, columns): (usize, usize),
        lines: &mut Spread,
    ) {
        let whole = self.phrase(condition, negated).0;
        let (head, parts, inner): (Text, &[Condition], bool) = match condition {
            _ if width(&whole) <= columns => return lines.push((depth, whole)),
            Condition::Not(one) => return self.spread_at(one, !negated, (depth, columns), lines),
            Condition::All(all) if negated => (say::NOT_ALL_OF, all, false),
            Condition::All(all) => (say::ALL_OF, all, false),
            Condition::Any(any) if negated => (say::NONE_OF, any, false),
            Condition::Any(any) => (say::ANY_OF, any, false),
            Condition::Possibly(one) if negated => {
                (say::ONLY_CERTAIN, std::slice::from_ref(one), true)
            }
            Condition::Possibly(one) => (say::UNLESS_CERTAIN, std::slice::from_ref(one), true),
            _ => return lines.push((depth, whole)),
        };
        if let ([one], false) = (parts, inner) {
            return self.spread_at(one, negated, (depth, columns), lines);
        }
        lines.push((depth, self.say(head).to_owned()));
        let below = (depth + 1, columns.saturating_sub(2));
        for part in parts {
            self.spread_at(part, inner, below, lines);
        }
    }

    /// A condition, or its opposite, with "not" only before what cannot be taken apart: the opposite
    /// of "A and B" is said as "not A or not B", which is the same with three values too.
    fn phrase(&self, condition: &Condition, negated: bool) -> Phrase {
        use Condition as C;
        let one = |text| Phrase(text, Grip::One);
        let either = |yes: Text, no: Text| if negated { no } else { yes };
        match condition {
            C::Always => one(self.say(either(say::ALWAYS, say::NEVER)).to_owned()),
            C::Never => one(self.say(either(say::NEVER, say::ALWAYS)).to_owned()),
            C::Is(question, option) => {
                one(self.chosen(either(say::IS, say::IS_NOT), question.id(), &[*option]))
            }
            C::In(question, options) if options.len() == 1 => {
                one(self.chosen(either(say::IS, say::IS_NOT), question.id(), options))
            }
            C::In(question, options) => {
                one(self.chosen(either(say::IN, say::NOT_IN), question.id(), options))
            }
            C::Has(question, option) => {
                one(self.chosen(either(say::HAS, say::HAS_NOT), question.id(), &[*option]))
            }
            C::Yes(question) => {
                let answer = self.quoted(either(ui::YES, ui::NO).get(self.lang));
                let label = self.label(question.id());
                one(self.put(say::ANSWERED, &[("label", &label), ("option", &answer)]))
            }
            C::AtLeast(left, right) => one(self.compared(left, right, !negated)),
            C::Below(left, right) => one(self.compared(left, right, negated)),
            C::Asks(question) => one(self.asks(question.id(), negated)),
            C::Local => one(self.say(either(say::LOCAL, say::NOT_LOCAL)).to_owned()),
            C::Fact(id) => {
                let facts = &self.rules.flow.facts;
                let title = facts
                    .get(id.0)
                    .map_or(id.0, |fact| fact.title.get(self.lang));
                let fact = self.quoted(title);
                one(if negated {
                    self.put(say::NOT, &[("x", &fact)])
                } else {
                    fact
                })
            }
            C::NotKnown(value) => {
                let text = either(say::NOT_KNOWN, say::KNOWN);
                one(self.put(text, &[("x", &self.within(value))]))
            }
            C::Not(one) => self.phrase(one, !negated),
            C::Possibly(one) => self.doubtful(one, negated),
            C::All(parts) if negated => self.any(parts, true),
            C::Any(parts) if negated => self.all(parts, true),
            C::All(parts) => self.all(parts, false),
            C::Any(parts) => self.any(parts, false),
        }
    }

    /// Yes unless certainly not; the opposite: certainly not.
    fn doubtful(&self, condition: &Condition, negated: bool) -> Phrase {
        let Phrase(text, grip) = self.phrase(condition, true);
        let text = match grip {
            Grip::One => text,
            _ => self.put(say::BRACKETS, &[("x", &text)]),
        };
        let (frame, grip) = if negated {
            (say::CERTAINLY, Grip::One)
        } else {
            (say::UNLESS, Grip::Unless)
        };
        Phrase(self.put(frame, &[("x", &text)]), grip)
    }

    /// All of the parts; exceptions stand last.
    fn all(&self, parts: &[Condition], negated: bool) -> Phrase {
        let (mut held, mut unless) = (Vec::new(), Vec::new());
        for part in parts {
            let Phrase(text, grip) = self.phrase(part, negated);
            match grip {
                Grip::One => held.push(text),
                // "A and (B and C)" is "A and B and C", but an exception inside is not of the whole
                Grip::And if !is_doubtful(part, negated) => held.push(text),
                Grip::Unless => unless.push(text),
                Grip::And | Grip::Or => held.push(self.put(say::BRACKETS, &[("x", &text)])),
            }
        }
        match (&held[..], &unless[..]) {
            ([], []) => return Phrase(self.say(say::ALWAYS).to_owned(), Grip::One),
            ([_], []) | ([], [_]) if parts.len() == 1 => return self.phrase(&parts[0], negated),
            _ => {}
        }
        let mut text = held.join(self.say(say::AND));
        for one in unless {
            if !text.is_empty() {
                text.push_str(self.say(say::COMMA));
            }
            text.push_str(&one);
        }
        Phrase(text, Grip::And)
    }

    /// One of the parts.
    fn any(&self, parts: &[Condition], negated: bool) -> Phrase {
        if let [one] = parts {
            return self.phrase(one, negated);
        }
        let each: Vec<String> = parts
            .iter()
            .map(|part| {
                let Phrase(text, grip) = self.phrase(part, negated);
                match grip {
                    Grip::One | Grip::Or => text,
                    Grip::And | Grip::Unless => self.put(say::BRACKETS, &[("x", &text)]),
                }
            })
            .collect();
        if each.is_empty() {
            return Phrase(self.say(say::NEVER).to_owned(), Grip::One);
        }
        Phrase(each.join(self.say(say::OR)), Grip::Or)
    }

    fn chosen(&self, text: Text, question: Id, options: &[Id]) -> String {
        let names = options.iter().map(|option| self.option(question, *option));
        let names = names.collect::<Vec<_>>().join(self.say(say::NAMES));
        self.put(
            text,
            &[("label", &self.label(question)), ("option", &names)],
        )
    }

    /// The larger side is compared with the plainer one: "today is at least X" is said as "X is at
    /// most today".
    fn compared(&self, left: &Expression, right: &Expression, at_least: bool) -> String {
        for side in [left, right] {
            if let Expression::Figure(id) = side
                && self.never_known(*id)
            {
                return self.put(say::OPEN, &[("x", &self.figure(*id))]);
            }
        }
        let days = self.is_day(left) || self.is_day(right);
        let turned = value::plainness(left) > value::plainness(right);
        let text = match (days, turned, at_least) {
            (false, false, true) => say::AT_LEAST,
            (false, false, false) => say::BELOW,
            (false, true, true) => say::AT_MOST,
            (false, true, false) => say::ABOVE,
            (true, false, true) => say::FROM_DAY,
            (true, false, false) => say::BEFORE,
            (true, true, true) => say::TO_DAY,
            (true, true, false) => say::AFTER,
        };
        let (a, b) = if turned { (right, left) } else { (left, right) };
        self.put(text, &[("a", &self.within(a)), ("b", &self.within(b))])
    }

    /// Is a figure one that only a window can tell, anywhere and at any time?
    fn never_known(&self, id: Id) -> bool {
        let open = |figure: &crate::pack::Figure| {
            let unknown = |value: &FigureValue| matches!(value, FigureValue::Unknown(_));
            figure.values.iter().all(|dated| unknown(&dated.value))
        };
        let local = self.rules.regions().iter();
        self.rules.figures.get(id.0).is_some_and(open)
            && local
                .filter_map(|(_, region)| region.figures.get(id.0))
                .all(open)
    }

    /// A text of the flow. What its places stand for is put in where it is the same for everybody;
    /// else its name stands there.
    #[must_use]
    pub fn text(&self, text: Text) -> String {
        let mut said = text.get(self.lang).to_owned();
        for name in placeholders(text.get(self.lang)).unwrap_or_default() {
            let Some((before, rest)) = said.split_once('{') else {
                break;
            };
            let Some((inside, after)) = rest.split_once('}') else {
                break;
            };
            let mut forms = inside.split('|').skip(1);
            let (one, many) = (forms.next(), forms.next());
            let (value, word) = match self.of_country(name) {
                Some(value) if value == Value::whole(1) => (show(value, self.lang), one),
                Some(value) => (show(value, self.lang), many),
                None => (self.put(say::PLACE, &[("x", self.title_of(name))]), many),
            };
            let word = word.map_or(String::new(), |word| format!(" {word}"));
            said = format!("{before}{value}{word}{after}");
        }
        said
    }

    /// The country's value of a figure that is one number.
    pub(super) fn of_country(&self, name: &str) -> Option<Value> {
        match self.rules.find(None, name, self.today).1?.value {
            FigureValue::Known(value) => {
                let local = self.rules.regions().iter();
                let mut local = local.map(|(_, region)| &region.figures);
                local
                    .all(|figures| figures.get(name).is_none())
                    .then_some(value)
            }
            _ => None,
        }
    }

    fn title_of(&self, name: &'static str) -> &'static str {
        let flow = &self.rules.flow;
        let title = match (flow.quantities.get(name), flow.questions.get(name)) {
            (Some(quantity), _) => Some(quantity.title),
            (None, Some(question)) => Some(question.label),
            _ => self.rules.figures.get(name).map(|figure| figure.title),
        };
        title.map_or(name, |title| title.get(self.lang))
    }

    /// The label of a question, in quotes.
    #[must_use]
    pub fn label(&self, question: Id) -> String {
        let found = self.rules.flow.questions.get(question.0);
        self.quoted(found.map_or(question.0, |found| found.label.get(self.lang)))
    }

    /// The label of an option or the name of a place, in quotes.
    fn option(&self, question: Id, option: Id) -> String {
        let found = self.rules.flow.questions.get(question.0).map(|q| &q.kind);
        let label = match found {
            Some(Kind::Place) => {
                let mut places = self.rules.places.iter();
                places
                    .find(|place| place.code == option)
                    .map(|place| place.title)
            }
            Some(kind) => {
                let mut choices = kind.choices().iter();
                choices
                    .find(|choice| choice.id == option)
                    .map(|choice| choice.label)
            }
            None => None,
        };
        self.quoted(label.map_or(option.0, |label| label.get(self.lang)))
    }

    fn figure(&self, id: Id) -> String {
        let title = self.rules.figures.get(id.0).map(|figure| figure.title);
        self.quoted(title.map_or(id.0, |title| title.get(self.lang)))
    }

    pub(super) fn quoted(&self, text: &str) -> String {
        self.put(say::QUOTED, &[("x", text)])
    }

    pub(super) fn say(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    /// Puts parts in their places, all at once: what is put in may itself have braces.
    pub(super) fn put(&self, text: Text, parts: &[(&str, &str)]) -> String {
        put(self.say(text), parts)
    }
}

/// Puts parts in the places `{name}` of a text of the program.
pub(super) fn put(text: &str, parts: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, after) = tail.split_once('}').unwrap_or((tail, ""));
        let part = parts.iter().find(|(known, _)| *known == name);
        filled.push_str(part.map_or("", |(_, part)| part));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// Is there an exception inside that must not be taken for one of the whole?
fn is_doubtful(condition: &Condition, negated: bool) -> bool {
    match condition {
        Condition::Possibly(_) => !negated,
        Condition::Not(one) => is_doubtful(one, !negated),
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().any(|part| is_doubtful(part, negated))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
