//! The one page for those who read one page: what to do in which order, the dates, the sums.
//!
//! Must not say anything that the other parts do not say at more length.

use super::{Page, Shape};
use crate::{
    flow::{Demand, Exactness, Id, Whose},
    plan::{DeadlineLine, EntitlementLine, NeedLine, Standing, Visit},
    text::{Text, Value, date, money, ui::handout as say, ui::local, ui::plan as words},
};
use chrono::NaiveDate;

/// The most dates on the page: the rest stands in the calendar.
const DATES: usize = 6;
/// The most sums.
const SUMS: usize = 5;

fn required(need: &NeedLine) -> bool {
    need.demand == Demand::Required
}

impl Page<'_> {
    pub(in crate::export) fn summary(&mut self) {
        self.head();
        self.order();
        self.dates();
        self.amounts();
        self.open();
    }

    fn order(&mut self) {
        if self.plan.visits.is_empty() {
            return;
        }
        self.heading(say::IN_THIS_ORDER);
        let always = self.always();
        if !always.is_empty() {
            let names: Vec<&str> = always.iter().map(|id| self.document(*id)).collect();
            let names = names.join(self.say(words::LIST));
            self.push(Shape::Text, 0, self.say(say::ALWAYS), names);
        }
        for (number, visit) in self.plan.visits.iter().enumerate() {
            self.trip(number + 1, visit, &always);
        }
        let perhaps = self.with(Standing::Perhaps).len();
        if perhaps > 0 {
            self.and_so_many(say::PERHAPS, perhaps);
        }
    }

    /// Documents that more than half of the trips take: said once.
    pub(in crate::export) fn always(&self) -> Vec<Id> {
        let visits = &self.plan.visits;
        let takes = |visit: &&Visit, id: Id| {
            let mut needs = visit.bring.iter().filter(|need| required(need));
            needs.any(|need| need.any.contains(&id))
        };
        let often = |id: &Id| {
            let count = visits.iter().filter(|visit| takes(visit, *id)).count();
            count > 1 && 2 * count > visits.len()
        };
        let documents = self.plan.documents.iter().map(|line| line.id);
        documents.filter(often).collect()
    }

    fn trip(&mut self, number: usize, visit: &Visit, always: &[Id]) {
        let place = visit.window;
        let mut place = place
            .map_or(self.say(words::AT_HOME), |window| self.window(window))
            .to_owned();
        let marked = [
            (visit.latest, say::BY),
            (
                Some(visit.earliest).filter(|day| *day > self.plan.today),
                say::FROM,
            ),
        ];
        for (day, words) in marked {
            if let Some(day) = day {
                place.push_str(&self.say(words).replace("{day}", &date(day, self.lang)));
            }
        }
        self.push(Shape::Item, 0, &format!("{number}  "), place);
        for i in &visit.tasks {
            let mut title = self.plan.tasks[*i].title.get(self.lang).to_owned();
            // the trip has the earliest of its days: a task with another has its own
            if let Some(day) = self.last_day(*i).filter(|day| visit.latest != Some(*day)) {
                title.push_str(&self.say(say::BY).replace("{day}", &date(day, self.lang)));
            }
            self.push(Shape::Task(*i), 3, "[ ] ", title);
        }
        let said =
            |need: &NeedLine| need.copies == 0 && need.any.iter().any(|id| always.contains(id));
        let mut bring: Vec<String> = Vec::new();
        let mut again: Vec<usize> = Vec::new();
        for need in visit
            .bring
            .iter()
            .filter(|need| required(need) && !said(need))
        {
            // what an earlier trip takes is named there
            let earlier = &self.plan.visits[..number - 1];
            match earlier.iter().position(|visit| visit.bring.contains(need)) {
                Some(trip) if again.contains(&(trip + 1)) => {}
                Some(trip) => again.push(trip + 1),
                None => bring.push(self.need(need).1),
            }
        }
        let as_for = |trip: &usize| self.say(say::AS_FOR).replace("{n}", &trip.to_string());
        bring.extend(again.iter().map(as_for));
        if !bring.is_empty() {
            let marker = if visit.window.is_some() {
                words::BRING
            } else {
                words::AT_HAND
            };
            let bring = bring.join(self.say(words::LIST));
            self.push(Shape::Text, 3, self.say(marker), bring);
        }
    }

    /// The earliest of the person's own days for a task that can still be kept.
    fn last_day(&self, task: usize) -> Option<NaiveDate> {
        let lines = self.plan.tasks[task].due.iter();
        let own = lines.filter_map(|at| {
            let line = self.plan.calendar.get(*at)?;
            line.date
                .filter(|_| line.whose == Whose::You && !line.passed)
        });
        own.min()
    }

    fn dates(&mut self) {
        let plan = self.plan;
        // said above: the most urgent one, and the last day of the first task that it binds
        let said = |at: usize, line: &DeadlineLine| {
            let mut tasks = plan.visits.iter().flat_map(|visit| &visit.tasks);
            let first = tasks.find(|i| plan.tasks[**i].due.contains(&at));
            plan.urgent == Some(at) || first.is_some_and(|i| self.last_day(*i) == line.date)
        };
        let own: Vec<&DeadlineLine> = (plan.calendar.iter().enumerate())
            .filter(|(_, line)| line.whose == Whose::You && line.date.is_some())
            .filter(|(at, line)| !said(*at, line))
            .map(|(_, line)| line)
            .collect();
        if own.is_empty() {
            return;
        }
        self.heading(say::DATES);
        for line in own.iter().take(DATES) {
            let shape = if line.passed {
                Shape::Warning
            } else {
                Shape::Item
            };
            let perhaps = if line.certain {
                ""
            } else {
                self.say(words::IF_IT_APPLIES)
            };
            let text = format!(
                "{}{perhaps}{}",
                self.day_of(line),
                line.title.get(self.lang)
            );
            self.push(shape, 0, "- ", text);
        }
        if own.len() > DATES {
            self.and_so_many(say::MORE_DATES, own.len() - DATES);
        }
    }

    fn amounts(&mut self) {
        let plan = self.plan;
        // of a sum that is known in part, that part is at least to be had or paid
        let least = |line: &EntitlementLine| line.amount.or(line.part.map(|part| part.amount));
        // nothing to get and nothing to pay is no sum
        let known = |line: &&EntitlementLine| matches!(least(line), Some(Value::Money(amount)) if !amount.is_zero());
        let known: Vec<&EntitlementLine> = plan.entitlements.iter().filter(known).collect();
        if known.is_empty() {
            return;
        }
        self.heading(say::SUMS);
        for line in known.iter().take(SUMS) {
            let Some(Value::Money(amount)) = least(line) else {
                continue;
            };
            let perhaps = if line.certain {
                ""
            } else {
                self.say(words::IF_IT_APPLIES)
            };
            let (title, colon) = (line.title.get(self.lang), self.say(words::COLON));
            let exact = match line.exact {
                _ if line.part.is_some() => self.say(words::AT_LEAST_SUM),
                Exactness::Exact | Exactness::Unknown => "",
                Exactness::UpTo => self.say(words::UP_TO_SUM),
                Exactness::About => self.say(local::ABOUT),
            };
            let text = format!("{perhaps}{title}{colon}{exact}{}", money(amount, self.lang));
            self.push(Shape::Item, 0, "- ", text);
        }
        if known.len() > SUMS {
            self.and_so_many(say::MORE_SUMS, known.len() - SUMS);
        }
    }

    fn open(&mut self) {
        if !self.plan.unknowns.is_empty() {
            self.and_so_many(say::NOT_KNOWN, self.plan.unknowns.len());
        }
        self.push(Shape::Hint, 0, "", self.say(say::HOTLINES));
    }

    fn and_so_many(&mut self, words: Text, count: usize) {
        let text = self.say(words).replace("{n}", &count.to_string());
        self.push(Shape::Hint, 0, "", text);
    }
}
