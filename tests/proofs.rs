//! The proofs of `verify`, checked by trying everything: an enumerator that shares nothing with it
//! but the model of a flow and the evaluation of conditions walks every answer set of small flows.

use chrono::NaiveDate;
use std::collections::BTreeMap;
use xubao::{
    answers::{Answer, Answers},
    flow::{File, Finding, Kind, State},
    interview::{Context, End, Truth, accept, walk},
    pack::Rulebook,
    text::{Lang, Month, leak, parse_day},
    verify,
};

/// What trying everything gives.
#[derive(Debug, Default)]
struct Tried {
    complete: u64,
    /// Arrivals at each question, by id.
    asked: BTreeMap<&'static str, u64>,
    /// Ends by state.
    ended: BTreeMap<&'static str, u64>,
    /// Needed and perhaps needed, by task.
    tasks: BTreeMap<&'static str, (u64, u64)>,
}

fn today() -> NaiveDate {
    parse_day("2026-11-24").expect("a day")
}

/// Every answer that a question takes.
fn answers_of(rules: &Rulebook, id: &str, sofar: &Answers) -> Vec<Answer> {
    let question = rules.flow.questions.get(id).expect("a question");
    let mut all: Vec<Answer> = match &question.kind {
        Kind::One(options) | Kind::Road(options) => options
            .iter()
            .map(|o| Answer::One(o.id.0.to_owned()))
            .collect(),
        Kind::Many { options, .. } => (0..1_u32 << options.len())
            .map(|bits| {
                let chosen = options
                    .iter()
                    .enumerate()
                    .filter(|(i, _)| bits >> i & 1 == 1);
                Answer::Many(chosen.map(|(_, o)| o.id.0.to_owned()).collect())
            })
            .collect(),
        Kind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
        Kind::Whole { min, max, .. } => (*min..=*max).map(Answer::Whole).collect(),
        Kind::Money { min, max } => (min * 100..=max * 100)
            .map(|fen| Answer::Money(rust_decimal::Decimal::new(fen, 2)))
            .collect(),
        Kind::Day { .. } => {
            let (first, last) = accept::bounds(&question.kind, today()).expect("bounds");
            first
                .iter_days()
                .take_while(|day| *day <= last)
                .map(Answer::Day)
                .collect()
        }
        Kind::Month { .. } => {
            let (first, last) = accept::bounds(&question.kind, today()).expect("bounds");
            let (first, last) = (Month::of(first), Month::of(last));
            (0..=last.index() - first.index())
                .map(|n| Answer::Month(first.plus(n).expect("a month")))
                .collect()
        }
        Kind::Place => rules
            .places
            .iter()
            .map(|p| Answer::One(p.code.0.to_owned()))
            .collect(),
    };
    all.retain(|answer| accept::against(question, answer, sofar).is_ok());
    if question.unsure.is_some() {
        all.push(Answer::Unsure);
    }
    all
}

fn try_all(rules: &Rulebook, answers: &mut Answers, tried: &mut Tried) {
    let end = walk(rules, answers, today()).end;
    if let End::Question(id) = end {
        *tried.asked.entry(id.0).or_default() += 1;
        for answer in answers_of(rules, id.0, answers) {
            answers.set(id.0, answer);
            try_all(rules, answers, tried);
        }
        answers.remove(id.0);
        return;
    }
    tried.complete += 1;
    let (End::Finish(id) | End::Refer(id) | End::Question(id)) = end;
    *tried.ended.entry(id.0).or_default() += 1;
    let (mut context, _) = Context::on_path(rules, answers, today());
    for (id, task) in rules.flow.tasks.iter() {
        let counts = tried.tasks.entry(id.0).or_default();
        let perhaps = |context: &mut Context<'_>| {
            task.perhaps
                .as_ref()
                .is_some_and(|one| context.holds(&one.when) != Truth::No)
        };
        match context.holds(&task.when) {
            Truth::Yes => counts.0 += 1,
            Truth::Unknown => counts.1 += 1,
            Truth::No if perhaps(&mut context) => counts.1 += 1,
            Truth::No => {}
        }
    }
}

fn rendered(findings: &[Finding]) -> String {
    findings
        .iter()
        .map(|finding| finding.render(Lang::En))
        .collect()
}

/// Compares the proof's counts with those of trying everything; gives whether they had to be equal.
fn agree(rules: &Rulebook, what: &str) -> bool {
    let counts = verify::count(rules, today());
    let mut tried = Tried::default();
    try_all(rules, &mut Answers::default(), &mut tried);
    let same = |proved: f64, tried: u64, about: &str| {
        #[allow(clippy::cast_precision_loss, reason = "small numbers")]
        let tried = tried as f64;
        let fits = if counts.exact {
            (proved - tried).abs() < 0.5
        } else {
            proved >= tried
        };
        assert!(
            fits,
            "{about}: proved {proved}, tried {tried}, exact {}\n{what}",
            counts.exact
        );
    };
    same(counts.answer_sets, tried.complete, "answer sets");
    for (state, (id, arrived, _)) in rules.flow.states.iter().zip(&counts.states) {
        let all = match state {
            State::Ask { .. } => &tried.asked,
            State::Route { .. } => continue,
            State::Finish { .. } | State::Refer { .. } => &tried.ended,
        };
        same(*arrived, all.get(id.0).copied().unwrap_or(0), id.0);
    }
    for (id, needed, perhaps) in &counts.tasks {
        let (one, other) = tried.tasks.get(id.0).copied().unwrap_or_default();
        same(*needed, one, id.0);
        // what two numbers decide together may be counted as needed and as perhaps
        if counts.exact {
            same(*perhaps, other, id.0);
        }
    }
    counts.exact
}

#[test]
fn the_small_flow_is_counted_as_by_trying_everything() {
    let small = [
        ("flow", include_str!("flows/small/leaving/flow.ron")),
        ("start", include_str!("flows/small/leaving/start.ron")),
        ("money", include_str!("flows/small/leaving/money.ron")),
    ];
    let narrow = |text: &str| {
        let mut text = text.to_owned();
        for (wide, narrow) in [
            ("max: 600", "max: 13"),
            ("max: 1000000", "max: 1"),
            (
                "earliest: YearsAgo(10), latest: MonthsAhead(12)",
                "earliest: Today, latest: Today",
            ),
            (
                "earliest: YearsAgo(75), latest: YearsAgo(15)",
                "earliest: On(\"1995-12-01\"), latest: On(\"1996-01-01\")",
            ),
        ] {
            text = text.replace(wide, narrow);
        }
        leak(text)
    };
    let mut files: Vec<File> = small
        .iter()
        .map(|(name, text)| File {
            name: format!("leaving/{name}.ron"),
            text: narrow(text),
        })
        .collect();
    for (name, text) in [
        ("national", include_str!("flows/small/regions/national.ron")),
        ("places", include_str!("flows/small/regions/places.ron")),
    ] {
        files.push(File {
            name: format!("regions/{name}.ron"),
            text,
        });
    }
    let rules = Rulebook::load(&files)
        .map_err(|all| rendered(&all))
        .expect("a flow");
    assert!(
        agree(&rules, "the small flow"),
        "nothing in it compares two numbers"
    );
}
