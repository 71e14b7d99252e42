//! One space of variables for two flows: what both ask is one variable, and an answer that only one
//! of them takes is foreign to the other.
//!
//! Must not know conditions.

use super::super::named_places;
use super::super::variables::{Asks, Cell, Variables, numbers};
use crate::{
    answers::Answer,
    flow::{Flow, Kind, Migration, State},
    pack::Rulebook,
};
use chrono::NaiveDate;

/// Ids of the older flow as the newer one has them.
pub(super) struct Renamed<'r>(&'r [Migration]);

impl<'r> Renamed<'r> {
    /// By the migrations of the newer flow.
    pub fn new(new: &'r Rulebook) -> Self {
        Self(&new.flow.migrations)
    }

    /// The id of a question now.
    pub fn question(&self, id: &'static str) -> &'static str {
        self.0.iter().fold(id, |id, migration| match migration {
            Migration::Question { from, to } if from.0 == id => to.0,
            _ => id,
        })
    }

    /// The id of an option now, of the question that is called `question` now.
    pub fn option(&self, question: &str, id: &'static str) -> &'static str {
        self.0.iter().fold(id, |id, migration| match migration {
            Migration::Option {
                question: of,
                from,
                to,
            } if of.0 == question && from.0 == id => to.0,
            _ => id,
        })
    }

    /// The id of an option now, of whichever question.
    pub fn any_option(&self, id: &'static str) -> &'static str {
        let hit = self.0.iter().find_map(|migration| match migration {
            Migration::Option { from, to, .. } if from.0 == id => Some(to.0),
            _ => None,
        });
        hit.unwrap_or(id)
    }

    /// A piece of a flow as it is printed for programmers, with the ids as they are now.
    pub fn written(&self, text: String) -> String {
        self.0.iter().fold(text, |text, migration| {
            let (Migration::Question { from, to } | Migration::Option { from, to, .. }) = migration;
            let text = text.replace(&format!("Id(\"{from}\")"), &format!("Id(\"{to}\")"));
            // names in braces stand in texts
            text.replace(&format!("{{{from}}}"), &format!("{{{to}}}"))
                .replace(&format!("{{{from}|"), &format!("{{{to}|"))
        })
    }
}

/// A flow, its day, and where each question stands that it asks.
struct Side<'r> {
    rules: &'r Rulebook,
    today: NaiveDate,
    named: Vec<&'static str>,
    all: Vec<(Asks, Vec<Cell>)>,
    of: Vec<Option<u32>>,
}

impl<'r> Side<'r> {
    fn new(rules: &'r Rulebook, today: NaiveDate) -> Self {
        Self {
            rules,
            today,
            named: named_places(rules),
            all: Vec::new(),
            of: vec![None; rules.flow.questions.len()],
        }
    }

    fn push(&mut self, asks: Asks, cells: Vec<Cell>) {
        if let Asks::Question(place) = asks {
            self.of[place] = u32::try_from(self.all.len()).ok();
        }
        self.all.push((asks, cells));
    }

    fn kind(&self, place: Option<usize>) -> Option<&'r Kind> {
        let flow: &'r Flow = &self.rules.flow;
        place.map(|place| &flow.questions.at(place).1.kind)
    }

    fn done(self) -> Variables {
        Variables {
            all: self.all,
            of: self.of,
        }
    }
}

/// The variables of both flows: of one number, with the same values. And the kind of each question.
pub(super) fn variables<'r>(
    (old, then): (&'r Rulebook, NaiveDate),
    (new, now): (&'r Rulebook, NaiveDate),
) -> ((Variables, Variables), Vec<Option<&'r Kind>>) {
    let renamed = Renamed::new(new);
    let mut sides = (Side::new(old, then), Side::new(new, now));
    let mut kinds = Vec::new();
    for (was, is) in order(old, new, &renamed) {
        let (before, after) = (sides.0.kind(was), sides.1.kind(is));
        let Some(kind) = after.or(before) else {
            continue;
        };
        let name = is.map_or("", |place| new.flow.questions.at(place).0.0);
        let cells = cells(&sides, (before, after), &renamed, name);
        let (mine, theirs) = cells.into_iter().unzip();
        let asks = |place: Option<usize>| place.map_or(Asks::Nothing, Asks::Question);
        sides.0.push(asks(was), mine);
        sides.1.push(asks(is), theirs);
        kinds.push(Some(kind));
        for (one, other) in choices(before, after, &renamed, name) {
            let asks = |place: Option<usize>, option: Option<&'static str>| match (place, option) {
                (Some(place), Some(option)) => Asks::Choice(place, option),
                _ => Asks::Nothing,
            };
            let two = vec![Cell::empty(), Cell::empty()];
            sides.0.push(asks(was, one), two.clone());
            sides.1.push(asks(is, other), two);
            kinds.push(None);
        }
    }
    ((sides.0.done(), sides.1.done()), kinds)
}

/// What both ask, in the order of the newer flow; what only the older asks, after what it asked
/// before that. A question that takes another kind of answer now is two.
fn order(
    old: &Rulebook,
    new: &Rulebook,
    renamed: &Renamed<'_>,
) -> Vec<(Option<usize>, Option<usize>)> {
    let mut all: Vec<(Option<usize>, Option<usize>)> =
        asked(&new.flow).map(|place| (None, Some(place))).collect();
    let mut last = None;
    for place in asked(&old.flow) {
        let (id, question) = old.flow.questions.at(place);
        let is = new.flow.questions.index(renamed.question(id.0));
        let same = |is: usize| class(&new.flow.questions.at(is).1.kind) == class(&question.kind);
        let found = is
            .filter(|is| same(*is))
            .and_then(|is| all.iter().position(|one| *one == (None, Some(is))));
        let at = match found {
            Some(at) => {
                all[at].0 = Some(place);
                at
            }
            None => {
                let at = last.map_or(0, |at: usize| at + 1);
                all.insert(at, (Some(place), None));
                at
            }
        };
        last = Some(at);
    }
    all
}

/// The questions that a flow asks, by place, each once.
fn asked(flow: &Flow) -> impl Iterator<Item = usize> {
    let mut seen = Vec::new();
    flow.states.iter().filter_map(move |state| {
        let State::Ask { question, .. } = state else {
            return None;
        };
        let place = flow.questions.index(question.0)?;
        (!seen.contains(&place)).then(|| {
            seen.push(place);
            place
        })
    })
}

/// Kinds whose answers can be compared.
fn class(kind: &Kind) -> u8 {
    match kind {
        Kind::One(_) | Kind::Road(_) => 0,
        Kind::Many { .. } => 1,
        Kind::YesNo => 2,
        Kind::Whole { .. } => 3,
        Kind::Money { .. } => 4,
        Kind::Day { .. } => 5,
        Kind::Month { .. } => 6,
        Kind::Place => 7,
    }
}

/// Options of both: each with its id before and now.
fn choices(
    before: Option<&Kind>,
    after: Option<&Kind>,
    renamed: &Renamed<'_>,
    question: &str,
) -> Vec<(Option<&'static str>, Option<&'static str>)> {
    let ids = |kind: Option<&Kind>| -> Vec<&'static str> {
        match kind {
            Some(kind @ Kind::Many { .. }) => kind.choices().iter().map(|one| one.id.0).collect(),
            _ => Vec::new(),
        }
    };
    paired(&ids(before), &ids(after), &|id| {
        renamed.option(question, id)
    })
}

fn paired(
    before: &[&'static str],
    after: &[&'static str],
    now: &dyn Fn(&'static str) -> &'static str,
) -> Vec<(Option<&'static str>, Option<&'static str>)> {
    let was = |id: &&'static str| before.iter().copied().find(|one| now(one) == *id);
    let mut all: Vec<_> = after.iter().map(|id| (was(id), Some(*id))).collect();
    let gone = before.iter().filter(|one| !after.contains(&now(one)));
    all.extend(gone.map(|one| (Some(*one), None)));
    all
}

/// The same answers as each of both has them.
fn cells(
    sides: &(Side<'_>, Side<'_>),
    (before, after): (Option<&Kind>, Option<&Kind>),
    renamed: &Renamed<'_>,
    question: &str,
) -> Vec<(Cell, Cell)> {
    let both = |cell: Cell| (cell.clone(), cell);
    let mut all = vec![both(Cell::empty()), both(Cell::one(Answer::Unsure))];
    let Some(kind) = after.or(before) else {
        return all;
    };
    match kind {
        Kind::One(_) | Kind::Road(_) => {
            let ids = |kind: Option<&Kind>| -> Vec<&'static str> {
                let all = kind.map_or(&[][..], Kind::choices);
                all.iter().map(|one| one.id.0).collect()
            };
            let now = |id| renamed.option(question, id);
            for (was, is) in paired(&ids(before), &ids(after), &now) {
                let cell = |own: Option<&str>, other: Option<&str>| Cell {
                    foreign: own.is_none(),
                    ..Cell::one(Answer::One(own.or(other).unwrap_or_default().to_owned()))
                };
                all.push((cell(was, is), cell(is, was)));
            }
        }
        Kind::Many { .. } => all.push(both(Cell::one(Answer::Many(Vec::new())))),
        Kind::YesNo => {
            all.extend([false, true].map(|yes| both(Cell::one(Answer::YesNo(yes)))));
        }
        Kind::Place => all.extend(places(&sides.0, &sides.1)),
        Kind::Whole { .. } | Kind::Money { .. } | Kind::Day { .. } | Kind::Month { .. } => {
            let span = |kind: Option<&Kind>, today| kind.and_then(|kind| numbers(kind, today));
            let (one, other) = (span(before, sides.0.today), span(after, sides.1.today));
            let mut cuts: Vec<i64> = [one, other]
                .into_iter()
                .flatten()
                .flat_map(|(low, high)| [low, high + 1])
                .collect();
            cuts.sort_unstable();
            cuts.dedup();
            for pair in cuts.windows(2) {
                let (low, high) = (pair[0], pair[1] - 1);
                let inside = |span: Option<(i64, i64)>| {
                    span.is_some_and(|(first, last)| first <= low && high <= last)
                };
                let cell = |span| Cell {
                    foreign: !inside(span),
                    ..Cell::numbers(kind, low, high)
                };
                if inside(one) || inside(other) {
                    all.push((cell(one), cell(other)));
                }
            }
        }
    }
    all
}

/// Places that share all figures in each flow, and that no condition names, are one cell.
fn places(old: &Side<'_>, new: &Side<'_>) -> Vec<(Cell, Cell)> {
    type Key<'k> = [(bool, Option<usize>, Option<&'k str>); 2];
    let mut groups: Vec<(Key<'_>, Vec<Answer>)> = Vec::new();
    let listed = |side: &Side<'_>, code: &str| side.rules.places.iter().any(|p| p.code.0 == code);
    let before = old.rules.places.iter().map(|place| place.code.0);
    let gone = before.filter(|code| !listed(new, code));
    for code in new
        .rules
        .places
        .iter()
        .map(|place| place.code.0)
        .chain(gone)
    {
        let key = [old, new].map(|side| {
            let named = side.named.iter().copied().find(|one| *one == code);
            (listed(side, code), side.rules.region(code), named)
        });
        let answer = Answer::One(code.to_owned());
        match groups.iter_mut().find(|group| group.0 == key) {
            Some(group) => group.1.push(answer),
            None => groups.push((key, vec![answer])),
        }
    }
    let cell = |places: &Vec<Answer>, listed: bool| Cell {
        answer: places.first().cloned(),
        places: places.clone(),
        foreign: !listed,
        ..Cell::empty()
    };
    let each = groups.iter();
    each.map(|(key, places)| (cell(places, key[0].0), cell(places, key[1].0)))
        .collect()
}
