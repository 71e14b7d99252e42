//! Who covers what, month by month, from the last covered month on.
//!
//! Must not draw it.

use crate::{
    flow::{By, Id},
    interview::{Context, Truth},
    text::{Month, Text, Value},
};

/// The picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoverPicture {
    /// The first month; all rows begin with it.
    pub start: Option<Month>,
    /// The month of use.
    pub today: Option<Month>,
    /// The last month in which medical cover resumes safely.
    pub safe: Option<Month>,
    /// One row an insurance.
    pub rows: Vec<CoverRow>,
}

/// One insurance through the months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: Text,
    /// The months; `None` where nothing is known.
    pub months: Vec<Option<Covered>>,
    /// The rules behind it.
    pub sources: Vec<Id>,
}

/// Who covers a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// Who.
    pub by: By,
    /// Certainly? Otherwise it depends on something still open.
    pub certain: bool,
}

/// The fewest and the most months of the picture after its first.
const LENGTH: (i64, i64) = (12, 24);

/// The picture: from the last covered month to a year after today, at most two years.
pub(super) fn picture(context: &mut Context<'_>) -> CoverPicture {
    let rules = context.rules();
    let today = Month::of(context.today());
    let Some(header) = &rules.flow.header.cover else {
        return CoverPicture::default();
    };
    let mut month = |id: Id| context.quantity(id).and_then(Value::month);
    let (start, safe) = (month(header.from), month(header.safe));
    let Some(start) = start.map(|start| start.min(today)) else {
        return CoverPicture::default();
    };
    // a gap of many years shows its last months only
    let start = start.max(today.plus(-LENGTH.0).unwrap_or(start));
    let length = (today.index() - start.index() + LENGTH.0).clamp(LENGTH.0, LENGTH.1) + 1;
    let length = usize::try_from(length).unwrap_or(1);
    let mut rows = Vec::new();
    for (id, cover) in rules.flow.cover.iter() {
        let mut months = vec![None; length];
        for span in &cover.spans {
            let truth = span
                .when
                .as_ref()
                .map_or(Truth::Yes, |when| context.holds(when));
            if truth == Truth::No {
                continue;
            }
            let mut end = |end: &Option<crate::flow::Expression>| match end {
                None => Some(None),
                Some(month) => context
                    .value(month)
                    .and_then(Value::month)
                    .map(|month| Some(month.index() - start.index())),
            };
            let (Some(from), Some(to)) = (end(&span.from), end(&span.to)) else {
                continue;
            };
            for (i, cell) in months.iter_mut().enumerate() {
                let i = i64::try_from(i).unwrap_or(i64::MAX);
                if from.is_none_or(|from| from <= i) && to.is_none_or(|to| i <= to) {
                    *cell = Some(Covered {
                        by: span.by,
                        certain: truth == Truth::Yes,
                    });
                }
            }
        }
        rows.push(CoverRow {
            id,
            title: cover.title,
            months,
            sources: cover.sources.clone(),
        });
    }
    CoverPicture {
        start: Some(start),
        today: Some(today),
        safe,
        rows,
    }
}
