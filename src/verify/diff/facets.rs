//! What a plan says, piece by piece: for each, who is told it, as diagrams of one flow.
//!
//! Follows `plan`; a test plays people back through it. Must not compare.

mod advice;
mod local;

use super::super::diagram::{NO, Node, YES};
use super::super::reach::{Arrived, ends, reach};
use super::super::variables::ABSENT;
use super::super::world::World;
use super::shared::Renamed;
use super::{Kind, Label, Part};
use crate::{
    answers::Answer,
    flow::{Condition, Id, Line, State, Task},
    text::{Text, placeholders},
};
use std::collections::HashMap;
use std::fmt::Debug;

/// Something that is said to some.
pub(super) struct Said {
    /// What is said.
    pub label: Label,
    /// The same with today's ids: two flows say the same when these are equal.
    pub key: String,
    /// Those to whom it is said.
    pub set: Node,
    /// Values that are filled into it, by [`super::values`].
    pub values: Vec<String>,
}

/// One thing that is said in one way or another to those in `base`; to the rest of them it is not.
pub(super) struct Facet {
    /// Its name for people.
    pub title: Text,
    /// Which part of it.
    pub part: Part,
    /// Those who are looked at.
    pub base: Node,
    /// What is said to whom; the sets do not overlap.
    pub said: Vec<Said>,
}

/// All that one flow says.
pub(super) struct Facets {
    /// Complete answer sets.
    pub ended: Node,
    /// By kind, today's id, and part.
    pub all: Vec<((Kind, &'static str, String), Facet)>,
    /// Those whose plan has the thing at all.
    pub bases: HashMap<(Kind, &'static str), Node>,
}

/// Everything that a flow says, for everybody.
pub(super) fn facets(world: &mut World<'_, '_>, renamed: Option<&Renamed<'_>>) -> Facets {
    let arrived = reach(world);
    let (ended, _) = ends(world, &arrived);
    let mut maker = Maker {
        renamed,
        out: Facets {
            ended,
            all: Vec::new(),
            bases: HashMap::new(),
        },
        about: (Kind::Task, "", "", Text::default()),
    };
    maker.questions(world);
    maker.outcome(world, &arrived);
    maker.tasks(world);
    maker.deadlines(world);
    maker.entitlements(world);
    maker.notes(world);
    maker.roads(world);
    maker.cover(world);
    maker.out
}

struct Maker<'a, 'r> {
    renamed: Option<&'a Renamed<'r>>,
    out: Facets,
    /// What is being looked at: kind, today's id, own id, name.
    about: (Kind, &'static str, &'static str, Text),
}

impl Maker<'_, '_> {
    fn begin(&mut self, kind: Kind, id: Id, title: Text) {
        let now = match (self.renamed, kind) {
            (Some(renamed), Kind::Question) => renamed.question(id.0),
            (Some(renamed), Kind::Road) => renamed.any_option(id.0),
            _ => id.0,
        };
        self.about = (kind, now, id.0, title);
    }

    /// Those whose plan has the thing at all.
    fn has(&mut self, set: Node) {
        self.out.bases.insert((self.about.0, self.about.1), set);
    }

    fn now(&self, text: String) -> String {
        match self.renamed {
            Some(renamed) => renamed.written(text),
            None => text,
        }
    }

    fn facet(&mut self, part: Part, key: &str, base: Node, said: Vec<Said>) {
        let (kind, now, _, title) = self.about;
        let facet = Facet {
            title,
            part,
            base,
            said,
        };
        let key = self.now(key.to_owned());
        self.out.all.push(((kind, now, key), facet));
    }

    fn plain(&self, label: Label, set: Node) -> Said {
        Said {
            key: self.now(format!("{label:?}")),
            label,
            set,
            values: Vec::new(),
        }
    }

    fn text(&self, text: Text, set: Node) -> Said {
        let names = placeholders(text.zh).unwrap_or_default();
        let now = |name: &'static str| self.renamed.map_or(name, |renamed| renamed.question(name));
        Said {
            key: self.now(format!("{}\n{}", text.zh, text.en)),
            label: Label::Text(text),
            set,
            values: names
                .into_iter()
                .map(|name| format!("named {}", now(name)))
                .collect(),
        }
    }

    /// A text that is said to all of `base`, where there is one.
    fn words(&mut self, field: &'static str, text: Option<Text>, base: Node) {
        let said = text.map(|text| self.text(text, YES)).into_iter().collect();
        self.facet(Part::Words(field), field, base, said);
    }

    /// Something that is the same for all of `base`.
    fn fixed(&mut self, field: &'static str, what: &dyn Debug, base: Node) {
        let said = vec![self.plain(Label::Written(format!("{what:?}")), YES)];
        self.facet(Part::Fixed(field), field, base, said);
    }

    /// Figures of the place, as they are on the day of use.
    fn figures(&mut self, world: &mut World<'_, '_>, ids: &[Id], base: Node) {
        let rules = world.rules();
        let place = rules.flow.header.place;
        let place = place.and_then(|id| rules.flow.questions.index(id.0));
        let Some(var) = place.and_then(|place| world.variables.of(place)) else {
            return;
        };
        for id in ids {
            let values: Vec<Option<String>> = (world.variables.cells(var).iter())
                .map(|cell| match &cell.answer {
                    Some(Answer::One(code)) => rules
                        .region(code)
                        .map(|at| local::figure(rules, at, *id, world.today)),
                    _ => None,
                })
                .collect();
            let mut all: Vec<Said> = Vec::new();
            for value in values.iter().flatten() {
                if all
                    .iter()
                    .any(|said| said.label == Label::Written(value.clone()))
                {
                    continue;
                }
                let here =
                    |one: &Option<String>| if one.as_ref() == Some(value) { YES } else { NO };
                let set = world.diagrams.make(var, values.iter().map(here).collect());
                all.push(self.plain(Label::Written(value.clone()), set));
            }
            self.facet(Part::Figure(*id), &format!("figure {id}"), base, all);
        }
    }

    /// Of lines, each that certainly fits.
    fn each(&mut self, world: &mut World<'_, '_>, lines: &[Line], field: &'static str, base: Node) {
        let mut all: Vec<Said> = Vec::new();
        for line in lines {
            let set = world.certainly(line.when.as_ref());
            let said = self.text(line.text, set);
            match all.iter_mut().find(|one| one.key == said.key) {
                Some(one) => one.set = world.diagrams.or(one.set, set),
                None => all.push(said),
            }
        }
        for said in all {
            let key = format!("{field} {}", said.key);
            self.facet(Part::Line(field), &key, base, vec![said]);
        }
    }

    /// Of lines, the first that certainly fits.
    fn first(
        &mut self,
        world: &mut World<'_, '_>,
        lines: &mut dyn Iterator<Item = (Option<&Condition>, Text)>,
        (part, field): (Part, &'static str),
        base: Node,
    ) {
        let (mut left, mut all) = (base, Vec::new());
        for (when, text) in lines {
            let fits = world.certainly(when);
            let set = world.diagrams.and(left, fits);
            left = world.diagrams.without(left, fits);
            all.push(self.text(text, set));
        }
        self.facet(part, field, base, all);
    }

    /// Said for certain to some, and as a perhaps to others.
    fn shown(&mut self, world: &mut World<'_, '_>, when: &Condition) -> Node {
        let (certain, possible) = (world.certainly(Some(when)), world.possibly(Some(when)));
        let perhaps = world.diagrams.without(possible, certain);
        let said = vec![
            self.plain(Label::Certain, certain),
            self.plain(Label::Perhaps, perhaps),
        ];
        let ended = self.out.ended;
        self.facet(Part::Standing, "standing", ended, said);
        let has = world.diagrams.and(ended, possible);
        self.has(has);
        has
    }

    fn questions(&mut self, world: &mut World<'_, '_>) {
        let flow = &world.rules().flow;
        let ended = self.out.ended;
        for (place, (id, question)) in flow.questions.iter().enumerate() {
            let Some(var) = world.variables.of(place) else {
                continue;
            };
            self.begin(Kind::Question, id, question.label);
            let width = world.variables.cells(var).len();
            let children = (0..width).map(|value| if value == ABSENT { NO } else { YES });
            let asked = world.diagrams.make(var, children.collect());
            let said = vec![self.plain(Label::Asked, asked)];
            self.facet(Part::Standing, "standing", ended, said);
            let base = world.diagrams.and(ended, asked);
            self.has(base);
            let options: Vec<_> = (question.kind.choices().iter())
                .map(|one| (one.label, one.hint))
                .collect();
            let words = (question.title, question.hint, question.why, question.unsure);
            self.fixed("wording", &(words, options), base);
            self.fixed("sources", &question.sources, base);
        }
    }

    fn outcome(&mut self, world: &mut World<'_, '_>, arrived: &[Arrived]) {
        let flow = &world.rules().flow;
        let ended = self.out.ended;
        self.begin(Kind::Outcome, Id("outcome"), Text::default());
        let (mut all, mut left) = (Vec::new(), ended);
        for (state, sets) in flow.states.iter().zip(arrived) {
            if let State::Refer { text, .. } = state {
                left = world.diagrams.without(left, sets.here);
                all.push(self.text(*text, sets.here));
            }
        }
        for one in &flow.outcomes {
            let fits = world.certainly(one.when.as_ref());
            let set = world.diagrams.and(left, fits);
            left = world.diagrams.without(left, fits);
            all.push(self.text(one.text, set));
        }
        all.push(self.text(flow.header.about, left));
        self.facet(Part::Words("outcome"), "outcome", ended, all);
    }

    fn tasks(&mut self, world: &mut World<'_, '_>) {
        let flow = &world.rules().flow;
        let ended = self.out.ended;
        let mut folder: HashMap<&'static str, Node> = HashMap::new();
        let mut doors: HashMap<&'static str, Node> = HashMap::new();
        for (id, task) in flow.tasks.iter() {
            self.begin(Kind::Task, id, task.title);
            let (needed, possible) = world.task(task);
            let perhaps = world.diagrams.without(possible, needed);
            let said = vec![
                self.plain(Label::Needed, needed),
                self.plain(Label::Perhaps, perhaps),
            ];
            self.facet(Part::Standing, "standing", ended, said);
            let listed = world.diagrams.and(ended, possible);
            self.has(listed);
            self.needs(world, task, listed, &mut folder);
            let online = match &task.online {
                Some(_) => world.certainly(Some(&flow.header.online)),
                None => NO,
            };
            let counter = world.diagrams.without(YES, online);
            let said = vec![
                self.plain(Label::Place(task.window, true), online),
                self.plain(Label::Place(task.window, false), counter),
            ];
            self.facet(Part::Place, "place", listed, said);
            let door = doors.entry(task.window.0).or_insert(NO);
            *door = world.diagrams.or(*door, listed);
            self.each(world, &task.steps, "steps", listed);
            self.each(world, &task.ask, "ask", listed);
            self.each(world, &task.beware, "beware", listed);
            self.words("title", Some(task.title), listed);
            self.words("cost", Some(task.cost), listed);
            self.words("online", task.online, listed);
            if let Some(one) = &task.perhaps {
                let local = world.possibly(Some(&one.when));
                let open = world.diagrams.without(local, needed);
                let said = self.text(one.settle, open);
                self.facet(Part::Words("settle"), "settle", listed, vec![said]);
            }
            if task.earliest.is_some() {
                let mut said = self.plain(Label::Certain, needed);
                said.values = vec![format!("earliest {id}")];
                self.facet(Part::Date, "earliest", listed, vec![said]);
            }
            self.fixed("takes", &task.takes, listed);
            self.fixed("yields", &task.yields, listed);
            self.fixed("after", &task.after, listed);
            self.fixed("due", &task.due, listed);
            self.figures(world, &task.local, listed);
            self.fixed("local", &task.local, listed);
            self.fixed("sources", &task.sources, listed);
        }
        for (id, document) in flow.documents.iter() {
            self.begin(Kind::Document, id, document.title);
            let base = folder.get(id.0).copied().unwrap_or(NO);
            self.has(base);
            let words = (document.title, document.note, document.formerly);
            self.fixed(
                "wording",
                &(words, &document.origin, document.standing),
                base,
            );
        }
        for (id, window) in flow.windows.iter() {
            self.begin(Kind::Window, id, window.title);
            let base = doors.get(id.0).copied().unwrap_or(NO);
            self.has(base);
            let words = (window.title, window.about, window.hotline, window.remote);
            self.fixed("wording", &words, base);
        }
    }

    fn needs(
        &mut self,
        world: &mut World<'_, '_>,
        task: &Task,
        listed: Node,
        folder: &mut HashMap<&'static str, Node>,
    ) {
        let mut times: HashMap<String, usize> = HashMap::new();
        for need in &task.needs {
            let set = world.possibly(need.when.as_ref());
            let name = need.any.iter().map(|id| id.0).collect::<Vec<_>>().join(" ");
            let again = times.entry(name.clone()).or_default();
            *again += 1;
            let key = format!("need {again} {name}");
            let said = vec![self.plain(Label::Need(need.demand, need.copies), set)];
            self.facet(Part::Need(need.any.to_vec()), &key, listed, said);
            for id in &need.any {
                let sofar = folder.entry(id.0).or_insert(NO);
                let wanted = world.diagrams.and(listed, set);
                *sofar = world.diagrams.or(*sofar, wanted);
            }
        }
    }
}
