//! Rows to cases and back.
//!
//! Must not begin or end a change.

use crate::{
    answers::CaseCode,
    cases::{
        Trouble,
        record::{
            Content, Deed, Event, Head, Holder, Index, Moment, Origin, Record, Version, What,
            Window,
        },
        store::{New, Order, Search},
    },
    text::parse_day,
};
use postgres::{GenericClient, Row, types::ToSql};

pub(super) const HEAD: &str = "code, version, created, touched, flow, rules, day, stage, city, \
    road, deadline, held_by, held_process, held_since, origin, origin_how, own_at";

/// The row of a case, and the attempt that made that version of it.
pub(super) fn id(
    store: &mut impl GenericClient,
    code: CaseCode,
    version: Version,
) -> Result<Option<(i64, Option<i64>)>, Trouble> {
    let query = "SELECT id, operation FROM cases \
        LEFT JOIN operations ON case_id = id AND operations.version = $2 WHERE code = $1";
    let row = store.query_opt(query, &[&code.to_string(), &version.0])?;
    row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?)))
        .transpose()
}

/// A case without its content; `lock` keeps others from changing it until the change ends.
pub(super) fn head(
    store: &mut impl GenericClient,
    code: CaseCode,
    lock: bool,
    station: &str,
) -> Result<Option<Head>, Trouble> {
    let lock = if lock { "FOR UPDATE" } else { "" };
    let query = format!("SELECT {HEAD} FROM cases WHERE code = $1 {lock}");
    let row = store.query_opt(&query, &[&code.to_string()])?;
    row.map(|row| read_head(&row, station)).transpose()
}

/// A case with its content.
pub(super) fn record(row: Option<Row>, station: &str) -> Result<Option<Record>, Trouble> {
    row.map(|row| {
        let (head, text) = (read_head(&row, station)?, row.try_get("content")?);
        Ok(Record { head, text })
    })
    .transpose()
}

/// Makes a case; `None` where there is one of that code.
pub(super) fn insert(
    store: &mut impl GenericClient,
    new: &New<'_>,
    window: &Window,
    now: Moment,
) -> Result<Option<i64>, Trouble> {
    let Content {
        flow,
        rules,
        day,
        text,
        index,
    } = new.content;
    let row = store.query_opt(
        "INSERT INTO cases (code, version, created, touched, flow, rules, day, stage, city, road, \
            deadline, held_by, held_process, held_since, origin, origin_how, own_at, content) \
         VALUES ($1, 1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $2, $12, $13, $14, $15) \
         ON CONFLICT (code) DO NOTHING RETURNING id",
        &[
            &new.code.to_string(),
            &now.0,
            flow,
            rules,
            &day.to_string(),
            &index.stage,
            &index.city,
            &index.road,
            &index.deadline.map(|day| day.to_string()),
            &window.workstation,
            &i64::from(window.process),
            &new.origin.map(|origin| origin.code.to_string()),
            &new.origin.map(|origin| origin.how.word()),
            &new.own.then_some(&window.workstation),
            text,
        ],
    )?;
    row.map(|row| Ok(row.try_get(0)?)).transpose()
}

/// Changes a case that has that version; gives its row.
pub(super) fn update(
    store: &mut impl GenericClient,
    (code, known): (CaseCode, Version),
    content: &Content,
    window: &Window,
    now: Moment,
) -> Result<Option<i64>, Trouble> {
    let index = &content.index;
    let row = store.query_opt(
        "UPDATE cases SET version = version + 1, touched = $3, flow = $4, rules = $5, day = $6, \
            stage = $7, city = $8, road = $9, deadline = $10, held_by = $11, held_process = $12, \
            held_since = $3, content = $13 \
         WHERE code = $1 AND version = $2 RETURNING id",
        &[
            &code.to_string(),
            &known.0,
            &now.0,
            &content.flow,
            &content.rules,
            &content.day.to_string(),
            &index.stage,
            &index.city,
            &index.road,
            &index.deadline.map(|day| day.to_string()),
            &window.workstation,
            &i64::from(window.process),
            &content.text,
        ],
    )?;
    row.map(|row| Ok(row.try_get(0)?)).transpose()
}

/// Remembers which attempt made a version of the case in that row.
pub(super) fn attempt(
    store: &mut impl GenericClient,
    id: i64,
    version: Version,
    operation: i64,
) -> Result<(), Trouble> {
    let query = "INSERT INTO operations (case_id, version, operation) VALUES ($1, $2, $3)";
    store.execute(query, &[&id, &version.0, &operation])?;
    Ok(())
}

/// Puts deeds into the history of the case in that row; once for each attempt that is named.
pub(super) fn remember(
    store: &mut impl GenericClient,
    id: i64,
    deeds: &[Deed],
    window: &Window,
    now: Moment,
    operation: Option<i64>,
) -> Result<(), Trouble> {
    for deed in deeds {
        store.execute(
            "INSERT INTO history (case_id, at, who, what, about, operation) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (operation) DO NOTHING",
            &[
                &id,
                &now.0,
                &window.workstation,
                &deed.what.word(),
                &deed.about,
                &operation,
            ],
        )?;
    }
    Ok(())
}

pub(super) fn history(
    store: &mut impl GenericClient,
    code: CaseCode,
) -> Result<Vec<Event>, Trouble> {
    let rows = store.query(
        "SELECT at, who, what, about FROM history \
         WHERE case_id = (SELECT id FROM cases WHERE code = $1) ORDER BY id",
        &[&code.to_string()],
    )?;
    let mut events = Vec::new();
    for row in rows {
        let Some(what) = What::of_word(row.try_get(2)?) else {
            continue; // of a later version
        };
        let about = row.try_get(3)?;
        events.push(Event {
            at: Moment(row.try_get(0)?),
            who: row.try_get(1)?,
            deed: Deed { what, about },
        });
    }
    Ok(events)
}

type Values = Vec<Box<dyn ToSql + Sync>>;

fn given(values: &Values) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(AsRef::as_ref).collect()
}

pub(super) fn list(
    store: &mut impl GenericClient,
    search: &Search,
    station: &str,
) -> Result<Vec<Head>, Trouble> {
    let (wanted, mut values) = conditions(search);
    let order = match search.order {
        Order::Touched => "touched DESC, id DESC",
        Order::Deadline => "deadline NULLS LAST, id",
        Order::Code => "code",
    };
    values.push(Box::new(i64::from(search.most)));
    values.push(Box::new(i64::from(search.skip)));
    let (most, skip) = (values.len() - 1, values.len());
    let query =
        format!("SELECT {HEAD} FROM cases {wanted} ORDER BY {order} LIMIT ${most} OFFSET ${skip}");
    let rows = store.query(&query, &given(&values))?;
    rows.iter().map(|row| read_head(row, station)).collect()
}

pub(super) fn count(store: &mut impl GenericClient, search: &Search) -> Result<u64, Trouble> {
    let (wanted, values) = conditions(search);
    let query = format!("SELECT count(*) FROM cases {wanted}");
    let count: i64 = store.query_one(&query, &given(&values))?.try_get(0)?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// What a search wants, with the values for it.
fn conditions(search: &Search) -> (String, Values) {
    let (mut wanted, mut values): (Vec<String>, Values) = (Vec::new(), Vec::new());
    if let Some(from) = search.code_as_shown() {
        values.push(Box::new(from.clone()));
        values.push(Box::new(from + "z")); // behind all capitals
        wanted.push("code >= $1 AND code < $2".to_owned());
    }
    if !search.cities.is_empty() {
        values.push(Box::new(search.cities.clone()));
        wanted.push(format!("city = ANY(${})", values.len()));
    }
    match &search.stage {
        Some(Some(stage)) => {
            values.push(Box::new(stage.clone()));
            wanted.push(format!("stage = ${}", values.len()));
        }
        Some(None) => wanted.push("stage IS NULL".to_owned()),
        None => {}
    }
    if let Some(until) = search.until {
        values.push(Box::new(until.to_string()));
        wanted.push(format!("deadline <= ${}", values.len()));
    }
    if search.split {
        wanted.push("origin_how = 'split'".to_owned());
    }
    if wanted.is_empty() {
        return (String::new(), values);
    }
    (format!("WHERE {}", wanted.join(" AND ")), values)
}

fn read_head(row: &Row, station: &str) -> Result<Head, Trouble> {
    let holder = match row.try_get::<_, Option<String>>("held_by")? {
        Some(workstation) => Some(Holder {
            window: Window {
                workstation,
                process: u32::try_from(row.try_get::<_, i64>("held_process")?).unwrap_or_default(),
            },
            since: Moment(row.try_get("held_since")?),
        }),
        None => None,
    };
    let origin: Option<String> = row.try_get("origin")?;
    let how: Option<String> = row.try_get("origin_how")?;
    let deadline: Option<String> = row.try_get("deadline")?;
    let code: String = row.try_get("code")?;
    let day: String = row.try_get("day")?;
    let own: Option<String> = row.try_get("own_at")?;
    let unreadable = |text: &str| Trouble::Damaged(format!("{text:?}"));
    Ok(Head {
        code: CaseCode::parse(&code).ok_or_else(|| unreadable(&code))?,
        version: Version(row.try_get("version")?),
        created: Moment(row.try_get("created")?),
        touched: Moment(row.try_get("touched")?),
        flow: row.try_get("flow")?,
        rules: row.try_get("rules")?,
        day: parse_day(&day).ok_or_else(|| unreadable(&day))?,
        index: Index {
            stage: row.try_get("stage")?,
            city: row.try_get("city")?,
            road: row.try_get("road")?,
            deadline: deadline.as_deref().and_then(parse_day),
        },
        holder,
        origin: Origin::of_words(origin.as_deref(), how.as_deref()),
        own: own.as_deref() == Some(station),
    })
}
