//! Who may enrol where: for people of each city with a pack, what the roads and the local rule say.
//! Typed from the base of facts, not from the packs.

use chrono::NaiveDate;
use std::sync::LazyLock;
use xubao::{
    answers::{Answer, Answers},
    interview::Truth::{self, No, Unknown, Yes},
    pack::Rulebook,
    plan::{self, FigureState, Plan},
    text::{Lang, Month, parse_day, show},
};

static RULES: LazyLock<Rulebook> = LazyLock::new(Rulebook::embedded);

/// Where somebody's household is registered.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Household {
    /// Not in another province; the city does not ask more.
    Near,
    /// In the city.
    Here,
    /// In another city of the province.
    Province,
    /// In another province.
    Elsewhere,
}
use Household::{Elsewhere, Here, Near, Province};

fn day(text: &str) -> NaiveDate {
    parse_day(text).expect("a day")
}

/// The plan of somebody who resigned on 31 October 2026, three weeks later.
fn plan(city: &str, household: Household, person: (&str, &str)) -> Plan {
    let plan = plan::build(&RULES, &answers(city, household, person), day("2026-11-23"));
    assert!(plan.complete, "{city} {household:?}");
    plan
}

/// The answers of such a person.
fn answers(city: &str, household: Household, (birth, class): (&str, &str)) -> Answers {
    let one = |id: &str| Answer::One(id.to_owned());
    let many = |ids: &[&str]| Answer::Many(ids.iter().map(|id| (*id).to_owned()).collect());
    let month = |text: &str| {
        Answer::Month(Month::of(
            parse_day(&format!("{text}-01")).expect("a month"),
        ))
    };
    let mut answers = Answers::default();
    let elsewhere: &[&str] = if household == Elsewhere {
        &["hukou-elsewhere"]
    } else {
        &[]
    };
    for (id, answer) in [
        ("city", one(city)),
        (
            "last-day",
            Answer::Day(parse_day("2026-10-31").expect("a day")),
        ),
        ("who-ended", one("me")),
        ("how-me", one("notice")),
        ("circumstances", many(elsewhere)),
        ("employer-issues", many(&[])),
        ("next", one("looking")),
        ("birth", month(birth)),
        ("last-covered", month("2026-10")),
        ("expect-months", Answer::Whole(6)),
        ("medical-road", Answer::Unsure),
        ("pension-plan", one("continue")),
        ("pension-base", Answer::Unsure),
        ("pension-months", Answer::Whole(200)),
        ("fund-wish", one("keep")),
        ("online", Answer::YesNo(true)),
    ] {
        answers.set(id, answer);
    }
    if !class.is_empty() {
        answers.set("work-class", one(class));
    }
    match household {
        Here => answers.set("hukou", one("here")),
        Province => answers.set("hukou", one("province")),
        Near | Elsewhere => {}
    }
    answers
}

const YOUNG: (&str, &str) = ("1996-02", "");

fn open(plan: &Plan, road: &str) -> Truth {
    plan.roads
        .iter()
        .find(|one| one.id.0 == road)
        .expect("a road")
        .open
}

/// What a rule on who may says on a road or task of a plan.
fn verdict(plan: &Plan, figure: &str) -> Option<(Option<bool>, Vec<&'static str>)> {
    let line = plan.figures().find(|line| line.id.0 == figure)?;
    match &line.state {
        FigureState::Who(may, _, open) => {
            Some((*may, open.iter().map(|text| text.get(Lang::Zh)).collect()))
        }
        _ => None,
    }
}

#[test]
fn roads_of_people_by_city_and_household() {
    let rows = [
        // no rule is held (portals only): near is open by the national rule, elsewhere is not settled
        ("110000", Near, YOUNG, Yes, Yes),
        ("110000", Elsewhere, YOUNG, Unknown, Unknown),
        // Shanghai: any household, but registration comes first, and ages are 16 to 60, women 55
        ("310000", Near, YOUNG, Unknown, Yes),
        ("310000", Elsewhere, YOUNG, Unknown, Unknown),
        ("310000", Near, ("1967-01", "man"), Unknown, Yes),
        // between these ages and the raised legal ones nothing was read; past the legal month they may not
        ("310000", Near, ("1966-08", "man"), Unknown, Yes),
        ("310000", Near, ("1971-08", "woman-55"), Unknown, Yes),
        ("310000", Near, ("1966-01", "man"), No, Yes),
        // Guangzhou: people from the city need nothing more
        ("440100", Here, YOUNG, Yes, Yes),
        ("440100", Province, YOUNG, Unknown, Unknown),
        ("440100", Elsewhere, YOUNG, Unknown, Unknown),
        ("440300", Here, YOUNG, Yes, Yes),
        ("440300", Province, YOUNG, Unknown, Unknown),
        ("440300", Elsewhere, YOUNG, Unknown, Unknown),
        // no rule was found in Chengdu and Wuhan: for people from the city the national one stands in
        ("510100", Here, YOUNG, Yes, Yes),
        ("510100", Province, YOUNG, Unknown, Unknown),
        ("510100", Elsewhere, YOUNG, Unknown, Unknown),
        ("510100-outer", Here, YOUNG, Yes, Yes),
        ("510100-outer", Province, YOUNG, Unknown, Unknown),
        ("330100", Here, YOUNG, Yes, Yes),
        ("330100", Province, YOUNG, Unknown, Unknown),
        ("330100", Elsewhere, YOUNG, Unknown, Unknown),
        ("500000", Near, YOUNG, Yes, Yes),
        ("500000", Elsewhere, YOUNG, Unknown, Unknown),
        ("420100", Here, YOUNG, Yes, Yes),
        ("420100", Province, YOUNG, Unknown, Unknown),
        ("420100", Elsewhere, YOUNG, Unknown, Unknown),
        // without a pack, as before there were any
        ("000000", Near, YOUNG, Yes, Yes),
        ("000000", Elsewhere, YOUNG, Unknown, Yes),
        ("000000", Near, ("1966-08", "man"), Yes, Yes),
    ];
    for (city, household, person, flexible, resident) in rows {
        let plan = plan(city, household, person);
        let got = (open(&plan, "flexible"), open(&plan, "resident"));
        assert_eq!(got, (flexible, resident), "{city} {household:?} {person:?}");
    }
}

#[test]
fn the_local_rule_says_what_it_comes_to_and_what_to_settle() {
    let of =
        |city, household, person, figure: &str| verdict(&plan(city, household, person), figure);
    let registration = || vec!["就业地的就业登记"];
    let registration_of_shanghai = || vec!["灵活就业登记"];
    let medical = "flexible-medical-who";
    assert_eq!(
        of("440100", Here, YOUNG, medical),
        Some((Some(true), vec![]))
    );
    assert_eq!(
        of("440100", Province, YOUNG, medical),
        Some((None, registration()))
    );
    assert_eq!(
        of("440100", Elsewhere, YOUNG, medical),
        Some((None, registration()))
    );
    assert_eq!(
        of("310000", Near, ("1966-01", "man"), medical),
        Some((Some(false), vec![]))
    );
    let over_sixty = "满 60 岁（女 55 岁）后、到法定退休月前能不能缴（没有查到）";
    assert_eq!(
        of("310000", Near, ("1966-08", "man"), medical),
        Some((None, vec!["灵活就业登记", over_sixty]))
    );
    assert_eq!(
        of("310000", Near, YOUNG, medical),
        Some((None, registration_of_shanghai()))
    );
    let pension = "flexible-pension-who";
    assert_eq!(
        of("330100", Here, YOUNG, pension),
        Some((Some(true), vec![]))
    );
    assert_eq!(
        of("330100", Elsewhere, YOUNG, pension),
        Some((None, vec!["灵活就业登记"]))
    );
    // pension and medical insurance go together there: whoever has the other elsewhere asks first
    assert_eq!(
        of("310000", Near, YOUNG, pension),
        Some((None, vec!["灵活就业登记", "医保不由自己缴时能不能只缴养老"]))
    );
    let mut pays_both = answers("310000", Near, YOUNG);
    pays_both.set("medical-road", Answer::One("flexible".to_owned()));
    assert_eq!(
        verdict(&plan::build(&RULES, &pays_both, day("2026-11-23")), pension),
        Some((None, registration_of_shanghai()))
    );
    // hearsay decides nothing
    assert_eq!(of("110000", Near, YOUNG, medical), None);
    assert_eq!(of("440300", Here, YOUNG, medical), None);
}

/// Where no rule was found, people from another city of the province read what to ask, and whom.
#[test]
fn who_is_from_another_city_of_the_province_is_told_what_to_ask() {
    for city in ["510100", "420100"] {
        let mut answers = answers(city, Province, YOUNG);
        answers.set("medical-road", Answer::One("flexible".to_owned()));
        let plan = plan::build(&RULES, &answers, day("2026-11-23"));
        let road = plan.roads.iter().find(|road| road.id.0 == "flexible");
        let reason = road.and_then(|road| road.reason.as_ref()).expect("why");
        assert!(
            reason.get(Lang::En).contains("ask first"),
            "{city}: {reason:?}"
        );
        let line = plan
            .figures()
            .find(|line| line.id.0 == "flexible-medical-who");
        let state = line.map(|line| &line.state);
        assert_eq!(state, Some(&FigureState::Unknown), "{city}");
        let task = plan
            .tasks
            .iter()
            .find(|task| task.id.0 == "enrol-flexible-medical");
        let steps = &task.expect("a task of the flow").steps;
        let asks = |said: &plan::Said| said.get(Lang::En).contains("ring 12393 first");
        assert!(steps.iter().any(asks), "{city}");
    }
}

/// Of a sum whose later months are not known, the months before are told, and what is missing.
#[test]
fn a_sum_is_told_as_far_as_it_is_known() {
    let part = |plan: &Plan, id: &str| {
        let line = plan
            .entitlements
            .iter()
            .find(|line| line.id.0 == id)
            .expect("an amount");
        assert_eq!(line.amount, None, "{id}");
        line.part.map(|part| {
            (
                show(part.amount, Lang::En),
                part.months,
                part.until.to_string(),
                part.open.0,
            )
        })
    };
    // the rate in Shanghai is known to the end of 2026, and the base chosen here is 10,000
    let mut answers = answers("310000", Near, YOUNG);
    answers.set("medical-road", Answer::One("flexible".to_owned()));
    answers.set("pension-base", Answer::Money(10_000.into()));
    let plan = plan::build(&RULES, &answers, day("2026-11-23"));
    let known = Some((
        "2,000.00 yuan".to_owned(),
        2,
        "2026-12".to_owned(),
        "flexible-medical",
    ));
    assert_eq!(part(&plan, "medical-here"), known);
    // its benefit is known to June 2028: 2,340 yuan for the first of 20 months
    for (id, answer) in [
        ("last-day", Answer::Day(day("2028-03-31"))),
        ("who-ended", Answer::One("employer".to_owned())),
        ("how-employer", Answer::One("layoff".to_owned())),
        ("start-date", Answer::Day(day("2018-03-31"))),
        ("wage", Answer::Money(8_000.into())),
        ("ui-months", Answer::Whole(120)),
        ("last-covered", Answer::Month(Month::of(day("2028-03-01")))),
        ("medical-road", Answer::One("claimant".to_owned())),
    ] {
        answers.set(id, answer);
    }
    let plan = plan::build(&RULES, &answers, day("2028-04-10"));
    let known = Some((
        "4,680.00 yuan".to_owned(),
        2,
        "2028-06".to_owned(),
        "ui-benefit",
    ));
    assert_eq!(part(&plan, "ui-here"), known);
    // where the first month is not known, nothing is
    let mut answers = self::answers("110000", Near, YOUNG);
    answers.set("medical-road", Answer::One("flexible".to_owned()));
    let plan = plan::build(&RULES, &answers, day("2026-11-23"));
    assert_eq!(part(&plan, "medical-here"), None);
}

/// The household is asked for where a pack is held and the province has other cities; a municipality has none.
#[test]
fn who_is_asked_for_the_household() {
    let asked = |city: &str, household| {
        let plan = plan(city, household, YOUNG);
        plan.answers.iter().any(|answer| answer.0.0 == "hukou")
    };
    for city in [
        "440100",
        "440300",
        "330100",
        "510100",
        "510100-outer",
        "420100",
    ] {
        assert!(asked(city, Here), "{city}");
        assert!(!asked(city, Elsewhere), "{city}: it was said before");
    }
    for city in ["110000", "310000", "500000", "000000"] {
        assert!(!asked(city, Near), "{city}");
    }
}

/// What the flexible road says of the wait, for somebody without cover since some month: the first
/// month of reimbursement and the months of the wait; nothing where the place's rule is not known.
fn wait(city: &str, last_covered: &str, today: &str) -> Option<(String, String)> {
    let mut answers = answers(city, Here, YOUNG);
    let left = day(&format!("{last_covered}-28"));
    answers.set("last-day", Answer::Day(left));
    answers.set("last-covered", Answer::Month(Month::of(left)));
    let plan = plan::build(&RULES, &answers, day(today));
    let road = plan.roads.iter().find(|road| road.id.0 == "flexible");
    let figures = &road.expect("a road").local;
    let line = figures.iter().find(|line| line.id.0 == "flexible-wait")?;
    let FigureState::Wait(months, ..) = line.state else {
        return None;
    };
    let mut context = xubao::interview::Context::on_path(&RULES, &answers, day(today)).0;
    let first = context.quantity(xubao::flow::Id("flexible-cover-month"));
    let said = road.and_then(|road| road.cover.as_ref()).expect("cover");
    let first = show(first.expect("known with the wait"), Lang::En);
    assert!(said.get(Lang::En).contains(&first), "{said:?}");
    Some((first, show(months, Lang::En)))
}

/// Waits after a gap, by city (sections 1.2 to 8 of the base of facts), on 23 November 2026.
#[test]
fn waits_after_a_gap_by_city() {
    let rows = [
        // within three months no wait, whether three missed months are within is not told, then 6
        ("310000", "2026-10", Some(("December 2026", "0"))),
        ("310000", "2026-08", Some(("December 2026", "0"))),
        ("310000", "2026-07", None),
        ("310000", "2026-06", Some(("June 2027", "6"))),
        ("310000", "2026-01", Some(("June 2027", "6"))),
        // the report on short gaps asks for two years before, which is not asked on this road
        ("510100", "2026-10", None),
        ("510100", "2026-07", None),
        ("510100", "2026-06", Some(("May 2027", "6"))),
        // by the months since leaving; with five missed it depends on which month is the first
        ("420100", "2026-10", Some(("November 2026", "0"))),
        ("420100", "2026-09", Some(("November 2026", "0"))),
        ("420100", "2026-08", Some(("December 2026", "0"))),
        ("420100", "2026-06", Some(("December 2026", "0"))),
        ("420100", "2026-05", None),
        ("420100", "2026-04", Some(("May 2027", "6"))),
    ];
    for (city, last_covered, expected) in rows {
        let got = wait(city, last_covered, "2026-11-23");
        let got = got
            .as_ref()
            .map(|(first, wait)| (first.as_str(), wait.as_str()));
        assert_eq!(got, expected, "{city} {last_covered}");
    }
    // only contradictory hearsay, or a rule of a repealed decree
    for city in ["110000", "440100", "440300", "330100", "500000", "000000"] {
        for last_covered in ["2026-10", "2026-08", "2026-06", "2026-01"] {
            assert_eq!(
                wait(city, last_covered, "2026-11-23"),
                None,
                "{city} {last_covered}"
            );
        }
    }
    // the rule of Shanghai began on 10 September 2025
    assert_eq!(wait("310000", "2025-03", "2025-09-09"), None);
    let at_once = Some(("April 2026".to_owned(), "6".to_owned()));
    assert_eq!(wait("310000", "2025-03", "2025-09-10"), at_once);
}

/// A man seven months from retirement who draws benefit pays first and has a part back: where the sum
/// stands, so does that. Nobody else reads it.
#[test]
fn a_pension_that_the_fund_gives_back_says_so_where_its_sum_stands() {
    let mut answers = answers("310000", Near, ("1966-12", "man"));
    for (id, answer) in [
        ("who-ended", Answer::One("employer".to_owned())),
        ("how-employer", Answer::One("layoff".to_owned())),
        ("start-date", Answer::Day(day("2018-03-31"))),
        ("wage", Answer::Money(8_000.into())),
        ("ui-months", Answer::Whole(120)),
        ("medical-road", Answer::One("claimant".to_owned())),
    ] {
        answers.set(id, answer);
    }
    let sums = |answers: &Answers| {
        let plan = plan::build(&RULES, answers, day("2026-11-23"));
        let lines = (plan.entitlements.iter()).filter(|line| line.id.0.starts_with("pension-here"));
        let lines: Vec<_> = lines.map(|line| line.title).collect();
        assert_eq!(lines.len(), 1, "{lines:?}");
        lines[0]
    };
    assert!(sums(&answers).get(Lang::Zh).contains("先缴后补"));
    assert!(sums(&answers).get(Lang::En).contains("claimed back"));
    answers.set("birth", Answer::Month(Month::of(day("1976-12-01"))));
    assert!(!sums(&answers).get(Lang::En).contains("claimed back"));
}

/// Somebody who works on a platform, or retires soon, does not wait "to work again".
#[test]
fn no_cost_is_counted_until_one_works_again() {
    for (_, line) in RULES.flow.entitlements.iter() {
        for text in [line.title, line.text] {
            assert!(!text.get(Lang::Zh).contains("重新就业前"), "{text:?}");
            assert!(!text.get(Lang::En).contains("work again"), "{text:?}");
        }
    }
    let asked = RULES.flow.questions.get("expect-months");
    let title = asked.expect("a question of the flow").title;
    assert!(title.get(Lang::En).contains("employer"), "{title:?}");
}
