//! What a person shows of a flow, found out anew: from the path, the plan and the evaluation of
//! guards, sharing nothing with the search for people but the model.
//!
//! Things are named in words, for instance `task register Needed`.

use chrono::NaiveDate;
use std::collections::BTreeSet;
use xubao::{
    answers::{Answer, Answers},
    flow::{Kind, State},
    interview::{Context, End, Truth, walk},
    pack::Rulebook,
    plan::{self, Answered, DeadlineSide, Standing, Target},
};

/// A target of the book, in the words of this file.
pub fn named(rules: &Rulebook, target: Target) -> String {
    let flow = &rules.flow;
    match target {
        Target::Answer(place, how) => {
            let (id, question) = flow.questions.at(place);
            let how = match how {
                Answered::Option(at) => question.kind.choices()[at].id.0.to_owned(),
                Answered::Place(Some(at)) => format!("region {}", rules.regions().at(at).0),
                Answered::Place(None) => "no region".to_owned(),
                Answered::None => "none".to_owned(),
                Answered::Yes => "yes".to_owned(),
                Answered::No => "no".to_owned(),
                Answered::Given => "given".to_owned(),
                Answered::Unsure => "unsure".to_owned(),
            };
            format!("answer {id} {how}")
        }
        Target::Way(state, way) => format!("way {} {way}", flow.states[state].id()),
        Target::Guard(state, way) => format!("guard {} {way}", flow.states[state].id()),
        Target::Task(at, standing) => format!("task {} {standing:?}", flow.tasks.at(at).0),
        Target::Document(at) => format!("document {}", flow.documents.at(at).0),
        Target::Deadline(at, side) => format!("deadline {} {side:?}", flow.deadlines.at(at).0),
    }
}

/// All that a flow could be seen with.
pub fn all(rules: &Rulebook) -> BTreeSet<String> {
    let flow = &rules.flow;
    let mut all = BTreeSet::new();
    for state in &flow.states {
        let id = state.id();
        for (i, way) in state.next().iter().enumerate() {
            all.insert(format!("way {id} {i}"));
            if way.when.is_some() {
                all.insert(format!("guard {id} {i}"));
            }
        }
        let State::Ask { question, .. } = state else {
            continue;
        };
        let asked = flow.questions.get(question.0).expect("a question");
        for option in asked.kind.choices() {
            all.insert(format!("answer {id} {}", option.id));
        }
        match &asked.kind {
            Kind::One(_) | Kind::Road(_) => {}
            Kind::Many { .. } => all.extend([format!("answer {id} none")]),
            Kind::YesNo => all.extend(["yes", "no"].map(|how| format!("answer {id} {how}"))),
            Kind::Place => all.extend(rules.places.iter().map(|place| {
                let region = rules.region(place.code.0);
                let region = region.map_or("no region".to_owned(), |at| {
                    format!("region {}", rules.regions().at(at).0)
                });
                format!("answer {id} {region}")
            })),
            _ => all.extend([format!("answer {id} given")]),
        }
        if asked.unsure.is_some() {
            all.insert(format!("answer {id} unsure"));
        }
    }
    for id in flow.tasks.ids() {
        all.extend(["Needed", "Perhaps", "NotNeeded"].map(|one| format!("task {id} {one}")));
    }
    all.extend(flow.documents.ids().map(|id| format!("document {id}")));
    for id in flow.deadlines.ids() {
        let sides = ["InTime", "Missed", "NoDay", "Perhaps", "NotApplicable"];
        all.extend(sides.map(|side| format!("deadline {id} {side}")));
    }
    all
}

/// All that a person shows; `None` where the answers do not lead to an end, or not all count.
pub fn by(rules: &Rulebook, answers: &Answers, today: NaiveDate) -> Option<BTreeSet<String>> {
    let flow = &rules.flow;
    let path = walk(rules, answers, today);
    if matches!(path.end, End::Question(_)) || path.questions.len() != answers.len() {
        return None;
    }
    let mut shown = BTreeSet::new();
    let mut given = Answers::default();
    let mut at = 0;
    // every guard is evaluated with the answers given until there, and no others
    while !flow.states[at].next().is_empty() {
        let state = &flow.states[at];
        let id = state.id();
        if let State::Ask { question, .. } = state {
            let answer = answers
                .get(question.0)
                .expect("all that is asked is answered");
            given.set(question.0, answer.clone());
            answered(rules, question.0, answer, &mut shown);
        }
        let (mut context, _) = Context::on_path(rules, &given, today);
        let taken = state.next().iter().position(|way| {
            way.when
                .as_ref()
                .is_none_or(|guard| context.holds(guard) == Truth::Yes)
        });
        let taken = taken.expect("the last way has no guard");
        shown.insert(format!("way {id} {taken}"));
        shown.extend((0..taken).map(|way| format!("guard {id} {way}")));
        at = flow.state_index(state.next()[taken].to.0).expect("a state");
    }
    let (End::Finish(end) | End::Refer(end) | End::Question(end)) = path.end;
    assert_eq!(
        flow.states[at].id(),
        end,
        "the ways lead to the end of the path"
    );
    let plan = plan::build(rules, answers, today);
    let stands = |id: &str| {
        let line = plan.tasks.iter().find(|task| task.id.0 == id);
        line.map_or(Standing::NotNeeded, |task| task.standing)
    };
    for (id, task) in flow.tasks.iter() {
        let standing = stands(id.0);
        shown.insert(format!("task {id} {standing:?}"));
        if standing == Standing::Needed {
            shown.extend(task.yields.iter().map(|paper| format!("document {paper}")));
        }
    }
    for task in plan
        .tasks
        .iter()
        .filter(|task| task.standing != Standing::NotNeeded)
    {
        let papers = task.needs.iter().flat_map(|need| need.any.iter());
        shown.extend(papers.map(|paper| format!("document {paper}")));
    }
    for (id, _) in flow.deadlines.iter() {
        let line = plan.calendar.iter().find(|line| line.id == id);
        let side = match line {
            None => DeadlineSide::NotApplicable,
            Some(line) if !line.certain => DeadlineSide::Perhaps,
            Some(line) => match (line.date, line.passed) {
                (None, _) => DeadlineSide::NoDay,
                (Some(_), true) => DeadlineSide::Missed,
                (Some(_), false) => DeadlineSide::InTime,
            },
        };
        shown.insert(format!("deadline {id} {side:?}"));
    }
    Some(shown)
}

fn answered(rules: &Rulebook, id: &str, answer: &Answer, shown: &mut BTreeSet<String>) {
    let kind = &rules.flow.questions.get(id).expect("a question").kind;
    let mut add = |how: &str| {
        shown.insert(format!("answer {id} {how}"));
    };
    match answer {
        Answer::Unsure => add("unsure"),
        Answer::One(code) if matches!(kind, Kind::Place) => match rules.region(code) {
            Some(at) => add(&format!("region {}", rules.regions().at(at).0)),
            None => add("no region"),
        },
        Answer::One(option) => add(option),
        Answer::Many(options) if options.is_empty() => add("none"),
        Answer::Many(options) => options.iter().for_each(|option| add(option)),
        Answer::YesNo(yes) => add(if *yes { "yes" } else { "no" }),
        _ => add("given"),
    }
}
