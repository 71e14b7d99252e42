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
            "resigned_with_notice",
            "pension-base-low",
            "12333",
            [("下限 4,699 元", Lang::Zh), ("4,699 yuan", Lang::En)],
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
    let owed = plan_of("resigned_with_notice");
    let total = (owed.entitlements.iter()).find(|line| line.id.0 == "pension-here");
    assert_eq!(total.expect("the cost of the pension").amount, None);
}

/// The answers of a person of `tests/personas`, with some given anew.
fn plan_of(
    rules: &Rulebook,
    name: &str,
    today: &str,
    with: &[(&str, xubao::answers::Answer)],
) -> Plan {
    let mut answers = (people(rules).into_iter())
        .find(|person| person.name == name)
        .expect("a person of that name")
        .answers;
    for (question, answer) in with {
        answers.set(question, answer.clone());
    }
    plan::build(rules, &answers, day(today))
}

/// A rule that a bureau's page still shows, and a base carried over, are used and said to be checked.
#[test]
fn what_is_usable_at_the_window_is_used_and_says_so() {
    use xubao::answers::Answer;
    let rules = Rulebook::embedded();
    let pays = [
        ("city", Answer::One("500000".into())),
        ("pension-plan", Answer::One("continue".into())),
        ("pension-base", Answer::Unsure),
    ];
    for (name, with, figure) in [
        ("laid_off_after_six_years", &[][..], "ui-months-local"),
        ("laid_off_after_six_years", &pays[..], "pension-base-low"),
    ] {
        let plan = plan_of(&rules, name, "2026-11-23", with);
        let line = plan.figures().find(|line| line.id.0 == figure);
        let line = line.unwrap_or_else(|| panic!("{name}: no {figure}"));
        assert!(has_value(line), "{name}: {:?}", line.state);
        for (lang, words) in [
            (Lang::Zh, "请在窗口核对"),
            (Lang::En, "check at the window"),
        ] {
            let text = &said(&rules, &plan, line, lang)[0].text;
            assert!(text.contains(words), "{name}: {text}");
        }
    }
}

/// The ceiling of the law is no prospect: where the place's months are not known, one month of the fund
/// is drawn, and what comes after it is open rather than covered or uncovered.
#[test]
fn the_picture_draws_no_month_that_only_the_ceiling_of_the_law_allows() {
    use xubao::{answers::Answer, flow::By};
    let rules = Rulebook::embedded();
    let name = "severance_unpaid_after_fourteen_months";
    for city in ["000000", "420100"] {
        let plan = plan_of(
            &rules,
            name,
            "2026-11-25",
            &[("city", Answer::One(city.into()))],
        );
        let medical = &plan.cover.rows[0].months;
        let fund = medical.iter().flatten().filter(|cell| cell.by == By::Fund);
        let (fund, open) = (
            fund.count(),
            medical.iter().filter(|cell| cell.is_none()).count(),
        );
        let note = plan
            .notes
            .iter()
            .any(|note| note.id.0 == "cover-months-open");
        if city == "000000" {
            assert_eq!((fund, note), (1, true), "{medical:?}");
            assert!(open >= 11, "{medical:?}");
        } else {
            assert!(fund > 1 && open == 0 && !note, "{medical:?}");
        }
    }
}

/// A demand, a complaint or a promise starts the year for arbitration again, and nobody is asked for one.
#[test]
fn arbitration_is_never_ruled_out_while_something_is_owed() {
    use plan::Standing;
    let rules = Rulebook::embedded();
    let name = "severance_unpaid_after_fourteen_months";
    for (today, standing) in [
        ("2026-09-20", Standing::Needed),
        ("2026-09-21", Standing::Perhaps),
        ("2030-09-21", Standing::Perhaps),
    ] {
        let plan = plan_of(&rules, name, today, &[]);
        let task = plan.tasks.iter().find(|task| task.id.0 == "arbitration");
        assert_eq!(task.map(|task| task.standing), Some(standing), "{today}");
    }
}

/// What the employer had to do in fifteen days is not forgotten on the sixteenth.
#[test]
fn duties_of_the_employer_stay_on_the_list_when_their_days_are_over() {
    let rules = Rulebook::embedded();
    let name = "severance_unpaid_after_fourteen_months";
    for today in ["2025-10-01", "2025-10-25", "2026-06-01"] {
        let plan = plan_of(&rules, name, today, &[]);
        for id in ["due-transfer", "due-roster"] {
            let line = plan.calendar.iter().find(|line| line.id.0 == id);
            let line = line.unwrap_or_else(|| panic!("{id} on {today}"));
            assert_eq!(line.passed, today > "2025-10-05", "{id} on {today}");
        }
    }
}

/// The claim is the most urgent thing of whoever has it before them: a month later may cost a month.
#[test]
fn the_claim_has_a_day_and_page_one_says_what_to_do_should_it_fail() {
    use xubao::export;
    let rules = Rulebook::embedded();
    let name = "severance_unpaid_after_fourteen_months";
    let plan = plan_of(&rules, name, "2025-10-10", &[]);
    let urgent = &plan.calendar[plan.urgent.expect("an urgent day")];
    assert_eq!(urgent.id.0, "due-registration");
    assert_eq!(urgent.date, Some(day("2025-10-31")));
    for (lang, words) in [
        (Lang::Zh, "最晚这天自己参保缴医保"),
        (
            Lang::En,
            "Last safe day to enrol in medical insurance yourself",
        ),
    ] {
        let text = export::text(&rules, &plan, lang);
        // from the first heading to the second
        let heads = text
            .lines()
            .enumerate()
            .filter(|(_, line)| line.starts_with("==="));
        let second = heads.map(|(at, _)| at).nth(1).unwrap_or(0);
        let page_one = text.lines().take(second).collect::<Vec<_>>().join("\n");
        let flat: String = page_one.split_whitespace().collect::<Vec<_>>().join(" ");
        let flat = if lang == Lang::Zh {
            flat.replace(' ', "")
        } else {
            flat
        };
        assert!(flat.contains(words), "{flat}");
    }
}
