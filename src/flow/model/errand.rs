//! Errands, what they need, where and by when: the task side of a flow.
//!
//! Must not evaluate anything.

use crate::{
    flow::{Condition, Expression, Id, Ids},
    text::Text,
};
use serde::Deserialize;

/// A text that shows only when its condition possibly holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Line {
    /// Shown always, or when this certainly holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The text; `{quantity}` is filled in.
    pub text: Text,
}

/// When something that is not certain becomes certain.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Perhaps {
    /// When it is perhaps needed (although `when` does not hold).
    pub when: Condition,
    /// What would settle it.
    pub settle: Text,
}

/// An errand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Task {
    /// What is done, beginning with a verb.
    pub title: Text,
    /// Needed when this holds, perhaps needed when it is unknown.
    pub when: Condition,
    /// Perhaps needed, although `when` does not hold: local rules, other people's decisions.
    #[serde(default)]
    pub perhaps: Option<Perhaps>,
    /// Where.
    pub window: Id,
    /// The online door, where there is one.
    #[serde(default)]
    pub online: Option<Text>,
    /// What to bring.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Documents that come out of it.
    #[serde(default)]
    pub yields: Ids,
    /// Tasks to be done before, where both are needed.
    #[serde(default)]
    pub after: Vec<Id>,
    /// The first day on which it can be done; today where there is none, or where it is not known.
    #[serde(default)]
    pub earliest: Option<Expression>,
    /// How long until its result is there; without it the result is there at once.
    #[serde(default)]
    pub takes: Option<Takes>,
    /// Limits on it.
    #[serde(default)]
    pub due: Vec<Id>,
    /// What it costs.
    pub cost: Text,
    /// Figures of the place that belong to it.
    #[serde(default)]
    pub local: Vec<Id>,
    /// What to do there.
    #[serde(default)]
    pub steps: Vec<Line>,
    /// What to ask there.
    #[serde(default)]
    pub ask: Vec<Line>,
    /// What to beware of.
    #[serde(default)]
    pub beware: Vec<Line>,
    /// The rules behind it.
    pub sources: Ids,
}

/// One thing to bring to a task: any one of the documents named.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Need {
    /// Any one of these does.
    pub any: Ids,
    /// Needed only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// How many copies besides the original.
    #[serde(default)]
    pub copies: u8,
    /// How firmly it is wanted.
    #[serde(default)]
    pub demand: Demand,
}

/// How firmly a window may ask for a document.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub enum Demand {
    /// Needed.
    #[default]
    Required,
    /// Bring it if you hold it: it helps, nobody may refuse without it.
    IfHeld,
    /// Some places ask for it: local rules.
    Local,
    /// May not be demanded here.
    MayNotBeDemanded,
}

/// How long a result takes.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum Takes {
    /// Calendar days.
    Days(u32),
    /// Working days.
    WorkingDays(u32),
}

/// A date that matters, somebody's duty.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Deadline {
    /// What is to happen by then.
    pub title: Text,
    /// When it matters.
    pub when: Condition,
    /// The day, where it can be computed.
    #[serde(default)]
    pub date: Option<Expression>,
    /// The limit in words, and how it is counted.
    pub within: Text,
    /// Whose duty.
    pub whose: Whose,
    /// What lateness means, and what to do then.
    pub missed: Text,
    /// The rules behind it.
    pub sources: Ids,
}

/// Whose duty a deadline is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// The person's: the date is printed unmoved.
    You,
    /// The former employer's: late only after rest days have been counted off.
    Employer,
    /// The new employer's.
    NewEmployer,
    /// An agency's.
    Agency,
}

/// A place where tasks are done, in the usual order of errands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Window {
    /// Its name; the English one keeps the Chinese name in brackets.
    pub title: Text,
    /// What it is, and how to find it.
    pub about: Text,
    /// The number to ring.
    #[serde(default)]
    pub hotline: Option<Text>,
    /// `true` where nobody has to go: done at home.
    #[serde(default)]
    pub remote: bool,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Ids,
}
