//! The checklist side of trying everything: what is on it, which papers are missing, which claims
//! fail, evaluated for one person after another.

use super::{Chance, Tried, condition, expression};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use xubao::{
    answers::Answers,
    flow::{Demand, Id, Need, Origin, Promise, Statement, Takes},
    interview::{Context, Truth},
    pack::Rulebook,
    plan,
    text::Value,
    verify::Proof,
};

/// One person who has answered all.
struct Person<'r> {
    rules: &'r Rulebook,
    context: Context<'r>,
    answers: &'r Answers,
    day: NaiveDate,
    standings: &'r [u8],
}

/// Notes what is so for a person who has answered all.
pub fn look(
    rules: &Rulebook,
    day: NaiveDate,
    answers: &Answers,
    standings: &[u8],
    tried: &mut Tried,
) {
    let (context, path) = Context::on_path(rules, answers, day);
    let mut person = Person {
        rules,
        context,
        answers,
        day,
        standings,
    };
    let flow = &rules.flow;
    for (id, _) in flow.tasks.iter() {
        if person.standing(id) > 0 {
            tried.shown.insert(id.0);
        }
    }
    for id in (flow.deadlines.ids())
        .chain(flow.notes.ids())
        .chain(flow.entitlements.ids())
    {
        if person.shows(id) {
            tried.shown.insert(id.0);
        }
    }
    for (id, task) in flow.tasks.iter() {
        for need in &task.needs {
            let wanted = person.standing(id) == 2 && need.demand == Demand::Required;
            if wanted && person.wants(need) && !person.has(need) {
                tried.lacking.insert((id.0, need.any[0].0));
            }
        }
    }
    let asked: Vec<&str> = path.questions.iter().map(|id| id.0).collect();
    for (id, claim) in flow.claims.iter() {
        if !tried.broken.contains(id.0) && person.breaks(&claim.is, &asked) {
            tried.broken.insert(id.0);
        }
    }
}

impl Person<'_> {
    fn standing(&self, id: Id) -> u8 {
        self.standings[self.rules.flow.tasks.index(id.0).expect("a task")]
    }

    fn wants(&mut self, need: &Need) -> bool {
        (need.when.as_ref()).is_none_or(|when| self.context.holds(when) != Truth::No)
    }

    fn has(&self, need: &Need) -> bool {
        let documents = &self.rules.flow.documents;
        need.any.iter().any(
            |paper| match documents.get(paper.0).map(|one| &one.origin) {
                Some(Origin::Held(_) | Origin::Issued { .. }) => true,
                Some(Origin::Yielded(by)) => self.standing(*by) == 2,
                _ => false,
            },
        )
    }

    fn shows(&mut self, id: Id) -> bool {
        let flow = &self.rules.flow;
        let open = (flow.deadlines.get(id.0).map(|one| &one.when))
            .or(flow.entitlements.get(id.0).map(|one| &one.when));
        let note = flow.notes.get(id.0).map(|one| &one.when);
        open.is_some_and(|when| self.context.holds(when) != Truth::No)
            || note.is_some_and(|when| self.context.holds(when) == Truth::Yes)
    }

    fn so(&mut self, statement: &Statement, asked: &[&str]) -> bool {
        match statement {
            Statement::Certain(when) => self.context.holds(when) == Truth::Yes,
            Statement::Open(when) => self.context.holds(when) != Truth::No,
            Statement::Needed(id) => self.standing(*id) == 2,
            Statement::Listed(id) => self.standing(*id) > 0,
            Statement::Required(paper) => self.required(*paper),
            Statement::RequiredBeyond(id, besides) => {
                let needs = &self.rules.flow.tasks.get(id.0).expect("a task").needs;
                self.standing(*id) > 0
                    && needs.iter().any(|need| {
                        need.demand == Demand::Required
                            && !need.any.iter().any(|one| besides.contains(one))
                            && self.wants(need)
                    })
            }
            Statement::Shown(id) => self.shows(*id),
            Statement::Asked(id) => asked.contains(&id.0),
            Statement::Both(all) => all.iter().all(|one| self.so(one, asked)),
            Statement::Either(all) => all.iter().any(|one| self.so(one, asked)),
            Statement::Fails(one) => !self.so(one, asked),
        }
    }

    /// Does something on the list need this paper alone?
    fn required(&mut self, paper: Id) -> bool {
        let tasks = &self.rules.flow.tasks;
        tasks.iter().any(|(id, task)| {
            self.standing(id) > 0
                && task.needs.iter().any(|need| {
                    need.demand == Demand::Required
                        && need.any.iter().all(|one| *one == paper)
                        && self.wants(need)
                })
        })
    }

    fn breaks(&mut self, promise: &Promise, asked: &[&str]) -> bool {
        let tasks = &self.rules.flow.tasks;
        match promise {
            Promise::Implies(one, other) => self.so(one, asked) && !self.so(other, asked),
            Promise::Excludes(one, other) => self.so(one, asked) && self.so(other, asked),
            Promise::Nobody(one) => self.so(one, asked),
            Promise::NeverBefore(first, second) => {
                let both = self.standing(*first) == 2 && self.standing(*second) == 2;
                both && !self.ahead(*first).contains(second.0)
            }
            Promise::ExactlyOne(all) => all.iter().filter(|one| self.so(one, asked)).count() != 1,
            Promise::OneProducer(paper) => {
                let by = tasks.iter().filter(|(_, task)| task.yields.contains(paper));
                let count = by.filter(|(id, _)| self.standing(*id) > 0).count();
                self.required(*paper) && count != 1
            }
            Promise::AtMostVisits(most) => {
                let visits = plan::build(self.rules, self.answers, self.day).visits;
                let out = visits.iter().filter(|visit| visit.window.is_some());
                out.count() > usize::from(*most)
            }
            Promise::InTime(limit) => self.early(*limit),
            Promise::Bounded(quantity, low, high) => {
                let value = self.context.quantity(*quantity).and_then(Value::number);
                let low = self.context.value(low).and_then(Value::number);
                let high = self.context.value(high).and_then(Value::number);
                value.is_some_and(|value| {
                    low.is_some_and(|low| value < low) || high.is_some_and(|high| value > high)
                })
            }
            Promise::Ceilings { .. } => false,
        }
    }

    /// The needed tasks that a task waits for at once.
    fn before(&mut self, id: Id) -> Vec<Id> {
        let tasks = &self.rules.flow.tasks;
        let task = tasks.get(id.0).expect("a task");
        let mut all = Vec::new();
        for (other, by) in tasks.iter().filter(|(other, _)| *other != id) {
            let papers = task.needs.iter().any(|need| {
                need.demand == Demand::Required
                    && need.any.iter().all(|one| by.yields.contains(one))
                    && self.wants(need)
            });
            if self.standing(other) == 2 && (papers || task.after.contains(&other)) {
                all.push(other);
            }
        }
        all
    }

    /// All that a task waits for.
    fn ahead(&mut self, id: Id) -> BTreeSet<&'static str> {
        let mut all = BTreeSet::new();
        let mut todo = self.before(id);
        while let Some(id) = todo.pop() {
            if all.insert(id.0) {
                todo.extend(self.before(id));
            }
        }
        all
    }

    /// The first day, from today, on which a task can be done.
    fn first(&mut self, id: Id) -> i64 {
        let mut first = 0;
        for other in self.before(id) {
            let takes = match self.rules.flow.tasks.get(other.0).expect("a task").takes {
                Some(Takes::Days(days)) => i64::from(days),
                _ => 0,
            };
            first = first.max(self.first(other) + takes);
        }
        first
    }

    fn early(&mut self, limit: Id) -> bool {
        let rules = self.rules;
        let deadline = rules.flow.deadlines.get(limit.0).expect("a deadline");
        let date = deadline.date.as_ref();
        let Some(date) = date
            .and_then(|date| self.context.value(date))
            .and_then(Value::day)
        else {
            return false;
        };
        let left = (date - self.day).num_days();
        self.shows(limit)
            && left >= 0
            && rules.flow.tasks.iter().any(|(id, task)| {
                task.due.contains(&limit) && self.standing(id) == 2 && self.first(id) > left
            })
    }
}

/// Compares findings about checklists with what was seen in anybody's.
pub fn findings(rules: &Rulebook, proof: &Proof, ever: &Tried, what: &str) {
    let all = &proof.found;
    let told = |code: &str, names: &[&str]| {
        all.iter().any(|found| {
            let words = &found.finding.message.en;
            let named = |name: &&str| words.contains(&format!("\"{name}\""));
            found.finding.code == code && names.iter().all(named)
        })
    };
    let agree = |bad: bool, code: &str, names: &[&str]| {
        let (told, open) = (told(code, names), told("cannot-decide", names));
        assert!(bad || !told, "{code} {names:?} is not so\n{what}");
        assert!(!bad || told || open, "{code} {names:?} was missed\n{what}");
    };
    let flow = &rules.flow;
    for id in (flow.tasks.ids())
        .chain(flow.deadlines.ids())
        .chain(flow.notes.ids())
        .chain(flow.entitlements.ids())
    {
        // parts of an entry have findings with its name too
        let whole = format!("{} \"{id}\" is on nobody's", kind(flow, id));
        let nobody = (all.iter()).any(|found| found.finding.message.en.contains(&whole));
        let bad = !ever.shown.contains(id.0);
        assert!(bad || !nobody, "{id} is on somebody's list\n{what}");
        let open = told("cannot-decide", &[id.0]);
        assert!(!bad || nobody || open, "{id} is on nobody's list\n{what}");
    }
    for (id, task) in flow.tasks.iter() {
        for need in &task.needs {
            let paper = need.any[0].0;
            let bad = ever.lacking.contains(&(id.0, paper));
            agree(bad, "paper-not-to-be-had", &[id.0, paper]);
        }
    }
    for id in flow.claims.ids() {
        agree(ever.broken.contains(id.0), "claim-fails", &[id.0]);
    }
    // of two ways to the same state a finding does not say which
    let mut early: BTreeSet<(&str, &str, &str, bool)> = BTreeSet::new();
    for ((from, way, question), later) in &ever.early {
        let place = flow.state_index(from).expect("a state");
        let to = flow.states[place].next()[*way].to;
        early.insert((from, to.0, question, *later));
    }
    for state in &flow.states {
        for way in state.next() {
            for question in flow.questions.ids() {
                let (from, to) = (state.id().0, way.to.0);
                let begins = format!(
                    "The condition of the way from \"{from}\" to \"{to}\" reads the answer to \"{question}\""
                );
                for (later, code) in [(true, "read-before-asked"), (false, "read-unasked")] {
                    let bad = early.contains(&(from, to, question.0, later));
                    let open = told("cannot-decide", &[from, to, question.0]);
                    let told = all.iter().any(|found| {
                        found.finding.code == code && found.finding.message.en.starts_with(&begins)
                    });
                    assert!(bad || !told, "{code}: {begins} is not so\n{what}");
                    assert!(!bad || told || open, "{code}: {begins} was missed\n{what}");
                }
            }
        }
    }
}

fn kind(flow: &xubao::flow::Flow, id: Id) -> &'static str {
    if flow.tasks.has(id.0) {
        "task"
    } else if flow.deadlines.has(id.0) {
        "deadline"
    } else if flow.notes.has(id.0) {
        "note"
    } else {
        "entitlement"
    }
}

/// Tasks with papers and limits, notes, amounts and claims, by chance.
pub fn entries(chance: &mut Chance, facts: usize) -> String {
    let tasks: usize = 5;
    let mut all = String::from("tasks: {");
    for i in 0..tasks {
        all += &task(chance, facts, i);
    }
    all += "}, documents: {\"held\": (title: (\"证\", \"P\"), origin: Held((\"有\", \"have\")), standing: Current), \
            \"issued\": (title: (\"证\", \"P\"), origin: Issued(by: (\"他\", \"them\"), refused: (\"再要\", \"again\")), standing: Current), \
            \"ended\": (title: (\"证\", \"P\"), origin: Ended((\"停\", \"ended\")), standing: MayNotBeDemanded),";
    for i in 0..tasks {
        all += &format!(
            "\"p{i}\": (title: (\"证\", \"P\"), origin: Yielded(\"t{i}\"), standing: Current),"
        );
    }
    let mut one = || condition(chance, facts, 2);
    let (limit, note, owed) = (one(), one(), one());
    all += &format!(
        "}}, deadlines: {{\"due0\": (title: (\"限\", \"D\"), when: {limit}, date: AddDays(Answer(\"day\"), Whole({})), \
         within: (\"限\", \"D\"), whose: You, missed: (\"晚\", \"late\"), sources: [])}}, \
         notes: {{\"note0\": (when: {note}, text: (\"知\", \"N\"), sources: [])}}, \
         entitlements: {{\"owed0\": (title: (\"得\", \"E\"), when: {owed}, exact: Unknown, text: (\"得\", \"E\"), sources: [])}}, \
         quantities: {{\"q0\": (title: (\"数\", \"Q\"), is: {}), \"n\": (title: (\"数\", \"N\"), is: Answer(\"count\")), \
         \"d\": (title: (\"天\", \"D\"), is: DaysBetween(Today, Answer(\"day\")))}}, claims: {{",
        24 + chance.below(6),
        expression(chance, facts, 2)
    );
    for i in 0..4 {
        all += &format!(
            "\"c{i}\": (title: (\"诺\", \"C\"), is: {}, sources: []),",
            promise(chance, facts)
        );
    }
    all + "},"
}

fn task(chance: &mut Chance, facts: usize, i: usize) -> String {
    let when = condition(chance, facts, 3);
    let perhaps = match chance.below(3) {
        0 => format!(
            "perhaps: (when: {}, settle: (\"定\", \"S\")),",
            condition(chance, facts, 1)
        ),
        _ => String::new(),
    };
    // only what earlier tasks yield, or there would be circles
    let mut needs = String::new();
    for _ in 0..chance.below(3) {
        let when = match chance.below(3) {
            0 => format!("when: {},", condition(chance, facts, 1)),
            _ => String::new(),
        };
        let demand = chance.one(&["", "", "demand: IfHeld,"]);
        let paper = match chance.below(4) {
            0 => "\"held\"".to_owned(),
            1 if i > 0 => format!("\"p{}\", \"ended\"", chance.below(i)),
            _ if i > 0 => format!("\"p{}\"", chance.below(i)),
            _ => "\"issued\"".to_owned(),
        };
        needs += &format!("(any: [{paper}], {when} {demand}),");
    }
    let after = match chance.below(3) {
        0 if i > 0 => format!("\"t{}\"", chance.below(i)),
        _ => String::new(),
    };
    let takes = chance.one(&["", "", "takes: Days(2),", "takes: Days(5),"]);
    let due = chance.one(&["", "\"due0\""]);
    let window = chance.one(&["w", "v"]);
    // nothing waits for the last task
    let yields = match i {
        4 if chance.below(2) == 0 => "\"p4\", \"p3\"".to_owned(),
        _ => format!("\"p{i}\""),
    };
    format!(
        "\"t{i}\": (title: (\"办\", \"T\"), when: {when}, {perhaps} window: \"{window}\", needs: [{needs}], \
         yields: [{yields}], after: [{after}], due: [{due}], {takes} cost: (\"无\", \"none\"), sources: [\"law-1\"]),"
    )
}

fn promise(chance: &mut Chance, facts: usize) -> String {
    let one = |chance: &mut Chance| statement(chance, facts);
    match chance.below(10) {
        0 => format!("Implies({}, {})", one(chance), one(chance)),
        1 => format!("Excludes({}, {})", one(chance), one(chance)),
        2 => format!("Nobody({})", one(chance)),
        3 => format!(
            "NeverBefore(\"t{}\", \"t{}\")",
            1 + chance.below(4),
            chance.below(3)
        ),
        4 => format!("ExactlyOne([{}, {}])", one(chance), one(chance)),
        5 => format!("OneProducer(\"p{}\")", chance.below(4)),
        6 => format!("AtMostVisits({})", chance.below(4)),
        7 => "InTime(\"due0\")".to_owned(),
        8 => format!(
            "Bounded(\"q0\", Whole({}), Whole({}))",
            chance.below(2),
            2 + chance.below(8)
        ),
        _ => format!("Nobody(Both([{}, {}]))", one(chance), one(chance)),
    }
}

fn statement(chance: &mut Chance, facts: usize) -> String {
    let task = chance.below(5);
    match chance.below(8) {
        0 => format!("Certain({})", condition(chance, facts, 1)),
        1 => format!("Open({})", condition(chance, facts, 1)),
        2 => format!("Needed(\"t{task}\")"),
        3 => format!("Listed(\"t{task}\")"),
        4 => format!("Required(\"p{}\")", chance.below(3)),
        5 => format!("Shown(\"{}\")", chance.one(&["due0", "note0", "owed0"])),
        6 => format!("Asked(\"{}\")", chance.one(&["flag", "count", "many"])),
        _ => format!("RequiredBeyond(\"t{task}\", [\"held\", \"p1\"])"),
    }
}
