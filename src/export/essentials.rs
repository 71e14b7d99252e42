//! What one needs on the way, as short as can be: it has to fit into codes that a phone reads.
//!
//! Must not say anything that the checklist does not say at more length.

use super::{Code, outline::Page};
use crate::{
    answers::CaseCode,
    flow::{Demand, Whose},
    pack::Rulebook,
    plan::{Plan, Visit},
    text::{Lang, printable, ui::essentials as say, ui::plan as words},
};

/// The most dates: the next ones.
const DATES: usize = 4;

/// The code of the case, the next of the person's own dates, and the visits with what to bring, or
/// with what is done there where that is said already: a line each, the last one closed as well.
#[must_use]
pub fn essentials(rules: &Rulebook, plan: &Plan, langs: &[Lang], case: Option<CaseCode>) -> String {
    let each = langs.iter().map(|lang| {
        let page = Page::new(rules, plan, *lang);
        let mut lines = vec![head(&page, case)];
        lines.extend(dates(&page));
        lines.extend(visits(&page));
        lines
    });
    let lines = each.flatten().map(|line| printable(&line) + "\n");
    lines.collect()
}

fn head(page: &Page<'_>, case: Option<CaseCode>) -> String {
    let head = page.say(say::HEAD);
    let head = head.replace("{day}", &page.plan.today.to_string());
    let code = |case: CaseCode| page.say(say::CASE).replace("{code}", &case.to_string());
    head + &case.map_or(String::new(), code)
}

fn dates(page: &Page<'_>) -> Vec<String> {
    let lines = page.plan.calendar.iter();
    let next = lines.filter(|line| line.whose == Whose::You && !line.passed);
    let dated = next.filter_map(|line| {
        let perhaps = if line.certain {
            ""
        } else {
            page.say(words::IF_IT_APPLIES)
        };
        Some(format!(
            "{} {perhaps}{}",
            line.date?,
            line.title.get(page.lang)
        ))
    });
    dated.take(DATES).collect()
}

fn visits(page: &Page<'_>) -> Vec<String> {
    let always = page.always();
    let mut lines = Vec::new();
    if !always.is_empty() {
        let names: Vec<&str> = always.iter().map(|id| page.document(*id)).collect();
        let names = names.join(page.say(words::LIST));
        lines.push(format!("{}{names}", page.say(say::ALWAYS)));
    }
    for (number, visit) in page.plan.visits.iter().enumerate() {
        lines.push(trip(page, number + 1, visit, &always));
    }
    lines
}

fn trip(page: &Page<'_>, number: usize, visit: &Visit, always: &[crate::flow::Id]) -> String {
    let place = visit.window;
    let place = place.map_or(page.say(say::AT_HOME), |id| page.window(id));
    let mut line = format!("{number} {place}");
    if let Some(latest) = visit.latest {
        line.push_str(&page.say(say::LATEST).replace("{day}", &latest.to_string()));
    }
    let wanted = visit.bring.iter().filter(|need| {
        let said = need.copies == 0 && need.any.iter().any(|id| always.contains(id));
        need.demand == Demand::Required && !said
    });
    let mut about: Vec<String> = wanted.map(|need| page.need(need).1).collect();
    if about.is_empty() {
        // a place alone would not say why to go there
        let tasks = visit.tasks.iter().map(|task| &page.plan.tasks[*task]);
        about.extend(tasks.map(|task| task.title.get(page.lang).to_owned()));
    }
    line.push_str(page.say(words::COLON));
    line.push_str(&about.join(page.say(words::LIST)));
    line
}

/// What stands beside a code: which it is, and what to do.
#[must_use]
pub fn caption(code: &Code, lang: Lang) -> Vec<String> {
    let (title, scan) = if code.of == 1 {
        (say::ONE, say::SCAN_ONE)
    } else {
        (say::NUMBER, say::SCAN)
    };
    let title = (title.get(lang))
        .replace("{n}", &code.number.to_string())
        .replace("{m}", &code.of.to_string());
    vec![title, scan.get(lang).to_owned()]
}
