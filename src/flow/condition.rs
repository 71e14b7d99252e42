//! Conditions and expressions as data: one closed language for routes, tasks, documents and texts.
//!
//! Must not evaluate: `interview::evaluate` does, with three values.

use super::{Id, Link};
use serde::Deserialize;

/// A condition. It is yes, no or unknown; unanswered, "I don't know" and unknown figures are unknown.
#[derive(Clone, Debug, PartialEq, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Condition {
    /// Holds for everyone.
    #[default]
    Always,
    /// Holds for nobody: for what is in the catalogue only to answer old guides.
    Never,
    /// The answer to a one-of question is this option (or this place).
    Is(Link, Id),
    /// The answer to a one-of question is one of these.
    In(Link, Vec<Id>),
    /// The answer to a several-of question contains this option.
    Has(Link, Id),
    /// A yes/no question was answered yes.
    Yes(Link),
    /// The first is at least the second (for days: on or after it).
    AtLeast(Expression, Expression),
    /// The first is below the second (for days: before it).
    Below(Expression, Expression),
    /// Figures of the place that was named are held.
    Local,
    /// The place that was named wants this question to be asked: its pack lists it in `asks`.
    Asks(Link),
    /// A named fact.
    Fact(Link),
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// The opposite; unknown stays unknown.
    Not(Box<Condition>),
    /// Yes unless the condition is certainly not so: turns unknown into yes.
    Possibly(Box<Condition>),
    /// Yes only when the value is unknown: the person said "I don't know", or was not asked.
    NotKnown(Expression),
}

/// A value: of an answer, of a figure, or computed from others. Unknown when a part is unknown,
/// unless said otherwise.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Expression {
    /// The answer to a question.
    Answer(Link),
    /// Another quantity.
    Quantity(Link),
    /// A figure on the day of use.
    Figure(Id),
    /// A figure on another day.
    FigureOn(Id, Box<Expression>),
    /// A part of a figure that has several, on a day: `Aspect("flexible-wait", Wait, Today)`.
    Aspect(Id, Aspect, Box<Expression>),
    /// A monthly figure added up over months: from a month, so many of them, each with the figure of
    /// its own first day; unknown when one of them is.
    SumMonths(Id, Box<Expression>, Box<Expression>),
    /// The day of use.
    Today,
    /// A number.
    Whole(i64),
    /// A number with a fraction, or yuan, written as text: `Decimal("0.5")`.
    Decimal(Id),
    /// A fixed day, `On("2026-09-20")`.
    On(Id),
    /// The first that is known.
    First(Vec<Expression>),
    /// The first case whose condition certainly holds.
    Case(Vec<(Condition, Expression)>),
    /// The month of a day.
    MonthOf(Box<Expression>),
    /// The last day of a month.
    EndOfMonth(Box<Expression>),
    /// So many days after a day (the day itself is not counted: Civil Code 201).
    AddDays(Box<Expression>, Box<Expression>),
    /// So many working days after a day, by the State Council's calendar; unknown where a year's
    /// calendar is not announced.
    AddWorkingDays(Box<Expression>, Box<Expression>),
    /// So many months after a day or month: the corresponding day, or the month's end (Civil Code 202).
    AddMonths(Box<Expression>, Box<Expression>),
    /// Whole months from the first to the second, negative when the second is earlier.
    MonthsBetween(Box<Expression>, Box<Expression>),
    /// Days from the first to the second.
    DaysBetween(Box<Expression>, Box<Expression>),
    /// The value of the last row whose threshold the first has reached: `(at least, value)`, rising.
    Ladder(Box<Expression>, Vec<(Expression, Expression)>),
    /// All of them added.
    Sum(Vec<Expression>),
    /// The first less the second.
    Minus(Box<Expression>, Box<Expression>),
    /// All of them multiplied; money if one of them is money, rounded to the fen, half up.
    Product(Vec<Expression>),
    /// The least.
    Min(Vec<Expression>),
    /// The greatest.
    Max(Vec<Expression>),
    /// The legal retirement month: of a birth month and the old age 60, 55 or 50 (decision of
    /// 2024-09-13 on raising the retirement age).
    RetirementMonth(Box<Expression>, Box<Expression>),
    /// Least paid months for a pension when retiring in this month (same decision).
    MinimumMonths(Box<Expression>),
    /// Months of severance pay for service from one day to another (Labour Contract Law 47).
    SeveranceMonths(Box<Expression>, Box<Expression>),
    /// Tax on a one-off payment by the yearly comprehensive table (Individual Income Tax Law).
    YearlyTax(Box<Expression>),
}

/// A part of a figure that gives more than one value.
#[derive(Clone, Debug, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Aspect {
    /// Of a window: its first day.
    Open,
    /// Of a window: its last day.
    Close,
    /// Of a window: the day cover starts for those who join in it.
    Cover,
    /// Of a window: the wait of those who come later, in months.
    Late,
    /// Of a waiting ladder: the wait in months.
    Wait,
    /// Of a waiting ladder: 1 where missed months may be paid, 0 where not.
    BackPay,
    /// Of a waiting ladder: 1 where costs of the missed months are reimbursed then, 0 where not.
    Reimbursed,
    /// Of a waiting ladder: months from the month of payment to the first month of cover, the wait
    /// included.
    Start,
    /// Of a waiting ladder: the missed months up to which its present row holds; unknown in the last.
    Until,
    /// Of an amount on a base: the rate.
    Rate,
    /// Of an amount on a base: the base that counts.
    Base,
    /// Of tiers: the greatest.
    Most,
    /// Of a rule on who may: 1 where the place has one.
    Told,
}

impl Aspect {
    /// Is the part a day?
    #[must_use]
    pub fn is_day(self) -> bool {
        matches!(self, Self::Open | Self::Close | Self::Cover)
    }
}
