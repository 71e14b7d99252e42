//! Questions and instruments: options and bounds that can be met, days that are days.
//!
//! Must not look at where questions are asked.

use super::Checker;
use crate::flow::{Bound, Id, Kind};
use crate::text::{Text, parse_day};

/// Most options of a question: each has a digit as its key.
const MOST_OPTIONS: usize = 9;

/// The largest number that a question may take; as fen it can still be multiplied.
const FARTHEST: i64 = 1_000_000_000;
/// How far days and months may lie from the day of use.
const MOST_MONTHS: u32 = 12 * 200;

impl Checker<'_> {
    /// All questions.
    pub(super) fn questions(&mut self) {
        let flow = self.flow;
        for (id, question) in flow.questions.iter() {
            match &question.kind {
                Kind::One(options) | Kind::Road(options) | Kind::Many { options, .. } => {
                    if options.len() > MOST_OPTIONS {
                        self.report.error(
                            "too-many-options",
                            options[MOST_OPTIONS].id.0,
                            format!(
                                "“{id}”有 {} 个选项，最多 {MOST_OPTIONS} 个。",
                                options.len()
                            ),
                            format!(
                                "\"{id}\" has {} options; {MOST_OPTIONS} is the most.",
                                options.len()
                            ),
                        );
                    }
                    if options.len() < 2 && !matches!(question.kind, Kind::Many { .. })
                        || options.is_empty()
                    {
                        self.report.error(
                            "too-few-options",
                            id.0,
                            format!("“{id}”没有可选的选项。"),
                            format!("\"{id}\" has too few options to choose from."),
                        );
                    }
                    let ids = options.iter().map(|choice| choice.id);
                    self.report.unique(Text::new("选项", "option"), ids);
                }
                Kind::Whole { min, max, .. } | Kind::Money { min, max } => {
                    if min > max {
                        self.bounds(id);
                    }
                    if *min < -FARTHEST || *max > FARTHEST {
                        self.far(id);
                    }
                }
                Kind::Day { earliest, latest } => {
                    self.span(id, *earliest, *latest);
                    if let Bound::Until(other) = latest {
                        self.until(id, *other);
                    }
                }
                Kind::Month {
                    earliest,
                    latest,
                    ahead,
                } => {
                    if let Some(ahead) = ahead {
                        if ahead.months > MOST_MONTHS {
                            self.far(id);
                        }
                        self.until(id, ahead.of);
                    }
                    self.span(id, *earliest, *latest);
                    if matches!(latest, Bound::Until(_)) {
                        self.no_day(id);
                    }
                }
                Kind::Place if self.outside.places.is_empty() => self.report.error(
                    "too-few-options",
                    id.0,
                    format!("“{id}”没有可选的地区：regions/places.ron 是空的。"),
                    format!("\"{id}\" has no places to choose from: regions/places.ron is empty."),
                ),
                Kind::YesNo | Kind::Place => {}
            }
        }
    }

    fn span(&mut self, id: Id, earliest: Bound, latest: Bound) {
        for bound in [earliest, latest] {
            match bound {
                Bound::On(day) => self.day(day),
                Bound::YearsAgo(years) if years > MOST_MONTHS / 12 => self.far(id),
                Bound::MonthsAhead(months) if months > MOST_MONTHS => self.far(id),
                _ => {}
            }
        }
        if matches!(earliest, Bound::Until(_)) {
            self.bounds(id);
        }
        let later = match (earliest, latest) {
            (Bound::On(first), Bound::On(last)) => parse_day(first.0) > parse_day(last.0),
            (Bound::On(_), _) | (_, Bound::On(_)) => false, // depends on the day of use
            _ => months(earliest) > months(latest),
        };
        if later {
            self.bounds(id);
        }
    }

    /// A last day that is an answer: to a question about a day that is asked before.
    fn until(&mut self, id: Id, other: Id) {
        let flow = self.flow;
        let Some(question) = flow.questions.get(other.0) else {
            return; // told where names are looked up
        };
        let before = flow.state_index(other.0) < flow.state_index(id.0);
        if !matches!(question.kind, Kind::Day { .. }) || !before {
            self.no_day(other);
        }
    }

    fn no_day(&mut self, id: Id) {
        self.report.error(
            "bounds",
            id.0,
            "Until 只能用于日期问题；Until 和 ahead 都要指向前面问过的日期问题。".into(),
            "Until ends a question about a day; it and `ahead` name one about a day that is asked before.".into(),
        );
    }

    fn bounds(&mut self, id: Id) {
        self.report.error(
            "bounds",
            id.0,
            format!("“{id}”的下限大于上限，没有答案能通过。"),
            format!("The least of \"{id}\" lies above the greatest: no answer fits."),
        );
    }

    /// Bounds within which nothing could be computed, or proved, any more.
    fn far(&mut self, id: Id) {
        self.report.error(
            "bounds",
            id.0,
            format!("“{id}”的范围太大：数最多 {FARTHEST}，年月最多前后 {MOST_MONTHS} 个月。"),
            format!(
                "\"{id}\" reaches too far: numbers up to {FARTHEST}, days and months up to {MOST_MONTHS} months away."
            ),
        );
    }

    /// The days of instruments.
    pub(super) fn instruments(&mut self) {
        let flow = self.flow;
        for (id, instrument) in flow.instruments.iter() {
            for day in [instrument.from, instrument.to, instrument.read] {
                if !day.is_empty() {
                    self.day(Id(day));
                }
            }
            let (from, to) = (parse_day(instrument.from), parse_day(instrument.to));
            if from.zip(to).is_some_and(|(from, to)| to < from) {
                self.report.error(
                    "bounds",
                    instrument.to,
                    format!("“{id}”的失效日早于施行日。"),
                    format!("\"{id}\" ends before it is in force."),
                );
            }
        }
    }
}

/// Months from the day of use.
fn months(bound: Bound) -> i64 {
    match bound {
        Bound::YearsAgo(years) => -12 * i64::from(years),
        Bound::MonthsAhead(months) => i64::from(months),
        Bound::Today | Bound::On(_) | Bound::Until(_) => 0,
    }
}
