//! Test vectors of packs: people, and what a figure gives them. An edit that changes one is told.
//!
//! Must not know the real person: everything a figure asks is given here.

use super::worth::{Desk, Person};
use super::{Figure, Rulebook, names, region::WrittenVector};
use crate::flow::{Aspect, Finding, Flow, Id, Report, Table, Words};
use crate::text::{Lang, Value, parse_day, show};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A person and what comes out for them.
#[derive(Debug)]
pub struct Vector {
    /// The figure.
    pub figure: Id,
    /// The part of it.
    pub aspect: Option<Aspect>,
    /// The region or area.
    pub region: usize,
    /// The day.
    pub on: NaiveDate,
    /// What is known of the person.
    pub given: Vec<(Id, Decimal)>,
    /// What comes out; `None` for unknown.
    pub is: Option<Value>,
    /// Where it stands in the file.
    pub at: Id,
}

impl Person for &Vector {
    fn asked(&mut self, quantity: Id) -> Option<Value> {
        let given = self.given.iter().find(|(id, _)| id.0 == quantity.0);
        given.map(|(_, value)| Value::Number(*value))
    }

    fn holds_for(&mut self, fact: Id) -> Option<bool> {
        self.asked(fact)?.number().map(|number| !number.is_zero())
    }
}

/// The vectors of a region as they are written.
pub(super) fn read(
    written: Vec<WrittenVector>,
    region: usize,
    areas: &Table<usize>,
    (flow, declared): (&Flow, &Table<Figure>),
    report: &mut Report<'_>,
) -> Vec<Vector> {
    let mut vectors = Vec::new();
    for one in written {
        names::FIGURE.has(one.figure, declared, report);
        let Some(on) = super::amount::day(one.on, report) else {
            continue;
        };
        let is = match (one.is.0, parse_day(one.is.0), one.is.0.parse().ok()) {
            ("unknown", ..) => None,
            (_, Some(day), _) => Some(Value::Day(day)),
            (_, _, Some(number)) => Some(Value::Number(number)),
            _ => {
                wrong_value(one.is, report);
                continue;
            }
        };
        let mut given = Vec::new();
        for (id, text) in one.given.iter() {
            if !flow.facts.has(id.0) {
                names::QUANTITY.has(id, &flow.quantities, report);
            }
            match text.0.parse() {
                Ok(number) => given.push((id, number)),
                Err(_) => wrong_value(*text, report),
            }
        }
        let mut at_region = region;
        if let Some(area) = one.area {
            names::REGION.has(area, areas, report);
            at_region = areas.get(area.0).copied().unwrap_or(region);
        }
        vectors.push(Vector {
            figure: one.figure,
            aspect: one.aspect,
            region: at_region,
            on,
            given,
            is,
            at: one.is,
        });
    }
    vectors
}

fn wrong_value(text: Id, report: &mut Report<'_>) {
    report.error(
        "bad-number",
        text.0,
        format!("“{text}”不是数字或日期；不知道的写 \"unknown\"。"),
        format!("\"{text}\" is no number or day; where it is not known, write \"unknown\"."),
    );
}

/// Computes every vector and tells those that come out differently. Files from `layers` on are
/// layers: what held before a layer changed a figure is no mistake of the layer.
pub(super) fn check(rules: &Rulebook, layers: usize) -> Vec<Finding> {
    let file = |id: Id| rules.flow.files.locate(id.0).map(|(file, _)| file);
    let mut findings = Vec::new();
    for vector in rules
        .regions()
        .iter()
        .flat_map(|(_, region)| &region.vectors)
    {
        let mut person = vector;
        let mut used = Vec::new();
        let mut desk = Desk {
            rules,
            region: Some(vector.region),
            person: &mut person,
            used: Some(&mut used),
            depth: super::worth::DEEPEST,
        };
        let got = desk.worth(vector.figure, vector.aspect, vector.on);
        let changed = used
            .iter()
            .filter_map(|one| file(rules.named(one.region, one.id.0)?));
        let mut later = changed.filter(|at| *at >= layers && Some(*at) > file(vector.at));
        if later.next().is_some() {
            continue;
        }
        let same = match (got, vector.is) {
            (Some(got), Some(is)) => match (got.number(), is.number()) {
                (Some(got), Some(is)) => got == is,
                _ => got == is,
            },
            (None, None) => true,
            _ => false,
        };
        if !same {
            let words = |value: Option<Value>, lang| match value {
                Some(value) => show(value, lang),
                None => crate::text::ui::NOT_KNOWN.get(lang).to_owned(),
            };
            let place = rules.flow.files.place(vector.at.0);
            findings.push(Finding::error(
                "wrong-vector",
                place,
                Words::new(
                    format!(
                        "“{}”算出来是 {}，这里写的是 {}。",
                        vector.figure,
                        words(got, Lang::Zh),
                        words(vector.is, Lang::Zh)
                    ),
                    format!(
                        "\"{}\" comes to {}, not {}.",
                        vector.figure,
                        words(got, Lang::En),
                        words(vector.is, Lang::En)
                    ),
                ),
            ));
        }
    }
    findings
}
