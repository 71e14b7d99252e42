//! What the diagrams ask: one variable a question, one more for each option that can be chosen
//! beside others, and the cells that numbers, days and months fall into.
//!
//! Must not know conditions: `split` finds where the cells end.

use crate::{
    answers::Answer,
    flow::{Kind, State},
    interview::accept,
    pack::Rulebook,
    text::Month,
};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// The first value of each question's variable: not asked, or not yet.
pub(super) const ABSENT: usize = 0;
/// Its second value: "I don't know".
pub(super) const UNSURE: usize = 1;

/// One value of a variable: answers that no condition tells apart.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// One of the answers; `None` for [`ABSENT`], and for an option left out.
    pub answer: Option<Answer>,
    /// Of numbers the answer with the greatest.
    pub last: Option<Answer>,
    /// The places it stands for, the first of them being `answer`.
    pub places: Vec<Answer>,
    /// The numbers it stands for, as [`to_answer`] takes them.
    pub span: Option<(i64, i64)>,
    /// Only another flow takes this answer, where two are compared.
    pub foreign: bool,
}

/// What a variable asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// The question at this place.
    Question(usize),
    /// Whether an option of the several-of question at this place is chosen.
    Choice(usize, &'static str),
    /// Nothing here: another flow asks it, where two are compared.
    Nothing,
}

/// All variables, in the order of asking.
pub(super) struct Variables {
    /// What each asks, and its values.
    pub all: Vec<(Asks, Vec<Cell>)>,
    /// The variable of each question, by its place; `None` where no state asks it.
    pub of: Vec<Option<u32>>,
}

impl Variables {
    /// Every question of the flow that a state asks, with all numbers of a question in one cell.
    pub fn new(rules: &Rulebook, today: NaiveDate, named: &[&str]) -> Self {
        let flow = &rules.flow;
        let mut all = Vec::new();
        let mut of = vec![None; flow.questions.len()];
        for state in &flow.states {
            let State::Ask { question, .. } = state else {
                continue;
            };
            let Some(place) = flow.questions.index(question.0) else {
                continue;
            };
            if of[place].is_some() {
                continue; // loading refuses a second state of the same name
            }
            let kind = &flow.questions.at(place).1.kind;
            of[place] = u32::try_from(all.len()).ok();
            all.push((Asks::Question(place), cells(rules, kind, today, named)));
            if let Kind::Many { options, .. } = kind {
                let two = vec![Cell::empty(), Cell::empty()];
                all.extend(
                    options
                        .iter()
                        .map(|o| (Asks::Choice(place, o.id.0), two.clone())),
                );
            }
        }
        Self { all, of }
    }

    /// The variable of the question at a place.
    pub fn of(&self, place: usize) -> Option<u32> {
        self.of[place]
    }

    /// The variable of an option of the several-of question at a place.
    pub fn of_choice(&self, place: usize, option: &str) -> Option<u32> {
        let mut choices = self.choices(place);
        choices.find(|(_, id)| *id == option).map(|(var, _)| var)
    }

    /// The variables of the options of a several-of question.
    pub fn choices(&self, place: usize) -> impl Iterator<Item = (u32, &'static str)> {
        let first = self.of[place].map_or(self.all.len(), |var| var as usize + 1);
        let rest = self.all.iter().enumerate().skip(first);
        rest.take_while(|(_, (asks, _))| !matches!(asks, Asks::Question(_)))
            .filter_map(move |(var, (asks, _))| match asks {
                Asks::Choice(of, option) if *of == place => {
                    Some((u32::try_from(var).ok()?, *option))
                }
                _ => None,
            })
    }

    /// The values of a variable.
    pub fn cells(&self, var: u32) -> &[Cell] {
        &self.all[var as usize].1
    }

    /// How many answers a variable has in its `value`th value: numbers, days or places of a cell.
    pub fn weight(&self, var: u32, value: usize) -> f64 {
        let cell = &self.cells(var)[value];
        #[allow(
            clippy::cast_precision_loss,
            reason = "a count to be printed with two digits"
        )]
        match cell.span {
            Some((low, high)) => (high - low + 1) as f64,
            None => cell.places.len().max(1) as f64,
        }
    }

    /// Parts the cells of a question at these numbers, each the first of a new cell. Gives for each
    /// new cell the old one.
    pub fn part(&mut self, var: u32, kind: &Kind, at: &[i64]) -> Vec<usize> {
        let mut from = Vec::new();
        let cells = &mut self.all[var as usize].1;
        let mut parted = Vec::with_capacity(cells.len() + at.len());
        for (old, cell) in cells.drain(..).enumerate() {
            let foreign = cell.foreign;
            let piece = |low, high| Cell {
                foreign,
                ..Cell::numbers(kind, low, high)
            };
            from.push(old);
            let Some((first, high)) = cell.span else {
                parted.push(cell);
                continue;
            };
            let mut low = first;
            for &cut in at.iter().filter(|cut| first < **cut && **cut <= high) {
                parted.push(piece(low, cut - 1));
                low = cut;
                from.push(old);
            }
            parted.push(piece(low, high));
        }
        *cells = parted;
        from
    }

    /// The value of a question's variable whose cell a number lies in.
    pub fn value_of(&self, var: u32, number: i64) -> Option<usize> {
        let inside = |cell: &Cell| {
            cell.span
                .is_some_and(|(low, high)| low <= number && number <= high)
        };
        self.cells(var).iter().position(inside)
    }
}

impl Cell {
    /// No answer.
    pub fn empty() -> Self {
        Self {
            answer: None,
            last: None,
            places: Vec::new(),
            span: None,
            foreign: false,
        }
    }

    /// One answer.
    pub fn one(answer: Answer) -> Self {
        Self {
            answer: Some(answer),
            ..Self::empty()
        }
    }

    /// Numbers, days or months from the first to the last.
    pub fn numbers(kind: &Kind, low: i64, high: i64) -> Self {
        Self {
            answer: to_answer(kind, low),
            last: to_answer(kind, high),
            span: Some((low, high)),
            ..Self::empty()
        }
    }
}

fn cells(rules: &Rulebook, kind: &Kind, today: NaiveDate, named: &[&str]) -> Vec<Cell> {
    let mut cells = vec![Cell::empty(), Cell::one(Answer::Unsure)];
    match kind {
        Kind::One(options) | Kind::Road(options) => {
            cells.extend(
                options
                    .iter()
                    .map(|o| Cell::one(Answer::One(o.id.0.to_owned()))),
            );
        }
        Kind::Many { .. } => cells.push(Cell::one(Answer::Many(Vec::new()))),
        Kind::YesNo => cells.extend([false, true].map(|yes| Cell::one(Answer::YesNo(yes)))),
        Kind::Place => cells.extend(places(rules, named)),
        Kind::Whole { .. } | Kind::Money { .. } | Kind::Day { .. } | Kind::Month { .. } => {
            if let Some((low, high)) = numbers(kind, today) {
                cells.push(Cell::numbers(kind, low, high));
            }
        }
    }
    cells
}

/// Places that share all figures, and that no condition names, are one cell.
fn places(rules: &Rulebook, named: &[&str]) -> Vec<Cell> {
    let mut groups: Vec<(Option<usize>, Option<&str>, Cell)> = Vec::new();
    for place in &rules.places {
        let code = place.code.0;
        let key = (
            rules.region(code),
            named.iter().copied().find(|one| *one == code),
        );
        let answer = Answer::One(code.to_owned());
        match groups.iter_mut().find(|group| (group.0, group.1) == key) {
            Some(group) => group.2.places.push(answer),
            None => {
                let cell = Cell {
                    places: vec![answer.clone()],
                    ..Cell::one(answer)
                };
                groups.push((key.0, key.1, cell));
            }
        }
    }
    groups.into_iter().map(|group| group.2).collect()
}

/// The least and greatest number that a question accepts on a day.
pub(super) fn numbers(kind: &Kind, today: NaiveDate) -> Option<(i64, i64)> {
    let (low, high) = match kind {
        Kind::Whole { min, max, .. } => (*min, *max),
        Kind::Money { min, max } => (min.checked_mul(100)?, max.checked_mul(100)?),
        Kind::Day { .. } => {
            let (first, last) = accept::bounds(kind, today)?;
            (
                first.num_days_from_ce().into(),
                last.num_days_from_ce().into(),
            )
        }
        Kind::Month { .. } => {
            let (first, last) = accept::bounds(kind, today)?;
            (Month::of(first).index(), Month::of(last).index())
        }
        _ => return None,
    };
    (low <= high).then_some((low, high))
}

/// The answer that a number stands for: itself, fen, a day or a month.
pub(super) fn to_answer(kind: &Kind, number: i64) -> Option<Answer> {
    Some(match kind {
        Kind::Whole { .. } => Answer::Whole(number),
        Kind::Money { .. } => Answer::Money(Decimal::new(number, 2).normalize()),
        Kind::Day { .. } => Answer::Day(NaiveDate::from_num_days_from_ce_opt(
            i32::try_from(number).ok()?,
        )?),
        Kind::Month { .. } => {
            let year = i32::try_from(number.div_euclid(12)).ok()?;
            Answer::Month(Month::new(
                year,
                u32::try_from(number.rem_euclid(12)).ok()? + 1,
            )?)
        }
        _ => return None,
    })
}
