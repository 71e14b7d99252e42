//! The flow language: what a flow file may hold, as plain data. `flows/README.md` teaches it.
//!
//! Must not evaluate anything: no person, no day, no file.

use super::condition::{Condition, Expression};
use super::{Id, Table};
use crate::text::{Text, word};
use serde::Deserialize;

/// One file of a flow. Every section may stand in any file; they are joined in the order of the
/// header's `files`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "'de: 'static"))]
pub struct Part {
    /// The stage (a section of the interview and of the checklist) that this file belongs to.
    pub stage: Option<Id>,
    /// What is asked.
    pub questions: Table<Question>,
    /// The order of asking.
    pub states: Vec<State>,
    /// Named conditions.
    pub facts: Table<Fact>,
    /// Derived quantities.
    pub quantities: Table<Quantity>,
    /// The side-by-side choice: one entry an option of the choice question.
    pub roads: Table<Road>,
    /// Errands.
    pub tasks: Table<Task>,
    /// Dates that matter.
    pub deadlines: Table<Deadline>,
    /// Papers, and electronic records that stand for papers.
    pub documents: Table<Document>,
    /// Places and online doors where tasks are done.
    pub windows: Table<Window>,
    /// What a person is owed: amounts and months.
    pub entitlements: Table<Entitlement>,
    /// Rules worth knowing that are no errand.
    pub notes: Table<Note>,
    /// What the program does not know, and whom to ask in which words.
    pub unknowns: Table<Unknown>,
    /// The sentence at the top of the checklist; the first that fits.
    pub outcomes: Vec<Outcome>,
    /// Laws, regulations, notices.
    pub instruments: Table<Instrument>,
    /// Articles of instruments, as cited by everything else.
    pub sources: Table<Source>,
    /// Ids that earlier versions of the flow used, so that saved answers survive.
    pub migrations: Vec<Migration>,
}

/// The head of a flow: the file `flow.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The version of the language that the files are written in; 1.
    pub language: u32,
    /// The flow's name in saved files.
    pub id: Id,
    /// Raised with every change of advice, `YYYY.N`.
    #[serde(deserialize_with = "word")]
    pub version: &'static str,
    /// Its name for people.
    pub title: Text,
    /// What it is for, in one or two sentences.
    pub about: Text,
    /// Sections in order.
    pub stages: Table<Text>,
    /// The other files of its folder, in order, without `.ron`.
    pub files: Vec<Id>,
    /// Holds when a person would rather use online doors than counters.
    pub online: Condition,
    /// The question whose answer is the place (for the head of the checklist).
    pub place: Option<Id>,
}

/// A question and the answers it accepts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Question {
    /// The question itself.
    pub title: Text,
    /// Two to six words that name the answer: for lists and reasons.
    pub label: Text,
    /// One short sentence under the question.
    #[serde(default)]
    pub hint: Option<Text>,
    /// Why it is asked: the rule that uses it.
    pub why: Text,
    /// What can be answered.
    pub kind: Kind,
    /// Offers "I don't know", and says how to find out.
    #[serde(default)]
    pub unsure: Option<Text>,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// The kinds of answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub enum Kind {
    /// One of up to nine options.
    One(Vec<Choice>),
    /// One of the roads, shown side by side.
    Road(Vec<Choice>),
    /// Any of up to nine options, or none of them.
    Many {
        /// The options.
        options: Vec<Choice>,
        /// What "none of these" is called here.
        none: Text,
    },
    /// Yes or no.
    YesNo,
    /// A whole number within bounds.
    Whole {
        /// Least.
        min: i64,
        /// Greatest.
        max: i64,
        /// What is counted, for instance `("个月", "months")`.
        unit: Text,
    },
    /// Yuan within bounds, given as whole yuan.
    Money {
        /// Least.
        min: i64,
        /// Greatest.
        max: i64,
    },
    /// A calendar day within bounds.
    Day {
        /// First.
        earliest: Bound,
        /// Last.
        latest: Bound,
    },
    /// A calendar month within bounds.
    Month {
        /// First.
        earliest: Bound,
        /// Last.
        latest: Bound,
    },
    /// A place of the list in `flows/regions/places.ron`.
    Place,
}

impl Kind {
    /// The options, where there are any.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::One(options) | Self::Road(options) | Self::Many { options, .. } => options,
            _ => &[],
        }
    }
}

/// One option.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Choice {
    /// Its id: what is stored.
    pub id: Id,
    /// What is shown.
    pub label: Text,
    /// A short explanation under it.
    #[serde(default)]
    pub hint: Option<Text>,
}

/// An end of a range of days, seen from the day of use.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Bound {
    /// The day of use.
    Today,
    /// So many years before it.
    YearsAgo(u32),
    /// So many months after it.
    MonthsAhead(u32),
    /// A fixed day, `2008-01-01`.
    On(Id),
}

/// A place in the order of asking. Its transitions point only further down the list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub enum State {
    /// Asks one question; the state is called like the question.
    Ask {
        /// What is asked.
        question: Id,
        /// Where to go then: the first whose guard holds; the last has none.
        next: Vec<Transition>,
    },
    /// Asks nothing, only chooses the way.
    Route {
        /// Its name.
        id: Id,
        /// Where to go: as in `Ask`.
        next: Vec<Transition>,
    },
    /// Ends by sending the person elsewhere.
    Refer {
        /// Its name.
        id: Id,
        /// One sentence: what was decided and what to do instead.
        text: Text,
        /// The rules behind it.
        sources: Vec<Id>,
    },
    /// Ends with the checklist.
    Finish {
        /// Its name.
        id: Id,
    },
}

impl State {
    /// The state's name.
    #[must_use]
    pub fn id(&self) -> Id {
        match self {
            Self::Ask { question: id, .. }
            | Self::Route { id, .. }
            | Self::Refer { id, .. }
            | Self::Finish { id } => *id,
        }
    }

    /// The ways on from here.
    #[must_use]
    pub fn next(&self) -> &[Transition] {
        match self {
            Self::Ask { next, .. } | Self::Route { next, .. } => next,
            Self::Refer { .. } | Self::Finish { .. } => &[],
        }
    }
}

/// A way from one state to a later one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Transition {
    /// Taken when this certainly holds; the last transition has no guard.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The state it leads to.
    pub to: Id,
}

/// A condition with a name and a reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Fact {
    /// A statement that reads well after "because": `("离职非本人意愿", "you did not choose to leave")`.
    pub title: Text,
    /// When it holds.
    pub is: Condition,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// A value computed from answers and figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Quantity {
    /// What it is.
    pub title: Text,
    /// How it is computed.
    pub is: Expression,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Vec<Id>,
}

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
    pub yields: Vec<Id>,
    /// Tasks to be done before, where both are needed.
    #[serde(default)]
    pub after: Vec<Id>,
    /// How long until its result is there; without it the result is there at once.
    #[serde(default)]
    pub takes: Option<Takes>,
    /// Limits on it.
    #[serde(default)]
    pub due: Vec<Id>,
    /// What it costs.
    pub cost: Text,
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
    pub sources: Vec<Id>,
}

/// One thing to bring to a task: any one of the documents named.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Need {
    /// Any one of these does.
    pub any: Vec<Id>,
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
    pub sources: Vec<Id>,
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

/// A document: where it comes from and what it is worth today.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Document {
    /// Its name; the English one keeps the official Chinese name in brackets.
    pub title: Text,
    /// Where it comes from.
    pub origin: Origin,
    /// What it is worth today.
    pub standing: Standing,
    /// What to know about it.
    #[serde(default)]
    pub note: Option<Text>,
    /// Names in old guides that mean this document.
    #[serde(default)]
    pub formerly: Option<Text>,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// Where a document comes from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub enum Origin {
    /// The person has it, or makes it.
    Held(Text),
    /// Somebody issues it.
    Issued {
        /// Who, and how to get it.
        by: Text,
        /// What to do when they refuse.
        refused: Text,
    },
    /// A task of the plan yields it.
    Yielded(Id),
    /// Nobody issues it any more.
    Ended(Text),
}

/// What a document is worth today.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Standing {
    /// In use.
    Current,
    /// Helps, but nobody may refuse without it.
    BringIfHeld,
    /// Offices may not ask for it.
    MayNotBeDemanded,
    /// Replaced by another document.
    ReplacedBy(Id),
    /// Asked for in some places only.
    Local,
    /// Serves as evidence only.
    EvidenceOnly,
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
    pub sources: Vec<Id>,
}

/// What a person is owed, or what it costs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Entitlement {
    /// What it is.
    pub title: Text,
    /// Holds when this holds; perhaps when it is unknown.
    pub when: Condition,
    /// The figure, a quantity; without it, or when it is unknown, the figure is unknown.
    #[serde(default)]
    pub amount: Option<Id>,
    /// How exact the figure is.
    pub exact: Exactness,
    /// In words; `{quantity}` is filled in.
    pub text: Text,
    /// How it is computed.
    #[serde(default)]
    pub how: Option<Text>,
    /// What to know about it.
    #[serde(default)]
    pub notes: Vec<Line>,
    /// The rules behind it.
    pub sources: Vec<Id>,
}

/// How exact a figure is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum Exactness {
    /// To the fen or the day.
    Exact,
    /// A ceiling, never an entitlement.
    UpTo,
    /// Computed from something that may differ.
    About,
    /// Not known.
    Unknown,
}

/// A rule worth knowing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Note {
    /// Shown when this certainly holds.
    pub when: Condition,
    /// What kind of note.
    #[serde(default)]
    pub weight: Weight,
    /// The rule; `{quantity}` is filled in.
    pub text: Text,
    /// The rules behind it.
    pub sources: Vec<Id>,
}

/// What kind of note.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Money or cover is at stake.
    Warning,
    /// Good to know.
    #[default]
    Information,
    /// Corrects what old guides say.
    Correction,
}

/// What the program does not know.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Unknown {
    /// Shown when this possibly holds.
    pub when: Condition,
    /// What is not known, and why.
    pub text: Text,
    /// The question to ask, in words to read out.
    pub ask: Text,
    /// Whom to ask.
    pub whom: Text,
    /// The rules behind it.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// A sentence of outcome.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Outcome {
    /// Said when this certainly holds; the last has no condition.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The sentence; `{quantity}` is filled in.
    pub text: Text,
}

/// One option of the side-by-side choice; its id is the option's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Road {
    /// Open, closed, or perhaps open.
    pub open: Condition,
    /// Why it is open, perhaps open or closed; the first that fits.
    pub reason: Vec<Line>,
    /// The day on which it closes or gets worse, in words.
    #[serde(default)]
    pub closes: Option<Text>,
    /// What it costs.
    pub cost: Vec<Line>,
    /// When cover starts.
    pub cover: Vec<Line>,
    /// Months without reimbursement.
    pub gap: Vec<Line>,
    /// What it does to continuous months and paid years.
    pub years: Vec<Line>,
    /// Tasks it brings: the windows and documents are theirs.
    pub tasks: Vec<Id>,
    /// The rules behind it.
    pub sources: Vec<Id>,
}

/// A law, regulation or notice.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its name.
    pub title: Text,
    /// Its number, where it has one.
    #[serde(default, deserialize_with = "word")]
    pub number: &'static str,
    /// In force from, `2011-07-01`; empty where not established.
    #[serde(default, deserialize_with = "word")]
    pub from: &'static str,
    /// In force until, where it ends.
    #[serde(default, deserialize_with = "word")]
    pub to: &'static str,
    /// The day somebody last read it.
    #[serde(deserialize_with = "word")]
    pub read: &'static str,
}

/// A place in an instrument.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Source {
    /// The instrument.
    pub of: Id,
    /// The article; empty for the whole.
    #[serde(default)]
    pub article: Text,
    /// How well it was read.
    pub confidence: Confidence,
}

/// How well a rule was read; the tags of the facts base.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The official text itself was read.
    ReadA,
    /// Read in an official question-and-answer page or report.
    ReadB,
    /// Read only at third hand.
    ReadC,
    /// Well known, no stored copy found.
    StatuteKnown,
    /// Derived by the product from the rules, on the safe side.
    Derived,
    /// Must be hedged: confirm at the window.
    Uncertain,
}

/// An id that an earlier version used.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub enum Migration {
    /// A question has a new id.
    Question {
        /// The old id.
        from: Id,
        /// The new one.
        to: Id,
    },
    /// An option has a new id.
    Option {
        /// The question (its new id).
        question: Id,
        /// The old option.
        from: Id,
        /// The new one.
        to: Id,
    },
}
