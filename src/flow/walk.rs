//! Visits everything in a flow that names something, holds a condition, or is a text.
//!
//! Must not judge: `check` does.

mod claims;

pub(crate) use claims::claims as of_claims;

pub(crate) use super::inside::{in_expression, inside};
use super::{
    Bound, Condition, Expression, Flow, Id, Kind, Line, Migration, Origin, Standing, State,
};
use crate::text::Text;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Names {
    Question,
    Fact,
    Quantity,
    Figure,
    Road,
    Task,
    Deadline,
    Document,
    Window,
    Instrument,
    Source,
    State,
    Stage,
    /// A note, unknown, entitlement or deadline.
    Said,
}

impl Names {
    /// The word for it.
    pub fn word(self) -> Text {
        let (zh, en) = match self {
            Self::Question => ("问题", "question"),
            Self::Fact => ("事实", "fact"),
            Self::Quantity => ("推算值", "quantity"),
            Self::Figure => ("数值", "figure"),
            Self::Road => ("方案", "road"),
            Self::Task => ("事项", "task"),
            Self::Deadline => ("期限", "deadline"),
            Self::Document => ("材料", "document"),
            Self::Window => ("窗口", "window"),
            Self::Instrument => ("法规", "instrument"),
            Self::Source => ("依据", "source"),
            Self::State => ("步骤", "state"),
            Self::Stage => ("阶段", "stage"),
            Self::Said => (
                "提示、未知事项、待遇或期限",
                "note, unknown, entitlement or deadline",
            ),
        };
        Text::new(zh, en)
    }
}

/// Something in a flow.
#[derive(Clone, Copy)]
pub(crate) enum Seen<'f> {
    /// A name of something.
    Name(Names, Id),
    /// A condition, with all in it still to be visited by [`inside`].
    When(&'f Condition),
    /// An expression, likewise.
    Value(&'f Expression),
    /// A text, perhaps with `{names}` to be filled in.
    Words(&'f Text),
}

/// Visits a flow: `see` is given each thing with the id of the entry that holds it.
pub(crate) fn walk<'f>(flow: &'f Flow, see: &mut dyn FnMut(Id, Seen<'f>)) {
    use Seen::{Name, Value, When, Words};
    let header = &flow.header;
    let id = header.id;
    see(id, Words(&header.title));
    see(id, Words(&header.about));
    see(id, When(&header.online));
    header
        .stages
        .iter()
        .for_each(|(stage, title)| see(stage, Words(title)));
    header
        .place
        .iter()
        .for_each(|place| see(id, Name(Names::Question, *place)));
    if let Some(marks) = &header.cover {
        for quantity in [marks.from, marks.safe] {
            see(id, Name(Names::Quantity, quantity));
        }
    }
    questions(flow, see);
    for (id, fact) in flow.facts.iter() {
        see(id, Words(&fact.title));
        (fact.otherwise.iter()).for_each(|text| see(id, Words(text)));
        see(id, When(&fact.is));
        sources(id, &fact.sources, see);
    }
    for (id, quantity) in flow.quantities.iter() {
        see(id, Words(&quantity.title));
        see(id, Value(&quantity.is));
        sources(id, &quantity.sources, see);
    }
    tasks(flow, see);
    for (id, road) in flow.roads.iter() {
        see(id, When(&road.open));
        road.closes.iter().for_each(|text| see(id, Words(text)));
        for part in [
            &road.reason,
            &road.cost,
            &road.cover,
            &road.gap,
            &road.years,
        ] {
            lines(id, part, see);
        }
        road.tasks
            .iter()
            .for_each(|task| see(id, Name(Names::Task, *task)));
        road.local
            .iter()
            .for_each(|figure| see(id, Name(Names::Figure, *figure)));
        sources(id, &road.sources, see);
    }
    for (id, deadline) in flow.deadlines.iter() {
        see(id, When(&deadline.when));
        deadline.date.iter().for_each(|date| see(id, Value(date)));
        see(id, Words(&deadline.title));
        [&deadline.within, &deadline.missed]
            .into_iter()
            .for_each(|text| see(id, Words(text)));
        sources(id, &deadline.sources, see);
    }
    catalogue(flow, see);
    advice(flow, see);
    of_claims(flow, see);
    for migration in &flow.migrations {
        let (Migration::Question { from, to: question } | Migration::Option { question, from, .. }) =
            migration;
        see(*from, Name(Names::Question, *question));
    }
}

fn sources<'f>(id: Id, ids: &'f [Id], see: &mut dyn FnMut(Id, Seen<'f>)) {
    ids.iter()
        .for_each(|source| see(id, Seen::Name(Names::Source, *source)));
}

fn lines<'f>(id: Id, lines: &'f [Line], see: &mut dyn FnMut(Id, Seen<'f>)) {
    for line in lines {
        line.when.iter().for_each(|when| see(id, Seen::When(when)));
        see(id, Seen::Words(&line.text));
    }
}

fn questions<'f>(flow: &'f Flow, see: &mut dyn FnMut(Id, Seen<'f>)) {
    use Seen::{Name, When, Words};
    for (id, question) in flow.questions.iter() {
        see(id, Words(&question.title));
        see(id, Words(&question.label));
        see(id, Words(&question.why));
        question
            .hint
            .iter()
            .chain(&question.unsure)
            .for_each(|text| see(id, Words(text)));
        if let Some(scale) = &question.scale {
            for figure in [scale.low, scale.high, scale.gives] {
                see(id, Name(Names::Figure, figure));
            }
            for also in &scale.also {
                see(id, When(&also.when));
                see(id, Name(Names::Figure, also.gives));
            }
        }
        for choice in question.kind.choices() {
            see(choice.id, Words(&choice.label));
            choice
                .hint
                .iter()
                .for_each(|text| see(choice.id, Words(text)));
        }
        match &question.kind {
            Kind::Many { none: text, .. } | Kind::Whole { unit: text, .. } => see(id, Words(text)),
            Kind::Road(roads) => {
                roads
                    .iter()
                    .for_each(|road| see(id, Name(Names::Road, road.id)));
            }
            Kind::Day {
                latest: Bound::Until(other),
                ..
            } => see(id, Name(Names::Question, *other)),
            Kind::Month {
                ahead: Some(ahead), ..
            } => see(id, Name(Names::Question, ahead.of)),
            _ => {}
        }
        sources(id, &question.sources, see);
    }
    for state in &flow.states {
        let id = state.id();
        match state {
            State::Ask { question, .. } => see(id, Name(Names::Question, *question)),
            State::Refer {
                text, sources: ids, ..
            } => {
                see(id, Words(text));
                sources(id, ids, see);
            }
            State::Route { .. } | State::Finish { .. } => {}
        }
        for way in state.next() {
            way.when.iter().for_each(|when| see(id, When(when)));
            see(id, Name(Names::State, way.to));
        }
    }
}

fn tasks<'f>(flow: &'f Flow, see: &mut dyn FnMut(Id, Seen<'f>)) {
    use Seen::{Name, Value, When, Words};
    for (id, task) in flow.tasks.iter() {
        see(id, Words(&task.title));
        see(id, When(&task.when));
        if let Some(perhaps) = &task.perhaps {
            see(id, When(&perhaps.when));
            see(id, Words(&perhaps.settle));
        }
        see(id, Name(Names::Window, task.window));
        task.online.iter().for_each(|text| see(id, Words(text)));
        for need in &task.needs {
            need.when.iter().for_each(|when| see(id, When(when)));
            need.any
                .iter()
                .for_each(|document| see(id, Name(Names::Document, *document)));
        }
        task.yields
            .iter()
            .for_each(|document| see(id, Name(Names::Document, *document)));
        task.after
            .iter()
            .for_each(|task| see(id, Name(Names::Task, *task)));
        task.earliest.iter().for_each(|day| see(id, Value(day)));
        task.due
            .iter()
            .for_each(|deadline| see(id, Name(Names::Deadline, *deadline)));
        see(id, Words(&task.cost));
        task.local
            .iter()
            .for_each(|figure| see(id, Name(Names::Figure, *figure)));
        [&task.steps, &task.ask, &task.beware]
            .into_iter()
            .for_each(|part| lines(id, part, see));
        sources(id, &task.sources, see);
    }
}

fn catalogue<'f>(flow: &'f Flow, see: &mut dyn FnMut(Id, Seen<'f>)) {
    use Seen::{Name, Words};
    for (id, document) in flow.documents.iter() {
        see(id, Words(&document.title));
        document
            .note
            .iter()
            .chain(&document.formerly)
            .for_each(|text| see(id, Words(text)));
        match &document.origin {
            Origin::Held(text) | Origin::Ended(text) => see(id, Words(text)),
            Origin::Issued { by, refused } => {
                see(id, Words(by));
                see(id, Words(refused));
            }
            Origin::Yielded(task) => see(id, Name(Names::Task, *task)),
        }
        if let Standing::ReplacedBy(other) = document.standing {
            see(id, Name(Names::Document, other));
        }
        sources(id, &document.sources, see);
    }
    for (id, window) in flow.windows.iter() {
        see(id, Words(&window.title));
        see(id, Words(&window.about));
        window.hotline.iter().for_each(|text| see(id, Words(text)));
        sources(id, &window.sources, see);
    }
    for (id, instrument) in flow.instruments.iter() {
        see(id, Words(&instrument.title));
    }
    for (id, source) in flow.sources.iter() {
        see(id, Name(Names::Instrument, source.of));
    }
}

fn advice<'f>(flow: &'f Flow, see: &mut dyn FnMut(Id, Seen<'f>)) {
    use Seen::{Name, Value, When, Words};
    for (id, cover) in flow.cover.iter() {
        see(id, Words(&cover.title));
        for span in &cover.spans {
            span.when.iter().for_each(|when| see(id, When(when)));
            let ends = span.from.iter().chain(&span.to);
            ends.for_each(|month| see(id, Value(month)));
        }
        sources(id, &cover.sources, see);
    }
    for (id, entitlement) in flow.entitlements.iter() {
        see(id, Words(&entitlement.title));
        see(id, When(&entitlement.when));
        entitlement
            .amount
            .iter()
            .for_each(|amount| see(id, Name(Names::Quantity, *amount)));
        if let Some(monthly) = &entitlement.monthly {
            see(id, Words(&monthly.name));
            see(id, Name(Names::Quantity, monthly.amount));
            see(id, Name(Names::Quantity, monthly.months));
        }
        see(id, Words(&entitlement.text));
        entitlement.how.iter().for_each(|text| see(id, Words(text)));
        lines(id, &entitlement.notes, see);
        sources(id, &entitlement.sources, see);
    }
    for (id, note) in flow.notes.iter() {
        see(id, When(&note.when));
        see(id, Words(&note.text));
        sources(id, &note.sources, see);
    }
    for (id, unknown) in flow.unknowns.iter() {
        see(id, When(&unknown.when));
        [&unknown.text, &unknown.ask, &unknown.whom]
            .into_iter()
            .for_each(|t| see(id, Words(t)));
        sources(id, &unknown.sources, see);
    }
    for outcome in &flow.outcomes {
        outcome
            .when
            .iter()
            .for_each(|when| see(Id::default(), When(when)));
        see(Id::default(), Words(&outcome.text));
    }
}
