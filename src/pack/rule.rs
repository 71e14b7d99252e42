//! The kinds of local amounts, ladders and windows: what a figure may be besides one number.
//!
//! Must not know a person or a day: `pack::worth` computes, and asks for what it needs.

use crate::flow::{Condition, Confidence, Id};
use crate::text::Text;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A rule that gives an amount, a number or days.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// A share of another figure of the same place and day.
    Share {
        /// The other figure.
        of: Id,
        /// The share.
        share: Decimal,
    },
    /// A base that the person chooses between two bounds, times a rate.
    ChosenBase {
        /// The quantity that holds the chosen base; while it is unknown the least base counts.
        chosen: Id,
        /// The figure with the least base.
        low: Id,
        /// The figure with the greatest base.
        high: Id,
        /// The rate.
        rate: Rate,
    },
    /// A base that is set, times a rate, and a flat sum.
    FixedBase {
        /// The figure with the base.
        base: Id,
        /// The share of it that counts.
        share: Decimal,
        /// The rate.
        rate: Rate,
        /// Yuan added each time.
        plus: Decimal,
    },
    /// Tiers to choose from, the least first; the least counts until one is chosen.
    Tiers(Vec<(Text, Decimal)>),
    /// The value of the row that a quantity lies in.
    Ladder {
        /// The quantity.
        by: Id,
        /// The rows, without a hole.
        rows: Vec<Rung>,
    },
    /// Stretches of a quantity (paid months), each giving so much for every so many.
    Pieces {
        /// The quantity.
        by: Id,
        /// Below this it gives nothing.
        least: Decimal,
        /// It never gives more.
        most: Decimal,
        /// The stretches, rising.
        pieces: Vec<Piece>,
    },
    /// The wait after a gap.
    Wait {
        /// The quantity that holds the missed months.
        gap: Id,
        /// The rows; the first that fits counts.
        rows: Vec<WaitRow>,
    },
    /// A time of the year in which one may join.
    Window {
        /// First day, where it is known.
        open: Option<NaiveDate>,
        /// Last day.
        close: NaiveDate,
        /// Cover of those who join in it starts on this day, where it is known.
        cover: Option<NaiveDate>,
        /// What happens to those who join later.
        late: Late,
    },
    /// Who may: 1 for whoever may, 0 for whoever may not, unknown where it is not settled.
    Who {
        /// The rule in words.
        words: Text,
        /// Whoever this certainly is not so for may not.
        may: Condition,
        /// What nobody has been asked: it leaves open whether those concerned may.
        first: Vec<Asked>,
    },
}

impl Rule {
    /// The conditions in it, which ask about a person.
    pub(crate) fn conditions(&self) -> Vec<&Condition> {
        match self {
            Self::Who { may, first, .. } => std::iter::once(may)
                .chain(first.iter().map(|one| &one.when))
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// Something that has to be so and that nobody has been asked, as being registered somewhere.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Asked {
    /// Whom it concerns; everybody without.
    #[serde(default)]
    pub when: Condition,
    /// What it is.
    pub text: Text,
}

/// A rate and the parts it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Rate {
    /// The parts by name.
    pub parts: Vec<(Text, Decimal)>,
    /// Their sum, as it is published.
    pub total: Decimal,
    /// Parts that some pay besides; they count where it is certain.
    pub extra: Vec<Extra>,
}

/// A part of a rate that some pay besides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extra {
    /// What it is.
    pub title: Text,
    /// The part.
    pub rate: Decimal,
    /// The fact that must hold.
    pub needs: Id,
}

/// A row of a ladder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rung {
    /// From here, included.
    pub from: Decimal,
    /// To here, not included; open without.
    pub to: Option<Decimal>,
    /// The value there.
    pub is: Decimal,
}

/// A stretch of paid months.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Counts what lies above this.
    pub from: Decimal,
    /// Counts up to this; open without.
    pub to: Option<Decimal>,
    /// For every so many.
    pub every: Decimal,
    /// So much is given.
    pub gives: Decimal,
    /// A rest of so many or more counts as a whole.
    pub rest: Option<Decimal>,
}

/// Where somebody comes from who joins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub enum Origin {
    /// From anywhere.
    Any,
    /// Never insured before.
    FirstTime,
    /// Left an employer.
    Leaver,
    /// Unemployment benefit has ended.
    BenefitEnded,
    /// Missed months of one's own.
    OwnGap,
    /// Comes from resident insurance.
    Resident,
}

/// A row of a waiting ladder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaitRow {
    /// For whom.
    pub origin: Origin,
    /// Missed months, from.
    pub from: Decimal,
    /// Missed months, to, included; open without.
    pub to: Option<Decimal>,
    /// Months of waiting after the first payment; not known without.
    pub wait: Option<Decimal>,
    /// May the missed months be paid?
    pub back_pay: Option<bool>,
    /// Are the costs of the missed months reimbursed then?
    pub reimbursed: Option<bool>,
    /// Cover starts so many months after the month of payment, the wait left out.
    pub start: Decimal,
    /// A fact that must hold for this row to fit.
    pub needs: Option<Id>,
}

/// What happens to those who join after the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub enum Late {
    /// A wait of so many months.
    Months(u32),
    /// Cover from the calendar month so many after the payment.
    NthMonth(u32),
    /// Joining is possible in any month, without a wait.
    AnyMonth,
    /// Not known.
    NotKnown,
}

/// One of several values that are told.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The value.
    pub value: super::FigureValue,
    /// Where it stands.
    pub source: Id,
    /// How well it was read.
    pub confidence: Confidence,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, Default)]
pub enum Unit {
    /// A plain number or share.
    #[default]
    Number,
    /// Months.
    Months,
    /// Days.
    Days,
    /// A share of one.
    Share,
    /// Yuan, once.
    Yuan,
    /// Yuan a month.
    YuanMonth,
    /// Yuan a year.
    YuanYear,
    /// A rule in words.
    Words,
    /// A waiting ladder.
    Wait,
    /// A window in the year.
    Window,
    /// Who may: 1 or 0.
    Who,
}

impl Unit {
    /// Is it money?
    #[must_use]
    pub fn is_money(self) -> bool {
        matches!(self, Self::Yuan | Self::YuanMonth | Self::YuanYear)
    }
}
