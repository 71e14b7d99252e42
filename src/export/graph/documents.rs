//! The documents of a flow as a drawing: which task yields what to which task, and what people hold
//! or are issued.
//!
//! Must not draw.

use super::{Form, Graph, Node, Way, states::titled};
use crate::{
    export::words::Words,
    flow::{Demand, Id, Need, Origin, Section, Task},
    pack::Rulebook,
    text::{
        Lang, Text,
        ui::{self, graph as say},
    },
};
use chrono::NaiveDate;

/// A paper that more tasks than this take is drawn beside each of them.
const COMMON: usize = 3;

/// The documents that tasks take or yield, of all tasks or of those of one stage. A task without
/// documents is not drawn.
#[must_use]
pub fn documents(rules: &Rulebook, today: NaiveDate, lang: Lang, stage: Option<Id>) -> Graph {
    let flow = &rules.flow;
    let words = Words::new(rules, today, lang);
    let title = words.put(say::DOCUMENTS, &[("flow", flow.header.title.get(lang))]);
    let stages = flow.header.stages.iter();
    let mut drawing = Drawing {
        rules,
        words,
        lang,
        documents: vec![None; flow.documents.len()],
        graph: Graph {
            title: titled(&words, flow, stage, title, lang),
            groups: stages
                .map(|(_, title)| title.get(lang).to_owned())
                .collect(),
            ..Graph::default()
        },
    };
    for (place, (_, task)) in flow.tasks.iter().enumerate() {
        let of = flow.stage(Section::Tasks, place);
        let bare = task.needs.is_empty() && task.yields.is_empty();
        if !bare && (stage.is_none() || stage == of) {
            let group = of.and_then(|of| flow.header.stages.index(of.0));
            drawing.task(task, group);
        }
    }
    drawing.graph
}

struct Drawing<'r> {
    rules: &'r Rulebook,
    words: Words<'r>,
    lang: Lang,
    /// The nodes that documents have become.
    documents: Vec<Option<usize>>,
    graph: Graph,
}

impl Drawing<'_> {
    fn task(&mut self, task: &Task, group: Option<usize>) {
        let title = self.words.text(task.title);
        let at = self.graph.nodes.len();
        self.graph.nodes.push(Node {
            form: Form::Task,
            label: title.clone(),
            more: title,
            group,
        });
        let (common, own): (Vec<&Need>, Vec<&Need>) =
            task.needs.iter().partition(|need| self.is_common(need));
        self.folder(&common, at);
        for need in own {
            for id in &need.any {
                if let Some(from) = self.document(*id) {
                    let way = self.need(need, from, at);
                    self.graph.ways.push(way);
                }
            }
        }
        for id in &task.yields {
            if let Some(to) = self.document(*id) {
                let (task, document) = (self.named(at), self.named(to));
                let more =
                    (self.words).put(say::YIELDS, &[("task", &task), ("document", &document)]);
                self.graph.ways.push(Way {
                    from: at,
                    to,
                    label: String::new(),
                    more,
                    faint: false,
                });
            }
        }
    }

    /// Is it about papers that no task yields, one of which nearly every task takes? Drawn once, they
    /// would be tied to everything.
    fn is_common(&self, need: &Need) -> bool {
        let flow = &self.rules.flow;
        let takes = |id: &Id| {
            let tasks = flow.tasks.iter();
            let takes = |task: &Task| task.needs.iter().any(|need| need.any.contains(id));
            tasks.filter(|(_, task)| takes(task)).count()
        };
        let yielded = |id: &Id| {
            let document = flow.documents.get(id.0);
            document.is_some_and(|document| matches!(document.origin, Origin::Yielded(_)))
        };
        !need.any.iter().any(yielded) && need.any.iter().any(|id| takes(id) > COMMON)
    }

    /// The common papers that a task takes, in one box of their own.
    fn folder(&mut self, needs: &[&Need], to: usize) {
        let Some(first) = needs.first() else {
            return;
        };
        let flow = &self.rules.flow;
        let origin = |id: &Id| flow.documents.get(id.0).map(|document| &document.origin);
        let held = |id: &Id| matches!(origin(id), Some(Origin::Held(_)));
        let all_held = needs.iter().all(|need| need.any.iter().all(held));
        let titles = needs.iter().map(|need| {
            let any = need.any.iter().filter_map(|id| flow.documents.get(id.0));
            let any: Vec<&str> = any.map(|document| document.title.get(self.lang)).collect();
            let title = any.join(self.words.say(ui::plan::OR));
            match how(need).filter(|_| need.demand != Demand::Required) {
                Some(how) => format!("{title} ({})", self.words.say(how)),
                None => title,
            }
        });
        let label = titles
            .collect::<Vec<_>>()
            .join(self.words.say(ui::words::LIST));
        let from = self.graph.nodes.len();
        self.graph.nodes.push(Node {
            form: if all_held { Form::Held } else { Form::Issued },
            label,
            more: String::new(),
            group: None,
        });
        let ways: Vec<Way> = needs.iter().map(|need| self.need(need, from, to)).collect();
        let more: Vec<&str> = ways.iter().map(|way| way.more.as_str()).collect();
        self.graph.nodes[from].more = more.join(self.words.say(ui::words::LIST));
        self.graph.ways.push(Way {
            label: String::new(),
            more: self.graph.nodes[from].more.clone(),
            faint: needs.iter().all(|need| need.demand != Demand::Required),
            ..self.need(first, from, to)
        });
    }

    fn named(&self, at: usize) -> String {
        self.words.quoted(&self.graph.nodes[at].label)
    }

    fn need(&self, need: &Need, from: usize, to: usize) -> Way {
        let how = how(need).map_or("", |how| self.words.say(how));
        let (task, document) = (self.named(to), self.named(from));
        let mut more = (self.words).put(say::NEEDS, &[("task", &task), ("document", &document)]);
        if !how.is_empty() {
            more = format!("{more} ({how})");
        }
        if let Some(when) = &need.when {
            let when = self.words.condition(when);
            more.push_str(&self.words.put(say::WHEN, &[("x", &when)]));
        }
        Way {
            from,
            to,
            label: how.to_owned(),
            more,
            faint: need.demand != Demand::Required,
        }
    }

    fn document(&mut self, id: Id) -> Option<usize> {
        let flow = &self.rules.flow;
        let place = flow.documents.index(id.0)?;
        if self.documents[place].is_none() {
            let document = flow.documents.at(place).1;
            let (form, from, text) = match &document.origin {
                Origin::Held(text) => (Form::Held, say::HELD, self.words.text(*text)),
                Origin::Issued { by, .. } => (Form::Issued, say::ISSUED, self.words.text(*by)),
                Origin::Ended(text) => (Form::Ended, say::ENDED, self.words.text(*text)),
                Origin::Yielded(task) => {
                    let title = flow
                        .tasks
                        .get(task.0)
                        .map(|task| self.words.text(task.title));
                    (Form::Yielded, say::YIELDED, title.unwrap_or_default())
                }
            };
            self.documents[place] = Some(self.graph.nodes.len());
            self.graph.nodes.push(Node {
                form,
                label: document.title.get(self.lang).to_owned(),
                more: self.words.put(from, &[("x", &text)]),
                group: None,
            });
        }
        self.documents[place]
    }
}

/// How firmly it is wanted, where that has to be said.
fn how(need: &Need) -> Option<Text> {
    match need.demand {
        Demand::Required if need.any.len() > 1 => Some(say::ONE_OF),
        Demand::Required => None,
        Demand::IfHeld => Some(say::IF_HELD),
        Demand::Local => Some(say::LOCAL),
        Demand::MayNotBeDemanded => Some(say::NOT_DEMANDED),
    }
}
