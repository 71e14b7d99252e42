//! Is everything on the checklist there for somebody, and can everybody get the papers that a needed
//! task asks for?
//!
//! Must not word a finding.

use super::diagram::{NO, Node, YES};
use super::prove::{Found, Seen, go_on};
use super::{say, world::World};
use crate::{
    answers::Answers,
    flow::{Condition, Demand, Flow, Id, Need, Origin, Task},
    interview::{Context, End, Truth},
    pack::Rulebook,
    plan::{self, Standing},
    text::Text,
};
use chrono::NaiveDate;

/// What is known of everything so far.
pub(super) struct Uses<'f> {
    items: Vec<(Item<'f>, Seen)>,
    needs: Vec<(Id, &'f Task, &'f Need)>,
    lacking: Vec<Option<Found>>,
}

impl<'f> Uses<'f> {
    /// Nothing yet.
    pub fn new(flow: &'f Flow) -> Self {
        let items = items(flow).into_iter();
        let needs: Vec<_> = firm(flow).collect();
        Self {
            items: items.map(|item| (item, Seen::Nobody)).collect(),
            lacking: vec![None; needs.len()],
            needs,
        }
    }

    /// Looks at all of it on one day; `ended` are those who have answered all, `finished` those of
    /// them who come to a checklist.
    pub fn look(&mut self, world: &mut World<'_, '_>, ended: Node, finished: Node) {
        let (rules, day) = (world.rules(), world.today);
        for (item, seen) in &mut self.items {
            if *seen == Seen::Somebody {
                continue;
            }
            let set = world.shows(item);
            let all = if item.outcome { finished } else { ended };
            let set = world.diagrams.and(all, set);
            if set != NO {
                let mut test = |answers: &Answers| is_shown(rules, item, answers, day);
                let found = world.somebody(set, &mut test);
                *seen = if found.is_some() {
                    Seen::Somebody
                } else {
                    Seen::Perhaps
                };
            }
        }
        for ((id, task, need), result) in self.needs.iter().zip(&mut self.lacking) {
            if result.as_ref().is_some_and(|found| found.witness.is_some()) {
                continue;
            }
            let lacks = world.lacks(task, need);
            let lacks = world.diagrams.and(ended, lacks);
            if lacks == NO {
                continue;
            }
            let mut test = |answers: &Answers| is_lacking(rules, (*id, need), answers, day);
            let witness = world.somebody(lacks, &mut test);
            let paper = need.any.first().copied().unwrap_or_default();
            let finding = match &witness {
                Some(_) => say::not_to_be_had(&rules.flow, *id, paper),
                None => say::lack_undecided(&rules.flow, *id, paper),
            };
            *result = Some(Found { finding, witness });
        }
    }

    /// Adds what was seen on later days.
    pub fn go_on(&mut self, later: Uses<'_>) {
        for ((_, sofar), (_, later)) in self.items.iter_mut().zip(later.items) {
            *sofar = later.max(*sofar);
        }
        go_on(&mut self.lacking, later.lacking);
    }

    /// What was found.
    pub fn found(self, rules: &Rulebook) -> Vec<Found> {
        let flow = &rules.flow;
        let of_item = |(item, seen): &(Item<'_>, Seen)| {
            let finding = match seen {
                Seen::Nobody => say::for_nobody(flow, item.id, item.piece, item.word),
                Seen::Perhaps => say::use_undecided(flow, item.id, item.piece, item.word),
                Seen::Somebody => return None,
            };
            Some(Found {
                finding,
                witness: None,
            })
        };
        let mut all: Vec<Found> = self.items.iter().filter_map(of_item).collect();
        all.extend(self.lacking.into_iter().flatten());
        all
    }
}

/// Something that a checklist may show.
pub(super) struct Item<'f> {
    /// What it is called.
    pub id: Id,
    /// What it is.
    pub word: Text,
    /// Where it stands: a piece of a file.
    pub piece: &'static str,
    /// It is there when one of these holds, or also when one is unknown.
    when: Vec<&'f Condition>,
    certain: bool,
    /// It is part of something that is there only when one of these may hold.
    within: Vec<&'f Condition>,
    /// Not where one of these certainly holds: what comes before it is shown instead.
    unless: Vec<&'f Condition>,
    /// Is it an outcome? A referral has words of its own instead.
    outcome: bool,
}

/// All that a flow may show, in its order.
fn items(flow: &Flow) -> Vec<Item<'_>> {
    let mut all = Items::default();
    for (id, task) in flow.tasks.iter() {
        let perhaps = task.perhaps.as_ref().map(|one| &one.when);
        let when: Vec<_> = [Some(&task.when), perhaps].into_iter().flatten().collect();
        // what is in the catalogue only to answer old guides says so
        if matches!((&task.when, perhaps), (Condition::Never, None)) {
            continue;
        }
        all.add(id, ("事项", "task"), when.clone(), false);
        for line in [&task.steps, &task.ask, &task.beware].into_iter().flatten() {
            all.part(id, line.text.zh, line.when.as_ref(), true, &when);
        }
        for need in &task.needs {
            let paper = need.any.first().map_or("", |one| one.0);
            all.part(id, paper, need.when.as_ref(), false, &when);
        }
    }
    for (id, one) in flow.deadlines.iter() {
        all.add(id, ("期限", "deadline"), vec![&one.when], false);
    }
    for (id, one) in flow.entitlements.iter() {
        all.add(id, ("待遇", "entitlement"), vec![&one.when], false);
        for line in &one.notes {
            all.part(id, line.text.zh, line.when.as_ref(), true, &[&one.when]);
        }
    }
    for (id, one) in flow.notes.iter() {
        all.add(id, ("提示", "note"), vec![&one.when], true);
    }
    for (id, one) in flow.unknowns.iter() {
        all.add(id, ("未知事项", "unknown"), vec![&one.when], false);
    }
    for (id, road) in flow.roads.iter() {
        for lines in [
            &road.reason,
            &road.cost,
            &road.cover,
            &road.gap,
            &road.years,
        ] {
            let lines: Vec<_> = lines
                .iter()
                .map(|one| (one.text.zh, one.when.as_ref()))
                .collect();
            all.first(id, ("方案的说明", "line of the road"), &lines);
        }
    }
    for (id, cover) in flow.cover.iter() {
        for span in &cover.spans {
            all.part(id, id.0, span.when.as_ref(), false, &[]);
        }
    }
    let lines: Vec<_> = (flow.outcomes.iter())
        .map(|one| (one.text.zh, one.when.as_ref()))
        .collect();
    all.first(Id(""), ("结果", "outcome"), &lines);
    all.0
}

#[derive(Default)]
struct Items<'f>(Vec<Item<'f>>);

impl<'f> Items<'f> {
    fn add(
        &mut self,
        id: Id,
        word: (&'static str, &'static str),
        when: Vec<&'f Condition>,
        certain: bool,
    ) {
        self.0.push(Item {
            id,
            word: Text::new(word.0, word.1),
            piece: id.0,
            when,
            certain,
            within: Vec::new(),
            unless: Vec::new(),
            outcome: id.0.is_empty(),
        });
    }

    /// A part of an entry that is there only on a condition of its own.
    fn part(
        &mut self,
        id: Id,
        piece: &'static str,
        when: Option<&'f Condition>,
        certain: bool,
        within: &[&'f Condition],
    ) {
        let Some(when) = when else {
            return; // as the whole
        };
        self.add(id, ("一处内容", "part of the entry"), vec![when], certain);
        if let Some(item) = self.0.last_mut() {
            item.piece = piece;
            item.within = within.to_vec();
        }
    }

    /// Lines of which the first that fits is shown.
    fn first(
        &mut self,
        id: Id,
        word: (&'static str, &'static str),
        lines: &[(&'static str, Option<&'f Condition>)],
    ) {
        for (i, (piece, when)) in lines.iter().enumerate() {
            self.add(id, word, when.iter().copied().collect(), true);
            if let Some(item) = self.0.last_mut() {
                item.piece = piece;
                item.unless = lines[..i].iter().filter_map(|one| one.1).collect();
                if item.when.is_empty() {
                    item.when.push(&ALWAYS);
                }
            }
        }
    }
}

/// The condition of a line without one.
static ALWAYS: Condition = Condition::Always;

impl World<'_, '_> {
    /// Those on whose checklist something is.
    pub fn shows(&mut self, item: &Item<'_>) -> Node {
        let mut set = item.when.iter().fold(NO, |sofar, when| {
            let one = if item.certain {
                self.certainly(Some(when))
            } else {
                self.possibly(Some(when))
            };
            self.diagrams.or(sofar, one)
        });
        if !item.within.is_empty() {
            let within = item.within.iter().fold(NO, |sofar, when| {
                let one = self.possibly(Some(when));
                self.diagrams.or(sofar, one)
            });
            set = self.diagrams.and(set, within);
        }
        for when in &item.unless {
            let before = self.certainly(Some(when));
            set = self.diagrams.without(set, before);
        }
        set
    }

    /// Those who need a task but cannot get what it needs.
    pub fn lacks(&mut self, task: &Task, need: &Need) -> Node {
        let flow = &self.rules().flow;
        let mut had = NO;
        for document in &need.any {
            let one = match flow.documents.get(document.0).map(|one| &one.origin) {
                Some(Origin::Held(_) | Origin::Issued { .. }) => YES,
                Some(Origin::Yielded(by)) => flow.tasks.get(by.0).map_or(NO, |by| self.task(by).0),
                Some(Origin::Ended(_)) | None => NO,
            };
            had = self.diagrams.or(had, one);
        }
        let (needed, wanted) = (self.task(task).0, self.possibly(need.when.as_ref()));
        let wanted = self.diagrams.and(needed, wanted);
        self.diagrams.without(wanted, had)
    }
}

/// Is something on this person's checklist?
fn is_shown(rules: &Rulebook, item: &Item<'_>, answers: &Answers, today: NaiveDate) -> bool {
    let (mut context, path) = Context::on_path(rules, answers, today);
    let mut fits = |when: &&Condition| match context.holds(when) {
        Truth::Yes => true,
        Truth::Unknown => !item.certain,
        Truth::No => false,
    };
    if item.outcome && !matches!(path.end, End::Finish(_)) {
        return false;
    }
    if !path.complete() || !item.when.iter().any(&mut fits) {
        return false;
    }
    let within =
        item.within.is_empty() || (item.within.iter()).any(|when| context.holds(when) != Truth::No);
    within && !(item.unless.iter()).any(|when| context.holds(when) == Truth::Yes)
}

/// The needs of all tasks that are firm.
fn firm(flow: &Flow) -> impl Iterator<Item = (Id, &Task, &Need)> {
    flow.tasks.iter().flat_map(|(id, task)| {
        let needs = task.needs.iter();
        let firm = needs.filter(|need| need.demand == Demand::Required);
        firm.map(move |need| (id, task, need))
    })
}

/// Does this person need a task without being able to get what it needs?
fn is_lacking(
    rules: &Rulebook,
    (id, need): (Id, &Need),
    answers: &Answers,
    today: NaiveDate,
) -> bool {
    let plan = plan::build(rules, answers, today);
    let needed = |id: Id| {
        let mut tasks = plan.tasks.iter();
        tasks.any(|task| task.id == id && task.standing == Standing::Needed)
    };
    let task = plan.tasks.iter().find(|task| task.id == id);
    let wanted = task.is_some_and(|task| task.needs.iter().any(|one| one.any == need.any));
    let had = |document: &Id| match rules.flow.documents.get(document.0).map(|one| &one.origin) {
        Some(Origin::Held(_) | Origin::Issued { .. }) => true,
        Some(Origin::Yielded(by)) => needed(*by),
        Some(Origin::Ended(_)) | None => false,
    };
    plan.complete && needed(id) && wanted && !need.any.iter().any(had)
}
