//! How firmly a figure is said where it stands: what is to be checked at the window, what is past its
//! review, and hearsay, which is never used.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use chrono::NaiveDate;
use people::{Person, people};
use xubao::{
    answers::Answers,
    export::{Block, figures},
    pack::{Dated, Rulebook},
    plan::{self, FigureLine, FigureState, Plan},
    text::{Lang, parse_day},
};

const DAYS: [&str; 3] = ["2026-11-23", "2027-02-01", "2027-10-01"];

fn day(text: &str) -> NaiveDate {
    parse_day(text).expect("a day")
}

/// A figure on somebody's checklist, with the value in the pack behind it.
struct Seen<'a> {
    name: &'a str,
    today: NaiveDate,
    plan: &'a Plan,
    line: &'a FigureLine,
    dated: Option<&'a Dated>,
}

/// Every figure on everybody's checklist on several days, with the value in the pack behind it.
fn each(rules: &Rulebook, see: &mut dyn FnMut(Seen<'_>)) {
    for Person { name, answers, .. } in people(rules) {
        for today in DAYS.map(day) {
            let plan = plan::build(rules, &answers, today);
            for line in plan.figures() {
                see(Seen {
                    name: &name,
                    today,
                    plan: &plan,
                    line,
                    dated: behind(rules, &answers, line),
                });
            }
        }
    }
}

/// The value of the person's place that holds on the day of the line.
fn behind<'r>(rules: &'r Rulebook, answers: &Answers, line: &FigureLine) -> Option<&'r Dated> {
    let city = match answers.get("city") {
        Some(xubao::answers::Answer::One(city)) => city.as_str(),
        _ => "",
    };
    rules.find(rules.region(city), line.id.0, line.day).1
}

fn said(rules: &Rulebook, plan: &Plan, line: &FigureLine, lang: Lang) -> Vec<Block> {
    figures(rules, plan, std::slice::from_ref(line), lang)
}

/// Is there a value on the line, or only a question to ask?
fn has_value(line: &FigureLine) -> bool {
    !matches!(line.state, FigureState::Unknown | FigureState::Disputed(_))
}

#[test]
fn what_is_to_be_checked_at_the_window_says_so_on_its_line() {
    let rules = Rulebook::embedded();
    let mut met = 0;
    each(&rules, &mut |seen| {
        let Seen {
            name,
            today,
            plan,
            line,
            dated,
        } = seen;
        if !has_value(line) || !dated.is_some_and(|dated| dated.confirm) {
            return;
        }
        met += 1;
        for (lang, words) in [(Lang::Zh, "请在窗口核对"), (Lang::En, "at the window")] {
            let text = &said(&rules, plan, line, lang)[0].text;
            assert!(text.contains(words), "{name} on {today}: {text}");
        }
    });
    assert!(met > 300, "only {met} lines");
}

/// A value that was to be looked at again says so on its line, also one of a time that is over; a
/// value that had ended before that day stays as it is.
#[test]
fn what_is_past_its_review_says_so_on_its_line() {
    let rules = Rulebook::embedded();
    let (mut now, mut over, mut closed) = (0, 0, 0);
    each(&rules, &mut |seen| {
        let Seen {
            name,
            today,
            plan,
            line,
            dated,
        } = seen;
        let Some((dated, review)) = dated.and_then(|one| Some((one, one.review_by?))) else {
            return;
        };
        if !has_value(line) {
            return;
        }
        let ended = dated.to.is_some_and(|to| to < review);
        let past = review < today && !ended;
        closed += usize::from(review < today && ended);
        if past {
            let gone = dated.to.is_some_and(|to| to < today);
            *(if gone { &mut over } else { &mut now }) += 1;
        }
        for (lang, from, to) in [
            (Lang::Zh, "应在 ", " 前复核"),
            (Lang::En, "was to be checked by ", ": ask at the window"),
        ] {
            let words = format!("{from}{}{to}", xubao::text::date(review, lang));
            let text = &said(&rules, plan, line, lang)[0].text;
            assert_eq!(text.contains(&words), past, "{name} on {today}: {text}");
        }
    });
    assert!(now > 50 && over > 3 && closed > 3, "{now} {over} {closed}");
}

/// Portals only tell of these: the person reads what is told, marked, and what to ask; nothing is
/// computed from it.
#[test]
fn hearsay_is_told_as_such_and_never_used() {
    let rules = Rulebook::embedded();
    let people = people(&rules);
    let plan_of = |name: &str| {
        let person = people.iter().find(|person| person.name == name);
        &person.expect("a person").plan
    };
    for (name, figure, whom, told) in [
        (
            "laid_off_after_six_years",
            "ui-months-local",
            "12333",
            [
                ("满 1 年 3 个月", Lang::Zh),
                (
                    "3 months for 1 year, 2 more for each further year",
                    Lang::En,
                ),
            ],
        ),
        (
            "shenzhen_resigned_pays_on",
            "flexible-wait",
            "12393",
            [
                ("第 256 号令没有等待期", Lang::Zh),
                ("decree 256 had no wait", Lang::En),
            ],
        ),
    ] {
        let plan = plan_of(name);
        let line = plan.figures().find(|line| line.id.0 == figure);
        let line = line.unwrap_or_else(|| panic!("{name}: no {figure}"));
        assert_eq!(line.state, FigureState::Unknown, "{name}");
        for (words, lang) in told {
            let blocks = said(&rules, plan, line, lang);
            let asks = match lang {
                Lang::Zh => format!("未知。问 {whom}：“"),
                Lang::En => format!("not known. Ask {whom}: \""),
            };
            assert!(blocks[0].text.contains(&asks), "{:?}", blocks[0]);
            let hint = blocks.iter().find(|block| block.text.contains(words));
            let marker = &hint.unwrap_or_else(|| panic!("{name}: {blocks:?}")).marker;
            let mark = ["未经证实", "Unconfirmed"][usize::from(lang == Lang::En)];
            assert!(marker.contains(mark), "{marker}");
        }
    }
    let owed = plan_of("laid_off_after_six_years");
    let total = owed.entitlements.iter().find(|line| line.id.0 == "ui-here");
    assert_eq!(total.and_then(|line| line.amount), None);
}
