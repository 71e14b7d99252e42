//! Packs for programs: versioned JSON, described field by field in `flows/JSON.md`.
//!
//! Must not leave out what is printed for people.

use super::figure::values;
use super::value::{Sayer, looked_at};
use super::{place_of, provinces, region, source_title};
use crate::{
    flow::Id,
    pack::{
        Count, Dated, FigureValue, Known, Late, Named, Rate, Rule, Rulebook, Standing, Unit, Why,
    },
    text::{Lang, Text, Value, parse_day},
};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

/// The version of these formats; raised when a field changes its meaning or goes away.
const VERSION: u32 = 1;

fn text(text: Text) -> Json {
    json!({ "zh": text.zh, "en": text.en })
}

fn day(day: Option<NaiveDate>) -> Json {
    day.map_or(Json::Null, |day| day.to_string().into())
}

fn number(number: Decimal) -> Json {
    number.to_string().into()
}

fn amount(value: Option<Value>) -> Json {
    match value {
        None => Json::Null,
        Some(Value::Number(n)) => number(n.normalize()),
        Some(Value::Money(n)) => format!("{:.2}", n.round_dp(2)).into(),
        Some(Value::Day(day)) => day.to_string().into(),
        Some(Value::Month(month)) => month.to_string().into(),
    }
}

fn named(one: Named) -> Json {
    json!({ "code": one.code.0, "title": text(one.title) })
}

fn count(count: Count) -> Json {
    json!({
        "declared": count.declared,
        "known": count.known,
        "per_cent": count.per_cent(),
        "confirm": count.confirm,
        "carried": count.carried,
        "past_review": count.past_review,
        "disputed": count.disputed,
        "unknown": count.unknown,
    })
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Number => "number",
        Unit::Months => "months",
        Unit::Days => "days",
        Unit::Share => "share",
        Unit::Yuan => "yuan",
        Unit::YuanMonth => "yuan-month",
        Unit::YuanYear => "yuan-year",
        Unit::Words => "words",
        Unit::Wait => "wait",
        Unit::Window => "window",
        Unit::Who => "who",
    }
}

fn known(known: Known) -> &'static str {
    match known {
        Known::Yes => "known",
        Known::Disputed => "disputed",
        Known::No => "unknown",
    }
}

/// `xubao packs`.
#[must_use]
pub fn packs(rules: &Rulebook, on: NaiveDate) -> Json {
    let provinces = provinces(rules);
    let provinces = provinces.iter().map(|(title, places)| {
        let places = places.iter().map(|(place, offered)| {
            let mut json = named(*place);
            json["offered"] = (*offered).into();
            json["figures"] = count(rules.count(place.region, on));
            json
        });
        json!({ "title": text(*title), "places": places.collect::<Vec<_>>() })
    });
    json!({
        "format": "xubao-packs",
        "version": VERSION,
        "on": on.to_string(),
        "provinces": provinces.collect::<Vec<_>>(),
        "shared": rules.shared().into_iter().map(named).collect::<Vec<_>>(),
    })
}

/// `xubao packs show PLACE`.
#[must_use]
pub fn pack(rules: &Rulebook, place: Named, on: NaiveDate) -> Json {
    let chain = place
        .region
        .map_or(&[][..], |at| &rules.regions().at(at).1.chain);
    let parents = chain
        .iter()
        .skip(1)
        .map(|at| named(region(rules, Some(*at))));
    let standings = super::standings(rules, place, on);
    json!({
        "format": "xubao-pack",
        "version": VERSION,
        "on": on.to_string(),
        "place": named(place),
        "parents": parents.collect::<Vec<_>>(),
        "count": count(rules.count(place.region, on)),
        "figures": standings.iter().map(|one| {
            let mut json = standing(rules, one);
            let value = one.dated.map(|dated| dated_json(rules, place, one, dated, on));
            json["value"] = value.unwrap_or_default();
            json
        }).collect::<Vec<_>>(),
    })
}

/// `xubao packs show PLACE FIGURE`; null where nobody declares the figure.
#[must_use]
pub fn figure(rules: &Rulebook, place: Named, id: Id, on: NaiveDate) -> Json {
    let Some(one) = rules.standing(place.region, id.0, on) else {
        return Json::Null;
    };
    let values = values(rules, one.region, id).iter();
    json!({
        "format": "xubao-figure",
        "version": VERSION,
        "on": on.to_string(),
        "place": named(place),
        "figure": standing(rules, &one),
        "values": values
            .map(|dated| dated_json(rules, place, &one, dated, on))
            .collect::<Vec<_>>(),
    })
}

fn standing(rules: &Rulebook, one: &Standing<'_>) -> Json {
    json!({
        "id": one.id.0,
        "title": text(one.figure.title),
        "unit": unit(one.figure.unit),
        "local": one.figure.ask.is_some(),
        "ask": one.figure.ask.map(text),
        "whom": one.figure.whom.map(text),
        "state": known(one.known),
        "lacks": one.lacks.map(|of| of.0),
        "from": named(region(rules, one.region)),
    })
}

fn dated_json(
    rules: &Rulebook,
    place: Named,
    one: &Standing<'_>,
    dated: &Dated,
    on: NaiveDate,
) -> Json {
    let sayer = Sayer {
        rules,
        region: place.region,
        day: looked_at((rules, place.region), one.id, dated, on),
        unit: one.figure.unit,
        lang: Lang::Zh,
    };
    json!({
        "from": dated.from.to_string(),
        "to": day(dated.to),
        "holds": one.dated.is_some_and(|held| std::ptr::eq(held, dated)),
        "value": value(&sayer, one.id, &dated.value),
        "carried": dated.carried,
        "confirm": dated.confirm,
        "note": dated.note.map(text),
        "hint": dated.hint.map(text),
        "published": day(dated.published),
        "seen": day(dated.seen),
        "review_by": day(dated.review_by),
        "past_review": dated.review_by.is_some_and(|review| review < on),
        "expires": day(dated.expires),
        "source": source(rules, dated.source),
        "confidence": format!("{:?}", dated.confidence),
        "file": rules.flow.files.place(dated.at.0).map(|place| place.file),
        "line": rules.flow.files.place(dated.at.0).map(|place| place.line),
    })
}

fn source(rules: &Rulebook, id: Id) -> Json {
    let of = rules.source(id.0);
    let instrument = of.and_then(|source| rules.instrument(source.of.0));
    json!({
        "id": id.0,
        "zh": source_title(rules, id, Lang::Zh),
        "en": source_title(rules, id, Lang::En),
        "number": instrument.map(|one| one.number),
        "address": instrument.map(|one| one.address),
        "read": instrument.map(|one| day(parse_day(one.read))),
    })
}

fn value(sayer: &Sayer<'_>, id: Id, value_of: &FigureValue) -> Json {
    let mut json = match value_of {
        FigureValue::Known(known) => json!({
            "kind": if matches!(known, Value::Money(_)) { "money" } else { "number" },
        }),
        FigureValue::Words(_) => json!({ "kind": "words" }),
        FigureValue::Unknown(_) => json!({ "kind": "unknown" }),
        FigureValue::Disputed(all) => json!({
            "kind": "disputed",
            "candidates": all.iter().map(|one| json!({
                "value": value(sayer, id, &one.value),
                "source": source(sayer.rules, one.source),
                "confidence": format!("{:?}", one.confidence),
            })).collect::<Vec<_>>(),
        }),
        FigureValue::Rule(rule) => rule_json(rule),
    };
    let lines = |lang| Sayer { lang, ..*sayer }.lines(id, value_of);
    let both = lines(Lang::Zh).into_iter().zip(lines(Lang::En));
    json["words"] = both.map(|(zh, en)| json!({ "zh": zh, "en": en })).collect();
    json["amount"] = amount(match value_of {
        FigureValue::Known(value) => Some(*value),
        FigureValue::Rule(_) => sayer.worth(id, None),
        _ => None,
    });
    json
}

fn rate(rate: &Rate) -> Json {
    json!({
        "total": number(rate.total),
        "parts": rate.parts.iter().map(|(title, share)| json!({
            "title": text(*title), "share": number(*share),
        })).collect::<Vec<_>>(),
        "extra": rate.extra.iter().map(|extra| json!({
            "title": text(extra.title), "share": number(extra.rate), "needs": extra.needs.0,
        })).collect::<Vec<_>>(),
    })
}

fn rule_json(rule: &Rule) -> Json {
    match rule {
        Rule::Share { of, share } => {
            json!({ "kind": "share", "of": of.0, "share": number(*share) })
        }
        Rule::ChosenBase {
            chosen,
            low,
            high,
            rate: of,
        } => json!({
            "kind": "chosen-base", "chosen": chosen.0, "low": low.0, "high": high.0, "rate": rate(of),
        }),
        Rule::FixedBase {
            base,
            share,
            rate: of,
            plus,
        } => json!({
            "kind": "fixed-base", "of": base.0, "share": number(*share), "rate": rate(of),
            "plus": number(*plus),
        }),
        Rule::Tiers(tiers) => json!({
            "kind": "tiers",
            "rows": tiers.iter().map(|(title, is)| json!({
                "title": text(*title), "is": number(*is),
            })).collect::<Vec<_>>(),
        }),
        Rule::Ladder { by, rows } => json!({
            "kind": "ladder", "by": by.0,
            "rows": rows.iter().map(|row| json!({
                "from": number(row.from), "to": row.to.map(number), "is": number(row.is),
            })).collect::<Vec<_>>(),
        }),
        Rule::Pieces {
            by,
            least,
            most,
            pieces,
        } => json!({
            "kind": "pieces", "by": by.0, "least": number(*least), "most": number(*most),
            "rows": pieces.iter().map(|piece| json!({
                "from": number(piece.from), "to": piece.to.map(number), "every": number(piece.every),
                "gives": number(piece.gives), "rest": piece.rest.map(number),
            })).collect::<Vec<_>>(),
        }),
        Rule::Wait { gap, rows } => json!({
            "kind": "wait", "by": gap.0,
            "rows": rows.iter().map(|row| json!({
                "origin": format!("{:?}", row.origin), "from": number(row.from),
                "to": row.to.map(number), "wait": row.wait.map(number), "start": number(row.start),
                "back_pay": row.back_pay, "reimbursed": row.reimbursed,
                "needs": row.needs.map(|fact| fact.0),
            })).collect::<Vec<_>>(),
        }),
        Rule::Who { words, first, .. } => json!({
            "kind": "who", "rule": text(*words),
            "first": first.iter().map(|one| text(one.text)).collect::<Vec<_>>(),
        }),
        Rule::Window {
            open,
            close,
            cover,
            late,
        } => {
            let (late, months) = match late {
                Late::Months(n) => ("wait", Some(*n)),
                Late::NthMonth(n) => ("nth-month", Some(*n)),
                Late::AnyMonth => ("any-month", None),
                Late::NotKnown => ("not-known", None),
            };
            json!({
                "kind": "window", "opens": open.map(|day| day.to_string()), "closes": close.to_string(),
                "cover": cover.map(|day| day.to_string()), "late": late, "late_months": months,
            })
        }
    }
}

/// `xubao packs due`.
#[must_use]
pub fn due(rules: &Rulebook, today: NaiveDate, until: NaiveDate) -> Json {
    let due = rules.due(today, until);
    json!({
        "format": "xubao-due",
        "version": VERSION,
        "today": today.to_string(),
        "until": until.to_string(),
        "due": due.iter().map(|one| json!({
            "day": one.day.to_string(),
            "why": match one.why {
                Why::Ends => "ends",
                Why::Expires => "expires",
                Why::Review => "review",
            },
            "place": named(region(rules, one.region)),
            "figure": one.id.0,
            "title": text(one.title),
            "from": one.dated.from.to_string(),
            "at": place_of(rules, one),
        })).collect::<Vec<_>>(),
    })
}
