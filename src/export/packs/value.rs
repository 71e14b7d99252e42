//! A value in words: amounts with their units, rules as sentences, rows as lines.
//!
//! Must not decide what a value is: `pack` does, and computes.

use super::{confidence, figure::source};
use crate::{
    export::words::Words,
    flow::{Condition, Id},
    pack::{Asked, DEEPEST, Dated, Desk, FigureValue, Late, Person, Rate, Rule, Rulebook, Unit},
    text::{Lang, Text, Value, date, decimal, show, ui, ui::packs as list, ui::packs::rule as say},
};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A base above every bound.
const GREATEST: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

/// Somebody of whom nothing is known, or who chooses the most of everything.
struct Anybody(Option<Value>);

impl Person for Anybody {
    fn asked(&mut self, _: Id) -> Option<Value> {
        self.0
    }

    fn holds_for(&mut self, _: Id) -> Option<bool> {
        None
    }
}

/// Says values of a place on a day.
#[derive(Clone, Copy)]
pub(super) struct Sayer<'r> {
    /// The rules.
    pub rules: &'r Rulebook,
    /// The place.
    pub region: Option<usize>,
    /// The day on which a value is looked at.
    pub day: NaiveDate,
    /// What the figure counts.
    pub unit: Unit,
    /// The language.
    pub lang: Lang,
}

impl Sayer<'_> {
    /// A value, its rows on lines of their own.
    pub fn lines(&self, id: Id, value: &FigureValue) -> Vec<String> {
        match value {
            FigureValue::Known(value) => vec![self.amount(Some(*value))],
            FigureValue::Words(text) => vec![text.get(self.lang).to_owned()],
            FigureValue::Unknown(ask) => {
                vec![self.say(say::UNKNOWN, &[("ask", ask.get(self.lang))])]
            }
            FigureValue::Disputed(all) => {
                let one = |value: &FigureValue| self.lines(id, value).join(" ");
                let each = all.iter().map(|candidate| {
                    let value = one(&candidate.value);
                    let source = source(self.rules, candidate.source, true, self.lang);
                    let confidence = confidence(candidate.confidence).get(self.lang);
                    let named = [
                        ("value", &*value),
                        ("source", &*source),
                        ("confidence", confidence),
                    ];
                    self.say(say::CANDIDATE, &named)
                });
                let head = say::DISPUTED.get(self.lang).to_owned();
                std::iter::once(head).chain(each).collect()
            }
            FigureValue::Rule(rule) => self.rule(id, rule),
        }
    }

    /// The same in few words, for a table.
    pub fn short(&self, id: Id, value: &FigureValue) -> String {
        match value {
            FigureValue::Unknown(_) => list::UNKNOWN.get(self.lang).to_owned(),
            FigureValue::Disputed(all) => {
                let all: Vec<_> = all.iter().map(|one| self.short(id, &one.value)).collect();
                let all = all.join(list::OR.get(self.lang));
                self.say(list::DISPUTED, &[("all", &all)])
            }
            FigureValue::Rule(rule) => match &**rule {
                Rule::Tiers(tiers) => {
                    let tier = |tier: Option<&(Text, Decimal)>| self.yuan(tier.map(|tier| tier.1));
                    let (least, most) = (tier(tiers.first()), tier(tiers.last()));
                    let n = tiers.len().to_string();
                    let named = [("least", &*least), ("most", &*most), ("n", &*n)];
                    self.say(say::TIERS_SHORT, &named)
                }
                Rule::Share { of, share } => {
                    let amount = self.amount(self.worth(id, None));
                    let share = share.to_string();
                    let named = [
                        ("amount", &*amount),
                        ("of", self.title(*of)),
                        ("share", &*share),
                    ];
                    self.say(say::SHARE_SHORT, &named)
                }
                Rule::ChosenBase { .. } => {
                    let least = self.amount(self.worth(id, None));
                    let most = self.amount(self.worth(id, Some(GREATEST)));
                    self.say(say::CHOSEN_SHORT, &[("least", &least), ("most", &most)])
                }
                Rule::FixedBase {
                    base,
                    share,
                    rate,
                    plus,
                } => {
                    match self.worth(id, None) {
                        Some(amount) => {
                            let amount = self.amount(Some(amount));
                            self.say(say::FIXED_SHORT, &[("amount", &amount)])
                        }
                        // the base is not known, or the value is disputed: how it would be computed
                        None => self.fixed(*base, *share, rate, *plus),
                    }
                }
                Rule::Ladder { by, rows } => self.by_rows(*by, rows.len()),
                Rule::Pieces { by, pieces, .. } => self.by_rows(*by, pieces.len()),
                Rule::Wait { gap, rows } => self.by_rows(*gap, rows.len()),
                Rule::Window { .. } => self.rule(id, rule).join(" "),
                Rule::Who { words, .. } => words.get(self.lang).to_owned(),
            },
            _ => self.lines(id, value).join(" "),
        }
    }

    /// A value with what it counts.
    pub fn amount(&self, value: Option<Value>) -> String {
        let Some(value) = value else {
            return ui::NOT_KNOWN.get(self.lang).to_owned();
        };
        let one = value.number() == Some(Decimal::ONE);
        let unit = match self.unit {
            Unit::YuanMonth => say::A_MONTH,
            Unit::YuanYear => say::A_YEAR,
            Unit::Months if one => say::MONTH,
            Unit::Months => say::MONTHS,
            Unit::Days if one => say::DAY,
            Unit::Days => say::DAYS,
            _ => Text::default(),
        };
        let unit = if matches!(value, Value::Day(_)) {
            ""
        } else {
            unit.get(self.lang)
        };
        format!("{}{unit}", show(value, self.lang))
    }

    fn yuan(&self, amount: Option<Decimal>) -> String {
        self.amount(amount.map(Value::Money))
    }

    pub(super) fn counted(&self, number: Decimal) -> String {
        self.amount(Some(if self.unit.is_money() {
            Value::Money(number)
        } else {
            Value::Number(number)
        }))
    }

    /// How a set base becomes an amount, without the amount.
    fn fixed(&self, base: Id, share: Decimal, rate: &Rate, plus: Decimal) -> String {
        let of = self.title(base);
        let share = (share != Decimal::ONE).then(|| share.to_string());
        let plus = (plus != Decimal::ZERO).then(|| show(Value::Money(plus), self.lang));
        let parts = [
            share.map_or(of.to_owned(), |share| {
                self.say(say::SHARE_OF, &[("of", of), ("share", &share)])
            }),
            self.say(say::TIMES, &[("rate", &rate.total.to_string())]),
            plus.map_or(String::new(), |plus| {
                self.say(say::AND_PLUS, &[("plus", &plus)])
            }),
        ];
        parts.concat()
    }

    fn by_rows(&self, by: Id, rows: usize) -> String {
        let named = [("by", self.quantity(by)), ("n", &*rows.to_string())];
        self.say(say::BY_SHORT, &named)
    }

    /// What a figure comes to on the day, for somebody who chooses `chosen`.
    pub fn worth(&self, id: Id, chosen: Option<Decimal>) -> Option<Value> {
        let mut desk = Desk {
            rules: self.rules,
            region: self.region,
            person: &mut Anybody(chosen.map(Value::Money)),
            used: None,
            depth: DEEPEST,
        };
        desk.worth(id, None, self.day)
    }

    /// What another figure is on the day.
    fn other(&self, id: Id) -> String {
        let unit = self
            .rules
            .figures
            .get(id.0)
            .map_or(self.unit, |figure| figure.unit);
        Self { unit, ..*self }.amount(self.worth(id, None))
    }

    fn title(&self, id: Id) -> &'static str {
        let figure = self.rules.figures.get(id.0);
        figure.map_or(id.0, |figure| figure.title.get(self.lang))
    }

    fn quantity(&self, id: Id) -> &'static str {
        let quantity = self.rules.flow.quantities.get(id.0);
        quantity.map_or(id.0, |quantity| quantity.title.get(self.lang))
    }

    pub(super) fn say(&self, words: Text, named: &[(&str, &str)]) -> String {
        super::filled(words, self.lang, named)
    }

    fn rate(&self, rate: &Rate) -> String {
        let extra = rate.extra.iter().map(|extra| {
            let fact = self.rules.flow.facts.get(extra.needs.0);
            let fact = fact.map_or(extra.needs.0, |fact| fact.title.get(self.lang));
            let (title, rate) = (extra.title.get(self.lang), extra.rate.to_string());
            let named = [("rate", &*rate), ("title", title), ("fact", fact)];
            self.say(say::EXTRA, &named)
        });
        format!("{}{}", self.common(rate), extra.collect::<String>())
    }

    fn common(&self, rate: &Rate) -> String {
        let part = |(title, part): &(Text, Decimal)| format!("{} {part}", title.get(self.lang));
        let total = rate.total.to_string();
        match &rate.parts[..] {
            [(title, _)] => self.say(
                say::RATE,
                &[("total", &total), ("part", title.get(self.lang))],
            ),
            parts => {
                let parts: Vec<String> = parts.iter().map(part).collect();
                self.say(
                    say::RATES,
                    &[("total", &total), ("parts", &parts.join(" + "))],
                )
            }
        }
    }

    fn rule(&self, id: Id, rule: &Rule) -> Vec<String> {
        let amount = || self.amount(self.worth(id, None));
        match rule {
            Rule::Share { of, share } => {
                let named = [
                    ("of", self.title(*of)),
                    ("base", &*self.other(*of)),
                    ("share", &*share.to_string()),
                    ("amount", &*amount()),
                ];
                vec![self.say(say::SHARE, &named)]
            }
            Rule::ChosenBase {
                low, high, rate, ..
            } => {
                let most = self.amount(self.worth(id, Some(GREATEST)));
                let named = [
                    ("low", self.title(*low)),
                    ("least_base", &*self.other(*low)),
                    ("high", self.title(*high)),
                    ("most_base", &*self.other(*high)),
                    ("rate", &*self.rate(rate)),
                    ("least", &*amount()),
                    ("most", &*most),
                ];
                vec![self.say(say::CHOSEN, &named)]
            }
            Rule::FixedBase {
                base,
                share,
                rate,
                plus,
            } => {
                let named = [
                    ("of", self.title(*base)),
                    ("base", &*self.other(*base)),
                    ("share", &*share.to_string()),
                    ("rate", &*self.rate(rate)),
                    ("plus", &*show(Value::Money(*plus), self.lang)),
                    ("amount", &*amount()),
                ];
                vec![self.say(say::FIXED, &named)]
            }
            Rule::Tiers(tiers) => {
                let tier = |(title, amount): &(Text, Decimal)| {
                    let amount = self.yuan(Some(*amount));
                    self.say(
                        say::TIER,
                        &[("title", title.get(self.lang)), ("amount", &amount)],
                    )
                };
                self.under(say::TIERS, &[], tiers.iter().map(tier))
            }
            Rule::Ladder { by, rows } => {
                let by = [("by", self.quantity(*by))];
                self.under(say::BY, &by, rows.iter().map(|row| self.rung(row)))
            }
            Rule::Pieces {
                by,
                least,
                most,
                pieces,
            } => {
                let head = [
                    ("by", self.quantity(*by)),
                    ("least", &*decimal(*least)),
                    ("most", &*self.counted(*most)),
                ];
                self.under(
                    say::PIECES,
                    &head,
                    pieces.iter().map(|piece| self.piece(piece)),
                )
            }
            Rule::Wait { gap, rows } => {
                let by = [("by", self.quantity(*gap))];
                self.under(say::BY, &by, rows.iter().map(|row| self.wait(row)))
            }
            Rule::Window {
                open,
                close,
                cover,
                late,
            } => {
                let day = |day: &NaiveDate| date(*day, self.lang);
                let some = |one: &Option<NaiveDate>| one.as_ref().map_or(String::new(), day);
                let frame = open.map_or(say::SPAN_TO, |_| say::SPAN);
                let span = self.say(frame, &[("open", &some(open)), ("close", &day(close))]);
                let frame = cover.map_or(say::COVER_NOT_KNOWN, |_| say::COVER);
                let cover = self.say(frame, &[("cover", &some(cover))]);
                let late = match late {
                    Late::Months(n) => self.say(say::LATE_MONTHS, &[("n", &n.to_string())]),
                    Late::NthMonth(n) => self.say(say::LATE_NTH, &[("n", &n.to_string())]),
                    Late::AnyMonth => self.say(say::LATE_ANY, &[]),
                    Late::NotKnown => self.say(say::LATE_NOT_KNOWN, &[]),
                };
                let named = [("span", &*span), ("cover", &*cover), ("late", &*late)];
                vec![self.say(say::WINDOW, &named)]
            }
            Rule::Who { words, may, first } => self.who(*words, may, first),
        }
    }

    /// Who may: the rule, the condition behind it, and what it leaves open for whom.
    fn who(&self, words: Text, may: &Condition, first: &[Asked]) -> Vec<String> {
        let conditions = Words::new(self.rules, self.day, self.lang);
        let mut lines = vec![words.get(self.lang).to_owned()];
        if *may != Condition::Always {
            let may = conditions.condition(may);
            lines.push(self.say(say::MAY, &[("may", &may)]));
        }
        for one in first {
            let text = one.text.get(self.lang);
            let mut line = self.say(say::FIRST, &[("first", text)]);
            if one.when != Condition::Always {
                let when = conditions.condition(&one.when);
                line.push_str(&self.say(say::CONCERNS, &[("when", &when)]));
            }
            lines.push(line);
        }
        lines
    }

    fn under(
        &self,
        head: Text,
        named: &[(&str, &str)],
        rows: impl Iterator<Item = String>,
    ) -> Vec<String> {
        std::iter::once(self.say(head, named)).chain(rows).collect()
    }
}

/// The day on which a value of a place is looked at: `day` where it holds then, else its first on
/// which it can be computed.
pub(super) fn looked_at(
    (rules, region): (&Rulebook, Option<usize>),
    id: Id,
    dated: &Dated,
    day: NaiveDate,
) -> NaiveDate {
    if dated.holds_on(day) {
        day
    } else {
        rules.first_known(region, id.0, dated)
    }
}
