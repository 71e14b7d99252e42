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
use rusqlite::{
    Connection, OptionalExtension as _, Row,
    types::{Type, Value},
};
use rusqlite::{named_params, params, params_from_iter};

const HEAD: &str = "code, version, created, touched, flow, rules, day, stage, city, road, deadline, \
    held_by, held_process, held_since, origin, origin_how, own";

/// The row of a case.
pub(super) fn id(store: &Connection, code: CaseCode) -> Result<Option<i64>, Trouble> {
    let query = "SELECT id FROM cases WHERE code = ?";
    let found = store.query_row(query, [code.to_string()], |row| row.get(0));
    Ok(found.optional()?)
}

/// A case without its content.
pub(super) fn head(store: &Connection, code: CaseCode) -> Result<Option<Head>, Trouble> {
    let query = format!("SELECT {HEAD} FROM cases WHERE code = ?");
    let found = store.query_row(&query, [code.to_string()], read_head);
    Ok(found.optional()?)
}

/// A case with its content.
pub(super) fn record(
    store: &Connection,
    which: &str,
    value: &str,
) -> Result<Option<Record>, Trouble> {
    let query =
        format!("SELECT {HEAD}, content FROM cases JOIN contents ON case_id = id WHERE {which}");
    let found = store.query_row(&query, [value], |row| {
        let (head, text) = (read_head(row)?, row.get("content")?);
        Ok(Record { head, text })
    });
    Ok(found.optional()?)
}

pub(super) fn insert(
    store: &Connection,
    new: New<'_>,
    window: &Window,
    now: Moment,
) -> Result<i64, Trouble> {
    let Content {
        flow,
        rules,
        day,
        text,
        index,
    } = new.content;
    store.execute(
        "INSERT INTO cases (code, version, created, touched, flow, rules, day, stage, city, road, \
            deadline, held_by, held_process, held_since, origin, origin_how, own) \
         VALUES (:code, 1, :now, :now, :flow, :rules, :day, :stage, :city, :road, \
            :deadline, :by, :process, :now, :origin, :how, :own)",
        named_params! {
            ":code": new.code.to_string(),
            ":now": now.0,
            ":flow": flow,
            ":rules": rules,
            ":day": day.to_string(),
            ":stage": index.stage,
            ":city": index.city,
            ":road": index.road,
            ":deadline": index.deadline.map(|day| day.to_string()),
            ":by": window.workstation,
            ":process": window.process,
            ":origin": new.origin.map(|origin| origin.code.to_string()),
            ":how": new.origin.map(|origin| origin.how.word()),
            ":own": new.own,
        },
    )?;
    let id = store.last_insert_rowid();
    store.execute("INSERT INTO contents VALUES (?, ?)", params![id, text])?;
    Ok(id)
}

/// Changes a case that has that version; gives its row.
pub(super) fn update(
    store: &Connection,
    (code, known): (CaseCode, Version),
    content: &Content,
    window: &Window,
    now: Moment,
) -> Result<Option<i64>, Trouble> {
    let index = &content.index;
    let id: Option<i64> = store
        .query_row(
            "UPDATE cases SET version = version + 1, touched = :now, flow = :flow, rules = :rules, \
                day = :day, stage = :stage, city = :city, road = :road, deadline = :deadline, \
                held_by = :by, held_process = :process, held_since = :now \
             WHERE code = :code AND version = :known RETURNING id",
            named_params! {
                ":code": code.to_string(),
                ":known": known.0,
                ":now": now.0,
                ":flow": content.flow,
                ":rules": content.rules,
                ":day": content.day.to_string(),
                ":stage": index.stage,
                ":city": index.city,
                ":road": index.road,
                ":deadline": index.deadline.map(|day| day.to_string()),
                ":by": window.workstation,
                ":process": window.process,
            },
            |row| row.get(0),
        )
        .optional()?;
    if let Some(id) = id {
        let query = "UPDATE contents SET content = ? WHERE case_id = ?";
        store.execute(query, params![content.text, id])?;
    }
    Ok(id)
}

/// Puts deeds into the history of the case in that row.
pub(super) fn remember(
    store: &Connection,
    id: i64,
    deeds: &[Deed],
    window: &Window,
    now: Moment,
) -> Result<(), Trouble> {
    for deed in deeds {
        store.execute(
            "INSERT INTO history (case_id, at, who, what, about) VALUES (?, ?, ?, ?, ?)",
            params![id, now.0, window.workstation, deed.what.word(), deed.about],
        )?;
    }
    Ok(())
}

/// Changes a setting.
pub(super) fn set(store: &Connection, name: &str, value: &str) -> Result<(), Trouble> {
    store.execute(
        "INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        [name, value],
    )?;
    Ok(())
}

pub(super) fn history(store: &Connection, code: CaseCode) -> Result<Vec<Event>, Trouble> {
    let mut query = store.prepare(
        "SELECT at, who, what, about FROM history \
         WHERE case_id = (SELECT id FROM cases WHERE code = ?) ORDER BY id",
    )?;
    let rows = query.query_map([code.to_string()], |row| {
        let word: String = row.get(2)?;
        Ok(What::of_word(&word).map(|what| (what, row.get(3))).map(
            |(what, about)| -> rusqlite::Result<Event> {
                let about = about?;
                Ok(Event {
                    at: Moment(row.get(0)?),
                    who: row.get(1)?,
                    deed: Deed { what, about },
                })
            },
        ))
    })?;
    let mut events = Vec::new();
    for row in rows {
        events.extend(row?.transpose()?);
    }
    Ok(events)
}

pub(super) fn list(store: &Connection, search: &Search) -> Result<Vec<Head>, Trouble> {
    let (wanted, mut values) = conditions(search);
    let order = match search.order {
        Order::Touched => "touched DESC, id DESC",
        Order::Deadline => "deadline NULLS LAST, id",
        Order::Code => "code",
    };
    let query = format!("SELECT {HEAD} FROM cases {wanted} ORDER BY {order} LIMIT ? OFFSET ?");
    values.push(Value::from(search.most));
    values.push(Value::from(search.skip));
    let mut query = store.prepare(&query)?;
    let found = query.query_map(params_from_iter(values), read_head)?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn count(store: &Connection, search: &Search) -> Result<u64, Trouble> {
    let (wanted, values) = conditions(search);
    let query = format!("SELECT count(*) FROM cases {wanted}");
    let count: i64 = store.query_row(&query, params_from_iter(values), |row| row.get(0))?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// What a search wants, with the values for it.
fn conditions(search: &Search) -> (String, Vec<Value>) {
    let (mut wanted, mut values) = (Vec::new(), Vec::<Value>::new());
    if let Some(from) = search.code_as_shown() {
        wanted.push("code >= ? AND code < ?".to_owned());
        values.push(Value::Text(from.clone()));
        values.push(Value::Text(from + "z")); // behind all capitals
    }
    if !search.cities.is_empty() {
        let marks = vec!["?"; search.cities.len()].join(", ");
        wanted.push(format!("city IN ({marks})"));
        values.extend(search.cities.iter().cloned().map(Value::from));
    }
    match &search.stage {
        Some(Some(stage)) => {
            wanted.push("stage = ?".to_owned());
            values.push(Value::from(stage.clone()));
        }
        Some(None) => wanted.push("stage IS NULL".to_owned()),
        None => {}
    }
    if let Some(until) = search.until {
        wanted.push("deadline <= ?".to_owned());
        values.push(Value::from(until.to_string()));
    }
    if search.split {
        wanted.push("origin_how = 'split'".to_owned());
    }
    if wanted.is_empty() {
        return (String::new(), values);
    }
    (format!("WHERE {}", wanted.join(" AND ")), values)
}

fn read_head(row: &Row<'_>) -> rusqlite::Result<Head> {
    let holder = match row.get::<_, Option<String>>("held_by")? {
        Some(workstation) => Some(Holder {
            window: Window {
                workstation,
                process: row.get("held_process")?,
            },
            since: Moment(row.get("held_since")?),
        }),
        None => None,
    };
    let origin: Option<String> = row.get("origin")?;
    let how: Option<String> = row.get("origin_how")?;
    let deadline: Option<String> = row.get("deadline")?;
    let text: String = row.get("code")?;
    let day: String = row.get("day")?;
    Ok(Head {
        code: CaseCode::parse(&text).ok_or_else(|| unreadable("code", &text))?,
        version: Version(row.get("version")?),
        created: Moment(row.get("created")?),
        touched: Moment(row.get("touched")?),
        flow: row.get("flow")?,
        rules: row.get("rules")?,
        day: parse_day(&day).ok_or_else(|| unreadable("day", &day))?,
        index: Index {
            stage: row.get("stage")?,
            city: row.get("city")?,
            road: row.get("road")?,
            deadline: deadline.as_deref().and_then(parse_day),
        },
        holder,
        origin: Origin::of_words(origin.as_deref(), how.as_deref()),
        own: row.get("own")?,
    })
}

fn unreadable(column: &str, text: &str) -> rusqlite::Error {
    let why = format!("{column}: {text:?}");
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, why.into())
}
