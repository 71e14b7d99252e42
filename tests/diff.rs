//! `verify::diff`, checked by trying everything: small flows with one edit each, every answer set of
//! both walked and planned, and what differs counted by comparing the plans themselves.
//!
//! Shares nothing with the comparison but the model and the plan that a person is given.

use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use xubao::{
    answers::{Answer, Answers},
    flow::{File, Finding, Id, Kind},
    interview::{End, accept, walk},
    pack::Rulebook,
    plan::{self, Plan, Standing},
    text::{Lang, Value, parse_day},
    verify::{self, Change, ChangeKind, Diff, Label, Part},
};

#[path = "flows/chance.rs"]
mod chance;
#[path = "diff/edits.rs"]
mod edits;
#[path = "diff/invented.rs"]
mod invented;

use chance::Chance;
use invented::Slots;

fn today() -> NaiveDate {
    parse_day("2026-11-24").expect("a day")
}

fn load(files: &[File]) -> Rulebook {
    let rendered = |findings: Vec<Finding>| -> String {
        findings
            .iter()
            .map(|finding| finding.render(Lang::En))
            .collect()
    };
    Rulebook::load(files)
        .map_err(rendered)
        .expect("a flow that loads")
}

/// Every answer that a question takes.
fn answers_of(rules: &Rulebook, id: &str) -> Vec<Answer> {
    let question = rules.flow.questions.get(id).expect("a question");
    let mut all: Vec<Answer> = match &question.kind {
        Kind::One(options) | Kind::Road(options) => options
            .iter()
            .map(|o| Answer::One(o.id.0.to_owned()))
            .collect(),
        Kind::Many { options, .. } => (0..1_u32 << options.len())
            .map(|bits| {
                let all = options.iter().enumerate();
                let chosen = all.filter(|(i, _)| bits >> i & 1 == 1);
                Answer::Many(chosen.map(|(_, o)| o.id.0.to_owned()).collect())
            })
            .collect(),
        Kind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
        Kind::Whole { min, max, .. } => (*min..=*max).map(Answer::Whole).collect(),
        Kind::Day { .. } => {
            let (first, last) = accept::bounds(&question.kind, today()).expect("bounds");
            first
                .iter_days()
                .take_while(|day| *day <= last)
                .map(Answer::Day)
                .collect()
        }
        Kind::Place => rules
            .places
            .iter()
            .map(|p| Answer::One(p.code.0.to_owned()))
            .collect(),
        Kind::Money { .. } | Kind::Month { .. } => unreachable!("not in these flows"),
    };
    if question.unsure.is_some() {
        all.push(Answer::Unsure);
    }
    all
}

/// What one plan says, by what may be compared: the text of a label, and a value.
type Told = BTreeMap<String, (String, Option<Value>)>;

fn told(plan: &Plan) -> Told {
    let mut all = Told::new();
    let certain = |certain: bool| if certain { "certain" } else { "perhaps" };
    for task in plan
        .tasks
        .iter()
        .filter(|task| task.standing != Standing::NotNeeded)
    {
        let standing = format!("{:?}", task.standing);
        all.insert(format!("task {}", task.id), (standing, None));
        all.insert(format!("listed {}", task.id), (String::new(), None));
        if task.settle.is_some() {
            all.insert(format!("settle {}", task.id), ("there".to_owned(), None));
        }
        for need in &task.needs {
            let how = format!("{:?} {}", need.demand, need.copies);
            all.insert(format!("need {} {}", task.id, need.any[0]), (how, None));
        }
        for step in &task.steps {
            let step = format!("step {} {}", task.id, step.text.en);
            all.insert(step, ("there".to_owned(), None));
        }
    }
    for line in &plan.calendar {
        all.insert(
            format!("deadline {}", line.id),
            (certain(line.certain).to_owned(), None),
        );
        all.insert(
            format!("date {}", line.id),
            (String::new(), line.date.map(Value::Day)),
        );
        let passed = line.passed.then(|| Value::whole(1));
        all.insert(format!("passed {}", line.id), (String::new(), passed));
    }
    for line in &plan.entitlements {
        all.insert(
            format!("owed {}", line.id),
            (certain(line.certain).to_owned(), None),
        );
        all.insert(format!("amount {}", line.id), (String::new(), line.amount));
    }
    for line in &plan.notes {
        all.insert(format!("note {}", line.id), ("there".to_owned(), None));
    }
    all.insert(
        "outcome".to_owned(),
        (plan.outcome.text.en.to_owned(), None),
    );
    all
}

/// Each kind of difference of two plans. What belongs to a task, deadline or amount is only compared
/// where both plans have it.
fn differences(old: &Told, new: &Told) -> Vec<String> {
    let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut all = Vec::new();
    for key in keys.into_iter().filter(|key| !key.starts_with("listed ")) {
        let mut words = key.split(' ');
        let (kind, id) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        let base = match kind {
            "need" | "step" | "settle" => Some(format!("listed {id}")),
            "date" | "passed" => Some(format!("deadline {id}")),
            "amount" => Some(format!("owed {id}")),
            _ => None,
        };
        if base.is_some_and(|base| !old.contains_key(&base) || !new.contains_key(&base)) {
            continue;
        }
        let label = |told: &Told| told.get(key).map_or("none".to_owned(), |one| one.0.clone());
        let (from, to) = (label(old), label(new));
        if from != to {
            all.push(format!("{key}: {from} > {to}"));
        }
        let value = |told: &Told| told.get(key).and_then(|one| one.1);
        let shift = match (value(old), value(new)) {
            (None, Some(_)) => "Appears",
            (Some(_), None) => "Disappears",
            (Some(a), Some(b)) if b < a => "Less",
            (Some(a), Some(b)) if a < b => "More",
            _ => continue,
        };
        all.push(format!("{key}: {shift}"));
    }
    all
}

/// What trying everything gives.
#[derive(Default)]
struct Tried {
    joint: u64,
    changed: u64,
    differences: BTreeMap<String, u64>,
    /// The sides of joint answer sets.
    sides: [BTreeSet<String>; 2],
}

/// The answers on the way of a flow, when it is complete and takes them all.
fn complete(rules: &Rulebook, answers: &Answers) -> Result<Answers, Option<Id>> {
    let path = walk(rules, answers, today());
    let mut own = Answers::default();
    for id in &path.questions {
        let Some(answer) = answers.get(id.0) else {
            return Err(Some(*id));
        };
        if !answers_of(rules, id.0).contains(answer) {
            return Err(None); // the other flow takes it, this one does not
        }
        own.set(id.0, answer.clone());
    }
    match path.end {
        End::Question(id) => Err(Some(id)),
        _ => Ok(own),
    }
}

fn try_all(rules: [&Rulebook; 2], answers: &mut Answers, tried: &mut Tried) {
    let (old, new) = (complete(rules[0], answers), complete(rules[1], answers));
    for (side, open) in [&old, &new].into_iter().enumerate() {
        match open {
            Err(None) => return,
            Err(Some(id)) => {
                for answer in answers_of(rules[side], id.0) {
                    answers.set(id.0, answer);
                    try_all(rules, answers, tried);
                }
                answers.remove(id.0);
                return;
            }
            Ok(_) => {}
        }
    }
    let (Ok(old), Ok(new)) = (old, new) else {
        return;
    };
    tried.joint += 1;
    tried.sides[0].insert(format!("{old:?}"));
    tried.sides[1].insert(format!("{new:?}"));
    let plans = [
        plan::build(rules[0], &old, today()),
        plan::build(rules[1], &new, today()),
    ];
    let found = differences(&told(&plans[0]), &told(&plans[1]));
    tried.changed += u64::from(!found.is_empty());
    for one in found {
        *tried.differences.entry(one).or_default() += 1;
    }
}

fn count_all(rules: &Rulebook, answers: &mut Answers) -> u64 {
    match walk(rules, answers, today()).end {
        End::Question(id) => {
            let mut count = 0;
            for answer in answers_of(rules, id.0) {
                answers.set(id.0, answer);
                count += count_all(rules, answers);
            }
            answers.remove(id.0);
            count
        }
        _ => 1,
    }
}

/// What the comparison says, in the words of [`differences`].
fn named(change: &Change) -> Option<String> {
    let id = change.about.id;
    let label = |label: &Label| match label {
        Label::Absent => "none".to_owned(),
        Label::Needed => "Needed".to_owned(),
        Label::Perhaps if change.about.kind == ChangeKind::Task => "Perhaps".to_owned(),
        Label::Perhaps => "perhaps".to_owned(),
        Label::Certain => "certain".to_owned(),
        Label::Need(demand, copies) => format!("{demand:?} {copies}"),
        Label::Text(text) if change.about.kind == ChangeKind::Outcome => text.en.to_owned(),
        Label::Text(_) => "there".to_owned(),
        other => format!("{other:?}"),
    };
    let text = |label: &Label| match label {
        Label::Text(text) => Some(text.en),
        _ => None,
    };
    let what = match (change.about.kind, &change.part) {
        (ChangeKind::Question, _) | (_, Part::Rest) => return None,
        (ChangeKind::Task, Part::Standing) => format!("task {id}"),
        (ChangeKind::Task, Part::Need(any)) => format!("need {id} {}", any[0]),
        (ChangeKind::Task, Part::Words("settle")) => format!("settle {id}"),
        (ChangeKind::Task, Part::Line("steps")) => {
            format!(
                "step {id} {}",
                text(&change.from).or(text(&change.to)).unwrap_or_default()
            )
        }
        (ChangeKind::Deadline, Part::Standing) => format!("deadline {id}"),
        (ChangeKind::Deadline, Part::Date) => format!("date {id}"),
        (ChangeKind::Deadline, Part::Passed) => format!("passed {id}"),
        (ChangeKind::Entitlement, Part::Standing) => format!("owed {id}"),
        (ChangeKind::Entitlement, Part::Amount) => format!("amount {id}"),
        (ChangeKind::Note, Part::Standing) => format!("note {id}"),
        (ChangeKind::Outcome, _) => "outcome".to_owned(),
        other => panic!("these flows have no {other:?}"),
    };
    Some(match change.shift {
        Some(shift) => format!("{what}: {shift:?}"),
        None => format!("{what}: {} > {}", label(&change.from), label(&change.to)),
    })
}

/// Compares with trying everything; gives whether all counts had to be equal.
fn agree(old: &Rulebook, new: &Rulebook, what: &str) -> (bool, Diff) {
    let diff = verify::diff((old, today()), (new, today()));
    let mut tried = Tried::default();
    try_all([old, new], &mut Answers::default(), &mut tried);
    #[allow(clippy::cast_precision_loss, reason = "small numbers")]
    let within = |count: verify::Count, tried: u64, about: &str| {
        let tried = tried as f64;
        let fits = count.least - 0.5 < tried && tried < count.most + 0.5;
        assert!(fits, "{about}: compared {count:?}, tried {tried}\n{what}");
    };
    within(diff.joint, tried.joint, "joint");
    let (all_old, all_new) = (
        count_all(old, &mut Answers::default()),
        count_all(new, &mut Answers::default()),
    );
    within(diff.old, all_old, "old");
    within(diff.new, all_new, "new");
    within(
        diff.only_old,
        all_old - tried.sides[0].len() as u64,
        "only old",
    );
    within(
        diff.only_new,
        all_new - tried.sides[1].len() as u64,
        "only new",
    );
    within(diff.changed, tried.changed, "changed");
    let mut exact = diff.joint.is_exact() && diff.changed.is_exact();
    let mut told: BTreeMap<String, verify::Count> = BTreeMap::new();
    for change in &diff.changes {
        exact &= change.count.is_exact();
        if change.part == Part::Rest || change.about.kind == ChangeKind::Question {
            continue;
        }
        assert!(
            change.shown.is_some() || change.count.least < 0.5,
            "nobody shows {change:?}\n{what}"
        );
        let name = named(change).expect("something that is compared");
        let sofar = told.entry(name).or_default();
        sofar.least += change.count.least;
        sofar.most += change.count.most;
    }
    for (name, count) in &told {
        within(
            *count,
            tried.differences.get(name).copied().unwrap_or(0),
            name,
        );
    }
    for (name, tried) in &tried.differences {
        if told.contains_key(name) {
            continue;
        }
        let id = name.split([' ', ':']).nth(1).unwrap_or_default();
        let rest = diff.changes.iter().find(|change| {
            change.part == Part::Rest && (change.about.id == id || change.about.id == "outcome")
        });
        let most = rest.map_or(0.0, |rest| rest.count.most);
        #[allow(clippy::cast_precision_loss, reason = "small numbers")]
        let tried = *tried as f64;
        assert!(
            tried < most + 0.5,
            "not told: {name}, {tried} of {most}\n{what}"
        );
    }
    (exact, diff)
}

/// How many pairs are invented; more with `FLOWS=10000 cargo test --release --test diff`.
const INVENTED: usize = 150;

#[test]
fn what_an_edit_changes_is_what_trying_everything_shows() {
    let wanted = std::env::var("FLOWS")
        .ok()
        .and_then(|count| count.parse().ok());
    let wanted: usize = wanted.unwrap_or(INVENTED);
    let mut chance = Chance(0x51f2_9d3b_7c64_0e8a);
    let (mut exact, mut different, mut routes) = (0, 0, 0);
    for _ in 0..wanted {
        let slots = Slots::new(&mut chance);
        let (edited, what) = slots.edited(&mut chance);
        let (old, new) = (load(&slots.files()), load(&edited.files()));
        let (same, diff) = agree(&old, &new, &format!("{what}\n{}", slots.files()[1].text));
        exact += usize::from(same);
        different += usize::from(!diff.is_empty());
        routes += usize::from((diff.joint.most - diff.old.most).abs() > 0.5);
    }
    println!(
        "{wanted} edits, {different} with a difference, {exact} counted to the last, {routes} with other routes"
    );
    assert!(
        exact * 2 > wanted,
        "only {exact} of {wanted} had to be equal"
    );
    assert!(
        different * 4 > wanted,
        "only {different} of {wanted} differ"
    );
    assert!(routes > 0, "no edit changed what is asked");
}

#[test]
fn a_flow_is_like_itself_and_a_rename_is_no_difference() {
    let mut chance = Chance(77);
    for _ in 0..20 {
        let slots = Slots::new(&mut chance);
        let rules = load(&slots.files());
        let (_, diff) = agree(&rules, &rules, "the same");
        assert!(diff.is_empty() && diff.rewritten.is_empty(), "{diff:?}");
        let renamed = load(&slots.renamed());
        let diff = verify::diff((&rules, today()), (&renamed, today()));
        let told = |change: &Change| change.about.kind != ChangeKind::Question;
        assert!(
            !diff.changes.iter().any(told),
            "{:?}\n{}",
            diff.changes,
            slots.files()[1].text
        );
        assert!(diff.changed.most == 0.0 && diff.only_old.most == 0.0 && diff.only_new.most == 0.0);
        assert!((diff.joint.most - diff.old.most).abs() < 0.5);
    }
}
