//! Who may enrol where: for people of each city with a pack, what the roads and the local rule say.
//! Typed from the base of facts, not from the packs.

use std::sync::LazyLock;
use xubao::{
    answers::{Answer, Answers},
    interview::Truth::{self, No, Unknown, Yes},
    pack::Rulebook,
    plan::{self, FigureState, Plan},
    text::{Lang, Month, parse_day},
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

/// The plan of somebody who resigned on 31 October 2026, three weeks later.
fn plan(city: &str, household: Household, (birth, class): (&str, &str)) -> Plan {
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
    let plan = plan::build(&RULES, &answers, parse_day("2026-11-23").expect("a day"));
    assert!(plan.complete, "{city} {household:?}");
    plan
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
        ("310000", Near, ("1966-08", "man"), No, Yes),
        ("310000", Near, ("1971-08", "woman-55"), No, Yes),
        // Guangzhou: people from the city need nothing more
        ("440100", Here, YOUNG, Yes, Yes),
        ("440100", Province, YOUNG, Unknown, Unknown),
        ("440100", Elsewhere, YOUNG, Unknown, Unknown),
        ("440300", Here, YOUNG, Yes, Yes),
        ("440300", Province, YOUNG, Unknown, Unknown),
        ("440300", Elsewhere, YOUNG, Unknown, Unknown),
        ("510100", Near, YOUNG, Yes, Yes),
        ("510100", Elsewhere, YOUNG, Unknown, Unknown),
        ("330100", Here, YOUNG, Yes, Yes),
        ("330100", Province, YOUNG, Unknown, Unknown),
        ("330100", Elsewhere, YOUNG, Unknown, Unknown),
        ("500000", Near, YOUNG, Yes, Yes),
        ("500000", Elsewhere, YOUNG, Unknown, Unknown),
        ("420100", Near, YOUNG, Yes, Yes),
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
        of("310000", Near, ("1966-08", "man"), medical),
        Some((Some(false), vec![]))
    );
    assert_eq!(
        of("310000", Near, YOUNG, medical),
        Some((None, vec!["灵活就业登记"]))
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
    // hearsay decides nothing
    assert_eq!(of("110000", Near, YOUNG, medical), None);
    assert_eq!(of("440300", Here, YOUNG, medical), None);
}

/// The household is asked for where it decides something, and only there.
#[test]
fn who_is_asked_for_the_household() {
    let asked = |city: &str, household| {
        let plan = plan(city, household, YOUNG);
        plan.answers.iter().any(|answer| answer.0.0 == "hukou")
    };
    for city in ["440100", "440300", "330100"] {
        assert!(asked(city, Here), "{city}");
        assert!(!asked(city, Elsewhere), "{city}: it was said before");
    }
    for city in ["110000", "310000", "510100", "500000", "420100", "000000"] {
        assert!(!asked(city, Near), "{city}");
    }
}
