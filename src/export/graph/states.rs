//! The states of a flow as a drawing: questions in stretches of one stage, guards on the ways.
//!
//! Must not draw.

use super::{Form, Graph, LABEL, Node, Way};
use crate::{
    export::words::Words,
    flow::{Flow, Id, Section, State},
    pack::Rulebook,
    text::{Lang, shorten, ui::graph as say},
};
use chrono::NaiveDate;

/// The states, all or those of one stage with the states that they lead to.
#[must_use]
pub fn states(rules: &Rulebook, today: NaiveDate, lang: Lang, stage: Option<Id>) -> Graph {
    let flow = &rules.flow;
    let words = Words::new(rules, today, lang);
    let title = words.put(
        say::STATES,
        &[("x", ""), ("flow", flow.header.title.get(lang))],
    );
    let mut drawing = Drawing {
        words,
        flow,
        lang,
        stage,
        places: vec![None; flow.states.len()],
        graph: Graph {
            title: titled(&words, flow, stage, title, lang),
            in_stretches: true,
            ..Graph::default()
        },
    };
    drawing.draw();
    drawing.graph
}

/// The title of a drawing, with its stage.
pub(super) fn titled(
    words: &Words<'_>,
    flow: &Flow,
    stage: Option<Id>,
    title: String,
    lang: Lang,
) -> String {
    match stage.and_then(|stage| flow.header.stages.get(stage.0)) {
        Some(stage) => words.put(say::STAGE, &[("title", &title), ("stage", stage.get(lang))]),
        None => title,
    }
}

struct Drawing<'r> {
    words: Words<'r>,
    flow: &'r Flow,
    lang: Lang,
    stage: Option<Id>,
    /// The nodes that states have become.
    places: Vec<Option<usize>>,
    graph: Graph,
}

impl Drawing<'_> {
    fn draw(&mut self) {
        let mut last = None;
        for place in 0..self.flow.states.len() {
            let stage = self.flow.stage(Section::States, place);
            if self.stage.is_some() && self.stage != stage {
                continue;
            }
            // a stage that comes back later is another stretch
            if stage != last || self.graph.groups.is_empty() {
                self.graph.groups.push(self.stage_title(stage));
                last = stage;
            }
            let group = Some(self.graph.groups.len() - 1);
            let node = self.node(place, group);
            self.places[place] = Some(self.graph.nodes.len());
            self.graph.nodes.push(node);
        }
        for place in 0..self.flow.states.len() {
            if self.places[place].is_some_and(|at| self.graph.nodes[at].form != Form::Elsewhere) {
                self.ways(place);
            }
        }
    }

    fn stage_title(&self, stage: Option<Id>) -> String {
        let title = stage.and_then(|stage| self.flow.header.stages.get(stage.0));
        title.map_or(String::new(), |title| title.get(self.lang).to_owned())
    }

    fn node(&self, place: usize, group: Option<usize>) -> Node {
        let (form, label, more) = match &self.flow.states[place] {
            State::Ask { question, .. } => {
                let found = self.flow.questions.get(question.0);
                let label = found.map_or(question.0, |found| found.label.get(self.lang));
                let title = found.map_or(String::new(), |found| self.words.text(found.title));
                (Form::Question, label.to_owned(), title)
            }
            State::Route { id, .. } => {
                let label = self.words.say(say::ROUTE).to_owned();
                (Form::Route, label, id.0.to_owned())
            }
            State::Refer { id, text, .. } => {
                let text = self.words.text(*text);
                let more = self.words.put(say::REFER, &[("x", &text)]);
                (
                    Form::Refer,
                    shorten(&text, 2 * LABEL),
                    format!("{id}: {more}"),
                )
            }
            State::Finish { id } => {
                let label = self.words.say(say::FINISH).to_owned();
                (Form::Finish, label, id.0.to_owned())
            }
        };
        Node {
            form,
            label,
            more,
            group,
        }
    }

    fn ways(&mut self, place: usize) {
        let ways = self.flow.states[place].next();
        for way in ways {
            let (Some(from), Some(to)) = (self.places[place], self.target(way.to)) else {
                continue;
            };
            let more = match &way.when {
                Some(when) => self.words.condition(when),
                None if ways.len() > 1 => self.words.say(say::OTHERWISE).to_owned(),
                None => String::new(),
            };
            // right after the question its name says nothing new
            let short = match (&way.when, &self.flow.states[place]) {
                (Some(when), State::Ask { question, .. }) => self.words.after(when, *question),
                _ => None,
            };
            self.graph.ways.push(Way {
                from,
                to,
                label: shorten(&short.unwrap_or_else(|| more.clone()), LABEL),
                more,
                faint: false,
            });
        }
    }

    /// The node of a state; of one in another stage a node that says so.
    fn target(&mut self, id: Id) -> Option<usize> {
        let place = self.flow.state_index(id.0)?;
        if self.places[place].is_none() {
            let mut node = self.node(place, None);
            let stage = self.stage_title(self.flow.stage(Section::States, place));
            // of a place where nothing is asked the stage says enough
            node.label = if node.form == Form::Route {
                stage
            } else {
                (self.words).put(say::ELSEWHERE, &[("stage", &stage), ("x", &node.label)])
            };
            node.form = Form::Elsewhere;
            self.places[place] = Some(self.graph.nodes.len());
            self.graph.nodes.push(node);
        }
        self.places[place]
    }
}
