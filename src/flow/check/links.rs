//! What hangs together: circles, roads and their question, documents and the tasks that yield them.
//!
//! Must not look at people.

use super::Checker;
use crate::flow::walk::{Names, Seen, inside};
use crate::flow::{Demand, Id, Kind, Need, Origin};

impl Checker<'_> {
    /// Facts and quantities may not need themselves, tasks may not wait for themselves.
    pub(super) fn circles(&mut self) {
        let flow = self.flow;
        let facts = flow.facts.len();
        let mut ids: Vec<Id> = flow.facts.ids().chain(flow.quantities.ids()).collect();
        let starts = flow.facts.iter().map(|(_, fact)| Seen::When(&fact.is));
        let starts = starts.chain(flow.quantities.iter().map(|(_, q)| Seen::Value(&q.is)));
        let edges: Vec<Vec<usize>> = starts
            .map(|start| {
                let mut needs = Vec::new();
                inside(start, &mut |seen| match seen {
                    Seen::Name(Names::Fact, id) => needs.extend(flow.facts.index(id.0)),
                    Seen::Name(Names::Quantity, id) => {
                        needs.extend(flow.quantities.index(id.0).map(|place| facts + place));
                    }
                    _ => {}
                });
                needs
            })
            .collect();
        for circle in circles(&edges) {
            self.circle(
                "rule-circle",
                &ids,
                &circle,
                "推算绕成一圈",
                "These need one another",
            );
        }
        ids = flow.tasks.ids().collect();
        let edges: Vec<Vec<usize>> = flow
            .tasks
            .iter()
            .map(|(_, task)| {
                task.after
                    .iter()
                    .filter_map(|id| flow.tasks.index(id.0))
                    .collect()
            })
            .collect();
        let waiting = circles(&edges);
        for circle in &waiting {
            self.circle(
                "task-circle",
                &ids,
                circle,
                "事项互相等待",
                "These tasks wait for one another",
            );
        }
        if waiting.is_empty() {
            self.papers(&ids, edges);
        }
    }

    /// Nor may tasks wait for one another's documents.
    fn papers(&mut self, ids: &[Id], mut edges: Vec<Vec<usize>>) {
        let tasks = &self.flow.tasks;
        for (place, (_, task)) in tasks.iter().enumerate() {
            let firm = |need: &&Need| need.demand == Demand::Required && !need.any.is_empty();
            for need in task.needs.iter().filter(firm) {
                let yields = |other: &usize| {
                    let yields = tasks.at(*other).1.yields;
                    *other != place && need.any.iter().all(|one| yields.contains(one))
                };
                edges[place].extend((0..tasks.len()).filter(yields));
            }
        }
        for circle in circles(&edges) {
            self.circle(
                "paper-circle",
                ids,
                &circle,
                "事项互相等对方办出的材料",
                "These tasks wait for one another's documents",
            );
        }
    }

    fn circle(&mut self, code: &'static str, ids: &[Id], circle: &[usize], zh: &str, en: &str) {
        let mut names: Vec<&str> = circle.iter().map(|place| ids[*place].0).collect();
        names.push(names[0]);
        let names = names.join(" -> ");
        let first = ids[circle[0]].0;
        self.report.error(
            code,
            first,
            format!("{zh}：{names}。"),
            format!("{en}: {names}."),
        );
    }

    /// Roads, documents, tasks.
    pub(super) fn links(&mut self) {
        if !self.report.whole() {
            return; // the other end may be lost
        }
        let flow = self.flow;
        let options: Vec<&str> = (flow.questions.iter())
            .filter(|(_, question)| matches!(question.kind, Kind::Road(_)))
            .flat_map(|(_, question)| question.kind.choices().iter().map(|choice| choice.id.0))
            .collect();
        for id in flow.roads.ids().filter(|id| !options.contains(&id.0)) {
            self.report.error(
                "road-without-option",
                id.0,
                format!("方案“{id}”不是任何 Road 问题的选项。"),
                format!("The road \"{id}\" is no option of a Road question."),
            );
        }
        for (id, document) in flow.documents.iter() {
            let Origin::Yielded(from) = document.origin else {
                continue;
            };
            if flow
                .tasks
                .get(from.0)
                .is_some_and(|task| !task.yields.contains(&id))
            {
                self.report.error(
                    "not-yielded",
                    from.0,
                    format!("材料“{id}”说由“{from}”办出，但那里的 yields 没有它。"),
                    format!("\"{id}\" is said to come out of \"{from}\", which does not yield it."),
                );
            }
        }
        for (id, task) in flow.tasks.iter() {
            for document in &task.yields {
                let origin = flow
                    .documents
                    .get(document.0)
                    .map(|document| &document.origin);
                if matches!(origin, Some(Origin::Ended(_))) {
                    self.report.error(
                        "ended-document",
                        document.0,
                        format!("“{id}”办出的“{document}”已经没有人出具。"),
                        format!("\"{id}\" yields \"{document}\", which nobody issues any more."),
                    );
                }
            }
            if task.needs.iter().any(|need| need.any.is_empty()) {
                self.report.error(
                    "empty-need",
                    id.0,
                    format!("“{id}”的 needs 里有一项没有材料。"),
                    format!("A need of \"{id}\" names no document."),
                );
            }
        }
        if let Some(last) = flow.outcomes.last()
            && last.when.is_some()
        {
            self.report.error(
                "guarded-last-outcome",
                last.text.zh,
                "最后一条 outcome 不能有条件。".into(),
                "The last outcome must have no condition.".into(),
            );
        }
    }
}

/// One circle for each group of places that lead to one another, the first place first.
fn circles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks = vec![Mark::New; edges.len()];
    let mut found = Vec::new();
    for root in 0..edges.len() {
        // depth first without recursion: the way so far, and how many edges of each were taken
        let mut way: Vec<(usize, usize)> = Vec::new();
        if marks[root] == Mark::New {
            marks[root] = Mark::Open;
            way.push((root, 0));
        }
        while let Some((place, taken)) = way.last_mut() {
            let Some(next) = edges[*place].get(*taken).copied() else {
                marks[*place] = Mark::Done;
                way.pop();
                continue;
            };
            *taken += 1;
            match marks[next] {
                Mark::New => {
                    marks[next] = Mark::Open;
                    way.push((next, 0));
                }
                Mark::Open => {
                    let from = way
                        .iter()
                        .position(|(place, _)| *place == next)
                        .unwrap_or(0);
                    found.push(way.iter().skip(from).map(|(place, _)| *place).collect());
                }
                Mark::Done => {}
            }
        }
    }
    found
}
