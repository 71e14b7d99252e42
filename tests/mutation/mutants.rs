//! All mutants of a flow: its files, each time with one guard, condition, link or date changed.

use super::ron::Node;
use std::{collections::HashMap, ops::Range};
use xubao::{flow::File, text::leak};

/// One change of one file.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// Of what.
    pub of: &'static str,
    /// What was done to it.
    pub done: &'static str,
    /// The file, a place in the list of files.
    pub file: usize,
    /// What is replaced.
    pub cut: Range<usize>,
    /// By what.
    pub by: String,
    /// The entry that it belongs to.
    pub entry: String,
    /// How many like it stand before it: the same piece may stand twice in an entry.
    pub nth: usize,
}

impl Mutant {
    /// The files with the change.
    pub fn files(&self, files: &[File]) -> Vec<File> {
        let mut all = files.to_vec();
        let mut text = files[self.file].text.to_owned();
        text.replace_range(self.cut.clone(), &self.by);
        all[self.file].text = leak(text);
        all
    }

    /// `file: entry: before -> after`, on one line; without the line, which changes with every edit.
    pub fn said(&self, files: &[File]) -> String {
        let file = &files[self.file];
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (before, after) = (flat(&file.text[self.cut.clone()]), flat(&self.by));
        let after = if after.is_empty() {
            "(nothing)"
        } else {
            &after
        };
        let (name, entry) = (&file.name, &self.entry);
        format!("{name}: {entry}: {before} -> {after}")
    }
}

/// All changes of the files of a flow; packs and head are left alone.
pub fn mutants(files: &[File]) -> Vec<Mutant> {
    let (states, documents, tasks) = (
        ids(files, "states"),
        ids(files, "documents"),
        ids(files, "tasks"),
    );
    let mut all = Vec::new();
    for (file, one) in files.iter().enumerate() {
        if one.name.starts_with("regions/") || one.name.ends_with("/flow.ron") {
            continue;
        }
        let mut make = Make {
            text: one.text,
            file,
            entry: String::new(),
            all: &mut all,
        };
        let tree = Node::read(one.text);
        for (section, nodes) in &tree.inside {
            for (id, node) in &nodes.inside {
                make.entry = (*id).to_owned();
                match *section {
                    "states" => make.state(node, &states),
                    "facts" => make.condition("fact", node.field("is")),
                    "tasks" => make.task(node, &documents),
                    "deadlines" => make.deadline(node),
                    "documents" => make.document(node, &tasks),
                    "entitlements" => make.condition("entitlement", node.field("when")),
                    "notes" => make.condition("note", node.field("when")),
                    "unknowns" => make.condition("unknown", node.field("when")),
                    "outcomes" => make.condition("outcome", node.field("when")),
                    "roads" => make.condition("road", node.field("open")),
                    _ => {}
                }
            }
        }
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    for one in &mut all {
        let like = seen.entry(one.said(files)).or_default();
        one.nth = *like;
        *like += 1;
    }
    all
}

/// The ids of a section over all files, in their order, as they are joined.
fn ids(files: &[File], section: &str) -> Vec<&'static str> {
    let head = files.iter().find(|file| file.name.ends_with("/flow.ron"));
    let head = Node::read(head.expect("a head").text);
    let order = head.field("files").expect("a list of files");
    let mut ids = Vec::new();
    for name in order.parts().map(|one| one.name) {
        let end = format!("/{name}.ron");
        let file = files.iter().find(|file| file.name.ends_with(&end));
        let tree = Node::read(file.expect("a listed file").text);
        let Some(section) = tree.field(section) else {
            continue;
        };
        ids.extend(
            section
                .inside
                .iter()
                .map(|(key, node)| state(node).unwrap_or(key)),
        );
    }
    ids
}

/// The name of a state.
fn state<'t>(node: &Node<'t>) -> Option<&'t str> {
    let id = node.field("question").or(node.field("id"));
    id.filter(|_| ["Ask", "Route", "Refer", "Finish"].contains(&node.name))
        .map(|id| id.name)
}

struct Make<'m> {
    text: &'static str,
    file: usize,
    entry: String,
    all: &'m mut Vec<Mutant>,
}

impl Make<'_> {
    fn add(&mut self, of: &'static str, done: &'static str, cut: Range<usize>, by: &str) {
        if &self.text[cut.clone()] == by {
            return; // nothing would be changed
        }
        self.all.push(Mutant {
            of,
            done,
            file: self.file,
            cut,
            by: by.to_owned(),
            entry: self.entry.clone(),
            nth: 0,
        });
    }

    fn drop(&mut self, of: &'static str, done: &'static str, node: &Node<'_>) {
        self.add(of, done, node.whole(self.text), "");
    }

    /// A condition: negated, taken for granted, and each part of an "all" or "any" left out.
    fn condition(&mut self, of: &'static str, node: Option<&Node<'_>>) {
        let Some(node) = node else {
            return;
        };
        let negated = format!("Not({})", &self.text[node.span.clone()]);
        self.add(of, "negated", node.span.clone(), &negated);
        self.add(of, "always", node.span.clone(), "Always");
        self.parts(of, node);
    }

    fn parts(&mut self, of: &'static str, node: &Node<'_>) {
        if ["All", "Any"].contains(&node.name)
            && let Some(list) = node.parts().next()
            && list.inside.len() > 1
        {
            for part in list.parts() {
                self.drop(of, "part dropped", part);
            }
        }
        node.parts().for_each(|part| self.parts(of, part));
    }

    fn state(&mut self, node: &Node<'_>, states: &[&str]) {
        state(node).unwrap_or_default().clone_into(&mut self.entry);
        for way in node.field("next").into_iter().flat_map(Node::parts) {
            self.condition("guard", way.field("when"));
            if way.field("when").is_some() {
                self.drop("way", "dropped", way);
            }
            let to = way.field("to").expect("a way leads somewhere");
            let at = states
                .iter()
                .position(|id| *id == to.name)
                .expect("a state");
            if let Some(next) = states.get(at + 1) {
                self.add("way", "redirected", to.span.clone(), &format!("{next:?}"));
            }
        }
    }

    fn task(&mut self, node: &Node<'_>, documents: &[&str]) {
        self.condition("task", node.field("when"));
        if let Some(perhaps) = node.field("perhaps") {
            self.condition("task's perhaps", perhaps.field("when"));
            self.drop("task's perhaps", "dropped", perhaps);
        }
        for need in node.field("needs").into_iter().flat_map(Node::parts) {
            self.need(need, documents);
        }
        for (of, list) in [("yield", "yields"), ("order", "after"), ("limit", "due")] {
            for one in node.field(list).into_iter().flat_map(Node::parts) {
                self.drop(of, "dropped", one);
            }
        }
    }

    fn need(&mut self, need: &Node<'_>, documents: &[&str]) {
        self.drop("need", "dropped", need);
        self.condition("need's condition", need.field("when"));
        let any = need.field("any").expect("a need names documents");
        for one in any.parts() {
            if any.inside.len() > 1 {
                self.drop("need", "alternative dropped", one);
            }
            let at = documents.iter().position(|id| *id == one.name);
            let next = at.map_or(0, |at| at + 1) % documents.len();
            let next = format!("{:?}", documents[next]);
            self.add("need", "redirected", one.span.clone(), &next);
        }
        // one step weaker, or to the firmest where it is the weakest
        let steps = ["Required", "IfHeld", "Local", "MayNotBeDemanded"];
        match need.field("demand") {
            Some(demand) => {
                let at = steps.iter().position(|one| *one == demand.name);
                let next = steps[at.map_or(0, |at| at + 1) % steps.len()];
                self.add("need", "demand changed", demand.span.clone(), next);
            }
            None => {
                let at = any.span.end;
                self.add("need", "demand changed", at..at, ", demand: IfHeld");
            }
        }
    }

    fn deadline(&mut self, node: &Node<'_>) {
        self.condition("deadline", node.field("when"));
        if let Some(date) = node.field("date") {
            let before = &self.text[date.span.clone()];
            for (done, by) in [
                ("a day later", format!("AddDays({before}, Whole(1))")),
                ("a day earlier", format!("AddDays({before}, Whole(-1))")),
                ("a month later", format!("AddMonths({before}, Whole(1))")),
            ] {
                self.add("date", done, date.span.clone(), &by);
            }
            self.drop("date", "dropped", date);
        }
        let whose = node.field("whose").expect("somebody's duty");
        let all = ["You", "Employer", "NewEmployer", "Agency"];
        let at = all
            .iter()
            .position(|one| *one == whose.name)
            .expect("one of them");
        self.add(
            "duty",
            "somebody else's",
            whose.span.clone(),
            all[(at + 1) % all.len()],
        );
    }

    fn document(&mut self, node: &Node<'_>, tasks: &[&str]) {
        let Some(origin) = node.field("origin").filter(|one| one.name == "Yielded") else {
            return;
        };
        let from = origin.parts().next().expect("a task");
        let at = tasks
            .iter()
            .position(|id| *id == from.name)
            .expect("a task");
        let next = format!("{:?}", tasks[(at + 1) % tasks.len()]);
        self.add("origin", "redirected", from.span.clone(), &next);
    }
}
