//! People and the checklists they are owed: the specification that a counselor can read.
//!
//! Each `tests/personas/*.ron` is an answers file; beside it stand its checklists in both
//! languages. `UPDATE=1 cargo test --test personas` writes them anew, to be read before they are
//! committed.

#[path = "personas/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod people;

use people::{folder, people};
use std::{collections::BTreeMap, fs};
use xubao::{
    answers::{Answer, Answers},
    export,
    interview::walk,
    pack::Rulebook,
    plan::{self, Standing},
    text::{Lang, parse_day},
};

#[test]
fn there_are_twenty_people_at_least_and_each_is_asked_all_they_answered() {
    let rules = Rulebook::embedded();
    let people = people(&rules);
    assert!(people.len() >= 20, "only {}", people.len());
    for person in people {
        let path = walk(&rules, &person.answers, person.plan.today);
        assert!(path.complete(), "{}: stops at {:?}", person.name, path.end);
        assert_eq!(
            path.questions.len(),
            person.answers.len(),
            "{}: answers nobody asked for",
            person.name
        );
    }
}

#[test]
fn checklists_are_as_written_down() {
    let rules = Rulebook::embedded();
    let update = std::env::var_os("UPDATE").is_some();
    let mut stale = Vec::new();
    for person in people(&rules) {
        for lang in [Lang::Zh, Lang::En] {
            let path = folder().join(format!("{}.{}.txt", person.name, lang.code()));
            let text = export::text(&rules, &person.plan, lang);
            if update {
                fs::write(&path, &text).expect("a writable golden file");
            } else if fs::read_to_string(&path).ok().as_deref() != Some(&text) {
                stale.push(path);
            }
        }
    }
    assert!(
        stale.is_empty(),
        "checklists that changed (UPDATE=1 writes them): {stale:#?}"
    );
}

#[test]
fn every_ending_every_option_and_every_task_on_and_off_is_met_by_somebody() {
    let rules = Rulebook::embedded();
    let people = people(&rules);
    let mut standings: BTreeMap<&str, [bool; 2]> = BTreeMap::new();
    let everyones = |id: &str| {
        let task = rules.flow.tasks.get(id).expect("a task of the flow");
        matches!(task.when, xubao::flow::Condition::Always)
    };
    for person in &people {
        for task in person
            .plan
            .tasks
            .iter()
            .filter(|task| !everyones(task.id.0))
        {
            let met = standings.entry(task.id.0).or_default();
            met[usize::from(task.standing != Standing::NotNeeded)] = true;
        }
    }
    let one_sided: Vec<_> = standings
        .iter()
        .filter(|(_, met)| **met != [true, true])
        .collect();
    assert!(
        one_sided.is_empty(),
        "tasks that are always or never there: {one_sided:?}"
    );
    for (id, question) in rules.flow.questions.iter() {
        let xubao::flow::Kind::One(options) = &question.kind else {
            continue;
        };
        if !id.0.starts_with("how-") && id.0 != "who-ended" {
            continue;
        }
        for option in options {
            let met = people.iter().any(|person| {
                person.answers.get(id.0) == Some(&Answer::One(option.id.0.to_owned()))
            });
            assert!(met, "nobody answers {id} with {}", option.id);
        }
    }
}

/// The start screen says for how many questions to sit down: nine in ten need so many, and nobody more than the most.
#[test]
fn the_start_says_how_many_questions_there_are() {
    let rules = Rulebook::embedded();
    let most = walk(&rules, &Answers::default(), people::today()).at_most_left;
    for lang in [Lang::Zh, Lang::En] {
        let about = rules.flow.header.about.get(lang);
        let numbers = about.split(|c: char| !c.is_ascii_digit());
        let numbers: Vec<usize> = numbers.filter_map(|number| number.parse().ok()).collect();
        assert_eq!(numbers.len(), 3, "{about}");
        assert_eq!(numbers[2], most, "{about}");
        let people = people(&rules);
        let usual =
            |person: &&people::Person| (numbers[0]..=numbers[1]).contains(&person.answers.len());
        let count = people.iter().filter(usual).count();
        assert!(count * 10 >= people.len() * 9, "{count}: {about}");
    }
}

/// What a person would type for an answer.
fn typed(answer: &Answer) -> String {
    match answer {
        Answer::Unsure => "unsure".to_owned(),
        Answer::One(id) => id.clone(),
        Answer::Many(ids) if ids.is_empty() => "none".to_owned(),
        Answer::Many(ids) => ids.join(" "),
        Answer::YesNo(yes) => if *yes { "1" } else { "2" }.to_owned(),
        Answer::Whole(number) => number.to_string(),
        Answer::Money(amount) => amount.to_string(),
        Answer::Day(day) => day.to_string(),
        Answer::Month(month) => month.to_string(),
    }
}

#[test]
fn plain_lines_lead_to_the_same_bytes() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        for lang in [Lang::Zh, Lang::En] {
            let asked = walk(&rules, &person.answers, person.plan.today).questions;
            let line = |id: &xubao::flow::Id| {
                typed(
                    person
                        .answers
                        .get(id.0)
                        .expect("an answer to each question"),
                ) + "\n"
            };
            let input: String = asked.iter().map(line).collect::<String>() + "\n";
            let mut shown = Vec::new();
            let settings = xubao::plain::Settings {
                rules: &rules,
                today: person.plan.today,
                lang,
                answers: Answers::default(),
                reason: xubao::text::Text::new("原因", "reason"),
                notices: Vec::new(),
                come_back: None,
                save: &mut |_: &Answers, _: Lang| Ok(None),
                codes: &mut |_, _| String::new(),
            };
            xubao::plain::run(settings, &mut input.as_bytes(), &mut shown)
                .expect("no broken stream");
            let shown = String::from_utf8(shown).expect("UTF-8");
            let checklist = export::text(&rules, &person.plan, lang);
            assert!(shown.contains(&checklist), "{}: {shown}", person.name);
        }
    }
}

/// Nobody has to undo a double negation: what is said of a fact that does not hold is said straight.
#[test]
fn what_is_not_so_is_said_straight() {
    let rules = Rulebook::embedded();
    let negative = |title: &str| {
        let padded = format!(" {title} ");
        ["不", "没", "未", "无", " not ", " no ", " declined "]
            .iter()
            .any(|word| padded.contains(word))
    };
    let mut both_ways = 0;
    for (id, fact) in rules.flow.facts.iter() {
        match fact.otherwise {
            Some(otherwise) => {
                assert_ne!(otherwise, fact.title, "{id}");
                both_ways += 1;
            }
            None => {
                assert!(!negative(fact.title.zh), "{id}: {}", fact.title.zh);
                assert!(!negative(fact.title.en), "{id}: {}", fact.title.en);
            }
        }
    }
    assert!(both_ways > 90, "{both_ways}");
    for person in people(&rules) {
        for (lang, words) in [(Lang::Zh, "并非：您"), (Lang::En, "It is not so that: you")] {
            let text = export::text(&rules, &person.plan, lang);
            assert!(!text.contains(words), "{}: {text}", person.name);
        }
    }
}

/// What is not needed takes a paragraph each, with its reason; the reasons of what is needed are told once.
#[test]
fn what_is_not_needed_does_not_bury_what_is() {
    let rules = Rulebook::embedded();
    for person in people(&rules) {
        for lang in [Lang::Zh, Lang::En] {
            let plan = &person.plan;
            let view = export::outline(&rules, plan, lang, export::View::Why, 72);
            let heading = |text: xubao::text::Text| {
                let of = |block: &export::Block| {
                    block.shape == export::Shape::Heading && block.text == text.get(lang)
                };
                view.iter().position(of)
            };
            use xubao::text::ui::plan as say;
            let Some(start) = heading(say::NOT_NEEDED) else {
                continue;
            };
            let end = heading(say::YOUR_ANSWERS).expect("the answers");
            let items: Vec<_> = view[start..end]
                .iter()
                .filter(|block| block.marker == "- ")
                .collect();
            let out: Vec<_> = plan
                .tasks
                .iter()
                .filter(|task| task.standing == Standing::NotNeeded)
                .collect();
            assert_eq!(items.len(), out.len(), "{}", person.name);
            for (item, task) in items.iter().zip(&out) {
                let reason = item
                    .text
                    .strip_prefix(task.title.get(lang))
                    .expect("the title first");
                assert!(
                    reason.trim_start_matches(['：', ':', ' ']).len() > 5,
                    "{}: {}",
                    person.name,
                    item.text
                );
            }
            // the heading, a hint, a blank: nothing else stands there
            assert!(
                end - start <= items.len() + 3,
                "{}: {:?}",
                person.name,
                &view[start..end]
            );
            // unfolded, all of it is there
            let open = export::whys(&rules, plan, lang, export::Fold::Open);
            let text: String = open.iter().map(|block| block.text.as_str()).collect();
            for source in out.iter().flat_map(|task| &task.sources) {
                let of = rules.source(source.0).expect("a source").of;
                let title = rules
                    .flow
                    .instruments
                    .get(of.0)
                    .expect("an instrument")
                    .title;
                assert!(text.contains(title.get(lang)), "{}: {source}", person.name);
            }
        }
    }
}

/// An amount that is told in several ways is no blank: the list says so, in its lines and in its table.
#[test]
fn a_disputed_amount_is_said_to_be_disputed() {
    let rules = Rulebook::embedded();
    let people = people(&rules);
    let wuhan = "wuhan_five_months_after_leaving";
    let person = people
        .iter()
        .find(|one| one.name == wuhan)
        .expect("a person");
    let disputed = person
        .plan
        .entitlements
        .iter()
        .filter(|line| line.is_disputed());
    assert_eq!(disputed.count(), 1);
    for (lang, words) in [
        (Lang::Zh, ["数额有几种说法：请在窗口问", "[说法不一]"]),
        (
            Lang::En,
            [
                "Figure told in several ways: ask at the window",
                "[disputed]",
            ],
        ),
    ] {
        let text = export::text(&rules, &person.plan, lang);
        for words in words {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(
            !text.contains("[未知]") && !text.contains("[not known]"),
            "{text}"
        );
    }
}

/// A block of figures names each of its documents once.
#[test]
fn a_document_is_named_once_in_a_block() {
    let rules = Rulebook::embedded();
    let mut more = 0;
    for person in people(&rules) {
        let plan = &person.plan;
        let tasks = plan.tasks.iter().map(|task| &task.local);
        let owed = plan.entitlements.iter().map(|line| &line.figures);
        for figures in tasks.chain(owed) {
            for lang in [Lang::Zh, Lang::En] {
                let blocks = export::figures(&rules, plan, figures, lang);
                let text: String = blocks.iter().map(|block| block.text.as_str()).collect();
                let mut sources: Vec<_> = figures
                    .iter()
                    .filter_map(|figure| Some(figure.basis.as_ref()?.source))
                    .collect();
                let all = sources.len();
                sources.sort_unstable();
                sources.dedup();
                more += all - sources.len();
                for id in sources {
                    let source = rules.source(id.0).expect("a source");
                    let instrument = rules.instrument(source.of.0);
                    let title = instrument.expect("an instrument").title.get(lang);
                    let article = source.article.get(lang);
                    let space = if lang == Lang::En && !article.is_empty() {
                        " "
                    } else {
                        ""
                    };
                    let named = text.matches(&format!("{title}{space}{article}")).count();
                    assert!(
                        named <= 1,
                        "{}: {id} is named {named} times: {text}",
                        person.name
                    );
                }
            }
        }
    }
    assert!(more > 20, "figures of one document stand together: {more}");
}

/// Where the rest days of a year are not announced, a day that is counted in working days is not
/// certain: that is said, and no warning is lost.
#[test]
fn a_day_in_a_year_not_announced_is_said_to_be_uncertain() {
    let rules = Rulebook::embedded();
    let people = people(&rules);
    let of = |name: &str| {
        people
            .iter()
            .find(|one| one.name == name)
            .expect("a person")
    };
    let at = |name: &str, last: &str, today: &str| {
        let mut answers = of(name).answers.clone();
        let month = xubao::text::Month::parse(last).expect("a month");
        answers.set("last-covered", Answer::Month(month));
        plan::build(&rules, &answers, parse_day(today).expect("a day"))
    };
    let notes = |plan: &plan::Plan| -> Vec<&'static str> {
        let ids = plan.notes.iter().map(|note| note.id.0);
        ids.filter(|id| id.starts_with("med-decision")).collect()
    };
    let beijing = "beijing_laid_off_after_six_years";
    let none: [&str; 0] = [];
    // ten working days from the middle of December end in it
    assert_eq!(notes(&at(beijing, "2026-09", "2026-12-11")), none);
    // from its end they do not, and the safe day is its last
    assert_eq!(
        notes(&at(beijing, "2026-09", "2026-12-21")),
        ["med-decision-open"]
    );
    // nor in all of 2027, as long as it is not announced
    assert_eq!(
        notes(&at(beijing, "2026-12", "2027-03-22")),
        ["med-decision-open"]
    );
    assert_eq!(
        notes(&at(beijing, "2026-12", "2027-02-22")),
        none,
        "no ten working days take so long"
    );
    // a year that is announced has a day
    assert_eq!(
        notes(&at(beijing, "2026-08", "2026-11-23")),
        ["med-decision-late"]
    );
    let plan = at(beijing, "2026-12", "2027-03-22");
    let later = plan
        .visits
        .iter()
        .filter(|visit| visit.earliest > plan.today);
    assert!(later.clone().count() > 0 && later.clone().all(|visit| !visit.earliest_certain));
    for (lang, words) in [
        (Lang::Zh, "放假安排还没有公布，不能确定"),
        (Lang::En, "not announced, so it is not certain"),
    ] {
        let text = export::text(&rules, &plan, lang);
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        assert!(squeezed(&text).contains(&squeezed(words)), "{text}");
    }
    // the year of the others is announced; who leaves at its end has their own last day in it
    let (mut open, name) = (0, "wuhan_leaves_at_new_year");
    for person in &people {
        for visit in &person.plan.visits {
            let next_year = visit.earliest > parse_day("2026-12-31").expect("a day");
            let may = next_year && person.name == name;
            assert!(visit.earliest_certain || may, "{}", person.name);
            open += usize::from(!visit.earliest_certain);
        }
    }
    assert!(open > 0, "{name} waits for a decision");
}
