//! Small flows like no other: conditions, values, answers and ways by chance, each in a slot of its
//! own, so that one can be replaced.

use super::chance::Chance;
use xubao::{flow::File, text::leak};

fn condition(chance: &mut Chance, facts: usize, deep: usize) -> String {
    let inner = |chance: &mut Chance| condition(chance, facts, deep - 1);
    match chance.below(if deep == 0 { 7 } else { 13 }) {
        0 => format!("Is(\"one\", \"{}\")", chance.one(&["a", "b"])),
        1 => format!("Has(\"many\", \"{}\")", chance.one(&["x", "y"])),
        2 => "Yes(\"flag\")".to_owned(),
        3 if facts > 0 => format!("Fact(\"f{}\")", chance.below(facts)),
        3 => "In(\"one\", [\"a\", \"b\"])".to_owned(),
        4 => format!("AtLeast(Answer(\"count\"), Whole({}))", chance.below(5)),
        5 => format!(
            "Below(Answer(\"day\"), On(\"2026-11-0{}\"))",
            1 + chance.below(3)
        ),
        6 => chance
            .one(&["Local", "Is(\"town\", \"320500\")"])
            .to_owned(),
        7 => format!(
            "AtLeast({}, {})",
            number(chance, deep),
            number(chance, deep)
        ),
        8 => format!("NotKnown({})", number(chance, deep)),
        9 => format!("Not({})", inner(chance)),
        10 => format!("Possibly({})", inner(chance)),
        11 => format!("All([{}, {}])", inner(chance), inner(chance)),
        _ => format!("Any([{}, {}])", inner(chance), inner(chance)),
    }
}

fn number(chance: &mut Chance, deep: usize) -> String {
    let deep = deep.saturating_sub(1);
    let inner = |chance: &mut Chance| number(chance, deep);
    match chance.below(if deep == 0 { 4 } else { 9 }) {
        0 => "Answer(\"count\")".to_owned(),
        1 => format!("Whole({})", chance.below(5)),
        2 => chance
            .one(&["Figure(\"least\")", "Figure(\"own\")"])
            .to_owned(),
        3 => "DaysBetween(Answer(\"day\"), Today)".to_owned(),
        4 => format!("Sum([{}, {}])", inner(chance), inner(chance)),
        5 => format!("First([{}, {}])", inner(chance), inner(chance)),
        6 => format!("Max([{}, {}])", inner(chance), inner(chance)),
        7 => format!(
            "Case([({}, {}), ({}, {})])",
            condition(chance, 0, 1),
            inner(chance),
            condition(chance, 0, 0),
            inner(chance)
        ),
        _ => "FigureOn(\"own\", Max([Answer(\"day\"), On(\"2026-10-31\")]))".to_owned(),
    }
}

fn day(chance: &mut Chance) -> String {
    match chance.below(4) {
        0 => format!("AddDays(Answer(\"day\"), Whole({}))", 10 + chance.below(20)),
        1 => format!("AddDays(Answer(\"day\"), {})", number(chance, 1)),
        2 => "AddDays(On(\"2026-11-20\"), Answer(\"count\"))".to_owned(),
        _ => format!(
            "Case([({}, AddDays(Answer(\"day\"), Whole(5))), (Always, On(\"2026-12-01\"))])",
            condition(chance, 0, 1)
        ),
    }
}

/// What may stand in the flow, slot by slot.
#[derive(Clone)]
pub struct Slots {
    order: Vec<&'static str>,
    unsure: Vec<&'static str>,
    facts: Vec<String>,
    guards: Vec<String>,
    to: Vec<usize>,
    tasks: Vec<String>,
    perhaps: Vec<Option<String>>,
    needs: Vec<String>,
    steps: Vec<String>,
    deadlines: Vec<String>,
    dates: Vec<String>,
    owed: Vec<String>,
    amounts: Vec<String>,
    notes: Vec<String>,
    outcome: String,
    options: &'static str,
    greatest: usize,
    figure: usize,
}

const OPTIONS: [&str; 2] = [
    "(id: \"a\", label: (\"甲\", \"A\")), (id: \"b\", label: (\"乙\", \"B\"))",
    "(id: \"a\", label: (\"甲\", \"A\")), (id: \"b\", label: (\"乙\", \"B\")), (id: \"c\", label: (\"丙\", \"C\"))",
];

impl Slots {
    pub fn new(chance: &mut Chance) -> Self {
        let mut order = vec!["town", "one", "many", "flag", "count", "day"];
        for i in (1..order.len()).rev() {
            order.swap(i, chance.below(i + 1));
        }
        let mut each = |count: usize, deep: usize| -> Vec<String> {
            (0..count).map(|_| condition(chance, 2, deep)).collect()
        };
        let (guards, tasks, needs, steps) = (each(6, 1), each(3, 2), each(3, 1), each(2, 1));
        let (deadlines, owed, notes) = (each(2, 1), each(2, 1), each(2, 2));
        let outcome = condition(chance, 2, 1);
        Self {
            unsure: (0..order.len())
                .map(|_| chance.one(&["", "unsure: (\"问。\", \"Ask.\"),"]))
                .collect(),
            to: (0..order.len()).map(|_| chance.below(6)).collect(),
            order,
            facts: (0..2).map(|i| condition(chance, i, 2)).collect(),
            guards,
            perhaps: (0..3)
                .map(|i| (i > 0).then(|| condition(chance, 2, 1)))
                .collect(),
            tasks,
            needs,
            steps,
            deadlines,
            dates: (0..2).map(|_| day(chance)).collect(),
            owed,
            amounts: (0..2).map(|_| number(chance, 2)).collect(),
            notes,
            outcome,
            options: OPTIONS[chance.below(2)],
            greatest: 3 + chance.below(2),
            figure: 1 + chance.below(3),
        }
    }

    /// The same with one slot replaced, and which.
    pub fn edited(&self, chance: &mut Chance) -> (Self, &'static str) {
        let mut new = self.clone();
        let what = match chance.below(17) {
            0 => {
                new.guards[chance.below(6)] = condition(chance, 2, 1);
                "a guard"
            }
            1 => {
                new.to[chance.below(6)] = chance.below(6);
                "a way"
            }
            2 => {
                new.tasks[chance.below(3)] = condition(chance, 2, 2);
                "a task"
            }
            3 => {
                new.perhaps[chance.below(3)] = Some(condition(chance, 2, 1));
                "a perhaps"
            }
            4 => {
                new.facts[0] = condition(chance, 0, 2);
                "a fact"
            }
            5 => {
                new.needs[chance.below(3)] = condition(chance, 2, 1);
                "a need"
            }
            6 => {
                new.steps[chance.below(2)] = condition(chance, 2, 1);
                "a step"
            }
            7 => {
                new.deadlines[chance.below(2)] = condition(chance, 2, 1);
                "a deadline"
            }
            8 | 9 => {
                new.dates[chance.below(2)] = day(chance);
                "a date"
            }
            10 => {
                new.owed[chance.below(2)] = condition(chance, 2, 1);
                "an entitlement"
            }
            11 | 12 => {
                new.amounts[chance.below(2)] = number(chance, 2);
                "an amount"
            }
            13 => {
                new.notes[chance.below(2)] = condition(chance, 2, 2);
                new.outcome = condition(chance, 2, 1);
                "a note and the outcome"
            }
            14 => {
                new.options = OPTIONS[chance.below(2)];
                new.greatest = 7 - self.greatest;
                "the answers"
            }
            15 => {
                new.figure = 1 + self.figure % 3;
                "a figure"
            }
            _ => {
                let at = chance.below(6);
                new.unsure[at] = if self.unsure[at].is_empty() {
                    "unsure: (\"问。\", \"Ask.\"),"
                } else {
                    ""
                };
                "an unsure"
            }
        };
        (new, what)
    }

    /// The same where a question and an option have other ids.
    pub fn renamed(&self) -> Vec<File> {
        let mut files = self.files();
        let text = files[1]
            .text
            .replace("\"flag\"", "\"banner\"")
            .replace("\"a\"", "\"first\"");
        let moved = "migrations: [Question(from: \"flag\", to: \"banner\"), Option(question: \"one\", from: \"a\", to: \"first\")])";
        let text = text
            .strip_suffix(')')
            .expect("a file in brackets")
            .to_owned()
            + ", "
            + moved;
        files[1].text = leak(text);
        files
    }

    pub fn files(&self) -> Vec<File> {
        let named = "title: (\"问\", \"Q\"), label: (\"问\", \"Q\"), why: (\"因\", \"W\"),";
        let mut questions = String::new();
        for (id, unsure) in self.order.iter().zip(&self.unsure) {
            let kind = match *id {
                "town" => "Place".to_owned(),
                "one" => format!("One([{}])", self.options),
                "many" => "Many(options: [(id: \"x\", label: (\"甲\", \"X\")), (id: \"y\", label: (\"乙\", \"Y\"))], none: (\"无\", \"None\"))".to_owned(),
                "flag" => "YesNo".to_owned(),
                "count" => format!("Whole(min: 0, max: {}, unit: (\"个\", \"of them\"))", self.greatest),
                _ => "Day(earliest: On(\"2026-10-30\"), latest: On(\"2026-11-03\"))".to_owned(),
            };
            let unsure = if *id == "town" { "" } else { unsure };
            questions += &format!("\"{id}\": ({named} kind: {kind}, {unsure}),");
        }
        let listed = |name: &str, all: &[String]| -> String {
            all.iter()
                .enumerate()
                .map(|(i, text)| format!("\"{name}{i}\": {text},"))
                .collect()
        };
        let facts: Vec<String> = self
            .facts
            .iter()
            .map(|is| format!("(title: (\"实\", \"F\"), is: {is})"))
            .collect();
        let mut states = String::new();
        for (i, id) in self.order.iter().enumerate() {
            let next = self.order.get(i + 1).copied().unwrap_or("done");
            let to = self
                .order
                .get(i + 1 + self.to[i])
                .copied()
                .unwrap_or("other");
            states += &format!(
                "Ask(question: \"{id}\", next: [(when: {}, to: \"{to}\"), (to: \"{next}\")]),",
                self.guards[i]
            );
        }
        let tasks: Vec<String> = (self.tasks.iter().enumerate())
            .map(|(i, when)| {
                let perhaps = self.perhaps[i].as_ref().map_or(String::new(), |when| {
                    format!("perhaps: (when: {when}, settle: (\"定\", \"S\")),")
                });
                let steps: String = (self.steps.iter().enumerate())
                    .map(|(n, when)| format!("(when: {when}, text: (\"步{n}\", \"step{n}\")),"))
                    .collect();
                format!(
                    "(title: (\"办\", \"T\"), when: {when}, {perhaps} window: \"w\", cost: (\"无\", \"none\"), \
                     needs: [(any: [\"d0\"]), (any: [\"d1\"], when: {}, copies: 1)], steps: [{steps}], sources: [\"law-1\"])",
                    self.needs[i]
                )
            })
            .collect();
        let documents = (0..2).map(|i| {
            format!("\"d{i}\": (title: (\"件\", \"D{i}\"), origin: Held((\"有\", \"held\")), standing: Current),")
        });
        let documents: String = documents.collect();
        let deadlines: Vec<String> = (self.deadlines.iter().zip(&self.dates).enumerate())
            .map(|(i, (when, date))| {
                let whose = ["You", "Employer"][i];
                format!(
                    "(title: (\"限\", \"L{i}\"), when: {when}, date: {date}, within: (\"内\", \"W\"), whose: {whose}, missed: (\"误\", \"M\"), sources: [\"law-1\"])"
                )
            })
            .collect();
        let quantities: Vec<String> = (self.amounts.iter())
            .map(|is| format!("(title: (\"量\", \"N\"), is: {is})"))
            .collect();
        let owed: Vec<String> = (self.owed.iter().enumerate())
            .map(|(i, when)| {
                format!(
                    "(title: (\"得\", \"E{i}\"), when: {when}, amount: \"q{i}\", exact: UpTo, text: (\"得\", \"E\"), sources: [\"law-1\"])"
                )
            })
            .collect();
        let notes: Vec<String> = (self.notes.iter().enumerate())
            .map(|(i, when)| {
                format!("(when: {when}, text: (\"注\", \"N{i}\"), sources: [\"law-1\"])")
            })
            .collect();
        let part = format!(
            "(stage: \"s\", questions: {{{questions}}}, facts: {{{}}}, quantities: {{{}}}, tasks: {{{}}}, documents: {{{documents}}}, \
             deadlines: {{{}}}, entitlements: {{{}}}, notes: {{{}}}, \
             states: [{states} Refer(id: \"other\", text: (\"去\", \"Go\"), sources: [\"law-1\"]), Finish(id: \"done\")], \
             windows: {{\"w\": (title: (\"厅\", \"Hall\"), about: (\"区\", \"there\"))}}, \
             outcomes: [(when: {}, text: (\"一\", \"first\")), (text: (\"单\", \"List\"))], \
             instruments: {{\"law\": (title: (\"法\", \"Law\"), read: \"2026-11-01\")}}, \
             sources: {{\"law-1\": (of: \"law\", confidence: ReadA)}})",
            listed("f", &facts),
            listed("q", &quantities),
            listed("t", &tasks),
            listed("l", &deadlines),
            listed("e", &owed),
            listed("n", &notes),
            self.outcome
        );
        let head = "(language: 1, id: \"i\", version: \"2026.1\", title: (\"甲\", \"A\"), about: (\"乙\", \"B\"), \
                    stages: {\"s\": (\"甲\", \"S\")}, files: [\"all\"], online: Never, place: \"town\")";
        let country = "(id: \"CN\", title: (\"国\", \"Country\"), figures: {\
            \"least\": (title: (\"数\", \"Least\"), values: [(from: \"2011-07-01\", seen: \"2026-11-01\", value: Number(\"2\"), source: \"law-1\", confidence: ReadA)]), \
            \"own\": (title: (\"数\", \"Own\"), ask: (\"多少\", \"How many\"), whom: (\"谁\", \"Whom\"), values: [(from: \"2011-07-01\", seen: \"2026-11-01\", value: Unknown((\"多少\", \"How many\")), source: \"law-1\", confidence: ReadA)])})";
        let city = format!(
            "(id: \"510100\", title: (\"成都\", \"Chengdu\"), parent: \"CN\", figures: {{\
            \"own\": (title: (\"数\", \"Own\"), values: [(from: \"2011-07-01\", seen: \"2026-11-01\", review_by: \"2027-11-01\", to: \"2026-11-01\", value: Number(\"3\"), source: \"law-1\", confidence: ReadA), (from: \"2026-11-02\", seen: \"2026-11-02\", review_by: \"2027-11-01\", value: Number(\"{}\"), source: \"law-1\", confidence: ReadA)])}})",
            self.figure
        );
        let file = |name: &str, text: String| File {
            name: name.to_owned(),
            text: leak(text),
        };
        vec![
            file("i/flow.ron", head.to_owned()),
            file("i/all.ron", part),
            file("regions/national.ron", country.to_owned()),
            file("regions/chengdu.ron", city),
            file(
                "regions/places.ron",
                include_str!("../flows/small/regions/places.ron").to_owned(),
            ),
        ]
    }
}
