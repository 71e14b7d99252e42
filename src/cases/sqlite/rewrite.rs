//! All cases changed in one step.
//!
//! Must not begin or end a change.

use crate::{
    answers::CaseCode,
    cases::{Trouble, record::Index, store::Whole},
    text::parse_day,
};
use rusqlite::{Connection, params};

/// Rewrites each case; gives how many there are.
pub(super) fn all(
    store: &Connection,
    change: &mut dyn FnMut(&mut Whole) -> Result<(), Trouble>,
) -> Result<u64, Trouble> {
    let mut ids = store.prepare("SELECT id FROM cases")?;
    let ids = ids.query_map([], |row| row.get(0))?;
    let ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
    let mut head = store.prepare(
        "SELECT code, content, stage, city, road, deadline \
         FROM cases JOIN contents ON case_id = id WHERE id = ?",
    )?;
    let mut deeds = store.prepare("SELECT id, what, about FROM history WHERE case_id = ?")?;
    let mut put_head = store.prepare(
        "UPDATE cases SET version = version + 1, stage = ?, city = ?, road = ?, deadline = ? \
         WHERE id = ?",
    )?;
    let mut put_text = store.prepare("UPDATE contents SET content = ? WHERE case_id = ?")?;
    let mut put_deed = store.prepare("UPDATE history SET about = ? WHERE id = ?")?;
    for id in &ids {
        let (code, text, index) = head.query_row([id], |row| {
            let deadline: Option<String> = row.get("deadline")?;
            let index = Index {
                stage: row.get("stage")?,
                city: row.get("city")?,
                road: row.get("road")?,
                deadline: deadline.as_deref().and_then(parse_day),
            };
            Ok((row.get::<_, String>("code")?, row.get("content")?, index))
        })?;
        let code = CaseCode::parse(&code).ok_or_else(|| Trouble::Damaged(code.clone()))?;
        let found = deeds.query_map([id], |row| {
            Ok((row.get::<_, i64>(0)?, (row.get(1)?, row.get(2)?)))
        })?;
        let (numbers, deeds): (Vec<i64>, Vec<(String, String)>) =
            found.collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
        let mut whole = Whole {
            code,
            text,
            index,
            deeds,
        };
        change(&mut whole)?;
        let index = &whole.index;
        let deadline = index.deadline.map(|day| day.to_string());
        put_head.execute(params![index.stage, index.city, index.road, deadline, id])?;
        put_text.execute(params![whole.text, id])?;
        for (number, (_, about)) in numbers.iter().zip(&whole.deeds) {
            put_deed.execute(params![about, number])?;
        }
    }
    Ok(ids.len() as u64)
}
