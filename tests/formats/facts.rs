//! What a checklist has to say, from its JSON, as words that a form must have in a part of it.
//!
//! Labels are those of the interface; which facts there are comes from the JSON alone.

use super::read::{
    CALENDAR, DOCUMENTS, ITEM, MONEY, NOTES, Reading, TASK, VISITS, bare, dates as dates_in, tight,
};
use chrono::NaiveDate;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use xubao::text::{Lang, Text, date, money, parse_day, ui::plan as say};

/// A kind of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Task,
    Step,
    Ask,
    Beware,
    Bring,
    Document,
    Date,
    Visit,
    Amount,
    Hotline,
    Note,
    Unknown,
    WhomToAsk,
}

impl Kind {
    pub const ALL: [Self; 13] = [
        Self::Task,
        Self::Step,
        Self::Ask,
        Self::Beware,
        Self::Bring,
        Self::Document,
        Self::Date,
        Self::Visit,
        Self::Amount,
        Self::Hotline,
        Self::Note,
        Self::Unknown,
        Self::WhomToAsk,
    ];
}

/// Something that a part must say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    pub kind: Kind,
    /// The place of the part.
    pub part: usize,
    /// In these words, without white space.
    pub words: String,
}

/// Facts that a form does not say as often as they are; tasks and documents must also be in order and
/// no more than there are.
pub fn missing(reading: &Reading, facts: &[Fact], kinds: &[Kind]) -> Vec<String> {
    let mut often: BTreeMap<&Fact, usize> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| kinds.contains(&fact.kind)) {
        *often.entry(fact).or_default() += 1;
    }
    let mut lost = Vec::new();
    for (fact, often) in often {
        let words = said(reading, fact);
        let found = words.matches(&fact.words).count();
        if found < often {
            lost.push(format!(
                "{:?} {}: {found} of {often}",
                fact.kind, fact.words
            ));
        }
    }
    for (kind, mark) in [(Kind::Task, TASK), (Kind::Document, ITEM)] {
        let told: Vec<&Fact> = facts.iter().filter(|fact| fact.kind == kind).collect();
        let (Some(part), true) = (told.first().map(|fact| fact.part), kinds.contains(&kind)) else {
            continue;
        };
        let words = &reading.parts[part].1;
        let end = [say::OLD_DOCUMENTS.zh, say::OLD_DOCUMENTS.en].map(tight);
        let end = end.iter().find_map(|old| words.find(old.as_str()));
        let words = &words[..end.unwrap_or(words.len())];
        let each: Vec<&str> = words.split(mark).skip(1).collect();
        if each.len() != told.len() {
            lost.push(format!("{kind:?}: {} of {}", each.len(), told.len()));
        }
        for (said, fact) in each.iter().zip(told) {
            if !said.starts_with(fact.words.trim_start_matches(mark)) {
                let said: String = said.chars().take(40).collect();
                lost.push(format!("{kind:?} {} in order: {said}", fact.words));
            }
        }
    }
    lost
}

/// The words among which a fact is looked for: marks of lists count for documents only.
pub fn said(reading: &Reading, fact: &Fact) -> String {
    let words = &reading.parts[fact.part].1;
    match fact.kind {
        Kind::Document => words.clone(),
        _ => bare(words),
    }
}

struct Facts<'j> {
    json: &'j Json,
    lang: Lang,
    all: Vec<Fact>,
}

fn list<'j>(json: &'j Json, key: &str) -> &'j [Json] {
    json[key].as_array().map_or(&[], Vec::as_slice)
}

/// All facts of a plan.
pub fn facts(json: &Json, lang: Lang) -> Vec<Fact> {
    let mut facts = Facts {
        json,
        lang,
        all: Vec::new(),
    };
    for (i, visit) in list(json, "visits").iter().enumerate() {
        facts.visit(i + 1, visit);
    }
    for task in list(json, "tasks")
        .iter()
        .filter(|task| task["state"] == "perhaps")
    {
        let title = facts.of(&task["title"]);
        facts.add(Kind::Task, VISITS, format!("{TASK}{title}"));
    }
    for document in list(json, "documents") {
        let copies = facts.copies(&document["copies"]);
        let title = facts.of(&document["title"]);
        facts.add(Kind::Document, DOCUMENTS, format!("{ITEM}{title}{copies}"));
    }
    for line in list(json, "calendar") {
        let day = facts.day(line);
        let day = if day.is_empty() {
            facts.say(say::NO_DATE)
        } else {
            day
        };
        let title = facts.of(&line["title"]);
        facts.add(Kind::Date, CALENDAR, format!("{day}{title}"));
        let missed = facts.of(&line["missed"]);
        facts.add(Kind::Date, CALENDAR, missed);
    }
    for line in list(json, "entitlements") {
        let title = facts.of(&line["title"]);
        let disputed = list(line, "figures").iter().filter_map(Json::as_str);
        let mut disputed = disputed.map(|name| &json["figures"][name]["state"]);
        let exact = facts.say(match line["exact"].as_str() {
            _ if line["amount"].is_null() && disputed.any(|state| state == "disputed") => {
                say::FIGURE_DISPUTED
            }
            _ if !line["known_part"].is_null() && rests_on_published(json, line) => say::AT_LEAST,
            _ if !line["known_part"].is_null() => say::ABOUT,
            Some("exact") => say::EXACT,
            Some("up-to") => say::UP_TO,
            Some("about") => say::ABOUT,
            _ => say::FIGURE_UNKNOWN,
        });
        let sum = yuan(line).map_or(String::new(), |yuan| {
            let amount = tight(&money(yuan.parse().expect("a number"), lang));
            let stop = facts.say(say::STOP);
            let text = match line["known_part"] {
                Json::Null => facts.of(&line["text"]),
                _ => String::new(), // another sentence says so far
            };
            format!("{amount}{stop}{text}")
        });
        facts.add(Kind::Amount, MONEY, format!("{title}{exact}{sum}"));
    }
    for note in list(json, "notes") {
        let text = facts.of(&note["text"]);
        facts.add(Kind::Note, NOTES, text);
    }
    for unknown in list(json, "unknowns") {
        let text = facts.of(&unknown["text"]);
        facts.add(Kind::Unknown, NOTES, text);
        let ask = format!("{}{}", facts.say(say::ASK), facts.of(&unknown["ask"]));
        facts.add(Kind::Ask, NOTES, ask);
        let whom = format!("{}{}", facts.say(say::WHOM), facts.of(&unknown["whom"]));
        facts.add(Kind::WhomToAsk, NOTES, whom);
    }
    facts.all
}

impl Facts<'_> {
    fn add(&mut self, kind: Kind, part: usize, words: String) {
        self.all.push(Fact { kind, part, words });
    }

    fn say(&self, text: Text) -> String {
        tight(text.get(self.lang))
    }

    fn of(&self, text: &Json) -> String {
        tight(text[self.lang.code()].as_str().expect("a text"))
    }

    fn by_id(&self, list_of: &str, id: &Json) -> &Json {
        let mut all = list(self.json, list_of).iter();
        all.find(|one| one["id"] == *id).expect("what an id names")
    }

    fn copies(&self, copies: &Json) -> String {
        match copies.as_u64() {
            None | Some(0) => String::new(),
            Some(n) => self.say(say::COPIES).replace("{n}", &n.to_string()),
        }
    }

    /// The day of a line, and how far it is.
    fn day(&self, line: &Json) -> String {
        let Some(day) = line["date"].as_str().and_then(parse_day) else {
            return String::new();
        };
        let left = line["days_left"].as_i64().expect("days left");
        let left = match left {
            0 => self.say(say::IS_TODAY),
            1.. => self.say(say::DAYS_LEFT).replace("{n}", &left.to_string()),
            _ => self.say(say::DAYS_AGO).replace("{n}", &(-left).to_string()),
        };
        let day = tight(&date(day, self.lang));
        let words = self.say(say::DAY_LEFT).replace("{day}", &day);
        words.replace("{left}", &left)
    }

    fn visit(&mut self, number: usize, visit: &Json) {
        let json = self.json;
        if !visit["window"].is_null() {
            let window = self.by_id("windows", &visit["window"]).clone();
            let mut doors = list(json, "doors").iter();
            let door = doors.find(|door| door["window"] == visit["window"]);
            let title = self.of(door.map_or(&window["title"], |door| &door["title"]));
            self.add(Kind::Visit, VISITS, format!("{number}{title}"));
            let local = door
                .map(|door| &door["hotline"])
                .filter(|line| !line.is_null());
            let hotline = local.unwrap_or(&window["hotline"]);
            if !hotline.is_null() {
                let hotline = format!("{}{}", self.say(say::PHONE), self.of(hotline));
                self.add(Kind::Hotline, VISITS, hotline);
            }
        }
        for (key, label) in [("latest", say::LATEST), ("earliest", say::EARLIEST)] {
            let day = visit[key].as_str().and_then(parse_day);
            let today = json["today"].as_str().and_then(parse_day);
            if let Some(day) = day.filter(|day| key == "latest" || Some(*day) > today) {
                let day = tight(&date(day, self.lang));
                self.add(Kind::Visit, VISITS, format!("{}{day}", self.say(label)));
            }
        }
        let mut bring = String::new();
        for need in list(visit, "bring") {
            let titles = list(need, "any").iter().map(|id| {
                let mut documents = list(json, "documents").iter();
                documents
                    .find(|one| one["id"] == *id)
                    .map(|one| self.of(&one["title"]))
            });
            let titles: Option<Vec<String>> = titles.collect();
            let titles = titles.expect("documents of the folder list");
            let home = visit["window"].is_null();
            let label = self.say(match need["demand"].as_str() {
                Some("required") if home => say::AT_HAND,
                Some("required") => say::BRING,
                Some("if-held") => say::IF_HELD,
                Some("local") => say::LOCALLY,
                _ => say::NOT_DEMANDED,
            });
            let copies = self.copies(&need["copies"]);
            let titles = titles.join(&self.say(say::OR));
            bring.push_str(&format!("{label}{titles}{copies}"));
        }
        if !bring.is_empty() {
            // in one piece, up to the first task: one that is the beginning of another is not enough
            self.add(Kind::Bring, VISITS, format!("{bring}{TASK}"));
        }
        for id in list(visit, "tasks") {
            self.task(&self.by_id("tasks", id).clone());
        }
    }

    fn task(&mut self, task: &Json) {
        let title = self.of(&task["title"]);
        self.add(Kind::Task, VISITS, format!("{TASK}{title}"));
        for (i, step) in list(task, "steps").iter().enumerate() {
            let step = format!("{}.{}", i + 1, self.of(step));
            self.add(Kind::Step, VISITS, step);
        }
        for (kind, key, label) in [
            (Kind::Ask, "ask", say::ASK),
            (Kind::Beware, "beware", say::BEWARE),
        ] {
            for said in list(task, key) {
                let said = format!("{}{}", self.say(label), self.of(said));
                self.add(kind, VISITS, said);
            }
        }
        let limits = list(task, "deadlines");
        for id in limits {
            let line = self.by_id("calendar", id).clone();
            let whose = match line["whose"].as_str() {
                Some("you") => say::YOUR_LIMIT,
                Some("employer") => say::EMPLOYERS_LIMIT,
                Some("new-employer") => say::NEW_EMPLOYERS_LIMIT,
                _ => say::AGENCYS_LIMIT,
            };
            let (mut limit, within) = (self.say(whose), self.of(&line["within"]));
            limit.push_str(&self.day(&line));
            if limits.len() > 1 {
                limit.push_str(&self.of(&line["title"]));
                limit.push_str(&self.say(say::COLON));
            }
            limit.push_str(&within);
            self.add(Kind::Date, VISITS, limit);
        }
    }
}

/// Only then a sum of which a part is known is at least that part.
fn rests_on_published(json: &Json, line: &Json) -> bool {
    let names = list(line, "figures").iter().filter_map(Json::as_str);
    let mut figures = names.map(|name| &json["figures"][name]);
    figures.all(|figure| {
        let basis = &figure["basis"];
        let doubt = ["confirm", "overdue", "carried"];
        figure["id"] == line["known_part"]["figure"]
            || (figure["state"] == "published"
                && (basis["confidence"] == "ReadA" || basis["confidence"] == "OfficialVia")
                && doubt.iter().all(|name| basis[*name] == false))
    })
}

fn yuan(line: &Json) -> Option<&str> {
    let part = line["known_part"]["amount"].as_str();
    let amount = line["amount"].as_str().or(part)?;
    // yuan have two decimals, numbers of months have none
    let fen = amount
        .split_once('.')
        .is_some_and(|(_, fen)| fen.len() == 2);
    (fen && !amount.contains('-')).then_some(amount)
}

/// The days that the calendar names.
pub fn dates(json: &Json, lang: Lang) -> BTreeSet<NaiveDate> {
    let mut all = BTreeSet::new();
    for line in list(json, "calendar") {
        let day = line["date"].as_str().and_then(parse_day);
        all.extend(day);
        if line["whose"] != "you" && day.is_some() {
            all.extend(line["moved"].as_str().and_then(parse_day));
        }
        let texts = ["title", "within", "missed"].map(|key| line[key][lang.code()].as_str());
        for text in texts.into_iter().flatten() {
            all.extend(dates_in(&tight(text), lang));
        }
        for id in list(line, "sources").iter().filter_map(Json::as_str) {
            let cited = json["sources"][id][lang.code()].as_str().expect("a source");
            all.extend(dates_in(&tight(cited), lang));
        }
    }
    all
}

/// The sums of yuan that are owed or to be paid.
pub fn amounts(json: &Json) -> BTreeSet<String> {
    let all = list(json, "entitlements").iter();
    all.filter_map(yuan).map(str::to_owned).collect()
}

/// How many tasks are done on visits.
pub fn needed(json: &Json) -> usize {
    let visits = list(json, "visits").iter();
    visits.map(|visit| list(visit, "tasks").len()).sum()
}

/// The days of the calendar with their titles, without white space.
pub fn days(json: &Json, lang: Lang) -> BTreeSet<(NaiveDate, String)> {
    let lines = list(json, "calendar").iter();
    let dated = lines.filter_map(|line| {
        let day = line["date"].as_str().and_then(parse_day)?;
        Some((day, tight(line["title"][lang.code()].as_str()?)))
    });
    dated.collect()
}

/// The sums of yuan that the place tells for tasks that are done on visits.
pub fn published(json: &Json) -> BTreeSet<String> {
    let visits = list(json, "visits")
        .iter()
        .flat_map(|visit| list(visit, "tasks"));
    let tasks = list(json, "tasks").iter();
    let tasks = tasks.filter(|task| visits.clone().any(|id| *id == task["id"]));
    let names = tasks.flat_map(|task| list(task, "local"));
    let figures = names.filter_map(|name| {
        let figure = &json["figures"][name.as_str()?];
        let yuan = figure["unit"].as_str()?.starts_with("Yuan");
        let value = figure["value"].as_str().filter(|_| yuan)?;
        value.contains('.').then(|| value.to_owned())
    });
    figures.collect()
}
